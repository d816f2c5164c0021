"""What somebody adds to a conversation that is over, or changes in it: it goes where its answers went."""

from bot.actions.send_digest import send_after_the_last, tell_of_change
from bot.actions.speak import tell
from bot.actions.tell_directly import can_be_reached
from bot.storage import answers, people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.effects import CameLate
from conversations.kinds import Place
from conversations.scripts import script_of
from conversations.text import Text, Verbatim


def came_late(work: Work, one: Conversation, late: CameLate) -> None:
    """With the next overview it goes along by itself; where none is coming, or it is read at once, it goes now."""
    assert one.trajectory_id is not None
    trajectory = trajectories.by_id(work, one.trajectory_id)
    if one.person_id != trajectory.client_id:
        return
    if script_of(one.script).reads_other(Place.AT_ONCE):
        _pass_on(work, one, trajectory, late)
    else:
        send_after_the_last(work, trajectory)
        tell_of_change(work, trajectory, one)


def _pass_on(work: Work, one: Conversation, trajectory: Trajectory, late: CameLate) -> None:
    """What is added, the coach reads at once; a change of what was read is not passed on, and he hears that."""
    theirs = answers.for_reader(work, trajectory.coach_id, Place.AT_ONCE, trajectory.id)
    here = (given for given in theirs if (given.conversation_id, given.number) == (one.id, late.number))
    given = next(here, None)
    if given is None:
        return
    if late.changed and can_be_reached(work, trajectory):
        name = people.coach_name(work, trajectory.coach_id)
        said = Text("I have not passed this change on to {coach}; /meld sends it anew.", coach=name)
        tell(work, people.by_id(work, one.person_id), (said,), trajectory=trajectory)
    elif not late.changed and trajectory.stage not in (Stage.ENDED, Stage.FROZEN):
        adds = Text("{client} adds:", client=trajectory.contract.client)
        about = late.about or (Text("I had asked:"), Verbatim(given.question))
        coach = people.by_id(work, trajectory.coach_id)
        tell(work, coach, (*about, adds, Verbatim(late.words)), trajectory=trajectory)
