"""What somebody says unasked that is nothing to keep for his coach: a face, where he is, how he jokes with the one who
asks, what he wishes it, or that its questions are to be short.

Only what tells nothing of himself besides; in doubt it tells something.
"""

from conversations import patterns as re
from conversations.matching import apart, small
from conversations.told.light import is_sad_sign, is_sign
from conversations.told.weather import only_weather

_MOST, _A_FEW = 16, 2  # words; sentences
_OPENS = r"(?:(?:top|ja|nou|oké|ok|hoi|hallo|hey|zo|pf+oe|pff+|h[eè]h[eè]|oke|haha+|fijn|dank|maar|en)[,!. ]+)*"
_NOW = r"(?:(?:er|weer|nu|al|net|ook|gewoon|helemaal|vandaag|zo|bijna|hoor|klaar|dan) )*"
_IS_THERE = re.compile(
    rf"\W*{_OPENS}(?:(?:ik|k) )?(?:ben|zit|sta) (?:ik )?{_NOW}"
    r"(?:er|klaar|onderweg|aanwezig|present|terug|online|wakker|op (?:de fiets|tijd)|"
    r"in de (?:trein|bus|auto|tram|metro|file|wachtkamer))"
    r"(?: (?:weer|hoor|al|nu|nog|voor|zo|dan|net|even))*\W*"
)
_LAUGHS = re.compile(r"\b(?:haha+|hihi+|lol|grapje|geintje)\b|[😀-😆😉😊😋😜😝🤣😂🙈🙃😅😇😏]|[:;]-?[)Dp](?=\W|$)")
_TO_THE_BOT = re.compile(r"\b(?:jij|jou|jouw|jezelf|bot|chatbot|robot|computer)\b")
_OF_HIMSELF = re.compile(r"\b(?:ik|mij|me|mezelf|m'n|mn|we|wij|ons|onze)\b")
_WISHES_IT = re.compile(r"\W*(?:(?:ik|k) )?hoop (?:maar )?dat (?:jij|je|u)\b(?!.*\b(?:ik|mij|me|mijn|m'n|we|ons)\b)")
_SHORT = re.compile(
    r"\bkorte? (?:en (?:krachtig|bondig)e? )?vra(?:ag|gen)\b|"
    r"\bhou(?:d|den)? (?:het|je|'t)(?: \w+){0,2} kort\b|"
    r"\bvra(?:ag|gen) (?:(?:wel|graag|een|beetje|maar|even) )*kort (?:houden|graag|svp|aub)\b"
)
_CHATS = re.compile(r"\bh[eè]\W*$|!|[😀-🙏]|\b(?:haha|joh|zeg)\b")


def is_small_talk(words: str) -> bool:
    """Whether that is all that he says."""
    if is_sign(words):
        return not is_sad_sign(words)
    plain = small(words).strip()
    if len(plain.split()) > _MOST or "?" in plain:
        return False
    if _IS_THERE.fullmatch(plain) or _WISHES_IT.match(plain) or (only_weather(words) and _CHATS.search(plain)):
        return True
    return bool(_LAUGHS.search(words) and _TO_THE_BOT.search(plain) and not _OF_HIMSELF.search(plain))


def asks_short(words: str) -> bool:
    """Whether he would have the questions short: with why, at most."""
    told = [small(one) for one in apart(words)]
    clauses = [part for one in told for part in one.split(",")]
    short = any(_SHORT.search(one) and not _OF_HIMSELF.search(one) for one in clauses)
    return len(told) <= _A_FEW and "?" not in words and short
