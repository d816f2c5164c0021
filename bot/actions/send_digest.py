"""The coach gets to read, before the door opens. Every answer goes in exactly one digest: membership is by answer."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.actions.speak import tell
from bot.digests.compose import ADDED, CHANGED, READ, READY, notice
from bot.digests.gather import gather
from bot.storage import answers, conversations, digests, meetings, people, schedule, told, trajectories
from bot.storage.answers import Answered
from bot.storage.conversations import Conversation
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.schedule import MomentState
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.kinds import Place
from conversations.moments import Kind, Meeting
from conversations.scripts import script_of
from conversations.states import Asking, Waiting

# What comes in this long after an overview goes along with it, when nobody has opened it.
_FRESH = timedelta(days=1)
# No digest goes sooner than this before its meeting, however many days nobody works.
_NEAR = timedelta(days=5)
_A_MOMENT = timedelta(seconds=1)


def send_when_finished(work: Work, trajectory: Trajectory, moment_id: str, meeting: Meeting) -> None:
    """The digest that is due; while the client is writing, when he has finished what he says."""
    until = _finishes_at(work, trajectory) if work.now < meeting.at.utc() else None
    if until is None:
        schedule.end_moment(work, moment_id, MomentState.DONE)
        send_digest(work, trajectory, meeting)
    else:
        schedule.postpone(work, moment_id, max(until, work.now) + _A_MOMENT)


def _finishes_at(work: Work, trajectory: Trajectory) -> datetime | None:
    """When the silence after his last words completes them; None when he is writing nothing."""
    running = conversations.running(work, trajectory.client_id) if trajectory.client_id else None
    if running is None or running.trajectory_id != trajectory.id or not isinstance(running.state, Asking):
        return None
    return next((timer.at for timer in running.state.timers if timer.waiting is Waiting.QUIET), None)


def send_digest(work: Work, trajectory: Trajectory, meeting: Meeting, *, whole: bool = True) -> None:
    """Make the digest for this meeting and tell that it lies ready; what it holds is in no later one.

    A `whole` one that is not the first, because the meeting has another day, holds what the earlier ones held too.
    """
    digest_id, part = digests.make(work, trajectory.id, meeting.number, whole=whole)
    digest = gather(work, trajectory, meeting, of={None})
    digests.mark_digested(work, digest.members, digest_id)
    ref = f"{trajectory.id}.{meeting.number}.{part}"
    tell(
        work,
        people.by_id(work, trajectory.coach_id),
        notice(READY if whole or part == 1 else ADDED, meeting, after=meeting.at.utc() <= work.now),
        trajectory=trajectory,
        buttons=(((READ, "ov", ref),),),
        kind=DeliveryKind.DIGEST,
        key=f"digest:{trajectory.id}:{meeting.number}:{part}",
        unasked=True,
    )


def send_what_came_after(work: Work, one: Conversation) -> None:
    """Before the meeting, if a client's conversation ended after the digest had gone: with the addition that lies
    unread, or in one more; after the last meeting, whenever one ends."""
    if one.trajectory_id is not None:
        send_what_was_shared(work, trajectories.by_id(work, one.trajectory_id))


def send_what_came_meanwhile(work: Work, one: Conversation) -> None:
    """An answer is whole, and the conversation goes on. What he brings to the meeting does not wait for its end when
    the digest has gone already, for he may well leave it at that until the meeting begins."""
    if one.trajectory_id is None or one.meeting is None or script_of(one.script).brings is None:
        return
    meeting = meetings.coming(work, one.trajectory_id)
    if meeting is None or meeting.number != one.meeting or meeting.at.utc() - work.now > _NEAR:
        return
    trajectory = trajectories.by_id(work, one.trajectory_id)
    gone = _has_gone(work, trajectory, meeting)
    if trajectory.stage is not Stage.ACTIVE or not gone or _goes_along_unread(work, trajectory, meeting):
        return
    _send_if_it_tells(work, trajectory, meeting)


def send_what_was_shared(work: Work, trajectory: Trajectory) -> None:
    """The same when he shares what was his alone, for he hears that it is read before the meeting. A second addition
    comes only for words, and when the first was read."""
    next_one = meetings.coming(work, trajectory.id)
    if next_one is None:
        send_after_the_last(work, trajectory)
    elif trajectory.stage is Stage.ACTIVE and _has_gone(work, trajectory, next_one):
        parts = len(digests.made(work, trajectory.id, next_one.number))
        if digests.reads_as(work, trajectory.id, next_one.number, parts) == 1:
            _send_if_any(work, trajectory, next_one)
        elif not _goes_along_unread(work, trajectory, next_one):
            _send_if_it_tells(work, trajectory, next_one)


def send_after_the_last(work: Work, trajectory: Trajectory) -> None:
    """When no overview is coming any more, what would go along with it goes now; with the one of today, if that has
    not been read yet."""
    if trajectory.stage is not Stage.ACTIVE or meetings.coming(work, trajectory.id) is not None:
        return
    meeting = _last(work, trajectory)
    if meeting is None:
        return
    if not _goes_along_unread(work, trajectory, meeting):
        _send_if_any(work, trajectory, meeting)


def tell_of_change(work: Work, trajectory: Trajectory, one: Conversation) -> None:
    """What the coach has read for the meeting to come reads differently now: she hears that it does, without a word of
    it, and once until she has read it again. What she has not opened yet needs no word: it shows what stands there."""
    meeting = meetings.coming(work, trajectory.id)
    if meeting is None or trajectory.stage is not Stage.ACTIVE or _is_still_to_come(work, trajectory, meeting):
        return
    made = digests.made(work, trajectory.id, meeting.number)
    theirs = answers.for_reader(work, trajectory.coach_id, Place.DIGEST, trajectory.id) if made else []
    read = told.versions(work, trajectory.id) if theirs else {}
    mine = [this for this in theirs if this.conversation_id == one.id and read.get(this.id)]
    changed = [this for this in mine if this.version not in read[this.id]]
    parts = [part for part in range(1, len(made) + 1) if _holds(work, trajectory, meeting, part, changed)]
    if not parts:
        return
    tell(
        work,
        people.by_id(work, trajectory.coach_id),
        notice(CHANGED, meeting),
        trajectory=trajectory,
        buttons=(((READ, "ov", f"{trajectory.id}.{meeting.number}.{parts[-1]}"),),),
        kind=DeliveryKind.DIGEST,
        key=f"changed:{trajectory.id}:{meeting.number}:{sum(map(len, read.values()))}",
        unasked=True,
    )


def _holds(work: Work, trajectory: Trajectory, meeting: Meeting, part: int, these: Sequence[Answered]) -> bool:
    held = digests.held_in(work, trajectory.id, meeting.number, part)
    return any(one.read_in in held for one in these)


def _send_if_any(work: Work, trajectory: Trajectory, meeting: Meeting) -> None:
    if not gather(work, trajectory, meeting, of={None}).empty:
        send_digest(work, trajectory, meeting, whole=False)


def _send_if_it_tells(work: Work, trajectory: Trajectory, meeting: Meeting) -> None:
    if gather(work, trajectory, meeting, of={None}).tells:
        send_digest(work, trajectory, meeting, whole=False)


def _goes_along_unread(work: Work, trajectory: Trajectory, meeting: Meeting) -> bool:
    """Put what is in no overview yet in the addition for this meeting that was made lately and that nobody has opened;
    whether there is one."""
    made = digests.all_made(work, trajectory.id)[-1:]
    unread = (one for one in made if one.opened_at is None and work.now - one.made_at < _FRESH)
    adds = next((one for one in unread if one.meeting == meeting.number and one.part > 1), None)
    if adds is None or digests.reads_as(work, trajectory.id, meeting.number, adds.part) == 1:
        return False
    digests.mark_digested(work, gather(work, trajectory, meeting, of={None}).members, adds.id)
    return True


def send_what_is_left(work: Work, trajectory: Trajectory) -> None:
    """At the end: what no digest held yet."""
    meeting = meetings.coming(work, trajectory.id) or _last(work, trajectory)
    if meeting is not None and not gather(work, trajectory, meeting, of={None}).empty:
        send_digest(work, trajectory, meeting, whole=not digests.made(work, trajectory.id, meeting.number))


def _has_gone(work: Work, trajectory: Trajectory, meeting: Meeting) -> bool:
    """Whether the digest for this meeting has gone, and no other one is planned."""
    made = digests.made(work, trajectory.id, meeting.number)
    return bool(made) and not _is_still_to_come(work, trajectory, meeting)


def _is_still_to_come(work: Work, trajectory: Trajectory, meeting: Meeting) -> bool:
    """Whether a digest for this meeting is planned."""
    return any(
        one.state is MomentState.PLANNED and (one.moment.kind, one.moment.meeting) == (Kind.DIGEST, meeting.number)
        for one in schedule.moments_of(work, trajectory.id)
    )


def _last(work: Work, trajectory: Trajectory) -> Meeting | None:
    """The last meeting that took place."""
    held = meetings.standing(work, trajectory.id)
    return held[-1] if held else None
