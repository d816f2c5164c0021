"""Words that come while nothing is asked: for the coach, for himself, or let go. The client decides."""

from conversations.assent import LEAVE_IT
from conversations.consequences import Discard, Share
from conversations.effects import Effect, Option
from conversations.inputs import Choice
from conversations.kinds import Fact, Names, Overview, Place, Silence, Waits, Who, Yields, facts, readers
from conversations.script import Answers, Script, Step, fixed
from conversations.situation import Situation
from conversations.text import Piece, Text

_HERS = ("overzicht", "overview", "voor mijn coach", "mijn coach", "voor de coach", "my coach", "coach")


def ways(coach: str) -> tuple[Option, ...]:
    """For the coach, by name; for himself; or not at all."""
    return (
        Option("coach", Text("For {coach}", coach=coach), typed=_HERS),
        Option("own", Text("Only for me"), typed=("alleen voor mij", "only for me")),
        Option("no", Text("Let it go"), typed=LEAVE_IT),
    )


def _ways(answers: Answers, situation: Situation) -> Choice:
    return Choice(ways(situation.coach))


def _farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    match answers.value("keep"):
        case "coach" if situation.meetings and all(one.at.day < situation.today for one in situation.meetings):
            return (Text("Kept. {coach} gets to read it.", coach=situation.coach),)
        case "coach":
            return (Text("Kept. It goes along with the next overview for {coach}.", coach=situation.coach),)
        case "own":
            return (Text("Kept, for you alone."),)
        case _:
            return (Text("Good, I have let it go."),)


def _at_end(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """The note goes to the coach, stays with him, or is forgotten."""
    return {"coach": (Share(),), "own": ()}.get(answers.value("keep") or "", (Discard(),))


NOTE = Script(
    key="note",
    answers=Who.CLIENT,
    names=Names(
        title=Text("A note in between"),
        plan=None,
        digest=Text("a note"),
        own=None,
        ahead=None,
    ),
    read=readers((Place.READ_BACK,), (Place.DIGEST, Place.COURSE)),
    silence=Silence.UNTOLD,
    comes=None,
    waits=Waits.FOR_NOTHING,
    yields=Yields.AT_ONCE,
    needs=facts(Fact.COACH, Fact.MEETINGS),
    tried=True,
    overview=Overview(
        steers=frozenset({"keep"}),
    ),
    steps=(
        Step("note", wording=fixed(Text("Your note")), may_skip=False),
        Step(
            "keep",
            _ways,
            wording=fixed(Text("I am not asking anything right now. What shall I do with these words?")),
            may_skip=False,
            else_to="note",
        ),
    ),
    farewell=_farewell,
    when_left=Text("I have kept your note, for you alone."),
    at_end=_at_end,
    may_put_off=False,
)
