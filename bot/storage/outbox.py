"""The outbox: everything the bot says, a row each, written in the transaction of the change that caused it.

A row's `key` is unique, so saying something twice is a no-op. What answers somebody, with nothing waiting before it in
his chat, is written as on its way already and goes to whoever carries it as soon as it is committed; the rest waits to
be claimed (`carrying.py`). What was said is blanked once it has arrived; that it was said stays.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import and_, bindparam, case, func, or_, select, update

from bot.references import ChatRef
from bot.storage.delivery_kinds import BESIDE, DeliveryKind
from bot.storage.engine import insert_new, written_out
from bot.storage.people import NOWHERE, Person, telegram_hash
from bot.storage.tables import delivery, person
from bot.storage.work import Work
from conversations.changed import made
from conversations.references import MessageRef

LEASE = timedelta(minutes=2)
HELD = timedelta(days=3650)
"""So long waits what lies behind a lock, if nobody opens that."""
HOUSE = "house"
STRANGERS = "strangers"
"""The one lane of everybody the bot does not know, so that all of them together keep nobody waiting."""
CHANGED = "changed"
"""With what the key of a mark begins that says that a change was heard, and its payload ends."""
NODDED = "nodded"
"""The same of a mark that only says that it was seen, and needs no answer."""
KEPT = "kept"
"""With what the key of a warning begins that something goes: it waits for the end of the quiet hours, on purpose."""
TO_CLAIM = "to_claim"
"""The news that something waits to be claimed at once."""


class State(StrEnum):
    """Where a delivery is on its way."""

    PLANNED = "planned"
    BUSY = "busy"
    SENT = "sent"
    SKIPPED = "skipped"
    REFUSED = "refused"
    LAPSED = "lapsed"
    UNKNOWN = "unknown"
    RECALLED = "recalled"  # nobody wants it any more, but it is being sent at this moment


@dataclass(frozen=True)
class ToSay:
    """A delivery to be put in the outbox. `payload` is what its kind makes of it, as text.

    `unasked` marks what the bot says of its own accord, which respects quiet hours. It goes at `not_before` (UTC), or
    now; after `expires_at` (UTC) it is not worth saying any more. Of a question, `invites` tells whether anything hangs
    on its arrival; of buttons, `message_id` under which message they are hung, or `under` the key of what became one.
    `choices`, as text, is what can be chosen under it, where that can be typed as well.
    """

    key: str
    kind: DeliveryKind
    payload: str
    person: Person | None = None
    chat: ChatRef | None = None
    trajectory_id: str | None = None
    conversation_id: str | None = None
    turn: int | None = None
    unasked: bool = False
    not_before: datetime | None = None
    expires_at: datetime | None = None
    invites: bool = True
    message_id: MessageRef | None = None
    under: str | None = None
    choices: str = ""

    @property
    def owner(self) -> str:
        """Whose key seals it."""
        return self.trajectory_id or (self.person.id if self.person else HOUSE)


@dataclass(frozen=True)
class Delivery:
    """A row of the outbox, opened."""

    id: int
    key: str
    kind: DeliveryKind
    lane: str
    chat: ChatRef
    payload: str
    person_id: str | None
    trajectory_id: str | None
    conversation_id: str | None
    turn: int | None
    unasked: bool
    intended_at: datetime
    expires_at: datetime | None
    attempts: int
    unknowns: int
    damaged: bool = False
    message_id: MessageRef | None = None
    invites: bool = True


IS_PLANNED, IS_SENT = (delivery.c.state == word for word in written_out(State.PLANNED, State.SENT))
IS_BESIDE = delivery.c.kind.in_(written_out(*BESIDE))
CARRIED = and_(
    delivery.c.lease_until.is_not(None),
    delivery.c.done_at.is_(None),
    delivery.c.state.in_(written_out(State.BUSY, State.RECALLED)),
)
_before = delivery.alias()
_IS_SHUT = select(person.c.id).where(person.c.id == bindparam("to_whom"), person.c.reachable.is_(False)).exists()
_HAS_ONE_BEFORE = (
    select(_before.c.id)
    .where(
        _before.c.lane == bindparam("its_lane"),
        _before.c.kind.not_in(written_out(*BESIDE)),
        _before.c.done_at.is_(None),
        _before.c.state.in_(written_out(State.PLANNED, State.BUSY, State.RECALLED)),
        or_(_before.c.state != State.PLANNED, _before.c.not_before <= bindparam("moment")),
    )
    .exists()
)
_NUMBER_OF = select(_before.c.message_id).where(_before.c.key == bindparam("under")).scalar_subquery()
_PUT = insert_new(delivery)
_PUT_AT_ONCE, _PUT_BESIDE, _PUT_UNDER = (
    _PUT.values(
        state=case((waits, State.PLANNED), else_=State.BUSY),
        lease_until=case((waits, None), else_=bindparam("lease", type_=delivery.c.lease_until.type)),
        message_id=number,
    ).returning(delivery.c.id, delivery.c.state, delivery.c.message_id)
    for waits, number in (
        (or_(_IS_SHUT, _HAS_ONE_BEFORE), bindparam("number")),
        (_IS_SHUT, bindparam("number")),
        (or_(_IS_SHUT, _NUMBER_OF.is_(None)), _NUMBER_OF),
    )
)
_NOT_YET = update(delivery).where(delivery.c.id.in_(bindparam("ids", expanding=True)), delivery.c.state == State.BUSY)


def put(work: Work, say: ToSay) -> bool:
    """Write a row; False when this was said already."""
    chat, owner = say.person.chat if say.person else say.chat, say.owner
    assert chat is not None, "a delivery to nobody"
    row = {
        "key": say.key,
        "kind": say.kind,
        "lane": telegram_hash(work, chat).hex()[:48] if say.person or say.kind is DeliveryKind.LEAVE else STRANGERS,
        "owner": owner,
        "person_id": say.person.id if say.person else None,
        "trajectory_id": say.trajectory_id,
        "conversation_id": say.conversation_id,
        "turn": say.turn,
        "sealed_chat": work.seal(owner, "delivery.chat", say.key, chat),
        "sealed_payload": work.seal(owner, "delivery.payload", say.key, say.payload),
        "sealed_choices": work.seal(owner, "delivery.choices", say.key, say.choices) if say.choices else None,
        "unasked": say.unasked,
        "intended_at": say.not_before or work.now,
        "not_before": say.not_before or work.now,
        "expires_at": say.expires_at,
        "unknowns": 0,
    }
    if work.is_heard and _goes_at_once(say, chat):
        return _put_at_once(work, say, chat, row)
    if not work.do(_PUT, **row, state=State.PLANNED, attempts=0):
        return False
    if say.not_before is not None and say.not_before > work.now:
        work.falls_due(say.not_before)
    else:
        work.tell(TO_CLAIM)
    return True


def _goes_at_once(say: ToSay, chat: ChatRef) -> bool:
    """Whether this answers somebody, so that nothing has to be looked at before it goes but what goes before it."""
    asked_for = not say.unasked and say.not_before is None and say.expires_at is None and chat != NOWHERE
    return asked_for and (say.kind is not DeliveryKind.BUTTONS or say.message_id is not None or say.under is not None)


def _put_at_once(work: Work, say: ToSay, chat: ChatRef, row: dict[str, Any]) -> bool:
    found = {"to_whom": row["person_id"], "lease": work.now + LEASE, "attempts": 1}
    if say.under is not None:
        new = work.add(_PUT_UNDER, delivery, **row, **found, under=say.under)
    elif say.kind in BESIDE:
        new = work.add(_PUT_BESIDE, delivery, **row, **found, number=say.message_id)
    else:
        new = work.add(_PUT_AT_ONCE, delivery, **row, **found, number=None, its_lane=row["lane"], moment=work.now)
    if new is None:
        return False
    if new.state != State.BUSY:
        work.tell(TO_CLAIM)
        return True
    work.tell(
        made(
            Delivery,
            id=new.id,
            key=say.key,
            kind=say.kind,
            lane=row["lane"],
            chat=chat,
            payload=say.payload,
            person_id=row["person_id"],
            trajectory_id=say.trajectory_id,
            conversation_id=say.conversation_id,
            turn=say.turn,
            unasked=say.unasked,
            intended_at=work.now,
            expires_at=None,
            attempts=0,
            unknowns=0,
            damaged=False,
            message_id=new.message_id,
            invites=say.invites,
        )
    )
    return True


def hold_back(work: Work, *, conversation_id: str | None = None) -> None:
    """What was to go as soon as this transaction is committed, in one conversation or at all, is looked at once more
    before it goes: something else has happened."""
    here = [one for one in work.news(Delivery) if conversation_id is None or one.conversation_id == conversation_id]
    if here:
        work.do(_NOT_YET, ids=[one.id for one in here], state=State.PLANNED, lease_until=None)
        work.untell(here)
        work.tell(TO_CLAIM)


def waiting_for_strangers(work: Work) -> int:
    """How much is still to be said to people the bot does not know."""
    still = delivery.c.state.in_(written_out(State.PLANNED, State.BUSY))
    here = (delivery.c.lane == STRANGERS, delivery.c.done_at.is_(None), still)
    return int(work.db.execute(select(func.count()).select_from(delivery).where(*here)).scalar_one())


def waits(work: Work, prefix: str) -> bool:
    """Whether anything under a key that begins like this is to be said now, or being said; not what waits for an
    hour of its own."""
    here = delivery.c.key.startswith(prefix, autoescape=True)
    still = or_(CARRIED, and_(IS_PLANNED, delivery.c.not_before <= work.now))
    return work.one(select(delivery.c.id).where(here, still).limit(1)) is not None
