"""The program as whoever runs it meets it: a folder, a Telegram, and `tussendoor` as a process of its own."""

import asyncio
import io
import os
import pty
import re
import sqlite3
import sys
from contextlib import asynccontextmanager, closing, redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

from bot.cli import main
from tests.forked import Program

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
        # Where a copy of the program is tested, that copy is started too.
        copy = {"PYTHONPATH": os.environ["PYTHONPATH"]} if "PYTHONPATH" in os.environ else {}
        return {"PATH": os.defpath, **copy, **{f"TUSSENDOOR_{name}": value for name, value in given.items()}}

    async def starts(self, *words, installed=False, **settings):
        """The program, started with these settings in the place of the usual ones; None leaves one out. As it is
        `installed`, or else forked, which takes a fraction of the time."""
        around = self.environment(**settings)
        if not installed:
            return await Program.starts(words, self.folder, around)
        return await asyncio.create_subprocess_exec(
            PROGRAM,
            *words,
            cwd=self.folder,
            env=around,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )

    async def ends(self, *words, **settings):
        """What came of the command as a process of its own: exit code, lines on stdout, on stderr."""
        process = await self.starts(*words, **settings)
        async with asyncio.timeout(30):
            out, err = await process.communicate()
        return process.returncode, out.decode().splitlines(), err.decode().splitlines()

    async def does(self, *words, typed="", **settings):
        """What came of the command, done in this process, which is quicker: the same."""
        return await asyncio.to_thread(self._does, words, typed, self.environment(**settings))

    def _does(self, words, typed, environment):
        out, err, before = io.StringIO(), io.StringIO(), Path.cwd()
        os.chdir(self.folder)
        try:
            with (
                patch.dict(os.environ, environment, clear=True),
                patch("sys.stdin", io.StringIO(typed)),
                patch("bot.logs.setup"),
                redirect_stdout(out),
                redirect_stderr(err),
            ):
                code = main(words)
        except SystemExit as ended:
            code = ended.code
        finally:
            os.chdir(before)
        return code, out.getvalue().splitlines(), err.getvalue().splitlines()

    @asynccontextmanager
    async def running(self, polls=1, installed=False):
        """The bot, up: it listens whether somebody else receives, and with a second poll it receives itself."""
        process = await self.starts("run", installed=installed)
        async with asyncio.timeout(30):
            await self.telegram.until(
                lambda: [call.method for call in self.telegram.calls].count("getUpdates") >= polls
            )
        try:
            yield process
        finally:
            if process.returncode is None:
                process.kill()
            await process.communicate()

    async def on_a_terminal(self, *words, answers=()):
        """The command with somebody at a terminal, who answers each question by what is shown: code, and all of it."""
        mine, theirs = pty.openpty()
        process = await Program.starts(words, self.folder, self.environment(), theirs)
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
