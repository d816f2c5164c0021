"""What the database knows of itself: that this key opens it, which bot it belongs to, when that was last alive."""

from datetime import datetime

from sqlalchemy import insert, select, update

from bot.errors import KeyFault, KeyTrouble, StorageError
from bot.storage.tables import installation
from bot.storage.work import Work
from conversations.text import Text

_HERE = installation.c.id == 1


def check(work: Work) -> None:
    """Make sure this database goes with this key; a new database is marked with it.

    Raises `KeyTrouble` when it was sealed with another.
    """
    row = work.one(select(installation).where(_HERE))
    if row is None:
        work.do(insert(installation).values(id=1, key_check=work.vault.key_check()))
    elif not work.vault.check(row.key_check):
        raise KeyTrouble(
            KeyFault.WRONG, Text("This key does not open this database. Put the key that belongs to it in place.")
        )


def belongs_to(work: Work, bot_id: int) -> None:
    """Make sure this database goes with this bot, so that a test token never opens a production file (faults T21)."""
    row = work.db.execute(select(installation.c.bot_hash).where(_HERE)).one()
    mine = work.vault.fingerprint(f"bot:{bot_id}")
    if row.bot_hash is None:
        work.do(update(installation).where(_HERE).values(bot_hash=mine))
    elif row.bot_hash != mine:
        raise StorageError(Text("This database belongs to another bot. Use that bot's token, or another data folder."))


def alive(work: Work) -> datetime | None:
    """Note that the bot lives now; when it last did."""
    before: datetime | None = work.db.execute(select(installation.c.alive_at).where(_HERE)).scalar()
    work.do(update(installation).where(_HERE).values(alive_at=work.now))
    return before
