"""Whose loss it is that somebody tells of: his own, or that of somebody whom he stands in for, helps or works with."""

from conversations import patterns as re
from conversations.matching import small

_KIN = (
    r"(?:schoon|stief|groot|klein|pleeg)?(?:moeder|vader|zoon(?:tje)?|dochter(?:tje)?|broer(?:tje)?|zus(?:je)?|ouders?)|"
    r"opa|oma|tante|oom|neef|nicht|man|vrouw|vriend|vriendin|partner|kind(?:je)?|baby|zwager|familie|"
    r"hond(?:je)?|kat|kater|poes|paard|pony|konijn|cavia|hamster"
)
_MINE = r"(?:mijn|m'n|mn|me|ons|onze)"
_AT_WORK = (
    r"(?:collega|chef|baas|manager|leidinggevende|teamgenoot|cli[eë]nt|klant|bewoner|leerling|pati[eë]nt|buur\w*|maat)"
)
_OWN = re.compile(rf"\b{_MINE} (?:[\w']+ )?(?:{_KIN})\b")
_TELLS = re.compile(
    r"\b(?:overleden|gestorven|overleed|stierf|doodgegaan|dood|verongelukt|heengegaan|ingeslapen|begrafenis\w*|"
    r"uitvaart\w*|crematie\w*|begraven|cremeren|overreden|funeral|died|passed away)\b"
)
_ANOTHERS = re.compile(
    rf"\b(?:haar|zijn|z'n|d'r|dr|hun|wier|wiens|van wie (?:de|het|een)) (?:{_KIN})\b|"
    rf"\b(?:een|die|de|{_MINE}) {_AT_WORK}(?:'?s)?,? (?:haar|zijn|d'r|z'n) (?:\w+ )?(?:{_KIN})\b|"
    rf"\b(?:de|het|een) (?:\w+ )?(?:{_KIN}) van (?!mij\b|{_MINE} (?:{_KIN})\b)[\w']+"
)
_NAMED = re.compile(rf"\b(?!(?:Als|Sinds|Ons|Thuis|Soms|Is|Was)\b)[A-Z]\w+'?s (?:{_KIN})\b")
_BURIED = re.compile(
    r"\b(?:een|geen|(?:voor|wegens|ivm|vanwege|na) (?:een|de)) (?:begrafenis|uitvaart|crematie|"
    r"funeral)\b(?! van (?:mijn|m'n|mn|onze)\b)|"
    r"\b(?:begrafenissen|uitvaarten|crematies)\b|"
    rf"\b(?:begrafenis|uitvaart|crematie)\b(?: van (?!{_MINE}\b|{_KIN})| die (?:ik|we) )"
)
_HIS = re.compile(rf"\b(?:begrafenis|uitvaart|crematie|begraven|cremeren|afscheid)\b[^.!?]*\b(?:van )?{_MINE} \w+")
_DIED = re.compile(r"\b(?:overleden|gestorven|overleed|stierf|doodgegaan|verongelukt|heengegaan|ingeslapen)\b")
_ENDS = re.compile(r"(?<=[.!?…])\s+|\n+")
_HIS_NOT = re.compile(
    rf"\b(?:het|dat|dit|die) (?:was|is|ging|waren) (?:\w+ ){{0,2}}?niet (?:om )?{_MINE} (?:\w+ )?(?:{_KIN}|begrafenis|"
    r"uitvaart|crematie|verlies)\b|\bniet (?:mijn familie|iemand van (?:mij|ons))\b|"
    r"\bgeen (?:familie|naaste|bekende)(?: van (?:mij|me|ons))?\b|\bik (?:heb|had) (?:zelf )?niemand verloren\b|"
    r"\b(?:is|was) (?:er )?(?:bij (?:mij|ons) |zelf )?niemand (?:overleden|dood|gestorven)\b|"
    r"\bik kende (?:hem|haar|ze|die) (?:\w+ )?(?:niet|nauwelijks|amper)\b"
)
_FEW = 16  # words


def is_anothers(words: str) -> bool:
    """Whether each death and funeral that he tells of is somebody else's: he stands in, or helps."""
    told = [one for one in _ENDS.split(words) if _TELLS.search(small(one))]
    return bool(told) and all(map(_is_anothers, told))


def _is_anothers(sentence: str) -> bool:
    plain = small(sentence)
    if _OWN.search(plain) or _HIS.search(plain):
        return False
    if _ANOTHERS.search(plain) or _NAMED.search(sentence):
        return True
    return _BURIED.search(plain) is not None and _DIED.search(plain) is None


def without_anothers(words: str) -> str:
    """These words without that somebody else's is dead, where that is all of the kind that he tells."""
    return _TELLS.sub("", small(words)) if is_anothers(words) else words


def denies_loss(words: str) -> bool:
    """Whether he says that it was not he who lost somebody."""
    return len(words.split()) <= _FEW and _HIS_NOT.search(small(words)) is not None


def tells_of_death(words: str) -> bool:
    """Whether a death or a funeral comes in these words at all."""
    return _TELLS.search(small(words)) is not None
