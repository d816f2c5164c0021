"""How it goes, in the first words of who is asked just that."""

from conversations import patterns as re
from conversations.matching import small
from conversations.told.touched import HEAVY, TAKES_FROM_IT, Touch, all_that_touches


def goes_well(words: str) -> bool:
    """Whether he begins, where he is asked how it goes, with that it goes well."""
    plain = small(words)
    return _WELL.match(plain) is not None and not (
        TAKES_FROM_IT.search(plain) or all_that_touches(words) & (HEAVY - {Touch.TREMBLED})
    )


_WELL = re.compile(
    r"^\W*(?:(?:ja|nou|oh|het|dat|gaat|ging|best|heel|erg|super|hartstikke|wel|eigenlijk|echt) )*"
    r"(?:goed|prima|top|super|uitstekend|(?<=gaat )best)\b(?: hoor| eigenlijk)?(?:[.,!;]|$)|"
    r"^(?:elke|iedere) (?:dag|week|keer|ochtend|avond|maand|\w+dag)(?:[.!]|$)"
)


def goes_badly(words: str) -> bool:
    """Whether he begins, where he is asked how it goes, with that it goes badly."""
    return _BADLY.match(small(words)) is not None


_BADLY = re.compile(
    r"^\W*(?:(?:nou|eerlijk gezegd|tja|het|dat|gaat|ging|eigenlijk|best|heel|helaas)[, ]+)*"
    r"(?:slecht|beroerd|valt (?:wat |best |een beetje )?tegen|matig|moeizaam|belabberd|"
    r"niet (?:zo |echt |heel )?(?:goed|best|lekker))(?: eigenlijk)?\W*(?:$|[.,!;])"
)
