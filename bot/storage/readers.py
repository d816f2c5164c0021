"""Whose words the database brings out: on PostgreSQL a lock of its own behind that of the program (faults T7).

Row-level security lies on what was asked and answered. The database itself looks who reads: it brings out what he
wrote, and what the other of the two whose trajectory it was let him read, and nothing else, whatever the statement
says. A statement of the program that brings words out has to name who reads; without a name it gets none. All others
are about rows and bring out no words: when something was asked, and what became of it.

It holds for a role that cannot go past it, so not for a superuser: `doctor` tells. SQLite has nothing of the kind.
"""

from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, CursorResult, Executable, Select, text

from bot.storage.tables import answer, asked

NOBODY, EVERYBODY = "", "*"
_LOCKED = (asked, answer)
_WORDS = frozenset({asked.c.sealed_question, answer.c.sealed_body})
_NAME = text("SELECT set_config('tussendoor.reader', :who, true)")
_LOOKS = text("SELECT row_security_active(:name)")
_known: WeakKeyDictionary[Executable, bool] = WeakKeyDictionary()


def brings_words(statement: Executable) -> bool:
    """Whether somebody's words are among what it gives."""
    known = _known.get(statement)
    if known is None:
        columns = statement.selected_columns if isinstance(statement, Select) else ()
        known = _known[statement] = any(column.base_columns & _WORDS for column in columns)
    return known


def carried_out(db: Connection, statement: Executable, values: dict[str, Any], reader: str) -> CursorResult[Any]:
    """What a statement gives to this reader, as far as it brings words out."""
    if db.dialect.name == "sqlite" or not brings_words(statement):
        return db.execute(statement, values)
    db.execute(_NAME, {"who": reader})
    found = db.execute(statement, values)
    # Where that failed, the name has gone with all else that was done in the transaction or its savepoint.
    db.execute(_NAME, {"who": EVERYBODY})
    return found


def holds(db: Connection) -> bool:
    """Whether the database looks who reads, whoever the program is to it."""
    return all(db.execute(_LOOKS, {"name": table.name}).scalar_one() for table in _LOCKED)
