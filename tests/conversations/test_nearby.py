"""Days, stretches, times and numbers told by what they lie near, by half, or in a list, as people type them on Saturday
28 November 2026: read, or asked about with what may have been meant."""

from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest

from conversations.days.amounts import read_count, read_every, read_minutes
from conversations.days.numerals import Understood
from conversations.days.periods import Period, read_period
from conversations.days.resumption import read_resumption
from conversations.days.when import read_date, read_moment, read_time
from conversations.rhythm import Local

TODAY = date(2026, 11, 28)
MEETING = Local(date(2026, 12, 1), time(14), "Europe/Amsterdam")

DAYS = {
    "4 12 26": "2026-12-04",
    "4 12 '26": "2026-12-04",
    "4 12": "2026-12-04?",
    "volgende maand de 3e": "2026-12-03",
    "januari de 3e": "2027-01-03",
    "maandag na kerst": "2026-12-28",
    "de eerste maandag na kerst": "2026-12-28",
    "de dinsdag na pasen": "2027-03-30",
    "vrijdag na hemelvaart": "2027-05-07",
    "maandag voor kerst": "2026-12-21",
    "vrijdag voor kerst": "2026-12-18? 2026-12-25?",
    "dinsdag voor 8 december": "2026-12-01? 2026-12-08?",
    "na de kerst": "2026-12-28?",
    "na 8 december": "2026-12-09?",
    "na het weekend": "2026-11-30?",
    "in het weekend": "2026-11-28? 2026-11-29?",
    "volgend weekend": "2026-12-05? 2026-12-06?",
    "begin volgend jaar": "2027-01-04?",
    "eerste maandag van het nieuwe jaar": "2027-01-04",
    "eerste week januari": "2027-01-04? 2027-01-05? 2027-01-06? 2027-01-07? 2027-01-08?",
    "laatste week van januari": "2027-01-25? 2027-01-26? 2027-01-27? 2027-01-28? 2027-01-29?",
    "week voor kerst": "2026-12-14? 2026-12-15? 2026-12-16? 2026-12-17? 2026-12-18?",
    "15/16 december": "2026-12-15? 2026-12-16?",
    "over anderhalve week": "2026-12-08? 2026-12-09?",
    "over 2,5 week": "2026-12-15? 2026-12-16?",
    "over twee en een halve week": "2026-12-15? 2026-12-16?",
    "over tweeënhalve week": "2026-12-15? 2026-12-16?",
    "over anderhalve maand": "2027-01-12?",
}
MOMENTS = {
    "4 12 26 14:00": "2026-12-04 14:00:00",
    "8 12 10:00": "2026-12-08 10:00:00?",
    "de 8e om 10 uur": "2026-12-08 10:00:00",
    "volgende maand de 3e om 10": "2026-12-03 10:00:00",
    "over drie weken om 10": "2026-12-19 10:00:00",
    "tweede paasdag 11u": "2027-03-29 11:00:00",
    "maandag na kerst 10 uur": "2026-12-28 10:00:00",
    "8 dec rond tienen": "2026-12-08 10:00:00",
    "8/12 10u": "2026-12-08 10:00:00? 2027-08-12 10:00:00?",
    "8december10uur": "2026-12-08 10:00:00",
    "week later zelfde tijd": "2026-12-08 14:00:00",
    "eind januari": "2027-01-31 14:00:00?",
    "morgenvroeg 9 uur": "2026-11-29 09:00:00",
    "ma van tien tot elf": "2026-11-30 10:00:00",
    "maandag tien tot elf uur": "2026-11-30 10:00:00",
    "8 dec einde middag": "2026-12-08 14:00:00?",
}
TIMES = {
    "half elf 's ochtends": "10:30:00",
    "10uur": "10:00:00",
    "9uur30": "09:30:00",
    "10.00u": "10:00:00",
    "10 uur 's avonds": "22:00:00",
    "rond tienen": "10:00:00",
    "tegen drieën": "15:00:00",
    "na 10 uur": "10:00:00",
    "na tienen": "10:00:00",
    "om en nabij 2 uur": "14:00:00",
}
STRETCHES = {
    "24/25/26 december": "2026-12-24..2026-12-26",
    "24-25-26 december": "2026-12-24..2026-12-26",
    "24,25,26 december": "2026-12-24..2026-12-26",
    "24 + 25 december": "2026-12-24..2026-12-25",
    "24/12, 25/12 en 26/12": "2026-12-24..2026-12-26",
    "24/26 december": "2026-12-24..2026-12-26? 2026-12-24..2026-12-24? 2026-12-26..2026-12-26?",
    "24 dec/2 jan": "2026-12-24..2027-01-02",
    "20 december 2026/3 januari 2027": "2026-12-20..2027-01-03",
    "4 12 26 - 8 12 26": "2026-12-04..2026-12-08",
    "week 52, 53 en 1": "2026-12-21..2027-01-10",
    "met kerst": "2026-12-25..2026-12-26",
    "eerste en tweede kerstdag": "2026-12-25..2026-12-26",
    "1e en 2e paasdag": "2027-03-28..2027-03-29",
    "tweede week januari": "2027-01-08..2027-01-14",
    "anderhalve week": "2026-11-28..2026-12-07? 2026-11-28..2026-12-08?",
    "tot na de kerst": "2026-11-28..2026-12-26",
    "tot kerst": "2026-11-28..2026-12-24",
    "tot maart": "2026-11-28..2027-02-28",
    "t/m maart": "2026-11-28..2027-03-31",
    "tot september": "",
    "na de kerst": "2026-12-28..2027-01-03? 2026-12-28..2027-01-10? 2026-12-28..2027-01-17?",
    "woensdagmiddag": "2026-12-02..2026-12-02?",
    "een dagje vrijdag": "2026-12-04..2026-12-04",
    "8/12 - 12/12": "2026-12-08..2026-12-12",
}
GOES_ON = {
    "anderhalve week": "2026-12-08? 2026-12-09?",
    "tot na de kerst": "2026-12-27",
    "tot kerst": "2026-12-25",
    "december": "2026-12-01? 2027-01-01?",
    "tot december": "2026-12-01",
    "volgende week": "2026-11-30? 2026-12-07?",
    "kerstvakantie": "2026-12-19? 2027-01-04?",
    "tot de kerstvakantie": "2026-12-19?",
    "de rest van het jaar": "2027-01-01",
    "van vandaag tot 15 januari": "2027-01-15",
    "van morgen t/m 15 januari": "2027-01-16",
    "van 1 december tot 15 januari": "2027-01-15?",
    "10 t/m 20 december": "2026-12-21?",
}
NUMBERS: dict[str, tuple[Callable[[str], Any], str]] = {
    "half dozijn": (read_count, "6"),
    "een tiental": (read_count, "10"),
    "zes sessies van een uur": (read_count, "6"),
    "6 x 60 min": (read_count, "6"),
    "eens per zes weken ongeveer": (read_every, "6"),
    "een keer in de drie weken": (read_every, "3"),
    "van 10 tot 11": (read_minutes, "60"),
}


def as_read(read: Any) -> str:
    """What was understood; or each of what may have been meant, with a question mark."""
    if isinstance(read, Understood):
        return said(read.value)
    return " ".join(f"{said(one)}?" for one in read.offers)


def said(value: Any) -> str:
    if isinstance(value, Period):
        return f"{value.first}..{value.last}"
    return str(value.wall() if isinstance(value, Local) else value)


@pytest.mark.parametrize(("typed", "meant"), DAYS.items())
def test_it_reads_a_day(typed: str, meant: str):
    assert as_read(read_date(typed, TODAY)) == meant


@pytest.mark.parametrize(("typed", "meant"), MOMENTS.items())
def test_it_reads_a_day_with_a_time(typed: str, meant: str):
    assert as_read(read_moment(typed, TODAY, MEETING.zone, MEETING)) == meant


@pytest.mark.parametrize(("typed", "meant"), TIMES.items())
def test_it_reads_a_time(typed: str, meant: str):
    assert as_read(read_time(typed)) == meant


@pytest.mark.parametrize(("typed", "meant"), STRETCHES.items())
def test_it_reads_a_stretch_of_days(typed: str, meant: str):
    assert as_read(read_period(typed, TODAY)) == meant


@pytest.mark.parametrize(("typed", "meant"), GOES_ON.items())
def test_it_reads_when_something_goes_on(typed: str, meant: str):
    assert as_read(read_resumption(typed, TODAY)) == meant


@pytest.mark.parametrize("typed", NUMBERS)
def test_it_reads_a_number(typed: str):
    read, meant = NUMBERS[typed]
    assert as_read(read(typed)) == meant
