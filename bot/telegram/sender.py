"""One message, reaction, menu or keyboard to Telegram, and one outcome back. Trying again later is for delivery."""

import asyncio
from collections.abc import Awaitable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from telegram import Bot, BotCommand, BotCommandScopeChat, ReplyParameters
from telegram import Message as TelegramMessage
from telegram.constants import ChatAction

from bot import files, logs
from bot.channel import Sign
from bot.message import Attached, Keyboard, Message, NotNow, Outcome, Rejected, Sent, TokenDead, parts, plain
from bot.references import ChatRef
from bot.telegram.buttons import Peg, keyboard, keys
from bot.telegram.markup import to_html
from bot.telegram.outcomes import FORBIDDEN, outcome_of
from bot.telegram.references import message_ref, number_of
from bot.telegram.request import Accepted, accepted, call
from conversations.references import MessageRef

log = logs.get("sender")

# Telegram shows for five seconds at most that something is coming (Bot API, sendChatAction).
_SHOWN_COMING = 4
_NO_PREVIEW = {"is_disabled": True}


class Sender:
    """Everything the bot sends passes here. `sign` is what makes its buttons hard to forge."""

    def __init__(self, bot: Bot, sign: Sign) -> None:
        self._bot = bot
        self._sign = sign

    async def send(self, chat: ChatRef, message: Message) -> Outcome:
        """Show a message of at most `LIMIT`, with its file at most `CAPTION`.

        Raises ValueError when its file cannot be made.

        When Telegram will not have a message as it is, whatever the reason, its words still go: once more as plain
        text, in several messages if need be, with the buttons one below the other. `Sent` then names the last one,
        which has the buttons. Nor does a message get lost whose place it would take: it comes anew.
        """
        if message.replaces is not None:
            outcome = await self._change(chat, message.replaces, message)
            if not isinstance(outcome, Rejected) or outcome == FORBIDDEN:
                return outcome
        outcome = await self._show(chat, message, to_html(message.blocks), parse_mode="HTML")
        if not isinstance(outcome, Rejected) or outcome == FORBIDDEN:
            return outcome
        log.error("refused_as_it_was", reason=outcome.reason)
        for part in parts(message):
            outcome = await self._show(chat, _plainer(part), plain(part.blocks))
            if not isinstance(outcome, Sent):
                break
        return outcome

    async def react(self, chat: ChatRef, message: MessageRef, emoji: str) -> Outcome:
        """Put one emoji on a person's message."""
        reaction = [{"type": "emoji", "emoji": emoji}]
        where = {"chat_id": number_of(chat), "message_id": number_of(message)}
        return await self._call("setMessageReaction", **where, reaction=reaction)

    async def set_menu(self, chat: ChatRef, commands: Sequence[tuple[str, str]]) -> Outcome:
        """The commands, as (name without slash, description), that this chat offers."""
        return await _outcome(
            self._bot.set_my_commands(
                [BotCommand(name, description) for name, description in commands],
                scope=BotCommandScopeChat(number_of(chat)),
            )
        )

    async def leave(self, chat: ChatRef) -> Outcome:
        """Go out of a group or channel."""
        return await _outcome(self._bot.leave_chat(number_of(chat)))

    async def rehang(self, chat: ChatRef, message: MessageRef, buttons: Keyboard) -> Outcome:
        """Hang these buttons, or none, under a message of ours in the place of what hangs there."""
        hung = keys(buttons, Peg(chat, message), self._sign)
        where = {"chat_id": number_of(chat), "message_id": number_of(message)}
        return await self._call("editMessageReplyMarkup", **where, reply_markup=hung)

    async def clear(self, chat: ChatRef, messages: Sequence[MessageRef]) -> Outcome:
        """Take these messages of ours, a hundred at most, out of a chat as far as that goes: one that is too old, or is
        not there, stops no other."""
        chat_id, numbers = number_of(chat), [number_of(one) for one in messages]
        outcome = await _outcome(self._bot.delete_messages(chat_id, numbers))
        if outcome == FORBIDDEN or not isinstance(outcome, Rejected | TokenDead):
            return outcome
        each = [await _outcome(self._bot.delete_message(chat_id, one)) for one in numbers]
        return next((one for one in each if isinstance(one, NotNow)), Sent())

    async def _change(self, chat: ChatRef, before: MessageRef, message: Message) -> Outcome:
        """Put this in the place of a message of ours; that it says so already is fine."""
        outcome = await self._call(
            "editMessageText",
            chat_id=number_of(chat),
            message_id=number_of(before),
            text=to_html(message.blocks),
            parse_mode="HTML",
            link_preview_options=_NO_PREVIEW,
            reply_markup=keys(message.buttons, Peg(chat, before), self._sign),
        )
        return Sent(before) if isinstance(outcome, Sent) else outcome

    async def _show(self, chat: ChatRef, message: Message, text: str, parse_mode: str | None = None) -> Outcome:
        chat_id = number_of(chat)
        attached, reply, protected = message.attached, _reply(message), message.protected or None
        peg = Peg(chat, None, message.mark)
        if attached is None:
            return await self._call(
                "sendMessage",
                chat_id=chat_id,
                text=text,
                parse_mode=parse_mode,
                protect_content=protected,
                link_preview_options=_NO_PREVIEW,
                reply_markup=keys(message.buttons, peg, self._sign),
                reply_parameters=reply,
            )
        how: dict[str, Any] = {
            "parse_mode": parse_mode,
            "protect_content": protected,
            "reply_markup": keyboard(message.buttons, peg, self._sign),
            "reply_parameters": ReplyParameters(**reply) if reply else None,
        }
        content = await self._made(chat_id, attached)
        if attached.is_picture:
            return await _outcome(self._bot.send_photo(chat_id, content, caption=text, filename=attached.name, **how))
        return await _outcome(self._bot.send_document(chat_id, content, caption=text, filename=attached.name, **how))

    async def _call(self, method: str, **given: Any) -> Outcome:
        """What is sent for every answer."""
        asked = {name: value for name, value in given.items() if value is not None}
        return await _outcome(call(self._bot, method, asked))

    async def _made(self, chat_id: int, attached: Attached) -> bytes:
        """The file itself; as long as it takes, the chat shows that one is coming."""
        making = asyncio.ensure_future(asyncio.to_thread(files.make, attached))
        while not making.done():
            await asyncio.wait({making}, timeout=_SHOWN_COMING)
            if not making.done():
                await _outcome(self._bot.send_chat_action(chat_id, ChatAction.UPLOAD_DOCUMENT))
        return await making


def _plainer(message: Message) -> Message:
    """The same without a reply, and one button to a row."""
    return replace(message, reply_to=None, buttons=tuple((button,) for row in message.buttons for button in row))


def _reply(message: Message) -> dict[str, Any] | None:
    if message.reply_to is None:
        return None
    return {"message_id": number_of(message.reply_to), "allow_sending_without_reply": True}


async def _outcome(call: Awaitable[Any]) -> Outcome:
    try:
        answer = await call
        if isinstance(answer, TelegramMessage):
            return Sent(message_ref(answer.message_id), answer.date)
        return Sent(*_made_of(answer)) if isinstance(answer, dict) else Sent()
    except Exception as error:
        # An answer that cannot be read comes after the message has been shown, if Telegram said yes.
        done = accepted()
        outcome = Sent(_made_as(done)) if done is not None else outcome_of(error)
        log.warning("call_failed", outcome=type(outcome).__name__, error=error)
        return outcome


def _made_of(message: dict[str, Any]) -> tuple[MessageRef, datetime]:
    """The message that Telegram made, and when it did."""
    return message_ref(message["message_id"]), datetime.fromtimestamp(message["date"], UTC)


def _made_as(done: Accepted) -> MessageRef | None:
    return message_ref(done.message_id) if done.message_id is not None else None
