"""Which deliveries were begun, and which of those arrived, noted as it happens: after a kill it tells what is there and
what may be there from the rest.

A note waits for no disk. It outlives the process, and that is enough: of a machine that went down nothing is known, and
then everything that was claimed counts as begun.
"""

import os
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias

from bot import logs
from conversations.references import MessageRef

log = logs.get("under_way")

_BOOT = Path("/proc/sys/kernel/random/boot_id")
_LONG = 64 * 1024
_NOTE = re.compile(r"(\d+)(?:=(.*)@(\d*))?")

Arrival: TypeAlias = tuple[MessageRef | None, datetime | None]
"""As what it arrived: a message, if it is one, and since when it is there."""


@dataclass(frozen=True)
class Left:
    """What the life before left, by id: what was begun and may have arrived, and what did."""

    begun: frozenset[int]
    arrived: dict[int, Arrival]


class UnderWay:
    """The notes, in this file. Where several workers speak in turn, each term has one of its own beside it, so that
    who comes too late writes where nobody reads."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._handle: int | None = None
        self._open: set[int] = set()
        self._length = 0

    def left(self) -> Left | None:
        """What was begun in the life before, and is perhaps not over; None when that cannot be known."""
        found: list[re.Match[str]] = []
        for file in sorted(self._files(), key=_number) or [self._file]:
            try:
                boot, *notes = file.read_text("utf-8").split("\n")
            except (OSError, ValueError):
                return None
            if boot != _this_boot():
                return None
            found += [note for one in notes if (note := _NOTE.fullmatch(one))]
        # Of what was begun more than once, the last time tells.
        last = {int(note[1]): _arrival(note) for note in found}
        return Left(
            frozenset(one for one, arrival in last.items() if arrival is None),
            {one: arrival for one, arrival in last.items() if arrival is not None},
        )

    def start(self) -> None:
        """From now on the notes are of this life, and those of others are gone."""
        try:
            for file in self._files():
                if file != self._file:
                    file.unlink(missing_ok=True)
            self._handle = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            self._begin_anew()
        except OSError as error:
            log.error("not_noted", error=error)

    def _files(self) -> list[Path]:
        """Its own, and those of other terms."""
        return list(self._file.parent.glob(f"{self._file.stem}*"))

    def stop(self) -> None:
        """No notes any more."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def begin(self, delivery_id: int) -> None:
        """This one is about to be sent."""
        self._open.add(delivery_id)
        self._write(f"{delivery_id}\n")

    def begun(self) -> frozenset[int]:
        """What was begun in this life, and is not over."""
        return frozenset(self._open)

    def arrived(self, delivery_id: int, message: MessageRef | None, at: datetime | None) -> bool:
        """This one is there, though that is not committed yet; whether it could be noted."""
        return self._write(f"{delivery_id}={message or ''}@{int(at.timestamp()) if at else ''}\n")

    def over(self, delivery_id: int) -> None:
        """What became of this one is committed."""
        self._open.discard(delivery_id)
        if not self._open and self._length > _LONG:
            self._begin_anew()

    def _begin_anew(self) -> None:
        if self._handle is not None:
            os.ftruncate(self._handle, 0)
            self._length = 0
            self._write(f"{_this_boot()}\n")

    def _write(self, line: str) -> bool:
        if self._handle is None:
            return False
        try:
            self._length += os.write(self._handle, line.encode())
        except OSError as error:
            log.error("not_noted", error=error)
            return False
        return True


def _number(file: Path) -> int:
    """Of which term."""
    ending = file.suffix.removeprefix(".")
    return int(ending) if ending.isdecimal() else 0


def _arrival(note: re.Match[str]) -> Arrival | None:
    if note[2] is None:
        return None
    return MessageRef(note[2]) if note[2] else None, datetime.fromtimestamp(int(note[3]), UTC) if note[3] else None


def _this_boot() -> str:
    try:
        return _BOOT.read_text("ascii").strip()
    except OSError:
        return ""
