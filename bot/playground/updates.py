"""The updates a bot has not yet confirmed, and the rules of getUpdates.

An update stays until a call names a higher offset, and comes back at every call until then; but it is gone a day
after the moment it tells of (tdlib/telegram-bot-api, `Client.cpp`: date + 86400), and a pressed button after 150
seconds. One caller at a time: a second one turns the first away.
"""

import asyncio
from dataclasses import dataclass
from datetime import timedelta

from bot.clock import Clock
from bot.playground.check import Json
from bot.playground.refusals import Refusal
from bot.playground.watch import Watch

_KEPT = timedelta(days=1)
_PRESS_KEPT = timedelta(seconds=150)
_ONLY_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
_CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
_WEBHOOK = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
_TERMINATED = "Conflict: terminated by setWebhook request"


@dataclass
class Webhook:
    """Where updates are posted instead, with what secret, and over how many connections at once.

    `trouble` is the moment of the last failure (Unix time) and what it was.
    """

    url: str
    secret: str = ""
    connections: int = 40
    certified: bool = False
    trouble: tuple[int, str] | None = None


@dataclass(frozen=True)
class _Waiting:
    update: Json
    until: float


class Updates:
    """The queue. `next_id` may be set: Telegram numbers anew after a quiet week."""

    def __init__(self, clock: Clock, watch: Watch, next_id: int = 100_000_001) -> None:
        self._clock = clock
        self._watch = watch
        self._queue: list[_Waiting] = []
        self._caller = 0
        self.next_id = next_id
        self.allowed: tuple[str, ...] = ()
        self.webhook: Webhook | None = None

    @property
    def pending(self) -> list[Json]:
        """What is still to be confirmed, oldest first."""
        now = self._clock.now().timestamp()
        self._queue = [waiting for waiting in self._queue if waiting.until > now]
        return [waiting.update for waiting in self._queue]

    def put(self, kind: str, payload: Json) -> None:
        """Queue an update of this kind, if the bot wants such."""
        wanted = kind in self.allowed if self.allowed else kind not in _ONLY_ON_REQUEST
        if wanted:
            self.put_raw({kind: payload}, _PRESS_KEPT if kind == "callback_query" else _KEPT)

    def put_raw(self, update: Json, kept: timedelta = _KEPT) -> None:
        """Queue anything at all, as it is; it gets an `update_id` if it brings none."""
        until = (self._clock.now() + kept).timestamp()
        self._queue.append(_Waiting({"update_id": self.next_id, **update}, until))
        self.next_id = self._queue[-1].update["update_id"] + 1
        self._watch.changed()

    def drop(self) -> None:
        """Forget whatever is queued."""
        self._queue = []
        self._watch.changed()

    def done(self, update: Json) -> None:
        """The bot has taken this one."""
        self._queue = [waiting for waiting in self._queue if waiting.update is not update]
        self._watch.changed()

    async def poll(self, asked: Json) -> list[Json]:
        """One getUpdates with these parameters: it confirms what lies below `offset`, and waits at most `timeout`
        real seconds for an update."""
        if self.webhook:
            raise Refusal(409, _WEBHOOK)
        if "allowed_updates" in asked:
            self.allowed = tuple(asked["allowed_updates"])
        self._confirm(asked.get("offset", 0))
        self._caller += 1
        mine = self._caller
        self._watch.changed()
        await self._wait(mine, asked.get("timeout", 0))
        if self._caller != mine:
            raise Refusal(409, _CONFLICT)
        if self.webhook:
            raise Refusal(409, _TERMINATED)
        return self.pending[: min(max(asked.get("limit", 100), 1), 100)]

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            self._queue = self._queue[offset:]
        else:
            self._queue = [waiting for waiting in self._queue if waiting.update["update_id"] >= offset]

    async def _wait(self, mine: int, seconds: int) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._watch.until(lambda: self._caller != mine or bool(self.webhook or self.pending))
        except TimeoutError:
            return
