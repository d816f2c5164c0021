"""Whether a database and a key store belong together: both carry the id of one installation, and a generation.

The generation goes up at every start and every few minutes after it, in the database first and then in the key store.
So the one may be a step ahead; a database behind its key store was put back from a copy, and a key store far behind its
database likewise. Nothing of either is used, changed or destroyed then: that is for whoever put it there to decide.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Engine

from bot.errors import KeyFault, KeyTrouble
from bot.storage.keystore import KeyStore, Mark
from bot.storage.migrate import revision
from bot.storage.sealing import Vault
from conversations.text import Text

ANOTHER = Text("The database and the key store are of two installations. Put back the one that belongs to the other.")
EMPTY = Text(
    "The database is empty, but there are keys of another one. Put that database back; or, to begin anew, take the "
    "key store out of the data folder and keep it."
)
OLDER = Text(
    "This database is older than its keys: it comes from a copy. Put the newest one back, or go on with this one: "
    "`tussendoor migrate --put-back`."
)
OLDER_STORE = Text(
    "This key store is older than its database: it comes from a copy. Put the newest one back, or go on with this "
    "one: `tussendoor migrate --put-back`."
)


def check(engine: Engine, keystore: KeyStore, *, put_back: bool = False) -> None:
    """Make sure that they belong together; looks only. With `put_back`, one may be older than the other.

    Raises `KeyTrouble`: ANOTHER, EMPTY_DATABASE, OLDER_DATABASE or STORE_OLDER.
    """
    kept, found = keystore.mark(), _installation(engine)
    if found is None:
        if not keystore.is_young():
            raise KeyTrouble(KeyFault.EMPTY_DATABASE, EMPTY)
        return
    identity = found.get("identity")
    if kept is None:
        # From before there were marks, or the first start ended halfway: the key check tells.
        if not Vault(keystore).check(found["key_check"]):
            raise KeyTrouble(KeyFault.ANOTHER, ANOTHER)
        return
    if identity is not None and identity != kept.installation:
        raise KeyTrouble(KeyFault.ANOTHER, ANOTHER)
    if identity is None and not Vault(keystore).check(found["key_check"]):
        raise KeyTrouble(KeyFault.ANOTHER, ANOTHER)
    if not put_back:
        _compare(found.get("generation", 0), kept)


def _compare(generation: int, kept: Mark) -> None:
    if generation < kept.generation:
        raise KeyTrouble(KeyFault.OLDER_DATABASE, OLDER)
    if generation > kept.generation + 1:
        raise KeyTrouble(KeyFault.STORE_OLDER, OLDER_STORE)


def _installation(engine: Engine) -> Mapping[str, Any] | None:
    """The database's one row about itself, in whatever form its schema has; None where there is nothing yet."""
    if revision(engine) is None:
        return None
    with engine.connect() as connection:
        row = connection.exec_driver_sql("SELECT * FROM installation WHERE id = 1").mappings().first()
    return dict(row) if row is not None else None
