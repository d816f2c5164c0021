"""From rows to a Digest: what the coach is to read before a meeting. Nothing private is in it, nothing is left out."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.storage import answers, conversations, digests, meetings
from bot.storage.answers import Answered
from bot.storage.meetings import MomentState
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.moments import Kind, Meeting, Way, way_of
from conversations.script import Answers
from conversations.scripts.own import OWN
from conversations.scripts.preparation import brought
from conversations.states import Outcome, Status

# The coach's own, and what the coach reads in another place.
_ELSEWHERE = ("craft", "coach_evaluation", "evaluation", "welcome", "goal", "hypothesis", "word")
# What the coach gets to hear of when it stayed unanswered.
_REPORTED = (Kind.REFLECTION, Kind.EXPERIMENT, Kind.HALFWAY, Kind.GOAL_DATE)
# Taps that only steer the conversation; what they came to stands in the words.
_STEERING = ("question", "explore", "share", "keep", "consent", "agreement", "looser")


@dataclass(frozen=True)
class Written:
    """One question and what was answered, word for word.

    `about` is the conversation's script, `goal` the learning goal it was asked for. `changed`: the coach read an
    earlier version before.
    """

    about: str
    question: str
    goal: str
    words: str
    changed: bool


@dataclass(frozen=True)
class Digest:
    """What goes to the coach before `meeting`.

    `question` is what the client brings; `intention` and `outcome` what he would try and what came of it; `written`
    the rest since last time, in order; `silent` the kinds of conversation that stayed without a word, `not_asked`
    those that never reached him; `damaged` how many answers can no longer be read. `members` are the answers in it, by
    which it is known what was sent.
    """

    client: str
    meeting: Meeting
    meetings: int
    place: str
    question: str = ""
    unprepared: bool = False
    intention: str = ""
    outcome: str = ""
    written: tuple[Written, ...] = ()
    silent: tuple[str, ...] = ()
    not_asked: tuple[str, ...] = ()
    damaged: int = 0
    evaluation: bool = False
    closing: bool = False
    members: tuple[Answered, ...] = field(default=(), repr=False)

    @property
    def empty(self) -> bool:
        """Nothing was written."""
        return not self.members


def gather(work: Work, trajectory: Trajectory, meeting: Meeting, *, only_new: bool) -> Digest:
    """The digest for this meeting; `only_new` leaves out what went to the coach before."""
    sent_for_this = digests.made(work, trajectory.id, meeting.number)
    mine = [
        one
        for one in answers.of_trajectory(work, trajectory.id)
        if one.script not in _ELSEWHERE
        and not one.private
        and (one.words or one.damaged)
        and one.status is not Status.SKIPPED
    ]
    members = [one for one in mine if one.digest_id is None or (not only_new and one.digest_id in sent_for_this)]
    preparation = [one for one in members if one.script == "preparation" and one.meeting == meeting.number]
    outcome = next((one for one in preparation if one.step == "outcome"), None)
    question = [one for one in preparation if one.texts and one.words == _brought(work, trajectory, meeting)][-1:]
    intention = _intention(mine, members, meeting.number)
    apart = {one.id for one in (outcome, *question, *intention) if one is not None}
    count = trajectory.contract.count
    return Digest(
        client=trajectory.contract.client,
        meeting=meeting,
        meetings=count,
        place=trajectory.contract.place,
        question="\n".join(one.words for one in question),
        unprepared=any(one.value == "unprepared" for one in preparation),
        intention="\n".join(one.words for one in intention),
        outcome=outcome.words if outcome else "",
        written=tuple(
            _written(one, trajectory)
            for one in members
            if one.id not in apart and (one.texts or one.step not in _STEERING) and not _stands_above(one, members)
        ),
        silent=_ended(work, trajectory, meeting, Outcome.UNANSWERED),
        not_asked=_not_asked(work, trajectory, meeting),
        damaged=sum(one.damaged for one in members),
        evaluation=meeting.number == trajectory.contract.evaluation_after and count > meeting.number,
        closing=meeting.number == count,
        members=tuple(members),
    )


def _brought(work: Work, trajectory: Trajectory, meeting: Meeting) -> str:
    """What he settled on in the preparation of this meeting, by the path he took."""
    for one in conversations.of_trajectory(work, trajectory.id):
        if one.script == Kind.PREPARATION and one.meeting == meeting.number:
            return brought(Answers(one.state.asked))
    return ""


def _intention(mine: Sequence[Answered], members: Sequence[Answered], meeting: int) -> Sequence[Answered]:
    """The newest intention from before this meeting with its place and moment, while it is news or something came
    of it."""
    earlier = [one for one in mine if (one.meeting or 0) < meeting]
    newest = next((one for one in reversed(earlier) if one.step == "intention"), None)
    if newest is None or not (newest in members or any(one.step in ("outcome", "did") for one in members)):
        return []
    beside = ("where_when", newest.conversation_id)
    return [newest, *(one for one in earlier if (one.step, one.conversation_id) == beside)]


def _stands_above(one: Answered, members: Sequence[Answered]) -> bool:
    """Whether this is the client's own question, which is read above his answer to it."""
    return one.step == OWN and any(
        other.conversation_id == one.conversation_id and other.bank_key is None and one.words in other.question
        for other in members
    )


def _written(one: Answered, trajectory: Trajectory) -> Written:
    goal = next((goal for goal in trajectory.contract.learning_goals if goal.key == one.about), None)
    words, changed = one.words, one.earlier and one.version > 1
    if goal is not None and one.step == "scale" and (described := goal.level(int(one.value or 0))):
        words = f"{words}\n{described}"
    return Written(one.script, one.question, goal.text if goal else "", words, changed)


def _ended(work: Work, trajectory: Trajectory, meeting: Meeting, outcome: Outcome) -> tuple[str, ...]:
    """The conversations around this meeting that ended so: its preparation, and the reflection before it."""
    return tuple(
        one.script
        for one in conversations.of_trajectory(work, trajectory.id)
        if conversations.ended(one) is outcome and _belongs(one.script, one.meeting, meeting.number)
    )


def _not_asked(work: Work, trajectory: Trajectory, meeting: Meeting) -> tuple[str, ...]:
    lapsed = tuple(
        one.moment.kind.value
        for one in meetings.moments_of(work, trajectory.id)
        if one.state is MomentState.LAPSED
        and way_of(one.moment.kind) is Way.CONVERSATION
        and _belongs(one.moment.kind, one.moment.meeting, meeting.number)
    )
    return (*lapsed, *_ended(work, trajectory, meeting, Outcome.NOT_ASKED))


def _belongs(script: str, of: int | None, number: int) -> bool:
    """Whether a conversation around meeting `of` is reported before meeting `number`."""
    if script in (Kind.PREPARATION, Kind.CLOSING):
        return of == number
    return script in _REPORTED and of == number - 1
