"""Conversations: one row each, its state sealed, its next wake-up a column."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import Integer, Row, bindparam, delete, exists, func, insert, or_, select, update

from bot.errors import Stale, Unreadable, reads
from bot.storage.engine import insert_new
from bot.storage.outbox import hold_back
from bot.storage.tables import asked, conversation, delivery, heard, moment
from bot.storage.work import Work, new_id
from conversations import saved
from conversations.changed import replace
from conversations.references import MessageRef
from conversations.scripts import SCRIPTS
from conversations.scripts.direct import DIRECT
from conversations.scripts.trial import is_trial, tried
from conversations.states import Asking, Closed, Opening, Outcome, Resting, State, wake_at

_ONE = select(conversation).where(conversation.c.id == bindparam("id"))
_WITH = select(conversation).where(conversation.c.person_id == bindparam("person"))
_OPEN = _WITH.where(conversation.c.open).order_by(conversation.c.since.desc())
_WAKING = (
    select(conversation.c.id)
    .where(conversation.c.open, conversation.c.wake_at <= bindparam("now"))
    .order_by(conversation.c.wake_at)
    .limit(bindparam("most", type_=Integer))
)
_NEXT = select(func.min(conversation.c.wake_at)).where(conversation.c.open)
_NEW = insert(conversation)
_CHANGE = update(conversation).where(conversation.c.id == bindparam("this"))
_SAVE = _CHANGE.where(conversation.c.version == bindparam("before"))
_NEWER = (
    select(conversation.c.id)
    .where(
        conversation.c.person_id == bindparam("person"),
        conversation.c.trajectory_id.is_not_distinct_from(bindparam("trajectory")),
        conversation.c.script == bindparam("script"),
        conversation.c.id != bindparam("id"),
        conversation.c.open,
        conversation.c.since >= bindparam("since"),
    )
    .limit(1)
)
_LATEST = (
    select(conversation)
    .where(conversation.c.trajectory_id == bindparam("trajectory"))
    .order_by(conversation.c.since.desc(), conversation.c.id.desc())
)
_LATEST_AROUND = _LATEST.where(conversation.c.meeting == bindparam("meeting"))
_OUTSIDE = _WITH.where(conversation.c.script == bindparam("script"), conversation.c.trajectory_id.is_(None)).order_by(
    conversation.c.since.desc(), conversation.c.id
)
_CAME = (
    select(conversation.c.script, conversation.c.since, moment.c.chosen)
    .outerjoin(
        moment,
        (moment.c.trajectory_id == conversation.c.trajectory_id)
        & (moment.c.meeting == conversation.c.meeting)
        & (moment.c.kind == conversation.c.script),
    )
    .where(
        conversation.c.person_id == bindparam("person"),
        conversation.c.since >= bindparam("since"),
        exists().where(asked.c.conversation_id == conversation.c.id),
        or_(conversation.c.outcome.is_(None), conversation.c.outcome != Outcome.NOT_ASKED),
    )
)
_UNWRITTEN = 0
_HEAR = insert_new(heard)
_THIS_HEARD = (heard.c.person_id == bindparam("person"), heard.c.message_id == bindparam("message"))
_HEAR_ANEW = update(heard).where(*_THIS_HEARD).values(conversation_id=bindparam("now_in"))
_WHERE_HEARD = select(heard.c.conversation_id).where(*_THIS_HEARD)


@dataclass(frozen=True)
class Conversation:
    """One conversation with one person. `owner` is whose key seals it: the trajectory's, or the person's own. `over_at`
    (UTC) is when it closed."""

    id: str
    person_id: str
    trajectory_id: str | None
    meeting: int | None
    script: str
    state: State
    version: int
    since: datetime
    over_at: datetime | None = None

    @property
    def owner(self) -> str:
        return self.trajectory_id or self.person_id


def draft(
    work: Work, script: str, person_id: str, trajectory_id: str | None, meeting: int | None, state: Opening
) -> Conversation:
    """A new conversation, in which nothing was asked yet. It is written with what its first turn makes of it."""
    return Conversation(new_id(), person_id, trajectory_id, meeting, script, state, _UNWRITTEN, work.now)


def start(
    work: Work, script: str, person_id: str, trajectory_id: str | None, meeting: int | None, state: Opening
) -> Conversation:
    """The same, written as it is."""
    new = draft(work, script, person_id, trajectory_id, meeting, state)
    save(work, new, state)
    return replace(new, version=_UNWRITTEN + 1)


def save(work: Work, one: Conversation, state: State) -> None:
    """Write the next state. Raises `Stale` when somebody else wrote first.

    One that waited for its day begins when it comes.
    """
    comes = isinstance(one.state, Opening) and isinstance(state, Asking)
    ends = isinstance(state, Closed) and not isinstance(one.state, Closed)
    since, over_at = work.now if comes else one.since, work.now if ends else one.over_at
    now = replace(one, state=state, version=one.version + 1, since=since, over_at=over_at)
    columns = {"version": now.version, "since": since, "over_at": over_at, **_columns(work, one, state)}
    if one.version == _UNWRITTEN:
        here = {"person_id": one.person_id, "trajectory_id": one.trajectory_id, "meeting": one.meeting}
        work.do(_NEW, id=one.id, script=one.script, **here, **columns)
    elif not work.do(_SAVE, this=one.id, before=one.version, **columns):
        raise Stale
    work.once(("conversation", one.id), (conversation,), lambda: now)
    work.falls_due(wake_at(state))


def forget(work: Work, conversation_id: str) -> None:
    """Keep nothing of it, whether it can be read or not: what was said in it, where, and what is still on its way."""
    hold_back(work, conversation_id=conversation_id)
    for table in (delivery, heard):
        work.do(delete(table).where(table.c.conversation_id == conversation_id))
    work.do(delete(conversation).where(conversation.c.id == conversation_id))


def by_id(work: Work, conversation_id: str) -> Conversation | None:
    """The conversation of that id."""

    def read() -> Conversation | None:
        row = work.read_by(conversation_id).one(_ONE, id=conversation_id)
        return _opened(work, row) if row is not None else None

    return work.once(("conversation", conversation_id), (conversation,), read)


def running(work: Work, person_id: str) -> Conversation | None:
    """The conversation that is open with this person; there is one at most, and beneath it one that he put off. One
    whose day is still to come is not, nor one that can no longer be read."""
    found = _readable(work, work.read_by(person_id).all(_OPEN, person=person_id))
    open_now = [one for one in found if not isinstance(one.state, Opening)]
    return next((one for one in open_now if not isinstance(one.state, Resting)), next(iter(open_now), None))


def overtaken(work: Work, one: Conversation) -> bool:
    """Whether a newer one of its kind lies ready for the same person."""
    same = {"person": one.person_id, "trajectory": one.trajectory_id, "script": one.script}
    return work.one(_NEWER, **same, id=one.id, since=one.since) is not None


def has_begun(one: Conversation) -> bool:
    """Whether the person has said a word in it, or put it off."""
    return isinstance(one.state, Resting) or (isinstance(one.state, Asking) and one.state.begun is not None)


def ended(one: Conversation) -> Outcome | None:
    """How it ended, or None while it is open."""
    return one.state.outcome if isinstance(one.state, Closed) else None


def is_unsent(one: Conversation) -> bool:
    """Whether it holds what somebody wants to tell his coach directly, until he taps to whom."""
    return one.script == DIRECT.key and ended(one) is Outcome.KEPT


@dataclass(frozen=True)
class Arrival:
    """That a conversation of this kind came at this moment (UTC); `chosen`: on a day that the client chose."""

    script: str
    since: datetime
    chosen: bool


def came(work: Work, person_id: str, since: datetime) -> list[Arrival]:
    """The conversations that came to this person since then, in which something was asked."""
    rows = work.all(_CAME, person=person_id, since=since)
    return [Arrival(row.script, row.since, bool(row.chosen)) for row in rows]


def due(work: Work, limit: int) -> list[str]:
    """Conversations in which something happens by itself now, earliest first."""
    return [row.id for row in work.all(_WAKING, now=work.now, most=limit)]


def push_away(work: Work, conversation_id: str, until: datetime) -> None:
    """Look at this conversation again later, whatever its timers say."""
    work.do(_CHANGE, this=conversation_id, wake_at=until)
    work.falls_due(until)


def next_due(work: Work) -> datetime | None:
    """When the first conversation wakes up."""
    first: datetime | None = work.scalar(_NEXT)
    return first


def of_trajectory(work: Work, trajectory_id: str) -> list[Conversation]:
    """All conversations of a trajectory that can be read, oldest first."""
    return list(_readable(work, reversed(_newest_first(work, trajectory_id))))


def latest(work: Work, trajectory_id: str, meeting: int | None = None) -> Iterator[Conversation]:
    """Those that can be read, newest first, each opened when it is asked for; only around this meeting, if given."""
    if meeting is None:
        return _readable(work, _newest_first(work, trajectory_id))
    return _readable(work, work.read_by(trajectory_id).all(_LATEST_AROUND, trajectory=trajectory_id, meeting=meeting))


def _newest_first(work: Work, trajectory_id: str) -> Sequence[Row[Any]]:
    def read() -> Sequence[Row[Any]]:
        return work.read_by(trajectory_id).all(_LATEST, trajectory=trajectory_id)

    return work.once(("conversations", trajectory_id), (conversation,), read)


def outside_trajectories(work: Work, person_id: str, script: str) -> Iterator[Conversation]:
    """Somebody's conversations of this kind that belong to no trajectory and can be read, newest first, each opened
    when it is asked for."""
    return _readable(work, work.read_by(person_id).all(_OUTSIDE, person=person_id, script=script))


def hear(work: Work, one: Conversation, message_id: MessageRef, *, anew: bool = False) -> None:
    """Remember in which conversation a message was said, so that an edit of it finds its way; the first counts, or the
    last if it goes on `anew` in another."""
    work.do(_HEAR, person_id=one.person_id, message_id=message_id, conversation_id=one.id)
    if anew:
        work.do(_HEAR_ANEW, person=one.person_id, message=message_id, now_in=one.id)


def note_edit(work: Work, person_id: str, message_id: MessageRef, at: datetime) -> bool:
    """A message that was heard was edited at this moment; False when a later edit of it is known."""
    here = (heard.c.person_id == person_id, heard.c.message_id == message_id)
    first = or_(heard.c.edited_at.is_(None), heard.c.edited_at <= at)
    return work.do(update(heard).where(*here, first).values(edited_at=at)) == 1


def where_heard(work: Work, person_id: str, message_id: MessageRef) -> Conversation | None:
    """The conversation in which this message was said."""
    row = work.one(_WHERE_HEARD, person=person_id, message=message_id)
    return by_id(work, row.conversation_id) if row else None


def _readable(work: Work, rows: Iterable[Row[Any]]) -> Iterator[Conversation]:
    for row in rows:
        with suppress(Unreadable):
            yield work.once(("conversation", row.id), (conversation,), partial(_opened, work, row))


def _columns(work: Work, one: Conversation, state: State) -> dict[str, Any]:
    return {
        "sealed_state": work.seal(one.owner, "conversation.state", one.id, saved.dumps(state)),
        "open": not isinstance(state, Closed),
        "outcome": state.outcome if isinstance(state, Closed) else None,
        "wake_at": wake_at(state),
    }


def damaged(work: Work, person_id: str, trajectory_id: str) -> list[tuple[str, int | None]]:
    """The conversations with this person that can no longer be read: of which kind, and around which meeting."""
    known = {one.id for one in of_trajectory(work, trajectory_id)}
    every = reversed(_newest_first(work, trajectory_id))
    return [(row.script, row.meeting) for row in every if row.id not in known and row.person_id == person_id]


@reads
def _opened(work: Work, row: Row[Any]) -> Conversation:
    owner = row.trajectory_id or row.person_id
    try:
        state = saved.loads(work.open(owner, "conversation.state", row.id, row.sealed_state))
    except saved.UnknownVersion:
        raise Unreadable from None
    if (tried(row.script) if is_trial(row.script) else row.script) not in SCRIPTS:
        raise Unreadable
    return Conversation(
        row.id, row.person_id, row.trajectory_id, row.meeting, row.script, state, row.version, row.since, row.over_at
    )
