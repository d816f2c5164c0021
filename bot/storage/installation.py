"""What the database knows of itself: which installation it is of, which bot's, when that was last alive."""

import secrets
from datetime import datetime

from sqlalchemy import insert, select, update

from bot.errors import StorageError, TussendoorError
from bot.storage.keystore import Mark
from bot.storage.marks import compare
from bot.storage.tables import installation
from bot.storage.work import Work
from conversations.text import Text

_HERE = installation.c.id == 1
_READ = select(installation).where(_HERE)
_LAST_ALIVE = select(installation.c.alive_at).where(_HERE)
_WRITE = update(installation).where(_HERE)


def advance(work: Work, kept: Mark | None, *, put_back: bool = False) -> Mark:
    """The mark that is to be noted in the key store as soon as this is committed: a generation further, unless the
    key store, which has `kept`, is behind already. A database without an id takes that of its key store, or a new one.

    Raises `KeyTrouble` when this is no longer the database that the keys belong to.
    """
    row = work.one(_READ)
    if row is None:
        work.do(insert(installation).values(id=1, key_check=work.vault.key_check()))
    identity, generation = (row.identity, row.generation) if row is not None else (None, 0)
    if kept is not None and not put_back:
        compare(identity or kept.installation, generation, kept)
    behind = kept.generation if kept is not None else 0
    mark = Mark(
        identity or (kept.installation if kept is not None else secrets.token_urlsafe(16)),
        generation if generation > behind else behind + 1,
    )
    work.do(_WRITE, identity=mark.installation, generation=mark.generation)
    return mark


def probe(work: Work) -> None:
    """Prove that the storage works, keys and all: read from it, write to it, and change nothing.

    Raises `StorageError` when it does not.
    """
    row = work.one(_READ)
    kept = work.vault.mark()
    if row is None or kept is None:
        raise StorageError(Text("The database is not what it was."))
    compare(row.identity, row.generation, kept)
    work.db.execute(update(installation).where(_HERE).values(id=1))


def belongs_to(work: Work, account: str) -> None:
    """Make sure this database goes with this bot, so that a test token never opens a production file (faults T21)."""
    row = work.db.execute(select(installation.c.bot_hash).where(_HERE)).one()
    mine = work.vault.fingerprint(f"bot:{account}")
    if row.bot_hash is None:
        work.do(_WRITE, bot_hash=mine)
    elif row.bot_hash != mine:
        said = Text("This database belongs to another bot. Use that bot's token, or another data folder.")
        raise TussendoorError(said)


def alive(work: Work) -> datetime | None:
    """Note that the bot lives now; when it last did."""
    before: datetime | None = work.scalar(_LAST_ALIVE)
    work.do(_WRITE, alive_at=work.now)
    return before
