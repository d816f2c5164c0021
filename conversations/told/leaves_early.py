"""That somebody has to go before the talk is over: "moet wel om kwart voor 3 weg, dochter halen". Only of this once:
who always has to go early tells something of himself."""

from conversations import patterns as re
from conversations.asked.practical import gives_reason
from conversations.matching import small
from conversations.said.gist import sentences

_HOUR = (
    r"(?:(?:half|kwart (?:voor|over)|(?:vijf|tien|5|10) (?:voor|over)(?: half)?) )?"
    r"(?:[0-9]{1,2}(?:[:.u][0-9]{2})?|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)(?: ?u(?:ur)?)?"
)
_GO = r"(?:weg|vertrekken|de deur uit|gaan|stoppen|door|ervandoor|naar huis|bij school (?:zijn|staan)|leave)"
_EARLY = re.compile(
    rf"\b(?:moet|must|have to)(?: (?:ik|er|wel|dan|echt|die dag|dinsdag|eigenlijk|helaas|al|weer|morgen|i))* "
    rf"(?:tot|om|rond|uiterlijk(?: om)?|vóór|voor|by|at) {_HOUR}(?: (?:al|weer|alweer|wel|echt|uiterlijk|dan))* "
    rf"{_GO}\b|"
    r"\bmoet(?: (?:ik|er|wel|dan|echt|die dag|dinsdag|helaas))* "
    r"(?:wat |iets |een (?:kwartier(?:tje)?|half uur(?:tje)?) |tien minuten )?"
    r"eerder (?:weg|vertrekken|stoppen|naar huis|de deur uit)\b|"
    rf"\b(?:kan|heb)(?: (?:ik|maar|wel|dan))* (?:maar )?(?:tot|until) {_HOUR}(?= *(?:$|[,.;]))"
)
# Without an hour, or that it is sooner, it is none of these.
_AT_ALL = re.compile(r"\b(?:tot|om|rond|uiterlijk|vóór|voor|by|at|until|eerder)\b")
_ALWAYS = re.compile(
    r"\b(?:altijd|steeds|elke|iedere|vaak|soms|nooit|telkens|hoe|waarom|dat ik|of ik|als ik|wanneer ik|collega\w*|werk|"
    r"vergadering|overleg|gisteren|was|moest|every|always)\b|\?"
)


# Whether that may be, asked behind it.
_IS_IT_FINE = re.compile(
    r",? (?:(?:kan|mag|lukt) (?:dat|het)|is (?:dat|het)(?: (?:een probleem|erg|goed|ok[eé]?)))"
    r"(?: (?:ook|wel|nog|eigenlijk|misschien|goed))*\W*$",
    re.IGNORECASE,
)
# He asks it, or would like to: of these talks, where he says no more than that.
_A_BIT = r"(?:wat |iets |ietsje |een (?:kwartier(?:tje)?|half uur(?:tje)?) |(?:vijf|tien|5|10) minuten )?"
_ASKS_TO_GO = re.compile(
    r"^\W*(?:(?:en|maar|oh?|trouwens|dus|vraagje)[, ]+)*(?:kan|mag|kon|zou) ik"
    r"(?: (?:er|dan|wel|ook|misschien|eventueel|nog|(?:maan|dins|woens|donder|vrij)dag|morgen))* "
    rf"(?:(?:om|tot|rond|uiterlijk(?: om)?) {_HOUR}|{_A_BIT}eerder) (?:weg|vertrekken|stoppen)(?: (?:mogen|kunnen))?"
    r"(?: (?:bij (?:jou|jullie|coach)|(?:maan|dins|woens|donder|vrij)dag|morgen))*\W*\?"
)
_WOULD_GO = re.compile(
    r"\b(?:wil|wou|zou graag)(?: (?:ik|graag|dan|wel|eigenlijk|(?:maan|dins|woens|donder|vrij)dag))* "
    rf"(?:om|rond|uiterlijk) {_HOUR} weg"
    r"(?: bij (?:jou|jullie|coach)\b| uit (?:ons|het) gesprek\b|(?=,? (?:weet|hoort|kan|mag|is) (?:coach\b|dat\W*\?)))"
)
_MEANT = re.compile(r"^\W*ik bedoel(?:de)?[:, ]+", re.IGNORECASE)
# Whether she has heard of it by now.
_DOES_SHE_KNOW = re.compile(
    r"\W*(?:en )?(?:weet|hoort|leest|krijgt|ziet|heeft) (?:zij|ze|hij|coach)"
    r"(?: (?:dat|dit|het|nu|al|dan|ook|inmiddels|gehoord|gelezen|door))*\W*\?\W*|\W*(?:kan|mag) dat\W*\?\W*"
)
_WHY = re.compile(r"^\W*(?:(?:en|maar|oh?|trouwens)[, ]+)*(?:ik (?:heb|moet|zit)|er is|we hebben|om \w+ )")


def leaves_early(sentence: str, coach: str = "") -> bool:
    """Whether he says that he has to go at an hour, or sooner; or asks that of the talk with this `coach`."""
    return early_part(sentence, coach) != ""


def early_part(sentence: str, coach: str = "") -> str:
    """From where he says so, as he wrote it."""
    if _AT_ALL.search(small(sentence)) is None:
        return ""
    parts = sentence.split(",")
    found = next((place for place, one in enumerate(parts) if _goes(one, coach)), None)
    if found is None:
        return sentence.strip() if _WOULD_GO.search(_named(sentence, coach)) else ""
    if _ASKS_TO_GO.match(small(parts[found])):
        return sentence.strip() if found and _WHY.match(small(sentence)) else ",".join(parts[found:]).strip()
    if _ALWAYS.search(small(_IS_IT_FINE.sub("", sentence))):
        return ""
    return ",".join(parts[found:]).strip()


def only_leaves_early(words: str, coach: str) -> str:
    """What he says of that where he says nothing else, but perhaps why, or asks whether she knows it; empty where he
    does."""
    told = [_MEANT.sub("", one, count=1) for one in sentences(words)]
    places = [place for place, one in enumerate(told) if leaves_early(one, coach)]
    if len(places) != 1 or early_part(told[places[0]], coach) != told[places[0]]:
        return ""
    goes, others = told[places[0]], [one for place, one in enumerate(told) if place not in places]
    why = [one for one in others if gives_reason(one)] if places[0] == 0 else []
    if any(one not in why and not _DOES_SHE_KNOW.fullmatch(_named(one, coach)) for one in others):
        return ""
    head, _, tail = goes.rpartition(",")
    return " ".join((head if head and _DOES_SHE_KNOW.fullmatch(_named(tail, coach)) else goes, *why))


def _named(words: str, coach: str) -> str:
    """In small letters, with "coach" where they name her."""
    plain = small(words)
    if not coach.strip():
        return plain
    return re.sub(rf"\b(?:mijn coach|de coach|{re.escape(small(coach).split()[0])})\b", "coach", plain)


def _goes(part: str, coach: str) -> bool:
    plain = _named(part, coach)
    return any(one.search(plain) for one in (_EARLY, _ASKS_TO_GO, _WOULD_GO))


def besides(sentence: str, coach: str = "") -> str:
    """What he says before it in the same sentence."""
    part = early_part(sentence, coach)
    return sentence[: sentence.rindex(part)].strip(" ,") if part else sentence
