"""When something was, as it is said of what is over: this afternoon, yesterday, on Friday.

In Dutch it begins the sentence ("Vanmiddag sprak je Ada."), in English it ends it.
"""

from datetime import date, time, timedelta

from conversations import patterns as re
from conversations.around import Meeting
from conversations.text import OnDay, Worded

_NOON, _EVENING = time(12), time(18)
_WEEK = 6  # days; further back the name of the day alone would be another one
_WEEKDAYS = (
    ("Maandag", "on Monday"),
    ("Dinsdag", "on Tuesday"),
    ("Woensdag", "on Wednesday"),
    ("Donderdag", "on Thursday"),
    ("Vrijdag", "on Friday"),
    ("Zaterdag", "on Saturday"),
    ("Zondag", "on Sunday"),
)


def when_talked(meeting: Meeting | None, today: date) -> Worded:
    """When two people met."""
    if meeting is not None and meeting.at.day == today:
        return _part_of_day(meeting.at.time)
    return when_it_was(meeting.at.day if meeting else None, today)


# What is only known by the day on which it was said.
_OF_THAT_DAY = re.compile(
    r"(?<!'s )(?<!goede )(?<!iedere )(?<!elke )\b(?:(?:eer)?gister(?:en|avond|middag|ochtend)?|vandaag|"
    r"van(?:morgen|ochtend|middag|avond|nacht)|(?:over)?morgen|straks|zojuist|daarnet|zonet|"
    r"yesterday|today|tomorrow|tonight|this (?:morning|afternoon|evening))\b",
    re.IGNORECASE,
)


def when_wrote(day: date | None, today: date, words: str) -> Worded:
    """When somebody wrote these words: the very day, where what they tell is of yesterday or today as he wrote them."""
    if day is None or day >= today or not _OF_THAT_DAY.search(words):
        return when_it_was(day, today)
    return _said(*_WEEKDAYS[day.weekday()]) if (today - day).days <= _WEEK else _on(day)


def when_it_was(day: date | None, today: date) -> Worded:
    """When something was written or said, as far as it is known."""
    ago = (today - day).days if day else -1
    if day is None or ago < 0:
        return _said("Laatst", "lately")
    if ago == 0:
        return _said("Vandaag", "today")
    if ago == 1:
        return _said("Gisteren", "yesterday")
    if ago <= _WEEK:
        return _said(*_WEEKDAYS[day.weekday()])
    if (today - timedelta(days=7)).isocalendar()[:2] == day.isocalendar()[:2]:
        return _said("Vorige week", "last week")
    return _on(day)


def _on(day: date) -> Worded:
    return Worded("Op {day}", "Op {day}", "on {day}", (("day", OnDay(day)),))


def _part_of_day(at: time) -> Worded:
    if at < _NOON:
        return _said("Vanochtend", "this morning")
    return _said("Vanmiddag", "this afternoon") if at < _EVENING else _said("Vanavond", "this evening")


def _said(dutch: str, english: str) -> Worded:
    return Worded(dutch, dutch, english)
