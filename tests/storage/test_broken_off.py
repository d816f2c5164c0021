"""The database breaks off at the first call, the second, the third …: whoever asked for something hears what became of
it, nothing is done twice or half, and then it goes on."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from itertools import count, product
from typing import Any

import psycopg
import pytest
from sqlalchemy import Column, Connection, Engine, Integer, MetaData, Table, delete, insert, select

from bot.errors import StorageBusy
from bot.storage.engine import open_engine
from bot.storage.writer import NEWS, Writer
from tests.proof import Proves

metadata = MetaData()
kept = Table("kept", metadata, Column("place", Integer, primary_key=True), Column("number", Integer))

CALLS = ("connect", "do_ping", "do_execute", "do_execute_no_params", "do_commit", "do_rollback")
LONGEST = 20
# What is asked of one thread, and so is done in this order.
IN_ORDER = (1, 3, 4, 7, 9, 10)


class Breaking:
    """Counts what is asked of the driver, and lets the connection be lost at some of those calls, from one on, before
    it or behind it; `calls` is by what name they went."""

    def __init__(self, engine: Engine, lose: Callable[[], None], at: int, times: int, *, behind: bool) -> None:
        self.calls: list[str] = []
        self._lose, self._when, self._behind = lose, range(at, at + times), behind
        self._counting = threading.Lock()
        for name in CALLS:
            setattr(engine.dialect, name, self._watched(name, getattr(engine.dialect, name)))

    def _watched(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def watched(*given: Any, **more: Any) -> Any:
            with self._counting:
                self.calls.append(name)
                is_now = len(self.calls) in self._when
            if is_now and not self._behind:
                self._lose()
            value = call(*given, **more)
            if is_now and self._behind:
                self._lose()
            return value

        return watched


def keep(work: Connection, number: int) -> int:
    work.execute(insert(kept).values(number=number))
    work.info[NEWS].append(number)
    return number


def keep_all(work: Connection, numbers: list[int]) -> None:
    for number in numbers:
        keep(work, number)


def keep_and_fail(work: Connection, number: int) -> None:
    keep(work, number)
    raise LookupError


def keep_and_hush(work: Connection, number: int) -> int:
    """As an action does that goes on without what it cannot read."""
    with suppress(Exception):
        work.execute(select(kept)).all()
    return keep(work, number)


def numbers(work: Connection) -> list[int]:
    return list(work.execute(select(kept.c.number).order_by(kept.c.place)).scalars())


def a_connection(connection: Connection) -> Connection:
    return connection


@asynccontextmanager
async def writing(engine: Engine, threads: int) -> AsyncIterator[Writer[Connection]]:
    writer = Writer(engine, a_connection, threads)
    writer.start()
    yield writer
    await writer.stop()


async def asks(writer: Writer[Connection]) -> dict[int, object]:
    """Everything that can be asked for, at once and then one by one; what each gave, or the error."""
    at_once = {
        1: writer.run(keep, 1),
        2: writer.ride(keep_all, 2),
        3: writer.run(keep, 3),
        4: writer.run(keep_and_hush, 4),
        5: writer.run_behind(keep, 5),
        6: writer.run_behind(keep, 6),
    }
    with writer.together():
        asked = {number: asyncio.ensure_future(doing) for number, doing in at_once.items()}
        await asyncio.sleep(0)
    outcomes = dict(zip(asked, await asyncio.gather(*asked.values(), return_exceptions=True), strict=True))
    with writer.together():
        failing = [asyncio.ensure_future(one) for one in (writer.run(keep, 7), writer.run(keep_and_fail, 8))]
        await asyncio.sleep(0)
    outcomes[7], outcomes[8] = await asyncio.gather(*failing, return_exceptions=True)
    for number, action in ((9, keep), (10, keep_and_hush)):
        (outcomes[number],) = await asyncio.gather(writer.run(action, number), return_exceptions=True)
    return outcomes


def is_right(number: int, outcome: object, times: int, *, behind: bool) -> bool:
    """Whether this fits how often it is there. Broken off behind a call that did it, nobody knows; never twice."""
    if isinstance(outcome, StorageBusy):
        return times == 0 or (behind and times == 1)
    if number == 8:
        return isinstance(outcome, LookupError) and times == 0
    return outcome in (number, None) and times == 1


async def broken_off(
    engine: Engine, lose: Callable[[], None], at: int, times: int, threads: int, *, behind: bool
) -> list[str]:
    """Broken off at this call; the calls there were. Everything that was promised is looked at."""
    heard: list[int] = []
    async with asyncio.timeout(LONGEST), writing(engine, threads) as writer:
        writer.on_commit(lambda news: heard.extend(n for n in news if isinstance(n, int)))
        breaking = Breaking(engine, lose, at, times, behind=behind)
        outcomes = await asks(writer)
        calls = list(breaking.calls)
        for _ in range(times + 1):
            with suppress(StorageBusy):
                await writer.run(numbers)
        there = await writer.run(numbers)
        wrong = {
            number: outcome
            for number, outcome in outcomes.items()
            if not is_right(number, outcome, there.count(number), behind=behind)
        }
        assert wrong == {}, (at, calls[at - 1 : at], there)
        assert set(heard) == {one for one, outcome in outcomes.items() if outcome in (one, None)}
        if threads == 1:
            assert [one for one in there if one in IN_ORDER] == sorted({*there} & {*IN_ORDER})
        await writer.run(lambda work: work.execute(delete(kept)).close())
    return calls


def failing_disk() -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR  # type: ignore[misc]
    raise error


async def everywhere(
    url: str, lose: Callable[[], None], *, threads: int = 1, times: int = 1, behind: bool, first: int = 1, step: int = 1
) -> int:
    """Broken off at the first call, and one of so many after it, until there are no more; how often that was."""
    for tries in count():
        at = first + tries * step
        engine = open_engine(url)
        metadata.create_all(engine)
        calls = await broken_off(engine, lose, at, times, threads, behind=behind)
        engine.dispose()
        if at > len(calls):
            assert at > 20, calls
            return tries
    raise AssertionError


@pytest.fixture
def hang_up(postgres_url: str, postgres_server: str) -> Iterator[Callable[[], None]]:
    """The server ends all that are connected to this database, and has done so when this is over."""
    name = postgres_url.split("/")[3].split("?")[0]
    with psycopg.connect(postgres_server, autocommit=True) as other:
        ends = f"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{name}'"
        yield lambda: other.execute(ends).close()


@pytest.mark.parametrize("times", [1, 4])
@pytest.mark.parametrize("behind", [False, True], ids=["before", "behind"])
async def test_everybody_hears_what_became_of_it_wherever_sqlite_breaks_off(
    sqlite_url: str, behind: bool, times: int
) -> None:
    await everywhere(sqlite_url, failing_disk, times=times, behind=behind)


@pytest.mark.parametrize(("first", "threads", "times", "behind"), [(1, 1, 1, True), (2, 4, 1, False), (3, 1, 4, False)])
async def test_everybody_hears_what_became_of_it_where_postgresql_hangs_up(
    postgres_url: str, hang_up: Callable[[], None], first: int, threads: int, times: int, behind: bool
) -> None:
    await everywhere(postgres_url, hang_up, threads=threads, times=times, behind=behind, first=first, step=4)


@pytest.mark.proof
async def test_everybody_hears_what_became_of_it_wherever_the_database_breaks_off(
    sqlite_url: str, postgres_url: str, hang_up: Callable[[], None], proves: Proves
) -> None:
    ways = list(product((1, 2, 4), (False, True)))
    tries = 0
    for times, behind in ways:
        tries += await everywhere(sqlite_url, failing_disk, times=times, behind=behind)
        for threads in (1, 4):
            tries += await everywhere(postgres_url, hang_up, threads=threads, times=times, behind=behind)
    what = "whoever asked hears what became of it, and nothing is done twice or half, wherever the database breaks off"
    proves(what, of=tries, each="call", note="before it or behind it, at SQLite and at PostgreSQL")
