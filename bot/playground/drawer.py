"""The drawer: what the bot stored for one message, closed as it lies there and opened, and the calls that went along.

So that trust can be inspected: the sealed bytes are what a thief of the database has.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.errors import Unreadable
from bot.playground.check import Json, Upload
from bot.playground.telegram import Call, Telegram
from bot.storage import conversations, people, tables
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.work import Work
from bot.telegram.references import chat_ref, message_ref
from conversations.references import MessageRef
from conversations.states import Asked

_QUIET_METHODS = frozenset({"getUpdates", "getMe"})


@dataclass(frozen=True)
class Sealed:
    """A closed value: the bytes that lie there, and what they say to who has the key."""

    column: str
    lies: bytes
    says: str | None


@dataclass(frozen=True)
class KeptRow:
    """One row of the database: its open columns as text, and its closed ones."""

    table: str
    plain: tuple[tuple[str, str], ...]
    sealed: tuple[Sealed, ...]


def kept_for(work: Work, chat: int, message_id: int) -> tuple[KeptRow, ...]:
    """The rows that exist because of this message: of the bot's own, how it went out; of somebody's, where it is."""
    person = people.by_chat(work, chat_ref(chat))
    return tuple(_rows(work, person, message_ref(message_id))) if person is not None else ()


def calls(telegram: Telegram, most: int) -> list[Json]:
    """The last calls of the bot, newest first, apart from asking whether there is anything new."""
    told = [call for call in telegram.calls if call.method not in _QUIET_METHODS]
    return [_told(call) for call in reversed(told[-most:])]


def _rows(work: Work, person: Person, message: MessageRef) -> Iterator[KeptRow]:
    delivery, turn, one = tables.delivery, None, None
    here = (delivery.c.person_id == person.id, delivery.c.message_id == message)
    for row in work.read_by(person.id).all(delivery.select().where(*here)):
        yield _kept(work, "delivery", row, row.owner, row.key)
        turn, one = row.turn, conversations.by_id(work, row.conversation_id) if row.conversation_id else None
    one = one or conversations.where_heard(work, person.id, message)
    if one is None:
        return
    for question in one.state.asked:
        if turn in question.turns or message in [part.message for part in question.parts]:
            yield from _question(work, one, question)
    for row in work.read_by(person.id).all(tables.conversation.select().where(tables.conversation.c.id == one.id)):
        yield _kept(work, "conversation", row, one.owner, one.id)


def _question(work: Work, one: Conversation, question: Asked) -> Iterator[KeptRow]:
    asked, answer, work = tables.asked, tables.answer, work.read_by_nobody()
    here = (asked.c.conversation_id == one.id, asked.c.number == question.number)
    for row in work.all(asked.select().where(*here)):
        yield _kept(work, "asked", row, one.owner, row.id)
        for version in work.all(answer.select().where(answer.c.asked_id == row.id).order_by(answer.c.version)):
            yield _kept(work, "answer", version, one.owner, f"{row.id}:{version.version}")


def _kept(work: Work, table: str, row: Any, owner: str, key: str) -> KeptRow:
    plain, sealed = [], []
    for name, value in row._mapping.items():
        if name.startswith("sealed_"):
            column = name.removeprefix("sealed_")
            sealed.append(Sealed(column, value or b"", _opened(work, owner, f"{table}.{column}", key, value)))
        elif value is not None:
            plain.append((name, value.hex() if isinstance(value, bytes) else str(value)))
    return KeptRow(table, tuple(plain), tuple(sealed))


def _opened(work: Work, owner: str, place: str, key: str, value: bytes | None) -> str | None:
    """None for what was blanked, or can no longer be opened by anybody."""
    try:
        return work.open(owner, place, key, value) if value else None
    except Unreadable:
        return None


def _told(call: Call) -> Json:
    params = json.dumps(call.params, default=_without_content, ensure_ascii=False, indent=1)
    return {
        "at": call.at,
        "method": call.method,
        "params": params,
        "refused": call.refused,
        "spoilt": call.spoilt,
        "chat": call.params.get("chat_id"),
        "message": call.message_id,
    }


def _without_content(value: object) -> str:
    return f"{value.name} ({len(value.content)} bytes)" if isinstance(value, Upload) else type(value).__name__
