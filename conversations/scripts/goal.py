"""The goal in the client's own words, and what he wants to learn; the coach's words are the draft.

The goal is one sentence. The learning goals he reads all at once: those he names are asked about, to be put in other
words or dropped, and others may come beside them; one stays at least. Who wants to tells of one what shows him that it
works: he is asked about it at the end.

What comes out is a proposal: it counts when the coach agrees.
"""

from conversations import contract as agreement
from conversations.above import filled
from conversations.consequences import WordGoal
from conversations.contract_in_words import to_learn
from conversations.effects import Effect, Option
from conversations.inputs import NO, YES, Choice
from conversations.kinds import Fact, Names, Place, Silence, Waits, Who, Yields, facts, readers
from conversations.script import Answers, Condition, Lead, Script, Step, fixed
from conversations.scripts.all_goals import (
    KEEP_IT,
    RATHER_NO,
    about_goal,
    all_at_once,
    listed,
    more,
    one_of_them,
    written,
)
from conversations.scripts.wording_goal import (
    MORE,
    OLD,
    SHOWS,
    WHICH,
    agreed,
    by_place,
    chosen,
    kept,
    lacks_place,
    worded_goal,
    worded_learning_goals,
)
from conversations.situation import Situation
from conversations.text import Piece, Sentence, Text, Verbatim

READ = "read"  # known when he comes from a message in which the goal stands; it is not asked
_SURE = Choice(
    (
        Option("yes", Text("Yes, lay it before my coach"), typed=YES),
        Option("no", Text("No, leave it as it was"), typed=NO),
    )
)


def has_goals(answers: Answers, situation: Situation) -> bool:
    """There are learning goals in the contract."""
    return bool(situation.goals)


def wants_more(answers: Answers, situation: Situation) -> bool:
    """There is no learning goal yet, or he wants another one and there is room for it."""
    asked_for = answers.value("goals") == MORE and len(kept(answers, situation)) < agreement.LEARNING_GOALS
    return asked_for or not situation.goals


def learns_something(answers: Answers, situation: Situation) -> bool:
    """There is a learning goal of which something can show that it works."""
    return bool(by_place(answers, situation))


def has_changed(answers: Answers, situation: Situation) -> bool:
    """There is something to propose."""
    now = worded_goal(answers, situation), worded_learning_goals(answers, situation)
    return now != (agreed(situation), situation.goals)


def named(place: str) -> Condition:
    """Whether the contract has a learning goal at this place, and he wants to put it in other words."""

    def applies(answers: Answers, situation: Situation) -> bool:
        """For each learning goal of the contract that he named."""
        return place in OLD[: len(situation.goals)] and place in chosen(answers, "goals")

    return applies


def _opening(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    if answers.was_known("sentence"):
        words = Verbatim(worded_goal(answers, situation).sentence)
        return (Text("Good, we go on where you were. You put your goal like this:"), words)
    return ()


def _asks(answers: Answers, situation: Situation) -> Sentence:
    """As its plain line puts it."""
    line = next((line for line in situation.lines.of("goal") if line.plain), None)
    return filled(line.questions[0].wording, line, situation) if line else Text("How would you put it?")


def _draft(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    """How it stands, unless he read that when he was asked whether he would put it differently."""
    if answers.was_known(READ):
        return ()
    return (Text("This is how the goal of your trajectory stands now:"), Verbatim(agreed(situation).sentence))


def _there(place: str) -> Lead:
    def lead(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
        goal = by_place(answers, situation).get(place) or dict(zip(OLD, situation.goals, strict=False)).get(place)
        return (Verbatim(goal.text),) if goal else ()

    return lead


def _shown_until_now(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    words = next((goal.level(0) for goal in by_place(answers, situation).values() if goal.level(0)), "")
    return (Text("Until now:"), Verbatim(words)) if words else ()


def _everything(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    """What it has become; what stays as it was is not read back."""
    goal, learning = worded_goal(answers, situation), worded_learning_goals(answers, situation)
    said = () if goal == agreed(situation) else (Text("This is what your goal has become:"), Verbatim(goal.sentence))
    return said if learning == situation.goals else (*said, *to_learn(learning))


def _proposes(answers: Answers, situation: Situation) -> Sentence:
    return Text("Is this how you want to propose it to {coach}?", coach=situation.coach)


def _farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return () if answers.value("sure") == "yes" else (Text("Good. Then it stays as it was."),)


def _at_end(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """If he proposes it, the coach reads it and agrees, or they talk it over."""
    if answers.value("sure") != "yes":
        return ()
    return (WordGoal(worded_goal(answers, situation), worded_learning_goals(answers, situation)),)


GOAL = Script(
    key="goal",
    answers=Who.CLIENT,
    names=Names(
        title=Text("Word the goal"),
        plan=None,
        digest=None,
        own=None,
        ahead=None,
    ),
    read=readers((Place.READ_BACK,), (Place.AT_ONCE,), shared=True),
    silence=Silence.UNTOLD,
    comes=None,
    waits=Waits.FOR_NOTHING,
    yields=Yields.UNTIL_FIRST_WORD,
    needs=facts(Fact.COACH),
    tried=True,
    opening=_opening,
    steps=(
        Step(
            "sentence",
            written(agreement.GOAL_LENGTH, KEEP_IT),
            lead=_draft,
            wording=_asks,
            may_skip=False,
        ),
        Step(
            "goals",
            all_at_once,
            when=has_goals,
            lead=listed,
            wording=fixed(Text("Is that right? Tap what you would put differently, or write what is missing.")),
        ),
        *(
            Step(
                place,
                about_goal(place),
                when=named(place),
                lead=_there(place),
                wording=fixed(Text("This is what you want to learn. Does it stay, or how would you put it?")),
            )
            for place in OLD
        ),
        Step(
            "more",
            more,
            when=wants_more,
            wording=fixed(Text("What else do you want to learn? One learning goal on each line.")),
        ),
        Step(
            SHOWS,
            written(agreement.LEVEL_LENGTH, RATHER_NO),
            when=learns_something,
            lead=_shown_until_now,
            wording=fixed(Text("And what will show you that it works? One thing is enough.")),
        ),
        Step(
            WHICH,
            one_of_them,
            when=lacks_place,
            lead=listed,
            wording=fixed(Text("Which of these does that belong to?")),
        ),
        Step(
            "sure",
            _SURE,
            when=has_changed,
            lead=_everything,
            wording=_proposes,
            may_skip=False,
        ),
    ),
    farewell=_farewell,
    when_left=Text("I have kept what you wrote. Nothing has been passed on yet; /doel goes on from there."),
    at_end=_at_end,
)
