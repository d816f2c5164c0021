"""Who brings two things is shown both: "Ik wil het hebben over thuis. … En twee: of ik die cursus wel moet doen"."""

from collections.abc import Sequence

from conversations import patterns as re
from conversations.matching import small
from conversations.quoted.core import begun

_SECOND = re.compile(
    r"^\W*(?:(?:en|dan|maar|verder|daarnaast)[, ]+)*"
    r"(?:(?:het |ten |punt |nummer |de )?(?:tweede|twee|2|andere)\b(?! \w+en\b)"
    r"(?= (?:is|punt|ding|vraag|onderwerp|gaat|wil|zou|heeft)\b|[:,.)])|"
    r"ook (?:nog )?(?:over|of|wil ik het)\b|"
    r"(?:ik wil|ik wou|wil ik) (?:het )?ook (?:nog |graag )*(?:hebben )?over\b|"
    r"(?<=en )over (?:of|hoe|waarom|wat|mijn|m'n|mn|die) (?!.*\bniet (?:over )?(?:hebben|praten)\b)|"
    r"daarnaast\b(?! (?:heb|ben|was) ik\b)|verder wil ik het\b)"
)
_FIRST = re.compile(
    r"^\W*(?:en )?(?:(?:het |ten |punt |nummer |de )?(?:eerste|een|één|1|ene)\b"
    r"(?= (?:is|punt|ding|vraag|gaat)\b|[:,.)]))"
)
# What he says before it that it is about, without a number.
_IS_OVER = re.compile(
    r"^\W*(?:[\w, ]{0,40}: )?(?:over (?!(?:een|twee|drie|\d+) (?:dag|week|weken|maand|uur|jaar))|"
    r"(?:ik wil|ik wou|wil ik) (?:het )?(?:graag |eerst |nog )*(?:hebben )?over\b)"
)
_AT_MOST, _EACH, _LABEL = 45, 22, 3  # words


# "Ik wil het hebben over de pilot en over die mail", "twee dingen: …".
_IN_ONE = re.compile(
    r"\bover (?:(?!over\b)[\w']+ ){1,10}en (?:ook )?over\b|"
    r"^\W*(?:ik heb )?(?:twee|2) (?:dingen|punten|vragen|onderwerpen)\b"
)
_AS_WELL = re.compile(
    r"^\W*(?:oh? ja,? )?(?:en|plus) (?:ook|trouwens|verder|dan|de|het|mijn|m'n|mn|over|hoe|dat|of)\b(?! was\b| is\b)"
)


def brings_two(told: Sequence[str]) -> bool:
    """Whether he brings a second thing with the first."""
    plain = [*map(small, told)]
    is_added = any(_SECOND.match(one) or _AS_WELL.match(one) for one in plain[1:])
    return len(told) <= _A_FEW and (is_added or any(map(_IN_ONE.search, plain)))


_A_FEW = 3  # sentences


def with_both(shown: str, told: Sequence[str]) -> str:
    """What is shown of these sentences on what he wants to talk about, with how the other thing begins that he says he
    brings, where that would not be shown."""
    second = next((one for one in told[1:] if _SECOND.match(small(one))), "")
    if not second or len(shown.split()) > _AT_MOST:
        return shown
    earlier = told[: told.index(second)]
    first = next((one for is_it in (_FIRST, _IS_OVER) for one in earlier if is_it.match(small(one))), "")
    if first and first[:_BEGINS] not in shown:
        shown = _start(first)
    elif second[:_BEGINS] in shown or shown.strip("… ") in second:
        return shown
    between = " " if shown.endswith(told[told.index(second) - 1]) else " … "
    return f"{shown.removesuffix('…').rstrip()}{between}{_start(second)}"


def _start(sentence: str) -> str:
    """How it begins, up to where a part of it ends."""
    start = begun(sentence, _EACH)
    return start if len(start.split()) > _LABEL else f"{' '.join(sentence.split()[:_EACH])} …"


_BEGINS = 20  # characters
