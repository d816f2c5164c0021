"""One bot at a time: in its data folder, in its database, and with its token.

A folder and an SQLite file are locked for as long as the process lives. On this machine a token is claimed by a name
that only Linux knows and that goes with the process. Elsewhere nobody but the channel can tell that somebody is
receiving already, and it tells only who is turned away by whom: hence the knock, before anything is handled, sent or
confirmed. Whoever comes later gives way.

Several workers of one bot, to whom what people write is posted, share all of this, and the folder above all: in it are
the keys.
"""

import asyncio
import fcntl
import hashlib
import os
import socket
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
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
# A worker that begins brings the database up to date, if need be, and the next one waits for that.
_STARTS_WITHIN, _TRIES_EVERY = 60.0, 0.05


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


@dataclass
class Home:
    """The data folder, held by this process. `is_first` tells that no other worker lives in it."""

    is_first: bool
    settled: Callable[[], None]
    """To be called when the database is open: other workers may begin now."""


@contextmanager
def at_home(settings: Settings) -> Iterator[Home]:
    """Hold the data folder, and the database file if there is one: alone, or together with other workers where there
    may be several. They begin one by one. Raises what `only_one` does."""
    if not settings.is_a_worker:
        with only_one(settings):
            yield Home(True, lambda: None)
        return
    make_folder(settings.data_dir)
    with ExitStack() as starting, ExitStack() as living:
        starting.enter_context(_locked(settings.data_dir / "starting.lock", IN_FOLDER, seconds=_STARTS_WITHIN))
        running = settings.data_dir / "running.lock"
        is_first = _is_free(running)
        living.enter_context(_locked(running, IN_FOLDER, fcntl.LOCK_SH))
        yield Home(is_first, starting.close)


@contextmanager
def only_receiver(settings: Settings) -> Iterator[None]:
    """Claim the token on this machine, unless other workers may have it, too. Raises `RunningAlready` when another
    process has."""
    if settings.is_a_worker or not hasattr(socket, "AF_UNIX") or not Path("/proc/net/unix").exists():
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


def _is_free(lock: Path) -> bool:
    """Whether nobody holds it, alone or with others."""
    try:
        with _locked(lock, IN_FOLDER):
            return True
    except RunningAlready:
        return False


@contextmanager
def _locked(lock: Path, said: Text, how: int = fcntl.LOCK_EX, *, seconds: float = 0) -> Iterator[None]:
    """Hold this lock; where another holds it, try for so many seconds."""
    try:
        handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        raise StorageError(Text("{path} cannot be written.", path=str(lock))) from None
    try:
        end = time.monotonic() + seconds
        while not _is_taken(handle, how):
            if time.monotonic() >= end:
                raise RunningAlready(said)
            time.sleep(_TRIES_EVERY)
        yield
    finally:
        os.close(handle)


def _is_taken(handle: int, how: int) -> bool:
    try:
        fcntl.flock(handle, how | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
