"""Small questions to the one who asks (`asking_back.py`), put in few words: whether he is asked again then, whether it
was not at two, of which meeting it speaks, whether anything more comes or that was it, why his coach is not to read
this; or that it never answered one.

What he asks himself sounds much the same, so all of the sentence has to be of it.
"""

from collections.abc import Mapping

from conversations import patterns as re
from conversations.matching import apart, small

_OPENS = (
    r"\W*(?:(?:en|maar|hoi|hallo|hey|oh?|oja|eh+m?|trouwens|zeg|sorry|nou|ja|nee|hm+|dus|ok[eé]?|want|top|prima|"
    r"wacht|verder prima|alleen|wel|jammer|ze zijn kort)[,.:! ]+)*"
)
_YOU = r"(?:je|jij|u)"
_SMALL = r"(?: (?:nou|nu|dan|ook|eigenlijk|wel|nog|al|toch|soms|even|gewoon|weer|precies|een keer|eens))*"
_DAY = (
    r"(?:(?:(?:volgende week|aanstaande|komende) )?(?:maan|dins|woens|donder|vrij)dag(?:middag|ochtend|avond)?|"
    r"morgen(?:middag|ochtend)?|volgende week)"
)
_HOUR = (
    r"(?:(?:half|kwart (?:voor|over)|(?:vijf|tien) (?:voor|over)(?: half)?) )?(?:een|één|twee|drie|vier|vijf|zes|zeven|"
    r"acht|negen|tien|elf|twaalf|[0-2]?[0-9](?:[:.][0-5][0-9])?)(?: ?u(?:ur)?)?"
)
_RIGHT = r"(?:toch|h[eè]+|of niet|klopt (?:dat|het))"
_WE_MEET = (
    r"(?:(?:en|het|dat|dit|'t|t|we|ik|ons gesprek|het gesprek|de afspraak|was|is|wordt|blijft|begint|begon|spreken|"
    r"zien|hebben|hadden|elkaar|afgesproken|toch|ook|nog|nou|gewoon|wel|weer|mijn coach|op)\b ?)*"
)
_OF_ME = r"(?:mijn coach|de coach|ada|ze|zij|hij|haar|hem)"
_ASKED_OF_IT = r"(?:mijn|m'n|mn|die|deze)(?: \w+)? vra(?:ag|gen)(?: (?:over|van) [^.?!,]{2,60}?)?"
_TALK = r"(?:gesprek(?:ken)?|afspra(?:ak|ken)|sessies?)"
_GONE = r"(?:vervallen|verlopen|geschrapt|afgezegd|geannuleerd|je nu weg|jij nu weg|blijf|weg|voorbij)"
# "zijn die eerste twee gesprekken nu vervallen?"
_DATE = (
    r"(?:(?:maan|dins|woens|donder|vrij)dag|morgen|[0-9]{1,2}|januari|februari|maart|april|mei|juni|juli|augustus|"
    r"september|oktober|november|december)"
)
_LAPSED = (
    rf"{_OPENS}(?:is|zijn|gaat|gaan|vervalt|vervallen|komt|komen)(?: (?:mijn|m'n|ons|onze|het|de|die|dat|er|alle|"
    rf"eerste|volgende|laatste|twee|drie|vier|van|met|{_DATE}|{_OF_ME}))* {_TALK}"
    rf"(?: (?:van|met|op|{_DATE}|{_OF_ME}))*{_SMALL}(?: (?:te )?{_GONE})?{_SMALL}\?\W*"
)
BRIEFLY: Mapping[str, re.Pattern[str]] = {
    "then": re.compile(
        rf"{_OPENS}(?:vraag|vraagt|stel|kom|hoor|schrijf|app) {_YOU}(?: (?:me|mij|het|er|daar|dat))*"
        rf"(?: (?:dan|daarna|erna|die dag|na {_DAY}|na die dag))+(?: (?:me|mij|er|het))*{_SMALL}"
        rf"(?: (?:naar|ernaar|ernaar vragen|erop terug|op terug|terug|hoe het ging|hoe het was|wat))?\?\W*|"
        rf"{_OPENS}(?:ga|wil|kun|kan) {_YOU}(?: (?:me|mij|het|er|daar|dat))*(?: (?:dan|daarna|erna|die dag))+{_SMALL}"
        rf"(?: (?:naar|ernaar|het|iets|wat))* vragen\?\W*|"
        rf"{_OPENS}(?:hoe wanneer|wanneer (?:dan|precies|ongeveer))\?\W*|"
        rf"{_OPENS}(?:toch )?niet pas (?:na|op|over) (?:de )?(?:[0-9]{{1,2}}(?:e|ste)?(?: \w+)?|{_DAY}|het gesprek)"
        rf"(?: {_RIGHT})\W*"
    ),
    "place": re.compile(
        # "het was toch om twee uur he donderdag, of was het half drie?"
        rf"{_OPENS}(?=.*\b{_RIGHT}(?!\w)){_WE_MEET}(?:{_DAY} )?(?:om )?{_HOUR}"
        rf"(?:,? (?:{_RIGHT}|afgesproken))*(?:,? {_DAY})?(?:,? {_RIGHT})?"
        rf"(?:,? of (?:toch |was |is |het |dat |om |wordt )*{_HOUR})?\W*\?\W*|"
        rf"{_OPENS}(?:was|is|wordt) (?:het|dat)(?: (?:nou|nu|ook|alweer|weer))*(?: {_DAY})? om {_HOUR},? of "
        rf"(?:(?:was|is|het|om|toch) )*{_HOUR}\W*\?\W*|"
        rf"{_OPENS}{_DAY} om {_HOUR},? {_RIGHT}\W*\?\W*|"
        rf"(?=.*(?:dag|morgen|[0-9])){_LAPSED}"
    ),
    "after": re.compile(
        rf"{_OPENS}(?:(?:ga|ben) {_YOU}(?: (?:dan|nu|nou|hierna|straks|weer))* weg|(?:blijf|blijft) {_YOU}"
        rf"(?: (?:dan|nu|nou|hierna|nog|wel|er|hier|even))*)(?: (?:dan|nu|nou|hierna))*\?\W*|"
        rf"{_OPENS}(?:is|ben|bent|zijn|was) (?:het|dit|dat|we|{_YOU})(?: (?:er|hier|nu|nou|dan|dus|echt|al))*"
        r" (?:klaar|over|afgelopen|voorbij)(?: (?:met (?:je|jou|u|mij|me|elkaar|ons)|mee|nu|dan))*\?\W*|"
        rf"{_OPENS}(?:was|is) (?:dit|dat) (?:het|alles|'t)(?: (?:dan|nu|nou))*,? of (?:komt?|hoor|krijg|volgt)"
        rf"(?: (?:er|ik|{_YOU}))*{_SMALL}(?: (?:iets|wat|meer|terug|van (?:je|jou|u)))*\?\W*|"
        rf"{_OPENS}of kom {_YOU}{_SMALL} terug\?\W*|"
        rf"{_OPENS}ik vroeg me af of (?:er|ik){_SMALL} (?:iets|wat|meer|van (?:je|jou|u))(?: (?:komt|kwam|hoor))*\W*|"
        rf"{_OPENS}(?:komt|volgt|krijg|hoor|komen)(?: (?:er|ik))*{_SMALL}(?: (?:iets|wat|een vraag|vragen|meer|"
        rf"van (?:je|jou|u)|hierna|achteraan|aan|verder))*,? of (?:was|is) (?:dit|dat) (?:het|alles|'t)"
        r"(?: (?:dan|nu|nou|al|wel))*\W*|"
        rf"{_OPENS}(?:was|is) (?:dit|dat) (?:het|alles) (?:(?:dan|nu|nou) )?al\?\W*|"
        rf"{_OPENS}(?:houdt|stopt|eindigt|is) (?:het|dit|dat)(?: (?:dan|ook|echt|dus|gewoon))*"
        r"(?: (?:hier|nu|nou|hiermee))+(?: (?:dan|ook|echt|dus|gewoon))* (?:op|klaar|afgelopen|over|voorbij)\?\W*"
    ),
    "stopped": re.compile(
        rf"{_OPENS}(?:(?:(?:na|bij) [^.?!,]{{3,30}} )?hield {_YOU}|{_YOU} hield(?:t)?) (?:er )?"
        r"(?:(?:zomaar|ineens|opeens|plotseling|wel erg snel|abrupt|gewoon|midden ?in) ?)+(?:mee )?op\b[^.?!]{0,40}"
        r"[.?!]*"
    ),
    "meetings": re.compile(_LAPSED),
    "whole": re.compile(
        rf"{_OPENS}(?:heb|hebt|is|zijn) (?:{_YOU} )?(?:mijn|m'n|mn) (?:(?:vorige|laatste|eerste|hele) )?"
        rf"(?:bericht(?:je)?|antwoord(?:en)?|verhaal|stuk(?:je)?|vraag){_SMALL} (?:gekregen|ontvangen|"
        r"binnen(?:gekomen)?|aangekomen|goed overgekomen)\?\W*|"
        rf"{_OPENS}(?:is|zijn) (?:dat|dit|het|alles|die antwoorden){_SMALL}(?: goed)? "
        r"(?:terecht ?gekomen|aangekomen|binnengekomen|doorgekomen)\?\W*"
    ),
    "must": re.compile(
        rf"{_OPENS}(?:is|was) (?:dit|dat|het)(?: (?:nou|nu|echt|eigenlijk|ook|dan))* verplicht"
        r"(?:,? (?:dit|dat|iets|zoiets)(?: (?:te )?(?:proberen|doen|invullen|opschrijven|antwoorden))?)?\?\W*"
    ),
    "every_time": re.compile(
        rf"{_OPENS}(?=.*\b(?:elke|iedere|altijd|steeds|telkens)\b)(?:vraag|stel|wil|ga|moet|komt|gaat|is) (?:{_YOU}|ik|"
        r"dit|dat|het)(?: (?:me|mij|dit|dat|het|dezelfde|hetzelfde|de|deze|zo'n|een|nou|nu|echt|zo|weer|terug|vooraf|"
        r"vra(?:ag|gen)|weten|invullen|beantwoorden|doen|elke|iedere|altijd|steeds|telkens|week|keer|dag))*\?\W*|"
        rf"{_OPENS}hoe vaak (?:ga|wil|vraag|stel) {_YOU}(?: (?:me|mij|dit|dat|nog|eigenlijk|zo'n|iets|een vraag|"
        r"met deze vraag|vragen|weten))*\?\W*"
    ),
    "which_meeting": re.compile(
        rf"{_OPENS}(?:huh+|h[eè]|wat)?[,.?! ]*(?:welke?|wat voor) (?:gesprek|afspraak|sessie|keer)"
        rf"(?: (?:bedoel(?:t|de)? {_YOU}|gaat het|is dat|was dat|dan|nou|precies|eigenlijk|over))*\?\W*"
    ),
    "not_yet": re.compile(
        rf"{_OPENS}(?:moet|hoef) (?:ik|je|dat|het)(?: (?:dat|dit|het|hem|daar|hier|er|die|echt|dan|nou|iets|wat|een))*"
        r" (?:(?:nu|vandaag) (?:al|meteen|direct)|al|nu|meteen|per se nu)(?: (?:dat|dit|het|al|iets|wat|echt|een|over|"
        r"op|van|antwoord|keuze|mening|onderwerp|idee|voor))*"
        r"(?: (?:weten|vinden|kiezen|beslissen|bedenken|zeggen|hebben|verzinnen|bepalen|invullen|beantwoorden|"
        r"klaar hebben))\?\W*|"
        rf"{_OPENS}moet (?:dat|dit|het) (?:nu (?:al|meteen|direct)|meteen|direct|vandaag)(?: nog)?\?\W*"
    ),
    "owed": re.compile(
        rf"{_OPENS}{_YOU} (?:gaf|geeft)(?: (?:me|mij|nog|nooit|helemaal|eigenlijk|ook|trouwens))* (?:geen|nooit) "
        rf"(?:\w+ )?antwoord(?: op {_ASKED_OF_IT})?\W*"
    ),
    "why_his": re.compile(
        rf"{_OPENS}(?:hoezo|waarom) (?:mag|leest|kan|krijgt|moet) {_OF_ME}(?: (?:dat|dit|het|deze|die))?{_SMALL}"
        rf"(?: (?:dat|dit|het|deze|die))?{_SMALL} niet(?: te)? (?:lezen|zien|weten){_SMALL}\W*|"
        rf"{_OPENS}(?:hoezo|waarom) leest {_OF_ME}(?: (?:dat|dit|het|deze|die))?{_SMALL}"
        rf"(?: (?:dat|dit|het))?{_SMALL} niet(?: mee)?{_SMALL}\W*"
    ),
    "that_was_all": re.compile(
        rf"{_OPENS}(?:ik had|had ik|er zouden) (?:[\w']+ ){{0,3}}?(?:nog )?(?:een|één|twee|drie|meer) vra(?:ag|gen)"
        r"(?: over [^.?!,]{2,30})? verwacht,? (?:maar )?(?:die|dat|ze) (?:zijn|kwamen|is|kwam) "
        r"(?:(?:nog|er) )*(?:niet|nooit)(?: (?:gekomen|gesteld))?[.!,]*"
    ),
}
"""By the value of what he wants to know."""
_MAY_ASK = re.compile(
    r"\b(?:dan|daarna|erna|wanneer|niet pas|om|uur|of (?:was|is|hoor|komt?|krijg|volgt)|houdt|stopt|hield|stopte|"
    r"antwoord|hoezo|waarom|meteen|direct|al|verwacht|die dag|klaar|afgelopen|welke?|wat voor|toch|he|hè|vervall?\w*|"
    r"verlopen|geschrapt|afgezegd|geannuleerd|over|voorbij|kom|vroeg me af|elke|iedere|altijd|steeds|telkens|hoe vaak|"
    r"gekregen|ontvangen|binnen(?:gekomen)?|aangekomen|overgekomen|doorgekomen|terecht ?gekomen|verplicht|"
    r"je nu weg|jij nu weg|blijf|"
    r"na (?:maan|dins|woens|donder|vrij)dag)\b"
)
_MOST = 24  # words


def asks_briefly(plain: str) -> str | None:
    """What this sentence, in small letters, asks of these."""
    if len(plain.split()) > _MOST or not _MAY_ASK.search(plain):
        return None
    return next((about for about, asks in BRIEFLY.items() if asks.fullmatch(plain)), None)


def says_unanswered(words: str) -> str:
    """The sentence in which he says, asked about the questions, that he got no answer to one of his; nothing where he
    does not: of others he may say so too."""
    told = [one for one in apart(words) if _UNANSWERED.fullmatch(small(one))]
    return told[0] if told else ""


_UNANSWERED = re.compile(
    rf"{_OPENS}op {_ASKED_OF_IT} (?:kreeg|heb|krijg) ik (?:van (?:je|jou|u) )?"
    r"(?:(?:nog|ook|eigenlijk|trouwens|nooit) )*(?:geen|nooit) (?:een )?(?:\w+ )?antwoord(?: van (?:je|jou|u))?"
    r"(?: gekregen| gehad)?(?:,? dus [^.?!]{0,60})?\W*|"
    rf"{_OPENS}(?:ik )?(?:kreeg|heb|krijg)(?: ik)?(?: (?:nog|ook|van (?:je|jou|u)))* (?:geen|nooit) antwoord "
    rf"(?:gekregen |gehad )?op {_ASKED_OF_IT}(?: gekregen| gehad)?\W*"
)


def asks_then(words: str) -> str:
    """What he tells beside that he asks whether he is asked again then: "ik doe het donderdag, vraag je dan ook?";
    nothing where he asks no such thing, or only that."""
    head, comma, tail = words.rstrip().rpartition(",")
    said = apart(words)
    last, before = (tail, head) if comma and _is_then(tail) else (said[-1], " ".join(said[:-1])) if said else ("", "")
    return _SHORT_DAY.sub(lambda one: _DAYS[one[0].casefold()], before.strip()) if _is_then(last) else ""


_DAYS = {"ma": "maandag", "di": "dinsdag", "wo": "woensdag", "do": "donderdag", "vr": "vrijdag"}
_SHORT_DAY = re.compile(r"(?<=\bweek )(?:ma|di|wo|do|vr)\b", re.IGNORECASE)


def _is_then(sentence: str) -> bool:
    return asks_briefly(small(sentence).strip()) == "then" and "?" in sentence
