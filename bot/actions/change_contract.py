"""A contract that the client sent back: the coach hears why, may change it, and lays it before the client again."""

from collections.abc import Mapping

from bot.actions.create_trajectory import drawn_up
from bot.actions.speak import tell
from bot.storage import conversations, people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.trajectories import Stage
from bot.storage.work import Work
from conversations.contract import ContractError
from conversations.scripts.setup import known
from conversations.states import Opening
from conversations.text import Text, Verbatim


def send_back(work: Work, one: Conversation, remark: str) -> None:
    """The coach reads the client's remark, with a button to change the contract."""
    assert one.trajectory_id is not None
    trajectory = trajectories.by_id(work, one.trajectory_id)
    if not trajectory.runs:
        trajectories.set_stage(work, trajectory.id, Stage.SENT_BACK)
    client = trajectory.contract.client
    tell(
        work,
        people.by_id(work, trajectory.coach_id),
        (Text("{client} wants to change something in the contract:", client=client), Verbatim(remark)),
        trajectory=trajectory,
        buttons=(((Text("Change the contract"), "c", trajectory.id),),),
    )


def propose_again(work: Work, trajectory_id: str, draft: Mapping[str, str]) -> None:
    """Keep the next version and lay it before the client."""
    trajectory = trajectories.by_id(work, trajectory_id)
    coach = people.by_id(work, trajectory.coach_id)
    try:
        version = drawn_up(work, trajectory.coach_id, draft, trajectory.proposal.version + 1)
    except ContractError as error:
        tell(work, coach, (error.reason,), trajectory=trajectory)
        return
    trajectories.propose(work, trajectory.id, version)
    if not trajectory.runs:
        trajectories.set_stage(work, trajectory.id, Stage.PROPOSED)
    assert trajectory.client_id is not None
    opening = Opening(known({"consent": "yes"}), due=work.now)
    conversations.start(work, "welcome", trajectory.client_id, trajectory.id, None, opening)
    tell(work, coach, (Text("I lay it before {client} again.", client=version.client),), trajectory=trajectory)
