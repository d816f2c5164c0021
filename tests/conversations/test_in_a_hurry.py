"""Days, times, stretches and numbers as people in a hurry type them, none of them out of an example: read, or asked
about with what may have been meant. Today is Tuesday 24 November 2026."""

from datetime import date, datetime, time

import pytest

from conversations.days.amounts import read_count, read_every, read_minutes
from conversations.days.numerals import Unclear, Understood
from conversations.days.periods import Period, read_period
from conversations.days.resumption import read_resumption
from conversations.days.when import read_date, read_moment, read_time
from conversations.rhythm import Local

TODAY = date(2026, 11, 24)
ZONE = "Europe/Amsterdam"
TWO = datetime(2026, 12, 8, 14)


def local(at: datetime) -> Local:
    return Local(at.date(), at.time(), ZONE)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("de 8e om 14u", TWO),
        ("8 dec rond 14u", TWO),
        ("8 dec om een uur of twee", TWO),
        ("di8dec14u", TWO),
        ("dins 8 dec 14u", TWO),
        ("8 dec 1400", TWO),
        ("wk 50 di 14:00", TWO),
        ("di wk 50 14u", TWO),
        ("acht dec twee uur", TWO),
        ("de achtste om twee uur", TWO),
        ("dec 8 2pm", TWO),
        ("2 uur 8 dec", TWO),
        ("8 dec van 2 tot 3", TWO),
        ("di 15 dec. 14u30", datetime(2026, 12, 15, 14, 30)),
        ("donderdag 10 december aanstaande 14:00", datetime(2026, 12, 10, 14)),
        ("volgende wk di 14u", datetime(2026, 12, 1, 14)),
        ("komende vrijdag half 11", datetime(2026, 11, 27, 10, 30)),
        ("laatste vrijdag van januari om 10", datetime(2027, 1, 29, 10)),
        ("2e woensdag in jan 14u", datetime(2027, 1, 13, 14)),
        ("vanmiddag 16u", datetime(2026, 11, 24, 16)),
        ("1 jan 27 12u", datetime(2027, 1, 1, 12)),
    ],
)
def test_a_moment(typed: str, meant: datetime):
    read = read_moment(typed, TODAY, ZONE)
    assert isinstance(read, Understood)
    assert read.value == local(meant)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("zelfde tijd 15 dec", datetime(2026, 12, 15, 14)),
        ("zelfde dag om 4 uur", datetime(2026, 12, 8, 16)),
        ("een week later", datetime(2026, 12, 15, 14)),
        ("2 dagen eerder", datetime(2026, 12, 6, 14)),
        ("een uurtje later", datetime(2026, 12, 8, 15)),
    ],
)
def test_a_moment_told_from_the_one_it_replaces(typed: str, meant: datetime):
    read = read_moment(typed, TODAY, ZONE, local(TWO))
    assert isinstance(read, Understood)
    assert read.value == local(meant)


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        ("ma 7/12 half 3", (datetime(2026, 12, 7, 14, 30), datetime(2027, 7, 12, 14, 30))),
        ("8/12 @ 14:00", (datetime(2026, 12, 8, 14), datetime(2027, 8, 12, 14))),
        ("over 2 wk ma 9u", (datetime(2026, 12, 7, 9), datetime(2026, 12, 14, 9))),
        ("dinsdag14u", (datetime(2026, 11, 24, 14), datetime(2026, 12, 1, 14))),
        ("31 nov 14u", (datetime(2026, 11, 30, 14),)),
    ],
)
def test_a_moment_that_can_be_two_is_asked(typed: str, offers: tuple[datetime, ...]):
    read = read_moment(typed, TODAY, ZONE)
    assert isinstance(read, Unclear)
    assert read.offers == tuple(map(local, offers))


def test_a_figure_of_the_date_is_no_hour():
    read = read_moment("ma 7 dec middag", TODAY, ZONE)
    assert isinstance(read, Unclear)
    assert (dict(read.reason.values)["date"], read.offers) == (date(2026, 12, 7), ())


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("24 t/m 27 dec", date(2026, 12, 24), date(2026, 12, 27)),
        ("alleen 24 dec", date(2026, 12, 24), date(2026, 12, 24)),
        ("20-12/3-1", date(2026, 12, 20), date(2027, 1, 3)),
        ("maandag 1 feb t/m 5", date(2027, 2, 1), date(2027, 2, 5)),
        ("hele maand augustus", date(2027, 8, 1), date(2027, 8, 31)),
        ("eerste twee weken van juli", date(2027, 7, 1), date(2027, 7, 14)),
        ("laatste week van augustus", date(2027, 8, 25), date(2027, 8, 31)),
        ("de week van 14 december", date(2026, 12, 14), date(2026, 12, 20)),
        ("de hele volgende week", date(2026, 11, 30), date(2026, 12, 6)),
        ("wk 51 en 52", date(2026, 12, 14), date(2026, 12, 27)),
        ("komend weekend", date(2026, 11, 28), date(2026, 11, 29)),
        ("van de 14e tot de 18e", date(2026, 12, 14), date(2026, 12, 18)),
        ("tussen kerst en oud en nieuw", date(2026, 12, 25), date(2026, 12, 31)),
        ("do en vr", date(2026, 11, 26), date(2026, 11, 27)),
    ],
)
def test_a_stretch_of_days(typed: str, first: date, last: date):
    read = read_period(typed, TODAY)
    assert isinstance(read, Understood)
    assert read.value == Period(first, last)


@pytest.mark.parametrize("typed", ["kerstvakantie", "in de kerstvakantie", "kerst vakantie"])
def test_the_holiday_around_christmas_is_offered(typed: str):
    read = read_period(typed, TODAY)
    assert isinstance(read, Unclear)
    assert read.offers == (Period(date(2026, 12, 19), date(2027, 1, 3)),)


@pytest.mark.parametrize("typed", ["krokusvakantie", "meivakantie", "zomervakantie", "de herfstvakantie"])
def test_a_holiday_that_is_not_the_same_everywhere_is_asked_for_by_its_days(typed: str):
    read = read_period(typed, TODAY)
    assert isinstance(read, Unclear)
    assert (read.reason.source.partition(".")[0], read.offers) == ("That holiday is not the same everywhere", ())


def test_two_days_of_which_the_first_is_asked_go_together():
    read = read_period("dinsdag en woensdag", TODAY)
    assert isinstance(read, Unclear)
    assert read.offers == (
        Period(date(2026, 11, 24), date(2026, 11, 25)),
        Period(date(2026, 12, 1), date(2026, 12, 2)),
    )


@pytest.mark.parametrize(
    ("typed", "day"),
    [("volgend jaar", date(2027, 1, 1)), ("tot na nieuwjaar", date(2027, 1, 2)), ("nog 2 wkn", date(2026, 12, 8))],
)
def test_the_day_on_which_it_goes_on(typed: str, day: date):
    read = read_resumption(typed, TODAY)
    assert isinstance(read, Understood)
    assert read.value == day


def test_after_the_holiday_around_christmas_is_offered():
    read = read_resumption("na de kerstvakantie", TODAY)
    assert isinstance(read, Unclear)
    assert read.offers == (date(2027, 1, 4),)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("ma 25/1", date(2027, 1, 25)),
        ("over twee wk", date(2026, 12, 8)),
        ("25 januari '27", date(2027, 1, 25)),
        ("de 25e", date(2026, 11, 25)),
        ("3 dgn vanaf nu", date(2026, 11, 27)),
    ],
)
def test_a_day(typed: str, day: date):
    read = read_date(typed, TODAY)
    assert isinstance(read, Understood)
    assert read.value == day


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("1430", time(14, 30)),
        ("tegen 3 uur", time(15)),
        ("2 uur smiddags", time(14)),
        ("tien voor half drie", time(14, 20)),
    ],
)
def test_a_time(typed: str, at: time):
    read = read_time(typed)
    assert isinstance(read, Understood)
    assert read.value == at


@pytest.mark.parametrize(
    ("typed", "weeks"),
    [
        ("om de 3 wk", 3),
        ("3wk", 3),
        ("14 dgn", 2),
        ("elke derde week", 3),
        ("iedere 3e week", 3),
        ("om de andere week", 2),
    ],
)
def test_how_often(typed: str, weeks: int):
    assert read_every(typed) == Understood(weeks)


@pytest.mark.parametrize(("typed", "count"), [("een stuk of 7", 7), ("stuk of zes", 6), ("max 7", 7), ("7 st", 7)])
def test_how_many(typed: str, count: int):
    assert read_count(typed) == Understood(count)


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("uurtje", 60), ("1½ uur", 90), ("60'", 60), ("driekwartier", 45), ("ruim een uur", 60), ("twee uurtjes", 120),
        ("een halfuurtje", 30), ("anderhalfuur", 90), ("ca 60 min", 60),
    ],
)  # fmt: skip
def test_how_long(typed: str, minutes: int):
    assert read_minutes(typed) == Understood(minutes)


@pytest.mark.parametrize(
    ("read", "typed", "offers"),
    [
        (read_count, "zes tot acht", (6, 8)),
        (read_count, "6 à 7", (6, 7)),
        (read_every, "2-3 weken", (2, 3)),
        (read_every, "week", (1, 2)),
        (read_minutes, "tussen 60 en 90 min", (60, 90)),
    ],
)
def test_what_can_be_two_numbers_is_asked(read, typed: str, offers: tuple[int, ...]):
    assert read(typed).offers == offers
