"""Once in a trajectory: does this way of asking help (meta-communication, Schulz von Thun)? Who wishes for less is
offered just that; it is never offered to tighten.
"""

from conversations import around
from conversations import patterns as re
from conversations.consequences import Loosen
from conversations.effects import Effect, Option
from conversations.gist import Came, quotable
from conversations.inputs import NO, YES, Choice
from conversations.kinds import Comes, Fact, Names, Overview, Place, Silence, Waits, Who, Yields, facts, readers
from conversations.script import Answers, Script, Step
from conversations.situation import Situation
from conversations.steering import Dial
from conversations.text import Piece, Sentence, Text

_FOR_LESS = re.compile(
    r"\b(?:minder|te veel|te vaak|te lang|korter|kortere|niet zo (?:veel|vaak)|zo veel|zoveel|fewer|less|shorter|"
    r"too (?:many|much|often|long)|so many)\b",
    re.IGNORECASE,
)
_SAID = ("helps", "wish")


def may_be_led_less(answers: Answers, situation: Situation) -> bool:
    """He wishes for fewer or shorter questions, and the dial can be loosened; nobody else is asked on."""
    wishes = any(_FOR_LESS.search(answers.words(step)) for step in _SAID)
    return wishes and situation.steering.looser is not None


def _looser(answers: Answers, situation: Situation) -> Sentence:
    if situation.steering.looser is Dial.MIDDLE:
        return Text("Shall I let go a little: another question whenever the first does not suit you?")
    return Text("Shall I leave you more room: one wide question each time, and no reminder?")


def _at_end(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """If he wants more room, the dial goes one step looser."""
    looser = situation.steering.looser
    return (Loosen(looser),) if looser and answers.value("looser") == "yes" else ()


def _farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    """What becomes of it, as it is: the coach reads it in the overview."""
    if answers.value("looser") == "yes":
        return ()  # how it is from now on is told already
    if any(quotable(answers.words(step)) for step in _SAID):
        return (Text("Thank you. {coach} reads this before you two meet again.", coach=situation.coach),)
    if any(answers.kinds(step) & {Came.NOTHING, Came.CONTENT} for step in _SAID):
        return (Text("Good. Then I go on like this."),)
    return (Text("Good. I leave it at this."),)


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
