"""What somebody says once his coach may have what he wrote: whether she has it by now, that he told it before, that it
is to go, or that it can wait. That it is to go in the first place is in `telling_now.py`."""

from conversations import patterns as re
from conversations.asked.asking_back import AsksBack, asks_back, whether_it_went
from conversations.matching import apart, normal, small

WHEN = (
    r"(?: (?:net|zonet|zojuist|gisteren|gister|gisteravond|vanmorgen|vanochtend|vanmiddag|vanavond|vannacht|eerder|"
    r"hierboven|(?:maan|dins|woens|donder|vrij|zater|zon)dag))*"
)
"""When he wrote it."""
CALLS = re.compile(
    r"\W*(?:hallo+|hoi|hey|h[eé]|zeg|eh+m?|ho|joehoe|dag|toe(?: nou)?|hello|hi|nou|alsjeblieft|please)\W*"
)
"""He only calls for attention."""
# What he is asked, or asks himself, and that he said it before.
_SAID_BEFORE = re.compile(
    r"\W*(?:(?:nou|ja|maar|h[eé]|pff+|zeg)[,. ]+)*(?:"
    r"(?:wat|waar|waarover) ik (?:(?:het|er|met \w+|dan|deze keer|nu|nou|graag|wil|over|dinsdag) )*"
    r"(?:wil(?: bespreken)?|bespreken(?: wil)?|(?:over )?hebben(?: wil)?|over wil (?:hebben|praten))|"
    r"(?:dat|het) (?:(?:zei|zeg|vertelde|schreef|typte|stuurde) ik|heb ik|heb je(?: van me)?)"
    rf"(?: (?:je|jou|u|hier|toch|al|net|dus|ook|nou))*{WHEN}"
    r"(?: (?:toch|al|net|dus|ook))*(?: (?:gezegd|verteld|geschreven|opgeschreven|gestuurd|getypt|gekregen))?|"
    r"dat (?:weet je|weet u|staat er)(?: (?:toch|al|dus|nu))*|(?:zie|lees) (?:maar )?(?:hier)?boven|"
    rf"(?:zie|lees) (?:maar )?wat ik (?:je )?{WHEN} ?(?:schreef|zei|vertelde)|"
    r"ik (?:hoor|heb|zie)(?: (?:er|nog|nou|nu|echt|maar|helemaal|van haar))* (?:niks|niets)"
    r"(?: (?:gehoord|terug|van haar))*|"
    r"i (?:already )?(?:told|wrote) (?:you|that|it)(?: \w+){0,3}"
    r")\W*"
)


def asks_whether(words: str) -> bool:
    """Whether he asks if it is with his coach by now, and says besides at most that he told it before."""
    said = apart(small(words))
    asks = [one for one in said if asks_back(one) is AsksBack.READER and whether_it_went(one)]
    others = [one for one in said if one not in asks]
    return bool(asks) and all(_SAID_BEFORE.fullmatch(one) or CALLS.fullmatch(one) for one in others)


_SAYS_YES = re.compile(
    r"(?:ja|ja graag|graag|(?:ja )?(?:doe|stuur) (?:dat |het )?maar(?: door)?|(?:ja )?doe dat|ja nu|ja meteen|graag nu|"
    r"graag meteen|nu graag|meteen graag|yes|yes please)(?: hoor| alsjeblieft| aub| graag)?"
)


def says_now(words: str) -> bool:
    """Whether who was only told that it may be now wants that: in more than an "ok"."""
    return _SAYS_YES.fullmatch(normal(words)) is not None


_CAN_WAIT = re.compile(
    r"(?:nee|nou|ach|dank je)?[,. ]*(?:(?:(?:dat|het) )?hoeft (?:nog |nu )?niet\b|"
    r"(?:(?:dat|het) )?kan (?:wel )?wachten|"
    r"(?:laat|wacht) maar (?:even )?tot\b|niet nodig|(?:\w+dag|volgende week) is (?:goed|prima|vroeg genoeg)|"
    r"it can wait)[^.!?]{0,30}[.!?]*"
)


def can_wait(words: str) -> bool:
    """Whether he says that there is no need to tell her sooner."""
    return _CAN_WAIT.fullmatch(small(words).strip()) is not None


_SO = r"(?:(?:nou|nu|dan|nog|ook|al|even|wel|toch|maar|gewoon|eens|alsjeblieft|of niet|of wat|hoor|then|now) )*"
_AGAIN = re.compile(
    r"(?:(?:hallo|hoi|hey|zeg|nou|en|ja|maar|dus|hé|he) )*(?:"
    rf"(?:doe|deed|ga|gaat) (?:je|jij|u) (?:dat|het|dit|t) {_SO}(?:doen )?{_SO}|"
    rf"(?:heb|hebt|heeft) (?:je|jij|u) (?:dat|het|dit|t) {_SO}(?:gedaan|geregeld) {_SO}|"
    rf"(?:is|was) (?:dat|het|dit|t) {_SO}(?:gebeurd|gedaan|gelukt|geregeld) {_SO}|"
    rf"gebeurt (?:dat|het|er) {_SO}(?:wat |iets )?{_SO}|komt (?:daar|er) {_SO}(?:wat|iets) van |"
    rf"wat gebeurt er {_SO}(?:mee )?|doe (?:dat|het|t) {_SO}|stuur {_SO}|"
    r"are you doing it (?:or not )?|did you do it |do it (?:then |now )?"
    r")"
)


def says_again(words: str) -> bool:
    """Whether he only asks whether it is done by now, or says once more that it is to be: it tells nothing of what."""
    return _AGAIN.fullmatch(f"{normal(words)} ") is not None
