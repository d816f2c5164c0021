"""A day on which a client was to be asked how it went does not suit him: another one, and he hears which."""

from datetime import date, timedelta

from bot.actions.closed_days import clients_today, unasked_days
from bot.actions.lay_plan import surroundings
from bot.actions.speak import tell
from bot.house import days_off
from bot.storage import meetings, schedule, trajectories
from bot.storage.people import Person
from bot.storage.schedule import MomentState, PlannedMoment
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.day_wish import ToldDay, asks_to_be_asked, wished_day
from conversations.days_named import names_day
from conversations.lost import does_not_suit
from conversations.moments import Moment, latest
from conversations.rhythm import next_working_day
from conversations.text import SpokenDay, Text


def turned_down(work: Work, client: Person, words: str) -> bool:
    """Whether these words say that the day does not suit on which he is to be asked, and that is no day on which he
    meets his coach; then he is asked on the next one, or on the one that he names."""
    # The words first: what is planned need not be looked up for every message.
    may_name, suits_not = asks_to_be_asked(words), does_not_suit(words)
    if not may_name and not suits_not:
        return False
    for trajectory in trajectories.running_of_client(work, client.id):
        if may_name and (wish := _wished(work, trajectory, words)) is not None:
            _move(work, client, trajectory, *wish)
            return True
        if suits_not and (planned := _named(work, trajectory, words)) is not None:
            _move(work, client, trajectory, planned, _next_one(work, client, trajectory, planned.moment.at.day))
            return True
    return False


def _wished(work: Work, trajectory: Trajectory, words: str) -> tuple[PlannedMoment, date] | None:
    """The check on a day that he was told, and the day on which he would rather be asked."""
    today = clients_today(work, trajectory)
    for one in schedule.planned(work, trajectory.id):
        told = one.moment.at.day
        wanted = wished_day(words, ToldDay(told, today, "", (), today + timedelta(days=1))) if one.chosen else None
        if wanted is not None and wanted != told:
            return one, wanted
    return None


def _named(work: Work, trajectory: Trajectory, words: str) -> PlannedMoment | None:
    """The check on a day that he was told, and that these words name."""
    today = clients_today(work, trajectory)
    meets = {one.at.day for one in meetings.standing(work, trajectory.id)}
    chosen = (one for one in schedule.planned(work, trajectory.id) if one.chosen)
    named = (one for one in chosen if names_day(words, today, one.moment.at.day))
    return next((one for one in named if one.moment.at.day not in meets and not _is_met(meets, words, today)), None)


def _is_met(meets: set[date], words: str, today: date) -> bool:
    """Whether it is the next meeting that is on the day that these words name."""
    ahead = min((day for day in meets if day >= today), default=None)
    return ahead is not None and names_day(words, today, ahead)


def _next_one(work: Work, client: Person, trajectory: Trajectory, day: date) -> date:
    """The first day after this one on which he can be asked."""
    today = clients_today(work, trajectory)
    closed = days_off(today, trajectory.zone) | unasked_days(work, client.id, today)
    return next_working_day(max(day, today), closed, trajectory.contract.own_time)


def _move(work: Work, client: Person, trajectory: Trajectory, planned: PlannedMoment, wanted: date) -> None:
    """To the day that he wants or the next, where that is before his next meeting."""
    kind, here = planned.moment.kind, surroundings(work, trajectory)[planned.moment.meeting]
    day = _next_one(work, client, trajectory, wanted - timedelta(days=1))
    end = latest(kind, here)
    if end is None or here.on(day).utc() < end:
        schedule.choose_day(work, trajectory.id, Moment(kind, here.meeting.number, here.on(day)))
        said = Text("Good. Then I ask you {day} how it went.", day=SpokenDay(day))
    else:
        schedule.end_moment(work, planned.id, MomentState.CANCELLED)
        said = Text("Good. Then I come back to it before your next meeting.")
    tell(work, client, (said,), trajectory=trajectory)
