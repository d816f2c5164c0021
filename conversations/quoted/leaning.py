"""What a sentence of an answer is to what was asked: that it came off, or how often; that it is about somebody else; or
only a piece that hangs on the one before.

"Gezegd! Met een droge mond, maar gezegd.", "twee keer gelukt en één keer niet", "zij schoof het door naar april".
"""

from collections.abc import Sequence

from conversations import patterns as re
from conversations.matching import small

_LEAST = 4  # words
_TIMES = r"(?:één|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\d+) keer"
_DONE = r"(?:gelukt|gezegd|gedaan|gevraagd|volgehouden|gestopt|wel|goed)"
_CAME_OFF = re.compile(
    r"\b(?:gelukt|lukt|lukte|gestopt|(?:\w+|\d+) van de (?:\w+|\d+) (?:keer|dag\w*|avond\w*|week|weken|\w+dagen)|"
    r"(?:heb|heeft) (?:[\w']+ ){0,5}(?:gezegd|gevraagd|verteld|gedaan)|"
    r"(?:één|een|twee|drie|\d) keer (?:gedaan|gezegd|gevraagd))\b"
)
_NOT = re.compile(r"\b(?:niet|nooit|geen)\b(?! meer\b)")
# "Twee keer gelukt en één keer niet."
_TALLY = re.compile(rf"\b{_TIMES} (?:wel )?{_DONE}\b.{{0,60}}\b{_TIMES} (?:niet|vergeten|overgeslagen|mislukt)\b")


def came_off(sentence: str) -> bool:
    """Whether it says in so many words that it came off, or how often."""
    plain = small(sentence).strip()
    if is_tally(sentence):
        return True
    is_so = _CAME_OFF.search(plain) is not None and _NOT.search(plain) is None
    return is_so and len(plain.split()) >= _LEAST


def is_tally(sentence: str) -> bool:
    """Whether it says how often it came off and how often not."""
    return _TALLY.search(small(sentence)) is not None


_PIECE = re.compile(r"(?:(?:wel|zonder|met|gewoon)\b|\w+dag\b|morgen\b)")
_IS_WHOLE = re.compile(
    r"\b(?:ik|k|we|wij|het|hij|ze|zij|er|dat|die|is|was|zijn|heb|had|heeft|ben|ging|kan|moet|wil|deed|doe|zei|komt|gaat|"
    r"staat|wordt|blijft|zit|ligt|mag|zou|hoeft|\w+(?:de|te))\b"
)
_OF_WHAT_WAS = re.compile(
    r"(?:was|ging|moest|had|heb|kostte|duurde|ben|is) (?:er )?wel\b(?!.*\b(?:ik|het|hij|ze|zij)\b)"
)
_PIECES = 7  # words


def leans(sentence: str) -> bool:
    """Whether it is only a piece of what the one before it says: "zonder muizen", "wel een beetje scheef"."""
    plain = small(sentence).strip()
    is_piece = _PIECE.match(plain) and len(plain.split()) <= _PIECES and not _IS_WHOLE.search(plain)
    return bool(is_piece) or _OF_WHAT_WAS.match(plain) is not None


# "Toen maakte ik een grap over muizen."
_THEN = re.compile(r"(?:en )?toen\b", re.IGNORECASE)
_HE = re.compile(r"\b(?:ik|k|mij|me|mijn|m'n|mn)\b")


def what_he_did_then(told: Sequence[str]) -> bool:
    """Whether the last of these only ends what he tells, and he is in the first."""
    return len(told) > 1 and _THEN.match(told[-1]) is not None and _HE.search(small(told[0])) is not None


# "En dat ik mijn agenda moet opschonen.", "Maar dat maakt me ook bang.", "Ook ga ik Petra bellen."
_OTHER_HALF = re.compile(
    r"(?:(?:maar|alleen|behalve|toch|hoewel)\b(?! goed\b)|"
    r"(?:en|plus|en ook) (?:dat|hoe|waarom|toch) (?!was|is|doet|gaat)|"
    r"(?:ook|daarnaast|verder) (?:dat|hoe|of|ga|wil|heb|moet|vraag) )"
)


def is_other_half(sentence: str) -> bool:
    """Whether it is the other half of what the sentence before it says: it turns from that, or adds to it."""
    return _OTHER_HALF.match(small(sentence).strip()) is not None


_DOUBTS = re.compile(r"\b(?:ik )?weet (?:ik )?(?:(?:het|alleen|nog|ook|eigenlijk|wel|zelf) )*niet\b|\btwijfel\w*\b")


def doubts(sentence: str) -> bool:
    """Whether it is what he doubts, or does not know."""
    return _DOUBTS.search(small(sentence)) is not None
