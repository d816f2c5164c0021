"""The moments around a meeting, what becomes of those that come together, and the one reminder."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.budget import Promise, Room
from conversations.contract import Contract, SmartGoal
from conversations.moments import (
    Around,
    DueMoment,
    Kind,
    Meeting,
    Moment,
    Sorting,
    Who,
    choose,
    kinds,
    latest,
    plan,
    reminder_after,
    who_of,
)
from conversations.rhythm import Local, is_quiet, is_weekend, is_working_day, series

AMSTERDAM = "Europe/Amsterdam"
NINE = time(9)
NO_DAYS_OFF: frozenset[date] = frozenset()
EASTER_2027 = frozenset({date(2027, 3, 26), date(2027, 3, 29)})


def at(moment: str, zone: str = AMSTERDAM) -> Local:
    read = datetime.fromisoformat(moment)
    return Local(read.date(), read.time(), zone)


def utc(moment: str) -> datetime:
    return datetime.fromisoformat(moment).replace(tzinfo=UTC)


def meeting(moment: str, number: int = 1, minutes: int = 60) -> Meeting:
    return Meeting(number, at(moment), minutes)


def agreed(hour: time = NINE) -> Contract:
    """A contract in which only the hour and the number of meetings matter here."""
    return Contract(
        version=1,
        client="Johan",
        goal=SmartGoal("A plan"),
        learning_goals=(),
        count=7,
        every_weeks=3,
        first=at("2027-01-12 14:00"),
        minutes=60,
        place="Here",
        formal=False,
        welcome="",
        client_hour=hour,
    )


def planned(kind: Kind, around: Meeting, days_off: frozenset[date] = NO_DAYS_OFF) -> Local:
    return next(moment.at for moment in plan([around], agreed(), days_off) if moment.kind == kind)


def lapses(kind: Kind, around: Meeting, following: Meeting | None = None) -> datetime | None:
    return latest(kind, Around(around, following, agreed(), NO_DAYS_OFF))


def due(kind: Kind, moment: str, until: str | None = None, number: int = 1) -> DueMoment:
    return DueMoment(f"{kind}-{number}", Moment(kind, number, at(moment)), utc(until) if until else None)


def test_it_plans_seven_moments_around_a_meeting_on_thursday():
    moments = plan([meeting("2027-01-14 14:00"), meeting("2027-02-04 14:00", 2)], agreed(), NO_DAYS_OFF)
    assert [one for one in moments if one.meeting == 1] == [
        Moment("preparation", 1, at("2027-01-11 09:00")),
        Moment(Kind.MEETING_REMINDER, 1, at("2027-01-13 09:00")),
        Moment(Kind.DIGEST, 1, at("2027-01-13 18:00")),
        Moment(Kind.HELD, 1, at("2027-01-14 15:00")),
        Moment("reflection", 1, at("2027-01-14 17:00")),
        Moment("craft", 1, at("2027-01-14 17:00")),
        Moment("experiment", 1, at("2027-01-25 09:00")),
    ]


def test_it_keeps_the_hour_over_both_clock_changes_of_a_long_trajectory():
    meetings = [Meeting(k, when, 60) for k, when in enumerate(series(at("2027-02-02 14:00"), 3, 15), 1)]
    moments = plan(meetings, agreed(), NO_DAYS_OFF)

    hours = {moment.kind: {other.at.time for other in moments if other.kind == moment.kind} for moment in moments}
    assert hours == {
        **{kind: {time(9)} for kind in set(kinds()) - {"goal_date", "halfway", Kind.LOOK}},
        Kind.DIGEST: {time(18)},
        Kind.HELD: {time(15)},
        "reflection": {time(17)},
        "craft": {time(17)},
    }


def test_it_counts_three_working_days_back_for_the_preparation():
    assert planned("preparation", meeting("2027-03-31 14:00"), EASTER_2027) == at("2027-03-24 09:00")


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        pytest.param("2027-01-12 14:00", "2027-01-11 09:00", id="on a Tuesday: on Monday"),
        pytest.param("2027-01-11 14:00", "2027-01-08 09:00", id="on a Monday: on Friday"),
        pytest.param("2027-03-30 14:00", "2027-03-29 09:00", id="after Easter Monday: on that Monday"),
        pytest.param("2027-03-29 14:00", "2027-03-25 09:00", id="on Easter Monday: on Thursday before Good Friday"),
    ],
)
def test_it_reminds_of_the_meeting_the_day_before_but_not_in_a_weekend(of: str, expected: str):
    assert planned(Kind.MEETING_REMINDER, meeting(of), EASTER_2027) == at(expected)


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        pytest.param("2027-01-12 17:00", "2027-01-12 20:00", id="until eight in the evening"),
        pytest.param("2027-01-12 17:01", "2027-01-13 08:30", id="past eight: next morning"),
        pytest.param("2027-01-12 22:30", "2027-01-13 08:30", id="past midnight: that same morning"),
        pytest.param("2027-01-15 17:30", "2027-01-18 08:30", id="Friday evening: on Monday"),
        pytest.param("2027-01-16 10:00", "2027-01-18 08:30", id="Saturday: on Monday"),
        pytest.param("2027-03-25 17:30", "2027-03-30 08:30", id="before Easter: on Tuesday"),
    ],
)
def test_it_asks_to_look_back_two_hours_after_the_end_or_the_next_working_morning(of: str, expected: str):
    assert planned("reflection", meeting(of), EASTER_2027) == at(expected)


@given(
    day=st.dates(date(2026, 1, 1), date(2036, 12, 31)),
    clock=st.times(),
    minutes=st.integers(15, 480),
    hour=st.integers(8, 20),
    zone=st.sampled_from((AMSTERDAM, "Australia/Lord_Howe", "America/St_Johns", "Africa/Casablanca")),
)
def test_it_plans_exact_wall_times_in_order_and_asks_the_client_nothing_in_quiet_hours(
    day: date, clock: time, minutes: int, hour: int, zone: str
):
    around = Meeting(1, Local(day, clock, zone), minutes)
    moments = plan([around], agreed(time(hour)), NO_DAYS_OFF)
    by_kind = {moment.kind: moment.at for moment in moments}
    end = around.at.utc() + timedelta(minutes=minutes)

    assert sorted(moments, key=lambda moment: moment.at.utc()) == list(moments)
    assert by_kind[Kind.HELD].utc() == end
    assert end < by_kind["reflection"].utc()
    assert by_kind["preparation"].utc() < around.at.utc()
    evening, reminder = by_kind[Kind.DIGEST], by_kind[Kind.MEETING_REMINDER]
    assert (by_kind["preparation"].time, reminder.time) == (time(hour), min(time(hour), time(16)))
    assert reminder.utc() < evening.utc()
    assert (evening.time, is_weekend(evening.day)) == (time(18), False)
    assert timedelta(days=1) <= day - evening.day <= timedelta(days=3)
    assert [kind for kind, due in by_kind.items() if is_quiet(due) and who_of(kind) is not Who.COACH] == []


def test_it_lets_what_looks_ahead_lapse_when_the_meeting_begins():
    around = meeting("2027-01-14 14:00")

    assert lapses("preparation", around) == utc("2027-01-14 13:00")
    assert lapses(Kind.MEETING_REMINDER, around) == utc("2027-01-14 13:00")


def test_it_never_lets_a_digest_lapse():
    assert lapses(Kind.DIGEST, meeting("2027-01-14 14:00")) is None


def test_it_asks_until_three_days_after_the_end_whether_it_was_held():
    assert lapses(Kind.HELD, meeting("2027-01-14 14:00")) == utc("2027-01-17 14:00")


@pytest.mark.parametrize(
    ("following", "expected"),
    [
        pytest.param(None, "2027-01-21 16:00", id="after the last meeting: a week"),
        pytest.param("2027-02-04 14:00", "2027-01-21 16:00", id="three weeks between: a week"),
        pytest.param("2027-01-21 14:00", "2027-01-18 08:00", id="a week between: until the next preparation"),
        pytest.param("2027-01-18 14:00", "2027-01-18 13:00", id="prepared before this one: until the next begins"),
    ],
)
def test_it_asks_to_look_back_for_a_week_or_until_looking_ahead_begins(following: str | None, expected: str):
    after = meeting(following, 2) if following else None

    assert lapses("reflection", meeting("2027-01-14 14:00"), after) == utc(expected)


def test_it_opens_what_is_due():
    reflection = due("reflection", "2027-01-14 17:00", "2027-01-21 16:00")

    assert choose([reflection], utc("2027-01-14 16:00"), begun=False) == Sorting(opens=reflection)


def test_it_has_nothing_to_do_when_nothing_is_due():
    assert choose([], utc("2027-01-14 16:00"), begun=False) == Sorting()


def test_it_makes_one_message_of_a_pile_after_an_outage():
    lapsed = due("preparation", "2027-01-11 09:00", "2027-01-14 13:00")
    passed = due("reflection", "2027-01-28 17:00", "2027-02-04 16:00", number=2)
    opens = due("preparation", "2027-02-01 09:00", "2027-02-04 13:00", number=3)
    notice = due(Kind.MEETING_REMINDER, "2027-02-03 09:00", "2027-02-04 13:00", number=3)
    digest = due(Kind.DIGEST, "2027-01-13 18:00")

    assert choose([notice, opens, passed, lapsed, digest], utc("2027-02-03 10:00"), begun=False) == Sorting(
        opens=opens, notices=(notice,), digests=(digest,), another_day=(passed,), lapses=(lapsed,)
    )


def test_what_comes_only_once_comes_first_and_the_others_another_day():
    evaluation = due("evaluation", "2027-01-18 09:00", "2027-01-28 13:00")
    goal_date = due("goal_date", "2027-01-25 09:00", "2027-02-08 08:00")
    preparation = due("preparation", "2027-01-25 09:00", "2027-01-28 13:00", number=2)

    assert choose([preparation, goal_date, evaluation], utc("2027-01-25 08:00"), begun=False) == Sorting(
        opens=evaluation, another_day=(goal_date, preparation)
    )


def test_what_comes_only_once_goes_before_what_comes_often_though_that_would_lapse_sooner():
    goal_date = due("goal_date", "2027-01-25 09:00", "2027-02-08 08:00")
    reflection = due("reflection", "2027-01-19 17:00", "2027-01-26 16:00")
    preparation = due("preparation", "2027-01-25 09:00", "2027-01-28 13:00", number=2)

    assert choose([reflection, preparation, goal_date], utc("2027-01-25 08:00"), begun=False) == Sorting(
        opens=goal_date, another_day=(reflection, preparation)
    )
    assert choose([reflection, preparation], utc("2027-01-25 08:00"), begun=False) == Sorting(
        opens=preparation, another_day=(reflection,)
    )


def test_without_room_nothing_opens_and_nothing_vanishes_but_what_would_be_too_late():
    evaluation = due("evaluation", "2027-01-25 09:00", "2027-01-28 13:00")
    reflection = due("reflection", "2027-01-19 17:00", "2027-01-26 08:00")
    full = Room(date(2027, 1, 25), had=frozenset({date(2027, 1, 21), date(2027, 1, 22)}))
    taken = Room(date(2027, 1, 25), taken=True)

    # The week has room again on Thursday the 28th, at nine.
    assert choose([evaluation, reflection], utc("2027-01-25 08:00"), begun=False, room=full) == Sorting(
        another_day=(evaluation,), lapses=(reflection,)
    )
    assert choose([evaluation], utc("2027-01-25 08:00"), begun=False, room=taken) == Sorting(another_day=(evaluation,))


def test_nothing_takes_the_last_day_of_a_preparation():
    today = date(2027, 1, 28)
    evaluation = due("evaluation", "2027-01-18 09:00", "2027-01-28 13:00")
    preparation = due("preparation", "2027-01-25 09:00", "2027-01-28 13:00", number=2)
    room = Room(today, promises=(Promise(date(2027, 1, 25), today),))

    assert choose([preparation, evaluation], utc("2027-01-28 08:00"), begun=False, room=room) == Sorting(
        opens=preparation, lapses=(evaluation,)
    )


def test_a_preparation_comes_as_a_third_in_the_week_rather_than_not_at_all_but_never_as_a_second_on_a_day():
    preparation = due("preparation", "2027-01-25 09:00", "2027-01-26 13:00", number=2)
    had = frozenset({date(2027, 1, 21), date(2027, 1, 22)})
    full, taken = Room(date(2027, 1, 26), had=had), Room(date(2027, 1, 26), taken=True)

    assert choose([preparation], utc("2027-01-26 08:00"), begun=False, room=full) == Sorting(opens=preparation)
    assert choose([preparation], utc("2027-01-26 08:00"), begun=False, room=taken) == Sorting(lapses=(preparation,))


def test_what_he_asked_for_himself_does_not_count_for_the_week():
    check = replace(due("experiment", "2027-01-25 09:00", "2027-02-04 13:00"), asked_for=True)
    full = Room(date(2027, 1, 25), had=frozenset({date(2027, 1, 21), date(2027, 1, 22)}))

    assert choose([check], utc("2027-01-25 08:00"), begun=False, room=full) == Sorting(opens=check)


def test_it_waits_for_a_conversation_that_has_begun_with_all_but_digests():
    lapsed = due(Kind.MEETING_REMINDER, "2027-01-13 09:00", "2027-01-14 13:00")
    digest = due(Kind.DIGEST, "2027-01-13 18:00")
    held = due(Kind.HELD, "2027-01-14 15:00", "2027-01-17 14:00")
    reflection = due("reflection", "2027-01-14 17:00", "2027-01-21 16:00")

    assert choose([reflection, held, digest, lapsed], utc("2027-01-14 16:00"), begun=True) == Sorting(
        digests=(digest,), waits=(held, reflection), lapses=(lapsed,)
    )


def test_it_lets_a_moment_lapse_at_its_latest_instant_and_not_before():
    preparation = due("preparation", "2027-01-11 09:00", "2027-01-14 13:00")

    assert choose([preparation], utc("2027-01-14 12:59:59"), begun=False) == Sorting(opens=preparation)
    assert choose([preparation], utc("2027-01-14 13:00"), begun=False) == Sorting(lapses=(preparation,))


due_moments = st.builds(
    lambda number, kind, hours, open_for: DueMoment(
        str(number),
        Moment(kind, number, Local(date(2027, 1, 1) + timedelta(days=hours // 24), time(hours % 24), AMSTERDAM)),
        None if kind == Kind.DIGEST else utc("2027-01-01") + timedelta(hours=hours + open_for),
    ),
    st.integers(1, 10_000),
    st.sampled_from(kinds()),
    st.integers(0, 500),
    st.integers(1, 200),
)


@given(st.lists(due_moments, unique_by=lambda one: one.id), st.integers(0, 700), st.booleans())
def test_it_puts_every_moment_in_exactly_one_place(pile: list[DueMoment], hours: int, begun: bool):
    now = utc("2027-01-01") + timedelta(hours=hours)
    choice = choose(pile, now, begun)
    opened = (choice.opens,) if choice.opens else ()
    placed = (*opened, *choice.notices, *choice.digests, *choice.waits, *choice.another_day, *choice.lapses)

    assert sorted(one.id for one in placed) == sorted(one.id for one in pile)
    assert not begun or (choice.opens, choice.notices) == (None, ())
    assert all(one.latest is None or now < one.latest for one in placed if one not in choice.lapses)


@pytest.mark.parametrize(
    ("delivered", "expected"),
    [
        pytest.param("2027-01-11 08:00", "2027-01-12 08:00", id="the next day"),
        pytest.param("2027-01-15 08:00", "2027-01-18 08:00", id="over the weekend"),
        pytest.param("2027-01-12 16:00", "2027-01-14 08:00", id="asked in the evening: after a day, and not a night"),
        pytest.param("2027-01-15 16:00", "2027-01-18 08:00", id="asked on Friday evening: on Monday"),
        pytest.param("2027-01-11 23:30", "2027-01-13 08:00", id="counted from the local day"),
        pytest.param("2027-03-25 08:00", "2027-03-30 07:00", id="over Easter and a clock change"),
    ],
)
def test_it_reminds_once_on_the_next_working_day_at_the_clients_hour(delivered: str, expected: str):
    assert reminder_after(utc(delivered), AMSTERDAM, NINE, EASTER_2027) == utc(expected)


@given(st.datetimes(datetime(2026, 1, 1), datetime(2036, 12, 1), timezones=st.just(UTC)))
def test_it_reminds_later_and_on_a_working_day(delivered: datetime):
    reminder = reminder_after(delivered, AMSTERDAM, NINE, EASTER_2027)

    assert delivered < reminder
    assert is_working_day(reminder.date(), EASTER_2027)
