"""How the bot is, for who looks after it and for machines: `/health` and `/metrics` on a port of this machine.

Numbers only: no word, name, chat or id of anybody is in what is shown here.
"""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass
from datetime import datetime

from aiohttp import web

from bot import logs
from bot.clock import Clock, Difference
from bot.errors import StorageError
from bot.intake import Raw
from bot.listening import listening
from bot.message import Outcome
from bot.metrics import Measure, Metrics
from bot.settings import Listen
from bot.storage import carrying
from bot.storage.outbox import Delivery
from bot.storage.work import Work
from bot.storage.writer import Writer
from bot.ticker import next_due

_LISTEN = "TUSSENDOOR_HEALTH_LISTEN"
# Seconds. Whoever fetches hears within half a minute, whoever is posted to looks once a minute.
_SILENT, _OVERDUE = 150.0, 300.0


@dataclass(frozen=True)
class Health:
    """How it is at this moment. Times are in seconds; None is not known, or never.

    `heard` is how long ago the channel last answered well, or we began, `overdue` how long ago the first row fell due
    that is still to be done, `waiting` how many messages are to be sent now, the first of them since `oldest`. `clock`
    is how far ours is ahead of the channel's; `speaks` whether we are the one, of several workers, who says anything.
    """

    heard: float | None
    overdue: float | None
    waiting: int | None
    oldest: float | None
    clock: float
    storage: bool
    clock_is_wrong: bool
    speaks: bool = True

    @property
    def troubles(self) -> list[str]:
        """What is the matter, by name."""
        found = {
            "storage": not self.storage,
            "clock": self.clock_is_wrong,
            "silent": self.heard is None or self.heard > _SILENT,
            "overdue": self.overdue is not None and self.overdue > _OVERDUE,
        }
        return [name for name, is_so in found.items() if is_so]


def measures(health: Health) -> list[Measure]:
    """The same as numbers with a name each, in base units."""
    return [
        Measure("healthy", "1 when nothing is the matter", float(not health.troubles)),
        Measure("heard_seconds_ago", "Since the channel last answered well", health.heard),
        Measure("overdue_seconds", "Since the first row fell due that is still to be done", health.overdue or 0.0),
        Measure("outbox_waiting", "Messages to be sent now, or on their way", health.waiting),
        Measure("outbox_oldest_seconds", "Since the first of those was to be sent", health.oldest or 0.0),
        Measure("clock_ahead_seconds", "How far our clock is ahead of the channel's", health.clock),
        Measure("speaks", "1 for the worker, of several, that says something", float(health.speaks)),
        Measure("storage_works", "1 when the database could be read", float(health.storage)),
    ]


@dataclass(frozen=True)
class _Rows:
    due: datetime | None
    waiting: int
    oldest: datetime | None


def _rows(work: Work) -> _Rows:
    return _Rows(next_due(work), *carrying.waiting(work))


class Monitor:
    """Looks how the bot is, whenever somebody asks at this place; `heard` tells when the channel last answered well,
    and `speaks` whether this is the one that speaks."""

    def __init__(
        self,
        at: Listen,
        writer: Writer[Work],
        clock: Clock,
        difference: Difference,
        heard: Callable[[], datetime | None],
        speaks: Callable[[], bool],
    ) -> None:
        self._at, self._writer, self._clock, self._difference, self._heard = at, writer, clock, difference, heard
        self._speaks = speaks
        self._metrics, self._began = Metrics(), clock.now()

    def counting(self, take: Callable[[list[Raw]], Awaitable[bool]]) -> Callable[[list[Raw]], Awaitable[bool]]:
        """The same, and counted."""
        return self._metrics.counting(take)

    def carried(self, row: Delivery, outcome: Outcome) -> None:
        """A delivery came to this outcome."""
        self._metrics.carried(row, outcome, self._clock.now())

    async def look(self) -> Health:
        """How it is now. While the storage fails that is known, too."""
        try:
            rows = await self._writer.run(_rows)
        except StorageError:
            rows = None
        return Health(
            heard=self._since(self._heard() or self._began),
            overdue=self._since(rows.due) if rows else None,
            waiting=rows.waiting if rows else None,
            oldest=self._since(rows.oldest) if rows else None,
            clock=self._difference.seconds,
            storage=rows is not None,
            clock_is_wrong=self._difference.is_wrong,
            speaks=self._speaks(),
        )

    def _since(self, moment: datetime | None) -> float | None:
        return None if moment is None else max(0.0, round((self._clock.now() - moment).total_seconds(), 3))

    @asynccontextmanager
    async def shown(self) -> AsyncIterator[None]:
        """Answer as long as the context lasts. Raises `SettingsError` where nobody can listen."""
        app = web.Application()
        app.router.add_get("/health", self._health)
        app.router.add_get("/metrics", self._measures)
        with logs.listening(self._metrics.failed):
            async with listening(app, self._at, _LISTEN):
                yield

    async def _health(self, request: web.Request) -> web.Response:
        found = await self.look()
        told = {"well": not found.troubles, "troubles": found.troubles, **asdict(found)}
        status = 503 if found.troubles else 200
        return web.Response(status=status, text=json.dumps(told) + "\n", content_type="application/json")

    async def _measures(self, request: web.Request) -> web.Response:
        content = self._metrics.shown(measures(await self.look()))
        return web.Response(body=content, headers={"Content-Type": self._metrics.FORM})
