"""The commands by which what is kept is copied, put back, brought up to date and moved."""

import argparse
from collections.abc import Iterator
from functools import partial

from bot import settings
from bot.alone import only_one
from bot.app import house_of
from bot.clock import SystemClock
from bot.settings import Settings
from bot.storage import copies, moving
from bot.terminal import FINE, opened, say, tell
from bot.texts import render
from conversations.text import Sentence, Text


def migrate(chosen: argparse.Namespace) -> int:
    """Bring the database up to date, let go what was put back, or move it all."""
    current = settings.load()
    if chosen.to is not None:
        return _move(current, chosen.to)
    with only_one(current), opened(current, put_back=chosen.put_back, alone=True):
        say(render(Text("The database is up to date."), current.language))
    return FINE


def _move(current: Settings, url: str) -> int:
    telling = partial(tell, current.language)
    with only_one(current):
        rows = moving.move(current, house_of(current), SystemClock().now(), url, telling)
    said = Text(
        "Moved: {rows} rows, and compared. Now put that address in {setting}; the file is not used any more.",
        rows=rows,
        setting="TUSSENDOOR_DATABASE_URL",
    )
    say(render(said, current.language))
    return FINE


def back_up(chosen: argparse.Namespace) -> int:
    """Copy content and keys."""
    current = settings.load()
    telling = partial(tell, current.language)
    made = copies.back_up(current, house_of(current), SystemClock().now(), chosen.content, chosen.keys, telling)
    for file in made.files:
        say(str(file))
    if made.damaged:
        telling(Text("In it are {rows} rows that could not be read already: `tussendoor doctor`.", rows=made.damaged))
    return FINE


def restore(chosen: argparse.Namespace) -> int:
    """Put a copy back, and tell what somebody has to know before it speaks."""
    current = settings.load()
    with only_one(current):
        telling = partial(tell, current.language)
        back = copies.put_back(current, house_of(current), SystemClock().now(), chosen.content, chosen.keys, telling)
    for line in _different(back):
        say(render(line, current.language))
    return FINE


def _different(back: copies.PutBack) -> Iterator[Sentence]:
    """What somebody who puts a copy back has to know before he lets it speak."""
    if back.alive_at is not None:
        yield Text(
            "It has been put back. It goes as far as {moment}.", moment=back.alive_at.astimezone().replace(tzinfo=None)
        )
    yield Text("Erased again, since that had happened meanwhile: {number}.", number=back.erased_again)
    yield Text("Fallen due since: {number} moments. Who was waiting hears it once.", number=back.lapsed)
    if back.damaged:
        yield Text("Rows that cannot be read: {rows}.", rows=back.damaged)
    yield Text(
        "Nothing is sent yet. Make sure the bot runs nowhere else; then `tussendoor migrate --put-back` lets it go."
    )
