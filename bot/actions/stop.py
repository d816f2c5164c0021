"""The client stops: at once, without a question; the coach learns that, and no more."""

from bot.actions import come_back, introduce, own_questions
from bot.actions.halt import halt
from bot.actions.speak import tell
from bot.storage import coming_in, conversations, people, schedule, taking_back, trajectories
from bot.storage.schedule import MomentState
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.states import Closed
from conversations.text import Text

_AT_THE_DOOR = (Stage.OPENED, Stage.UNCONFIRMED)
_RUNNING = (*_AT_THE_DOOR, Stage.ACTIVE, Stage.PAUSED, Stage.PROPOSED, Stage.SENT_BACK)


def stop(work: Work, person_id: str, only: Trajectory | None = None) -> bool:
    """End all questions to this person, or those of one trajectory; False when there was nothing to end."""
    client = people.by_id(work, person_id)
    mine = [one for one in trajectories.of_client(work, person_id) if one.stage in _RUNNING]
    mine = [one for one in mine if only is None or one.id == only.id]
    for trajectory in mine:
        if own_questions.end(work, person_id, trajectory.id) and _is_over(work, trajectory):
            continue  # All that was left was his own, and that is not the coach's to hear of.
        if trajectory.stage in _AT_THE_DOOR:
            halt(work, trajectory, Stage.DECLINED, whose=person_id)
            introduce.tell_declined(work, trajectory)
            continue
        halt(work, trajectory, Stage.STOPPED, whose=person_id)
        coming_in.note_stop(work, trajectory)
        said = Text("{client} has stopped.", client=trajectory.contract.client)
        tell(work, people.by_id(work, trajectory.coach_id), (said,), trajectory=trajectory)
    lost = trajectories.damaged_of_client(work, person_id) if only is None else ()
    for damaged in lost:
        taking_back.silence(work, person_id, damaged)
        trajectories.set_stage(work, damaged, Stage.STOPPED)
    if mine or lost:
        done = Text("Good. No more questions. What you wrote stays yours: /antwoorden shows it.")
        if only is not None:
            coach = people.coach_name(work, only.coach_id)
            done = Text("Good. I ask nothing more around your meetings with {coach}; the others go on.", coach=coach)
        tell(
            work,
            client,
            (done,),
            trajectory=mine[0] if mine else None,
            buttons=come_back.ways(work, client),
        )
    return bool(mine or lost)


def _is_over(work: Work, trajectory: Trajectory) -> bool:
    """Whether nothing more was to come in this trajectory."""
    moments, asked = schedule.moments_of(work, trajectory.id), conversations.of_trajectory(work, trajectory.id)
    return not any(one.state is MomentState.PLANNED for one in moments) and all(
        isinstance(one.state, Closed) for one in asked
    )
