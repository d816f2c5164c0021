"""What somebody says of the meeting itself: that it might be at another hour or day, what he blames himself for in
asking that, what he does if it comes to it, and that he told his coach himself."""

from functools import lru_cache

from conversations import patterns as re
from conversations.matching import small
from conversations.text import Text
from conversations.told.touches import HARD
from conversations.wished.when_else import says_when_else

IN_CASE = Text(
    "If it comes to that, let {coach} know yourself as well: whether {coach} sees it here in time, I cannot know. "
    "Shall I pass this on now?"
)
"""What is said to who tells what may come of it."""
IN_TIME = Text("Whether {coach} sees it in time, I cannot know. Shall I ask {coach} now?")
"""And to who asks, so shortly before, for another hour."""
_OPENS = r"\W*(?:(?:en|maar|trouwens|oh?|ja|nog|dus|hoi|hallo|sorry|zeg|ps)\W+)*"
_DAY = r"(?:vandaag|morgen|vanmiddag|morgenmiddag|overmorgen|(?:maan|dins|woens|donder|vrij)dag|dan|die dag)"
_HOUR = (
    r"(?:om )?(?:half \w+|kwart (?:over|voor) \w+|(?:vijf|tien) (?:over|voor) (?:half )?\w+|"
    r"\d{1,2}(?:[:.u]\d{2}(?: ?u(?:ur)?)?| ?u(?:ur)?)|(?:een|één|twee|drie|vier|vijf|negen|tien|elf|twaalf) uur)"
)
_MAY = r"(?:kan|mag|lukt|past|zou|schikt)"
_ALSO = r"(?:ook|wel|nog|misschien|anders|eventueel|desnoods|toevallig|evt|het|dat)"
_BECOMES = r"(?:worden|beginnen|starten|gezet worden|mogelijk)"
_ANOTHER_HOUR = re.compile(
    rf"{_OPENS}(?:"
    rf"(?:{_MAY}|wordt|is) (?:{_ALSO} )*(?:{_DAY} )?(?:{_ALSO} )*{_HOUR}(?: {_BECOMES}(?: {_DAY})?| {_DAY} {_BECOMES})|"
    rf"{_MAY} (?:{_ALSO} )*(?:{_DAY} )?(?:{_ALSO} )*{_HOUR}(?: {_ALSO})+(?: {_DAY})?(?: {_ALSO}| kunnen)*|"
    rf"{_MAY} (?:{_ALSO} )*(?:{_DAY} )?{_HOUR} {_DAY}(?: {_ALSO})+|"
    rf"{_HOUR}(?: {_DAY})? {_MAY}(?: {_ALSO})+(?: {_DAY})?|"
    rf"(?:kunnen|zullen|mogen) (?:we|wij) (?:er |het |dat )*(?:{_DAY} )?(?:er )?{_HOUR}(?: {_DAY})? van maken|"
    rf"maken (?:we|wij) (?:er )?(?:{_DAY} )?{_HOUR}(?: {_DAY})? van"
    r")\W*\?\W*"
)
_OTHERWISE = re.compile(
    rf"{_OPENS}(?:kan|mag|lukt|past|schikt|zou|kunnen|mogen) (?:(?:het|dat|we|wij) )?(?:ook|anders|eventueel|misschien|"
    r"evt|desnoods|liever) "
)
_SHIFTS = r"(?:verzet\w*|verplaats\w*|verschui\w+|verschoven|opschuiven|doorschuiven|uitstellen|omzetten)"
_I_ASK = re.compile(
    rf"{_OPENS}(?:(?:huh|nee|nou|haha|eh)\W+)*ik (?:vraag|vroeg|bedoel|bedoelde|wil|wilde|wou)"
    r"(?: (?:je|alleen|dus|gewoon|eigenlijk|even|graag|weten|vragen|te vragen|me af|me|juist))* "
    rf"of (?:we|wij|het|dat|ik|ons gesprek|de afspraak|{_DAY})(?: (?!mijn\b|m'n\b)[\w']+){{0,4}} {_SHIFTS}"
    rf"(?: (?:kan|kunnen|mag|worden|kan worden))?\W*"
)
_SAYING = r"(?:ik|'k|k) (?:zei|had|dacht|heb|beloofde|schreef|riep)"
_EXCUSE = re.compile(
    r"(?:(?:ja+|sorry|oei|oeps|tja|nou|ach|en|maar|oh?|haha|hoor|echt|ook)\W+)*(?:"
    r"(?:ik|'k|k) weet (?:het|'t|t)(?: (?:hoor|wel|ook wel|ja))*|(?:heel |erg |zo )*(?:stom|dom|slordig|slecht|suf)"
    r"(?: (?:van (?:me|mij)|hè|he|hoor|ja))*|(?:is )?mijn (?:eigen )?(?:schuld|fout)|"
    r"hoe (?:heb|kon|had) ik (?:dat|het|die) (?:zo |nou )*(?:over het hoofd (?:ge)?zien|vergeten|gemist|missen)|"
    r"(?:(?:dat|die|het) )?(?:(?:had|heb|was|ben) ik )?(?:(?:helemaal|even|totaal|dus) )*"
    r"(?:vergeten|over het hoofd gezien)|"
    rf"(?:(?:ik|'k|k) weet dat )?{_SAYING}(?: (?:zelf|nog|toch|eerst|juist|wel|je|het|'t|u|gezegd|beloofd|"
    r"geschreven))*(?:,? dat(?: [\w']+){1,4} (?:lukken|lukte|lukt|kon|kan|uitkwam|uitkomt|komen|gaan|zijn|goed))?"
    r")(?:[,.]? (?:maar|ja|tja|haha|hoor|sorry|ik weet (?:het|'t)|(?:en )?"
    rf"(?:{_SAYING})(?: (?:zelf|nog|toch|eerst|juist|het|'t|gezegd|beloofd))*(?: dat(?: [\w']+){{1,4}})?))*\W*"
)
# Or that this was not what he wants to talk about.
_NOT_MINE = re.compile(
    r"(?:(?:huh|nee|ho|wacht|oh?|haha|joh|hoor)\W+)*(?:dat|dit|het) (?:is|was) (?:(?:helemaal|toch|hoor) )*"
    r"(?:niet|geen) (?:m'n |mijn |het |een )?(?:onderwerp|antwoord|topic)(?: (?:haha|hoor|joh))*\W*"
)
_A_FEW = 24  # words
_TELLS = (
    r"(?:appen|bellen|mailen|smsen|(?:laten )?weten|doorgeven|melden|zeggen|een (?:appje|mailtje|bericht\w*) sturen)"
)
_LATE = (
    r"(?:later|te laat|uitloop\w*|uitloopt|loopt uit|vertraging|niet (?:doorgaat|lukt|kan|red|haal|kom|doorgaan)|"
    r"anders wordt|misloopt)"
)
_IN_CASE = r"(?:als|indien|mocht|wanneer|stel)"
_HOW_TO_TELL = re.compile(
    rf"(?:{_IN_CASE} .*\b{_LATE}\b.*\b(?:app|bel|mail|meld|moet|kan|mag|zal|laat|geef) ik\b(?:.*\b{_TELLS}\b)?.*\?|"
    rf"\b(?:moet|kan|mag|zal|hoef|hoe) ik\b.*\b{_TELLS}\b.*\b{_IN_CASE} .*\b{_LATE}\b.*\?|"
    rf"\bik (?:\w+ ){{1,3}}(?:beter |vast |alvast |nu )*kan {_TELLS}\b.*\b{_LATE}\b.*\?|"
    rf"\bkan ik (?:het |dat |dit )?(?:jou|je|u|hier) (?:dan )?(?:laten weten|doorgeven|melden)\b.*\b{_LATE}\b.*\?)"
)
_UNLESS = re.compile(
    rf"{_OPENS}(?:ik )?(?:ben|kom|kan)\b(?: (?:ik|er|dan|dus|gewoon|wel|{_DAY})){{1,6}},? (?:tenzij|behalve als|mits|"
    r"als (?!ik\b).*\bniet)\b.*|"
    rf"{_OPENS}{_DAY} (?:ben|kom|kan|gaat|lukt)(?: (?:ik|er|het|dan|dus|gewoon|wel|door))*,? (?:tenzij|behalve als|"
    r"mits|als (?!ik\b).*\bniet)\b.*"
)
_OF_OTHERS = re.compile(
    r"\b(?:mijn|m'n|mn|onze|de) (?:baas|chef|manager|leidinggevende|teamleider|directeur|collega\w*|team|klant\w*|werk|"
    r"man|vrouw|partner|moeder|vader)\b"
)
_WAYS = (
    r"(?:gemaild|geappt|ge-appt|geapt|gebeld|gesmst|geschreven|laten weten|doorgegeven|ingesproken|gemeld|"
    r"(?:een )?(?:mail|mailtje|app|appje|bericht|berichtje|sms|sms'je) (?:gestuurd|gedaan))"
)
_TOLD_HER = re.compile(
    rf"{_OPENS}(?:(?:ik|'k|k) )?(?:heb|had) (?:(?:het|dat|dit|al|net|zelf|vast|even|inmiddels|ondertussen|gisteren|"
    r"vanochtend|zojuist) )*"
    rf"(?P<whom>coach|haar|hem)(?: (?:het|dat|dit|al|net|zelf|vast|even|inmiddels|gisteren|vanochtend|zojuist|er))* "
    rf"{_WAYS}(?P<what>(?:,? dat\b.*)?)"
)
_THEN = r"(?:vandaag|morgen|vanmiddag|(?:maan|dins|woens|donder|vrij)dag)"
_OF_COMING = re.compile(
    r"\b(?:later|te laat|binnen|half|kwart|\d+(?:[:.]\d+)?|uur|verzet\w*|verplaats\w*|op tijd|"
    rf"niet (?:kom|red|haal|kan komen)|{_THEN}\b.*\bniet|niet\b.*\b{_THEN})\b(?! meer)"
)


@lru_cache(maxsize=200)
def asks_another_hour(sentence: str) -> bool:
    """Whether this asks for another hour, or whether they can move it, and says nothing else: "half 3 morgen kan ook?",
    "ik vraag of we dinsdag kunnen verzetten"."""
    plain = small(sentence).strip()
    return _I_ASK.fullmatch(plain) is not None or _ANOTHER_HOUR.fullmatch(plain) is not None


def asks_when_else(sentence: str) -> bool:
    """Whether this asks for another time, which may be of anything: "kan het ook na kerst?"."""
    plain = small(sentence).strip()
    asks = plain.rstrip(" !)").endswith("?") and _OTHERWISE.match(plain) is not None
    return asks and says_when_else(sentence)


def excuses(sentence: str) -> bool:
    """Whether he only blames himself for asking that: "ja ik weet het, ik zei zelf dat het zou lukken"."""
    plain = small(sentence).strip()
    is_one = _EXCUSE.fullmatch(plain) is not None or _NOT_MINE.fullmatch(plain) is not None
    return len(plain.split()) <= _A_FEW and is_one


@lru_cache(maxsize=200)
def in_case(sentence: str) -> bool:
    """Whether it is what may come of something that is not sure yet, of the meeting: how he tells it then, or that he
    comes unless."""
    plain = small(sentence).strip()
    if HARD.search(plain):
        return False  # What may come of it is worse than that they do not meet.
    if _OF_OTHERS.search(plain) and _UNLESS.fullmatch(plain) is None:
        return False
    return _HOW_TO_TELL.search(plain) is not None or _UNLESS.fullmatch(plain) is not None


def has_told_her(coach: str, sentence: str, *, just_asked: bool = False) -> bool:
    """Whether he says that he has told his coach himself that he comes later, or not; to who was asked just now whether
    that shall be passed on, he need not name her or it."""
    name = re.escape((small(coach).split() or ["coach"])[0])
    named = re.sub(rf"\b(?:mijn |de )?(?:{name}|coach)\b", "coach", small(sentence).strip(" .!"))
    found = _TOLD_HER.fullmatch(named)
    if found is None or (found["whom"] != "coach" and not just_asked):
        return False
    return _OF_COMING.search(found["what"]) is not None or (just_asked and not found["what"])
