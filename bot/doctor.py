"""Is everything in order? Each check: what was looked at, how it is, and what to do if it is not well."""

import os
import shutil
import stat
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from bot.actions.due import wake
from bot.app import house_of
from bot.clock import TOLERATED, Difference, SystemClock
from bot.errors import SettingsError, StorageError, TussendoorError
from bot.settings import Settings
from bot.speech import at_hand
from bot.storage import answers, carrying, conversations, meetings, people, spoken, trajectories
from bot.storage.copies import last_copied
from bot.storage.engine import file_of
from bot.storage.store import count_damage, is_new, is_up_to_date, looks_who_reads, scanned
from bot.storage.work import Work
from bot.telegram import webhook
from bot.telegram.login import Bot, is_here, log_in
from bot.ticker import next_due
from conversations.references import MessageRef
from conversations.text import Sentence, Text

_BACKUP_GOES_STALE = timedelta(days=2)
_ROOM = 200_000_000  # bytes: SQLite wants room for its journal


@dataclass(frozen=True)
class Check:
    """One finding. `well` is None for what is only good to know."""

    what: Sentence
    state: Sentence
    well: bool | None
    to_do: Sentence | None = None


async def examine(settings: Settings) -> list[Check]:
    """Look at everything the bot needs; nothing is changed, apart from what a first start makes."""
    told = [check async for check in _telegram(settings)]
    return [*_folder(settings), _letters(), *_speech(settings), *_store(settings), *told]


def _folder(settings: Settings) -> Iterator[Check]:
    what = Text("Data folder {path}", path=str(settings.data_dir))
    if not settings.data_dir.is_dir():
        yield Check(what, Text("not there yet"), None, Text("`tussendoor run` makes it."))
        return
    open_to_others = stat.S_IMODE(settings.data_dir.stat().st_mode) & 0o077
    if open_to_others:
        yield Check(what, Text("others can look inside"), False, Text("chmod 700 closes it."))
    elif not _can_be_written(settings):
        yield Check(what, Text("cannot be written to"), False, Text("Give it to the user that runs the bot."))
    elif (closed := _closed(settings)) is not None:
        state = Text("{path} cannot be written.", path=str(closed))
        yield Check(what, state, False, Text("Give it to the user that runs the bot."))
    else:
        yield Check(what, Text("in order"), True)
    free = shutil.disk_usage(settings.data_dir).free
    room = Text("{megabytes} MB free", megabytes=free // 1_000_000)
    to_do = None if free > _ROOM else Text("Make room: without it no answer can be kept.")
    yield Check(Text("Disk"), room, free > _ROOM, to_do)


def _letters() -> Check:
    from bot.files.typeset import missing_fonts  # brings along what draws

    what, lost = Text("Letters for papers and pictures"), missing_fonts()
    if not lost:
        return Check(what, Text("are there, for every script"), True)
    state = Text("not there: {names}", names=", ".join(lost))
    return Check(what, state, False, Text("Install the program anew: they come along. Signs would be left out."))


def _speech(settings: Settings) -> Iterator[Check]:
    if settings.speech_model is None:
        return
    what = Text("What is said aloud")
    try:
        at_hand(settings.speech_model)
        yield Check(what, Text("can be heard"), True)
    except SettingsError as error:
        yield Check(what, error.sentence, False, Text("The README has a table of all settings."))


def _posted(address: webhook.Address) -> Check:
    what, host = Text("What people write"), address.host
    if not address.fails:
        return Check(what, Text("is posted to {host}; {number} wait", host=host, number=address.waiting), True)
    return Check(
        what,
        Text("is posted to {host}, which failed lately; {number} wait", host=host, number=address.waiting),
        False if address.waiting else None,
        Text("Does the bot run, and does the proxy pass posts on to TUSSENDOOR_LISTEN?"),
    )


def _damage(settings: Settings) -> Check:
    """What cannot be read stays where it is, and stops nothing else."""
    what = Text("What is kept in it")
    rows, keys = count_damage(settings, house_of(settings), SystemClock().now())
    if not rows and not keys:
        return Check(what, Text("can all be read"), True)
    state = Text("damaged: {rows} rows and {keys} keys can no longer be read", rows=rows, keys=keys)
    return Check(what, state, False, Text("Keep the files as they are, and look for a copy from before."))


def _ways_to_find(settings: Settings) -> Check:
    what, tables = Text("Ways to find things in it"), scanned(settings, house_of(settings), SystemClock().now(), _asks)
    if not tables:
        return Check(what, Text("are used"), True)
    state = Text("are missing: {tables} is looked through from beginning to end", tables=", ".join(tables))
    to_do = Text(
        "An index is gone or broken, and everything takes longer. On PostgreSQL REINDEX makes it anew; else put the "
        "database back from a copy."
    )
    return Check(what, state, False, to_do)


def _own_lock(settings: Settings) -> Iterator[Check]:
    """Whether the database itself looks who reads what was answered (faults T7); SQLite cannot."""
    if not settings.database.startswith("postgresql"):
        return
    what = Text("Lock of its own, by who reads")
    if looks_who_reads(settings, house_of(settings), SystemClock().now()):
        yield Check(what, Text("holds"), True)
        return
    to_do = Text("Give the bot a role that is no superuser and has no BYPASSRLS; docs/operations.md tells how.")
    yield Check(what, Text("does not hold: this role may read past it"), None, to_do)


def _asks(work: Work) -> None:
    """What is asked for every answer, and every few seconds."""
    nobody, now = "nobody", work.now
    wake.find_due(work)
    next_due(work)
    carrying.orphans(work)
    carrying.is_left(work)
    carrying.waiting(work)
    people.by_chat(work, people.NOWHERE)
    people.find(work, nobody)
    conversations.running(work, nobody)
    spoken.last_said(work, nobody, now)
    spoken.spoke_with(work, nobody, now)
    spoken.said_as(work, nobody, MessageRef("0"))
    spoken.is_known(work, nobody)
    trajectories.of_client(work, nobody)
    trajectories.of_coach(work, nobody)
    meetings.meetings_of(work, nobody)
    answers.of_author(work, nobody, nobody)


def _backup(settings: Settings) -> Check:
    what, made = Text("Backup"), last_copied(settings)
    to_do = Text("`tussendoor backup` makes one; the bot may run.")
    if made is None:
        return Check(what, Text("never made from here"), None, to_do)
    is_old = SystemClock().now() - made > _BACKUP_GOES_STALE
    return Check(what, Text("the last is of {date}", date=made.date()), not is_old, to_do if is_old else None)


def _closed(settings: Settings) -> Path | None:
    """A file or folder that the bot has to write, and cannot."""
    try:
        database = file_of(settings.database)
    except StorageError:
        return None
    places = [settings.key_store, *((database, database.parent) if database is not None else ())]
    return next((place for place in places if place.exists() and not os.access(place, os.W_OK)), None)


def _can_be_written(settings: Settings) -> bool:
    lock = settings.data_dir / "running.lock"
    if not lock.exists():
        return os.access(settings.data_dir, os.W_OK)
    try:
        os.close(os.open(lock, os.O_RDWR))
    except OSError:
        return False
    return True


def _store(settings: Settings) -> Iterator[Check]:
    key, database = Text("Master key {path}", path=str(settings.key_file)), Text("Database")
    try:
        if is_new(settings):
            yield Check(key, Text("not made yet"), None, Text("`tussendoor key new` makes it and shows its sheet."))
        elif not is_up_to_date(settings):
            yield Check(database, Text("has an older form"), None, Text("`tussendoor migrate` brings it up to date."))
        else:
            yield Check(key, Text("opens the database"), True)
            yield Check(database, Text("in order"), True)
            yield _damage(settings)
            yield _ways_to_find(settings)
            yield from _own_lock(settings)
            yield _backup(settings)
    except TussendoorError as error:
        yield Check(database, error.sentence, False, Text("The README tells what to do about keys and the database."))


async def _telegram(settings: Settings) -> AsyncIterator[Check]:
    what, difference = Text("Telegram"), Difference(SystemClock())
    try:
        async with log_in(settings, difference) as bot:
            yield await _updates(bot, settings)
            yield _clock(difference)
            yield Check(what, Text("@{name} answers", name=bot.username), True)
            for check in _elsewhere(bot, settings):
                yield check
    except TussendoorError as error:
        yield Check(what, error.sentence, False, Text("Look at TUSSENDOOR_TOKEN and at the network."))


def _elsewhere(bot: Bot, settings: Settings) -> Iterator[Check]:
    """Where else than in a chat of two it could be spoken to (faults T9). It says nothing there, but who is coached
    could show that he is; it does not start where others could read along."""
    what, me, starts = Text("Other chats"), bot.bot, None if is_here(settings) else False
    if me.can_join_groups:
        yield Check(
            what,
            Text("it can be put in groups"),
            starts,
            Text("At BotFather: /setjoingroups, Disable. The bot leaves groups by itself all the same."),
        )
    if me.supports_inline_queries or me.supports_guest_queries or me.can_connect_to_business:
        yield Check(
            what,
            Text("it can be called in the chats of others"),
            starts if me.supports_guest_queries else None,
            Text("At BotFather, turn off inline, guest and business mode. The bot says nothing there all the same."),
        )


def _clock(difference: Difference) -> Check:
    what, off = Text("Clock"), round(difference.seconds)
    if abs(off) <= TOLERATED.total_seconds():
        return Check(what, Text("agrees with that of Telegram"), True)
    state = Text("differs from that of Telegram by {seconds} seconds", seconds=off)
    to_do = Text("Set it right, and let the machine keep it so (NTP). Nothing is sent until then.")
    return Check(what, state, False, to_do)


async def _updates(bot: Bot, settings: Settings) -> Check:
    """Whether what people write comes to us; somebody who receives besides is only seen by who receives."""
    what, address = Text("What people write"), await webhook.look(bot)
    if not isinstance(address, webhook.Address):
        return Check(what, Text("Telegram does not tell where it goes"), None)
    if not address.url:
        return Check(what, Text("is fetched; {number} wait", number=address.waiting), True)
    if address.url == settings.webhook_url:
        return _posted(address)
    return Check(
        what,
        Text("goes to an address at {host}; {number} wait", host=address.host, number=address.waiting),
        False,
        Text(
            "Is that address yours: `tussendoor webhook remove`. If not, somebody has your token: revoke it at "
            "BotFather, put the new one in its place, and start again."
        ),
    )
