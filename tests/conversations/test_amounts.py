"""How many, how often and how long, as people type it."""

import pytest

from conversations.amounts import read_count, read_every, read_minutes
from conversations.numerals import Unclear, Understood
from tests.conversations.walking import speak

COUNTS = {
    "7": 7, "7x": 7, "7 x": 7, "7×": 7, "7 keer": 7, "zeven": 7, "7 gesprekken": 7, "7 gesprekken in totaal": 7,
    "in totaal 7": 7, "dertien": 13, "eenentwintig": 21, "tweeëntwintig": 22, "twenty-one": 21, "30": 30, "７": 7,
    "seven meetings": 7,
}  # fmt: skip
WEEKS = {
    "3 weken": 3, "3": 3, "drie weken": 3, "elke week": 1, "wekelijks": 1, "elke 3 weken": 3, "iedere drie weken": 3,
    "om de 2 weken": 2, "om de week": 2, "om de tweede week": 2, "tweewekelijks": 2, "3-wekelijks": 3,
    "om de 14 dagen": 2, "21 dagen": 3, "1x per 3 weken": 3, "eens per twee weken": 2, "een keer in de 4 weken": 4,
    "twee keer per maand": 2, "every 26 weeks": 26, "every other week": 2, "fortnightly": 2,
}  # fmt: skip
MINUTES = {
    "60": 60, "1 uur": 60, "een uur": 60, "uurtje": 60, "an hour": 60, "anderhalf uur": 90, "1,5 uur": 90,
    "1.5 uur": 90, "1u30": 90, "1:30": 90, "1 uur 30": 90, "1 uur en een kwartier": 75, "5 kwartier": 75,
    "drie kwartier": 45, "kwartier": 15, "half uur": 30, "half an hour": 30, "90 min": 90, "90min": 90,
    "90 minuten": 90, "2u": 120, "twee en een half uur": 150, "8 uur": 480, "0,75 uur": 45,
}  # fmt: skip


@pytest.mark.parametrize(("text", "count"), COUNTS.items())
def test_it_reads_a_number_of_meetings(text: str, count: int):
    assert read_count(text) == Understood(count)


@pytest.mark.parametrize(("text", "weeks"), WEEKS.items())
def test_it_reads_how_many_weeks_lie_between(text: str, weeks: int):
    assert read_every(text) == Understood(weeks)


@pytest.mark.parametrize(("text", "minutes"), MINUTES.items())
def test_it_reads_a_length(text: str, minutes: int):
    assert read_minutes(text) == Understood(minutes)


@pytest.mark.parametrize(
    ("read", "text", "why", "offers"),
    [
        (read_count, "31", "That can be from 1 to 30 meetings, like 7.", ()),
        (read_count, "0", "That can be from 1 to 30 meetings, like 7.", ()),
        (read_count, "veel", "I see no number in this. How many meetings, like 7?", ()),
        (read_count, "½", "I see no number in this. How many meetings, like 7?", ()),
        (read_count, "-3", "I see no number in this. How many meetings, like 7?", ()),
        (read_every, "27", "That can be from 1 to 26 weeks, like 3.", ()),
        (read_every, "0,5", "I see no number of weeks in this. Write it like 3 or every 3 weeks.", ()),
        (read_every, "iedere maand", "A month has no whole number of weeks. Every 4 weeks, or every 5?", (4, 5)),
        (read_every, "maandelijks", "A month has no whole number of weeks. Every 4 weeks, or every 5?", (4, 5)),
        (read_every, "10 dagen", "10 days is no whole number of weeks. How many weeks?", (1, 2)),
        (read_minutes, "9 uur", "A meeting takes from 15 to 480 minutes, like 60.", ()),
        (read_minutes, "14", "A meeting takes from 15 to 480 minutes, like 60.", ()),
        (read_minutes, "lang", "I see no length in this. Write it like 60, 1u30 or an hour and a half.", ()),
        (read_minutes, "9" * 400, "I see no length in this. Write it like 60, 1u30 or an hour and a half.", ()),
    ],
)
def test_it_says_why_it_cannot(read, text: str, why: str, offers: tuple[int, ...]):
    unclear = read(text)
    assert isinstance(unclear, Unclear)
    assert (speak(unclear.reason), unclear.offers) == (why, offers)
