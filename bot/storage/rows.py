"""The same with many rows, a few to a transaction, so that whoever says something meanwhile waits for those few."""

import asyncio
from collections.abc import Callable, Sequence

from bot import logs
from bot.errors import StorageError, TimeJumped
from bot.storage.work import Work
from bot.storage.writer import Writer

log = logs.get("rows")

_Action = Callable[[Work, str], None]


async def for_each(
    writer: Writer[Work], ids: Sequence[str], action: _Action, *, at_once: int, if_failed: _Action | None = None
) -> None:
    """Do this with each row. What fails by a row's own fault stops no other, and `if_failed` is done with that row.

    Raises StorageError and TimeJumped: trouble of the storage, or of the clock, is no row's fault.
    """
    for place in range(0, len(ids), at_once):
        some = ids[place : place + at_once]
        await asyncio.gather(*(_with_one(writer, one, action, if_failed) for one in some))


async def _with_one(writer: Writer[Work], row_id: str, action: _Action, if_failed: _Action | None) -> None:
    try:
        await writer.run_behind(action, row_id)
    except (StorageError, TimeJumped):
        raise
    except Exception as error:
        log.error("row_failed", row=row_id, action=action.__name__, error=error)
        if if_failed is not None:
            await writer.run(if_failed, row_id)
