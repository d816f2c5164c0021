"""A file closed for the road: what a backup is carried in.

A packed file is a line that says what it is, a salt, and the content in pieces of 1 MiB, each under AES-256-GCM. Every
piece is bound to the head, to its number and to whether it is the last, so none can be left out, added, moved or cut
off unseen (the STREAM construction: Hoang, Reyhanitabar, Rogaway, Vizár 2015, https://eprint.iacr.org/2015/189).
"""

import os
from collections.abc import Callable
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.errors import StorageError
from conversations.text import Text

_PIECE = 1 << 20
_TAG_BYTES, _SALT_BYTES, _NUMBER_BYTES = 16, 16, 11

KeyFor = Callable[[bytes], bytes]
"""The key of 256 bits for a salt, which makes another one for every file."""


def pack(source: BinaryIO, target: BinaryIO, kind: bytes, key_for: KeyFor) -> None:
    """Write everything in `source` to `target`, closed. `kind` is one line that is readable in it."""
    salt = os.urandom(_SALT_BYTES)
    head = kind + b"\n" + salt
    target.write(head)
    cipher, number, piece = AESGCM(key_for(salt)), 0, source.read(_PIECE)
    while True:
        following = source.read(_PIECE)
        target.write(cipher.encrypt(_nonce(number, last=not following), piece, head))
        if not following:
            return
        number, piece = number + 1, following


def unpack(source: BinaryIO, target: BinaryIO, kind: bytes, key_for: KeyFor) -> None:
    """Write what was packed to `target`. Raises StorageError for another kind of file, another key, or any damage."""
    line = source.readline(len(kind) + 1)
    salt = source.read(_SALT_BYTES)
    if line != kind + b"\n" or len(salt) < _SALT_BYTES:
        raise StorageError(Text("That file is not a copy of this kind."))
    head = line + salt
    cipher, number, piece = AESGCM(key_for(salt)), 0, source.read(_PIECE + _TAG_BYTES)
    while True:
        following = source.read(_PIECE + _TAG_BYTES)
        try:
            target.write(cipher.decrypt(_nonce(number, last=not following), piece, head))
        except (InvalidTag, ValueError):
            raise StorageError(Text("That copy does not open: it is damaged, or was made with other keys.")) from None
        if not following:
            return
        number, piece = number + 1, following


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(_NUMBER_BYTES) + bytes([last])
