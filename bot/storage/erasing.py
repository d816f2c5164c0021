"""Taking every row of a trajectory away, and the ledger of what was erased: whose keys must go, and nobody else's."""

from collections.abc import Collection
from contextlib import suppress
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, bindparam, delete, exists, func, insert, select, true, update

from bot.errors import Unreadable
from bot.references import ChatRef
from bot.storage import outbox, taking_back
from bot.storage.delivery_kinds import READ, DeliveryKind
from bot.storage.meetings import held_by, minutes_held
from bot.storage.outbox import HOUSE, State
from bot.storage.tables import (
    absence,
    aloud,
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
    person,
    second_lock,
    set_aside,
    trajectory,
    way_back,
    wrong_try,
)
from bot.storage.trajectories import Stage
from bot.storage.work import Work, new_id
from conversations.references import MessageRef, place
from conversations.scripts.setup import SETUP
from conversations.states import Outcome

_UNFINISHED = select(erased.c.owner).where(erased.c.done_at.is_(None)).limit(1)
# Owners in the ledger of whom nothing is on its way to anybody.
_READY = (
    select(erased.c.owner)
    .where(
        erased.c.done_at.is_(None),
        erased.c.owner.not_in(select(delivery.c.owner).where(delivery.c.state == State.RECALLED)),
    )
    .order_by(erased.c.at, erased.c.owner)
)
# Whatever runs has its meetings; of what does not, there is an index.
_NEVER_MET = select(trajectory.c.id).where(
    trajectory.c.stage.in_([stage for stage in Stage if stage not in (Stage.ACTIVE, Stage.PAUSED)]),
    trajectory.c.since < bindparam("before"),
    ~exists().where(meeting.c.trajectory_id == trajectory.c.id),
)
_ALONE = and_(
    ~exists().where(trajectory.c.client_id == person.c.id),
    ~exists().where(conversation.c.person_id == person.c.id),
    ~exists().where(coach.c.person_id == person.c.id),
)
_NEXT_PEOPLE = (
    select(person.c.id).where(person.c.id > bindparam("after")).order_by(person.c.id).limit(bindparam("most"))
)
_THESE = person.c.id.in_(bindparam("ids", expanding=True))
# Not to be looked up by: of almost everybody it is so.
_IN_COMPANY = person.c.alone_since.is_(None).is_(true())
_NOW_ALONE = update(person).where(_THESE, _ALONE, _IN_COMPANY)
_NO_MORE = update(person).where(_THESE, ~_ALONE, person.c.alone_since.is_not(None))
_ALONE_SINCE = select(person.c.id).where(person.c.alone_since <= bindparam("since"), _ALONE)
_TOLD_STRANGERS = delete(delivery).where(delivery.c.person_id.is_(None), delivery.c.done_at < bindparam("before"))
_OLD_TRIES = delete(wrong_try).where(wrong_try.c.day < bindparam("before"))
_OLD_ASIDE = delete(set_aside).where(set_aside.c.at < bindparam("before"))


def delete_rows(work: Work, trajectory_id: str, batch: str) -> None:
    """Delete the trajectory and everything that belongs to it, and enter it in the ledger.

    What stays is a number: the minutes it adds to each coach's count of hours; and until it has arrived, what is being
    sent at this moment.
    """
    work.all(select(trajectory.c.id).where(trajectory.c.id == trajectory_id).with_for_update())
    for coach_id in held_by(work, trajectory_id):
        more = minutes_held(work, coach_id).get(trajectory_id, 0)
        this = update(coach).where(coach.c.person_id == coach_id)
        work.do(this.values(erased_minutes=coach.c.erased_minutes + more))
    taking_back.recall(work, trajectory_id, delivery.c.trajectory_id == trajectory_id)
    _forget(work, select(conversation.c.id).where(conversation.c.trajectory_id == trajectory_id))
    for table in (digest, moment, meeting, memo, coach_question, contract, invitation, aloud):
        work.do(delete(table).where(table.c.trajectory_id == trajectory_id))
    work.do(delete(trajectory).where(trajectory.c.id == trajectory_id))
    enter(work, trajectory_id, batch)


def erase_person(work: Work, person_id: str, batch: str) -> None:
    """Delete somebody who has no part in anything any more, and enter him in the ledger."""
    taking_back.recall(work, person_id, delivery.c.person_id == person_id)
    _forget(work, select(conversation.c.id).where(conversation.c.person_id == person_id))
    forget_ways(work, person_id)
    for table in (heard, absence, second_lock, aloud):
        work.do(delete(table).where(table.c.person_id == person_id))
    work.do(update(invitation).where(invitation.c.used_by == person_id).values(used_by=None))
    work.do(delete(person).where(person.c.id == person_id))
    enter(work, person_id, batch)


def forget_ways(work: Work, person_id: str) -> None:
    """Delete the code by which somebody would come back, and what he sent that could not be read."""
    for table in (way_back, set_aside):
        work.do(delete(table).where(table.c.person_id == person_id))


def enter(work: Work, owner: str, batch: str | None = None) -> None:
    """Write in the ledger that this owner's keys must go. It is the only thing for which a key is ever destroyed."""
    if work.one(select(erased.c.owner).where(erased.c.owner == owner)) is None:
        work.do(insert(erased).values(owner=owner, at=work.now, batch=batch))
        work.falls_due(work.now)


def leave_words(work: Work, owner: str, words: str) -> None:
    """What is to be told when everything that is erased together has gone."""
    sealed = work.seal(HOUSE, "erased.words", owner, words)
    work.do(update(erased).where(erased.c.owner == owner).values(sealed_words=sealed))


def is_unfinished(work: Work) -> bool:
    """Whether there are owners in the ledger whose keys have not gone yet."""
    return work.one(_UNFINISHED) is not None


def ready(work: Work) -> list[str]:
    """Owners in the ledger whose keys can go now: nothing sealed with them is on its way to anybody."""
    return [row.owner for row in work.all(_READY)]


def batch_of(work: Work, owner: str) -> str | None:
    """What this owner is erased together with."""
    row = work.one(select(erased.c.batch).where(erased.c.owner == owner))
    return row.batch if row is not None else None


def shown(work: Work, since: datetime, *, trajectory_id: str = "", person_id: str = "") -> dict[str, list[MessageRef]]:
    """The messages of ours that arrived since then (UTC), about a trajectory or at a person, by whose
    chat they are in."""
    which = delivery.c.trajectory_id == trajectory_id if trajectory_id else delivery.c.person_id == person_id
    arrived = (delivery.c.kind.in_(READ), delivery.c.state == State.SENT, delivery.c.done_at >= since)
    numbered = select(delivery.c.person_id, delivery.c.message_id).where(which, *arrived).distinct()
    found: dict[str, list[MessageRef]] = {}
    for row in work.all(numbered.where(delivery.c.person_id.is_not(None), delivery.c.message_id.is_not(None))):
        found.setdefault(row.person_id, []).append(row.message_id)
    return found


def hanging(work: Work, person_id: str, before: datetime) -> list[MessageRef]:
    """The messages of ours that came to him before then (UTC) and may have buttons under them."""
    here = (delivery.c.person_id == person_id, delivery.c.message_id.is_not(None))
    rehung = select(delivery.c.message_id).where(*here, delivery.c.kind == DeliveryKind.BUTTONS)
    chosen_from = (delivery.c.sealed_choices.is_not(None), delivery.c.done_at < before)
    numbered = select(delivery.c.message_id).where(*here, *chosen_from, delivery.c.message_id.not_in(rehung))
    return sorted((row.message_id for row in work.all(numbered.distinct())), key=place)


def came_late(work: Work, owner: str) -> list[tuple[ChatRef, MessageRef]]:
    """What was being sent when this owner was erased and has arrived since: in which chat, and as what."""
    here = (delivery.c.owner == owner, delivery.c.state == State.SENT, delivery.c.message_id.is_not(None))
    found = []
    for row in work.read_by_nobody().all(select(delivery).where(*here, delivery.c.kind.in_(READ))):
        with suppress(Unreadable):
            found.append((ChatRef(work.open(HOUSE, "delivery.chat", row.key, row.sealed_chat)), row.message_id))
    return found


def is_done(work: Work, owner: str) -> str | None:
    """The keys of this owner have gone. The last words of what was erased together, once all of it has."""
    work.do(delete(delivery).where(delivery.c.owner == owner))
    batch = batch_of(work, owner)
    work.do(update(erased).where(erased.c.owner == owner).values(done_at=work.now))
    if batch is None:
        return None
    together = erased.c.batch == batch
    if work.one(select(erased.c.owner).where(together, erased.c.done_at.is_(None))) is not None:
        return None
    found = work.one(select(erased.c.owner, erased.c.sealed_words).where(together, erased.c.sealed_words.is_not(None)))
    work.do(update(erased).where(together).values(sealed_words=None))
    if found is None:
        return None
    try:
        return work.open(HOUSE, "erased.words", found.owner, found.sealed_words)
    except Unreadable:
        return None  # It has gone all the same; there is nobody left to tell.


def forget_conversations(work: Work, trajectory_id: str, person_id: str) -> None:
    """Delete what this person was asked in a trajectory, and what was told him of it."""
    here = (conversation.c.trajectory_id == trajectory_id, conversation.c.person_id == person_id)
    _forget(work, select(conversation.c.id).where(*here))
    work.do(delete(aloud).where(aloud.c.trajectory_id == trajectory_id, aloud.c.person_id == person_id))
    told = (delivery.c.trajectory_id == trajectory_id, delivery.c.person_id == person_id)
    outbox.hold_back(work)
    work.do(delete(delivery).where(*told, delivery.c.state != State.BUSY))


def forget_drafts(work: Work, coach_id: str, script: str) -> None:
    """What a coach laid down outside any trajectory is in a contract by now, or given up: delete all up to the newest
    that was finished."""
    own = (conversation.c.person_id == coach_id, conversation.c.script == script)
    here = (*own, conversation.c.trajectory_id.is_(None), conversation.c.open.is_(False))
    finished = select(func.max(conversation.c.since)).where(*here, conversation.c.outcome == Outcome.FINISHED)
    newest = work.db.execute(finished).scalar()
    if newest is not None:
        _forget(work, select(conversation.c.id).where(*here, conversation.c.since <= newest))


def _forget(work: Work, conversations: Select[Any]) -> None:
    outbox.hold_back(work)
    ids = [row.id for row in work.all(conversations)]
    questions = select(asked.c.id).where(asked.c.conversation_id.in_(ids))
    work.do(delete(answer).where(answer.c.asked_id.in_(questions)))
    work.do(delete(asked).where(asked.c.conversation_id.in_(ids)))
    work.do(delete(heard).where(heard.c.conversation_id.in_(ids)))
    on_its_way = update(delivery).where(delivery.c.conversation_id.in_(ids), delivery.c.state == State.BUSY)
    work.do(on_its_way.values(conversation_id=None, turn=None))
    work.do(delete(delivery).where(delivery.c.conversation_id.in_(ids)))
    work.do(delete(conversation).where(conversation.c.id.in_(ids)))


def note_alone(work: Work, after: str, most: int) -> str | None:
    """Note who has no part in anything, no trajectory, no conversation and no coaching, and who has again; the next
    people after this id, so many at a time. The last of them, or None when those were all."""
    ids = [row.id for row in work.all(_NEXT_PEOPLE, after=after, most=most)]
    work.do(_NOW_ALONE, ids=ids, alone_since=work.now)
    work.do(_NO_MORE, ids=ids, alone_since=None)
    return ids[-1] if len(ids) == most else None


def alone(work: Work, since: datetime) -> list[str]:
    """Who was noted to be alone by then and is so still."""
    return [row.id for row in work.all(_ALONE_SINCE, since=since)]


def forget_strangers(work: Work, before: datetime) -> None:
    """Delete what is left of people who never came in: what they were told and tried, and what could not be read."""
    work.do(_TOLD_STRANGERS, before=before)
    work.do(_OLD_TRIES, before=before.date())
    work.do(_OLD_ASIDE, before=before)


def erase_again(work: Work, forgotten: Collection[str]) -> int:
    """Take away what a copy from before an erasure brought back; of how many trajectories and people. Their keys have
    gone long since."""
    trajectories = [row.id for row in work.all(select(trajectory.c.id)) if row.id in forgotten]
    people = [row.id for row in work.all(select(person.c.id)) if row.id in forgotten]
    batch = new_id()
    for trajectory_id in trajectories:
        for coach_id in work.all(select(trajectory.c.coach_id).where(trajectory.c.id == trajectory_id)):
            forget_drafts(work, coach_id.coach_id, SETUP.key)
        delete_rows(work, trajectory_id, batch)
    for person_id in people:
        erase_person(work, person_id, batch)
    for owner in (*trajectories, *people):
        is_done(work, owner)
    return len(trajectories) + len(people)


def all_trajectories(work: Work) -> list[str]:
    """The id of every trajectory."""
    return [row.id for row in work.all(select(trajectory.c.id))]


def never_met(work: Work, before: datetime) -> list[str]:
    """The trajectories from before then (UTC) that came to no meeting."""
    return [row.id for row in work.all(_NEVER_MET, before=before)]


def entered(work: Work, owners: Collection[str]) -> frozenset[str]:
    """Those of these owners who stand in the ledger."""
    return frozenset(row.owner for row in work.all(select(erased.c.owner))) & frozenset(owners)
