"""What makes the tests quick, and is not seen by any of them.

Each world has a bot of its own, with a database of its own. What SQLAlchemy works out once for a database (a tenth of a
second in all) holds for every other of its kind, so it is worked out once in a process; and so is what the migrations
make of an empty database. What the settings are that nobody gave is looked up once. Of the eight patterns of a QR code
the first is drawn, not the one that reads best.
"""

import gc
import sqlite3
from datetime import datetime
from functools import cache, partial
from pathlib import Path
from typing import Any

import segno
from pydantic import SecretStr
from sqlalchemy import Connection, Engine, event, update

from bot.app import App
from bot.demo import bot_in
from bot.settings import Settings
from bot.storage import engine as storage
from bot.storage import erasing, meetings
from bot.storage import migrate as migrating
from bot.storage.tables import installation
from bot.storage.work import Work
from conversations.contract import KEPT_FOR

_FIRST: dict[str, Engine] = {}
_create_engine = storage.create_engine
_LAID: dict[str, list[tuple[str, Any]]] = {}
upgrade = migrating._upgrade


def _alike(*given: Any, **more: Any) -> Engine:
    """An engine that shares with those of its kind before it how statements are put."""
    made = _create_engine(*given, **more)
    kind = made.dialect.name
    if kind in _FIRST:
        made.dialect, made._compiled_cache = _FIRST[kind].dialect, _FIRST[kind]._compiled_cache
    else:
        # Only one that has met its database knows how that is spoken to.
        event.listen(made, "connect", lambda *_: _FIRST.setdefault(kind, made))
    return made


def share_statements() -> None:
    """Let all engines that are made from now on share how statements are put."""
    storage.create_engine = _alike


def share_schema() -> None:
    """Let every database that is made from now on, but the first of its kind, be laid as the migrations laid that."""
    migrating._upgrade = _lay


def _lay(engine: Engine) -> None:
    kind = engine.dialect.name
    if migrating.revision(engine) is not None:
        upgrade(engine)
    elif kind in _LAID:
        with engine.begin() as connection:
            for statement, values in _LAID[kind]:
                connection.exec_driver_sql(statement, values)
    else:
        _LAID[kind] = _what_is_done(engine) if kind == "postgresql" else _what_came_of_it(engine)


def _what_is_done(engine: Engine) -> list[tuple[str, Any]]:
    """Every statement of the migrations that asks nothing."""
    done: list[tuple[str, Any]] = []

    def notes(_: Connection, __: Any, statement: str, values: Any, *___: Any) -> None:
        if not statement.lstrip().upper().startswith("SELECT"):
            done.append((statement, values))

    event.listen(engine, "before_cursor_execute", notes)
    upgrade(engine)
    event.remove(engine, "before_cursor_execute", notes)
    return done


def _what_came_of_it(engine: Engine) -> list[tuple[str, Any]]:
    """What an SQLite file holds when they are done: a quarter of the statements."""
    upgrade(engine)
    with engine.connect() as connection:
        raw = connection.connection.dbapi_connection
        assert isinstance(raw, sqlite3.Connection)
        return [(one, ()) for one in raw.iterdump() if one not in ("BEGIN TRANSACTION;", "COMMIT;")]


def draw_simply() -> None:
    """Let the pattern of a QR code be the first, which every reader takes as well."""
    segno.make = partial(segno.make, mask=0)


def leave_in_peace() -> None:
    """What is there by now stays; looking for what can go need not go through it every time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(200_000)


@cache
def _usual() -> Settings:
    """The settings of a bot that nobody gave any."""
    return bot_in(Path(), "", "http://127.0.0.1/bot")


def settings(folder: Path, token: str, url: str, **more: Any) -> Settings:
    """The same as `bot_in` gives, but what the machine says of them is asked once."""
    places = {"data_dir": folder / "data", "key_file": folder / "keys" / "master.key"}
    return _usual().model_copy(update={"token": SecretStr(token), "api_url": url, **places, **more})


def has_done_its_rounds(app: App, at: datetime) -> None:
    """What this bot does once in a minute, or a day, was done at this moment."""
    assert app._speaking is not None, "it is no worker among others"
    app._speaking.ticker._alive_at = at
    for one in app._speaking.ticker._rounds:
        one.last = at


def passes(work: Work, until: datetime) -> bool:
    """Whether nothing that is done once a day would do anything until then, as nobody's words grow old and nobody is
    left alone; if so, this bot looked at that moment for the last time."""
    erasing.note_alone(work, "", 1_000)
    ends = meetings.last_met_by(work, until.date()) or erasing.never_met(work, until - KEPT_FOR)
    if ends or erasing.alone(work, until):
        return False
    work.do(update(installation).values(alive_at=until))
    return True
