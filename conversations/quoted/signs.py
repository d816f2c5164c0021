"""What shows him that it works, without what he tells beside it: "dat ik door de week niet meer na negenen in de
werkplaats sta. Nu durf ik niet zonder babyfoon."."""

from conversations import patterns as re
from conversations.quoted.quoting import joined
from conversations.said.gist import sentences

_IS_ONE = re.compile(r"^\W*(?:(?:en|of|ook|dus|verder)[, ]+)*(?:dat|als|wanneer|ik merk)\b", re.IGNORECASE)


def signs(words: str) -> str:
    """Where he begins with what it is, that and what else it is; else all of it."""
    told = sentences(words)
    kept = [one for one in told if _IS_ONE.match(one)]
    return joined(kept) if told and _IS_ONE.match(told[0]) and len(kept) < len(told) else words
