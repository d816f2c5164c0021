"""An evaluation has two sides, each unseen by the other; when both are in, or the time is up, both read both."""

from collections.abc import Sequence

from bot.actions.speak import tell
from bot.storage import answers, conversations, meetings, people
from bot.storage.answers import Answered
from bot.storage.conversations import Conversation
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
    for one in _sides(work, trajectory, meeting):
        answers.share(work, one.id)
    change = (((Text("Change the contract"), "c", trajectory.id),),)
    for person_id, role, buttons in ((trajectory.coach_id, "coach", change), (trajectory.client_id, "client", ())):
        pieces = _read_by(work, person_id, trajectory, meeting) if person_id else ()
        if person_id and pieces:
            reader, key = people.by_id(work, person_id), f"evaluation:{trajectory.id}:{meeting}:{role}"
            tell(work, reader, pieces, trajectory=trajectory, key=key, buttons=buttons)


def _read_by(work: Work, person_id: str, trajectory: Trajectory, meeting: int) -> tuple[Piece, ...]:
    """Both sides, as far as this person may read them; nothing when there are none."""
    readable = answers.for_reader(work, person_id, Place.SIDE_BY_SIDE, trajectory.id)
    given = [answer for answer in readable if answer.meeting == meeting and answer.words]
    names = {
        Who.CLIENT: trajectory.contract.client,
        Who.COACH: people.coach_name(work, trajectory.coach_id),
    }
    sides = [
        piece
        for who, name in names.items()
        for piece in _side(Text("{name} writes:", name=name), _by(who, given), trajectory)
    ]
    return (Text("The evaluation, side by side."), *sides) if sides else ()


def _sides(work: Work, trajectory: Trajectory, meeting: int) -> list[Conversation]:
    """The conversations in which the two of now evaluate after this meeting."""
    return [
        one
        for one in conversations.of_trajectory(work, trajectory.id)
        if has_side(one.script)
        and one.meeting == meeting
        and one.person_id in (trajectory.client_id, trajectory.coach_id)
    ]


def _is_awaited(work: Work, trajectory: Trajectory, meeting: int) -> bool:
    """Whether one of the sides is still to come, or under way."""
    planned = (
        moment
        for moment in meetings.moments_of(work, trajectory.id)
        if has_side(moment.moment.kind) and moment.moment.meeting == meeting
    )
    still_planned = any(moment.state is MomentState.PLANNED for moment in planned)
    return still_planned or any(not isinstance(one.state, Closed) for one in _sides(work, trajectory, meeting))


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
