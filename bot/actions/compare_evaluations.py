"""An evaluation has two sides, each unseen by the other; when both are in, or the time is up, both read both."""

from collections.abc import Iterator, Mapping, Sequence

from bot.actions.closed_days import today_of
from bot.actions.lines_of import lines_of
from bot.actions.speak import tell
from bot.digests.written import MARKS, marked
from bot.storage import answers, audiences, conversations, meetings, people, schedule
from bot.storage.answers import Answered
from bot.storage.conversations import Conversation
from bot.storage.schedule import MomentState
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.filled_in import filled
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


_TALKS = Text("About the conversations:")
_ABOUT = {"way": _TALKS, "different": _TALKS}


def _place(one: Answered) -> str:
    """Under which heading an answer comes: that of its learning goal, or that of the conversations."""
    return one.about or ("talks" if one.step in _ABOUT else one.step)


def _tapped_and_wrote(one: Answered) -> tuple[str, str]:
    """What was tapped on the scale, if that was, and what was written with it."""
    if one.value not in MARKS or one.chosen is None:
        return "", one.words
    typed = one.words.strip().casefold() in (one.value, one.chosen.casefold())
    # In the middle of a sentence.
    return one.chosen[:1].lower() + one.chosen[1:], "" if typed or not one.texts else one.words


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
        """Under each learning goal, and of the conversations, his own words first."""
        order = (self.reader, self.other)
        heads: dict[str, Answered] = {}
        for one in (one for who in order for one in sides[who]):
            heads.setdefault(_place(one), one)
        for place, head in heads.items():
            here = ([one for one in sides[who] if _place(one) == place] for who in order)
            yield Lines(self._heading(head), *(said for given in here for said in self._said_by(given)))

    def _said_by(self, given: Sequence[Answered]) -> Iterator[Sentence]:
        """What one of the two said of it, as it is told to the reader."""
        told = [_tapped_and_wrote(one) for one in given]
        tapped = next((chosen for chosen, _ in told if chosen), "")
        wrote = [Verbatim(words) for _, words in told if words]
        if tapped or wrote:
            is_his = SCRIPTS[given[0].script].answers is self.reader
            yield self._of_himself(tapped, wrote) if is_his else self._of_other(tapped, wrote)
        yield from (Text("And: “{words}”", words=words) for words in wrote[1:])

    def _of_himself(self, tapped: str, wrote: Sequence[Verbatim]) -> Sentence:
        if not wrote:
            return Text("You tapped “{step}”.", step=tapped)
        if not tapped:
            return Text("You wrote: “{words}”", words=wrote[0])
        return Text("You tapped “{step}” and wrote: “{words}”", step=tapped, words=wrote[0])

    def _of_other(self, tapped: str, wrote: Sequence[Verbatim]) -> Sentence:
        name = self.names[self.other]
        if not wrote:
            return Text("{name} tapped “{step}”.", name=name, step=tapped)
        if not tapped:
            return Text("{name} wrote: “{words}”", name=name, words=wrote[0])
        return Text("{name} tapped “{step}” and wrote: “{words}”", name=name, step=tapped, words=wrote[0])

    def _alone(self, given: Sequence[Answered]) -> Iterator[Piece]:
        yield Text("This is what {name} wrote:", name=self.names[self.other])
        for before, one in zip((None, *given), given, strict=False):
            if before is None or one.about is None or before.about != one.about:
                yield self._heading(one)
            yield Verbatim(marked(one))

    def _heading(self, one: Answered) -> Sentence:
        goal = self.goals.get(one.about or "")
        return Text("About “{goal}”:", goal=goal) if goal else self._question(one)

    def _question(self, one: Answered) -> Sentence:
        line = self.lines.get(one.line or "")
        asked = next((each for each in line.questions if each.step == one.step), None) if line else None
        if SCRIPTS[one.script].answers is self.reader or line is None or asked is None or asked.reader is None:
            return _ABOUT.get(one.step, Text("{question}", question=one.question))
        return filled(asked.reader, line, self.situation)
