"""What can no longer be read, counted: every closed value in the database is opened once, and nothing is shown."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Row, func, select

from bot.errors import Unreadable
from bot.storage import tables
from bot.storage.outbox import HOUSE
from bot.storage.work import Work

_OwnerAndRow = tuple[str, object]

# Whose key closes a row, and what it is bound to.
_BINDING: Mapping[str, Callable[[Row[Any]], _OwnerAndRow]] = {
    "person": lambda row: (row.id, row.id),
    "coach": lambda row: (row.person_id, row.person_id),
    "second_lock": lambda row: (row.person_id, row.person_id),
    "trajectory": lambda row: (row.id, row.id),
    "invitation": lambda row: (row.trajectory_id, row.id),
    "contract": lambda row: (row.trajectory_id, f"{row.trajectory_id}:{row.version}"),
    "conversation": lambda row: (row.trajectory_id or row.person_id, row.id),
    "asked": lambda row: (row.trajectory_id or row.author_id, row.id),
    "answer": lambda row: (row.owner, f"{row.asked_id}:{row.version}"),
    "delivery": lambda row: (row.owner, row.key),
    "aloud": lambda row: (row.trajectory_id or row.person_id, row.id),
    "memo": lambda row: (row.trajectory_id, row.id),
    "coach_question": lambda row: (row.trajectory_id or row.coach_id, row.id),
    "set_aside": lambda row: (row.person_id or HOUSE, row.id),
    "erased": lambda row: (HOUSE, row.owner),
}


def sealed() -> frozenset[str]:
    """The tables in which something is closed."""
    every = tables.metadata.sorted_tables
    return frozenset(one.name for one in every if any(column.name.startswith("sealed_") for column in one.c))


def damaged(work: Work) -> int:
    """How many rows have something in them that does not open."""
    work = work.read_by_nobody()
    return sum(_is_damaged(work, name, row) for name in sealed() for row in work.all(_rows(name)))


def _rows(name: str) -> Any:
    table = tables.metadata.tables[name]
    if name != "answer":
        return select(table)
    owner = func.coalesce(tables.asked.c.trajectory_id, tables.asked.c.author_id).label("owner")
    return select(table, owner).join(tables.asked, tables.asked.c.id == table.c.asked_id)


def _is_damaged(work: Work, name: str, row: Row[Any]) -> bool:
    owner, key = _BINDING[name](row)
    for column, value in row._mapping.items():
        if column.startswith("sealed_") and value is not None:
            try:
                work.open(owner, f"{name}.{column.removeprefix('sealed_')}", key, value)
            except Unreadable:
                return True
    return False
