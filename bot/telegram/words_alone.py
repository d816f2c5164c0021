"""A message of words alone, as nearly every one is, read as it came.

The library makes forty objects of an update, and asks six filters what to do with it; that takes longer than all else
of taking a message in. Whatever is the least bit more than words, from one person alone with us, is left to it.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple

from bot.actions.take_answer import Incoming
from bot.doors.hear import Speaker
from bot.references import ChatRef, UpdateRef
from bot.telegram.references import chat_ref, message_ref, update_ref

_UPDATE = {"update_id", "message"}
_MESSAGE = {"message_id", "from", "chat", "date", "text"}
_BESIDE = {"entities"}


class Come(NamedTuple):
    """Which update it is, and by whom; None where nobody did it."""

    update: UpdateRef
    by: ChatRef | None


class Said(NamedTuple):
    """Who said what."""

    come: Come
    sender: Speaker
    message: Incoming


def words_alone(raw: Mapping[str, Any]) -> Said | None:
    """What was said, when that is all this update is."""
    message = raw.get("message")
    if raw.keys() != _UPDATE or not isinstance(message, dict) or message.keys() - _BESIDE != _MESSAGE:
        return None
    who, text, numbers = _person(message), message["text"], (raw["update_id"], message["message_id"], message["date"])
    if who is None or not isinstance(text, str) or not text or not all(type(one) is int for one in numbers):
        return None
    said = Incoming(message_ref(message["message_id"]), text, datetime.fromtimestamp(message["date"], UTC))
    return Said(Come(update_ref(raw["update_id"]), who.chat), who, said)


def _person(message: Mapping[str, Any]) -> Speaker | None:
    """Who said it, when that is a person alone with us."""
    user, chat = message["from"], message["chat"]
    if not isinstance(user, dict) or not isinstance(chat, dict) or chat.get("type") != "private":
        return None
    number, first, last = user.get("id"), user.get("first_name"), user.get("last_name")
    language, handle = user.get("language_code"), user.get("username")
    if type(number) is not int or number != chat.get("id") or user.get("is_bot") is not False:
        return None
    if (
        not isinstance(first, str)
        or not first
        or not all(one is None or isinstance(one, str) for one in (last, language, handle))
    ):
        return None
    return speaker(number, f"{first} {last}" if last else first, language, handle)


def speaker(number: int, name: str, language: str | None, handle: str | None) -> Speaker:
    """A person, by what Telegram tells of him."""
    return Speaker(chat_ref(number), name[:64], language, (handle or "")[:32])
