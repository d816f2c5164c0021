"""What happens when ten thousand questions fall due in one moment, while others answer theirs.

    python -m tests.benchmarks.due [--trajectories 10000] [--to-the-end] [--kept FOLDER]

The crowd of `crowd.py`, kept in that folder if one is given, with one question to each that is to come at the same
time, and a clock that is set to shortly before. Told is how fast they are queued, how fast they come at the pace that
Telegram allows, what an answer waits before and meanwhile, and for how long the program's loop stood still. With
`--to-the-end` every one is waited for, and counted: one to each.
"""

import argparse
import asyncio
import json
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, create_engine, func, or_, select, update

from bot.app import App, house_of, put_together
from bot.clock import SystemClock
from bot.demo import throw_away
from bot.service import serve
from bot.settings import Settings, load
from bot.storage import people, schedule
from bot.storage.store import open_store
from bot.storage.tables import moment
from tests.benchmarks.contest import environment_of, p99, settings_in
from tests.benchmarks.crowd import lay_crowd
from tests.benchmarks.rig import Rig, rig
from tests.many import ask_back, lay_down

ASKED = "reflection"
CHATS = range(3_000, 3_120)
SOON, WATCHED = timedelta(seconds=45), 60
_RATE = 25


class ClockAhead(SystemClock):
    """The clock of the machine, so much ahead."""

    def __init__(self, ahead: timedelta) -> None:
        self._ahead = ahead

    def now(self) -> datetime:
        return super().now() + self._ahead


async def run(settings: Settings, ahead: timedelta, at: datetime) -> None:
    """The program by such a clock; it tells when nothing of what fell due `at` that moment waits to be queued, and how
    long its loop stood still at most until then."""
    clock = ClockAhead(ahead)
    async with put_together(settings, clock) as app:
        watching = asyncio.create_task(_watch(app, clock, at))
        await serve(app)
        watching.cancel()


async def _watch(app: App, clock: ClockAhead, at: datetime) -> None:
    await app.started.wait()
    await asyncio.sleep(max(0.0, (at - clock.now()).total_seconds()))
    stillness = asyncio.create_task(_stillness())
    while await app.writer.run(schedule.count_due):  # noqa: ASYNC110 - asked every second, as anybody else would
        await asyncio.sleep(1)
    stillness.cancel()
    told = {"queued, s": (clock.now() - at).total_seconds(), "still, ms": 1000 * (await stillness)}
    print(json.dumps(told), flush=True)


async def _stillness() -> float:
    longest = 0.0
    try:
        while True:
            begun = time.perf_counter()
            await asyncio.sleep(0.005)
            longest = max(longest, time.perf_counter() - begun - 0.005)
    except asyncio.CancelledError:
        return longest


def due_at_once(settings: Settings) -> tuple[datetime, int]:
    """Let nothing be due but one question to each of the crowd at the same moment; when, and how many."""
    engine = create_engine(settings.database)
    with engine.begin() as connection:
        at = _first_moment(connection)
        others = or_(moment.c.kind != ASKED, moment.c.due_at != at)
        connection.execute(update(moment).where(others, moment.c.state == "planned").values(state="done"))
        many = connection.execute(select(func.count()).where(moment.c.state == "planned")).scalar_one()
    engine.dispose()
    return at, many


def ask_some(settings: Settings, now: datetime) -> None:
    """Let a few others have a question open at that moment."""
    house = house_of(settings)
    with open_store(settings, house, now) as store:
        coach = store.run(house, now, people.by_chat, "1")
        clients = [(chat, f"Johan {chat}") for chat in CHATS]
        ids = store.run(house, now, lay_down, coach, clients, first=now.date() + timedelta(days=60))
        store.run(house, now, ask_back, ids, unasked=False)


def _first_moment(connection: Connection) -> datetime:
    """When most of them are asked, soonest."""
    planned = (moment.c.kind == ASKED, moment.c.state == "planned", moment.c.due_at > datetime.now(UTC))
    query = select(moment.c.due_at).where(*planned).group_by(moment.c.due_at)
    at: datetime = connection.execute(query.order_by(func.count().desc(), moment.c.due_at)).scalars().first()
    return at


async def measured(folder: Path, crowd: int, to_the_end: bool) -> dict[str, float]:
    """What the program does on this folder, in which there is a crowd of so many."""
    at, many = due_at_once(settings_in(folder))
    ask_some(settings_in(folder), at - SOON)
    async with rig() as (telegram, origin):
        telegram.ahead = at - SOON - datetime.now(UTC)
        process = _started(folder, origin, telegram.ahead, at)
        try:
            await telegram.asked(CHATS)
            before = await _answers(telegram, CHATS[:60], at)
            await asyncio.sleep(max(0.0, (at - telegram.now()).total_seconds()))
            calls, begun = len(telegram.shown), time.perf_counter()
            meanwhile = await _answers(telegram, CHATS[60:], at + timedelta(seconds=WATCHED))
            await asyncio.sleep(max(0.0, WATCHED - (time.perf_counter() - begun)))
            rate = (len(telegram.shown) - calls) / (time.perf_counter() - begun)
            assert process.stdout is not None
            queued = json.loads(await asyncio.to_thread(process.stdout.readline))
            found = {
                "queued a second": many / queued["queued, s"],
                "the loop stood still, ms": queued["still, ms"],
                "messages a second": rate,
                "an answer before, p50, ms": 1000 * sorted(before)[len(before) // 2],
                "an answer before, p99, ms": 1000 * p99(before),
                "an answer meanwhile, p50, ms": 1000 * sorted(meanwhile)[len(meanwhile) // 2],
                "an answer meanwhile, p99, ms": 1000 * p99(meanwhile),
            }
            if to_the_end:
                await telegram.asked(range(1_000_000, 1_000_000 + crowd))
                seconds = time.perf_counter() - begun
                found["all of them, s"], found["at Telegram's pace, s"] = seconds, many / _RATE
                shown = Counter(chat for chat in telegram.shown if chat >= 1_000_000)
                found["came twice"] = sum(number > 1 for number in shown.values())
        finally:
            process.kill()
            process.wait()
    return found


def _started(folder: Path, origin: str, ahead: timedelta, at: datetime) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.benchmarks.due", "--run", str(ahead.total_seconds()), at.isoformat()]
    told = environment_of(origin, folder)
    return subprocess.Popen(command, env=told, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)


async def _answers(telegram: Rig, chats: Sequence[int], until: datetime) -> list[float]:
    """One answer of each of these chats, one after the other, as far as there is time."""
    took = []
    for chat in chats:
        if telegram.now() + timedelta(seconds=2) >= until:
            break
        took += await telegram.talk([chat], 1)
        await asyncio.sleep(0.3)
    return took


def main() -> None:
    """Lay the crowd down, let it fall due, and print what came of it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--trajectories", type=int, default=10_000)
    parser.add_argument("--to-the-end", action="store_true")
    parser.add_argument("--kept", type=Path, help="keep the crowd in this folder")
    parser.add_argument("--run", nargs=2, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.run:
        ahead, at = chosen.run
        asyncio.run(run(load(), timedelta(seconds=float(ahead)), datetime.fromisoformat(at)))
        return
    with throw_away() as place:
        crowd = (chosen.kept or place) / str(chosen.trajectories)
        lay_crowd(crowd, chosen.trajectories)
        shutil.copytree(crowd, place / "folder")
        for name, figure in asyncio.run(measured(place / "folder", chosen.trajectories, chosen.to_the_end)).items():
            print(f"{name}: {figure:.0f}")


if __name__ == "__main__":
    main()
