"""What happens by itself: conversations whose time has come. What is due around meetings is in `open_moments.py`.

Everything is found again in the rows at every ring, so it does not matter who rings, how often, or how late.
"""

from dataclasses import dataclass, replace
from datetime import timedelta

from bot.actions import wonder
from bot.actions.due.open_moments import ride_along
from bot.actions.give_way import WAIT, comes_now, is_left
from bot.actions.in_mourning import in_mourning
from bot.actions.take_turn import take_turn
from bot.storage import at_hand, conversations, pauses, schedule, spoken
from bot.storage.conversations import Conversation
from bot.storage.work import Work
from conversations.events import Due, Event, Lapsed, Reminded
from conversations.kinds import Waits
from conversations.moves import is_being_answered
from conversations.scripts import script_of
from conversations.states import Asking, Opening, Resting, fallen_due
from conversations.text import Piece

_AT_ONCE = 50
# So long somebody may still be writing.
_MEANWHILE = timedelta(minutes=1)
# So long it has been still when he is through with what he wanted to do first.
_STILL = timedelta(hours=1)
# A row that fails is pushed this far away, so that it cannot stop the others.
_AWAY = timedelta(hours=1)


@dataclass(frozen=True)
class DueNow:
    """Ids of what has to be looked at now."""

    conversations: tuple[str, ...]
    trajectories: tuple[str, ...]


def find_due(work: Work) -> DueNow:
    """What is due at this moment, a handful at a time."""
    moments = schedule.due(work, _AT_ONCE)
    waiting = tuple(dict.fromkeys((*pauses.rested(work), *(one.trajectory_id for one in moments))))
    at_hand.look_up(work, waiting)
    return DueNow(tuple(conversations.due(work, _AT_ONCE)), waiting)


def wake_conversation(work: Work, conversation_id: str, missed: list[Piece] | None = None) -> None:
    """Let everything happen that has happened by itself in this conversation.

    `missed` stands above whatever the client gets now, and is empty then; who gets to read it is not reminded besides.
    """
    one = conversations.by_id(work, conversation_id)
    while one is not None and (event := fallen_due(one.state, work.now)) is not None:
        if isinstance(event, Reminded) and (missed is not None or in_mourning(work, one)):
            # Turns count from one, so this is no reminder of anything.
            event = replace(event, turn=0)
        if isinstance(event, Reminded | Lapsed) and missed is None and comes_now(work, one.person_id):
            # What takes its place comes first: then nobody is reminded of it, and its end is told with what comes.
            conversations.push_away(work, one.id, work.now + _MEANWHILE)
            return
        running = conversations.running(work, one.person_id) if isinstance(one.state, Opening) else None
        if isinstance(one.state, Resting) and isinstance(event, Due):
            running = _on_top(work, one)
        wait = _waits_for(work, one, running) if running is not None else None
        if wait is not None:
            conversations.push_away(work, one.id, work.now + wait)
            return
        if isinstance(one.state, Opening) and wonder.wait_turn(work, one):
            return
        told: list[Piece] = []
        if running is not None:
            take_turn(work, running, Lapsed(work.now), gathers=told if isinstance(one.state, Resting) else None)
        _wake(work, one, event, told if told and missed is None else missed)
        one = conversations.by_id(work, conversation_id)


def _on_top(work: Work, one: Conversation) -> Conversation | None:
    """What he wanted to do before he goes on with this, where that is open still."""
    running = conversations.running(work, one.person_id)
    return running if running is not None and running.id != one.id else None


def _waits_for(work: Work, one: Conversation, running: Conversation) -> timedelta | None:
    """When to look again whether it has let the other go first: until that is over, or what is being written is."""
    if isinstance(one.state, Resting):
        said = spoken.last_said(work, one.person_id, work.now)
        return WAIT if said is not None and said.at is not None and work.now - said.at < _STILL else None
    if script_of(one.script).waits is not Waits.FOR_NOTHING and not is_left(work, running):
        return WAIT
    being_written = isinstance(running.state, Asking) and is_being_answered(running.state)
    return _MEANWHILE if being_written else None


def _wake(work: Work, one: Conversation, event: Event, missed: list[Piece] | None) -> None:
    if missed is None and isinstance(event, Reminded):
        ride_along(work, one, event)
    else:
        take_turn(work, one, event, missed, unasked=missed is not None or isinstance(event, Lapsed))


def push_away(work: Work, row_id: str) -> None:
    """Something about this conversation or trajectory fails: look at it again in a while."""
    conversations.push_away(work, row_id, work.now + _AWAY)
    pauses.push_away(work, row_id, work.now + _AWAY)
    for one in schedule.due_in(work, row_id):
        schedule.postpone(work, one.id, work.now + _AWAY)
