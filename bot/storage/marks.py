"""What a mismatch of database and key store is called, and how one is told from the other."""

from bot.errors import KeyFault, KeyTrouble
from bot.storage.keystore import Mark
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


def compare(installation: str | None, generation: int, kept: Mark) -> None:
    """Make sure that a database with this id, come this far, is the one that the key store has `kept` a mark of.

    Raises `KeyTrouble`: ANOTHER, OLDER_DATABASE or STORE_OLDER.
    """
    if installation != kept.installation:
        raise KeyTrouble(KeyFault.ANOTHER, ANOTHER)
    if generation < kept.generation:
        raise KeyTrouble(KeyFault.OLDER_DATABASE, OLDER)
    if generation > kept.generation + 1:
        raise KeyTrouble(KeyFault.STORE_OLDER, OLDER_STORE)
