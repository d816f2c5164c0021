"""A year of coaches and clients in which everything goes wrong that can, and nothing comes of it.

A number that fails is played again, in the same way, by `python -m tests.year NUMBER`.
"""

import gc
import multiprocessing
import os
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace

import pytest

from bot.actions import deliver
from bot.storage.delivery_kinds import RULES, Again, DeliveryKind
from tests import quick
from tests.proof import Proves
from tests.year.channel import Fate
from tests.year.world import Seen, Size, year

A_MONTH = Size(coaches=1, clients=2, weeks=5)
ONE_IN_FULL = Size(coaches=5, clients=50, weeks=52)
YEARS = int(os.environ.get("PROOF_YEARS", "300"))
DEATHS = int(os.environ.get("PROOF_DEATHS", "10000"))
JUMPS = int(os.environ.get("PROOF_JUMPS", "1000"))
SPOILT = int(os.environ.get("PROOF_SPOILT", "2000"))
FAILING = {Fate.TOO_MANY: 0.1, Fate.BROKEN: 0.1, Fate.LOST: 0.05, Fate.ARRIVED: 0.05, Fate.REFUSED: 0.01}
DEADLY = {Fate.KILLED_BEFORE: 0.05, Fate.KILLED_AFTER: 0.05}


def test_nothing_is_lost_or_comes_twice_in_a_month_of_trouble_and_the_same_number_is_the_same_month() -> None:
    seen = year(3, A_MONTH)
    assert (seen.wrong, seen.said > 0, seen.shown > 0) == ([], True, True)
    assert year(3, A_MONTH) == seen


@pytest.mark.more
def test_it_would_be_caught_if_it_confirmed_before_it_commits() -> None:
    months = (year(seed, A_MONTH, shares={}, careless=True) for seed in range(1, 9))
    assert any("and heard nothing" in "".join(month.wrong) for month in months)


def test_it_would_be_caught_if_it_repeated_its_words_until_it_is_certain(monkeypatch: pytest.MonkeyPatch) -> None:
    always = {kind: replace(rule, again=Again.ALWAYS) for kind, rule in RULES.items()}
    monkeypatch.setattr(deliver, "RULES", always)
    months = (year(seed, A_MONTH, shares={Fate.ARRIVED: 0.5}) for seed in range(1, 9))
    assert any(f"a {DeliveryKind.WORD} came 3 times" in "".join(month.wrong) for month in months)


@pytest.mark.proof
def test_nothing_is_lost_or_comes_twice_in_any_year(proves: Proves) -> None:
    with ProcessPoolExecutor(2, multiprocessing.get_context("spawn"), quick.share_statements) as pool:
        seen = list(pool.map(year, range(YEARS)))
    broken = {one.seed: one.wrong for one in seen if one.wrong}
    many = sum(one.size.clients * one.size.weeks for one in seen)
    faults = sum(sum(one.faults.values()) + one.deaths for one in seen)
    proves(
        "nothing is lost, comes twice, at night or too often, or strays, in a simulated year",
        of=len(seen),
        failed=len(broken),
        each="year",
        note=f"{many // 52:,} years of a client, {sum(one.shown for one in seen):,} messages, {faults:,} faults, "
        f"{sum(one.deaths for one in seen):,} of them kills",
    )
    assert broken == {}


@pytest.mark.proof
def test_nothing_is_lost_in_thousands_of_deaths(proves: Proves) -> None:
    """Dead is: nothing it still does is written, shown or heard. Next to a kill from outside (`tests/kill`) that costs
    next to nothing."""
    seen = _worlds(_deadly, lambda one: one.deaths, DEATHS)
    broken = {one.seed: one.wrong for one in seen if one.wrong}
    proves(
        "nothing is lost, and at most one message doubled, when it dies at a commit, a call or before it confirms",
        of=sum(one.deaths for one in seen),
        failed=len(broken),
        each="death",
        note=f"in {len(seen):,} simulated months, {sum(one.shown for one in seen):,} messages",
    )
    assert broken == {}


def _worlds(play: Callable[[int], Seen], counts: Callable[[Seen], int], enough: int) -> list[Seen]:
    """One number after the other, until there was enough in them of what is counted."""
    seen: list[Seen] = []
    with ProcessPoolExecutor(2, multiprocessing.get_context("spawn"), quick.share_statements) as pool:
        while sum(map(counts, seen)) < enough:
            seen += pool.map(play, range(len(seen), len(seen) + 10))
    return seen


def _deadly(seed: int) -> Seen:
    return year(seed, A_MONTH, shares=DEADLY, kills=0.02)


@pytest.mark.proof
def test_nothing_comes_twice_or_in_a_burst_when_its_clock_jumps(proves: Proves) -> None:
    """By an hour back or on, three days back or on, or to 1970; and right again after a while."""
    seen = _worlds(_jumpy, _jumped, JUMPS)
    broken = {one.seed: one.wrong for one in seen if one.wrong}
    proves(
        "nothing comes twice, at night or in a burst when its clock jumps an hour, three days or 56 years",
        of=sum(map(_jumped, seen)),
        failed=len(broken),
        each="jump",
        note=f"in {len(seen):,} simulated months, {sum(one.shown for one in seen):,} messages",
    )
    assert broken == {}


def _jumpy(seed: int) -> Seen:
    return year(seed, A_MONTH, shares={}, jumps=1)


def _jumped(one: Seen) -> int:
    return one.faults.get("clock set wrong", 0)


@pytest.mark.proof
def test_nothing_is_lost_or_repeated_without_a_doubt_when_the_channel_fails(proves: Proves) -> None:
    """It says that there is too much, breaks off before anything came of it, keeps silent before or after that, or
    refuses."""
    seen = _worlds(_spoilt, _failed, SPOILT)
    broken = {one.seed: one.wrong for one in seen if one.wrong}
    kinds = ", ".join(f"{sum(one.faults.get(fate, 0) for one in seen):,} {fate}" for fate in FAILING)
    proves(
        "nothing is lost, and nothing comes oftener than was doubted, when the channel fails",
        of=sum(map(_failed, seen)),
        failed=len(broken),
        each="call",
        note=f"{kinds}; in {len(seen):,} simulated months, {sum(one.shown for one in seen):,} messages",
    )
    assert broken == {}


def _spoilt(seed: int) -> Seen:
    return year(seed, A_MONTH, shares=FAILING)


def _failed(one: Seen) -> int:
    return sum(one.faults.get(fate, 0) for fate in FAILING)


@pytest.mark.proof
def test_its_memory_stays_as_it_is_in_a_year_of_fifty_clients(proves: Proves) -> None:
    held: list[float] = []
    seen = year(1, ONE_IN_FULL, lambda part: held.append(_held()))
    quarters = ", ".join(f"{one:.0f}" for one in held)
    proves("its memory stays as it is in a year of fifty clients", of=0, note=f"{quarters} MB after each quarter")
    assert seen.wrong == []
    assert (len(held), held[-1] - held[0] < 30, held[-1] - held[1] < 15) == (4, True, True)


def _held() -> float:
    """The memory of this process, in MB."""
    gc.collect()
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
