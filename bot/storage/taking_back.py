"""What waits in the outbox and was taken back meanwhile by who wrote it: nobody reads it any more."""

from collections.abc import Callable
from contextlib import suppress

from sqlalchemy import bindparam, select

from bot.errors import Unreadable
from bot.storage import carrying
from bot.storage.outbox import IS_PLANNED, State, hold_back
from bot.storage.tables import delivery
from bot.storage.work import Work

_WAITING = select(delivery.c.id, delivery.c.owner, delivery.c.key, delivery.c.sealed_payload).where(
    delivery.c.trajectory_id == bindparam("trajectory"),
    delivery.c.person_id != bindparam("author"),
    delivery.c.sealed_payload.is_not(None),
    IS_PLANNED,
)


def take_back(work: Work, trajectory_id: str, author_id: str, shows: Callable[[str], bool]) -> None:
    """What waits to be said in this trajectory to anybody but its author, and `shows` it, is not said any more."""
    hold_back(work)
    for row in work.all(_WAITING, trajectory=trajectory_id, author=author_id):
        # One that cannot be read is not said either.
        with suppress(Unreadable):
            if shows(work.open(row.owner, "delivery.payload", row.key, row.sealed_payload)):
                carrying.end(work, row.id, State.SKIPPED, reason="taken_back")
