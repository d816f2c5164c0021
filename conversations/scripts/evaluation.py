"""After the agreed number of meetings both evaluate, each unseen by the other; when both are in, both read both."""

from conversations import when_due
from conversations.kinds import Comes, Fact, Names, Place, Silence, Waits, Who, Yields, facts, readers
from conversations.script import Answers, Script
from conversations.situation import Situation
from conversations.text import Piece, Text


def _until_both(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (Text("Kept, and unseen by the other. When both of you are done, or the time is up, you both read both."),)


def _opening(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (
        Text(
            "According to your contract you two now look at how it goes. {coach} gets questions too.",
            coach=situation.coach,
        ),
    )


def _coach_opening(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (
        Text(
            "According to the contract {client} and you now look at how it goes. {client} gets questions too.",
            client=situation.client,
        ),
    )


def _about_both(answers: Answers, situation: Situation) -> Text:
    """What he was asked, in a reminder."""
    if situation.goals:
        return Text("how it goes with what you want to learn")
    return Text("how the meetings with {coach} go", coach=situation.coach)


def _about_client(answers: Answers, situation: Situation) -> Text:
    """The same, of the coach."""
    return Text("how it goes with {client}", client=situation.client)


def _unseen(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    """A thank-you to who answered anything, and what comes now."""
    if not answers.given:
        return _until_both(answers, situation)
    client, coach = situation.client, situation.coach
    return (
        Text(
            "Thank you, {client}. When {coach} is done too, you read each other's answers.", client=client, coach=coach
        ),
    )


EVALUATION = Script(
    key="evaluation",
    answers=Who.CLIENT,
    names=Names(
        title=Text("Evaluation by the client"),
        plan=Text("evaluation"),
        digest=None,
        own=None,
        ahead=Text("According to the contract you two evaluate after this meeting."),
    ),
    read=readers((Place.READ_BACK, Place.SIDE_BY_SIDE), (Place.SIDE_BY_SIDE, Place.PROGRESS)),
    silence=Silence.UNTOLD,
    comes=Comes(when_due.evaluation, when_due.until_compared, once=True, ends=True),
    waits=Waits.FOR_NOTHING,
    yields=Yields.UNTIL_FIRST_WORD,
    needs=facts(Fact.COACH, Fact.MEETINGS, Fact.DAYS_OFF, Fact.LINES),
    tried=True,
    opening=_opening,
    steps=(),
    farewell=_unseen,
    reminds=_about_both,
)

COACH_EVALUATION = Script(
    key="coach_evaluation",
    answers=Who.COACH,
    names=Names(
        title=Text("Evaluation by the coach"),
        plan=Text("evaluation, for you"),
        digest=None,
        own=None,
        ahead=None,
    ),
    read=readers((Place.SIDE_BY_SIDE,), (Place.SIDE_BY_SIDE,)),
    silence=Silence.UNTOLD,
    comes=Comes(when_due.evaluation, when_due.until_compared, once=True, ends=True),
    waits=Waits.FOR_NOTHING,
    yields=Yields.UNTIL_FIRST_WORD,
    needs=facts(Fact.COACH, Fact.MEETINGS, Fact.DAYS_OFF, Fact.LINES),
    tried=False,
    opening=_coach_opening,
    steps=(),
    farewell=_until_both,
    reminds=_about_client,
)
