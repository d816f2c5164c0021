"""The outbox on its way out: which row may be carried now, whose it is, and what became of it.

A chat is a *lane*: its messages go out one after the other, and marks and the like beside them. A row is on its way
from the commit that claims it, which for an answer to somebody is the one that wrote it (`outbox.put`), until the one
that says what became of it.
"""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Integer, Row, and_, bindparam, delete, func, or_, select, update

from bot.errors import Unreadable
from bot.references import ChatRef
from bot.storage.delivery_kinds import BESIDE, DeliveryKind
from bot.storage.outbox import CARRIED, IS_BESIDE, IS_PLANNED, KEPT, LEASE, TO_CLAIM, Delivery, State
from bot.storage.people import NOWHERE
from bot.storage.tables import delivery
from bot.storage.work import Work
from conversations.references import MessageRef

# Of what waits, so much is looked at to find what can go.
_LOOKED_AT = 100
# What could not be sent is tried again after so long at most, unless the channel asks for more.
_LONGEST_PAUSE = timedelta(minutes=5)
# A warning that waits for somebody's own morning waits no longer than this: he leaves one day in the week at least.
_LONGEST_QUIET = timedelta(days=14)
_DUE = (IS_PLANNED, delivery.c.not_before <= bindparam("now"))
# The same, but not to be looked up by: an index on when would be followed by sorting all that is due.
_IS_DUE = (IS_PLANNED, func.coalesce(delivery.c.not_before, delivery.c.intended_at) <= bindparam("now"))
_UNDER_WAY_IN_LANE = select(delivery.c.lane).where(CARRIED, ~IS_BESIDE)
_COMING = (
    select(delivery.c.id, delivery.c.lane, delivery.c.kind)
    .where(
        *_IS_DUE,
        delivery.c.unasked == bindparam("by_itself"),
        or_(IS_BESIDE, delivery.c.lane.not_in(_UNDER_WAY_IN_LANE)),
    )
    .order_by(delivery.c.id)
    .limit(bindparam("most", type_=Integer))
)
_FIRST_IN_LANES = (
    select(func.min(delivery.c.id))
    .where(*_IS_DUE, ~IS_BESIDE, delivery.c.done_at.is_(None))
    .where(delivery.c.lane.in_(bindparam("lanes", expanding=True)))
    .group_by(delivery.c.lane)
)
_THESE = (
    select(delivery)
    .where(delivery.c.id.in_(bindparam("ids", expanding=True)))
    .order_by(delivery.c.unasked, delivery.c.id)
    .with_for_update(skip_locked=True)
)
_ANSWERS_LATER = (
    update(delivery)
    .where(IS_PLANNED, ~delivery.c.unasked, delivery.c.not_before > bindparam("after"))
    .where(or_(delivery.c.attempts == 0, delivery.c.intended_at > bindparam("after")))
    .where(or_(~delivery.c.key.startswith(f"{KEPT}:"), delivery.c.not_before > bindparam("long_after")))
    .values(not_before=bindparam("moment"), intended_at=bindparam("moment"))
)
_WAITING_NOW = select(func.count().label("number"), func.min(delivery.c.not_before).label("first")).where(
    or_(and_(*_DUE), CARRIED)
)
_LEFT_TO_CLAIM = select(delivery.c.id).where(*_DUE).limit(1)
_TAKE = (
    update(delivery)
    .where(delivery.c.id.in_(bindparam("ids", expanding=True)))
    .values(state=State.BUSY, lease_until=bindparam("until"), attempts=delivery.c.attempts + 1)
)
_UNDER_WAY = select(delivery).where(CARRIED)
_LEFT = _UNDER_WAY.where(delivery.c.lease_until <= bindparam("now"))
_FIRST_PLANNED = select(func.min(delivery.c.not_before)).where(IS_PLANNED)
_FIRST_LATER = _FIRST_PLANNED.where(delivery.c.not_before > bindparam("now"))
_IS_FREE = select(delivery.c.id).where(*_DUE, or_(IS_BESIDE, delivery.c.lane.not_in(_UNDER_WAY_IN_LANE))).limit(1)
_FIRST_LEASE = select(func.min(delivery.c.lease_until)).where(CARRIED)
_THIS = update(delivery).where(delivery.c.id == bindparam("this"))
_AGAIN = _THIS.where(delivery.c.state == State.BUSY)
_AGAIN_UNKNOWN = _AGAIN.values(unknowns=delivery.c.unknowns + 1)
_GIVE_BACK = (
    update(delivery)
    .where(delivery.c.id.in_(bindparam("ids", expanding=True)), delivery.c.state == State.BUSY)
    .values(state=State.PLANNED, lease_until=None)
)
_OVER = {"state": State.SENT, "reason": None, "sealed_payload": None, "lease_until": None}
_BECAME = _THIS.values(**_OVER, message_id=bindparam("number"), done_at=bindparam("moment"))
_ARRIVED = update(delivery).where(delivery.c.id.in_(bindparam("ids", expanding=True))).values(**_OVER)
_FORGET_OVER = delete(delivery).where(delivery.c.id == bindparam("this"), ~CARRIED, delivery.c.state != State.PLANNED)


def claim(work: Work, limit: int) -> list[Delivery]:
    """Take the first due row of each lane that has none under way, those with an answer to somebody first; theirs to
    send until the lease ends."""
    coming = work.all(_COMING, now=work.now, by_itself=False, most=_LOOKED_AT)
    coming += work.all(_COMING, now=work.now, by_itself=True, most=_LOOKED_AT)
    beside = [row.id for row in coming if row.kind in BESIDE][:limit]
    lanes = list(dict.fromkeys(row.lane for row in coming if row.kind not in BESIDE))[: limit - len(beside)]
    first = [row[0] for row in work.all(_FIRST_IN_LANES, now=work.now, lanes=lanes)] if lanes else []
    rows = work.read_by_nobody().all(_THESE, ids=[*beside, *first]) if beside or first else []
    if rows:
        work.do(_TAKE, ids=[row.id for row in rows], until=work.now + LEASE)
    return _opened(work, rows)


def is_left(work: Work) -> bool:
    """Whether anything is due that was not claimed, because of what is under way before it or for want of room."""
    return work.one(_LEFT_TO_CLAIM, now=work.now) is not None


def orphans(work: Work, *, at_start: bool = False, held: Collection[int] = ()) -> list[Delivery]:
    """Rows whose sender is gone: their lease has ended and they are not `held`, or the whole program has just begun."""
    every = work.read_by_nobody()
    rows = every.all(_UNDER_WAY) if at_start else every.all(_LEFT, now=work.now)
    return _opened(work, [row for row in rows if row.id not in held])


def give_back(work: Work, ids: Collection[int]) -> None:
    """These were claimed and not begun: they wait again, as if they had never been."""
    if ids and work.do(_GIVE_BACK, ids=list(ids)):
        work.tell(TO_CLAIM)


def again(work: Work, delivery_id: int, when: datetime, *, unknown: bool = False) -> None:
    """Try this one again at `when`."""
    statement = _AGAIN_UNKNOWN if unknown else _AGAIN
    if work.do(statement, this=delivery_id, state=State.PLANNED, not_before=when, lease_until=None):
        work.falls_due(when)
    else:
        end(work, delivery_id, State.SKIPPED, reason="recalled")


def postpone(work: Work, delivery_id: int, when: datetime) -> None:
    """Not now but then, on purpose: lateness is counted from there."""
    work.do(_THIS, this=delivery_id, state=State.PLANNED, not_before=when, intended_at=when, lease_until=None)
    work.falls_due(when)


def end(
    work: Work, delivery_id: int, state: State, *, message_id: MessageRef | None = None, reason: str | None = None
) -> None:
    """This one is over; what it said is blanked."""
    work.do(
        _THIS,
        this=delivery_id,
        state=state,
        message_id=message_id,
        reason=reason,
        sealed_payload=None,
        lease_until=None,
        done_at=work.now,
    )


def became(work: Work, messages: Sequence[tuple[int, MessageRef, datetime | None]]) -> None:
    """These, by id, have become these messages at these moments; what they said is blanked.

    The moment is the channel's own, as an answer's is: noted here later, as it may be, a question would seem to have
    come after the answer to it.
    """
    if messages:
        marks = [{"this": one, "number": number, "moment": at or work.now} for one, number, at in messages]
        work.do_each(_BECAME, marks)


def arrived(work: Work, ids: Collection[int]) -> None:
    """These have arrived, and are no messages; what they said is blanked."""
    if ids:
        work.do(_ARRIVED, ids=list(ids), done_at=work.now)


def forget_over(work: Work, delivery_id: int) -> None:
    """What was said to somebody who is nobody here leaves nothing, once it is over."""
    work.do(_FORGET_OVER, this=delivery_id)


def pull_back(work: Work) -> None:
    """An answer to somebody is due at once; one that is not was written while the clock was ahead, unless the channel
    asked for the pause, or it is a warning that waits for the morning."""
    after, long_after = work.now + _LONGEST_PAUSE, work.now + _LONGEST_QUIET
    work.do(_ANSWERS_LATER, moment=work.now, after=after, long_after=long_after)
    work.tell(TO_CLAIM)


def waiting(work: Work) -> tuple[int, datetime | None]:
    """How much is to be sent now or on its way, and since when the first of it."""
    (row,) = work.all(_WAITING_NOW, now=work.now)
    return row.number, row.first


def next_due(work: Work) -> datetime | None:
    """When the first row may go, or a lease ends. What waits for one under way in its lane may go when that is over,
    which is noted, or when nobody carries it any more."""
    first, lease = work.scalar(_FIRST_PLANNED), work.scalar(_FIRST_LEASE)
    if first is not None and lease is not None and first <= work.now and work.one(_IS_FREE, now=work.now) is None:
        first = work.scalar(_FIRST_LATER, now=work.now)
    return min((one for one in (first, lease) if one is not None), default=None)


def _opened(work: Work, rows: list[Row[Any]]) -> list[Delivery]:
    return [_delivery(work, row) for row in rows]


def _delivery(work: Work, row: Row[Any]) -> Delivery:
    chat, payload, damaged = NOWHERE, "", False
    try:
        chat = ChatRef(work.open(row.owner, "delivery.chat", row.key, row.sealed_chat))
        payload = work.open(row.owner, "delivery.payload", row.key, row.sealed_payload)
    except Unreadable:
        damaged = True
    # A kind that this program does not know cannot be carried either.
    known = row.kind in list(DeliveryKind)
    return Delivery(
        id=row.id,
        key=row.key,
        kind=DeliveryKind(row.kind) if known else DeliveryKind.WORD,
        lane=row.lane,
        chat=chat,
        payload=payload,
        damaged=damaged or not known,
        person_id=row.person_id,
        trajectory_id=row.trajectory_id,
        conversation_id=row.conversation_id,
        turn=row.turn,
        unasked=row.unasked,
        intended_at=row.intended_at,
        expires_at=row.expires_at,
        attempts=row.attempts,
        unknowns=row.unknowns,
    )
