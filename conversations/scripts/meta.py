"""Once in a trajectory: does this way of asking help (meta-communication, Schulz von Thun)? And a little more room, for
who has not got it; it is never offered to tighten.
"""

from conversations import around
from conversations.effects import Effect, Loosen, Option
from conversations.inputs import NO, YES, Choice
from conversations.kinds import Comes, Fact, Names, Overview, Place, Silence, Who, Yields, facts, readers
from conversations.script import Answers, Script, Situation, Step, fixed
from conversations.steering import WHAT_IT_IS
from conversations.text import Piece, Text


def may_be_led_less(answers: Answers, situation: Situation) -> bool:
    """He answered, and the dial can be loosened."""
    return bool(answers.given) and situation.steering.looser is not None


def _looser(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    looser = situation.steering.looser
    return (WHAT_IT_IS[looser],) if looser else ()


def _at_end(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """If he wants more room, the dial goes one step looser."""
    looser = situation.steering.looser
    return (Loosen(looser),) if looser and answers.value("looser") == "yes" else ()


def _farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    if not answers.given:
        return (Text("Good. I leave it at this."),)
    if answers.words("wish"):
        return (Text("Kept. {coach} reads it before your next meeting.", coach=situation.coach),)
    return (Text("Kept."),)


_LOOSER = Choice(
    (
        Option("yes", Text("Yes, leave me more room"), typed=YES),
        Option("no", Text("No, keep it like this"), typed=NO),
    )
)

META = Script(
    key="meta",
    answers=Who.CLIENT,
    names=Names(
        title=Text("About these questions"),
        plan=Text("whether these questions help"),
        digest=Text("about these questions"),
        own=None,
        ahead=None,
    ),
    read=readers((Place.READ_BACK,), (Place.DIGEST, Place.COURSE), shared=True),
    silence=Silence.UNTOLD,
    comes=Comes(around.meta, around.until_next_meeting),
    waits=False,
    yields=Yields.UNTIL_FIRST_WORD,
    needs=facts(Fact.COACH, Fact.MEETINGS, Fact.DAYS_OFF, Fact.LINES),
    tried=True,
    overview=Overview(labels={"helps": Text("this way of asking")}, steers=frozenset({"looser"})),
    steps=(
        Step(
            "looser",
            _LOOSER,
            when=may_be_led_less,
            lead=_looser,
            wording=fixed(Text("Shall I leave you a little more room from now on, in this way?")),
        ),
    ),
    farewell=_farewell,
    at_end=_at_end,
)
