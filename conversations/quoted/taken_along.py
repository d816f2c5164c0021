"""Which sentence of an answer is what he takes along or sees of himself, and can be read by itself: "dat dat lijstje
eigenlijk van mij is", "ik geloof dat ik vooral niet hém wil zijn"."""

from collections.abc import Sequence

from conversations import patterns as re
from conversations.matching import small
from conversations.told.how_it_was import hurt

_LEAST, _MOST = 6, 17  # words
_LINKS = r"^(?:(?:en|maar|ook|vooral|wel|veel|dus|eigenlijk|nou) )*"
_VERB_ENDS = r"(?:is|zijn|heb|heeft|kan|mag|moet|wil|hoeft?|was|waren|zou|\w{2,}t|\w{2,}en|\w{2,}[dt]e)"
_NO_SUCH = (
    r"(?:(?:is|was|zijn|waren|kan|moet|wil|hoeft|lijkt|klinkt|helpt|deel|stuk|van|laatste|eerste|tweede|andere)\b|"
    r"\w+t me\b)"
)
# "Dat …" says what he takes along; not "dat is gelukt" or "dat monster heb ik gezegd", which point at something.
_THAT = re.compile(
    rf"{_LINKS}dat (?:(?:ik|we|het|er|hij|ze|ie|de|een|die|dat|mijn|m'n|mn|mensen|niemand|iemand|iedereen|niet|alles|"
    rf"ada) |(?!{_NO_SUCH})[\w'’]+ .*\b{_VERB_ENDS}(?:[,.!…]|$))"
)
_POINTS = re.compile(
    r"^(?:\w+ )?dat \w+ (?:is|was|heeft|lukt|lukte|gaat|ging|komt|kwam|werd|wordt|blijft|staat)\b(?! *[.,!…]*$)|"
    r"\b(?:heb|ben|had|zei|zeg|vroeg|was|moet|moest|kan|kon|wil|wou|ga|weet|wist|doe|deed|vind|vond|snap|schreef|hoef|"
    r"mag|mocht|zie|zag|neem|nam|denk|dacht|geloof|merk\w*|hoop|lig|zit|zat|sta|stond|voel\w*|bedoel\w*) ik\b|"
    r"^(?:\w+ )?dat \w+(?: \w+){0,3}, (?:als|is|wanneer|zodra)\b|"
    r"^dat (?:je|jij|u) |\w['’]k\b|, dat (?:deed|was|is|vond|klopt|zei)\b"
)
_OF_HIMSELF = re.compile(
    rf"{_LINKS}ik (?:geloof|denk|besef|merk|snap|zie|weet nu)(?: (?:nu|wel|eigenlijk|ook))* (?:dat|hoe|waarom) ik\b"
)
_TO_THE_BOT = re.compile(r"\b(?:bot|app|vragen van jou|jij|jou)\b")
_HIS_OWN = re.compile(r"\b(?:ik|mijn|m'n|mn|me|mij)\b", re.IGNORECASE)
_GOES_ON = re.compile(r"^(?:(?:en|maar|ook|vooral|wel|dus)\b[, ]+)+(?=\w)", re.IGNORECASE)
_LAUGHS = re.compile(r",? (?:haha+|hihi|lol|hoor|denk ik)(?=[.!…]*$)", re.IGNORECASE)


def taken_along(told: Sequence[str]) -> str:
    """The sentence of these that says it: the last that is about himself, or else the last; none where there is only
    one, which stands there to be read."""
    found = [one for one in reversed(told) if _says_it(one)] if len(told) > 1 else []
    found.sort(key=lambda one: _HIS_OWN.search(one) is None)
    return _begun(found[0]) if found else ""


def _says_it(sentence: str) -> bool:
    plain = small(sentence)
    if not _LEAST <= len(sentence.split()) <= _MOST or sentence.endswith("?") or hurt(sentence):
        return False
    if _TO_THE_BOT.search(plain):
        return False
    is_that = "dat" in plain.split()[:3] and _THAT.match(plain) is not None and _POINTS.search(plain) is None
    return is_that or _OF_HIMSELF.match(plain) is not None


def _begun(sentence: str) -> str:
    """The sentence without the word with which it goes on from another."""
    bare = _GOES_ON.sub("", _LAUGHS.sub("", sentence))
    return f"{bare[0].upper()}{bare[1:]}" if sentence[0].isupper() else bare
