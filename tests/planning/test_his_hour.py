"""A client who is written to after six in the evening gets nothing of its own accord before that; his coach keeps her
own hours."""

from datetime import timedelta

import pytest

from tests.cast import JOHANS_LINES, a_trajectory, asked, at, says, texts
from tests.worlds import beginning

TOMORROW = "Morgen om 14:00 spreek je Ada, in de werkkamer."


@beginning
async def after_six(world, lines=JOHANS_LINES):
    """Johan, who said that he would rather be written to after six in the evening."""
    ada = await world.coach("Ada")
    johan = await a_trajectory(world, ada, lines=lines)
    (told,) = await says(world, johan, "liever na 18:00")
    assert told.text == "Goed. Voortaan schrijf ik je na 18:00."
    return ada, johan


async def read_by(world, person, seen, until):
    await world.until(at(until))
    return texts(person, seen)


async def test_around_a_meeting_everything_comes_at_his_hour_and_his_coach_hears_at_hers(world):
    ada, johan = await after_six(world)
    seen, hers = len(johan.reads), len(ada.reads)
    await world.until(at("2026-11-24 12:00"))
    for day in ("24", "25", "26", "27", "30"):
        before = len(johan.reads)
        assert await read_by(world, johan, before, f"2026-11-{day} 17:59") == []
        await world.until(at(f"2026-11-{day} 18:01"))
    assert texts(johan, seen)[-1] == TOMORROW
    told = [one for one in texts(ada, hers) if one.startswith("Morgen om 14:00")]
    assert told == ["Morgen om 14:00 spreek je Johan, in de werkkamer van Ada."]
    seen = len(johan.reads)
    assert await read_by(world, johan, seen, "2026-12-01 17:59") == []
    (asked,) = await read_by(world, johan, seen, "2026-12-01 18:01")
    assert asked.startswith("Dag Johan. Vanmiddag sprak je Ada.")


async def test_his_coach_is_reminded_in_the_morning(world):
    ada, johan = await after_six(world)
    await world.until(at("2026-11-30 08:59"))
    seen, hers = len(johan.reads), len(ada.reads)
    await world.until(at("2026-11-30 09:01"))
    assert (texts(johan, seen), texts(ada, hers)) == ([], ["Morgen om 14:00 spreek je Johan, in de werkkamer van Ada."])


async def test_the_plan_shows_him_his_own_hour(world):
    ada, johan = await after_six(world)
    shown = [(await says(world, one, "/plan"))[0].text for one in (johan, ada)]
    lines = [next(line for line in one.splitlines() if "een herinnering" in line) for one in shown]
    assert ["18:00" in lines[0], "09:00" in lines[1]] == [True, True], lines


@pytest.mark.parametrize("hour", [4, 8, 17])
async def test_that_it_is_erased_he_hears_at_his_hour_and_it_goes_on_the_day_that_was_said(world, hour):
    lines = JOHANS_LINES.replace("aantal: 7", "aantal: 1") + "\nbewaren: 91 dagen"
    _, johan = await after_six(world, lines=lines)
    last = at("2026-12-01 15:00")
    world.clock.push(last)
    await world.settle()
    seen, came = len(johan.reads), []
    for days in range(60, 93):
        world.clock.push((last + timedelta(days=days)).replace(hour=hour))
        await world.settle()
        before = len([one for one in texts(johan, seen) if "wis ik alles" in one])
        world.clock.push((last + timedelta(days=days)).replace(hour=18, minute=1))
        await world.settle()
        told = [one for one in texts(johan, seen) if "wis ik alles" in one]
        came += [(days, before, one) for one in told[len(came) :]]
    assert [(before, "2 maart" in one) for _, before, one in came] == [(0, True), (1, True)]


async def test_of_a_question_that_is_open_he_is_reminded_at_his_new_hour(world):
    _, johan = await asked(world)
    await says(world, johan, "niet om 9 uur graag")
    seen = len(johan.reads)
    assert await read_by(world, johan, seen, "2026-11-27 15:59") == []
    (told,) = await read_by(world, johan, seen, "2026-11-27 16:01")
    assert told.startswith("Dag Johan. Gisteren vroeg ik je")
