"""What somebody set out to do, with the date of the one day that it names written out: where that day is another by
now, or is told by how it lay to the day on which he wrote it ("volgende week maandag", "morgen") and reads wrong
later."""

from datetime import date, timedelta

from conversations import patterns as re
from conversations.days.calendar_words import NAMED as MONTHS_NAMED
from conversations.matching import small
from conversations.quoted.day_instead import day_instead
from conversations.wished.days_named import EVERY, dates_in, first_named, weekdays_in

_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip
_PART = r"(?P<part{0}>ochtend|middag|avond|nacht)?"
_A_DAY = re.compile(
    r"\b(?:(?P<from>volgende week|komende|volgende|aanstaande|deze|over een week) )?(?:"
    rf"(?:{'|'.join(_WEEKDAYS)})(?P<part>ochtend|morgen|middag|avond|nacht)?"
    rf"(?: (?:de )?[0-9]{{1,2}}(?:e|ste|de)?\b(?! uur| keer))?(?: (?:{MONTHS_NAMED})\b)?(?P<week> volgende week)?|"
    rf"(?<=op )[0-9]{{1,2}} (?:{MONTHS_NAMED})\b|(?<=op )de [0-9]{{1,2}}e\b|"
    r"(?P<near>(?:over)?morgen(?P<near_part>ochtend|middag|avond)?|van(?P<now_part>ochtend|middag|avond|daag)))\b"
)
# "Ik zeg dat ik er morgen op terugkom": that is what he says, not when.
_SAYS_IT = re.compile(r"\b(?:dat|als|of|wat|hoe|om|wanneer)\b[^.!?\n]*$")
_A_WEEK, _DAY = timedelta(weeks=1), timedelta(days=1)
_SOON = 21  # days


def moved(plan: str, said: date, words: str, today: date) -> str:
    """What he set out to do, as he said it on one day, with the day that these words of `today` put in the place of the
    one that it names; empty where they put none there."""
    other, was = day_instead(words), first_named(plan, said)
    if other is None or was is None:
        return ""
    now = on_day(plan, _nearest(other.day, was, today), other.gone)
    return "\n".join((now, other.besides)) if now and other.besides else now


def as_read(plan: str, said: date, today: date) -> str:
    """The same as it is read `today`: with the date of its day, where the day by itself would be taken for another."""
    found, does = _days(plan), first_named(plan, said)
    if len(found) != 1 or does is None or dates_in(found[0][0], said) - {does}:
        return plan
    is_near, is_next = found[0]["near"] is not None, found[0]["from"] or found[0]["week"]
    misleads = today > said if is_near or is_next else today - does >= _A_WEEK and not dates_in(found[0][0], said)
    return on_day(plan, does) if misleads else plan


def on_day(plan: str, does: date, gone: str = "") -> str:
    """What he set out to do, with this day in the place of the only one that it names, or only one called like the one
    that is `gone`; empty where that is none."""
    found = [one for one in _days(plan) if gone in one[0]]
    if len(found) != 1:
        return ""
    one = found[0]
    part = one["part"] or one["near_part"] or one["now_part"] or ""
    part = {"daag": "", "morgen": "ochtend"}.get(part, part)
    day = f"{_WEEKDAYS[does.weekday()]}{part} {does.day} {_MONTHS[does.month - 1]}"
    start, end = one.span()
    return plan[:start] + (day.capitalize() if plan[start].isupper() else day) + plan[end:]


def days_told(plan: str) -> list[str]:
    """The days that it names, as they stand there."""
    return [one[0] for one in _days(plan)]


def _days(plan: str) -> list[re.Match[str]]:
    spoken = small(plan)
    if len(spoken) != len(plan) or EVERY.search(spoken):
        return []
    found = [*_A_DAY.finditer(spoken)]
    return [one for one in found if not (one["near"] and (len(found) > 1 or _SAYS_IT.search(spoken[: one.start()])))]


def _nearest(day: str, was: date, today: date) -> date:
    """The day that is meant: its date, or else the one of its name that lies nearest to the day that it was."""
    named = first_named(day, today)
    if named is not None and (dates_in(day, today) or "week" in day):
        return named
    weekdays = weekdays_in(day)
    ahead = [one for far in range(1, _SOON) if (one := today + far * _DAY).weekday() in weekdays]
    return min(ahead, key=lambda one: abs(one - was))
