"""A client tells of a death, or that he lost what he stood on, where he was asked for a sentence or for a day: that is
no answer, so what he was asked rests, unless he names the day with it."""

from bot.actions.heard import around_the_day
from bot.actions.heard.out_of_the_blue import out_of_the_blue
from bot.actions.incoming import Incoming
from bot.actions.plan_check import plan_check
from bot.actions.speak import his_here
from bot.actions.take_turn import take_turn
from bot.storage import trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.work import Work
from conversations import patterns as re
from conversations.check_days import ASK_ON
from conversations.consequences import PlanCheck
from conversations.events import Lapsed
from conversations.scripts.goal import GOAL
from conversations.states import Asking, underneath
from conversations.told.condoling import only_lost
from conversations.told.losses import lost_now


def rests(work: Work, person: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether these words tell of it there; then nothing is asked any more, and they are kept by themselves."""
    words = message.text
    # The words first: whose they are need not be looked up for every message.
    if running is None or lost_now(words) is None:
        return False
    state = underneath(running.state)
    is_goal = running.script == GOAL.key and only_lost(words)
    if not isinstance(state, Asking) or not (is_goal or state.open.step == ASK_ON):
        return False
    here = trajectories.readable(work, running.trajectory_id)
    if here is None or his_here(work, person, here) is None:
        return False
    if state.open.step == ASK_ON and around_the_day.with_news(work, person, running, here, message):
        return True
    take_turn(work, running, Lapsed(work.now), gathers=[])
    if state.open.step == ASK_ON and _BURIES.search(words):
        plan_check(work, running, PlanCheck(""))  # Nobody is asked around a funeral how it went with what he would try.
    out_of_the_blue(work, person, message)
    return True


_BURIES = re.compile(r"\b(?:begra\w+|uitvaart\w*|crema\w+|funeral|condoleance\w*)\b", re.IGNORECASE)
