"""That somebody would rather be asked at a time of which only he knows the day: "doe maar als ik terug ben", "vraag het
maar als de drukte voorbij is"."""

from conversations import patterns as re
from conversations.matching import normal
from conversations.told.touches import touches
from conversations.wished.days_named import names_any_day

_OPENS = r"(?:(?:nee|ja|nou|ok|oke|oké|oh|o|hm|eh|dan|of|toch) )*"
_ASKED = (
    r"(?:doe (?:(?:het|dat|dan|toch) )*maar|(?:toch )?(?:liever|graag|liefst|pas)|"
    r"(?:kan|kun|mag|wil|zou) (?:(?:het|dat|je|u|ook|pas|misschien) )+|"
    r"vraag (?:(?:het|dat|er|me|mij|maar|gerust|liever|pas|dan|naar) )+)"
)
_THEN = (
    r"(?:(?:pas|weer|ergens|gewoon|wat|iets|eerst|vragen) )*"
    r"(?!als (?:altijd|anders|gewoonlijk|normaal|(?:het )?(?:je|jou|u|jullie|jij)\b|(?:dat|het) (?:kan|mag|uitkomt)))"
    r"(?:als|zodra|wanneer|na|nadat|rond|tegen|rondom|tijdens|vlak voor|vlak na) [\w'-]+(?: [\w'-]+){0,8}"
)
_SOME_WEEK = r"(?:(?:pas|ergens|liever|graag|in) )*(?:de )?week (?:voor|na|van) [\w'-]+(?: [\w'-]+){0,3}"
_UNREAD = re.compile(rf"{_OPENS}(?:{_ASKED} ?{_THEN}|(?:{_ASKED} ?)?{_SOME_WEEK})")
_DOES_IT = re.compile(
    r"\b(?:laat|doe|ga|zeg|bel|vraag|zal|begin|probeer|leg|schrijf|mail|app|loop|blijf|hou) ik\b|\bik ga\b"
)


def wishes_unread(words: str) -> bool:
    """Whether he says so, and no more; no more of what he sets out to do."""
    plain = normal(words)
    if _UNREAD.fullmatch(plain) is None or names_any_day(words) or _DOES_IT.search(plain):
        return False
    return not touches(words)  # To who mourns or cries something else is said.
