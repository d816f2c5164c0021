"""What can go wrong, in one tree; every error carries a sentence for the person who meets it.

`str(error)` is the bare English sentence with its placeholders unfilled, so a log line or a traceback never holds a
name, a path or a word that somebody typed.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum
from functools import wraps
from typing import ParamSpec, TypeVar

from conversations.text import Text

P = ParamSpec("P")
R = TypeVar("R")


class TussendoorError(Exception):
    """Something went wrong that we can put into words."""

    def __init__(self, sentence: Text) -> None:
        super().__init__(sentence.source)
        self.sentence = sentence


class SettingsError(TussendoorError):
    """A setting is missing or cannot be used; `setting` is its name in the environment."""

    def __init__(self, setting: str, sentence: Text) -> None:
        super().__init__(sentence)
        self.setting = setting


class StorageError(TussendoorError):
    """The database refused, and nothing of what was asked has been kept."""


class TimeJumped(Exception):
    """The clock was set while something was done that goes by it; nothing of that has been kept."""


class RunningAlready(StorageError):
    """Another process is this bot already, and goes on being it."""


class StorageBusy(StorageError):
    """The database cannot work at this moment (full, locked, out of reach); the same request may succeed later."""

    def __init__(self) -> None:
        super().__init__(Text("The database cannot be used right now: it is busy, full or out of reach."))


class Stale(StorageError):
    """A row was changed by someone else between reading and writing it; read again and try once more."""

    def __init__(self) -> None:
        super().__init__(Text("Something else changed this at the same moment."))


class NotLeading(StorageError):
    """Another worker speaks by now: what was asked is for who does, and nothing of it has been done."""

    def __init__(self) -> None:
        super().__init__(Text("Another worker has taken over."))


class Unreadable(TussendoorError):
    """A sealed value does not open: damaged, moved from its place, or its key is gone."""

    def __init__(self) -> None:
        super().__init__(Text("This can no longer be read."))


class Locked(TussendoorError):
    """What somebody asked for lies behind her second lock, and that is closed: nothing of it has been done."""

    def __init__(self) -> None:
        super().__init__(Text("This lies behind your lock."))


_NOT_OURS = (ValueError, KeyError, TypeError, AttributeError)


@contextmanager
def reading() -> Iterator[None]:
    """What is not as this program writes it cannot be read, whatever is the matter with it. Raises `Unreadable`."""
    try:
        yield
    except _NOT_OURS:
        raise Unreadable from None


def reads(read: Callable[P, R]) -> Callable[P, R]:
    """The same around all that a function does."""

    @wraps(read)
    def found(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return read(*args, **kwargs)
        except _NOT_OURS:
            raise Unreadable from None

    return found


class KeyFault(Enum):
    """What is the matter with the master key or with the key store it opens."""

    MISSING = "missing"
    EMPTY = "empty"
    TRUNCATED = "truncated"
    MISSPELT = "misspelt"
    EXPOSED = "exposed"
    MISPLACED = "misplaced"
    UNREADABLE = "unreadable"
    UNWRITABLE = "unwritable"
    PRESENT = "present"
    WRONG = "wrong"
    STORE_MISSING = "store missing"
    STORE_DAMAGED = "store damaged"
    STORE_PRESENT = "store present"
    STORE_OLDER = "store older"
    ANOTHER = "another"
    EMPTY_DATABASE = "empty database"
    OLDER_DATABASE = "older database"
    HIDDEN = "hidden"


class KeyTrouble(StorageError):
    """The keys are not in order, so nothing may start or go on: `fault` says what, the sentence says what to do."""

    def __init__(self, fault: KeyFault, sentence: Text) -> None:
        super().__init__(sentence)
        self.fault = fault
