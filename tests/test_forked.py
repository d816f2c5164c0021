"""Processes that are forked begin with what their server worked out before."""

import socket

from tests import forked

_known: list[str] = []


def _learns() -> None:
    _known.append("how it is done")


def _tells(whom: str, wire: socket.socket) -> None:
    wire.sendall(f"{whom}, I know {' and '.join(_known)}\n".encode())


def test_whoever_is_forked_knows_what_the_server_was_made_to_learn() -> None:
    forked.learn(_learns)
    with forked.fork(_tells, "Ada") as wire, wire.makefile() as told:
        # Its number comes whenever the server gets round to it.
        said = [line for line in told if not line.strip().isdigit()]
    assert said == ["Ada, I know how it is done\n", f"{forked.ENDED}0\n"]
    assert _known == []
