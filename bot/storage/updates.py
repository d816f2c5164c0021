"""What came in from the channel: which updates were handled, and which could not be or were the one before again."""

from datetime import timedelta

from sqlalchemy import bindparam, delete, insert, text, update

from bot.references import UpdateRef
from bot.storage.engine import insert_new
from bot.storage.tables import set_aside, update_seen
from bot.storage.work import Work, new_id

# Telegram keeps an update for 24 hours and restarts its numbering at random after a week without any, so a number is
# remembered longer than the one and shorter than the other.
REMEMBERED = timedelta(days=3)
# Between two taps of which the second is a slip of the finger, or of an impatient one.
_A_MOMENT = timedelta(seconds=10)


_NOTE = insert_new(update_seen)
_OLD = delete(update_seen).where(update_seen.c.at < bindparam("before"))
_ASIDE = insert(set_aside)


_ONCE_MORE = (
    update(update_seen)
    .where(update_seen.c.update_id == bindparam("this"), update_seen.c.at < bindparam("before"))
    .values(at=bindparam("now"))
)
_ONE_AT_A_TIME = text("SELECT pg_advisory_xact_lock(:number)")


def first_time(work: Work, update: UpdateRef) -> bool:
    """Note this update as handled; False when it was before. Where another worker is dealing with the same person at
    this moment, that is waited for."""
    if work.shared and work.by is not None:
        number = int.from_bytes(work.vault.fingerprint(f"turn:{work.by}")[:8], signed=True)
        work.db.execute(_ONE_AT_A_TIME, {"number": number})
    return work.do(_NOTE, update_id=update, at=work.now) == 1


def just_before(work: Work, what: str) -> bool:
    """Whether this very thing was asked for a moment ago too, which was one and the same wish; it is noted that it was.

    It stands among the updates under a name of its own, such as no channel gives.
    """
    name = f"again:{work.vault.fingerprint(f'again:{what}').hex()[:24]}"
    if work.do(_NOTE, update_id=name, at=work.now):
        return False
    return not work.do(_ONCE_MORE, this=name, now=work.now, before=work.now - _A_MOMENT)


def forget_old(work: Work) -> None:
    """Let go of numbers that cannot come again."""
    work.do(_OLD, before=work.now - REMEMBERED)


def put_aside(work: Work, update: UpdateRef | None, raw: str, reason: str, person_id: str | None) -> None:
    """Keep an update that could not be handled, sealed with the key of who sent it, as far as he is known; it goes when
    he does, and after a month anyway."""
    aside_id = new_id()
    sealed = work.seal(person_id or "house", "set_aside.raw", aside_id, raw)
    row = {"id": aside_id, "update_id": update, "person_id": person_id, "reason": reason, "at": work.now}
    work.do(_ASIDE, sealed_raw=sealed, **row)
