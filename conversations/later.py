"""When to come back to a question, as people type it: "over een half uur", "om 4", "na het weekend", "dinsdag 8"."""

import re
from datetime import datetime, time, timedelta

from conversations.lengths import long
from conversations.numerals import Unclear, Understood, readings
from conversations.resumption import read_resumption
from conversations.rhythm import Local, at_utc
from conversations.when import read_date, read_moment, read_time

_HOUR = time(9)
_SHORT_NAME = re.compile(r"\b(?:ma|di|wo|do|vr|za|zo|mo|we|sat|sun)\b(?! ?[0-9])", re.IGNORECASE)
_IN = re.compile(r"(?:over|binnen|in|within) (?P<length>.+)")
# A length of time by its words; "2 uur" by itself is the hour.
_SHORT = re.compile(r"\b(?:kwartier\w*|min\w*|half\w* uur\w*|halfuur\w*|half an hour|quarters?)\b")
_BY_CLOCK = re.compile(r"\b(?:om|at|rond|tegen|na|after|uur|u)\b|:|[0-9]u\b|\b(?:half|kwart|voor|over)\b")


def read_later(text: str, now: datetime, zone: str) -> Local | None:
    """The moment that these words are, said at `now` (UTC): a day without a time is its morning, a time without a day
    the next such time. None when they are nothing but that."""
    here = at_utc(now, zone)
    for words in (text, text.strip().removeprefix("tot ").removeprefix("op ")):
        if (moment := _on_the_calendar(words, here)) is not None:
            return moment
    if (minutes := _minutes(text)) is not None:
        return at_utc(now + timedelta(minutes=minutes), zone)
    on = read_resumption(text, here.day)
    if isinstance(on, Understood):
        return Local(on.value, _HOUR, zone)
    return _at_the_clock(text, here)


def read_amid(text: str, now: datetime, zone: str) -> Local | None:
    """The morning of the one day that stands among these words: "ik kijk er maandag naar". What is asked or only looks
    like the short name of a day is none."""
    here = at_utc(now, zone)
    read = None if "?" in text else read_date(_SHORT_NAME.sub(" ", text), here.day, asked=True)
    days = read.offers if isinstance(read, Unclear) else (read.value,) if read is not None else ()
    return Local(days[0], _HOUR, zone) if len(days) == 1 else None


def _on_the_calendar(words: str, here: Local) -> Local | None:
    moment = read_moment(words, here.day, here.zone)
    if isinstance(moment, Understood):
        return moment.value
    day = read_date(words, here.day)
    return Local(day.value, _HOUR, here.zone) if isinstance(day, Understood) else None


def _minutes(text: str) -> int | None:
    """How many, where so long from now is said."""
    for words in readings(text):
        found = _IN.fullmatch(words)
        if found is None and not _SHORT.search(words):
            continue
        read = long(found["length"] if found else words)
        if isinstance(read, Understood):
            return read.value
    return None


def _at_the_clock(text: str, here: Local) -> Local | None:
    """ "om 4", "16:00": today, or tomorrow when it has been."""
    clock = read_time(text) if any(_BY_CLOCK.search(words) for words in readings(text)) else None
    if not isinstance(clock, Understood):
        return None
    today = Local(here.day, clock.value, here.zone)
    return today if today.utc() > here.utc() else today.plus_days(1)
