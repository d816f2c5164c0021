"""What is repeated of an answer right under it: all of a short one; of more, only what is surely what it came to, and
only where nothing beside it belongs to it. Else nothing: the answer stands there to be read, and a bad cut says that it
was not."""

from collections.abc import Sequence

from conversations import patterns as re
from conversations.insight import sees, wants_it_so, will_do
from conversations.matching import small
from conversations.quoted.core import unjoined
from conversations.quoted.leaning import doubts, is_other_half
from conversations.quoted.quoting import at_hand, is_torn, joined, quote, stands_alone, whole
from conversations.quoted.run import without_label
from conversations.quoted.weighing import begins_unnamed, said_for
from conversations.said.gist import sentences
from conversations.told.how_it_was import hurt
from conversations.told.no_topic import what_tells

_ALL = 20  # words
_WITH_DOUBT = 36  # words, with what he doubts or asks behind it
_LONG = 34  # words, of one sentence
_SHORT = 6  # words
_WEAK = -1.0  # what counts for less only goes with it
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
    if not said or said == whole(words):
        return unjoined(said) if is_other_half(said) else said
    told = list(sentences(whole(what_tells(words))))
    while len(told) > 1 and _only_goes_with_it(told[-1]):
        del told[-1]
    said = without_label(_whole_sentence(said, told))
    if not said or not _by_itself(said, words):
        return joined(told) if sum(len(one.split()) for one in told) <= _ALL else ""
    ends = sentences(said)[-1].casefold()
    last = next((at for at, one in enumerate(told) if one.casefold().endswith(ends)), len(told))
    behind = told[last + 1 :]
    if last and last < len(told) and is_other_half(told[last]) and not hurt(told[last - 1]):
        both = joined(told[last - 1 :])
        if len(both.split()) <= _ALL:
            return f"… {both}" if last > 1 else both
    together = joined([said, *behind])
    most = _WITH_DOUBT if any(one.endswith("?") or doubts(one) for one in behind) else _ALL
    if not any(map(hurt, behind)) and len(together.split()) <= most:
        return together
    if any(map(is_it, behind)) or _goes_on(behind):
        return ""
    return f"{said} …" if behind else said


def _whole_sentence(said: str, told: Sequence[str]) -> str:
    """All of the sentence of which this is a part; nothing of a very long one: half of it is not what he said."""
    if not is_torn(said):
        return said
    part = _TORN.sub("", said).strip().casefold()
    one = next((one for one in told if part in one.casefold()), "")
    return one if len(one.split()) <= _LONG else ""


def heart_of_long(words: str) -> str:
    """The same of words that do not stand in sight any more."""
    said = quote(words)
    if len(said.split()) > _WITH_DOUBT:
        return ""
    return said if said == whole(words) or _by_itself(said, words) else ""


def is_it(sentence: str) -> bool:
    """Whether this is what he sees, wants, will do or asks himself."""
    return sees(sentence) or wants_it_so(sentence) or will_do(sentence) or sentence.endswith("?")


def _by_itself(said: str, words: str) -> bool:
    """Whether this part of these words says by itself what he sees, wants, will do or asks."""
    bare = _TORN.sub("", said).strip()
    if not is_it(bare) or begins_unnamed(small(bare)) or not stands_alone(bare):
        return False
    told, begins = sentences(words), sentences(bare)[0].casefold().rstrip(".")
    is_behind = next((at for at, one in enumerate(told) if begins in one.casefold()), 0) > 0
    return not (is_behind and (_OF_BEFORE.search(small(bare)) or _GOES_ON.search(small(bare))))


def _goes_on(behind: Sequence[str]) -> bool:
    """Whether what comes right behind it fills it in."""
    return bool(behind) and (_GOES_ON.search(small(behind[0])) is not None or len(behind[0].split()) < _SHORT)


def _only_goes_with_it(sentence: str) -> bool:
    """Whether this only says what he thinks of what he said: "klinkt raar maar zo is het"."""
    is_comment = _COMMENTS.search(small(sentence)) is not None
    return is_comment or (not is_it(sentence) and said_for(sentence) <= _WEAK)


_COMMENTS = re.compile(
    r"^(?:(?:ja|nou|en|maar)[, ]+)*(?:mooi gezegd|klinkt|(?:da's|dat is|dat was|dat klinkt) (?:een ander verhaal|"
    r"nieuw|wel zo|ook zo|mooi|raar|gek|waar)|(?:dat )?had ik (?:zelf |me )?(?:nog )?(?:niet|nooit) (?:eerder |zelf )?"
    r"(?:zo )?(?:bekeken|gezien|gezegd|bedacht|beseft)\W*$|(?:best|wel|nogal) (?:confronterend|raar|gek|mooi|"
    r"pijnlijk)\W*$|verder nog|zo is het|snap je|nooit zo|zot|gek|raar|mag je)\b"
)
