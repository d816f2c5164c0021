"""A channel that is nothing but memory: chats by name, what was shown in them, and what people did.

It is what `bot/delivery.py` asks of a channel, and a second one beside Telegram: no message here ever was HTML, JSON or
a library's object, and none has a number: they are called "@7:example.org/17". What becomes of a call is drawn by
`Fates`.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from random import Random
from typing import Any

from bot.actions.incoming import Incoming
from bot.clock import Clock
from bot.doors import hear
from bot.doors.after_a_tap import Tapped
from bot.message import Button, Keyboard, Message, NotNow, Outcome, Rejected, Sent, Unknown, Unreachable, plain
from bot.references import ChatRef, UpdateRef
from bot.storage.outbox import Delivery
from conversations.references import MessageRef

CARRIED: ContextVar[Delivery | None] = ContextVar("carried", default=None)
"""The row that is being sent, for who keeps the ledger."""

KEPT_FOR = timedelta(hours=24)
"""How long the channel keeps what nobody fetched (Bot API, getUpdates)."""


_BY_NOW = timedelta(minutes=3)
"""Whoever says something has heard something by then, when nothing goes wrong."""


class Fate(StrEnum):
    """What becomes of a call."""

    DONE = "done"
    TOO_MANY = "too many"
    BROKEN = "broken before"
    LOST = "lost, nobody knows"
    ARRIVED = "arrived, nobody knows"
    REFUSED = "refused"
    KILLED_BEFORE = "killed before it"
    KILLED_AFTER = "killed after it"


@dataclass
class Fates:
    """Draws what becomes of each call, by the share that each fate has."""

    rng: Random
    shares: dict[Fate, float] = field(default_factory=dict)

    def draw(self) -> Fate:
        place = self.rng.random()
        for fate, share in self.shares.items():
            place -= share
            if place < 0:
                return fate
        return Fate.DONE


@dataclass
class Shown:
    """A message of the bot in somebody's chat, as it reads now."""

    ref: MessageRef
    chat: ChatRef
    message: Message
    at: datetime
    row: Delivery | None

    @property
    def text(self) -> str:
        return plain(self.message.blocks)

    @property
    def taps(self) -> list[Button]:
        return [button for row in self.message.buttons for button in row if button.action]


@dataclass(frozen=True)
class Did:
    """Something that somebody did, on its way to the bot. `said` is the number of the message that it was."""

    id: UpdateRef
    chat: ChatRef
    at: datetime
    action: Callable[..., Any]
    given: tuple[Any, ...] = ()
    more: tuple[tuple[str, Any], ...] = ()
    said: MessageRef | None = None
    expects: bool = True  # an answer
    from_then: datetime | None = None  # later than `at` when it was held up on its way


class Channel:
    """Everybody's chats. `is_down` and the fates spoil what the bot asks; `on_show` hears of whatever came to stand."""

    def __init__(self, clock: Clock, rng: Random) -> None:
        self.clock, self.fates = clock, Fates(rng)
        self.is_down = False
        self.blocked: set[ChatRef] = set()
        self.chats: dict[ChatRef, deque[Shown]] = {}
        self.reactions: dict[tuple[ChatRef, MessageRef], str] = {}
        self.touched: dict[ChatRef, datetime] = {}
        self.owed: dict[ChatRef, tuple[datetime, Did]] = {}
        self.waiting: list[Did] = []
        self.drawn: dict[Fate, int] = dict.fromkeys(Fate, 0)
        self.on_show: Callable[[Shown, bool], None] = lambda shown, anew: None
        self.on_silence: Callable[[Did], None] = lambda did: None
        self.on_doubt: Callable[[Delivery | None], None] = lambda row: None
        self._number, self._update = 0, 1000
        self._fetched = self._disturbed = clock.now()

    # what people do

    def says(self, chat: ChatRef, name: str, text: str, reply_to: MessageRef | None = None) -> MessageRef:
        ref = self._next(chat)
        incoming = Incoming(ref, text, self._second(), reply_to)
        self._did(chat, hear.hear_text, self._speaker(chat, name), incoming, said=ref)
        return ref

    def edits(self, chat: ChatRef, name: str, ref: MessageRef, text: str, sent_at: datetime) -> None:
        was_kept = self.reactions.pop((chat, ref), None) in ("✍", "👌")
        incoming = Incoming(ref, text, sent_at, edited_at=self._second())
        self._did(chat, hear.hear_edit, self._speaker(chat, name), incoming, said=ref, expects=was_kept)

    def sends_a_file(self, chat: ChatRef, name: str) -> MessageRef:
        ref = self._next(chat)
        self._did(chat, hear.hear_something_else, self._speaker(chat, name), hear.NOT_TEXT, said=ref)
        return ref

    def taps(self, shown: Shown, name: str, button: Button) -> None:
        tapped = Tapped(shown.ref, button, shown.message.buttons, shown.message.protected)
        self._did(shown.chat, hear.hear_press, self._speaker(shown.chat, name), tapped)

    def blocks(self, chat: ChatRef, blocked: bool) -> None:
        (self.blocked.add if blocked else self.blocked.discard)(chat)
        self._did(chat, hear.hear_of_block, self._speaker(chat, ""), more=(("blocked", blocked),), expects=False)

    def _next(self, chat: ChatRef) -> MessageRef:
        self._number += 1
        return MessageRef(f"{chat}/{self._number}")

    def _did(
        self,
        chat: ChatRef,
        action: Callable[..., Any],
        *given: Any,
        said: MessageRef | None = None,
        more: tuple[tuple[str, Any], ...] = (),
        expects: bool = True,
    ) -> None:
        self._update += 1
        self.waiting.append(
            Did(UpdateRef(f"${self._update}"), chat, self.clock.now(), action, given, more, said, expects)
        )

    def numbers_anew(self, rng: Random) -> None:
        """After a quiet week updates are numbered anew, from anywhere."""
        self._update = rng.randrange(10**6)

    def _speaker(self, chat: ChatRef, name: str) -> hear.Speaker:
        return hear.Speaker(chat, name, "nl")

    def _second(self) -> datetime:
        return self.clock.now().replace(microsecond=0)

    def disturb(self) -> None:
        """Until now something was in the way."""
        self._disturbed = self.clock.now()

    # how the bot fetches

    def fetch(self, most: int = 100) -> list[dict[str, Any]]:
        """What waits, as the receiver hands it on; what is older than a day is there no more."""
        if self.is_down:
            return []
        now = self.clock.now()
        self._fetched = now - timedelta(microseconds=1)
        self.waiting = [one for one in self.waiting if now - one.at < KEPT_FOR]
        ready = [one for one in self.waiting if one.from_then is None or one.from_then <= now]
        return [{"did": one} for one in ready[:most]]

    def confirm(self, batch: Sequence[dict[str, Any]]) -> None:
        done = {raw["did"].id: raw["did"] for raw in batch}
        for one in done.values():
            if one.expects:
                self._owes(one)
        self.waiting = [one for one in self.waiting if one.id not in done]

    def _owes(self, did: Did) -> None:
        """He expects to hear something; who said more since, and heard nothing though nothing was in the way, was not
        heard."""
        since, before = self.owed.get(did.chat, (self._fetched, did))
        is_unheard = self.touched.get(did.chat, since) <= since and self._fetched - since > _BY_NOW
        if is_unheard and self._disturbed < since - _BY_NOW:
            self.on_silence(before)
        self.owed[did.chat] = self._fetched, did

    def holds_up(self, until: datetime) -> None:
        """What waits now comes later, behind what is done meanwhile."""
        self.waiting = [replace(one, from_then=until) for one in self.waiting]

    # what the bot asks

    async def send(self, chat: ChatRef, message: Message) -> Outcome:
        return await self._do(chat, lambda: self._show(chat, message), shows=True)

    async def react(self, chat: ChatRef, message: MessageRef, emoji: str) -> Outcome:
        return await self._do(chat, lambda: self._react(chat, message, emoji))

    async def set_menu(self, chat: ChatRef, commands: Sequence[tuple[str, str]]) -> Outcome:
        return await self._do(chat, Sent)

    async def leave(self, chat: ChatRef) -> Outcome:
        return await self._do(chat, Sent)

    async def rehang(self, chat: ChatRef, message: MessageRef, buttons: Keyboard) -> Outcome:
        return await self._do(chat, lambda: self.hang(chat, message, buttons))

    async def clear(self, chat: ChatRef, messages: Sequence[MessageRef]) -> Outcome:
        return await self._do(chat, lambda: self._clear(chat, messages))

    def hang(self, chat: ChatRef, message: MessageRef, buttons: Keyboard) -> Outcome:
        shown = self.find(chat, message)
        if shown is None:
            return Rejected("bad_request")
        shown.message = replace(shown.message, buttons=buttons)
        self.touched[chat] = self.clock.now()
        return Sent()

    def find(self, chat: ChatRef, message: MessageRef) -> Shown | None:
        return next((one for one in self.chats.get(chat, ()) if one.ref == message), None)

    async def _do(self, chat: ChatRef, effect: Callable[[], Outcome], shows: bool = False) -> Outcome:
        await asyncio.sleep(0)
        fate = self.fates.draw()
        if fate is not Fate.DONE or self.is_down or chat in self.blocked:
            self._disturbed = self.clock.now()
        if self.is_down:
            return NotNow()
        if chat in self.blocked:
            return Unreachable("blocked")
        self.drawn[fate] += 1
        match fate:
            case Fate.TOO_MANY:
                return NotNow(float(self.fates.rng.randint(1, 60)))
            case Fate.BROKEN:
                return NotNow()
            case Fate.REFUSED:
                return Rejected("bad_request")
            case Fate.LOST:
                self._doubted(shows)
                return Unknown()
            case Fate.ARRIVED:
                self._doubted(shows)
                effect()
                return Unknown()
            case Fate.KILLED_BEFORE:
                raise Killed
            case Fate.KILLED_AFTER:
                effect()
                raise Killed
        return effect()

    def _doubted(self, shows: bool) -> None:
        if shows:
            self.on_doubt(CARRIED.get())

    def _show(self, chat: ChatRef, message: Message) -> Outcome:
        self.touched[chat] = self.clock.now()
        old = self.find(chat, message.replaces) if message.replaces is not None else None
        if old is not None:
            old.message, old.row = replace(message, replaces=None), CARRIED.get()
            self.on_show(old, False)
            return Sent(old.ref)
        shown = Shown(self._next(chat), chat, message, self.clock.now(), CARRIED.get())
        self.chats.setdefault(chat, deque(maxlen=60)).append(shown)
        self.on_show(shown, True)
        return Sent(shown.ref, shown.at.replace(microsecond=0))

    def _react(self, chat: ChatRef, message: MessageRef, emoji: str) -> Outcome:
        self.touched[chat] = self.clock.now()
        self.reactions[chat, message] = emoji
        return Sent()

    def _clear(self, chat: ChatRef, messages: Sequence[MessageRef]) -> Outcome:
        self.touched[chat] = self.clock.now()
        here = self.chats.get(chat, deque())
        for one in [one for one in here if one.ref in messages]:
            here.remove(one)
        return Sent()


class Killed(BaseException):
    """The process is no more."""
