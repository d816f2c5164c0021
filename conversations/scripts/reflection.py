"""After a meeting: Korthagen's spiral from looking back (2) to trying out (5).

What did it yield, what was essential, which other ways are there, what do you take along; and then the intention:
if … then …, with its place and moment. The next conversation opens with it.

Who leads himself begins with a question of his own. In the book the coach notices that Johan speaks of himself alone;
here the client taps himself who figures in it, and only he: nothing he writes is analysed. Twice himself alone, and a
question through the eyes of others is laid beside the next one.
"""

from conversations import around
from conversations.effects import Effect, Loosen, Option
from conversations.inputs import NO, YES, Choice
from conversations.kinds import Comes, Fact, Names, Overview, Place, Silence, Who, Yields, facts, readers
from conversations.questions import Dial
from conversations.script import Answers, Script, Situation, Step, fixed
from conversations.scripts.own import OWN, own_question
from conversations.steering import WHAT_IT_IS
from conversations.text import Piece, Text, Verbatim

META_AFTER = (2, 5)


def has_intention(answers: Answers, situation: Situation) -> bool:
    """He has said what he will try."""
    return bool(answers.words("intention"))


def goes_on(situation: Situation) -> bool:
    """There is a meeting after this one."""
    last = max((meeting.number for meeting in situation.meetings), default=0)
    return situation.meeting is None or situation.meeting.number < last


def is_asked_about(answers: Answers, situation: Situation) -> bool:
    """After these meetings he is asked whether this way of asking helps (meta-communication, Schulz von Thun)."""
    return situation.meeting is not None and situation.meeting.number in META_AFTER and goes_on(situation)


def tells_who_figures(answers: Answers, situation: Situation) -> bool:
    """He wrote what was essential, and is not asked for much else this time; a loose dial leaves it out."""
    led = situation.steering.dial is not Dial.LOOSE
    return led and bool(answers.words("essential")) and not is_asked_about(answers, situation)


def is_only_himself(answers: Answers, situation: Situation) -> bool:
    """For the second time in a row he tapped that only he figures in it."""
    return situation.only_himself and answers.value("figures") == ONLY_ME


def may_be_led_less(answers: Answers, situation: Situation) -> bool:
    """He was asked whether this way of asking helps, and the dial can be loosened; it is never offered to tighten."""
    return is_asked_about(answers, situation) and situation.steering.looser is not None


def _looser(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    looser = situation.steering.looser
    return (WHAT_IT_IS[looser],) if looser else ()


def _at_end(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """If he wants more room, the dial goes one step looser."""
    looser = situation.steering.looser
    return (Loosen(looser),) if looser and answers.value("looser") == "yes" else ()


def _opening(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (Text("Your meeting with {coach} is behind you. A few questions to look back.", coach=situation.coach),)


def _intention(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (Verbatim(answers.words("intention")),)


def _farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    if not has_intention(answers, situation):
        return (Text("Kept. I will be back before the next meeting.") if goes_on(situation) else Text("Kept."),)
    words = "\n".join(part for part in (answers.words("intention"), answers.words("where_when")) if part)
    back = (Text("I will come back to it before the next meeting."),) if goes_on(situation) else ()
    return (Text("Kept. This is what you intend:"), Verbatim(words), *back)


ONLY_ME = "me"
# Who names somebody else has answered, however he puts it.
_WITH_OTHERS = (
    *("ook anderen", "anderen", "others too", "wij", "samen", "we", "us"),
    *("ik en…", "mijn…", "met…", "samen met…", "wij…", "ook…", "me and…", "i and…", "my…", "with…"),
)
_FIGURES = Choice(
    (
        Option(ONLY_ME, Text("Only me"), typed=("alleen ikzelf", "ik alleen", "ikzelf", "ik", "niemand")),
        Option("others", Text("Others too"), typed=_WITH_OTHERS),
    )
)
_LOOSER = Choice(
    (
        Option("yes", Text("Yes, leave me more room"), typed=YES),
        Option("no", Text("No, keep it like this"), typed=NO),
    )
)

REFLECTION = Script(
    key="reflection",
    answers=Who.CLIENT,
    names=Names(
        title=Text("Looking back"),
        plan=Text("questions to look back"),
        digest=Text("looking back"),
        own=Text("After a meeting"),
        ahead=None,
    ),
    read=readers((Place.READ_BACK,), (Place.DIGEST, Place.COURSE), shared=True),
    silence=Silence.BEFORE_THE_NEXT,
    comes=Comes(around.reflection, around.reflection_until, of_held=True),
    waits=False,
    yields=Yields.UNTIL_FIRST_WORD,
    needs=facts(Fact.COACH, Fact.MEETINGS, Fact.DAYS_OFF, Fact.RECENT, Fact.ONLY_HIMSELF),
    tried=True,
    overview=Overview(
        labels={
            OWN: Text("a question of his own"),
            "yield": Text("what it gave"),
            "wished": Text("rather this"),
            "deeper": Text("one step deeper"),
            "essential": Text("what mattered"),
            "alternatives": Text("other ways"),
            "take_along": Text("to take along"),
            "helps": Text("this way of asking"),
            "goal": Text("how far"),
            "keep": Text("to hold on to"),
        },
        steers=frozenset({"looser"}),
    ),
    opening=_opening,
    steps=(
        own_question("yield"),
        Step("yield", main=True, own=OWN),
        Step("essential"),
        Step(
            "figures",
            _FIGURES,
            when=tells_who_figures,
            wording=fixed(Text("Who figures in what you wrote just now? One tap is enough; passing it by is fine.")),
            private=True,
        ),
        Step("alternatives", others_eyes=is_only_himself),
        Step("take_along"),
        Step("intention"),
        Step("where_when", when=has_intention, lead=_intention),
        Step("helps", when=is_asked_about, source="meta"),
        Step("wish", when=is_asked_about, source="meta"),
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
    reminds=True,
)
