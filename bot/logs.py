"""What happened, in lines that hold nothing anybody typed: ids, kinds, counts and durations only.

    2026-10-06T12:00:00Z info delivery.sent delivery=4fQ kind=question ms=12

Libraries put addresses with the token, message texts and bound values in their log records and exceptions, at every
level. So of their records only the logger's name comes out, and of any exception only its types and where it was
raised: no message of a record or an exception is ever formatted, ours included.
"""

import logging
import re
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from traceback import walk_tb
from types import TracebackType
from typing import TypeAlias

Value: TypeAlias = str | int | float | bool | None
"""What a line may hold: a number, or a word of at most 64 letters, digits and `_.:+-`; else it reads `[hidden]`."""

HIDDEN = "[hidden]"
_WORD = re.compile(r"[A-Za-z0-9_.:+-]{1,64}")
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{30,}")
_OURS = "tussendoor."
CHATTY = ("alembic", "httpx", "httpcore", "telegram", "aiohttp", "asyncio", "apscheduler", "sqlalchemy")


class EventLog:
    """The events of one part of the program."""

    def __init__(self, part: str) -> None:
        self._logger = logging.getLogger(_OURS + part)

    def debug(self, event: str, /, error: BaseException | None = None, **values: Value) -> None:
        self._logger.debug(_Event(event, values, error))

    def info(self, event: str, /, error: BaseException | None = None, **values: Value) -> None:
        self._logger.info(_Event(event, values, error))

    def warning(self, event: str, /, error: BaseException | None = None, **values: Value) -> None:
        self._logger.warning(_Event(event, values, error))

    def error(self, event: str, /, error: BaseException | None = None, **values: Value) -> None:
        self._logger.error(_Event(event, values, error))


def get(part: str) -> EventLog:
    """The log of a part of the program: `log = logs.get("delivery")`, `log.info("sent", delivery=id, ms=12)`."""
    return EventLog(part)


def setup(level: str) -> None:
    """Send every record of the process to stderr in this form, from this level up; call it once, at the start.

    Also takes over warnings and whatever ends a thread or the process. `level` is a name such as "INFO".
    """
    handler = Stderr()
    handler.setFormatter(LineFormatter())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for name in CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.captureWarnings(True)
    sys.excepthook = _on_end
    sys.unraisablehook = lambda trouble: _crash("unraisable", trouble.exc_value)
    threading.excepthook = lambda trouble: _crash("thread_died", trouble.exc_value)


class _Listener(logging.Handler):
    """Hears the names of errors, and nothing else of them."""

    def __init__(self, hear: Callable[[str], None]) -> None:
        super().__init__(logging.ERROR)
        self._hear = hear

    def emit(self, record: logging.LogRecord) -> None:
        if isinstance(record.msg, _Event):
            self._hear(f"{record.name.removeprefix(_OURS)}.{record.msg.name}")


@contextmanager
def listening(hear: Callable[[str], None]) -> Iterator[None]:
    """Call `hear` with the name of every error of ours that is logged, as long as the context lasts."""
    listener, ours = _Listener(hear), logging.getLogger(_OURS.rstrip("."))
    ours.addHandler(listener)
    try:
        yield
    finally:
        ours.removeHandler(listener)


class _Event:
    """The message of a record of ours: safe to show, by whichever handler."""

    def __init__(self, name: str, values: Mapping[str, Value], error: BaseException | None) -> None:
        self.name, self.values, self.error = name, values, error

    def __str__(self) -> str:
        words = [_safe(self.name), *(f"{_safe(key)}={_safe(value)}" for key, value in self.values.items())]
        return " ".join([*words, f"error={_trouble(self.error)}"] if self.error else words)


class LineFormatter(logging.Formatter):
    """Records as lines: ours with their values, those of others by name and level."""

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        start = f"{at} {record.levelname.lower()} "
        if isinstance(record.msg, _Event):
            return f"{start}{_safe(record.name.removeprefix(_OURS))}.{record.msg}"
        error = record.exc_info[1] if record.exc_info else None
        return f"{start}{_safe(record.name)}" + (f" error={_trouble(error)}" if error else "")


class Stderr(logging.Handler):
    """Writes to what is stderr now. A line that cannot be written is lost: the usual report would quote it."""

    def emit(self, record: logging.LogRecord) -> None:
        try:
            sys.stderr.write(self.format(record) + "\n")
        except Exception:
            self.handleError(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """Nothing: the inherited one prints the record's message and arguments."""


def _on_end(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if not issubclass(kind, KeyboardInterrupt):
        _crash("uncaught", error)


def _crash(event: str, error: BaseException | None) -> None:
    get("process").error(event, error=error)


def _safe(value: object) -> str:
    """The value as it may be printed."""
    if isinstance(value, int) and not -(2**63) <= value < 2**63:
        return HIDDEN
    text = str(value) if isinstance(value, str | int | float | None) else ""
    return text if _WORD.fullmatch(text) and not _TOKEN.search(text) else HIDDEN


def _trouble(error: BaseException) -> str:
    """`Type@file:line`, and after each `<` what lay beneath it, eight deep at most (a chain can be a circle)."""
    return "<".join(f"{_safe(type(link).__name__)}@{_place(link)}" for link in islice(_chain(error), 8))


def _chain(error: BaseException) -> Iterator[BaseException]:
    link: BaseException | None = error
    while link is not None:
        yield link
        beneath = link.exceptions[0] if isinstance(link, BaseExceptionGroup) else link.__cause__
        link = beneath or link.__context__


def _place(error: BaseException) -> str:
    """The last folder, the file and the line where it was raised; no more of the path, which may name a person."""
    frames = list(walk_tb(error.__traceback__))
    if not frames:
        return "-"
    frame, line = frames[-1]
    return "/".join(map(_safe, Path(frame.f_code.co_filename).parts[-2:])) + f":{line}"
