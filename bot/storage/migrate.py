"""Bringing a database's schema up to date: all of it or nothing, after a copy of what was there."""

from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from bot.errors import StorageError
from conversations.text import Text

_MIGRATIONS = Path(__file__).parent / "migrations"


def revision(engine: Engine) -> str | None:
    """Which schema the database has; None for an empty one."""
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def newest() -> str:
    """The schema that this program needs."""
    head = _scripts().get_current_head()
    assert head is not None
    return head


def migrate(engine: Engine) -> Path | None:
    """Bring the schema up to date, in one transaction; the copy that was made first, if there was one to make.

    Raises `StorageError` for a database that a newer program has changed.
    """
    current = revision(engine)
    if current == newest():
        return None
    if current is not None and current not in {script.revision for script in _scripts().walk_revisions()}:
        raise StorageError(
            Text("This database was made by a newer version of Tussendoor. Install that version, or a newer one.")
        )
    copy = _copy(engine, current) if current is not None else None
    with engine.begin() as connection:
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    return copy


def _copy(engine: Engine, current: str) -> Path | None:
    """A copy of an SQLite file beside it; PostgreSQL has its own tools for that."""
    if engine.dialect.name != "sqlite" or engine.url.database is None:
        return None
    path = Path(engine.url.database)
    copy = path.with_name(f"{path.name}.{current}.{datetime.now(UTC):%Y%m%dT%H%M%S}")
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("VACUUM INTO ?", (str(copy),))
    finally:
        connection.close()
    copy.chmod(0o600)
    return copy


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    return config


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(_config())
