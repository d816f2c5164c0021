"""The longer proofs: run them, print what they found, and keep it in docs/proof.md.

`make proof`, or `python -m tests.proof tests/kill …` for some of them; the other rows stay as they were. A proof is a
test marked `proof` that asks for `proves` and tells it how often it tried, and how often that went wrong:

    @pytest.mark.proof
    def test_it_opens_after_every_kill(proves: Proves) -> None:
        ...
        proves("every key opens after a kill while keys are replaced", of=200, failed=len(lost), each="kill")
        assert lost == []

It tells before it asserts. One that tells nothing counts as a single try.
"""

import math
import os
import platform
import sqlite3
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import astuple, dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

import pytest

_FILE = Path(__file__).parents[1] / "docs" / "proof.md"
_KEY = "proof"
_HEAD = ("what is promised", "tried", "went wrong", "95 % sure: at most", "seconds", "on")


class Proves(Protocol):
    """Tells what came of a proof: how many tries there were `of` what, `each` in one word, how many `failed`; a `note`
    stands behind it. Where nothing is counted (`of` 0) the note is what was measured."""

    def __call__(self, what: str, *, of: int, failed: int = 0, each: str = "", note: str = "") -> None: ...


@pytest.fixture
def proves(request: pytest.FixtureRequest) -> Proves:
    """Where a proof tells what came of it."""

    def tell(what: str, *, of: int, failed: int = 0, each: str = "", note: str = "") -> None:
        request.node.user_properties.append((_KEY, [what, of, failed, each, note]))

    return tell


def bound(tries: int, failures: int) -> float:
    """The highest rate of failure that 95 % certainty leaves room for (Clopper and Pearson, one side); without any
    failure about 3 / N, the rule of three."""
    if failures >= tries:
        return 1.0

    def as_few(rate: float) -> float:
        """How likely it is to see so few failures at this rate."""
        found = (
            math.exp(
                math.lgamma(tries + 1)
                - math.lgamma(count + 1)
                - math.lgamma(tries - count + 1)
                + count * math.log(rate)
                + (tries - count) * math.log1p(-rate)
            )
            for count in range(failures + 1)
        )
        return sum(found)

    low, high = 0.0, 1.0
    for _ in range(100):
        middle = (low + high) / 2
        low, high = (middle, high) if as_few(middle) > 0.05 else (low, middle)
    return high


@dataclass(frozen=True)
class Row:
    """A line of the table, as it is written."""

    what: str
    tried: str
    wrong: str
    most: str
    seconds: str
    on: str

    @classmethod
    def of(cls, told: Sequence[object], seconds: float, broke: bool) -> "Row":
        what, of, failed, each, note = told
        assert isinstance(of, int)
        assert isinstance(failed, int)
        behind = f" ({note})" if note and of else str(note)
        tried = f"{of:,} {each}{'s' if each and of != 1 else ''}".strip() + behind if of else behind
        wrong = f"{failed:,}" if of else ""
        return cls(
            str(what),
            tried,
            f"{wrong}; the proof failed".removeprefix("; ") if broke else wrong,
            _percent(bound(of, failed)) if of else "",
            f"{seconds:,.0f}",
            f"{date.today():%Y-%m-%d}",
        )


def _percent(rate: float) -> str:
    return f"{100 * rate:.2g} %" if rate < 0.1 else f"{100 * rate:.0f} %"


class Table:
    """What the proofs told, as pytest hands it on, from whatever process they ran in."""

    def __init__(self) -> None:
        self.rows: list[Row] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.skipped or not (report.when == "call" or report.failed):
            return
        told = [given for name, given in report.user_properties if name == _KEY]
        alone = [_sentence(report.nodeid), 1, int(report.failed), "", ""]
        self.rows += [Row.of(one, report.duration, report.failed) for one in told or [alone]]


def _sentence(nodeid: str) -> str:
    return nodeid.rpartition("::")[2].removeprefix("test_").replace("_", " ")


def kept(text: str) -> list[Row]:
    """The rows of the table in this text."""
    lines = [line.strip().strip("|").split("|") for line in text.splitlines() if line.startswith("|")]
    return [Row(*(cell.strip() for cell in line)) for line in lines[2:]]


def together(before: Iterable[Row], now: Iterable[Row]) -> list[Row]:
    """What was found now in the place of what was found before."""
    return list({row.what: row for row in (*before, *now)}.values())


def page(rows: Sequence[Row]) -> str:
    """The whole of docs/proof.md."""
    lines = (_HEAD, tuple("-" * len(one) for one in _HEAD), *(astuple(row) for row in rows))
    table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    return (
        "# What was proved, and how often it was tried\n\n"
        "Written by `make proof`, not by hand. What is promised besides stands in [faults.md](faults.md).\n"
        "No number of tries proves that it never goes wrong: the fourth column is the highest rate of failure that\n"
        "fits what was seen, with 95 % certainty (Clopper and Pearson; without a failure about 3 / N).\n"
        "What is not counted but tried at every turn (each case, each column, PostgreSQL, the page in a browser) is\n"
        "done by `make more`, of which `make test` takes an example.\n\n"
        f"{table}\n\n"
        f"Last run on {_machine()}.\n"
    )


def _machine() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{os.cpu_count()} cores and {memory:.0f} GB, {platform.system()}, Python {platform.python_version()}, "
        f"SQLite {sqlite3.sqlite_version}"
    )


def main(arguments: Sequence[str], say: Callable[[str], object] = print) -> int:
    """Run the proofs, say what they found and write it down; 0 when all of them hold."""
    table = Table()
    code = pytest.main(["-m", "proof", "-n", "2", "--dist", "worksteal", *arguments], plugins=[table])
    before = kept(_FILE.read_text("utf-8")) if arguments and _FILE.exists() else []
    if table.rows:
        _FILE.write_text(page(together(before, table.rows)), "utf-8")
    widths = [max(len(cell) for cell in column) for column in zip(_HEAD, *map(astuple, table.rows), strict=True)]
    for line in (_HEAD, *map(astuple, table.rows)):
        say("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())
    return int(code)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
