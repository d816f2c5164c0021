"""The key store: apart from the content, complete or absent, and forgetting for good."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from bot.errors import KeyFault, KeyTrouble, StorageBusy, Unreadable
from bot.storage import engine
from bot.storage import keystore as key_store
from bot.storage.keystore import HOUSE, KeyStore


@pytest.fixture
def path(keystore: KeyStore, tmp_path: Path) -> Path:
    """Where the fixture `keystore` lives."""
    return tmp_path / "keys.sqlite"


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as connection:
        yield connection


def wrapped_key(path: Path, owner: str) -> bytes:
    with opened(path) as connection:
        (wrapped,) = connection.execute("SELECT wrapped FROM data_key WHERE owner = ?", (owner,)).fetchone()
    found: bytes = wrapped
    return found


def fault_in_opening(path: Path, master: bytes) -> KeyFault:
    with pytest.raises(KeyTrouble) as caught:
        KeyStore.open(path, master)
    return caught.value.fault


def test_it_holds_the_keys_of_no_more_owners_than_it_has_room_for(
    keystore: KeyStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key_store, "_KNOWN_AT_ONCE", 3)
    keys = {owner: keystore.newest_key(owner) for owner in "abcdefgh"}
    assert len(keystore._known) == 3
    assert {owner: keystore.newest_key(owner) for owner in keys} == keys


def test_it_gives_an_owner_the_same_key_every_time(keystore: KeyStore, path: Path, master: bytes) -> None:
    number, key = keystore.newest_key("johan")
    assert (number, len(key)) == (1, 32)
    assert keystore.newest_key("johan") == (number, key)
    assert KeyStore.open(path, master).newest_key("johan") == (number, key)


def test_it_gives_every_owner_another_key(keystore: KeyStore) -> None:
    owners = ["johan", "cleo", HOUSE]
    assert len({keystore.newest_key(owner)[1] for owner in owners} | {keystore.lookup_key()}) == 4


def test_it_has_a_new_key_on_disk_before_it_hands_it_out(keystore: KeyStore, path: Path, master: bytes) -> None:
    _, key = keystore.newest_key("johan")
    assert KeyStore.open(path, master).data_key("johan", 1) == key


def test_it_sees_a_key_that_another_process_made(keystore: KeyStore, path: Path, master: bytes) -> None:
    with pytest.raises(Unreadable):
        keystore.data_key("johan", 1)
    _, key = KeyStore.open(path, master).newest_key("johan")
    assert keystore.data_key("johan", 1) == key


def test_it_makes_one_key_for_an_owner_however_many_threads_ask(keystore: KeyStore) -> None:
    with ThreadPoolExecutor(8) as threads:
        assert len(set(threads.map(keystore.newest_key, ["johan"] * 40))) == 1


def test_it_never_writes_a_key_unwrapped(keystore: KeyStore, path: Path, master: bytes) -> None:
    _, key = keystore.newest_key("johan")
    content = path.read_bytes()
    assert [secret in content for secret in (key, keystore.lookup_key(), master)] == [False, False, False]


def test_it_keeps_the_look_up_key_as_long_as_it_lives(keystore: KeyStore, path: Path, master: bytes) -> None:
    assert KeyStore.open(path, master).lookup_key() == keystore.lookup_key()


def test_it_forgets_one_owner_and_leaves_no_trace_in_the_file(keystore: KeyStore, path: Path, master: bytes) -> None:
    keystore.newest_key("johan")
    _, of_cleo = keystore.newest_key("cleo")
    wrapped = wrapped_key(path, "johan")
    keystore.forget("johan")
    assert wrapped not in path.read_bytes()
    assert sorted(file.name for file in path.parent.iterdir()) == ["keys.sqlite"]
    for store in (keystore, KeyStore.open(path, master)):
        with pytest.raises(Unreadable):
            store.data_key("johan", 1)
        assert store.data_key("cleo", 1) == of_cleo


def test_it_does_not_open_a_wrapped_key_put_under_another_owner_or_number(keystore: KeyStore, path: Path) -> None:
    keystore.newest_key("johan")
    with opened(path) as connection:
        connection.execute("INSERT INTO data_key SELECT 'cleo', 1, wrapped FROM data_key WHERE owner = 'johan'")
        connection.execute("INSERT INTO data_key SELECT 'johan', 2, wrapped FROM data_key WHERE owner = 'johan'")
    for owner, number in (("cleo", 1), ("johan", 2)):
        with pytest.raises(Unreadable):
            keystore.data_key(owner, number)


def test_it_puts_a_new_key_beside_one_that_is_damaged(keystore: KeyStore, path: Path, master: bytes) -> None:
    keystore.newest_key("johan")
    with opened(path) as connection:
        connection.execute("UPDATE data_key SET wrapped = x'00' WHERE owner = 'johan'")
    assert KeyStore.open(path, master).newest_key("johan")[0] == 2


def test_it_refuses_to_start_with_another_master_key(path: Path) -> None:
    assert fault_in_opening(path, bytes(32)) is KeyFault.WRONG


def test_it_refuses_to_start_without_its_file_and_makes_none(tmp_path: Path, master: bytes) -> None:
    assert fault_in_opening(tmp_path / "keys.sqlite", master) is KeyFault.STORE_MISSING
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"no database" * 100], ids=["empty", "something else"])
def test_it_refuses_to_start_with_a_file_that_is_no_key_store(content: bytes, tmp_path: Path, master: bytes) -> None:
    (tmp_path / "keys.sqlite").write_bytes(content)
    assert fault_in_opening(tmp_path / "keys.sqlite", master) is KeyFault.STORE_DAMAGED


def test_it_is_never_made_over_one_that_exists(path: Path, master: bytes) -> None:
    before = path.read_bytes()
    with pytest.raises(KeyTrouble) as caught:
        KeyStore.create(path, master)
    assert (caught.value.fault, path.read_bytes()) == (KeyFault.STORE_PRESENT, before)
    assert [file.name for file in path.parent.iterdir()] == ["keys.sqlite"]


def test_it_is_made_for_its_owner_only(path: Path) -> None:
    assert path.stat().st_mode & 0o777 == 0o600


def test_it_says_when_it_cannot_be_made(tmp_path: Path, master: bytes) -> None:
    with pytest.raises(KeyTrouble) as caught:
        KeyStore.create(tmp_path / "nowhere" / "keys.sqlite", master)
    assert caught.value.fault is KeyFault.UNWRITABLE


def test_it_says_that_a_locked_file_is_busy(keystore: KeyStore, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(engine._PRAGMAS, "busy_timeout", ("0", 0))
    with opened(path) as connection:
        connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageBusy):
            keystore.newest_key("johan")
