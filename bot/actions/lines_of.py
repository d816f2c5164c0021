"""What a conversation that follows a line has to know: the lines there are, and what they quote and are chosen by."""

from collections.abc import Collection, Mapping, Sequence

from bot.actions.plan_now import intention_of
from bot.storage import answers, coach_questions, conversations, meetings
from bot.storage.answers import Answered
from bot.storage.conversations import Conversation
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.asked.of_the_bot import may_ask_on
from conversations.changed import replace
from conversations.coach_questions import is_own, own_line
from conversations.intended import THAT
from conversations.kinds import Yields
from conversations.lines import Library
from conversations.occasion import FROM_EARLIER, Earlier
from conversations.rhythm import at_utc
from conversations.said.gist import Came
from conversations.script import Answers
from conversations.scripts import brought, script_of
from conversations.situation import Situation
from conversations.states import Status
from conversations.told.to_talk_of import to_talk_of

# The goal may be quoted as he put it himself.
_FROM_EARLIER = FROM_EARLIER | {"goal", "goal_shown"}
# Where he can say how he would be asked.
_WISHES = ("helps", "wish", "note")


def lines_of(work: Work, coach_id: str, trajectory: Trajectory | None = None) -> Library:
    """The lines that her clients can get, or the client of this trajectory: hers among those of the program."""
    own = coach_questions.for_trajectory(work, trajectory) if trajectory else coach_questions.for_all(work, coach_id)
    off = coach_questions.switched_off(work, coach_id)
    return work.house.lines.arranged(map(own_line, own), off) if own or off else work.house.lines


def with_lines(work: Work, one: Conversation, trajectory: Trajectory, situation: Situation) -> Situation:
    """The situation with what its line quotes; with what it is chosen by, as long as none was chosen."""
    keys = {asked.question or "" for asked in one.state.asked}
    begins = not one.state.asked
    lines = lines_of(work, trajectory.coach_id, trajectory) if begins or any(map(is_own, keys)) else situation.lines
    quoted = {quote for key in keys if key in lines for question in lines[key].questions for quote in question.quotes}
    every = _so_far(work, one) if begins or _looks_back(keys, lines) else None
    return replace(
        situation,
        lines=lines,
        has_moved=begins and _has_moved(work, one, trajectory),
        intention=intention_of(work, one, every, situation) if begins or "intention" in quoted else None,
        brought=_brought(work, one) if begins or "brought" in quoted else "",
        earlier=_earlier(every, trajectory.zone, _talks_with(one, situation)) if every is not None else (),
        asks_on=not begins and _may_ask_on(work, one, keys, lines),
        put=_put(work, one, lines),
    )


def _looks_back(keys: Collection[str], lines: Library) -> bool:
    """Whether these lines quote what was said earlier, or call his boss as he did."""
    asks = [question for key in keys if key in lines for question in lines[key].questions]
    return any(_FROM_EARLIER.intersection(one.quotes) or "{boss}" in one.wording.je for one in asks)


def _may_ask_on(work: Work, one: Conversation, keys: Collection[str], lines: Library) -> bool:
    """Whether he said that he may be asked on, where a line would do so after a short answer."""
    asks = (question for key in keys if key in lines for question in lines[key].questions)
    can = any(after.came == Came.SHORT for question in asks for after in question.only_after)
    return can and may_ask_on(answer.own_words for answer in _so_far(work, one, _WISHES))


def _so_far(work: Work, one: Conversation, steps: tuple[str, ...] | None = None) -> list[Answered]:
    """What this person was asked so far in this trajectory; only in these steps, if given."""
    assert one.trajectory_id is not None
    return answers.of_author(work, one.person_id, one.trajectory_id, steps, questions=False)


def _has_moved(work: Work, one: Conversation, trajectory: Trajectory) -> bool:
    """Whether the meeting that is prepared is on another day than the one that was agreed on."""
    if script_of(one.script).yields is not Yields.AFTER_ITS_MEETING:
        return False
    planned = meetings.meetings_of(work, trajectory.id)
    return any(each.sequence > 0 for each in planned if each.meeting.number == one.meeting)


def _brought(work: Work, one: Conversation) -> str:
    """The question that he brought to this meeting."""
    assert one.trajectory_id is not None
    talks = conversations.latest(work, one.trajectory_id, one.meeting)
    mine = (talk for talk in talks if talk.meeting == one.meeting)
    here = (brought(talk.script, Answers(tuple(asked.own for asked in talk.state.asked))) for talk in mine)
    return next((words for words in here if words), "")


def _talks_with(one: Conversation, situation: Situation) -> str:
    """His coach, where he is asked what he wants to talk about with her."""
    return situation.coach if script_of(one.script).brings is not None else ""


def _earlier(every: Sequence[Answered], zone: str, coach: str = "") -> tuple[Earlier, ...]:
    """What this person was asked so far, for who has to choose a line, with what he said in it that he wants to talk
    about with this coach."""
    return tuple(
        Earlier(
            answer.script,
            answer.meeting or 0,
            answer.step,
            answer.line or "",
            answer.own_words if (answer.texts or answer.value == THAT) and answer.status is Status.ANSWERED else "",
            answer.value,
            at_utc(answer.answered_at or answer.asked_at, zone).day,
            answer.private,
            to_talk_of(answer.own_words, coach) if coach else "",
        )
        for answer in every
    )


def _put(work: Work, one: Conversation, lines: Library) -> Mapping[str, str]:
    """The words of questions that are in no line any more, as they were put."""
    if any(asked.question in lines for asked in one.state.asked) or not one.state.asked:
        return {}
    gone = {asked.step for asked in one.state.asked}
    assert one.trajectory_id is not None
    found = answers.of_author(work, one.person_id, one.trajectory_id, tuple(gone))
    return {answer.step: answer.question for answer in found if answer.conversation_id == one.id}
