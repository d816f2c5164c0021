"""Everything that is coming, before anyone gets it."""

from collections.abc import Sequence
from datetime import date

from bot.actions.speak import tell
from bot.house import public_holidays
from bot.storage import meetings, people, trajectories
from bot.storage.meetings import MeetingState, MomentState, PlannedMeeting, PlannedMoment
from bot.storage.people import Person
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.moments import Kind
from conversations.text import Lines, Piece, Sentence, Text

Buttons = Sequence[Sequence[tuple[Sentence, str, str]]]

KINDS: dict[Kind, Text] = {
    Kind.PREPARATION: Text("question to prepare, for {client}"),
    Kind.MEETING_REMINDER: Text("reminder of the meeting, for both"),
    Kind.DIGEST: Text("overview, for you"),
    Kind.HELD: Text("did it take place? for you"),
    Kind.REFLECTION: Text("questions to look back, for {client}"),
    Kind.CRAFT: Text("look back on your own craft, for you alone"),
    Kind.EXPERIMENT: Text("what came of the intention, for {client}"),
    Kind.EVALUATION: Text("evaluation, for {client}"),
    Kind.COACH_EVALUATION: Text("evaluation, for you"),
    Kind.HALFWAY: Text("halfway, for {client}"),
    Kind.GOAL_DATE: Text("the date of the goal, for {client}"),
    Kind.CLOSING: Text("closing statement, for {client}"),
    Kind.FOLLOW_UP: Text("six weeks later, for {client}"),
}


def show_plan(work: Work, coach: Person) -> None:
    """Send a coach the plan of every trajectory that runs."""
    running = [one for one in trajectories.of_coach(work, coach.id) if one.stage is Stage.ACTIVE]
    for trajectory in running:
        show_plan_of(work, coach, trajectory)
    if not running:
        tell(work, coach, (Text("No trajectory is running yet. /nieuw begins one."),))


def show_plan_of(work: Work, coach: Person, trajectory: Trajectory) -> None:
    """Send a coach the plan of one trajectory."""
    pieces, buttons = plan_of(work, trajectory)
    tell(work, coach, pieces, trajectory=trajectory, buttons=buttons)


def plan_of(work: Work, trajectory: Trajectory) -> tuple[tuple[Piece, ...], Buttons]:
    """Meeting by meeting what comes, public holidays flagged, with a button to move a meeting that falls on one."""
    coming = [one for one in meetings.moments_of(work, trajectory.id) if one.state is MomentState.PLANNED]
    coach = people.by_id(work, trajectory.coach_id)
    pieces: list[Piece] = [Text("Plan of {client}", client=trajectory.contract.client)]
    buttons: list[Sequence[tuple[Sentence, str, str]]] = []
    for planned in meetings.meetings_of(work, trajectory.id):
        mine = [one for one in coming if one.moment.meeting == planned.meeting.number]
        if not mine and planned.meeting.end().utc() <= work.now:
            continue
        holiday = _holiday(planned, coach.language)
        moments = (_moment(one, trajectory) for one in mine)
        pieces.append(Lines(_meeting(planned, holiday), *moments))
        if holiday and planned.state is MeetingState.PLANNED:
            label = Text("Move meeting {number}", number=planned.meeting.number)
            buttons.append([(label, "m", f"{trajectory.id}.{planned.meeting.number}")])
    return tuple(pieces), buttons


def _holiday(planned: PlannedMeeting, language: str) -> str:
    day: date = planned.meeting.at.day
    return public_holidays(day, day, language).get(day, "")


def _moment(planned: PlannedMoment, trajectory: Trajectory) -> Sentence:
    what = Text(KINDS[planned.moment.kind].source, client=trajectory.contract.client)
    return Text("· {moment}: {what}", moment=planned.moment.at.wall(), what=what)


def _meeting(planned: PlannedMeeting, holiday: str) -> Sentence:
    number, moment = planned.meeting.number, planned.meeting.at.wall()
    if planned.state is MeetingState.CANCELLED:
        return Text("Meeting {number}, {moment}: cancelled", number=number, moment=moment)
    if holiday:
        return Text("Meeting {number}, {moment}. Mind: {holiday}", number=number, moment=moment, holiday=holiday)
    return Text("Meeting {number}, {moment}", number=number, moment=moment)
