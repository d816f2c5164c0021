"""The coach looks back on the own craft after a meeting: what did I do and leave, what was it for, what would I try.

Private: nobody else ever sees it. The chapter calls it reflection on action (Schön); the hours count (*vlieguren*).
"""

from conversations.script import Answers, Script, Situation, Step
from conversations.text import Piece, Text


def _opening(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (Text("Your own look back on the meeting with {client}, for you alone.", client=situation.client),)


def _farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (Text("Kept, for you alone."),)


CRAFT = Script(
    key="craft",
    opening=_opening,
    steps=(Step("did"), Step("meant"), Step("try")),
    farewell=_farewell,
    private=True,
)
