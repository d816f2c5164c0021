"""The heart: one event, one turn, everything it comes to in one transaction.

Load the state, `advance`, write the state, fulfil the effects. Whatever moves a conversation comes through here.
"""

from collections.abc import Sequence

from bot.actions import goal_left
from bot.actions.answered_buttons import before_it_ends, left_behind, take_buttons_away
from bot.actions.fulfil import AtOnce, Fulfilment, Offers
from bot.actions.send_digest import send_what_came_after, send_what_came_meanwhile
from bot.actions.situate import situate
from bot.storage import conversations, outbox, trajectories
from bot.storage.conversations import Conversation
from bot.storage.work import Work
from conversations import effects as wish
from conversations.consequences import Share
from conversations.events import Delivered, Due, Event, Recalled, Reminded
from conversations.machine import advance
from conversations.scripts import script_of
from conversations.states import Closed, has_not_arrived
from conversations.text import Piece


def take_turn(
    work: Work,
    one: Conversation,
    event: Event,
    before: list[Piece] | None = None,
    unasked: bool = False,
    offers: Offers | None = None,
    gathers: list[Piece] | None = None,
) -> AtOnce:
    """Move a conversation one event further, and do what follows from it.

    `before` stands above the first thing that is said, and is empty then; `unasked` tells that the bot speaks of its
    own accord; `offers` are what may have been meant; what is only said is put with what is in `gathers`, if it is
    given, for what comes in the place of this. Returns what who pressed a button gets at once, if anything: a
    short word, or other buttons in the place of these. Raises `UnexpectedEvent`; then nothing has changed.
    """
    # What was asked in this very transaction may be overtaken by this.
    outbox.hold_back(work, conversation_id=one.id)
    trajectory = trajectories.by_id(work, one.trajectory_id) if one.trajectory_id else None
    script = script_of(one.script)
    situation = situate(work, one, trajectory, is_silent=isinstance(event, Delivered))
    turn = advance(one.state, event, script, situation)
    left = left_behind(one.id, one.state, turn.state, script, situation)
    if left is not None and isinstance(turn.state, Closed) and not (script.recorded and one.trajectory_id):
        left = before_it_ends(work, one, left)
    conversations.save(work, one, turn.state)
    doing = Fulfilment(work, one, trajectory, script, situation, [] if before is None else before, unasked)
    doing.invites = has_not_arrived(turn.state)
    doing.offers, doing.gathers = offers or {}, gathers
    doing.begins = isinstance(event, Due | Recalled | Reminded)
    doing.ends = turn.state if isinstance(turn.state, Closed) else None
    doing.last = next((one for one in reversed(turn.effects) if isinstance(one, wish.Say)), None)
    for effect in turn.effects:
        doing.fulfil(effect)
    if doing.ends is None:
        _send_on(work, one, turn.effects)
    if left is not None:
        take_buttons_away(work, one, left, doing.person, doing.locale)
    if doing.ends is not None and trajectory is not None:
        goal_left.ask_once(work, one, doing.ends, trajectory)
    return doing.at_once


def _send_on(work: Work, one: Conversation, effects: Sequence[wish.Effect]) -> None:
    """What his coach gets to read though the conversation goes on."""
    if any(isinstance(effect, wish.KeepAnswer) and effect.complete for effect in effects):
        send_what_came_meanwhile(work, one)
    # He reads that his coach gets it before they meet, though the conversation may stay open until after that.
    if any(isinstance(effect, Share) for effect in effects):
        send_what_came_after(work, one)
