"""One bot at a time: in its data folder, in its database, and with its token.

A folder and an SQLite file are locked for as long as the process lives. On this machine a token is claimed by a name
that only Linux knows and that goes with the process. Elsewhere nobody but the channel can tell that somebody is
receiving already, and it tells only who is turned away by whom: hence the knock, before anything is handled, sent or
confirmed. Whoever comes later gives way.
"""

import asyncio
import fcntl
import hashlib
import os
import socket
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bot.errors import RunningAlready, StorageError
from bot.message import Outcome, TokenDead, TokenShared
from bot.settings import Settings
from bot.storage.engine import file_of
from bot.storage.guard import RUNNING
from bot.storage.store import make_folder
from conversations.text import Text

IN_FOLDER = Text("Tussendoor is running already with this data folder.")
WITH_TOKEN = Text(
    "Somebody receives with this token already: stop the other bot first. If there is no other bot of yours, revoke "
    "the token at BotFather."
)
# Seconds. Whoever receives comes back within one, and Telegram takes three more to turn a second one away within the
# same moment (tdlib/telegram-bot-api, `Client::fail_query_conflict`).
KNOCKS_FOR = 4.0


@contextmanager
def only_one(settings: Settings) -> Iterator[None]:
    """Hold the data folder and the database file for this process. Raises `RunningAlready` when another holds one, and
    `StorageError` where they cannot be held."""
    make_folder(settings.data_dir)
    with _locked(settings.data_dir / "running.lock", IN_FOLDER):
        file = file_of(settings.database)
        if file is None or not file.parent.is_dir() or file.parent.samefile(settings.data_dir):
            yield
            return
        with _locked(file.with_name(f"{file.name}.lock"), RUNNING):
            yield


@contextmanager
def only_receiver(settings: Settings) -> Iterator[None]:
    """Claim the token on this machine. Raises `RunningAlready` when another process has."""
    if not hasattr(socket, "AF_UNIX") or not Path("/proc/net/unix").exists():
        yield
        return
    named = hashlib.sha256(f"{settings.api_url} {settings.bot_token()}".encode()).hexdigest()[:32]
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as claim:
        try:
            claim.bind(f"\0tussendoor-{named}")
        except OSError:
            raise RunningAlready(WITH_TOKEN) from None
        yield


async def knock(fetch: Callable[[int | None, bool], Awaitable[list[Any] | Outcome]], seconds: float) -> Outcome | None:
    """Whether the token is free: for so many seconds, ask for updates without confirming any, and throw them away.

    None when nobody else receives; `TokenShared` when somebody does, `TokenDead` when the channel does not know us.
    Any other trouble is left to who receives.
    """
    try:
        async with asyncio.timeout(seconds):
            while True:
                found = await fetch(None, True)
                if found in (TokenShared(), TokenDead()):
                    assert not isinstance(found, list)
                    return found
                await asyncio.sleep(min(0.5, seconds / 4))
    except TimeoutError:
        return None


@contextmanager
def _locked(lock: Path, said: Text) -> Iterator[None]:
    try:
        handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        raise StorageError(Text("{path} cannot be written.", path=str(lock))) from None
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise RunningAlready(said) from None
        yield
    finally:
        os.close(handle)
