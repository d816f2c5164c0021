"""The migration that gives every answer its author and audience, also where a trajectory changed coach before it."""

from typing import Any

import pytest
from alembic import command
from sqlalchemy import Engine, text

from bot.storage import migrate as migrating
from bot.storage.migrate import migrate

SEALED = b"\x00"
DAY = "2026-{} 09:00:00+00:00"
PERSON = {"telegram_hash": b"", "sealed_telegram_id": SEALED, "language": "nl", "reachable": True}
MEETING = {"time": "14:00:00", "zone": "Europe/Amsterdam", "minutes": 60, "state": "planned", "sequence": 0}


def at(engine: Engine, revision: str) -> None:
    """The database as a program of that revision left it."""
    with engine.begin() as connection:
        config = migrating._config()
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


def put(engine: Engine, table: str, **row: Any) -> None:
    columns, values = ", ".join(row), ", ".join(f":{name}" for name in row)
    with engine.begin() as connection:
        connection.execute(text(f"INSERT INTO {table} ({columns}) VALUES ({values})"), row)


def asked(engine: Engine, name: str, trajectory: str, person: str, script: str, day: str, *, private: bool) -> None:
    moment = DAY.format(day)
    here = {"trajectory_id": trajectory, "person_id": person, "script": script, "version": 1, "open": False}
    put(engine, "conversation", id=name, **here, sealed_state=SEALED, since=moment)
    row = {"conversation_id": name, "trajectory_id": trajectory, "number": 1, "step": "words", "status": "answered"}
    put(engine, "asked", id=name, **row, sealed_question=SEALED, private=private, asked_at=moment)


@pytest.fixture
def before(engine: Engine) -> Engine:
    """Ada coached Johan until Bram took over in June; Bram coaches Cleo, and always did."""
    at(engine, "0002")
    for name in ("ada", "bram", "johan", "cleo"):
        put(engine, "person", id=name, **PERSON | {"telegram_hash": name.encode()})
    for name in ("ada", "bram"):
        put(engine, "coach", person_id=name, sealed_name=SEALED, since=DAY.format("01-01"), erased_minutes=0)
    for name, client in (("johans", "johan"), ("cleos", "cleo")):
        row = {"id": name, "coach_id": "bram", "client_id": client, "stage": "active"}
        put(engine, "trajectory", **row, since=DAY.format("01-02"))
        for number, day in enumerate(("2026-03-01", "2026-09-01"), 1):
            put(engine, "meeting", trajectory_id=name, number=number, day=day, **MEETING)
    for number, (who, day, into) in enumerate(
        (("bram", "01-01", None), ("johan", "01-03", "johans"), ("cleo", "01-03", "cleos"), ("bram", "06-01", "johans"))
    ):
        used = {"used_by": who, "used_at": DAY.format(day), "expires_at": DAY.format(day), "trajectory_id": into}
        put(engine, "invitation", id=f"i{number}", token_hash=bytes([number]), **used)
    asked(engine, "craft of ada", "johans", "ada", "craft", "03-01", private=True)
    asked(engine, "before", "johans", "johan", "reflection", "03-02", private=True)
    asked(engine, "after", "johans", "johan", "reflection", "09-02", private=False)
    asked(engine, "craft of bram", "johans", "bram", "craft", "09-02", private=True)
    asked(engine, "of cleo", "cleos", "cleo", "reflection", "03-02", private=False)
    return engine


def test_it_tells_whose_every_answer_is_and_for_whom(before: Engine) -> None:
    migrate(before)
    with before.connect() as connection:
        rows = connection.execute(text("SELECT id, author_id, other_id, audience FROM asked ORDER BY asked_at, id"))
        assert [tuple(row) for row in rows] == [
            ("craft of ada", "ada", None, "alone"),
            ("before", "johan", "ada", "alone"),
            ("of cleo", "cleo", "bram", "both"),
            ("after", "johan", "bram", "both"),
            ("craft of bram", "bram", "johan", "alone"),
        ]


def test_it_tells_with_whom_every_meeting_was(before: Engine) -> None:
    migrate(before)
    with before.connect() as connection:
        rows = connection.execute(text("SELECT trajectory_id, number, coach_id FROM meeting ORDER BY 1, 2"))
        assert [tuple(row) for row in rows] == [
            ("cleos", 1, "bram"),
            ("cleos", 2, "bram"),
            ("johans", 1, "ada"),
            ("johans", 2, "bram"),
        ]


def test_it_can_be_taken_back_without_showing_more(before: Engine) -> None:
    migrate(before)
    with before.begin() as connection:
        config = migrating._config()
        config.attributes["connection"] = connection
        command.downgrade(config, "0002")
        rows = connection.execute(text("SELECT id, private FROM asked ORDER BY id"))
        assert {row.id: bool(row.private) for row in rows} == {
            "after": False,
            "before": True,
            "craft of ada": True,
            "craft of bram": True,
            "of cleo": False,
        }
