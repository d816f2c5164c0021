"""Once in a trajectory: does this way of asking help (meta-communication, Schulz von Thun)? And a little more room, for
who has not got it; it is never offered to tighten.
"""

from conversations import around
from conversations.effects import Effect, Loosen, Option
from conversations.gist import Came, kinds_of
from conversations.inputs import NO, YES, Choice
from conversations.kinds import Comes, Fact, Names, Overview, Place, Silence, Waits, Who, Yields, facts, readers
from conversations.script import Answers, Script, Situation, Step
from conversations.steering import Dial
from conversations.text import Piece, Sentence, Text

_CONTENT = frozenset({Came.NOTHING, Came.SHORT})


def may_be_led_less(answers: Answers, situation: Situation) -> bool:
    """He had little to say about it, and the dial can be loosened; who wishes for something is not offered less."""
    content = any(kinds_of(answers.words(step)) & _CONTENT for step in ("helps", "wish"))
    return content and situation.steering.looser is not None


def _looser(answers: Answers, situation: Situation) -> Sentence:
    if situation.steering.looser is Dial.MIDDLE:
        return Text("Shall I let go a little: another question whenever the first does not suit you?")
    return Text("Shall I leave you more room: one wide question each time, and no reminder?")


def _at_end(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """If he wants more room, the dial goes one step looser."""
    looser = situation.steering.looser
    return (Loosen(looser),) if looser and answers.value("looser") == "yes" else ()


def _farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return () if answers.given else (Text("Good. I leave it at this."),)


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
    read=readers((Place.READ_BACK,), (Place.DIGEST, Place.COURSE), shared=True, always=True),
    silence=Silence.UNTOLD,
    comes=Comes(around.meta, around.until_next_meeting, gives_way=True),
    waits=Waits.FOR_NOTHING,
    yields=Yields.UNTIL_FIRST_WORD,
    needs=facts(Fact.COACH, Fact.MEETINGS, Fact.DAYS_OFF, Fact.LINES),
    tried=True,
    overview=Overview(
        labels={"helps": Text("this way of asking")}, steers=frozenset({"looser"}), wishes=frozenset({"wish"})
    ),
    steps=(
        Step(
            "looser",
            _LOOSER,
            when=may_be_led_less,
            wording=_looser,
        ),
    ),
    farewell=_farewell,
    at_end=_at_end,
)
