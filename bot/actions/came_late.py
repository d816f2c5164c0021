"""What somebody adds to a conversation that is over, or changes in it: it goes where its answers went."""

from bot.actions.send_digest import send_after_the_last, tell_of_change
from bot.actions.speak import tell
from bot.actions.tell_directly import can_be_reached
from bot.storage import answers, people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.consequences import CameLate
from conversations.kinds import Place
from conversations.scripts import script_of
from conversations.text import Text, Verbatim

# Where the other reads it as soon as it is there: nothing comes after it.
_AT_ONCE = (Place.AT_ONCE, Place.SIDE_BY_SIDE)


def came_late(work: Work, one: Conversation, late: CameLate) -> None:
    """With the next overview it goes along by itself; where none is coming, or it is read at once, it goes now."""
    assert one.trajectory_id is not None
    trajectory = trajectories.by_id(work, one.trajectory_id)
    place = next((place for place in _AT_ONCE if script_of(one.script).reads_other(place)), None)
    if place is not None:
        _pass_on(work, one, trajectory, late, place)
    elif one.person_id == trajectory.client_id:
        send_after_the_last(work, trajectory)
        tell_of_change(work, trajectory, one)


def _pass_on(work: Work, one: Conversation, trajectory: Trajectory, late: CameLate, place: Place) -> None:
    """What is added, the other reads at once; a change of what was read is not passed on, and a client hears that."""
    by_client = one.person_id == trajectory.client_id
    other_id = trajectory.coach_id if by_client else trajectory.client_id
    theirs = answers.for_reader(work, other_id, place, trajectory.id) if other_id is not None else []
    here = (given for given in theirs if (given.conversation_id, given.number) == (one.id, late.number))
    given = next(here, None)
    if given is None or other_id is None:
        return
    if late.changed and by_client and can_be_reached(work, trajectory):
        name = people.coach_name(work, trajectory.coach_id)
        kept = Text("I have not passed this change on to {coach}; /meld sends it anew.", coach=name)
        tell(work, people.by_id(work, one.person_id), (kept,), trajectory=trajectory)
    elif not late.changed and trajectory.stage not in (Stage.ENDED, Stage.FROZEN):
        name = trajectory.contract.client if by_client else people.coach_name(work, trajectory.coach_id)
        about = late.about or (Text("I had asked:"), Verbatim(given.question))
        said = (*about, Text("{name} adds:", name=name), Verbatim(late.words))
        tell(work, people.by_id(work, other_id), said, trajectory=trajectory, unasked=not by_client)
