"""The bell: it rings when the next row is due, and looks at the wall clock every few seconds besides.

It never holds the truth. It hears from the writer what falls due and when, so it need not look after every commit. One
APScheduler job is armed for the earliest row; it does not ring when the clock is set forward past it or the machine was
suspended, and interval jobs fall silent when the clock is set back. So the sweep is a loop of its own that sleeps and
looks.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger

from bot import logs
from bot.actions.due import note_alive, open_moments, wake
from bot.actions.erase import finish
from bot.bell import Bell
from bot.clock import Clock
from bot.errors import StorageError, TimeJumped
from bot.storage import carrying, conversations, erasing, installation, pauses, schedule
from bot.storage.keystore import Mark
from bot.storage.rows import for_each
from bot.storage.sealing import Vault
from bot.storage.steady import Steady, always, while_it_goes_on
from bot.storage.work import Work
from bot.storage.writer import Writer

log = logs.get("ticker")

_SWEEP_SECONDS = 5
_AT_ONCE = 50
_ALIVE_EVERY = timedelta(minutes=10)
_LONGEST = timedelta(days=1)
_SHORTEST = timedelta(seconds=0.5)
_A_MOMENT = timedelta(seconds=20)
_NEXT = "next"


def next_due(work: Work) -> datetime | None:
    """When the first row of any kind is due."""
    found = (
        conversations.next_due(work),
        schedule.next_due(work),
        carrying.next_due(work),
        pauses.next_resume(work),
    )
    return min((due for due in found if due is not None), default=None)


@dataclass(frozen=True)
class _Seen:
    """What there is to do: whose keys can go now, whether any have to, now or later, and what is due."""

    owners: Sequence[str]
    is_unfinished: bool
    due: wake.DueNow


def _see(work: Work) -> _Seen:
    is_unfinished = erasing.is_unfinished(work)
    return _Seen(erasing.ready(work) if is_unfinished else (), is_unfinished, wake.find_due(work))


def _live(work: Work, kept: Mark | None) -> Mark:
    """The bot lives, and has come a generation further."""
    note_alive.note_alive(work)
    return installation.advance(work, kept)


@dataclass
class _Round:
    """Something that is done once in a period, and when that was last."""

    period: timedelta
    doing: Callable[[], Awaitable[None]]
    last: datetime | None = None


class Ticker:
    """Rings for what is due: conversations and moments here, the outbox by `ring_delivery`."""

    def __init__(self, writer: Writer[Work], vault: Vault, ring_delivery: Callable[[], None], clock: Clock) -> None:
        self._writer, self._vault, self._ring_delivery, self._clock = writer, vault, ring_delivery, clock
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )
        self._bell = Bell(clock)
        self._looking = asyncio.Lock()
        self._armed_for: datetime | None = None
        self._unfinished = False
        self._alive_at: datetime | None = None
        self._rounds: list[_Round] = []
        self._is_doubtful: Callable[[], bool] = lambda: False
        self._steady: Steady = always
        self._goes_on = always()

    def unless(self, is_doubtful: Callable[[], bool], steady: Steady = always) -> None:
        """Let nothing fall due as long as nobody knows how late it is, or whether the clock was `steady` since."""
        self._is_doubtful, self._steady = is_doubtful, steady

    def ring(self) -> None:
        """The time may have come."""
        self._bell.ring()
        self._ring_delivery()

    def hear(self, news: Sequence[object]) -> None:
        """What was committed: it rings for what is due by that, now or when it will be, if sooner than was known."""
        first = min((one for one in news if isinstance(one, datetime)), default=None)
        if first is None:
            return
        if first <= self._clock.now():
            self.ring()
        elif self._armed_for is None or first < self._armed_for:
            self._arm_for(first)

    def arrived(self) -> None:
        """A delivery is over: what is erased may have waited for it."""
        if self._unfinished:
            self._bell.ring()

    def every(self, period: timedelta, doing: Callable[[], Awaitable[None]]) -> None:
        """Do this at the start, and then once in a period, before what is due."""
        self._rounds.append(_Round(period, doing))

    async def run(self) -> None:
        """Look whenever the bell rings, and every few seconds, until cancelled."""
        self._scheduler.start()
        try:
            while True:
                self._bell.hush()
                try:
                    await self.look()
                    await self._arm()
                except Exception as error:
                    log.error("looking_failed", error=error)
                try:
                    # Not `wait_for`: before Python 3.12 that forgets to be cancelled when the bell rings just then.
                    async with asyncio.timeout(_SWEEP_SECONDS):
                        await self._bell.wait()
                except TimeoutError:
                    self._ring_delivery()
        finally:
            self._scheduler.shutdown(wait=False)

    async def settle(self) -> bool:
        """The same as `look`; but when there was nothing a moment ago, and nobody rang since, it is not looked for."""
        at = self._bell.nothing_at()
        if at is None or not self._writer.is_alone or self._is_doubtful():
            return await self.look()
        is_fresh = at <= self._clock.now() < min(at + _A_MOMENT, self._armed_for or at + _SHORTEST)
        return False if is_fresh else await self.look()

    async def look(self) -> bool:
        """Do everything that is due at this moment; whether there was anything. One look at a time."""
        async with self._looking:
            if self._is_doubtful():
                return False
            self._goes_on, begun = self._steady(), self._bell.moment()
            try:
                await self._keep_alive()
                seen = await self._writer.run(while_it_goes_on(self._goes_on, _see))
                self._unfinished = seen.is_unfinished
                found = await self._finish_erasing(seen.owners) | await self._wake_all(seen.due)
            except TimeJumped:
                # It was set under this look: whoever looks next finds out whether it is right.
                self._bell.ring()
                return True
            self._bell.note(begun, nothing=not found and not seen.is_unfinished)
            return found

    async def _finish_erasing(self, owners: Sequence[str]) -> bool:
        """Destroy the keys of what was erased, and only then say so; what cannot be done now, a later look does."""
        found = False
        for owner in owners:
            try:
                await asyncio.to_thread(self._vault.forget, owner)
                found |= await self._writer.run(finish, owner)
            except StorageError as error:
                log.error("erasing_failed", owner=owner, error=error)
                break
            except Exception as error:
                log.error("erasing_failed", owner=owner, error=error)
        return found

    async def _wake_all(self, due: wake.DueNow) -> bool:
        found = False
        while due != wake.DueNow((), ()):
            found = True
            await self._wake_each(wake.wake_conversation, due.conversations)
            await self._wake_each(open_moments.open_moments, due.trajectories)
            due = await self._writer.run(while_it_goes_on(self._goes_on, wake.find_due))
        return found

    async def _wake_each(self, action: Callable[[Work, str], None], ids: Sequence[str]) -> None:
        """A row that fails is pushed away, so that it cannot stop the others."""
        await for_each(
            self._writer, ids, while_it_goes_on(self._goes_on, action), at_once=_AT_ONCE, if_failed=wake.push_away
        )

    async def _keep_alive(self) -> None:
        now = self._clock.now()
        for one in self._rounds:
            if one.last is None or abs(now - one.last) >= one.period:
                one.last = now
                await one.doing()
        if self._alive_at is None or abs(now - self._alive_at) >= _ALIVE_EVERY:
            self._vault.note(await self._writer.run(while_it_goes_on(self._goes_on, _live), self._vault.mark()))
            self._alive_at = now

    async def mark(self) -> None:
        """One generation further, in the database and then in the key store, so that an older copy is known for one."""
        self._vault.note(await self._writer.run(installation.advance, self._vault.mark()))

    async def _arm(self) -> None:
        """One job, for the earliest row, or what was heard of meanwhile."""
        self._armed_for = None
        due = await self._writer.run(next_due)
        if due is not None and (self._armed_for is None or due < self._armed_for):
            self._arm_for(due)

    def _arm_for(self, due: datetime) -> None:
        """With a clock that stands still it rings early, and nothing is found."""
        self._armed_for = due
        delay = max(_SHORTEST, due - self._clock.now())
        when = datetime.now(UTC) + min(delay, _LONGEST)
        self._scheduler.add_job(self.ring, DateTrigger(when), id=_NEXT, replace_existing=True)
