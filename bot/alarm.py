"""The alarm: what whoever runs the bot must know at once stands in the log, and the coaches hear it in their chat.

While the storage fails nothing can go through the outbox, so this one message goes directly, to the coaches that were
known when it still worked. So does what concerns the way to Telegram itself. It holds nothing of anybody.
"""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

from bot import logs
from bot.actions.keep_in_touch import coaches_now, tell_of_trouble
from bot.channel import Speaks
from bot.clock import Clock
from bot.errors import StorageError
from bot.message import Message
from bot.storage.people import Person
from bot.storage.work import Work
from bot.storage.writer import Writer
from bot.texts import blocks, locale_for
from conversations.text import Text

log = logs.get("app")

ALARM_EVERY = timedelta(minutes=1)
# What lasts no longer than this is only in the log: another program that holds the file for a moment.
_LASTS = timedelta(seconds=30)

OUT_OF_REACH = Text(
    "I cannot reach my storage at the moment. Nothing is lost: what is written to me waits at Telegram, for a day. "
    "Would you tell whoever runs this bot?"
)
_TOLD_AGAIN = timedelta(hours=6)
_SHARED = Text(
    "Somebody else receives what is written to me, with the key that Telegram gave me. So messages can get lost, and "
    "others can read them. Would you tell whoever runs this bot, at once?"
)
_POSTED = Text(
    "Somebody had Telegram send what is written to me to another address. I have undone that, and I am receiving "
    "again, but messages may have got lost. Would you tell whoever runs this bot, at once?"
)
_CLOCK = Text(
    "My clock and that of Telegram differ by more than five minutes, so I say nothing until they agree again. What is "
    "written to me is kept. Would you tell whoever runs this bot?"
)
TOLD = {"token_shared": _SHARED, "webhook_set": _POSTED, "clock": _CLOCK}
"""What coaches hear of an alarm, by its name; of any other alarm they hear nothing."""


class Alarm:
    """Sounds when something is wrong that a person has to see to; of the storage it says when it works again, too.

    Of several workers one tells it, the one of whom that `is_told`; the others only put it in the log.
    """

    def __init__(
        self, writer: Writer[Work], channel: Speaks, clock: Clock, is_told: Callable[[], bool] = lambda: True
    ) -> None:
        self._writer, self._channel, self._clock, self._is_told = writer, channel, clock, is_told
        self._coaches: Sequence[Person] = ()
        self._since: datetime | None = None
        self._logged_at: datetime | None = None
        self._told = False
        self._told_at: dict[str, datetime] = {}
        self._doing: set[asyncio.Task[None]] = set()
        self.mind(writer)

    def mind(self, writer: Writer[Work]) -> None:
        """Hear of this writer's trouble, too."""
        writer.on_trouble(self._hear)

    def sound(self, name: str) -> None:
        """Put it in the log, and tell the coaches, unless they heard it lately."""
        log.error("alarm", alarm=name)
        now, before = self._clock.now(), self._told_at.get(name)
        if name in TOLD and (before is None or abs(now - before) >= _TOLD_AGAIN):
            self._told_at[name] = now
            self._do(self._tell_everybody(TOLD[name], know=True))

    async def look(self) -> None:
        """Know whom to tell, as long as they can be found."""
        self._coaches = await self._writer.run(coaches_now)

    def _hear(self, troubled: bool) -> None:
        now = self._clock.now()
        if troubled:
            self._fails(now)
        elif self._since is not None:
            since, lasted, self._since, self._logged_at = self._since, now - self._since, None, None
            log.warning("storage_works_again", seconds=int(lasted.total_seconds()))
            if self._told or lasted >= _LASTS:
                self._do(self._say_it_is_over(since))
            self._told = False

    def _fails(self, now: datetime) -> None:
        self._since = self._since or now
        if self._logged_at is None or now - self._logged_at >= ALARM_EVERY:
            self._logged_at = now
            self.sound("storage")
        if not self._told and now - self._since >= _LASTS:
            self._told = True
            self._do(self._tell_everybody(OUT_OF_REACH))

    async def _tell_everybody(self, said: Text, *, know: bool = False) -> None:
        if not self._is_told():
            return
        if know:
            with suppress(StorageError):
                await self.look()
        for coach in self._coaches:
            locale = locale_for(coach.language, formal=False)
            outcome = await self._channel.send(coach.chat, Message(blocks((said,), locale)))
            log.info("alarm_told", outcome=type(outcome).__name__)

    async def _say_it_is_over(self, since: datetime) -> None:
        try:
            await self._writer.run(tell_of_trouble, since)
        except StorageError as error:
            log.warning("telling_failed", error=error)

    def _do(self, doing: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(doing)
        self._doing.add(task)
        task.add_done_callback(self._doing.discard)
