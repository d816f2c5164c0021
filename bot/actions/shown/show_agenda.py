"""Today, or the coming week, over all trajectories of a coach: who is due, who wrote, who is silent.

Clients are named by day, never ranked or counted, and what somebody keeps to himself shows nowhere.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from functools import partial
from itertools import chain, groupby, islice

from bot.actions import introduce
from bot.actions.pages import turned
from bot.actions.shown.show_plan import for_coach
from bot.actions.speak import tell
from bot.actions.unreadable import NONE_RUNNING, unreadable
from bot.storage import agenda, trajectories
from bot.storage.agenda import Entry
from bot.storage.people import Person
from bot.storage.work import Work
from conversations.kinds import Place, Who
from conversations.rhythm import Local, at_utc
from conversations.scripts import SCRIPTS
from conversations.text import Lines, Sentence, Text

_LINES = 30

# Of more than these not every contract is opened to see whether it can be read: only those on the page are.
_OPENED = 100


@dataclass(frozen=True)
class _Line:
    """What it stands under, and the line itself, made of a client's name when it is shown."""

    head: Sentence
    of: Callable[[str], Sentence]
    trajectory_id: str | None = None

    def say(self, work: Work) -> Sentence | None:
        """The line; None when whom it is about can no longer be read."""
        if self.trajectory_id is None:
            return self.of("")
        trajectory = trajectories.readable(work, self.trajectory_id)
        return self.of(trajectory.contract.client) if trajectory is not None else None


@dataclass(frozen=True)
class _Running:
    """A coach's running trajectories: those `known` to be readable, or None when there are too many to look."""

    known: frozenset[str] | None

    @classmethod
    def of(cls, work: Work, coach: Person) -> "_Running":
        ids = agenda.running(work, coach.id, _OPENED + 1)
        if len(ids) > _OPENED:
            return cls(None)
        return cls(frozenset(one for one in ids if trajectories.readable(work, one) is not None))

    @property
    def any(self) -> bool:
        """Whether there is one."""
        return self.known is None or bool(self.known)

    def has(self, trajectory_id: str) -> bool:
        """Whether this may be shown."""
        return self.known is None or trajectory_id in self.known


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
    waiting = introduce.unanswered(work, coach.id)
    for one in waiting:
        tell(work, coach, (introduce.question(work, one),), trajectory=one, buttons=(introduce.answers_to(work, one),))
    running = _Running.of(work, coach)
    if not running.any:
        if not waiting:
            tell(work, coach, unreadable(work, coach) or (NONE_RUNNING,))
        return
    # As far as this page, and whether there is one after it.
    most = (page + 1) * _LINES + 1
    due, heard = _due(work, coach, running, days, most), _heard(work, coach, running, days)
    lines = islice(chain(due, heard, _unheard(work, coach, running)), most)
    shown, turning = turned(view, tuple(lines), page, _LINES)
    written = [(line.head, said) for line in shown if (said := line.say(work)) is not None]
    pieces = [Lines(head, *(said for _, said in under)) for head, under in groupby(written, key=lambda one: one[0])]
    pieces += [Lines(said) for said in (unreadable(work, coach) if running.known is not None else ())]
    tell(work, coach, pieces, buttons=turning)


def _due(work: Work, coach: Person, running: _Running, days: int, most: int) -> Iterator[_Line]:
    today = at_utc(work.now, work.house.zone).day
    enough = most if running.known is None else None
    asked = agenda.entries(work, coach.id, today, today + timedelta(days=days - 1), _asked(), enough)
    found = [one for one in asked if running.has(one.trajectory_id)]
    if not found or found[0].at.day != today:
        yield _Line(Text("Today, {day}", day=today), lambda _: Text("Nothing is planned."))
    for entry in found:
        one = replace(entry, at=at_utc(entry.at.utc(), work.house.zone))
        head = Text("Today, {day}", day=one.at.day) if one.at.day == today else Text("{day}", day=one.at.day)
        yield _Line(head, partial(_entry, one), one.trajectory_id)


def _entry(one: Entry, client: str) -> Sentence:
    if one.kind is None:
        return Text("· {time}: meeting {number} with {client}", time=one.at.time, number=one.number, client=client)
    return Text("· {time}: {what}", time=one.at.time, what=for_coach(one.kind, client) or "")


def _heard(work: Work, coach: Person, running: _Running, days: int) -> Iterator[_Line]:
    zone = work.house.zone
    first = at_utc(work.now, zone).day - timedelta(days=days - 1)
    head = Text("Heard from today:") if days == 1 else Text("Heard from in the last seven days:")
    found = agenda.heard(work, coach.id, _written(), Local(first, time(), zone).utc())
    for trajectory_id, last in found.items():
        if running.has(trajectory_id):
            yield _Line(head, partial(_name, None if days == 1 else at_utc(last, zone).day), trajectory_id)


def _unheard(work: Work, coach: Person, running: _Running) -> Iterator[_Line]:
    head = Text("Asked, and nothing heard yet:")
    for trajectory_id, since in agenda.unheard(work, coach.id, _seen()).items():
        if running.has(trajectory_id):
            yield _Line(head, partial(_name, at_utc(since, work.house.zone).day), trajectory_id)


def _name(day: date | None, client: str) -> Sentence:
    return Text("· {client}", client=client) if day is None else Text("· {client}, {day}", client=client, day=day)
