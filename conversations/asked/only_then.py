"""That somebody can meet his coach only at a later hour than they agreed: "ik kan morgen pas om half drie", "haal twee
uur niet, wordt half drie". Only where the words between two commas say nothing else: of what one tells, much else is
only then."""

from datetime import date, datetime, timedelta
from functools import lru_cache

from conversations import patterns as re
from conversations.matching import small, words_of
from conversations.rhythm import Local
from conversations.wished.days_named import names_day, names_some_day
from conversations.wished.when_else import proposed

_NUMBER = "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf"
_HOUR = re.compile(
    rf"\b(?:(?:(?:(?:vijf|tien) (?:voor|over) )?half|(?:kwart|vijf|tien) (?:voor|over)) (?:{_NUMBER}|[0-9]{{1,2}})|"
    rf"[0-9]{{1,2}}[:.][0-9]{{2}}|[0-9]{{1,2}}u[0-9]{{2}}|(?:{_NUMBER}|[0-9]{{1,2}})(?= ?u(?:ur)?\b)|"
    rf"(?<=om )(?:{_NUMBER}|[0-9]{{1,2}}))(?: ?u(?:ur)?)?(?![\w:])(?! (?:later|eerder|lang|werk|extra|per))"
)
_DAY = (
    r"(?:vandaag|morgen|overmorgen|vanmiddag|vanochtend|vanavond|(?:maan|dins|woens|donder|vrij|zater|zon)dag|"
    r"morgenmiddag|morgenochtend|ma|di|wo|do|vr|die dag)"
)
_CLAUSES = re.compile(r"[.!?;\n]+(?![0-9])|,(?![0-9])|\b(?:want|omdat|doordat|ivm|vanwege|aangezien|dus)\b")
_TOKENS = re.compile(r"[\w']+")
_COMES = words_of("kan ben kom lukt haal red wordt")
_AROUND = words_of(
    "en maar trouwens o oh ja hoi dag hallo hey ps nog sorry helaas ik het t 't me mij dat er daar bij haar dan wel",
    "waarschijnlijk denk misschien mss vrees ben bang toch pas om tegen rond zo vanaf na op zijn komen worden hoor",
    "helaas eigenlijk ook gaat niet eerder nu zeker in plaats van ipv",
)
_TIME, _ON = "HOUR", "DAY"
_LATEST = timedelta(hours=3)
_NEAR = 7  # days
_ON_A_DAY = re.compile(rf"\b{_DAY}\b")
# Of so many sentences it is known: in one turn that is asked again and again of the same few.
_HELD = 200


@lru_cache(maxsize=_HELD)
def only_then(words: str) -> bool:
    """Whether he says so, of the hour of some meeting."""
    said = small(words)
    return _HOUR.search(said) is not None and any(map(_says_so, _CLAUSES.split(said)))


def _says_so(clause: str) -> bool:
    marked = _ON_A_DAY.sub(_ON, _HOUR.sub(_TIME, clause))
    said = _TOKENS.findall(marked)
    here = frozenset(said)
    if _TIME not in here or not here & _COMES:
        return False
    leaves = _ON in here and said[-1:] == ["weg"]
    if not here - ({"weg"} if leaves else set()) <= _AROUND | _COMES | {_TIME, _ON}:
        return False
    misses = not here.isdisjoint(("haal", "red")) and "niet" in here
    return misses or ("niet" not in here and ("pas" in here or {"wordt", _ON} <= here))


def is_of(agreed: Local, words: str, said: date) -> bool:
    """Whether it is of the meeting at this moment, in words of that day: it is the day that he names or, where he names
    none, soon, and the hour is a little later than agreed."""
    if names_some_day(words, said):
        return names_day(words, said, agreed.day)
    if (agreed.day - said).days > _NEAR:
        return False
    new = proposed(words, said, agreed)
    begins = datetime.combine(agreed.day, agreed.time)
    return new is None or begins < datetime.combine(new.day, new.time) <= begins + _LATEST
