"""What is repeated of an answer right under it: all of a short one; of more, only what is surely what it came to, and
only where nothing beside it belongs to it. Else nothing: the answer stands there to be read, and a bad cut says that it
was not."""

from conversations import patterns as re
from conversations.gist import sentences
from conversations.insight import sees, wants_it_so, will_do
from conversations.matching import small
from conversations.no_topic import is_none, what_tells
from conversations.quoting import at_hand, quote, stands_alone, whole
from conversations.weighing import begins_unnamed

_ALL = 20  # words
_SHORT = 6  # words
# What goes on from the sentence before it, or fills in what that leaves open.
_GOES_ON = re.compile(
    r"^(?:maar|alleen|behalve|hoewel|al|of|want|omdat|zodat|en dat|niet|geen|alles|niks|niets|allemaal|"
    r"(?:de|het) (?:eerste|tweede|derde|laatste|vierde|volgende) keer|(?:maan|dins|woens|donder|vrij|zater|zon)dag\w*|"
    r"morgen|vanavond|volgende week|but|only|except|because)\b|\d"
)
# A part that is no whole thing by itself.
_TORN = re.compile(r"^… | …$")


# What was named before: where that is left out, it cannot be read.
_OF_BEFORE = re.compile(r"\b(?:ik|we|wij|je) (?:dat|het|dit|die|hem|haar|ze|er|daar)\b(?! (?:ik|je|we|er|mijn)\b)")


def heart(words: str) -> str:
    """What of these words is repeated right under them; nothing where there is nothing to repeat, or none of it is
    surely the heart of them."""
    said = at_hand(words)
    if not said or said == whole(words) or _is_surely(said, words):
        return said
    everything = whole(what_tells(words))
    return everything if len(everything.split()) <= _ALL else ""


def heart_of_long(words: str) -> str:
    """The same of words that do not stand in sight any more."""
    said = quote(words)
    return said if said == whole(words) or _is_surely(said, words) else ""


def _is_surely(said: str, words: str) -> bool:
    """Whether this part of these words says by itself what he sees, wants, will do or asks."""
    bare = _TORN.sub("", said).strip()
    is_it = sees(bare) or wants_it_so(bare) or will_do(bare) or bare.endswith("?")
    if not is_it or begins_unnamed(small(bare)) or not stands_alone(bare):
        return False
    told, ends = sentences(words), sentences(bare)[-1].casefold().rstrip(".")
    place = next((at for at, one in enumerate(told) if ends in one.casefold()), 0)
    is_behind = place >= len(sentences(bare))
    if is_behind and _OF_BEFORE.search(small(bare)):
        return False
    behind = told[place + 1] if place + 1 < len(told) else ""
    goes_on = _GOES_ON.search(small(behind)) or len(behind.split()) < _SHORT
    return not (behind and goes_on) or is_none(behind)
