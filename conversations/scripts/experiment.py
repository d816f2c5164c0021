"""Halfway to the next meeting: what came of the intention. It closes Korthagen's spiral at acting, and goes on from it.

It opens with his own words. Without an intention there is nothing to ask, and nothing is said.
"""

from conversations import around
from conversations.effects import Option
from conversations.inputs import Choice
from conversations.kinds import Comes, Fact, Names, Overview, Place, Silence, Who, Yields, facts, readers
from conversations.script import Answers, Script, Situation, Step, fixed
from conversations.scripts.quoting import intention_lead, opens_with_intention
from conversations.text import Piece, Text, Verbatim

_ONWARD = Choice(
    (
        Option("keep", Text("Keep it"), typed=("houden", "keep")),
        Option("change", Text("Change it"), typed=("veranderen", "change")),
        Option("drop", Text("Drop it"), typed=("loslaten", "drop")),
    )
)


def tried(answers: Answers, situation: Situation) -> bool:
    """He has told what he did with it."""
    return opens_with_intention(answers, situation) and bool(answers.words("did"))


def changes(answers: Answers, situation: Situation) -> bool:
    """The intention gets other words."""
    return opens_with_intention(answers, situation) and answers.value("onward") == "change"


def has_new_intention(answers: Answers, situation: Situation) -> bool:
    """There are other words."""
    return changes(answers, situation) and bool(answers.words("intention"))


def _new_words(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (Verbatim(answers.words("intention")),)


def _farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    if not opens_with_intention(answers, situation):
        return ()
    match answers.value("onward"):
        case "keep":
            return (Text("Kept. You go on with it."),)
        case "drop":
            return (Text("Kept. You let this one go."),)
        case _:
            return (Text("Kept."),)


EXPERIMENT = Script(
    key="experiment",
    answers=Who.CLIENT,
    names=Names(
        title=Text("Experiment"),
        plan=Text("what came of the intention"),
        digest=Text("the experiment"),
        own=Text("Halfway to the next one"),
        ahead=None,
    ),
    read=readers((Place.READ_BACK,), (Place.DIGEST, Place.COURSE), shared=True),
    silence=Silence.BEFORE_THE_NEXT,
    comes=Comes(around.experiment, around.until_next_preparation),
    waits=False,
    yields=Yields.UNTIL_FIRST_WORD,
    needs=facts(Fact.MEETINGS, Fact.DAYS_OFF, Fact.RECENT, Fact.INTENTION),
    tried=True,
    overview=Overview(
        labels={
            "did": Text("how it went"),
            "happened": Text("what happened"),
            "surprised": Text("not expected"),
            "onward": Text("from here"),
        },
        came=frozenset({"did", "happened", "surprised", "onward"}),
    ),
    steps=(
        Step("did", when=opens_with_intention, lead=intention_lead),
        Step("happened", when=tried),
        Step("surprised", when=tried),
        Step("onward", _ONWARD, when=opens_with_intention),
        Step("intention", when=changes, wording=fixed(Text("What do you intend now? If …, then …"))),
        Step(
            "where_when", when=has_new_intention, lead=_new_words, wording=fixed(Text("Where and when will that be?"))
        ),
    ),
    farewell=_farewell,
    reminds=True,
)
