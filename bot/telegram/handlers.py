"""Updates to actions: each handler reads what Telegram says and hands it to one action, in one transaction."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, suppress
from typing import Any, Concatenate, ParamSpec, TypeVar

from telegram import Bot, CallbackQuery, ChatMember, InlineKeyboardMarkup, Message, Update, User
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackContext,
    CallbackQueryHandler,
    ChatMemberHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from bot import logs
from bot.actions.incoming import Incoming
from bot.actions.keep_in_touch import set_aside
from bot.channel import Sign
from bot.doors import hear
from bot.doors.after_a_tap import Tapped
from bot.doors.hear import Speaker
from bot.errors import Locked
from bot.references import ChatRef, UpdateRef
from bot.storage.sealing import Vault
from bot.storage.work import Work
from bot.storage.writer import Writer
from bot.telegram.buttons import Peg, keyboard, pressed, tapped
from bot.telegram.outcomes import outcome_of
from bot.telegram.raw import chat_of
from bot.telegram.references import chat_ref, message_ref, update_ref
from bot.telegram.sounds import sound_in
from conversations.text import Text

log = logs.get("handlers")
P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T", Incoming, Tapped)

_ALONE = filters.ChatType.PRIVATE
_WORDS = filters.TEXT | filters.CAPTION
# What somebody sends that is neither words nor a file.
_THINGS = (
    *("gift", "unique_gift", "checklist", "checklist_tasks_done", "checklist_tasks_added", "giveaway"),
    *("giveaway_winners", "users_shared", "chat_shared", "web_app_data", "game", "story", "paid_media"),
)
_GONE = (ChatMember.BANNED, ChatMember.LEFT)


class Handlers:
    """The doors of one bot. Every handler returns only after what it caused is committed. Whether it `hears` what is
    said aloud, too."""

    def __init__(self, bot: Bot, writer: Writer[Work], vault: Vault, *, hears: bool = False) -> None:
        self._hears = hears
        self._bot, self._writer, self._vault = bot, writer, vault
        self._sign: Sign = vault.sign
        self._failed: dict[int, Exception] = {}
        self.application: Application[Any, Any, Any, Any, Any, Any] = (
            ApplicationBuilder().bot(bot).updater(None).job_queue(None).build()
        )
        new, edited = filters.UpdateType.MESSAGE, filters.UpdateType.EDITED_MESSAGE
        self.application.add_handlers(
            [
                MessageHandler(new & _ALONE & _WORDS, self._on_text),
                MessageHandler(edited & _ALONE & _WORDS, self._on_edit),
                MessageHandler(new & _ALONE, self._on_something_else),
                MessageHandler(~_ALONE, self._on_group),
                CallbackQueryHandler(self._on_press),
                ChatMemberHandler(self._on_membership, ChatMemberHandler.MY_CHAT_MEMBER),
            ]
        )
        self.application.add_error_handler(self._on_error)

    def opened(self) -> AbstractAsyncContextManager[object]:
        """As long as this lasts updates can be handled."""
        return self.application

    def chat_of(self, raw: dict[str, Any]) -> int | None:
        """The chat in which it happened, if it names one."""
        return chat_of(raw)

    async def handle(self, raw: dict[str, Any]) -> None:
        """One raw update; raises what went wrong, so that it is not confirmed."""
        update = Update.de_json(raw, self._bot)
        await self.application.process_update(update)
        error = self._failed.pop(update.update_id, None)
        if error is not None:
            raise error

    async def set_aside(self, raw: dict[str, Any], reason: str) -> None:
        """Keep an update that could not be handled, and tell its sender, as far as one can be made out."""
        await self._writer.run(set_aside, _update(raw), repr(raw)[:100_000], reason[:32], _chat(raw))

    async def _once(
        self, update: Update, action: Callable[Concatenate[Work, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R | None:
        user = update.effective_user

        def act(work: Work) -> R | None:
            mine = work if user is None else work.caused_by(chat_ref(user.id))
            return hear.once(mine, update_ref(update.update_id), action, *args, **kwargs)

        return await self._writer.run(act)

    async def _asked(
        self, update: Update, action: Callable[[Work, Speaker, T], R], sender: Speaker, what: T
    ) -> R | None:
        """The same, of what may lie behind a lock that is closed: then a code is asked for before it is done."""
        try:
            return await self._once(update, action, sender, what)
        except Locked:
            await self._once(update, hear.ask_for_code, sender, what)
            return None

    async def _on_text(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        message, sender = update.message, _sender(update)
        if message is None or sender is None:
            return
        sound = sound_in(message) if self._hears else None
        if sound is None:
            await self._asked(update, hear.hear_text, sender, _incoming(message))
            return
        try:
            await self._once(update, hear.hear_with_sound, sender, _incoming(message), sound)
        except Locked:
            await self._once(update, hear.hear_with_sound, sender, _incoming(message), sound, locked=True)

    async def _on_edit(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        message, sender = update.edited_message, _sender(update)
        if message is not None and sender is not None:
            await self._asked(update, hear.hear_edit, sender, _incoming(message))

    async def _on_something_else(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        message, sender = update.message, _sender(update)
        if message is None or sender is None:
            return
        answer, sound = _answer_to(message), sound_in(message) if self._hears else None
        if sound is not None:
            await self._once(update, hear.hear_sound, sender, _incoming(message), sound)
        elif answer is not None:
            await self._once(update, hear.hear_something_else, sender, answer, message.media_group_id)
        elif message.api_kwargs:
            await self._writer.run(
                set_aside, update_ref(update.update_id), repr(update.to_dict())[:100_000], "unknown_kind", sender.chat
            )

    async def _on_press(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        query, sender = update.callback_query, _sender(update)
        if query is None or sender is None:
            return
        press = pressed(query, self._sign)
        what = tapped(query, press, self._sign) if press is not None else None
        if what is None:
            log.warning("forged_button", update=update.update_id)
            result = await self._once(update, hear.nothing, sender)
        else:
            result = await self._asked(update, hear.hear_press, sender, what)
        await _answer(query, result.remark if result else None)
        if what and result and result.buttons is not None:
            await _change(query, keyboard(result.buttons, Peg(sender.chat, what.message), self._sign))

    async def _on_membership(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        change = update.my_chat_member
        if change is None:
            return
        gone = change.new_chat_member.status in _GONE
        if change.chat.type == "private":
            sender = Speaker(chat_ref(change.chat.id), "", None)
            await self._once(update, hear.hear_of_block, sender, blocked=gone)
        elif not gone:
            await self._once(update, hear.leave, chat_ref(change.chat.id))

    async def _on_group(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        if update.effective_chat is not None:
            await self._once(update, hear.leave, chat_ref(update.effective_chat.id))

    async def _on_error(self, update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
        if isinstance(update, Update) and isinstance(context.error, Exception):
            self._failed[update.update_id] = context.error


async def _answer(query: CallbackQuery, remark: str | None) -> None:
    """Take the waiting mark off the button. It may be too old for that; the effect is done all the same."""
    try:
        await query.answer(remark[:200] if remark else None)
    except Exception as error:
        log.info("press_not_answered", outcome=type(outcome_of(error)).__name__)


async def _change(query: CallbackQuery, buttons: InlineKeyboardMarkup | None) -> None:
    """Hang other buttons under the message, while it is there. When that fails, another press does the same again."""
    try:
        await query.edit_message_reply_markup(buttons)
    except Exception as error:
        log.info("buttons_not_changed", outcome=type(outcome_of(error)).__name__)


def _sender(update: Update) -> Speaker | None:
    """A person, alone with us; None for bots, channels and anonymous admins."""
    user, chat = update.effective_user, update.effective_chat
    if user is None or user.is_bot or (chat is not None and chat.id != user.id):
        return None
    return Speaker(chat_ref(user.id), _name(user), user.language_code, (user.username or "")[:32])


def _name(user: User) -> str:
    return user.full_name[:64]


def _incoming(message: Message) -> Incoming:
    earlier = message.reply_to_message
    return Incoming(
        message_ref(message.message_id),
        message.text or message.caption or "",
        message.date,
        message_ref(earlier.message_id) if earlier else None,
        message.forward_origin is not None,
        message.quote.text if message.quote else "",
        message.via_bot is not None,
        message.text is None,
        message.media_group_id,
        message.edit_date,
    )


def _answer_to(message: Message) -> Text | None:
    """What to say to something that is not text; None for what asks for no answer, or is unknown to us."""
    if message.contact:
        return hear.NO_CONTACTS
    if message.message_auto_delete_timer_changed:
        return hear.OWN_COPY
    sent = message.effective_attachment or any(getattr(message, name, None) for name in _THINGS)
    return hear.NOT_TEXT if sent else None


def _update(raw: dict[str, Any]) -> UpdateRef | None:
    with suppress(TypeError):
        return update_ref(raw.get("update_id"))
    return None


def _chat(raw: dict[str, Any]) -> ChatRef | None:
    for kind in ("message", "edited_message", "callback_query"):
        part = raw.get(kind)
        sender = part.get("from") if isinstance(part, dict) else None
        if isinstance(sender, dict):
            with suppress(TypeError):
                return chat_ref(sender.get("id"))
    return None
