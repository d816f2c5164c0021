"""Backups: a copy of the content and a copy of the keys, made while the bot runs, and put back elsewhere.

They are two files, for two places: whoever has the one without the other has nothing. The content is copied first, so
that there is a key for everything in it, and counts only when it was opened and every closed value in it with it. A
copy of the content opens with the key store of today, also after the master key was replaced; a copy of the keys opens
with the master key of its day. Copies go as they grow old: those of the keys within the seven days in which an erasure
reaches every copy, those of the content after thirty (faults F30).

What is put back starts standing still: its keys are ahead of it until `tussendoor migrate --put-back` says go.
"""

import hashlib
import hmac
import os
import re
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.errors import StorageError
from bot.house import House
from bot.settings import Settings
from bot.storage import damage, master_key, schedule
from bot.storage.engine import file_of, open_engine
from bot.storage.guard import Guard
from bot.storage.keystore import KeyStore, Mark
from bot.storage.migrate import COPIES_KEPT, DRAFTS, newest, revision
from bot.storage.packing import KeyFor, pack, unpack
from bot.storage.sealing import Vault
from bot.storage.store import Store, is_filled, make_folder, open_keystore, open_store
from conversations.text import Sentence, Text

CONTENT, KEYS = "content", "keys"
CONTENT_KEPT = timedelta(days=30)
_KINDS = {CONTENT: b"tussendoor copy of the content 1", KEYS: b"tussendoor copy of the keys 1"}
_KEPT = {CONTENT: CONTENT_KEPT, KEYS: COPIES_KEPT}
_STAMP = "%Y%m%dT%H%M%SZ"
# Behind it stands what a copy is called that was broken off before it was whole: it goes as the others do.
_NAME = re.compile(r"tussendoor-(\d{8}T\d{6}Z)\.(content|keys)\w{0,8}")

Report = Callable[[Sentence], None]
"""Told what is being done, while it is done."""


@dataclass(frozen=True)
class Copy:
    """What came of a backup: the files, and how many rows in the content could not be read already."""

    files: tuple[Path, ...]
    damaged: int


@dataclass(frozen=True)
class PutBack:
    """What came of putting a copy back: when the bot was last alive in it, and what is different by now."""

    alive_at: datetime | None
    erased_again: int
    damaged: int
    lapsed: int


def back_up(settings: Settings, house: House, now: datetime, content: Path, keys: Path, report: Report) -> Copy:
    """Make both copies, each in its own folder, and take away those that have grown old; the bot may be running.

    Raises StorageError where it cannot be, and nothing looks like a copy then.
    """
    _keep_apart(content, keys, settings.data_dir)
    made: list[Path] = []
    damaged = 0
    with _drafts(settings) as draft:
        keystore = open_keystore(settings)
        source = file_of(settings.database)
        if source is None:
            report(Text("PostgreSQL copies its own content (pg_dump, or a base backup); this is the copy of the keys."))
        else:
            report(Text("Copying the content."))
            _copy_content(source, draft / CONTENT)
            report(Text("Looking whether it can be read."))
            damaged = _checked(draft / CONTENT, keystore, house, now)
            made.append(_packed(draft / CONTENT, content, CONTENT, now, Vault(keystore).copy_key))
        report(Text("Copying the keys."))
        keystore.copy_to(draft / KEYS)
        open_keystore(settings, draft / KEYS)
        made.append(_packed(draft / KEYS, keys, KEYS, now, _key_of_keys(settings)))
    for folder, kind in ((content, CONTENT), (keys, KEYS)):
        _forget_old(folder, kind, now)
    _note(settings).write_text(f"{_stamp(now)}\n", "ascii")
    return Copy(tuple(made), damaged)


def put_back(
    settings: Settings, house: House, now: datetime, content: Path, keys: Path | None, report: Report
) -> PutBack:
    """Put a copy back where nothing is: the content, and with `keys` the key store too. It starts standing still.

    Raises StorageError where there is something already, or the copy does not open; nothing has been put then.
    """
    place = file_of(settings.database)
    if place is None:
        raise StorageError(Text("PostgreSQL puts its own content back; this command is for SQLite."))
    if is_filled(place) or (keys is not None and settings.key_store.exists()):
        raise StorageError(Text("There are data in {path} already. Take them out first.", path=str(settings.data_dir)))
    with _drafts(settings) as draft:
        if keys is not None:
            report(Text("Opening the copy of the keys."))
            _unpacked(keys, draft / KEYS, KEYS, _key_of_keys(settings))
        keystore = open_keystore(settings, draft / KEYS if keys is not None else None)
        report(Text("Opening the copy of the content."))
        _unpacked(content, draft / CONTENT, CONTENT, Vault(keystore).copy_key)
        alive_at = _alive_at(draft / CONTENT)
        if keys is not None:
            _move(draft / KEYS, settings.key_store)
        report(Text("Looking what is different by now."))
        elsewhere = settings.model_copy(update={"database_url": f"sqlite:///{draft / CONTENT}"})
        with open_store(elsewhere, house, now, put_back=True) as store:
            found = store.run(house, now, damage.damaged)
            lapsed = store.run(house, now, schedule.count_due)
            again = store.erased_again
        # Before it is there: from the moment it is, whatever happens, nothing starts on it by itself.
        _stand_still(open_keystore(settings))
        place.unlink(missing_ok=True)
        _move(draft / CONTENT, place)
    return PutBack(alive_at, again, found, lapsed)


def last_copied(settings: Settings) -> datetime | None:
    """When the last backup was made from here; None when there was none."""
    try:
        said = _note(settings).read_text("ascii").strip()
        return _moment(said)
    except (OSError, ValueError):
        return None


def _stamp(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):{_STAMP}}"


def _moment(stamp: str) -> datetime:
    """The moment of a stamp. Raises ValueError for anything else."""
    return datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)


def _note(settings: Settings) -> Path:
    return settings.data_dir / "last-backup"


def _keep_apart(content: Path, keys: Path, data: Path) -> None:
    places = [place.resolve() for place in (content, keys, data)]
    if any(one.is_relative_to(other) for one in places for other in places if one is not other):
        raise StorageError(
            Text("The copies of content and keys each want a folder of their own, apart from each other and the data.")
        )


@contextmanager
def _drafts(settings: Settings) -> Iterator[Path]:
    """A folder beside the data that only its owner can look into, and that is gone afterwards."""
    make_folder(settings.data_dir)
    with tempfile.TemporaryDirectory(prefix=DRAFTS, dir=settings.data_dir) as draft:
        yield Path(draft)


def _copy_content(source: Path, draft: Path) -> None:
    """What is committed at one moment; whoever writes meanwhile waits for it, as for any other reader."""
    try:
        with closing(sqlite3.connect(source.absolute().as_uri() + "?mode=ro", uri=True, timeout=30)) as connection:
            connection.execute("VACUUM INTO ?", (str(draft),))
    except sqlite3.Error as error:
        raise StorageError(Text("The database cannot be copied at this moment.")) from error


def _checked(draft: Path, keystore: KeyStore, house: House, now: datetime) -> int:
    """How many rows of a copy cannot be read, after looking at every page and opening every row."""
    engine = open_engine(f"sqlite:///{draft}")
    try:
        with engine.connect() as connection:
            whole = connection.exec_driver_sql("PRAGMA integrity_check").scalar()
        if whole != "ok":
            raise StorageError(Text("The copy is not whole, so the database is not either: `tussendoor doctor`."))
        if revision(engine) != newest():
            raise StorageError(Text("The database has an older form. `tussendoor migrate` brings it up to date."))
        return Store(Vault(keystore), engine, Guard(engine)).run(house, now, damage.damaged)
    finally:
        engine.dispose()


def _packed(draft: Path, folder: Path, kind: str, now: datetime, key_for: KeyFor) -> Path:
    """The copy in its folder, closed; it appears whole, or not at all."""
    path = folder / f"tussendoor-{_stamp(now)}.{kind}"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with master_key.appearing(path) as closed, draft.open("rb") as source, closed.open("wb") as target:
            pack(source, target, _KINDS[kind], key_for)
            target.flush()
            os.fsync(target.fileno())
    except OSError:
        raise StorageError(Text("{path} cannot be written.", path=str(path))) from None
    return path


def _unpacked(path: Path, draft: Path, kind: str, key_for: KeyFor) -> None:
    try:
        with path.open("rb") as source, draft.open("wb") as target:
            unpack(source, target, _KINDS[kind], key_for)
    except OSError:
        raise StorageError(Text("{path} cannot be read.", path=str(path))) from None


def _alive_at(draft: Path) -> datetime | None:
    with closing(sqlite3.connect(draft)) as connection:
        (said,) = connection.execute("SELECT alive_at FROM installation WHERE id = 1").fetchone()
    return datetime.fromisoformat(said).replace(tzinfo=UTC) if said else None


def _key_of_keys(settings: Settings) -> KeyFor:
    master = master_key.read(settings.key_file, settings.data_dir)
    return lambda salt: hmac.digest(master, b"tussendoor copy of the keys" + salt, hashlib.sha256)


def _move(draft: Path, place: Path) -> None:
    try:
        with master_key.appearing(place) as path:
            os.replace(draft, path)
    except OSError:
        raise StorageError(Text("{path} cannot be written.", path=str(place))) from None


def _stand_still(keystore: KeyStore) -> None:
    """Put the keys ahead of the database, as if it came from an older copy: nothing starts until somebody says so."""
    mark = keystore.mark()
    if mark is not None:
        keystore.note(Mark(mark.installation, mark.generation + 2))


def _forget_old(folder: Path, kind: str, now: datetime) -> None:
    for path in folder.iterdir():
        made = _NAME.fullmatch(path.name)
        if made and made[2] == kind and _moment(made[1]) + _KEPT[kind] <= now:
            path.unlink()
