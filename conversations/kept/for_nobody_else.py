"""Whether somebody says with what he tells that it is for nobody else, or not for his coach."""

from functools import lru_cache

from conversations import patterns as re
from conversations.matching import called, small

_KEEP = re.compile(
    r"\b(?:(?:dit|dat|het) (?:blijft|moet|hou\w* (?:we|ik|je)) (?:\w+ ){0,2}(?:tussen ons|onder ons|hier)|"
    r"(?:even )?(?:tussen|onder) ons(?: gezegd| gezegd en gezwegen| blijven| houden)?(?=[:,.;]|$)|"
    r"(?:alleen|enkel|puur) voor (?:mij|mezelf|mijzelf|jou)(?: bedoeld)?(?=\W|$)|"
    r"niet (?:verder |door)(?:vertellen|zeggen|sturen|geven)|"
    r"(?:zeg|vertel) (?:dit|dat|het) (?:\w+ )?(?:niet|nooit|aan niemand|tegen niemand)|"
    r"(?:zeg|vertel) (?:maar |er |hier |dit |dat |het )*(?:niks|niets|niet|nog niet|nog niks) (?:tegen|aan) "
    r"(?:haar|hem|iemand|mijn (?:coach|baas))|"
    r"(?:hou|houd) (?:ik )?(?:dit|dat|het) (?:(?:nog|even|liever|maar|voorlopig|eerst|nu|toch|graag) )*"
    r"(?:voor (?:mezelf|mijzelf)|bij mezelf|privé)\b(?! op)|"
    r"(?:mag|hoeft|moet) (?:niemand|verder niemand) (?:\w+ )?(?:weten|lezen|zien|horen)|"
    r"niemand (?:mag|hoeft|moet) (?:dit|dat|het) (?:\w+ )?(?:weten|lezen|zien|horen)|"
    r"between us|don't tell (?:anyone|her|him)|for me only|just for me)"
)


def is_for_himself(words: str, coach: str) -> bool:
    """Whether he says with it that it is for nobody else, or not for his coach."""
    return _KEEP.search(small(words)) is not None or is_not_hers(words, coach)


def is_not_hers(words: str, coach: str) -> bool:
    """Whether he says with it, by name, that his coach is not to know it."""
    plain, (not_hers, tells_her_not) = small(words), _not_for(called(coach))
    found = not_hers.search(plain)
    denied = found is not None and re.search(r"\b(?:niet|niks|niets)\b", found[0]) is not None
    return denied or tells_her_not.search(plain) is not None


@lru_cache(maxsize=re.NAMES)
def _not_for(called: str) -> "tuple[re.Pattern[str], re.Pattern[str]]":
    """What says what a coach who is called so is to know, and that she is not to be told."""
    name = re.escape(called)
    not_hers = (
        rf"\b(?:hoeft|mag|moet) (?:{name}|mijn coach|ze|zij|hij) "
        rf"(?:(?:dit|dat|het|er|niks|niets|niet|ook|nog|van|te) )*(?:weten|lezen|zien|horen)\b|"
        rf"\b(?:{name}|mijn coach) (?:hoeft|mag|moet) (?:(?:dit|dat|het|er|ook|nog) )*(?:niet |niks |niets )(?:te )?"
        rf"(?:van te )?(?:weten|lezen|zien|horen)\b|\bniet (?:voor|naar|aan) {name}\b"
    )
    tells_her_not = (
        rf"\b(?:zeg|vertel) (?:maar |er |hier |dit |dat |het )*(?:nog )?(?:niks|niets|niet) (?:tegen|aan) {name}\b"
    )
    return re.any_of((not_hers,)), re.any_of((tells_her_not,))
