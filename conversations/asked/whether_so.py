"""Whether something is so, which somebody asks the one who asks: whether that belongs here as well, whether he has to
send it himself too, whether his coach alone reads it, whether no question came, whether he can thank her here."""

from collections.abc import Mapping

from conversations import patterns as re
from conversations.asked.openers import opens

_OPENS = opens(r"dat is (?:\w+ )?vertrouwelijk", "vertrouwelijk")
_SMALL = (
    r"(?:(?:er|der|dr|daar|hier|ook|nog|eigenlijk|wel|dan|soms|misschien|allemaal|gewoon|eventueel|toch|niet|nu) )*"
)
_HER = r"(?:mijn coach|de coach|haar|hem)"
_READER = r"(?:mijn coach|de coach|zij|jullie twee|jij|(?!(?:maar|mijn|de|het|die|een|dit|dat|hier|ik|als)\b)[a-zà-ÿ]+)"
_THIS = r"(?:dit|dat|het|'t|t|alles|wat ik (?:hier )?(?:schrijf|typ|schreef))"
_ALSO = r"(?:(?:toch|echt|wel|dus|ook|nu|maar) )*"
_SENDS = r"(?:mailen|appen|sturen|doormailen|doorsturen|opsturen|melden|doorgeven|laten weten|bellen|vertellen|zeggen)"
_GENOEG = r",? of (?:is|was) (?:dit|dat|het|zo) (?:\w+ )?(?:genoeg|voldoende|goed)(?: zo)?"
ONLY = "only"
WHETHER: Mapping[str, re.Pattern[str]] = {
    "belongs": re.compile(
        rf"{_OPENS}(?:mag|kan) (?:dat|het|dit|'t) {_SMALL}over [^.?!]{{2,30}} (?:gaan|hebben)\W*\?|"
        rf"{_OPENS}(?:hoort|mag|kan|past|moet) (?:dat|da|dit|die|het|zoiets) {_SMALL}"
        r"(?:bij|erbij|hierbij|daarbij|hierin|hier thuis|mee(?: naar mijn coach)?)"
        r"(?:,? of (?:is|hoort|moet|mag|valt|staat|wordt|telt) (?:dat|dit|het|die)\b[^.?!]{0,40})?\W*$|"
        rf"{_OPENS}(?:mag|kan) ik {_SMALL}(?:iets|wat|een ding|een onderwerp|twee dingen) {_SMALL}"
        r"(?:bij|toevoegen|bij ?zetten|bij ?schrijven|aan toevoegen|meenemen)\W*\?"
    ),
    "topic": re.compile(
        rf"{_OPENS}(?:of )?is (?:dat|dit|zoiets|het) {_SMALL}(?:te )?(?:klein|onbenullig|suf|kinderachtig|persoonlijk|"
        rf"privé|prive|groot|vaag|simpel|weinig) (?:voor|om)\b[^.?!]{{0,20}}\b(?:gesprek|keer|coach|bespreken|\w+dag|"
        rf"morgen|hier)\W*$|"
        rf"{_OPENS}(?:kan|mag|kunnen|mogen|zal|zullen) (?:ik|we) (?:dat|dit|het|daar|zoiets|het daar|het hier) "
        r"(?:[\w']+ ){0,4}(?:(?:met|aan|bij) (?:mijn coach|de coach|haar) )"
        r"(?:[\w']+ ){0,3}?(?:bespreken|voorleggen|aankaarten|inbrengen|hebben|praten|doornemen)\W*\?"
    ),
    "mails": re.compile(
        rf"{_OPENS}(?:moet|zal|hoef|moest|kan) ik (?:dit|dat|zoiets|het|die|alles|hier|iets|nog iets)\b"
        rf"(?: [\w']+){{0,6}}? {_SENDS}(?: (?:naar|aan) (?:(?:mijn|de) )?\w+)?{_GENOEG}\W*$|"
        rf"{_OPENS}(?:moet|zal|hoef|moest) ik (?:dit|dat|zoiets|het|die|alles)\b(?: [\w']+){{0,3}}? (?:aan|naar|bij) "
        rf"(?:mijn|de) coach(?: [\w']+){{0,3}}? (?:mailen|appen|sturen|doormailen|doorsturen|opsturen|doorgeven)\W*$"
    ),
    ONLY: re.compile(
        rf"{_OPENS}(?:{_THIS} )?(?:leest|ziet|krijgt) (?:{_THIS} )?{_ALSO}(?:alleen|enkel|uitsluitend) {_READER}"
        rf"(?: (?:te lezen|te zien|{_THIS}|mee|hier))*(?:,? (?:toch|h[eè]+|of niet|en verder niemand))*\W*\?+\W*$|"
        rf"{_OPENS}(?:alleen|enkel) {_READER} (?:leest|ziet|krijgt|kan|mag) {_THIS}"
        rf"(?: (?:te lezen|te zien|lezen|zien))?(?:,? (?:toch|h[eè]+|of niet))*\W*\?+\W*$"
    ),
    "came": re.compile(
        rf"{_OPENS}(?!.*\bvan (?!jou\b|je\b|u\b|jullie\b))"
        rf"(?:er (?:kwam|is|was)|ik (?:kreeg|heb|zag)|kwam er|kreeg ik|heb ik)(?: [\w']+){{0,4}} "
        r"geen (?:vraag|vragen|bericht(?:je)?)\b(?: [\w']+){0,6}?"
        r",? (?:klopt (?:dat|het)|toch|hoe kan dat|hoort dat(?: zo)?|was dat de bedoeling|of (?:wel|toch wel)|"
        r"heb ik (?:die|iets|hem) gemist)\W*\?*$"
    ),
    "thanks_her": re.compile(
        rf"{_OPENS}(?=.*\b(?:mijn coach|hier|via jou|via deze weg|hiermee|hierlangs|nog)\b)"
        rf"(?:mag|kan|zou|kunnen|mogen) (?:ik|we) (?:{_HER}|[a-zà-ÿ]+)(?: (?:hier|via jou|via deze weg|ook|nog|"
        r"even|misschien|ergens|zo|wel|hiermee|hierlangs))* (?:bedanken|een bedankje (?:sturen|doen|geven))"
        r"(?: (?:hier|via jou|nog))*(?:,? of [^.?!]{0,60})?\W*\?+\W*$"
    ),
}
"""By the value of what he wants to know."""
_MAY = re.compile(
    r"\b(?:hoort|mag|kan|past|moet|moest|hoef|zal|zullen|zou|kunnen|mogen|alleen|enkel|uitsluitend|geen|klein|"
    r"onbenullig|suf|kinderachtig|persoonlijk|privé|prive|groot|vaag|simpel|weinig)\b"
)


def asks_whether(plain: str) -> str | None:
    """What this sentence, in small letters, asks of these."""
    if not _MAY.search(plain):
        return None
    return next((about for about, asks in WHETHER.items() if asks.search(plain)), None)


def asks_if_only_hers(plain: str) -> bool:
    """Whether he asks somewhere in these words, in small letters, whether his coach alone reads it."""
    asked = [one for one in _ENDS.split(plain) if one.endswith("?")]
    return any(asks_whether(part) == ONLY for one in asked for part in (one, one.rpartition(", ")[2]))


_ENDS = re.compile(r"(?<=[.!?…])\s+|\n+")
_LEAD = re.compile(
    r"^\W*(?:(?:en|o|oh|oja|ja|trouwens|hoi|zeg|sorry)[, ]+)*(?:ik bedoel(?:de)?(?: eigenlijk| dus)*:|"
    r"(?:(?:nee|ik|dat|het) )*(?:bedoel(?:de)?|vroeg|vraag) (?:(?:ik|dat|het|eigenlijk|dus) )*"
    r"(?:aan|voor|van) (?:jou|je|u)[,:] |"
    r"(?:(?:nog|even|een|ff|klein|kleine|kort|korte|snel|snelle|mag|ik|je|jou|u|iets|wat|praktisch|praktische) )*"
    r"(?:vraag|vraagje|vraagjes|vragen)(?: nog| dan| hoor| vragen)?"
    r" ?[:,–-]+) *(?=\w+ \w)"
)


def without_lead(plain: str) -> str:
    """This sentence without that it is a question: "nog een vraagje: …"."""
    return _LEAD.sub("", plain, count=1)
