"""Wrapping data keys with the master key, also while another takes its place.

Each key is wrapped by the one or by the other, and opens with whichever fits: AES-GCM proves which.
"""

import hashlib
import hmac
import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_NONCE_BYTES = 12


class Masters:
    """The master keys this program knows of, the newest first; `reread` looks what the key file holds by now."""

    def __init__(self, keys: Sequence[bytes], reread: Callable[[], Sequence[bytes]]) -> None:
        self._keys = tuple(keys)
        self._reread = reread

    def lead_with(self, new: bytes) -> None:
        """Wrap with this key from now on; what the others wrapped still opens."""
        self._keys = (new, *(key for key in self._keys if key != new))

    def wrap(self, owner: str, number: int, key: bytes) -> bytes:
        """A data key closed by the newest master key, bound to its place."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        return nonce + AESGCM(self._keys[0]).encrypt(nonce, key, _binding(owner, number))

    def unwrap(self, owner: str, number: int, wrapped: bytes) -> bytes | None:
        """The data key, or None when no master key opens it, the one that was put in the file just now included."""
        key = self._try(owner, number, wrapped)
        if key is None and self._look_again():
            key = self._try(owner, number, wrapped)
        return key

    def print(self) -> bytes:
        """By which the one that wraps is known again, and not found out."""
        return _print(self._keys[0])

    def follows(self, print_: bytes) -> bool:
        """Wrap from now on with the one that has this print, if need be after a look in the file; whether it is known.

        It need not be the newest: that one may have been put in the file, and nothing wrapped with it yet.
        """
        if print_ not in map(_print, self._keys):
            self._look_again()
        known = [key for key in self._keys if _print(key) == print_]
        if known:
            self.lead_with(known[0])
        return bool(known)

    def _try(self, owner: str, number: int, wrapped: bytes) -> bytes | None:
        for master in self._keys:
            with suppress(InvalidTag, ValueError):
                binding = _binding(owner, number)
                return AESGCM(master).decrypt(wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:], binding)
        return None

    def _look_again(self) -> bool:
        """Whether the file holds other keys than were known."""
        found = tuple(self._reread()) or self._keys
        known, self._keys = self._keys, found
        return found != known


def _print(master: bytes) -> bytes:
    return hmac.digest(master, b"tussendoor master print 1", hashlib.sha256)


def _binding(owner: str, number: int) -> bytes:
    return b"tussendoor data key 1" + number.to_bytes(2) + owner.encode()
