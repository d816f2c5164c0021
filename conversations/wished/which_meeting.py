"""Which meeting somebody means, and what he says besides: "2", "gesprek 2 naar 8 december 10:00", "1 8 december 10:00",
"van 22 december naar 24 december", or only the day on which it is."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from conversations import patterns as re
from conversations.around import Meeting
from conversations.days.numerals import Unclear, Understood, ordinal, tidy
from conversations.days.when import read_date, read_moment

_NAME = r"(?:gesprek|afspraak|meeting|nr|nummer|number)"
_NUMBER = r"(?P<number>[0-9]{1,2})(?:e|ste|de)?"
_BY_NUMBER = re.compile(
    rf"\s*(?:(?:het|de|the)\s+)?(?P<named>{_NAME}\.?\s+)?{_NUMBER}(?:\s+{_NAME})?"
    r"(?P<mark>\s+(?:naar|to|wordt)\s+|\s*[:)>=→]+\s*|\s+-+>?\s+|\s+)(?P<rest>.+)",
    re.IGNORECASE | re.DOTALL,
)
_BY_PLACE = re.compile(rf"(?:(?:het|de|the) )?(?P<place>[^ ]+)(?: {_NAME})?")
_AT_END = re.compile(
    rf"\s*(?:(?P<rest>.+?)(?<![\s,])[\s,]+)?(?:voor\s+)?(?:het\s+)?{_NAME}\s+{_NUMBER}\s*", re.IGNORECASE | re.DOTALL
)
_FROM_TO = (
    re.compile(r"(?:van\s+|from\s+)?(?P<old>.+?)\s+(?:naar|wordt|to|-*>|→)\s+(?P<rest>.+)", re.IGNORECASE | re.DOTALL),
    re.compile(r"(?P<rest>.+?)\s+(?:ipv|i\.p\.v\.?|in plaats van|instead of)\s+(?P<old>.+)", re.IGNORECASE | re.DOTALL),
)
_LAST, _COMING = ("laatste", "last"), ("volgende", "eerstvolgende", "komende", "next")


class Told(NamedTuple):
    """The meeting that was meant, if that is clear, and the words about the day that it gets: perhaps none."""

    meeting: Meeting | None
    rest: str


def which_meeting(text: str, meetings: Sequence[Meeting], today: date, zone: str) -> Told:
    """What these words tell of these meetings."""
    for found in (_by_number(text, meetings, today, zone), _from_to(text, meetings, today)):
        if found is not None:
            return found
    placed = _by_place(text, meetings, today)
    return Told(placed, "") if placed is not None else _by_its_day(text, meetings, today, zone)


def _by_number(text: str, meetings: Sequence[Meeting], today: date, zone: str) -> Told | None:
    if (found := _AT_END.fullmatch(text)) and (one := _numbered(meetings, int(found["number"]))):
        return Told(one, found["rest"] or "")
    found = _BY_NUMBER.fullmatch(text)
    one = _numbered(meetings, int(found["number"])) if found else None
    if found is None or one is None:
        return None
    if found["named"] or found["mark"].strip(" \t\n-"):
        return Told(one, found["rest"])
    # A bare number belongs to the day, unless only what stands behind it is one.
    means_day = _is_day(text, today, zone) or not _is_day(found["rest"], today, zone)
    return None if means_day else Told(one, found["rest"])


def _from_to(text: str, meetings: Sequence[Meeting], today: date) -> Told | None:
    """The day that it was on tells which it is."""
    for form in _FROM_TO:
        found = form.fullmatch(text)
        old = _on(meetings, read_date(found["old"], today)) if found else None
        if found is not None and old is not None:
            return Told(old, found["rest"])
    return None


def _by_place(text: str, meetings: Sequence[Meeting], today: date) -> Meeting | None:
    found = _BY_PLACE.fullmatch(tidy(text))
    if found is None or not meetings:
        return None
    if found["place"] in _LAST:
        return meetings[-1]
    if found["place"] in _COMING:
        return next((one for one in meetings if one.at.day >= today), None)
    place = ordinal(found["place"]) if not found["place"][0].isdecimal() else None
    return _numbered(meetings, place) if place else None


def _by_its_day(text: str, meetings: Sequence[Meeting], today: date, zone: str) -> Told:
    moment = read_moment(text, today, zone)
    if isinstance(moment, Understood):
        one = next((one for one in meetings if one.at.day == moment.value.day), None)
        return Told(one, "" if one is not None and one.at == moment.value else text)
    one = _on(meetings, read_date(text, today))
    return Told(one, "" if one is not None else text)


def _on(meetings: Sequence[Meeting], read: Understood[date] | Unclear[date]) -> Meeting | None:
    days = (read.value,) if isinstance(read, Understood) else read.offers
    there = [one for one in meetings if one.at.day in days]
    return there[0] if len(there) == 1 else None


def _numbered(meetings: Sequence[Meeting], number: int) -> Meeting | None:
    return next((one for one in meetings if one.number == number), None)


def _is_day(words: str, today: date, zone: str) -> bool:
    """Whether these words are a day, with a time or without, or may be one."""
    reads = (read_moment(words, today, zone), read_date(words, today))
    return any(isinstance(read, Understood) or bool(read.offers) for read in reads)
