"""The writer: many actions to a transaction, each for itself, and no promise before the commit."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, suppress
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict
from sqlalchemy import Column, Connection, Engine, Integer, LargeBinary, MetaData, Table, event, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.errors import Stale, StorageBusy, StorageError
from bot.storage.engine import open_engine
from bot.storage.writer import NEWS, Writer

metadata = MetaData()
counter = Table("counter", metadata, Column("id", Integer, primary_key=True), Column("value", Integer))
paper = Table("paper", metadata, Column("id", Integer, primary_key=True), Column("content", LargeBinary))


def a_connection(connection: Connection) -> Connection:
    return connection


def value_of(work: Connection, row: int = 1) -> int:
    value: int = work.execute(select(counter.c.value).where(counter.c.id == row)).scalar_one()
    return value


def increment(work: Connection, row: int = 1) -> int:
    """Read, then write: what loses updates wherever two may do it at once."""
    value = value_of(work, row) + 1
    work.info[NEWS].append(value)
    work.execute(update(counter).where(counter.c.id == row).values(value=value))
    return value


def increment_and_fail(work: Connection) -> None:
    increment(work)
    raise LookupError


def write_paper(work: Connection, size: int = 1) -> None:
    work.execute(insert(paper).values(content=bytes(size)))


def paper_numbers(work: Connection) -> list[int]:
    return list(work.execute(select(paper.c.id)).scalars())


@asynccontextmanager
async def writing(engine: Engine, threads: int = 1) -> AsyncIterator[Writer[Connection]]:
    writer = Writer(engine, a_connection, threads)
    writer.start()
    yield writer
    await writer.stop()


class Gate:
    """Holds the writing thread inside an action, so that what is asked meanwhile shares the next transaction."""

    def __init__(self, writer: Writer[Connection]) -> None:
        self._entered, self._opened = threading.Event(), threading.Event()
        self._passing = asyncio.ensure_future(writer.run(self._pass))

    def _pass(self, work: Connection) -> None:
        self._entered.set()
        self._opened.wait(timeout=10)

    async def closed(self) -> None:
        await asyncio.to_thread(self._entered.wait, 10)

    async def open(self) -> None:
        self._opened.set()
        await self._passing


@asynccontextmanager
async def together(writer: Writer[Connection]) -> AsyncIterator[None]:
    """Whatever is asked inside shares one transaction, in the order in which it was asked."""
    gate = Gate(writer)
    await gate.closed()
    yield
    await asyncio.sleep(0)
    await gate.open()


@pytest.fixture
def engine(engine: Engine) -> Engine:
    metadata.create_all(engine)
    with engine.begin() as connection:
        connection.execute(insert(counter), [{"id": 1, "value": 0}, {"id": 2, "value": 0}])
    return engine


@pytest.fixture
async def writer(engine: Engine) -> AsyncIterator[Writer[Connection]]:
    async with writing(engine) as writer:
        yield writer


async def test_it_returns_what_the_action_returns(writer: Writer[Connection]) -> None:
    assert [await writer.run(increment), await writer.run(increment, row=2), await writer.run(value_of, 1)] == [1, 1, 1]


async def test_it_keeps_160_of_160_increments_asked_at_once(writer: Writer[Connection]) -> None:
    values = await asyncio.gather(*(writer.run(increment) for _ in range(160)))
    assert sorted(values) == list(range(1, 161))
    assert await writer.run(value_of) == 160


async def test_it_runs_what_was_asked_in_that_order(writer: Writer[Connection]) -> None:
    async with together(writer):
        asked = [asyncio.ensure_future(writer.run(increment)) for _ in range(300)]
    assert await asyncio.gather(*asked) == list(range(1, 301))


async def test_it_shares_one_transaction_among_all_that_waits(writer: Writer[Connection]) -> None:
    commits: list[object] = []
    writer.on_commit(commits.append)
    async with together(writer):
        asked = [asyncio.ensure_future(writer.run(increment)) for _ in range(50)]
    await asyncio.gather(*asked)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert commits == [list(range(1, 51))]


async def test_it_does_a_few_of_what_nobody_waits_for_and_takes_along_what_is_asked_meanwhile(
    engine: Engine, writer: Writer[Connection], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.writer._A_WHILE", 0)
    gate, order = Gate(writer), list[str]()
    await gate.closed()
    event.listen(engine, "begin", lambda _: order.append("|"))
    behind = [asyncio.ensure_future(writer.run_behind(lambda _: order.append("behind"))) for _ in range(5)]
    await asyncio.sleep(0)
    asked = [asyncio.ensure_future(writer.run(lambda _: order.append("asked"))) for _ in range(2)]
    await asyncio.sleep(0)
    await gate.open()
    await asyncio.gather(*behind, *asked)
    assert order == ["|", "behind", "behind", "behind", "asked", "asked", "|", "behind", "behind"]


async def test_it_does_what_nobody_waits_for_in_one_transaction_as_long_as_nobody_asks(
    engine: Engine, writer: Writer[Connection]
) -> None:
    gate, order = Gate(writer), list[str]()
    await gate.closed()
    event.listen(engine, "begin", lambda _: order.append("|"))
    behind = [asyncio.ensure_future(writer.run_behind(lambda _: order.append("behind"))) for _ in range(20)]
    await asyncio.sleep(0)
    await gate.open()
    await asyncio.gather(*behind)
    assert order == ["|", *["behind"] * 20]


async def test_it_undoes_only_the_action_that_fails(writer: Writer[Connection]) -> None:
    async with together(writer):
        asked = [asyncio.ensure_future(writer.run(action)) for action in (increment, increment_and_fail, increment)]
    first, failed, last = await asyncio.gather(*asked, return_exceptions=True)
    assert (first, type(failed), last) == (1, LookupError, 2)
    assert await writer.run(value_of) == 2


async def test_it_gives_an_action_its_own_database_error(writer: Writer[Connection]) -> None:
    def insert_again(work: Connection) -> None:
        work.execute(insert(counter).values(id=1, value=0))

    async with together(writer):
        asked = [asyncio.ensure_future(writer.run(action)) for action in (increment, insert_again, increment)]
    first, failed, last = await asyncio.gather(*asked, return_exceptions=True)
    assert (first, type(failed), last) == (1, IntegrityError, 2)


async def test_it_loses_nothing_to_an_action_that_hushes_up_a_database_error(writer: Writer[Connection]) -> None:
    """PostgreSQL aborts the whole transaction then, and answers its commit with a silent rollback."""

    def insert_again_quietly(work: Connection) -> None:
        with suppress(IntegrityError):
            work.execute(insert(counter).values(id=1, value=0))

    async with together(writer):
        asked = [asyncio.ensure_future(writer.run(action)) for action in (increment, insert_again_quietly, increment)]
    first, _, last = await asyncio.gather(*asked, return_exceptions=True)
    assert (first, last, await writer.run(value_of)) == (1, 2, 2)


async def test_it_survives_an_action_that_runs_out_of_values(writer: Writer[Connection]) -> None:
    with pytest.raises(RuntimeError):
        await writer.run(lambda work: next(iter([])))
    assert await writer.run(increment) == 1


async def test_it_promises_nothing_before_a_second_connection_can_see_it(
    engine: Engine, writer: Writer[Connection]
) -> None:
    def seen_elsewhere() -> int:
        with engine.connect() as second:
            return value_of(second)

    for expected in range(1, 21):
        assert await writer.run(increment) == expected == await asyncio.to_thread(seen_elsewhere)


async def test_it_tells_its_listeners_after_a_commit_that_kept_something(writer: Writer[Connection]) -> None:
    heard: list[object] = []

    def out_of_order(news: object) -> None:
        raise LookupError

    asyncio.get_running_loop().set_exception_handler(lambda loop, context: heard.append("a listener failed"))
    writer.on_commit(out_of_order)
    writer.on_commit(heard.append)
    with pytest.raises(LookupError):
        await writer.run(increment_and_fail)
    assert await writer.run(increment) == 1
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert heard == ["a listener failed", [1]]


async def test_it_tells_nothing_of_an_action_that_failed_beside_others(writer: Writer[Connection]) -> None:
    heard: list[object] = []
    writer.on_commit(heard.append)
    async with together(writer):
        asked = [asyncio.ensure_future(writer.run(action)) for action in (increment, increment_and_fail, increment)]
    await asyncio.gather(*asked, return_exceptions=True)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert heard == [[1, 2]]


async def test_it_puts_no_savepoint_between_those_who_share_while_none_of_them_fails(
    engine: Engine, writer: Writer[Connection]
) -> None:
    savepoints: list[int] = []
    event.listen(engine, "savepoint", lambda *_: savepoints.append(1))
    async with together(writer):
        asked = [asyncio.ensure_future(writer.run(increment)) for _ in range(50)]
    await asyncio.gather(*asked)
    assert (await writer.run(value_of), savepoints) == (50, [])


async def test_it_takes_along_what_is_in_no_hurry_before_what_is_asked_next(writer: Writer[Connection]) -> None:
    done: list[object] = []

    def all_at_once(work: Connection, items: list[int]) -> None:
        done.append(items)

    riding = [asyncio.ensure_future(writer.ride(all_at_once, number)) for number in range(3)]
    await asyncio.sleep(0)
    assert (done, await writer.run(lambda work: done.append("asked")), done) == ([[0, 1, 2], "asked"], None, done)
    await asyncio.gather(*riding)


@pytest.mark.parametrize("hurry", [True, False])
async def test_it_does_what_is_in_no_hurry_by_itself_when_nothing_else_is_asked(
    writer: Writer[Connection], hurry: bool
) -> None:
    def add_all(work: Connection, items: list[int]) -> None:
        for item in items:
            increment(work, item)

    await asyncio.gather(*(writer.ride(add_all, row, hurry=hurry) for row in (1, 2, 1)))
    assert [await writer.run(value_of, row) for row in (1, 2)] == [2, 1]


async def test_it_fails_those_who_go_along_when_they_fail_and_nobody_else(writer: Writer[Connection]) -> None:
    def fail(work: Connection, items: list[int]) -> None:
        increment_and_fail(work)

    riding = [asyncio.ensure_future(writer.ride(fail, number)) for number in range(2)]
    await asyncio.sleep(0)
    assert await writer.run(increment) == 1
    outcomes = await asyncio.gather(*riding, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [LookupError, LookupError]


async def test_it_takes_nothing_of_a_round_before_all_of_it_is_asked(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked, may_go = threading.Event(), Writer._may_go

    def look(writer: Writer[Connection]) -> bool:
        if writer._waiting:
            looked.set()
        return may_go(writer)

    monkeypatch.setattr(Writer, "_may_go", look)
    commits: list[object] = []
    async with writing(engine) as writer:
        writer.on_commit(commits.append)
        with writer.together():
            asked = [asyncio.ensure_future(writer.run(increment))]
            await asyncio.sleep(0)
            # The thread has seen it, and left it.
            assert await asyncio.to_thread(looked.wait, 10)
            asked.append(asyncio.ensure_future(writer.run(increment)))
            await asyncio.sleep(0)
            assert [one.done() for one in asked] == [False, False]
        await asyncio.gather(*asked)
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    assert commits == [[1, 2]]


async def test_it_tries_a_stale_action_once_more(writer: Writer[Connection]) -> None:
    tries: list[int] = []

    def stale_at_first(work: Connection) -> int:
        tries.append(increment(work))
        if len(tries) == 1:
            raise Stale
        return tries[-1]

    assert (await writer.run(stale_at_first), tries) == (1, [1, 1])


async def test_it_gives_up_on_an_action_that_stays_stale(writer: Writer[Connection]) -> None:
    tries: list[int] = []

    def always_stale(work: Connection) -> None:
        tries.append(increment(work))
        raise Stale

    with pytest.raises(Stale):
        await writer.run(always_stale)
    assert (tries, await writer.run(value_of)) == ([1, 1], 0)


async def test_it_does_what_was_asked_though_the_one_who_asked_has_left(writer: Writer[Connection]) -> None:
    async with together(writer):
        asked = [asyncio.ensure_future(writer.run(increment)) for _ in range(3)]
        await asyncio.sleep(0)
        asked[1].cancel()
    first, left, last = await asyncio.gather(*asked, return_exceptions=True)
    assert (first, type(left), last) == (1, asyncio.CancelledError, 3)


async def test_it_finishes_what_waits_before_it_stops_and_takes_nothing_more(engine: Engine) -> None:
    async with writing(engine) as writer:
        gate = Gate(writer)
        await gate.closed()
        asked = [asyncio.ensure_future(writer.run(increment)) for _ in range(3)]
        await asyncio.sleep(0)
        stopping = asyncio.ensure_future(writer.stop())
        await asyncio.sleep(0)
        with pytest.raises(StorageError):
            await writer.run(increment)
        await gate.open()
        assert await asyncio.gather(*asked) == [1, 2, 3]
        await stopping


async def test_it_fails_everyone_when_the_disk_is_full_and_lives_on(sqlite_url: str) -> None:
    engine = open_engine(sqlite_url)
    metadata.create_all(engine)

    def allow_pages(work: Connection, most: int) -> None:
        work.exec_driver_sql(f"PRAGMA max_page_count={most}")

    async with writing(engine) as writer:
        await writer.run(allow_pages, 10)
        async with together(writer):
            asked = [asyncio.ensure_future(writer.run(write_paper, size)) for size in (1, 1_000_000, 1)]
        outcomes = await asyncio.gather(*asked, return_exceptions=True)
        assert [type(outcome) for outcome in outcomes] == [StorageBusy] * 3
        assert len({id(outcome) for outcome in outcomes}) == 3
        await writer.run(allow_pages, 10_000)
        await writer.run(write_paper, 1_000_000)
        assert await writer.run(paper_numbers) == [1]
    engine.dispose()


@pytest.mark.parametrize("lock", ["BEGIN IMMEDIATE", "BEGIN; SELECT * FROM paper"], ids=["begin", "commit"])
async def test_it_fails_everyone_when_a_lock_prevents_the(lock: str, sqlite_url: str, tmp_path: Path) -> None:
    engine = open_engine(sqlite_url)
    metadata.create_all(engine)
    async with writing(engine) as writer:
        await writer.run(lambda work: work.exec_driver_sql("PRAGMA busy_timeout=0").close())
        with closing(sqlite3.connect(tmp_path / "test.sqlite", isolation_level=None)) as other:
            for statement in lock.split(";"):
                other.execute(statement)
            outcomes = await asyncio.gather(*(writer.run(write_paper) for _ in range(3)), return_exceptions=True)
        assert [type(outcome) for outcome in outcomes] == [StorageBusy] * 3
        await writer.run(write_paper)
        assert await writer.run(paper_numbers) == [1]
    engine.dispose()


@pytest.fixture
def postgres(postgres_url: str, postgres_server: str) -> Iterator[Engine]:
    """PostgreSQL with the two counters, quick to notice a deadlock."""
    name = conninfo_to_dict(postgres_url)["dbname"]
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute(f"ALTER DATABASE {name} SET deadlock_timeout = '10ms'")
    engine = open_engine(postgres_url)
    metadata.create_all(engine)
    with engine.begin() as connection:
        connection.execute(insert(counter), [{"id": 1, "value": 0}, {"id": 2, "value": 0}])
    yield engine
    engine.dispose()


async def test_it_tries_each_action_alone_after_a_deadlock_between_two_threads(postgres: Engine) -> None:
    first_has_one, second_has_two = threading.Event(), threading.Event()

    def add_to(work: Connection, row: int) -> None:
        work.execute(update(counter).where(counter.c.id == row).values(value=counter.c.value + 1))

    def add_to_one_and_two(work: Connection) -> None:
        add_to(work, 1)
        first_has_one.set()
        second_has_two.wait(timeout=10)
        add_to(work, 2)

    def add_to_two_and_one(work: Connection) -> None:
        add_to(work, 2)
        second_has_two.set()
        add_to(work, 1)

    async with writing(postgres, threads=2) as writer:
        first = asyncio.ensure_future(writer.run(add_to_one_and_two))
        await asyncio.to_thread(first_has_one.wait, 10)
        await asyncio.gather(first, writer.run(add_to_two_and_one))
        assert [await writer.run(value_of, row) for row in (1, 2)] == [2, 2]


async def test_it_says_busy_when_postgresql_hangs_up_and_lives_on(postgres: Engine) -> None:
    def hang_up(work: Connection) -> None:
        work.exec_driver_sql("SELECT pg_terminate_backend(pg_backend_pid())")

    async with writing(postgres) as writer:
        async with together(writer):
            asked = [asyncio.ensure_future(writer.run(action)) for action in (increment, hang_up, increment)]
        outcomes = await asyncio.gather(*asked, return_exceptions=True)
        assert [type(outcome) for outcome in outcomes] == [StorageBusy] * 3
        assert await writer.run(increment) == 1
