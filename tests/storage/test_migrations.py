"""Migrations make just the tables that the program uses, in one go, on both databases."""

from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, text

from bot.errors import StorageError
from bot.storage import migrate as migrating
from bot.storage.engine import open_engine
from bot.storage.migrate import migrate, newest, revision
from bot.storage.tables import metadata
from tests import quick


@pytest.fixture(autouse=True)
def _really(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here nothing is laid as it was laid before."""
    monkeypatch.setattr(migrating, "_upgrade", quick.upgrade)


def test_the_migrations_make_the_tables_of_the_program(engine: Engine) -> None:
    migrate(engine)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_an_empty_database_has_no_revision_and_a_migrated_one_the_newest(engine: Engine) -> None:
    assert revision(engine) is None
    migrate(engine)
    assert revision(engine) == newest()


def test_the_newest_is_the_last_of_the_chain() -> None:
    """Told by the names of the files, since reading them in takes longer than all else at a start."""
    chain = ScriptDirectory.from_config(migrating._config())
    assert (newest(), sorted(migrating._known())) == (
        chain.get_current_head(),
        sorted(script.revision for script in chain.walk_revisions()),
    )


def test_migrating_twice_changes_nothing(engine: Engine) -> None:
    migrate(engine)
    assert migrate(engine) is None


def test_a_database_of_a_newer_program_is_refused(engine: Engine) -> None:
    migrate(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StorageError, match="newer version"):
        migrate(engine)


def test_a_migration_that_breaks_leaves_nothing_behind(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_after_it(config: object, to: str) -> None:
        metadata.tables["person"].create(config.attributes["connection"])  # type: ignore[attr-defined]
        raise RuntimeError("the power went")

    monkeypatch.setattr(command, "upgrade", break_after_it)
    with pytest.raises(RuntimeError):
        migrate(engine)
    assert inspect(engine).get_table_names() == []


def test_a_file_with_data_is_copied_before_it_is_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'content.sqlite'}")
    migrate(engine)
    monkeypatch.setattr(migrating, "newest", lambda: "9999")
    copy = migrate(engine)
    assert copy is not None
    assert revision(open_engine(f"sqlite:///{copy}")) == newest()


def test_what_had_a_number_is_text_from_now_on(engine: Engine) -> None:
    with engine.begin() as connection:
        config = migrating._config()
        config.attributes["connection"] = connection
        command.upgrade(config, "0020")
        moment = "2026-12-01 09:00:00+00:00"
        for key, number in (("one", "17"), ("two", "NULL")):
            connection.execute(
                text(
                    "INSERT INTO delivery (key, kind, lane, owner, sealed_chat, unasked, state, intended_at,"
                    f" not_before, attempts, unknowns, message_id) VALUES ('{key}', 'word', 'l', 'o', '1', false,"
                    f" 'sent', '{moment}', '{moment}', 0, 0, {number})"
                )
            )
        connection.execute(text(f"INSERT INTO update_seen (update_id, at) VALUES (9007199254740991, '{moment}')"))
    migrate(engine)
    with engine.connect() as connection:
        said = connection.execute(text("SELECT key, message_id FROM delivery ORDER BY key")).all()
        assert said == [("one", "17"), ("two", None)]
        assert connection.execute(text("SELECT update_id FROM update_seen")).all() == [("9007199254740991",)]


def test_what_was_noted_before_a_rest_was_another_thing_is_leave(engine: Engine) -> None:
    with engine.begin() as connection:
        config = migrating._config()
        config.attributes["connection"] = connection
        command.upgrade(config, "0015")
        connection.execute(
            text(
                "INSERT INTO person (id, telegram_hash, sealed_telegram_id, language, reachable)"
                " VALUES ('ada', '1', '1', 'nl', true)"
            )
        )
        connection.execute(
            text("INSERT INTO absence (id, person_id, first, last) VALUES ('a', 'ada', '2026-12-21', '2027-01-03')")
        )
    migrate(engine)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT id, kind FROM absence")).all() == [("a", "leave")]
