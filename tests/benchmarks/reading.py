"""How long the bot takes over what a coach reads: the overview with its picture, and the whole on paper.

    .venv/bin/python -m tests.benchmarks.reading

Johan's whole trajectory is played first. Every figure is the median of thirty times; the overview and its picture
together should stay under 150 ms.
"""

import asyncio
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bot import files
from bot.demo import playing
from bot.digests.compose import compose
from bot.digests.compose_course import compose_course
from bot.digests.course import gather_course
from bot.digests.gather import Digest, gather
from bot.digests.paper import bound, drawn
from bot.playground import johan
from bot.playground.story import story
from bot.storage import digests, meetings, trajectories
from bot.storage.work import Work

TIMES, MEETING = 30, 5


async def measure() -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with playing(Path(folder), johan.BEGIN) as world:
            async for _ in story(world):
                pass
            figures = await world.app.writer.run(_figures)
    for what, seconds in figures.items():
        print(f"{what}: {seconds * 1000:.1f} ms")


def _figures(work: Work) -> dict[str, float]:
    (trajectory,) = trajectories.all_active(work)
    planned = (one.meeting for one in meetings.meetings_of(work, trajectory.id) if one.meeting.number == MEETING)
    meeting, of = next(planned), digests.made(work, trajectory.id, MEETING)

    def overview() -> Digest:
        digest = gather(work, trajectory, meeting, of=of)
        compose(digest, "nl")
        return digest

    digest = overview()

    def course() -> None:
        whole = gather_course(work, trajectory)
        files.make(bound("Ada", compose_course(whole, "nl"), whole.progress, 7, "nl"))

    return {
        "the overview": median(overview),
        "its picture": median(lambda: files.make(drawn(digest.progress, 7, "nl"))),
        "both together": median(lambda: files.make(drawn(overview().progress, 7, "nl"))),
        "the overview as PDF": median(
            lambda: files.make(bound("Ada", compose(overview(), "nl"), digest.progress, 7, "nl"))
        ),
        "the whole trajectory as PDF": median(course),
    }


def median(make: Callable[[], object]) -> float:
    """How many seconds this takes, usually."""
    taken = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        make()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


if __name__ == "__main__":
    asyncio.run(measure())
