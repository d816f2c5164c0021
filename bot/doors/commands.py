"""Every command there is, a row each, and what those do that need more than one action."""

from collections.abc import Mapping, Sequence

from bot.actions import (
    announce_absence,
    ask_what_to_tell,
    coach_questions,
    come_back,
    erase,
    erase_answer,
    leave,
    menu,
    postpone,
    second_lock,
    set_wishes,
    show_hours,
    show_wishes,
    take_along,
    tidy_chat,
    try_out,
)
from bot.actions.accept_invitation import where_we_are
from bot.actions.heard.out_of_the_blue import whose
from bot.actions.keep_note import ask as ask_for_note
from bot.actions.keep_note import keep_aside, keep_note
from bot.actions.shown import (
    read_back,
    read_digest,
    show_agenda,
    show_card,
    show_course,
    show_craft,
    show_plan,
    show_trajectories,
)
from bot.actions.shown.choose_memo import memo
from bot.actions.speak import as_client, tell
from bot.actions.start import offer_goal, start, start_moving, start_pausing, start_wondering, start_wording
from bot.actions.steer import show_steering
from bot.actions.stop import stop
from bot.actions.word_goal import offer_for
from bot.doors import desk
from bot.doors.command import AboutOne, Command, Order, simply, simply_about
from bot.doors.row import ALWAYS
from bot.storage import conversations, people, trajectories
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.matching import normal
from conversations.rhythm import at_utc
from conversations.scripts.pasted import read_lines
from conversations.situation import Situation
from conversations.steering import dial_in
from conversations.text import Text


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


def _named_coach(work: Work, mine: Sequence[Trajectory], words: str, *, of_several: bool = True) -> Trajectory | None:
    """Of several trajectories, or also of one, the one whose coach is all that these words name."""
    said = normal(words).removeprefix("alleen ").removeprefix("met ").removeprefix("with ")
    names = {one.id: normal(people.coach_name(work, one.coach_id)) for one in mine}
    named = [one for one in mine if said and said in (names[one.id], names[one.id].split()[0])]
    return named[0] if len(named) == 1 and len(mine) > of_several else None


def _plan(work: Work, person: Person, order: Order) -> str:
    """A client who names one of his coaches sees what comes with that one; the name of his only one adds nothing."""
    mine = trajectories.running_of_client(work, person.id)
    only = _named_coach(work, mine, order.rest, of_several=False)
    if only is None or len(mine) == 1:
        show_plan.show_plan(work, person)
    else:
        show_plan.show_client(work, person, only)
    return order.rest if only is None else ""


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


_CARD = AboutOne(simply_about(show_card.show_card), "t", at=ALWAYS)
COMMANDS: Mapping[str, Command] = {
    "start": Command(simply(where_we_are), anybody=True),
    "nieuw": Command(_new, coach=Text("begin a trajectory")),
    "traject": Command(simply(show_card.show_cards), coach=Text("arrange everything about one client"), about=_CARD),
    "trajecten": Command(
        simply(show_trajectories.show_trajectories), coach=Text("see how things stand with each client"), about=_CARD
    ),
    "vandaag": Command(simply(show_agenda.show_today), coach=Text("see who is due today"), about=_CARD),
    "week": Command(simply(show_agenda.show_week), coach=Text("see who is due this week"), about=_CARD),
    "straks": Command(_later, client=Text("get the question again later")),
    "notitie": Command(_note, client=Text("write something down in between")),
    "antwoorden": Command(
        lambda work, client, order: read_back.search(work, client, order.rest),
        client=Text("read back, find or change what you wrote"),
    ),
    "plan": Command(
        _plan,
        coach=Text("see what comes when"),
        client=Text("see what comes when"),
        about=AboutOne(simply_about(show_plan.show_plan_of), "pl"),
    ),
    "verzet": Command(
        simply(start_moving), coach=Text("move a meeting"), about=AboutOne(desk.move, "m", says=desk.tells_when)
    ),
    "vakantie": Command(
        lambda work, person, order: announce_absence.announce(work, person, order.rest),
        coach=Text("say when you are away"),
        client=Text("say when you are away"),
    ),
    "pauze": Command(
        _rest,
        coach=Text("let a trajectory rest"),
        client=Text("get no questions for a while"),
        about=AboutOne(desk.pause, "pz", takes=lambda words: True),
    ),
    "probeer": Command(
        lambda work, coach, order: try_out.try_named(work, coach, order.rest),
        coach=Text("go through what a client gets"),
    ),
    "vragen": Command(
        simply(coach_questions.show_coach_questions),
        coach=Text("write questions of your own"),
        about=AboutOne(simply_about(coach_questions.show_coach_questions), "t"),
    ),
    "overzicht": Command(
        simply(read_digest.show_digests),
        coach=Text("read the overview already now"),
        about=AboutOne(simply_about(read_digest.show_digest), "dg"),
    ),
    "doelen": Command(
        simply(offer_goal), coach=Text("ask a client about the goal"), about=AboutOne(simply_about(offer_for), "go")
    ),
    "hypothese": Command(
        simply(start_wondering),
        coach=Text("tell a client what you wonder about"),
        about=AboutOne(desk.wonder, "hy", says=desk.is_a_thought),
    ),
    "logboek": Command(simply(show_craft.show_craft), coach=Text("read what you wrote about your craft"), stays=True),
    "vlieguren": Command(simply(show_hours.show_hours), coach=Text("see how long you have coached"), stays=True),
    "instellingen": Command(
        lambda work, client, order: set_wishes.on_command(work, client, order.rest),
        client=Text("set when I ask, and who reads along"),
    ),
    "meld": Command(
        lambda work, client, order: ask_what_to_tell.direct(work, client, order.rest, order.message.message_id),
        client=Text("tell your coach something directly"),
    ),
    "stop": Command(_stop, client=Text("stop the questions from coming")),
    "doel": Command(_goal, client=Text("put your goal in your own words")),
    "sturen": Command(
        lambda work, person, order: show_steering(work, person, order.rest),
        coach=Text("choose how I ask your client"),
        client=Text("choose how I ask: tight, middle or loose"),
        about=AboutOne(desk.steer, "t", takes=lambda words: dial_in(words) is not None),
    ),
    "memo": Command(
        lambda work, coach, order: memo(work, coach, order.rest, order.message.message_id),
        coach=Text("keep something for yourself, or find it"),
    ),
    "slot": Command(
        lambda work, coach, order: second_lock.show_lock(work, coach, order.rest, order.message.message_id),
        coach=Text("put a second lock on what your clients write"),
        stays=True,
    ),
    "vertrek": Command(simply(leave.ask_to_leave), coach=Text("stop as a coach")),
    "verloop": Command(
        simply(show_course.show_courses),
        coach=Text("read the whole trajectory back"),
        about=AboutOne(simply_about(show_course.show_course), "vl", at=ALWAYS),
    ),
    "wis": Command(_erase_one, client=Text("erase what you reply to with it")),
    "mijngegevens": Command(simply(take_along.take_along), client=Text("take along everything you wrote")),
    "opruimen": Command(simply(tidy_chat.tidy), client=Text("tidy this chat; what I keep, stays")),
    "terugkeer": Command(simply(come_back.give_code), client=Text("get a code to come back by")),
    "vergeetmij": Command(_erase, client=Text("erase everything")),
    "help": Command(_help, coach=Text("see what I can do"), client=Text("see what I can do")),
}
"""By name, in the order in which they are told."""
COACH = {name: row.coach for name, row in COMMANDS.items() if row.coach is not None}
CLIENT = {name: row.client for name, row in COMMANDS.items() if row.client is not None}
