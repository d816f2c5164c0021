"""What people can ask for: the commands of each role, in the menu and in /help.

The menu of a coach holds what a working week asks for, in its order; the rest is on the card of a trajectory and in
/help, and every command works when it is typed.
"""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from bot.actions.speak import as_client, tell, voice
from bot.storage import outbox, people, trajectories
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.outbox import ToSay
from bot.storage.people import Person
from bot.storage.work import Work, new_id
from bot.texts import render
from conversations.text import Lines, Piece, Text


@dataclass(frozen=True)
class Command:
    """What can be asked for, as it is told to a coach and to a client; None to whom may not ask it. `stays`: what she
    wrote and did stays hers when she has left, and so does the lock before it."""

    coach: Text | None = None
    client: Text | None = None
    stays: bool = False


COMMANDS: Mapping[str, Command] = {
    "nieuw": Command(coach=Text("begin a trajectory")),
    "traject": Command(coach=Text("arrange everything about one client")),
    "trajecten": Command(coach=Text("see how things stand with each client")),
    "vandaag": Command(coach=Text("see who is due today")),
    "week": Command(coach=Text("see who is due this week")),
    "straks": Command(client=Text("get the question again later")),
    "notitie": Command(client=Text("write something down in between")),
    "antwoorden": Command(client=Text("read back, find or change what you wrote")),
    "plan": Command(coach=Text("see what comes when"), client=Text("see what comes when")),
    "verzet": Command(coach=Text("move a meeting")),
    "vakantie": Command(coach=Text("say when you are away"), client=Text("say when you are away")),
    "pauze": Command(coach=Text("let a trajectory rest"), client=Text("get no questions for a while")),
    "probeer": Command(coach=Text("go through what a client gets")),
    "vragen": Command(coach=Text("write questions of your own")),
    "overzicht": Command(coach=Text("read the overview already now")),
    "doelen": Command(coach=Text("ask a client about the goal")),
    "hypothese": Command(coach=Text("tell a client what you wonder about")),
    "logboek": Command(coach=Text("read what you wrote about your craft"), stays=True),
    "vlieguren": Command(coach=Text("see how long you have coached"), stays=True),
    "instellingen": Command(client=Text("set when I ask, and who reads along")),
    "meld": Command(client=Text("tell your coach something directly")),
    "stop": Command(client=Text("stop the questions from coming")),
    "doel": Command(client=Text("put your goal in your own words")),
    "sturen": Command(
        coach=Text("choose how I ask your client"), client=Text("choose how I ask: tight, middle or loose")
    ),
    "memo": Command(coach=Text("keep something for yourself, or find it")),
    "slot": Command(coach=Text("put a second lock on what your clients write"), stays=True),
    "vertrek": Command(coach=Text("stop as a coach")),
    "verloop": Command(coach=Text("read the whole trajectory back")),
    "wis": Command(client=Text("erase what you reply to with it")),
    "mijngegevens": Command(client=Text("take along everything you wrote")),
    "opruimen": Command(client=Text("tidy this chat; what I keep, stays")),
    "terugkeer": Command(client=Text("get a code to come back by")),
    "vergeetmij": Command(client=Text("erase everything")),
    "help": Command(coach=Text("see what I can do"), client=Text("see what I can do")),
}
"""By name; what each does is in `doors/obey.py`."""
COACH = {name: row.coach for name, row in COMMANDS.items() if row.coach is not None}
CLIENT = {name: row.client for name, row in COMMANDS.items() if row.client is not None}

_HELP = Text("I am not watched live. In need, call 112, or 113 (0800-0113) to talk to someone.")
_WORKING_WEEK = ("vandaag", "overzicht", "traject", "memo", "verzet", "vakantie", "nieuw", "help")
_ALONG_THE_WAY = ("straks", "notitie", "antwoorden", "plan", "vakantie", "stop", "help")


def commands_of(work: Work, person: Person) -> dict[str, Text]:
    """What this person can ask for: as a coach, as somebody who was one, as a client, or as both."""
    if people.is_coach(work, person.id):
        return {**COACH, **CLIENT, **COACH} if trajectories.is_client(work, person.id) else dict(COACH)
    if people.has_coached(work, person.id):
        return {**{name: what for name, what in COACH.items() if COMMANDS[name].stays}, **CLIENT}
    return dict(CLIENT)


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
    as_client = CLIENT if trajectories.is_client(work, person.id) else {}
    return {name: mine[name] for name in dict.fromkeys((*_WORKING_WEEK, *as_client))}


def show_help(work: Work, person: Person) -> None:
    """Tell what I am and what can be asked of me; to who is both a coach and a client, once as each."""
    followed = as_client(work, person)
    is_coach = people.is_coach(work, person.id)
    if is_coach:
        tell(work, person, (*_for_coach(), *_aloud(work)))
    if followed is not None or not is_coach:
        tell(work, person, (*_for_client(), *_aloud(work), _HELP), trajectory=followed)


def _aloud(work: Work) -> tuple[Piece, ...]:
    if not work.house.hears:
        return ()
    return (
        Text(
            "You may say it aloud too. I read back what I heard, and keep the words only when you say that they are "
            "right."
        ),
    )


def _for_coach() -> tuple[Piece, ...]:
    """What a working week asks for in a line each, and the names of all the rest: no longer than a screen."""
    return (
        Text("I ask your clients a few questions around every meeting, and keep the answers word for word."),
        _listed(COACH, _WORKING_WEEK),
        Text(
            "Behind /traject is everything you can do with one client. You can also type: {commands}",
            commands=_others(COACH, _WORKING_WEEK),
        ),
    )


def _for_client() -> tuple[Piece, ...]:
    return (
        Text(
            "Around your meetings I ask a few short questions. I keep the answers word for word: ✍ says that one is "
            "kept, 👀 that your coach read it."
        ),
        _listed(CLIENT, _ALONG_THE_WAY),
        Text("You can also type: {commands}", commands=_others(CLIENT, _ALONG_THE_WAY)),
    )


def _listed(commands: Mapping[str, Text], names: Collection[str]) -> Lines:
    return Lines(*(Text("/{name}: {what}", name=name, what=commands[name]) for name in names if name != "help"))


def _others(commands: Mapping[str, Text], names: Collection[str]) -> str:
    return " ".join(f"/{name}" for name in commands if name not in names)
