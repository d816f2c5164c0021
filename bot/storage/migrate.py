"""Bringing a database's schema up to date: all of it or nothing, after a copy of what was there."""

import glob
import re
import shutil
import sqlite3
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Engine, column, inspect, select, table

from bot.errors import StorageError
from bot.storage.engine import file_of, make_private
from conversations.text import Text

if TYPE_CHECKING:
    from alembic.config import Config

_MIGRATIONS = Path(__file__).parent / "migrations"
# As long as the copies of the key store: after that, what was erased is gone from all of them.
COPIES_KEPT = timedelta(days=7)
_VERSION = table("alembic_version", column("version_num"))
# Where a backup is put together; a folder that was left by one that was broken off goes after a day.
DRAFTS = "copy-"
_DRAFTS_KEPT = timedelta(days=1)
_STAMP = "%Y%m%dT%H%M%S"
# What is not whole yet is no copy.
_PART = ".part"
_COPY = re.compile(rf"\w+\.(\d{{8}}T\d{{6}})(?:{_PART})?(?:-journal)?")


def revision(engine: Engine) -> str | None:
    """Which schema the database has; None for an empty one."""
    with engine.connect() as connection:
        if not inspect(connection).has_table(_VERSION.name):
            return None
        found: str | None = connection.execute(select(_VERSION)).scalar()
        return found


def newest() -> str:
    """The schema that this program needs."""
    return max(_known())


def _known() -> set[str]:
    """The schemas that this program knows, by the names of its migrations."""
    return {path.name.partition("_")[0] for path in (_MIGRATIONS / "versions").glob("[0-9]*_*.py")}


def migrate(engine: Engine) -> Path | None:
    """Bring the schema up to date, in one transaction; the copy that was made first, if there was one to make.

    Raises `StorageError` for a database that a newer program has changed, and where no copy can be made.
    """
    current = revision(engine)
    if current == newest():
        return None
    if current is not None and current not in _known():
        raise StorageError(
            Text("This database was made by a newer version of Tussendoor. Install that version, or a newer one.")
        )
    copy = _copy(engine, current) if current is not None else None
    _upgrade(engine)
    return copy


def _upgrade(engine: Engine) -> None:
    from alembic import command  # a third of a second, and only a start after an update has anything to upgrade

    config = _config()
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def forget_copies(engine: Engine, now: datetime) -> None:
    """Remove the copies that were made longer ago than they are kept: they undo what was erased since."""
    path = file_of(engine.url)
    if path is None:
        return
    for left in path.parent.glob(f"{DRAFTS}*"):
        if datetime.fromtimestamp(left.stat().st_mtime, UTC) + _DRAFTS_KEPT <= now:
            shutil.rmtree(left, ignore_errors=True)
    for copy in path.parent.glob(f"{glob.escape(path.name)}.*"):
        made = _COPY.fullmatch(copy.name.removeprefix(f"{path.name}."))
        if made and datetime.strptime(made[1], _STAMP).replace(tzinfo=UTC) + COPIES_KEPT <= now:
            with suppress(OSError):
                copy.unlink()


def _copy(engine: Engine, current: str) -> Path | None:
    """A copy of an SQLite file beside it, whole or not at all; PostgreSQL has its own tools for that."""
    path = file_of(engine.url)
    if path is None:
        return None
    copy = path.with_name(f"{path.name}.{current}.{datetime.now(UTC):{_STAMP}}")
    part = copy.with_name(copy.name + _PART)
    part.unlink(missing_ok=True)
    make_private(part)
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("VACUUM INTO ?", (str(part),))
    except sqlite3.Error as error:
        raise StorageError(Text("The database cannot be copied at this moment.")) from error
    finally:
        connection.close()
    part.replace(copy)
    return copy


def _config() -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    return config
