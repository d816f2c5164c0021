"""The day on which a client is asked what came of his intention: the one that he chose, or none."""

from datetime import date, time

import pytest

from bot.actions.lay_plan import lay_plan
from bot.actions.plan_check import plan_check
from bot.storage import conversations, meetings, schedule, trajectories
from bot.storage.schedule import MomentState
from conversations.consequences import PlanCheck
from conversations.rhythm import Local
from conversations.states import Opening
from tests.cast import JOHANS_LINES, a_trajectory, ada_and_johan, at, dutch, overview, says, taps, texts

NINE = time(9)


def checks(work):
    """After which meeting it comes, on which day, and what became of it, of the first two."""
    (trajectory,) = trajectories.all_active(work)
    found = [one for one in schedule.moments_of(work, trajectory.id) if one.moment.kind == "experiment"]
    return [(one.moment.meeting, one.moment.at.day, one.state) for one in found][:2]


def chooses(work, day: str):
    """Johan has tapped this day after his first meeting."""
    (trajectory,) = trajectories.all_active(work)
    assert trajectory.client_id is not None
    talk = conversations.start(work, "reflection", trajectory.client_id, trajectory.id, 1, Opening())
    plan_check(work, talk, PlanCheck(day))


def lays_anew(work):
    (trajectory,) = trajectories.all_active(work)
    lay_plan(work, trajectory)


async def test_it_comes_halfway_when_nothing_was_chosen(world):
    await ada_and_johan(world)
    assert await world.app.writer.run(checks) == [
        (1, date(2026, 12, 11), MomentState.PLANNED),
        (2, date(2027, 1, 4), MomentState.PLANNED),
    ]


async def test_it_comes_on_the_day_that_was_chosen_and_stays_there_when_the_plan_is_made_anew(world):
    await ada_and_johan(world)
    await world.app.writer.run(chooses, "2026-12-09")
    await world.app.writer.run(lays_anew)
    assert (await world.app.writer.run(checks))[0] == (1, date(2026, 12, 9), MomentState.PLANNED)


async def test_it_does_not_come_when_he_would_rather_not_be_asked(world):
    await ada_and_johan(world)
    await world.app.writer.run(chooses, "")
    await world.app.writer.run(lays_anew)
    assert await world.app.writer.run(checks) == [
        (1, date(2026, 12, 1), MomentState.CANCELLED),
        (2, date(2027, 1, 4), MomentState.PLANNED),
    ]


async def test_it_comes_halfway_again_when_the_chosen_day_lies_behind_a_meeting_that_moved(world):
    await ada_and_johan(world)
    await world.app.writer.run(chooses, "2026-12-09")

    def moves(work):
        (trajectory,) = trajectories.all_active(work)
        moved = meetings.Meeting(1, Local(date(2026, 12, 10), time(14), "Europe/Amsterdam"), 60)
        meetings.put_meetings(work, trajectory.id, [moved])
        lay_plan(work, trajectory)

    await world.app.writer.run(moves)
    assert (await world.app.writer.run(checks))[0] == (1, date(2026, 12, 16), MomentState.PLANNED)


async def test_who_would_rather_not_be_asked_about_it_is_not_asked_when_he_prepares_either(world):
    _, johan = await ada_and_johan(world)
    await world.until(at("2026-12-01 17:00"))
    for words in ("Dat ik steeds ja zeg", "Bij mijn baas", "Woensdag zeg ik nee, in het overleg"):
        await says(world, johan, words)
        await world.after(minutes=2)
    await taps(world, johan, "rather not")
    seen = len(johan.reads)
    await world.until(at("2026-12-17 09:00"))
    assert texts(johan, seen) == ["Dag Johan. Je spreekt Ada dinsdag om 14:00.\n\nWaar wil je het dan over hebben?"]


async def test_what_he_says_that_he_will_do_where_nobody_asked_for_it_is_asked_about_and_is_his_intention(world):
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-12-01 17:00"))
    for words in ("Weinig. Ik was er niet bij.", "woensdag als hij belt: ik bel je terug. niet meteen ja"):
        await says(world, johan, words)
        await world.after(minutes=2)
    assert texts(johan)[-1] == "Bewaard. Ik vraag je overmorgen hoe het ging. Liever een andere dag?"
    seen = len(johan.reads)
    await world.until(at("2026-12-03 12:00"))
    assert ["woensdag als hij belt: ik bel je terug." in one for one in texts(johan, seen)] == [True]
    await says(world, johan, "Gelukt, twee keer.")
    shown = await overview(world, ada)
    assert dutch("The intention") in shown
    assert shown.count("woensdag als hij belt: ik bel je terug") == 1


async def test_the_day_that_he_is_told_is_none_on_which_something_that_comes_only_once_goes_first(world):
    ada = await world.coach("Ada")
    every_other_week = JOHANS_LINES.replace("aantal: 7", "aantal: 2").replace("om de: 3", "om de: 2")
    johan = await a_trajectory(world, ada, lines=every_other_week)
    await world.until(at("2026-12-01 17:00"))
    for words in ("Dat ik steeds ja zeg", "Bij mijn baas", "Om acht uur gaat mijn telefoon uit"):
        await says(world, johan, words)
        await world.after(minutes=2)
    told, seen = texts(johan)[-1], len(johan.reads)
    await world.until(at("2026-12-04 12:00"))
    check = texts(johan, seen)
    await says(world, johan, "Het lukte.")
    await world.until(at("2026-12-08 12:00"))
    assert told == "Bewaard. Ik vraag je vrijdag 4 december hoe het ging. Liever een andere dag?"
    assert ["Om acht uur gaat mijn telefoon uit" in one for one in check] == [True]
    assert "Je hebt nog één gesprek met Ada." in texts(johan)[-1]


async def test_what_he_intends_after_all_where_he_is_offered_a_day_is_kept_though_he_asks_something_as_well(world):
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-12-01 17:00"))
    for words in (
        "Ik zeg ja voordat ik het weet.",
        "Dinsdag, tegen mijn baas.",
        "Donderdag vraag ik eerst hoeveel tijd.",
    ):
        await says(world, johan, words)
        await world.after(minutes=2)
    await says(world, johan, "huh? ok dan: vrijdag stuur ik de factuur vóór de lunch")
    await world.after(minutes=2)
    shown = await overview(world, ada)
    assert "huh? ok dan: vrijdag stuur ik de factuur vóór de lunch" in shown


@pytest.mark.parametrize("day", ["12 januari", "21 december"])
async def test_of_what_is_for_after_the_next_meeting_or_its_eve_nothing_is_promised_nor_asked_before_it(world, day):
    ada = await world.coach("Ada")
    johan = await a_trajectory(world, ada, lines=JOHANS_LINES.replace("aantal: 7", "aantal: 2"))
    await world.until(at("2026-12-01 17:00"))
    for words in ("Dat ik steeds ja zeg.", "Bij mijn baas.", f"Op {day} zeg ik nee tegen de minister."):
        await says(world, johan, words)
        await world.after(minutes=2)
    assert texts(johan)[-1].startswith("Bewaard.")
    seen = len(johan.reads)
    await world.until(at("2026-12-21 12:00"))
    assert [one for one in texts(johan, seen) if day in one] == []
