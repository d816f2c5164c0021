"""What somebody says to the one who asks beside his answer, and what a person says to that first: thanks, that he is
sorry that he is late, or that he has told it before; and what he asks in passing."""

from conversations import patterns as re
from conversations.asked.beside_asking import THANKS
from conversations.asked.beside_what_he_tells import Passing, asks_in_passing
from conversations.asked.told_before import only_says_told, says_told
from conversations.matching import apart, normal, small, words_of
from conversations.quoted.apologies import without_apology
from conversations.text import Text
from conversations.told.told_loose import Tells, told
from conversations.told.touched import HEAVY, Touch, touch
from conversations.told.touches import HARD

_SORRY = words_of("sorry excuus excuses oeps")
# To somebody else, or not thanks at all.
_OF_ANOTHER = re.compile(r"\b(?:dank ?zij|(?:aan|naar) (?!jou\b|jullie\b|u\b|je\b)\w+|hem|haar|hen|hun)\b")
_NAMES_ONE = re.compile(
    r"\b(?:[Dd]ank\w*|[Bb]edankt|[Tt]hanks|[Mm]erci)(?: je| u| wel| jewel)*,? (?!Tussendoor)[A-Z]\w+"
)
_FEW = 16  # words
_PASSING = {
    Passing.MAY: Text("Yes, that is fine."),
    Passing.ADDS: Text("Yes, it stands with it now."),
    Passing.MUCH: Text("Just bring it; with {coach} you choose what comes first."),
}


def word_beside(words: str, coach: str) -> Text | None:
    """What is said to that; nothing where he says no such thing, or not surely to the one who asks."""
    if (passing := asks_in_passing(words)) is not None:
        return Text(_PASSING[passing].source, coach=coach) if passing is Passing.MUCH else _PASSING[passing]
    if says_told(words) and not only_says_told(words):
        return Text("You are right.")
    left = without_apology(words)
    if left != words and _SORRY & set(normal(words.removesuffix(left)).split()):
        return None if _weighs(left) or _weighs(words) else Text("No harm done.")
    each = apart(words)
    return Text("You are welcome.") if len(each) > 1 and any(_thanks(one, coach) for one in each) else None


def _weighs(words: str) -> bool:
    """Whether this is no answer to put a light word above: what weighs on him, or what he never told before."""
    heavy = touch(words) in {*HEAVY, Touch.SEES} or told(words) in (Tells.HEAVY, Tells.LOSS, Tells.ILL)
    return heavy or any(one.search(small(words)) for one in (_NEVER_SAID, HARD))


_NEVER_SAID = re.compile(
    r"\b(?:nog )?nooit (?:(?:eerder|hardop|aan iemand|tegen iemand|zo|iemand|echt) )+(?:gezegd|verteld|uitgesproken|"
    r"toegegeven|opgeschreven)\b|\b(?:niemand|geen mens) (?:weet|wist) (?:dit|dat)\b|"
    r"\beerste keer dat ik (?:dit|dat|het) (?:\w+ )?(?:zeg|vertel|opschrijf|hardop)\b"
)


def _thanks(sentence: str, coach: str) -> bool:
    plain, name = small(sentence), (coach.casefold().split() or [""])[0]
    is_short = len(plain.split()) <= _FEW and THANKS.fullmatch(plain) is not None
    is_hers = bool(name) and name in plain and "jou" not in plain
    return is_short and not (is_hers or _OF_ANOTHER.search(plain) or _NAMES_ONE.search(sentence))
