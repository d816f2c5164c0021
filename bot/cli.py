"""`tussendoor`: the commands of whoever runs the bot."""

import argparse
import asyncio
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from bot import logs, recovery, roster, safekeeping, service, settings
from bot.alone import at_home, only_receiver
from bot.app import house_of, put_together
from bot.arguments import complain, parser_in
from bot.clock import SystemClock
from bot.doctor import examine
from bot.errors import TussendoorError
from bot.playground.scenes import FIRST, SCENES, WHOLE
from bot.settings import Settings
from bot.storage import invitations
from bot.storage.work import Work
from bot.telegram import webhook
from bot.telegram.links import DeepLinks
from bot.telegram.login import log_in
from bot.terminal import FAILED, FINE, opened, say
from bot.texts import render
from conversations.inputs import YES
from conversations.text import Sentence, Text


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; its exit code: 0 fine, 1 failed with one line on stderr, 2 wrong usage."""
    language = settings.language_of_this_machine()
    chosen = parser_in(language).parse_args(argv)
    service.keep_to_itself()
    try:
        return _COMMANDS[chosen.command](chosen)
    except TussendoorError as error:
        complain(render(error.sentence, language))
        return FAILED
    except KeyboardInterrupt:
        return FAILED


def _run(chosen: argparse.Namespace) -> int:
    current = settings.load()
    logs.setup(current.log_level)
    current.bot_token()
    current.hook()
    with at_home(current), only_receiver(current):
        recovery.make_if_new(current)
    asyncio.run(_serve(current))
    return FINE


async def _serve(current: Settings) -> None:
    async with put_together(current, SystemClock()) as app:
        await service.serve(app)


def _invite_coach(chosen: argparse.Namespace) -> int:
    current = settings.load()
    current.bot_token()
    with opened(current) as store:
        links = asyncio.run(_links(current))
        token = store.run(house_of(current), SystemClock().now(), invitations.invite)
    say(links.to(token))
    return FINE


def _list_coaches(chosen: argparse.Namespace) -> int:
    current = settings.load()
    with opened(current) as store:
        for line in store.run(house_of(current), SystemClock().now(), roster.listed):
            say(render(line, current.language))
    return FINE


def _remove_coach(chosen: argparse.Namespace) -> int:
    current = settings.load()
    with opened(current) as store:
        sure = partial(_sure, current.language, chosen.yes)
        done = roster.remove(store, house_of(current), SystemClock().now(), chosen.number, sure)
    say(render(done, current.language))
    return FINE


def _lock_coach(chosen: argparse.Namespace) -> int:
    return _with_numbered(roster.lock, chosen.number)


def _unlock_coach(chosen: argparse.Namespace) -> int:
    return _with_numbered(roster.unlock, chosen.number)


def _with_numbered(doing: Callable[[Work, int], Sentence], number: int) -> int:
    current = settings.load()
    with opened(current) as store:
        done = store.run(house_of(current), SystemClock().now(), doing, number)
    say(render(done, current.language))
    return FINE


def _sure(language: str, beforehand: bool, warning: Sentence) -> bool:
    """Ask for the word yes, if it was not given beforehand; silence is no."""
    for line in () if beforehand else (warning, Text("Type yes to go on:")):
        complain(render(line, language))
    return beforehand or sys.stdin.readline().strip().casefold() in YES


def _new_key(chosen: argparse.Namespace) -> int:
    recovery.make(settings.load())
    return FINE


def _show_key(chosen: argparse.Namespace) -> int:
    recovery.show(settings.load())
    return FINE


def _check_key(chosen: argparse.Namespace) -> int:
    current = settings.load()
    recovery.compare(current)
    say(render(Text("This sheet is the key at {path}.", path=str(current.key_file)), current.language))
    return FINE


def _rotate_key(chosen: argparse.Namespace) -> int:
    recovery.rotate(settings.load())
    return FINE


def _doctor(chosen: argparse.Namespace) -> int:
    current = settings.load()
    checks = asyncio.run(examine(current))
    for check in checks:
        mark = {True: "✓", False: "✗", None: "·"}[check.well]
        say(f"{mark} {render(check.what, current.language)}: {render(check.state, current.language)}")
        if check.to_do is not None:
            say(f"    → {render(check.to_do, current.language)}")
    return FAILED if any(check.well is False for check in checks) else FINE


def _demo(chosen: argparse.Namespace) -> int:
    from bot.demo import record, show  # the demo brings more along than `run` needs
    from bot.player import play
    from bot.playground.web import PORT

    language = settings.language_of_this_machine()
    logs.setup("ERROR")
    if _has_real_token():
        complain(render(Text("The token in the settings is not used: the demo has a Telegram of its own."), language))
    if chosen.record is not None:
        record(chosen.record, SCENES[chosen.scene or WHOLE.key], language)
    elif chosen.auto or chosen.terminal:
        return asyncio.run(play(auto=chosen.auto, language=language))
    else:
        scene = SCENES[chosen.scene or FIRST.key]
        asyncio.run(show(say, language, scene=scene, port=chosen.port or PORT, keep=chosen.keep))
    return FINE


def _has_real_token() -> bool:
    try:
        current = settings.load()
    except TussendoorError:
        return False
    return current.token is not None or current.token_file is not None


def _rehearse(chosen: argparse.Namespace) -> int:
    from bot.rehearsal import rehearse

    return rehearse(chosen.script, chosen.language)


def _remove_webhook(chosen: argparse.Namespace) -> int:
    current = settings.load()
    asyncio.run(_without_webhook(current))
    said = Text("No address is set any more: `tussendoor run` fetches what people write. Nothing that waits is lost.")
    say(render(said, current.language))
    return FINE


async def _without_webhook(current: Settings) -> None:
    async with log_in(current) as bot:
        if not await webhook.remove(bot):
            raise TussendoorError(Text("Telegram did not take the address away. Try again in a moment."))


async def _links(current: Settings) -> DeepLinks:
    async with log_in(current) as bot:
        return DeepLinks(bot.username)


def _lint_lines(chosen: argparse.Namespace) -> int:
    from bot.proofread import lines_in, proofread

    lines, well = proofread(lines_in(chosen.file), settings.language_of_this_machine())
    for line in lines:
        say(line)
    return FINE if well else FAILED


_COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "run": _run,
    "migrate": safekeeping.migrate,
    "backup": safekeeping.back_up,
    "restore": safekeeping.restore,
    "key new": _new_key,
    "key check": _check_key,
    "key sheet": _show_key,
    "key rotate": _rotate_key,
    "coach invite": _invite_coach,
    "coach list": _list_coaches,
    "coach lock": _lock_coach,
    "coach unlock": _unlock_coach,
    "coach remove": _remove_coach,
    "doctor": _doctor,
    "demo": _demo,
    "rehearse": _rehearse,
    "lines lint": _lint_lines,
    "webhook remove": _remove_webhook,
}


if __name__ == "__main__":
    raise SystemExit(main())
