"""What somebody writes of his goal that only says that it is to be otherwise, or that there is more of it, and not
what: "eigenlijk zijn het twee andere dingen", "er mist er nog een". It is never the text of a goal: he is asked for
that.

Such a sentence has no word of its own: all of them are of the question, or point at it.
"""

from collections.abc import Sequence

from conversations import patterns as re
from conversations.goal.goal_words import stays
from conversations.matching import normal, small, words_of
from conversations.quoted.apologies import without_apology

_AROUND = words_of(
    "eigenlijk zijn is het 't t ik wil wilde wou zou zouden willen heb heeft er zelf ze die dat dit deze de een één",
    "twee drie vier vijf ander andere anders iets wat helemaal nog bij erbij mist missen ontbreekt moet moeten",
    "mag kan kunnen leren doel doelen leerdoelen leerdoel ding dingen punten punt niet nee ja maar liever dan toch wel",
    "meer van maken noemen zeggen schrijven opschrijven verwoorden zo klopt kloppen klopten past passen allebei beide",
    "allemaal geen gewoon mijn m'n mn me mij voor nu dus hoor nou hm eh nieuwe want om gaat daar hier worden wordt",
    "al heel hele eens wacht oh o sorry he hè tja goed bijna net echt weer zoals hoe veranderen aanpassen wijzigen",
    "bedenken en eentje extra aan",
)
_OTHER = re.compile(r"\b(?:ander\w*|nieuwe|verander\w*|aanpassen|wijzigen)\b")
_MORE = re.compile(
    r"\b(?:nog (?:een|één|eentje|iets|wat|twee)|erbij|extra|missen|mist|ontbreekt|er (?:\w+ )?bij|"
    r"moet(?:en)? (?:er )?nog)\b"
)
_NOT_IT = re.compile(r"(?=.*\b(?:dat|dit|het|die|deze|ze|zo)\b).*\b(?:niet|geen)\b")
_SO_MANY = re.compile(
    r"\b(?:(?:het|er) (?:zijn|is|wil|heb|zouden)|(?:zijn|is|heb|wil) (?:ik |het |er )+)\b.*"
    r"\b(?:een|één|twee|drie|vier|vijf)\b"
)
_NO_OTHER = re.compile(
    r"\b(?:niet|niks|niets|geen|hoeft)\b(?: \w+){0,2} (?:ander\w*|nieuwe|meer bij|erbij|verander\w*)\b"
)
_NUMBERS = ("een", "twee", "drie", "vier", "vijf")
_APART = re.compile(r"[.!?;:,\n]+")
_MOST = 60  # words


def only_announces(words: str) -> bool:
    """Whether these words only say that it is to be otherwise, or that there is more."""
    return len(words.split()) <= _MOST and bool(_parts(words)) and not _told(_parts(words)) and _is_sign(small(words))


def announced(words: str) -> str:
    """What stands behind a colon where all before that only announces it, each on a line of its own where he says how
    many there are; or nothing."""
    head, colon, rest = words.partition(":")
    if not colon or not only_announces(head):
        return ""
    each = re.split(r",\s*|\s+en\s+", rest.strip())
    so_many = [_NUMBERS.index(one) + 1 for one in normal(head).split() if one in _NUMBERS]
    return "\n".join(each) if so_many == [len(each)] else rest.strip()


def announces_more(words: str) -> bool:
    """Whether it comes beside what there is."""
    return _MORE.search(small(words)) is not None


def is_to_be_no_other(words: str) -> bool:
    """Whether he says, with as few words of his own, that he would not put it otherwise."""
    parts = _parts(words)
    return bool(parts) and not _told(parts) and _NO_OTHER.search(small(words)) is not None


def tells_nothing(words: str) -> bool:
    """Whether there is no word of his own in these: "bijna goed"."""
    return not _told(_parts(words))


def _parts(words: str) -> Sequence[str]:
    return [one for one in map(normal, _APART.split(without_apology(words))) if one]


def _told(parts: Sequence[str]) -> bool:
    """Whether there is a word in them that tells something."""
    return any(not (stays(one) or set(one.split()) <= _AROUND) for one in parts)


def _is_sign(plain: str) -> bool:
    if stays(plain) or _NO_OTHER.search(plain) is not None:
        return False
    return any(one.search(plain) is not None for one in (_OTHER, _MORE, _NOT_IT, _SO_MANY))
