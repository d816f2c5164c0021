"""What a client tells his coach directly: at once, beside everything that is asked, and in no overview."""

from conversations.kinds import UNNAMED, Fact, Place, Silence, Waits, Who, Yields, facts, readers
from conversations.script import Answers, Script, Step
from conversations.situation import Situation
from conversations.text import Sentence, Text


def told(coach: str) -> Text:
    """What stands above it where he reads back."""
    return Text("What you told {coach} directly", coach=coach)


def _told(answers: Answers, situation: Situation) -> Sentence:
    return told(situation.coach)


DIRECT = Script(
    key="direct",
    answers=Who.CLIENT,
    names=UNNAMED,
    read=readers((Place.READ_BACK,), (Place.AT_ONCE,), shared=True),
    silence=Silence.UNTOLD,
    comes=None,
    waits=Waits.FOR_NOTHING,
    yields=Yields.AT_ONCE,
    needs=facts(Fact.COACH),
    tried=False,
    steps=(Step("told", wording=_told, may_skip=False),),
    may_put_off=False,
)
