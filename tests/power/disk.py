"""A disk as it may be found after the power has gone, made from what `strace` saw a process write.

What was written and not yet synced may be there or not, each sector of it by itself; so may a change of how long a
file is. Of what was made or taken away in a folder since that was last synced, the first part may be there. That is
harsher than most file systems, and no file system is asked: the images are made in memory.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TypeAlias

CALLS = "openat,pwrite64,write,ftruncate,unlink,fsync,fdatasync"
_SECTOR = 512
_CALL = re.compile(r"(\d+)\s+(\w+)\((.*)\)\s+= (-?\d+)(?:<(.*)>)?")
_BROKEN_OFF = re.compile(r"(\d+)\s+(.*) <unfinished \.\.\.>")
_RESUMED = re.compile(r"(\d+)\s+<\.\.\. \w+ resumed>(.*)")
_BYTE = re.compile(r"\\x([0-9a-f]{2})")

Written: TypeAlias = tuple[int, bytes]
"""From where, and what; or, without anything, how long the file is from then on."""


@dataclass(frozen=True)
class Call:
    """What a process asked of the system: by which name, of which file, and with what."""

    name: str
    path: str
    content: bytes = b""
    at: int = 0
    is_made: bool = False


def calls(trace: Iterable[str]) -> Iterator[Call]:
    """What `strace -f -y -xx` wrote down, each call when it was over."""
    begun: dict[str, str] = {}
    for line in trace:
        if (half := _BROKEN_OFF.match(line)) is not None:
            begun[half[1]] = half[2]
            continue
        if (rest := _RESUMED.match(line)) is not None:
            line = f"{rest[1]} {begun.pop(rest[1], '')}{rest[2]}"
        found = _CALL.match(line)
        if found is not None and int(found[4]) >= 0 and (call := _call(found[2], found[3], found[5])) is not None:
            yield call


def _call(name: str, given: str, opened: str | None) -> Call | None:
    first, _, rest = given.partition(", ")
    path = _text(first.partition("<")[2].rpartition(">")[0]).removesuffix(" (deleted)")
    match name:
        case "openat":
            return Call(name, _text(opened or ""), is_made="O_CREAT" in rest)
        case "unlink":
            return Call(name, _text(first.strip('"')))
        case "pwrite64":
            content, _, place = rest.rsplit(", ", 2)
            return Call(name, path, _bytes(content), int(place))
        case "write":
            return Call(name, path, _bytes(rest.rsplit(", ", 1)[0]))
        case "ftruncate":
            return Call(name, path, at=int(rest))
        case "fsync" | "fdatasync":
            return Call(name, path)
    return None


def _bytes(quoted: str) -> bytes:
    return bytes.fromhex("".join(_BYTE.findall(quoted)))


def _text(quoted: str) -> str:
    return _bytes(quoted).decode()


@dataclass
class _File:
    """What is certainly there of it, and what was written since."""

    synced: bytearray = field(default_factory=bytearray)
    since: list[Written] = field(default_factory=list)

    def sync(self) -> None:
        for at, content in self.since:
            _write(self.synced, at, content)
        self.since.clear()

    def found(self, rng: Random) -> bytes:
        """What may be found of it."""
        there = bytearray(self.synced)
        share = rng.choice((0.0, 0.1, 0.5, 0.9, 1.0))
        for at, content in self.since:
            if not content:
                if rng.random() < share:
                    _write(there, at, content)
                continue
            for begin in range(0, len(content), _SECTOR):
                if rng.random() < share:
                    _write(there, at + begin, content[begin : begin + _SECTOR])
        return bytes(there)


def _write(into: bytearray, at: int, content: bytes) -> None:
    if not content:
        del into[at:]
        into.extend(bytes(at - len(into)))
        return
    if len(into) < at:
        into.extend(bytes(at - len(into)))
    into[at : at + len(content)] = content


class Disk:
    """The files of one folder and of those in it, as far as they have come."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._now: dict[str, _File] = {}
        self._synced: dict[str, _File] = {}
        self._since: list[tuple[str, _File | None]] = []

    def sees(self, call: Call) -> None:
        """This has happened."""
        if not call.path.startswith(str(self._folder)):
            return
        file = self._now.get(call.path)
        match call.name:
            case "openat" if call.is_made and file is None:
                self._named(call.path, _File())
            case "unlink":
                self._named(call.path, None)
            case "pwrite64" if file is not None:
                file.since.append((call.at, call.content))
            case "ftruncate" if file is not None:
                file.since.append((call.at, b""))
            case "fsync" | "fdatasync" if file is not None:
                file.sync()
            case "fsync" | "fdatasync":
                self._sync_folder(call.path)

    def _named(self, path: str, file: _File | None) -> None:
        _name(self._now, path, file)
        self._since.append((path, file))

    def _sync_folder(self, path: str) -> None:
        here = [one for one in self._since if str(Path(one[0]).parent) == path]
        for name, file in here:
            _name(self._synced, name, file)
        self._since = [one for one in self._since if one not in here]

    def found(self, rng: Random) -> dict[str, bytes]:
        """What may be found after the power has gone now, by where it is in the folder."""
        there = dict(self._synced)
        for name, file in self._since[: rng.randint(0, len(self._since))]:
            _name(there, name, file)
        return {str(Path(path).relative_to(self._folder)): file.found(rng) for path, file in there.items()}


def _name(names: dict[str, _File], path: str, file: _File | None) -> None:
    if file is None:
        names.pop(path, None)
    else:
        names[path] = file
