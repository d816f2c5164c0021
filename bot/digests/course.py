"""From rows to a Course: the whole trajectory so far, for the coach who wants to see the way that was gone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.digests.gather import Intended, question_of
from bot.digests.intentions import intentions, with_what_he_told
from bot.digests.progress import Progress, progress_of
from bot.digests.written import Scribe, Written, is_answer, origin
from bot.storage import answers, contracts, conversations, meetings
from bot.storage.answers import Answered
from bot.storage.meetings import MeetingState, PlannedMeeting
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.contract import Contract
from conversations.kinds import Place
from conversations.rhythm import at_utc


@dataclass(frozen=True)
class Leg:
    """A meeting, whether it took place, what was brought to it, and the intentions set after it."""

    planned: PlannedMeeting
    held: bool
    question: tuple[Written, ...]
    intentions: tuple[Intended, ...]


@dataclass(frozen=True)
class Course:
    """A trajectory up to now: every version of the contract that both agreed on, with its day; the meetings that have
    been or for which something is there; and what the client said of each learning goal."""

    client: str
    versions: tuple[tuple[Contract, date], ...]
    legs: tuple[Leg, ...]
    progress: tuple[Progress, ...]


def gather_course(work: Work, trajectory: Trajectory) -> Course:
    """The whole way so far, without what the client keeps to himself."""
    found = answers.for_reader(work, trajectory.coach_id, Place.COURSE, trajectory.id)
    readable = [one for one in found if is_answer(one)]
    return Course(
        client=trajectory.contract.client,
        versions=_versions(work, trajectory),
        legs=_legs(work, trajectory, readable),
        progress=progress_of(work, trajectory),
    )


def _versions(work: Work, trajectory: Trajectory) -> tuple[tuple[Contract, date], ...]:
    """What was agreed with this coach: of what another agreed before, only what held when it changed hands."""
    mine = {one.meeting.number for one in meetings.with_coach(work, trajectory.id, trajectory.coach_id)}
    others = [one.meeting for one in meetings.meetings_of(work, trajectory.id) if one.meeting.number not in mine]
    since = max((one.end().utc() for one in others), default=None)
    agreed = [
        (one.contract, one.agreed_at) for one in contracts.versions(work, trajectory.id) if one.agreed_at is not None
    ]
    before = [one for one in agreed if since is not None and one[1] <= since]
    kept = agreed[max(0, len(before) - 1) :]
    return tuple((contract, at_utc(moment, trajectory.zone).day) for contract, moment in kept)


def _legs(work: Work, trajectory: Trajectory, readable: Sequence[Answered]) -> tuple[Leg, ...]:
    talks = conversations.of_trajectory(work, trajectory.id)
    write, thread = Scribe(work, trajectory), with_what_he_told(intentions(readable), readable)
    legs = []
    for planned in meetings.with_coach(work, trajectory.id, trajectory.coach_id):
        number, over = planned.meeting.number, planned.meeting.end().utc() <= work.now
        # Nothing said of a meeting that is over is: held.
        held = over and planned.state is not MeetingState.CANCELLED
        question = write.all(question_of(readable, talks, number))
        set_here = (one for one in thread if one.meeting == number)
        intended = tuple(
            Intended(one.meeting, write.intention(one.said), write.all(one.came), origin(*one.said)) for one in set_here
        )
        if over or question or intended or planned.state is MeetingState.CANCELLED:
            legs.append(Leg(planned, held, question, intended))
    return tuple(legs)
