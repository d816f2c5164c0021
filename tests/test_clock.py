"""How far our clock is from the channel's, by the dates on its answers."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from bot.clock import Difference, PushedClock

NOON = datetime(2026, 10, 6, 12, tzinfo=UTC)


class Story:
    def __init__(self):
        self.clock = PushedClock(NOON)
        self.difference = Difference(self.clock)
        self.changes = []
        self.difference.on_change(self.changes.append)

    def hears(self, *dates, asked_at=NOON):
        for date in dates:
            self.difference.answered(asked_at, date)
        return self.difference.seconds, self.difference.is_wrong, self.difference.doubt.is_set(), self.changes


def at(**time):
    return format_datetime(NOON + timedelta(**time), usegmt=True)


def test_it_is_right_when_it_differs_by_five_minutes():
    assert Story().hears(at(minutes=5), at(minutes=-5)) == (300, False, False, [])


def test_it_doubts_after_one_answer_and_knows_after_two():
    assert Story().hears(at(minutes=-6)) == (360, False, True, [])
    assert Story().hears(at(minutes=-6), at(minutes=-6)) == (360, True, True, [True])
    assert Story().hears(at(minutes=6), at(minutes=6)) == (-360, True, True, [True])


def test_it_forgets_a_doubt_that_the_next_answer_does_not_bear_out():
    assert Story().hears(at(hours=1), at(), at(hours=1)) == (-3600, False, True, [])


def test_it_is_right_again_as_soon_as_one_answer_says_so():
    assert Story().hears(*[at(hours=1)] * 3, at()) == (0, False, False, [True, False])


@pytest.mark.parametrize("asked_at", [NOON - timedelta(days=9), NOON + timedelta(days=9)])
def test_a_date_between_question_and_answer_is_no_difference(asked_at):
    between = NOON + (asked_at - NOON) / 2
    assert Story().hears(format_datetime(between, usegmt=True), asked_at=asked_at) == (0, False, False, [])


@pytest.mark.parametrize("date", [None, "", "yesterday", "Tue, 99 Oct 2026 12:00:00 GMT", "0"])
def test_a_date_that_is_none_tells_nothing(date):
    assert Story().hears(date) == (0, False, False, [])
