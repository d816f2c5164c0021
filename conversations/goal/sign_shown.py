"""Whether what somebody tells is the very thing by which he would notice that it works: "ik was gisteren om zes uur
thuis", where he said "dat ik om zes uur thuis ben".

Only where one sentence of his tells it of himself, or of the one whom his sign names, as something that is so or was
so, in two words at least that mean the same. What he wants, what went wrong, a sign that says what is no longer so and
anything that takes from it is not heard: then a warm word is enough.
"""

from functools import lru_cache

from conversations import patterns as re
from conversations.goal.noticing import what_he_notices
from conversations.matching import small
from conversations.quoted.same_words import in_common
from conversations.said.gist import sentences

_TAKES_FROM_IT = re.compile(
    r"\b(?:niet|niks|niets|geen|nooit|nog|bijna|half|pas|maar|alleen|behalve|helaas|jammer|zelden|soms|amper|nauwelijks|"
    r"minder|vroeger|ziek|griep|koorts|"
    r"wil|wilde|wou|hoop|hoopte|zou|zouden|moet|moest|mag|kan|kon|ga|gaan|ging mis|straks|morgen|volgende|probeer|als|"
    r"wanneer|zodra|hoe|waarom|of|doel|niet meer|zodat|om te|almost|not|never|only|want|hope|would|if|when)\b"
)
_NO_SIGN = re.compile(r"\b(?:niet|geen|nooit|minder|zonder|niemand|niets|niks|not|never|less)\b")
_I, _ME = re.compile(r"\b(?:ik|we|wij|'?k|i)\b"), re.compile(r"\b(?:me|mij|ik|m'n|mijn|ons)\b")
_OF_HIS = re.compile(r"\b(?:mijn|m'n) (\w+)")
_ONLY_NAMED = re.compile(r"^(?:(?:en|maar|nou|ja) )*(?:dat|over) ")  # what he brings, or would notice it by
_TURNS = re.compile(r"\b(?:maar|helaas|jammer|alleen|behalve|hoewel)\b")
# How somebody is there, whatever for.
_WEAK = frozenset(("zit", "sta", "ligt", "blijf", "loop", "kijk", "neem", "houd", "zeg", "denk"))
_HOUR = re.compile(r"\b(?:half |kwart voor |kwart over )?[\wé]+ uur\b")
_DAY = re.compile(r"\b(?:maan|dins|woens|donder|vrij|zater|zon)dag\w*")
_LEAST, _MOST = 2, 24  # things that are the same; words of a sign that is said back
_HELD = 200


@lru_cache(maxsize=_HELD)
def sign_shown(words: str, sign: str) -> str:
    """The sentence of his `sign` that he tells of in these words as something that came about; perhaps nothing."""
    told = [plain for one in sentences(words) if not (plain := small(one).strip()).endswith("?")]
    for one in sentences(sign):
        plain = small(one)
        if _NO_SIGN.search(plain) or len(one.split()) > _MOST or plain.startswith(("nu ", "die ", "dan ")):
            continue
        if any(_tells_it(said, plain) for said in told):
            return what_he_notices(one).strip(" .!")
    return ""


def sign_near(words: str, sign: str) -> str:
    """The same, where he tells that it nearly came about, or not always yet; nothing where it did."""
    return "" if sign_shown(words, sign) else sign_shown(_NOT_QUITE.sub("", words), sign)


_NOT_QUITE = re.compile(
    r" (?:bijna|half|soms|nog niet(?: (?:altijd|helemaal|elke week|elke keer))?|niet altijd|almost|not yet)\b",
    re.IGNORECASE,
)


def _tells_it(told: str, sign: str) -> bool:
    """Whether a part of this sentence tells it, and the others do not turn it."""
    parts = told.split(", ")
    if _ONLY_NAMED.match(told):
        return False
    return any(
        _is_it(one, sign) and not any(_TURNS.search(other) for other in parts if other is not one) for one in parts
    )


def _is_it(told: str, sign: str) -> bool:
    for thing in _OF_HIS.findall(sign):
        told = re.sub(rf"\b(?:de|het) {thing}\b", f"mijn {thing}", told)
    alike = in_common(told, sign) - _WEAK
    if not alike or _TAKES_FROM_IT.search(told) or (_ME.search(sign) and not _ME.search(told)):
        return False
    hours, others = _then(_HOUR, told, sign)
    days, other_days = _then(_DAY, told, sign)
    is_his = _I.search(told) is not None or not re.search(r"\bik\b[^.!?]*\b(?:ben|ga|zit|heb|sta|kom|lig)\b", sign)
    return is_his and not (others or other_days) and len(alike | days) + len(hours) >= _LEAST


def _then(kind: "re.Pattern[str]", told: str, sign: str) -> tuple[frozenset[str], frozenset[str]]:
    """When it is in both, and when else he tells it of, where the sign says when."""
    then, wanted = (frozenset(re.sub(r"(?:en|s)$", "", one) for one in kind.findall(each)) for each in (told, sign))
    return then & wanted, then - wanted if wanted else frozenset()
