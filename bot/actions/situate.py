"""What a conversation has to know of the world, gathered for one turn."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import takewhile

from bot.actions.closed_days import leave_in, leave_of, today_of
from bot.actions.sample import sample
from bot.actions.show_hours import minutes_coached
from bot.actions.speak import locale_of
from bot.house import days_off
from bot.storage import answers, conversations, meetings, people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.gist import quotable
from conversations.kinds import Fact, Yields
from conversations.moments import Kind
from conversations.occasion import Earlier
from conversations.rhythm import at_utc
from conversations.script import Answers, Intention, Situation, Template
from conversations.scripts import SCRIPTS, script_of
from conversations.scripts.beginnings import JOHANS, copy_of, put_away
from conversations.scripts.preparation import brought
from conversations.scripts.trial import is_trial
from conversations.states import Outcome, Status
from conversations.steering import Steering

# So many of a coach's own trajectories are offered to begin another with.
_COPIES = 3
# Where an intention is come back to.
_COME_BACK = ("did", "open", "outcome")
# What he was asked about an intention, he is not asked again within these days.
_NOT_AGAIN = timedelta(days=7)


def situate(work: Work, one: Conversation, trajectory: Trajectory | None) -> Situation:
    """The situation of a conversation as it is now; `trajectory` is the one that it belongs to, if any.

    Only what its script says that it needs is looked up.
    """
    if is_trial(one.script):
        return _imaginary(work, one)
    script = SCRIPTS[one.script]
    if trajectory is None:
        return _outside(work, one, script.needs)
    contract, needs = trajectory.contract, script.needs
    today = today_of(work, trajectory)
    planned = meetings.standing(work, trajectory.id) if Fact.MEETINGS in needs else ()
    meeting = next((meeting for meeting in planned if meeting.number == one.meeting), None)
    ends_with_meeting = script.yields is Yields.AFTER_ITS_MEETING
    return Situation(
        lines=work.house.lines,
        today=today,
        steering=trajectory.steering if one.person_id == trajectory.client_id else Steering(),
        zone=trajectory.zone,
        quiet_seconds=work.house.quiet_seconds,
        coach=people.coach_name(work, trajectory.coach_id) if Fact.COACH in needs else "",
        client=contract.client,
        contract=trajectory.proposal if Fact.PROPOSAL in needs else contract,
        meeting=meeting,
        meetings=planned,
        goals=contract.learning_goals,
        intentions=_intentions(work, trajectory.id) if Fact.INTENTIONS in needs else (),
        minutes_coached=minutes_coached(work, trajectory.coach_id) if Fact.HOURS in needs else 0,
        seed=f"{contract.client}:{contract.first.day}",
        useful_until=meeting.at.utc() if meeting and ends_with_meeting else None,
        client_hour=contract.client_hour,
        days_off=_days_off(work, one, today, trajectory.zone) if Fact.DAYS_OFF in needs else frozenset(),
        away=leave_in(work, trajectory) if Fact.AWAY in needs else frozenset(),
    )


def _days_off(work: Work, one: Conversation, today: date, zone: str) -> frozenset[date]:
    return days_off(today, zone) | leave_of(work, one.person_id, today)


def _outside(work: Work, one: Conversation, needs: frozenset[Fact]) -> Situation:
    """The situation of a coach's own conversation, for which there is no trajectory yet."""
    by_name = Fact.COACH in needs and people.is_coach(work, one.person_id)
    today = at_utc(work.now, work.house.zone).day
    return Situation(
        lines=work.house.lines,
        today=today,
        zone=work.house.zone,
        quiet_seconds=work.house.quiet_seconds,
        coach=people.coach_name(work, one.person_id) if by_name else "",
        days_off=days_off(today) if Fact.DAYS_OFF in needs else frozenset(),
        away=leave_of(work, one.person_id, today) if Fact.AWAY in needs else frozenset(),
        templates=_templates(work, one.person_id) if Fact.BEGINNINGS in needs else (),
        unfinished=_unfinished(work, one) if Fact.BEGINNINGS in needs else {},
    )


def _imaginary(work: Work, one: Conversation) -> Situation:
    """The situation of a conversation that a coach tries out."""
    coach = people.coach_name(work, one.person_id)
    locale = locale_of(people.by_id(work, one.person_id))
    made_up = sample(work.house.lines, at_utc(work.now, work.house.zone).day, locale, coach)
    return replace(made_up, seed=one.id, quiet_seconds=work.house.quiet_seconds)


def _templates(work: Work, coach_id: str) -> tuple[Template, ...]:
    """What a trajectory can begin with: the rhythm of the book, and the coach's latest ones."""
    latest = trajectories.latest_of_coach(work, coach_id, _COPIES)
    return (JOHANS, *(copy_of(one.id, one.contract) for one in latest))


def _unfinished(work: Work, one: Conversation) -> Mapping[str, str]:
    """What this coach was laying down before, if that was put away."""
    before = (
        earlier
        for earlier in conversations.outside_trajectories(work, one.person_id, one.script)
        if earlier.id != one.id
    )
    away = takewhile(lambda earlier: conversations.ended(earlier) is Outcome.KEPT, before)
    return put_away([earlier.state.asked for earlier in away])


def _intention(work: Work, one: Conversation) -> Intention | None:
    """The newest intention that he can be asked about now, in his own words: not come back to yet, and not asked about
    lately, whether he answered or not."""
    assert one.trajectory_id is not None
    asked = [
        answer
        for answer in answers.of_trajectory(work, one.trajectory_id, steps=("intention", "where_when", *_COME_BACK))
        if answer.conversation_id != one.id
    ]
    given = [answer for answer in asked if answer.status is Status.ANSWERED and answer.words]
    newest = next((answer for answer in reversed(given) if answer.step == "intention" and quotable(answer.words)), None)
    if newest is None or newest.meeting is None:
        return None
    since = [answer for answer in asked if answer.step in _COME_BACK and answer.asked_at > newest.asked_at]
    if any(answer in given or work.now - answer.asked_at < _NOT_AGAIN for answer in since):
        return None
    beside = (
        answer.words
        for answer in given
        if (answer.step, answer.conversation_id) == ("where_when", newest.conversation_id)
    )
    return Intention(newest.meeting, newest.words, next(beside, ""))


def _quotes(work: Work, one: Conversation, what: str) -> bool:
    """Whether its line quotes this, or might, as long as none was chosen."""
    line = work.house.lines.get(next((asked.question or "" for asked in one.state.asked), ""))
    return script_of(one.script).from_lines and (
        not one.state.asked or (line is not None and any(question.quote == what for question in line.questions))
    )


def _brought(work: Work, one: Conversation) -> str:
    """The question that he brought to this meeting."""
    assert one.trajectory_id is not None
    talks = conversations.of_trajectory(work, one.trajectory_id)
    return next((brought(Answers(talk.state.asked)) for talk in talks if _prepares(talk, one.meeting)), "")


def _prepares(talk: Conversation, meeting: int | None) -> bool:
    return (talk.script, talk.meeting) == (Kind.PREPARATION, meeting)


def _earlier(work: Work, one: Conversation, trajectory_id: str) -> tuple[Earlier, ...]:
    """What this person was asked so far in this trajectory, for who has to choose a line."""
    return tuple(
        Earlier(
            answer.script,
            answer.meeting or 0,
            answer.step,
            answer.line or "",
            answer.words if answer.texts and answer.status is Status.ANSWERED else "",
            answer.value,
        )
        for answer in answers.of_trajectory(work, trajectory_id)
        if answer.person_id == one.person_id
    )


def _put(work: Work, one: Conversation) -> Mapping[str, str]:
    """The words of questions that are in no line any more, as they were put."""
    gone = {asked.step for asked in one.state.asked if (asked.question or "") not in work.house.lines}
    if not gone or one.trajectory_id is None or not script_of(one.script).from_lines:
        return {}
    found = answers.of_trajectory(work, one.trajectory_id, steps=tuple(gone))
    return {answer.step: answer.question for answer in found if answer.conversation_id == one.id}


def _intentions(work: Work, trajectory_id: str) -> tuple[str, ...]:
    """All that he intended along the way, in his own words."""
    given = answers.of_trajectory(work, trajectory_id, steps=("intention",))
    return tuple(answer.words for answer in given if answer.status is Status.ANSWERED and answer.words)
