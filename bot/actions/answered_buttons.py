"""The buttons under a question go when it is behind somebody, and what he tapped stays: the chat tells the whole story.

It is a delivery like any other, put behind whatever is said next, so that it never keeps that waiting. It can fail
without harm: what the buttons stand for is over, and a press of one is told so.
"""

import json
from dataclasses import asdict, dataclass

from bot.message import Button, Keyboard
from bot.storage import outbox
from bot.storage.conversations import Conversation
from bot.storage.outbox import Kind, ToSay
from bot.storage.people import Person
from bot.storage.work import Work
from bot.texts import render
from conversations.asking import Walk
from conversations.effects import Ask
from conversations.script import Script, Situation, option
from conversations.states import Asked, Asking, Resting, State, Status
from conversations.text import Sentence, Text

CHOSEN = "v"
"""What a button does that only tells what was tapped: nothing."""


@dataclass(frozen=True)
class Rehung:
    """What hangs from now on under what a delivery, by its `key`, became; under message `under`, where that is known
    and the delivery is not kept."""

    key: str
    buttons: Keyboard = ()
    under: int | None = None

    def to_json(self) -> str:
        """As text for the outbox."""
        return json.dumps(asdict(self), ensure_ascii=False, separators=(",", ":"))

    @staticmethod
    def from_json(text: str) -> "Rehung":
        """What `to_json` wrote."""
        body = json.loads(text)
        buttons = tuple(tuple(Button(**button) for button in row) for row in body["buttons"])
        return Rehung(body["key"], buttons, body.get("under"))


@dataclass(frozen=True)
class Left:
    """An asking that is over, by its turn, and what was tapped at it."""

    turn: int
    tapped: Sentence | None


def left_behind(before: State, after: State, script: Script, situation: Situation) -> Left | None:
    """The asking that this turn put behind the person, if it did and anything hangs under it."""
    then = _asking(before)
    now = _asking(after)
    if then is None or not then.turn or (now is not None and now.turn == then.turn):
        return None
    if not _hangs(Walk.of(script, then.asked, situation).question(then.asked, then.current, then.turn)):
        return None
    walk = Walk.of(script, after.asked, situation)
    return Left(then.turn, _tapped(after.asked[then.current - 1], after.asked, walk))


def take_buttons_away(
    work: Work, one: Conversation, left: Left, person: Person, locale: str, under: int | None = None
) -> None:
    """Hang what was tapped, or nothing, under the question of that turn; `under` tells its message, when nothing is
    kept of it."""
    said = render(Text("✓ {answer}", answer=left.tapped), locale) if left.tapped else ""
    buttons = ((Button(said, CHOSEN, one.id),),) if said else ()
    rehung = Rehung(question_key(one, left.turn), buttons, under)
    say = ToSay(
        key=f"buttons:{one.id}:{left.turn}",
        kind=Kind.BUTTONS,
        payload=rehung.to_json(),
        person=person,
        trajectory_id=one.trajectory_id,
        conversation_id=one.id if under is None else None,
        message_id=under if under is not None else outbox.shown_as(work, rehung.key),
    )
    outbox.put(work, say)


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


def _tapped(asked: Asked, history: tuple[Asked, ...], walk: Walk) -> Sentence | None:
    """The label of what was chosen without a word, or that it was passed by."""
    if asked.status is Status.SKIPPED and not asked.has_answer:
        return None if walk.step(asked).may_lapse else Text("Skip")
    if asked.status is not Status.ANSWERED or asked.parts or asked.value is None:
        return None
    picked = option(walk.input_of(asked, history), asked.value)
    return picked.label if picked is not None else None
