"""Johan's seven meetings, three-weekly from 6 October 2026: when each kind of conversation comes, and until when."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from bot.house import days_off
from conversations.contract import Contract
from conversations.moments import Around, Meeting, latest, plan
from conversations.rhythm import Local, series
from tests.conversations.walking import CONTRACT

FIRST = Local(date(2026, 10, 6), time(14), "Europe/Amsterdam")
JOHANS = replace(CONTRACT, count=7, first=FIRST, goal_date=date(2026, 12, 22))
FREE = days_off(date(2026, 9, 22))


def meetings(contract: Contract = JOHANS) -> list[Meeting]:
    dates = series(contract.first, contract.every_weeks, contract.count)
    return [Meeting(number, at, contract.minutes) for number, at in enumerate(dates, 1)]


def planned(kind: str, contract: Contract = JOHANS, standing: Sequence[Meeting] = ()) -> list[tuple[int, str]]:
    """Around which meetings this kind comes, and when by the clock on the wall."""
    moments = plan(standing or meetings(contract), contract, FREE)
    return [(one.meeting, f"{one.at.wall():%a %Y-%m-%d %H:%M}") for one in moments if one.kind == kind]


def lapses(kind: str, number: int) -> datetime | None:
    here, following = (*meetings(), None)[number - 1 : number + 1]
    assert here is not None
    return latest(kind, Around(here, following, JOHANS, FREE))


def utc(moment: str) -> datetime:
    return datetime.fromisoformat(moment).replace(tzinfo=UTC)


def test_it_asks_after_the_experiment_halfway_between_two_meetings():
    assert planned("experiment") == [
        (1, "Fri 2026-10-16 09:00"),
        (2, "Fri 2026-11-06 09:00"),
        (3, "Fri 2026-11-27 09:00"),
        (4, "Fri 2026-12-18 09:00"),
        (5, "Fri 2027-01-08 09:00"),
        (6, "Fri 2027-01-29 09:00"),
    ]


@pytest.mark.parametrize(
    ("weeks", "expected"),
    [
        pytest.param(2, "Tue 2026-10-13 09:00", id="two weeks: after one"),
        pytest.param(4, "Tue 2026-10-20 09:00", id="four weeks: after two"),
    ],
)
def test_it_asks_after_the_experiment_wherever_there_is_room(weeks: int, expected: str):
    contract = replace(JOHANS, every_weeks=weeks)
    assert planned("experiment", contract)[0] == (1, expected)


def test_it_leaves_the_experiment_to_the_preparation_when_that_comes_first():
    assert planned("experiment", replace(JOHANS, every_weeks=1)) == []


def test_it_lets_both_evaluate_after_the_third_meeting():
    assert planned("evaluation") == planned("coach_evaluation") == [(3, "Thu 2026-11-19 09:00")]


def test_it_evaluates_after_another_number_of_meetings_when_that_was_agreed():
    assert planned("evaluation", replace(JOHANS, evaluation_after=2)) == [(2, "Thu 2026-10-29 09:00")]


@pytest.mark.parametrize("count", [1, 2, 3])
def test_it_does_not_evaluate_when_nothing_is_left_to_adjust(count: int):
    assert planned("evaluation", replace(JOHANS, count=count)) == []


@pytest.mark.parametrize(
    ("count", "weeks", "comes"), [(4, 3, False), (5, 3, True), (4, 4, True), (6, 1, False), (7, 1, True), (10, 1, True)]
)
def test_it_does_not_evaluate_within_two_weeks_of_the_last_look_back(count: int, weeks: int, comes: bool):
    contract = replace(JOHANS, count=count, every_weeks=weeks)
    assert (contract.evaluates, bool(planned("evaluation", contract))) == (comes, comes)


def test_it_looks_back_halfway_after_the_middle_meeting():
    assert planned("halfway", replace(JOHANS, evaluation_after=1)) == [(4, "Fri 2026-12-11 09:00")]


@pytest.mark.parametrize(("count", "middle"), [(1, []), (2, []), (3, []), (5, []), (7, [4]), (20, [10])])
def test_it_looks_back_halfway_when_the_end_is_not_near(count: int, middle: list[int]):
    evaluated_never = replace(JOHANS, count=count, evaluation_after=count)
    assert [number for number, _ in planned("halfway", evaluated_never)] == middle


def test_it_leaves_halfway_out_when_the_evaluation_lies_within_five_weeks():
    assert (planned("halfway"), planned("halfway", replace(JOHANS, count=8, evaluation_after=5))) == ([], [])


def test_it_asks_for_the_goal_on_its_own_date():
    assert planned("goal_date") == [(4, "Tue 2026-12-22 09:00")]


@pytest.mark.parametrize(
    ("goal_date", "expected"),
    [
        pytest.param(None, [], id="a goal without a date"),
        pytest.param(date(2026, 10, 1), [(1, "Thu 2026-10-01 09:00")], id="before the first meeting"),
        pytest.param(date(2026, 10, 27), [(2, "Tue 2026-10-27 09:00")], id="on the day of a meeting"),
        pytest.param(date(2026, 12, 25), [(4, "Mon 2026-12-28 09:00")], id="on a holiday before a weekend"),
        pytest.param(date(2027, 6, 1), [(7, "Tue 2027-06-01 09:00")], id="after the last meeting"),
    ],
)
def test_it_asks_for_the_goal_once_whenever_its_date_is(goal_date: date | None, expected: list[tuple[int, str]]):
    assert planned("goal_date", replace(JOHANS, goal_date=goal_date)) == expected


def test_it_asks_for_the_closing_statement_five_working_days_before_the_last_meeting():
    assert planned("closing") == [(7, "Tue 2027-02-02 09:00")]


def test_between_christmas_and_new_year_it_looks_back_at_nothing():
    later = replace(JOHANS, first=Local(date(2026, 12, 1), time(14), FIRST.zone), count=5, evaluation_after=2)
    assert planned("evaluation", later) == [(2, "Mon 2027-01-04 09:00")]


def test_it_follows_up_six_weeks_after_the_last_meeting():
    assert planned("follow_up") == [(7, "Tue 2027-03-23 09:00")]


def test_it_takes_the_last_meeting_that_stands_for_the_last():
    six = meetings()[:6]
    assert planned("closing", JOHANS, six) == [(6, "Tue 2027-01-12 09:00")]
    assert planned("follow_up", JOHANS, six) == [(6, "Tue 2027-03-02 09:00")]


def test_it_asks_the_coach_about_the_own_craft_while_the_client_looks_back():
    assert planned("craft") == planned("reflection")
    assert planned("craft")[0] == (1, "Tue 2026-10-06 17:00")


@pytest.mark.parametrize(
    ("kind", "number", "expected"),
    [
        pytest.param("experiment", 1, "2026-10-22 07:00", id="an experiment: when the next preparation begins"),
        pytest.param("craft", 1, "2026-10-20 13:00", id="the craft: two weeks"),
        pytest.param("evaluation", 3, "2026-12-07 17:00", id="an evaluation: when the coach reads for the next"),
        pytest.param("coach_evaluation", 3, "2026-12-07 17:00", id="the coach's too"),
        pytest.param("halfway", 4, "2026-12-29 13:00", id="halfway: likewise"),
        pytest.param("goal_date", 4, "2027-01-05 08:00", id="the date of the goal: two weeks from there"),
        pytest.param("closing", 7, "2027-02-09 13:00", id="the closing statement: when the meeting begins"),
        pytest.param("follow_up", 7, "2027-04-06 08:00", id="the follow-up: two weeks from there"),
    ],
)
def test_it_lapses(kind: str, number: int, expected: str):
    assert lapses(kind, number) == utc(expected)


def test_it_looks_back_no_further_than_the_next_meeting():
    weekly = replace(JOHANS, every_weeks=1)
    third, fourth = meetings(weekly)[2:4]
    assert latest("meta", Around(third, fourth, weekly, FREE)) == fourth.at.utc()


def test_where_an_evaluation_comes_after_that_evening_it_stays_until_the_two_meet():
    weekly = replace(JOHANS, every_weeks=1)
    third = meetings(weekly)[2]
    soon = replace(meetings(weekly)[3], at=third.at.plus_days(2))
    assert latest("evaluation", Around(third, soon, weekly, FREE)) == soon.at.utc()
