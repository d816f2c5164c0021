"""With which words somebody names a moment that he was told: its day and its hour, however he says it."""

from datetime import datetime

from conversations.days.calendar_words import MONTHS
from conversations.days.weekdays import WEEKDAYS
from conversations.matching import words_of
from conversations.wished.days_named import names_of

_HOURS = (
    "twaalf", "een één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
)  # fmt: skip
_SAME = words_of(
    "zelfde dezelfde 'zelfde uur uurtje om op 's s die dag tijd tijdstip moment datum week same time at on the o'clock"
)
_PARTS = ("ochtend", "middag", "avond")
_HALF = 30  # from this minute on the hour that is to come is named: "half drie"
_NOON, _EVENING = 12, 18


def words_of_moment(moment: datetime) -> frozenset[str]:
    """Every word that tells the day or the hour of it, or that they stay the same."""
    day, hour = moment.day, moment.hour
    weekdays = names_of(WEEKDAYS, moment.isoweekday())
    part = _PARTS[(hour >= _NOON) + (hour >= _EVENING)]
    days = [*weekdays, *(f"{name}{part}" for name in weekdays), part, f"{part}s", *names_of(MONTHS, moment.month)]
    dates = [f"{day}{end}" for end in ("", "e", "ste", "de", "th", "st", "nd", "rd")]
    named = {hour, hour % 12 or 12} | ({(hour + 1) % 24, (hour + 1) % 12 or 12} if moment.minute >= _HALF else set())
    hours = [f"{one}{end}" for one in named for end in ("", "u", "uur")]
    spoken = [word for one in named for word in _HOURS[one % 12].split()]
    minutes = [f"{moment.minute:02}", *(("half", "kwart", "over", "voor") if moment.minute else ())]
    return _SAME | frozenset((*days, *dates, *hours, *spoken, *minutes))
