"""Questions that were asked, and what was answered, as they are read: in two ways only, all of one author, or what a
reader may see in one place (`conversations/reading.py`). How they come here is in `noting.py`.

`digest_id` on a question tells in which digest its answer went to the coach first, on a version in which one that
version did; an answer's newest version that has none is news.
"""

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import Executable, Row, Select, bindparam, func, select

from bot.errors import Unreadable
from bot.storage import noting
from bot.storage.engine import word_in, written_out
from bot.storage.tables import answer, asked, conversation
from bot.storage.work import Work
from conversations.changed import made, replace
from conversations.intended import THAT
from conversations.kinds import Audience, Place
from conversations.reading import may_read
from conversations.states import Status

_READER = json.JSONDecoder()
QUESTION_LOST = "…"
"""What stands for a question that can no longer be read; the answer to it may still be."""


@dataclass(frozen=True)
class Answered:
    """One question as it was asked, and its answer in the newest version; `texts` are its messages, in order, of which
    the last `beside` were said to the question and are no answer to it.

    `author_id` wrote it; `other_id` was then the other of the two; `audience` is for whom it is now
    (`conversations.kinds.Audience`). `chosen` is the label that was tapped, in words. `version` is 0 while there is no
    answer; `digest_id` is the digest that version is in, `read_in` the one in which the answer went to the coach first.
    `damaged`: what is stored can no longer be read. `passed_on` are the places of `texts` that are somebody else's.
    `unfinished`: he is still writing it.
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
    passed_on: tuple[int, ...] = ()
    unfinished: bool = False

    @property
    def written_at(self) -> datetime:
        """When he answered, in UTC; of what has no answer, when it was asked."""
        return self.answered_at or self.asked_at

    @property
    def private(self) -> bool:
        """Whether it is for nobody but who wrote it."""
        return self.audience != Audience.BOTH

    @property
    def words(self) -> str:
        """The whole answer: what was written, or tapped, or pointed at; below it what was written beside it."""
        answer = self.texts[: len(self.texts) - self.beside]
        if self.chosen and (not answer or self.value == THAT):
            answer = (self.chosen,)
        return "\n".join((*answer, *self.texts[len(self.texts) - self.beside :]))

    @property
    def own_words(self) -> str:
        """The same without what he passed on: only his own words are held up to him as his."""
        if not self.passed_on:
            return self.words
        return "\n".join(text for place, text in enumerate(self.texts) if place not in self.passed_on)


def of_author(
    work: Work, author_id: str, trajectory_id: str, steps: Sequence[str] | None = None, *, questions: bool = True
) -> list[Answered]:
    """What somebody was asked in a trajectory and what he answered, in order; only of these steps, if given. Without
    the words of the `questions` where nobody reads them."""
    mine, here = work.read_by(author_id), {"author": author_id, "trajectory": trajectory_id}
    return _answered(mine, _OF_AUTHOR if steps is None else _of_steps(tuple(steps)), questions, **here)


def given(work: Work, author_id: str, asked_id: str) -> Answered | None:
    """One answer of this person."""
    found = _answered(work.read_by(author_id), _GIVEN, author=author_id, this=asked_id)
    return found[0] if found else None


def given_at(work: Work, author_id: str, conversation_id: str, number: int) -> Answered | None:
    """What this person answered to this question of a conversation."""
    asked_id = noting.with_number(work, author_id, conversation_id, number)
    return given(work, author_id, asked_id) if asked_id is not None else None


def for_reader(work: Work, reader_id: str, place: Place, trajectory_id: str | None = None) -> list[Answered]:
    """What this person may read in this place, in the order of asking; of one trajectory, or of all.

    While somebody changes his answer, another still reads the one that was finished before.
    """
    work = work.read_by(reader_id)
    if trajectory_id is None:
        found = _answered(work, _FOR_READER, reader=reader_id)
    else:
        found = _answered(work, _FOR_READER_HERE, reader=reader_id, trajectory=trajectory_id)
    whole = (one if reader_id == one.author_id else _finished(work, one) for one in found)
    return [one for one in whole if may_read(reader_id, one, place)]


# Looked up for each question by itself: grouped, it would go through what everybody ever answered.
_OTHERS = answer.alias()
_NEWEST = select(func.max(_OTHERS.c.version)).where(_OTHERS.c.asked_id == asked.c.id).scalar_subquery()
_EVERY = (
    select(
        asked,
        conversation.c.script,
        conversation.c.meeting,
        conversation.c.open,
        answer.c.version,
        answer.c.sealed_body,
        answer.c.digest_id.label("version_digest_id"),
    )
    .join(conversation, conversation.c.id == asked.c.conversation_id)
    .outerjoin(answer, (answer.c.asked_id == asked.c.id) & (answer.c.version == _NEWEST))
    .order_by(asked.c.asked_at, conversation.c.id, asked.c.number)
)
_OF_AUTHOR = _EVERY.where(asked.c.author_id == bindparam("author"), asked.c.trajectory_id == bindparam("trajectory"))
_GIVEN = _EVERY.where(asked.c.author_id == bindparam("author"), asked.c.id == bindparam("this"))
_FOR_READER = _EVERY.where((asked.c.author_id == bindparam("reader")) | (asked.c.other_id == bindparam("reader")))
_FOR_READER_HERE = _FOR_READER.where(asked.c.trajectory_id == bindparam("trajectory"))


_BEFORE_IT = (
    select(answer.c.version, answer.c.sealed_body, answer.c.digest_id)
    .where(answer.c.asked_id == bindparam("this"), answer.c.version < bindparam("newest"))
    .order_by(answer.c.version.desc())
    .limit(1)
)


@lru_cache
def _of_steps(these: tuple[str, ...]) -> Select[Any]:
    """One statement, put together once, for these steps of the program's own."""
    return _OF_AUTHOR.where(asked.c.step.in_(written_out(*these)))


def _answered(work: Work, which: Executable, questions: bool = True, **values: Any) -> list[Answered]:
    return [_one(work, row, questions) for row in work.all(which, **values)]


def _one(work: Work, row: Row[Any], questions: bool) -> Answered:
    owner = row.trajectory_id or row.author_id
    content = _content(work, owner, row.id, row.version, row.sealed_body)
    question = QUESTION_LOST
    if questions:
        with suppress(Unreadable):
            question = work.open(owner, "asked.question", row.id, row.sealed_question)
    return made(
        Answered,
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
        status=word_in(row.status, Status, Status.ANSWERED),
        author_id=row.author_id,
        other_id=row.other_id,
        audience=row.audience,
        asked_at=row.asked_at,
        answered_at=row.answered_at,
        version=row.version or 0,
        digest_id=row.version_digest_id,
        read_in=row.digest_id,
        unfinished=bool(row.open and row.answered_at and row.status == Status.OPEN)
        and _is_being_written(work, content, row.answered_at),
        **content,
    )


def _finished(work: Work, one: Answered) -> Answered:
    """This answer as it was before what is still being written, if it was one then."""
    row = work.one(_BEFORE_IT, this=one.id, newest=one.version) if one.unfinished else None
    if row is None:
        return one
    content = _content(work, one.trajectory_id or one.author_id, one.id, row.version, row.sealed_body)
    before = {"version": row.version, "digest_id": row.digest_id, "status": Status.ANSWERED, "unfinished": False}
    return replace(one, **content, **before)


def _is_being_written(work: Work, content: dict[str, Any], since: datetime) -> bool:
    """Whether an open answer may still go on: until something completes it, or, where it is none yet, until the silence
    that would complete one is over."""
    begun = len(content["texts"]) > content["beside"]
    return begun or work.now < since + timedelta(seconds=work.house.quiet_seconds)


def _content(work: Work, owner: str, asked_id: str, version: int | None, sealed: bytes) -> dict[str, Any]:
    """What stands in one version of an answer, if there is one, as `Answered` has it."""
    body: dict[str, Any] = {}
    damaged = False
    if version is not None:
        try:
            body, _ = _READER.raw_decode(work.open(owner, "answer.body", f"{asked_id}:{version}", sealed))
        except Unreadable:
            damaged = True
    return {
        "texts": tuple(body.get("texts", ())),
        "value": body.get("value"),
        "chosen": body.get("chosen"),
        "damaged": damaged,
        "beside": body.get("beside", 0),
        "passed_on": tuple(body.get("passed_on", ())),
    }
