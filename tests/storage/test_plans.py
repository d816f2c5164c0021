"""Whether what is asked all the time is found by an index, in the database that is there."""

import pytest
from sqlalchemy import inspect, text

from bot.clock import SystemClock
from bot.doctor import _asks
from bot.house import House, built_in_lines
from bot.storage.migrate import migrate
from bot.storage.plans import looked_through
from bot.storage.sealing import Vault
from bot.storage.work import Work


@pytest.fixture
def looks(engine, keystore):
    migrate(engine)

    def look():
        with engine.begin() as connection:
            work = Work(connection, Vault(keystore), House(built_in_lines()), SystemClock().now())
            return looked_through(work, _asks, many=0)

    return look


def test_it_finds_all_that_is_asked_all_the_time_and_sees_it_when_an_index_is_gone(engine, looks):
    assert looks() == []
    with engine.begin() as connection:
        for index in inspect(connection).get_indexes("conversation"):
            connection.execute(text(f"DROP INDEX {index['name']}"))
    engine.dispose()  # a connection of SQLite's keeps the plan that it has told of once
    assert looks() == ["conversation"]
