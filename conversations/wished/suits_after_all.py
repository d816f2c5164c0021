"""That a meeting suits somebody after all, who said just now that it does not, or that nothing need be passed on."""

from conversations import patterns as re
from conversations.matching import small

_SMALL = r"(?: (?:dus|toch|gewoon|wel|nog|maar|weer|allemaal|er|ik|prima|nu|morgen|dinsdag|me|mij|het|dat|'t|t))*"
_SUITS = re.compile(
    r"\b(?:laat maar|vals alarm|loos alarm|niet meer nodig|no stress|geen stress|never mind|"
    rf"(?:hoeft|hoef){_SMALL} (?:niet|nie) meer|"
    rf"(?:lukt|kan|red|haal|past|schikt){_SMALL} (?:toch|alsnog){_SMALL}|(?:dan )?(?:lukt|past) (?:het|dat) toch|"
    rf"komt{_SMALL} (?:toch|alsnog){_SMALL} (?:uit|goed)|(?:ben|kom|is){_SMALL} (?:gewoon|toch)(?: (?:er|wel))? "
    rf"op tijd|"
    r"(?:ik )?(?:ben|kom) (?:er )?(?:dus |toch )?gewoon(?: (?:om|dinsdag|morgen)\b|\W*$)|ik ben er\b(?! niet)|"
    r"(?:toch|gewoon) om \d+ ?(?:uur|u)\b(?: dus)?|gewoon \d+ ?uur\b|"
    r"(?:blijft|laat)(?: (?:dus|maar|gewoon|het|ie|hij|zo))* staan|"
    r"(?:zeg|geef)(?: (?:maar|het|dat|er|dan|toch))* (?:nog )?(?:niks|niets|niet|nie) (?:af|door)|"
    r"doe (?:dat |het |dit )?(?:toch )?maar (?:toch )?niet)\b"
)
_NOT_SO = re.compile(
    r"\b(?:lukt|kan|red|haal|past|schikt)\b[^.?!]*\b(?:niet|nie)\b(?! meer)|\bkan (?:het|dat) (?:ook|niet)\b"
)
_MOST = 25  # words


def suits_after_all(words: str) -> bool:
    """Whether he says so; asked of somebody who was offered to have it passed on."""
    plain = small(words)
    is_said = len(plain.split()) <= _MOST and not plain.rstrip().endswith("?")
    return is_said and _SUITS.search(plain) is not None and _NOT_SO.search(plain) is None
