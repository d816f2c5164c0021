"""A day that he puts in the place of one that he named before: that it cannot be then, and on which it will be, or only
on which he does it after all.

"O wacht, maandag ben ik er niet. Dinsdag de 8e dan, zelfde verhaal." Of what he wrote before only that day is another.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from conversations import patterns as re
from conversations.days.calendar_words import NAMED as MONTHS
from conversations.matching import small

_HELD, _NEAR = 100, 3
_WEEKDAY = r"(?:maan|dins|woens|donder|vrij|zater|zon)dag"
_OPENS = r"\W*(?:(?:oh?|nee+|sorry|oeps|wacht|ach|ai|maar|en|of|want|hoewel|shit|even|eh+m?)\b[, ]*)*"
_A_DATE = rf"(?: (?:de )?[0-9]{{1,2}}(?:e|ste|de)?\b)?(?: (?:{MONTHS})\b)?"
# "Maandag ben ik er niet", "maandag is Karin vrij": on that day there is something else.
_NOT_THEN = re.compile(
    rf"{_OPENS}(?:op )?(?P<gone>{_WEEKDAY})(?:ochtend|middag|avond)? (?:\w+ )?"
    r"(?:(?:ben|zit|heb|kan|moet|werk|mag|kom) ik|(?:kan|gaat|lukt|is|zijn|heeft|hebben|valt|wordt|komt)\b).*"
)
_ONLY_OPENS = re.compile(r"\W*(?:(?:oh?|nee+|sorry|oeps|wacht|ach|ai|even|eh+m?)\b ?)+")
# No more than which day it is: "dinsdag de 8e dan", "dan wordt het toch woensdag".
_THEN = re.compile(
    rf"{_OPENS}(?:(?:dus|ok[eé]?|nou|dan|maak er|van|op|gewoon|wel|toch|liever|maar|pas) )*"
    r"(?P<does>(?:ik doe|doe ik|het wordt|wordt het) (?:(?:het|dan|toch|wel|maar|nu|dus|pas|op|gewoon|liever) )*)?"
    rf"(?P<day>(?:(?:komende|volgende(?: week)?|aanstaande) )?{_WEEKDAY}(?:ochtend|middag|avond)?{_A_DATE})"
    r"(?: (?:dan|maar|hetzelfde|wel|pas|dus|hoor|geworden))*\W*"
)
_SAME = re.compile(r"[\s,;.]*(?:de |het ?)?zelfde(?: (?:verhaal|plan|idee|tijd|plek|plaats|uur))?\b[.!]*")
_NAMED = re.compile(
    rf"\b(?:(?:aanstaande|komende|volgende(?: week)?|deze) )?{_WEEKDAY}(?:ochtend|middag|avond)?{_A_DATE}"
    r"(?: volgende week)?"
)
_CLAUSE = re.compile(r"[^.,;!?\n]+")


@dataclass(frozen=True)
class DayInstead:
    """The weekday that it is not any more, if he says so, and the `day` that it is; where what says it begins and ends,
    and what he says `besides`."""

    gone: str
    day: str
    begin: int
    end: int
    besides: str


@lru_cache(maxsize=_HELD)
def with_day_instead(words: str) -> str:
    """His words with the day that he names last in them in the place of the one that it is not any more; as they are
    where it is not plain which one that is."""
    spoken = small(words)
    for one in _found(words):
        named = [each.span() for each in _NAMED.finditer(spoken[: one.begin]) if one.gone in each[0]]
        if len(named) == 1 and not _goes_on(words, one.end):
            start, stop = named[0]
            day = one.day.capitalize() if words[start].isupper() else one.day
            before, behind = words[:start] + day + words[stop : one.begin].rstrip(" ,;\n"), _behind(words, one.end)
            return f"{before}\n{behind}" if behind else before
    return words


def day_instead(words: str) -> DayInstead | None:
    """What of his words puts another day in the place of one that he named, if anything does."""
    return None if "?" in words else next(_found(words), None)


def _found(words: str) -> Iterator[DayInstead]:
    spoken = small(words)
    clauses = [*_CLAUSE.finditer(spoken)] if len(spoken) == len(words) else []
    for at in range(len(clauses) - 1, -1, -1):
        then = _THEN.fullmatch(clauses[at][0])
        if then is None:
            continue
        near = (place for place in (*range(at - 1, max(at - _NEAR, 0) - 1, -1), at + 1) if 0 <= place < len(clauses))
        gone = {place: each["gone"] for place in near if (each := _NOT_THEN.match(clauses[place][0])) is not None}
        place, named = next(((one, day) for one, day in gone.items() if day not in then["day"]), (at, ""))
        if named or then["does"]:
            first, last = sorted((at, place))
            if first and _ONLY_OPENS.fullmatch(clauses[first - 1][0]):
                first -= 1
            begin, end = clauses[first].start(), clauses[last].end()
            besides = "\n".join(filter(None, (words[:begin].strip(), _behind(words, end))))
            yield DayInstead(named, then["day"], begin, end, besides)


def _goes_on(words: str, end: int) -> bool:
    """Whether the sentence says more behind the day."""
    return words[end:].startswith((",", ";")) and _SAME.match(small(words)[end:]) is None


def _behind(words: str, end: int) -> str:
    same = _SAME.match(small(words)[end:])
    left = words[end + (same.end() if same else 0) :].lstrip(".,;!? \n")
    return left[:1].upper() + left[1:]
