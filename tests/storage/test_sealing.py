"""Sealing: what is closed opens in its own place, whole, and nowhere else."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import Unreadable
from bot.storage.keystore import KeyStore
from bot.storage.sealing import Vault

PLACE = "answer.sealed_text:k3v9"

# Half a pair of surrogates is what a broken client sends for half an emoji.
texts = st.text(st.characters(exclude_categories=[]))

with_one_vault = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def vault(keystore: KeyStore) -> Vault:
    return Vault(keystore)


def opens(vault: Vault, owner: str, place: str, sealed: bytes) -> bool:
    try:
        vault.open(owner, place, sealed)
    except Unreadable:
        return False
    return True


@with_one_vault
@given(texts)
def test_it_gives_every_text_back_exactly(vault: Vault, text: str) -> None:
    assert vault.open("johan", PLACE, vault.seal("johan", PLACE, text)) == text


@pytest.mark.parametrize("text", ["", "\0", "\0" * 255, "\0" * 256, "x\x80", "\x80\0", "\ud83d", " trailing \n"])
def test_it_is_not_confused_by_texts_that_look_like_padding(vault: Vault, text: str) -> None:
    assert vault.open("johan", PLACE, vault.seal("johan", PLACE, text)) == text


@with_one_vault
@given(texts, st.data())
def test_it_notices_one_flipped_bit_anywhere(vault: Vault, text: str, data: st.DataObject) -> None:
    sealed = bytearray(vault.seal("johan", PLACE, text))
    bit = data.draw(st.integers(0, len(sealed) * 8 - 1))
    sealed[bit // 8] ^= 1 << bit % 8
    assert not opens(vault, "johan", PLACE, bytes(sealed))


@with_one_vault
@given(st.data())
def test_it_notices_a_value_that_is_cut_short(vault: Vault, data: st.DataObject) -> None:
    sealed = vault.seal("johan", PLACE, "hoi")
    assert not opens(vault, "johan", PLACE, sealed[: data.draw(st.integers(0, len(sealed) - 1))])


@pytest.mark.parametrize(
    ("owner", "place"),
    [
        ("cleo", PLACE),
        ("johan", "answer.sealed_text:k3v8"),
        ("johan", "answer.sealed_note:k3v9"),
        ("johan", "note.sealed_text:k3v9"),
    ],
    ids=["owner", "row", "column", "table"],
)
def test_it_does_not_open_what_was_moved_to_another(owner: str, place: str, vault: Vault, keystore: KeyStore) -> None:
    sealed = vault.seal("johan", PLACE, "hoi")
    keystore.newest_key(owner)
    assert not opens(vault, owner, place, sealed)


def test_it_does_not_open_what_belongs_to_someone_forgotten(vault: Vault, keystore: KeyStore) -> None:
    sealed = vault.seal("johan", PLACE, "hoi")
    keystore.forget("johan")
    assert not opens(vault, "johan", PLACE, sealed)
    vault.seal("johan", PLACE, "once more")
    assert not opens(vault, "johan", PLACE, sealed)


def test_it_never_seals_the_same_text_to_the_same_bytes(vault: Vault) -> None:
    assert len({vault.seal("johan", PLACE, "hoi") for _ in range(100)}) == 100


def test_it_shows_no_text_in_its_bytes(vault: Vault, tmp_path: Path) -> None:
    sealed = vault.seal("johan", PLACE, "Wat ik niet zei")
    assert [b"Wat ik niet zei" in place for place in (sealed, (tmp_path / "keys.sqlite").read_bytes())] == [False] * 2


@pytest.mark.parametrize(("length", "steps"), [(0, 1), (1, 1), (255, 1), (256, 2), (4096, 17)])
def test_it_tells_of_a_length_only_the_steps_of_256_bytes(length: int, steps: int, vault: Vault) -> None:
    assert len(vault.seal("johan", PLACE, "x" * length)) == 3 + 12 + steps * 256 + 16


def test_it_finds_the_same_text_again_by_a_fingerprint_that_needs_the_key(
    vault: Vault, tmp_path: Path, master: bytes
) -> None:
    another = Vault(KeyStore.create(tmp_path / "other.sqlite", master))
    assert len(vault.fingerprint("5001")) == 32
    assert vault.fingerprint("5001") == Vault(KeyStore.open(tmp_path / "keys.sqlite", master)).fingerprint("5001")
    assert len({vault.fingerprint("5001"), vault.fingerprint("5002"), another.fingerprint("5001")}) == 3


def test_it_signs_otherwise_than_it_fingerprints(vault: Vault) -> None:
    assert vault.sign("5001") == vault.sign("5001") != vault.fingerprint("5001")


def test_it_knows_its_own_key_check_from_that_of_another_installation(
    vault: Vault, tmp_path: Path, master: bytes
) -> None:
    another = Vault(KeyStore.create(tmp_path / "other.sqlite", master))
    reopened = Vault(KeyStore.open(tmp_path / "keys.sqlite", master))
    checks = [reopened.check(vault.key_check()), vault.check(another.key_check()), vault.check(b"")]
    assert checks == [True, False, False]
