"""What somebody asks or wants of the one who asks, heard by how such a sentence is made: whether it minds how he
answers ("is dat erg als ik een vraag oversla"), until when he can, by which means, that it keeps it short, or anything
else that it is to do ("stuur je me dan een seintje?").

A question of his own sounds much the same, in which "je" is anybody ("hoe stel je grenzen?"). So each of them names
what is done here, and by whom.
"""

from conversations import patterns as re
from conversations.asked.openers import opens
from conversations.matching import apart, small

_OPENS = opens("of", "mooi", "ok[eé]?", "prima", "top", "als")
LATE, MUST, HIS_WAY, CALLS, SHORTER = "late", "must", "his_way", "calls", "shorter"
ANY_TIME, PICTURES, SPEAKS = "any_time", "pictures", "speaks"
_YOU = r"(?:je|jij|u)"
_SOFT = r"(?: (?:nou|nu|dan|ook|eigenlijk|wel|nog|heel|echt|soms|even|eens|gewoon|altijd|zo|toch|hier))*"
_MINDS = (
    rf"(?:(?:is|maakt) (?:dat|het)|(?:vind|vindt) {_YOU} (?:dat|het)|geeft (?:dat|het)(?: niks| niets| niet)?){_SOFT}"
    r"(?: (?:erg|een probleem|vervelend|lastig|niet|uit))*"
)
_HE_ANSWERS = (
    r"(?:(?:terug)?(?:schrijf|typ|app)|(?:be)?antwoordt?|reageer|antwoord geef|invul|inspreek|oversla|laat liggen|"
    r"kan (?:antwoorden|reageren)|antwoordt)"
)
_IF_HE = (
    rf"(?:als|wanneer|dat) (?:ik|k) (?P<{{how}}>(?:[\w'-]+ ){{{{0,7}}}}?{_HE_ANSWERS})(?: (?:een keer|es|eens|soms))?"
)
_ASKS_IF = re.compile(
    rf"{_OPENS}(?:{_MINDS}{_SOFT},? {_IF_HE.format(how='behind')}|"
    rf"{_IF_HE.format(how='before')},? (?:dan )?{_MINDS}{_SOFT})\?\W*$"
)
_SKIPS = re.compile(r"\b(?:oversla|laat liggen|niks|niets|geen|nooit|een keer niet|eens niet)\b")
_WAITS = re.compile(r"\b(?:niet|pas|laat|later|'?s (?:avonds|nachts)|weekend|volgende dag)\b")
# Who would speak to it otherwise than here.
_CALLS = re.compile(
    rf"{_OPENS}(?:mag|kan|zou|kunnen|mogen) (?:ik|we) {_YOU[:-1]}|jou)(?: (?!over\b)[\w']+){{0,5}}? "
    r"(?:(?:terug|op)?bellen|mailen|spreken|ontmoeten)(?: (?:als|wanneer|na) [^.?!]{2,40})?\?\W*$"
)
_SMALL = (
    r"(?: (?:je|jou|u|hier|ook|dan|een|iets|wat|wel|nog|soms|eens|even|misschien|eventueel|er|bij|erbij|m'n|mijn))*"
)
_MAY_HE = rf"{_OPENS}(?:mag|kan|zal|kun|kunnen) (?:ik|we|je|jij|u){_SMALL}"
_PICTURES = re.compile(
    rf"{_MAY_HE} (?:foto(?:'?s)?|plaatjes?|afbeelding(?:en)?|filmpjes?|video'?s?|bestand(?:en)?|document(?:en)?|pdf|"
    rf"bijlagen?|screenshots?){_SMALL} (?:(?:mee|door|op)?sturen|delen|uploaden|lezen|bekijken|openen|zien)\?\W*$"
)
_SPEAKS = re.compile(
    rf"{_MAY_HE} (?:inspreken|(?:spraak|voice)(?:bericht(?:en|jes?)?|memo'?s?)?{_SMALL}(?: sturen| inspreken)?)\?\W*$"
)
_UNTIL_WHEN = re.compile(
    rf"{_OPENS}(?:hoe (?:lang|snel)|wanneer|(?:tot|voor|vóór) wanneer) (?:heb|kan|kun|mag|moet) (?:ik|je)"
    r"(?: (?:de|het|dit|dat|hier|hierop|hiervoor|nog|op|je|deze|vraag|vragen|om|te|uiterlijk|eigenlijk|er|voor|tijd))*"
    r" (?:antwoorden|beantwoorden|reageren|invullen|tijd|af hebben|klaar zijn)(?: hiervoor| voor deze vraag)?\?\W*$"
)
_MAKES_IT = (
    r"(?:korte?|kortere?|beknopt|simpel|(?:niet|nooit) (?:te|zo) (?:vaak|veel|lang)|minder(?: vaak)?|rustig aan)"
)
_ITS_DOING = r"(?:vragen|vraagjes?|vraag|stellen|app(?:en|jes)?|bericht(?:en|jes)|schrijven|sturen|houden|houdt?|hou)"
_SHORT = re.compile(
    rf"{_OPENS}(?=[^,?]*\b{_MAKES_IT}\b)(?=[^,?]*\b{_ITS_DOING}\b)"
    rf"(?:(?:{_MAKES_IT}|{_ITS_DOING}|{_YOU}|wel|een|beetje|het|de|graag|hoor|alsjeblieft|aub|svp|en|maar|kun|kunt|kan|"
    r"wil|wilt|mag|mogen|ze|me|mij|gewoon|liefst|liever|dan|iets|wat|joh|lekker|vooral|please|alleen|a\.u\.b\.)"
    r"(?: |(?=\W*$)|(?=,)))+(?:, (?:ik|want|anders|we|het) [^?]*)?\W*$"
)
# What it does, whoever else does it; the others only where he says "jij".
_DOES = r"(?:vraagt?|stuurt?|appt?|meldt?|herinnert?|vergeet|mailt?)"
_ITS_TASK = (
    r"(?:vragen|sturen|appen|melden|herinneren|wachten|overslaan|mailen|waarschuwen|uitleggen|opzoeken|terugkomen|"
    r"vertalen)"
)
_HERE = r"(?:mij|me|ada|mijn coach|haar|hem|maan|dins|woens|donder|vrij|de [0-9]|[0-9])"
_ASKED = re.compile(
    rf"{_OPENS}(?:{_DOES} {_YOU} (?!.*\b(?:jezelf|(?:aan|tegen|bij|op) (?!{_HERE}\b)\w))[^.?!]*|"
    rf"(?:kun|kunt|kan|wil|wilt|zou|ga|gaat|blijf|blijft) {_YOU} [^.?!,]*\b(?:me|mij|dit|deze|hier)\b[^.?!,]*"
    rf"\b{_ITS_TASK}(?: [^.?!]{{0,30}})?|"
    r"(?:(?:wat|hoe|waar|wanneer|waarom|hoeveel) )?(?!(?:zeg|vertel|meld|geef|laat)\b)"
    r"[a-z]+ jij (?!.*\b(?:ik|mijn|m'n|me|mij)\b)[^.?!:]*)\?\W*$"
)
_MAY_BE = re.compile(rf"\b(?:je|jij|jou|u|ik|{_MAKES_IT})\b")
_MOST = 24  # words


_FORMS = {CALLS: _CALLS, PICTURES: _PICTURES, SPEAKS: _SPEAKS, ANY_TIME: _UNTIL_WHEN, SHORTER: _SHORT}


def asks_us(plain: str) -> str | None:
    """What this sentence, in small letters, asks or wants of these."""
    if len(plain.split()) > _MOST or _MAY_BE.search(plain) is None:
        return None
    if (minds := _ASKS_IF.search(plain)) is not None:
        how = minds["behind"] or minds["before"]
        return MUST if _SKIPS.search(how) else LATE if _WAITS.search(how) else HIS_WAY
    return next((about for about, form in _FORMS.items() if form.search(plain)), None)


def asks_us_something(plain: str) -> bool:
    """Whether this sentence, in small letters, asks it anything that is known nowhere here."""
    return len(plain.split()) <= _MOST and _ASKED.search(plain) is not None


def only_asks_us(words: str) -> str:
    """Only what he asks or wants of it, where he says besides at most where he is meanwhile; else all of his words."""
    told = apart(words)
    asks = [one for one in told if asks_us(small(one))]
    others = [one for one in told if one not in asks]
    is_all = all(len(one.split()) == 1 or _IS_BUSY.fullmatch(small(one)) for one in others)
    return asks[0] if len(asks) == 1 and is_all else words


_IS_BUSY = re.compile(
    r"(?:want )?(?:ik|k) (?:zit|werk|sta|rij|loop) (?:(?:vaak|meestal|overdag|veel|altijd|soms|namelijk) )*(?:op|in|"
    r"aan|bij|tot|'s|buiten|met) (?:[\w'-]+ ?){1,8}\W*"
)
