"""A meeting did not take place: nothing comes about it, and the coach decides what now."""

from collections.abc import Sequence

from bot.actions.lay_plan import lay_plan
from bot.actions.speak import Tap, tell
from bot.storage import meetings, people, schedule, trajectories
from bot.storage.conversations import Conversation
from bot.storage.meetings import MeetingState, PlannedMeeting
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.text import Piece, Sentence, Text

HELD, MOVED, CANCELLED = "held", "moved", "cancelled"
HOW_IT_WENT = "h"
"""What a tap does that tells how a meeting went."""
ASKED_WHETHER = "held"
"""How the key begins of what asks whether it took place."""
LABELS: dict[str, Sentence] = {
    HELD: Text("Held"),
    MOVED: Text("Moved"),
    CANCELLED: Text("Cancelled"),
}


def how_it_went(trajectory: Trajectory, number: int, which: Sequence[str] = tuple(LABELS)) -> list[Tap]:
    """The taps by which a coach tells how it went with meeting `number`."""
    return [(LABELS[key], HOW_IT_WENT, f"{trajectory.id}.{number}.{key}") for key in which]


def call_off(work: Work, trajectory: Trajectory, number: int) -> None:
    """It did not take place; what was to come around it does not come."""
    meetings.set_meeting(work, trajectory.id, number, MeetingState.CANCELLED)
    schedule.cancel_moments(work, trajectory.id, number)
    lay_plan(work, trajectory)


def ask_what_now(
    work: Work, trajectory: Trajectory, number: int, said: Piece, *more: Sequence[Tap], unasked: bool = False
) -> None:
    """Let the coach choose: another day for it, or one meeting fewer."""
    rows = (
        ((Text("Another day"), "m", f"{trajectory.id}.{number}"), (Text("One meeting fewer"), "fw", trajectory.id)),
        *more,
    )
    coach = people.by_id(work, trajectory.coach_id)
    tell(work, coach, (said, Text("What now?")), trajectory=trajectory, buttons=rows, unasked=unasked)


def client_says_not(work: Work, one: Conversation) -> None:
    """The client says that it did not take place. That counts, unless the coach has said that it did; she is asked."""
    if one.trajectory_id is None or one.meeting is None:
        return
    trajectory = trajectories.by_id(work, one.trajectory_id)
    known = meetings.find(work, trajectory.id, one.meeting)
    if known is None or known.state is MeetingState.CANCELLED:
        return
    if known.meeting.at.utc() > work.now:
        _tell_it_moved(work, trajectory, known)
        return
    said = _says(trajectory, known)
    if known.state is MeetingState.HELD:
        coach, taps = people.by_id(work, trajectory.coach_id), how_it_went(trajectory, one.meeting)
        tell(work, coach, (said,), trajectory=trajectory, buttons=(taps,), unasked=True)
        return
    call_off(work, trajectory, one.meeting)
    ask_what_now(work, trajectory, one.meeting, said, how_it_went(trajectory, one.meeting, (HELD,)), unasked=True)


def _tell_it_moved(work: Work, trajectory: Trajectory, known: PlannedMeeting) -> None:
    """The day that it had before was given up already; the day that it has now stands."""
    client, moment = trajectory.contract.client, known.meeting.at.wall()
    said = Text(
        "{client} says that your meeting did not take place. It has a new day already: {moment}.",
        client=client,
        moment=moment,
    )
    tell(work, people.by_id(work, trajectory.coach_id), (said,), trajectory=trajectory, unasked=True)


def _says(trajectory: Trajectory, known: PlannedMeeting) -> Text:
    client, moment = trajectory.contract.client, known.meeting.at.wall()
    return Text("{client} says that your meeting of {moment} did not take place.", client=client, moment=moment)
