"""That a meeting suits somebody after all, who said just now that it does not, or that nothing need be passed on."""

from conversations import patterns as re
from conversations.matching import small

_SMALL = r"(?: (?:dus|toch|gewoon|wel|nog|maar|weer|allemaal|er|ik|prima|nu|morgen|dinsdag|me|mij|het|dat|'t|t))*"
_SUITS = re.compile(
    r"\b(?:laat maar|vals alarm|loos alarm|niet meer nodig|no stress|geen stress|never mind|"
    rf"(?:hoeft|hoef){_SMALL} (?:niet|nie) meer|"
    rf"(?:lukt|kan|red|haal|past|schikt){_SMALL} (?:toch|alsnog){_SMALL}|(?:dan )?(?:lukt|past) (?:het|dat) toch|"
    rf"(?:lukt|kan|past|schikt){_SMALL} gewoon\b|"
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


_DAY = r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:over)?morgen|vandaag|vanmiddag)"
_ALSO = r"(?: (?:ik|er|dus|toch|wel|nog|prima|ook|weer|gewoon))*"
_AT = r"om \d+(?:[:.]\d+)?(?: ?u(?:ur)?)?|om (?:half )?\w+ uur"
_ENDS = rf"(?: (?:hoor|dan|weer|komen|langskomen|er|zijn|bij|toch|{_AT}))*\W*$"
_COMES = re.compile(
    rf"\b(?:kan|kom|red het|ben er|ben){_ALSO} (?:{_DAY}{_ALSO} (?:gewoon|toch|wel)|(?:gewoon|toch|wel){_ALSO} {_DAY})"
    rf"{_ENDS}|\b(?:het )?(?:gaat|blijft|staat) {_DAY} (?:toch |nog )?gewoon (?:door|staan){_ENDS}|"
    rf"\b{_DAY} (?:gaat|blijft|staat) (?:het )?(?:(?:toch|nog|dus) )*gewoon (?:door|staan){_ENDS}|"
    rf"\b{_DAY} (?:komt|past|schikt) (?:(?:me|mij|het|juist|gewoon|toch|wel|hartstikke|heel) )*"
    rf"(?:prima|goed|best|uit)(?: uit)?{_ENDS}"
)
_NO_COMING = re.compile(r"\b(?:niet|geen|later|eerder|online|bellen|als|misschien|zonder|wel (?:iets|wat))\b")
_FEW = 16  # words


def may_not_come(words: str) -> bool:
    """Whether that he cannot come is only a perhaps: "misschien", "als hij weer ziek wordt", "weet nog niet of"."""
    return _PERHAPS.search(small(words)) is not None


_PERHAPS = re.compile(
    r"\b(?:misschien|mss|mischien|wellicht|mogelijk|eventueel|(?:zou|kan) (?:best |goed |ook )*(?:kunnen|zijn) dat|"
    r"weet (?:ik )?(?:nog |even |echt )*niet (?:zeker )?(?:of|wanneer)|mocht|tenzij|hangt (?:ervan |er van )?af|maybe|"
    r"perhaps|might)\b|(?:^|[,.;] ?)(?:als|indien) (?!ik\b|je\b|u\b|het goed|dat (?:kan|mag))[^.!?]*"
    r"\b(?:wordt|word|weer|moet|komt|uitloopt|krijgt)\b"
)


def comes_as_agreed(sentence: str) -> bool:
    """Whether he says, or asks, of a day that it stays as it was agreed: "ik kan dinsdag gewoon"."""
    plain = small(sentence).strip(" .!")
    return len(plain.split()) <= _FEW and _COMES.search(plain) is not None and _NO_COMING.search(plain) is None
