"""What people can ask for: the commands of each role, in the menu and in /help.

The menu of a coach holds what a working week asks for, in its order; the rest is on the card of a trajectory and in
/help, and every command works when it is typed.
"""

import json
from collections.abc import Mapping

from bot.actions.speak import locale_of, tell
from bot.storage import outbox, people, trajectories
from bot.storage.outbox import Kind, ToSay
from bot.storage.people import Person
from bot.storage.work import Work, new_id
from bot.texts import render
from conversations.text import Lines, Piece, Text

COACH: Mapping[str, Text] = {
    "nieuw": Text("begin a trajectory"),
    "traject": Text("one trajectory: everything you can do with it"),
    "trajecten": Text("who, next meeting, what is waiting"),
    "vandaag": Text("who is due today, who wrote, who is silent"),
    "week": Text("the same for seven days"),
    "plan": Text("everything that is coming"),
    "verzet": Text("move a meeting"),
    "vakantie": Text("your leave"),
    "pauze": Text("let a trajectory rest"),
    "probeer": Text("go through a conversation yourself"),
    "vragen": Text("your own questions"),
    "overzicht": Text("the overview as it is now"),
    "doelen": Text("let a client word the goal"),
    "hypothese": Text("lay what you wonder before a client"),
    "logboek": Text("your own craft log, with or without names"),
    "vlieguren": Text("how many hours you have coached"),
    "sturen": Text("how I ask your client"),
    "memo": Text("keep a note for yourself, or find one"),
    "vertrek": Text("stop as a coach"),
    "verloop": Text("the whole trajectory so far"),
    "help": Text("what I can do"),
}
CLIENT: Mapping[str, Text] = {
    "straks": Text("ask me again later"),
    "notitie": Text("write something down in between"),
    "plan": Text("everything that is coming"),
    "vakantie": Text("your leave"),
    "doel": Text("put your goal in your own words"),
    "antwoorden": Text("read back what you wrote"),
    "wis": Text("erase what you reply to with it"),
    "sturen": Text("how I ask: tight, middle or loose"),
    "stop": Text("no more questions"),
    "terugkeer": Text("a code to come back by, from another account"),
    "vergeetmij": Text("erase everything"),
    "help": Text("what I can do"),
}


_WORKING_WEEK = ("vandaag", "overzicht", "traject", "memo", "verzet", "vakantie", "nieuw", "help")

# What a coach wrote and did stays hers when she has left.
_OF_WHO_LEFT = ("logboek", "vlieguren")


def commands_of(work: Work, person: Person) -> dict[str, Text]:
    """What this person can ask for: as a coach, as somebody who was one, as a client, or as both."""
    if people.is_coach(work, person.id):
        return {**COACH, **CLIENT} if trajectories.is_client(work, person.id) else dict(COACH)
    if people.has_coached(work, person.id):
        return {**{name: COACH[name] for name in _OF_WHO_LEFT}, **CLIENT}
    return dict(CLIENT)


def set_menu(work: Work, person: Person) -> None:
    """Put these commands in the menu of this person's chat, in his language."""
    locale = locale_of(person)
    menu = [(name, render(what, locale)) for name, what in _menu_of(work, person).items()]
    outbox.put(work, ToSay(f"menu:{new_id()}", Kind.MENU, json.dumps(menu, ensure_ascii=False), person))


def _menu_of(work: Work, person: Person) -> dict[str, Text]:
    """What stands in the menu: of a coach, what a working week asks for."""
    mine = commands_of(work, person)
    if not people.is_coach(work, person.id):
        return mine
    as_client = CLIENT if trajectories.is_client(work, person.id) else {}
    return {name: mine[name] for name in dict.fromkeys((*_WORKING_WEEK, *as_client))}


def show_help(work: Work, person: Person) -> None:
    """Tell what I am and what can be asked of me; to who is both a coach and a client, once as each."""
    mine = trajectories.of_client(work, person.id)
    is_coach = people.is_coach(work, person.id)
    if is_coach:
        tell(work, person, _for_coach())
    if mine or not is_coach:
        tell(work, person, _for_client(), trajectory=mine[0] if mine else None)


def _for_coach() -> tuple[Piece, ...]:
    """What a working week asks for in a line each, and the names of all the rest: no longer than a screen."""
    rest = " ".join(f"/{name}" for name in COACH if name not in _WORKING_WEEK)
    return (
        Text("I ask your clients a few questions around every meeting, and keep the answers word for word."),
        _listed({name: COACH[name] for name in _WORKING_WEEK}),
        Text("On the card (/traject) is everything you can do with a client. All the rest: {commands}", commands=rest),
    )


def _for_client() -> tuple[Piece, ...]:
    return (
        Text("I ask questions around coaching meetings, one at a time, and keep the answers word for word."),
        _listed(CLIENT),
        Text(
            "An answer may have several messages. Editing one changes the answer; replying to an earlier question "
            "adds to that one."
        ),
        Text("I am not watched live. In need, call 112, or 113 (0800-0113) to talk to someone."),
    )


def _listed(commands: Mapping[str, Text]) -> Lines:
    lines = (Text("/{name}: {what}", name=name, what=what) for name, what in commands.items() if name != "help")
    return Lines(*lines)
