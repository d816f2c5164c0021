"""Opening a database: set up, not assumed."""

import sqlite3
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Column, Engine, Integer, LargeBinary, MetaData, Table, insert, select
from sqlalchemy.exc import DBAPIError, IntegrityError, StatementError

from bot.errors import StorageBusy, StorageError
from bot.storage.engine import UtcDateTime, open_engine, storage_error

metadata = MetaData()
moments = Table("moments", metadata, Column("id", Integer, primary_key=True), Column("at", UtcDateTime))
papers = Table("papers", metadata, Column("id", Integer, primary_key=True), Column("content", LargeBinary))


def test_it_gives_a_moment_back_in_utc_whatever_zone_it_came_in(engine: Engine) -> None:
    metadata.create_all(engine)
    summer = datetime(2026, 7, 1, 14, 0, tzinfo=timezone(timedelta(hours=2)))
    with engine.begin() as connection:
        connection.execute(insert(moments), [{"at": summer}, {"at": None}])
        stored = connection.execute(select(moments.c.at).order_by(moments.c.id)).scalars().all()
    assert stored == [datetime(2026, 7, 1, 12, 0, tzinfo=UTC), None]
    assert stored[0].tzinfo is UTC


def test_it_finds_moments_by_comparing_them_across_zones(engine: Engine) -> None:
    metadata.create_all(engine)
    noon = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
    with engine.begin() as connection:
        connection.execute(insert(moments), [{"at": noon - timedelta(hours=1)}, {"at": noon + timedelta(hours=1)}])
        due = select(moments.c.id).where(moments.c.at <= noon.astimezone(timezone(timedelta(hours=-9))))
        assert connection.execute(due).scalars().all() == [1]


def test_it_refuses_a_moment_without_a_zone(engine: Engine) -> None:
    metadata.create_all(engine)
    with engine.begin() as connection, pytest.raises(StatementError, match="a moment without a zone"):
        connection.execute(insert(moments), {"at": datetime(2026, 7, 1)})


def test_it_keeps_values_out_of_error_messages(engine: Engine) -> None:
    metadata.create_all(engine)
    row = {"id": 1, "content": b"something private"}
    with engine.begin() as connection, pytest.raises(IntegrityError) as caught:
        connection.execute(insert(papers), [row, row])
    assert "something private" not in str(caught.value)


def test_it_sets_sqlite_up_for_power_cuts_and_deletion_on_every_connection(sqlite_url: str) -> None:
    engine = open_engine(sqlite_url)
    pragmas = ["journal_mode", "synchronous", "foreign_keys", "secure_delete", "busy_timeout"]
    with engine.connect() as first:
        found = [first.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() for pragma in pragmas]
    engine.dispose()
    assert found == ["delete", 3, 1, 1, 5000]


def test_it_holds_the_write_lock_of_sqlite_from_the_beginning_of_a_transaction(sqlite_url: str, tmp_path: Path) -> None:
    engine = open_engine(sqlite_url)
    other = sqlite3.connect(tmp_path / "test.sqlite", timeout=0, isolation_level=None)
    with engine.begin(), pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("BEGIN IMMEDIATE")
    other.close()
    engine.dispose()


def test_it_refuses_an_sqlite_that_does_not_take_its_settings() -> None:
    with pytest.raises(StorageError) as caught:
        open_engine("sqlite://")
    assert caught.value.sentence.values == (("name", "journal_mode"),)


def test_it_really_writes_to_sqlite_before_it_says_that_it_can(sqlite_url: str, tmp_path: Path) -> None:
    open_engine(sqlite_url).dispose()
    changes = _file_change_counter(tmp_path / "test.sqlite")
    open_engine(sqlite_url).dispose()
    assert _file_change_counter(tmp_path / "test.sqlite") == changes + 1


def test_it_says_that_a_full_or_locked_sqlite_is_busy(sqlite_url: str) -> None:
    engine = open_engine(sqlite_url)
    metadata.create_all(engine)
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=1")
        with pytest.raises(DBAPIError) as caught:
            connection.execute(insert(papers), {"content": bytes(100_000)})
    engine.dispose()
    assert type(storage_error(caught.value)) is StorageBusy


def test_it_refuses_a_file_that_is_no_database(sqlite_url: str, tmp_path: Path) -> None:
    (tmp_path / "test.sqlite").write_text("Beste Johan, " * 100)
    with pytest.raises(StorageError):
        open_engine(sqlite_url)


def test_it_refuses_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        open_engine(f"sqlite:///{tmp_path / 'nowhere' / 'test.sqlite'}")


@pytest.mark.parametrize("url", ["", "no address", "mysql://host/name", "postgresql+asyncpg://host/name"])
def test_it_refuses_other_databases_and_drivers(url: str) -> None:
    with pytest.raises(StorageError):
        open_engine(url)


def test_it_keeps_the_password_in_a_wrong_address_to_itself() -> None:
    with pytest.raises(StorageError) as caught:
        open_engine("postgres//user:geheim@host")
    assert "geheim" not in f"{caught.value!r} {caught.value.sentence}"


def test_it_says_that_an_unreachable_postgresql_is_busy(tmp_path: Path) -> None:
    with pytest.raises(StorageBusy):
        open_engine(f"postgresql://postgres@/postgres?host={tmp_path}")


def test_it_opens_postgresql_through_psycopg_under_both_names(postgres_url: str) -> None:
    for url in (postgres_url, postgres_url.replace("postgresql://", "postgresql+psycopg://")):
        engine = open_engine(url)
        engine.dispose()
        assert engine.driver == "psycopg"


def test_it_refuses_a_postgresql_that_answers_before_it_has_written(postgres_url: str) -> None:
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute(f"ALTER DATABASE {connection.info.dbname} SET synchronous_commit = off")
    with pytest.raises(StorageError) as caught:
        open_engine(postgres_url)
    assert caught.value.sentence.values == (("name", "synchronous_commit"),)


def test_it_refuses_a_postgresql_that_can_only_be_read(postgres_url: str) -> None:
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute(f"ALTER DATABASE {connection.info.dbname} SET default_transaction_read_only = on")
    with pytest.raises(StorageError, match="only be read"):
        open_engine(postgres_url)


def _file_change_counter(path: Path) -> int:
    """Bytes 24 to 28 of an SQLite file, raised by one at every transaction that wrote (sqlite.org/fileformat.html)."""
    return int.from_bytes(path.read_bytes()[24:28])
