"""What makes the tests quick, and is not seen by any of them.

Each world has a bot of its own, with a database of its own. What SQLAlchemy works out once for a database (a tenth of a
second in all) holds for every other of its kind, so it is worked out once in a process. What a process has compiled is
kept for the processes after it, whoever says outside that it should not be.
"""

import gc
import os
import sys
from typing import Any

from sqlalchemy import Engine, event

from bot.storage import engine as storage

_FIRST: dict[str, Engine] = {}
_create_engine = storage.create_engine


def _alike(*given: Any, **more: Any) -> Engine:
    """An engine that shares with those of its kind before it how statements are put."""
    made = _create_engine(*given, **more)
    kind = made.dialect.name
    if kind in _FIRST:
        made.dialect, made._compiled_cache = _FIRST[kind].dialect, _FIRST[kind]._compiled_cache
    else:
        # Only one that has met its database knows how that is spoken to.
        event.listen(made, "connect", lambda *_: _FIRST.setdefault(kind, made))
    return made


def share_statements() -> None:
    """Let all engines that are made from now on share how statements are put."""
    storage.create_engine = _alike


def keep_compiled() -> None:
    """Keep what is compiled, here and in every process that is started from here."""
    sys.dont_write_bytecode = False
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def leave_in_peace() -> None:
    """What is there by now stays; looking for what can go need not go through it every time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000)
