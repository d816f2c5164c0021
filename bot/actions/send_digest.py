"""The coach gets to read, before the door opens. Every answer is in exactly one digest: membership is by answer."""

from bot.actions.speak import locale_of, put, tell
from bot.digests.compose import compose
from bot.digests.gather import gather
from bot.storage import answers, digests, meetings, people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.meetings import MeetingState
from bot.storage.outbox import Kind, ToSay
from bot.storage.people import Person
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work, new_id
from conversations.moments import Meeting
from conversations.text import Text


def send_digest(work: Work, trajectory: Trajectory, meeting: Meeting) -> None:
    """Make the digest for this meeting and put it in the outbox; what it holds is in no later one."""
    digest_id, part = digests.make(work, trajectory.id, meeting.number)
    digest = gather(work, trajectory, meeting, only_new=True)
    answers.mark_digested(work, digest.members, digest_id)
    coach = people.by_id(work, trajectory.coach_id)
    message = compose(digest, locale_of(coach), part=part)
    key = f"digest:{trajectory.id}:{meeting.number}:{part}"
    put(work, ToSay(key, Kind.DIGEST, "", coach, trajectory_id=trajectory.id), message)


def send_what_came_after(work: Work, one: Conversation) -> None:
    """Once more before the meeting, if a client's conversation ended after the digest had gone; after the last
    meeting, whenever one ends."""
    if one.trajectory_id is None:
        return
    trajectory = trajectories.by_id(work, one.trajectory_id)
    coming = _coming(work, trajectory)
    meeting = coming or _last(work, trajectory)
    if meeting is None or trajectory.stage is not Stage.ACTIVE:
        return
    if coming is not None and len(digests.made(work, trajectory.id, coming.number)) != 1:
        return
    if not gather(work, trajectory, meeting, only_new=True).empty:
        send_digest(work, trajectory, meeting)


def show_digests(work: Work, coach: Person) -> None:
    """The digest of every running trajectory as it is now; what it holds still goes along with the next."""
    running = [one for one in trajectories.of_coach(work, coach.id) if one.runs]
    for trajectory in running:
        show_digest(work, coach, trajectory)
    if not running:
        tell(work, coach, (Text("No trajectory is running yet. /nieuw begins one."),))


def show_digest(work: Work, coach: Person, trajectory: Trajectory) -> None:
    """One trajectory's digest as it is now."""
    meeting = _coming(work, trajectory)
    if meeting is None:
        said = Text("With {client} no meeting is coming.", client=trajectory.contract.client)
        tell(work, coach, (said,), trajectory=trajectory)
        return
    digest = gather(work, trajectory, meeting, only_new=False)
    if digest.empty:
        said = Text("From {client} no answers have come in since last time.", client=trajectory.contract.client)
        tell(work, coach, (said,), trajectory=trajectory)
        return
    message = compose(digest, locale_of(coach))
    put(work, ToSay(f"shown:{new_id()}", Kind.DIGEST, "", coach, trajectory_id=trajectory.id), message)


def _last(work: Work, trajectory: Trajectory) -> Meeting | None:
    """The last meeting that took place."""
    held = [one.meeting for one in meetings.meetings_of(work, trajectory.id) if one.state is not MeetingState.CANCELLED]
    return held[-1] if held else None


def _coming(work: Work, trajectory: Trajectory) -> Meeting | None:
    """The first meeting that has not begun."""
    return next(
        (
            planned.meeting
            for planned in meetings.meetings_of(work, trajectory.id)
            if planned.state is not MeetingState.CANCELLED and planned.meeting.at.utc() >= work.now
        ),
        None,
    )
