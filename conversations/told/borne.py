"""What was hard and was good as well, or turned out not to be so hard: "was even slikken, maar wel goed".

Only what he says of it himself. Tears, shame and anger are not taken back by a laugh, and a loss by nothing.
"""

from functools import lru_cache

from conversations import patterns as re
from conversations.matching import apart, small
from conversations.told.how_it_was import hurt
from conversations.told.losses import grieves

_HOW = r"(?:(?:wel|ook|toch|juist|best|heel|erg|echt|gewoon|achteraf|uiteindelijk|vooral|zo|eigenlijk|dus|een) )*"
_GOOD = (
    r"(?:goede?|fijne?|mooie?|nuttige?|nodig|terechte?|leerzame?|leerzaam|waardevolle?|waardevol|verhelderende?|"
    r"verhelderend|kloppende?|helder|zinvolle?|zinvol|prima|oké|oke|nuchter|eerlijke?|leuke?|good|useful|"
    r"helpful|worth it)"
)
# Said of what was hard just now, so behind a "maar", or with "wel" or "juist".
_GOOD_TOO = re.compile(
    rf"\b(?:maar|but) (?:(?:het|dat|dit|t|it|was|is|voelde|vond|ik|wel|deed|me|very) )*{_HOW}{_GOOD}\b|"
    rf"\b(?:wel|juist) (?:een )?(?:heel |erg |echt )?{_GOOD}\b(?! als\b)|"
    r"\b(?:lucht(?:te)?|ruimt(?:e|de)?) (?:\w+ ){0,2}op\b|\bopgelucht\b|"
    r"\b(?:ze|zij|hij|ada|she) (?:heeft|had|has) (?:\w+ ){0,2}gelijk\b|\bgelijk (?:heeft|had) (?:ze|zij|hij|ada)\b|"
    r"\bgoed dat (?:we|ze|het|ik|ada|dit|dat|er)\b"
)
LAUGHS = re.compile(r"\b(?:haha+\w*|hihi|hehe|lol)\b|[😅😂🤣😄😁😊🙂😉]|:-?\)|;-?\)")
# What says only that it went in: no more is made of it where he tells on.
_A_LITTLE = re.compile(
    r"\b(?:even|wel|flink|best)(?: even)? slikken\b|\bdeed (?:\w+ ){0,2}zeer\b|"
    r"\b(?:niet|geen) (?:\w+ )?(?:prettig|fijn)e?\b"
)
_TOLD_ON = 12  # words beside it
_TAKES_BACK = re.compile(
    rf"^(?:(?:haha|nee|neen|hoor|ja|nou|joh|oh|o|ach|het was)[,.! ]+)*(?:juist|eigenlijk) {_HOW}{_GOOD}\b|"
    r"\b(?:valt|viel) (?:(?!niet\b)\w+ ){0,3}mee\b|"
    r"\b(?:lucht(?:te)?) (?:(?!niet\b)\w+ ){0,3}op\b|\b(?:was|is|gaf) (?:\w+ ){0,3}opluchting\b|"
    r"\b(?:ben|was) (?:ik )?(?:\w+ )?opgelucht\b|"
    rf"\b(?:was|is|vond|voelde|ging) (?:(?:het|dat|ik|me|eigenlijk) )*(?:juist|gewoon|ook|wel) {_HOW}{_GOOD}\b|"
    r"\b(?:was|is|vond) (?:(?:het|dat|ik) )*(?:niet|helemaal niet|nie) (?:zo |echt |erg )*"
    r"(?:erg|moeilijk|zwaar|lastig|hard|heftig|vervelend)\b|"
    r"\bzo (?:erg|moeilijk|zwaar|lastig|heftig) (?:was|is) (?:het|dat) (?:\w+ )?niet\b|"
    r"\bwas not (?:that|so) (?:hard|bad)\b|\bit was good\b"
)
_A_FEW = 14  # words
_HELD = 200


@lru_cache(maxsize=_HELD)
def is_borne(words: str) -> bool:
    """Whether what was hard in it was good as well, as he says; or he laughs about it, or goes on to tell."""
    plain = small(words)
    if grieves(plain):
        return False
    if good := _GOOD_TOO.search(plain):
        return not hurt(plain[good.end() :])
    if not hurts_little(words):
        return False
    return LAUGHS.search(plain) is not None or (was_slight(words) and len(_A_LITTLE.sub("", plain).split()) >= _TOLD_ON)


@lru_cache(maxsize=_HELD)
def hurts_little(words: str) -> bool:
    """Whether nothing in it hurts but that it had to be swallowed."""
    plain = small(words)
    return not (grieves(plain) or hurt(_A_LITTLE.sub("", plain)))


def was_slight(words: str) -> bool:
    """Whether all that hurts in it is that it had to be swallowed."""
    return _A_LITTLE.search(small(words)) is not None and hurts_little(words)


def takes_it_back(words: str) -> bool:
    """Whether these words begin with it that what sounded hard was not, or was good, and nothing that hurts comes
    behind it."""
    plain = small(words)
    told = plain if len(plain.split()) <= _A_FEW else next(iter(apart(plain)), "")
    is_said = len(told.split()) <= _A_FEW and _TAKES_BACK.search(told) is not None
    return is_said and not (hurt(words) or grieves(plain))


def tells_how_it_was(words: str) -> bool:
    """Whether he says that it had to be swallowed, was good as well, or what it was like, so that it is not asked how
    it was."""
    plain = small(words)
    return any(one.search(plain) is not None for one in (_A_LITTLE, _GOOD_TOO, _WAS_LIKE))


_LIKE = (
    r"(?:confronterend|ongemakkelijk|spannend|raar|gek|vreemd|pittig|lastig|fijn|mooi|bijzonder|emotioneel|pijnlijk|"
    r"eng|stom|heerlijk|bevrijdend|verhelderend|gênant|genant|uncomfortable|confronting)"
)
_VERY = r"(?:(?:best|wel|heel|erg|behoorlijk|nogal|echt|zo|toch|even|een beetje|ook|eigenlijk) )*"
_WAS_LIKE = re.compile(
    rf"\b(?:da|dat|het|dit|'t|t) (?:was|vond ik|voelde) {_VERY}{_LIKE}\b|"
    rf"\b(?:vond ik|ik vond) (?:(?:dat|het) )?{_VERY}{_LIKE}\b|"
    rf"\bvoelde (?:ik me )?{_VERY}{_LIKE}\b|^(?:(?:nou|poeh|pff|amai|tja|ja)[,. ]+)*{_VERY}{_LIKE}\W|"
    r"\bik schrok\b|\bconfronterend\b|\bopluchting\b|\bopgelucht\b|\bluchtte (?:\w+ )?op\b"
)
