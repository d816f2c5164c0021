"""Tomorrow there is a meeting: one sentence for each of the two, as a person says it."""

from datetime import date, datetime, time, timedelta

from bot.actions.closed_days import clients_today, today_of
from bot.actions.speak import tell
from bot.storage import people
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations import place
from conversations.days.zones import clocks, times
from conversations.moments import Meeting
from conversations.rhythm import Local, at_utc
from conversations.text import Dated, Text


def for_client(work: Work, trajectory: Trajectory, meeting: Meeting) -> Dated:
    """When and where the client meets his coach."""
    coach = people.coach_name(work, trajectory.coach_id)
    where = place.in_a_sentence(place.for_client(trajectory.contract.place, coach), coach)
    return _said(clients_today(work, trajectory), meeting, coach, where, trajectory.clients_zone)


def tell_coach(work: Work, trajectory: Trajectory, meeting: Meeting, moment_id: str) -> None:
    """The same to the coach, once for every day that the meeting has."""
    client = trajectory.contract.client
    where = place.in_a_sentence(trajectory.contract.place, client)
    said = _said(today_of(work, trajectory), meeting, client, where, trajectory.zone)
    tell(
        work,
        people.by_id(work, trajectory.coach_id),
        (said,),
        trajectory=trajectory,
        kind=DeliveryKind.NOTICE,
        key=f"notice:{moment_id}:coach:{meeting.at.day}",
        unasked=True,
        expires_at=end_of_today(work, trajectory, meeting),
    )


def end_of_today(work: Work, trajectory: Trajectory, meeting: Meeting) -> datetime:
    """Until when these words are true: they speak of tomorrow."""
    midnight = Local(today_of(work, trajectory) + timedelta(days=1), time(), trajectory.zone).utc()
    return min(midnight, meeting.at.utc())


def _said(today: date, meeting: Meeting, whom: str, where: str, zone: str) -> Dated:
    """It may be read on another day than it was written: after a night, or when nothing could be sent for a while. To
    who is in another `zone` than where they meet, it tells both times."""
    at = times(meeting.at, zone)
    return Dated(
        at_utc(meeting.at.utc(), zone).day,
        zone,
        today,
        on_the_day=Text("Today at {time} you meet {whom}{where}.", time=at, whom=whom, where=where),
        the_day_before=Text("Tomorrow at {time} you meet {whom}{where}.", time=at, whom=whom, where=where),
        otherwise=Text("On {moment} you meet {whom}{where}.", moment=clocks(meeting.at, zone), whom=whom, where=where),
    )
