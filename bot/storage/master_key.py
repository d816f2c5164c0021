"""The master key: 256 bits in a small text file outside the data folder, which a person can copy from a sheet.

It is spelt in Crockford's base 32 (https://www.crockford.com/base32.html), without I, L, O and U: 52 characters of key
and 4 of checksum, in 14 groups of 4. The file holds what the recovery sheet shows, so typing the sheet into a file
brings the key back. While the key is being replaced the file holds two: the new one, and below it the old one, which
goes only when nothing is wrapped with it any more.
"""

import hashlib
import os
import secrets
import stat
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bot.errors import KeyFault, KeyTrouble
from conversations.text import Text

KEY_BYTES = 32
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_KEY_CHARACTERS, _CHECK_CHARACTERS = 52, 4
_CHARACTERS = _KEY_CHARACTERS + _CHECK_CHARACTERS
_PADDING_BITS = 5 * _KEY_CHARACTERS - 8 * KEY_BYTES
_AS_TYPED = str.maketrans("OIL", "011", "-\N{HYPHEN}\N{EN DASH}\N{EM DASH}\N{ZERO WIDTH NO-BREAK SPACE}")


def draw() -> bytes:
    """A new master key, which is nowhere yet."""
    return secrets.token_bytes(KEY_BYTES)


def create(path: Path, data_folder: Path) -> bytes:
    """Make a new master key in a file that did not exist, readable by its owner only and safely on disk.

    Raises KeyTrouble: PRESENT, MISPLACED (inside the data folder) or UNWRITABLE.
    """
    _keep_apart(path, data_folder)
    key = draw()
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with appearing(path) as draft, draft.open("w", encoding="ascii") as file:
            file.write(_sheet(key))
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        if os.path.exists(path):
            raise KeyTrouble(KeyFault.PRESENT, Text("There already is a key file at {path}.", path=str(path))) from None
        raise KeyTrouble(KeyFault.UNWRITABLE, Text("The key file {path} cannot be written.", path=str(path))) from None
    return key


def read(path: Path, data_folder: Path) -> bytes:
    """The master key from its file: the newest, when it is being replaced. Raises as `read_all` does."""
    return read_all(path, data_folder)[0]


def read_all(path: Path, data_folder: Path) -> tuple[bytes, ...]:
    """The master key from its file, and behind it the old one that is being replaced, if there is one.

    Raises KeyTrouble: MISSING, EMPTY, TRUNCATED, MISSPELT, EXPOSED (others may read it), MISPLACED or UNREADABLE.
    """
    _keep_apart(path, data_folder)
    try:
        with path.open("rb") as file:
            exposed = _is_exposed(os.fstat(file.fileno()))
            content = file.read()
    except FileNotFoundError:
        raise KeyTrouble(
            KeyFault.MISSING, Text("There is no key file at {path}. Type the recovery sheet into it.", path=str(path))
        ) from None
    except OSError:
        raise KeyTrouble(KeyFault.UNREADABLE, Text("The key file {path} cannot be read.", path=str(path))) from None
    if exposed:
        raise KeyTrouble(
            KeyFault.EXPOSED, Text("Others can read the key file {path}; make it yours alone (600).", path=str(path))
        )
    return _parse_all(content.decode("utf-8", errors="replace"))


def replace(path: Path, keys: Sequence[bytes]) -> None:
    """Let the file hold these keys, newest first, instead of what it holds; on disk, whole, before this returns.

    Raises KeyTrouble: UNWRITABLE.
    """
    try:
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
        try:
            with os.fdopen(descriptor, "w", encoding="ascii") as file:
                file.write("\n".join(map(_sheet, keys)))
                file.flush()
                os.fsync(file.fileno())
            os.replace(name, path)
        except BaseException:
            os.unlink(name)
            raise
        _sync_folder(path.parent)
    except OSError:
        raise KeyTrouble(KeyFault.UNWRITABLE, Text("The key file {path} cannot be written.", path=str(path))) from None


def parse(spelling: str) -> bytes:
    """The key in the words of a sheet: spaces, lines, dashes and case do not matter, nor O for 0, or I and L for 1.

    Raises KeyTrouble: EMPTY, TRUNCATED or MISSPELT.
    """
    characters = _as_spelt(spelling)
    if not characters:
        raise KeyTrouble(KeyFault.EMPTY, Text("The master key is empty."))
    if set(characters) <= set(_ALPHABET) and len(characters) < _CHARACTERS:
        raise KeyTrouble(
            KeyFault.TRUNCATED,
            Text(
                "The master key is cut short: {found} of its {all} characters.", found=len(characters), all=_CHARACTERS
            ),
        )
    key = _unspell(characters)
    if key is None:
        raise KeyTrouble(KeyFault.MISSPELT, Text("The master key is misspelt; compare it with the recovery sheet."))
    return key


def _parse_all(spelling: str) -> tuple[bytes, ...]:
    characters = _as_spelt(spelling)
    if len(characters) != 2 * _CHARACTERS:
        return (parse(characters),)
    return parse(characters[:_CHARACTERS]), parse(characters[_CHARACTERS:])


def is_same(typed: str, group: str) -> bool:
    """Whether somebody typed this group, however he spelt it."""
    return _as_spelt(typed) == group


def groups(key: bytes) -> tuple[str, ...]:
    """The key as the recovery sheet shows it: 14 groups of 4 characters."""
    characters = _spell(int.from_bytes(key) << _PADDING_BITS, _KEY_CHARACTERS) + _spell(
        _checksum(key), _CHECK_CHARACTERS
    )
    return tuple(characters[start : start + 4] for start in range(0, _CHARACTERS, 4))


@contextmanager
def appearing(path: Path) -> Iterator[Path]:
    """A draft, readable by its owner only, that takes the name `path` in the end: whole, or not at all.

    Raises FileExistsError when that name was taken meanwhile; nothing is ever replaced.
    """
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    os.close(descriptor)
    try:
        yield Path(name)
        # Unlike a rename, a link does not take the place of what is there.
        os.link(name, path)
    finally:
        os.unlink(name)
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Bring the names in a folder to disk: without it, a new file may be nameless after a power cut."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _as_spelt(typed: str) -> str:
    return "".join(typed.split()).upper().translate(_AS_TYPED)


def _sheet(key: bytes) -> str:
    fourteen = groups(key)
    return " ".join(fourteen[:7]) + "\n" + " ".join(fourteen[7:]) + "\n"


def _spell(number: int, length: int) -> str:
    return "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(length)))


def _unspell(characters: str) -> bytes | None:
    """The key in 56 characters; None where they could not have come from `groups`."""
    number = 0
    for character in characters[:_KEY_CHARACTERS]:
        number = number << 5 | max(_ALPHABET.find(character), 0)
    key = (number >> _PADDING_BITS).to_bytes(KEY_BYTES)
    return key if "".join(groups(key)) == characters else None


def _checksum(key: bytes) -> int:
    """20 bits: one slip in copying stays unnoticed once in a million."""
    return int.from_bytes(hashlib.sha256(b"tussendoor master key" + key).digest()) >> 256 - 5 * _CHECK_CHARACTERS


def _keep_apart(path: Path, data_folder: Path) -> None:
    if path.resolve().is_relative_to(data_folder.resolve()):
        raise KeyTrouble(
            KeyFault.MISPLACED,
            Text("The key file {path} lies inside the data folder; whoever takes one has both.", path=str(path)),
        )


def _is_exposed(status: os.stat_result) -> bool:
    """Whether others than its owner may read or change the file.

    Root's group does not count: a systemd credential carries its access list there, and shows up as 0440.
    """
    others = stat.S_IRWXO if status.st_gid == 0 else stat.S_IRWXO | stat.S_IRWXG
    return bool(status.st_mode & others)
