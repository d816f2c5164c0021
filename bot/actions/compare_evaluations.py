"""An evaluation has two sides, each unseen by the other; when both are in, or the time is up, both read both."""

from collections.abc import Sequence

from bot.actions.speak import tell
from bot.storage import answers, conversations, meetings, people
from bot.storage.answers import Answered
from bot.storage.meetings import MomentState
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.kinds import Place, Who
from conversations.scripts import SCRIPTS
from conversations.states import Closed
from conversations.text import Piece, Text, Verbatim


def has_side(kind: str) -> bool:
    """Whether what is answered in this kind of conversation is one of the sides."""
    return kind in SCRIPTS and SCRIPTS[kind].reads_author(Place.SIDE_BY_SIDE)


def compare(work: Work, trajectory: Trajectory, meeting: int) -> None:
    """Called whenever one side ends: show both to both, as soon as nothing more is to come from either."""
    if trajectory.stage is not Stage.ACTIVE or _is_awaited(work, trajectory, meeting):
        return
    given = [
        answer
        for answer in answers.of_trajectory(work, trajectory.id)
        if has_side(answer.script) and answer.meeting == meeting and answer.words
    ]
    if not given:
        return
    for conversation_id in {answer.conversation_id for answer in given}:
        answers.share(work, conversation_id)
    client, coach = trajectory.contract.client, people.coach_name(work, trajectory.coach_id)
    pieces = (
        Text("The evaluation, side by side."),
        *_side(Text("{name} writes:", name=client), _by(Who.CLIENT, given), trajectory),
        *_side(Text("{name} writes:", name=coach), _by(Who.COACH, given), trajectory),
    )
    key = f"evaluation:{trajectory.id}:{meeting}"
    change = (((Text("Change the contract"), "c", trajectory.id),),)
    coach_too = people.by_id(work, trajectory.coach_id)
    tell(work, coach_too, pieces, trajectory=trajectory, key=f"{key}:coach", buttons=change)
    if trajectory.client_id is not None:
        tell(work, people.by_id(work, trajectory.client_id), pieces, trajectory=trajectory, key=f"{key}:client")


def _is_awaited(work: Work, trajectory: Trajectory, meeting: int) -> bool:
    """Whether one of the sides is still to come, or under way."""
    planned = (
        moment
        for moment in meetings.moments_of(work, trajectory.id)
        if has_side(moment.moment.kind) and moment.moment.meeting == meeting
    )
    running = (
        conversation
        for conversation in conversations.of_trajectory(work, trajectory.id)
        if has_side(conversation.script) and conversation.meeting == meeting
    )
    still_planned = any(moment.state is MomentState.PLANNED for moment in planned)
    return still_planned or any(not isinstance(conversation.state, Closed) for conversation in running)


def _by(who: Who, given: Sequence[Answered]) -> list[Answered]:
    return [one for one in given if SCRIPTS[one.script].answers is who]


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
