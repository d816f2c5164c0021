"""What people type as a date, a time or a number, on Sunday 22 November 2026."""

import re
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.rhythm import Local
from conversations.text import Text
from conversations.when import (
    Unclear,
    Understood,
    read_count,
    read_date,
    read_every,
    read_minutes,
    read_moment,
    read_time,
)

TODAY = date(2026, 11, 22)
AMSTERDAM = "Europe/Amsterdam"
DECEMBER_1 = date(2026, 12, 1)

NEED_MOMENT = Text("I need a date and a time here. Write it like {example}.", example="2026-11-29 14:00")
PASSED = Text("That date has passed. Write a date that is still to come.")
FAR = Text("That is more than {years} years ahead. Write a date that is nearer.", years=2)


def offer(why: Text, day: date) -> Text:
    return Text("{why} The nearest date is {date}: write {written}.", why=why, date=day, written=str(day))


def month_has(days: int) -> Text:
    return Text("That month has {days} days, numbered from 1.", days=days)


def moment(text: str) -> Understood[Local] | Unclear:
    return read_moment(text, TODAY, AMSTERDAM)


@pytest.mark.parametrize(
    "text",
    [
        "2026-12-01 14:00",
        "2026-12-01T14:00",
        "1-12-2026 14:00",
        "01.12.2026 14.00",
        "1 december 2026 14:00",
        "1 December 14:00",
        "1 dec 14:00",
        "1 dec. om 14 uur",
        "di 1 dec 14:00",
        "Dinsdag, 1 december, 14:00 uur",
        "tue 1 dec at 14:00",
        "1-12 14u",
        "  1-12   14h00 ",
        "over 9 dagen 14:00",
        "in nine days 14:00",
    ],
)
def test_it_understands_the_first_of_december_at_two(text: str):
    assert moment(text) == Understood(Local(DECEMBER_1, time(14), AMSTERDAM))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("vandaag", date(2026, 11, 22)),
        ("morgen", date(2026, 11, 23)),
        ("tomorrow", date(2026, 11, 23)),
        ("overmorgen", date(2026, 11, 24)),
        ("over 3 weken", date(2026, 12, 13)),
        ("over een week", date(2026, 11, 29)),
        ("22-11", date(2026, 11, 22)),
        ("21-11", date(2027, 11, 21)),
        ("3 mrt", date(2027, 3, 3)),
        ("3 may", date(2027, 5, 3)),
        ("29-02-2028", date(2028, 2, 29)),
        ("22-11-2028", date(2028, 11, 22)),
    ],
)
def test_it_understands_a_date(text: str, day: date):
    assert read_date(text, TODAY) == Understood(day)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("31-02-2027", offer(month_has(28), date(2027, 2, 28))),
        ("29-02-2027", offer(month_has(28), date(2027, 2, 28))),
        ("31-2", offer(month_has(28), date(2027, 2, 28))),
        ("00-01-2027", offer(month_has(31), date(2027, 1, 1))),
        ("2027-13-01", offer(Text("The months of a year are numbered from 1 to 12."), date(2027, 12, 1))),
        ("21-11-2026", PASSED),
        ("00-11-2026", PASSED),
        ("1 januari 1999", PASSED),
        ("23-11-2028", FAR),
        ("1-1-2226", FAR),
        ("over 105 weken", FAR),
    ],
)
def test_it_says_why_a_date_cannot_be(text: str, reason: Text):
    assert read_date(text, TODAY) == Unclear(reason)
    assert moment(f"{text} 14:00") == Unclear(reason)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("01/02/2027", date(2027, 2, 1), id="the day first"),
        pytest.param("12/25/2026", date(2026, 12, 25), id="only possible with the month first"),
        pytest.param("1/12", date(2026, 12, 1), id="without a year"),
    ],
)
def test_it_asks_what_is_meant_by_slashes(text: str, day: date):
    ask = Text("Do you mean {date}? Then write {written}.", date=day, written=str(day))

    assert read_date(text, TODAY) == Unclear(ask)


def test_it_explains_slashes_that_make_no_date_at_all():
    assert read_date("31/02/2027", TODAY) == Unclear(offer(month_has(28), date(2027, 2, 28)))


def test_it_tells_when_the_weekday_does_not_fit():
    reason = Text("The weekday does not fit: that is {date}. Write the date you mean.", date=DECEMBER_1)

    assert moment("wo 1 dec 14:00") == Unclear(reason)


def test_it_gives_the_next_such_date_when_that_is_a_leap_day():
    assert read_date("29-2", date(2027, 3, 1)) == Understood(date(2028, 2, 29))


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("14:00", time(14)),
        ("14.00", time(14)),
        ("14u", time(14)),
        ("14 uur", time(14)),
        ("9u", time(9)),
        ("7 uur", time(7)),
        ("9u30", time(9, 30)),
        ("9.30", time(9, 30)),
        ("om 9:30 uur", time(9, 30)),
        ("0:00", time(0)),
        ("3:00", time(3)),
        ("23:59", time(23, 59)),
    ],
)
def test_it_understands_a_time(text: str, clock: time):
    assert read_time(text) == Understood(clock)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("half tien", time(9, 30)),
        ("half 8", time(7, 30)),
        ("half zeven", time(18, 30)),
        ("half een", time(12, 30)),
        ("kwart over negen", time(9, 15)),
        ("kwart voor drie", time(14, 45)),
        ("kwart voor zeven", time(18, 45)),
        ("Kwart over zeven", time(7, 15)),
    ],
)
def test_it_takes_spoken_times_as_in_working_hours_and_says_so(text: str, clock: time):
    assert read_time(text) == Understood(clock, Text("I take that as {time}.", time=clock))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("9:5", Text("Write the minutes with two figures, like 9:05 or 9:50.")),
        ("24:00", Text("Midnight is written 00:00, and belongs to the day that begins. Which day do you mean?")),
        ("25:00", Text("Hours go from 0 to 23 and minutes from 0 to 59. Write it like 14:00.")),
        ("14:60", Text("Hours go from 0 to 23 and minutes from 0 to 59. Write it like 14:00.")),
        ("3 uur", Text("Do you mean {night} or {day}? Write it like that.", night=time(3), day=time(15))),
        ("half 0", Text("I need a time here. Write it like 14:00 or 9:30.")),
        ("half dertien", Text("I need a time here. Write it like 14:00 or 9:30.")),
        ("14", Text("I need a time here. Write it like 14:00 or 9:30.")),
        ("", Text("I need a time here. Write it like 14:00 or 9:30.")),
    ],
)
def test_it_says_why_a_time_cannot_be(text: str, reason: Text):
    assert read_time(text) == Unclear(reason)


def test_it_passes_on_why_the_time_of_a_moment_cannot_be():
    assert moment("1 dec 9:5") == read_time("9:5")


@pytest.mark.parametrize(
    "text", ["1-12", "14:00", "dinsdag", "", "½", "٣-١٢-٢٠٢٦ ١٤:٠٠", "9" * 400, "1e309", "kerst", "0000-01-01 14:00"]
)
def test_it_asks_for_a_date_and_a_time_when_it_sees_none(text: str):
    assert moment(text) == Unclear(NEED_MOMENT)


def test_it_does_not_search_a_long_text_for_a_moment():
    assert moment("1 dec" + " " * 60 + "14:00") == Unclear(NEED_MOMENT)


def test_it_tells_what_a_skipped_time_will_be():
    assert moment("28-03-2027 02:30") == Understood(
        Local(date(2027, 3, 28), time(2, 30), AMSTERDAM),
        Text(
            "The clock goes forward then and skips {time}: it will be {real}.",
            time=time(2, 30),
            real=datetime(2027, 3, 28, 3, 30),
        ),
    )


def test_it_tells_which_of_a_doubled_time_it_takes():
    assert moment("31-10-2027 02:30") == Understood(
        Local(date(2027, 10, 31), time(2, 30), AMSTERDAM),
        Text("The clock goes back then and shows {time} twice: I take the first time.", time=time(2, 30)),
    )


def test_it_passes_the_note_of_a_spoken_time_on():
    assert moment("morgen om half tien") == Understood(
        Local(date(2026, 11, 23), time(9, 30), AMSTERDAM), Text("I take that as {time}.", time=time(9, 30))
    )


@pytest.mark.parametrize(
    ("text", "weeks"),
    [
        ("3 weken", 3),
        ("3", 3),
        ("drie weken", 3),
        ("elke week", 1),
        ("wekelijks", 1),
        ("elke 3 weken", 3),
        ("om de 2 weken", 2),
        ("om de week", 2),
        ("every 26 weeks", 26),
    ],
)
def test_it_understands_how_many_weeks_lie_between(text: str, weeks: int):
    assert read_every(text) == Understood(weeks)


@pytest.mark.parametrize("text", ["0", "-1", "0.5", "27", "10.000", "10000", "3 dagen", "weken", "", "９"])
def test_it_names_the_limits_of_weeks(text: str):
    reason = Text("I need a whole number of weeks from {low} to {high} here, like 3.", low=1, high=26)

    assert read_every(text) == Unclear(reason)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("60", 60),
        ("1 uur", 60),
        ("een uur", 60),
        ("an hour", 60),
        ("anderhalf uur", 90),
        ("1,5 uur", 90),
        ("90 minuten", 90),
        ("90min", 90),
        ("half uur", 30),
        ("drie kwartier", 45),
        ("2u", 120),
        ("8 uur", 480),
    ],
)
def test_it_understands_a_length(text: str, minutes: int):
    assert read_minutes(text) == Understood(minutes)


@pytest.mark.parametrize("text", ["14", "0", "9 uur", "481", "-60", "uur", "", "9" * 400])
def test_it_names_the_limits_of_a_length(text: str):
    assert read_minutes(text) == Unclear(
        Text("I need a length from {low} to {high} minutes here, like 60.", low=15, high=480)
    )


@pytest.mark.parametrize(("text", "count"), [("7", 7), ("zeven", 7), ("7 gesprekken", 7), ("7 keer", 7), ("30", 30)])
def test_it_understands_a_number_of_meetings(text: str, count: int):
    assert read_count(text) == Understood(count)


@pytest.mark.parametrize("text", ["0", "31", "500", "-3", "½", "NaN", ""])
def test_it_names_the_limits_of_a_number_of_meetings(text: str):
    assert read_count(text) == Unclear(
        Text("I need a whole number of meetings from {low} to {high} here, like 7.", low=1, high=30)
    )


SCRAPS = ["1", "01", "31", "99", "2027", "0000", "9999", "-", ".", "/", ":", "T", "½", "٣", ",", "é", "24:00", "14:00"]
SCRAPS += ["u", "uur", "om", "over", "een", "weken", "dec", "feb", "di", "half", "kwart", "voor", "tien"]
hostile = st.one_of(st.text(), *(st.lists(st.sampled_from(SCRAPS)).map(joint.join) for joint in ("", " ")))


@given(hostile)
def test_it_understands_or_kindly_says_why_whatever_is_typed(text: str):
    reads = (
        moment(text),
        read_date(text, TODAY),
        read_time(text),
        read_every(text),
        read_minutes(text),
        read_count(text),
    )

    for read in reads:
        if isinstance(read, Unclear):
            assert not re.search(r"invalid|error|wrong|homework|\blate\b", read.reason.source, re.IGNORECASE)
    if isinstance(reads[1], Understood):
        assert TODAY <= reads[1].value <= date(2028, 11, 22)


@given(st.dates(TODAY, date(2028, 11, 22)), st.times().map(lambda clock: clock.replace(second=0, microsecond=0)))
def test_it_understands_every_moment_within_two_years_as_it_writes_it_itself(day: date, clock: time):
    read = moment(f"{day} {clock:%H:%M}")

    assert isinstance(read, Understood)
    assert (read.value.day, read.value.time) == (day, clock)
