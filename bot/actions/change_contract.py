"""A contract changes: sent back by the client, or changed by the coach; what was agreed to is agreed to again."""

from collections.abc import Mapping
from dataclasses import replace

from bot.actions import remind_of_contract, wonder
from bot.actions.create_trajectory import drawn_up
from bot.actions.room import daytime
from bot.actions.speak import Taps, tell
from bot.storage import contracts, conversations, meetings, people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.contract import Contract, ContractError
from conversations.contract_in_words import read_through
from conversations.scripts.field_words import FREE
from conversations.scripts.setup import known, mind
from conversations.scripts.values import as_values
from conversations.states import Opening
from conversations.text import Piece, Sentence, Text, Verbatim

_OVER = (Stage.DECLINED, Stage.STOPPED, Stage.ENDED, Stage.FROZEN)


def send_back(work: Work, one: Conversation, remark: str) -> None:
    """The coach reads the client's remark, with a button to change the contract."""
    assert one.trajectory_id is not None
    trajectory = trajectories.by_id(work, one.trajectory_id)
    if not trajectory.runs:
        trajectories.set_stage(work, trajectory.id, Stage.SENT_BACK)
        remind_of_contract.answered(work, trajectory)
    client = trajectory.contract.client
    tell(
        work,
        people.by_id(work, trajectory.coach_id),
        (Text("{client} wants to change something in the contract:", client=client), Verbatim(remark)),
        trajectory=trajectory,
        buttons=_change(trajectory),
    )


def tell_unanswered(work: Work, one: Conversation) -> None:
    """A change that the client left lying is no change; the coach hears that, and can lay it before him once more.

    One that had to make way for a newer one was not left lying, nor one of a trajectory that is over.
    """
    assert one.trajectory_id is not None
    trajectory = trajectories.by_id(work, one.trajectory_id)
    lies_before = (other for other in conversations.of_trajectory(work, trajectory.id) if other.id != one.id)
    newer = any(other.script == one.script and conversations.ended(other) is None for other in lies_before)
    if newer or not trajectory.runs:
        return
    client = trajectory.contract.client
    said = Text("{client} has not answered the change that you proposed; everything stays as it was.", client=client)
    coach = people.by_id(work, trajectory.coach_id)
    tell(work, coach, (said,), trajectory=trajectory, buttons=_change(trajectory))


def propose_again(work: Work, trajectory_id: str, draft: Mapping[str, str]) -> None:
    """Keep the next version and lay it before the client.

    What the client reads in a contract is what he agreed to. When nothing of that changes, or he has not read it yet,
    it counts at once.
    """
    trajectory = trajectories.by_id(work, trajectory_id)
    coach = people.by_id(work, trajectory.coach_id)
    if trajectory.stage in _OVER:
        said = Text(
            "The trajectory with {client} is over; nothing in it changes any more.", client=trajectory.contract.client
        )
        tell(work, coach, (said,), trajectory=trajectory)
        return
    try:
        version = drawn_up(work, trajectory.coach_id, draft, trajectory.laid)
        _look_back(work, trajectory, version)
    except ContractError as error:
        tell(work, coach, (error.reason,), trajectory=trajectory, buttons=_change(trajectory))
        return
    signed = trajectory.signed
    same = replace(version, version=signed.version, from_client=signed.from_client) == signed
    if same and trajectory.runs:
        tell(work, coach, (Text("This is what is agreed already."),), trajectory=trajectory)
        return
    contracts.propose(work, trajectory.id, version)
    name = people.coach_name(work, coach.id)
    if trajectory.client_id is None or not trajectory.confirmed:
        tell(work, coach, (Text("Changed. The link shows it as it is now."),), trajectory=trajectory)
    elif trajectory.runs and read_through(version, name) == read_through(trajectory.contract, name):
        trajectories.agree(work, trajectory.id, version.version)
        _tell_what_counts(work, trajectory)
    else:
        _lay_before_client(work, trajectory, trajectory.client_id, version)


def note_tie(work: Work, coach: Person, trajectory: Trajectory, tie: str) -> Sentence | None:
    """Whether the two work together as well, which the coach did not say when she laid it down."""
    if tie == FREE.key and not trajectory.laid.tie:
        return Text("Good, then it stays like this.")
    about = mind(tie, trajectory.contract.client)
    if about:
        tell(work, coach, about, trajectory=trajectory)
    propose_again(work, trajectory.id, {**as_values(trajectory.laid), "tie": tie})
    return None


def propose_one_more(work: Work, coach: Person, trajectory: Trajectory) -> None:
    """One meeting more than is agreed, laid before the client."""
    _propose_count(work, trajectory, trajectory.proposal.count + 1)


def propose_one_less(work: Work, coach: Person, trajectory: Trajectory) -> None:
    """One meeting less than is agreed, laid before the client."""
    _propose_count(work, trajectory, trajectory.proposal.count - 1)


def _propose_count(work: Work, trajectory: Trajectory, count: int) -> None:
    propose_again(work, trajectory.id, {**as_values(trajectory.laid), "count": str(count)})


def _tell_what_counts(work: Work, trajectory: Trajectory) -> None:
    tell(work, people.by_id(work, trajectory.coach_id), (Text("Changed; it counts from now on."),))
    changed = trajectories.by_id(work, trajectory.id)
    before, now = trajectory.contract, changed.contract
    if (now.formal, now.language) == (before.formal, before.language) or changed.client_id is None:
        return
    coach = people.coach_name(work, trajectory.coach_id)
    said = Text("From now on this is how I address you, as {coach} asked.", coach=coach)
    tell(work, people.by_id(work, changed.client_id), (said,), trajectory=changed, unasked=True)


def _lay_before_client(work: Work, trajectory: Trajectory, client_id: str, version: Contract) -> None:
    if not trajectory.runs:
        trajectories.set_stage(work, trajectory.id, Stage.PROPOSED)
        remind_of_contract.remind(work, trajectories.by_id(work, trajectory.id))
    said: list[Piece] = [Text("I lay it before {client} again.", client=version.client)]
    # What still waits for its hour shows the newest version when it comes.
    if not any(_waits(one, client_id) for one in conversations.of_trajectory(work, trajectory.id)):
        later = daytime(work, trajectory, people.by_id(work, client_id))
        opening = Opening(known({"consent": "yes"}), due=later or work.now)
        conversations.start(work, "welcome", client_id, trajectory.id, None, opening)
        said += [wonder.on(trajectory, later)] if later is not None else []
    tell(work, people.by_id(work, trajectory.coach_id), said, trajectory=trajectory)


def _waits(one: Conversation, client_id: str) -> bool:
    return one.script == "welcome" and one.person_id == client_id and isinstance(one.state, Opening)


def _look_back(work: Work, trajectory: Trajectory, version: Contract) -> None:
    """Raises `ContractError` when fewer meetings are proposed than there have been."""
    been = [one.number for one in meetings.standing(work, trajectory.id) if one.at.utc() <= work.now]
    if version.count < max(been, default=0):
        raise ContractError(
            Text("There have been {number} meetings. With that number this was the last one.", number=max(been))
        )


def _change(trajectory: Trajectory) -> Taps:
    return (((Text("Change the contract"), "c", trajectory.id),),)
