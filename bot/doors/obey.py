"""Commands: what a person asks of the bot. Who may not ask something gets the answer of an unknown command."""

import re

from bot.actions import menu
from bot.actions.heard.out_of_the_blue import whose
from bot.actions.incoming import Incoming
from bot.actions.keep_note import keep_aside
from bot.actions.loose import offer_memo
from bot.actions.take_answer import take_answer
from bot.doors import desk
from bot.doors.command import Order
from bot.doors.commands import COMMANDS
from bot.storage import trajectories
from bot.storage.people import Person
from bot.storage.work import Work

_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@(\w+))?(?=\W|$)\s*(.*)", re.DOTALL)


def obey(work: Work, person: Person, message: Incoming) -> None:
    """Carry out a command; what only looks like one may be an answer, and the person is asked.

    What stands behind a command is used by it, or else kept or offered.
    """
    name, rest = _parsed(message.text, work.house.bot_name)
    row = COMMANDS.get(name)
    if row is not None and (row.anybody or name in menu.commands_of(work, person)):
        order = Order(rest, message)
        unused = desk.about_one(work, person, row.about, order) if row.about is not None and rest.strip() else None
        if unused is None:
            unused = row.do(work, person, order) or ""
        if unused.strip():
            _keep_unused(work, person, message, unused.strip())
    elif name != _ELSEWHERE:
        take_answer(work, person, message)


def _keep_unused(work: Work, person: Person, message: Incoming, words: str) -> None:
    """Words behind a command that needed none: a client's are a note, a coach's may be a memo."""
    mine = trajectories.of_client(work, person.id)
    if trajectories.of_coach(work, person.id):
        offer_memo(work, person, message.message_id, words, apart=True)
    elif mine:
        running = [one for one in mine if one.runs]
        about = whose(work, person, running or mine, message)
        keep_aside(work, person, about, message.message_id, words)


_ELSEWHERE = "@"


def _parsed(text: str, bot_name: str) -> tuple[str, str]:
    """The command's name in lower case and what follows it; the name is "@" for another bot's command."""
    found = _COMMAND.match(text)
    if found is None:
        return "", ""
    if found[2] and found[2].casefold() != bot_name.casefold():
        return _ELSEWHERE, ""
    return found[1].casefold(), found[3]
