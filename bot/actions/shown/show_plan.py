"""Everything that is coming, before anyone gets it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from bot.actions.closed_days import closed_days, leave_in, resting_days, today_of
from bot.actions.lay_plan import surroundings
from bot.actions.pages import show_each
from bot.actions.send_calendar import OFFER
from bot.actions.shift_meetings import button
from bot.actions.speak import Tap, Taps, tell
from bot.house import public_holidays
from bot.storage import meetings, people, schedule, trajectories
from bot.storage.meetings import MeetingState, PlannedMeeting
from bot.storage.people import Person
from bot.storage.schedule import PlannedMoment
from bot.storage.trajectories import NOT_AGREED, Stage, Trajectory
from bot.storage.work import Work
from conversations.days.zones import clocks
from conversations.eve import client_reminder
from conversations.kinds import said
from conversations.moments import Kind, Who, who_of
from conversations.rhythm import at_utc
from conversations.scripts import SCRIPTS
from conversations.shifting import shift
from conversations.text import Lines, Piece, Sentence, Text, Value

_NOTHING = Text("Nothing is planned yet.")
# Before these a client is shown nothing of whose it is.
_OFFERED = (Stage.PROPOSED, Stage.SENT_BACK)

# What is only told; what is asked has its name in its script.
_FOR_COACH: dict[str, Text] = {
    Kind.MEETING_REMINDER: Text("reminder of the meeting, for both"),
    Kind.DIGEST: Text("overview, for you"),
    Kind.HELD: Text("did it take place? for you"),
}
_FOR_CLIENT: dict[str, Text] = {
    Kind.MEETING_REMINDER: Text("reminder of the meeting"),
    Kind.LOOK: Text("what {coach} gets to read, for you to look at first"),
    Kind.DIGEST: Text("overview of the answers, for {coach}"),
}


def for_coach(kind: str, client: str) -> Sentence | None:
    """What comes, in the eyes of the coach; None for what is the client's alone."""
    if kind == Kind.LOOK:
        return None
    if kind in _FOR_COACH:
        return _FOR_COACH[kind]
    script = SCRIPTS[kind]
    what = said(script.names.plan)
    return what if script.answers is Who.COACH else Text("{what}, for {client}", what=what, client=client)


def for_client(kind: str, coach: str) -> Sentence | None:
    """The same in the eyes of the client; None for what is the coach's alone, and not his to see."""
    if kind in _FOR_CLIENT:
        return Text(_FOR_CLIENT[kind].source, coach=coach)
    return SCRIPTS[kind].names.plan if who_of(kind) is Who.CLIENT else None


def show_plan(work: Work, person: Person, page: int = 0) -> None:
    """Send somebody the plan of every trajectory that runs, as its coach or as its client; of many, one chooses."""
    coached = trajectories.running_of_coach(work, person.id)
    mine = trajectories.running_of_client(work, person.id)
    show_each(work, person, coached, show_plan_of, Text("Whose plan?"), action="pl", view="plan", page=page)
    for trajectory in mine:
        show_client(work, person, trajectory)
    if not coached and not mine:
        tell(work, person, (_why_nothing(work, person),))


def _why_nothing(work: Work, person: Person) -> Sentence:
    """What has to happen before there is a plan."""
    waiting = [one for one in trajectories.of_coach(work, person.id) if one.stage in NOT_AGREED]
    offered = [one for one in trajectories.of_client(work, person.id) if one.stage in _OFFERED]
    if offered:
        coach = people.coach_name(work, offered[0].coach_id)
        return Text(
            "Nothing is planned yet: you have not agreed with {coach} yet. /start shows where we are.", coach=coach
        )
    if waiting:
        client = waiting[0].contract.client
        return Text("Nothing is planned yet: {client} has not agreed yet. With that the plan is there.", client=client)
    return Text("No trajectory is running now. /nieuw begins one.") if people.is_coach(work, person.id) else _NOTHING


def show_plan_of(work: Work, coach: Person, trajectory: Trajectory) -> None:
    """Send a coach what comes first in one trajectory; the rest is a tap away."""
    pieces, buttons = plan_of(work, trajectory, whole=False)
    tell(work, coach, pieces, trajectory=trajectory, buttons=buttons)


def show_whole_plan(work: Work, person: Person, trajectory: Trajectory) -> None:
    """Send one of the two all that comes."""
    if person.id == trajectory.coach_id:
        pieces, buttons = plan_of(work, trajectory)
        tell(work, person, pieces, trajectory=trajectory, buttons=buttons)
    else:
        show_client(work, person, trajectory, whole=True)


def show_client(work: Work, client: Person, trajectory: Trajectory, *, whole: bool = False) -> None:
    """Send a client what comes first in one trajectory, or the whole of it."""
    more = () if whole or _is_whole(work, trajectory) else (_rest(trajectory),)
    pieces = _plan_for_client(work, trajectory, whole=whole)
    tell(work, client, pieces, trajectory=trajectory, buttons=(*more, _calendar(trajectory)))


def _is_whole(work: Work, trajectory: Trajectory) -> bool:
    return len(list(_coming(work, trajectory))) <= 1


def _rest(trajectory: Trajectory) -> tuple[Tap, ...]:
    return ((Text("All that is planned"), "pa", trajectory.id),)


def plan_of(work: Work, trajectory: Trajectory, *, whole: bool = True) -> tuple[tuple[Piece, ...], Taps]:
    """Meeting by meeting what comes, for the coach. A meeting that falls on a public holiday or in somebody's leave is
    flagged, with another day to move it to by one tap."""
    client, language = trajectory.contract.client, people.by_id(work, trajectory.coach_id).language
    standing, closed = meetings.standing(work, trajectory.id), closed_days(work, trajectory)
    pieces: list[Piece] = [Text("Plan of {client}", client=client), *rest_of(trajectory)]
    buttons: list[Sequence[Tap]] = []
    for place, (planned, moments) in enumerate(_coming(work, trajectory)):
        mind = _mind(work, trajectory, planned, language)
        around = [] if place and not whole else moments
        if mind is not None or whole or not place:
            zone = trajectory.zone
            lines = (_moment(one, what, zone) for one in around if (what := for_coach(one.moment.kind, client)))
            pieces.append(Lines(_meeting(planned, mind), *lines))
        if mind is not None and planned.meeting.at.utc() > work.now:
            found = shift(planned.meeting, standing, closed, today_of(work, trajectory))
            label = Text("Move meeting {number}", number=planned.meeting.number)
            by_hand = (label, "m", f"{trajectory.id}.{planned.meeting.number}")
            buttons.append((button(trajectory, planned, found),) if found else (by_hand,))
    rest = () if whole or _is_whole(work, trajectory) else (_rest(trajectory),)
    return tuple(pieces), (*buttons, *rest, _calendar(trajectory))


def _plan_for_client(work: Work, trajectory: Trajectory, *, whole: bool) -> tuple[Piece, ...]:
    coach = people.coach_name(work, trajectory.coach_id)
    pieces: list[Piece] = [Text("Your meetings with {coach}, and what I bring around them", coach=coach)]
    coming = list(_coming(work, trajectory))
    for planned, moments in coming if whole else coming[:1]:
        zone = trajectory.clients_zone
        moments = _at_his_hour(work, trajectory, moments)
        mine = (_moment(one, what, zone) for one in moments if (what := for_client(one.moment.kind, coach)))
        pieces.append(Lines(_meeting(planned, None, trajectory.clients_zone), *mine))
    return (*pieces, *rest_of(trajectory))


def _at_his_hour(work: Work, trajectory: Trajectory, moments: Sequence[PlannedMoment]) -> list[PlannedMoment]:
    """The moments as they come to the client: of a meeting he is reminded at his own hour."""
    around, his = surroundings(work, trajectory), []
    for one in moments:
        here = around.get(one.moment.meeting) if one.moment.kind == Kind.MEETING_REMINDER else None
        at = max(one.moment.at, client_reminder(here)) if here is not None else one.moment.at
        his.append(replace(one, moment=replace(one.moment, at=at)))
    return sorted(his, key=lambda one: one.moment.at)


def _coming(work: Work, trajectory: Trajectory) -> Iterator[tuple[PlannedMeeting, list[PlannedMoment]]]:
    """The meetings around which something is still to come, with what that is."""
    coming = schedule.planned(work, trajectory.id)
    for planned in meetings.meetings_of(work, trajectory.id):
        around = [one for one in coming if one.moment.meeting == planned.meeting.number]
        if around or planned.meeting.end().utc() > work.now:
            yield planned, around


def _calendar(trajectory: Trajectory) -> tuple[Tap, ...]:
    return ((OFFER, "ca", trajectory.id),)


def rest_of(trajectory: Trajectory) -> tuple[Sentence, ...]:
    """Until when it rests, if it does."""
    if trajectory.resume_at is None:
        return ()
    return (Text("Everything rests until {day}.", day=at_utc(trajectory.resume_at, trajectory.zone).day),)


def _mind(work: Work, trajectory: Trajectory, planned: PlannedMeeting, language: str) -> Value | None:
    """Why this meeting may not stand where it is: the name of a public holiday, leave, or a pause."""
    day: date = planned.meeting.at.day
    if planned.state is not MeetingState.PLANNED:
        return None
    holiday = public_holidays(day, day, language, trajectory.zone).get(day)
    if holiday:
        return holiday
    if day in leave_in(work, trajectory):
        return Text("leave")
    return Text("a pause") if day in resting_days(work, trajectory) else None


def _moment(planned: PlannedMoment, what: Sentence, zone: str) -> Sentence:
    return Text("· {moment}: {what}", moment=at_utc(planned.moment.at.utc(), zone).wall(), what=what)


def _meeting(planned: PlannedMeeting, mind: Value | None, zone: str = "") -> Sentence:
    at = planned.meeting.at
    number, moment = planned.meeting.number, clocks(at, zone or at.zone)
    if planned.state is MeetingState.CANCELLED:
        return Text("Meeting {number}, {moment}: cancelled", number=number, moment=moment)
    if mind is not None:
        return Text("Meeting {number}, {moment}. Mind: {why}", number=number, moment=moment, why=mind)
    return Text("Meeting {number}, {moment}", number=number, moment=moment)
