"""A coach who writes that a meeting is to be moved, where she moves none with it: "verzet het gesprek met Robin"."""

from conversations import patterns as re
from conversations.matching import small

_MEETING = r"(?:gesprek|afspraak|sessie|meeting)"
_MOVE = r"(?:verzet|verplaats|verschuif|schuif|verzetten|verplaatsen|verschuiven|omzetten|move)"
_OPENS = r"^\W*(?:(?:hoi|dag|hallo|oké?|ok|graag|wil je|kun je|kan je|kunt u|zou je|please|can you)[, ]+)*"
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
