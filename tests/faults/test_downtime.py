"""The bot was away: one message each, and what may be lost is said."""

from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from tests.cast import (
    BEGIN,
    JOHANS_LINES,
    QUESTION,
    a_trajectory,
    ada_and_johan,
    at,
    bram_and_cleo,
    dutch,
    reads,
    texts,
)
from tests.worlds import playing

DIGEST = at("2026-11-30 18:00")
AWAY = (
    "I was away for a while. What you wrote between {start} and {end} may not have reached me; would you say it again?"
)


def away_between(start, end):
    return dutch(AWAY, start=at(start), end=at(end))


def overviews(coach, since):
    return [text for text in texts(coach, since) if text.startswith(dutch("An overview is ready"))]


@asynccontextmanager
async def back(folder, world, moment):
    """The same folder and the same Telegram, with the bot running again from this moment on."""
    world.clock.push(moment)
    async with playing(folder, moment, telegram=world.telegram) as again:
        await again.settle()
        yield again


async def test_it_says_one_thing_to_each_client_after_three_days_with_the_latest_question_in_it(tmp_path):
    async with playing(tmp_path, BEGIN) as world:
        _, johan = await ada_and_johan(world)
        _, cleo = await bram_and_cleo(world)
        await world.until(at("2026-11-25 12:00"))
        seen = len(johan.reads), len(cleo.reads)
    async with back(tmp_path, world, at("2026-11-28 12:00")) as world:
        await world.until(at("2026-11-30 08:30"))
        for person, since in zip((johan, cleo), seen, strict=True):
            (message,) = person.reads[since:]
            assert message.text.startswith(away_between("2026-11-25 12:00", "2026-11-27 12:00"))
            assert dutch("Skip") in message.buttons[-1]


async def test_two_times_away_in_a_weekend_are_told_once_and_who_had_nothing_to_lose_hears_nothing(tmp_path):
    async with playing(tmp_path, BEGIN) as world:
        _, johan = await ada_and_johan(world)
        await world.until(at("2026-11-26 10:00"))
        seen = len(johan.reads)
    async with back(tmp_path, world, at("2026-11-28 10:00")) as world:
        await world.until(at("2026-11-28 11:00"))
    async with back(tmp_path, world, at("2026-11-29 20:00")) as world:
        await world.until(at("2026-11-30 08:30"))
        assert texts(johan, seen) == [away_between("2026-11-26 10:00", "2026-11-28 20:00")]


async def test_two_times_away_are_told_in_one_message_with_what_was_waiting_to_be_said(tmp_path):
    async with playing(tmp_path, BEGIN) as world:
        ada = await world.coach("Ada")
        johan = await a_trajectory(world, ada, "Johan", JOHANS_LINES.replace("2026-12-01 14:00", "2026-11-30 14:00"))
        await world.until(at("2026-11-27 08:30"))
        seen = len(johan.reads)
    async with back(tmp_path, world, at("2026-11-28 10:00")) as world:
        await world.until(at("2026-11-28 11:00"))
    async with back(tmp_path, world, at("2026-11-29 20:00")) as world:
        await world.until(at("2026-11-30 08:30"))
    first = away_between("2026-11-27 08:30", "2026-11-27 10:00")
    second = away_between("2026-11-28 11:00", "2026-11-28 20:00")
    (message,) = texts(johan, seen)
    assert (first in message, second in message, "spreek je Ada" in message) == (True, True, True)


async def test_who_had_nothing_open_and_was_not_spoken_to_lately_hears_nothing_of_it(tmp_path):
    async with playing(tmp_path, BEGIN) as world:
        ada = await world.coach("Ada")
        johan = await a_trajectory(world, ada, "Johan", JOHANS_LINES.replace("2026-12-01", "2027-01-12"))
        await world.until(at("2026-12-08 10:00"))
        seen = len(johan.reads)
    async with back(tmp_path, world, at("2026-12-10 12:00")) as world:
        await world.until(at("2026-12-11 12:00"))
        assert texts(johan, seen) == []


async def test_it_lets_lapse_what_came_too_late_and_shows_that_in_a_complete_digest(tmp_path):
    async with playing(tmp_path, BEGIN) as world:
        ada, johan = await ada_and_johan(world)
        await world.until(at("2026-12-01 16:00"))
        seen = len(ada.reads), len(johan.reads)
    async with back(tmp_path, world, at("2026-12-21 19:00")) as world:
        (message,) = johan.reads[seen[1] :]
        (_,) = overviews(ada, seen[0])
        digest = await reads(world, ada)
    assert message.text.startswith(away_between("2026-12-01 16:00", "2026-12-20 19:00"))
    assert "Morgen om 14:00 spreek je Ada, in de werkkamer." in message.text
    assert dutch("Skip") in message.buttons[-1]
    assert dutch("Not asked: {kinds}.", kinds=dutch("looking back")) in digest


@pytest.mark.parametrize("hour", ["10:30", "12:00"])
async def test_it_leaves_out_the_reminder_that_fell_into_its_absence(tmp_path, hour):
    async with playing(tmp_path, BEGIN) as world:
        _, johan = await ada_and_johan(world)
        await world.until(at("2026-11-26 10:00"))
        seen = len(johan.reads)
    async with back(tmp_path, world, at(f"2026-11-27 {hour}")) as world:
        await world.until(at("2026-11-30 08:30"))
        assert texts(johan, seen) == [away_between("2026-11-26 10:00", f"2026-11-26 {hour}")]


async def test_it_speaks_of_its_absence_above_the_question_that_follows_an_answer(tmp_path):
    async with playing(tmp_path, BEGIN) as world:
        _, johan = await ada_and_johan(world)
        await world.until(at("2026-12-01 17:00"))
        johan.says("Dat ik te veel zelf doe.")
        await world.settle()
        seen = len(johan.reads)
    async with back(tmp_path, world, at("2026-12-02 20:00")):
        (message,) = johan.reads[seen:]
    away = away_between("2026-12-01 17:00", "2026-12-01 20:00")
    assert message.text == f"{away}\n\nJe schreef:\n\nDat ik te veel zelf doe.\n\nWaar merk je dat vooral?"
    assert message.buttons == ((dutch("Back"),),)


async def test_it_puts_what_was_written_before_it_went_away_in_the_digest(tmp_path):
    async with playing(tmp_path, BEGIN) as world:
        ada, johan = await ada_and_johan(world)
        await world.until(QUESTION)
        johan.says("Hoe krijg ik de directeur mee?")
        await world.settle()
        seen = len(ada.reads)
    async with back(tmp_path, world, DIGEST + timedelta(hours=1)) as world:
        (_,) = overviews(ada, seen)
        digest = await reads(world, ada)
    assert digest.endswith("Hoe krijg ik de directeur mee?")


async def test_it_takes_in_what_was_written_on_the_last_day_of_its_absence(tmp_path):
    async with playing(tmp_path, BEGIN) as world:
        ada, johan = await ada_and_johan(world)
        await world.until(QUESTION)
    world.clock.push(QUESTION + timedelta(hours=30))
    johan.says("Te vroeg gezegd")
    world.clock.push(QUESTION + timedelta(hours=60))
    johan.says("Net op tijd")
    async with back(tmp_path, world, QUESTION + timedelta(hours=72)) as world:
        await world.after(minutes=2)
        seen = len(ada.reads)
        ada.says("/overzicht")
        await world.settle()
        (overview,) = texts(ada, seen)
    assert overview.endswith("Net op tijd")
    assert "Te vroeg gezegd" not in overview


async def test_it_says_nothing_of_an_absence_in_which_nothing_can_be_lost(tmp_path):
    async with playing(tmp_path, BEGIN) as world:
        _, johan = await ada_and_johan(world)
        await world.until(at("2026-11-24 10:00"))
        seen = len(johan.reads)
    async with back(tmp_path, world, at("2026-11-25 09:30")):
        assert texts(johan, seen) == []


async def test_it_says_nothing_of_its_absence_to_who_stopped_before(tmp_path):
    async with playing(tmp_path, BEGIN) as world:
        _, johan = await ada_and_johan(world)
        johan.says("/stop")
        await world.settle()
        seen = len(johan.reads)
    async with back(tmp_path, world, at("2026-11-30 09:30")):
        assert texts(johan, seen) == []


async def test_it_repeats_nothing_when_it_is_only_started_again(tmp_path):
    async with playing(tmp_path, BEGIN) as world:
        ada, johan = await ada_and_johan(world)
        await world.until(QUESTION)
        seen = len(ada.reads), len(johan.reads)
    for minutes in (1, 2, 3):
        async with back(tmp_path, world, QUESTION + timedelta(minutes=minutes)) as world:
            pass
    assert (texts(ada, seen[0]), texts(johan, seen[1])) == ([], [])


async def test_it_keeps_its_message_about_the_absence_for_the_morning(tmp_path):
    async with playing(tmp_path, BEGIN) as world:
        _, johan = await ada_and_johan(world)
        seen = len(johan.reads)
    async with back(tmp_path, world, at("2026-11-25 23:00")) as world:
        assert texts(johan, seen) == []
        await world.until(at("2026-11-26 08:30"))
        (message,) = johan.reads[seen:]
    assert message.at == at("2026-11-26 08:00")
