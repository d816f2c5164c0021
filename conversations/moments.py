"""The moments around the meetings: when each is due, until when it still makes sense, and what to do with several.

What comes as a conversation says itself when (`Script.comes`); what is only told has an entry in `_NOTICES`. Everything
else here is the same for all of them. Few moments, each at an hour that suits: a question before and one after every
meeting, none in quiet hours, and after an outage never a pile.

What is due together takes turns, on another day each and never more in a week than a client has room for
(`budget.py`): what was promised for that day goes first, then what comes only once, then the preparation, then what
would lapse soonest. Nothing vanishes but what can no longer come in time; that has lapsed, and the coach hears that it
was not asked.

What happens when a conversation is open already: in what has begun nobody is interrupted, the moment waits. Where no
word was said yet there is only an invitation, and the next one takes its place, because two unanswered questions are a
pile, and the newer one fits the day better; who replies to the earlier one still answers it. Only a preparation keeps
its place until its meeting begins: without it there is no question to bring.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import zip_longest

from conversations import eve, when_due
from conversations.around import Around, Meeting
from conversations.budget import Room
from conversations.contract import Contract
from conversations.kinds import Comes, Who, Yields
from conversations.rhythm import EVERYBODYS, Local, OwnTime, at_utc, next_working_day
from conversations.scripts import SCRIPTS

__all__ = ["Around", "Meeting", "Who"]

OPEN_BEFORE_FIRST_WORD = timedelta(days=7)
OPEN_AFTER_INVITATION = timedelta(days=10)
OPEN_AFTER_LAST_WORD = timedelta(hours=48)
# Less than that is a night: who was asked in the evening has not had a day yet.
_A_DAY = timedelta(hours=20)


class Kind(StrEnum):
    """What comes around a meeting and is no conversation; those go by the key of their script."""

    MEETING_REMINDER = "meeting_reminder"
    DIGEST = "digest"
    HELD = "held"
    LOOK = "look"


class Way(StrEnum):
    """How a moment reaches the person."""

    CONVERSATION = "conversation"  # it opens one
    NOTICE = "notice"  # a few words, which can stand in one message with others
    DIGEST = "digest"  # something to read, by itself


@dataclass(frozen=True)
class Moment:
    """A planned touchpoint around meeting number `meeting`; `kind` is the key of a script, or one of `Kind`."""

    kind: str
    meeting: int
    at: Local


_NOTICES: Mapping[str, tuple[Way, Who, Comes]] = {
    Kind.MEETING_REMINDER: (Way.NOTICE, Who.BOTH, Comes(eve.meeting_reminder, when_due.until_start)),
    Kind.DIGEST: (Way.DIGEST, Who.COACH, Comes(when_due.digest, None)),
    Kind.HELD: (Way.NOTICE, Who.COACH, Comes(when_due.held, when_due.held_until)),
    Kind.LOOK: (Way.NOTICE, Who.CLIENT, Comes(when_due.look, when_due.until_digest)),
}


def kinds() -> tuple[str, ...]:
    """Everything that comes around meetings."""
    return (*_NOTICES, *(script.key for script in SCRIPTS.values() if script.comes is not None))


def way_of(kind: str) -> Way:
    """How this kind of moment reaches the person."""
    return _NOTICES[kind][0] if kind in _NOTICES else Way.CONVERSATION


def who_of(kind: str) -> Who:
    """For whom this kind of moment is."""
    return _NOTICES[kind][1] if kind in _NOTICES else SCRIPTS[kind].answers


def comes_once(kind: str) -> bool:
    """Whether this kind of moment comes only once in a trajectory."""
    return _rule(kind).once


def gives_way(kind: str) -> bool:
    """Whether this kind comes only where it takes the place of nothing else."""
    return _rule(kind).gives_way


def _rule(kind: str) -> Comes:
    """When this kind is due. KeyError when nothing of that name comes around meetings."""
    rule = _NOTICES[kind][2] if kind in _NOTICES else SCRIPTS[kind].comes
    if rule is None:
        raise KeyError(kind)
    return rule


@dataclass(frozen=True)
class ClosedDays:
    """Days on which something does not come: to `client`, on leave, no questions; to `coach`, on leave, nothing; on
    `all` days, of a trajectory that is paused, nothing to anybody.

    What is due then comes on the first working day after them, at the client's hour, if it still makes sense by then;
    otherwise it lapses, and so does the digest of a meeting that has been; a digest comes sooner where it can. Words
    about a meeting that stands come to a client on leave all the same.
    """

    client: frozenset[date] = frozenset()
    all: frozenset[date] = frozenset()
    coach: frozenset[date] = frozenset()

    def to(self, kind: str) -> frozenset[date]:
        """The days on which this kind does not come."""
        if who_of(kind) is Who.COACH:
            return self.all | self.coach
        asks_client = way_of(kind) is Way.CONVERSATION and who_of(kind) is Who.CLIENT
        return self.all | self.client if asks_client else self.all


NEVER_CLOSED = ClosedDays()


def plan(
    meetings: Sequence[Meeting],
    contract: Contract,
    days_off: frozenset[date],
    closed: ClosedDays = NEVER_CLOSED,
    signed: Contract | None = None,
) -> tuple[Moment, ...]:
    """All moments around these meetings (in their order), in order of time, on the wall clock of their zone; what is
    for the client, on that of where he is.

    `days_off` are the days on which nobody works, weekends aside: public holidays. What is for the coach comes as was
    `signed`, whatever the client wants for himself.
    """
    planned = []
    for meeting, following in zip_longest(meetings, meetings[1:]):
        his = Around(meeting, following, contract, days_off, tuple(meetings), signed)
        hers = his.for_coach
        for kind in kinds():
            due = _due(kind, hers if who_of(kind) is Who.COACH else his, closed.to(kind))
            if due is not None:
                planned.append(Moment(kind, meeting.number, due))
    return tuple(sorted(planned, key=lambda moment: moment.at))


def _due(kind: str, around_it: Around, closed: frozenset[date]) -> Local | None:
    """When this kind comes: on its own day, or after the days on which it does not."""
    due = _rule(kind).due(around_it)
    if due is None or due.day not in closed:
        return due
    if kind == Kind.DIGEST and (sooner := eve.digest_around(around_it, closed)).day not in closed:
        return sooner
    day = due.day
    while day in closed:
        day = next_working_day(day, around_it.days_off, around_it.contract.own_time)
    end = latest(kind, around_it) or around_it.meeting.at.utc()
    return around_it.on(day) if around_it.on(day).utc() < end else None


def latest(kind: str, around_it: Around) -> datetime | None:
    """The instant (UTC) from which a moment that did not happen has lapsed.

    Preparation, closing statement and meeting reminder: the start of the meeting. Held: 3 days after the end.
    Reflection and experiment: when the preparation of the next meeting begins, a reflection at most 7 days. What
    looks further back: the next meeting, after the last one two weeks. A digest never lapses: None.
    """
    rule = _rule(kind)
    return rule.latest(around_it) if rule.latest else None


@dataclass(frozen=True)
class DueMoment:
    """A moment that is due for somebody; `latest` (UTC) as the function of that name tells. `asked_for`: he chose the
    day himself."""

    id: str
    moment: Moment
    latest: datetime | None
    asked_for: bool = False


@dataclass(frozen=True)
class Sorting:
    """What becomes of moments due at once: every one of them is in one place, in order of time.

    `opens`: the conversation to open. `notices` go along in the same message, or by themselves when nothing opens.
    `digests` go by themselves. `waits`: look again when the running conversation is over. `another_day`: too much for
    now. `lapses`: not any more.
    """

    opens: DueMoment | None = None
    notices: tuple[DueMoment, ...] = ()
    digests: tuple[DueMoment, ...] = ()
    waits: tuple[DueMoment, ...] = ()
    another_day: tuple[DueMoment, ...] = ()
    lapses: tuple[DueMoment, ...] = ()


def choose(due: Sequence[DueMoment], now: datetime, begun: bool, room: Room | None = None) -> Sorting:
    """What to do with everything that is due at `now` (aware) for one person, so that it never is a pile.

    One conversation opens, if there is `room` for it; a coach has room always. The others come another day, as long as
    there is one on which they make sense. `begun` tells that a conversation is running in which the person has said
    something: then only a digest comes through, the rest waits.
    """
    ordered = sorted(due, key=lambda one: (one.moment.at, one.id))
    in_time = [one for one in ordered if one.latest is None or now < one.latest]
    conversations, notices, digests = (
        tuple(one for one in in_time if way_of(one.moment.kind) is way)
        for way in (Way.CONVERSATION, Way.NOTICE, Way.DIGEST)
    )
    if begun:
        waits = tuple(one for one in in_time if one not in digests)
        return Sorting(digests=digests, waits=waits, lapses=tuple(one for one in ordered if one not in in_time))
    opens = next((one for one in _in_turn(conversations, room) if fits(one, room)), None)
    left = room.spent() if room is not None and opens is not None else room
    another_day = tuple(one for one in conversations if one is not opens and can_wait(one, left))
    kept = (opens, *notices, *digests, *another_day)
    lapses = tuple(one for one in ordered if one not in kept)
    return Sorting(opens, notices, digests, another_day=another_day, lapses=lapses)


def _in_turn(due: Sequence[DueMoment], room: Room | None) -> list[DueMoment]:
    """The conversations in the order of whose turn it is. On a day that he chose, or was told, he is asked what he was
    to be asked, as long as everything else can come another day."""
    ordered = sorted(due, key=_turn)
    left = room.spent() if room is not None else None
    if all(can_wait(one, left) for one in ordered if not one.asked_for):
        ordered.sort(key=lambda one: not one.asked_for)
    return ordered


def fits(one: DueMoment, room: Room | None) -> bool:
    """Whether this conversation can open today."""
    if room is None:
        return True
    if is_promised(one.moment.kind):
        return room.holds() or (not room.taken and not can_wait(one, room))
    return room.holds(asked_for=one.asked_for) and room.keeps_promises()


def can_wait(one: DueMoment, room: Room | None) -> bool:
    """Whether there is a later day on which this conversation still makes sense."""
    return room is None or one.latest is None or room.later(asked_for=one.asked_for).utc() < one.latest


def is_promised(kind: str) -> bool:
    """Whether this kind must come before its meeting, whatever else there is."""
    return way_of(kind) is Way.CONVERSATION and SCRIPTS[kind].yields is Yields.AFTER_ITS_MEETING


def _turn(one: DueMoment) -> tuple[int, datetime, datetime, str]:
    """What goes before what: what comes once, then what is promised, then what would lapse first."""
    rank = 0 if _rule(one.moment.kind).once else 1 if is_promised(one.moment.kind) else 2
    return rank, one.latest or datetime.max.replace(tzinfo=UTC), one.moment.at.utc(), one.id


def reminder_after(
    delivered: datetime, zone: str, client_hour: time, days_off: frozenset[date], own: OwnTime = EVERYBODYS
) -> datetime:
    """When the one reminder of a question delivered then (aware) comes, in UTC: at the client's hour, on the first
    working day before which he had a day, and not only a night."""
    day = next_working_day(at_utc(delivered, zone).day, days_off, own)
    while Local(day, client_hour, zone).utc() - delivered < _A_DAY:
        day = next_working_day(day, days_off, own)
    return Local(day, client_hour, zone).utc()
