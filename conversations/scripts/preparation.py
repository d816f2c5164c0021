"""Before a meeting: find the one current question to bring.

It opens with the intention of last time, in the client's own words. "Not prepared" is a good answer with its own
path, as in the chapter: what keeps you busy now, that in one core sentence, is that what you want to look into? A
question that sprawls is asked for its core sentence too.
"""

from conversations import around
from conversations.effects import Option
from conversations.inputs import NO, YES, Words
from conversations.kinds import Comes, Fact, Names, Overview, Place, Silence, Who, Yields, facts, readers
from conversations.script import Answers, Condition, Script, Situation, Step, fixed
from conversations.scripts.quoting import intention_lead, opens_with_intention
from conversations.text import Piece, Text, Verbatim

UNPREPARED = "unprepared"
GROW = "grow"
# Goal, Reality, Options, Will (Whitmore); it can be left at every step.
GROW_STEPS = ("grow_goal", "grow_reality", "grow_options", "grow_will")
SPRAWLS_FROM = 60  # words; a question of more is a story, and a story has a core


def unprepared(answers: Answers, situation: Situation) -> bool:
    """The client has no question yet."""
    return answers.value("question") == UNPREPARED


def thought_through(answers: Answers, situation: Situation) -> bool:
    """The client wanted to think first."""
    return answers.value("question") == GROW


def goes_on_thinking(step: str) -> Condition:
    """Whether this step of GROW comes: he wanted to think, and has not said that it was enough."""
    before = GROW_STEPS[: GROW_STEPS.index(step)]

    def applies(answers: Answers, situation: Situation) -> bool:
        """The client wanted to think first, and has not said that this is enough."""
        return thought_through(answers, situation) and all(answers.value(one) != _ENOUGH.key for one in before)

    return applies


def needs_core(answers: Answers, situation: Situation) -> bool:
    """There is a story, of which the core was not said yet."""
    if unprepared(answers, situation):
        return bool(answers.words("busy"))
    return sprawls(answers)


def sprawls(answers: Answers) -> bool:
    """The question is a story."""
    return len(answers.words("question").split()) > SPRAWLS_FROM


def may_explore(answers: Answers, situation: Situation) -> bool:
    """There is a core sentence; is that what he wants to look into?"""
    return unprepared(answers, situation) and bool(answers.words("core"))


def wants_other(answers: Answers, situation: Situation) -> bool:
    """The core sentence is not yet what he wants to look into."""
    return may_explore(answers, situation) and answers.value("explore") == "other"


def _opening(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    if situation.meeting is None:
        return ()
    return (Text("On {moment} you meet {coach}.", moment=situation.meeting.at.wall(), coach=situation.coach),)


def _to_bring(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (Text("This is for the question that you take along to that meeting."),)


def _story(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    words = answers.words("busy") if unprepared(answers, situation) else answers.words("question")
    return (Text("You wrote:"), Verbatim(words))


def _core(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (Verbatim(answers.words("core")),)


def brought(answers: Answers) -> str:
    """The question that the client brings, in his own words, by the path he took; empty when he brings none."""
    if answers.value("question") == GROW:
        return answers.words("found")
    if answers.value("question") != UNPREPARED:
        core = answers.words("core") if sprawls(answers) else ""
        return core or answers.words("question")
    other = answers.words("other") if answers.value("explore") == "other" else ""
    return other or answers.words("core") or answers.words("busy")


def _farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    question = brought(answers)
    if not question:
        return (Text("Good. Then you two will see on the spot what comes up."),)
    return (Text("Your question for the meeting is kept:"), Verbatim(question))


_GROW = Option(GROW, Text("Think it through first"), typed=("eerst doordenken", "think it through first"))
_ENOUGH = Option("enough", Text("This is enough"), typed=("genoeg", "enough"))
_NOT_PREPARED = Option(UNPREPARED, Text("Not prepared"), typed=("niet voorbereid", "not prepared"))
_EXPLORE = (
    Option("yes", Text("Yes, that is it"), typed=YES),
    Option("other", Text("No, something else"), typed=NO),
)

PREPARATION = Script(
    key="preparation",
    answers=Who.CLIENT,
    names=Names(
        title=Text("Preparation"),
        plan=Text("question to prepare"),
        digest=Text("looking ahead"),
        own=Text("Before a meeting"),
        ahead=None,
    ),
    read=readers((Place.READ_BACK,), (Place.DIGEST, Place.COURSE), shared=True),
    silence=Silence.BEFORE_ITS_MEETING,
    comes=Comes(around.preparation, around.until_start),
    waits=False,
    yields=Yields.AFTER_ITS_MEETING,
    needs=facts(Fact.COACH, Fact.MEETINGS, Fact.DAYS_OFF, Fact.RECENT, Fact.INTENTION),
    tried=True,
    overview=Overview(
        labels={
            "question": Text("the question"),
            "busy": Text("on the mind"),
            "core": Text("in one sentence"),
            "other": Text("rather this"),
            "open": Text("the intention"),
            "outcome": Text("the intention"),
            "found": Text("found along the way"),
        },
        steers=frozenset({"question", "explore"}),
        came=frozenset({"open", "outcome"}),
    ),
    opening=_opening,
    steps=(
        Step("outcome", when=opens_with_intention, lead=intention_lead),
        Step("question", Words((_NOT_PREPARED, _GROW)), lead=_to_bring, main=True),
        *(Step(step, Words((_ENOUGH,)), when=goes_on_thinking(step)) for step in GROW_STEPS),
        Step("found", when=thought_through, lead=_to_bring, wording=fixed(Text("Which question do you bring now?"))),
        Step("busy", when=unprepared),
        Step("core", when=needs_core, lead=_story),
        Step("explore", Words(_EXPLORE), when=may_explore, lead=_core),
        Step("other", when=wants_other),
    ),
    farewell=_farewell,
    reminds=True,
)
