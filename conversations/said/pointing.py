"""Words that say nothing new: they point at what stands written already, or say yes to it."""

from conversations import patterns as re

_YES = r"(?:ja+|jawel|jep|yes|yep|precies|juist|inderdaad|klopt|dat klopt|zeker|zo is het|👍\S*|👆\S*)"
_BEFORE = rf"(?:(?:{_YES}|ok|oke|oké|nou|tja|goed|prima|gewoon|just|exactly) )*"
_BEHIND = r"(?: (?:haha+|dus|ja|hoor|graag|toch|eigenlijk|maar|wel|then|please))*"
_AT = (
    r"(?:(?:dat|dit|that|this)(?: (?:hier|dus|ja|is het|laatste|doen|proberen|(?:wil|ga|probeer) ik))*|"
    r"(?:doe|probeer) (?:ik )?(?:dat|dit)|"
    r"zie (?:hier)?boven(?:staande?)?|(?:het |de )?(?:hier)?bovenstaande?|hierboven(?: staat (?:het|hij|ie))?|"
    r"wat (?:er )?(?:hier)?boven staat|(?:dat |dit |het )?staat (?:er|hier|daar|hierboven) al|"
    r"(?:dat )?wat ik (?:net|al|hierboven|hiervoor|zojuist|boven)(?: al)? (?:zei|schreef|zeg|tikte|typte|vertelde)|"
    r"(?:zo)?als (?:ik )?(?:net |al |hierboven )+(?:zei|schreef|gezegd|geschreven)|(?:zo)?als ik (?:zei|zeg|schreef)|"
    r"(?:dat |dit |het )?(?:zei|zeg|schreef|vertelde|typte) ik (?:(?:toch|net|al|zojuist|hierboven|daarnet) )*"
    r"(?:toch|net|al|zojuist|hierboven|daarnet)|"
    r"(?:dat |dit |het )?heb ik (?:(?:toch|net|al|zojuist|je|hierboven) )+(?:gezegd|geschreven|verteld)|"
    r"(?:dat|dit) (?:heb|had|schreef|zei) ik (?:net |al |hierboven |hiervoor )+(?:gezegd|geschreven)?|"
    r"see above|the above|what i (?:just )?(?:said|wrote))"
)
_POINTS = re.compile(rf"{_BEFORE}{_AT}{_BEHIND}|{_BEFORE}👆\S*")
_ASSENTS = re.compile(rf"{_BEFORE}{_YES}{_BEHIND}")
_PAUSE = r"[,.!;:\n]+\s*"
_AND_MORE = re.compile(r"(?:en|plus|ook|and|also)\b")
_MARKS = re.compile(r"[.,;:!…\-–—\"“”()]+")


def points_back(words: str) -> bool:
    """Whether these words say no more than: what I wrote before."""
    return _POINTS.fullmatch(_plain(words)) is not None


def says_so(words: str) -> bool:
    """Whether he says, asked whether it is what he wrote before, that it is; with or without more to it."""
    return _says_so(words) or bool(goes_on_from(words))


def goes_on_from(words: str) -> str:
    """What he adds to what he wrote before, where he begins by pointing at it ("ja, en …"); empty when he does not."""
    first, *rest = re.split(_PAUSE, words.strip(), maxsplit=1)
    more = rest[0].strip() if rest else ""
    return more if points_back(first) or (_says_so(first) and _AND_MORE.match(more.casefold())) else ""


def points_back_at_it(words: str) -> bool:
    """Whether he points at what he wrote before, with or without more to it: "zoals ik zei, maandag"."""
    return points_back(words) or (points_back(re.split(_PAUSE, words.strip(), maxsplit=1)[0]) and "?" not in words)


def _says_so(words: str) -> bool:
    return points_back(words) or _ASSENTS.fullmatch(_plain(words)) is not None


def _plain(words: str) -> str:
    return " ".join(_MARKS.sub(" ", words.casefold()).split())
