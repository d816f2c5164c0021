"""A client says only when he would rather meet, right after he asked for another time, or was asked whether he can: it
goes along with that, and is no note and no answer."""

from dataclasses import replace
from datetime import timedelta

from bot.actions import ask_coach, say_whether, tell_directly
from bot.actions.heard.doubting import doubts_of
from bot.actions.incoming import Incoming
from bot.actions.kind_word import nod
from bot.actions.move_meeting import MOVED
from bot.actions.noted import note_alone
from bot.actions.take_turn import take_turn
from bot.storage import conversations, meetings, spoken, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.work import Work
from conversations.effects import Part
from conversations.events import Doubted, Why
from conversations.states import Closed, Outcome
from conversations.told.asides import Aside, For
from conversations.wished.when_else import is_of_the_day, says_when_else

# What is said later than this may be of something else.
_STANDS = timedelta(days=1)
_JUST_NOW = timedelta(hours=1)


def heard(work: Work, person: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether he says so; then it is with his wish, or is offered to go after it."""
    # The words first: what was said to him need not be looked up for every message.
    if is_of_the_day(message.text):
        return _is_of_what_he_accepted(work, person, message)
    if not says_when_else(message.text):
        return False
    said = spoken.last_said(work, person.id, message.sent_at)
    if said is None or said.at is None or message.sent_at - said.at > _STANDS:
        return False
    about, _, rest = said.key.partition(":")
    if about != "check" and running is not None and ask_coach.asks_when(running):
        return False
    if about == ask_coach.ASKED:
        return _goes_with_what_waits(work, person, rest, message)
    if about == "check" and running is not None:
        return _goes_with_what_is_asked(work, person, running, message)
    trajectory = trajectories.readable(work, said.trajectory_id)
    is_his = trajectory is not None and trajectory.client_id == person.id
    if about not in (MOVED, tell_directly.PASSED) or trajectory is None or not is_his:
        return False
    if not tell_directly.can_be_reached(work, trajectory):
        return False
    asked = about == MOVED and not say_whether.has_said(work, trajectory)
    found = Aside(message.text, For.MOVES if asked else For.TOLD, alone=True, asked=True)
    ahead = next(iter(meetings.to_come(work, trajectory.id)), None)
    ask_coach.offer_in(work, person, trajectory, message.message_id, found, ahead)
    return True


def _is_of_what_he_accepted(work: Work, person: Person, message: Incoming) -> bool:
    """He said just now that he can come then, and only says how that suits him."""
    for said in spoken.lately(work, person.id, work.now - _JUST_NOW, 2):
        trajectory = trajectories.readable(work, said.trajectory_id) if said.key.startswith(f"{MOVED}:") else None
        if trajectory is not None and trajectory.client_id == person.id and say_whether.has_said(work, trajectory):
            note_alone(work, person, trajectory, message.message_id, message.text)
            nod(work, person, message.message_id)
            return True
    return False


def _goes_with_what_waits(work: Work, person: Person, held: str, message: Incoming) -> bool:
    """What waits for his tap is a wish for another time, and this is part of it."""
    one = conversations.by_id(work, held)
    if one is None or one.person_id != person.id or not conversations.is_unsent(one):
        return False
    (asked,) = one.state.asked
    if asked.about is None:
        return False
    more = replace(asked, parts=(*asked.parts, Part(message.message_id, message.text)))
    conversations.save(work, one, Closed((more,), Outcome.KEPT))
    conversations.hear(work, one, message.message_id)
    nod(work, person, message.message_id)
    return True


def goes_along(work: Work, person: Person, held: str, message: Incoming) -> bool:
    """Whether he says no more, beside his yes to what waits for it, than when he would rather meet; that goes along."""
    return says_when_else(message.text) and _goes_with_what_waits(work, person, held, message)


def _goes_with_what_is_asked(work: Work, person: Person, running: Conversation, message: Incoming) -> bool:
    """He was asked whether that he cannot come is his answer."""
    away = next((one for one in reversed(doubts_of(running)) if one.why is Why.AWAY), None)
    if away is None:
        return False
    conversations.hear(work, running, message.message_id)
    take_turn(work, running, Doubted(work.now, away.message, f"{away.text}\n{message.text}", Why.AWAY))
    nod(work, person, message.message_id)
    return True
