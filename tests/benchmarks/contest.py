"""What an answer takes, side by side: the whole program, and four bots that do less (`baselines.py`).

    make bench
    python -m tests.benchmarks.contest [--rounds 5] [--chats 50] [--only tussendoor] [--draw]

All over real HTTP to the same light Telegram (`rig.py`), without pacing; of the program everything is on: sealing,
outbox, receipts, answers committed before they are confirmed. In every round each is started anew, and in another
order; every figure is the median of the rounds. Times differ by the machine and by what else it does, so only what was
measured in one run can be compared. `--draw` makes `docs/pictures/benchmark.svg`.
"""

import argparse
import asyncio
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bot.app import house_of
from bot.settings import Settings
from bot.storage import master_key
from bot.storage.store import open_store
from tests.benchmarks.picture import draw
from tests.benchmarks.rig import TOKEN, Rig, rig
from tests.many import a_coach, ask_back, lay_down

ROOT = Path(__file__).parents[2]
PROGRAM = "tussendoor"
CONTENDERS = {
    "bare": "no framework, commits",
    "aiogram": "aiogram, memory",
    "ptb": "python-telegram-bot, memory",
    "ptb_sqlalchemy": "python-telegram-bot + SQLAlchemy",
    PROGRAM: "Tussendoor",
}
ANSWERS, FAR_ANSWERS, WARM, ALONE = 3, 2, 5, 10
ROUND_TRIP = 0.05
_FIRST_CHAT = 1_000
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Figures:
    """What one bot did in one round. Rates are answers a second, times are in milliseconds."""

    rate: float
    cpu: float
    middle: float
    slowest: float
    alone: float
    far_rate: float
    far_slowest: float

    @classmethod
    def middles(cls, rounds: Sequence["Figures"]) -> "Figures":
        """The median of every figure."""
        return cls(*(statistics.median(getattr(one, name) for one in rounds) for name in cls.__dataclass_fields__))


def settings_in(folder: Path) -> Settings:
    """The settings of a program with everything in this folder."""
    return Settings(data_dir=folder / "data", key_file=folder / "keys" / "master.key")


def lay_town(folder: Path, chats: Sequence[int]) -> None:
    """The program's own folder, with a trajectory for each chat in which the first of three questions is asked."""
    settings = settings_in(folder)
    master_key.create(settings.key_file, settings.data_dir)
    house, now = house_of(settings), datetime.now(UTC)
    first = date.today() + timedelta(days=60)
    with open_store(settings, house, now) as store:
        coach = store.run(house, now, a_coach, 1)
        people = [(chat, f"Johan {chat}") for chat in chats]
        ids = store.run(house, now, lay_down, coach, people, first=first)
        store.run(house, now, ask_back, ids, unasked=False)


BARE = {"PATH": os.defpath, "PYTHONPATH": str(ROOT)}


def environment_of(origin: str, folder: Path) -> dict[str, str]:
    """What the program is told that lives in this folder and speaks with the Telegram at this address."""
    settings = settings_in(folder)
    told = {
        "TOKEN": TOKEN,
        "API_URL": f"{origin}/bot",
        "DATA_DIR": str(settings.data_dir),
        "KEY_FILE": str(settings.key_file),
        "QUIET_SECONDS": "0",
        "LOG_LEVEL": "WARNING",
    }
    return BARE | {f"TUSSENDOOR_{key}": value for key, value in told.items()}


def started(name: str, origin: str, folder: Path) -> "subprocess.Popen[bytes]":
    """This bot, as a process of its own."""
    python, module = sys.executable, ["-m", "tests.benchmarks.baselines", name, origin, TOKEN, str(folder)]
    environment = BARE
    if name == PROGRAM:
        module = ["-m", "bot", "run"]
        environment = environment_of(origin, folder) | {"TUSSENDOOR_RATE_PER_SECOND": "0"}
    quiet = subprocess.DEVNULL
    return subprocess.Popen([python, *module], cwd=folder, env=environment, stdout=quiet, stderr=quiet)


def cpu_of(process: "subprocess.Popen[bytes]") -> float:
    """The seconds of processor time that this process has had."""
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


async def measured(name: str, town: Path, chats: int) -> Figures:
    """One bot in one round."""
    warm, near, alone, far = groups(chats)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "folder"
        shutil.copytree(town, folder) if name == PROGRAM else folder.mkdir()
        async with rig() as (telegram, origin):
            process = started(name, origin, folder)
            try:
                async with asyncio.timeout(300):
                    return await _play(telegram, process, (warm, near, alone, far), greet=name != PROGRAM)
            finally:
                process.kill()
                process.wait()


async def _play(
    telegram: Rig, process: "subprocess.Popen[bytes]", groups: tuple[Sequence[int], ...], *, greet: bool
) -> Figures:
    warm, near, alone, far = groups
    await telegram.polled.wait()
    everybody = [chat for group in groups for chat in group]
    for chat in everybody if greet else ():
        telegram.says(chat, "/start")
    await telegram.asked(everybody)
    await telegram.talk(warm, ANSWERS)
    # The program gets ready for what it may have to hear yet, once.
    await asyncio.sleep(0.5 if greet else 30)
    cpu, begun = cpu_of(process), time.perf_counter()
    took = await telegram.talk(near, ANSWERS)
    rate, cpu = len(took) / (time.perf_counter() - begun), (cpu_of(process) - cpu) / len(took)
    by_itself = [time for chat in alone for time in await telegram.talk([chat], ANSWERS)]
    telegram.round_trip, begun = ROUND_TRIP, time.perf_counter()
    far_took = await telegram.talk(far, FAR_ANSWERS)
    return Figures(
        rate=rate,
        cpu=1000 * cpu,
        middle=1000 * statistics.median(took),
        slowest=1000 * p99(took),
        alone=1000 * statistics.median(by_itself),
        far_rate=len(far_took) / (time.perf_counter() - begun),
        far_slowest=1000 * p99(far_took),
    )


def p99(times: Sequence[float]) -> float:
    """What one in a hundred takes longer than."""
    return sorted(times)[max(0, round(0.99 * len(times)) - 1)]


def groups(chats: int) -> tuple[range, ...]:
    sizes = (WARM, chats, ALONE, chats)
    ends = [_FIRST_CHAT + sum(sizes[: number + 1]) for number in range(len(sizes))]
    return tuple(range(end - size, end) for end, size in zip(ends, sizes, strict=True))


async def contest(rounds: int, chats: int, names: Sequence[str]) -> dict[str, Figures]:
    """Each of these bots in every round; the medians."""
    found = {name: list[Figures]() for name in names}
    with tempfile.TemporaryDirectory() as place:
        town = Path(place) / "town"
        lay_town(town, [chat for group in groups(chats) for chat in group])
        for number in range(rounds):
            for name in (*names[number % len(names) :], *names[: number % len(names)]):
                found[name].append(await measured(name, town, chats))
    return {name: Figures.middles(figures) for name, figures in found.items()}


def table(found: dict[str, Figures]) -> str:
    """The medians, as a table in Markdown."""
    head = ("", "answers/s", "CPU an answer", "p50", "p99", "alone p50", "answers/s far", "p99 far")
    rows = [
        (
            CONTENDERS[name],
            f"{one.rate:.0f}",
            f"{one.cpu:.1f} ms",
            *(f"{figure:.0f} ms" for figure in (one.middle, one.slowest)),
            f"{one.alone:.1f} ms",
            f"{one.far_rate:.0f}",
            f"{one.far_slowest:.0f} ms",
        )
        for name, one in found.items()
    ]
    lines = [head, ("---", *("--:" for _ in head[1:])), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def main() -> None:
    """Measure, print, and draw if asked to."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--chats", type=int, default=50)
    parser.add_argument("--only", choices=CONTENDERS, action="append", help="none but this bot")
    parser.add_argument("--draw", action="store_true")
    chosen = parser.parse_args()
    found = asyncio.run(contest(chosen.rounds, chosen.chats, chosen.only or list(CONTENDERS)))
    print(f"{chosen.chats} chats, {ANSWERS} answers each, {chosen.rounds} rounds; far: {1000 * ROUND_TRIP:.0f} ms away")
    print(table(found))
    if chosen.draw:
        draw(ROOT / "docs" / "pictures" / "benchmark.svg", {CONTENDERS[name]: one.rate for name, one in found.items()})


if __name__ == "__main__":
    main()
