from datetime import UTC, datetime

import pytest
from sqlalchemy import Boolean, Column, Integer, MetaData, String, Table, bindparam, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.storage.engine import UtcDateTime, insert_new, open_engine
from bot.storage.prepared import prepared

metadata = MetaData()
thing = Table(
    "thing",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String, unique=True),
    Column("at", UtcDateTime),
    Column("good", Boolean),
)
NOON = datetime(2026, 11, 28, 12, tzinfo=UTC)
FIND = select(thing).where(thing.c.name == bindparam("called"), thing.c.id > 0).order_by(thing.c.id)
ADD = insert_new(thing).values(good=True).returning(thing.c.id, thing.c.at)
SPOIL = update(thing).where(thing.c.name == bindparam("called")).values(good=False)
THESE = select(thing.c.name).where(thing.c.id.in_(bindparam("ids", expanding=True)))


@pytest.fixture
def connection(tmp_path):
    engine = open_engine(f"sqlite:///{tmp_path / 'a.sqlite'}")
    metadata.create_all(engine)
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def ready(connection, statement, **values):
    """The statement as it is carried out from its second time on."""
    prepared(connection, statement, values)
    return prepared(connection, statement, values), values


def test_it_carries_out_what_comes_again_as_sqlalchemy_does(connection):
    add, tea = ready(connection, ADD, name="tea", at=NOON)
    assert tuple(add.first(connection, tea)) == (1, NOON)
    assert add.first(connection, tea) is None
    find, called = ready(connection, FIND, called="tea")
    [row] = find.all(connection, called)
    assert row == connection.execute(FIND, called).one() == (1, "tea", NOON, True)
    assert (row.at, dict(row._mapping)) == (NOON, {"id": 1, "name": "tea", "at": NOON, "good": True})
    spoil, _ = ready(connection, SPOIL, called="tea")
    assert [spoil.count(connection, {"called": one}) for one in ("tea", "milk")] == [1, 0]
    assert find.first(connection, called).good is False


def test_it_leaves_to_sqlalchemy_what_comes_once_and_what_has_a_list_in_it(connection):
    assert prepared(connection, delete(thing), {}) is None
    assert ready(connection, THESE, ids=[1])[0] is None


def test_it_fails_as_sqlalchemy_does_without_a_word_of_what_was_stored(connection):
    connection.execute(insert(thing), {"name": "secret", "at": NOON})
    again = insert(thing)
    one, values = ready(connection, again, name="secret", at=NOON)
    with pytest.raises(IntegrityError, match="UNIQUE constraint failed") as failed:
        one.first(connection, values)
    assert "secret" not in str(failed.value)
