"""Whose words the database brings out: on PostgreSQL a lock of its own behind that of the program (faults T7).

Row-level security lies on every table that holds what people wrote. The database itself looks who reads. Of what was
asked and answered it brings out what he wrote, and what the other of the two whose trajectory it was let him read; of a
contract, what he is one of the two in; of a memo, what he wrote himself as the coach; of what was said to him, what was
said to him; and nothing else, whatever the statement says. A statement of the program that brings words out has to name
who reads, or, where it looks up one thing by its id to go on with it, that one trajectory or conversation; without a
name it gets none. All others are about rows and bring out no words: when something was asked, and what became of it.
Who carries messages out, and who looks whether everything can be opened, shows it to nobody and names "*".

Not under it are the names of coaches and the numbers of chats, which the program needs to find anybody at all; they are
sealed like everything else. It holds for a role that cannot go past it, so not for a superuser: `doctor` tells. SQLite
has nothing of the kind.
"""

from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, CursorResult, Executable, Select, text

from bot.storage.tables import (
    aloud,
    answer,
    asked,
    coach_question,
    contract,
    conversation,
    delivery,
    memo,
    second_lock,
    set_aside,
    trajectory,
)

NOBODY, EVERYBODY = "", "*"
LOCKED = (
    *(asked, answer, trajectory, contract, memo, coach_question),
    *(conversation, aloud, delivery, set_aside, second_lock),
)
_WORDS = frozenset(column for table in LOCKED for column in table.c if column.name.startswith("sealed_"))
# An answer is brought out with the kind of conversation it was given in: of those rows, not what lies in their states.
_NAME = text("SELECT set_config('tussendoor.reader', :who, true), set_config('tussendoor.around', :around, true)")
_LOOKS = text("SELECT row_security_active(:name)")
_known: WeakKeyDictionary[Executable, frozenset[object]] = WeakKeyDictionary()


def brings_words(statement: Executable) -> frozenset[object]:
    """The tables of which somebody's words are among what it gives."""
    known = _known.get(statement)
    if known is None:
        columns = statement.selected_columns if isinstance(statement, Select) else ()
        words = [base for column in columns for base in column.base_columns & _WORDS]
        known = _known[statement] = frozenset(word.table for word in words)
    return known


def carried_out(db: Connection, statement: Executable, values: dict[str, Any], reader: str) -> CursorResult[Any]:
    """What a statement gives to this reader, as far as it brings words out."""
    if db.dialect.name == "sqlite" or not (brought := brings_words(statement)):
        return db.execute(statement, values)
    db.execute(_NAME, {"who": reader, "around": "" if conversation in brought else EVERYBODY})
    found = db.execute(statement, values)
    # Where that failed, the name has gone with all else that was done in the transaction or its savepoint.
    db.execute(_NAME, {"who": EVERYBODY, "around": ""})
    return found


def holds(db: Connection) -> bool:
    """Whether the database looks who reads, whoever the program is to it."""
    return all(db.execute(_LOOKS, {"name": table.name}).scalar_one() for table in LOCKED)
