"""What somebody says unasked that is nothing to keep for his coach: a face, where he is, how he jokes with the one who
asks, or what he wishes it.

Only what tells nothing of himself besides; in doubt it tells something.
"""

from conversations import patterns as re
from conversations.matching import small
from conversations.told.light import is_sad_sign, is_sign
from conversations.told.weather import only_weather

_MOST = 16  # words
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
