"""A client taps, days after it was offered, on which day he would be asked how it went: it is still so, or he hears
what is so by now. What hangs there stays until he taps it."""

from datetime import date

from bot.actions.allowed import GONE
from bot.actions.answered_buttons import LeftBehind, take_buttons_away
from bot.actions.closed_days import clients_today
from bot.actions.lay_plan import surroundings
from bot.actions.plan_check import plan_check
from bot.actions.situate import situate
from bot.actions.speak import locale_of, tell
from bot.actions.take_turn import take_turn
from bot.storage import conversations, schedule, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.schedule import MomentState
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.asking import Walk
from conversations.check_days import ASK_ON, RATHER_NOT, then_asked
from conversations.consequences import PlanCheck
from conversations.events import Lapsed
from conversations.moments import latest
from conversations.script import option
from conversations.scripts import script_of
from conversations.scripts.experiment import EXPERIMENT
from conversations.states import Asked, Asking, Closed
from conversations.text import Brief, SpokenDay, Text

_NOT_AT_ALL = Text("Good, then I do not ask about it.")
_ASKED_BY_NOW = Text("I have asked you that by now. Just write here how it went.")

_TOLD_ALREADY = Text("You have told how it went already. I do not ask about it again.")


def is_one(work: Work, one: Conversation, turn: int, key: str) -> bool:
    """Whether this is the question on which day, which was left lying, or is still open while this is none of the days
    any more that can be chosen from."""
    if not any(_is_it(asked, turn) for asked in one.state.asked):
        return False
    trajectory = trajectories.readable(work, one.trajectory_id)
    if trajectory is None or not isinstance(one.state, Asking):
        return isinstance(one.state, Closed)
    walk = Walk.of(script_of(one.script), one.state.asked, situate(work, one, trajectory))
    return _is_it(one.state.open, turn) and option(walk.input_of(one.state.open, one.state.asked), key) is None


def _is_it(asked: Asked, turn: int) -> bool:
    return turn in asked.turns and asked.step == ASK_ON and asked.value is None


def chosen(work: Work, client: Person, one: Conversation, turn: int, key: str) -> Text | None:
    """He is asked then, if that can still be; what he hears of it stands in the chat."""
    trajectory = trajectories.readable(work, one.trajectory_id)
    if trajectory is None or trajectory.client_id != client.id or not trajectory.runs:
        return GONE
    if isinstance(one.state, Asking):
        take_turn(work, one, Lapsed(work.now), gathers=[])
    told = _chosen(work, one, trajectory, key)
    label = Text("rather not") if key == RATHER_NOT else Text("{day}", day=Brief(date.fromisoformat(key)))
    take_buttons_away(work, one, LeftBehind(turn, label), client, locale_of(client, trajectory))
    tell(work, client, (told,), trajectory=trajectory)
    return None


def _chosen(work: Work, one: Conversation, trajectory: Trajectory, key: str) -> Text:
    here = surroundings(work, trajectory).get(one.meeting or 0)
    places = schedule.moments_of(work, trajectory.id)
    number = here.meeting.number if here is not None else 0
    mine = next((it for it in places if (it.moment.kind, it.moment.meeting) == (EXPERIMENT.key, number)), None)
    if here is None or (mine is not None and mine.state not in (MomentState.PLANNED, MomentState.CANCELLED)):
        return _ASKED_BY_NOW
    if mine is not None and mine.state is MomentState.CANCELLED and _is_told(work, trajectory, number):
        return _TOLD_ALREADY
    if key == RATHER_NOT:
        plan_check(work, one, PlanCheck(""))
        return _NOT_AT_ALL
    day, end = date.fromisoformat(key), latest(EXPERIMENT.key, here)
    if day > clients_today(work, trajectory) and (end is None or here.on(day).utc() <= end):
        plan_check(work, one, PlanCheck(key))
        return then_asked(day)
    if mine is not None and mine.state is MomentState.PLANNED:
        return Text("That day is over. I ask you {day} how it went.", day=SpokenDay(mine.moment.at.day))
    return Text("That day is over. Just write here how it went.")


def _is_told(work: Work, trajectory: Trajectory, number: int) -> bool:
    """Whether he told meanwhile what came of it, by himself."""
    talks = conversations.latest(work, trajectory.id, number)
    mine = (one for one in talks if one.script == EXPERIMENT.key and one.meeting == number)
    return any(one.state.asked and one.state.asked[0].parts for one in mine)
