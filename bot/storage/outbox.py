"""The outbox: everything the bot says, a row each, written in the transaction of the change that caused it.

A row's `key` is unique, so saying something twice is a no-op. One chat is one *lane*: its rows go out one by one, in
order. What was said is blanked once it has arrived; that it was said stays.
"""

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Integer, Row, bindparam, delete, func, or_, select, update

from bot.errors import Unreadable
from bot.storage.engine import insert_new
from bot.storage.people import NOWHERE, Person, telegram_hash
from bot.storage.tables import delivery, heard
from bot.storage.work import Work

LEASE = timedelta(minutes=2)
HOUSE = "house"
STRANGERS = "strangers"
"""The one lane of everybody the bot does not know, so that all of them together keep nobody waiting."""
CHANGED = "changed"
"""With what the key of a mark begins that says that a change was heard, and its payload ends."""


class Kind(StrEnum):
    """What is delivered."""

    QUESTION = "question"
    REMINDER = "reminder"
    NOTICE = "notice"
    WORD = "word"
    DIGEST = "digest"
    RECEIPT = "receipt"
    SEEN = "seen"
    MENU = "menu"
    LEAVE = "leave"
    BUTTONS = "buttons"


_READ = (Kind.QUESTION, Kind.REMINDER, Kind.NOTICE, Kind.WORD, Kind.DIGEST)


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
    now; after `expires_at` (UTC) it is not worth saying any more.
    """

    key: str
    kind: Kind
    payload: str
    person: Person | None = None
    chat: int | None = None
    trajectory_id: str | None = None
    conversation_id: str | None = None
    turn: int | None = None
    unasked: bool = False
    not_before: datetime | None = None
    expires_at: datetime | None = None


@dataclass(frozen=True)
class LastSaid:
    """What somebody has read last: by key and kind, in which conversation if in one, and whether it came unasked."""

    key: str
    kind: Kind
    conversation_id: str | None
    unasked: bool
    message_id: int | None
    trajectory_id: str | None


@dataclass(frozen=True)
class Delivery:
    """A row of the outbox, opened."""

    id: int
    key: str
    kind: Kind
    chat: int
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
    message_id: int | None = None


_CARRIED = delivery.c.state.in_((State.BUSY, State.RECALLED))
_PUT = insert_new(delivery)
_CHANGE = update(delivery).where(delivery.c.id == bindparam("this"))
_AGAIN = _CHANGE.where(delivery.c.state == State.BUSY)
_AGAIN_UNKNOWN = _AGAIN.values(unknowns=delivery.c.unknowns + 1)
_WAITING = update(delivery).where(delivery.c.state == State.PLANNED)
_UNASKED = _WAITING.where(delivery.c.unasked, delivery.c.kind != Kind.DIGEST)
_DROP_OF_TRAJECTORY = _UNASKED.where(delivery.c.trajectory_id == bindparam("trajectory"))
_DROP_OF_CONVERSATION = _UNASKED.where(delivery.c.conversation_id == bindparam("conversation"))
_SILENCE = _WAITING.where(
    delivery.c.person_id == bindparam("person"), delivery.c.trajectory_id == bindparam("trajectory")
)
_FORGET_OVER = delete(delivery).where(
    delivery.c.id == bindparam("this"), delivery.c.state.not_in((State.PLANNED, State.BUSY, State.RECALLED))
)
_OF_KEY = select(delivery.c.reason, delivery.c.message_id).where(delivery.c.key == bindparam("key"))
_ANNUL = update(delivery).where(delivery.c.key == bindparam("which"))
_SENT_TO = select(delivery).where(delivery.c.person_id == bindparam("person"), delivery.c.state == State.SENT)
_NEWEST_FIRST = (delivery.c.done_at.desc(), delivery.c.id.desc())
_LAST_SAID = (
    _SENT_TO.where(delivery.c.kind.in_(_READ), delivery.c.done_at < bindparam("before"))
    .order_by(*_NEWEST_FIRST)
    .limit(1)
)
_QUESTION_AT = (
    _SENT_TO.where(
        delivery.c.kind == Kind.QUESTION, delivery.c.turn.is_not(None), delivery.c.done_at < bindparam("before")
    )
    .order_by(*_NEWEST_FIRST)
    .limit(1)
)
_SPOKE_WITH = _SENT_TO.where(delivery.c.kind != Kind.BUTTONS, delivery.c.done_at >= bindparam("since")).limit(1)
_SHOWN = select(delivery.c.conversation_id, delivery.c.turn, delivery.c.trajectory_id).where(
    delivery.c.person_id == bindparam("person"), delivery.c.message_id == bindparam("message")
)
_QUESTION_OF = _SHOWN.where(delivery.c.turn.is_not(None))
_FIRST_OF_EACH_LANE = (
    select(delivery)
    .where(
        delivery.c.id.in_(
            select(func.min(delivery.c.id))
            .where(
                delivery.c.state == State.PLANNED,
                delivery.c.not_before <= bindparam("now"),
                delivery.c.lane.not_in(select(delivery.c.lane).where(_CARRIED)),
            )
            .group_by(delivery.c.lane)
        )
    )
    .order_by(delivery.c.id)
    .limit(bindparam("most", type_=Integer))
    .with_for_update(skip_locked=True)
)
_UNDER_WAY = select(delivery).where(_CARRIED)
_LEFT = _UNDER_WAY.where(delivery.c.lease_until <= bindparam("now"))
_NEXT = select(func.min(func.coalesce(delivery.c.lease_until, delivery.c.not_before))).where(
    or_(delivery.c.state == State.PLANNED, _CARRIED)
)


def put(work: Work, say: ToSay) -> bool:
    """Write a row; False when this was said already."""
    chat = say.person.chat if say.person else say.chat
    assert chat is not None, "a delivery to nobody"
    owner = say.trajectory_id or (say.person.id if say.person else HOUSE)
    new = work.do(
        _PUT,
        key=say.key,
        kind=say.kind,
        lane=telegram_hash(work, chat).hex()[:48] if say.person or say.kind is Kind.LEAVE else STRANGERS,
        owner=owner,
        person_id=say.person.id if say.person else None,
        trajectory_id=say.trajectory_id,
        conversation_id=say.conversation_id,
        turn=say.turn,
        sealed_chat=work.seal(owner, "delivery.chat", say.key, str(chat)),
        sealed_payload=work.seal(owner, "delivery.payload", say.key, say.payload),
        unasked=say.unasked,
        state=State.PLANNED,
        intended_at=say.not_before or work.now,
        not_before=say.not_before or work.now,
        expires_at=say.expires_at,
        attempts=0,
        unknowns=0,
    )
    return new == 1


def claim(work: Work, limit: int) -> list[Delivery]:
    """Take the first due row of each lane that has none under way; theirs to send until the lease ends."""
    rows = work.all(_FIRST_OF_EACH_LANE, now=work.now, most=limit)
    if rows:
        mine = update(delivery).where(delivery.c.id.in_([row.id for row in rows]))
        work.do(mine.values(state=State.BUSY, lease_until=work.now + LEASE, attempts=delivery.c.attempts + 1))
    return _opened(work, rows)


def orphans(work: Work, *, at_start: bool = False) -> list[Delivery]:
    """Rows whose sender is gone: their lease has ended, or the whole program has just started."""
    return _opened(work, work.all(_UNDER_WAY) if at_start else work.all(_LEFT, now=work.now))


def again(work: Work, delivery_id: int, when: datetime, *, unknown: bool = False) -> None:
    """Try this one again at `when`."""
    statement = _AGAIN_UNKNOWN if unknown else _AGAIN
    if not work.do(statement, this=delivery_id, state=State.PLANNED, not_before=when, lease_until=None):
        end(work, delivery_id, State.SKIPPED, reason="recalled")


def postpone(work: Work, delivery_id: int, when: datetime) -> None:
    """Not now but then, on purpose: lateness is counted from there."""
    work.do(_CHANGE, this=delivery_id, state=State.PLANNED, not_before=when, intended_at=when, lease_until=None)


def end(
    work: Work, delivery_id: int, state: State, *, message_id: int | None = None, reason: str | None = None
) -> None:
    """This one is over; what it said is blanked."""
    work.do(
        _CHANGE,
        this=delivery_id,
        state=state,
        message_id=message_id,
        reason=reason,
        sealed_payload=None,
        lease_until=None,
        done_at=work.now,
    )


def drop(work: Work, *, trajectory_id: str | None = None, conversation_id: str | None = None) -> None:
    """What is still waiting for this trajectory's client, or in this conversation, is not said any more."""
    if trajectory_id:
        work.do(_DROP_OF_TRAJECTORY, trajectory=trajectory_id, **_unsaid(work))
    else:
        work.do(_DROP_OF_CONVERSATION, conversation=conversation_id, **_unsaid(work))


def silence(work: Work, person_id: str, trajectory_id: str) -> None:
    """What is still on its way to this person about this trajectory is not said any more."""
    work.do(_SILENCE, person=person_id, trajectory=trajectory_id, **_unsaid(work))


def _unsaid(work: Work) -> dict[str, Any]:
    return {"state": State.SKIPPED, "sealed_payload": None, "done_at": work.now}


def waiting_for_strangers(work: Work) -> int:
    """How much is still to be said to people the bot does not know."""
    here = (delivery.c.lane == STRANGERS, delivery.c.state.in_((State.PLANNED, State.BUSY)))
    return int(work.db.execute(select(func.count()).select_from(delivery).where(*here)).scalar_one())


def recall(work: Work, owner: str, which: ColumnElement[bool]) -> None:
    """None of these is said any more, and nothing is kept of them; what is being sent at this moment, until it has
    arrived, as something of this owner's."""
    work.do(delete(delivery).where(which, ~_CARRIED))
    carried = update(delivery).where(which, _CARRIED)
    loose = {"person_id": None, "trajectory_id": None, "conversation_id": None, "turn": None}
    work.do(carried.values(state=State.RECALLED, owner=owner, **loose))


def recall_naming(work: Work, owner: str, person_id: str, name: str) -> None:
    """The same for what is on its way to this person without being about a trajectory, where it names somebody."""
    here = (delivery.c.person_id == person_id, delivery.c.trajectory_id.is_(None))
    waiting = select(delivery).where(*here, or_(_CARRIED, delivery.c.state == State.PLANNED))
    named = json.dumps(name, ensure_ascii=False)[1:-1]
    for row in work.all(waiting):
        # One that cannot be read is not sent either.
        with suppress(Unreadable):
            if row.sealed_payload and named in work.open(row.owner, "delivery.payload", row.key, row.sealed_payload):
                recall(work, owner, delivery.c.id == row.id)


def forget_over(work: Work, delivery_id: int) -> None:
    """What was said to somebody who is nobody here leaves nothing, once it is over."""
    work.do(_FORGET_OVER, this=delivery_id)


def waits(work: Work, prefix: str) -> bool:
    """Whether anything under a key that begins like this is still to be said, or being said."""
    here = delivery.c.key.startswith(prefix, autoescape=True)
    still = or_(_CARRIED, delivery.c.state == State.PLANNED)
    return work.one(select(delivery.c.id).where(here, still).limit(1)) is not None


def readdress(work: Work, person: Person) -> None:
    """This person has another chat: what still waits goes there, and what was said in the old one is not looked up any
    more."""
    here = (delivery.c.person_id == person.id, delivery.c.state == State.PLANNED)
    lane = telegram_hash(work, person.chat).hex()[:48]
    for row in work.all(select(delivery.c.id, delivery.c.key, delivery.c.owner).where(*here)):
        sealed = work.seal(row.owner, "delivery.chat", row.key, str(person.chat))
        work.do(update(delivery).where(delivery.c.id == row.id).values(lane=lane, sealed_chat=sealed))
    work.do(update(delivery).where(delivery.c.person_id == person.id).values(message_id=None))
    work.do(delete(heard).where(heard.c.person_id == person.id))


def annul(work: Work, key: str) -> None:
    """What this delivery asked has been answered; its buttons do nothing more."""
    work.do(_ANNUL, which=key, reason="answered")


def stands(work: Work, key: str) -> bool:
    """Whether what this delivery asked can still be answered."""
    row = work.one(_OF_KEY, key=key)
    return row is not None and row.reason is None


def shown_as(work: Work, key: str) -> int | None:
    """The number of the message that this delivery became, if it arrived."""
    row = work.one(_OF_KEY, key=key)
    return row.message_id if row else None


def last_said(work: Work, person_id: str, at: datetime) -> LastSaid | None:
    """What this person had read last at that moment, which the channel tells to the second."""

    def read() -> LastSaid | None:
        row = work.one(_LAST_SAID, person=person_id, before=at + timedelta(seconds=1))
        if row is None:
            return None
        return LastSaid(
            row.key, Kind(row.kind), row.conversation_id, row.unasked, row.message_id, trajectory_id=row.trajectory_id
        )

    return work.once(("last said", person_id, at), (delivery,), read)


def question_at(work: Work, person_id: str, at: datetime) -> tuple[str, int] | None:
    """The conversation and turn of the question that this person had read last at that moment."""
    row = work.one(_QUESTION_AT, person=person_id, before=at + timedelta(seconds=1))
    return (row.conversation_id, row.turn) if row else None


def take_back(work: Work, prefix: str) -> list[str]:
    """What still waits to be said under keys that begin like this is not said any more; the keys."""
    here = (delivery.c.state == State.PLANNED, delivery.c.key.startswith(prefix, autoescape=True))
    keys = [row.key for row in work.all(select(delivery.c.key).where(*here))]
    if keys:
        work.do(update(delivery).where(*here).values(**_unsaid(work)))
    return keys


def spoke_with(work: Work, person_id: str, since: datetime) -> bool:
    """Whether anything has arrived at this person since then (UTC)."""
    return work.one(_SPOKE_WITH, person=person_id, since=since) is not None


def question_of(work: Work, person_id: str, message_id: int) -> tuple[str, int] | None:
    """The conversation and turn that a message of ours put, so that a reply to it finds its question."""
    row = work.one(_QUESTION_OF, person=person_id, message=message_id)
    return (row.conversation_id, row.turn) if row else None


def trajectory_of(work: Work, person_id: str, message_id: int) -> str | None:
    """The trajectory that a message of ours was about."""
    row = work.one(_SHOWN, person=person_id, message=message_id)
    return row.trajectory_id if row else None


def next_due(work: Work) -> datetime | None:
    """When the first row may go, or a lease ends; rows of lanes under way count too."""
    first: datetime | None = work.scalar(_NEXT)
    return first


def _opened(work: Work, rows: list[Row[Any]]) -> list[Delivery]:
    return [_delivery(work, row) for row in rows]


def _delivery(work: Work, row: Row[Any]) -> Delivery:
    chat, payload, damaged = NOWHERE, "", False
    try:
        chat = int(work.open(row.owner, "delivery.chat", row.key, row.sealed_chat))
        payload = work.open(row.owner, "delivery.payload", row.key, row.sealed_payload)
    except Unreadable:
        damaged = True
    damaged = damaged or row.kind not in list(Kind)
    return Delivery(
        id=row.id,
        key=row.key,
        kind=Kind(row.kind) if row.kind in list(Kind) else Kind.WORD,
        chat=chat,
        payload=payload,
        damaged=damaged,
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
