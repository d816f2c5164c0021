"""Every version of what somebody answered, for who wrote it and nobody else."""

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select

from bot.errors import Unreadable
from bot.storage.tables import answer, asked
from bot.storage.work import Work

_OF_AUTHOR = (
    select(answer, asked.c.trajectory_id, asked.c.author_id)
    .join(asked, asked.c.id == answer.c.asked_id)
    .where(asked.c.author_id == bindparam("author"))
    .order_by(answer.c.asked_id, answer.c.version)
)


@dataclass(frozen=True)
class AnswerVersion:
    """What was written at that moment (UTC), message by message, and the id of the digest that this version is in."""

    at: datetime
    texts: tuple[str, ...]
    chosen: str | None
    digest_id: str | None


def versions_of(work: Work, author_id: str) -> dict[str, list[AnswerVersion]]:
    """The versions of each answer of this person, the first one first, without those that can no longer be read."""
    found: dict[str, list[AnswerVersion]] = {}
    for row in work.read_by(author_id).all(_OF_AUTHOR, author=author_id):
        owner = row.trajectory_id or row.author_id
        try:
            body = json.loads(work.open(owner, "answer.body", f"{row.asked_id}:{row.version}", row.sealed_body))
        except Unreadable:
            continue
        one = AnswerVersion(row.at, tuple(body["texts"]), body["chosen"], row.digest_id)
        found.setdefault(row.asked_id, []).append(one)
    return found
