"""The outbox: everything the bot says, a row each, written in the transaction of the change that caused it.

A row's `key` is unique, so saying something twice is a no-op. What answers somebody, with nothing waiting before it in
his chat, is written as on its way already and goes to whoever carries it as soon as it is committed; the rest waits to
be claimed (`carrying.py`). What was said is blanked once it has arrived; that it was said stays.
"""

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, bindparam, case, delete, false, func, or_, select, update

from bot.errors import Unreadable
from bot.storage.engine import UtcDateTime, insert_new, written_out
from bot.storage.people import NOWHERE, Person, telegram_hash
from bot.storage.tables import delivery, heard, person
from bot.storage.work import Work

LEASE = timedelta(minutes=2)
HELD = timedelta(days=3650)
"""So long waits what lies behind a lock, if nobody opens that."""
HOUSE = "house"
STRANGERS = "strangers"
"""The one lane of everybody the bot does not know, so that all of them together keep nobody waiting."""
CHANGED = "changed"
"""With what the key of a mark begins that says that a change was heard, and its payload ends."""
KEPT = "kept"
"""With what the key of a warning begins that something goes: it waits for the end of the quiet hours, on purpose."""
TO_CLAIM = "to_claim"
"""The news that something waits to be claimed at once."""


class DeliveryKind(StrEnum):
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
    CLEAR = "clear"


BESIDE = (
    DeliveryKind.RECEIPT,
    DeliveryKind.SEEN,
    DeliveryKind.MENU,
    DeliveryKind.LEAVE,
    DeliveryKind.BUTTONS,
    DeliveryKind.CLEAR,
)
"""What shows no message, and so waits for none and keeps none waiting."""
READ = (DeliveryKind.QUESTION, DeliveryKind.REMINDER, DeliveryKind.NOTICE, DeliveryKind.WORD, DeliveryKind.DIGEST)
"""What shows one."""


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
    chat: int | None = None
    trajectory_id: str | None = None
    conversation_id: str | None = None
    turn: int | None = None
    unasked: bool = False
    not_before: datetime | None = None
    expires_at: datetime | None = None
    invites: bool = True
    message_id: int | None = None
    under: str | None = None
    choices: str = ""

    @property
    def owner(self) -> str:
        """Whose key seals it."""
        return self.trajectory_id or (self.person.id if self.person else HOUSE)


@dataclass(frozen=True)
class LastSaid:
    """What somebody has read last: by key and kind, in which conversation if in one, whether it came unasked, what can
    be chosen under it, as `ToSay.choices`, and when it came (UTC)."""

    key: str
    kind: DeliveryKind
    conversation_id: str | None
    unasked: bool
    message_id: int | None
    trajectory_id: str | None
    choices: str = ""
    at: datetime | None = None


@dataclass(frozen=True)
class Delivery:
    """A row of the outbox, opened."""

    id: int
    key: str
    kind: DeliveryKind
    lane: str
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
    invites: bool = True


@dataclass(frozen=True)
class Fate:
    """What became of a delivery: whether it arrived, as far as is known, or was given up; `at` is when it arrived, or
    was to (UTC)."""

    at: datetime
    has_arrived: bool
    is_lost: bool


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
_OF_KEY = select(delivery.c.reason, delivery.c.message_id).where(delivery.c.key == bindparam("key"))
_FATE = select(delivery.c.state, delivery.c.intended_at, delivery.c.done_at).where(delivery.c.key == bindparam("key"))
_FORGET_LOST = delete(delivery).where(
    delivery.c.key == bindparam("key"),
    delivery.c.done_at.is_not(None),
    delivery.c.state.not_in(written_out(State.SENT, State.UNKNOWN)),
)
_ANNUL = update(delivery).where(delivery.c.key == bindparam("which"))
_SENT_TO = select(delivery).where(delivery.c.person_id == bindparam("person"), IS_SENT)
_NEWEST_FIRST = (delivery.c.done_at.desc(), delivery.c.id.desc())
_LAST_SAID = (
    _SENT_TO.where(delivery.c.kind.in_(written_out(*READ)), delivery.c.done_at < bindparam("before"))
    .order_by(*_NEWEST_FIRST)
    .limit(1)
)
_SAID_AS = (
    _SENT_TO.where(delivery.c.kind.in_(written_out(*READ)), delivery.c.message_id == bindparam("message"))
    .order_by(delivery.c.id.desc())
    .limit(1)
)
_QUESTION_AT = (
    _SENT_TO.where(
        delivery.c.kind == DeliveryKind.QUESTION, delivery.c.turn.is_not(None), delivery.c.done_at < bindparam("before")
    )
    .order_by(*_NEWEST_FIRST)
    .limit(1)
)
_SPOKE_WITH = _SENT_TO.where(delivery.c.kind != DeliveryKind.BUTTONS, delivery.c.done_at >= bindparam("since")).limit(1)
_SHOWN = select(delivery.c.conversation_id, delivery.c.turn, delivery.c.trajectory_id).where(
    delivery.c.person_id == bindparam("person"), delivery.c.message_id == bindparam("message")
)
# Of what was said there one after the other (`Message.replaces`), the last.
_SHOWN_LAST = _SHOWN.where(delivery.c.kind != DeliveryKind.BUTTONS).order_by(delivery.c.id.desc()).limit(1)
_QUESTION_OF = _SHOWN.where(delivery.c.turn.is_not(None))


def put(work: Work, say: ToSay) -> bool:
    """Write a row; False when this was said already."""
    chat = say.person.chat if say.person else say.chat
    assert chat is not None, "a delivery to nobody"
    row = {
        "key": say.key,
        "kind": say.kind,
        "lane": telegram_hash(work, chat).hex()[:48] if say.person or say.kind is DeliveryKind.LEAVE else STRANGERS,
        "owner": say.owner,
        "person_id": say.person.id if say.person else None,
        "trajectory_id": say.trajectory_id,
        "conversation_id": say.conversation_id,
        "turn": say.turn,
        "sealed_chat": work.seal(say.owner, "delivery.chat", say.key, str(chat)),
        "sealed_payload": work.seal(say.owner, "delivery.payload", say.key, say.payload),
        "sealed_choices": work.seal(say.owner, "delivery.choices", say.key, say.choices) if say.choices else None,
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


def _goes_at_once(say: ToSay, chat: int) -> bool:
    """Whether this answers somebody, so that nothing has to be looked at before it goes but what goes before it."""
    asked_for = not say.unasked and say.not_before is None and say.expires_at is None and chat != NOWHERE
    return asked_for and (say.kind is not DeliveryKind.BUTTONS or say.message_id is not None or say.under is not None)


def _put_at_once(work: Work, say: ToSay, chat: int, row: dict[str, Any]) -> bool:
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
        Delivery(
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


def drop(work: Work, trajectory_id: str, coach_id: str) -> None:
    """What still waits in this trajectory is not said any more, except words to the coach, and what she is to read."""
    work.do(_DROP, trajectory=trajectory_id, coach=coach_id, **_unsaid(work))


def silence(work: Work, person_id: str, trajectory_id: str) -> None:
    """What is still on its way to this person about this trajectory is not said any more."""
    hold_back(work)
    work.do(_SILENCE, person=person_id, trajectory=trajectory_id, **_unsaid(work))


def _unsaid(work: Work) -> dict[str, Any]:
    return {"state": State.SKIPPED, "sealed_payload": None, "done_at": work.now}


def waiting_for_strangers(work: Work) -> int:
    """How much is still to be said to people the bot does not know."""
    still = delivery.c.state.in_(written_out(State.PLANNED, State.BUSY))
    here = (delivery.c.lane == STRANGERS, delivery.c.done_at.is_(None), still)
    return int(work.db.execute(select(func.count()).select_from(delivery).where(*here)).scalar_one())


def recall(work: Work, owner: str, which: ColumnElement[bool]) -> None:
    """None of these is said any more, and nothing is kept of them; what is being sent at this moment, until it has
    arrived, as something of this owner's."""
    hold_back(work)
    work.do(delete(delivery).where(which, ~CARRIED))
    for row in work.all(select(delivery).where(which, CARRIED)):
        _keep_chat(work, row)
    carried = update(delivery).where(which, CARRIED)
    loose = {"person_id": None, "trajectory_id": None, "conversation_id": None, "turn": None}
    work.do(carried.values(state=State.RECALLED, owner=owner, **loose))


def _keep_chat(work: Work, row: Row[Any]) -> None:
    """Where it goes outlives the key it was sealed with, so that it can be taken away there when it has arrived."""
    with suppress(Unreadable):
        chat = work.open(row.owner, "delivery.chat", row.key, row.sealed_chat)
        sealed = work.seal(HOUSE, "delivery.chat", row.key, chat)
        work.do(update(delivery).where(delivery.c.id == row.id).values(sealed_chat=sealed))


def recall_naming(work: Work, owner: str, person_id: str, name: str) -> None:
    """The same for what is on its way to this person without being about a trajectory, where it names somebody; and
    what can be chosen there names nobody any more."""
    here = (delivery.c.person_id == person_id, delivery.c.trajectory_id.is_(None))
    work.do(update(delivery).where(*here).values(sealed_choices=None))
    waiting = select(delivery).where(*here, or_(CARRIED, IS_PLANNED))
    named = json.dumps(name, ensure_ascii=False)[1:-1]
    for row in work.all(waiting):
        # One that cannot be read is not sent either.
        with suppress(Unreadable):
            if row.sealed_payload and named in work.open(row.owner, "delivery.payload", row.key, row.sealed_payload):
                recall(work, owner, delivery.c.id == row.id)


def waits(work: Work, prefix: str) -> bool:
    """Whether anything under a key that begins like this is to be said now, or being said; not what waits for an
    hour of its own."""
    here = delivery.c.key.startswith(prefix, autoescape=True)
    still = or_(CARRIED, and_(IS_PLANNED, delivery.c.not_before <= work.now))
    return work.one(select(delivery.c.id).where(here, still).limit(1)) is not None


def readdress(work: Work, person: Person) -> None:
    """This person has another chat: what still waits goes there, and what was said in the old one is not looked up any
    more."""
    hold_back(work)
    here = (delivery.c.person_id == person.id, IS_PLANNED)
    lane = telegram_hash(work, person.chat).hex()[:48]
    for row in work.all(select(delivery.c.id, delivery.c.key, delivery.c.owner).where(*here)):
        sealed = work.seal(row.owner, "delivery.chat", row.key, str(person.chat))
        work.do(update(delivery).where(delivery.c.id == row.id).values(lane=lane, sealed_chat=sealed))
    work.do(update(delivery).where(delivery.c.person_id == person.id).values(message_id=None))
    work.do(delete(heard).where(heard.c.person_id == person.id))


def annul(work: Work, key: str) -> None:
    """What this delivery asked has been answered; its buttons do nothing more."""
    work.do(_ANNUL, which=key, reason="answered")


def is_known(work: Work, key: str) -> bool:
    """Whether this was said already, or is to be."""
    return work.one(_OF_KEY, key=key) is not None


def said(work: Work, key: str) -> Fate | None:
    """What became of this; None when it never was to be said."""
    row = work.one(_FATE, key=key)
    if row is None:
        return None
    has_arrived = row.state in (State.SENT, State.UNKNOWN)
    is_lost = row.done_at is not None and not has_arrived
    return Fate(row.done_at if has_arrived else row.intended_at, has_arrived, is_lost)


def say_again(work: Work, key: str) -> None:
    """What was lost under this key can be said again."""
    work.do(_FORGET_LOST, key=key)


def stands(work: Work, key: str) -> bool:
    """Whether what this delivery asked can still be answered."""
    row = work.one(_OF_KEY, key=key)
    return row is not None and row.reason is None


def shown_as(work: Work, key: str) -> int | None:
    """The number of the message that this delivery became, if it arrived."""
    row = work.one(_OF_KEY, key=key)
    return row.message_id if row else None


def release(work: Work, person_id: str) -> None:
    """What was held back behind this person's lock may go now."""
    held = work.now + HELD / 2
    if work.do(_RELEASE, person=person_id, held=held, not_before=work.now, intended_at=work.now):
        work.tell(TO_CLAIM)


def last_said(work: Work, person_id: str, at: datetime) -> LastSaid | None:
    """What this person had read last at that moment, which the channel tells to the second."""

    def read() -> LastSaid | None:
        row = work.one(_LAST_SAID, person=person_id, before=at + timedelta(seconds=1))
        return _said(work, row) if row is not None else None

    return work.once(("last said", person_id, at), (delivery,), read)


def said_as(work: Work, person_id: str, message_id: int) -> LastSaid | None:
    """What was said to this person in a message of ours."""
    row = work.one(_SAID_AS, person=person_id, message=message_id)
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


def take_back(work: Work, prefix: str) -> list[str]:
    """What still waits to be said under keys that begin like this is not said any more; the keys."""
    hold_back(work)
    here = (IS_PLANNED, delivery.c.key.startswith(prefix, autoescape=True))
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
    row = work.one(_SHOWN_LAST, person=person_id, message=message_id)
    return row.trajectory_id if row else None
