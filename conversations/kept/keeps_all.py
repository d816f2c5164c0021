"""That nothing of what somebody writes is for his coach any more: "vanaf nu mag Ada niets meer lezen", "hou voortaan
alles voor mij"."""

from functools import lru_cache

from conversations import patterns as re
from conversations.matching import bare_words, called, small, words_of

_HELD = 200
_HINT = re.compile(r"\b(?:voortaan|vanaf|van nu af|from now|meer|iets|van wat|more)\b", re.IGNORECASE)
_MOST = 16  # words: with more he tells something
_FROM_NOW_ON = re.compile(r"\b(?:voortaan|vanaf (?:nu|vandaag)|van nu af|from now on)\b")
_NOTHING_MORE = re.compile(
    r"\b(?:niets|niks|nooit|geen woord) (?:meer|van wat ik)\b|\bniet (?:\w+ ){1,3}nog iets\b|"
    r"\bnothing (?:more|any more)\b"
)
_NO = words_of("niet niets niks nooit liever geen not nothing")
_READS = words_of(
    "lezen leest lees meelezen meeleest zien ziet weten krijgen krijgt delen deel doorgeven sturen stuur read"
)
# "Niets van wat ik schrijf is nog voor Ada", "wat ik schrijf is niet meer voor Ada".
_OF_ALL = re.compile(
    r"\b(?:niets|niks|geen woord) van wat ik\b|"
    r"\bwat ik (?:\w+ ){0,2}(?:schrijf|typ|vertel)\b.*\b(?:niet|niets|niks) (?:meer|langer)\b"
)
_FOR_HER = words_of("voor naar aan bij")
_ALL_HIS = re.compile(r"\balles\b.*\b(?:voor|bij) (?:mij|me|mezelf)\b|\balles\b.*\bpriv[eé]\b")


def may_keep_all(words: str) -> bool:
    """Whether it may be that, whoever his coach is."""
    return _HINT.search(words) is not None


@lru_cache(maxsize=_HELD)
def keeps_all(coach: str, words: str) -> bool:
    """Whether he wants that of all that he writes from now on, and says nothing else."""
    plain = small(words)
    said = bare_words(plain)
    if len(plain.split()) > _MOST or "?" in plain:
        return False
    stands = _FROM_NOW_ON.search(plain) is not None
    if stands and _ALL_HIS.search(plain):
        return True
    is_of_her = bool(said & {called(coach), "coach"})
    if is_of_her and said & _FOR_HER and _OF_ALL.search(plain):
        return True
    return (
        is_of_her and bool(said & _READS) and (_NOTHING_MORE.search(plain) is not None or (stands and bool(said & _NO)))
    )
