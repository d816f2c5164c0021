"""Who was told on which day he is asked how it went, and says afterwards that it is to be another: "nee, vrijdag 11
graag", "ik bedoelde maandag 7 december", "doe toch maar woensdag".

Nothing is asked then, so only a sentence in which he says no more than which day counts; why, and what he says besides,
stand in others.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from conversations import patterns as re
from conversations.changed import replace
from conversations.matching import apart, normal, small
from conversations.said.said_so import said_so
from conversations.told.distress import in_distress
from conversations.wished.by_its_place import ToldDay
from conversations.wished.day_wish import is_of_doing, wished_day
from conversations.wished.days_named import dates_in, names_any_day


@dataclass(frozen=True)
class RatherOn:
    """The `day` that he means, and what he says `besides` that is of something else."""

    day: date
    besides: str = ""


_PUTS_RIGHT = re.compile(
    r"^\W*(?:nee+|neen|sorry|wacht|oeps|oh?|ach|ai)\b|\bbedoel|\b(?:toch|liever|graag|maak er|doe (?:maar|het|dan)|"
    r"vraag (?:maar|het|me|dan))\b|\bvragen\W*$"
)
# Of the days that he names it is this one: "dus vraag maar maandag", "dus maandag de 25e vragen".
_ASK_ON = re.compile(r"^\W*(?:(?:dus|en|dan|nee|ja)[, ]+)*(?:vraag (?:maar|het|me|dan|er)\b|[^?:]*\bvragen\W*$)")
_MEANS = re.compile(r"\b(?:ik bedoel(?:de)?|bedoel(?:de)? ik)\b ?")
_ASKS_THE_BOT = re.compile(
    r"^\W*(?:(?:en|ok[eé]?|hoi|oh?|eh|of),? )*(?:kan|kun|wil|zou|mag) (?:je|u|het|dat|ik) "
    r"(?:(?:het|dat|me|mij|er|op) )*.*\bvragen\b"
)
_AL = re.compile(r"\b(?:al|toch|ook|misschien|eventueel)\b")
_WHY = re.compile(r"\W*(?:want|omdat|dan|die dag|dat is|anders)\b")
_MOST, _NO_MORE, _A_WHY = 40, 3, 12  # words


def may_put_right(words: str) -> bool:
    """Whether it can be that, at a glance."""
    said = small(words)
    if len(words.split()) > _MOST:
        return False
    return (_PUTS_RIGHT.search(said) or _ASKS_THE_BOT.match(said)) is not None and names_any_day(words)


def means_another(words: str) -> bool:
    """Whether he says that what was understood is not what he meant."""
    return _MEANS.search(small(words)) is not None


def rather_on(words: str, asked: ToldDay) -> RatherOn | None:
    """The day that he means who was told when he is asked, and what is of something else."""
    said = apart(words)
    asks_on = [place for place, one in enumerate(said) if _ASK_ON.match(small(one))]
    asked = _seen_from(said, asks_on, asked)
    for place in (*asks_on, *(place for place in range(len(said)) if place not in asks_on)):
        one = said[place]
        short = _MEANS.sub("", small(one))
        if asks := _ASKS_THE_BOT.match(short):
            short = _AL.sub(" ", short.rstrip(" ?"))
        day = wished_day(short, asked) if place == 0 or _PUTS_RIGHT.search(small(one)) else None
        is_of_it = not (means_another(one) and is_of_doing(one, asked.intends, asked.told))
        if day is not None and ("?" not in one or asks) and is_of_it:
            besides = [other for other in said if other is not one and not _is_of_that(other)]
            return RatherOn(day, " ".join(besides))
    return None


def _seen_from(said: Sequence[str], asks_on: Sequence[int], asked: ToldDay) -> ToldDay:
    """Where he names the date on which he does it beside the day to ask, a weekday is the one after that."""
    others = [one for place, one in enumerate(said) if place not in asks_on] if asks_on else []
    dates = sorted({day for one in others for day in dates_in(one, asked.today)})
    return replace(asked, told=dates[-1]) if dates and dates[-1] > asked.today else asked


def _is_of_that(sentence: str) -> bool:
    """Whether it only says why, or says no to what stood there."""
    if in_distress(sentence):
        return False
    said = len(normal(sentence).split())
    few = said <= _NO_MORE and said_so(sentence) is None
    return few or (said <= _A_WHY and (names_any_day(sentence) or _WHY.match(small(sentence)) is not None))
