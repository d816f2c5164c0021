"""Whether a database and a key store belong together: both carry the id of one installation, and a generation.

The generation goes up at every start and every few minutes after it, in the database first and then in the key store.
So the one may be a step ahead; a database behind its key store was put back from a copy, and a key store far behind its
database likewise. Nothing of either is used, changed or destroyed then: that is for whoever put it there to decide.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection

from bot.errors import KeyFault, KeyTrouble
from bot.storage.keystore import KeyStore
from bot.storage.marks import ANOTHER, EMPTY, compare
from bot.storage.migrate import revision
from bot.storage.sealing import Vault


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
    # From before there were marks, or the first start ended halfway: the key check tells.
    if (identity is None or kept is None) and not Vault(keystore).check(found["key_check"]):
        raise KeyTrouble(KeyFault.ANOTHER, ANOTHER)
    if kept is None:
        return
    generation = kept.generation if put_back else found.get("generation", 0)
    compare(identity or kept.installation, generation, kept)


def keep_apart(engine: Engine, keystore: KeyStore) -> None:
    """From now on, let no new connection be used that leads to another database, or to an older copy of this one.

    `KeyTrouble` is raised instead.
    """

    def recognise(connection: DBAPIConnection, _record: object) -> None:
        kept = keystore.mark()
        cursor = connection.cursor()
        cursor.execute("SELECT identity, generation FROM installation WHERE id = 1")
        row = cursor.fetchone()
        cursor.close()
        connection.rollback()
        if row is None or kept is None:
            raise KeyTrouble(KeyFault.ANOTHER, ANOTHER)
        compare(row[0], row[1], kept)

    event.listen(engine, "connect", recognise)


def _installation(engine: Engine) -> Mapping[str, Any] | None:
    """The database's one row about itself, in whatever form its schema has; None where there is nothing yet."""
    if revision(engine) is None:
        return None
    with engine.connect() as connection:
        row = connection.exec_driver_sql("SELECT * FROM installation WHERE id = 1").mappings().first()
    return dict(row) if row is not None else None
