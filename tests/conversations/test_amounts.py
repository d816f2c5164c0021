"""How many, how often and how long, as people type it."""

import pytest

from conversations.days.amounts import read_count, read_every, read_minutes
from conversations.days.numerals import Unclear, Understood
from tests.conversations.walking import speak

COUNTS = {
    "7": 7, "7x": 7, "7 x": 7, "7×": 7, "7 keer": 7, "zeven": 7, "7 gesprekken": 7, "7 gesprekken in totaal": 7,
    "in totaal 7": 7, "dertien": 13, "eenentwintig": 21, "tweeëntwintig": 22, "twenty-one": 21, "30": 30, "７": 7,
    "seven meetings": 7, "x7": 7, "7 keer een gesprek": 7, "7 bijeenkomsten": 7, "zeven (7)": 7, "± 7": 7, "~7": 7,
    "7+": 7, "⑦": 7, "²": 2, "5\ufe0f\u20e3": 5, "vijftal": 5, "eentje": 1,
    "hooguit 7": 7, "in eerste instantie 5": 5, "5 om te beginnen": 5, "7,0": 7, "7 graag": 7,
}  # fmt: skip
WEEKS = {
    "3 weken": 3, "3": 3, "drie weken": 3, "elke week": 1, "wekelijks": 1, "elke 3 weken": 3, "iedere drie weken": 3,
    "om de 2 weken": 2, "om de week": 2, "om de tweede week": 2, "tweewekelijks": 2, "3-wekelijks": 3,
    "om de 14 dagen": 2, "21 dagen": 3, "1x per 3 weken": 3, "eens per twee weken": 2, "een keer in de 4 weken": 4,
    "twee keer per maand": 2, "every 26 weeks": 26, "every other week": 2, "fortnightly": 2,
    "3w": 3, "eenmaal per 3 weken": 3, "1 maal per 3 weken": 3, "3 weken ertussen": 3, "3 weken tussen": 3,
    "tweemaal per maand": 2, "twee keer in de maand": 2, "± 3 weken": 3, "elke dinsdag": 1, "om de dinsdag": 2,
    "om de 3 weken op dinsdag": 3, "om de 3 weken dinsdag": 3, "zo'n 3 weken": 3, "once every 3 weeks": 3,
    "13 keer per jaar": 4, "26x per jaar": 2,
}  # fmt: skip
MINUTES = {
    "60": 60, "1 uur": 60, "een uur": 60, "uurtje": 60, "an hour": 60, "anderhalf uur": 90, "1,5 uur": 90,
    "1.5 uur": 90, "1u30": 90, "1:30": 90, "1 uur 30": 90, "1 uur en een kwartier": 75, "5 kwartier": 75,
    "drie kwartier": 45, "kwartier": 15, "half uur": 30, "half an hour": 30, "90 min": 90, "90min": 90,
    "90 minuten": 90, "2u": 120, "twee en een half uur": 150, "8 uur": 480, "0,75 uur": 45,
    "1,5": 90, "1 1/2 uur": 90, "1/2 uur": 30, "anderhalf": 90, "anderhalve uur": 90, "drie kwart uur": 45,
    "driekwart uur": 45, "1,25": 75, "1,75 uur": 105,
    "een uur en een kwart": 75,
    "een klein uur": 60, "max een uur": 60, "2 uur en een kwartier": 135, "2 en een half uur": 150, "1u30m": 90,
    "1 uur en drie kwartier": 105, "14:00-15:00": 60, "van 14.00 tot 15.30 uur": 90, "60 minuten per gesprek": 60,
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
        (read_count, "7 denk ik", "Do you mean 7?", (7,)),
        (read_count, "7 gesprekken in 18 weken", "Do you mean 7?", (7,)),
        (read_count, "een paar", "I see no number in this. How many meetings, like 7?", ()),
        (read_every, "2x per week", "That can be from 1 to 26 weeks, like 3.", ()),
        (read_every, "dagelijks", "That can be from 1 to 26 weeks, like 3.", ()),
        (read_every, "elk kwartaal", "That can be 12 or 13. Which one do you mean?", (12, 13)),
        (
            read_every,
            "elke eerste dinsdag van de maand",
            "A month has no whole number of weeks. Every 4 weeks, or every 5?",
            (4, 5),
        ),
        (read_minutes, "1.30", "That can be 90 or 78. Which one do you mean?", (90, 78)),
        (read_minutes, "1,30 uur", "That can be 90 or 78. Which one do you mean?", (90, 78)),
        (read_count, "½", "I see no number in this. How many meetings, like 7?", ()),
        (read_count, "-3", "I see no number in this. How many meetings, like 7?", ()),
        (read_every, "27", "That can be from 1 to 26 weeks, like 3.", ()),
        (read_every, "0,5", "I see no number of weeks in this. Write it like 3 or every 3 weeks.", ()),
        (read_every, "iedere maand", "A month has no whole number of weeks. Every 4 weeks, or every 5?", (4, 5)),
        (read_every, "maandelijks", "A month has no whole number of weeks. Every 4 weeks, or every 5?", (4, 5)),
        (read_every, "1 x per maand", "A month has no whole number of weeks. Every 4 weeks, or every 5?", (4, 5)),
        (read_every, "12x per jaar", "A month has no whole number of weeks. Every 4 weeks, or every 5?", (4, 5)),
        (read_every, "4 keer per jaar", "That can be 12 or 13. Which one do you mean?", (12, 13)),
        (read_minutes, "een uur tot anderhalf uur", "That can be 60 or 90. Which one do you mean?", (60, 90)),
        (read_every, "10 dagen", "10 days is no whole number of weeks. How many weeks?", (1, 2)),
        (read_count, "zes, zeven", "That can be 6 or 7. Which one do you mean?", (6, 7)),
        (read_count, "eenendertig", "That can be from 1 to 30 meetings, like 7.", ()),
        (read_every, "om de 2 à 3 weken", "That can be 2 or 3. Which one do you mean?", (2, 3)),
        (read_every, "elke 2 maanden", "That can be 8 or 9. Which one do you mean?", (8, 9)),
        (read_every, "2,5 weken", "That can be 2 or 3. Which one do you mean?", (2, 3)),
        (read_every, "anderhalve week", "That can be 1 or 2. Which one do you mean?", (1, 2)),
        (read_minutes, "1 tot 1,5 uur", "That can be 60 or 90. Which one do you mean?", (60, 90)),
        (read_minutes, "15:00-14:00", "I see no length in this. Write it like 60, 1u30 or an hour and a half.", ()),
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
