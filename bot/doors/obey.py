"""Commands: what a person asks of the bot. Who may not ask something gets the answer of an unknown command."""

import re
from collections.abc import Callable, Mapping, Sequence

from bot.actions import (
    announce_absence,
    coach_questions,
    come_back,
    erase,
    erase_answer,
    leave,
    menu,
    postpone,
    read_back,
    read_digest,
    second_lock,
    set_wishes,
    show_agenda,
    show_card,
    show_course,
    show_craft,
    show_hours,
    show_plan,
    show_trajectories,
    show_wishes,
    take_along,
    tell_directly,
    tidy_chat,
    try_out,
)
from bot.actions.accept_invitation import where_we_are
from bot.actions.choose_memo import memo
from bot.actions.keep_note import ask as ask_for_note
from bot.actions.keep_note import keep_aside, keep_note
from bot.actions.loose import offer_memo
from bot.actions.out_of_the_blue import whose
from bot.actions.speak import as_client, tell
from bot.actions.start import offer_goal, start, start_moving, start_pausing, start_wondering, start_wording
from bot.actions.steer import show_steering
from bot.actions.stop import stop
from bot.actions.take_answer import Incoming, take_answer
from bot.doors import desk
from bot.doors.desk import Doing, Order
from bot.storage import conversations, people, trajectories
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.matching import normal
from conversations.rhythm import at_utc
from conversations.scripts.pasted import read_lines
from conversations.situation import Situation
from conversations.text import Text

_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@(\w+))?(?=\W|$)\s*(.*)", re.DOTALL)


def obey(work: Work, person: Person, message: Incoming) -> None:
    """Carry out a command; what only looks like one may be an answer, and the person is asked.

    What stands behind a command is used by it, or else kept or offered.
    """
    name, rest = _parsed(message.text, work.house.bot_name)
    doing = _COMMANDS.get(name)
    if doing is not None and name in {*menu.commands_of(work, person), "start"}:
        unused = desk.about_one(work, person, name, Order(rest, message)) if rest.strip() else None
        if unused is None:
            unused = doing(work, person, Order(rest, message)) or ""
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


def _new(work: Work, coach: Person, order: Order) -> None:
    today = at_utc(work.now, work.house.zone).day
    pasted = read_lines(order.rest, Situation(lines=work.house.lines, today=today, zone=work.house.zone))
    start(work, "setup", coach, asked=pasted.asked, before=pasted.remarks, offers=pasted.offers)


def _note(work: Work, client: Person, order: Order) -> None:
    mine = trajectories.running_of_client(work, client.id)
    words = order.rest.strip()
    if not mine:
        tell(work, client, (Text("No trajectory is going on in which I could keep a note."),))
        return
    about = whose(work, client, mine, order.message)
    if conversations.running(work, client.id) is None:
        if words:
            keep_note(work, client, about.id, order.message.message_id, words)
        else:
            start(work, "note", client, trajectory_id=about.id)
    elif words:
        keep_aside(work, client, about, order.message.message_id, words)
    else:
        # A conversation of its own would end the one that is open, and with it the question in it.
        ask_for_note(work, client, about)


def _goal(work: Work, client: Person, order: Order) -> str:
    mine = trajectories.running_of_client(work, client.id)
    if not mine:
        tell(work, client, (Text("No trajectory is going on whose goal could be worded."),))
        return order.rest
    about = whose(work, client, mine, order.message)
    if (told := start_wording(work, client, about)) is not None:
        tell(work, client, (told,), trajectory=about)
    # The name of one of several coaches only says which goal it is.
    name = people.coach_name(work, about.coach_id).casefold()
    return "" if len(mine) > 1 and order.rest.strip().casefold() in (name, name.split()[0]) else order.rest


def _named_coach(work: Work, mine: Sequence[Trajectory], words: str) -> Trajectory | None:
    """Of several trajectories the one whose coach is all that these words name."""
    said = normal(words).removeprefix("alleen ").removeprefix("met ").removeprefix("with ")
    names = {one.id: normal(people.coach_name(work, one.coach_id)) for one in mine}
    named = [one for one in mine if said and said in (names[one.id], names[one.id].split()[0])]
    return named[0] if len(named) == 1 < len(mine) else None


def _stop(work: Work, client: Person, order: Order) -> str:
    only = _named_coach(work, trajectories.running_of_client(work, client.id), order.rest)
    if only is not None:
        stop(work, client.id, only)
        return ""
    if not stop(work, client.id):
        nothing = Text("There are no questions going on. You can leave it like this.")
        tell(work, client, (nothing,), buttons=come_back.ways(work, client))
    return order.rest


def _later(work: Work, client: Person, order: Order) -> str:
    running, words = conversations.running(work, client.id), order.rest.strip()
    if running is None:
        nothing = Text("No question is open right now, so there is nothing to put off.")
        tell(work, client, (nothing,), trajectory=as_client(work, client))
        return words
    if words and postpone.put_off_to(work, client, running, words):
        return ""
    postpone.offer_later(work, client, running)
    return "" if words and postpone.is_when(work, running, words) else words


def _help(work: Work, person: Person, order: Order) -> str:
    """All that there is, or what one command does."""
    asked = order.rest.strip().lstrip("/").casefold()
    what = menu.commands_of(work, person).get(asked)
    if what is None:
        menu.show_help(work, person)
        return order.rest
    tell(work, person, (Text("/{name}: {what}", name=asked, what=what),))
    return ""


def _simply(do: Callable[[Work, Person], object]) -> Doing:
    """A command that needs no words."""

    def doing(work: Work, person: Person, order: Order) -> str:
        do(work, person)
        return order.rest

    return doing


def _rest(work: Work, person: Person, order: Order) -> None:
    """A coach lets a trajectory rest; a client has himself asked nothing for a while; who is both can do either."""
    follows = bool(trajectories.running_of_client(work, person.id))
    if not people.is_coach(work, person.id) or (follows and not trajectories.running_of_coach(work, person.id)):
        set_wishes.rest_on_command(work, person, order.rest)
    else:
        start_pausing(work, person, order.rest)
        show_wishes.offer_rest(work, person)


def _erase_one(work: Work, client: Person, order: Order) -> str:
    erase_answer.ask_about_message(work, client, order.message.reply_to)
    return order.rest


def _erase(work: Work, client: Person, order: Order) -> None:
    """Who wants everything erased wants nothing kept of what he says with it."""
    erase.choose_what_to_erase(work, client, order.rest)


_COMMANDS: Mapping[str, Doing] = {
    "start": _simply(where_we_are),
    "help": _help,
    "nieuw": _new,
    "traject": _simply(show_card.show_cards),
    "trajecten": _simply(show_trajectories.show_trajectories),
    "vandaag": _simply(show_agenda.show_today),
    "week": _simply(show_agenda.show_week),
    "plan": _simply(show_plan.show_plan),
    "vragen": _simply(coach_questions.show_coach_questions),
    "verzet": _simply(start_moving),
    "vakantie": lambda work, person, order: announce_absence.announce(work, person, order.rest),
    "pauze": _rest,
    "probeer": lambda work, coach, order: try_out.try_named(work, coach, order.rest),
    "overzicht": _simply(read_digest.show_digests),
    "doelen": _simply(offer_goal),
    "hypothese": _simply(start_wondering),
    "logboek": _simply(show_craft.show_craft),
    "vlieguren": _simply(show_hours.show_hours),
    "sturen": lambda work, person, order: show_steering(work, person, order.rest),
    "memo": lambda work, coach, order: memo(work, coach, order.rest, order.message.message_id),
    "vertrek": _simply(leave.ask_to_leave),
    "verloop": _simply(show_course.show_courses),
    "slot": lambda work, coach, order: second_lock.show_lock(work, coach, order.rest, order.message.message_id),
    "straks": _later,
    "notitie": _note,
    "doel": _goal,
    "antwoorden": lambda work, client, order: read_back.search(work, client, order.rest),
    "stop": _stop,
    "terugkeer": _simply(come_back.give_code),
    "instellingen": lambda work, client, order: set_wishes.on_command(work, client, order.rest),
    "meld": lambda work, client, order: tell_directly.direct(work, client, order.rest, order.message.message_id),
    "mijngegevens": _simply(take_along.take_along),
    "opruimen": _simply(tidy_chat.tidy),
    "wis": _erase_one,
    "vergeetmij": _erase,
}
