"""What somebody said, in words: by a model on this machine, in a process of its own.

A sound comes from anybody, and it takes large libraries to take one apart. So that is done in a process that has no key
and no token, is given one sound at a time, writes nothing down, and is ended when it takes too long.
"""

import asyncio
import json
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Sequence
from contextlib import suppress
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path

from bot import logs
from bot.errors import SettingsError
from conversations.text import Text

log = logs.get("speech")

LONGEST = 600
"""So many seconds somebody may speak at a time."""
_PATIENCE = 2 * LONGEST
_NEEDED = ("model.bin", "config.json", "tokenizer.json")
_SETTING = "TUSSENDOOR_SPEECH_MODEL"
# Where nothing of ours is known; and nothing is fetched, whatever is missing.
_SURROUNDINGS = {"PATH": os.defpath, "LANG": "C.UTF-8", "HF_HUB_OFFLINE": "1"}


class Unheard(StrEnum):
    """Why a sound did not become words."""

    NO_WORDS = "no_words"
    TOO_LONG = "too_long"
    UNREADABLE = "unreadable"


def at_hand(model: Path) -> "Speech":
    """What hears with the model in this folder. Raises `SettingsError` when there is none, or nothing to open it."""
    if find_spec("faster_whisper") is None:
        said = Text(
            "{setting} is set, and what hears is not installed: pip install tussendoor[spraak]", setting=_SETTING
        )
        raise SettingsError(_SETTING, said)
    lost = [name for name in _NEEDED if not (model / name).is_file()]
    if lost:
        said = Text("{setting} names a folder without a model: no {names}.", setting=_SETTING, names=", ".join(lost))
        raise SettingsError(_SETTING, said)
    return Speech((sys.executable, "-I", "-m", "bot.speech.child", str(model.absolute()), str(LONGEST)))


class Speech:
    """Makes words of sounds, one at a time, by a process that this command starts. It is started for the first sound,
    and stays until `stop`."""

    def __init__(self, command: Sequence[str], patience: float = _PATIENCE) -> None:
        self._command, self._patience = command, patience
        self._process: Process | None = None
        self._one_at_a_time = asyncio.Lock()

    async def words(self, sound: bytes, language: str) -> str | Unheard:
        """What is said in it, in this language ("nl")."""
        async with self._one_at_a_time:
            try:
                async with asyncio.timeout(self._patience):
                    return await self._asked(sound, language)
            except (TimeoutError, OSError, EOFError, ValueError) as error:
                log.error("speech_failed", error=error)
                await self._end()
                return Unheard.UNREADABLE
            except asyncio.CancelledError:
                await self._end()
                raise

    async def stop(self) -> None:
        """End the process, if there is one; the next sound starts another."""
        async with self._one_at_a_time:
            await self._end()

    async def _asked(self, sound: bytes, language: str) -> str | Unheard:
        if self._process is None or self._process.returncode is not None:
            self._process = await asyncio.create_subprocess_exec(
                *self._command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=_SURROUNDINGS, cwd="/"
            )
        there, back = self._process.stdin, self._process.stdout
        assert there is not None
        assert back is not None
        there.write(len(sound).to_bytes(4) + language.encode("ascii").ljust(2)[:2] + sound)
        await there.drain()
        said = json.loads(await back.readexactly(int.from_bytes(await back.readexactly(4))))
        return str(said["words"]) if "words" in said else Unheard(said["unheard"])

    async def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None and process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()
