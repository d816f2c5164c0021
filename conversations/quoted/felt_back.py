"""What somebody says that he is afraid of, said back to him: "ik ben bang dat ik te stellig word" becomes "je bent bang
dat je te stellig wordt"."""

from conversations import patterns as re
from conversations.matching import small
from conversations.quoted.turned import SaidBack, turned
from conversations.said.gist import sentences
from conversations.told.harm import is_grave

_LEAST, _MOST = 4, 15  # words
_FEARS = re.compile(
    r"^(?:ik (?:ben|was)|(?:ben|was) ik)\b(?!.*\bniet\b.*\bbang\b)(?: [\w'’]+){0,4} bang (?:dat|om|voor) "
)
_LEADS = re.compile(r"^(?:(?:en|maar|want|nou|ja|eerlijk gezegd|eigenlijk)\b[, ]+)+", re.IGNORECASE)
_GOES_ON = re.compile(r", (?=(?:maar|want|dus|al|en) )")


def felt_back(words: str) -> SaidBack | None:
    """What he is afraid of, as it is said to him; none where that is not sure, or he says it in too many words, or
    it is nothing to be repeated."""
    if is_grave(words):
        return None
    for one in reversed(sentences(words)):
        bare = _LEADS.sub("", _GOES_ON.split(one)[0])
        if _FEARS.search(small(bare)):
            said = " ".join(bare.split())
            while len(said.split()) > _MOST and " en " in said:
                said = said.rpartition(" en ")[0]
            put = turned(said) if _LEAST <= len(said.split()) <= _MOST else None
            return SaidBack(said, put) if put is not None else None
    return None
