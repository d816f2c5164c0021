"""What happens by itself: conversations whose time has come, and moments that are due.

Everything is found again in the rows at every ring, so it does not matter who rings, how often, or how late.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.actions import compare_evaluations
from bot.actions.closed_days import silent_days, today_of
from bot.actions.lay_plan import surroundings
from bot.actions.pause import resume
from bot.actions.send_digest import send_digest
from bot.actions.speak import tell
from bot.actions.take_turn import take_turn
from bot.storage import conversations, installation, meetings, people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.meetings import MomentState, PlannedMoment
from bot.storage.outbox import Kind as Delivered
from bot.storage.people import Person
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.events import Due, Lapsed, Reminded
from conversations.kinds import Yields
from conversations.moments import (
    OPEN_AFTER_LAST_WORD,
    Around,
    Choice,
    DueMoment,
    Kind,
    Meeting,
    Way,
    Who,
    choose,
    latest,
    way_of,
    who_of,
)
from conversations.rhythm import at_utc
from conversations.scripts import script_of
from conversations.scripts.trial import is_trial
from conversations.states import Opening, fallen_due
from conversations.text import Piece, Sentence, Text

_AT_ONCE = 50
# What Telegram keeps for a bot that is away (Bot API, getUpdates).
_TELEGRAM_KEEPS = timedelta(hours=24)
# What waits for a running conversation is looked at again after this long.
_WAIT = timedelta(minutes=15)
# What comes at the same time as another conversation and must not be lost.
_ANOTHER_DAY = timedelta(days=1)
# A row that fails is pushed this far away, so that it cannot stop the others.
_AWAY = timedelta(hours=1)


@dataclass(frozen=True)
class DueNow:
    """Ids of what has to be looked at now."""

    conversations: tuple[str, ...]
    trajectories: tuple[str, ...]


def find_due(work: Work) -> DueNow:
    """What is due at this moment, a handful at a time."""
    moments = meetings.due(work, _AT_ONCE)
    waiting = (*trajectories.rested(work), *(one.trajectory_id for one in moments))
    return DueNow(tuple(conversations.due(work, _AT_ONCE)), tuple(dict.fromkeys(waiting)))


def wake_conversation(work: Work, conversation_id: str, missed: list[Piece] | None = None) -> None:
    """Let everything happen that has happened by itself in this conversation.

    `missed` stands above whatever the client gets now, and is empty then; who gets to read it is not reminded besides.
    """
    one = conversations.by_id(work, conversation_id)
    while one is not None and (event := fallen_due(one.state, work.now)) is not None:
        if missed is not None and isinstance(event, Reminded):
            # Turns count from one, so this is no reminder of anything.
            event = replace(event, turn=0)
        running = conversations.running(work, one.person_id) if isinstance(one.state, Opening) else None
        if running is not None and script_of(one.script).waits and not _is_left(work, running):
            conversations.push_away(work, one.id, work.now + _WAIT)
            return
        if running is not None:
            take_turn(work, running, Lapsed(work.now))
        take_turn(work, one, event, missed, unasked=missed is not None or isinstance(event, Reminded | Lapsed))
        one = conversations.by_id(work, conversation_id)


def note_alive(work: Work) -> None:
    """Note that the bot lives. After being away for longer than Telegram keeps messages, every client hears that
    once, in one message with what is due for him now (faults F20)."""
    before = installation.alive(work)
    if before is None or work.now - before <= _TELEGRAM_KEEPS:
        return
    for trajectory in trajectories.all_active(work):
        said = Text(
            "I was away for a while. What you wrote between {start} and {end} may not have reached me; would you say "
            "it again?",
            start=at_utc(before, trajectory.zone).wall(),
            end=at_utc(work.now - _TELEGRAM_KEEPS, trajectory.zone).wall(),
        )
        missed: list[Piece] = [said]
        running = conversations.running(work, trajectory.client_id) if trajectory.client_id else None
        if running is not None and running.trajectory_id == trajectory.id:
            wake_conversation(work, running.id, missed)
        open_moments(work, trajectory.id, missed)


def open_moments(work: Work, trajectory_id: str, missed: Sequence[Piece] = ()) -> None:
    """Do what is due around the meetings of one trajectory, for the client and for the coach.

    `missed` stands above whatever the client gets now, or by itself.
    """
    trajectory = trajectories.by_id(work, trajectory_id)
    if trajectory.resume_at is not None and trajectory.resume_at <= work.now:
        missed = (*missed, resume(work, trajectory))
        trajectory = trajectories.by_id(work, trajectory_id)
    due = [one for one in meetings.due(work, _AT_ONCE) if one.trajectory_id == trajectory_id]
    if trajectory.stage is not Stage.ACTIVE:
        _leave(work, trajectory, due)
        return
    due = _come_today(work, trajectory, due)
    around = surroundings(work, trajectory)
    assert trajectory.client_id is not None
    client, coach = (people.by_id(work, one) for one in (trajectory.client_id, trajectory.coach_id))
    # The client first: what lapses now is in the digest that goes now.
    _Side(work, trajectory, client, around).open(
        [one for one in due if who_of(one.moment.kind) is not Who.COACH], missed
    )
    _Side(work, trajectory, coach, around).open([one for one in due if who_of(one.moment.kind) is Who.COACH])


def _come_today(work: Work, trajectory: Trajectory, due: Sequence[PlannedMoment]) -> list[PlannedMoment]:
    """Without what does not come while its person is away, though it was put off to this day: that is for another."""
    today, closed = today_of(work, trajectory), silent_days(work, trajectory)
    waits = [one for one in due if today in closed.to(one.moment.kind)]
    for one in waits:
        meetings.postpone(work, one.id, work.now + _ANOTHER_DAY)
    return [one for one in due if one not in waits]


def _leave(work: Work, trajectory: Trajectory, due: Sequence[PlannedMoment]) -> None:
    """Nothing of this comes now: not until the pause is over, or not any more."""
    for one in due:
        if trajectory.resume_at is not None:
            meetings.postpone(work, one.id, trajectory.resume_at)
        else:
            meetings.end_moment(work, one.id, MomentState.CANCELLED)


def push_away(work: Work, row_id: str) -> None:
    """Something about this conversation or trajectory fails: look at it again in a while."""
    conversations.push_away(work, row_id, work.now + _AWAY)
    for one in meetings.due(work, _AT_ONCE):
        if one.trajectory_id == row_id:
            meetings.postpone(work, one.id, work.now + _AWAY)


class _Side:
    """What is due around one trajectory's meetings, for one of the two people in it."""

    def __init__(self, work: Work, trajectory: Trajectory, person: Person, around: Mapping[int, Around]) -> None:
        self.work, self.trajectory, self.person, self.around = work, trajectory, person, around
        self.is_coach = person.id == trajectory.coach_id

    def open(self, due: Sequence[PlannedMoment], missed: Sequence[Piece] = ()) -> None:
        """Do what is to be done now, so that it is one message and not a pile."""
        running = conversations.running(self.work, self.person.id)
        busy = running is not None and _is_busy(self.work, running)
        if running is not None and not busy and self._keeps_its_place(running):
            due = self._beside_preparation(due)
        choice = choose([self._due(one) for one in due], self.work.now, busy)
        for lapsed in choice.lapses:
            meetings.end_moment(self.work, lapsed.id, MomentState.LAPSED)
            if compare_evaluations.has_side(lapsed.moment.kind):
                compare_evaluations.compare(self.work, self.trajectory, lapsed.moment.meeting)
        for waiting in choice.waits:
            meetings.postpone(self.work, waiting.id, self.work.now + _WAIT)
        for digest in choice.digests:
            meetings.end_moment(self.work, digest.id, MomentState.DONE)
            send_digest(self.work, self.trajectory, self.around[digest.moment.meeting].meeting)
        self._converse(choice, running, missed)
        if conversations.running(self.work, self.person.id) is not None:
            for later in choice.another_day:
                meetings.postpone(self.work, later.id, self.work.now + _ANOTHER_DAY)

    def _keeps_its_place(self, running: Conversation) -> bool:
        """Whether this is the invitation to prepare a meeting that is still to come, or one like it."""
        keeps = script_of(running.script).yields is Yields.AFTER_ITS_MEETING
        mine = keeps and running.trajectory_id == self.trajectory.id
        here = self.around.get(running.meeting or 0) if mine else None
        return here is not None and self.work.now < here.meeting.at.utc()

    def _beside_preparation(self, due: Sequence[PlannedMoment]) -> list[PlannedMoment]:
        """What can go beside an invitation to prepare, which keeps its place; conversations come another day."""
        for one in due:
            if way_of(one.moment.kind) is Way.CONVERSATION:
                meetings.postpone(self.work, one.id, self.work.now + _ANOTHER_DAY)
        return [one for one in due if way_of(one.moment.kind) is not Way.CONVERSATION]

    def _converse(self, choice: Choice, running: Conversation | None, missed: Sequence[Piece]) -> None:
        notices = [*missed, *(piece for one in choice.notices for piece in self._notice(one))]
        if choice.opens is not None:
            if running is not None:
                take_turn(self.work, running, Lapsed(self.work.now))
            meetings.end_moment(self.work, choice.opens.id, MomentState.DONE)
            self._begin(choice.opens, notices)
        # Nothing opened, or it had nothing to ask, and so nothing to stand above.
        if notices:
            self._tell(choice.notices[0] if choice.notices else None, notices)

    def _begin(self, due: DueMoment, notices: list[Piece]) -> None:
        one = conversations.start(
            self.work, due.moment.kind, self.person.id, self.trajectory.id, due.moment.meeting, Opening()
        )
        take_turn(self.work, one, Due(self.work.now), notices, unasked=True)

    def _notice(self, due: DueMoment) -> tuple[Piece, ...]:
        """What a notice adds to the message of now; what has buttons of its own is said by itself."""
        meeting = self.around[due.moment.meeting].meeting
        meetings.end_moment(self.work, due.id, MomentState.DONE)
        if due.moment.kind == Kind.HELD:
            self._ask_whether_held(due, meeting)
            return ()
        contract = self.trajectory.contract
        coach = people.by_id(self.work, self.trajectory.coach_id)
        said = Text(
            "Meeting with {client}: {moment}, {place}.",
            client=contract.client,
            moment=meeting.at.wall(),
            place=contract.place,
        )
        self._to(coach, f"{due.id}:coach", meeting, said)
        return (Text("Your next meeting: {moment}, {place}.", moment=meeting.at.wall(), place=contract.place),)

    def _tell(self, due: DueMoment | None, notices: Sequence[Piece]) -> None:
        meeting = self.around[due.moment.meeting].meeting if due else None
        key = due.id if due else f"{self.trajectory.id}:{self.work.now:%y%m%d}"
        self._to(self.person, key, meeting, *notices)

    def _to(self, person: Person, key: str, meeting: Meeting | None, *pieces: Piece) -> None:
        tell(
            self.work,
            person,
            pieces,
            trajectory=self.trajectory,
            kind=Delivered.NOTICE,
            key=f"notice:{key}:{meeting.at.day if meeting else ''}",
            unasked=True,
            expires_at=meeting.at.utc() if meeting else None,
        )

    def _ask_whether_held(self, due: DueMoment, meeting: Meeting) -> None:
        ref = f"{self.trajectory.id}.{meeting.number}"
        labels: tuple[tuple[Sentence, str], ...] = (
            (Text("Held"), "held"),
            (Text("Moved"), "moved"),
            (Text("Cancelled"), "cancelled"),
        )
        client = self.trajectory.contract.client
        tell(
            self.work,
            self.person,
            (Text("Meeting {number} with {client}: did it take place?", number=meeting.number, client=client),),
            trajectory=self.trajectory,
            buttons=[[(label, "h", f"{ref}.{key}") for label, key in labels]],
            key=f"held:{due.id}:{meeting.at.day}",
        )

    def _due(self, planned: PlannedMoment) -> DueMoment:
        return DueMoment(planned.id, planned.moment, latest(planned.moment.kind, self.around[planned.moment.meeting]))


def _is_busy(work: Work, running: Conversation) -> bool:
    """Whether this is not to be pushed aside: it has begun, or somebody is getting something done in it."""
    if is_trial(running.script):
        return False
    begun = conversations.has_begun(running) or script_of(running.script).yields is Yields.NEVER
    return begun and not _is_left(work, running)


def _is_left(work: Work, running: Conversation) -> bool:
    """Whether this never closes by itself, as a note or a contract, and was left for as long as others stay open."""
    return not script_of(running.script).may_put_off and running.since + OPEN_AFTER_LAST_WORD <= work.now
