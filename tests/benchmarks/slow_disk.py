"""What a slower disk costs: the whole program with every wait for the disk two milliseconds longer, beside itself.

    python -m tests.benchmarks.slow_disk [--rounds 5] [--chats 50] [--slower 2]

A small library, made here by the C compiler of the machine, stands before the program's `fsync` and `fdatasync` and
sleeps before each. Both are started anew in every round; told is the median of the rounds, as in `contest.py`.
"""

import argparse
import asyncio
import shutil
import statistics
import subprocess
import tempfile
from pathlib import Path
from unittest.mock import patch

from tests.benchmarks import contest
from tests.benchmarks.contest import PROGRAM, lay_town, measured

_SOURCE = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <unistd.h>
static int later(const char *name, int file) {
    usleep(SLOWER);
    return ((int (*)(int)) dlsym(RTLD_NEXT, name))(file);
}
int fsync(int file) { return later("fsync", file); }
int fdatasync(int file) { return later("fdatasync", file); }
"""


def library(folder: Path, slower: float) -> Path:
    """The library that makes every wait for the disk so many milliseconds longer."""
    source, made = folder / "slower.c", folder / "slower.so"
    source.write_text(_SOURCE.replace("SLOWER", str(round(1000 * slower))))
    subprocess.run(["cc", "-shared", "-fPIC", "-o", made, source, "-ldl"], check=True)
    return made


async def compared(rounds: int, chats: int, slower: float) -> tuple[float, float]:
    """The answers a second, as the disk is and with that much slower."""
    rates: tuple[list[float], list[float]] = [], []
    with tempfile.TemporaryDirectory() as place:
        town, before = Path(place) / "town", {"LD_PRELOAD": str(library(Path(place), slower))}
        for _ in range(rounds):
            shutil.rmtree(town, ignore_errors=True)
            lay_town(town, [chat for group in contest.groups(chats) for chat in group])
            for found, told in zip(rates, ({}, before), strict=True):
                with patch.object(contest, "BARE", contest.BARE | told):
                    found.append((await measured(PROGRAM, town, chats)).rate)
    usual, slow = (statistics.median(one) for one in rates)
    return usual, slow


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--chats", type=int, default=50)
    parser.add_argument("--slower", type=float, default=2, help="milliseconds")
    chosen = parser.parse_args()
    usual, slow = asyncio.run(compared(chosen.rounds, chosen.chats, chosen.slower))
    print(f"{usual:.0f} answers a second; each wait for the disk {chosen.slower:g} ms longer: {slow:.0f}", end="")
    print(f", {slow / usual:.2f} of it")


if __name__ == "__main__":
    main()
