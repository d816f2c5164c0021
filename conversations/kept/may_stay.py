"""Whether what somebody writes unasked may be meant for nobody else, however he puts it: "niet delen graag", "in
vertrouwen", "vergeet dat ik dit zei".

What he writes while nothing is asked goes along by itself, so where he may want otherwise it does not: what is kept too
much costs him a tap, what goes too much cannot be undone. Of who is sure that he wants it is known more
(`kept_amid.py`).
"""

from functools import lru_cache

from conversations import patterns as re
from conversations.kept.fate import keeps
from conversations.matching import bare_words, called, small, words_of
from conversations.said.gist import sentences

_HELD = 200
_SAYS_SO = re.compile(
    r"\bgeheim\w*|\b(?:vertrouwelijk|in vertrouwen|priv[eé]|persoonlijk|off the record|mondje dicht|sst+)\b|"
    r"\b(?:tussen (?:jou|je|ons|mij)|onder ons|buiten het (?:overzicht|verslag)|bij me houden|bij mij houden)\b|"
    r"\b(?:alleen|enkel|puur|alleen maar) (?:aan|tegen|voor|bij) (?:jou|je|mij|me|mezelf)\b|"
    r"\bvergeet (?:maar |even )?(?:dat|wat) ik\b|^\W*(?:even |notitie |memo )?voor mezelf\b|\bniet (?:dat|waarom) ik\b|"
    r"\b(?:alleen|maar|en|dus) niet (?:hoe|waarom|waaraan|waardoor|wat er)\b|"
    r"\b(?:maar|en|dus|wel),? zeg (?:dat|dit|het) (?:maar )?niet\b|"
    r"\bvoor mezelf op\b|\balleen jij\b|\b(?:vertel|zeg|meld|geef)\b.*\balleen dat\b|\bde enige die\b|"
    r"\b(?:niks|niets) mee te maken\b|"
    r"\bwacht\b.*\b(?:doorgeven|doorsturen|delen)\b"
)
_BETTER_NOT = re.compile(
    r"\b(?:laat maar|vergeet (?:het|maar)|toch maar niet|of nee|nee wacht|wacht nee|nee toch niet)\b"
)
# "Moet ik Ada vertellen dat …?": who asks whether he should has not decided that he does.
_MUST_HE = re.compile(r"\b(?:moet|zal|durf|mag|hoef|ga) ik\b.*\?|\bof ik\b")
# "Zeg Ada maar dat hij dood is, meer niet."
_NO_MORE = re.compile(r"\b(?:meer|verder) (?:niet|niks|niets)\b|\bmeer hoeft ze niet\b")
_TELLS = words_of("vertel vertellen zeg zeggen bespreek bespreken")
_LATER = words_of("zelf eerst pas")
_ASKS = words_of("leest ziet vindt vind vond")
_HOLDS = re.compile(r"\bhou(?:d|den)?\b")
_WITH = re.compile(r"\b(?:voor|bij) (?:je|jou|jezelf|mij|me|mezelf)\b")
_NO = words_of("niet nie nooit niemand niks niets liever geen not never nobody")
_PASSES = words_of(
    "delen deel gedeeld deelt doorgeven doorsturen doorvertellen doorzetten meesturen meenemen overzicht verslag share"
)
_KNOWS = words_of(
    "vertellen vertel vertelt verteld zeggen zeg gezegd weten weet lezen leest lees zien horen hoort bestemd"
    " doorgeeft door tell know read"
)
# "Ik bood me aan terwijl niemand belde" is told to nobody in particular, and kept from nobody.
_TO_NOBODY = re.compile(r"\baan (?:niemand|iemand)\b")
_NOBODY = words_of("niemand iemand nobody anyone")
_HER = words_of("haar hem")
_POINTS = words_of("dit dat het t deze hier ervan this that it")


@lru_cache(maxsize=_HELD)
def may_stay(coach: str, words: str) -> bool:
    """Whether he may want that nobody, or not his coach, reads these words."""
    return any(_may(coach, small(one)) for one in sentences(words)) or _takes_back(coach, small(words))


def _takes_back(coach: str, plain: str) -> bool:
    """Whether he asks to tell his coach something, and then thinks better of it: "… of nee, laat maar"."""
    said = bare_words(plain)
    is_to_her = _is_of_her(coach, said) or bool(said & _HER)
    return is_to_her and bool(said & (_TELLS | _KNOWS | _PASSES)) and _BETTER_NOT.search(plain) is not None


def _is_of_her(coach: str, said: set[str]) -> bool:
    return bool(said & {called(coach), "coach"})


def _may(coach: str, plain: str) -> bool:
    if _SAYS_SO.search(plain) or (_HOLDS.search(plain) and _WITH.search(plain)):
        return True
    said = bare_words(plain)
    is_of_her = _is_of_her(coach, said)
    if (is_of_her or said & _HER) and (
        (said & _LATER and said & (_TELLS | _KNOWS))
        or (said & _TELLS and _NO_MORE.search(plain))
        or (said & (_TELLS | _PASSES) and _MUST_HE.search(plain))
    ):
        return True
    if is_of_her and said & _ASKS and (said & _NO or (said & _POINTS and plain.endswith("?"))):
        return True
    if not said & _NO:
        return False
    if said & _PASSES and (is_of_her or said & _POINTS or len(said) <= _FEW):
        return True
    is_told = bool(said & _KNOWS) or (is_of_her and "aan" in said) or _TO_NOBODY.search(plain) is not None
    return (is_told and (is_of_her or bool(said & _NOBODY and said & _POINTS))) or keeps(coach, plain) is not None


_FEW = 4  # words: "graag niet delen"
