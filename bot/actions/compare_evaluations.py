"""An evaluation has two sides, each unseen by the other; when both are in, or the time is up, both read both."""

from collections.abc import Iterator, Mapping, Sequence

from bot.actions.closed_days import today_of
from bot.actions.lines_of import lines_of
from bot.actions.speak import tell
from bot.digests.written import marked
from bot.storage import answers, audiences, conversations, meetings, people, schedule
from bot.storage.answers import Answered
from bot.storage.conversations import Conversation
from bot.storage.schedule import MomentState
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.above import filled
from conversations.kinds import Place, Who
from conversations.scripts import SCRIPTS
from conversations.situation import Situation
from conversations.states import Closed
from conversations.text import Lines, OnDay, Piece, Sentence, Text, Verbatim


def has_side(kind: str) -> bool:
    """Whether what is answered in this kind of conversation is one of the sides."""
    return kind in SCRIPTS and SCRIPTS[kind].reads_author(Place.SIDE_BY_SIDE)


def compare(work: Work, trajectory: Trajectory, meeting: int) -> None:
    """Called whenever one side ends: show both to both, as soon as nothing more is to come from either."""
    if not trajectory.runs or _is_awaited(work, trajectory, meeting):
        return
    for one in _sides(work, trajectory, meeting):
        audiences.share(work, one.id)
    change = (((Text("Change the contract"), "c", trajectory.id),),)
    for person_id, role, buttons in ((trajectory.coach_id, "coach", change), (trajectory.client_id, "client", ())):
        pieces = _read_by(work, person_id, trajectory, meeting) if person_id else ()
        if person_id and pieces:
            reader, key = people.by_id(work, person_id), f"evaluation:{trajectory.id}:{meeting}:{role}"
            tell(
                work,
                reader,
                pieces,
                trajectory=trajectory,
                key=key,
                buttons=buttons,
                unasked=reader.chat != work.by,
                protected=True,
            )


def _read_by(work: Work, person_id: str, trajectory: Trajectory, meeting: int) -> tuple[Piece, ...]:
    """Both sides, as far as this person may read them; nothing when there are none."""
    readable = answers.for_reader(work, person_id, Place.SIDE_BY_SIDE, trajectory.id)
    given = [answer for answer in readable if answer.meeting == meeting and answer.words]
    reader = Who.COACH if person_id == trajectory.coach_id else Who.CLIENT
    return _Reading(work, trajectory, given, reader).pieces() if given else ()


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
        for moment in schedule.moments_of(work, trajectory.id)
        if has_side(moment.moment.kind) and moment.moment.meeting == meeting
    )
    still_planned = any(moment.state is MomentState.PLANNED for moment in planned)
    return still_planned or any(not isinstance(one.state, Closed) for one in _sides(work, trajectory, meeting))


_ABOUT = {"way": Text("The conversations:"), "different": Text("What may be different:")}


class _Reading:
    """Both sides, as one of the two reads them: his own first, then the other's, worded for him."""

    def __init__(self, work: Work, trajectory: Trajectory, given: Sequence[Answered], reader: Who) -> None:
        self.given, self.reader = given, reader
        self.goals = {goal.key: goal.text for goal in trajectory.contract.learning_goals}
        self.lines = lines_of(work, trajectory.coach_id)
        client, coach = trajectory.contract.client, people.coach_name(work, trajectory.coach_id)
        self.names = {Who.CLIENT: client, Who.COACH: coach}
        self.other = Who.COACH if reader is Who.CLIENT else Who.CLIENT
        self.situation = Situation(self.lines, today_of(work, trajectory), client=client, coach=coach)
        coming = meetings.coming(work, trajectory.id)
        self._ahead = (Text("You can talk about it on {day}.", day=OnDay(coming.at.day)),) if coming is not None else ()

    def pieces(self) -> tuple[Piece, ...]:
        """Side by side, or the other's alone. What he alone wrote he knows; a coach hears that the other did not."""
        sides = {who: [one for one in self.given if SCRIPTS[one.script].answers is who] for who in self.names}
        if all(sides.values()):
            wrote = Text("You and {name} wrote this.", name=self.names[self.other])
            return (wrote, *self._side_by_side(sides), *self._ahead)
        if sides[self.other]:
            return tuple(self._alone(sides[self.other]))
        silent = Text("{name} has filled in nothing.", name=self.names[self.other])
        return (silent,) if self.reader is Who.COACH else ()

    def _side_by_side(self, sides: Mapping[Who, Sequence[Answered]]) -> Iterator[Piece]:
        """Under each learning goal, and under each question, his own words first."""
        places = dict.fromkeys((one.step, one.about) for who in (self.reader, self.other) for one in sides[who])
        for place in places:
            here = [one for who in (self.reader, self.other) for one in sides[who] if (one.step, one.about) == place]
            yield Lines(self._heading(here[0]), *(self._said_by(one) for one in here))

    def _said_by(self, one: Answered) -> Sentence:
        who, told = SCRIPTS[one.script].answers, marked(one)
        words = Verbatim(told if told == one.words else f"{one.chosen}. {one.words}")
        if who is self.reader:
            return Text("You: {words}", words=words)
        return Text("{name}: {words}", name=self.names[who], words=words)

    def _alone(self, given: Sequence[Answered]) -> Iterator[Piece]:
        yield Text("This is what {name} wrote:", name=self.names[self.other])
        for one in given:
            yield self._heading(one)
            yield Verbatim(marked(one))

    def _heading(self, one: Answered) -> Sentence:
        goal = self.goals.get(one.about or "")
        return Text("{goal}:", goal=goal) if goal else self._question(one)

    def _question(self, one: Answered) -> Sentence:
        line = self.lines.get(one.line or "")
        asked = next((each for each in line.questions if each.step == one.step), None) if line else None
        if SCRIPTS[one.script].answers is self.reader or line is None or asked is None or asked.reader is None:
            return _ABOUT.get(one.step, Text("{question}", question=one.question))
        return filled(asked.reader, line, self.situation)
