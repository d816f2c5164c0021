"""The key store: every owner's data keys, wrapped by the master key, in a small SQLite file of their own.

It stays apart from the content wherever that lives, so that a backup of the content never brings its keys along:
forgetting an owner here makes everything sealed for them unreadable, in every copy. An owner is a trajectory or a
person, by id, or `HOUSE`. Who was forgotten is kept, so that a copy of the content from before can be told of it.

Another master key can take over while the program runs (`rewrap`): each key is wrapped by the one or by the other, and
opens with whichever fits. Which of them wraps what is made now stands in the file too, so a running program that has
not yet heard of the new one finds out before it adds a key.
"""

import os
import secrets
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from bot.errors import KeyFault, KeyTrouble, StorageBusy, Unreadable
from bot.storage.engine import is_passing_in_sqlite, make_private, only_row, set_up_sqlite
from bot.storage.master_key import KEY_BYTES, appearing
from bot.storage.wrapping import Masters
from conversations.text import Text

HOUSE = "house"
# Of so many owners the keys are at hand; of all others they are looked up when they are needed.
_KNOWN_AT_ONCE = 4_096
_LOOKUP, _LOOKUP_NUMBER = "lookup", 1
_TABLE = "CREATE TABLE data_key (owner TEXT, number INTEGER, wrapped BLOB NOT NULL, PRIMARY KEY (owner, number))"
_MARK = "CREATE TABLE IF NOT EXISTS mark (id INTEGER PRIMARY KEY, installation TEXT, generation INTEGER)"
_MASTER = "CREATE TABLE IF NOT EXISTS master (id INTEGER PRIMARY KEY, print BLOB NOT NULL)"
_FORGOTTEN = "CREATE TABLE IF NOT EXISTS forgotten (owner TEXT PRIMARY KEY)"
_AT_ONCE = 200  # keys rewrapped in one transaction: a moment, so that nobody waits for it


@dataclass(frozen=True)
class Mark:
    """What database and key store both carry: which installation they are of, and how far it had come."""

    installation: str
    generation: int


class KeyStore:
    """Data keys of 256 bits, by owner and number; safe to use from several threads.

    Every method raises StorageBusy when the file cannot be used at this moment, and KeyTrouble (STORE_DAMAGED) when it
    is not what it was.
    """

    def __init__(self, path: Path, *masters: bytes, reread: Callable[[], Sequence[bytes]] = tuple) -> None:
        """`masters`, the newest first, are what the key file held; `reread` looks what it holds now."""
        self._path = path
        self._masters = Masters(masters, reread)
        self._lock = threading.Lock()
        self._known: dict[str, dict[int, bytes]] = {}
        self._installation: str | None = None
        self._changed = 0

    @classmethod
    def create(cls, path: Path, master: bytes) -> "KeyStore":
        """Make a key store where there was none; it appears whole, or not at all.

        Raises KeyTrouble: STORE_PRESENT or UNWRITABLE.
        """
        try:
            with appearing(path) as draft:
                cls._fill(draft, master)
        except OSError:
            if os.path.exists(path):
                raise KeyTrouble(
                    KeyFault.STORE_PRESENT, Text("There already is a key store at {path}.", path=str(path))
                ) from None
            raise KeyTrouble(
                KeyFault.UNWRITABLE, Text("The key store {path} cannot be written.", path=str(path))
            ) from None
        return cls.open(path, master)

    @classmethod
    def open(cls, path: Path, *masters: bytes, reread: Callable[[], Sequence[bytes]] = tuple) -> "KeyStore":
        """Open the key store that is there, with the master key, or with both while one replaces the other.

        Raises KeyTrouble: STORE_MISSING, STORE_DAMAGED, or WRONG for a master key that is not its own.
        """
        if not os.path.exists(path):
            raise KeyTrouble(
                KeyFault.STORE_MISSING,
                Text("There is no key store at {path}. Put back the one of this database.", path=str(path)),
            )
        store = cls(path, *masters, reread=reread)
        make_private(path)
        try:
            store.lookup_key()
        except Unreadable:
            if store._opens_anything():
                raise store._damaged() from None
            raise KeyTrouble(
                KeyFault.WRONG, Text("This master key does not open the key store {path}.", path=str(path))
            ) from None
        return store

    def newest_key(self, owner: str) -> tuple[int, bytes]:
        """The number and the key to seal with now; made, and on disk before this returns, if the owner has none."""
        with self._lock:
            keys = self._known.get(owner) or self._load(owner)[owner]
            if not keys:
                return self._add(owner)
            number = max(keys)
            return number, keys[number]

    def data_key(self, owner: str, number: int) -> bytes:
        """The key that something was sealed with. Raises Unreadable when it was forgotten or is damaged."""
        with self._lock:
            key = self._known.get(owner, {}).get(number) or self._load(owner)[owner].get(number)
        if key is None:
            raise Unreadable
        return key

    def look_up(self, owners: Iterable[str]) -> None:
        """Know the keys of all these in one look, where each would be looked for by itself when it is wanted."""
        with self._lock:
            if wanted := [owner for owner in owners if owner not in self._known]:
                self._load(*wanted)

    def lookup_key(self) -> bytes:
        """The key of keyed hashes: made with the store and kept as long as it."""
        return self.data_key(_LOOKUP, _LOOKUP_NUMBER)

    def owners(self) -> frozenset[str]:
        """Everyone with a key, apart from the house itself."""
        with self._lock, self._transaction() as connection:
            rows = connection.execute("SELECT DISTINCT owner FROM data_key").fetchall()
        return frozenset(owner for (owner,) in rows) - {HOUSE, _LOOKUP}

    def mark(self) -> Mark | None:
        """Which database it belongs to, or None while it knows of none."""
        with self._lock, self._connection(to_write=False) as connection:
            return _mark_in(connection)

    def is_young(self) -> bool:
        """Whether nothing has ever been sealed with it but what a first start seals."""
        return self.mark() is None and not self.owners()

    def note(self, mark: Mark) -> None:
        """From now on it belongs to that database, which has come this far; it never goes back."""
        with self._lock, self._transaction() as connection:
            connection.execute(_MARK)
            connection.execute(
                "INSERT INTO mark VALUES (1, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET generation = max(generation, excluded.generation)",
                (mark.installation, mark.generation),
            )
        self._installation = mark.installation

    def rewrap(self, new: bytes) -> Iterator[int]:
        """Wrap every key with another master key instead; how many were looked at, each time some of them are done.

        To be gone through to its end. Whatever is made meanwhile, by whom, is wrapped with the new one too; broken off
        it can be done again. `new` is in the key file, beside the old one, before this begins.
        """
        self._masters.lead_with(new)
        with self._lock, self._transaction() as connection:
            connection.execute(_MASTER)
            connection.execute("INSERT OR REPLACE INTO master VALUES (1, ?)", (self._masters.print(),))
        done, last = 0, ("", 0)
        while True:
            with self._lock, self._transaction() as connection:
                rows = connection.execute(
                    "SELECT owner, number, wrapped FROM data_key WHERE (owner, number) > (?, ?)"
                    " ORDER BY owner, number LIMIT ?",
                    (*last, _AT_ONCE),
                ).fetchall()
                for owner, number, wrapped in rows:
                    key = self._masters.unwrap(owner, number, wrapped)
                    if key is not None:
                        again = (self._masters.wrap(owner, number, key), owner, number)
                        connection.execute("UPDATE data_key SET wrapped = ? WHERE owner = ? AND number = ?", again)
            if not rows:
                return
            done, last = done + len(rows), rows[-1][:2]
            yield done

    def damaged(self) -> int:
        """How many keys the master key does not open."""
        return sum(key is None for key in self._all())

    def forget(self, owner: str) -> None:
        """Overwrite and remove every key of an owner; what was sealed with them stays closed for ever."""
        with self._lock:
            with self._transaction() as connection:
                connection.execute("DELETE FROM data_key WHERE owner = ?", (owner,))
                connection.execute(_FORGOTTEN)
                connection.execute("INSERT OR IGNORE INTO forgotten VALUES (?)", (owner,))
            self._known.pop(owner, None)

    def catch_up(self) -> None:
        """Know no key any more that may be gone, where anybody has written since this was asked last."""
        with suppress(OSError):
            before, self._changed = self._changed, self._path.stat().st_mtime_ns
            with self._lock:
                self._known = self._known if self._changed == before else {}

    def forgotten(self) -> frozenset[str]:
        """Everyone whose keys were destroyed here."""
        with self._lock, self._transaction() as connection:
            connection.execute(_FORGOTTEN)
            rows = connection.execute("SELECT owner FROM forgotten").fetchall()
        return frozenset(owner for (owner,) in rows)

    def copy_to(self, path: Path) -> None:
        """Write what is in it now to a file that is not there yet, or is empty; the keys stay wrapped."""
        with self._lock, self._connection() as connection:
            connection.execute("VACUUM INTO ?", (str(path),))

    @classmethod
    def _fill(cls, path: Path, master: bytes) -> None:
        store = cls(path, master)
        with store._transaction() as connection:
            connection.execute(_TABLE)
        store._add(_LOOKUP)

    def _opens_anything(self) -> bool:
        return any(key is not None for key in self._all())

    def _all(self) -> list[bytes | None]:
        with self._lock, self._transaction() as connection:
            rows = connection.execute("SELECT owner, number, wrapped FROM data_key").fetchall()
        return [self._masters.unwrap(owner, number, wrapped) for owner, number, wrapped in rows]

    def _damaged(self) -> KeyTrouble:
        return KeyTrouble(
            KeyFault.STORE_DAMAGED, Text("The key store {path} is damaged or closed to us.", path=str(self._path))
        )

    def _load(self, *owners: str) -> dict[str, dict[int, bytes]]:
        """All keys of these owners that the master key opens."""
        query, found = "SELECT number, wrapped FROM data_key WHERE owner = ?", {}
        with self._connection(to_write=False) as connection:
            rows = {owner: connection.execute(query, (owner,)).fetchall() for owner in owners}
        for owner, its in rows.items():
            keys = {number: self._masters.unwrap(owner, number, wrapped) for number, wrapped in its}
            if len(self._known) >= _KNOWN_AT_ONCE:
                # The one that was looked up longest ago; whoever still needs it looks it up once more.
                del self._known[next(iter(self._known))]
            found[owner] = self._known[owner] = {number: key for number, key in keys.items() if key}
        return found

    def _add(self, owner: str) -> tuple[int, bytes]:
        key = secrets.token_bytes(KEY_BYTES)
        with self._transaction() as connection:
            self._recognise(connection)
            self._keep_up(connection)
            query = "SELECT coalesce(max(number), 0) + 1 FROM data_key WHERE owner = ?"
            (number,) = connection.execute(query, (owner,)).fetchone()
            wrapped = self._masters.wrap(owner, number, key)
            connection.execute("INSERT INTO data_key VALUES (?, ?, ?)", (owner, number, wrapped))
        self._known.setdefault(owner, {})[number] = key
        return number, key

    def _recognise(self, connection: sqlite3.Connection) -> None:
        """A key that was made in another file, put here under the running program, would be gone with it."""
        mark = _mark_in(connection)
        if self._installation is not None and (mark is None or mark.installation != self._installation):
            raise self._damaged()

    def _keep_up(self, connection: sqlite3.Connection) -> None:
        """Wrap with the master key that the file is wrapped with by now: another may have taken over meanwhile."""
        row = only_row(connection, "master", "print")
        if row is not None and not self._masters.follows(row[0]):
            raise self._damaged()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        """A connection that commits at the end."""
        with self._connection() as connection:
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.commit()

    @contextmanager
    def _connection(self, *, to_write: bool = True) -> Iterator[sqlite3.Connection]:
        """A connection of one's own, so that no thread has to share one; setting it up takes longest, and is for what
        is written."""
        try:
            address = self._path.absolute().as_uri() + "?mode=rw"
            with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
                if to_write:
                    set_up_sqlite(connection)
                yield connection
        except sqlite3.Error as error:
            if is_passing_in_sqlite(error):
                raise StorageBusy from error
            raise self._damaged() from error


def _mark_in(connection: sqlite3.Connection) -> Mark | None:
    row = only_row(connection, "mark", "installation, generation")
    return Mark(*row) if row else None
