"""What shows him that it works, without what he tells beside it: "dat ik door de week niet meer na negenen in de
werkplaats sta. Nu durf ik niet zonder babyfoon."."""

from conversations import patterns as re
from conversations.quoted.quoting import joined
from conversations.said.gist import sentences

_IS_ONE = re.compile(r"^\W*(?:(?:en|of|ook|dus|verder)[, ]+)*(?:dat|als|wanneer|ik merk)\b", re.IGNORECASE)
# "Aan mijn maandagochtend, denk ik", to what he would notice it by.
_BY = re.compile(r"^(?:(?:ja|nou),? )?aan (?=(?:mijn|m'n|mn|het|de|een)\b)", re.IGNORECASE)
_THINKS = re.compile(r",? (?:denk|geloof|vermoed) ik(?=\W*$)", re.IGNORECASE)


def signs(words: str) -> str:
    """Where he begins with what it is, that and what else it is; else all of it, without that it is by this, he
    thinks."""
    told = sentences(words)
    kept = [one for one in told if _IS_ONE.match(one)]
    if told and _BY.match(told[0]):
        bare = _THINKS.sub("", _BY.sub("", told[0]))
        return joined((f"{bare[:1].upper()}{bare[1:]}", *told[1:]))
    return joined(kept) if told and _IS_ONE.match(told[0]) and len(kept) < len(told) else words
