"""Taking every row of a trajectory away, and the ledger of what was erased: whose keys must go, and nobody else's."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Select, delete, insert, select, update

from bot.storage.meetings import held_by, minutes_held
from bot.storage.tables import (
    answer,
    asked,
    coach,
    coach_question,
    contract,
    conversation,
    delivery,
    digest,
    erased,
    heard,
    invitation,
    meeting,
    memo,
    moment,
    trajectory,
)
from bot.storage.work import Work

BUSY = "busy"


def erase_trajectory(work: Work, trajectory_id: str) -> None:
    """Delete the trajectory and everything that belongs to it.

    What stays is a number: the minutes it adds to each coach's count of hours.
    """
    for coach_id in held_by(work, trajectory_id):
        more = minutes_held(work, coach_id).get(trajectory_id, 0)
        this = update(coach).where(coach.c.person_id == coach_id)
        work.do(this.values(erased_minutes=coach.c.erased_minutes + more))
    conversations = select(conversation.c.id).where(conversation.c.trajectory_id == trajectory_id)
    questions = select(asked.c.id).where(asked.c.conversation_id.in_(conversations))
    work.do(delete(answer).where(answer.c.asked_id.in_(questions)))
    work.do(delete(asked).where(asked.c.conversation_id.in_(conversations)))
    work.do(delete(heard).where(heard.c.conversation_id.in_(conversations)))
    for table in (delivery, digest, conversation, moment, meeting, memo, coach_question, contract, invitation):
        work.do(delete(table).where(table.c.trajectory_id == trajectory_id))
    work.do(delete(trajectory).where(trajectory.c.id == trajectory_id))
    enter(work, trajectory_id)


def enter(work: Work, owner: str) -> None:
    """Write in the ledger that this owner's keys must go. It is the only thing for which a key is ever destroyed."""
    if work.one(select(erased.c.owner).where(erased.c.owner == owner)) is None:
        work.do(insert(erased).values(owner=owner, at=work.now))


def forget_conversations(work: Work, trajectory_id: str, person_id: str) -> None:
    """Delete what this person was asked in a trajectory, and what was told him of it."""
    here = (conversation.c.trajectory_id == trajectory_id, conversation.c.person_id == person_id)
    _forget(work, select(conversation.c.id).where(*here))
    told = (delivery.c.trajectory_id == trajectory_id, delivery.c.person_id == person_id)
    work.do(delete(delivery).where(*told, delivery.c.state != BUSY))


def _forget(work: Work, conversations: Select[Any]) -> None:
    questions = select(asked.c.id).where(asked.c.conversation_id.in_(conversations))
    work.do(delete(answer).where(answer.c.asked_id.in_(questions)))
    work.do(delete(asked).where(asked.c.conversation_id.in_(conversations)))
    work.do(delete(heard).where(heard.c.conversation_id.in_(conversations)))
    on_its_way = update(delivery).where(delivery.c.conversation_id.in_(conversations), delivery.c.state == BUSY)
    work.do(on_its_way.values(conversation_id=None, turn=None))
    work.do(delete(delivery).where(delivery.c.conversation_id.in_(conversations)))
    work.do(delete(conversation).where(conversation.c.id.in_(conversations)))


def all_trajectories(work: Work) -> list[str]:
    """The id of every trajectory."""
    return [row.id for row in work.all(select(trajectory.c.id))]


def entered(work: Work, owners: Collection[str]) -> frozenset[str]:
    """Those of these owners who stand in the ledger."""
    return frozenset(row.owner for row in work.all(select(erased.c.owner))) & frozenset(owners)
