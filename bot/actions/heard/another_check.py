"""A day on which a client was to be asked how it went does not suit him: another one, and he hears which."""

from dataclasses import replace
from datetime import date, timedelta

from bot.actions.closed_days import clients_today, unasked_days
from bot.actions.heard import around_the_day
from bot.actions.heard.once_more import asked_once_more
from bot.actions.heard.plan_aloud import planned_aloud
from bot.actions.incoming import Incoming
from bot.actions.lay_plan import surroundings
from bot.actions.plan_now import open_intention
from bot.actions.speak import tell
from bot.actions.what_now import tell_if_his
from bot.house import days_off
from bot.storage import conversations, meetings, schedule, spoken, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.schedule import MomentState, PlannedMoment
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.asked.asked_in_brief import asks_then
from conversations.asked.asking_back import AsksBack
from conversations.asked.lost import does_not_suit
from conversations.check_days import ASK_ON, then_asked
from conversations.effects import Part
from conversations.moments import Moment, latest
from conversations.planning_aloud import plans
from conversations.quoted.instead import changes_it
from conversations.rhythm import next_working_day
from conversations.said.gist import sentences
from conversations.scripts.experiment import EXPERIMENT
from conversations.states import Closed
from conversations.text import Text
from conversations.told.touches import touches
from conversations.wished.by_its_place import ToldDay
from conversations.wished.day_wish import asks_to_be_asked, prefers, wished_day
from conversations.wished.days_named import first_named, names_day
from conversations.wished.put_off import read_put_off
from conversations.wished.waiting_words import UntilWhen, asks_to_wait

# What is said later than this is of something else.
_STANDS = timedelta(days=10)


def turned_down(work: Work, client: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether these words, while nothing is asked, say that the day does not suit on which he is to be asked, and that
    is no day on which he meets his coach; then he is asked on the next one, or on the one that he names."""
    # The words first: what is planned need not be looked up for every message. Another plan has its own day.
    words, message_id = message.text, message.message_id
    if running is not None or changes_it(words):
        return False
    if _sets_out_another(work, client, message):
        return True
    may_name, suits_not = asks_to_be_asked(words) or prefers(words), does_not_suit(words)
    waits = asks_to_wait(words)
    if (does := asks_then(words)) and _asked_then(work, client, does, Part(message_id, words), day_after=True):
        return True
    if (not may_name and not suits_not and waits is None) or touches(words):
        return False
    if waits is not None and not waits.kept and _asked_then(work, client, waits.when, Part(message_id, words)):
        return True
    for trajectory in trajectories.running_of_client(work, client.id):
        if may_name and (wish := _wished(work, trajectory, words, waits)) is not None:
            _move(work, client, trajectory, *wish)
            return True
        if suits_not and (planned := _named(work, trajectory, words)) is not None:
            _move(work, client, trajectory, planned, _next_one(work, client, trajectory, planned.moment.at.day))
            return True
    # Once they meet no more there is nothing of which that could be: then he hears what he is asked, and when.
    asks = may_name and waits is not None and not waits.kept and words.rstrip().endswith("?")
    mine = trajectories.running_of_client(work, client.id) if asks else ()
    is_over = bool(mine) and all(meetings.coming(work, one.id) is None for one in mine)
    return is_over and tell_if_his(work, client, None, AsksBack.ITSELF, words)


def _sets_out_another(work: Work, client: Person, message: Incoming) -> bool:
    """Whether he says what else he will do, and to be asked about that: then it is kept, and that is the day of it."""
    told = sentences(message.text)
    other, asks = ([one for one in told if plans(one) is is_it] for is_it in (True, False))
    wish = " ".join(asks)
    if not other or not (asks_then(message.text) or asks_to_be_asked(wish) or asks_to_wait(wish) is not None):
        return False
    if not planned_aloud(work, client, None, replace(message, text=" ".join(other))):
        return False
    begun = conversations.running(work, client.id)
    around_the_day.heard(work, client, begun, replace(message, text=wish))
    return True


def _asked_then(work: Work, client: Person, when: str, part: Part, *, day_after: bool = False) -> bool:
    """Whether what he was asked last is how it went, or when he is to be asked that; then he is asked on the day that
    he names, or on the `day_after` where he does it on that one."""
    shown = spoken.question_at(work, client.id, work.now)
    one = conversations.by_id(work, shown[0]) if shown else None
    if one is None or shown is None or not isinstance(one.state, Closed) or one.over_at is None:
        return False
    trajectory = trajectories.readable(work, one.trajectory_id)
    step = next((asked.step for asked in one.state.asked if shown[1] in asked.turns), "")
    is_it = one.script == EXPERIMENT.key or step == ASK_ON
    if trajectory is None or not trajectory.runs or not is_it or work.now - one.over_at > _STANDS:
        return False
    here = surroundings(work, trajectory).get(one.meeting or 0)
    today = clients_today(work, trajectory)
    then = read_put_off(when, work.now, trajectory.clients_zone)
    wanted = then.day if then is not None and not day_after else first_named(when, today)
    if wanted is not None and day_after:
        wanted += timedelta(days=1)
    end = latest(EXPERIMENT.key, here) if here is not None else None
    if here is None or wanted is None:
        return False
    if open_intention(work, client.id, trajectory.id) is None:
        return asked_once_more(work, client, trajectory, one, wanted, part, not_before=day_after)
    day = _next_one(work, client, trajectory, wanted - timedelta(days=1))
    if end is not None and here.on(day).utc() >= end:
        return False
    for done in schedule.moments_of(work, trajectory.id):
        if (done.moment.kind, done.moment.meeting) == (EXPERIMENT.key, here.meeting.number):
            schedule.end_moment(work, done.id, MomentState.CANCELLED)
    schedule.choose_day(work, trajectory.id, Moment(EXPERIMENT.key, here.meeting.number, here.on(day)))
    tell(work, client, (then_asked(day),), trajectory=trajectory)
    return True


def _wished(
    work: Work, trajectory: Trajectory, words: str, waits: UntilWhen | None
) -> tuple[PlannedMoment, date] | None:
    """The check on a day that he was told, and the day on which he would rather be asked."""
    today = clients_today(work, trajectory)
    for one in schedule.planned(work, trajectory.id):
        told = one.moment.at.day
        wanted = wished_day(words, ToldDay(told, today, "", (), today + timedelta(days=1))) if one.chosen else None
        if wanted is None and one.chosen and waits is not None and not waits.kept:
            then = read_put_off(waits.when, work.now, trajectory.clients_zone)
            wanted = then.day if then is not None else None
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
        said = then_asked(day)
    else:
        schedule.end_moment(work, planned.id, MomentState.CANCELLED)
        said = Text("Good. Then I come back to it before your next meeting.")
    tell(work, client, (said,), trajectory=trajectory)
