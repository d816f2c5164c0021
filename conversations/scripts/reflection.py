"""After a meeting: Korthagen's spiral from looking back (2) to trying out (5).

What did it yield, what was essential, which other ways are there, what do you take along; and then the intention:
if … then …, with its place and moment. The next conversation opens with it.
"""

from conversations.script import Answers, Script, Situation, Step
from conversations.text import Piece, Text, Verbatim

META_AFTER = (2, 5)


def has_intention(answers: Answers, situation: Situation) -> bool:
    """He has said what he will try."""
    return bool(answers.words("intention"))


def goes_on(situation: Situation) -> bool:
    """There is a meeting after this one."""
    last = max((meeting.number for meeting in situation.meetings), default=0)
    return situation.meeting is None or situation.meeting.number < last


def is_asked_about(answers: Answers, situation: Situation) -> bool:
    """After these meetings he is asked whether this way of asking helps (meta-communication, Schulz von Thun)."""
    return situation.meeting is not None and situation.meeting.number in META_AFTER and goes_on(situation)


def _opening(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (Text("Your meeting with {coach} is behind you. A few questions to look back.", coach=situation.coach),)


def _intention(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (Verbatim(answers.words("intention")),)


def _farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    if not has_intention(answers, situation):
        return (Text("Kept. I will be back before the next meeting.") if goes_on(situation) else Text("Kept."),)
    words = "\n".join(part for part in (answers.words("intention"), answers.words("where_when")) if part)
    back = (Text("I will come back to it before the next meeting."),) if goes_on(situation) else ()
    return (Text("Kept. This is what you intend:"), Verbatim(words), *back)


REFLECTION = Script(
    key="reflection",
    opening=_opening,
    steps=(
        Step("yield"),
        Step("essential"),
        Step("alternatives"),
        Step("take_along"),
        Step("intention"),
        Step("where_when", when=has_intention, lead=_intention),
        Step("helps", when=is_asked_about, source="meta"),
        Step("wish", when=is_asked_about, source="meta"),
    ),
    farewell=_farewell,
    reminds=True,
)
