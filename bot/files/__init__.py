"""Files that go along with a message: made at the door, from what the outbox holds of them.

An outbox row keeps the words a file is made of, not the file: small, sealed, and nothing is drawn while a transaction
runs. Each maker is a pure function from text to bytes, in a module of its own.
"""

from collections.abc import Mapping
from importlib import import_module

from bot.message import Attached

# A maker's module is read in when the first file of its kind is made, and with it the library that it draws with: a bot
# that starts, or has no file to make, does without.
_MAKERS: Mapping[str, tuple[str, str]] = {
    "calendar": ("bot.files.calendar", "make"),
    "code": ("bot.files.code", "make"),
    "bundle": ("bot.files.bundle", "make"),
    "chart": ("bot.files.typeset", "chart"),
    "pages": ("bot.files.typeset", "pages"),
}


def make(attached: Attached) -> bytes:
    """The file itself. Raises ValueError when it cannot be made of this."""
    module, maker = _MAKERS[attached.maker]
    made: bytes = getattr(import_module(module), maker)(attached.of)
    return made
