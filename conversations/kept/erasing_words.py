"""That somebody wants erased what he wrote here before: "wat ik donderdag opschreef over Piet, kan dat weg?"."""

from datetime import date, timedelta

from conversations import patterns as re
from conversations.matching import small
from conversations.wished.days_named import weekdays_in

_OPENS = r"(?:(?:en|maar|oh?|eh|sorry|trouwens|zeg|hoi|hallo|hey|nog iets|ps|and|but|please),? )*"
_WRITTEN = (
    r"(?:wat ik (?:\w+ ){0,3}?(?:op)?(?:schreef|geschreven heb|typte|getypt heb|stuurde|gestuurd heb|vertelde|zei)"
    r"(?: (?:over|van|aan|bij) \w+(?: \w+){0,4}?)?|"
    r"(?:mijn|m'n|mn|het|dat|die|dit) (?:\w+ )?(?:antwoord|bericht|berichtje|stuk|stukje|verhaal|zin|opmerking|notitie)"
    r"(?: van (?:gister\w*|vandaag|net|van\w+|\w+dag))?(?: (?:over|van) \w+(?: \w+){0,4}?)?|"
    r"what i wrote(?: (?:about|on) \w+(?: \w+){0,3}?)?)"
)
_THIS = r"(?:dat|dit|het|die|'t|t|that|it)(?: (?:van|over) \w+(?: \w+){0,3}?)?"
_SMALL = r"(?:(?:ook|nog|even|eigenlijk|maar|toch|weer|alsnog|graag|gewoon|er|liever|please) )*"
_AWAY = (
    r"(?:weg(?:halen|gehaald|doen|gooien|gooid|gehaald worden)?|eruit(?: halen)?|er uit(?: halen)?|(?:ge)?wist|"
    r"gewist|wissen|verwijder(?:d|en)?|deleten|delete|geschrapt|schrappen|erased?|deleted|remove|removed)(?: worden)?"
)
_ASKS = r"(?:kan|mag|kun je|kunt u|kan je|wil je|wilt u|zou je|can|could you|can you)"
_ENDS = r"(?: (?:alstublieft|aub|svp|please|graag|alsjeblieft|hoor|of niet|kan dat|worden|uit|from here))*"
_OF_HIS = (
    rf"{_WRITTEN},? {_ASKS} {_THIS} {_SMALL}{_AWAY}",
    rf"{_ASKS} {_SMALL}{_WRITTEN} {_SMALL}{_AWAY}",
    rf"{_ASKS} {_SMALL}{_THIS} {_SMALL}{_AWAY},? {_WRITTEN}",
    rf"{_WRITTEN} (?:mag|kan|moet|wil ik) {_SMALL}{_AWAY}",
    rf"(?:wis|verwijder|delete|schrap|haal|erase|remove) {_SMALL}{_WRITTEN}(?: (?:weg|eruit|uit|ook|nog|even|"
    r"eigenlijk|maar|toch|weer|alsnog|graag|gewoon|er|liever|please))*",
    rf"ik (?:wil|zou) {_SMALL}{_WRITTEN} {_SMALL}{_AWAY}",
)
_BARE = (
    rf"{_ASKS} {_SMALL}{_THIS} {_SMALL}(?:weg|weghalen|gewist|wissen|verwijderd|verwijderen|deleten|delete|"
    rf"erased?)(?: worden)?",
    rf"(?:wis|verwijder|delete|erase) {_SMALL}{_THIS}(?: (?:maar|graag|even|weer))*",
    rf"(?:dat |dit |het )?(?:mag|kun) je {_SMALL}(?:wel |gerust )*(?:weg ?gooien|wissen|weghalen|weg doen)",
    rf"(?:gooi|haal) {_SMALL}{_THIS} {_SMALL}weg|vergeet (?:dat|dit|het|wat ik (?:net|zei|schreef)\w*)(?: \w+){{0,2}}",
)
# Of what was just said, beside whatever is open: he names it, or says that it is not to be kept.
_NOT_KEPT = (
    rf"{_THIS} {_SMALL}(?:niet|nie) (?:opslaan|bewaren|noteren|onthouden|opschrijven|vastleggen|meenemen)",
    rf"(?:sla|bewaar|noteer|onthoud|schrijf) {_THIS} {_SMALL}(?:niet|nie)(?: (?:op|mee|graag|alsjeblieft|aub|hoor))*",
    r"(?:liever )?(?:niet|nie) (?:opslaan|bewaren|noteren)(?: alsjeblieft| graag)?",
    rf"{_ASKS} (?:die|deze|mijn|de) naam {_SMALL}(?:eruit|weg)",
)
_WANTS_HIS, _WANTS = (
    re.compile(f"{_OPENS}(?:{'|'.join(forms)}){_ENDS}")
    for forms in ((*_OF_HIS, *_NOT_KEPT), (*_OF_HIS, *_NOT_KEPT, *_BARE))
)
# What is to go then is what he set out to do, and not what he wrote.
_OF_A_PLAN = re.compile(r"\b(?:plan|plannetje|voornemen|afspraak)\b")
_SENTENCES = re.compile(r"(?<=[.!?…])\s+|\n+")
_MOST = 40  # words
_YESTERDAY = re.compile(r"\b(?:gister(?:en|avond|middag|ochtend)?|yesterday)\b")
_TODAY = re.compile(r"\b(?:vandaag|vanmorgen|vanochtend|vanmiddag|net|zonet|daarnet|zojuist|today|just)\b")
_ABOUT = re.compile(
    r"\b(?:over|about) (?:(?:mijn|m'n|mn|me|de|het|die|een|dat|my|the) )*(?P<what>(?!kan\b|mag\b)[\w']{3,})"
)
_DAY = timedelta(days=1)


def wants_erased(words: str, *, open_question: bool) -> bool:
    """Whether he wants it erased; beside an `open_question` he has to say that it is what he wrote."""
    if len(words.split()) > _MOST:
        return False
    wants = _WANTS_HIS if open_question or _OF_A_PLAN.search(small(words)) else _WANTS
    told = [" ".join(one.strip(" .,!?…()\"'“”").split()) for one in _SENTENCES.split(small(words))]
    said = told if _OF_A_PLAN.search(small(words)) else [*told, *(one.partition(", ")[0] for one in told)]
    return any(wants.fullmatch(one) for one in said)


def names_part(words: str) -> bool:
    """Whether it is a name, or what is of one person, that is to go."""
    return _PART.search(small(words)) is not None


_PART = re.compile(r"\b(?:naam|stuk(?:je)?|deel|zin(?:netje)?|(?:dat|dit) (?:stuk(?:je)? )?(?:van|over) \w+)\b")


def topic_told(words: str) -> str:
    """What it was about, in one word of his, if he says so: "over mijn collega" is "collega"."""
    found = _ABOUT.search(small(words))
    return found["what"] if found else ""


def day_told(words: str, today: date) -> date | None:
    """The day on which he wrote it, where he says so."""
    plain = small(words)
    if _YESTERDAY.search(plain):
        return today - _DAY
    if _TODAY.search(plain):
        return today
    weekdays = weekdays_in(words)
    if len(weekdays) != 1:
        return None
    return today - ((today.weekday() - next(iter(weekdays)) - 1) % 7 + 1) * _DAY
