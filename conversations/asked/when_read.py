"""When his coach reads what he writes, and why he is not asked about something: "leest Ada dat nu al of pas vlak van
tevoren?", "waarom vraag je niks over die voicemail?"."""

from conversations import patterns as re
from conversations.asked.openers import opens
from conversations.asked.whether_so import without_lead
from conversations.matching import small

_OPENS = opens()
_WHO = r"(?:mijn coach|de coach|(?:mevrouw|meneer) \w+|(?!(?:mijn|de|het|een|je|jij|u|ik)\b)\w+)"
_THIS = r"(?:dit|dat|het|wat ik (?:\w+ ){0,3}(?:schreef|schrijf|typ|stuur)|mijn (?:antwoord(?:en)?|bericht(?:je)?))"
_READS = r"(?:leest|ziet|krijgt|hoort)"
_OF_IT = (
    r"(?:hiernaar|ernaar|daarnaar|hierop|die vraag|mijn (?:vraag|plan|verhaal)|"
    r"wat ik (?:\w+ ){0,3}(?:opschrijf|opschreef|typte|invul))"
)
_SMALL = (
    r"nou|nu|al|ook|dan|eigenlijk|nog|of|van|voor|vóór|het|ons|jullie|onze|gesprek|afspraak|volgende|keer|te|lezen|"
    r"zien|horen|wel|niet|toch|door|bij|tevoren|ervoor|zelf|allemaal|in|overzicht|precies|weer|de|dat|dit|(?:maan|dins|woens|donder|vrij|zater|zon)dag"
)
_MOMENT = r"vandaag|vanavond|morgen|meteen|direct|gelijk|pas|later|straks|vlak|eerder"
_WHEN = re.compile(
    rf"{_OPENS}(?:wanneer|hoe snel|op welk moment) (?:{_READS}|kijkt) {_WHO}(?: (?:{_SMALL}))*? "
    rf"(?:{_THIS}|{_OF_IT})(?: (?:{_SMALL}))*\W*$|"
    rf"{_OPENS}{_READS} {_WHO}(?: (?:{_SMALL}))*? {_THIS}(?: (?:{_SMALL}))*? (?:{_MOMENT}|nu (?:al|of)|\w+dag of)"
    rf"(?: (?:{_SMALL}|{_MOMENT}))*\W*\?\W*$"
)
_EVEN = r"(?: (?:me|mij|eigenlijk|nou|nu|dan|toch|ook|helemaal|verder|nog|trouwens|ons))*"
_LEFT = re.compile(
    rf"{_OPENS}waarom (?:vraag|vraagt|vroeg) (?:je|jij|u){_EVEN} (?:niks|niets|nooit|niet){_EVEN} "
    r"(?:meer )?(?:iets )?(?:over|naar|hoe) (?!mij\b)[^?.!,:]{2,60}\?\W*$"
)


def asks_when_read(sentence: str) -> bool:
    """Whether he asks when she reads it."""
    return _WHEN.search(without_lead(small(sentence)).replace(",", "")) is not None


def asks_why_not(sentence: str) -> bool:
    """Whether he asks why he is not asked about something that he told."""
    return _LEFT.search(small(sentence)) is not None
