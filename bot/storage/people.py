"""People and coaches. A person is found by a keyed hash of what the channel calls his chat; that itself is sealed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update

from bot.errors import Unreadable
from bot.references import ChatRef
from bot.storage.tables import coach, person
from bot.storage.work import Work, new_id

NOWHERE = ChatRef("0")
"""The chat of somebody whose own can no longer be read, until he writes; no channel calls one so."""
NAMELESS = "…"
"""What stands for a coach's name that can no longer be read."""
LOCK, CUT_OFF = "lock", "cut off"


@dataclass(frozen=True)
class Person:
    """Someone the bot knows, by the `chat` with him."""

    id: str
    chat: ChatRef
    language: str
    reachable: bool
    guard: str = ""
    """What stands before this chat: nothing, a second `LOCK`, or, `CUT_OFF`, nobody is let in or told anything."""


@dataclass(frozen=True)
class Coach:
    """Someone who coaches, under this name, since then (UTC)."""

    id: str
    name: str
    since: datetime


_ONE = select(person).where(person.c.id == bindparam("id"))
_THESE = select(person).where(person.c.id.in_(bindparam("ids", expanding=True)))
_REACHABLE = select(person.c.reachable).where(person.c.id == bindparam("id"))
_WITH_CHAT = select(person).where(person.c.telegram_hash == bindparam("hash"))
_ID_WITH_CHAT = select(person.c.id).where(person.c.telegram_hash == bindparam("hash"))
_NEW = insert(person)
_CHANGE = update(person).where(person.c.id == bindparam("this"))
_SET_REACHABLE = _CHANGE.where(person.c.reachable != bindparam("wanted"))
_COACH = select(coach).where(coach.c.person_id == bindparam("id"))
_NEW_COACH = insert(coach)
_CHANGE_COACH = update(coach).where(coach.c.person_id == bindparam("this"))
_COACHES = select(coach).where(coach.c.left_at.is_(None)).order_by(coach.c.since, coach.c.person_id)
_COACH_IDS = _COACHES.with_only_columns(coach.c.person_id)


def telegram_hash(work: Work, chat: ChatRef) -> bytes:
    """What a chat is looked up by."""
    return work.once(("hash", chat), (), lambda: work.vault.fingerprint(f"telegram:{chat}"))


def by_chat(work: Work, chat: ChatRef) -> Person | None:
    """The person in this chat. Who is found by it needs no other proof: where it was damaged, it is written anew."""

    def read() -> Person | None:
        row = work.one(_WITH_CHAT, hash=telegram_hash(work, chat))
        return _known(work, row.id, row) if row is not None else None

    found = work.once(("chat", chat), (person,), read)
    if found is None or found.chat == chat:
        return found
    sealed = work.seal(found.id, "person.telegram_id", found.id, chat)
    work.do(_CHANGE, this=found.id, sealed_telegram_id=sealed, reachable=True)
    return replace(found, chat=chat, reachable=True)


def id_of(work: Work, chat: ChatRef) -> str | None:
    """The id of the person in this chat; nothing sealed is opened for it."""
    row = work.one(_ID_WITH_CHAT, hash=telegram_hash(work, chat))
    return row.id if row is not None else None


def find(work: Work, person_id: str) -> Person | None:
    """The person of that id, if he is still here."""
    return _known(work, person_id)


def look_up(work: Work, ids: Sequence[str]) -> None:
    """Have these people at hand."""
    for row in work.all(_THESE, ids=list(ids)):
        _known(work, row.id, row)


def by_id(work: Work, person_id: str) -> Person:
    """The person of that id; LookupError when there is none. One whose chat is damaged cannot be reached."""
    found = find(work, person_id)
    if found is None:
        raise LookupError("no such person")
    return found


def meet(work: Work, chat: ChatRef, language: str) -> Person:
    """The person in this chat, made known if new."""
    known = by_chat(work, chat)
    if known is not None:
        return known
    person_id = new_id()
    work.do(
        _NEW,
        id=person_id,
        telegram_hash=telegram_hash(work, chat),
        sealed_telegram_id=work.seal(person_id, "person.telegram_id", person_id, chat),
        language=language,
        reachable=True,
    )
    return Person(person_id, chat, language, reachable=True)


def is_reachable(work: Work, person_id: str) -> bool:
    """Whether the bot can write to this person, as far as it knows; nothing is opened."""
    return work.once(("reachable", person_id), (person,), lambda: bool(work.scalar(_REACHABLE, id=person_id)))


def set_reachable(work: Work, person_id: str, *, reachable: bool) -> bool:
    """Note whether the bot can write to this person; True when that is news."""
    return work.do(_SET_REACHABLE, this=person_id, wanted=reachable, reachable=reachable) == 1


def set_guard(work: Work, person_id: str, guard: str) -> None:
    """From now on this stands before the chat of this person; who is cut off cannot be written to either."""
    work.do(_CHANGE, this=person_id, guard=guard, reachable=guard != CUT_OFF)


def set_language(work: Work, person_id: str, language: str) -> None:
    """From now on, speak this language with this person."""
    work.do(_CHANGE, this=person_id, language=language)


def move(work: Work, person: Person, chat: ChatRef, language: str) -> Person:
    """From now on this person is found, and written to, in another chat."""
    values = {
        "telegram_hash": telegram_hash(work, chat),
        "sealed_telegram_id": work.seal(person.id, "person.telegram_id", person.id, chat),
        "language": language,
        "reachable": True,
    }
    work.do(_CHANGE, this=person.id, **values)
    return by_id(work, person.id)


def make_coach(work: Work, person_id: str, name: str) -> None:
    """This person coaches, under this name; one who had left is back."""
    now = {
        "sealed_name": work.seal(person_id, "coach.name", person_id, name),
        "since": work.now,
        "left_at": None,
    }
    if not work.do(_CHANGE_COACH, this=person_id, **now):
        work.do(_NEW_COACH, person_id=person_id, **now)


def leave(work: Work, coach_id: str) -> None:
    """This person coaches no longer; the name stays, for the clients who have to choose."""
    work.do(_CHANGE_COACH, this=coach_id, left_at=work.now)


def is_coach(work: Work, person_id: str) -> bool:
    """Whether this person coaches, and has not left."""

    def read() -> bool:
        row = work.one(_COACH, id=person_id)
        return row is not None and row.left_at is None

    return work.once(("coaches", person_id), (coach,), read)


def has_coached(work: Work, person_id: str) -> bool:
    """Whether this person coaches, or did."""
    return work.one(_COACH, id=person_id) is not None


def coaches(work: Work) -> list[Coach]:
    """Everybody who coaches now, in the order in which they came."""
    return [Coach(row.person_id, _coach_name(work, row), row.since) for row in work.all(_COACHES)]


def coach_ids(work: Work) -> list[str]:
    """The ids of everybody who coaches now; nothing is opened."""
    return [row.person_id for row in work.all(_COACH_IDS)]


def coach_name(work: Work, person_id: str) -> str:
    """The name under which this person coaches, or did."""
    return work.once(("coach", person_id), (coach,), lambda: _coach_name(work, _coach(work, person_id)))


def _coach(work: Work, person_id: str) -> Row[Any]:
    row = work.one(_COACH, id=person_id)
    if row is None:
        raise LookupError("no such coach")
    return row


def _coach_name(work: Work, row: Row[Any]) -> str:
    try:
        return work.open(row.person_id, "coach.name", row.person_id, row.sealed_name)
    except Unreadable:
        return NAMELESS


def erased_minutes(work: Work, person_id: str) -> int:
    """How many minutes this coach has coached in trajectories that were erased since."""
    minutes: int = _coach(work, person_id).erased_minutes
    return minutes


def _known(work: Work, person_id: str, row: Row[Any] | None = None) -> Person | None:
    """The person of that id, whose row may be at hand."""

    def read() -> Person | None:
        return _person(work, row or work.one(_ONE, id=person_id))

    return work.once(("person", person_id), (person,), read)


def _person(work: Work, row: Row[Any] | None) -> Person | None:
    if row is None:
        return None
    try:
        chat = ChatRef(work.open(row.id, "person.telegram_id", row.id, row.sealed_telegram_id))
    except Unreadable:
        return Person(row.id, NOWHERE, row.language, reachable=False, guard=row.guard)
    return Person(row.id, chat, row.language, row.reachable, row.guard)
