"""Invitations: a random token in a link, single use, seven days; only its keyed hash is kept.

Whom a trajectory's link is for follows from how far the trajectory is: its client, or, when its coach has left, the
coach whom that client asks to go on.
"""

import json
import secrets
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, func, insert, select, update

from bot.errors import Unreadable
from bot.references import ChatRef
from bot.storage.people import telegram_hash
from bot.storage.tables import invitation, wrong_try
from bot.storage.work import Work, new_id

VALID_FOR = timedelta(days=7)
WRONG_TRIES_A_DAY = 5
CODES_TO_TRY = 5


class Purpose(StrEnum):
    """What a link into a trajectory is for."""

    JOIN = "join"  # its client comes in
    RETURN = "return"  # its client comes back, maybe in another account


@dataclass(frozen=True)
class Opener:
    """The account by which a link was opened: its Telegram id, the names it shows, and its language."""

    chat: ChatRef
    name: str
    language: str
    handle: str = ""

    @property
    def shown(self) -> str:
        """Both names, as somebody who knows the person may recognise them."""
        return f"{self.name} (@{self.handle})" if self.handle else self.name


@dataclass(frozen=True)
class Invitation:
    """A link that was handed out: into a trajectory, or without one, for a coach."""

    id: str
    trajectory_id: str | None
    expires_at: datetime
    used_by: str | None
    used: bool
    purpose: Purpose = Purpose.JOIN
    tries: int = 0


def invite(work: Work, trajectory_id: str | None = None, purpose: Purpose = Purpose.JOIN) -> str:
    """A new token; earlier unused ones for the same trajectory end."""
    token = secrets.token_urlsafe(32)
    if trajectory_id is not None:
        withdraw(work, trajectory_id)
    work.do(
        insert(invitation).values(
            id=new_id(),
            token_hash=_hash(work, token),
            trajectory_id=trajectory_id,
            purpose=purpose,
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
    # What it is for that this program does not know, it opens nothing of.
    known = row.purpose in list(Purpose)
    used, purpose = row.used_at is not None or not known, Purpose(row.purpose) if known else Purpose.JOIN
    return Invitation(row.id, row.trajectory_id, row.expires_at, row.used_by, used, purpose, row.tries)


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


def note_opener(work: Work, opened: Invitation, opener: Opener) -> None:
    """This is the account that claimed it; whose it is, is still to be seen."""
    assert opened.trajectory_id is not None
    body = json.dumps(asdict(opener), ensure_ascii=False)
    sealed = work.seal(opened.trajectory_id, "invitation.opener", opened.id, body)
    values = {"sealed_opener": sealed, "opener_hash": telegram_hash(work, opener.chat)}
    work.do(update(invitation).where(invitation.c.id == opened.id).values(**values))


def opener(work: Work, opened: Invitation) -> Opener | None:
    """The account that claimed it, as long as that matters and can be read."""
    row = work.one(select(invitation.c.sealed_opener).where(invitation.c.id == opened.id))
    if row is None or row.sealed_opener is None or opened.trajectory_id is None:
        return None
    try:
        body = work.open(opened.trajectory_id, "invitation.opener", opened.id, row.sealed_opener)
    except Unreadable:
        return None
    return Opener(**json.loads(body))


def forget_opener(work: Work, invitation_id: str) -> None:
    """It is settled whose account that was."""
    settled = {"sealed_opener": None, "opener_hash": None}
    work.do(update(invitation).where(invitation.c.id == invitation_id).values(**settled))


def open_by(work: Work, invitation_id: str, chat: ChatRef) -> bool:
    """This account looks at it; False when it is another's already."""
    opened = telegram_hash(work, chat)
    free = invitation.c.opener_hash.is_(None) | (invitation.c.opener_hash == opened)
    return work.do(update(invitation).where(invitation.c.id == invitation_id, free).values(opener_hash=opened)) == 1


def was_opened_by(work: Work, invitation_id: str, chat: ChatRef) -> bool:
    """Whether it was this account that looked at it."""
    here = (invitation.c.id == invitation_id, invitation.c.opener_hash == telegram_hash(work, chat))
    return work.one(select(invitation.c.id).where(*here)) is not None


def last_used(work: Work, trajectory_id: str) -> Invitation | None:
    """The link by which somebody came into this trajectory last."""
    here = (invitation.c.trajectory_id == trajectory_id, invitation.c.used_by.is_not(None))
    return _invitation(work.one(select(invitation).where(*here).order_by(invitation.c.used_at.desc())))


def returning(work: Work, chat: ChatRef) -> Invitation | None:
    """The link by which this account wants to come back, while that is not settled."""
    here = (
        invitation.c.opener_hash == telegram_hash(work, chat),
        invitation.c.purpose == Purpose.RETURN,
        invitation.c.expires_at > work.now,
    )
    return _invitation(work.one(select(invitation).where(*here).order_by(invitation.c.used_at.desc())))


def count_try(work: Work, invitation_id: str) -> bool:
    """Count a code that was tried; False when there were enough."""
    here = (invitation.c.id == invitation_id, invitation.c.tries < CODES_TO_TRY)
    return work.do(update(invitation).where(*here).values(tries=invitation.c.tries + 1)) == 1


def note_user(work: Work, invitation_id: str, person_id: str) -> None:
    """This is who claimed it."""
    work.do(update(invitation).where(invitation.c.id == invitation_id).values(used_by=person_id))


def note_wrong_try(work: Work, chat: ChatRef) -> int:
    """Count a token that opened nothing; how many this account tried today."""
    key = {"telegram_hash": telegram_hash(work, chat), "day": work.now.date()}
    here = (wrong_try.c.telegram_hash == key["telegram_hash"], wrong_try.c.day == key["day"])
    if not work.do(update(wrong_try).where(*here).values(count=wrong_try.c.count + 1)):
        work.do(insert(wrong_try).values(**key, count=1))
    return int(work.db.execute(select(func.max(wrong_try.c.count)).where(*here)).scalar_one())


def wrong_tries(work: Work, chat: ChatRef) -> int:
    """How often this account tried today."""
    here = (wrong_try.c.telegram_hash == telegram_hash(work, chat), wrong_try.c.day == work.now.date())
    row = work.one(select(wrong_try.c.count).where(*here))
    return int(row[0]) if row is not None else 0


def _hash(work: Work, token: str) -> bytes:
    return work.vault.fingerprint(f"invitation:{token}")
