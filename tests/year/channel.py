"""A channel that is nothing but memory: chats by number, what was shown in them, and what people did.

It is what `bot/delivery.py` asks of a channel, and a second one beside Telegram: no message here ever was HTML, JSON or
a library's object. What becomes of a call is drawn by `Fates`.
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

from bot.actions.take_answer import Incoming
from bot.clock import Clock
from bot.doors import hear
from bot.doors.after_a_tap import Tapped
from bot.message import Button, Keyboard, Message, NotNow, Outcome, Rejected, Sent, Unknown, Unreachable, plain
from bot.storage.outbox import Delivery

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

    number: int
    chat: int
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

    id: int
    chat: int
    at: datetime
    action: Callable[..., Any]
    given: tuple[Any, ...] = ()
    more: tuple[tuple[str, Any], ...] = ()
    said: int | None = None
    expects: bool = True  # an answer
    from_then: datetime | None = None  # later than `at` when it was held up on its way


class Channel:
    """Everybody's chats. `is_down` and the fates spoil what the bot asks; `on_show` hears of whatever came to stand."""

    def __init__(self, clock: Clock, rng: Random) -> None:
        self.clock, self.fates = clock, Fates(rng)
        self.is_down = False
        self.blocked: set[int] = set()
        self.chats: dict[int, deque[Shown]] = {}
        self.reactions: dict[tuple[int, int], str] = {}
        self.touched: dict[int, datetime] = {}
        self.owed: dict[int, tuple[datetime, Did]] = {}
        self.waiting: list[Did] = []
        self.drawn: dict[Fate, int] = dict.fromkeys(Fate, 0)
        self.on_show: Callable[[Shown, bool], None] = lambda shown, anew: None
        self.on_silence: Callable[[Did], None] = lambda did: None
        self.on_doubt: Callable[[Delivery | None], None] = lambda row: None
        self._number, self._update = 0, 1000
        self._fetched = self._disturbed = clock.now()

    # what people do

    def says(self, chat: int, name: str, text: str, reply_to: int | None = None) -> int:
        self._number += 1
        incoming = Incoming(self._number, text, self._second(), reply_to)
        self._did(chat, hear.hear_text, self._speaker(chat, name), incoming, said=self._number)
        return self._number

    def edits(self, chat: int, name: str, number: int, text: str, sent_at: datetime) -> None:
        was_kept = self.reactions.pop((chat, number), None) in ("✍", "👌")
        incoming = Incoming(number, text, sent_at, edited_at=self._second())
        self._did(chat, hear.hear_edit, self._speaker(chat, name), incoming, said=number, expects=was_kept)

    def sends_a_file(self, chat: int, name: str) -> int:
        self._number += 1
        self._did(chat, hear.hear_something_else, self._speaker(chat, name), hear.NOT_TEXT, said=self._number)
        return self._number

    def taps(self, shown: Shown, name: str, button: Button) -> None:
        tapped = Tapped(shown.number, button, shown.message.buttons, shown.message.protected)
        self._did(shown.chat, hear.hear_press, self._speaker(shown.chat, name), tapped)

    def blocks(self, chat: int, blocked: bool) -> None:
        (self.blocked.add if blocked else self.blocked.discard)(chat)
        self._did(chat, hear.hear_of_block, self._speaker(chat, ""), more=(("blocked", blocked),), expects=False)

    def _did(
        self,
        chat: int,
        action: Callable[..., Any],
        *given: Any,
        said: int | None = None,
        more: tuple[tuple[str, Any], ...] = (),
        expects: bool = True,
    ) -> None:
        self._update += 1
        self.waiting.append(Did(self._update, chat, self.clock.now(), action, given, more, said, expects))

    def numbers_anew(self, rng: Random) -> None:
        """After a quiet week updates are numbered anew, from anywhere."""
        self._update = rng.randrange(10**6)

    def _speaker(self, chat: int, name: str) -> hear.Speaker:
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
        return [{"update_id": one.id, "message": {"chat": {"id": one.chat}}, "did": one} for one in ready[:most]]

    def confirm(self, batch: Sequence[dict[str, Any]]) -> None:
        done = {raw["update_id"]: raw["did"] for raw in batch}
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

    async def send(self, chat_id: int, message: Message) -> Outcome:
        return await self._do(chat_id, lambda: self._show(chat_id, message), shows=True)

    async def react(self, chat_id: int, message_id: int, emoji: str) -> Outcome:
        return await self._do(chat_id, lambda: self._react(chat_id, message_id, emoji))

    async def set_menu(self, chat_id: int, commands: Sequence[tuple[str, str]]) -> Outcome:
        return await self._do(chat_id, Sent)

    async def leave(self, chat_id: int) -> Outcome:
        return await self._do(chat_id, Sent)

    async def rehang(self, chat_id: int, message_id: int, buttons: Keyboard) -> Outcome:
        return await self._do(chat_id, lambda: self.hang(chat_id, message_id, buttons))

    async def clear(self, chat_id: int, message_ids: Sequence[int]) -> Outcome:
        return await self._do(chat_id, lambda: self._clear(chat_id, message_ids))

    def hang(self, chat_id: int, message_id: int, buttons: Keyboard) -> Outcome:
        shown = self.find(chat_id, message_id)
        if shown is None:
            return Rejected("bad_request")
        shown.message = replace(shown.message, buttons=buttons)
        self.touched[chat_id] = self.clock.now()
        return Sent()

    def find(self, chat_id: int, message_id: int) -> Shown | None:
        return next((one for one in self.chats.get(chat_id, ()) if one.number == message_id), None)

    async def _do(self, chat: int, effect: Callable[[], Outcome], shows: bool = False) -> Outcome:
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

    def _show(self, chat: int, message: Message) -> Outcome:
        self.touched[chat] = self.clock.now()
        old = self.find(chat, message.replaces) if message.replaces is not None else None
        if old is not None:
            old.message, old.row = replace(message, replaces=None), CARRIED.get()
            self.on_show(old, False)
            return Sent(old.number)
        self._number += 1
        shown = Shown(self._number, chat, message, self.clock.now(), CARRIED.get())
        self.chats.setdefault(chat, deque(maxlen=60)).append(shown)
        self.on_show(shown, True)
        return Sent(shown.number, shown.at.replace(microsecond=0))

    def _react(self, chat: int, message_id: int, emoji: str) -> Outcome:
        self.touched[chat] = self.clock.now()
        self.reactions[chat, message_id] = emoji
        return Sent()

    def _clear(self, chat: int, message_ids: Sequence[int]) -> Outcome:
        self.touched[chat] = self.clock.now()
        here = self.chats.get(chat, deque())
        for one in [one for one in here if one.number in message_ids]:
            here.remove(one)
        return Sent()


class Killed(BaseException):
    """The process is no more."""
