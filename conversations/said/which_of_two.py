"""Asked whether what he wrote answers the question, or is about what was told just now: which of the two he says; and
words of which nobody would ask that, since they can hardly be anything but an answer."""

from conversations import patterns as re
from conversations.matching import small

_OPENS = r"^\W*(?:(?:nou|ja+|nee|eh+m?|het|dat|dit|was|is|gewoon|op|over|natuurlijk|tuurlijk|echt)[,.! ]+)*"
_ANSWER = re.compile(
    rf"{_OPENS}(?:op |over |aan |bij )?(?:je|jouw|uw|de|die|jullie) (?:eerste |vorige )?vraag\b|"
    rf"{_OPENS}(?:een |het |mijn |m'n )*antwoord\b(?! (?:ik|krijg|heb))|"
    rf"{_OPENS}waar ik (?:het )?over wil(?:de)? (?:hebben|praten)\W*$|{_OPENS}waar je naar (?:vroeg|vraagt)\b|"
    rf"{_OPENS}(?:the|my|your) (?:answer|question)\b"
)
_OTHER = re.compile(
    rf"{_OPENS}(?:(?:over |op )?(?:wat|dat wat|hetgeen) (?:je|u) (?:net|zonet|zojuist|daarnet|me|erna) (?:\w+ )?"
    r"(?:vertelde|zei|schreef|meldde|stuurde)|(?:over |op )?(?:het|dat|je|uw) (?:andere|berichtje|bericht|nieuws)\b|"
    r"(?:iets|wat) anders\b)"
)
_MOST = 14  # words
_LONG = 12
# What is told unasked is about meetings, what was agreed, and what was read.
_OF_WHAT_WAS_TOLD = re.compile(
    r"\bkomt\b.*\buit\b|\b(?:verzet|verplaatst|afspraken|mijn woorden|akkoord|bevestig\w*|gelezen|nieuwe (?:tijd|"
    r"datum|dag)|wat fijn dat (?:ada|ze|hij)|bedankt|dankje\w*)\b"
)
_ABOUT = re.compile(r"^\W*(?:(?:nou|eh+m?|ja|denk ik|ik denk|weer|toch|vooral|eigenlijk)[, ]+)*over (?!een\b|\d)\w")


def which_it_is(words: str) -> bool | None:
    """True that it is his answer, False that it is about the other; None where he says neither, or something else."""
    plain = small(words).strip()
    if len(plain.split()) > _MOST or "?" in plain:
        return None
    if _OTHER.search(plain):
        return False
    return True if _ANSWER.search(plain) else None


def is_surely_an_answer(words: str) -> bool:
    """Whether nobody would take these words for being about what was told just now."""
    plain = small(words).strip()
    first = re.split(r"[.!?\n]", plain, maxsplit=1)[0]
    if _OF_WHAT_WAS_TOLD.search(first):
        return False
    return _ABOUT.match(plain) is not None or len(plain.split()) >= _LONG
