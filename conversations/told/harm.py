"""Harm that was done to somebody, that he did, or that he is afraid of, where he says so in so many words: blows, an
assault, betrayal, what he took or threw away.

`is_harmed` hears only what is sure, and then nothing more is asked. `is_grave` hears whatever might be such a thing:
that is said back to nobody, whatever it was.
"""

from functools import lru_cache

from conversations import patterns as re
from conversations.matching import small

_HELD = 200
_FAMILY = (
    r"(?:(?:schoon|stief|klein|pleeg)?(?:moeder|vader|zoon(?:tje)?|dochter(?:tje)?|broer(?:tje)?|zus(?:je)?|kind(?:eren|je|"
    r"jes)?)|ma|pa|ma?ma|pa?pa|baby|man|vrouw|opa|oma|vriend|vriendin|partner|ex|oom|tante|neef|neefje|nichtje)"
)
_MY = r"(?:mijn|m'n|mn|onze|de|ons)"
_SOMEBODY = rf"(?:hem|haar|iemand|{_MY} (?:\w+ )?(?:{_FAMILY}|collega|buurman|baas|chef|leidinggevende|hond|kat))"
_VIOLATED = r"(?:aangerand|verkracht|misbruikt|mishandeld)"
_DONE_TO = (
    rf"(?:{_VIOLATED}|gepest|weggepest|vernederd|gekleineerd|betast|bepoteld|geïntimideerd|geintimideerd|gestalkt|"
    r"gechanteerd|afgeperst|bespuugd|gewurgd|opgesloten|in elkaar geslagen|geslagen|geschopt|bedreigd)"
)
_MID = r"(?: (?!niet\b|geen\b|nooit\b|bijna\b|haast\b|zowat\b|maar\b|daarna\b)[\w'-]+){0,7}?"


def _to_him(done: str) -> str:
    """That this was done to him."""
    return (
        rf"\b(?:ik (?:ben|werd|word)|(?:ben|werd|word)(?: ik)?){_MID} {done}\b|"
        rf"\b(?:dat|omdat|hoe|toen|want) ik{_MID} {done} (?:ben|werd|word|was)\b|"
        rf"\b(?:heeft|hebben|had|hadden)(?: ze| hij| zij)? (?:me|mij){_MID} {done}\b|"
        rf"\b(?:me|mij){_MID} {done} (?:heeft|hebben|had|hadden)\b"
    )


# What is never of the past alone, and what goes on.
_STAYS = re.compile(
    rf"{_to_him(_VIOLATED)}|\b(?:ik word|word(?: ik)?){_MID} {_DONE_TO}\b|"
    rf"\b{_MY} (?:\w+ )?{_FAMILY} (?:slaat|schopt|mishandelt|bedreigt) (?:me|mij)\b"
)
_WAS_HARMED = re.compile(
    rf"{_to_him(_DONE_TO)}|"
    rf"\b{_MY} (?:\w+ )?{_FAMILY} (?:slaat|sloeg|schopt|schopte|mishandelt|mishandelde|bedreigt|bedreigde) "
    r"(?:me|mij)\b|\b(?:me|mij) (?:weer |vaak |soms |ook )?(?:slaat|mishandelt)\b(?! over)"
)
_BLOW = r"(?:tik|klap|mep|schop|oplawaai|pak slaag|oorvijg|stomp|dreun|pets)"
_ON_THE_SHOULDER = re.compile(r"\b(?:vingers?|schouders?|rug|bal|deur|tafel|ruit|raam|toets\w*|bericht|app)\b")
_BLOWS = re.compile(
    rf"\b(?:heb|had|gaf|verkocht)\b[^.!?]*\b{_SOMEBODY}\b{_MID} (?:een|'n|wat|twee) (?:\w+ )?{_BLOW}(?:pen|ken)?\b"
)
_HIS_DOING = re.compile(
    rf"\b(?:ik heb|heb ik|heb){_MID} {_SOMEBODY}{_MID} (?:geslagen|mishandeld|gewurgd|geschopt|gestoken|aangerand|"
    r"verkracht|bedrogen|verraden)\b|"
    rf"\bik sloeg {_SOMEBODY}\b|\bben (?:ik )?(?:\w+ ){{0,4}}vreemd ?gegaan\b|"
    rf"\b(?:ik (?:wil|ga)|(?:wil|ga) ik){_MID} {_SOMEBODY}{_MID} (?:vermoorden|doodslaan|doodsteken|doodschieten|"
    r"afmaken|(?:iets|wat) aandoen)\b|"
    rf"\bheb{_MID} (?:medicijnen|medicatie|pillen|antidepressiva) (?:allemaal )?(?:weggegooid|doorgespoeld)\b"
)
_ILLNESS = r"(?:\w*kanker|tumor|leukemie|hartaanval|beroerte|uitzaaiing\w*)"
_FEARS = re.compile(
    r"\bbang\b[^.!?]*\b(?:"
    rf"(?:me|mij|hem|haar|ze|{_MY} {_FAMILY})(?: \w+)? (?:te )?(?:slaat|slaan|sla|mishandelt|vermoordt|iets aandoet|"
    r"wat aandoet|doodslaat)|"
    rf"(?:om|dat (?:ik|hij|ze|zij|{_MY} {_FAMILY}))(?: \w+){{0,4}} (?:dood (?:te )?ga\w*|doodga\w*|sterft?|sterven|"
    r"overlijdt?|overlijden)(?! van (?:de )?(?:schaamte|zenuwen|verveling|stress))|"
    rf"(?:voor|dat)(?: \w+){{0,6}} {_ILLNESS}|niet (?:meer|langer) (?:wil(?:t)? |te )?leven|"
    rf"voor {_MY} {_FAMILY}(?= *(?:$|[.,!;]| als\b| wanneer\b| en\b)))"
)
# A last working day has its farewells too.
_TAKES_LEAVE = re.compile(r"\bafscheid genomen van (?:iedereen|alles|mijn (?:kinderen|gezin|familie))\b")
_LAST_DAY = re.compile(
    r"\b(?:werk\w*|collega\w*|team|afdeling|baan|pensioen|functie|laatste dag|begrafenis|uitvaart)\b"
)
_NOT_SO = re.compile(
    r"\b(?:gedroomd|droomde|droom|nachtmerrie|film|serie|boek|toneel|spelletje|casus|haha+|hihi|lol|grapje|stel dat|"
    r"alsof|niet bang|nooit bang|(?:als|wanneer) (?:iemand|je|mensen))\b|😂|🤣"
)
_MAY_BE = re.compile(
    r"\b(?:tik|tikken|klap|klappen|mep|schop|stomp|dreun|oplawaai|slaag|(?:dood|neer|mis)?"
    r"(?:slaat|slaan|sloeg(?! (?:over|om|dicht|af|aan)\b)|geslagen)|"
    r"mishandel\w*|verkracht\w*|aangerand\w*|aanrand\w*|misbruik\w*|betast\w*|gepest|pest(?:en|te)?|weggepest|"
    r"verneder\w*|gekleineerd|geïntimideerd|gestalkt|gechanteerd|bedreig\w*|gewurgd|wurg\w*|gestoken|geschopt|"
    r"opgesloten|geweld\w*|vermoord\w*|moord\w*|wapen|mes|pistool|verraden|verraad|bedrogen|bedrog|vreemd ?gegaan|"
    r"vreemdging|affaire|(?<!even )slikken|geslikt|overdosis|pil(?:len)?|tabletten|medicijn(?:en)?|medicatie|drugs|"
    r"coke|gebruikt|dronken|bezopen|aan de drank|staande voet|weggestuurd|geschorst|baan (?:\w+ )?(?:verloren|kwijt)|"
    r"afscheid|dood(?:ga\w*|gegaan|slaan)?|sterven|sterf|leven|kanker|tumor|gesneden|mezelf pijn|springen|"
    r"gesprongen|aangeklaagd|aangifte|politie|arrest\w*|gearresteerd|bedriegen|gestolen|"
    r"door het lint|uit mijn dak|te ver gegaan|onderdoor|failliet|scheiden|gescheiden|"
    r"abortus|miskraam|met (?:hem|haar|een \w+) (?:naar bed|het bed)|weggelopen van huis)\b|"
    rf"\bbij {_MY} (?:\w+ )?{_FAMILY} weg"
)
_ENDS = re.compile(r"[.!?…\n]+")


OF_HARM = (_TAKES_LEAVE, _BLOWS, _WAS_HARMED, _HIS_DOING, _FEARS, _STAYS)
"""By these it is heard whether he was harmed, or it stays with him."""


@lru_cache(maxsize=_HELD)
def is_harmed(words: str) -> bool:
    """Whether he tells that such a thing was done to him or by him, or that he is afraid of it."""
    plain = small(words)
    if _TAKES_LEAVE.search(plain) and not _LAST_DAY.search(plain):
        return True
    return any(map(_is_such, _ENDS.split(plain)))


def _is_such(sentence: str) -> bool:
    if _NOT_SO.search(sentence):
        return False
    if _BLOWS.search(sentence) and not _ON_THE_SHOULDER.search(sentence):
        return True
    return any(one.search(sentence) for one in (_WAS_HARMED, _HIS_DOING, _FEARS))


@lru_cache(maxsize=_HELD)
def stays_with_him(words: str) -> bool:
    """Whether it is such as is never of the past alone, however long ago it was; or goes on."""
    return any(_STAYS.search(one) and not _NOT_SO.search(one) for one in _ENDS.split(small(words)))


# Of somebody grown up, now: a child of three that kicks is no such thing.
_AT_HOME = r"(?:man|vrouw|vriend|vriendin|partner|ex|vader|pa|stiefvader|moeder|stiefmoeder|broer|schoonvader|zwager)"
_HURTS = r"(?:slaat|schopt|mishandelt|bedreigt|wurgt)"
_US = r"(?:me|mij|ons|(?:mijn|de|onze) kinderen|(?:mijn|onze) (?:zoon(?:tje)?|dochter(?:tje)?))"
_SOMETIMES = r"(?: (?:nog|weer|vaak|soms|ook|wel eens|regelmatig|altijd|al jaren|dan|steeds))*"
_UNSAFE = re.compile(
    rf"\b(?:mijn|m'n|mn) (?:\w+ )?{_AT_HOME}(?: [\w']+(?: weer)? en)?{_SOMETIMES} {_HURTS} {_US}\b(?! om de oren)|"
    rf"\b(?:dat|omdat|want|als) (?:mijn|m'n|mn) (?:\w+ )?{_AT_HOME} {_US}{_SOMETIMES} {_HURTS}(?! over)\b|"
    r"\bik (?:ben|voel (?:me|mij))(?: [\w']+){0,2} thuis(?: [\w']+){0,2} niet (?:meer )?veilig\b|"
    r"\b(?:ben|voel) ik (?:me |mij )?(?:[\w']+ ){0,2}thuis (?:[\w']+ ){0,2}niet (?:meer )?veilig\b"
)


@lru_cache(maxsize=_HELD)
def is_unsafe(words: str) -> bool:
    """Whether he says that somebody at home hurts or threatens him or his children, now."""
    return any(_UNSAFE.search(one) and not _NOT_SO.search(one) for one in _ENDS.split(small(words)))


@lru_cache(maxsize=_HELD)
def is_grave(words: str) -> bool:
    """Whether it may be anything of the kind, so that none of it is said back in passing."""
    return _MAY_BE.search(small(words)) is not None or is_harmed(words)
