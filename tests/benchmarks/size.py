"""What one trajectory takes: rows, bytes and calls of seven meetings in eighteen weeks, and what the program holds.

    python -m tests.benchmarks.size

Johan's trajectory is played whole, as in `tussendoor demo --scene whole`; the database is measured before and after,
with its free pages given back. `docs/operations.md` reckons with these figures.
"""

import asyncio
import os
import shutil
import sqlite3
import tempfile
from collections import Counter
from contextlib import closing
from pathlib import Path

from bot.demo import playing
from bot.playground import johan
from bot.playground.story import story

_IS_ABOUT_UPDATES = ("getUpdates", "getMe", "getWebhookInfo", "deleteWebhook")


async def measure(folder: Path) -> None:
    async with playing(folder, johan.BEGIN) as world:
        await world.settle()
        before = _size(folder)
        async for _ in story(world):
            pass
        await world.settle()
        after = _size(folder)
        calls = Counter(one.method for one in world.telegram.calls if one.method not in _IS_ABOUT_UPDATES)
    rows, size = (now - then for then, now in zip(before, after, strict=True))
    print(f"{rows:,} rows, {size / 1000:,.0f} kB")
    print(f"{sum(calls.values())} calls: {', '.join(f'{many} {method}' for method, many in calls.most_common())}")
    print(f"{_held():.0f} MB held by the whole of it, the playground as well")


def _size(folder: Path) -> tuple[int, int]:
    """How many rows there are, and how many bytes, in a copy with no free pages."""
    with tempfile.TemporaryDirectory() as beside:
        copy = Path(beside) / "copy.sqlite"
        shutil.copy(next((folder / "data").glob("tussendoor.sqlite")), copy)
        with closing(sqlite3.connect(copy)) as database:
            database.execute("VACUUM")
            names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            rows = sum(database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names)
        return rows, copy.stat().st_size


def _held() -> float:
    fields = Path("/proc/self/statm").read_text().split()
    return int(fields[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        asyncio.run(measure(Path(place)))
