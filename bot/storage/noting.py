"""What is asked and what is answered, noted: every question, and every version of the answer to it.

Each carries its author, the other of the two whose trajectory it was then, and its audience. How they are read is in
`answers.py`.
"""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, case, delete, exists, func, insert, or_, select, update

from bot.storage.conversations import Conversation
from bot.storage.engine import insert_new
from bot.storage.tables import answer, asked, trajectory
from bot.storage.work import Work, new_id
from conversations.kinds import Audience
from conversations.states import Status

_CONVERSATION = asked.c.conversation_id == bindparam("conversation")
_PLACE = (_CONVERSATION, asked.c.number == bindparam("place"))
_SAID = exists().where(answer.c.asked_id == asked.c.id)
# Who is in this trajectory now besides the person of the conversation, if it is one of the two.
_THE_OTHER = (
    select(
        case(
            (trajectory.c.client_id == bindparam("author"), trajectory.c.coach_id),
            (trajectory.c.coach_id == bindparam("author"), trajectory.c.client_id),
        )
    )
    .where(trajectory.c.id == bindparam("within"))
    .scalar_subquery()
)
_ASK = insert_new(asked).values(other_id=_THE_OTHER)
_ASKED = (
    select(asked.c.id, asked.c.status, asked.c.answered_at, asked.c.author_id, answer.c.version)
    .outerjoin(answer, answer.c.asked_id == asked.c.id)
    .where(*_PLACE)
    .order_by(answer.c.version.desc())
    .limit(1)
)
_OF_THIS = answer.c.asked_id == asked.c.id
_ANSWERED = (
    update(asked)
    .where(*_PLACE)
    .returning(
        asked.c.id,
        select(func.max(answer.c.version)).where(_OF_THIS).scalar_subquery().label("version"),
        select(or_(answer.c.digest_id.is_not(None), answer.c.told_in.is_not(None)))
        .where(_OF_THIS)
        .order_by(answer.c.version.desc())
        .limit(1)
        .scalar_subquery()
        .label("is_read"),
    )
)
_GIVEN_BY = select(asked.c.conversation_id, asked.c.number).where(
    asked.c.id == bindparam("this"), asked.c.author_id == bindparam("author")
)
_CHANGE = update(asked).where(asked.c.id == bindparam("this"))
_CHANGE_OF = _CHANGE.where(asked.c.author_id == bindparam("author"))
_CHANGE_THERE = update(asked).where(*_PLACE)
_SKIP, _PASS_BY = _CHANGE_THERE.where(~_SAID), _CHANGE_THERE.where(_SAID)
_CHANGE_ALL = update(asked).where(_CONVERSATION)
_KEEP = insert(answer)
_KEEP_AGAIN = update(answer).where(answer.c.asked_id == bindparam("this"), answer.c.version == bindparam("known"))
_ERASE = delete(answer).where(answer.c.asked_id == bindparam("this"))
_EMPTY = delete(answer).where(answer.c.asked_id.in_(select(asked.c.id).where(*_PLACE)))
_DISCARD = delete(answer).where(answer.c.asked_id.in_(select(asked.c.id).where(_CONVERSATION)))

_WRITER = json.JSONEncoder(ensure_ascii=False, check_circular=False)


def ask(
    work: Work,
    one: Conversation,
    number: int,
    *,
    step: str,
    about: str | None,
    line: str | None,
    question: str,
    private: bool = False,
) -> None:
    """Note that this question was asked. Another one in its place is noted too, as long as there is no answer yet."""
    asked_id = new_id()
    new = work.do(
        _ASK,
        id=asked_id,
        conversation_id=one.id,
        trajectory_id=one.trajectory_id,
        number=number,
        step=step,
        about=about,
        bank_key=line,
        sealed_question=work.seal(one.owner, "asked.question", asked_id, question),
        status=Status.OPEN,
        author_id=one.person_id,
        author=one.person_id,
        within=one.trajectory_id,
        audience=Audience.ALONE if private else Audience.BOTH,
        asked_at=work.now,
    )
    if not new:
        _ask_instead(work, one, number, step, line, question)


def keep(
    work: Work,
    one: Conversation,
    number: int,
    version: int,
    *,
    texts: Sequence[str],
    value: str | None,
    chosen: str | None,
    complete: bool,
    beside: Sequence[str] = (),
    passed_on: Sequence[int] = (),
    written: datetime | None = None,
) -> None:
    """Store this version of the answer; an older version stays beside it, the same one is overwritten. `passed_on` are
    the places of the messages that are somebody else's words. It was `written` then, if that is not now (UTC).

    A version that went to the coach already, or was read, is never overwritten: the next free number is taken.
    """
    status = Status.ANSWERED if complete else Status.OPEN
    at = written or work.now
    place = work.add(_ANSWERED, asked, conversation=one.id, place=number, status=status, answered_at=at)
    assert place is not None, "an answer to a question that was never asked"
    content: dict[str, Any] = {"texts": [*texts, *beside], "value": value, "chosen": chosen, "beside": len(beside)}
    if passed_on:
        content["passed_on"] = list(passed_on)
    body = _WRITER.encode(content)
    if place.version is not None:
        version = place.version + 1 if place.is_read else max(version, place.version)
    row = {"sealed_body": work.seal(one.owner, "answer.body", f"{place.id}:{version}", body), "at": work.now}
    if place.version is None or not work.do(_KEEP_AGAIN, this=place.id, known=version, **row):
        work.do(_KEEP, asked_id=place.id, version=version, **row)


def done_at(work: Work, conversation_id: str, number: int) -> datetime | None:
    """When the answer to this question was complete, or it was passed by with words; None while it is open."""
    row = _asked(work, conversation_id, number)
    return row.answered_at if row is not None and row.status != Status.OPEN else None


def skip(work: Work, conversation_id: str, number: int) -> None:
    """The question was passed by; what was said to it all the same is still an answer to be read."""
    here = {"conversation": conversation_id, "place": number}
    work.do(_SKIP, **here, status=Status.SKIPPED)
    work.do(_PASS_BY, **here, status=Status.ANSWERED)


def empty(work: Work, conversation_id: str, number: int) -> None:
    """Nothing was answered to this question: what stood there is kept with another."""
    here = {"conversation": conversation_id, "place": number}
    work.do(_EMPTY, **here)
    work.do(_SKIP, **here, status=Status.OPEN)


def erase(work: Work, author_id: str, asked_id: str) -> tuple[str, int] | None:
    """Destroy every version of this answer; its conversation and number, or None when he gave no such answer. Who may
    read what he writes to that question instead, is as it was."""
    row = work.one(_GIVEN_BY, this=asked_id, author=author_id)
    if row is None or not work.do(_ERASE, this=asked_id):
        return None
    work.do(_CHANGE_OF, this=asked_id, author=author_id, status=Status.SKIPPED)
    return row.conversation_id, row.number


def with_number(work: Work, author_id: str, conversation_id: str, number: int) -> str | None:
    """The id of this question, if he was asked it and what he answered is kept."""
    row = _asked(work, conversation_id, number)
    return row.id if row is not None and row.author_id == author_id and row.version is not None else None


def discard(work: Work, conversation_id: str) -> None:
    """Erase what was written in a conversation."""
    work.do(_DISCARD, conversation=conversation_id)
    work.do(_CHANGE_ALL, conversation=conversation_id, status=Status.SKIPPED)


def _ask_instead(work: Work, one: Conversation, number: int, step: str, line: str | None, question: str) -> None:
    known = _asked(work, one.id, number)
    if known is not None and known.version is None:
        sealed = work.seal(one.owner, "asked.question", known.id, question)
        work.do(_CHANGE, this=known.id, step=step, bank_key=line, sealed_question=sealed)


def _asked(work: Work, conversation_id: str, number: int) -> Row[Any] | None:
    """The question at that place, with the newest version of its answer and the digest that version is in."""
    return work.one(_ASKED, conversation=conversation_id, place=number)
