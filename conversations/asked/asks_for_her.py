"""That somebody whose meetings are over wants to speak his coach once more: "Wil eigenlijk nog een keer met Ada praten,
kan dat?". It is for her to say, and he asks it of her."""

from functools import lru_cache

from conversations import patterns as re
from conversations.matching import called, small
from conversations.said.gist import sentences

_SMALL = (
    r"(?:(?:eigenlijk|toch|graag|wel|ook|misschien|even|ff|heel|echt|dus|nou|nu|binnenkort|eens|met|hierover|"
    r"daarover) )*"
)
_AGAIN = (
    r"(?:nog (?:een keer|eens|een keertje|een gesprek|een afspraak|even|een)|weer(?: een keer)?|opnieuw|een (?:gesprek|"
    r"afspraak))"
)
_SPEAKS = (
    r"(?:praten|spreken|afspreken|zien|bellen|overleggen|langskomen|langs|komen|hebben|maken|plannen|willen|inplannen)"
)
_OPENS = r"\W*(?:(?:hoi|hallo|dag|hey|en|maar|zeg|trouwens|eh|dus|nog een vraag|vraagje)\W+)*"
_MAY = re.compile(r"\b(?:nog|weer|opnieuw|gesprek|afspraak)\b")
_CAN_IT = re.compile(r"\W*(?:(?:en|of) )?(?:kan|mag|lukt|gaat) (?:dat|het)(?: (?:nog|ook|wel|eigenlijk))*\W*")
_MOST = 24  # words


def asks_for_her(coach: str, words: str) -> bool:
    """Whether he says no more than that."""
    if len(words.split()) > _MOST or _MAY.search(words.casefold()) is None:
        return False
    told = [small(one) for one in sentences(words)]
    asks = [one for one in told if _asking(called(coach)).fullmatch(one)]
    return bool(asks) and all(one in asks or _CAN_IT.fullmatch(one) for one in told)


@lru_cache(maxsize=re.NAMES)
def _asking(name: str) -> "re.Pattern[str]":
    her = rf"(?:(?:met |bij )?(?:{re.escape(name)}|mijn coach|de coach))"
    again = rf"{_SMALL}(?:{_AGAIN} {_SMALL}{her}|{her} {_SMALL}{_AGAIN}) {_SMALL}(?:af (?:kunnen )?)?{_SPEAKS}"
    plans = rf"{_SMALL}{_AGAIN} {_SPEAKS} {her}"
    forms = (
        rf"(?:ik )?(?:wil|wou|zou) (?:ik )?{again}(?: (?:willen|kunnen|spreken|praten|afspreken))*",
        rf"(?:kan|mag|kunnen|zou) (?:ik|we) (?:{again}|{plans})(?: (?:kunnen|mogen))?",
        rf"kan ik {_SMALL}nog {_SMALL}bij {her} terecht",
        rf"(?:kan|mag|kunnen|zou|wil) (?:ik|we) {_SMALL}{her} {_SMALL}(?:nog|weer|opnieuw)(?: een keer| eens)? "
        rf"{_SPEAKS}",
    )
    return re.any_of(forms, _OPENS, r"(?:,? (?:kan|mag|lukt|gaat) (?:dat|het)(?: nog| wel| ook)*)?\W*")
