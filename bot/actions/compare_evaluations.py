"""An evaluation has two sides, each unseen by the other; when both are in, or the time is up, both read both."""

from collections.abc import Sequence

from bot.actions.speak import tell
from bot.storage import answers, conversations, meetings, people, trajectories
from bot.storage.answers import Answered
from bot.storage.conversations import Conversation
from bot.storage.meetings import MomentState
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.moments import Kind
from conversations.states import Closed
from conversations.text import Piece, Text, Verbatim

SIDES = (Kind.EVALUATION, Kind.COACH_EVALUATION)


def compare(work: Work, one: Conversation) -> None:
    """Called whenever one side ends: show both to both, as soon as nothing more is to come from either."""
    if one.trajectory_id is None or one.script not in SIDES or _is_awaited(work, one):
        return
    trajectory = trajectories.by_id(work, one.trajectory_id)
    given = [
        answer
        for answer in answers.of_trajectory(work, trajectory.id)
        if answer.script in SIDES and answer.meeting == one.meeting and answer.words
    ]
    if not given:
        return
    client, coach = trajectory.contract.client, people.coach_name(work, trajectory.coach_id)
    pieces = (
        Text("The evaluation, side by side."),
        *_side(
            Text("{name} writes:", name=client), [one for one in given if one.script == Kind.EVALUATION], trajectory
        ),
        *_side(Text("{name} writes:", name=coach), [one for one in given if one.script != Kind.EVALUATION], trajectory),
    )
    key = f"evaluation:{trajectory.id}:{one.meeting}"
    change = (((Text("Change the contract"), "c", trajectory.id),),)
    coach_too = people.by_id(work, trajectory.coach_id)
    tell(work, coach_too, pieces, trajectory=trajectory, key=f"{key}:coach", buttons=change)
    if trajectory.client_id is not None:
        tell(work, people.by_id(work, trajectory.client_id), pieces, trajectory=trajectory, key=f"{key}:client")


def _is_awaited(work: Work, one: Conversation) -> bool:
    """Whether the other side is still to come, or under way."""
    assert one.trajectory_id is not None
    other = next(side for side in SIDES if side != one.script)
    planned = (
        moment
        for moment in meetings.moments_of(work, one.trajectory_id)
        if moment.moment.kind is other and moment.moment.meeting == one.meeting
    )
    running = (
        conversation
        for conversation in conversations.of_trajectory(work, one.trajectory_id)
        if conversation.script == other and conversation.meeting == one.meeting
    )
    still_planned = any(moment.state is MomentState.PLANNED for moment in planned)
    return still_planned or any(not isinstance(conversation.state, Closed) for conversation in running)


def _side(who: Text, given: Sequence[Answered], trajectory: Trajectory) -> tuple[Piece, ...]:
    if not given:
        return ()
    goals = {goal.key: goal.text for goal in trajectory.contract.learning_goals}
    pieces: list[Piece] = [who]
    for answer in given:
        goal = goals.get(answer.about or "")
        question = (
            Text("{question} ({goal})", question=answer.question, goal=goal)
            if goal
            else Text("{question}", question=answer.question)
        )
        pieces += [question, Verbatim(answer.words)]
    return tuple(pieces)
