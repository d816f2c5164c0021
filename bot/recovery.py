"""The recovery sheet: the master key on paper, and what is asked about it.

It is shown on a terminal only, to whoever sits there, so that it is in no log, no file and no pipe.
"""

import secrets
import sys
from collections.abc import Sequence
from typing import TextIO

from bot.clock import SystemClock
from bot.errors import KeyFault, KeyTrouble, TussendoorError
from bot.settings import Settings
from bot.storage import master_key
from bot.storage.store import is_new, open_keystore, replace_master
from bot.texts import render
from conversations.text import Sentence, Text

_IN_A_ROW = 7


def make(settings: Settings) -> None:
    """Make the master key, show its sheet, and go on when one group of it was typed back.

    Raises `TussendoorError` where that cannot be, or there is a key or data already.
    """
    screen = _screen()
    _make(settings, screen)
    if not _is_typed_back(screen, settings, _groups(settings)):
        raise TussendoorError(
            Text("The key has been made, but nothing was typed back. `tussendoor key sheet` shows the sheet again.")
        )
    _tell(screen, settings, Text("Right. Keep the sheet apart from the data."))


def rotate(settings: Settings) -> None:
    """Let another master key take over: show its sheet, and when one group was typed back wrap every data key with it.

    The bot may be running. Broken off halfway, everything can be read, and the same command goes on. Raises
    `TussendoorError` where it cannot be, or when nothing was typed back; nothing has changed then.
    """
    screen = _screen()
    open_keystore(settings)
    new, *old = master_key.read_all(settings.key_file, settings.data_dir)
    if not old:
        new = master_key.draw()
        said = Text("This is the new master key. Write it down twice, and keep it apart from the data:")
        _show(screen, settings, _heading(), master_key.groups(new), said)
        if not _is_typed_back(screen, settings, master_key.groups(new)):
            raise TussendoorError(Text("Nothing was typed back, so everything stays as it was."))
    for done in replace_master(settings, new):
        _tell(screen, settings, Text("{done} keys wrapped.", done=done))
    _tell(
        screen,
        settings,
        Text(
            "The new key is the only one now. Destroy the old sheet, and make a backup: the copies of the keys from "
            "before this open with the old sheet alone."
        ),
    )


def make_if_new(settings: Settings) -> None:
    """At the very first start, on a terminal: make the key and show its sheet. Otherwise nothing."""
    if is_new(settings) and _has_screen():
        _make(settings, _screen())


def show(settings: Settings) -> None:
    """Show the sheet of the key that is there."""
    screen = _screen()
    _show(screen, settings, _heading(), _groups(settings))


def compare(settings: Settings) -> None:
    """Read a sheet, typed or from a file, and compare it with the key. Raises `TussendoorError` when it is another."""
    key = master_key.read(settings.key_file, settings.data_dir)
    if sys.stdin.isatty():
        _tell(sys.stderr, settings, Text("Type the sheet; an empty line ends it."))
    typed = ""
    while (line := sys.stdin.readline()) and (line.strip() or not typed.strip()):
        typed += line
    if master_key.parse(typed) != key:
        raise KeyTrouble(KeyFault.WRONG, Text("This is the sheet of another key."))


def _is_typed_back(screen: TextIO, settings: Settings, groups: Sequence[str]) -> bool:
    """Ask for one group of the sheet until it is right; whether it was ever given."""
    number = secrets.randbelow(len(groups))
    asked = Text("Have you written it down? Type group {number} of the sheet, to be sure:", number=number + 1)
    _tell(screen, settings, asked)
    while (typed := sys.stdin.readline()) and not master_key.is_same(typed, groups[number]):
        _tell(screen, settings, Text("That is not what group {number} says. Once more:", number=number + 1))
    return bool(typed)


def _heading() -> Text:
    return Text("RECOVERY SHEET, {date}", date=SystemClock().now().date())


def _make(settings: Settings, screen: TextIO) -> None:
    if not settings.key_file.exists() and not is_new(settings):
        raise KeyTrouble(
            KeyFault.PRESENT, Text("There are data already, and a new key would not open them: the sheet has theirs.")
        )
    master_key.create(settings.key_file, settings.data_dir)
    _show(
        screen,
        settings,
        _heading(),
        _groups(settings),
        Text("A master key has been made: {path}", path=str(settings.key_file)),
        Text("Without it nobody can ever read the answers again. Write it down twice and keep it apart from the data:"),
    )


def _show(screen: TextIO, settings: Settings, head: Text, groups: Sequence[str], *more: Text) -> None:
    for sentence in (head, *more):
        _tell(screen, settings, sentence)
    for start in range(0, len(groups), _IN_A_ROW):
        screen.write("    " + " ".join(groups[start : start + _IN_A_ROW]) + "\n")
    _tell(screen, settings, Text("Typed into a file, this sheet is the key again."))


def _groups(settings: Settings) -> tuple[str, ...]:
    return master_key.groups(master_key.read(settings.key_file, settings.data_dir))


def _has_screen() -> bool:
    return sys.stdin.isatty() and (sys.stderr.isatty() or sys.stdout.isatty())


def _screen() -> TextIO:
    """The terminal somebody sits at."""
    if not _has_screen():
        raise KeyTrouble(KeyFault.HIDDEN, Text("The recovery sheet is only shown on a terminal, to who sits there."))
    return sys.stderr if sys.stderr.isatty() else sys.stdout


def _tell(screen: TextIO, settings: Settings, sentence: Sentence) -> None:
    screen.write(render(sentence, settings.language) + "\n")
    screen.flush()
