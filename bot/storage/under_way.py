"""Which deliveries were begun, noted as they begin: after a kill it tells those that may have arrived from the rest.

A note waits for no disk. It outlives the process, and that is enough: of a machine that went down nothing is known, and
then everything that was claimed counts as begun.
"""

import os
from pathlib import Path

from bot import logs

log = logs.get("under_way")

_BOOT = Path("/proc/sys/kernel/random/boot_id")
_LONG = 64 * 1024


class UnderWay:
    """The notes, in this file."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._handle: int | None = None
        self._open: set[int] = set()
        self._length = 0

    def left(self) -> frozenset[int] | None:
        """What was begun in the life before, and is perhaps not over; None when that cannot be known."""
        try:
            boot, *ids = self._file.read_text("ascii").split("\n")
        except (OSError, ValueError):
            return None
        return frozenset(int(one) for one in ids if one.isdecimal()) if boot == _this_boot() else None

    def start(self) -> None:
        """From now on the notes are of this life."""
        try:
            self._handle = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            self._begin_anew()
        except OSError as error:
            log.error("not_noted", error=error)

    def stop(self) -> None:
        """No notes any more."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def begin(self, delivery_id: int) -> None:
        """This one is about to be sent."""
        self._open.add(delivery_id)
        self._write(f"{delivery_id}\n")

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

    def _write(self, line: str) -> None:
        if self._handle is None:
            return
        try:
            self._length += os.write(self._handle, line.encode("ascii"))
        except OSError as error:
            log.error("not_noted", error=error)


def _this_boot() -> str:
    try:
        return _BOOT.read_text("ascii").strip()
    except OSError:
        return ""
