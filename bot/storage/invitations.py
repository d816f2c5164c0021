"""Invitations: a random token in a link, single use, seven days; only its keyed hash is kept.

Whom a trajectory's link is for follows from how far the trajectory is: its client, or, when its coach has left, the
coach whom that client asks to go on.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, func, insert, select, update

from bot.storage.people import telegram_hash
from bot.storage.tables import invitation, wrong_try
from bot.storage.work import Work, new_id

VALID_FOR = timedelta(days=7)
WRONG_TRIES_A_DAY = 5


@dataclass(frozen=True)
class Invitation:
    """A link that was handed out: into a trajectory, or without one, for a coach."""

    id: str
    trajectory_id: str | None
    expires_at: datetime
    used_by: str | None
    used: bool


def invite(work: Work, trajectory_id: str | None = None) -> str:
    """A new token; earlier unused ones for the same trajectory end."""
    token = secrets.token_urlsafe(32)
    if trajectory_id is not None:
        withdraw(work, trajectory_id)
    work.do(
        insert(invitation).values(
            id=new_id(),
            token_hash=_hash(work, token),
            trajectory_id=trajectory_id,
            expires_at=work.now + VALID_FOR,
        )
    )
    return token


def withdraw(work: Work, trajectory_id: str) -> None:
    """Unused invitations to this trajectory open nothing any more."""
    unused = (invitation.c.trajectory_id == trajectory_id, invitation.c.used_at.is_(None))
    work.do(update(invitation).where(*unused).values(expires_at=work.now))


def by_token(work: Work, token: str) -> Invitation | None:
    """The invitation this token opens, used and expired ones too."""
    return _invitation(work.one(select(invitation).where(invitation.c.token_hash == _hash(work, token))))


def _invitation(row: Row[Any] | None) -> Invitation | None:
    if row is None:
        return None
    return Invitation(row.id, row.trajectory_id, row.expires_at, row.used_by, row.used_at is not None)


def by_id(work: Work, invitation_id: str) -> Invitation | None:
    """The invitation of that id."""
    return _invitation(work.one(select(invitation).where(invitation.c.id == invitation_id)))


def was_used_by(work: Work, trajectory_id: str, person_id: str) -> bool:
    """Whether the newest link into this trajectory was used by this person."""
    newest = (
        select(invitation.c.used_by)
        .where(invitation.c.trajectory_id == trajectory_id)
        .order_by(invitation.c.expires_at.desc())
    )
    row = work.one(newest)
    return row is not None and row.used_by == person_id


def disown(work: Work, trajectory_id: str) -> None:
    """Whoever used a link into this trajectory has no part in it after all."""
    work.do(update(invitation).where(invitation.c.trajectory_id == trajectory_id).values(used_by=None))


def use(work: Work, invitation_id: str) -> bool:
    """Claim it; False when somebody was first, or when it has ended. Without this yes nothing follows from a link."""
    free = (invitation.c.used_at.is_(None), invitation.c.expires_at > work.now)
    return work.do(update(invitation).where(invitation.c.id == invitation_id, *free).values(used_at=work.now)) == 1


def note_user(work: Work, invitation_id: str, person_id: str) -> None:
    """This is who claimed it."""
    work.do(update(invitation).where(invitation.c.id == invitation_id).values(used_by=person_id))


def note_wrong_try(work: Work, chat: int) -> int:
    """Count a token that opened nothing; how many this account tried today."""
    key = {"telegram_hash": telegram_hash(work, chat), "day": work.now.date()}
    here = (wrong_try.c.telegram_hash == key["telegram_hash"], wrong_try.c.day == key["day"])
    if not work.do(update(wrong_try).where(*here).values(count=wrong_try.c.count + 1)):
        work.do(insert(wrong_try).values(**key, count=1))
    return int(work.db.execute(select(func.max(wrong_try.c.count)).where(*here)).scalar_one())


def wrong_tries(work: Work, chat: int) -> int:
    """How often this account tried today."""
    here = (wrong_try.c.telegram_hash == telegram_hash(work, chat), wrong_try.c.day == work.now.date())
    row = work.one(select(wrong_try.c.count).where(*here))
    return int(row[0]) if row is not None else 0


def _hash(work: Work, token: str) -> bytes:
    return work.vault.fingerprint(f"invitation:{token}")
