"""Killed with -9 anywhere, the bot loses no answer and no digest, and repeats itself at most once by a kill."""

import asyncio
import multiprocessing
import os
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from math import ceil, inf
from pathlib import Path
from random import Random

import pytest

from bot.demo import throw_away
from tests import forked, quick
from tests.kill import learning
from tests.kill.bot_process import DEADLY, Point
from tests.kill.ledger import Ledger, all_of, take_stock
from tests.kill.town import town
from tests.proof import Proves

# `PROOF_KILLS=10000` for so many; two take about a second. With `PROOF_MINUTES` as many of them as fit into that.
KILLS = int(os.environ.get("PROOF_KILLS", "504"))
MINUTES = float(os.environ.get("PROOF_MINUTES", "inf"))
STOPS = int(os.environ.get("PROOF_STOPS", "224"))
# So many in one town: its trajectories come to an end, and what it remembers grows.
_IN_A_TOWN = 56


async def after(strikes: int, folder: Path, points: tuple[Point, ...] = DEADLY, chance: int = 1) -> Ledger:
    async with asyncio.timeout(max(300, 60 * strikes)), town(folder) as here:
        here.leave_to(Random(chance))
        await here.suffers(strikes, points)
        await here.recovers()
        return take_stock(here)


def without_loss(ledger: Ledger) -> Ledger:
    """The same numbers, as they are when nothing is lost, doubled, mixed up, left over or refused."""
    return replace(
        ledger, lost=(), doubled=(), strayed=(), unread=(), digests_lost=(), thrice=0, unconfirmed=0, refused=()
    )


def hardly_repeats(ledger: Ledger) -> bool:
    """One message at most comes twice by one kill."""
    return ledger.worst <= 1


async def test_it_loses_nothing_when_it_is_killed(tmp_path: Path) -> None:
    ledger = await after(len(DEADLY), tmp_path)
    assert ledger == without_loss(ledger)
    assert hardly_repeats(ledger)


async def test_it_loses_and_repeats_nothing_when_it_is_asked_to_stop(tmp_path: Path) -> None:
    ledger = await after(6, tmp_path, (Point.ON_REQUEST,))
    assert ledger == replace(without_loss(ledger), questions_twice=0, digests_twice=0)


async def test_it_would_be_caught_if_it_confirmed_before_it_commits(tmp_path: Path) -> None:
    async with asyncio.timeout(300), town(tmp_path) as here:
        await here.suffers(3, (Point.AFTER_CONFIRM,), careless=True)
        await here.recovers()
        assert len(take_stock(here).lost) > 0


def in_towns(first: int, strikes: int, minutes: float, points: tuple[Point, ...]) -> list[Ledger]:
    """What came of every second town from this one on, until it was struck so often or the time is up. They lie in
    memory, which a kill, unlike a power cut, does not reach."""
    ledgers, until = [], time.monotonic() + 60 * minutes
    forked.learn(learning.learn)
    for number in range(first, ceil(strikes / _IN_A_TOWN), 2):
        with throw_away() as folder:
            left = min(_IN_A_TOWN, strikes - number * _IN_A_TOWN)
            ledgers.append(asyncio.run(after(left, folder, points, chance=number)))
        if time.monotonic() > until:
            break
    forked.end()
    return ledgers


def side_by_side(strikes: int, minutes: float = inf, points: tuple[Point, ...] = DEADLY) -> Ledger:
    """What came of all these towns, two at a time."""
    struck = partial(in_towns, strikes=strikes, minutes=minutes, points=points)
    with ProcessPoolExecutor(2, multiprocessing.get_context("spawn"), quick.share_statements) as pool:
        return all_of([one for some in pool.map(struck, range(2)) for one in some])


@pytest.mark.proof
def test_it_loses_nothing_in_hundreds_of_kills(proves: Proves) -> None:
    ledger = side_by_side(KILLS, MINUTES)
    lost = len(ledger.lost) + len(ledger.digests_lost)
    proves("no answer and no digest is lost by kill -9", of=ledger.kills, failed=lost, each="kill", note=ledger.summary)
    assert ledger == without_loss(ledger)
    assert hardly_repeats(ledger)


@pytest.mark.proof
def test_it_loses_and_repeats_nothing_in_hundreds_of_stops(proves: Proves) -> None:
    ledger = side_by_side(STOPS, points=(Point.ON_REQUEST,))
    wrong = len(ledger.lost) + len(ledger.digests_lost) + ledger.questions_twice + ledger.digests_twice
    what = "nothing is lost and nothing comes twice when it is asked to stop, whatever it is doing"
    proves(what, of=ledger.kills, failed=wrong, each="stop", note=f"{ledger.sent} answers, {ledger.digests} digests")
    assert ledger == replace(without_loss(ledger), questions_twice=0, digests_twice=0)
