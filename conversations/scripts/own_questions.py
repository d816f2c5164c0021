"""Self-coaching: questions that the client asks himself, on days he sets, when the trajectory is over.

There is no coach in it: nothing of it is ever shown to the coach, not even that it is there. One tap ends it. How they
are laid down is in `own_plan.py`.
"""

from conversations.consequences import AskNoMore
from conversations.effects import Effect, Option
from conversations.inputs import Words
from conversations.kinds import UNNAMED, Place, Silence, Waits, Who, Yields, facts, readers
from conversations.script import Answers, Condition, Script, Step, Wording
from conversations.scripts.own_plan import MOST_QUESTIONS
from conversations.situation import Situation
from conversations.text import Piece, Text


def own_question(number: int) -> str:
    """Where question `number` (from 1) stands among the answers."""
    return f"question{number}"


_NO_MORE = Option("no-more", Text("No more questions of mine"), typed=("stop hiermee", "no more"))


def _wants_no_more(answers: Answers) -> bool:
    return any(answers.value(f"answer{number}") == _NO_MORE.key for number in range(1, MOST_QUESTIONS + 1))


def _goes_on(number: int) -> Condition:
    def applies(answers: Answers, situation: Situation) -> bool:
        """For each question of his, until he wants no more."""
        ended = any(answers.value(f"answer{before}") == _NO_MORE.key for before in range(1, number))
        return bool(answers.value(own_question(number))) and not ended

    return applies


def _own_words(number: int) -> Wording:
    return lambda answers, situation: Text("{words}", words=answers.value(own_question(number)) or "")


def _opening(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (Text("You wanted to ask yourself this. Nobody else sees it."),)


def _kept(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    if _wants_no_more(answers):
        return (Text("Good. No more questions from me."),)
    return (
        (Text("Kept, for you alone."),)
        if any(answers.words(f"answer{n}") for n in range(1, MOST_QUESTIONS + 1))
        else ()
    )


def _stops(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """If he wants no more, none comes."""
    return (AskNoMore(),) if _wants_no_more(answers) else ()


OWN_QUESTIONS = Script(
    key="own_questions",
    answers=Who.CLIENT,
    names=UNNAMED,
    read=readers((Place.READ_BACK,)),
    silence=Silence.UNTOLD,
    comes=None,
    waits=Waits.FOR_SILENCE,
    yields=Yields.UNTIL_FIRST_WORD,
    needs=facts(),
    tried=False,
    opening=_opening,
    steps=tuple(
        Step(f"answer{number}", Words((_NO_MORE,)), when=_goes_on(number), wording=_own_words(number))
        for number in range(1, MOST_QUESTIONS + 1)
    ),
    farewell=_kept,
    at_end=_stops,
)
