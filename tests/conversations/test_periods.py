"""A stretch of days, as people type it on Tuesday 10 November 2026."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.periods import LONGEST, Period, read_period
from conversations.when import Unclear, Understood
from tests.conversations.walking import speak

TODAY = date(2026, 11, 10)


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("12-07 t/m 30-07", "2027-07-12", "2027-07-30"),
        ("12 t/m 30 juli", "2027-07-12", "2027-07-30"),
        ("12 t/m 30-07", "2027-07-12", "2027-07-30"),
        ("ma 12 juli tot en met vr 30 juli", "2027-07-12", "2027-07-30"),
        ("20 december - 5 januari", "2026-12-20", "2027-01-05"),
        ("24-12-2026 tot 2-1-2027", "2026-12-24", "2027-01-02"),
        ("over 2 weken t/m over 3 weken", "2026-11-24", "2026-12-01"),
        ("July 12 to 30", None, None),
        ("12 July to 30 July", "2027-07-12", "2027-07-30"),
        ("Morgen", "2026-11-11", "2026-11-11"),
        ("1-11 t/m 20-11", "2026-11-10", "2026-11-20"),
    ],
)
def test_it_reads_it(typed: str, first: str | None, last: str | None):
    read = read_period(typed, TODAY)
    understood = (str(read.value.first), str(read.value.last)) if isinstance(read, Understood) else (None, None)
    assert understood == (first, last)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("in de zomer", "I need a first and a last day here. Write it like 17-11 t/m 01-12."),
        ("", "I need a first and a last day here. Write it like 17-11 t/m 01-12."),
        ("x" * 5000, "I need a first and a last day here. Write it like 17-11 t/m 01-12."),
        ("30-07 t/m 12-07", "The last day comes before the first. Write the first day first."),
        ("2027-07-30 t/m 2027-07-12", "The last day comes before the first. Write the first day first."),
        ("12-07 t/m 30-08-2028", "That is longer than half a year. Write a last day that is nearer."),
        ("12/07 t/m 30/07", "Do you mean 2027-07-12? Then write 2027-07-12."),
        ("12-07 t/m", "I need a first and a last day here. Write it like 17-11 t/m 01-12."),
    ],
)
def test_it_says_why_it_cannot(typed: str, why: str):
    read = read_period(typed, TODAY)
    assert isinstance(read, Unclear)
    assert speak(read.reason) == why


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
