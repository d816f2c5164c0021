"""The budget of a client's days, over simulated trajectories: every rhythm, every number of meetings, every way in
which he may answer. Only the calendar is simulated here, no words: what is due, what there is room for, what waits."""

from collections import Counter
from dataclasses import replace
from datetime import date, time, timedelta
from itertools import product

import pytest

from conversations.budget import Room
from conversations.contract import Contract, SmartGoal
from conversations.moments import comes_once
from conversations.rhythm import Local
from tests.conversations.living import FIRST, ZONE, lived


def agreed(count: int, weeks: int, evaluation_after: int, goal_date: date | None = None) -> Contract:
    goal = SmartGoal("A plan")
    return Contract(
        1, "Johan", goal, (), count, weeks, FIRST, 60, "Here", formal=False, welcome="",
        evaluation_after=evaluation_after, goal_date=goal_date,
    )  # fmt: skip


def too_much(days: list[date]) -> tuple[list[date], list[date]]:
    """Days with more than one, and days that end seven days with more than two."""
    double = [day for day, count in Counter(days).items() if count > 1]
    full = [day for day in days if sum(day - timedelta(days=7) < other <= day for other in days) > 2]
    return double, full


RHYTHMS = list(product((1, 2, 3, 4), (3, 7), (False, True)))


@pytest.mark.parametrize(("weeks", "count", "chosen"), RHYTHMS)
def test_one_a_day_and_two_a_week_whatever_the_rhythm(weeks: int, count: int, chosen: bool):
    for evaluation_after, goal_after in product(range(1, count + 1), (None, 20, 45, 90)):
        goal_date = FIRST.day + timedelta(days=goal_after) if goal_after else None
        diary = lived(agreed(count, weeks, evaluation_after, goal_date), chosen=chosen)
        unasked = [day for day, moment in diary.came if not (chosen and moment.kind == "experiment")]
        assert too_much([day for day, _ in diary.came])[0] == []
        assert too_much(unasked) == ([], [])


@pytest.mark.parametrize(("weeks", "count", "chosen"), RHYTHMS)
def test_every_preparation_comes_and_nothing_that_comes_once_is_lost(weeks: int, count: int, chosen: bool):
    for evaluation_after in range(1, count + 1):
        diary = lived(agreed(count, weeks, evaluation_after), chosen=chosen)
        kinds = Counter(moment.kind for _, moment in diary.came)
        assert kinds["preparation"] == count
        assert [moment for moment in diary.lapsed if comes_once(moment.kind)] == []


@pytest.mark.parametrize("weeks", [2, 3, 4])
def test_two_coaches_bring_no_more_in_a_day_or_a_week_and_both_get_their_question(weeks: int):
    ada, bram = agreed(7, weeks, 3), replace(agreed(7, weeks, 3), first=Local(FIRST.day, time(16), ZONE))
    diary = lived(ada, bram)
    assert too_much([day for day, _ in diary.came]) == ([], [])
    assert Counter(moment.kind for _, moment in diary.came)["preparation"] == 14


def test_johan_gets_about_one_a_week():
    diary = lived(agreed(7, 3, 3, date(2027, 3, 1)))
    assert len(diary.came) <= 27
    assert diary.lapsed == []


def test_what_somebody_brings_about_takes_the_first_day_on_which_nothing_else_comes():
    monday, tuesday, thursday = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 26)
    room = Room(monday, closed=frozenset({date(2026, 11, 25)}))
    assert room.turn(frozenset()) == monday
    assert replace(room, taken=True).turn(frozenset()) == tuesday
    assert replace(room, taken=True).turn(frozenset({tuesday})) == thursday


def test_it_makes_nothing_in_seven_days_one_too_many_neither_before_nor_after_it():
    wednesday = date(2026, 11, 25)
    had = frozenset({date(2026, 11, 20), date(2026, 11, 24)})
    assert Room(wednesday, had=had).turn(frozenset()) == date(2026, 11, 27)
    coming = frozenset({date(2026, 11, 26), date(2026, 12, 1)})
    assert Room(wednesday).turn(coming) == date(2026, 12, 3)


def test_where_every_seven_days_are_full_it_takes_a_free_day_all_the_same():
    today = date(2026, 11, 25)
    coming = frozenset(today + timedelta(7 * week + day) for week in range(80) for day in (0, 2))
    assert Room(today).turn(coming) == date(2026, 11, 26)
