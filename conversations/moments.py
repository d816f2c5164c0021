"""The moments around the meetings: when each is due, until when it still makes sense, and what to do with several.

A kind of moment is one entry in `_RULES`; everything else here is the same for all of them. Few moments, each at an
hour that suits: a question before and one after every meeting, none in quiet hours, and after an outage never a pile.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import zip_longest

from conversations.rhythm import Local, at_utc, is_quiet, is_weekend, next_working_day, working_days_before

OPEN_BEFORE_FIRST_WORD = timedelta(days=7)
OPEN_AFTER_INVITATION = timedelta(days=10)
OPEN_AFTER_LAST_WORD = timedelta(hours=48)

_PREPARATION_DAYS = 3
_DIGEST = time(18)
_HELD_OPEN = timedelta(days=3)
_REFLECTION_AFTER = timedelta(hours=2)
_REFLECTION_UNTIL = time(20)
_REFLECTION_MORNING = time(8, 30)
_REFLECTION_OPEN_DAYS = 7


class Kind(StrEnum):
    """What a moment is for."""

    PREPARATION = "preparation"
    MEETING_REMINDER = "meeting_reminder"
    DIGEST = "digest"
    HELD = "held"
    REFLECTION = "reflection"


class Way(StrEnum):
    """How a moment reaches the person."""

    CONVERSATION = "conversation"  # it opens one
    NOTICE = "notice"  # a few words, which can stand in one message with others
    DIGEST = "digest"  # something to read, by itself


@dataclass(frozen=True)
class Meeting:
    """Meeting `number` (from 1) of a trajectory."""

    number: int
    at: Local
    minutes: int

    def end(self) -> Local:
        """When it is over, by its real length."""
        return at_utc(self.at.utc() + timedelta(minutes=self.minutes), self.at.zone)


@dataclass(frozen=True)
class Moment:
    """A planned touchpoint around meeting number `meeting`."""

    kind: Kind
    meeting: int
    at: Local


@dataclass(frozen=True)
class _Around:
    """One meeting and what the moments around it depend on."""

    meeting: Meeting
    following: Meeting | None
    client_hour: time
    days_off: frozenset[date]

    def on(self, day: date, at: time) -> Local:
        return Local(day, at, self.meeting.at.zone)


def _preparation(around: _Around) -> Local:
    day = working_days_before(around.meeting.at.day, _PREPARATION_DAYS, around.days_off)
    return around.on(day, around.client_hour)


def _meeting_reminder(around: _Around) -> Local:
    """The day before; a weekend is left alone, a public holiday is not."""
    eve = around.meeting.at.plus_days(-1).day
    if is_weekend(eve):
        eve = working_days_before(eve, 1, around.days_off)
    return around.on(eve, around.client_hour)


def _digest(around: _Around) -> Local:
    return around.on(around.meeting.at.plus_days(-1).day, _DIGEST)


def _held(around: _Around) -> Local:
    return around.meeting.end()


def _reflection(around: _Around) -> Local:
    after = at_utc(around.meeting.end().utc() + _REFLECTION_AFTER, around.meeting.at.zone)
    if not is_quiet(after) and after.time <= _REFLECTION_UNTIL:
        return after
    return around.on(next_working_day(around.meeting.at.day, around.days_off), _REFLECTION_MORNING)


def _until_start(around: _Around) -> datetime:
    return around.meeting.at.utc()


def _held_until(around: _Around) -> datetime:
    return around.meeting.end().utc() + _HELD_OPEN


def _reflection_until(around: _Around) -> datetime:
    """Until looking ahead begins; a meeting moved so near that this came first leaves the time until its start."""
    due = _reflection(around)
    week = due.plus_days(_REFLECTION_OPEN_DAYS).utc()
    if around.following is None:
        return week
    ahead = _preparation(_Around(around.following, None, around.client_hour, around.days_off))
    return min(week, (ahead if due < ahead else around.following.at).utc())


@dataclass(frozen=True)
class _Rule:
    """When a kind is due, if at all around this meeting, and from when on it has lapsed, if ever."""

    way: Way
    due: Callable[[_Around], Local | None]
    latest: Callable[[_Around], datetime] | None


_RULES: dict[Kind, _Rule] = {
    Kind.PREPARATION: _Rule(Way.CONVERSATION, _preparation, _until_start),
    Kind.MEETING_REMINDER: _Rule(Way.NOTICE, _meeting_reminder, _until_start),
    Kind.DIGEST: _Rule(Way.DIGEST, _digest, None),
    Kind.HELD: _Rule(Way.NOTICE, _held, _held_until),
    Kind.REFLECTION: _Rule(Way.CONVERSATION, _reflection, _reflection_until),
}


def way_of(kind: Kind) -> Way:
    """How this kind of moment reaches the person."""
    return _RULES[kind].way


def plan(meetings: Sequence[Meeting], client_hour: time, days_off: frozenset[date]) -> tuple[Moment, ...]:
    """All moments around these meetings (in their order), in order of time, on the wall clock of their zone.

    `days_off` are the days on which nobody works, weekends aside: public holidays.
    """
    planned = [
        Moment(kind, meeting.number, due)
        for meeting, following in zip_longest(meetings, meetings[1:])
        for kind, rule in _RULES.items()
        if (due := rule.due(_Around(meeting, following, client_hour, days_off)))
    ]
    return tuple(sorted(planned, key=lambda moment: moment.at))


def latest(
    kind: Kind, meeting: Meeting, following: Meeting | None, client_hour: time, days_off: frozenset[date]
) -> datetime | None:
    """The instant (UTC) from which a moment that did not happen has lapsed; `following` is the next meeting, if any.

    Preparation and meeting reminder: the start of the meeting. Held: 3 days after the end. Reflection: when the
    preparation of the next meeting begins, and at most 7 days. A digest never lapses: None.
    """
    rule = _RULES[kind]
    return rule.latest(_Around(meeting, following, client_hour, days_off)) if rule.latest else None


@dataclass(frozen=True)
class DueMoment:
    """A moment that is due for somebody; `latest` (UTC) as the function of that name tells."""

    id: str
    moment: Moment
    latest: datetime | None


@dataclass(frozen=True)
class Choice:
    """What becomes of moments due at once: every one of them is in one place, in order of time.

    `opens`: the conversation to open. `notices` go along in the same message, or by themselves when nothing opens.
    `digests` go by themselves. `waits`: look again when the running conversation is over. `lapses`: not any more.
    """

    opens: DueMoment | None = None
    notices: tuple[DueMoment, ...] = ()
    digests: tuple[DueMoment, ...] = ()
    waits: tuple[DueMoment, ...] = ()
    lapses: tuple[DueMoment, ...] = ()


def choose(due: Sequence[DueMoment], now: datetime, begun: bool) -> Choice:
    """What to do with everything that is due at `now` (aware) for one person, so that it never is a pile.

    One conversation opens: the latest that is still in time; it takes the place of the others. `begun` tells that a
    conversation is running in which the person has said something: then only a digest comes through, the rest waits.
    """
    ordered = sorted(due, key=lambda one: one.moment.at)
    in_time = [one for one in ordered if one.latest is None or now < one.latest]
    conversations, notices, digests = (
        tuple(one for one in in_time if way_of(one.moment.kind) is way)
        for way in (Way.CONVERSATION, Way.NOTICE, Way.DIGEST)
    )
    if begun:
        waits = tuple(one for one in in_time if one not in digests)
        return Choice(digests=digests, waits=waits, lapses=tuple(one for one in ordered if one not in in_time))
    opens = conversations[-1] if conversations else None
    kept = (opens, *notices, *digests)
    return Choice(opens, notices, digests, lapses=tuple(one for one in ordered if one not in kept))


def reminder_after(delivered: datetime, zone: str, client_hour: time, days_off: frozenset[date]) -> datetime:
    """When the one reminder of a question delivered then (aware) comes, in UTC: next working day, the client's hour."""
    day = next_working_day(at_utc(delivered, zone).day, days_off)
    return Local(day, client_hour, zone).utc()
