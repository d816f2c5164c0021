"""When the power goes, nothing that was confirmed is lost, and no database is damaged.

A process is watched while it writes (`strace`); from what it wrote, disks are made as they may be found, each with
another part of what was not yet synced, and opened.
"""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from tests.power.disk import CALLS, Call, Disk, calls
from tests.power.writes import BEGUN, CONFIRMED
from tests.proof import Proves

# `PROOF_IMAGES=20000` for so many.
IMAGES = int(os.environ.get("PROOF_IMAGES", "20000"))
_TOP = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="wants strace, to see what is written")


@dataclass
class Found:
    """What became of so many images: in how many something confirmed was gone, and in how many a file was damaged."""

    images: int = 0
    confirmed: int = 0
    lost: int = 0
    damaged: int = 0


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    # In memory: what matters is what is asked of the system, not how long a disk takes for it.
    here = "/dev/shm" if Path("/dev/shm").is_dir() else None
    with tempfile.TemporaryDirectory(prefix="tussendoor-power-", dir=here) as made:
        yield Path(made)


def seen(folder: Path, updates: int) -> list[Call]:
    """All that was written while so many updates were heard."""
    watch = ("strace", "-f", "-y", "-xx", "-s", "100000", "-e", f"trace={CALLS}", "-o", str(folder / "trace"))
    does = (sys.executable, "-m", "tests.power.writes", str(folder / "bot"), str(updates))
    subprocess.run([*watch, *does], cwd=_TOP, check=True, stdout=subprocess.PIPE, timeout=600)
    with (folder / "trace").open("r", encoding="ascii") as trace:
        return list(calls(trace))


@pytest.fixture(scope="module")
def a_few(folder: Path) -> list[Call]:
    return seen(folder, 12)


def after_power_cuts(folder: Path, happened: Sequence[Call], images: int) -> Found:
    """What is found in so many images, at moments drawn from the whole."""
    rng, found, disk = Random(images), Found(), Disk(folder / "bot")
    begun = next(place for place, call in enumerate(happened) if call.content == BEGUN)
    cuts = sorted(rng.randrange(begun, len(happened)) for _ in range(images))
    confirmed: set[str] = set()
    for place, call in enumerate(happened):
        disk.sees(call)
        if _confirms(call):
            confirmed.add(call.content.removeprefix(CONFIRMED).decode().strip())
        while cuts and cuts[0] == place:
            cuts.pop(0)
            found.images += 1
            _look(folder / "image", disk.found(rng), confirmed, found)
    found.confirmed = len(confirmed)
    return found


def _confirms(call: Call) -> bool:
    return call.name == "write" and call.content.startswith(CONFIRMED)


def _look(where: Path, image: dict[str, bytes], confirmed: set[str], found: Found) -> None:
    (where / "data").mkdir(parents=True)
    for name, content in image.items():
        (where / name).parent.mkdir(parents=True, exist_ok=True)
        (where / name).write_bytes(content)
    try:
        there = _whole(where / "data")
        found.damaged += there is None
        found.lost += there is None or not confirmed <= there
    finally:
        shutil.rmtree(where)


def _whole(data: Path) -> set[str] | None:
    """The updates that are known; None where a database is damaged."""
    try:
        for file in sorted(data.glob("*.sqlite")):
            with closing(sqlite3.connect(file)) as database:
                if database.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                    return None
        with closing(sqlite3.connect(data / "tussendoor.sqlite")) as database:
            return {one for (one,) in database.execute("SELECT update_id FROM update_seen")}
    except sqlite3.DatabaseError:
        return None


@pytest.mark.more
def test_nothing_that_was_confirmed_is_lost_and_nothing_damaged_when_the_power_goes(
    folder: Path, a_few: list[Call]
) -> None:
    assert after_power_cuts(folder, a_few, 150) == Found(images=150, confirmed=12)


@pytest.mark.more
def test_it_would_be_seen_if_it_waited_for_no_disk(folder: Path, a_few: list[Call]) -> None:
    careless = [call for call in a_few if not call.name.endswith("sync")]
    assert after_power_cuts(folder, careless, 40).lost > 0


@pytest.mark.more
def test_it_would_be_seen_if_it_confirmed_before_it_commits(folder: Path, a_few: list[Call]) -> None:
    first = next(place for place, call in enumerate(a_few) if call.content == BEGUN) + 1
    early = [*a_few[:first], *filter(_confirms, a_few), *(call for call in a_few[first:] if not _confirms(call))]
    found = after_power_cuts(folder, early, 40)
    assert (found.lost > 0, found.damaged) == (True, 0)


@pytest.mark.proof
def test_nothing_is_lost_in_thousands_of_power_cuts(folder: Path, proves: Proves) -> None:
    found = after_power_cuts(folder, seen(folder, 120), IMAGES)
    note = f"{found.confirmed} updates confirmed meanwhile, {found.damaged} files damaged"
    what = "nothing that was confirmed is lost, and no file damaged, when the power goes"
    proves(what, of=found.images, failed=found.lost, each="disk", note=note)
    assert found == Found(found.images, found.confirmed)
