"""What somebody who reads the agreement would have different in it, where he says so in the place of a yes or a no:
"maak er maar vrijdag van", "liever vijf gesprekken", "de plaats klopt niet"."""

from conversations import patterns as re
from conversations.matching import apart, small

_MONTH = r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)"
_OF_IT = (
    r"(?:doel|leerdoel\w*|plaats|plek|locatie|adres|tijd|tijden|uur|dag|dagen|datum|data|naam|gesprek|gesprekken|keer|"
    r"afspra\w+|weken|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|online|ochtend\w*|middag\w*|avond\w*|"
    rf"{_MONTH})"
)
_DIFFERENT = re.compile(
    r"\bmaak (?:er|daar|dat|het|van)\b.{1,60}\b(?:van|maar)\b|\bin plaats van\b|\bipv\b|\bi\.p\.v\.|"
    rf"\b{_OF_IT}\b[^.?!]{{0,40}}\b(?:klopt|kloppen|klopte) (?:\w+ )*niet\b|"
    rf"\bgeen {_OF_IT}\b[^.?!]{{0,20}}\bmaar\b|"
    rf"\b(?:kan|ben|lukt|past)\b(?: \w+){{0,3}} (?:de \d{{1,2}}e|(?:de )?\d{{1,2}} {_MONTH})\b[^.?!]{{0,20}}\bniet\b|"
    rf"\b(?:de \d{{1,2}}e|(?:de )?\d{{1,2}} {_MONTH}) (?:kan|ben|lukt|past)\b[^.?!]{{0,20}}\bniet\b|"
    rf"\b(?:liever|(?:zou|wil|moet|mag) (?:\w+ ){{0,4}}(?:graag|liever|anders))\b[^.?!]{{0,40}}\b{_OF_IT}\b|"
    rf"\b{_OF_IT}\b[^.?!]{{0,30}}\b(?:moet|mag|kan|graag)\b[^.?!]{{0,30}}\b(?:anders|eruit|erbij|worden|veranderd|"
    r"aangepast|gewijzigd)\b"
)
_NOTHING = re.compile(r"\b(?:niks|niets|hoeft niet|hoeven niet|zo laten|wachten|nadenken|weet niet)\b")


def wants_different(words: str) -> bool:
    """Whether he says what that is."""
    return any(_DIFFERENT.search(one) and not _NOTHING.search(one) for one in map(small, apart(words)))
