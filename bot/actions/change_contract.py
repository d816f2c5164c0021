"""A contract that the client sent back: the coach hears why, may change it, and lays it before the client again."""

from collections.abc import Mapping

from bot.actions.create_trajectory import drawn_up
from bot.actions.speak import tell
from bot.storage import conversations, meetings, people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.meetings import MeetingState
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.contract import Contract, ContractError
from conversations.scripts.setup import known
from conversations.states import Opening
from conversations.text import Text, Verbatim


def send_back(work: Work, one: Conversation, remark: str) -> None:
    """The coach reads the client's remark, with a button to change the contract."""
    assert one.trajectory_id is not None
    trajectory = trajectories.by_id(work, one.trajectory_id)
    if trajectory.stage is not Stage.ACTIVE:
        trajectories.set_stage(work, trajectory.id, Stage.SENT_BACK)
    client = trajectory.contract.client
    tell(
        work,
        people.by_id(work, trajectory.coach_id),
        (Text("{client} wants to change something in the contract:", client=client), Verbatim(remark)),
        trajectory=trajectory,
        buttons=_change(trajectory),
    )


def propose_again(work: Work, trajectory_id: str, draft: Mapping[str, str]) -> None:
    """Keep the next version and lay it before the client."""
    trajectory = trajectories.by_id(work, trajectory_id)
    coach = people.by_id(work, trajectory.coach_id)
    try:
        version = drawn_up(work, trajectory.coach_id, draft, trajectory.proposal)
        _look_back(work, trajectory, version)
    except ContractError as error:
        tell(work, coach, (error.reason,), trajectory=trajectory, buttons=_change(trajectory))
        return
    trajectories.propose(work, trajectory.id, version)
    if trajectory.stage is not Stage.ACTIVE:
        trajectories.set_stage(work, trajectory.id, Stage.PROPOSED)
    assert trajectory.client_id is not None
    opening = Opening(known({"consent": "yes"}), due=work.now)
    conversations.start(work, "welcome", trajectory.client_id, trajectory.id, None, opening)
    tell(work, coach, (Text("I lay it before {client} again.", client=version.client),), trajectory=trajectory)


def _look_back(work: Work, trajectory: Trajectory, version: Contract) -> None:
    """Raises `ContractError` when fewer meetings are proposed than there have been."""
    been = [
        one.meeting.number
        for one in meetings.meetings_of(work, trajectory.id)
        if one.state is not MeetingState.CANCELLED and one.meeting.at.utc() <= work.now
    ]
    if version.count < max(been, default=0):
        raise ContractError(
            Text("There have been {number} meetings. With that number this was the last one.", number=max(been))
        )


def _change(trajectory: Trajectory) -> tuple[tuple[tuple[Text, str, str], ...], ...]:
    return (((Text("Change the contract"), "c", trajectory.id),),)
