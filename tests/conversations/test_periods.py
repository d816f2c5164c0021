"""A stretch of days, as people type it on Tuesday 10 November 2026."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts import render
from conversations.days.periods import LONGEST, Period, PeriodRead, read_period, shown
from conversations.days.resumption import read_resumption
from conversations.days.when import Unclear, Understood
from tests.conversations.walking import speak

TODAY = date(2026, 11, 10)


PERIODS = {
    "di 17 t/m vr 20": "2026-11-17 2026-11-20",
    "12.07.-30.07.": "2027-07-12 2027-07-30",
    "nu t/m vrijdag": "2026-11-10 2026-11-13",
    "20 dec + 2 weken": "2026-12-20 2027-01-02",
    "rest van het jaar": "2026-11-10 2026-12-31",
    "wk52": "2026-12-21 2026-12-27",
    "12072027 t/m 30072027": "2027-07-12 2027-07-30",
    "20 desember t/m 3 januarie": "2026-12-20 2027-01-03",
    "20 t/m 27 desember": "2026-12-20 2026-12-27",
    "2026-12-20/2027-01-03": "2026-12-20 2027-01-03",
    "20/12 > 3/1": "2026-12-20 2027-01-03",
    "2026-12-20T00:00Z t/m 2027-01-03T00:00Z": "2026-12-20 2027-01-03",
    "12 juli 9:00 tot 30 juli 17:00": "2027-07-12 2027-07-30",
    "ma t/m vr volgende week": "2026-11-16 2026-11-20",
    "24, 25 en 26 december": "2026-12-24 2026-12-26",
    "12 juli, 3 weken": "2027-07-12 2027-08-01",
    "13,14 nov": "2026-11-13 2026-11-14",
    "13, 14 nov": "2026-11-13 2026-11-14",
    "ma 16 nov + di 17 nov": "2026-11-16 2026-11-17",
    "13 november hele dag": "2026-11-13 2026-11-13",
    "weekje vanaf 16 nov": "2026-11-16 2026-11-22",
    "tussen 24 en 31 december": "2026-12-24 2026-12-31",
    "12-07 t/m 30-07": "2027-07-12 2027-07-30",
    "12-30 juli": "2027-07-12 2027-07-30",
    "12–30 juli": "2027-07-12 2027-07-30",
    "12 t/m 30 juli": "2027-07-12 2027-07-30",
    "12 t/m 30-07": "2027-07-12 2027-07-30",
    "van 12 juli tot en met 30 juli": "2027-07-12 2027-07-30",
    "ma 12 juli tot en met vr 30 juli": "2027-07-12 2027-07-30",
    "12juli-30juli": "2027-07-12 2027-07-30",
    "12/07 t/m 30/07": "2027-07-12 2027-07-30",
    "12 July to 30 July": "2027-07-12 2027-07-30",
    "July 12 to 30": None,
    "20 december - 5 januari": "2026-12-20 2027-01-05",
    "20 dec-5 jan": "2026-12-20 2027-01-05",
    "20-12-26 t/m 3-1-27": "2026-12-20 2027-01-03",
    "24-12-2026 tot 2-1-2027": "2026-12-24 2027-01-02",
    "over 2 weken t/m over 3 weken": "2026-11-24 2026-12-01",
    "Morgen": "2026-11-11 2026-11-11",
    "1-11 t/m 20-11": "2026-11-10 2026-11-20",
    "tot 5 januari": "2026-11-10 2027-01-05",
    "hele augustus": "2027-08-01 2027-08-31",
    "augustus 2027": "2027-08-01 2027-08-31",
    "de hele maand augustus": "2027-08-01 2027-08-31",
    "volgende maand": "2026-12-01 2026-12-31",
    "week 30": "2027-07-26 2027-08-01",
    "week 30 en 31": "2027-07-26 2027-08-08",
    "weken 30-32": "2027-07-26 2027-08-15",
    "volgende week": "2026-11-16 2026-11-22",
    "deze week": "2026-11-10 2026-11-15",
    "dit weekend": "2026-11-14 2026-11-15",
    "ma t/m vr": "2026-11-16 2026-11-20",
    "2 weken": "2026-11-10 2026-11-23",
    "2 weken vanaf 12 juli": "2027-07-12 2027-07-25",
    "vanaf 12 juli drie weken": "2027-07-12 2027-08-01",
    "24 en 25 december": "2026-12-24 2026-12-25",
    "kerst t/m nieuwjaar": "2026-12-25 2027-01-01",
    "tussen kerst en oud en nieuw": "2026-12-25 2026-12-31",
    "de kerstdagen": "2026-12-25 2026-12-26",
    "maandag 12 t/m vrijdag 30 juli": "2027-07-12 2027-07-30",
    "12e t/m 30e juli": "2027-07-12 2027-07-30",
    "twaalf tot dertig juli": "2027-07-12 2027-07-30",
    "12, 13 en 14 juli": "2027-07-12 2027-07-14",
    "12 juli -> 30 juli": "2027-07-12 2027-07-30",
    "12→30 juli": "2027-07-12 2027-07-30",
    "ik ben er niet van 12 juli t/m 30 juli": "2027-07-12 2027-07-30",
    "ik ga op vakantie van 12 t/m 30 juli": "2027-07-12 2027-07-30",
    "ik ben van 12 tot 30 juli met vakantie": "2027-07-12 2027-07-30",
    "afwezig 12-30 juli": "2027-07-12 2027-07-30",
    "12-30 juli vakantie": "2027-07-12 2027-07-30",
    "juli en augustus": "2027-07-01 2027-08-31",
    "eerste helft van juli": "2027-07-01 2027-07-15",
    "tweede helft juli": "2027-07-16 2027-07-31",
    "1e week van juli": "2027-07-01 2027-07-07",
    "weken 52, 53": "2026-12-21 2027-01-03",
    "week 52 '26": "2026-12-21 2026-12-27",
    "kerstweek": "2026-12-21 2026-12-27",
    "morgen en overmorgen": "2026-11-11 2026-11-12",
    "de komende twee weken": "2026-11-10 2026-11-23",
    "de rest van deze week": "2026-11-10 2026-11-15",
    "tot na kerst": "2026-11-10 2026-12-26",
}
UNREAD = "I see no days in this. Write the first and the last, like Tue 17 Nov to Tue 1 Dec."
UNCLEAR = {
    "12 juli / 30 juli": "Do you mean all the days in between as well? If not, note them one by one."
    " | 12-07 30-07 | 12-07 12-07 | 30-07 30-07",
    "20-12 3-1": "Do you mean all the days in between as well? If not, note them one by one."
    " | 20-12 03-01 | 20-12 20-12 | 03-01 03-01",
    "10 werkdagen": "Do you mean these days? | 10-11 23-11",
    "5 werkdagen vanaf 16 november": "Do you mean these days? | 16-11 20-11",
    "12-30 juli in Frankrijk": UNREAD,
    "24 en 31 december": (
        "Do you mean all the days in between as well? If not, note them one by one."
        " | 24-12 31-12 | 24-12 24-12 | 31-12 31-12"
    ),
    "vanaf 12 juli": "Until which day? Write the first and the last, like Mon 12 Jul to Mon 26 Jul."
    " | 12-07 18-07 | 12-07 25-07 | 12-07 01-08",
    "12 of 13 juli t/m 30 juli": "That can be 2027-07-12 or 2027-07-13. Which one do you mean?"
    " | 12-07 30-07 | 13-07 30-07",
    "in de zomer": UNREAD,
    "kerstvakantie": "Do you mean these days? | 19-12 03-01",
    "": UNREAD,
    "x" * 5000: UNREAD,
    "12-07 t/m": UNREAD,
    "30-07 t/m 12-07": "The last day comes before the first. Write the first day first. | 12-07 30-07",
    "2027-07-30 t/m 2027-07-12": "The last day comes before the first. Write the first day first. | 12-07 30-07",
    "12-07 t/m 30-08-2028": "That is longer than half a year. Write a last day that is nearer.",
    "24 t/m 31-02": "That month has 28 days. The nearest day is 2027-02-28. | 24-02 28-02",
    "1/2 t/m 3/4": "Which comes first, the day or the month? Which of these do you mean? | 01-02 03-04 | 02-01 04-03",
    "dinsdag": "That can be 2026-11-10 or 2026-11-17. Which one do you mean? | 10-11 10-11 | 17-11 17-11",
    "1-10-2026 t/m 20-10-2026": "2026-10-01 has passed. Write a day that is still to come. | 01-10 20-10",
}
AMID = {
    "12-30 juli in Frankrijk": "Do you mean these days? | 12-07 30-07",
    "dan ben ik van 12 t/m 30 juli verhuisd": "Do you mean these days? | 12-07 30-07",
    "elke vrijdag": UNREAD,
    "niet op 12 juli": UNREAD,
    "": UNREAD,
}
RESUMPTIONS = {
    "10 werkdagen": "Do you mean 2026-11-24? | 2026-11-24",
    "25012027": "2027-01-25",
    "25 januarie": "2027-01-25",
    "2027-01-25T09:00Z": "2027-01-25",
    "weer vanaf 4 januari": "2027-01-04",
    "rest van de week": "2026-11-16",
    "deze maand": "2026-12-01",
    "25 januari": "2027-01-25",
    "tot 25 januari": "2027-01-25",
    "tot 25-1-27": "2027-01-25",
    "t/m 24 januari": "2027-01-25",
    "tot en met 24 januari": "2027-01-25",
    "2 weken": "2026-11-24",
    "nog drie weken": "2026-12-01",
    "over 3 weken": "2026-12-01",
    "een maand": "2026-12-10",
    "tot na kerst": "2026-12-27",
    "tot het nieuwe jaar": "2027-01-01",
    "tot volgende week": "2026-11-16",
    "tot februari": "2027-02-01",
    "tot week 3": "2027-01-18",
    "morgen": "2026-11-11",
    "van nu tot 25 januari": "2027-01-25",
    "tot 25 jan aub": "2027-01-25",
    "na de feestdagen": "2027-01-02",
    "de komende 3 weken": "2026-12-01",
    "gisteren": "2026-11-09 has passed. Write a day that is still to come.",
    "tot 31-02": "That month has 28 days. The nearest day is 2027-02-28. | 2027-02-28",
    "eens": "I see no day in this. Write it like Tue 17 Nov, or 2 weeks.",
    "-5": "I see no day in this. Write it like Tue 17 Nov, or 2 weeks.",
    "99999999999999999999": "I see no day in this. Write it like Tue 17 Nov, or 2 weeks.",
}


@pytest.mark.parametrize(("typed", "period"), PERIODS.items())
def test_it_reads_it(typed: str, period: str | None):
    read = read_period(typed, TODAY)
    assert (f"{read.value.first} {read.value.last}" if isinstance(read, Understood) else None) == period


@pytest.mark.parametrize(("typed", "why"), UNCLEAR.items())
def test_it_says_why_it_cannot_and_what_may_have_been_meant(typed: str, why: str):
    told(read_period(typed, TODAY), why)


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("24 t/m 26", "24-11 26-11"),
        ("5-20", None),
        ("van 5 tot en met 7", "05-12 07-12"),
        ("29 t/m 31", "29-12 31-12"),
        ("5 t/m 3", None),
        ("24-12", None),
    ],
)
def test_it_asks_who_was_asked_for_days_whether_the_next_of_these_numbers_are_meant(typed: str, days: str | None):
    read = read_period(typed, TODAY, asked=True)
    offers = [f"{one.first:%d-%m} {one.last:%d-%m}" for one in read.offers] if isinstance(read, Unclear) else []
    assert (days in offers) is (days is not None)


@pytest.mark.parametrize(("typed", "why"), AMID.items())
def test_it_asks_who_was_asked_for_days_whether_those_among_more_words_are_meant(typed: str, why: str):
    told(read_period(typed, TODAY, asked=True), why)


def told(read: PeriodRead, why: str) -> None:
    """It is not clear; for this reason, and with these days to choose from."""
    assert isinstance(read, Unclear)
    offers = [f"{one.first:%d-%m} {one.last:%d-%m}" for one in read.offers]
    assert " | ".join([speak(read.reason), *offers]) == why


@pytest.mark.parametrize(("typed", "day"), RESUMPTIONS.items())
def test_it_reads_when_something_goes_on(typed: str, day: str):
    read = read_resumption(typed, TODAY)
    if isinstance(read, Understood):
        assert str(read.value) == day
    else:
        assert " | ".join([speak(read.reason), *map(str, read.offers)]) == day


@given(
    st.dates(TODAY, TODAY + timedelta(days=500)), st.timedeltas(timedelta(1), LONGEST), st.sampled_from(["nl", "en"])
)
def test_it_reads_back_any_period_as_we_write_it(first: date, length: timedelta, locale: str):
    period = Period(first, first + length)
    assert read_period(render(shown(period, TODAY), locale), TODAY) == Understood(period)


@given(st.dates(TODAY, TODAY + timedelta(days=500)), st.timedeltas(timedelta(0), LONGEST))
def test_it_reads_back_any_period_that_is_written_out(first: date, length: timedelta):
    last = first + length
    assert read_period(f"{first} t/m {last}", TODAY) == Understood(Period(first, last))


@given(st.text(max_size=80))
def test_it_never_fails(text: str):
    read = read_period(text, TODAY)
    assert isinstance(read, Unclear) or TODAY <= read.value.first <= read.value.last


def test_it_holds_both_its_ends():
    assert Period(date(2026, 12, 31), date(2027, 1, 1)).days() == {date(2026, 12, 31), date(2027, 1, 1)}
