"""A trajectory rests until a day, and goes on by itself.

While it rests nothing of it comes to either of the two: what falls due then comes on the first day after, if it still
makes sense by then (`conversations.moments.ClosedDays`), and what was on its way to the client is not brought. A
question that is open already stays so, and nothing reminds of it. The coach may do everything with the plan meanwhile.
"""

from datetime import date

from bot.actions.closed_days import resting_days
from bot.actions.lay_plan import lay_plan
from bot.actions.shift_meetings import propose
from bot.actions.speak import tell
from bot.actions.stands_still import stands_still
from bot.storage import pauses, people, trajectories, unopened
from bot.storage.conversations import Conversation
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.consequences import Pause
from conversations.rhythm import Local, at_utc
from conversations.text import Text

_BACK = Text("Good to see you again. From here on I am back around your meetings.")


def pause(work: Work, one: Conversation, wish: Pause) -> None:
    """Let it rest, tell both, and propose other days for the meetings in between."""
    assert one.trajectory_id is not None
    before = trajectories.by_id(work, one.trajectory_id)
    if before.client_id is None or stands_still(work, before):
        return
    until = date.fromisoformat(wish.until)
    client, coach = people.by_id(work, before.client_id), people.by_id(work, before.coach_id)
    pauses.pause(work, before.id, Local(until, before.contract.client_hour, before.zone).utc())
    trajectory = trajectories.by_id(work, before.id)
    lay_plan(work, trajectory)
    name = people.coach_name(work, coach.id)
    told = Text("{coach} lets the trajectory rest. Until {day} nothing comes.", coach=name, day=until)
    if unopened.has_another(work, trajectory):
        told = Text(
            "{coach} lets your trajectory together rest. Until {day} I ask nothing for it.", coach=name, day=until
        )
    tell(work, client, (told,), trajectory=trajectory, unasked=True)
    show_pause(work, trajectory)
    propose(work, trajectory, resting_days(work, trajectory), Text("In the pause falls:"))


def show_pause(work: Work, trajectory: Trajectory) -> None:
    """Tell the coach until when it rests, with a button to go on now."""
    assert trajectory.resume_at is not None
    day, client = at_utc(trajectory.resume_at, trajectory.zone).day, trajectory.contract.client
    said = Text("The trajectory with {client} rests until {day}, and then goes on by itself.", client=client, day=day)
    go_on = ((Text("Go on now"), "pr", trajectory.id),)
    tell(work, people.by_id(work, trajectory.coach_id), (said,), trajectory=trajectory, buttons=(go_on,))


def resume(work: Work, trajectory: Trajectory) -> Text:
    """The pause is over: the plan is as it was agreed. Tells the coach; what the client is to read comes back."""
    _go_on(work, trajectory)
    tell(work, people.by_id(work, trajectory.coach_id), (goes_on(trajectory),), trajectory=trajectory)
    return _back(work, trajectory)


def resume_now(work: Work, trajectory: Trajectory) -> None:
    """The coach ends the pause himself: the client hears it."""
    if trajectory.stage is Stage.PAUSED and trajectory.client_id is not None:
        _go_on(work, trajectory)
        tell(
            work,
            people.by_id(work, trajectory.client_id),
            (_back(work, trajectory),),
            trajectory=trajectory,
            unasked=True,
        )


def goes_on(trajectory: Trajectory) -> Text:
    """That it does not rest any more."""
    return Text("The trajectory with {client} goes on.", client=trajectory.contract.client)


def _back(work: Work, trajectory: Trajectory) -> Text:
    if not unopened.has_another(work, trajectory):
        return _BACK
    name = people.coach_name(work, trajectory.coach_id)
    return Text("Your trajectory with {coach} goes on. I ask you something around your meetings again.", coach=name)


def _go_on(work: Work, trajectory: Trajectory) -> None:
    pauses.resume(work, trajectory.id)
    lay_plan(work, trajectories.by_id(work, trajectory.id))
