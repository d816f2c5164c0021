"""What a conversation has to know of the world, gathered for one turn."""

from dataclasses import replace

from bot.actions.closed_days import leave_in, leave_of, today_of
from bot.actions.sample import sample
from bot.actions.speak import locale_of
from bot.house import days_off
from bot.storage import answers, meetings, people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.work import Work
from conversations.moments import Kind
from conversations.rhythm import at_utc
from conversations.script import Intention, Situation
from conversations.scripts.trial import is_trial
from conversations.states import Status

# A question does not come back within three meetings.
_FRESH_FOR = 3


def situate(work: Work, one: Conversation) -> Situation:
    """The situation of a conversation as it is now."""
    if is_trial(one.script):
        return _imaginary(work, one)
    if one.trajectory_id is None:
        return _outside(work, one)
    trajectory = trajectories.by_id(work, one.trajectory_id)
    contract = trajectory.contract
    today = today_of(work, trajectory)
    planned = meetings.standing(work, trajectory.id)
    meeting = next((meeting for meeting in planned if meeting.number == one.meeting), None)
    return Situation(
        bank=work.house.bank,
        today=today,
        zone=trajectory.zone,
        quiet_seconds=work.house.quiet_seconds,
        coach=people.coach_name(work, trajectory.coach_id),
        client=contract.client,
        contract=trajectory.proposal if one.script == "welcome" else contract,
        meeting=meeting,
        meetings=planned,
        goals=contract.learning_goals,
        intention=_intention(work, one) if one.script in (Kind.PREPARATION, Kind.EXPERIMENT) else None,
        intentions=_intentions(work, trajectory.id) if one.script == Kind.CLOSING else (),
        recent=answers.recent_questions(work, trajectory.id, (one.meeting or 0) - _FRESH_FOR),
        seed=f"{contract.client}:{contract.first.day}",
        useful_until=meeting.at.utc() if meeting and one.script == Kind.PREPARATION else None,
        client_hour=contract.client_hour,
        days_off=days_off(today, trajectory.zone) | leave_of(work, one.person_id, today),
        away=leave_in(work, trajectory),
    )


def _outside(work: Work, one: Conversation) -> Situation:
    """The situation of a coach's own conversation, for which there is no trajectory yet."""
    is_coach = people.is_coach(work, one.person_id)
    return Situation(
        bank=work.house.bank,
        today=at_utc(work.now, work.house.zone).day,
        zone=work.house.zone,
        quiet_seconds=work.house.quiet_seconds,
        coach=people.coach_name(work, one.person_id) if is_coach else "",
    )


def _imaginary(work: Work, one: Conversation) -> Situation:
    """The situation of a conversation that a coach tries out."""
    coach = people.coach_name(work, one.person_id)
    locale = locale_of(people.by_id(work, one.person_id))
    made_up = sample(work.house.bank, at_utc(work.now, work.house.zone).day, locale, coach)
    return replace(made_up, seed=one.id, quiet_seconds=work.house.quiet_seconds)


def _intention(work: Work, one: Conversation) -> Intention | None:
    """The newest intention that was not come back to yet, in the client's own words."""
    assert one.trajectory_id is not None
    steps = ("intention", "where_when", "outcome", "did")
    given = [
        answer
        for answer in answers.of_trajectory(work, one.trajectory_id, steps=steps)
        if answer.status is Status.ANSWERED and answer.words and answer.conversation_id != one.id
    ]
    newest = next((answer for answer in reversed(given) if answer.step == "intention"), None)
    if newest is None or newest.meeting is None:
        return None
    if any(answer.step in ("outcome", "did") and answer.asked_at > newest.asked_at for answer in given):
        return None
    beside = (
        answer.words
        for answer in given
        if (answer.step, answer.conversation_id) == ("where_when", newest.conversation_id)
    )
    return Intention(newest.meeting, newest.words, next(beside, ""))


def _intentions(work: Work, trajectory_id: str) -> tuple[str, ...]:
    """All that he intended along the way, in his own words."""
    given = answers.of_trajectory(work, trajectory_id, steps=("intention",))
    return tuple(answer.words for answer in given if answer.status is Status.ANSWERED and answer.words)
