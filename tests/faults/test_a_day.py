"""A day of a busy bot, as fast as it goes: the program itself, over HTTP, and what it holds while that lasts."""

import asyncio
import os
import shutil
from pathlib import Path

import pytest

from tests.benchmarks.contest import PROGRAM, lay_town, started
from tests.benchmarks.rig import rig
from tests.proof import Proves

# What ten thousand trajectories write in so many hours: 8,640 answers a day, three by each who is asked.
HOURS = float(os.environ.get("PROOF_HOURS", "24"))
ANSWERS, AN_HOUR = 3, 120
_FIRST_CHAT = 1_000


@pytest.mark.proof
async def test_its_memory_stays_as_it_is_in_a_day_of_ten_thousand_trajectories(tmp_path: Path, proves: Proves) -> None:
    chats = range(_FIRST_CHAT, _FIRST_CHAT + max(8, round(HOURS * AN_HOUR)))
    lay_town(tmp_path / "town", chats)
    held: list[float] = []
    answers = 0
    async with asyncio.timeout(3600), rig() as (telegram, origin):
        process = started(PROGRAM, origin, tmp_path / "town")
        try:
            await telegram.polled.wait()
            await telegram.asked(chats)
            held.append(_held(process.pid))
            eighth = -(-len(chats) // 8)
            for begin in range(0, len(chats), eighth):
                answers += len(await telegram.talk(chats[begin : begin + eighth], ANSWERS))
                held.append(_held(process.pid))
        finally:
            process.terminate()
            code = process.wait()
    shutil.rmtree(tmp_path / "town")
    what = f"its memory stays as it is in {HOURS:g} hours of ten thousand trajectories"
    sizes = ", ".join(f"{one:.0f}" for one in held)
    proves(what, of=0, note=f"{answers:,} answers; {sizes} MB before it, and after each eighth")
    assert (code, answers, held[-1] - held[len(held) // 2] < 15) == (0, ANSWERS * len(chats), True)


def _held(pid: int) -> float:
    """The memory of that process, in MB."""
    fields = Path(f"/proc/{pid}/statm").read_text().split()
    return int(fields[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
