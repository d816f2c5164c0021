"""What waits in the outbox, or is on its way, and is not to be said any more; or somewhere else, or only now."""

import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from sqlalchemy import ColumnElement, Row, bindparam, delete, false, or_, select, update

from bot.errors import Unreadable
from bot.storage import carrying
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.engine import UtcDateTime, written_out
from bot.storage.outbox import CARRIED, HELD, HOUSE, IS_PLANNED, TO_CLAIM, State, hold_back
from bot.storage.people import Person, telegram_hash
from bot.storage.tables import delivery, heard
from bot.storage.work import Work

_WAITING = update(delivery).where(IS_PLANNED)
_DROP = _WAITING.where(
    delivery.c.unasked != false(),  # not to be looked up by: an index on it has everybody's
    delivery.c.trajectory_id == bindparam("trajectory"),
    delivery.c.kind != DeliveryKind.DIGEST,
    or_(delivery.c.person_id != bindparam("coach"), delivery.c.kind != DeliveryKind.WORD),
)
_SILENCE = _WAITING.where(
    delivery.c.person_id == bindparam("person"), delivery.c.trajectory_id == bindparam("trajectory")
)
_RELEASE = _WAITING.where(
    delivery.c.person_id == bindparam("person"), delivery.c.not_before > bindparam("held", type_=UtcDateTime)
)
_FORGET_LOST = delete(delivery).where(
    delivery.c.key == bindparam("key"),
    delivery.c.done_at.is_not(None),
    delivery.c.state.not_in(written_out(State.SENT, State.UNKNOWN)),
)
_SEALED_HERE = select(delivery.c.id, delivery.c.owner, delivery.c.key, delivery.c.sealed_payload).where(
    delivery.c.trajectory_id == bindparam("trajectory"),
    delivery.c.person_id != bindparam("author"),
    delivery.c.sealed_payload.is_not(None),
    IS_PLANNED,
)


_NEXT_ASKED = (
    select(delivery.c.id, delivery.c.owner, delivery.c.key, delivery.c.sealed_payload)
    .where(
        delivery.c.trajectory_id == bindparam("trajectory"),
        delivery.c.person_id == bindparam("person"),
        delivery.c.unasked != false(),
        delivery.c.kind.in_(written_out(DeliveryKind.QUESTION, DeliveryKind.NOTICE)),
        delivery.c.sealed_payload.is_not(None),
        IS_PLANNED,
    )
    .order_by(delivery.c.not_before, delivery.c.id)
    .limit(1)
)


def reword(work: Work, trajectory_id: str, person_id: str, change: Callable[[str], str]) -> bool:
    """What waits to be said to this person by itself, in this trajectory, first of all, reads as `change` makes of it;
    whether there is such a thing."""
    hold_back(work)
    row = work.read_by(person_id).one(_NEXT_ASKED, trajectory=trajectory_id, person=person_id)
    if row is None:
        return False
    try:
        payload = work.open(row.owner, "delivery.payload", row.key, row.sealed_payload)
    except Unreadable:
        return False
    sealed = work.seal(row.owner, "delivery.payload", row.key, change(payload))
    work.do(update(delivery).where(delivery.c.id == row.id).values(sealed_payload=sealed))
    return True


def drop(work: Work, trajectory_id: str, coach_id: str) -> None:
    """What still waits in this trajectory is not said any more, except words to the coach, and what she is to read."""
    work.do(_DROP, trajectory=trajectory_id, coach=coach_id, **_unsaid(work))


def silence(work: Work, person_id: str, trajectory_id: str) -> None:
    """What is still on its way to this person about this trajectory is not said any more."""
    hold_back(work)
    work.do(_SILENCE, person=person_id, trajectory=trajectory_id, **_unsaid(work))


def take_back(work: Work, prefix: str) -> list[str]:
    """What still waits to be said under keys that begin like this is not said any more; the keys."""
    hold_back(work)
    here = (IS_PLANNED, delivery.c.key.startswith(prefix, autoescape=True))
    keys = [row.key for row in work.all(select(delivery.c.key).where(*here))]
    if keys:
        work.do(update(delivery).where(*here).values(**_unsaid(work)))
    return keys


def take_back_shown(work: Work, trajectory_id: str, author_id: str, shows: Callable[[str], bool]) -> None:
    """What waits to be said in this trajectory to anybody but its author, and `shows` it, is not said any more."""
    hold_back(work)
    for row in work.read_by_nobody().all(_SEALED_HERE, trajectory=trajectory_id, author=author_id):
        # One that cannot be read is not said either.
        with suppress(Unreadable):
            if shows(work.open(row.owner, "delivery.payload", row.key, row.sealed_payload)):
                carrying.end(work, row.id, State.SKIPPED, reason="taken_back")


def recall(work: Work, owner: str, which: ColumnElement[bool]) -> None:
    """None of these is said any more, and nothing is kept of them; what is being sent at this moment, until it has
    arrived, as something of this owner's."""
    hold_back(work)
    work.do(delete(delivery).where(which, ~CARRIED))
    for row in work.read_by_nobody().all(select(delivery).where(which, CARRIED)):
        _keep_chat(work, row)
    carried = update(delivery).where(which, CARRIED)
    loose = {"person_id": None, "trajectory_id": None, "conversation_id": None, "turn": None}
    work.do(carried.values(state=State.RECALLED, owner=owner, **loose))


def recall_naming(work: Work, owner: str, person_id: str, name: str) -> None:
    """The same for what is on its way to this person without being about a trajectory, where it names somebody; and
    what can be chosen there names nobody any more."""
    here = (delivery.c.person_id == person_id, delivery.c.trajectory_id.is_(None))
    work.do(update(delivery).where(*here).values(sealed_choices=None))
    waiting = select(delivery).where(*here, or_(CARRIED, IS_PLANNED))
    named = json.dumps(name, ensure_ascii=False)[1:-1]
    for row in work.read_by(person_id).all(waiting):
        # One that cannot be read is not sent either.
        with suppress(Unreadable):
            if row.sealed_payload and named in work.open(row.owner, "delivery.payload", row.key, row.sealed_payload):
                recall(work, owner, delivery.c.id == row.id)


def _keep_chat(work: Work, row: Row[Any]) -> None:
    """Where it goes outlives the key it was sealed with, so that it can be taken away there when it has arrived."""
    with suppress(Unreadable):
        chat = work.open(row.owner, "delivery.chat", row.key, row.sealed_chat)
        sealed = work.seal(HOUSE, "delivery.chat", row.key, chat)
        work.do(update(delivery).where(delivery.c.id == row.id).values(sealed_chat=sealed))


def _unsaid(work: Work) -> dict[str, Any]:
    return {"state": State.SKIPPED, "sealed_payload": None, "done_at": work.now}


def say_again(work: Work, key: str) -> None:
    """What was lost under this key can be said again."""
    work.do(_FORGET_LOST, key=key)


def release(work: Work, person_id: str) -> None:
    """What was held back behind this person's lock may go now."""
    held = work.now + HELD / 2
    if work.do(_RELEASE, person=person_id, held=held, not_before=work.now, intended_at=work.now):
        work.tell(TO_CLAIM)


def readdress(work: Work, person: Person) -> None:
    """This person has another chat: what still waits goes there, and what was said in the old one is not looked up any
    more."""
    hold_back(work)
    here = (delivery.c.person_id == person.id, IS_PLANNED)
    lane = telegram_hash(work, person.chat).hex()[:48]
    for row in work.all(select(delivery.c.id, delivery.c.key, delivery.c.owner).where(*here)):
        sealed = work.seal(row.owner, "delivery.chat", row.key, person.chat)
        work.do(update(delivery).where(delivery.c.id == row.id).values(lane=lane, sealed_chat=sealed))
    work.do(update(delivery).where(delivery.c.person_id == person.id).values(message_id=None))
    work.do(delete(heard).where(heard.c.person_id == person.id))
