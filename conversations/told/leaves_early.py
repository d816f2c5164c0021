"""That somebody has to go before the talk is over: "moet wel om kwart voor 3 weg, dochter halen". Only of this once:
who always has to go early tells something of himself."""

from conversations import patterns as re
from conversations.matching import small

_HOUR = (
    r"(?:(?:half|kwart (?:voor|over)|(?:vijf|tien|5|10) (?:voor|over)(?: half)?) )?"
    r"(?:[0-9]{1,2}(?:[:.u][0-9]{2})?|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)(?: ?u(?:ur)?)?"
)
_GO = r"(?:weg|vertrekken|de deur uit|gaan|stoppen|door|ervandoor|naar huis|bij school (?:zijn|staan)|leave)"
_EARLY = re.compile(
    rf"\b(?:moet|must|have to)(?: (?:ik|er|wel|dan|echt|die dag|dinsdag|eigenlijk|helaas|al|i))* "
    rf"(?:tot|om|rond|uiterlijk(?: om)?|vóór|voor|by|at) {_HOUR}(?: (?:al|alweer|wel|echt|uiterlijk|dan))* {_GO}\b|"
    r"\bmoet(?: (?:ik|er|wel|dan|echt|die dag|dinsdag|helaas))* "
    r"(?:wat |iets |een (?:kwartier(?:tje)?|half uur(?:tje)?) |tien minuten )?"
    r"eerder (?:weg|vertrekken|stoppen|naar huis|de deur uit)\b|"
    rf"\b(?:kan|heb)(?: (?:ik|maar|wel|dan))* (?:maar )?(?:tot|until) {_HOUR}(?= *(?:$|[,.;]))"
)
_ALWAYS = re.compile(
    r"\b(?:altijd|steeds|elke|iedere|vaak|soms|nooit|telkens|hoe|waarom|dat ik|of ik|als ik|wanneer ik|collega\w*|werk|"
    r"vergadering|overleg|gisteren|was|moest|every|always)\b|\?"
)


def leaves_early(sentence: str) -> bool:
    """Whether he says that he has to go at an hour, or sooner."""
    return early_part(sentence) != ""


def early_part(sentence: str) -> str:
    """From where he says so, as he wrote it."""
    parts = sentence.split(",")
    found = next((place for place, one in enumerate(parts) if _EARLY.search(small(one))), None)
    if found is None or _ALWAYS.search(small(sentence)):
        return ""
    return ",".join(parts[found:]).strip()


def besides(sentence: str) -> str:
    """What he says before it in the same sentence."""
    part = early_part(sentence)
    return sentence[: sentence.rindex(part)].strip(" ,") if part else sentence
