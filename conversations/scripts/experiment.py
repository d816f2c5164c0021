"""Between two meetings: what came of the intention. It closes Korthagen's spiral at acting, and goes on from it.

It opens with his own words. Without an intention there is nothing to ask, and nothing is said. "Not done" is an answer.
"""

from conversations.gist import quotable
from conversations.script import Answers, Script, Situation
from conversations.text import Piece, Text


def _farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    if situation.intention is None:
        return ()
    match answers.value("onward"):
        case "keep":
            return (Text("Kept. You go on with it."),)
        case "drop":
            return (Text("Kept. You let this one go."),)
        case "change" if quotable(answers.words("intention")):
            return (Text("Kept. That is what it is from now on."),)
        case _ if answers.given:
            return (Text("Kept. {coach} reads it before your next meeting.", coach=situation.coach),)
        case _:
            return (Text("Good. I leave it at this."),)


EXPERIMENT = Script(
    key="experiment",
    from_lines=True,
    steps=(),
    farewell=_farewell,
    reminds=True,
)
