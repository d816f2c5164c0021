"""What was hard and turned out well, as he tells it himself: he trembled and it came off, wept and was relieved, was
afraid and dared; or that it was not so hard this time. It is met as glad news, or with no word, never with a heavy one.

Only of himself, and where no "but" comes behind it with nothing good in it.
"""

from functools import lru_cache

from conversations import patterns as re
from conversations.matching import small

_HELD = 200
_HARD = re.compile(
    r"\b(?:trill\w*|trild\w*|beef\w*|beven|bibber\w*|(?:ge)?huil\w*|(?:ge)?jank\w*|tranen|bang|doodsbang|zenuw\w*|"
    r"bloednerveus|nerveus|eng|doodeng|spannend|verdriet\w*|schrok|geschrokken|wakker gelegen|boos|kwaad|slikken|"
    r"buikpijn|moeilijk|zwaar|lastig|durf\w*|doodmoe|niet geslapen|ik stierf|trembl\w*|cried|tears|afraid)\b"
)
_SO = (
    r"(?:(?:het|dat|ik|me|wel|ook|toch|juist|best|heel|erg|echt|gewoon|eigenlijk|uiteindelijk|zo|achteraf|er|nu|"
    r"precies) )*"
)
_GLAD = re.compile(
    r"\b(?:trots|opgelucht|opluchting|blij(?! dat (?:ik (?:thuis|klaar)|het (?:over|voorbij|weekend)))|dolblij|"
    r"genoten|heerlijk|van (?:het lachen|geluk|blijdschap)|"
    r"gelukt|lukte|voor elkaar|"
    rf"(?:was|is|ging|gaat|voelde|luchtte|vond) {_SO}(?:prima|goed|fijn|mooi|oké|oke|top|nodig|op)|"
    r"viel (?:\w+ ){0,2}mee|toch (?:gedaan|gezegd|gedurfd|gevraagd|gegaan)|(?:maar )?toen (?:toch|wel)|"
    r"en ik leef(?:de)? nog|(?:het|dat) werkte(?! (?:\w+ ){0,2}niet)|it worked|relieved|proud|glad)\b"
)
_DENIED = re.compile(
    r"\b(?:trild?e?n?|trilden|trilde|beefden?|bibberden?) (?:\w+ )?niet(?: eens| meer)?\b|"
    r"\bniet (?:meer |eens |één keer |een keer )?(?:wakker gelegen|zenuwachtig|nerveus|bang|getrild)\b|"
    r"\bzonder (?:te )?(?:trillen|huilen|buikpijn|zenuwen)\b|\bgeen (?:buikpijn|zenuwen|trillende \w+)\b"
)
_NOT_SO = re.compile(
    r"\b(?:niet|geen|nooit|niks|niets|bijna|half|minder|als|zou|zouden|hoop|hoopte|wil|wilde|of|om|hoe|wat|wanneer|"
    r"zodra|graag|gehoopt|liever|wou|zei|zegt|zeiden|vindt|vinden|not|never|if|hope)\b"
)
_NEAR = 4  # words
_TURNS = re.compile(r"\b(?:maar|alleen|behalve|helaas|jammer|daarna|achteraf|toch (?:weer|niet)|but|only|except)\b")
_WORSE = re.compile(
    r"\b(?:helaas|spijt|ruzie|niet gelukt|mislukt|ging mis|toch (?:weer|niet)|nog steeds|slecht(?:er)?|minder)\b"
)


@lru_cache(maxsize=_HELD)
def turned_out_well(words: str) -> bool:
    """Whether what was hard in it turned out well, or was not so hard this time."""
    plain = small(words)
    if "?" in words.rstrip()[-1:]:
        return False
    denied = _DENIED.search(plain) is not None
    left = _DENIED.sub("", plain)
    if denied and _HARD.search(left) is None:
        return _WORSE.search(left) is None
    if _HARD.search(left) is None:
        return False
    *_, last = _TURNS.split(left)
    return any(_is_so(last, found) for found in _GLAD.finditer(last)) and _WORSE.search(last) is None


def _is_so(said: str, found: "re.Match[str]") -> bool:
    before = _CLAUSE.split(said[: found.start()])[-1]
    is_anothers = _FEELS.match(found.group()) is not None and _ANOTHER.search(before) is not None
    return not is_anothers and _NOT_SO.search(" ".join(before.split()[-_NEAR:])) is None


_CLAUSE = re.compile(r"[.,;:!?…\n]| en ")
_FEELS = re.compile(r"(?:trots|opgelucht|blij|dolblij|genoten)\b")
_ANOTHER = re.compile(r"\b(?:hij|ze|zij|ie|iedereen|iemand|niemand)\b(?!.*\b(?:ik|me|mij)\b)")
