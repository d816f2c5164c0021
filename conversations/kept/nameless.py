"""Somebody wants a name left out of what he wrote: "laat de naam weg", "haal Gerards naam eruit", "geen namen graag".

Only in so many words, said to the one who keeps it. The name becomes its first letter, and nothing else changes.
"""

from conversations import patterns as re
from conversations.matching import small, words_of
from conversations.said.gist import sentences

_OPENS = (
    r"\W*(?:(?:en|maar|oh?|eh|sorry|oja|o ja|trouwens|zeg|ps|nog|iets|wel|wacht|oeps|liever|graag|please|kun je|"
    r"kan je|wil je|ok[eé]?)\W+)*"
)
_SMALL = r"(?:(?:er|maar|toch|ook|dan|even|ff|wel|liever|graag|nog|nu|hier|eigenlijk|alsjeblieft|aub|please) )*"
_ENDS = (
    r"(?:\W+(?:graag|hoor|please|aub|svp|alsjeblieft|wil je|kan dat|kun je dat|ok[eé]?|maar|er|in|bij|uit|even|dan|"
    r"trouwens|dank je(?: wel)?|dankjewel|bedankt))*"
    r"\W*"
)
_NO_WORD = r"(?:de|die|een|geen|haar|zijn|hun|niet|het|dat|dit|er|naam|namen|mijn|m'n|maar|toch|even|ook|dan|nu)"
_NAME = rf"(?P<name>(?!{_NO_WORD}\b)[\w-]{{2,}})(?:'s)?"
_ITS = r"(?:de|die|haar|zijn|z'n|d'r|hun|deze)"
_OUT = r"(?:weg|eruit|er uit|uit|achterwege|weglaten|weghalen|eruit laten|eruit halen|erbuiten|niet noemen)"
_NOT_IN = r"(?:niet (?:er)?(?:bij|in|tussen)|niet noemen|niet vermelden|niet)"
_OF_HIS = r"(?: van (?:mijn|m'n|mn|die|de) \w+)?"
_TO = r"(?: (?:tegen|bij|aan|naar|voor|in|op) (?:(?:het|de|mijn|je|jouw|uw|haar|een) )?\w+)?"
_ON = (
    rf"{_TO} ?(?:door ?geven|door ?sturen|door ?vertellen|delen|noemen|vermelden|vertellen|opschrijven|erbij zetten|"
    rf"erin zetten|gebruiken|meesturen|laten (?:lezen|zien)|(?:te )?weten|door te (?:geven|sturen)|te (?:lezen|noemen|"
    rf"vermelden|delen)|op te schrijven|erbij te zetten|erbij|erin){_TO}"
)
_NOT_WANT = r"(?:ik )?(?:wil|heb liever) (?:ik )?niet dat (?:ada|ze|zij|hij|mijn coach|de coach) (?:weet|leest|ziet)"
_FORMS = tuple(
    re.compile(f"{_OPENS}(?:{one}){_ENDS}")
    for one in (
        rf"(?:laat|haal|doe|gooi|streep|houd?|hou) {_SMALL}(?:{_ITS} )?(?:naam|namen){_OF_HIS} {_SMALL}{_OUT}",
        rf"(?:laat|haal|doe|gooi|houd?|hou) {_SMALL}(?:de naam (?:van )?)?{_NAME}(?: naam)? {_SMALL}{_OUT}",
        rf"{_ITS} naam(?: (?:van )?{_NAME})? (?:mag|kan|moet) {_SMALL}{_OUT}",
        rf"{_ITS} naam(?: (?:van )?{_NAME})? (?:hoeft|hoort|moet|mag) {_SMALL}{_NOT_IN}",
        rf"(?:zet|noem|schrijf|vermeld|geef|stuur) {_SMALL}{_ITS} (?:naam|namen)(?: van {_NAME}|{_OF_HIS}) {_SMALL}"
        rf"(?:{_NOT_IN}|niet (?:mee|door|op)){_TO}",
        rf"(?:zet|noem|schrijf|vermeld) {_SMALL}(?:er )?(?:geen (?:naam|namen)){_TO}(?: (?:bij|in|erbij|erin))?",
        rf"{_ITS} (?:naam|namen)(?: van {_NAME}|{_OF_HIS}) {_SMALL}niet {_SMALL}(?:{_ON}|{_TO})",
        rf"{_ITS} (?:naam|namen) (?:hoef|hoeft|mag|moet) (?:(?!niet\b)\w+ )?{_SMALL}niet {_SMALL}{_ON}",
        rf"\w+ (?:hoef|hoeft|mag|moet) {_ITS} (?:naam|namen) {_SMALL}niet {_SMALL}{_ON}",
        rf"noem (?:hem|haar|hen|ze|die) {_SMALL}niet(?: bij naam)?{_TO}",
        rf"{_NAME} hoeft {_SMALL}niet (?:bij naam )?(?:in |bij )?genoemd(?: te worden)?",
        rf"maak (?:er )?{_SMALL}van {_NAME} {_SMALL}(?:een )?\w",
        rf"(?:{_ITS} )?(?:naam|namen) van {_NAME} {_SMALL}{_OUT}",
        rf"{_NAME} (?:zn|z'n|zijn|haar|d'r) naam {_SMALL}(?:niet noemen|niet erbij|niet erin|{_OUT})",
        rf"noem {_NAME}(?: naam)? {_SMALL}niet(?: bij naam)?{_TO}",
        r"(?:liever |graag )?(?:zonder (?:de )?(?:naam|namen)|geen (?:naam|namen)(?: noemen| erbij| erin)?)",
        rf"(?:liever |graag |maar )*(?:niet|zonder) {_ITS} (?:naam|namen)(?: {_ON})?",
        rf"{_ITS} (?:naam|namen) (?:liever |graag |maar |toch |echt )*niet",
        rf"{_NAME} {_SMALL}niet {_SMALL}(?:bij naam )?noemen",
        rf"(?:laat|haal|houd?|hou) {_SMALL}(?:de )?(?:naam|namen) van [\w-]+ en (?:van )?[\w-]+ {_SMALL}{_OUT}",
        r"(?:(?:graag|liever|maar|wel|het|dit|dat|mag|moet|hou|houd|hier|even) )*anoniem(?: (?:graag|houden|blijven))*",
        rf"{_NOT_WANT} (?:wie (?:het|dat) is|om wie (?:het )?gaat|over wie (?:het )?gaat)(?: (?:weet|leest|ziet))?",
        rf"{_NOT_WANT} dat het (?:om |over )?(?!iets\b|geld\b|mij\b){_NAME} (?:is|gaat|was)",
    )
)
_OF_WHOM = re.compile(rf"\b(?:van|over) {_NAME}")
_CLAUSE = re.compile(r"[,;]\s*")
_MOST = 16  # words
_BIG = "[A-ZÀ-ÖØ-ÞĆČĐİŁŚŞŠŹŻŽ]"
_SMALL_LETTER = r"[^\W\d_A-Z]"
_A_NAME = re.compile(rf"(?<![.!?…\n] )(?<!^)\b{_BIG}{_SMALL_LETTER}{{2,}}(?:-{_BIG}{_SMALL_LETTER}+)?\b")
_NO_NAME = ("God", "Teams", "Zoom", "Excel", "Word", "Nederland", "Nederlands", "Engels", "Amsterdam", "Utrecht")


def unnamed(words: str) -> str | None:
    """The name that he wants left out, in small letters; empty where he does not say which, None where he says no such
    thing."""
    plain = small(words).strip()
    if len(plain.split()) > _MOST or (_OF_A_NAME.search(plain) is None and not _MAY_BE.match(plain)):
        return None
    for one in (plain, *_CLAUSE.split(plain)):
        found = next((match for form in _FORMS if (match := form.fullmatch(one.strip()))), None)
        if found is not None:
            name = found.groupdict().get("name") or ""
            if one is not plain and _AND_ANOTHER.search(plain):
                return ""
            of = _OF_WHOM.search(plain) if not name and one is not plain else None
            return name or (of["name"] if of is not None else "")
    return None


_OF_A_NAME = re.compile(r"naam|namen|anoniem|niet (?:bij naam )?noemen")
_AND_ANOTHER = re.compile(r"\b(?:en|ook|noch) (?:ook )?(?:die|dat|de naam|de namen)? ?van \w")
_MAY_BE = re.compile(
    rf"{_OPENS}(?:noem|maak (?:er )?(?:maar )?van|[\w-]+ hoeft (?:er )?niet (?:bij naam |in |bij )*genoemd|"
    r"(?:ik )?(?:wil|heb liever) niet dat)\b"
)


def may_unname(words: str) -> bool:
    """Whether it is worth a closer look."""
    plain = words.casefold()
    return "naam" in plain or "namen" in plain or "noem" in plain or "anoniem" in plain


def at_the_end(words: str) -> tuple[str, str] | None:
    """What he tells before it, and the name that he then wants left out; None where he ends otherwise."""
    told = sentences(words)
    name = unnamed(told[-1]) if told else None
    if name is None:
        return None
    begins, last = words.rfind(told[-1]), told[-1]
    cut = begins
    if not (_is_it(last) or _is_it(_CLAUSE.split(last)[0])):
        ends = (begins + found.end() for found in _CLAUSE.finditer(last) if _is_it(last[found.end() :]))
        cut = next(ends, begins)
    before = words[:cut].strip(" ,;")
    return (before, name) if before else None


def _is_it(clause: str) -> bool:
    plain = small(clause).strip()
    return any(form.fullmatch(plain) for form in _FORMS)


def without(name: str, text: str, coach: str) -> str:
    """The text with the first letter for this name, or for the one name in it; nothing where there is no such name."""
    if not name:
        found = _names_in(text, coach)
        name = found.pop() if len(found) == 1 and not _may_begin_with_one(text, coach) else ""
    for one in (name, name.removesuffix("s")):
        pattern = re.compile(rf"\b{re.escape(one)}(?='?s?\b)", re.IGNORECASE)
        if len(one) > 1 and (hit := pattern.search(text)):
            letter = hit[0][0].upper()
            return re.sub(rf"\b{re.escape(hit[0])}(?:'?s)?\b", letter, text, flags=re.IGNORECASE)
    return ""


_ROLE = (
    r"(?:vriendin|vriend|collega|baas|bazin|chef|leidinggevende|manager|man|vrouw|partner|ex|zus|zusje|broer|broertje|"
    r"zoon|zoontje|dochter|dochtertje|moeder|vader|schoon\w+|zwager|nicht|nichtje|neef|neefje|oom|tante|oma|opa|"
    r"buurman|buurvrouw|teamleider|teamleidster|stagiaire?|klant|directeur|directrice|juf|meester)"
)
_THEN = (
    r"(?:is|was|zei|zegt|vindt|vond|heeft|had|wil|wilde|kan|kon|moet|moest|gaat|ging|komt|kwam|doet|deed|denkt|dacht|"
    r"vroeg|vraagt|keek|kijkt|belde|belt|schreef|liep|loopt|staat|stond|zit|zat|ligt|werkt|werkte|woont|wordt|werd|"
    r"blijft|bleef|begon|begint|lacht|lachte|huilde|huilt|weet|wist|krijgt|kreeg|maakt|maakte|laat|liet|geeft|gaf|en)"
)
_ANY_WORD = (
    r"(?:die|dat|niet|wel|ook|er|in|met|van|aan|op|bij|naar|voor|om|te|als|maar|of|weer|altijd|nooit|steeds|vaak|soms|"
    r"nog|al|heel|erg|thuis|gister\w*|vandaag|zich|haar|hem|mij|me|ons|hier|daar|zo|dus|toen|dan|mee|mijn|zelf|het|de|"
    r"een|ik|hij|ze|zij|we|wij|je|echt|juist|vooral|alleen|helemaal)"
)
_NAMED_SO = re.compile(
    rf"\b(?:mijn|m'n|mn|onze|die|de) (?:\w+ )?{_ROLE},? (?:(?P<said>{_BIG}{_SMALL_LETTER}+)|"
    rf"(?P<typed>(?!(?:{_THEN}|{_ANY_WORD})\b)[a-zé]{{3,}})(?= {_THEN}\b|[,.;!?]|$))"
)
_A_PLACE = re.compile(r"\b(?:in|te|uit|naar) ([A-Z][a-zé]{2,}(?:-[A-Z][a-z]+)?)\b")
_BEGINS_WITH = re.compile(
    rf"(?:^|[.!?…\n]\s+)(?!(?i:{_THEN}|{_ANY_WORD})\b)"
    rf"(?P<name>{_BIG}{_SMALL_LETTER}+),? (?:{_THEN}|(?!{_ANY_WORD}\b)\w{{2,}}(?:t|de|te))\b"
)
_BEGINS_SO = words_of("er het de dat dit die een ik we wij je jij hij ze zij wat hoe wie waar waarom als toen over met")


def _names_in(text: str, coach: str) -> set[str]:
    """What is surely a name there."""
    others = {*coach.split(), *_NO_NAME}
    called = {one["said"] or one["typed"] for one in _NAMED_SO.finditer(text)}
    return ({one[0] for one in _A_NAME.finditer(text)} - {one[1] for one in _A_PLACE.finditer(text)} | called) - others


def may_name(text: str, coach: str) -> bool:
    """Whether somebody may be named there; of what is typed without a capital nobody can tell."""
    is_small = text == text.lower()
    return is_small or bool(_names_in(text, coach)) or _may_begin_with_one(text, coach)


def _may_begin_with_one(text: str, coach: str) -> bool:
    """Whether a sentence of it may begin with a name."""
    begin = {one["name"] for one in _BEGINS_WITH.finditer(text)} - {*coach.split(), *_NO_NAME}
    return any(one.casefold() not in _BEGINS_SO for one in begin)
