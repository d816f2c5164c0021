"""What can be typed after `tussendoor`, in the language of who types it."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from bot.playground.scenes import SCENES
from bot.texts import render
from conversations.scripts import SCRIPTS
from conversations.text import Text

WRONG_USAGE = 2

_ARGPARSE = {
    "usage:": Text("usage:"),
    "positional arguments:": Text("commands:"),
    "options:": Text("options:"),
}

_HELPS = {
    "demo": Text("see the whole thing played, without a token"),
    "run": Text("be the bot"),
    "migrate": Text("bring the database up to date"),
    "backup": Text("copy the content and the keys, each to a folder of its own; the bot may be running"),
    "restore": Text("put a copy back where nothing is; it starts standing still"),
    "key": Text("`key new`, `key check`, `key sheet` and `key rotate`: the master key and its recovery sheet"),
    "coach": Text("`coach invite`, `coach list` and `coach remove`: who coaches here"),
    "doctor": Text("look whether everything is in order"),
    "rehearse": Text("try one conversation here in the terminal"),
    "lines": Text("`lines lint [FILE]` looks at how the lines are written"),
    "webhook": Text("`webhook remove` takes away an address that is set at Telegram, so that `run` hears again"),
}


class _Parser(argparse.ArgumentParser):
    """Argparse that says what is wrong in one line, in the language of the settings."""

    language = "nl"

    def format_help(self) -> str:
        """Argparse's own words are English; these are the few that it shows."""
        shown = super().format_help()
        for theirs, ours in _ARGPARSE.items():
            shown = shown.replace(theirs, render(ours, self.language), 1)
        return shown

    def error(self, message: str) -> NoReturn:
        complain(render(Text("I do not know that command. `tussendoor --help` shows what there is."), self.language))
        raise SystemExit(WRONG_USAGE)


def parser_in(language: str) -> argparse.ArgumentParser:
    """The parser of all commands, speaking this language; wrong usage ends the program with `WRONG_USAGE`."""

    def words(sentence: Text) -> str:
        return render(sentence, language)

    _Parser.language = language
    parser = _Parser(
        "tussendoor",
        description=words(Text("A chat bot for reflection between coaching conversations.")),
        add_help=False,
    )
    _with_help(parser, words)
    commands = parser.add_subparsers(
        dest="command", required=True, metavar=words(Text("command")), parser_class=_Parser
    )
    commands.required = True
    made = {}
    for name, what in _HELPS.items():
        made[name] = commands.add_parser(name, help=words(what), add_help=False)
        _with_help(made[name], words)
    _with_demo_options(made["demo"], words)
    _with_what_is_tried(made["rehearse"], language)
    _with_moving(made["migrate"], words)
    _with_copies(made["backup"], made["restore"], words)
    _with_coach_commands(made["coach"], words)
    _with_key_commands(made["key"], words)
    _with_lint(made["lines"], words)
    _with_webhook(made["webhook"], words)
    return parser


def _with_what_is_tried(parser: argparse.ArgumentParser, language: str) -> None:
    tried = tuple(one.key for one in SCRIPTS.values() if one.tried)
    parser.add_argument("script", nargs="?", default="preparation", choices=tried)
    parser.add_argument("--language", choices=("nl", "nl@formal", "en"), default=language)


def _with_moving(parser: argparse.ArgumentParser, words: Callable[[Text], str]) -> None:
    parser.add_argument(
        "--put-back",
        action="store_true",
        help=words(Text("go on with a database or a key store that comes from a copy")),
    )
    parser.add_argument(
        "--to",
        metavar=words(Text("ADDRESS")),
        help=words(Text("move everything to this PostgreSQL database, while the bot stands still")),
    )


def _with_copies(
    backup: argparse.ArgumentParser, restore: argparse.ArgumentParser, words: Callable[[Text], str]
) -> None:
    folder, file = words(Text("FOLDER")), words(Text("FILE"))
    backup.add_argument("content", type=Path, metavar=folder, help=words(Text("for the content")))
    keys = words(Text("for the keys, apart from the content"))
    backup.add_argument("--keys", type=Path, required=True, metavar=folder, help=keys)
    restore.add_argument("content", type=Path, metavar=file, help=words(Text("the copy of the content")))
    keys = words(Text("the copy of the keys, when the key store is gone too"))
    restore.add_argument("--keys", type=Path, metavar=file, help=keys)


def _with_coach_commands(parser: argparse.ArgumentParser, words: Callable[[Text], str]) -> None:
    commands = parser.add_subparsers(
        dest="coach_command", required=True, metavar=words(Text("command")), parser_class=_Parser
    )
    helps = {
        "invite": Text("print a link for a coach"),
        "list": Text("who coaches here, and how many trajectories"),
        "lock": Text("cut off the chat of a coach whose phone was lost"),
        "unlock": Text("open that chat again, without a second lock"),
        "remove": Text("let a coach go; the clients hear it and choose"),
    }
    made = {}
    for name, what in helps.items():
        made[name] = commands.add_parser(name, help=words(what), add_help=False)
        _with_help(made[name], words)
        made[name].set_defaults(command=f"coach {name}")
    for name in ("lock", "unlock", "remove"):
        made[name].add_argument("number", type=int, metavar=words(Text("NUMBER")), help=words(Text("as in the list")))
    made["remove"].add_argument("--yes", action="store_true", help=words(Text("without asking")))


def _with_key_commands(parser: argparse.ArgumentParser, words: Callable[[Text], str]) -> None:
    commands = parser.add_subparsers(
        dest="key_command", required=True, metavar=words(Text("command")), parser_class=_Parser
    )
    helps = {
        "new": Text("make the master key, on a terminal, and show its sheet"),
        "check": Text("compare a sheet that you type with the key"),
        "sheet": Text("show the sheet once more, on a terminal"),
        "rotate": Text("let another master key take over, while the bot runs; on a terminal"),
    }
    for name, what in helps.items():
        made = commands.add_parser(name, help=words(what), add_help=False)
        _with_help(made, words)
        made.set_defaults(command=f"key {name}")


def _with_lint(parser: argparse.ArgumentParser, words: Callable[[Text], str]) -> None:
    what = words(Text("look at how the lines are written: those of the program, or those in a file"))
    lines = parser.add_subparsers(dest="lines_command", required=True, parser_class=_Parser)
    lint = lines.add_parser("lint", help=what, description=what, add_help=False)
    lint.add_argument("file", nargs="?", type=Path, metavar=words(Text("FILE")))
    _with_help(lint, words)
    lint.set_defaults(command="lines lint")


def _with_webhook(parser: argparse.ArgumentParser, words: Callable[[Text], str]) -> None:
    what = words(Text("take away the address that is set at Telegram; what waits there stays"))
    commands = parser.add_subparsers(dest="webhook_command", required=True, parser_class=_Parser)
    remove = commands.add_parser("remove", help=what, description=what, add_help=False)
    _with_help(remove, words)
    remove.set_defaults(command="webhook remove")


def _with_demo_options(parser: argparse.ArgumentParser, words: Callable[[Text], str]) -> None:
    file, folder = words(Text("FILE")), words(Text("FOLDER"))
    number, name = words(Text("NUMBER")), words(Text("NAME"))
    options: tuple[tuple[str, Text, dict[str, Any]], ...] = (
        (
            "--scene",
            Text("begin with this scene: {names}", names=", ".join(SCENES)),
            {"choices": tuple(SCENES), "metavar": name},
        ),
        ("--record", Text("only write the transcript of a scene (.md or .html)"), {"type": Path, "metavar": file}),
        ("--keep", Text("keep the data in this folder"), {"type": Path, "metavar": folder}),
        ("--port", Text("serve the page on this port"), {"type": _port, "metavar": number}),
        ("--terminal", Text("Johan's trajectory in the terminal, Enter by Enter"), {"action": "store_true"}),
        ("--auto", Text("the same, without Enter"), {"action": "store_true"}),
    )
    for option, what, more in options:
        parser.add_argument(option, help=words(what), **more)


def _port(text: str) -> int:
    """A port to serve on. Raises ValueError for anything else."""
    port = int(text)
    if not 0 < port < 65_436:
        raise ValueError("not a port")
    return port


def _with_help(parser: argparse.ArgumentParser, words: Callable[[Text], str]) -> None:
    parser.add_argument("-h", "--help", action="help", help=words(Text("show this help")))


def complain(line: str) -> None:
    """One line to whoever runs the bot, beside the output."""
    sys.stderr.write(line + "\n")
