"""What an action has read, so that it reads and unseals it once.

Each thing is known under a key, together with the tables that it was read from; a change of one of those forgets it.
A memory is one action's alone, and is gone with it.
"""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from sqlalchemy import FromClause

T = TypeVar("T")


class Memory:
    """What is known, by key, and from which tables."""

    def __init__(self) -> None:
        self._known: dict[Hashable, tuple[tuple[FromClause, ...], Any]] = {}

    def recall(self, key: Hashable, tables: tuple[FromClause, ...], read: Callable[[], T]) -> T:
        """What is known under this key, or else what `read` gives; what it raises is not remembered."""
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = (tables, read())
        value: T = known[1]
        return value

    def forget(self, table: FromClause) -> None:
        """Something in this table changes."""
        for key in [key for key, (tables, _) in self._known.items() if table in tables]:
            del self._known[key]

    def clear(self) -> None:
        """Everything may be different."""
        self._known.clear()
