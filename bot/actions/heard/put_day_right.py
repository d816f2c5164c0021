"""A client was told on which day he is asked how it went, and says afterwards that he means another: he is asked then,
and what he says besides goes where it would have gone by itself."""

from datetime import date, timedelta

from bot.actions import ask_coach
from bot.actions.closed_days import clients_day, clients_today
from bot.actions.incoming import Incoming
from bot.actions.lay_plan import surroundings
from bot.actions.move_meeting import MOVED
from bot.actions.plan_check import ask_on
from bot.actions.situate import situate
from bot.actions.speak import tell
from bot.storage import conversations, meetings, schedule, spoken, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.schedule import MomentState
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.check_days import ASK_ON, then_asked
from conversations.intended import intended
from conversations.quoted.instead import changes_it
from conversations.room_to_ask import can_be, nearest
from conversations.script import Answers
from conversations.scripts.experiment import EXPERIMENT
from conversations.scripts.note import NOTE
from conversations.states import Closed
from conversations.wished.by_its_place import ToldDay
from conversations.wished.day_put_right import RatherOn, may_put_right, means_another, rather_on
from conversations.wished.days_named import ready_from

# What is said later than this is of something else.
_STANDS = timedelta(days=10)
_DAY = timedelta(days=1)
_OF_A_MEETING = (MOVED, ask_coach.ASKED)


def put_right(work: Work, client: Person, message: Incoming) -> str | None:
    """What is left of these words once the day is another; None where they are none of it."""
    # The words first: what he was asked need not be looked up for every message.
    if not message.plain or message.reply_to is not None or not may_put_right(message.text):
        return None
    if changes_it(message.text):
        return None  # What he will do is another thing; that has a day of its own.
    one = _chose_last(work, client, message)
    trajectory = trajectories.readable(work, one.trajectory_id) if one is not None else None
    if one is None or trajectory is None or not trajectory.runs:
        return None
    today, intends = clients_today(work, trajectory), intended(Answers(one.state.asked))
    told = _told(work, trajectory, one, today)
    asked = ToldDay(told, today, intends, (), today + _DAY) if told is not None and told > today else None
    rather = rather_on(message.text, asked) if asked is not None else None
    if rather is None or _is_of_a_meeting(work, client, trajectory, message, rather):
        return None
    return rather.besides if _asked_on(work, client, trajectory, one, rather.day) else None


def _chose_last(work: Work, client: Person, message: Incoming) -> Conversation | None:
    """Where he was asked on which day, if nothing was asked since and that is over."""
    running = conversations.running(work, client.id)
    shown = spoken.question_at(work, client.id, message.sent_at)
    one = conversations.by_id(work, shown[0]) if shown else None
    if (running is not None and running.script != NOTE.key) or one is None or shown is None:
        return None
    step = next((asked.step for asked in one.state.asked if shown[1] in asked.turns), None)
    is_over = isinstance(one.state, Closed) and one.over_at is not None and work.now - one.over_at <= _STANDS
    return one if step == ASK_ON and is_over else None


def _told(work: Work, trajectory: Trajectory, one: Conversation, today: date) -> date | None:
    """The day that he was told, or would have been who would rather not be asked; None once he has been asked."""
    these = (each for each in schedule.moments_of(work, trajectory.id) if each.moment.kind == EXPERIMENT.key)
    check = next((each for each in these if each.moment.meeting == one.meeting), None)
    if check is None or not check.chosen or check.state is MomentState.DONE:
        return None
    return check.moment.at.day if check.state is MomentState.PLANNED else max(check.moment.at.day, today + _DAY)


def _is_of_a_meeting(work: Work, client: Person, trajectory: Trajectory, message: Incoming, rather: RatherOn) -> bool:
    """Whether it can be of a meeting: he was told something of one last, or that is the day on which he has one."""
    said = spoken.last_said(work, client.id, message.sent_at)
    is_last = said is not None and said.key.partition(":")[0] in _OF_A_MEETING
    meets = any(one.at.day == rather.day for one in meetings.standing(work, trajectory.id))
    return (is_last and not means_another(message.text)) or meets


def _asked_on(work: Work, client: Person, trajectory: Trajectory, one: Conversation, wanted: date) -> bool:
    """Whether he can be asked on that day or one near to it; then he is, and hears so."""
    situation, intends = situate(work, one, trajectory), intended(Answers(one.state.asked))
    ready = ready_from(intends, clients_day(trajectory, one.since))
    possible = [day for day in can_be(situation, "") if day >= ready]
    here = surroundings(work, trajectory).get(one.meeting or 0)
    if not possible or here is None:
        return False
    day, why = nearest(wanted, possible, situation, ready)
    ask_on(work, trajectory, here, day)
    said = why or then_asked(day)
    tell(work, client, (said,), trajectory=trajectory)
    return True
