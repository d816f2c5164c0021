"""Sealing: what people wrote and are called, closed under their owner's data key and bound to its place.

A sealed value is a version byte, the number of the data key (2 bytes), a random nonce (12 bytes) and the text under
AES-256-GCM with its tag (16 bytes), padded to steps of 256 bytes so that its length tells little. Its version, key
number, owner and place are authenticated with it: moved to another row or column, it does not open.
"""

import hashlib
import hmac
import os
from collections.abc import Iterable
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.errors import Unreadable
from bot.storage.keystore import HOUSE, KeyStore, Mark

_VERSION = b"\x01"
_HEADER_BYTES, _NONCE_BYTES, _TAG_BYTES = 3, 12, 16
_STEP = 256
# UTF-8 that takes half an emoji too: what a broken client sends is kept as it came.
_UTF_8 = ("utf-8", "surrogatepass")
# So many keys are ready to be used: making one ready takes longer than sealing with it.
_READY = 500
_CHECK_PLACE, _CHECK_TEXT = "installation.key_check", "tussendoor"


class Vault:
    """Seals and opens texts with the keys of a key store, and makes its keyed hashes; safe in several threads.

    `missed` counts how often a key was destroyed, or was not to be had.
    """

    def __init__(self, keystore: KeyStore) -> None:
        self.missed = 0
        self._keystore = keystore
        self._lookup_key = keystore.lookup_key()
        self._cipher = lru_cache(_READY)(AESGCM)

    def seal(self, owner: str, place: str, text: str) -> bytes:
        """Close a text under the owner's newest key. `place` is "table.column:row id"."""
        number, key = self._keystore.newest_key(owner)
        header = _VERSION + number.to_bytes(2)
        nonce = os.urandom(_NONCE_BYTES)
        return header + nonce + self._cipher(key).encrypt(nonce, _pad(text), _binding(header, owner, place))

    def open(self, owner: str, place: str, sealed: bytes) -> str:
        """The text that was sealed for this owner at this place.

        Raises Unreadable when anything differs, a byte is damaged, or the key was forgotten.
        """
        header, nonce = sealed[:_HEADER_BYTES], sealed[_HEADER_BYTES : _HEADER_BYTES + _NONCE_BYTES]
        if len(sealed) < _HEADER_BYTES + _NONCE_BYTES + _TAG_BYTES or not header.startswith(_VERSION):
            raise Unreadable
        try:
            key = self._keystore.data_key(owner, int.from_bytes(header[1:]))
        except Unreadable:
            self.missed += 1
            raise
        try:
            padded = self._cipher(key).decrypt(
                nonce, sealed[_HEADER_BYTES + _NONCE_BYTES :], _binding(header, owner, place)
            )
        except InvalidTag:
            raise Unreadable from None
        return _unpad(padded)

    def fingerprint(self, text: str) -> bytes:
        """32 bytes by which a Telegram id or an invitation can be found again, but not guessed without the key."""
        return self._hash(b"fingerprint", text)

    def sign(self, text: str) -> bytes:
        """32 bytes that prove a button's text to be ours; never equal to a fingerprint."""
        return self._hash(b"signature", text)

    def copy_key(self, salt: bytes) -> bytes:
        """32 bytes to close a copy of the content with; the same as long as the key store lives."""
        return hmac.digest(self._lookup_key, b"copy\0" + salt, hashlib.sha256)

    def owners(self) -> frozenset[str]:
        """Everyone who has a key."""
        return self._keystore.owners()

    def look_up(self, owners: Iterable[str]) -> None:
        """Have the keys of all these at hand; many at once take less than each by itself."""
        self._keystore.look_up(owners)

    def forget(self, owner: str) -> None:
        """Destroy an owner's keys: whatever was sealed with them can never be read again."""
        self._keystore.forget(owner)
        self._cipher.cache_clear()
        self.missed += 1

    def catch_up(self) -> None:
        """Know no key that another process may have destroyed."""
        self._keystore.catch_up()
        self._cipher.cache_clear()

    def mark(self) -> Mark | None:
        """Which database these keys belong to."""
        return self._keystore.mark()

    def note(self, mark: Mark) -> None:
        """That database has come this far, and the keys with it."""
        self._keystore.note(mark)

    def key_check(self) -> bytes:
        """A sealed constant to keep beside the content, which tells later whether these are still its keys."""
        return self.seal(HOUSE, _CHECK_PLACE, _CHECK_TEXT)

    def check(self, sealed: bytes) -> bool:
        """Whether a key check was made with this key store."""
        try:
            return self.open(HOUSE, _CHECK_PLACE, sealed) == _CHECK_TEXT
        except Unreadable:
            return False

    def _hash(self, purpose: bytes, text: str) -> bytes:
        return hmac.digest(self._lookup_key, purpose + b"\0" + text.encode(*_UTF_8), hashlib.sha256)


def _binding(header: bytes, owner: str, place: str) -> bytes:
    owner_bytes = owner.encode(*_UTF_8)
    return header + len(owner_bytes).to_bytes(2) + owner_bytes + place.encode(*_UTF_8)


def _pad(text: str) -> bytes:
    """ISO/IEC 7816-4: one byte 0x80, then zeros, so the end is found whatever the text ends with."""
    marked = text.encode(*_UTF_8) + b"\x80"
    return marked + bytes(-len(marked) % _STEP)


def _unpad(padded: bytes) -> str:
    return padded.rstrip(b"\0")[:-1].decode(*_UTF_8)
