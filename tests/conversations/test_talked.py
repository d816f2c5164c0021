"""When two people met, as it is said once they did."""

from datetime import date, time

import pytest

from bot.texts import render
from conversations.days.talked import when_it_was, when_talked, when_wrote
from conversations.moments import Meeting
from conversations.rhythm import Local
from conversations.text import Worded

TUESDAY = date(2026, 10, 6)
SENTENCE = ("{met} sprak je Ada.", "{met} sprak u Ada.", "You talked with Ada {met}.")


def said(hour: int, today: date, locale: str = "nl") -> str:
    meeting = Meeting(1, Local(TUESDAY, time(hour), "Europe/Amsterdam"), 60)
    return render(Worded(*SENTENCE, (("met", when_talked(meeting, today)),)), locale)


@pytest.mark.parametrize(
    ("hour", "today", "expected"),
    [
        (9, TUESDAY, "Vanochtend sprak je Ada."),
        (12, TUESDAY, "Vanmiddag sprak je Ada."),
        (17, TUESDAY, "Vanmiddag sprak je Ada."),
        (18, TUESDAY, "Vanavond sprak je Ada."),
        (14, date(2026, 10, 7), "Gisteren sprak je Ada."),
        (14, date(2026, 10, 8), "Dinsdag sprak je Ada."),
        (14, date(2026, 10, 12), "Dinsdag sprak je Ada."),
        (14, date(2026, 10, 13), "Vorige week sprak je Ada."),
        (14, date(2026, 10, 19), "Op 6 oktober sprak je Ada."),
        (14, date(2026, 10, 5), "Laatst sprak je Ada."),
    ],
)
def test_it_says_how_long_ago_as_people_do(hour: int, today: date, expected: str):
    assert said(hour, today) == expected


def test_it_says_so_to_everybody():
    assert said(14, TUESDAY, "nl@formal") == "Vanmiddag sprak u Ada."
    assert said(14, TUESDAY, "en") == "You talked with Ada this afternoon."
    assert said(14, date(2026, 10, 8), "en") == "You talked with Ada on Tuesday."
    assert said(14, date(2026, 10, 20), "en") == "You talked with Ada on 6 October."


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (TUESDAY, "Vandaag schreef je:"),
        (date(2026, 10, 5), "Gisteren schreef je:"),
        (date(2026, 10, 2), "Vrijdag schreef je:"),
        (date(2026, 9, 28), "Vorige week schreef je:"),
        (date(2026, 9, 27), "Op 27 september schreef je:"),
        (None, "Laatst schreef je:"),
    ],
)
def test_it_says_on_which_day_something_was_written(day: date | None, expected: str):
    wrote = Worded("{wrote} schreef je:", "", "", (("wrote", when_it_was(day, TUESDAY)),))
    assert render(wrote, "nl") == expected


def test_it_says_the_very_day_of_words_that_are_of_yesterday_or_today():
    days = (date(2026, 10, 5), date(2026, 9, 28))
    for words, expected in (
        ("Gisteren kwam Karin langs.", ["Maandag", "Op 28 september"]),
        ("Het is vandaag gelukt.", ["Maandag", "Op 28 september"]),
        ("'s Morgens gaat het goed, elke morgen weer.", ["Gisteren", "Vorige week"]),
    ):
        assert [render(when_wrote(day, TUESDAY, words), "nl") for day in days] == expected


def test_without_a_meeting_it_names_no_day():
    assert when_talked(None, TUESDAY) == Worded("Laatst", "Laatst", "lately")
