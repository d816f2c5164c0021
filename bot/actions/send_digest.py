"""The coach gets to read, before the door opens. Every answer goes in exactly one digest: membership is by answer."""

from bot.actions.speak import tell
from bot.digests.compose import READ, notice
from bot.digests.gather import gather
from bot.storage import answers, digests, meetings, people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.meetings import MomentState
from bot.storage.outbox import DeliveryKind
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.moments import Kind, Meeting


def send_digest(work: Work, trajectory: Trajectory, meeting: Meeting, *, whole: bool = True) -> None:
    """Make the digest for this meeting and tell that it lies ready; what it holds is in no later one.

    A `whole` one that is not the first, because the meeting has another day, holds what the earlier ones held too.
    """
    digest_id, part = digests.make(work, trajectory.id, meeting.number, whole=whole)
    digest = gather(work, trajectory, meeting, of={None})
    answers.mark_digested(work, digest.members, digest_id)
    ref = f"{trajectory.id}.{meeting.number}.{part}"
    tell(
        work,
        people.by_id(work, trajectory.coach_id),
        notice(meeting, 1 if whole else part),
        trajectory=trajectory,
        buttons=(((READ, "ov", ref),),),
        kind=DeliveryKind.DIGEST,
        key=f"digest:{trajectory.id}:{meeting.number}:{part}",
        unasked=True,
    )


def send_what_came_after(work: Work, one: Conversation) -> None:
    """Once more before the meeting, if a client's conversation ended after the digest had gone; after the last
    meeting, whenever one ends."""
    if one.trajectory_id is None:
        return
    trajectory = trajectories.by_id(work, one.trajectory_id)
    next_one = meetings.coming(work, trajectory.id)
    meeting = next_one or _last(work, trajectory)
    if meeting is None or trajectory.stage is not Stage.ACTIVE:
        return
    if next_one is not None and not _may_be_added_to(work, trajectory, next_one):
        return
    if not gather(work, trajectory, meeting, of={None}).empty:
        send_digest(work, trajectory, meeting, whole=False)


def send_what_is_left(work: Work, trajectory: Trajectory) -> None:
    """At the end: what no digest held yet."""
    meeting = meetings.coming(work, trajectory.id) or _last(work, trajectory)
    if meeting is not None and not gather(work, trajectory, meeting, of={None}).empty:
        send_digest(work, trajectory, meeting, whole=not digests.made(work, trajectory.id, meeting.number))


def _may_be_added_to(work: Work, trajectory: Trajectory, meeting: Meeting) -> bool:
    """Whether the digest for this meeting has gone, without an addition yet, and no other one is planned."""
    parts = len(digests.made(work, trajectory.id, meeting.number))
    comes = (
        one.state is MomentState.PLANNED and (one.moment.kind, one.moment.meeting) == (Kind.DIGEST, meeting.number)
        for one in meetings.moments_of(work, trajectory.id)
    )
    return parts > 0 and digests.reads_as(work, trajectory.id, meeting.number, parts) == 1 and not any(comes)


def _last(work: Work, trajectory: Trajectory) -> Meeting | None:
    """The last meeting that took place."""
    held = meetings.standing(work, trajectory.id)
    return held[-1] if held else None
