"""Killed with -9 anywhere, the bot loses no answer and no digest, and repeats itself at most once by a kill."""

import asyncio
import os
import time
from dataclasses import replace
from pathlib import Path
from random import Random
from shutil import rmtree

import pytest

from tests.kill.bot_process import DEADLY, Point
from tests.kill.ledger import Ledger, all_of, take_stock
from tests.kill.town import town
from tests.proof import Proves

# `PROOF_KILLS=10000` for so many; each takes about a second. With `PROOF_MINUTES` as many of them as fit into that.
KILLS = int(os.environ.get("PROOF_KILLS", "504"))
MINUTES = float(os.environ.get("PROOF_MINUTES", "inf"))
# So many in one town: its trajectories come to an end, and what it remembers grows.
_IN_A_TOWN = 56


async def after(strikes: int, folder: Path, points: tuple[Point, ...] = DEADLY, chance: int = 1) -> Ledger:
    async with asyncio.timeout(max(300, 10 * strikes)), town(folder) as here:
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


@pytest.mark.proof
async def test_it_loses_nothing_in_hundreds_of_kills(tmp_path: Path, proves: Proves) -> None:
    ledgers, until = [], time.monotonic() + 60 * MINUTES
    for number, begun in enumerate(range(0, KILLS, _IN_A_TOWN)):
        folder = tmp_path / str(number)
        ledgers.append(await after(min(_IN_A_TOWN, KILLS - begun), folder, chance=number))
        rmtree(folder)
        if time.monotonic() > until:
            break
    ledger = all_of(ledgers)
    lost = len(ledger.lost) + len(ledger.digests_lost)
    proves("no answer and no digest is lost by kill -9", of=ledger.kills, failed=lost, each="kill", note=ledger.summary)
    assert ledger == without_loss(ledger)
    assert hardly_repeats(ledger)
