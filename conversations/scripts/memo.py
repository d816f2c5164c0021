"""A few words of the coach about a client, for the coach alone: one message is one memo."""

from datetime import datetime

from conversations.consequences import Discard, KeepMemo, ShowMemos
from conversations.effects import Effect, Option
from conversations.inputs import Reading, Taken, Typed, picked
from conversations.kinds import UNNAMED, Silence, Waits, Who, Yields, facts
from conversations.said.assent import LEAVE_IT
from conversations.script import Answers, Script, Step
from conversations.situation import Situation
from conversations.text import Piece, Sentence, Text

_BESIDE = (
    Option("read", Text("Read my memos")),
    Option("no", Text("Leave it"), typed=LEAVE_IT),
)


def _read(text: str, at: datetime) -> Reading:
    return Taken(picked(_BESIDE, text))


def _question(answers: Answers, situation: Situation) -> Sentence:
    return Text("What would you like to keep about {client}? Only you read this.", client=situation.client)


def _farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    match answers.value("words"):
        case "read":
            return ()
        case "no":
            return (Text("Good, nothing has been kept."),)
        case _:
            return (Text("Kept, for you alone."),)


def _at_end(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """The words live on as a memo; what was no memo is forgotten."""
    match answers.value("words"):
        case "read":
            return (ShowMemos(),)
        case "no":
            return (Discard(),)
        case _:
            return (KeepMemo(answers.words("words")),)


MEMO = Script(
    key="memo",
    answers=Who.COACH,
    names=UNNAMED,
    read=None,
    silence=Silence.UNTOLD,
    comes=None,
    waits=Waits.FOR_NOTHING,
    yields=Yields.NEVER,
    needs=facts(),
    tried=False,
    # Typed, not words: what is added to it afterwards would be nowhere, so it is refused.
    steps=(Step("words", Typed(_read, _BESIDE), wording=_question, at_once=True, may_skip=False),),
    farewell=_farewell,
    when_left=Text("Nothing has been kept; /memo begins again."),
    at_end=_at_end,
    may_put_off=False,
)
