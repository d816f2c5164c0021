"""What looks back on a meeting that turns out not to have been is let go, unless he is in the middle of an answer; and
what looks back on it all waits, when the meetings move, until that is near again."""

from collections.abc import Collection
from dataclasses import replace

from bot.actions.answered_buttons import left_behind, take_buttons_away
from bot.actions.closed_days import clients_today
from bot.actions.lay_plan import planned_moments
from bot.actions.situate import situate
from bot.actions.speak import locale_of
from bot.storage import conversations, outbox, people
from bot.storage.conversations import Conversation
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.events import Event, Lapsed, PutOff
from conversations.machine import advance
from conversations.moments import comes_once
from conversations.scripts import script_of
from conversations.states import Asking, Closed, Opening, Outcome, underneath


def leave_reflection(work: Work, trajectory: Trajectory, number: int) -> None:
    """Nothing to look back on: an open question about this meeting goes, with its buttons; what he said before it is
    kept."""
    for one in conversations.of_trajectory(work, trajectory.id):
        if one.person_id == trajectory.client_id and one.meeting == number and _waits(one):
            _leave(work, trajectory, one, Lapsed(work.now))


def leave_until_it_fits(work: Work, trajectory: Trajectory, numbers: Collection[int]) -> None:
    """What comes once, and by the meetings as they are now on a later day, is let go to come again then; where he has
    answered some of it already, the rest waits until then."""
    places = {(one.kind, one.meeting): one.at for one in planned_moments(work, trajectory) if comes_once(one.kind)}
    for one in conversations.of_trajectory(work, trajectory.id):
        at = places.get((one.script, one.meeting or 0)) if one.person_id == trajectory.client_id else None
        state = underneath(one.state)
        if at is None or one.meeting not in numbers or not isinstance(state, Asking) or state.open.parts:
            continue
        if at.day > clients_today(work, trajectory):
            answered = any(asked.has_answer for asked in state.asked)
            event = PutOff(work.now, at.utc(), at.wall()) if answered else Lapsed(work.now)
            _leave(work, trajectory, one, event)


def _waits(one: Conversation) -> bool:
    comes = script_of(one.script).comes
    looks_back = comes is not None and comes.of_held
    if not looks_back or isinstance(one.state, Opening | Closed):
        return False
    state = underneath(one.state)
    return not conversations.has_begun(one) or (isinstance(state, Asking) and not state.open.parts)


def _leave(work: Work, trajectory: Trajectory, one: Conversation, event: Event) -> None:
    """Nothing is said to what is open, so nothing follows from its end."""
    script, situation = script_of(one.script), situate(work, one, trajectory)
    turn = advance(one.state, event, script, situation)
    left = left_behind(one.id, one.state, turn.state, script, situation)
    outbox.hold_back(work, conversation_id=one.id)
    after = turn.state
    if isinstance(after, Closed) and after.outcome is Outcome.UNANSWERED and comes_once(one.script):
        # What comes again was not asked yet: he is not taken to have been silent.
        after = replace(after, outcome=Outcome.NOT_ASKED)
    conversations.save(work, one, after)
    if left is not None:
        client = people.by_id(work, one.person_id)
        take_buttons_away(work, one, left, client, locale_of(client, trajectory))
