"""What a conversation has to know of the world, gathered for one turn."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import takewhile

from bot.actions import own_questions
from bot.actions.closed_days import clients_today, leave_in, leave_of, today_of, unasked_days
from bot.actions.lines_of import lines_of, with_lines
from bot.actions.sample import sample
from bot.actions.show_hours import minutes_coached
from bot.actions.speak import locale_of
from bot.digests.intentions import told_or_asked
from bot.house import days_off, public_holidays
from bot.storage import answers, audiences, contracts, conversations, meetings, people, schedule, spoken, trajectories
from bot.storage.conversations import Conversation
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from bot.texts import spelled
from conversations.around import Around, Meeting
from conversations.changed import replace
from conversations.contract import Contract
from conversations.goal.addressed import addressed
from conversations.intending import is_intention
from conversations.kinds import Fact, Who, facts
from conversations.line_steps import PRIVATE
from conversations.moments import comes_once, kinds, who_of
from conversations.rhythm import EVERYBODYS, at_utc
from conversations.script import Answers, Script
from conversations.scripts import SCRIPTS, steps_that
from conversations.scripts.beginnings import JOHANS, copy_of, put_away
from conversations.scripts.experiment import DID
from conversations.scripts.follow_up import FOLLOW_UP
from conversations.scripts.note import NOTE
from conversations.scripts.trial import is_trial
from conversations.scripts.welcome import WELCOME, wants_change
from conversations.situation import Situation, Template, ToldUnasked
from conversations.states import Asking, Opening, Outcome, Status, underneath
from conversations.steering import Steering
from conversations.told_outcome import may_tell

# So many of a coach's own trajectories are offered to begin another with.
_COPIES = 3
_ONCE = [kind for kind in kinds() if comes_once(kind) and who_of(kind) is Who.CLIENT]
# What tells how long a conversation waits, and when it reminds.
_PATIENCE = facts(Fact.MEETINGS, Fact.MOVABLE, Fact.DAYS_OFF)


def situate(work: Work, one: Conversation, trajectory: Trajectory | None, *, is_silent: bool = False) -> Situation:
    """The situation of a conversation as it is now; `trajectory` is the one that it belongs to, if any.

    Only what its script says that it needs is looked up; where it `is_silent`, for nothing is said or read in this
    turn, of that only what its patience is counted by.
    """
    needs = SCRIPTS[one.script].needs if not is_trial(one.script) else facts()
    situation = _situation(work, one, trajectory, needs & _PATIENCE if is_silent else needs)
    if trajectory is not None and one.person_id == trajectory.client_id:
        situation = _said_to_client(situation)
    return replace(situation, spelled=spelled)


def _said_to_client(situation: Situation) -> Situation:
    """With the goals in the second person, where a coach wrote them about the client."""
    held = (situation.contract, situation.before, situation.sent_back)
    contract, before, sent_back = told = tuple(one and addressed(one) for one in held)
    if told == held:
        return situation
    goals = {one.key: one for one in contract.learning_goals} if contract else {}
    worded = tuple(goals.get(one.key, one) for one in situation.goals)
    return replace(situation, contract=contract, before=before, sent_back=sent_back, goals=worded)


def _situation(work: Work, one: Conversation, trajectory: Trajectory | None, needs: frozenset[Fact]) -> Situation:
    if is_trial(one.script):
        return _imaginary(work, one)
    if trajectory is None:
        return _outside(work, one, needs)
    script, contract = SCRIPTS[one.script], trajectory.contract
    is_client = one.person_id == trajectory.client_id
    today = clients_today(work, trajectory) if is_client else today_of(work, trajectory)
    planned = _meetings(work, trajectory, needs)
    meeting = next((meeting for meeting in planned if meeting.number == one.meeting), None)
    situation = Situation(
        lines=work.house.lines,
        today=today,
        steering=trajectory.steering if is_client else Steering(),
        zone=trajectory.clients_zone if is_client else trajectory.zone,
        quiet_seconds=work.house.quiet_seconds,
        coach=people.coach_name(work, trajectory.coach_id) if Fact.COACH in needs else "",
        client=contract.client,
        contract=trajectory.proposal if Fact.PROPOSAL in needs else contract,
        keeps=is_client and (trajectory.wishes.keeps or _keeps_here(work, one)),
        confirmed=trajectory.confirmed,
        before=contract if trajectory.runs and Fact.PROPOSAL in needs else None,
        worded=_worded(work, trajectory) if trajectory.runs and Fact.PROPOSAL in needs else None,
        sent_back=_sent_back(work, trajectory) if not trajectory.runs and Fact.PROPOSAL in needs else None,
        meeting=meeting,
        meetings=planned,
        own_days=own_questions.days_laid_down(work, one, trajectory) if Fact.OWN_DAYS in needs else (),
        over=bool(planned) and all(one.end().utc() <= work.now for one in planned),
        goals=contract.learning_goals,
        intentions=_intentions(work, one) if Fact.INTENTIONS in needs else (),
        noted=_noted(work, one) if Fact.NOTED in needs else (),
        told=_told(work, one, planned, trajectory) if Fact.TOLD in needs else (),
        minutes_coached=minutes_coached(work, trajectory.coach_id) if Fact.HOURS in needs else 0,
        seed=f"{contract.client}:{contract.first.day}",
        useful_until=_useful_until(script, meeting, planned, contract) if meeting else None,
        client_hour=contract.client_hour,
        own_time=contract.own_time if is_client else EVERYBODYS,
        days_off=_days_off(work, one, today, trajectory) if Fact.DAYS_OFF in needs else frozenset(),
        holidays=_holidays(work, one, trajectory) if Fact.HOLIDAYS in needs else {},
        away=leave_in(work, trajectory) if Fact.AWAY in needs else frozenset(),
        taken=_taken(work, trajectory) if Fact.TAKEN in needs else frozenset(),
    )
    return with_lines(work, one, trajectory, situation) if Fact.LINES in needs else situation


def _keeps_here(work: Work, one: Conversation) -> bool:
    """Whether he kept from her something that he answered here: then he is not told that she reads it."""
    may = SCRIPTS[one.script].his_to_share and one.script not in (NOTE.key, FOLLOW_UP.key)
    # Before his first answer there is nothing that he can have kept: it need not be looked up for that.
    return may and any(asked.has_answer for asked in one.state.asked) and audiences.is_kept_there(work, one.id, PRIVATE)


def _worded(work: Work, trajectory: Trajectory) -> Contract | None:
    """What the client proposed last in his own words, when the coach proposes something in its place."""
    since = (one.contract for one in contracts.versions(work, trajectory.id))
    own = [one for one in since if one.from_client and one.version > trajectory.contract.version]
    return own[-1] if own and own[-1].version < trajectory.proposal.version else None


def _sent_back(work: Work, trajectory: Trajectory) -> Contract | None:
    """What the client read last, and wanted to be different, when nothing has been agreed yet."""
    if trajectory.proposal.version == 1:
        return None
    talks = (one for one in conversations.latest(work, trajectory.id) if one.script == WELCOME.key and one.over_at)
    over_at = next((one.over_at for one in talks if wants_change(Answers(one.state.asked))), None)
    read = [one.contract for one in contracts.versions(work, trajectory.id) if over_at and one.proposed_at <= over_at]
    return read[-1] if read else None


def _useful_until(script: Script, meeting: Meeting, planned: Sequence[Meeting], contract: Contract) -> datetime | None:
    """From when on (UTC) it makes no sense any more to go on with it, if ever."""
    if script.comes is None or not script.comes.ends or script.comes.latest is None:
        return None
    following = next((one for one in planned if one.at > meeting.at), None)
    return script.comes.latest(Around(meeting, following, contract, days_off(meeting.at.day, meeting.at.zone)))


def _days_off(work: Work, one: Conversation, today: date, trajectory: Trajectory) -> frozenset[date]:
    its_own = unasked_days if one.person_id == trajectory.client_id else leave_of
    return days_off(today, trajectory.zone) | its_own(work, one.person_id, today)


def _holidays(work: Work, one: Conversation, trajectory: Trajectory) -> Mapping[date, str]:
    """Those that a meeting of the contract as it was proposed last can fall on, as who is asked calls them."""
    proposal, person = trajectory.proposal, people.by_id(work, one.person_id)
    first, language = proposal.first.day, locale_of(person, trajectory).partition("@")[0]
    last = first + timedelta(weeks=proposal.every_weeks * proposal.count)
    return public_holidays(first, last, language, trajectory.zone)


def _taken(work: Work, trajectory: Trajectory) -> frozenset[date]:
    return schedule.days_of(work, trajectory.id, _ONCE)


def _meetings(work: Work, trajectory: Trajectory, needs: frozenset[Fact]) -> tuple[Meeting, ...]:
    if Fact.MOVABLE in needs:
        return meetings.movable(work, trajectory.id, trajectory.contract.count)
    return meetings.standing(work, trajectory.id) if Fact.MEETINGS in needs else ()


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
    made_up = sample(lines_of(work, one.person_id), at_utc(work.now, work.house.zone).day, locale, coach)
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


def _noted(work: Work, one: Conversation) -> tuple[str, ...]:
    """How each thing began that he wrote before while nothing was asked."""
    assert one.trajectory_id is not None
    given = answers.of_author(work, one.person_id, one.trajectory_id, ("note",), questions=False)
    return tuple(each.texts[0] for each in given if each.texts and each.conversation_id != one.id)


def _told(work: Work, one: Conversation, planned: Sequence[Meeting], trajectory: Trajectory) -> tuple[ToldUnasked, ...]:
    """What he told while nothing was asked, since the meeting that this is about or since he was last asked how it
    went, where that is asked: it may be that, or he may point at it."""
    state, since = underneath(one.state), next((each.at.utc() for each in planned if each.number == one.meeting), None)
    opens = isinstance(state, Opening) or (isinstance(state, Asking) and state.open.step == DID)
    if one.trajectory_id is None or since is None or not opens:
        return ()
    given = answers.of_author(work, one.person_id, one.trajectory_id, ("note", DID), questions=False)
    given = [each for each in given if each.conversation_id != one.id]
    since = max((each.asked_at for each in given if each.step == DID and each.asked_at > since), default=since)
    notes = [each for each in given if each.step != DID and each.texts and each.asked_at > since]
    zone = trajectory.clients_zone
    return tuple(
        ToldUnasked(each.own_words, at_utc(each.asked_at, zone).day)
        for each in notes
        if not (may_tell(each.own_words) and spoken.is_known(work, is_other(each.conversation_id)))
    )


def is_other(note_id: str) -> str:
    """By which key he was told, who said that this note is not how it went, that it stays what it is."""
    return f"other:{note_id}"


def _intentions(work: Work, one: Conversation) -> tuple[str, ...]:
    """All that he intended along the way, in his own words."""
    assert one.trajectory_id is not None
    given = answers.of_author(work, one.person_id, one.trajectory_id, steps_that(lambda told: told.sets))
    said = (one for one in told_or_asked(given) if one.status is Status.ANSWERED and one.own_words)
    return tuple(one.own_words for one in said if is_intention(one.step, one.own_words))
