"""What people can ask for: the commands of each role, in the menu and in /help. Their rows are in `doors/commands.py`.

The menu of a coach holds what a working week asks for, in its order; the rest is on the card of a trajectory and in
/help, and every command works when it is typed.
"""

import json
from collections.abc import Collection, Mapping

from bot.actions.speak import as_client, tell, voice
from bot.storage import outbox, people, unopened
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.outbox import ToSay
from bot.storage.people import Person
from bot.storage.work import Work, new_id
from bot.texts import render
from conversations.text import Lines, Piece, Text

_HELP = Text("I am not watched live. In need, call 112, or 113 (0800-0113) to talk to someone.")
_WORKING_WEEK = ("vandaag", "overzicht", "traject", "memo", "verzet", "vakantie", "nieuw", "help")
_ALONG_THE_WAY = ("straks", "notitie", "antwoorden", "plan", "vakantie", "stop", "help")


def commands_of(work: Work, person: Person) -> dict[str, Text]:
    """What this person can ask for: as a coach, as somebody who was one, as a client, or as both."""
    coach, client = _of_coach(work), _of_client(work)
    if people.is_coach(work, person.id):
        return {**coach, **client, **coach} if unopened.is_client(work, person.id) else coach
    if people.has_coached(work, person.id):
        return {**{name: what for name, what in coach.items() if work.house.commands[name].stays}, **client}
    return client


def _of_coach(work: Work) -> dict[str, Text]:
    return {name: row.coach for name, row in work.house.commands.items() if row.coach is not None}


def _of_client(work: Work) -> dict[str, Text]:
    return {name: row.client for name, row in work.house.commands.items() if row.client is not None}


def set_menu(work: Work, person: Person) -> None:
    """Put these commands in the menu of this person's chat, as he is spoken to."""
    locale = voice(work, person)
    menu = [(name, render(what, locale)) for name, what in _menu_of(work, person).items()]
    outbox.put(work, ToSay(f"menu:{new_id()}", DeliveryKind.MENU, json.dumps(menu, ensure_ascii=False), person))


def _menu_of(work: Work, person: Person) -> dict[str, Text]:
    """What stands in the menu: of a coach, what a working week asks for."""
    mine = commands_of(work, person)
    if not people.is_coach(work, person.id):
        return mine
    as_client = _of_client(work) if unopened.is_client(work, person.id) else {}
    return {name: mine[name] for name in dict.fromkeys((*_WORKING_WEEK, *as_client))}


def show_help(work: Work, person: Person) -> None:
    """Tell what I am and what can be asked of me; to who is both a coach and a client, once as each."""
    followed = as_client(work, person)
    is_coach = people.is_coach(work, person.id)
    if is_coach:
        tell(work, person, (*_for_coach(_of_coach(work)), *_aloud(work)))
    if followed is not None or not is_coach:
        tell(work, person, (*_for_client(_of_client(work)), *_aloud(work), _HELP), trajectory=followed)


def _aloud(work: Work) -> tuple[Piece, ...]:
    if not work.house.hears:
        return ()
    return (
        Text(
            "You may say it aloud too. I read back what I heard, and keep the words only when you say that they are "
            "right."
        ),
    )


def _for_coach(commands: Mapping[str, Text]) -> tuple[Piece, ...]:
    """What a working week asks for in a line each, and the names of all the rest: no longer than a screen."""
    return (
        Text("I ask your clients a few questions around every meeting, and keep the answers word for word."),
        _listed(commands, _WORKING_WEEK),
        Text(
            "Behind /traject is everything you can do with one client. You can also type: {commands}",
            commands=_others(commands, _WORKING_WEEK),
        ),
    )


def _for_client(commands: Mapping[str, Text]) -> tuple[Piece, ...]:
    return (
        Text(
            "Around your meetings I ask a few short questions. I keep the answers word for word: ✍ says that one is "
            "kept, 👀 that your coach read it."
        ),
        _listed(commands, _ALONG_THE_WAY),
        Text("You can also type: {commands}", commands=_others(commands, _ALONG_THE_WAY)),
    )


def _listed(commands: Mapping[str, Text], names: Collection[str]) -> Lines:
    return Lines(*(Text("/{name}: {what}", name=name, what=commands[name]) for name in names if name != "help"))


def _others(commands: Mapping[str, Text], names: Collection[str]) -> str:
    return " ".join(f"/{name}" for name in commands if name not in names)
