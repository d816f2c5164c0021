"""A second channel, as small as one can be: it is nothing but memory, and calls things otherwise than Telegram does.

A chat is "@johan:example.org", a message "@johan:example.org/17", an update "$4". What a channel has to be stands in
`bot/channel.py`.
"""

import asyncio
from collections.abc import AsyncIterator, Hashable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.actions.incoming import Incoming
from bot.channel import Fetch, HasSounds, Posts, Sign, Speaks, TakesIn
from bot.clock import Clock, Difference
from bot.doors import hear
from bot.doors.after_a_tap import Tapped
from bot.errors import SettingsError, TussendoorError
from bot.house import FoundLink, Links
from bot.intake import Raw
from bot.message import Keyboard, Message, Outcome, Rejected, Sent, plain
from bot.references import ChatRef, UpdateRef
from bot.settings import Settings
from bot.storage.sealing import Vault
from bot.storage.work import Work
from bot.storage.writer import Writer
from conversations.references import MessageRef
from conversations.text import Text


@dataclass
class Stands:
    """A message as it stands in a chat; `mark` is the bot's on somebody's own."""

    ref: MessageRef
    text: str
    buttons: Keyboard = ()
    by_bot: bool = True
    mark: str = ""


class Memory:
    """The channel, and what people do in it. `pending` is what the bot has not yet confirmed."""

    name, account = "Tussendoor", "@tussendoor:example.org"

    def __init__(self, clock: Clock) -> None:
        self.chats: dict[ChatRef, list[Stands]] = {}
        self.pending: list[Raw] = []
        self._clock, self._number, self._update = clock, 0, 0
        self._come, self._taken = asyncio.Event(), asyncio.Event()
        self._taken.set()
        self.fetch: Fetch = self._fetch
        self.posts: Posts = _Posts()
        self.sounds: HasSounds = _Sounds()
        self.links: Links = _Links()

    # what people do

    def says(self, chat: ChatRef, text: str, reply_to: MessageRef | None = None) -> Stands:
        one = self._stands(chat, text, by_bot=False)
        self._happened(chat, hear.hear_text, Incoming(one.ref, text, self._second(), reply_to))
        return one

    def edits(self, chat: ChatRef, one: Stands, text: str) -> None:
        one.text = text
        self._happened(chat, hear.hear_edit, Incoming(one.ref, text, self._second(), edited_at=self._second()))

    def taps(self, chat: ChatRef, label: str) -> None:
        """The last button of this label that hangs there."""
        under, button = next(
            (one, button)
            for one in reversed(self.chats[chat])
            for row in one.buttons
            for button in row
            if button.label.startswith(label)
        )
        self._happened(chat, hear.hear_press, Tapped(under.ref, button, under.buttons, protected=True))

    def said(self, chat: ChatRef) -> list[str]:
        """What the bot has said there, as it reads now."""
        return [one.text for one in self.chats.get(chat, ()) if one.by_bot]

    async def quiet(self) -> None:
        """Until the bot has taken everything in."""
        await self._taken.wait()

    def _happened(self, chat: ChatRef, action: Any, what: object) -> None:
        self._update += 1
        name = chat.strip("@").partition(":")[0].capitalize()
        self.pending.append({"update_id": self._update, "chat": chat, "name": name, "action": action, "what": what})
        self._taken.clear()
        self._come.set()

    def _second(self) -> datetime:
        return self._clock.now().replace(microsecond=0)

    def _stands(self, chat: ChatRef, text: str, buttons: Keyboard = (), *, by_bot: bool = True) -> Stands:
        self._number += 1
        one = Stands(MessageRef(f"{chat}/{self._number}"), text, buttons, by_bot)
        self.chats.setdefault(chat, []).append(one)
        return one

    # what the bot asks of a channel

    def speaks(self, sign: Sign) -> Speaks:
        return self

    def brings(self, writer: Writer[Work], vault: Vault, *, hears: bool) -> TakesIn:
        return _Brings(self, writer)

    async def ask(self) -> None: ...

    def refuses(self) -> TussendoorError:
        return SettingsError("TUSSENDOOR_TOKEN", Text("Nobody is known by this name."))

    async def _fetch(self, offset: int | None, wait: bool) -> list[Raw] | Outcome:
        self.pending = [raw for raw in self.pending if offset is None or raw["update_id"] >= offset]
        if not self.pending:
            self._come.clear()
            self._taken.set()
            if wait:
                await self._come.wait()
        return list(self.pending)

    async def send(self, chat: ChatRef, message: Message) -> Outcome:
        text = plain(message.blocks)
        one = self.find(chat, message.replaces) if message.replaces is not None else None
        if one is None:
            return Sent(self._stands(chat, text, message.buttons).ref, self._second())
        one.text, one.buttons = text, message.buttons
        return Sent(one.ref)

    async def react(self, chat: ChatRef, message: MessageRef, emoji: str) -> Outcome:
        one = self.find(chat, message)
        if one is not None:
            one.mark = emoji
        return Sent() if one is not None else Rejected("not_there")

    async def rehang(self, chat: ChatRef, message: MessageRef, buttons: Keyboard) -> Outcome:
        one = self.find(chat, message)
        if one is not None:
            one.buttons = buttons
        return Sent() if one is not None else Rejected("not_there")

    async def clear(self, chat: ChatRef, messages: Sequence[MessageRef]) -> Outcome:
        self.chats[chat] = [one for one in self.chats.get(chat, ()) if one.ref not in messages]
        return Sent()

    async def set_menu(self, chat: ChatRef, commands: Sequence[tuple[str, str]]) -> Outcome:
        return Sent()

    async def leave(self, chat: ChatRef) -> Outcome:
        return Sent()

    def find(self, chat: ChatRef, message: MessageRef) -> Stands | None:
        return next((one for one in self.chats.get(chat, ()) if one.ref == message), None)


class _Brings:
    """What happened, to the doors of the program."""

    def __init__(self, channel: Memory, writer: Writer[Work]) -> None:
        self._channel, self._writer = channel, writer

    async def handle(self, raw: Raw) -> None:
        chat, action, what = raw["chat"], raw["action"], raw["what"]
        speaker, update = hear.Speaker(chat, raw["name"], "nl"), UpdateRef(f"${raw['update_id']}")
        result = await self._writer.run(
            lambda work: hear.once(work.caused_by(chat), update, action, speaker, what)  # type: ignore[arg-type]
        )
        if result is not None and result.buttons is not None:
            await self._channel.rehang(chat, what.message, result.buttons)

    async def set_aside(self, raw: Raw, reason: str) -> None:
        raise AssertionError(f"{raw} could not be handled: {reason}")

    def chat_of(self, raw: Raw) -> Hashable:
        return raw["chat"]

    def opened(self) -> AbstractAsyncContextManager[object]:
        return nullcontext()


class _Posts:
    """Nothing is posted from memory."""

    async def is_set(self, url: str) -> bool:
        return False

    async def put(self, url: str, secret: str) -> bool:
        return False

    async def remove(self) -> bool:
        return True

    async def is_here(self, url: str) -> bool:
        return False


class _Links:
    """A way in is "tussendoor:example.org/" with the token behind it."""

    def to(self, token: str) -> str:
        return f"tussendoor:example.org/{token}"

    def pasted_in(self, words: str) -> FoundLink | None:
        before, link, rest = words.partition("tussendoor:example.org/")
        token, _, behind = rest.partition(" ")
        return FoundLink(token, not before and not behind) if link else None


class _Sounds:
    """Nobody speaks aloud."""

    async def fetch(self, file: str) -> bytes | Outcome:
        return Rejected("no_file")

    async def typing(self, chat: ChatRef) -> Outcome:
        return Sent()


def connecting(memory: Memory) -> Any:
    """The way to this channel."""

    @asynccontextmanager
    async def connect(settings: Settings, difference: Difference) -> AsyncIterator[Memory]:
        yield memory

    return connect
