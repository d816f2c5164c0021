"""How the database finds what it is asked: by an index, or by looking through a whole table, which takes longer with
every row that is added.

The statements are those that are really asked, and the plans those of the database that is there: an index can be lost
with a copy that was put back in part, or be broken on PostgreSQL, and nobody sees it but by the time that things take.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, event, func, literal, select

from bot.storage.tables import metadata
from bot.storage.work import Work

# A table of fewer rows is looked through as fast as anything is found in it.
_MANY = 1_000
_SCAN = re.compile(r"SCAN (\w+)|SEARCH (\w+)$")


def looked_through(work: Work, asking: Callable[[Work], object], many: int = _MANY) -> list[str]:
    """The tables of so `many` rows that are looked through from beginning to end for what is asked."""
    asked: dict[str, Any] = {}

    def note(_db: Connection, _cursor: Any, statement: str, values: Any, _context: Any, is_many: bool) -> None:
        if statement.startswith(("SELECT", "WITH")) and not is_many:
            asked[statement] = values

    event.listen(work.db, "before_cursor_execute", note)
    try:
        asking(work)
    finally:
        event.remove(work.db, "before_cursor_execute", note)
    scan = _scanned_by_sqlite if work.db.dialect.name == "sqlite" else _scanned_by_postgres
    found = {table for statement, values in asked.items() for table in scan(work.db, statement, values)}
    return sorted(table for table in found & set(metadata.tables) if _has(work.db, table, many))


def _scanned_by_sqlite(db: Connection, statement: str, values: Any) -> Iterator[str]:
    for *_, step in db.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values):
        if (scan := _SCAN.match(step)) is not None:
            yield scan[1] or scan[2]


def _scanned_by_postgres(db: Connection, statement: str, values: Any) -> Iterator[str]:
    """Where it does so though it may not if there is any other way."""
    db.exec_driver_sql("SET LOCAL enable_seqscan = off")
    for (plan,) in db.exec_driver_sql(f"EXPLAIN (FORMAT JSON) {statement}", values).all():
        yield from _scans_in(plan[0]["Plan"])


def _scans_in(node: Mapping[str, Any]) -> Iterator[str]:
    if node["Node Type"] == "Seq Scan":
        yield node["Relation Name"]
    for below in node.get("Plans", ()):
        yield from _scans_in(below)


def _has(db: Connection, table: str, many: int) -> bool:
    some = select(literal(1)).select_from(metadata.tables[table]).limit(many).subquery()
    return db.execute(select(func.count()).select_from(some)).scalar_one() >= many
