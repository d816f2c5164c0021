"""That somebody would rather be asked the day after a meeting than on the day itself: "de ochtend erna zou beter zijn".

Nothing is set out in these words: "de volgende ochtend bel ik hem" is what he does. It is heard where he says that it
suits him better, or asks for it.
"""

from datetime import time

from conversations import patterns as re
from conversations.matching import small
from conversations.text import Text
from conversations.told.touches import touches

_THEN = (
    r"(?:(?:(?:pas |gewoon |liever )?(?:op |in )?(?:de )?(?:ochtend|morgen|dag) (?:erna|erop|daarna|daarop|nadien|"
    r"na (?:het|een|ons|elk|ieder) gesprek)|(?:pas )?(?:op |in )?de volgende (?:ochtend|dag|morgen)|"
    r"(?:pas )?een (?:dag(?:je)?|nacht(?:je)?) later)(?: pas)?)"
)
_BETTER = r"(?:beter|fijner|handiger|prettiger|makkelijker|rustiger|logischer|fijn|prettig|handig|goed|ideaal|perfect)"
_SUITS = (
    r"(?:zou|is|lijkt|past|komt|werkt|schikt|vind ik|heb ik liever)"
    r"(?: (?:me|mij|voor mij|wel|veel|denk ik|misschien|eigenlijk|toch|ook|nog|het|een stuk))*"
)
_ASKS = (
    r"(?:(?:kan|kun|kunt|mag|mogen|kunnen|zou|wil|wilt)\b(?: (?:je|u|jij|het|dat|dit|die|deze|de|ze|soort|vragen|vraag|"
    r"niet|ook|misschien|voortaan|beter|liever|eventueel|me|mij|erna|na (?:een|het|ons|elk) gesprek|wel|gewoon))*)"
)
_WISH = re.compile(
    rf"\b{_THEN} (?:{_SUITS} {_BETTER}|graag|liever)\b|"
    rf"\b(?:liever|graag|voortaan|beter) {_THEN}(?: (?:graag|hoor|pas|ook|krijgen|vragen|stellen|hebben|doen|dan))*"
    r"(?=\W*$|[,;])|"
    rf"{_ASKS} {_THEN}(?: (?:vragen|stellen|sturen|komen|krijgen|doen|gesteld worden|schrijven|graag|ook|pas))*\W*$"
)
_NOT_OF_HIM = re.compile(
    r"\b(?:hij|(?<!je )(?<!u )ze|zij|hem|haar|mijn|m'n|mn|ik (?:ga|zeg|bel|vraag|doe|spreek|praat))\b"
)
_PARTS = re.compile(r"(?<=[.!?\n])\s+")
_MOST, _MOST_WHY = 20, 12  # words
_NOON = time(12)


def wishes_day_after(words: str) -> bool:
    """Whether he says so, amid whatever else he says of how he is asked."""
    return any(_says_so(one) for one in _PARTS.split(small(words)))


def only_wishes_day_after(words: str) -> bool:
    """Whether he says so where something else is asked: in his first sentence, and little besides."""
    first, *rest = _PARTS.split(small(words).strip())
    return _says_so(first) and len(" ".join(rest).split()) <= _MOST and not any(map(_NOT_OF_HIM.search, rest))


def tells_besides(words: str) -> bool:
    """Whether what he says with it is more than why: a few words, with nothing that touches."""
    _, *rest = _PARTS.split(small(words).strip())
    return len(" ".join(rest).split()) > _MOST_WHY or touches(words)


def said(hour: time) -> Text:
    """That it is so from now on."""
    if hour < _NOON:
        return Text("Good. After a meeting I ask you the morning after from now on, at {time}.", time=hour)
    return Text("Good. After a meeting I ask you the day after from now on, at {time}.", time=hour)


_OF_ASKING = re.compile(r"\b(?:vra(?:ag|gen)|gesprek(?:ken)?|berichten?)\b")


def speaks_of_asking(words: str) -> bool:
    """Whether he names the questions, or the meeting after which they come, with it."""
    return _OF_ASKING.search(small(words)) is not None


def _says_so(sentence: str) -> bool:
    plain = " ".join(sentence.split())
    found = _WISH.search(plain)
    return found is not None and len(plain.split()) <= _MOST and not _NOT_OF_HIM.search(_clause(plain, found.end()))


def _clause(plain: str, end: int) -> str:
    """All up to where this part of the sentence ends."""
    return plain[:end] + plain[end:].partition(",")[0]
