"""A coach's commands about one client: what stands behind them says whom, and sometimes what."""

import re
from datetime import date, time, timedelta

from bot.actions.closed_days import today_of
from bot.actions.pages import ask_whose
from bot.actions.shown import show_card
from bot.actions.start import start_moving_in, start_pausing_in, start_wondering_about
from bot.actions.steer import steer_of
from bot.actions.take_turn import take_turn
from bot.actions.whom import meant, tell_unknown
from bot.doors.command import AboutOne, Order
from bot.storage import conversations, meetings, trajectories
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.days.calendar_words import MONTHS
from conversations.days.when import Understood, read_moment
from conversations.events import Said
from conversations.rhythm import Local, at_utc
from conversations.text import Text, Verbatim
from conversations.wished.which_meeting import which_meeting

_A_NAME = 3
_TWO = time(14)
# A day or a time, as "3 december", "8dec", "14u", "3-12-2026"; no name or id that happens to have a number in it.
_NUMBERED = re.compile(r"(?:^|\s)(?:\d{1,2}[^\W\d_]{0,9}|\d+(?:[-/.:–]\d+)+)[.,]?(?=\s|$)")


def about_one(work: Work, coach: Person, about: AboutOne, order: Order) -> str | None:
    """Carry out a command about the client who is named behind it. Returns the words that are left over, or None when
    there is no client, or nobody is named and it can do without."""
    mine = trajectories.of_coach(work, coach.id)
    if not mine:
        return None
    named, today = meant(mine, order.rest), at_utc(work.now, work.house.zone).day
    if len(named.clients) == 1:
        return _done(work, coach, about, named.clients[0], Order(named.rest, order.message))
    if named.clients:
        which = Text("Which one do you mean?")
        rest = named.rest.strip()
        asks_again = bool(rest) and (about.says(rest, today) or about.takes(rest))
        if asks_again:
            words = Verbatim(rest)
            which = Text("Which one do you mean? Tap it, and then write “{words}” once more.", words=words)
        ask_whose(work, coach, which, named.clients, action=about.action, view="traject", page=0)
        return "" if asks_again else named.rest
    running = [one for one in mine if one.runs]
    if len(running) == 1 and about.says(order.rest, today):
        return _done(work, coach, about, running[0], order)
    if about.takes(order.rest) or len(order.rest.split()) > _A_NAME or trajectories.of_client(work, coach.id):
        return None
    tell_unknown(work, coach, mine, order.rest.strip())
    return ""


def _done(work: Work, coach: Person, about: AboutOne, trajectory: Trajectory, order: Order) -> str:
    """It is done, or how it stands is shown where it cannot be; the words that are left over."""
    if trajectory.stage in about.at:
        return about.do(work, coach, trajectory, order) or ""
    show_card.show_card(work, coach, trajectory)
    return order.rest


def move(work: Work, coach: Person, trajectory: Trajectory, order: Order) -> None:
    """The next meeting, when it is said to when; otherwise he is asked which."""
    there = meetings.movable(work, trajectory.id, trajectory.contract.count)
    told = which_meeting(order.rest, there, today_of(work, trajectory), trajectory.zone)
    coming = meetings.coming(work, trajectory.id) if order.rest else None
    number = str(coming.number) if coming and told.meeting is None else None
    move_as_said(work, coach, trajectory, number, order)


def move_as_said(work: Work, coach: Person, trajectory: Trajectory, number: str | None, order: Order) -> None:
    """Begin moving this meeting; the day was said."""
    start_moving_in(work, coach, trajectory, number)
    _says(work, coach, trajectory, order)


def pause(work: Work, coach: Person, trajectory: Trajectory, order: Order) -> None:
    """Let it rest, until when is said behind it perhaps."""
    start_pausing_in(work, coach, trajectory, order.rest)


def wonder(work: Work, coach: Person, trajectory: Trajectory, order: Order) -> None:
    """What the coach wonders about is said behind it perhaps."""
    start_wondering_about(work, coach, trajectory)
    _says(work, coach, trajectory, order)


def steer(work: Work, coach: Person, trajectory: Trajectory, order: Order) -> str:
    """Which way to steer is said behind it perhaps."""
    return steer_of(work, coach, trajectory, order.rest)


def _says(work: Work, coach: Person, trajectory: Trajectory, order: Order) -> None:
    """What he wrote behind the command is his answer to the first question of what it began."""
    running = conversations.running(work, coach.id) if order.rest else None
    if running is not None and running.trajectory_id == trajectory.id:
        take_turn(work, running, Said(work.now, order.message.message_id, order.rest))


def tells_when(words: str, today: date) -> bool:
    """Whether these words are a day or a time, and no name: "volgende week dinsdag", "een week later"."""
    if _NUMBERED.search(words) is not None:
        return True
    beside = Local(today + timedelta(days=1), _TWO, "Europe/Amsterdam")
    read = read_moment(words, today, beside.zone, beside)
    return words.strip().casefold() not in MONTHS and (isinstance(read, Understood) or bool(read.offers))


def is_a_thought(words: str, today: date) -> bool:
    """Whether these words are more than a name."""
    return len(words.split()) > _A_NAME
