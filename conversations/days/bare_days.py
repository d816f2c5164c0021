"""Days of which only the numbers are named: "24 t/m 26"."""

from datetime import date, timedelta

from conversations import patterns as re
from conversations.days.stretches import Period

_BARE = re.compile(
    r"(?:van |from )?(?:(?:de|the) )?(?P<first>[0-9]{1,2})(?:e|ste|de|th)? ?(?P<until>t/m|tot en met|tot|until|to|-) ?"
    r"(?:(?:de|the) )?(?P<last>[0-9]{1,2})(?:e|ste|de|th)?"
)
_MONTHS = 12
# Not every month has them.
_LOOKS_AT = 3


def bare_days(words: str, today: date) -> Period | None:
    """The next days with these numbers; "24-12" is a day and a month."""
    found = _BARE.fullmatch(words)
    if found is None or (found["until"] == "-" and int(found["last"]) <= _MONTHS):
        return None
    first, last = int(found["first"]), int(found["last"])
    month = today.replace(day=1)
    for _ in range(_LOOKS_AT):
        following = (month + timedelta(days=31)).replace(day=1)
        if 0 < first < last <= (following - timedelta(days=1)).day and month.replace(day=first) >= today:
            return Period(month.replace(day=first), month.replace(day=last))
        month = following
    return None
