"""Buttons that only the person they were made for can press.

`callback_data` is `1:<action>:<ref>:<mac>`: a version, what to do, to what, and the first 8 bytes of a signature over
these and the chat. Telegram allows 64 bytes; this takes at most 57. Whoever copies or invents one gets None. The
signature says only that we made the button: what it may still do is checked again at every press.
"""

import hmac
import re
from base64 import urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from telegram import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bot.channel import Sign
from bot.doors.after_a_tap import Tapped
from bot.message import Button
from bot.references import ChatRef
from bot.telegram.references import chat_ref, message_ref

_DATA = re.compile(r"1:([A-Za-z0-9_.-]{1,2}):([A-Za-z0-9_.-]{0,40}):([A-Za-z0-9_-]{11})")


@dataclass(frozen=True)
class Press:
    """A button of ours was pressed by the person it was made for."""

    action: str
    ref: str


def encode(button: Button, chat: ChatRef, sign: Sign) -> str:
    """The `callback_data` of a button in this private chat. ValueError when action or ref cannot be carried."""
    data = f"1:{button.action}:{button.ref}:{_mac(button.action, button.ref, chat, sign)}"
    if not _DATA.fullmatch(data):
        raise ValueError("a button's action or ref has a length or characters that it may not have")
    return data


def decode(data: object, chat: ChatRef, sign: Sign) -> Press | None:
    """What was pressed in this chat; None for anything that we did not make for exactly this one."""
    found = _DATA.fullmatch(data) if isinstance(data, str) else None
    if found is None:
        return None
    action, ref, mac = found.groups()
    return Press(action, ref) if hmac.compare_digest(mac, _mac(action, ref, chat, sign)) else None


def keyboard(buttons: Sequence[Sequence[Button]], chat: ChatRef, sign: Sign) -> InlineKeyboardMarkup | None:
    """The rows of buttons for this private chat, or None when there are none."""
    return InlineKeyboardMarkup.de_json(plain, None) if (plain := keys(buttons, chat, sign)) else None


def keys(buttons: Sequence[Sequence[Button]], chat: ChatRef, sign: Sign) -> dict[str, Any] | None:
    """The same, as Telegram reads it."""
    if not buttons:
        return None
    return {"inline_keyboard": [[_key(button, chat, sign) for button in row] for row in buttons]}


def tapped(query: CallbackQuery, press: Press, sign: Sign) -> Tapped:
    """What was pressed, and what hangs around it; of a message that is too old to look at, only that it is there."""
    button, under = Button("", press.action, press.ref), query.message
    if not isinstance(under, Message):
        return Tapped(message_ref(under.message_id) if under else None, button)
    rows = under.reply_markup.inline_keyboard if under.reply_markup else ()
    who = chat_ref(query.from_user.id)
    hangs = tuple(tuple(found for key in row if (found := _button(key, who, sign))) for row in rows)
    labels = (one for row in hangs for one in row if (one.action, one.ref) == (press.action, press.ref))
    return Tapped(message_ref(under.message_id), next(labels, button), hangs, bool(under.has_protected_content))


def _button(key: InlineKeyboardButton, chat: ChatRef, sign: Sign) -> Button | None:
    pressed = decode(key.callback_data, chat, sign)
    if pressed is None:
        return Button(key.text, url=key.url) if key.url else None
    return Button(key.text, pressed.action, pressed.ref)


def _key(button: Button, chat: ChatRef, sign: Sign) -> dict[str, Any]:
    if button.url:
        return {"text": button.label, "url": button.url}
    return {"text": button.label, "callback_data": encode(button, chat, sign)}


def _mac(action: str, ref: str, chat: ChatRef, sign: Sign) -> str:
    """11 characters. None of the parts can hold a `|`, so no two buttons share a signed text."""
    return urlsafe_b64encode(sign(f"button|1|{action}|{ref}|{chat}")[:8]).rstrip(b"=").decode()
