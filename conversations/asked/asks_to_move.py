"""A coach who writes of moving a meeting, where she moves none with it: "verzet het gesprek met Robin", or to a client
who asked for another time: "dat kan, 15 uur is goed"."""

from conversations import patterns as re
from conversations.matching import small
from conversations.said.assent import assent
from conversations.wished.when_else import says_when_else

_MEETING = r"(?:gesprek|afspraak|sessie|meeting)"
_MOVE = r"(?:verzet|verplaats|verschuif|schuif|verzetten|verplaatsen|verschuiven|omzetten|move)"
_OPENS = r"^\W*(?:(?:hoi|dag|hallo|oké?|graag|wil je|kun je|kan je|kunt u|zou je|please|can you)[, ]+)*"
_ASKS = re.compile(
    rf"{_OPENS}(?:{_MOVE} (?:(?:even|aub|graag|svp|dan|maar) )*(?:het|de|mijn|ons|dat|dit)? ?(?:\w+ )?{_MEETING}\b|"
    rf"(?:het|de|mijn|ons|dat|'t|t) (?:\w+ )?{_MEETING} .{{0,60}}\b{_MOVE}\b|{_MEETING} .{{0,60}}\b{_MOVE}\b|"
    rf"zet (?:het|de|mijn|ons) (?:\w+ )?{_MEETING} .{{0,60}}\b(?:op|naar|later|eerder)\b)"
)
# Of the client's own meetings with others.
_OF_OTHERS = re.compile(
    rf"\b{_MEETING} met (?:zijn|haar|hun|z'n|d'r) |\b(?:heeft|had|wil|gaat|moet|zei|vertelde|vroeg|zegt)\b"
)


def asks_to_move(words: str) -> bool:
    """Whether she does."""
    plain = small(words)
    return _ASKS.search(plain) is not None and _OF_OTHERS.search(plain) is None


_CLAUSES = re.compile(r"[.!,;\n]+(?![0-9])\s*|\s[-–]\s")
_FINE = re.compile(
    r"^(?:(?:hoi|dag|hallo|hey|ja|oh?|ok[eé]?|okay) )*(?:\w+ )?(?:ja|prima|goed|ok[eé]?|okay|akkoord|top|fijn|zeker|"
    r"(?:dat|het|dit) (?:kan|mag|is goed|is prima|lukt|komt goed|past|schikt|gaat lukken)|is goed|is prima|kan|"
    r"doen we|doe maar|geen probleem|(?:dan )?doen we (?:het|dat)|dan zie ik je|tot dan|fine|sure|that works)\b"
)
_NOT = re.compile(
    r"\b(?:niet|geen(?! probleem)|liever|helaas|of|ze|zij|hij|was|had|ging|kwam|belde|not|no|she|he)\b|\?"
)
_MOST = 18  # words


def agrees_to_move(words: str) -> bool:
    """Whether she says yes in these words to who asked for another time, or only names the time."""
    plain = small(words).strip()
    if len(plain.split()) > _MOST or _NOT.search(plain):
        return False
    clauses = [one.strip() for one in _CLAUSES.split(plain) if one.strip()]
    return any(assent(one) is True or _FINE.match(one) or says_when_else(one) for one in clauses)
