"""That his goal, or what he wants to learn, is to be put otherwise: said while nothing is asked, by name, or on the day
on which he let it be read, when that needs no name."""

from conversations import patterns as re
from conversations.goal.announced import only_announces
from conversations.goal.of_each import of_each
from conversations.matching import small

_ITS_NAME = (
    r"(?:(?:mijn|m'n|mn|me|dat|het|de|die) (?:leer)?doel(?:en)?|leerdoel(?:en)?|wat ik wil(?:de)? leren|my goal)\b"
)
_CHANGES = (
    r"(?:verander\w*|aanpas\w*|wijzig\w*|bijstel\w*|anders (?:zeggen|verwoorden|opschrijven|noemen|maken|hebben))"
)
_NAMED = re.compile(
    rf"\b(?:wil|zou|mag|kan|kun|kunnen|moet|hoe)\b[^.!]{{0,30}}?\b{_ITS_NAME}[^.!]{{0,30}}?\b{_CHANGES}\b|"
    rf"^\W*(?:(?:nee|oh?|wacht|sorry|maar|ik (?:denk|vind) dat)\W+)*{_ITS_NAME} (?:klopt|kloppen|moet|moeten|mag|kan) "
    r"(?:(?:toch|nog|eigenlijk|wel|helemaal|zo|weer) )*(?:niet|anders)\b"
)
_IN_IT = re.compile(
    r"\b(?:er sta(?:an|at)|dingen|punten|nummer \d|(?:de|die|dat|het) (?:eerste|tweede|derde|vierde|laatste)|"
    r"(?:die|dat) zin|leerdoel\w*|(?:mijn|het) doel)\b"
)
_WRONG = re.compile(
    r"\b(?:dubbel|anders|fout|verkeerd|klopt (?:\w+ ){0,2}niet|kloppen (?:\w+ ){0,2}niet|(?:is|zijn) (?:\w+ )?weg|"
    r"ontbreekt|mist|vergeten|niet goed)\b"
)
_OF_OTHER = re.compile(
    r"\b(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\w*|morgen|gesprek\w*|afspra\w+|uur|tijd|plek|online|praten|"
    r"bespreken|overleggen|het (?:er)?over hebben|ada|coach|werd|was|waren|ging|gingen|deed|zei)\b"
)
_MOST = 30  # words


def names_it_otherwise(words: str) -> bool:
    """Whether he says by name that it is to be otherwise, or asks whether that can be."""
    plain = small(words)
    return len(words.split()) <= _MOST and _NAMED.search(plain) is not None and _OF_OTHER.search(plain) is None


def names_what_is_learned(words: str, count: int) -> bool:
    """Whether it is about what he wants to learn, or some of that."""
    return _LEARNED.search(small(words)) is not None or bool(of_each(words, count)[0])


_LEARNED = re.compile(r"\bleerdoel\w*\b|\bleren\b|\bdingen\b")


def is_otherwise(words: str, count: int) -> bool:
    """Whether he says so of what he read just now, where there are so many things to learn."""
    plain = small(words)
    if len(words.split()) > _MOST:
        return False
    if any(one.words for one in of_each(words, count)[0]):
        return True
    if _OF_OTHER.search(plain) is not None:
        return False
    return only_announces(words) or bool(_IN_IT.search(plain) and _WRONG.search(plain))
