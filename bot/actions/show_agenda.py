"""Today, or the coming week, over all trajectories of a coach: who is due, who wrote, who is silent.

Clients are named by day, never ranked or counted, and what somebody keeps to himself shows nowhere.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import TypeAlias

from bot.actions import introduce
from bot.actions.pages import turned
from bot.actions.show_plan import for_coach
from bot.actions.speak import tell
from bot.actions.unreadable import NONE_RUNNING, unreadable
from bot.storage import agenda, trajectories
from bot.storage.agenda import Entry
from bot.storage.people import Person
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.kinds import Place, Who
from conversations.rhythm import Local, at_utc
from conversations.scripts import SCRIPTS
from conversations.text import Lines, Sentence, Text

_LINES = 30

Running: TypeAlias = Mapping[str, Trajectory]


@dataclass(frozen=True)
class _Line:
    """A line, and what it stands under."""

    head: Sentence
    line: Sentence


def _asked() -> tuple[str, ...]:
    """The kinds that come to a client."""
    return tuple(one.key for one in SCRIPTS.values() if one.answers is Who.CLIENT and one.comes is not None)


def _written() -> tuple[str, ...]:
    """The kinds of which the coach reads what a client writes, once he may."""
    places = (Place.DIGEST, Place.SIDE_BY_SIDE)
    of_client = (one for one in SCRIPTS.values() if one.answers is Who.CLIENT)
    return tuple(one.key for one in of_client if any(one.reads_other(place) for place in places))


def _seen() -> tuple[str, ...]:
    """Of what somebody may keep to himself the coach does not see either whether there is anything."""
    return tuple(kind for kind in _asked() if not SCRIPTS[kind].private)


def show_today(work: Work, coach: Person, page: int = 0) -> None:
    """What is due today, who wrote since it began, and of whom nothing was heard yet."""
    _show(work, coach, "vandaag", page, days=1)


def show_week(work: Work, coach: Person, page: int = 0) -> None:
    """The same for seven days: what is due from today on, and who wrote in the seven days up to now."""
    _show(work, coach, "week", page, days=7)


def _show(work: Work, coach: Person, view: str, page: int, days: int) -> None:
    running = {one.id: one for one in trajectories.of_coach(work, coach.id) if one.stage is Stage.ACTIVE}
    waiting = introduce.unanswered(work, coach.id)
    for one in waiting:
        tell(work, coach, (introduce.question(work, one),), trajectory=one, buttons=(introduce.answers_to(work, one),))
    if not running:
        if not waiting:
            tell(work, coach, unreadable(work, coach) or (NONE_RUNNING,))
        return
    lines = (
        *_due(work, coach, running, days),
        *_heard(work, coach, running, days),
        *_unheard(work, coach, running),
    )
    shown, turning = turned(view, lines, page, _LINES)
    pieces = [Lines(head, *(one.line for one in under)) for head, under in groupby(shown, key=lambda one: one.head)]
    pieces += [Lines(said) for said in unreadable(work, coach)]
    tell(work, coach, pieces, buttons=turning)


def _due(work: Work, coach: Person, running: Running, days: int) -> Iterator[_Line]:
    today = at_utc(work.now, work.house.zone).day
    asked = agenda.entries(work, coach.id, today, today + timedelta(days=days - 1), _asked())
    found = [one for one in asked if one.trajectory_id in running]
    if not found or found[0].at.day != today:
        yield _Line(Text("Today, {day}", day=today), Text("Nothing is planned."))
    for one in found:
        head = Text("Today, {day}", day=one.at.day) if one.at.day == today else Text("{day}", day=one.at.day)
        yield _Line(head, _entry(one, running[one.trajectory_id]))


def _entry(one: Entry, trajectory: Trajectory) -> Sentence:
    client = trajectory.contract.client
    if one.kind is None:
        return Text("· {time}: meeting {number} with {client}", time=one.at.time, number=one.number, client=client)
    return Text("· {time}: {what}", time=one.at.time, what=for_coach(one.kind, client))


def _heard(work: Work, coach: Person, running: Running, days: int) -> Iterator[_Line]:
    zone = work.house.zone
    first = at_utc(work.now, zone).day - timedelta(days=days - 1)
    head = Text("Heard from today:") if days == 1 else Text("Heard from in the last seven days:")
    found = agenda.heard(work, coach.id, _written(), Local(first, time(), zone).utc())
    for trajectory_id, last in _readable(found, running):
        yield _Line(head, _name(running[trajectory_id], None if days == 1 else at_utc(last, zone).day))


def _unheard(work: Work, coach: Person, running: Running) -> Iterator[_Line]:
    for trajectory_id, since in _readable(agenda.unheard(work, coach.id, _seen()), running):
        day = at_utc(since, work.house.zone).day
        yield _Line(Text("Asked, and nothing heard yet:"), _name(running[trajectory_id], day))


def _readable(found: Mapping[str, datetime], running: Running) -> list[tuple[str, datetime]]:
    """Without what belongs to a trajectory of which the contract can no longer be read."""
    return [(trajectory_id, at) for trajectory_id, at in found.items() if trajectory_id in running]


def _name(trajectory: Trajectory, day: date | None) -> Sentence:
    client = trajectory.contract.client
    return Text("· {client}", client=client) if day is None else Text("· {client}, {day}", client=client, day=day)
