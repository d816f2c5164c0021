"""The program as whoever runs it meets it: a folder, a Telegram, and `tussendoor` as a process of its own."""

import asyncio
import os
import pty
import re
import sqlite3
import sys
from contextlib import asynccontextmanager, closing
from pathlib import Path

PROGRAM = Path(sys.executable).with_name("tussendoor")


class Place:
    """A folder with data and a key apart, a Telegram, and the settings for both."""

    def __init__(self, folder, telegram, url):
        self.telegram, self.data, self.key = telegram, folder / "data", folder / "keys" / "master.key"
        self.folder = folder
        self.settings = {"TOKEN": telegram.token, "API_URL": url, "DATA_DIR": self.data, "KEY_FILE": self.key}

    def environment(self, **settings):
        """What the program finds around it."""
        given = {name: str(value) for name, value in (self.settings | settings).items() if value is not None}
        return {"PATH": os.defpath, **{f"TUSSENDOOR_{name}": value for name, value in given.items()}}

    async def starts(self, *words, **settings):
        """The program, started with these settings in the place of the usual ones; None leaves one out."""
        return await asyncio.create_subprocess_exec(
            PROGRAM,
            *words,
            cwd=self.folder,
            env=self.environment(**settings),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )

    async def does(self, *words, typed="", **settings):
        """What came of it: exit code, lines on stdout, lines on stderr."""
        process = await self.starts(*words, **settings)
        async with asyncio.timeout(30):
            out, err = await process.communicate(typed.encode())
        return process.returncode, out.decode().splitlines(), err.decode().splitlines()

    @asynccontextmanager
    async def running(self):
        """The bot, up and listening."""
        process = await self.starts("run")
        async with asyncio.timeout(30):
            await self.telegram.until(lambda: any(call.method == "getUpdates" for call in self.telegram.calls))
        try:
            yield process
        finally:
            if process.returncode is None:
                process.kill()
            await process.communicate()

    async def on_a_terminal(self, *words, answers=()):
        """The command with somebody at a terminal, who answers each question by what is shown: code, and all of it."""
        mine, theirs = pty.openpty()
        process = await asyncio.create_subprocess_exec(
            PROGRAM, *words, cwd=self.folder, env=self.environment(), stdin=theirs, stdout=theirs, stderr=theirs
        )
        os.close(theirs)
        shown, waiting = "", list(answers)
        async with asyncio.timeout(30):
            while chunk := await asyncio.to_thread(_read, mine):
                shown += chunk
                if waiting and (answer := waiting[0](shown)) is not None:
                    waiting.pop(0)
                    os.write(mine, answer.encode() + b"\n")
        os.close(mine)
        return await process.wait(), shown


def _read(terminal):
    try:
        return os.read(terminal, 4096).decode()
    except OSError:
        return ""


def sheet_in(shown):
    """The groups of the recovery sheet, in order."""
    rows = [line for line in shown.splitlines() if line.startswith("    ")]
    return re.findall(r"\b[0-9A-Z]{4}\b", "\n".join(rows))


async def complains(house, *words, **settings):
    """The one line that is left when a command fails."""
    code, out, (line,) = await house.does(*words, **settings)
    assert (code, out) == (1, [])
    return line


def everything_in(house):
    """What lies where: of a database every row, of other files every byte."""
    files = (path for path in house.folder.rglob("*") if path.is_file() and path.suffix != ".lock")
    return {path: rows_or_bytes(path) for path in files}


def rows_or_bytes(path):
    content = path.read_bytes()
    if not content.startswith(b"SQLite format 3"):
        return content
    with closing(sqlite3.connect(path)) as database:
        return list(database.iterdump())
