"""The budget of a client's days, over simulated trajectories: every rhythm, every number of meetings, every way in
which he may answer. Only the calendar is simulated here, no words: what is due, what there is room for, what waits."""

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from itertools import product, zip_longest
from zoneinfo import ZoneInfo

import pytest

from conversations.around import Around, Meeting
from conversations.budget import Promise, Room
from conversations.contract import Contract, SmartGoal
from conversations.kinds import Who
from conversations.moments import DueMoment, Moment, Way, choose, comes_once, is_promised, latest, plan, way_of, who_of
from conversations.rhythm import Local, is_working_day, series

ZONE = "Europe/Amsterdam"
NINE = time(9)
FIRST = Local(date(2026, 12, 1), time(14), ZONE)
CHRISTMAS = frozenset({date(2026, 12, 25), date(2027, 1, 1), date(2027, 3, 29)})


@dataclass
class Diary:
    """What came on which day, what never came, and what waits."""

    came: list[tuple[date, Moment]] = field(default_factory=list)
    lapsed: list[Moment] = field(default_factory=list)
    waiting: dict[str, datetime] = field(default_factory=dict)


def agreed(count: int, weeks: int, evaluation_after: int, goal_date: date | None = None) -> Contract:
    goal = SmartGoal("A plan")
    return Contract(
        1, "Johan", goal, (), count, weeks, FIRST, 60, "Here", formal=False, welcome="",
        evaluation_after=evaluation_after, goal_date=goal_date,
    )  # fmt: skip


def lived(*contracts: Contract, chosen: bool = False) -> Diary:
    """A client's days through all of these trajectories at once, from the first moment to the last."""
    diary, due = Diary(), {}
    for place, contract in enumerate(contracts):
        dates = series(contract.first, contract.every_weeks, contract.count)
        meetings = [Meeting(number, at, 60) for number, at in enumerate(dates, 1)]
        around = {
            one.number: Around(one, following, contract, CHRISTMAS, tuple(meetings))
            for one, following in zip_longest(meetings, meetings[1:])
        }
        for one in plan(meetings, contract, CHRISTMAS):
            if way_of(one.kind) is Way.CONVERSATION and who_of(one.kind) is Who.CLIENT:
                key = f"{place}.{one.meeting}.{one.kind}"
                end = latest(one.kind, around[one.meeting])
                due[key] = DueMoment(key, one, end, chosen and one.kind == "experiment")
                diary.waiting[key] = one.at.utc()
    while diary.waiting:
        _next(diary, due)
    return diary


def _next(diary: Diary, due: dict[str, DueMoment]) -> None:
    now = min(diary.waiting.values())
    today = now.astimezone(ZoneInfo(ZONE)).date()
    ready = [due[key] for key, when in diary.waiting.items() if when <= now]
    room = _room(diary, due, today)
    choice = choose(ready, now, begun=False, room=room)
    for one in choice.lapses:
        diary.lapsed.append(one.moment)
        del diary.waiting[one.id]
    if choice.opens is not None:
        diary.came.append((today, choice.opens.moment))
        del diary.waiting[choice.opens.id]
        room = room.spent()
    for one in choice.another_day:
        diary.waiting[one.id] = room.later(asked_for=one.asked_for).utc()


def _room(diary: Diary, due: dict[str, DueMoment], today: date) -> Room:
    asked_for = {one.moment for one in due.values() if one.asked_for}
    promises = []
    for key, when in diary.waiting.items():
        one = due[key]
        if is_promised(one.moment.kind) and one.latest is not None:
            first = max(when.date(), today)
            last = one.latest.date()
            while last > first and not is_working_day(last, CHRISTMAS):
                last -= timedelta(days=1)
            promises.append(Promise(first, max(first, last)))
    return Room(
        today,
        had=frozenset(day for day, moment in diary.came if moment not in asked_for),
        taken=any(day == today for day, _ in diary.came),
        promises=tuple(one for one in promises if one.first <= today + timedelta(days=14)),
        closed=CHRISTMAS,
        hour=NINE,
        zone=ZONE,
    )


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
