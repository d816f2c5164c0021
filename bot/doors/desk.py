"""A coach's commands about one client: what stands behind them says whom, and sometimes what."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import NamedTuple, TypeAlias

from bot.actions import show_card, show_course, show_plan
from bot.actions.closed_days import today_of
from bot.actions.coach_questions import show_coach_questions
from bot.actions.pages import ask_whose
from bot.actions.read_digest import show_digest
from bot.actions.start import start_moving_in, start_pausing_in, start_wondering_about
from bot.actions.steer import steer_of
from bot.actions.take_answer import Incoming
from bot.actions.take_turn import take_turn
from bot.actions.whom import meant, tell_unknown
from bot.actions.word_goal import offer_for
from bot.storage import conversations, meetings, trajectories
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.calendar_words import MONTHS
from conversations.events import Said
from conversations.rhythm import Local, at_utc
from conversations.steering import dial_in
from conversations.text import Text, Verbatim
from conversations.when import Understood, read_moment
from conversations.which_meeting import which_meeting

_A_NAME = 3
_TWO = time(14)
# A day or a time, as "3 december", "8dec", "14u", "3-12-2026"; no name or id that happens to have a number in it.
_NUMBERED = re.compile(r"(?:^|\s)(?:\d{1,2}[^\W\d_]{0,9}|\d+(?:[-/.:–]\d+)+)[.,]?(?=\s|$)")


@dataclass(frozen=True)
class Order:
    """What stands behind a command, and the message it came in."""

    rest: str
    message: Incoming


Doing: TypeAlias = Callable[[Work, Person, Order], str | None]
"""Carries out a command; returns the words that it had no use for."""


class _About(NamedTuple):
    """A command about one client: what it does, and the button by which a coach chooses between some of one name.

    `takes`: what stands behind it can be these words, which are no name; `says`: they tell enough to begin with, when
    there is only one client.
    """

    do: Callable[[Work, Person, Trajectory, Order], str | None]
    action: str
    takes: Callable[[str], bool] = lambda words: False
    says: Callable[[str, date], bool] = lambda words, today: False


def about_one(work: Work, coach: Person, name: str, order: Order) -> str | None:
    """Carry out a command about the client who is named behind it. Returns the words that are left over, or None when
    the command is not about one client, or nobody is named and it can do without."""
    mine = trajectories.of_coach(work, coach.id)
    about = _ABOUT.get(name)
    if about is None or not mine:
        return None
    named, today = meant(mine, order.rest), at_utc(work.now, work.house.zone).day
    if len(named.clients) == 1:
        return about.do(work, coach, named.clients[0], Order(named.rest, order.message)) or ""
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
        return about.do(work, coach, running[0], order) or ""
    if about.takes(order.rest) or len(order.rest.split()) > _A_NAME or trajectories.of_client(work, coach.id):
        return None
    tell_unknown(work, coach, mine, order.rest.strip())
    return ""


def _simply(do: Callable[[Work, Person, Trajectory], object]) -> Callable[[Work, Person, Trajectory, Order], str]:
    def doing(work: Work, coach: Person, trajectory: Trajectory, order: Order) -> str:
        if trajectory.runs or do is show_card.show_card or do is show_course.show_course:
            do(work, coach, trajectory)
        else:
            show_card.show_card(work, coach, trajectory)
        return order.rest

    return doing


def _move(work: Work, coach: Person, trajectory: Trajectory, order: Order) -> str:
    """The next meeting, when it is said to when; otherwise he is asked which."""
    if not trajectory.runs:
        return _shows_card(work, coach, trajectory, order)
    there = meetings.movable(work, trajectory.id, trajectory.contract.count)
    told = which_meeting(order.rest, there, today_of(work, trajectory), trajectory.zone)
    coming = meetings.coming(work, trajectory.id) if order.rest else None
    number = str(coming.number) if coming and told.meeting is None else None
    move_as_said(work, coach, trajectory, number, order)
    return ""


def move_as_said(work: Work, coach: Person, trajectory: Trajectory, number: str | None, order: Order) -> None:
    """Begin moving this meeting; the day was said."""
    start_moving_in(work, coach, trajectory, number)
    _says(work, coach, trajectory, order)


def _pause(work: Work, coach: Person, trajectory: Trajectory, order: Order) -> str:
    if not trajectory.runs:
        return _shows_card(work, coach, trajectory, order)
    start_pausing_in(work, coach, trajectory, order.rest)
    return ""


def _wonder(work: Work, coach: Person, trajectory: Trajectory, order: Order) -> str:
    if not trajectory.runs:
        return _shows_card(work, coach, trajectory, order)
    start_wondering_about(work, coach, trajectory)
    _says(work, coach, trajectory, order)
    return ""


def _steer(work: Work, coach: Person, trajectory: Trajectory, order: Order) -> str:
    if trajectory.runs:
        return steer_of(work, coach, trajectory, order.rest)
    return _shows_card(work, coach, trajectory, order)


def _shows_card(work: Work, coach: Person, trajectory: Trajectory, order: Order) -> str:
    """Of a trajectory that does not run, how it stands; the words had no use."""
    show_card.show_card(work, coach, trajectory)
    return order.rest


def _says(work: Work, coach: Person, trajectory: Trajectory, order: Order) -> None:
    """What he wrote behind the command is his answer to the first question of what it began."""
    running = conversations.running(work, coach.id) if order.rest else None
    if running is not None and running.trajectory_id == trajectory.id:
        take_turn(work, running, Said(work.now, order.message.message_id, order.rest))


def _tells_when(words: str, today: date) -> bool:
    """Whether these words are a day or a time, and no name: "volgende week dinsdag", "een week later"."""
    if _NUMBERED.search(words) is not None:
        return True
    beside = Local(today + timedelta(days=1), _TWO, "Europe/Amsterdam")
    read = read_moment(words, today, beside.zone, beside)
    return words.strip().casefold() not in MONTHS and (isinstance(read, Understood) or bool(read.offers))


_CARD = _About(_simply(show_card.show_card), "t")
_ABOUT: Mapping[str, _About] = {
    "traject": _CARD,
    "trajecten": _CARD,
    "vandaag": _CARD,
    "week": _CARD,
    "plan": _About(_simply(show_plan.show_plan_of), "pl"),
    "overzicht": _About(_simply(show_digest), "dg"),
    "verloop": _About(_simply(show_course.show_course), "vl"),
    "sturen": _About(_steer, "t", takes=lambda words: dial_in(words) is not None),
    "vragen": _About(_simply(show_coach_questions), "t"),
    "doelen": _About(_simply(offer_for), "go"),
    "verzet": _About(_move, "m", says=_tells_when),
    "hypothese": _About(_wonder, "hy", says=lambda words, today: len(words.split()) > _A_NAME),
    "pauze": _About(_pause, "pz", takes=lambda words: True),
}
