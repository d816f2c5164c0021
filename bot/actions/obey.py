"""Commands: what a person asks of the bot. Who may not ask something gets the answer of an unknown command."""

import re
from collections.abc import Callable, Mapping

from bot.actions import (
    announce_absence,
    coach_questions,
    come_back,
    erase,
    leave,
    menu,
    read_back,
    read_digest,
    show_agenda,
    show_card,
    show_course,
    show_craft,
    show_hours,
    show_plan,
    show_trajectories,
    try_out,
)
from bot.actions.accept_invitation import where_we_are
from bot.actions.choose_memo import memo
from bot.actions.postpone import offer_later
from bot.actions.speak import tell
from bot.actions.start import offer_goal, start, start_if_free, start_moving, start_pausing, start_wondering
from bot.actions.steer import show_steering
from bot.actions.stop import stop
from bot.actions.take_answer import Incoming, take_answer
from bot.storage import conversations, trajectories
from bot.storage.people import Person
from bot.storage.work import Work
from conversations.rhythm import at_utc
from conversations.script import Situation
from conversations.scripts.pasted import read_lines
from conversations.text import Text

_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@(\w+))?(?=\W|$)\s*(.*)", re.DOTALL)


def obey(work: Work, person: Person, message: Incoming) -> None:
    """Carry out a command; what only looks like one may be an answer, and the person is asked."""
    name, rest = _parsed(message.text, work.house.bot_name)
    doing = _COMMANDS.get(name)
    if doing is not None and name in {*menu.commands_of(work, person), "start"}:
        doing(work, person, rest)
    elif name != _ELSEWHERE:
        take_answer(work, person, message)


_ELSEWHERE = "@"


def _parsed(text: str, bot_name: str) -> tuple[str, str]:
    """The command's name in lower case and what follows it; the name is "@" for another bot's command."""
    found = _COMMAND.match(text)
    if found is None:
        return "", ""
    if found[2] and found[2].casefold() != bot_name.casefold():
        return _ELSEWHERE, ""
    return found[1].casefold(), found[3]


def _new(work: Work, coach: Person, rest: str) -> None:
    today = at_utc(work.now, work.house.zone).day
    pasted = read_lines(rest, Situation(lines=work.house.lines, today=today, zone=work.house.zone))
    start(work, "setup", coach, asked=pasted.asked, before=pasted.remarks, offers=pasted.offers)


def _note(work: Work, client: Person, rest: str) -> None:
    mine = [one for one in trajectories.of_client(work, client.id) if one.runs]
    if not mine:
        tell(work, client, (Text("No trajectory is going on in which I could keep a note."),))
    elif conversations.running(work, client.id) is not None:
        # A note of its own would end the conversation that is open, and with it the question in it.
        said = Text("A question of mine is still open. Answer it or pass it by first; /notitie stays where it is.")
        tell(work, client, (said,), trajectory=mine[0])
    else:
        start(work, "note", client, trajectory_id=mine[0].id)


def _goal(work: Work, client: Person, rest: str) -> None:
    mine = [one for one in trajectories.of_client(work, client.id) if one.runs]
    if not mine:
        tell(work, client, (Text("No trajectory is going on whose goal could be worded."),))
    elif (told := start_if_free(work, "goal", client, mine[0])) is not None:
        tell(work, client, (told,), trajectory=mine[0])


def _stop(work: Work, client: Person, rest: str) -> None:
    if not stop(work, client.id):
        nothing = Text("There are no questions going on. You can leave it like this.")
        tell(work, client, (nothing,), buttons=come_back.ways(work, client))


def _later(work: Work, client: Person, rest: str) -> None:
    running = conversations.running(work, client.id)
    if running is None:
        mine = trajectories.of_client(work, client.id)
        nothing = Text("No question is open right now, so there is nothing to put off.")
        tell(work, client, (nothing,), trajectory=mine[0] if mine else None)
    else:
        offer_later(work, client, running)


_COMMANDS: Mapping[str, Callable[[Work, Person, str], None]] = {
    "start": lambda work, person, rest: where_we_are(work, person),
    "help": lambda work, person, rest: menu.show_help(work, person),
    "nieuw": _new,
    "traject": lambda work, coach, rest: show_card.show_cards(work, coach),
    "trajecten": lambda work, coach, rest: show_trajectories.show_trajectories(work, coach),
    "vandaag": lambda work, coach, rest: show_agenda.show_today(work, coach),
    "week": lambda work, coach, rest: show_agenda.show_week(work, coach),
    "plan": lambda work, person, rest: show_plan.show_plan(work, person),
    "vragen": lambda work, coach, rest: coach_questions.show_coach_questions(work, coach),
    "verzet": lambda work, coach, rest: start_moving(work, coach),
    "vakantie": announce_absence.announce,
    "pauze": start_pausing,
    "probeer": lambda work, coach, rest: try_out.offer_trials(work, coach),
    "overzicht": lambda work, coach, rest: read_digest.show_digests(work, coach),
    "doelen": lambda work, coach, rest: offer_goal(work, coach),
    "hypothese": lambda work, coach, rest: start_wondering(work, coach),
    "logboek": lambda work, coach, rest: show_craft.show_craft(work, coach),
    "vlieguren": lambda work, coach, rest: show_hours.show_hours(work, coach),
    "sturen": lambda work, person, rest: show_steering(work, person),
    "memo": memo,
    "vertrek": lambda work, coach, rest: leave.ask_to_leave(work, coach),
    "verloop": lambda work, coach, rest: show_course.show_courses(work, coach, rest),
    "straks": _later,
    "notitie": _note,
    "doel": _goal,
    "antwoorden": lambda work, client, rest: read_back.read_back(work, client),
    "stop": _stop,
    "terugkeer": lambda work, client, rest: come_back.give_code(work, client),
    "vergeetmij": lambda work, client, rest: erase.ask_to_erase(work, client),
}
