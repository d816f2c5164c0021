"""After the agreed number of meetings both evaluate, each unseen by the other; when both are in, both read both."""

from conversations.script import Answers, Script, Situation
from conversations.text import Piece, Text


def _until_both(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (Text("Kept, and unseen by the other. When both of you are done, or the time is up, you both read both."),)


def _opening(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (
        Text(
            "According to your contract you two now look at how it goes. {coach} gets questions too.",
            coach=situation.coach,
        ),
    )


def _coach_opening(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (
        Text(
            "According to the contract {client} and you now look at how it goes. {client} gets questions too.",
            client=situation.client,
        ),
    )


EVALUATION = Script(
    key="evaluation",
    from_lines=True,
    opening=_opening,
    steps=(),
    farewell=_until_both,
    reminds=True,
    private=True,
)

COACH_EVALUATION = Script(
    key="coach_evaluation",
    from_lines=True,
    opening=_coach_opening,
    steps=(),
    farewell=_until_both,
    reminds=True,
    private=True,
)
