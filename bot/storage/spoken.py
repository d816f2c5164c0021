"""What was said, as the rows of the outbox tell it afterwards: whether, when, in which message, and what can be
answered to it."""

from base64 import urlsafe_b64encode
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import Row, bindparam, or_, select, update

from bot.errors import Unreadable
from bot.storage.delivery_kinds import READ, DeliveryKind
from bot.storage.engine import written_out
from bot.storage.outbox import IS_SENT, State
from bot.storage.tables import delivery, installation
from bot.storage.work import Work
from conversations.references import MessageRef


@dataclass(frozen=True)
class LastSaid:
    """What somebody has read last: by key and kind, in which conversation if in one, whether it came unasked, what can
    be chosen under it, as `ToSay.choices`, and when it came (UTC)."""

    key: str
    kind: DeliveryKind
    conversation_id: str | None
    unasked: bool
    message_id: MessageRef | None
    trajectory_id: str | None
    choices: str = ""
    at: datetime | None = None


@dataclass(frozen=True)
class Fate:
    """What became of a delivery: whether it arrived, as far as is known, or was given up; `at` is when it arrived, or
    was to (UTC)."""

    at: datetime
    has_arrived: bool
    is_lost: bool


_OF_KEY = select(delivery.c.reason, delivery.c.message_id).where(delivery.c.key == bindparam("key"))
_FATE = select(delivery.c.state, delivery.c.intended_at, delivery.c.done_at).where(delivery.c.key == bindparam("key"))
_ANNUL = update(delivery).where(delivery.c.key == bindparam("which"))
_SENT_TO = select(delivery).where(delivery.c.person_id == bindparam("person"), IS_SENT)
_NEWEST_FIRST = (delivery.c.done_at.desc(), delivery.c.id.desc())
_LAST_SAID = (
    _SENT_TO.where(delivery.c.kind.in_(written_out(*READ)), delivery.c.done_at < bindparam("before"))
    .order_by(*_NEWEST_FIRST)
    .limit(1)
)
_LAST_OF = (
    _SENT_TO.where(
        delivery.c.kind.in_(written_out(*READ)),
        delivery.c.done_at < bindparam("before"),
        delivery.c.key.like(bindparam("begins")),
    )
    .order_by(*_NEWEST_FIRST)
    .limit(1)
)
_LATELY = (
    _SENT_TO.where(delivery.c.kind.in_(written_out(*READ)), delivery.c.done_at >= bindparam("since"))
    .order_by(*_NEWEST_FIRST)
    .limit(bindparam("most"))
)
_HUNG_ANEW = (
    select(delivery.c.id)
    .where(
        delivery.c.person_id == bindparam("person"),
        delivery.c.kind == DeliveryKind.BUTTONS,
        delivery.c.message_id == bindparam("message"),
    )
    .limit(1)
)
_SAID_AS = (
    _SENT_TO.where(delivery.c.kind.in_(written_out(*READ)), delivery.c.message_id == bindparam("message"))
    .order_by(delivery.c.id.desc())
    .limit(1)
)
_QUESTION_AT = (
    _SENT_TO.with_only_columns(delivery.c.conversation_id, delivery.c.turn)
    .where(
        delivery.c.kind == DeliveryKind.QUESTION, delivery.c.turn.is_not(None), delivery.c.done_at < bindparam("before")
    )
    .order_by(*_NEWEST_FIRST)
    .limit(1)
)
_SPOKE_WITH = (
    _SENT_TO.with_only_columns(delivery.c.id)
    .where(delivery.c.kind != DeliveryKind.BUTTONS, delivery.c.done_at >= bindparam("since"))
    .limit(1)
)
_SHOWN = select(delivery.c.conversation_id, delivery.c.turn, delivery.c.trajectory_id).where(
    delivery.c.person_id == bindparam("person"), delivery.c.message_id == bindparam("message")
)
# Of what was said there one after the other (`Message.replaces`), the last.
_SHOWN_LAST = _SHOWN.where(delivery.c.kind != DeliveryKind.BUTTONS).order_by(delivery.c.id.desc()).limit(1)
_QUESTION_OF = _SHOWN.where(delivery.c.turn.is_not(None))
_SHOWS_TO = select(delivery.c.id, delivery.c.key).where(
    delivery.c.person_id == bindparam("person"), delivery.c.kind.in_(written_out(*READ))
)
_BECAME_THIS = _SHOWS_TO.where(delivery.c.message_id == bindparam("message"))
# It has just arrived and that is not noted yet; or nobody knows what it became, once or twice.
_BECAME_WHO_KNOWS = _SHOWS_TO.where(or_(delivery.c.message_id.is_(None), delivery.c.unknowns > 0))
_LAST_UNMARKED = select(installation.c.last_unmarked)


def mark_of(key: str) -> str:
    """What a delivery's buttons call it, as long as nobody knows which message it becomes: 6 characters."""
    return urlsafe_b64encode(sha256(key.encode()).digest()[:5])[:6].decode()


def hangs_under(work: Work, person_id: str, message_id: MessageRef | None, mark: str) -> bool:
    """Whether a button of this person that carries this mark hangs, or hung, under this message; where it carries none
    ("") it is enough that the message is from before there were marks."""
    if message_id is None:
        return False
    rows = work.all(_BECAME_THIS, person=person_id, message=message_id)
    if not mark:
        last = work.scalar(_LAST_UNMARKED)
        return last is not None and any(row.id <= last for row in rows)
    rows = rows or work.all(_BECAME_WHO_KNOWS, person=person_id)
    return any(mark_of(row.key) == mark for row in rows)


def is_known(work: Work, key: str) -> bool:
    """Whether this was said already, or is to be."""
    return work.one(_OF_KEY, key=key) is not None


def stands(work: Work, key: str) -> bool:
    """Whether what this delivery asked can still be answered."""
    row = work.one(_OF_KEY, key=key)
    return row is not None and row.reason is None


def annul(work: Work, key: str) -> None:
    """What this delivery asked has been answered; its buttons do nothing more."""
    work.do(_ANNUL, which=key, reason="answered")


def fate(work: Work, key: str) -> Fate | None:
    """What became of this; None when it never was to be said."""
    row = work.one(_FATE, key=key)
    if row is None:
        return None
    has_arrived = row.state in (State.SENT, State.UNKNOWN)
    is_lost = row.done_at is not None and not has_arrived
    return Fate(row.done_at if has_arrived else row.intended_at, has_arrived, is_lost)


def shown_as(work: Work, key: str) -> MessageRef | None:
    """The message that this delivery became, if it arrived."""
    row = work.one(_OF_KEY, key=key)
    return row.message_id if row else None


def last_said(work: Work, person_id: str, at: datetime) -> LastSaid | None:
    """What this person had read last at that moment, which the channel tells to the second."""

    def read() -> LastSaid | None:
        row = work.read_by(person_id).one(_LAST_SAID, person=person_id, before=at + timedelta(seconds=1))
        return _said(work, row) if row is not None else None

    return work.once(("last said", person_id, at), (delivery,), read)


def last_of(work: Work, person_id: str, about: str, at: datetime) -> LastSaid | None:
    """The last that this person had read then of what has a key that begins like this."""
    row = work.read_by(person_id).one(_LAST_OF, person=person_id, before=at + timedelta(seconds=1), begins=f"{about}:%")
    return _said(work, row) if row is not None else None


def lately(work: Work, person_id: str, since: datetime, most: int) -> list[LastSaid]:
    """What this person has read since then (UTC), the newest first, so many at most."""
    rows = work.read_by(person_id).all(_LATELY, person=person_id, since=since, most=most)
    return [_said(work, row) for row in rows]


def stands_as_sent(work: Work, person_id: str, said: LastSaid) -> bool:
    """Whether nothing has been chosen under this message: what hung there then hangs there still."""
    known = said.message_id is not None
    return known and work.one(_HUNG_ANEW, person=person_id, message=said.message_id) is None


def said_as(work: Work, person_id: str, message_id: MessageRef) -> LastSaid | None:
    """What was said to this person in a message of ours."""
    row = work.read_by(person_id).one(_SAID_AS, person=person_id, message=message_id)
    return _said(work, row) if row is not None else None


def _said(work: Work, row: Row[Any]) -> LastSaid:
    choices = ""
    # Of what cannot be read nothing can be chosen by typing it.
    with suppress(Unreadable):
        if row.sealed_choices is not None:
            choices = work.open(row.owner, "delivery.choices", row.key, row.sealed_choices)
    return LastSaid(
        row.key,
        DeliveryKind(row.kind),
        row.conversation_id,
        row.unasked,
        row.message_id,
        trajectory_id=row.trajectory_id,
        choices=choices,
        at=row.done_at,
    )


def question_at(work: Work, person_id: str, at: datetime) -> tuple[str, int] | None:
    """The conversation and turn of the question that this person had read last at that moment."""
    row = work.one(_QUESTION_AT, person=person_id, before=at + timedelta(seconds=1))
    return (row.conversation_id, row.turn) if row else None


def spoke_with(work: Work, person_id: str, since: datetime) -> bool:
    """Whether anything has arrived at this person since then (UTC)."""
    return work.one(_SPOKE_WITH, person=person_id, since=since) is not None


def question_of(work: Work, person_id: str, message_id: MessageRef) -> tuple[str, int] | None:
    """The conversation and turn that a message of ours put, so that a reply to it finds its question."""
    row = work.one(_QUESTION_OF, person=person_id, message=message_id)
    return (row.conversation_id, row.turn) if row else None


def trajectory_of(work: Work, person_id: str, message_id: MessageRef) -> str | None:
    """The trajectory that a message of ours was about."""
    row = work.one(_SHOWN_LAST, person=person_id, message=message_id)
    return row.trajectory_id if row else None
