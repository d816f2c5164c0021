"""The outbox out: send what was claimed, and mark it. Paced, one at a time in a chat, many chats side by side.

What answers somebody is claimed by the transaction that wrote it, and comes here from memory as soon as that is
committed; the rest is claimed here, a handful at a time. The rows hold everything; this only carries. Killed between
sending and marking, it leaves a row whose fate is unknown; what that means is decided in `actions/deliver.py`.

Of a call that a kill breaks off nobody knows whether it arrived, and what it said is said once more. So that this is
one message at most, what would be said again goes hand over hand over all chats: the next call begins when it is noted
that the one before arrived (`under_way.py`), or committed what else became of it. Where the pace is not kept, for
measuring, this goes for each chat by itself, and a kill can double one message in every chat that is written to at that
moment.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress

from bot import logs
from bot.actions import deliver
from bot.bell import Bell
from bot.calling import hand_over
from bot.channel import Speaks
from bot.clock import Clock
from bot.errors import StorageError, TimeJumped
from bot.message import NotNow, Outcome, Rejected, Sent, TokenDead
from bot.pace import Pace
from bot.storage import carrying
from bot.storage.delivery_kinds import BESIDE, RULES
from bot.storage.outbox import TO_CLAIM, Delivery
from bot.storage.steady import Steady, always, while_it_goes_on
from bot.storage.under_way import UnderWay
from bot.storage.work import Work
from bot.storage.writer import Writer

log = logs.get("delivery")

_SIDE_BY_SIDE = 32
_AHEAD, _AHEAD_OF_THE_PACE = 32, 8
_AFTER_TROUBLE = 5.0
_PATIENCE = 5.0
_STOPPING = 6.0
_LOOKS_AGAIN = 0.2


class Deliverer:
    """Carries rows of the outbox to the channel. `rate` is the most calls a second over all chats; 0: no pacing.

    `token_dead` is set when the channel no longer knows us; nothing is carried after that.
    """

    def __init__(self, writer: Writer[Work], channel: Speaks, clock: Clock, rate: float, under_way: UnderWay) -> None:
        self.token_dead = asyncio.Event()
        self._writer, self._channel, self._clock = writer, channel, clock
        self._pace, self._under_way = Pace(clock, rate), under_way
        self._bell = Bell(clock)
        self._claiming = asyncio.Lock()
        self._calls = asyncio.Semaphore(_SIDE_BY_SIDE)
        self._ahead: dict[int, Delivery] = {}
        self._held: set[int] = set()
        self._unwritten: dict[int, tuple[Delivery, Sent]] = {}
        self._carrying: set[asyncio.Task[None]] = set()
        self._one_before: asyncio.Future[None] | None = None
        self._more, self._settling, self._taken = False, 0, 0
        self._is_doubtful: Callable[[], bool] = lambda: False
        self._steady: Steady = always
        self._may_begin: Callable[[], bool] = lambda: True
        self._noting = writer
        self._open = asyncio.Event()
        self._open.set()
        self._on_arrival: Callable[[], None] = lambda: None
        self._on_outcome: Callable[[Delivery, Outcome], None] = lambda row, outcome: None

    def unless(self, is_doubtful: Callable[[], bool], steady: Steady = always) -> None:
        """Let nothing be claimed as long as nobody knows how late it is, or whether the clock was `steady` since."""
        self._is_doubtful, self._steady = is_doubtful, steady

    def only_while(self, may_begin: Callable[[], bool], *, noting: Writer[Work]) -> None:
        """Begin nothing that nobody `may_begin` here. What has arrived is noted with that writer, which takes it from
        anybody: it is true, whoever speaks by now."""
        self._may_begin, self._noting = may_begin, noting

    def pause(self) -> None:
        """Begin nothing any more, until `go_on`."""
        self._open.clear()

    def go_on(self) -> None:
        """What waited may go."""
        self._open.set()
        self._bell.ring()

    def ring(self) -> None:
        """There may be something to claim."""
        self._bell.ring()

    def hear(self, news: Sequence[object]) -> None:
        """What was committed: what was claimed is carried, from this moment on; words before the marks beside them."""
        for one in sorted((one for one in news if isinstance(one, Delivery)), key=_rank):
            self._take(one)
        if TO_CLAIM in news:
            self._bell.ring()

    def on_arrival(self, hear: Callable[[], None]) -> None:
        """Call `hear` whenever a delivery is over."""
        self._on_arrival = hear

    def on_outcome(self, hear: Callable[[Delivery, Outcome], None]) -> None:
        """Call `hear` with whatever came of a call."""
        self._on_outcome = hear

    async def run(self) -> None:
        """Carry until cancelled; what is on its way by then arrives, and is marked."""
        try:
            while not self.token_dead.is_set():
                self._bell.hush()
                # A claim is seen through: its rows would pass for sent, and nobody would send them.
                if not await asyncio.shield(self._claim()):
                    await self._bell.wait()
        finally:
            async with self._claiming:
                pass
            if not self._open.is_set() or not self._may_begin():
                await self._give_back()
                self._open.set()
            if self._carrying:
                await asyncio.wait(self._carrying, timeout=_STOPPING)
            await self._give_back()

    async def settle(self) -> bool:
        """Carry everything that may go now and wait until it has arrived; whether there was anything."""
        busy = False
        self._settling += 1
        try:
            while True:
                # What arrives while we claim frees its chat too late for that claim, so there may be more.
                found, before = bool(self._carrying), self._taken
                if not self._writer.is_alone or self._bell.nothing_at() != self._clock.now():
                    found |= await self._claim() or self._taken > before
                self._writer.hurry()
                if not found and not self._carrying:
                    return busy
                busy = True
                if not self._open.is_set():
                    return busy
                if self._carrying:
                    await asyncio.wait(self._carrying)
        finally:
            self._settling -= 1

    async def _claim(self) -> bool:
        """Claim what there is room for, and it comes here; whether there was anything. One claim at a time."""
        async with self._claiming:
            if not self._open.is_set() or self._is_doubtful():
                return False
            most = _AHEAD_OF_THE_PACE if self._pace.is_kept else _AHEAD
            room = most - sum(row.unasked for row in self._ahead.values())
            if room <= most // 2:
                self._more = True
                return False
            begun, claim = self._bell.moment(), while_it_goes_on(self._steady(), deliver.claim)
            try:
                await self._write_down()
                held = frozenset(self._held.union(self._unwritten))
                claimed = await self._writer.run(claim, room, held, self._under_way.begun())
            except TimeJumped:
                return True
            except Exception as error:
                log.error("claiming_failed", error=error)
                await self._clock.rest(_AFTER_TROUBLE)
                return False
            self._more = claimed.is_left
            self._bell.note(begun, nothing=not claimed.any and not claimed.is_left)
            return claimed.any

    async def _write_down(self) -> None:
        """What has arrived and could not be written down while the storage failed: else it would be sent again."""
        for row, outcome in list(self._unwritten.values()):
            await self._mark(row, outcome)

    async def _give_back(self) -> None:
        """What could not be begun any more waits for the next life."""
        left, self._ahead = list(self._ahead), {}
        with suppress(StorageError):
            await self._writer.run(carrying.give_back, left)

    def _take(self, row: Delivery) -> None:
        """This is ours to carry; nothing that must go before it in its chat is still under way."""
        if self.token_dead.is_set():
            return
        self._taken += 1
        self._held.add(row.id)
        self._ahead[row.id] = row
        task = asyncio.ensure_future(self._carry(row))
        self._carrying.add(task)
        task.add_done_callback(self._carrying.discard)

    async def _carry(self, row: Delivery) -> None:
        try:
            if row.kind not in BESIDE:
                await self._pace.in_chat(row.chat)
            await self._pace.over_all(_rank(row))
            async with self._hand_over_hand(row):
                await self._open.wait()
                await self._until_it_may(row)
                async with self._calls:
                    begun = self._clock.now()
                    if self._ahead.pop(row.id, None) is None:
                        return
                    self._under_way.begin(row.id)
                    # Looked at once more behind the note: from here to the wire nobody waits for anything.
                    if not self._may_begin():
                        return
                    outcome = await self._outcome(row)
                if not (is_noted := self._is_noted(row, outcome)):
                    await self._mark(row, outcome)
            if is_noted:
                await self._mark(row, outcome, is_noted=True)
            self._on_outcome(row, outcome)
            ms = int((self._clock.now() - begun).total_seconds() * 1000)
            log.info("carried", delivery=row.id, kind=row.kind, outcome=type(outcome).__name__, ms=ms)
        finally:
            self._held.discard(row.id)
            if self._more:
                self._bell.ring()

    async def _until_it_may(self, row: Delivery) -> None:
        while row.id in self._ahead and not self._may_begin():  # noqa: ASYNC110, time decides it, which rings no bell
            await asyncio.sleep(_LOOKS_AGAIN)

    @asynccontextmanager
    async def _hand_over_hand(self, row: Delivery) -> AsyncIterator[None]:
        """Not before it is written down what became of the one before; but when Telegram is slow, one does not wait for
        the other for long."""
        if not self._goes_alone(row):
            yield
            return
        before, mine = self._one_before, asyncio.get_running_loop().create_future()
        self._one_before = mine
        try:
            if before is not None and not before.done():
                await asyncio.wait({before}, timeout=_PATIENCE)
            yield
        finally:
            mine.set_result(None)

    def _goes_alone(self, row: Delivery) -> bool:
        return self._pace.is_kept and RULES[row.kind].is_seen_twice

    async def _outcome(self, row: Delivery) -> Outcome:
        try:
            outcome = await self._send(row)
        except ValueError as error:
            # A row we made cannot be sent as it is: our fault, and sending it again would not help.
            log.error("unsendable", delivery=row.id, kind=row.kind, error=error)
            return Rejected("unsendable")
        if not isinstance(outcome, TokenDead):
            return outcome
        if row.kind in BESIDE:
            # A Bot API server that does not know this method answers as if it did not know the token. Receiving
            # tells the two apart; for a mark or a menu the bot does not stop.
            return Rejected("unknown_method")
        self.token_dead.set()
        return NotNow(60)

    async def _send(self, row: Delivery) -> Outcome:
        return await hand_over(self._channel, row, self._clock.now())

    def _is_noted(self, row: Delivery, outcome: Outcome) -> bool:
        """Whether a kill would leave no doubt that this arrived, so that nobody has to wait until it is committed."""
        if not isinstance(outcome, Sent) or not self._goes_alone(row):
            return False
        return self._under_way.arrived(row.id, outcome.message_id, outcome.at)

    async def _mark(self, row: Delivery, outcome: Outcome, *, is_noted: bool = False) -> None:
        """Until it is written down, it has not been sent; the lease keeps others away for a while. That something has
        arrived is known here, and written down as soon as that can be."""
        waits = (not is_noted and (self._goes_alone(row) or self._more)) or self._settling > 0
        writer = self._noting if isinstance(outcome, Sent) else self._writer
        try:
            await writer.ride(deliver.record_all, (row, outcome), hurry=waits)
            self._under_way.over(row.id)
            self._on_arrival()
        except StorageError as error:
            log.error("marking_failed", delivery=row.id, error=error)
            if isinstance(outcome, Sent) and row.id not in self._unwritten:
                self._unwritten[row.id] = row, outcome
                self._bell.ring()
            return
        except Exception as error:
            log.error("marking_failed", delivery=row.id, error=error)
            with suppress(StorageError):
                await self._writer.run(deliver.end_damaged, row, outcome)
        self._unwritten.pop(row.id, None)


def _rank(row: Delivery) -> int:
    """Who waits for words goes first, then marks and buttons, then what nobody waits for."""
    if row.unasked:
        return 2
    return 1 if row.kind in BESIDE else 0
