"""What a conversation that follows a line has to know: the lines there are, and what they quote and are chosen by."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import pairwise

from bot.digests.intentions import told_or_asked
from bot.storage import answers, coach_questions, conversations, meetings
from bot.storage.answers import Answered
from bot.storage.conversations import Conversation
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.after_all import ONCE_MORE, still_to_do
from conversations.asked.of_the_bot import may_ask_on
from conversations.changed import replace
from conversations.check_days import ASK_ON, RATHER_NOT
from conversations.coach_questions import is_own, own_line
from conversations.intended import THAT
from conversations.intending import is_intention
from conversations.kinds import Yields
from conversations.lines import Library
from conversations.occasion import FROM_EARLIER, Earlier
from conversations.quoted.instead import takes_its_place
from conversations.quoted.moved import without_settled
from conversations.rhythm import at_utc
from conversations.room_to_ask import last_asked_before
from conversations.said.gist import Came
from conversations.script import Answers
from conversations.scripts import brought, script_of, steps_that
from conversations.scripts.plan import PLAN
from conversations.situation import Intention, Situation
from conversations.states import Status
from conversations.told.to_talk_of import to_talk_of
from conversations.told_outcome import told_amid
from conversations.wished.days_named import ready_from

# The goal may be quoted as he put it himself.
_FROM_EARLIER = FROM_EARLIER | {"goal", "goal_shown"}
# What he was asked about an intention, he is not asked again within seven days of the one reminder, which comes up to
# three days after the question.
_NOT_AGAIN = timedelta(days=10)
_SETS, _PLACES = steps_that(lambda told: told.sets), steps_that(lambda told: told.places)
# Where he can say how he would be asked.
_WISHES = ("helps", "wish", "note")
# What is asked about an intention.
_ABOUT_IT = (*_SETS, *_PLACES, *steps_that(lambda told: told.came), ASK_ON)
_KEEPS = ("keep", ONCE_MORE)
_LOOKS_BACK = "closing"
"""A conversation of which no question is about an intention, though a step of it is called like one that is."""


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
        intention=_intention(work, one, every, situation) if begins or "intention" in quoted else None,
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


def _comes_after(newest: Answered, situation: Situation, said: Answered, words: str) -> bool:
    """Whether it is for after the meeting that is coming, by the day that these words name where he `said` so."""
    meeting, contract = situation.meeting, situation.contract
    if meeting is None or contract is None or newest.meeting is None or meeting.number <= newest.meeting:
        return False
    zone = contract.own_time.zone or meeting.at.zone
    written = at_utc(said.answered_at or said.asked_at, zone).day
    return ready_from(words, written) > max(last_asked_before(meeting), situation.today)


def _intention(
    work: Work, one: Conversation, every: Sequence[Answered] | None, situation: Situation
) -> Intention | None:
    """The newest intention that he can be asked about now, in his own words: not come back to yet, and not asked about
    lately, whether he answered or not; nor when he would rather not be asked. `every` is all he was asked, if known."""
    known = every if every is not None else _so_far(work, one, _ABOUT_IT)
    return _newest_open(work, [answer for answer in known if answer.conversation_id != one.id], situation)


def open_intention(work: Work, client_id: str, trajectory_id: str) -> Intention | None:
    """The newest intention that this client can be asked about now."""
    return _newest_open(work, answers.of_author(work, client_id, trajectory_id, _ABOUT_IT, questions=False))


def _newest_open(work: Work, known: Sequence[Answered], situation: Situation | None = None) -> Intention | None:
    asked = [answer for answer in known if answer.step in _ABOUT_IT and not _was_taken_back(answer)]
    given = [answer for answer in asked if answer.status is Status.ANSWERED and answer.words]
    chose = {answer.conversation_id: answer.value for answer in given if answer.step == ASK_ON}
    tried = [one for one in told_or_asked(given) if one.step in _SETS and is_intention(one.step, one.own_words)]
    # What he set out to do of himself, and would rather not be asked about, changes nothing for what was there before.
    rather_not = (one.conversation_id for one in tried if chose.get(one.conversation_id) == RATHER_NOT)
    left_out = {*rather_not} - {one.conversation_id for one in tried if takes_its_place(one.own_words)}
    tried = [one for one in tried if one.script != PLAN.key or one.conversation_id not in left_out]
    newest = tried[-1] if tried else None
    if newest is None or newest.meeting is None:
        return None
    since = [
        answer
        for answer in asked
        if answer.step in script_of(answer.script).overview.came and answer.asked_at > newest.asked_at
    ]
    # Who keeps it to do it after all is asked once more; any other answer was the end of it.
    intends = newest.own_words
    kept = next((one for one in reversed(since) if one.value in _KEEPS or _after_all(one, intends)), None)
    since = since[since.index(kept) :] if kept is not None else since
    again = _after_all(kept, intends) if kept is not None else ""
    said = (kept, again) if kept is not None and again else (newest, newest.own_words)
    if situation is not None and _comes_after(newest, situation, *said):
        return None
    wants = kept is not None and (again or kept.value == ONCE_MORE)
    lately = [answer for answer in since if work.now - answer.asked_at < _NOT_AGAIN and not (wants and answer is kept)]
    if lately or any(answer is not kept and answer in given for answer in since):
        return None
    if chose.get(newest.conversation_id) == RATHER_NOT or any(_tells_of(newest, answer) for answer in known):
        return None
    beside = (
        answer.own_words
        for answer in given
        if answer.step in _PLACES and answer.conversation_id == newest.conversation_id
    )
    own = newest.own_words
    if kept is not None and again:
        own = without_settled(own, kept.own_words, again)
    words = "\n".join((*_not_asked_yet(tried, asked, chose), own, *filter(None, (f"{again[:1].upper()}{again[1:]}",))))
    return Intention(newest.meeting, words, next(beside, ""))


def _tells_of(newest: Answered, answer: Answered) -> bool:
    """Whether he told in this later answer, to something else, what came of it."""
    is_later = answer.asked_at > newest.asked_at and answer.status is Status.ANSWERED
    is_other = answer.step not in _ABOUT_IT or answer.script == _LOOKS_BACK
    return is_later and is_other and told_amid(answer.own_words, newest.own_words)


def _after_all(answer: Answered, intends: str) -> str:
    """What he says in it of doing what he `intends` after all, on a day that he names."""
    if answer.status is not Status.ANSWERED:
        return ""
    said = (answer.answered_at or answer.asked_at).date()
    return still_to_do(answer.step, answer.value, answer.own_words, said, intends)


def _was_taken_back(answer: Answered) -> bool:
    """Whether he told it without being asked, and wants to be asked all the same."""
    told = answer.line is None and answer.step in script_of(answer.script).overview.came
    return told and answer.status is Status.SKIPPED


def _not_asked_yet(
    tried: Sequence[Answered], asked: Sequence[Answered], chose: Mapping[str, str | None]
) -> Iterator[str]:
    """What he set out to do before the newest, after the same meeting, and was not asked about when he added that of
    himself: he is asked about all of it at once. What he put something else in the place of is none of it."""
    came = max((one.asked_at for one in asked if one.step in script_of(one.script).overview.came), default=None)
    stands = max((at for at, one in enumerate(tried) if takes_its_place(one.own_words)), default=0)
    for before, one in pairwise(tried[stands:]):
        is_open = one.script == PLAN.key and before.meeting == tried[-1].meeting
        if is_open and chose.get(before.conversation_id) != RATHER_NOT and (came is None or before.asked_at > came):
            yield before.own_words


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
