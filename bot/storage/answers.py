"""Questions that were asked, and every version of what was answered.

Each carries its author, the other of the two whose trajectory it was then, and its audience. They are read in two ways
only: all of one author, or what a reader may see in one place (`conversations/reading.py`).

`digest_id` on a question tells in which digest its answer went to the coach first, on a version in which one that
version did; an answer's newest version that has none is news.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, ScalarSelect, case, func, insert, select, update

from bot.errors import Unreadable
from bot.storage.conversations import Conversation
from bot.storage.tables import answer, asked, conversation, trajectory
from bot.storage.work import Work, new_id
from conversations.kinds import Audience, Place
from conversations.reading import may_read
from conversations.states import Status

QUESTION_LOST = "…"
"""What stands for a question that can no longer be read; the answer to it may still be."""


@dataclass(frozen=True)
class Answered:
    """One question as it was asked, and its answer in the newest version; `texts` are its messages, in order, of which
    the last `beside` were said to the question and are no answer to it.

    `author_id` wrote it; `other_id` was then the other of the two; `audience` is for whom it is now
    (`conversations.kinds.Audience`). `chosen` is the label that was tapped, in words. `version` is 0 while there is no
    answer; `digest_id` is the digest that version is in, `read_in` the one in which the answer went to the coach first.
    `damaged`: what is stored can no longer be read.
    """

    id: str
    conversation_id: str
    trajectory_id: str | None
    script: str
    meeting: int | None
    number: int
    step: str
    about: str | None
    line: str | None
    question: str
    status: Status
    author_id: str
    other_id: str | None
    audience: str
    asked_at: datetime
    answered_at: datetime | None
    texts: tuple[str, ...] = ()
    value: str | None = None
    chosen: str | None = None
    version: int = 0
    digest_id: str | None = None
    read_in: str | None = None
    damaged: bool = False
    beside: int = 0

    @property
    def private(self) -> bool:
        """Whether it is for nobody but who wrote it."""
        return self.audience != Audience.BOTH

    @property
    def is_begun(self) -> bool:
        """Whether there is an answer, and not only words beside the question."""
        return len(self.texts) > self.beside or self.value is not None

    @property
    def words(self) -> str:
        """The whole answer: what was written, or what was tapped; below it what was written beside it."""
        answer = self.texts[: len(self.texts) - self.beside] or ((self.chosen,) if self.chosen else ())
        return "\n".join((*answer, *self.texts[len(self.texts) - self.beside :]))


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
    known = _asked_id(work, one.id, number)
    if known is not None:
        _ask_instead(work, one, known, step, line, question)
        return
    asked_id = new_id()
    work.do(
        insert(asked).values(
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
            other_id=_the_other(one),
            audience=Audience.ALONE if private else Audience.BOTH,
            asked_at=work.now,
        )
    )


def _the_other(one: Conversation) -> ScalarSelect[str]:
    """Who is in this trajectory now besides the person of the conversation, if it is one of the two."""
    client, coach = trajectory.c.client_id, trajectory.c.coach_id
    other = case((client == one.person_id, coach), (coach == one.person_id, client))
    return select(other).where(trajectory.c.id == one.trajectory_id).scalar_subquery()


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
) -> None:
    """Store this version of the answer; an older version stays beside it, the same one is overwritten.

    A version that went to the coach already, or was read, is never overwritten: the next free number is taken.
    """
    asked_id = _asked_id(work, one.id, number)
    assert asked_id is not None, "an answer to a question that was never asked"
    content = {"texts": [*texts, *beside], "value": value, "chosen": chosen, "beside": len(beside)}
    body = json.dumps(content, ensure_ascii=False)
    newest = _newest(work, asked_id)
    if newest is not None:
        is_read = newest.digest_id is not None or newest.told_in is not None
        version = newest.version + 1 if is_read else max(version, newest.version)
    row = {"sealed_body": work.seal(one.owner, "answer.body", f"{asked_id}:{version}", body), "at": work.now}
    if not work.do(update(answer).where(answer.c.asked_id == asked_id, answer.c.version == version).values(**row)):
        work.do(insert(answer).values(asked_id=asked_id, version=version, **row))
    status = Status.ANSWERED if complete else Status.OPEN
    work.do(update(asked).where(asked.c.id == asked_id).values(status=status, answered_at=work.now))


def done_at(work: Work, conversation_id: str, number: int) -> datetime | None:
    """When the answer to this question was complete, or it was passed by with words; None while it is open."""
    here = (asked.c.conversation_id == conversation_id, asked.c.number == number)
    row = work.one(select(asked.c.status, asked.c.answered_at).where(*here))
    return row.answered_at if row is not None and row.status != Status.OPEN else None


def skip(work: Work, conversation_id: str, number: int) -> None:
    """The question was passed by; what was said to it all the same is still an answer to be read."""
    said = select(answer.c.asked_id).where(answer.c.asked_id == asked.c.id).exists()
    here = (asked.c.conversation_id == conversation_id, asked.c.number == number)
    work.do(update(asked).where(*here, ~said).values(status=Status.SKIPPED))
    work.do(update(asked).where(*here, said).values(status=Status.ANSWERED))


def share(work: Work, conversation_id: str) -> None:
    """What was kept to who wrote it is for both."""
    work.do(update(asked).where(asked.c.conversation_id == conversation_id).values(audience=Audience.BOTH))


def withdraw(work: Work, person_id: str, asked_id: str) -> bool:
    """This answer is for nobody but who gave it; False when this person gave no such answer, or it was so already."""
    here = (asked.c.id == asked_id, asked.c.author_id == person_id, asked.c.audience == Audience.BOTH)
    return work.do(update(asked).where(*here).values(audience=Audience.ALONE)) == 1


def erase(work: Work, author_id: str, asked_id: str) -> tuple[str, int] | None:
    """Destroy every version of this answer; its conversation and number, or None when he gave no such answer."""
    here = (asked.c.id == asked_id, asked.c.author_id == author_id)
    row = work.one(select(asked.c.conversation_id, asked.c.number).where(*here))
    if row is None or not work.do(answer.delete().where(answer.c.asked_id == asked_id)):
        return None
    work.do(update(asked).where(*here).values(status=Status.SKIPPED, audience=Audience.ALONE))
    return row.conversation_id, row.number


def with_number(work: Work, author_id: str, conversation_id: str, number: int) -> str | None:
    """The id of this question, if he was asked it and what he answered is kept."""
    asked_id = _asked_id(work, conversation_id, number)
    here = (asked.c.id == asked_id, asked.c.author_id == author_id)
    found = work.one(select(asked.c.id).where(*here)) if asked_id is not None else None
    return asked_id if found is not None and _newest(work, found.id) is not None else None


def keep_to_author(work: Work, conversation_id: str, number: int) -> None:
    """What was written to this question is for nobody but who wrote it."""
    here = (asked.c.conversation_id == conversation_id, asked.c.number == number)
    work.do(update(asked).where(*here).values(audience=Audience.ALONE))


def keep_to_authors(work: Work, trajectory_id: str) -> None:
    """What was written in this trajectory so far is for nobody but who wrote it."""
    work.do(update(asked).where(asked.c.trajectory_id == trajectory_id).values(audience=Audience.ALONE))


def discard(work: Work, conversation_id: str) -> None:
    """Erase what was written in a conversation."""
    here = select(asked.c.id).where(asked.c.conversation_id == conversation_id)
    work.do(answer.delete().where(answer.c.asked_id.in_(here)))
    work.do(update(asked).where(asked.c.conversation_id == conversation_id).values(status=Status.SKIPPED))


def of_author(work: Work, author_id: str, trajectory_id: str, steps: Sequence[str] | None = None) -> list[Answered]:
    """What somebody was asked in a trajectory and what he answered, in order; only of these steps, if given."""
    which = (asked.c.author_id == author_id) & (asked.c.trajectory_id == trajectory_id)
    return _answered(work, which if steps is None else which & asked.c.step.in_(steps))


def given(work: Work, author_id: str, asked_id: str) -> Answered | None:
    """One answer of this person."""
    found = _answered(work, (asked.c.author_id == author_id) & (asked.c.id == asked_id))
    return found[0] if found else None


def for_reader(work: Work, reader_id: str, place: Place, trajectory_id: str | None = None) -> list[Answered]:
    """What this person may read in this place, in the order of asking; of one trajectory, or of all."""
    which = (asked.c.author_id == reader_id) | (asked.c.other_id == reader_id)
    here = which if trajectory_id is None else which & (asked.c.trajectory_id == trajectory_id)
    return [one for one in _answered(work, here) if may_read(reader_id, one, place)]


def mark_digested(work: Work, answered: Sequence[Answered], digest_id: str) -> None:
    """These answers, in these versions, are in that digest; those that are in one already stay there."""
    for one in answered:
        if one.digest_id is not None:
            continue
        work.do(update(asked).where(asked.c.id == one.id, asked.c.digest_id.is_(None)).values(digest_id=digest_id))
        this = (answer.c.asked_id == one.id, answer.c.version == one.version)
        work.do(update(answer).where(*this).values(digest_id=digest_id))


def _answered(work: Work, which: ColumnElement[bool]) -> list[Answered]:
    newest = select(answer.c.asked_id, func.max(answer.c.version).label("version")).group_by(answer.c.asked_id)
    latest = newest.subquery()
    rows = work.all(
        select(
            asked,
            conversation.c.script,
            conversation.c.meeting,
            answer.c.version,
            answer.c.sealed_body,
            answer.c.digest_id.label("version_digest_id"),
        )
        .join(conversation, conversation.c.id == asked.c.conversation_id)
        .outerjoin(latest, latest.c.asked_id == asked.c.id)
        .outerjoin(answer, (answer.c.asked_id == asked.c.id) & (answer.c.version == latest.c.version))
        .where(which)
        .order_by(asked.c.asked_at, conversation.c.id, asked.c.number)
    )
    return [_one(work, row) for row in rows]


def _one(work: Work, row: Row[Any]) -> Answered:
    owner = row.trajectory_id or row.author_id
    body: dict[str, Any] = {}
    damaged = False
    if row.version is not None:
        try:
            body = json.loads(work.open(owner, "answer.body", f"{row.id}:{row.version}", row.sealed_body))
        except Unreadable:
            damaged = True
    try:
        question = work.open(owner, "asked.question", row.id, row.sealed_question)
    except Unreadable:
        question = QUESTION_LOST
    return Answered(
        id=row.id,
        conversation_id=row.conversation_id,
        trajectory_id=row.trajectory_id,
        script=row.script,
        meeting=row.meeting,
        number=row.number,
        step=row.step,
        about=row.about,
        line=row.bank_key,
        question=question,
        status=Status(row.status),
        author_id=row.author_id,
        other_id=row.other_id,
        audience=row.audience,
        asked_at=row.asked_at,
        answered_at=row.answered_at,
        texts=tuple(body.get("texts", ())),
        value=body.get("value"),
        chosen=body.get("chosen"),
        version=row.version or 0,
        digest_id=row.version_digest_id,
        read_in=row.digest_id,
        damaged=damaged,
        beside=body.get("beside", 0),
    )


def _ask_instead(work: Work, one: Conversation, asked_id: str, step: str, line: str | None, question: str) -> None:
    if _newest(work, asked_id) is None:
        sealed = work.seal(one.owner, "asked.question", asked_id, question)
        work.do(update(asked).where(asked.c.id == asked_id).values(step=step, bank_key=line, sealed_question=sealed))


def _newest(work: Work, asked_id: str) -> Row[Any] | None:
    return work.one(select(answer).where(answer.c.asked_id == asked_id).order_by(answer.c.version.desc()).limit(1))


def _asked_id(work: Work, conversation_id: str, number: int) -> str | None:
    row = work.one(select(asked.c.id).where(asked.c.conversation_id == conversation_id, asked.c.number == number))
    return row.id if row else None
