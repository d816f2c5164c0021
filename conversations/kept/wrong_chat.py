"""That what somebody wrote just now was meant for somebody else: "oeps, verkeerde chat", "dat was voor mijn vrouw"."""

from conversations import patterns as re
from conversations.matching import small

_OPENS = r"\W*(?:(?:oh?|oeps|oei|sorry|ah|ai|nee|wacht|hè|shit|haha\w*|excuus|foutje|pardon|oops)\W+)*"
_IT = r"(?:(?:dat|dit|die|deze|het|t|'t|dat laatste|dat bericht(?:je)?) )?(?:(?:was|is|moest|ging|hoorde) )?"
_SMALL = r"(?:(?:helemaal|natuurlijk|eigenlijk|echt|even|dus|per ongeluk) )*"
_SOMEBODY = r"(?:(?:mijn|m'n|mn|een|de|iemand) )*(?:[\w'-]+)"
_ENDS = r"(?:\W+(?:bedoeld|sorry|haha\w*|excuus|oeps|hoor|oei|negeer maar|vergeet maar|foutje))*\W*"
_WRONG = (
    r"(?:verkeerde?|foute?) (?:chat|app|gesprek|persoon|venster|bericht(?:je)?|contact|groep)|wrong (?:chat|person)|"
    rf"{_SMALL}niet (?:voor|aan|naar) (?:jou|je|u|hier)(?: bedoeld)?"
    rf"(?:\W+(?:maar )?{_IT}{_SMALL}(?:voor|aan|naar) {_SOMEBODY})?|"
    rf"{_SMALL}(?:bedoeld )?(?:voor|aan|naar) (?:mijn|m'n|mn|iemand) ?{_SOMEBODY}? ?(?:anders)?"
)
_WHOLE = re.compile(rf"{_OPENS}{_IT}(?:{_WRONG}){_ENDS}")
_OOPS = re.compile(r"\b(?:oeps|verkeerde?|foute?|niet|oops|wrong|sorry|bedoeld)\b")
_MOST = 16  # words


def was_for_another(words: str) -> bool:
    """Whether it says that, and nothing else; and not only whom something was for."""
    plain = small(words)
    return len(plain.split()) <= _MOST and _OOPS.search(plain) is not None and _WHOLE.fullmatch(plain) is not None
