"""A day told by a quarter, a season, a year, a week of a month or a feast: read where it is one, else asked about."""

from datetime import date
from typing import Any

import pytest

from conversations.days.numerals import Unclear, Understood
from conversations.days.when import read_date, read_moment
from tests.conversations.test_nearby import as_read

TODAY = date(2026, 11, 23)
DAYS = {
    "Q1": "2027-01-04? 2027-03-31?",
    "Q4": "2026-12-31?",
    "begin Q3 2027": "2027-07-01?",
    "eind Q2": "2027-06-30?",
    "midden Q1": "2027-02-15?",
    "het eerste kwartaal": "2027-01-04? 2027-03-31?",
    "1e kwartaal 2028": "2028-01-03? 2028-03-31?",
    "dit kwartaal": "2026-12-31?",
    "volgend kwartaal": "2027-01-04? 2027-03-31?",
    "begin van de zomer": "2027-06-01?",
    "eind van het voorjaar": "2027-05-31?",
    "laatste donderdag van het jaar": "2026-12-31",
    "de laatste vrijdag van dit jaar": "2026-12-25",
    "laatste donderdag van volgend jaar": "2027-12-30",
    "eerste maandag van het jaar": "2027-01-04",
    "tweede dinsdag van 2027": "2027-01-12",
    "laatste werkdag van januari": "2027-01-29",
    "laatste werkdag van het jaar": "2026-12-31",
    "eerste werkdag van de maand": "2026-12-01",
    "week drie": "2027-01-18? 2027-01-19? 2027-01-20? 2027-01-21? 2027-01-22?",
    "woensdag week drie": "2027-01-20",
    "dinsdag in de eerste week van maart": "2027-03-02",
    "eerste week van maart dinsdag": "2027-03-02",
    "voor de kerst": "2026-12-24? 2026-12-25?",
    "voor Pasen": "2027-03-26? 2027-03-28?",
    "tussen kerst en oud en nieuw": "2026-12-28? 2026-12-29? 2026-12-30?",
}
# Of these it is asked which day, and nothing is guessed.
SOME_TIME = ("voorjaar", "in de herfst", "de zomer", "najaar 2027", "na de vakantie", "voor de zomervakantie", "winter")
NO_DAY = ("zo snel mogelijk", "zo gauw het kan", "asap", "Q5", "week 60")


@pytest.mark.parametrize(("words", "meant"), DAYS.items())
def test_it_reads_the_day_or_offers_what_may_be_meant(words: str, meant: str) -> None:
    assert as_read(read_date(words, TODAY, asked=True)) == meant


@pytest.mark.parametrize(("words", "meant"), DAYS.items())
def test_with_a_time_behind_it_it_is_that_day(words: str, meant: str) -> None:
    days = [day.rstrip("?") for day in meant.split()]
    read: Any = read_moment(f"{words} 14:00", TODAY, "Europe/Amsterdam")
    found = [read.value] if isinstance(read, Understood) else read.offers
    assert [str(one.day) for one in found] == days


@pytest.mark.parametrize("words", SOME_TIME)
def test_it_asks_which_day_of_a_season_or_a_holiday(words: str) -> None:
    read = read_date(words, TODAY, asked=True)
    assert isinstance(read, Unclear)
    assert (read.reason.source, read.offers) == ("That is more than one day. Which one do you mean?", ())


@pytest.mark.parametrize("words", NO_DAY)
def test_it_sees_no_day_in_haste(words: str) -> None:
    assert as_read(read_date(words, TODAY, asked=True)) == ""
