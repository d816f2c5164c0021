"""The longer looks: halfway, on the goal's own date, before the last meeting, and weeks after it."""

from conversations.effects import Effect, Option, Share
from conversations.inputs import NO, YES, Choice
from conversations.script import Answers, Script, Situation, Step, fixed
from conversations.text import Piece, Text, Verbatim

_NOTHING = Text("Good. Then it stays as it is.")


def _halfway(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (Text("You are halfway. For each of your learning goals: how far along are you, in your own words?"),)


def _kept(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (Text("Kept. It goes along with the next overview.") if answers.given else _NOTHING,)


def _kept_per_goal(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return _kept(answers, situation) if situation.goals else ()


HALFWAY = Script(
    key="halfway",
    from_lines=True,
    opening=_halfway,
    steps=(),
    farewell=_kept_per_goal,
    reminds=True,
)


def _goal(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    goal = situation.contract.goal.sentence if situation.contract else ""
    return (Text("The date of your goal has come:"), Verbatim(goal))


GOAL_DATE = Script(
    key="goal_date",
    from_lines=True,
    opening=_goal,
    steps=(),
    farewell=_kept,
    reminds=True,
)


def _closing(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    if not situation.intentions:
        return (Text("The last meeting is near."),)
    quoted = (Verbatim(words) for words in situation.intentions)
    return (Text("The last meeting is near. This is what you intended along the way:"), *quoted)


def _kept_but_the_last(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    if "crib" not in answers.given:
        return _kept(answers, situation)
    if answers.given == {"crib"}:
        return (Text("Kept, for you alone."),)
    return (Text("Kept. It goes along with the next overview, except the last answer: that one stays with you."),)


CLOSING = Script(
    key="closing",
    from_lines=True,
    opening=_closing,
    steps=(),
    farewell=_kept_but_the_last,
    reminds=True,
)

_SHARE = Choice(
    (
        Option("coach", Text("Yes, send it along"), typed=YES),
        Option("own", Text("No, only for me"), typed=NO),
    )
)


def _weeks_later(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (Text("It is six weeks since your last meeting with {coach}.", coach=situation.coach),)


def wrote(answers: Answers, situation: Situation) -> bool:
    """There is something that could be shared."""
    return bool(answers.words("lasts") or answers.words("helps"))


def _shares(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """If he says so, the coach gets to read it."""
    return (Share(),) if answers.value("share") == "coach" else ()


def _goodbye(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (Text("Kept. This was my last question. Go well."),)


FOLLOW_UP = Script(
    key="follow_up",
    from_lines=True,
    opening=_weeks_later,
    steps=(
        Step("share", _SHARE, when=wrote, wording=fixed(Text("May your coach read this?"))),
    ),
    farewell=_goodbye,
    at_end=_shares,
    reminds=True,
    private=True,
)
