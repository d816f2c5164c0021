"""A question of the client's own: who leads himself begins with it, and answers it in his own words."""

from conversations.questions import Dial
from conversations.script import Answers, Condition, Situation, Step, fixed
from conversations.text import Piece, Text

OWN = "own"


def own_question(before: str) -> Step:
    """The step that asks for it, right before the step that asks it."""
    return Step(
        OWN,
        when=_leads_himself(before),
        lead=_yours_first,
        wording=fixed(Text("Which question do you ask yourself?")),
        at_once=True,
    )


def _yours_first(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (Text("Write down a question of your own, and answer it after that. Skip, and you get one of mine."),)


def _leads_himself(before: str) -> Condition:
    def applies(answers: Answers, situation: Situation) -> bool:
        """The dial is loose; once the bot has asked its own question, that one stands."""
        begun = answers.of(OWN) is not None
        return begun or (situation.steering.dial is Dial.LOOSE and answers.of(before) is None)

    return applies
