"""Buttons that only the person they were made for can press, and only where they hang.

`callback_data` is `2:<action>:<ref>:<mark>:<mac>`: a version, what to do, to what, under which message, and the first 8
bytes of a signature over these and the chat. A message that is still to be sent has no number yet, so what is signed is
the mark of its delivery, and at the press it is looked up whether that became this message (`storage/spoken.py`); what
is hung under a message later has its number in the signature, and no mark. Telegram allows 64 bytes, which is the most
that this takes. Whoever copies or invents one gets None. The signature says only that we made the button: what it may
still do is checked again at every press.

`1:<action>:<ref>:<mac>` hangs under messages from before there were marks.
"""

import hmac
import re
from base64 import urlsafe_b64encode
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from telegram import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bot.channel import Sign
from bot.doors.after_a_tap import Tapped
from bot.message import Button
from bot.references import ChatRef
from bot.telegram.references import chat_ref, message_ref
from conversations.references import MessageRef

_PARTS = r":([A-Za-z0-9_.-]{1,2}):([A-Za-z0-9_.-]{0,40}):"
_DATA = re.compile(rf"2{_PARTS}([A-Za-z0-9_-]{{6}}|):([A-Za-z0-9_-]{{11}})")
_FROM_BEFORE = re.compile(rf"1{_PARTS}([A-Za-z0-9_-]{{11}})")


@dataclass(frozen=True)
class Peg:
    """Where buttons hang: in this private chat, under this message; or under what the delivery of this `mark` becomes,
    which has no number yet."""

    chat: ChatRef
    message: MessageRef | None
    mark: str = ""


@dataclass(frozen=True)
class Press:
    """A button of ours was pressed by the person it was made for. It hangs under the message of `mark`, "" when it is
    from before there were any; None: under the one where it was pressed."""

    action: str
    ref: str
    mark: str | None = None


def encode(button: Button, peg: Peg, sign: Sign) -> str:
    """The `callback_data` of a button that hangs here. ValueError when action or ref cannot be carried."""
    where = peg.mark or f"#{peg.message}"
    data = f"2:{button.action}:{button.ref}:{peg.mark}:{_mac(2, button.action, button.ref, peg.chat, where, sign)}"
    if not _DATA.fullmatch(data):
        raise ValueError("a button's action or ref has a length or characters that it may not have")
    return data


def decode(data: object, peg: Peg, sign: Sign) -> Press | None:
    """What was pressed here; None for anything that we did not make for exactly this chat, and this message as far as
    the button knows it."""
    if not isinstance(data, str):
        return None
    if found := _DATA.fullmatch(data):
        action, ref, mark, mac = found.groups()
        where, press = mark or f"#{peg.message}", Press(action, ref, mark or None)
        mine = _mac(2, action, ref, peg.chat, where, sign)
    elif found := _FROM_BEFORE.fullmatch(data):
        action, ref, mac = found.groups()
        press = Press(action, ref, "")
        mine = _mac(1, action, ref, peg.chat, "", sign)
    else:
        return None
    return press if hmac.compare_digest(mac, mine) else None


def pressed(query: CallbackQuery, sign: Sign) -> Press | None:
    """The same of a press; nothing of ours is ever shown inline."""
    return decode(query.data, _peg_of(query), sign) if query.inline_message_id is None else None


def keyboard(buttons: Sequence[Sequence[Button]], peg: Peg, sign: Sign) -> InlineKeyboardMarkup | None:
    """The rows of buttons that hang here, or None when there are none."""
    return InlineKeyboardMarkup.de_json(plain, None) if (plain := keys(buttons, peg, sign)) else None


def keys(buttons: Sequence[Sequence[Button]], peg: Peg, sign: Sign) -> dict[str, Any] | None:
    """The same, as Telegram reads it."""
    if not buttons:
        return None
    return {"inline_keyboard": [[_key(button, peg, sign) for button in row] for row in buttons]}


def tapped(query: CallbackQuery, press: Press, sign: Sign) -> Tapped:
    """What was pressed, and what hangs around it; of a message that is too old to look at, only that it is there."""
    button, under, peg = Button("", press.action, press.ref), query.message, _peg_of(query)
    if not isinstance(under, Message):
        return Tapped(peg.message, button, mark=press.mark)
    rows = under.reply_markup.inline_keyboard if under.reply_markup else ()
    hangs = tuple(tuple(found for key in row if (found := _button(key, peg, sign))) for row in rows)
    labels = (one for row in hangs for one in row if (one.action, one.ref) == (press.action, press.ref))
    return Tapped(peg.message, next(labels, button), hangs, bool(under.has_protected_content), press.mark)


def _peg_of(query: CallbackQuery) -> Peg:
    message = None
    with suppress(TypeError):
        message = message_ref(query.message.message_id) if query.message else None
    return Peg(chat_ref(query.from_user.id), message)


def _button(key: InlineKeyboardButton, peg: Peg, sign: Sign) -> Button | None:
    found = decode(key.callback_data, peg, sign)
    if found is None:
        return Button(key.text, url=key.url) if key.url else None
    return Button(key.text, found.action, found.ref)


def _key(button: Button, peg: Peg, sign: Sign) -> dict[str, Any]:
    if button.url:
        return {"text": button.label, "url": button.url}
    return {"text": button.label, "callback_data": encode(button, peg, sign)}


def _mac(version: int, action: str, ref: str, chat: ChatRef, where: str, sign: Sign) -> str:
    """11 characters. None of the parts can hold a `|`, so no two buttons share a signed text."""
    signed = f"button|{version}|{action}|{ref}|{chat}" + (f"|{where}" if where else "")
    return urlsafe_b64encode(sign(signed)[:8]).rstrip(b"=").decode()
