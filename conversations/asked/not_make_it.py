"""That somebody does not make it on a day, and says no more of it: "ik ga het morgen niet redden", "denk dat ik het
dinsdag niet haal". Only as all of a clause, for there is much that one does not get done on a day."""

from conversations import patterns as re
from conversations.matching import small

_DAY = r"(?:vandaag|morgen|overmorgen|vanmiddag|morgenmiddag|morgenochtend|(?:maan|dins|woens|donder|vrij)dag)"
_PERHAPS = r"(?:(?:denk ik|waarschijnlijk|misschien|mss|helaas|vast|dus|echt|toch|ben ik bang|vrees ik|er) )*"
_IT = r"(?:(?:het|t|'t|m|'m) )?"
_GO = r"(?:redden|halen)"
_ALL = re.compile(
    r"(?:(?:sorry|hoi|dag|hallo|hey|oei|helaas|ps|trouwens|ik (?:denk|vrees|ben bang)|denk|vrees|ben bang|maar|en) )*"
    r"(?:"
    rf"(?:ik )?ga (?:ik )?{_IT}{_PERHAPS}{_DAY} {_PERHAPS}niet (?:meer )?{_GO}|"
    rf"(?:ik )?ga (?:ik )?{_IT}{_PERHAPS}niet (?:meer )?{_GO} {_DAY}|"
    rf"(?:ik )?(?:red|haal) (?:ik )?{_IT}{_PERHAPS}(?:{_DAY} {_PERHAPS}niet|niet {_DAY})|"
    rf"dat ik {_IT}{_PERHAPS}{_DAY} {_PERHAPS}niet (?:ga {_GO}|red|haal|{_GO} ga)|"
    rf"dat ik {_IT}{_PERHAPS}niet (?:ga {_GO}|red|haal) {_DAY}"
    r")(?: (?:hoor|sorry|helaas|denk ik|ben ik bang|vrees ik|dus|ada))*"
)
_CLAUSES = re.compile(r"[.!?;\n]+|, ?|\b(?:want|omdat|ivm)\b")
# "Ik ga het morgen niet redden, dat verslag": it was that.
_WHAT = re.compile(r"\b(?:dat|die|de|het|al die|al dat|mijn|m'n) [\w-]+")


def does_not_make_it(words: str) -> bool:
    """Whether he says so, of whatever he has on that day."""
    spoken = small(words)
    if "niet" not in spoken:
        return False
    told = [one.strip() for one in _CLAUSES.split(spoken)]
    for place, one in enumerate(told):
        if _ALL.fullmatch(one):
            return not _WHAT.fullmatch(told[place + 1] if place + 1 < len(told) else "")
    return False
