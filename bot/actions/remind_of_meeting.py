"""Tomorrow there is a meeting: one sentence for each of the two, as a person says it."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta

from bot.actions.closed_days import clients_today
from bot.actions.speak import tell
from bot.storage import people, schedule
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.schedule import PlannedMoment
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations import place
from conversations.days.zones import clocks, times
from conversations.eve import client_reminder, coach_reminder
from conversations.moments import Around, Kind, Meeting
from conversations.rhythm import Local, at_utc
from conversations.text import Dated, Text


def for_client(work: Work, trajectory: Trajectory, meeting: Meeting) -> Dated:
    """When and where the client meets his coach."""
    coach = people.coach_name(work, trajectory.coach_id)
    where = place.in_a_sentence(place.for_client(trajectory.contract.place, coach), coach)
    return _said(clients_today(work, trajectory), meeting, coach, where, trajectory.clients_zone)


def first_to_coach(
    work: Work, trajectory: Trajectory, around: Mapping[int, Around], due: Sequence[PlannedMoment]
) -> list[PlannedMoment]:
    """What is due, without the reminders of which only the coach's hour has come: she hears it, he does at his."""
    now = []
    for one in due:
        here = around.get(one.moment.meeting)
        his = client_reminder(here).utc() if here is not None and one.moment.kind == Kind.MEETING_REMINDER else None
        if here is None or his is None or his <= work.now:
            now.append(one)
            continue
        tell_coach(work, trajectory, here, one.id)
        schedule.postpone(work, one.id, his)
    return now


def tell_coach(work: Work, trajectory: Trajectory, here: Around, moment_id: str) -> None:
    """The same to the coach at her own hour, once for every day that the meeting has."""
    client, meeting = trajectory.contract.client, here.meeting
    where = place.in_a_sentence(trajectory.contract.place, client)
    at = max(at_utc(work.now, trajectory.zone), coach_reminder(here))
    said = _said(at.day, meeting, client, where, trajectory.zone)
    tell(
        work,
        people.by_id(work, trajectory.coach_id),
        (said,),
        trajectory=trajectory,
        kind=DeliveryKind.NOTICE,
        key=f"notice:{moment_id}:coach:{meeting.at.day}",
        unasked=True,
        not_before=at.utc() if at.utc() > work.now else None,
        expires_at=_end_of(at.day, meeting),
    )


def _end_of(day: date, meeting: Meeting) -> datetime:
    """Until when these words are true: they speak of tomorrow."""
    midnight = Local(day + timedelta(days=1), time(), meeting.at.zone).utc()
    return min(midnight, meeting.at.utc())


def _said(today: date, meeting: Meeting, whom: str, where: str, zone: str) -> Dated:
    """It may be read on another day than it was written: after a night, or when nothing could be sent for a while. To
    who is in another `zone` than where they meet, it tells both times."""
    at = times(meeting.at, zone)
    day = at_utc(meeting.at.utc(), zone).day
    if whom and whom in where:
        # Named there already.
        return Dated(
            day,
            zone,
            today,
            on_the_day=Text("Today at {time} you meet each other{where}.", time=at, where=where),
            the_day_before=Text("Tomorrow at {time} you meet each other{where}.", time=at, where=where),
            otherwise=Text("On {moment} you meet each other{where}.", moment=clocks(meeting.at, zone), where=where),
        )
    return Dated(
        day,
        zone,
        today,
        on_the_day=Text("Today at {time} you meet {whom}{where}.", time=at, whom=whom, where=where),
        the_day_before=Text("Tomorrow at {time} you meet {whom}{where}.", time=at, whom=whom, where=where),
        otherwise=Text("On {moment} you meet {whom}{where}.", moment=clocks(meeting.at, zone), whom=whom, where=where),
    )
