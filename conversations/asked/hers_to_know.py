"""What somebody asks that nobody here knows, and his coach may: what is so there, and what is for her to say."""

from conversations import patterns as re
from conversations.asked.asked_besides import two
from conversations.asked.asking_back import first_asked
from conversations.asked.beside_what_he_tells import asks_in_passing
from conversations.asked.practical import asks_for_coach
from conversations.matching import apart, small
from conversations.told.to_talk_of import says_to_talk

_PRACTICAL = re.compile(
    r"^\W*(?:(?:en|maar|ok[eé]?|hoi|hey|hallo|dag|trouwens|nog|o|oh|and|but)[, ]+)*(?:"
    r"(?:kan|kun|mag|moet|kunnen|mogen|moeten|zal|can|may|should|must) "
    r"(?:ik|je|jij|u|we|wij|er|daar|mijn|het|'t|t|i|we)\b|"
    r"(?!is het (?:\w+ )?(?:normaal|raar|gek|stom|dom|logisch|vreemd|erg dat|fout|slecht|waar)\b)"
    r"(?:is|zijn|zit|zitten|hangt|heeft|hebben|heb|komt|is there|are there) "
    r"(?:er|daar|jullie|ze|zij|het|dat|je|u|ada|there|the)\b|"
    r"(?:waar|where) (?:is|zijn|moet|kan|parkeer|vind|ga|zit|staat|kom|zet|laat|stal|precies)|"
    r"(?:hoe laat|hoe lang|hoe ver|hoe duur|hoe kom ik (?:er|daar|bij)|hoeveel kost|wat kost|welke (?:kamer|ingang|bus|"
    r"lijn|verdieping)|what time|how long|how do i get)\b|"
    r"(?:is|vindt? \w+|kan|mag|lukt|past|would) (?:dat|dit|het|that|it) (?:\w+ )?"
    r"(?:erg|goed|ok|oke|oké|okay|prima|een probleem|lastig|fine|possible|nog|ook|niet erg|be)\b|"
    r"(?:kan|mag|lukt) (?:dat|dit|het)\W*$)"
)
_OF_THERE = (
    r"(?:parkeren|parkeerplek\w*|parkeerplaats\w*|koffie|thee|lift|fiets\w*|rolstoel|trein|bus|bushalte|wifi|hond)"
)
# Wherever in it he asks that.
_SURELY = re.compile(
    r"^\W*(?:(?:en|maar|ok[eé]?|hoi|trouwens|nog|o|oh|and|but)[, ]+)*(?:"
    r"(?:is|zit|gaat) (?:dat|het|de|die|jullie) (?:gebouw|deur|ingang|poort|receptie|kantoor)\b.*\?|"
    rf"(?:of|en of) (?:je|ik|er|daar|het|we) (?:\w+ ){{0,4}}{_OF_THERE}\b|"
    rf"(?:de|mijn|m'n|mn|me) (?:\w+ )?\w+ (?:mag|kan|moet) (?:(?:toch|wel|ook|gewoon|niet) )*(?:mee|erbij|binnen)\W*\?)"
)
_MOST = 24  # words
_A_REMARK = 3  # words behind it: "ironisch he"


def asks_of_the_coach(words: str) -> bool:
    """Whether he asks what his coach may know, and nobody here does."""
    if asks_in_passing(words) is not None:
        return False
    return is_practical(words) or _asks_something(words) or asks_for_coach(words)


def is_practical(words: str) -> bool:
    """Whether he ends with a question about what is so there, which the coach knows and nobody else: where to park,
    whether there is coffee, whether she minds."""
    said = apart(words)
    while len(said) > 1 and not said[-1].rstrip().endswith("?") and len(said[-1].split()) <= _A_REMARK:
        said = said[:-1]
    last = small(said[-1]) if said else ""
    asked = [last, last.rpartition(",")[2].strip() if last.endswith("?") else ""]
    asked = [part for one in asked for part in two(one) if len(part.split()) > 1]
    hers = [one for one in asked if _PRACTICAL.search(one) and first_asked(one) is None and not says_to_talk(one)]
    sure = [one for each in said for one in two(small(each)) if _SURELY.search(one)]
    return len(words.split()) <= _MOST and bool(hers or sure)


_OF_THIS = re.compile(r"\b(?:jij|jullie|u|dit|deze|app|bot|chatbot|you|this)\b")


def _asks_something(words: str) -> bool:
    """Whether he ends with a question about what is here, or to who asks, that nobody here can answer."""
    last = [one.casefold() for one in apart(words)[-1:]]
    asks = bool(last) and last[0].endswith("?") and len(last[0].split()) > 1
    return asks and first_asked(words) is None and len(words.split()) <= _MOST and _OF_THIS.search(last[0]) is not None
