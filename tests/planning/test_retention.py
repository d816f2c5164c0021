"""What was written is kept as long as was agreed, and goes after both have heard it; the client can take it along."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from bot.storage import carrying, tables
from conversations.scripts.values import as_contract, as_values
from conversations.text import SpokenDay
from tests.cast import JOHANS_LINES, a_trajectory, at, dutch, says, taps, texts
from tests.conversations.test_contract import JOHAN
from tests.worlds import beginning

LAST = at("2026-12-01 15:00")
ONCE = JOHANS_LINES.replace("aantal: 7", "aantal: 1")


@beginning
async def a_meeting_ago(world, kept="bewaren: 91 dagen", stops=False):
    """Ada and Johan, whose only meeting has been."""
    ada = await world.coach("Ada")
    johan = await a_trajectory(world, ada, lines=f"{ONCE}\n{kept}")
    if stops:
        await says(world, johan, "/stop")
    world.clock.push(LAST)
    await world.settle()
    return ada, johan


async def on_day(world, days, hour=16):
    """So many days after the last meeting, in the afternoon."""
    world.clock.push((LAST + timedelta(days=days)).replace(hour=hour))
    await world.settle()
    await world.settle()


def said(persons, since):
    return [
        [one for one in texts(person, seen) if "wis ik alles" in one]
        for person, seen in zip(persons, since, strict=True)
    ]


async def left(world):
    rows = await world.app.writer.run(lambda work: work.all(select(tables.trajectory.c.id)))
    return len(rows)


def warning(day):
    return dutch(
        "On {day} I erase all that you wrote here, as you agreed with {coach}. If you want to keep it, fetch it before "
        "that day.",
        day=SpokenDay(day),
        coach="Ada",
    )


def a_week_before(day):
    said = "A reminder: on {day} I erase all that you wrote here. You can still take it along."
    return dutch(said, day=SpokenDay(day))


def to_coach(day):
    said = "On {day} I erase everything of the trajectory with {client}, as was agreed. Your hours stay."
    return dutch(said, day=day, client="Johan")


GOES = (LAST + timedelta(days=91)).date()


@pytest.mark.parametrize("hour", [9, 16])
async def test_both_are_warned_a_month_and_a_week_before_and_then_it_goes(world, hour):
    """At whatever hour it is looked at, the days are counted as people count them: the last meeting ended at four."""
    ada, johan = await a_meeting_ago(world)
    seen = len(ada.reads), len(johan.reads)
    told = []
    for days in (59, 62, 63, 83, 84, 85, 89, 90):
        await on_day(world, days, hour)
        told.append(len(said((ada, johan), seen)[1]))
    assert told == [0, 1, 1, 1, 2, 2, 2, 2]
    assert said((ada, johan), seen) == [[to_coach(GOES)] * 2, [warning(GOES), a_week_before(GOES)]]
    assert await left(world) == 1
    await on_day(world, 91, hour)
    assert await left(world) == 0


async def test_what_was_said_of_it_lately_goes_out_of_both_chats(world):
    ada, johan = await a_meeting_ago(world)
    for days in (62, 90):
        await on_day(world, days)

    def shown():
        return [sum("wis ik alles" in post.text for post in person.chat) for person in (ada, johan)]

    assert shown() == [2, 2]
    await on_day(world, 91)
    assert shown() == [1, 1]


async def test_he_takes_everything_along_by_one_tap_on_the_warning(world):
    _, johan = await a_meeting_ago(world)
    await on_day(world, 62)
    (file,) = await taps(world, johan, "Take everything along")
    assert file.file.name == "mijn-gegevens.zip"


async def test_who_stopped_is_warned_too(world):
    _, johan = await a_meeting_ago(world, stops=True)
    seen = len(johan.reads)
    await on_day(world, 62)
    assert texts(johan, seen) == [warning(GOES)]


async def test_a_clock_that_is_right_again_does_not_bring_the_warning_into_the_night(world):
    ada, johan = await a_meeting_ago(world)
    seen = len(ada.reads), len(johan.reads)
    await on_day(world, 62, hour=2)
    await world.app.writer.run(carrying.pull_back)
    await world.settle()
    assert said((ada, johan), seen)[1] == []
    await on_day(world, 62)
    assert said((ada, johan), seen)[1] == [warning(GOES)]


async def test_nothing_goes_of_which_nobody_was_warned(world):
    _, johan = await a_meeting_ago(world)
    seen = len(johan.reads)
    await on_day(world, 200)
    assert (texts(johan, seen), await left(world)) == ([], 1), "on a Saturday he is left in peace"
    await on_day(world, 202)
    warned = [one for one in texts(johan, seen) if "wis ik alles" in one]
    assert (warned, await left(world)) == ([warning((LAST + timedelta(days=203)).date())], 1)
    await on_day(world, 203)
    assert await left(world) == 0


async def test_it_waits_for_the_last_warning_to_be_sent_unless_he_cannot_be_reached(world):
    ada, johan = await a_meeting_ago(world)
    await on_day(world, 62)
    seen = len(ada.reads), len(johan.reads)
    johan.blocks()
    await on_day(world, 90)
    johan.unblocks()
    await on_day(world, 91)
    later = a_week_before((LAST + timedelta(days=92)).date())
    assert (said((ada, johan), seen), await left(world)) == ([[to_coach(GOES)], [later]], 1)
    johan.blocks()
    await on_day(world, 92)
    assert await left(world) == 0


async def test_it_goes_when_he_cannot_be_reached(world):
    _, johan = await a_meeting_ago(world)
    johan.blocks()
    await on_day(world, 90)
    await on_day(world, 91)
    assert await left(world) == 0


async def test_it_is_ninety_days_where_nothing_else_was_agreed_and_the_contract_says_so(world):
    ada, johan = await a_meeting_ago(world, kept="")
    agreed = dutch("I erase everything {days} days after your last meeting, and say so beforehand.", days=90)
    assert [agreed in one for one in texts(johan)].count(True) == 1
    seen = len(ada.reads), len(johan.reads)
    for days in (61, 62):
        await on_day(world, days)
    goes = (LAST + timedelta(days=90)).date()
    assert said((ada, johan), seen) == [[to_coach(goes)], [warning(goes)]]
    for days in (83, 90, 91):  # the day before is a Sunday, on which he is left in peace
        await on_day(world, days)
    assert await left(world) == 0


async def test_it_stays_a_year_where_that_was_agreed_before_there_was_a_line_for_it(world):
    ada, johan = await a_meeting_ago(world, kept="")
    await world.app.writer.run(agreed_earlier)
    seen = len(ada.reads), len(johan.reads)
    await on_day(world, 300)
    assert (said((ada, johan), seen), await left(world)) == ([[], []], 1)


def agreed_earlier(work):
    """The contract as it was written before it had a line for this."""
    row = work.read_by_nobody().one(select(tables.contract))
    place = f"{row.trajectory_id}:{row.version}"
    body = json.loads(work.open(row.trajectory_id, "contract.body", place, row.sealed_body))
    del body["keep_days"]
    sealed = work.seal(row.trajectory_id, "contract.body", place, json.dumps(body))
    work.do(update(tables.contract), sealed_body=sealed)


def test_a_change_of_something_else_leaves_it_as_it_was_agreed():
    before = replace(JOHAN, keep_days=365)
    begun_by_the_program_before_this_one = {name: value for name, value in as_values(before).items() if name != "keep"}
    for values in (as_values(before), begun_by_the_program_before_this_one):
        assert as_contract({**values, "place": "buiten"}, "Europe/Amsterdam", "", before).keep_days == 365


@pytest.mark.parametrize(("line", "days"), [("90", 90), ("3 maanden", 92), ("een half jaar", 181), ("12 weken", 84)])
async def test_it_is_laid_down_in_a_line_and_the_client_reads_it_before_he_joins(world, line, days):
    ada = await world.coach("Ada")
    await says(world, ada, f"/nieuw\n{ONCE}\nbewaren: {line}")
    laid = "".join(texts(ada))
    assert dutch("Kept until so many days after the last meeting: {number}", number=days) in laid or "Johan" in laid
    johan = await a_trajectory(world, ada, lines=f"{ONCE}\nbewaren: {line}")
    assert f"tot {days} dagen na het laatste gesprek" in texts(johan)[0]


async def test_too_short_or_too_long_is_asked_again(world):
    ada = await world.coach("Ada")
    told = await says(world, ada, f"/nieuw\n{ONCE}\nbewaren: 3 dagen")
    assert "Ik kan het 14 tot 730 dagen bewaren" in "".join(one.text for one in told)
