"""What stands above the answer to a call over HTTP/1.1, and where that answer ends."""

import re
from dataclasses import dataclass

_SIZE = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]*)?")
_BARE = (204, 304)


class Broken(Exception):
    """The connection ended, or what came over it makes no sense, before the answer was whole."""


@dataclass(frozen=True)
class Head:
    """What stands above the body, and tells how long that is: so many bytes, in pieces, or (`ends_with_it`) as long as
    the connection lasts."""

    status: int
    date: str | None
    length: int | None
    in_pieces: bool
    stays_open: bool

    @property
    def ends_with_it(self) -> bool:
        return self.length is None and not self.in_pieces

    def body_in(self, come: bytearray) -> tuple[bytes | None, bool]:
        """The body, once all of it has come, and whether anything came after it."""
        if self.in_pieces:
            return _put_together(come)
        if self.length is None or len(come) < self.length:
            return None, False
        return bytes(come[: self.length]), len(come) > self.length


def head_of(head: bytes) -> Head:
    first, *lines = head.split(b"\r\n")
    version, _, rest = first.partition(b" ")
    if version not in (b"HTTP/1.1", b"HTTP/1.0") or not rest[:3].isdigit():
        raise Broken
    said = {name.lower(): value.strip() for name, _, value in (line.partition(b":") for line in lines)}
    status, given = int(rest[:3]), said.get(b"content-length")
    if given is not None and not given.isdigit():
        raise Broken
    in_pieces = said.get(b"transfer-encoding", b"").lower().endswith(b"chunked") and status not in _BARE
    length = 0 if status in _BARE else int(given) if given is not None and not in_pieces else None
    date = said.get(b"date")
    return Head(
        status,
        date.decode("ascii", "replace") if date is not None else None,
        length,
        in_pieces,
        stays_open=version == b"HTTP/1.1" and b"close" not in said.get(b"connection", b"").lower(),
    )


def _put_together(come: bytearray) -> tuple[bytes | None, bool]:
    """A body that comes in pieces, each with its size before it; the last one is empty, and more may be said after."""
    pieces, at = list[slice](), 0
    while (end := come.find(b"\r\n", at)) >= 0:
        size = _SIZE.fullmatch(come[at:end])
        if size is None:
            raise Broken
        begin, length = end + 2, int(size[1], 16)
        if length == 0:
            over = come.find(b"\r\n\r\n", end)
            return (b"".join(come[one] for one in pieces), len(come) > over + 4) if over >= 0 else (None, False)
        at = begin + length + 2
        if len(come) < at:
            break
        pieces.append(slice(begin, begin + length))
    return None, False
