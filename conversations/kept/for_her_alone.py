"""That his coach alone reads this, which somebody says or wants to hear: "vertrouwelijk, dat leest toch alleen Ada?".

Only where it is of what he writes here: what he tells nobody but her elsewhere, and that she alone is not to know it,
is something else.
"""

from functools import lru_cache

from conversations import patterns as re
from conversations.matching import called

_THIS = r"(?:dit|dat|het|'t|t|alles|wat ik (?:hier |nu )?(?:schrijf|schreef|typ|vertel|zeg))"
_SMALL = r"(?:(?:eigenlijk|maar|toch|ook|hoor|nog|nu|nou|dan|echt|wel|dus) )*"
_ONLY = r"(?:alleen|enkel|uitsluitend)"
_OPENS = r"\W*(?:(?:en|maar|dus|want|nou|ik (?:hoop|wil|neem aan|ga er ?van uit) dat)\W+)*"
_READ = rf"(?: (?:{_THIS}|toch|wel|ook|dus|nu|te lezen|te zien|lezen|zien|weten|mee|meelezen|hier))*"
_ENDS = r"(?:,? (?:toch|h[eè]+|hoor|graag|bedoeld|of niet|(?:en )?(?:verder niemand|niemand anders)))*\W*"


def is_hers_alone(coach: str, plain: str) -> bool:
    """Whether these words, in small letters, say no more than that."""
    name = called(coach)
    return _alone(name).fullmatch(plain) is not None


@lru_cache(maxsize=re.NAMES)
def _alone(name: str) -> "re.Pattern[str]":
    """What says so, where his coach has this name."""
    her = rf"(?:{re.escape(name)}|(?:mijn |de )?coach)"
    forms = (
        rf"(?:{_THIS} )?{_ONLY} (?:(?:voor|aan|tussen|door) )?{her}",
        rf"{_ONLY} {her} (?:mag|kan|leest|ziet|krijgt){_READ}",
        rf"{_ONLY} {her} {_THIS} (?:leest|ziet|mag lezen|kan lezen)",
        rf"(?:{_THIS} )?(?:leest|ziet|krijgt) (?:{_THIS} )?{_SMALL}{_ONLY} {her}{_READ}",
        rf"(?:{_THIS} )?(?:is|blijft) (?:{_THIS} )?{_SMALL}{_ONLY} (?:voor|aan|tussen) {her}",
        rf"(?:{_THIS} )?(?:mag|kan|moet) (?:{_THIS} )?{_SMALL}{_ONLY} (?:(?:voor|aan|naar|door) )?{her}{_READ}",
    )
    return re.any_of(forms, _OPENS, _ENDS)
