"""Files that go along with a message: made at the door, from what the outbox holds of them.

An outbox row keeps the words a file is made of, not the file: small, sealed, and nothing is drawn while a transaction
runs. Each maker is a pure function from text to bytes, in a module of its own.
"""

from collections.abc import Callable, Mapping

from bot.files import calendar, code, typeset, words
from bot.message import Attached

_MAKERS: Mapping[str, Callable[[str], bytes]] = {
    "calendar": calendar.make,
    "code": code.make,
    "words": words.make,
    "chart": typeset.chart,
    "pages": typeset.pages,
}


def make(attached: Attached) -> bytes:
    """The file itself. Raises ValueError when it cannot be made of this."""
    return _MAKERS[attached.maker](attached.of)
