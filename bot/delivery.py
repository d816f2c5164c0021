"""The outbox out: claim, look once more, send, mark. Paced, one at a time in a chat, many chats side by side.

The rows hold everything; this only carries. Killed between sending and marking, it leaves a row whose fate is unknown;
what that means is decided in `actions/deliver.py`.
"""

import asyncio
import json
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Protocol

from bot import logs
from bot.actions import deliver
from bot.actions.answered_buttons import Rehung
from bot.clock import Clock
from bot.errors import StorageError
from bot.message import Keyboard, Message, NotNow, Outcome, Refused, TokenDead, from_json
from bot.storage.outbox import Delivery, Kind
from bot.storage.work import Work
from bot.storage.writer import Writer

log = logs.get("delivery")

_SIDE_BY_SIDE = 32
_BETWEEN_IN_A_CHAT = timedelta(seconds=1)
_AFTER_TROUBLE = 5.0
_PATIENCE = 5.0
_STORED, _CHANGED, _READ = "✍", "👌", "👀"
_EXTRAS = (Kind.RECEIPT, Kind.SEEN, Kind.MENU, Kind.LEAVE, Kind.BUTTONS)


class Channel(Protocol):
    """What delivery asks of a channel; every call comes to one outcome and raises nothing."""

    async def send(self, chat_id: int, message: Message, silent: bool = False) -> Outcome: ...
    async def react(self, chat_id: int, message_id: int, emoji: str) -> Outcome: ...
    async def set_menu(
        self, chat_id: int, commands: Sequence[tuple[str, str]], language: str | None = None
    ) -> Outcome: ...
    async def leave(self, chat_id: int) -> Outcome: ...
    async def rehang(self, chat_id: int, message_id: int, buttons: Keyboard) -> Outcome: ...


class Deliverer:
    """Carries rows of the outbox to the channel. `rate` is the most messages a second over all chats; 0: no pacing.

    `token_dead` is set when the channel no longer knows us; nothing is carried after that.
    """

    def __init__(self, writer: Writer[Work], channel: Channel, clock: Clock, rate: float) -> None:
        self.token_dead = asyncio.Event()
        self._writer, self._channel, self._clock = writer, channel, clock
        self._between = timedelta(seconds=1 / rate) if rate else None
        self._next = datetime.min.replace(tzinfo=clock.now().tzinfo)
        self._next_in_chat: dict[int, datetime] = {}
        self._rung = asyncio.Event()
        self._claiming = asyncio.Lock()
        self._carrying: set[asyncio.Task[None]] = set()
        self._question: asyncio.Task[None] | None = None

    def ring(self) -> None:
        """There may be something to carry."""
        self._rung.set()

    async def run(self) -> None:
        """Carry until cancelled; what is claimed or on its way by then arrives, and is marked."""
        try:
            while not self.token_dead.is_set():
                self._rung.clear()
                # A claim is seen through: its rows would pass for sent, and nobody would send them.
                if not await asyncio.shield(self._carry_some()):
                    await self._rung.wait()
        finally:
            async with self._claiming:
                pass
            if self._carrying:
                await asyncio.wait(self._carrying, timeout=10)

    async def settle(self) -> bool:
        """Carry everything that may go now and wait until it has arrived; whether there was anything."""
        busy = False
        while True:
            # What arrives while we claim frees its chat too late for that claim, so there may be more.
            found = bool(self._carrying)
            found |= await self._carry_some()
            if not found and not self._carrying:
                return busy
            busy = True
            if self._carrying:
                await asyncio.wait(self._carrying)

    async def _carry_some(self) -> bool:
        """Claim what there is room for and set it off; False when there was nothing. One claim at a time."""
        async with self._claiming:
            return await self._claim_and_carry()

    async def _claim_and_carry(self) -> bool:
        room = _SIDE_BY_SIDE - len(self._carrying)
        if room <= 0:
            await asyncio.wait(self._carrying, return_when=asyncio.FIRST_COMPLETED)
            return True
        try:
            rows = await self._writer.run(deliver.claim, room)
        except Exception as error:
            log.error("claiming_failed", error=error)
            await self._clock.rest(_AFTER_TROUBLE)
            return False
        for row in rows:
            task = asyncio.create_task(self._carry(row))
            self._carrying.add(task)
            task.add_done_callback(self._carrying.discard)
        return bool(rows)

    async def _carry(self, row: Delivery) -> None:
        if row.kind is Kind.QUESTION:
            await self._after_the_one_before()
        await self._pace(row)
        begun = self._clock.now()
        try:
            outcome = await self._send(row)
        except ValueError as error:
            # A row we made cannot be sent as it is: our fault, and sending it again would not help.
            log.error("unsendable", delivery=row.id, kind=row.kind, error=error)
            outcome = Refused("unsendable")
        if isinstance(outcome, TokenDead) and row.kind in _EXTRAS:
            # A Bot API server that does not know this method answers as if it did not know the token. Receiving
            # tells the two apart; for a mark or a menu the bot does not stop.
            outcome = Refused("unknown_method")
        elif isinstance(outcome, TokenDead):
            self.token_dead.set()
            outcome = NotNow(60)
        await self._mark(row, outcome)
        ms = int((self._clock.now() - begun).total_seconds() * 1000)
        log.info("carried", delivery=row.id, kind=row.kind, outcome=type(outcome).__name__, ms=ms)

    async def _send(self, row: Delivery) -> Outcome:
        match row.kind:
            case Kind.RECEIPT:
                message, _, changed = row.payload.partition(" ")
                return await self._channel.react(row.chat, int(message), _CHANGED if changed else _STORED)
            case Kind.SEEN:
                return await self._channel.react(row.chat, int(row.payload), _READ)
            case Kind.MENU:
                return await self._channel.set_menu(row.chat, [(name, what) for name, what in json.loads(row.payload)])
            case Kind.LEAVE:
                return await self._channel.leave(row.chat)
            case Kind.BUTTONS if row.message_id is not None:
                return await self._channel.rehang(row.chat, row.message_id, Rehung.from_json(row.payload).buttons)
            case Kind.BUTTONS:
                return Refused("not_there")
            case _:
                return await self._channel.send(row.chat, from_json(row.payload))

    async def _mark(self, row: Delivery, outcome: Outcome) -> None:
        """Until it is written down, it has not been sent; the lease keeps others away for a while."""
        try:
            await self._writer.run(deliver.record, row, outcome)
        except StorageError as error:
            log.error("marking_failed", delivery=row.id, error=error)
        except Exception as error:
            log.error("marking_failed", delivery=row.id, error=error)
            with suppress(StorageError):
                await self._writer.run(deliver.end_damaged, row, outcome)

    async def _after_the_one_before(self) -> None:
        """Questions go hand over hand, so that a kill leaves one at most of which nobody knows whether it arrived; but
        when Telegram is slow they do not wait for each other for long."""
        before, self._question = self._question, asyncio.current_task()
        if before is not None and not before.done():
            await asyncio.wait({before}, timeout=_PATIENCE)

    async def _pace(self, row: Delivery) -> None:
        """Wait for this chat's turn, and for everybody's."""
        if self._between is None:
            return
        now = self._clock.now()
        shown = row.kind not in _EXTRAS
        at = max(now, self._next, self._next_in_chat.get(row.chat, now) if shown else now)
        self._next = at + self._between
        if shown:
            self._next_in_chat[row.chat] = at + _BETWEEN_IN_A_CHAT
        if at > now:
            await self._clock.rest((at - now).total_seconds())
        if len(self._next_in_chat) > 10_000:
            self._next_in_chat = {chat: due for chat, due in self._next_in_chat.items() if due > now}
