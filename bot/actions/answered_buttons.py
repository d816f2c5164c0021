"""The buttons under a question go when it is behind somebody, and what he tapped stays: the chat tells the whole story.

It is a delivery like any other, put behind whatever is said next, so that it never keeps that waiting. It can fail
without harm: what the buttons stand for is over, and a press of one is told so.
"""

import json
from dataclasses import dataclass, replace

from bot.message import WRITER, Button, Keyboard
from bot.references import short
from bot.storage import conversations, outbox, spoken
from bot.storage.conversations import Conversation
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.outbox import ToSay
from bot.storage.people import Person
from bot.storage.work import Work, new_id
from bot.texts import render
from conversations.asking import Walk
from conversations.check_days import ASK_ON
from conversations.effects import Ask
from conversations.inputs import Input, Words
from conversations.kinds import Yields
from conversations.matching import exactly
from conversations.references import MessageRef, recalled
from conversations.script import Script, option
from conversations.situation import Situation
from conversations.states import Asked, Asking, Closed, Outcome, Resting, State, Status
from conversations.text import Sentence, Text

CHOSEN = "v"
"""What a button does that only tells what was tapped: nothing."""


@dataclass(frozen=True)
class Rehung:
    """What hangs from now on under what a delivery, by its `key`, became; or under the message `under`."""

    key: str = ""
    buttons: Keyboard = ()
    under: MessageRef | None = None

    def to_json(self) -> str:
        """As text for the outbox."""
        return WRITER.encode(vars(self))

    @staticmethod
    def from_json(text: str) -> "Rehung":
        """What `to_json` wrote."""
        body = json.loads(text)
        buttons = tuple(tuple(Button(**button) for button in row) for row in body["buttons"])
        return Rehung(body["key"], buttons, recalled(body.get("under")))


@dataclass(frozen=True)
class LeftBehind:
    """An asking that is over, by its turn, and what was tapped at it. `beside` are the keys of what else asked for an
    answer to it: the reminder, and whether words were meant as one. `under` is its message, where that
    will not be known any more."""

    turn: int
    tapped: Sentence | None
    beside: tuple[str, ...] = ()
    under: MessageRef | None = None


def left_behind(one_id: str, before: State, after: State, script: Script, situation: Situation) -> LeftBehind | None:
    """The asking that this turn put behind the person, if it did and anything hangs under it."""
    then = _asking(before)
    now = _asking(after)
    if then is None or not then.turn or (now is not None and now.turn == then.turn):
        return None
    if script.yields is Yields.AT_ONCE and isinstance(after, Closed) and after.outcome is Outcome.KEPT:
        return None  # It only went out of the way: what hangs there counts until it is tapped.
    if isinstance(after, Closed) and then.open.step == ASK_ON and not after.asked[then.current - 1].has_answer:
        return None  # So does on which day he would be asked (late_day.py).
    ask = Walk.of(script, then.asked, situation).tappable(then.asked, then.current, then.turn)
    if not _hangs(ask):
        return None
    walk = Walk.of(script, after.asked, situation)
    reminder = (f"remind:{one_id}",) if then.reminded else ()
    doubts = (f"check:{one_id}.{short(held.message)}" for held in then.doubts)
    return LeftBehind(then.turn, _tapped(ask, after.asked[then.current - 1], after.asked, walk), (*reminder, *doubts))


def before_it_ends(work: Work, one: Conversation, left: LeftBehind) -> LeftBehind:
    """The same, with its message: of what may be forgotten when it ends, that cannot be asked later."""
    return replace(left, under=spoken.shown_as(work, question_key(one, left.turn)))


def take_buttons_away(work: Work, one: Conversation, left: LeftBehind, person: Person, locale: str) -> None:
    """Hang what was tapped, or nothing, under the question of that turn, and nothing under what hangs beside it."""
    said = render(Text("✓ {answer}", answer=left.tapped), locale) if left.tapped else ""
    buttons = ((Button(said, CHOSEN, one.id),),) if said else ()
    if conversations.by_id(work, one.id) is not None:
        for rehung in (Rehung(question_key(one, left.turn), buttons), *map(Rehung, left.beside)):
            say = ToSay(
                f"buttons:{rehung.key}",
                DeliveryKind.BUTTONS,
                rehung.to_json(),
                person,
                trajectory_id=one.trajectory_id,
                conversation_id=one.id,
                under=rehung.key,
            )
            outbox.put(work, say)
    elif left.under is not None:
        outbox.put(work, hung_under(left.under, buttons, person))


def hung_under(message: MessageRef, buttons: Keyboard, person: Person) -> ToSay:
    """That these buttons hang from now on under this message."""
    rehung = Rehung(buttons=buttons, under=message)
    return ToSay(f"buttons:{new_id()}", DeliveryKind.BUTTONS, rehung.to_json(), person, message_id=message)


def question_key(one: Conversation, turn: int) -> str:
    """The key of the delivery that put the question of this turn."""
    return f"ask:{one.id}:{turn}"


def _hangs(ask: Ask) -> bool:
    ways = (ask.may_go_on, ask.may_skip, ask.may_go_back, ask.may_put_off, ask.may_put_away)
    return bool(ask.options or ask.rows) or any(ways)


def _asking(state: State) -> Asking | None:
    if isinstance(state, Resting):
        return state.then
    return state if isinstance(state, Asking) else None


def _tapped(ask: Ask, asked: Asked, history: tuple[Asked, ...], walk: Walk) -> Sentence | None:
    """The label of what was tapped, words beside it or not, or that it was passed by."""
    if asked.status is Status.SKIPPED and not asked.has_answer:
        return Text("Skip") if ask.may_skip and not walk.step(asked).may_lapse else None
    if asked.status is not Status.ANSWERED or asked.value is None:
        return None
    taken = walk.input_of(asked, history)
    if _typed(asked, taken, walk):
        return None
    picked = option(taken, asked.value)
    return picked.label if picked is not None else None


def _typed(asked: Asked, taken: Input, walk: Walk) -> bool:
    """Whether the value was read from the words, and not tapped beside them."""
    if not isinstance(taken, Words):
        return bool(asked.parts)
    names = (exactly(taken.options, part.text, walk.situation.spelled) for part in asked.parts)
    return asked.value in names
