"""An evaluation has two sides, each unseen by the other; when both are in, or the time is up, both read both."""

from collections.abc import Iterator, Sequence

from bot.actions.closed_days import today_of
from bot.actions.lines_of import lines_of
from bot.actions.speak import tell
from bot.digests.written import marked
from bot.storage import answers, conversations, meetings, people
from bot.storage.answers import Answered
from bot.storage.meetings import MomentState
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.kinds import Place, Who
from conversations.line_steps import filled
from conversations.script import Situation
from conversations.scripts import SCRIPTS
from conversations.states import Closed
from conversations.text import Piece, Sentence, Text, Verbatim


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
    for_client, for_coach = (_Reading(work, trajectory, given, who).pieces() for who in (Who.CLIENT, Who.COACH))
    key = f"evaluation:{trajectory.id}:{meeting}"
    change = (((Text("Change the contract"), "c", trajectory.id),),)
    coach_too = people.by_id(work, trajectory.coach_id)
    tell(work, coach_too, for_coach, trajectory=trajectory, key=f"{key}:coach", buttons=change)
    if trajectory.client_id is not None:
        client_too = people.by_id(work, trajectory.client_id)
        tell(work, client_too, for_client, trajectory=trajectory, key=f"{key}:client")


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


class _Reading:
    """Both sides, as one of the two reads them: his own questions as he got them, the other's worded for him."""

    def __init__(self, work: Work, trajectory: Trajectory, given: Sequence[Answered], reader: Who) -> None:
        self.given, self.reader = given, reader
        self.goals = {goal.key: goal.text for goal in trajectory.contract.learning_goals}
        self.lines = lines_of(work, trajectory.coach_id)
        client, coach = trajectory.contract.client, people.coach_name(work, trajectory.coach_id)
        self.names = {Who.CLIENT: client, Who.COACH: coach}
        self.situation = Situation(self.lines, today_of(work, trajectory), client=client, coach=coach)

    def pieces(self) -> tuple[Piece, ...]:
        """All of it, from top to bottom."""
        return (Text("The evaluation, side by side."), *self._side(Who.CLIENT), *self._side(Who.COACH))

    def _side(self, who: Who) -> Iterator[Piece]:
        wrote = [one for one in self.given if SCRIPTS[one.script].answers is who]
        if wrote:
            yield Text("{name} writes:", name=self.names[who])
        for one in wrote:
            question, goal = self._question(one), self.goals.get(one.about or "")
            yield Text("{question} ({goal})", question=question, goal=goal) if goal else question
            yield Verbatim(marked(one))

    def _question(self, one: Answered) -> Sentence:
        line = self.lines.get(one.line or "")
        asked = next((each for each in line.questions if each.step == one.step), None) if line else None
        if SCRIPTS[one.script].answers is self.reader or line is None or asked is None or asked.reader is None:
            return Text("{question}", question=one.question)
        return filled(asked.reader, line, self.situation)
