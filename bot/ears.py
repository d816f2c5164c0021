"""What people say aloud, heard: fetched where it is, made into words on this machine, and read back to them.

The rows hold what is still to be heard (`storage/aloud.py`), so nothing that was said is lost when the program ends:
it is fetched again. One sound at a time, beside everything else that is done; nobody waits for it but who spoke, and he
sees that something is coming.
"""

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from bot import logs
from bot.actions import aloud
from bot.channel import HasSounds
from bot.doors import hear
from bot.errors import Locked
from bot.message import Rejected, Unreachable
from bot.references import ChatRef
from bot.speech import Speech, Unheard
from bot.storage import people
from bot.storage.aloud import TO_HEAR, Hearing, Spoken, next_one
from bot.storage.work import Work
from bot.storage.writer import Writer

log = logs.get("ears")

# Seconds. The channel shows for five that somebody is typing.
_SHOWN, _WONDERS = 4.0, 10.0
_AFTER_TROUBLE, _IDLE = 5.0, 120.0
# So long a sound that cannot be fetched is tried again.
_GIVEN_UP = timedelta(hours=1)


class _Next(NamedTuple):
    """What is next, in whose chat, in which language he speaks, and whether it waits too long by now."""

    one: Spoken
    chat: ChatRef
    language: str
    is_late: bool


def _next(work: Work, after: str) -> _Next | None:
    one = next_one(work, after)
    if one is None:
        return None
    person = people.by_id(work, one.person_id)
    return _Next(one, person.chat, person.language, work.now - one.at > _GIVEN_UP)


class Ears:
    """Hears until cancelled. Without `speech` nothing is heard, and who spoke is asked to type."""

    def __init__(self, writer: Writer[Work], sounds: HasSounds, speech: Speech | None) -> None:
        self._writer, self._sounds, self._speech = writer, sounds, speech
        self._rung, self._one_at_a_time = asyncio.Event(), asyncio.Lock()
        self._before, self._perhaps = "", True

    def hear(self, news: Sequence[object]) -> None:
        """What was committed, here or elsewhere: perhaps somebody said something."""
        if TO_HEAR in news:
            self._perhaps = True
            self._rung.set()

    async def run(self) -> None:
        """Hear whatever there is, and wait for more."""
        try:
            while True:
                self._rung.clear()
                try:
                    await self.settle()
                except Exception as error:
                    log.error("hearing_failed", error=error)
                    self._perhaps = True
                await self._wait(_AFTER_TROUBLE if self._perhaps else _IDLE)
        finally:
            if self._speech is not None:
                await self._speech.stop()

    async def _wait(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._rung.wait()
        except TimeoutError:
            self._perhaps = True
            if seconds == _IDLE and self._speech is not None:
                await self._speech.stop()

    async def settle(self) -> bool:
        """Hear everything that can be heard now; whether there was anything."""
        found = False
        async with self._one_at_a_time:
            while self._perhaps and await self._hear_one():
                found = True
        return found

    async def _hear_one(self) -> bool:
        """Whether there was something, and it was heard. What cannot be had now is tried again later."""
        self._perhaps = False
        found = await self._writer.run(_next, self._before)
        if found is None:
            return False
        self._perhaps = True
        if found.one.stage is Hearing.KEPT:
            await self._take(found.one.id)
            return True
        self._before = found.one.person_id
        result = await self._heard(found)
        if result is not None:
            await self._writer.run(aloud.heard, found.one.id, result)
        return result is not None

    async def _take(self, aloud_id: str) -> None:
        """Its words are taken for what he wrote; or, behind a lock that is closed, a code is asked for first."""
        try:
            await self._writer.run(hear.hear_aloud, aloud_id)
        except Locked:
            await self._writer.run(hear.ask_for_code_aloud, aloud_id)

    async def _heard(self, found: _Next) -> str | Unheard | None:
        """Its words; None when the sound cannot be had now."""
        if self._speech is None:
            return Unheard.UNREADABLE
        hearing = asyncio.ensure_future(self._fetched(found, self._speech))
        loop = asyncio.get_running_loop()
        since, told = loop.time(), False
        try:
            while not hearing.done():
                await self._sounds.typing(found.chat)
                await asyncio.wait({hearing}, timeout=_SHOWN)
                if not hearing.done() and not told and loop.time() - since >= _WONDERS:
                    told = True
                    await self._writer.run(aloud.takes_time, found.one.id)
            return hearing.result()
        finally:
            hearing.cancel()
            await asyncio.wait({hearing})

    async def _fetched(self, found: _Next, speech: Speech) -> str | Unheard | None:
        sound = await self._sounds.fetch(found.one.file)
        if isinstance(sound, bytes):
            return await speech.words(sound, found.language)
        log.warning("sound_not_fetched", outcome=type(sound).__name__)
        return Unheard.UNREADABLE if found.is_late or isinstance(sound, Rejected | Unreachable) else None
