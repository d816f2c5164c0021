"""How far our clock is from the channel's, by the dates on its answers."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from bot.clock import Difference, Instant, PushedClock

NOON = datetime(2026, 10, 6, 12, tzinfo=UTC)


class Story:
    def __init__(self):
        self.clock = PushedClock(NOON)
        self.difference = Difference(self.clock)
        self.changes = []
        self.difference.on_change(self.changes.append)

    def hears(self, *dates, after=timedelta()):
        for date in dates:
            asked = self.difference.asked()
            self.difference.answered(Instant(asked.clock - after, asked.ticks - after.total_seconds()), date)
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


def test_a_date_between_question_and_answer_is_no_difference():
    assert Story().hears(at(minutes=-6), after=timedelta(minutes=20)) == (0, False, False, [])


def test_it_learns_nothing_from_an_answer_to_what_was_asked_before_the_clock_was_set():
    story = Story()
    asked = story.difference.asked()
    story.clock.push(NOON + timedelta(days=3))
    story.difference.answered(asked, at())
    assert story.hears() == (0, False, False, [])


def test_it_doubts_a_clock_that_jumps_before_anything_is_done_by_it_but_not_one_that_is_pushed_by_hand():
    story = Story()
    story.clock._now += timedelta(minutes=4)
    assert not story.difference.is_doubtful()
    story.clock._now -= timedelta(minutes=6)
    assert story.difference.is_doubtful()
    assert story.hears(at(minutes=-2)) == (0, False, False, [])
    story.clock.push(NOON + timedelta(days=9))
    assert not story.difference.is_doubtful()


def test_a_doubt_ends_with_an_answer_without_a_date_to_what_was_asked_after_the_jump_but_a_wrong_clock_stays_wrong():
    story = Story()
    asked = story.difference.asked()
    story.clock._now += timedelta(hours=1)
    assert story.difference.is_doubtful()
    story.difference.answered(asked, None)
    assert story.difference.is_doubtful()
    story.hears(None)
    assert not story.difference.is_doubtful()
    assert story.hears(at(), at(), None) == (3600, True, True, [True])


@pytest.mark.parametrize("date", [None, "", "yesterday", "Tue, 99 Oct 2026 12:00:00 GMT", "0"])
def test_a_date_that_is_none_tells_nothing(date):
    assert Story().hears(date) == (0, False, False, [])
