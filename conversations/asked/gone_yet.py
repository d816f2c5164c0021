"""What somebody says once his coach may have what he wrote: whether she has it by now, that he told it before, that it
is to go, or that it can wait. That it is to go in the first place is in `telling_now.py`."""

from conversations import patterns as re
from conversations.asked.asking_back import AsksBack, asks_back, whether_it_went
from conversations.matching import apart, called, normal, small

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


_WAIT_SMALL = (
    r"(?:(?:maar|gewoon|even|wel|best|gerust|nog|rustig|echt|nu|ook|van mij|voor mij|helemaal|hoor|joh|dan|vanzelf|"
    r"straks|later|per se|zo|toch|nou|allemaal) )*"
)
_CAN_WAIT = re.compile(
    r"(?:(?:nee+|nou|ach|dank je|ja|oh?|joh|hoor) )*(?:"
    rf"(?:(?:dat|het|dit|'t|t) )?(?:hoeft|is) {_WAIT_SMALL}niet {_WAIT_SMALL}(?:(?:nodig|meteen|direct|gelijk|nu|"
    r"vandaag|eerder|sneller|snel|haastig) )*(?:(?:te worden|doorgegeven|naar haar|aan haar|voor dinsdag) )*|"
    r"(?:niet nodig|niet meteen|geen haast|heeft geen haast|het heeft geen haast|dat heeft geen haast) (?:hoor )?|"
    rf"(?:(?:dat|het|dit) )?kan {_WAIT_SMALL}wachten .{{0,30}}|"
    rf"(?:laat|wacht) (?:(?:het|dat|dit) )?{_WAIT_SMALL}(?:(?:liggen|staan) {_WAIT_SMALL}|tot .{{1,30}})|"
    rf"(?:(?:dat|het|dit) )?komt {_WAIT_SMALL}(?:(?:\w+dag|volgende week) )?{_WAIT_SMALL}(?:bij|in|tijdens|op) "
    r"(?:het|ons|jullie|de|\w+dag)(?: volgende)?(?: gesprek| afspraak| sessie)?(?: aan bod| ter sprake| aan de orde)? "
    rf"{_WAIT_SMALL}|HER leest (?:het|dat|dit) {_WAIT_SMALL}(?:(?:\w+dag|volgende week|(?:voor|bij) het gesprek) )?"
    rf"{_WAIT_SMALL}|"
    r"(?:\w+dag|volgende week|dan) is (?:goed|prima|vroeg genoeg|vroeg zat|ook goed) (?:hoor )?|it can wait )"
)
_BY_THE_WAY = re.compile(
    r"(?:want |omdat )?HER (?:heeft|is|zit|mag|hoeft|moet|leest|kan)\b.{0,40}|(?:heel erg |hartelijk )?(?:dank|bedankt|"
    r"thanks|thx)\b.{0,30}|(?:ik|we) (?:zie|zien|spreek|spreken) (?:haar|hem|elkaar)\b.{0,30}|nee+(?: hoor| joh)? |"
    r"(?:ja )?(?:prima|goed|is goed|zo is het goed|het is goed zo) "
)
_CLAUSES = re.compile(r"[.!;,]+\s*|\n+|\s+[-–]\s+")


def can_wait(words: str, coach: str = "") -> bool:
    """Whether he says that there is no need to tell her sooner, and at most why, or thanks for it."""
    name = re.escape(called(coach))
    her = rf"(?:{name}|mijn coach|ze|zij|hij)"
    said = [f"{normal(one)} " for one in _CLAUSES.split(small(words)) if normal(one)]
    waits = [re.fullmatch(_CAN_WAIT.pattern.replace("HER", her), one) is not None for one in said]
    beside = (re.fullmatch(_BY_THE_WAY.pattern.replace("HER", her), one) is not None for one in said)
    return "?" not in words and any(waits) and all(a or b for a, b in zip(waits, beside, strict=True))


_RIGHT_AWAY = re.compile(
    r"(?:(?:ja|jawel|graag|oke?|nou|nee|toch|doe|en|prima|goed|hoor|dat|het|dit|liever|wel) )*"
    rf"(?:(?:mag|kan|moet|stuur|geef|doe|is) (?:(?:dat|het|dit) )?{_WAIT_SMALL}(?:meteen|direct|gelijk)(?: (?:goed|"
    r"prima|door|aan haar|naar haar|hoor|graag|weten|lezen))*|(?:meteen|direct|gelijk)(?: (?:maar|graag|hoor|is goed|"
    r"doorgeven))+) ?"
)


def says_right_away(words: str) -> bool:
    """Whether he says of what lies ready that it is to be at once: "ja mag wel meteen"."""
    return _RIGHT_AWAY.fullmatch(normal(words)) is not None


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
