"""The writer: every read and write of the database, many to a transaction, and each undone by itself when it fails.

Actions are plain functions of `(work, …)`. Whatever waits while one transaction runs shares the next, so they share
the wait for the disk as well; what nobody waits for is done behind it, a few at a time. An action's result is handed
over only after its transaction is committed. What fails is rare, so savepoints are put between those who share only
after one of them did.

What is done behind goes on in one transaction until somebody asks for something, who comes along with it after a few
actions, and so waits for those and one commit, however much there is to do.
"""

import asyncio
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from bot.errors import Stale, StorageBusy, StorageError
from bot.storage.engine import is_clash, is_of_storage, storage_error
from bot.storage.jobs import Ended, Errand, Rider, by_action, value_of
from conversations.text import Text

W = TypeVar("W")
P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")

_MOST_TOGETHER, _MOST_BEHIND = 200, 50
# So much is done behind while others wait for it: seconds, and actions.
_A_WHILE, _FEW = 0.02, 3
_LONGEST_RIDE = 0.05
# So often one action is tried by itself: two who stand in each other's way can do so again.
_MOST_STALE, _MOST_CLASHES = 2, 5

# What is another one as soon as the transaction has written something.
_WRITTEN = {
    "sqlite": text("SELECT total_changes()"),
    "postgresql": text("SELECT pg_current_xact_id_if_assigned()::text"),
}

NEWS = "news"
"""Where an action leaves in `connection.info`, in a list, what listeners are to hear once it is committed."""


class Writer(Generic[W]):
    """Runs actions for one event loop, the one it was started in.

    `open_work` makes what an action works with from a connection inside a transaction; every try gets a fresh one, so
    nothing of an attempt that was rolled back lives on. SQLite wants one thread, PostgreSQL likes a few.
    """

    def __init__(self, engine: Engine, open_work: Callable[[Connection], W], threads: int = 1) -> None:
        self._engine = engine
        self._open_work = open_work
        self._threads = [
            threading.Thread(target=self._serve, name=f"writer-{number}", daemon=True) for number in range(threads)
        ]
        self._waiting: deque[Errand[W]] = deque()
        self._behind: deque[Errand[W]] = deque()
        self._riding: list[Rider] = []
        self._was_behind, self._leaving, self._held = False, False, 0
        self._changed = threading.Condition()
        self._stopping = self._troubled = self._has_written = False
        self._listeners: list[Callable[[Sequence[object]], None]] = []
        self._trouble_listeners: list[Callable[[bool], None]] = []

    @property
    def is_alone(self) -> bool:
        """Whether nobody but this writer writes to the database while the bot runs, as on SQLite."""
        return len(self._threads) == 1

    def start(self) -> None:
        """Begin, inside a running event loop; once only."""
        self._loop = asyncio.get_running_loop()
        for thread in self._threads:
            thread.start()

    async def stop(self) -> None:
        """Take nothing more, finish what is waiting, and end."""
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        for thread in self._threads:
            await asyncio.to_thread(thread.join)

    def on_commit(self, listener: Callable[[Sequence[object]], None]) -> None:
        """Call `listener` in the event loop, after every commit of something that left `NEWS`, with that; in order."""
        self._listeners.append(listener)

    def on_trouble(self, listener: Callable[[bool], None]) -> None:
        """Call `listener` in the event loop with True whenever the storage fails, with False once it works again."""
        self._trouble_listeners.append(listener)

    async def run(self, action: Callable[Concatenate[W, P], R], /, *args: P.args, **kwargs: P.kwargs) -> R:
        """The value of `action(work, …)`, once it is committed.

        An error the action raises is its own, and undoes only what it did. StorageError and StorageBusy mean that the
        database refused; nothing was kept. `Stale` earns one more try. Once asked for, an action is done, even when
        whoever waited for it is cancelled.
        """
        value: R = await self._asked(self._waiting, lambda work: action(work, *args, **kwargs))
        return value

    async def run_behind(self, action: Callable[Concatenate[W, P], R], /, *args: P.args, **kwargs: P.kwargs) -> R:
        """The same, where nobody waits for it: what others ask goes before it, but for a few of it at a time."""
        value: R = await self._asked(self._behind, lambda work: action(work, *args, **kwargs))
        return value

    async def _asked(self, queue: deque[Errand[W]], action: Callable[[W], Any]) -> Any:
        future: asyncio.Future[Ended] = self._loop.create_future()
        with self._taking():
            queue.append(Errand(action, (future,), behind=queue is self._behind))
            self._changed.notify()
        return await value_of(future)

    async def ride(self, action: Callable[[W, list[T]], None], item: T, *, hurry: bool = False) -> None:
        """Let this go along with the next transaction, before what is asked of it, or by itself in a moment, or at once
        if there is a `hurry`. `action` gets everything of its kind that goes along; returns once that is committed.

        Raises what `run` does.
        """
        future: asyncio.Future[Ended] = self._loop.create_future()
        with self._taking():
            if not self._riding:
                self._loop.call_later(_LONGEST_RIDE, self.hurry)
            self._riding.append(Rider(action, item, future))
        if hurry:
            self.hurry()
        await value_of(future)

    def hurry(self) -> None:
        """What waits to go along with another goes now."""
        with self._changed:
            self._leaving = bool(self._riding)
            self._changed.notify()

    @contextmanager
    def together(self) -> Iterator[None]:
        """What is asked for meanwhile goes into one transaction. Not for long: all else waits as well."""
        with self._changed:
            self._held += 1
        try:
            yield
        finally:
            with self._changed:
                self._held -= 1
                self._changed.notify_all()

    @contextmanager
    def _taking(self) -> Iterator[None]:
        with self._changed:
            if self._stopping:
                raise StorageError(Text("The program is stopping and takes nothing more."))
            yield

    def _serve(self) -> None:
        while jobs := self._take():
            try:
                outcomes = self._settle(jobs)
            except BaseException as error:  # an exit, that is: it is for who asked, and others still ask
                outcomes = [Ended(error=error)] * len(jobs)
            self._look_for_trouble(outcomes)
            self._take_back(jobs[len(outcomes) :])
            self._loop.call_soon_threadsafe(self._hand_over, jobs[: len(outcomes)], outcomes)

    def _look_for_trouble(self, outcomes: list[Ended]) -> None:
        """After trouble no connection is used again: the file may be another one by now, or a connection lost. It is
        over once something has been written: a disk that is full can still be read."""
        troubled = any(is_of_storage(outcome.error) for outcome in outcomes)
        if troubled:
            self._engine.dispose()
        with self._changed:  # so that of several threads the last word is told last
            is_over, self._has_written = self._troubled and self._has_written and not troubled, False
            if troubled or is_over:
                self._troubled = troubled
                self._loop.call_soon_threadsafe(self._tell_of_trouble, troubled)

    def _take(self) -> list[Errand[W]]:
        """Everything that waits, or a few of what is done behind it; empty only when there is nothing left to come."""
        with self._changed:
            self._changed.wait_for(self._may_go)
            self._was_behind = bool(self._behind) and not (self._was_behind and self._waiting)
            queue, most = (self._behind, _MOST_BEHIND) if self._was_behind else (self._waiting, _MOST_TOGETHER)
            return self._with_riders(queue, most)

    def _with_riders(self, queue: deque[Errand[W]], most: int) -> list[Errand[W]]:
        """The first of this queue, behind what goes along with them."""
        riders, self._riding, self._leaving = self._riding, [], False
        return [*by_action(riders), *(queue.popleft() for _ in range(min(len(queue), most)))]

    def _take_back(self, jobs: list[Errand[W]]) -> None:
        """These were left for later."""
        with self._changed:
            for job in reversed(jobs):
                (self._behind if job.behind else self._waiting).appendleft(job)

    def _may_go(self) -> bool:
        return self._stopping or (not self._held and bool(self._waiting or self._leaving or self._behind))

    def _settle(self, jobs: list[Errand[W]]) -> list[Ended]:
        """Together if it can be. When that breaks, and it is not the storage's trouble, each is tried for itself: in
        the same transaction, and when that will not do, in one of its own. Those at the end may have no outcome yet."""
        if len(jobs) == 1:
            return [self._alone(jobs[0])]
        for together in (self._at_once, self._side_by_side):
            try:
                return together(jobs)
            except Exception as error:
                if is_of_storage(error):
                    return [Ended(error=_in_our_words(error)) for _ in jobs]
                if is_clash(error):
                    break
        return [self._alone(job) for job in jobs]

    def _alone(self, job: Errand[W], tries: int = 1) -> Ended:
        """Its transaction is its own, so what undoes the action undoes it all and no savepoint is needed."""
        try:
            return Ended(self._committed(lambda connection: job.action(self._open_work(connection))))
        except Exception as error:
            if tries < (_MOST_CLASHES if is_clash(error) else _MOST_STALE if isinstance(error, Stale) else 1):
                return self._alone(job, tries + 1)
            return Ended(error=_in_our_words(error))

    def _at_once(self, jobs: list[Errand[W]]) -> list[Ended]:
        """The outcomes, once they are committed, when none of them fails; raises what the first raised that does."""
        return self._committed(
            lambda connection: [Ended(job.action(self._open_work(connection))) for job in self._in_turn(jobs)]
        )

    def _side_by_side(self, jobs: list[Errand[W]]) -> list[Ended]:
        """The outcomes, once they are committed; raises whatever concerns the transaction as a whole."""
        return self._committed(lambda connection: [self._attempt(connection, job) for job in self._in_turn(jobs)])

    def _in_turn(self, jobs: list[Errand[W]]) -> Iterator[Errand[W]]:
        """One after the other. Who asks for something while what is done behind goes on waits for a while and then
        comes along, and the rest of that is for later."""
        begun = time.monotonic()
        for place, job in enumerate(jobs):
            if job.behind and place >= _FEW and self._waiting and time.monotonic() - begun > _A_WHILE:
                with self._changed:
                    asked = [] if self._held else self._with_riders(self._waiting, _MOST_TOGETHER)
                jobs[place:place] = asked
                yield from asked
                return
            yield job

    def _committed(self, act: Callable[[Connection], R]) -> R:
        """What `act` gives, once it is committed; who listens hears what there is to tell of it. Where the connection
        was lost meanwhile that is the storage's trouble, whatever the action made of it."""
        news: list[object] = []
        with self._engine.begin() as connection:
            connection.info[NEWS] = news
            asked = _WRITTEN[connection.dialect.name] if self._troubled else None
            before = connection.scalar(asked) if asked is not None else None
            try:
                value = act(connection)
            except Exception as error:
                if connection.invalidated and not is_of_storage(error):
                    raise StorageBusy from error
                raise
            if connection.invalidated:
                raise StorageBusy
            has_written = asked is not None and connection.scalar(asked) != before
            del connection.info[NEWS]
        self._has_written = self._has_written or has_written
        if news:
            self._loop.call_soon_threadsafe(self._tell, news)
        return value

    def _attempt(self, connection: Connection, job: Errand[W]) -> Ended:
        outcome = self._try(connection, job)
        return self._try(connection, job) if isinstance(outcome.error, Stale) else outcome

    def _try(self, connection: Connection, job: Errand[W]) -> Ended:
        savepoint, before = connection.begin_nested(), list(connection.info[NEWS])
        try:
            value = job.action(self._open_work(connection))
        except Exception as error:
            if (isinstance(error, DBAPIError) and is_of_storage(error)) or is_clash(error):
                raise
            savepoint.rollback()
            connection.info[NEWS][:] = before
            return Ended(error=error)
        # Outside the try: a savepoint that cannot be released has spoilt the transaction for everybody.
        savepoint.commit()
        return Ended(value)

    def _hand_over(self, jobs: list[Errand[W]], outcomes: list[Ended]) -> None:
        for job, outcome in zip(jobs, outcomes, strict=True):
            for future in job.futures:
                if not future.done():
                    future.set_result(outcome)

    def _tell(self, news: list[object]) -> None:
        for listener in self._listeners:
            self._loop.call_soon(listener, news)

    def _tell_of_trouble(self, troubled: bool) -> None:
        for listener in self._trouble_listeners:
            listener(troubled)


def _in_our_words(error: Exception) -> Exception:
    """What the storage refused is not the fault of what was asked; the rest stays what it is."""
    if isinstance(error, DBAPIError) and (is_of_storage(error) or is_clash(error)):
        return storage_error(error)
    return error
