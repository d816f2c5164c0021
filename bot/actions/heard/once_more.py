"""A client has told how it went, and wants to be asked about it once more: on the day that he names or the next on
which he can be, before what comes for his next meeting. He hears which, or that there is no such day any more."""

from datetime import date

from bot.actions.closed_days import clients_today
from bot.actions.plan_check import plan_check
from bot.actions.situate import situate
from bot.actions.speak import locale_of, tell
from bot.storage import conversations, noting
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from bot.texts import render
from conversations.after_all import ONCE_MORE, ONWARD
from conversations.check_days import then_asked
from conversations.consequences import PlanCheck
from conversations.effects import Part
from conversations.room_to_ask import can_be, nearest
from conversations.scripts.experiment import EXPERIMENT, HEADING
from conversations.states import Asked, Closed, Status
from conversations.text import Text

_TOO_LATE = Text("Before your next meeting there is no day left on which I can. Just write it here, I keep it.")


def asked_once_more(
    work: Work,
    client: Person,
    trajectory: Trajectory,
    one: Conversation,
    wanted: date,
    part: Part,
    *,
    not_before: bool = False,
) -> bool:
    """Whether this is where he told how it went; then he is asked about it once more, if that can be: `not_before` the
    day that he wants, where he does it only then."""
    state = one.state
    if one.script != EXPERIMENT.key or not isinstance(state, Closed) or not state.asked:
        return False
    situation = situate(work, one, trajectory)
    today = clients_today(work, trajectory)
    possible = [day for day in can_be(situation, "") if day > today and (day >= wanted or not not_before)]
    if not possible:
        tell(work, client, (_TOO_LATE,), trajectory=trajectory)
        return True
    day, why = nearest(wanted, possible, situation, today)
    _keep(work, client, trajectory, one, state, part)
    plan_check(work, one, PlanCheck(str(day), again=True))
    tell(work, client, (why or then_asked(day),), trajectory=trajectory)
    return True


def _keep(work: Work, client: Person, trajectory: Trajectory, one: Conversation, state: Closed, part: Part) -> None:
    """That he wants it is with what he told: else that would have been the end of it."""
    number = len(state.asked) + 1
    wants = Asked(number, ONWARD, parts=(part,), value=ONCE_MORE, status=Status.ANSWERED)
    question = render(HEADING, locale_of(client, trajectory))
    noting.ask(
        work, one, number, step=ONWARD, about=None, line=None, question=question, private=trajectory.wishes.keeps
    )
    noting.keep(work, one, number, 1, texts=(part.text,), value=ONCE_MORE, chosen=None, complete=True)
    conversations.hear(work, one, part.message)
    conversations.save(work, one, Closed((*state.asked, wants), state.outcome))
