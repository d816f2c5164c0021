"""Ten courses in which the first meeting moves and moves again, at any hour, before and after what came around it:
whatever the course, everything has come along with it by the day on which they really meet."""

import random
from datetime import datetime, timedelta

import pytest

from conversations.rhythm import is_working_day
from tests.cast import BEGIN, ada_and_johan, at, dutch, reads, says, taps

QUESTION = "Hoe krijg ik de directeur mee?"
NOTHING_OFF = frozenset()


def course(seed: int) -> list[tuple[datetime, datetime]]:
    """When it is moved, and to when: three times, each while the day before still lies ahead."""
    dice, now, meeting, moves = random.Random(seed), BEGIN, at("2026-12-01 14:00"), []
    for _ in range(3):
        days = max(1, (meeting - now).days)
        now = (now + timedelta(days=dice.randrange(days))).replace(hour=dice.choice((9, 13, 19)), minute=30)
        day = now + timedelta(days=dice.randrange(2, 9))
        while not is_working_day(day.date(), NOTHING_OFF):
            day += timedelta(days=1)
        meeting = day.replace(hour=dice.choice((9, 11, 15)), minute=0)
        moves.append((now, meeting))
    return moves


async def moved(world, ada, to: datetime) -> None:
    await says(world, ada, f"/verzet Johan {to:%d-%m-%Y %H:%M}")
    await taps(world, ada, "Only this one")
    await taps(world, ada, "Yes, move it")


def spoken(moment: datetime) -> str:
    return dutch("{moment}", moment=moment.replace(tzinfo=None))


async def answers(world, johan) -> None:
    """Johan answers what is asked of him before the meeting."""
    newest = johan.reads[-1]
    if any(dutch("Not prepared") in row for row in newest.buttons):
        await says(world, johan, QUESTION)
        await world.after(minutes=2)


def notice(old: datetime, new: datetime) -> str:
    """What Johan reads when it moves."""
    day, to = spoken(old).partition(" om ")[0], spoken(new)
    if old.date() == new.date():
        to = f"{new:%H:%M}"
    elif old.time() == new.time():
        to = f"{to.partition(' om ')[0]}, zelfde tijd"
    return f"Ada wil jullie gesprek van {day} verzetten naar {to}."


@pytest.mark.parametrize("seed", range(10))
async def test_everything_comes_along(world, seed):
    ada, johan = await ada_and_johan(world)
    before, seen, notices = at("2026-12-01 14:00"), len(johan.reads), []
    for now, to in course(seed):
        await world.until(max(now, world.clock.now()))
        if seed % 2:
            await answers(world, johan)
        await moved(world, ada, to)
        if to != before:
            notices.append(notice(before, to))
        before = to
    await world.until(before - timedelta(minutes=1))
    told = [one for one in johan.reads[seen:] if " verzetten naar " in one.text]
    assert [one.text.partition("\n")[0] for one in told] == notices
    assert [one.buttons[0] for one in told] == [(dutch("I can"), dutch("I cannot"))] * len(notices)
    reminder = next(one for one in reversed(johan.reads) if ", in de werkkamer" in one.text)
    ahead = (before.date() - reminder.at.astimezone(before.tzinfo).date()).days
    when = {0: f"Vandaag om {before:%H:%M}", 1: f"Morgen om {before:%H:%M}"}.get(ahead, f"Op {spoken(before)}")
    assert reminder.text.startswith(f"{when} spreek je Ada, in de werkkamer")
    digest = await reads(world, ada)
    assert (spoken(before) in digest, "Aanvulling" in digest) == (True, False)
    answered = [one for one in johan.reads[seen:] if QUESTION in one.text]
    assert (QUESTION in digest) == bool(answered)
