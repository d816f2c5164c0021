"""That it becomes later on the day they meet, of which he names nothing but the day: "het wordt morgen wat later", "ik
moet morgen een kwartiertje later komen", "morgen niet op tijd, sorry". Only as all of a clause; with one word more it
may be later for anything."""

from conversations import patterns as re
from conversations.matching import small

_DAY = r"(?:vandaag|morgen|vanmiddag|morgenmiddag|morgenochtend|(?:maan|dins|woens|donder|vrij)dag)"
_PERHAPS = r"(?:(?:denk ik|waarschijnlijk|misschien|mss|helaas|vast|dus|ben ik bang) )*"
_SOME = (
    rf"{_PERHAPS}(?:wat|iets|ietsje|een beetje|(?:een |(?:een )?klein )?"
    r"(?:kwartier(?:tje)?|half ?uur(?:tje)?|uur(?:tje)?)|"
    r"(?:\d+|vijf|tien|vijftien|twintig|paar|een paar) (?:min|minuten|minuutjes))"
)
_ALL = re.compile(
    r"(?:(?:sorry|hoi|dag|hallo|ps|trouwens|helaas|en|maar|oei) )*(?:"
    rf"(?:(?:het|t|'t) )?wordt {_DAY} {_SOME} later|(?:(?:het|t|'t) )?wordt {_SOME} later {_DAY}|"
    rf"{_DAY} wordt het {_SOME} later|(?:ik )?kom {_SOME} later aan {_DAY}|{_DAY} kom ik {_SOME} later aan|"
    rf"(?:ik )?kom {_DAY} {_SOME} later aan|(?:ik )?moet {_DAY} {_SOME} later komen|{_DAY} moet ik {_SOME} later komen|"
    rf"{_DAY} {_SOME} later|{_SOME} later {_DAY}|{_DAY} {_PERHAPS}niet (?:helemaal )?op tijd|"
    rf"{_PERHAPS}niet (?:helemaal )?op tijd {_DAY}"
    r")(?: (?:hoor|sorry|helaas|denk ik|ben ik bang|vrees ik))*"
)
# Without one of these it is none of them.
_MAY_BE = re.compile(r"\blater\b|\bop tijd\b")
_CLAUSES = re.compile(r"[.!?,;\n]+|\b(?:want|omdat)\b")


def becomes_later(words: str) -> bool:
    """Whether he says so; of the meeting, where that is on the day he names."""
    said = small(words)
    return _MAY_BE.search(said) is not None and any(_ALL.fullmatch(one.strip()) for one in _CLAUSES.split(said))
