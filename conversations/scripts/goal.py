"""The goal in the client's own words, and what he wants to learn; the coach's words are the draft.

The goal is one SMART sentence. Who wants to take it apart is asked for the book's five slots one by one, and reads them
back as one sentence, to be worded freely. The learning goals he reads all at once: those he names are asked about, to
be put in other words or dropped, and others may come beside them; one stays at least. Who wants to may describe for
some of them what it is like when it is as hoped, and all five steps of goal attainment scaling (−2 … +2).

What comes out is a proposal: it counts when the coach agrees.
"""

from collections.abc import Iterator

from conversations import contract as agreement
from conversations.above import filled
from conversations.consequences import WordGoal
from conversations.contract_in_words import in_one_sentence, to_learn
from conversations.effects import Effect, Option
from conversations.inputs import NO, YES, Choice
from conversations.kinds import Fact, Names, Place, Silence, Waits, Who, Yields, facts, readers
from conversations.script import Answers, Condition, Lead, Script, Step, fixed
from conversations.scripts.all_goals import KEEP_IT, about_goal, all_at_once, listed, more, some, written
from conversations.scripts.wording_goal import (
    DEPTHS,
    IN_PARTS,
    MORE,
    NEW,
    OLD,
    PARTS,
    RIGHT,
    agreed,
    by_place,
    chosen,
    depth_of,
    kept,
    step_of,
    worded_goal,
    worded_learning_goals,
)
from conversations.situation import Situation
from conversations.text import Piece, Sentence, Text, Verbatim

READ = "read"  # known when he comes from a message in which the goal stands; it is not asked
_IN_PARTS = Option(IN_PARTS, Text("Part by part"), typed=("stukje voor stukje", "part by part"))
_RIGHT = Option(RIGHT, Text("This is it"), typed=(*YES, "dit is het", "this is it"))
_FIVE = Option("five", Text("Yes, that too"), typed=("in vijf treden", "in five steps"))
_HOPED = Option("hoped", Text("No, this is enough"), typed=(*NO, "alleen zoals gehoopt", "only as hoped"))
_SURE = Choice(
    (
        Option("yes", Text("Yes, lay it before my coach"), typed=YES),
        Option("no", Text("No, leave it as it was"), typed=NO),
    )
)
_QUESTIONS = {
    "by_when": Text("When do you want to be there? For instance: three months from now"),
    "able_to": Text("What can you do then, or what do you know or recognise? For instance: I can make a plan"),
    "concerning": Text("What is it about? For instance: the pilot"),
    "shown_by": Text("What will show it? For instance: a plan that all departments sign"),
    "because": Text("What makes it matter? For instance: the peace it brings the team"),
}
_LEVELS = {
    0: Text("What do you notice when it is as you hope?"),
    -1: Text("And when it is a little less than you hope?"),
    -2: Text("And when it is much less than you hope?"),
    1: Text("And when it is a little more than you hope?"),
    2: Text("And when it is much more than you hope?"),
}


def in_parts(answers: Answers, situation: Situation) -> bool:
    """He takes the goal apart."""
    return answers.value("sentence") == IN_PARTS


def has_parts(answers: Answers, situation: Situation) -> bool:
    """There are parts to make a sentence of."""
    goal = worded_goal(answers, situation)
    return in_parts(answers, situation) and any(getattr(goal, part) for part in PARTS)


def has_goals(answers: Answers, situation: Situation) -> bool:
    """There are learning goals in the contract."""
    return bool(situation.goals)


def wants_more(answers: Answers, situation: Situation) -> bool:
    """There is no learning goal yet, or he wants another one and there is room for it."""
    asked_for = answers.value("goals") == MORE and len(kept(answers, situation)) < agreement.LEARNING_GOALS
    return asked_for or not situation.goals


def goes_deep(answers: Answers, situation: Situation) -> bool:
    """He wants to describe what shows that it works."""
    return answers.value("goals") == DEPTHS


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


def stands(place: str) -> Condition:
    """Whether there is a learning goal at this place now."""

    def applies(answers: Answers, situation: Situation) -> bool:
        """For each learning goal that stands, kept or new."""
        return place in by_place(answers, situation)

    return applies


def describes(place: str, level: int) -> Condition:
    """Whether he describes this level of the learning goal there."""
    wanted = (_FIVE.key,) if level else (_FIVE.key, _HOPED.key)

    def applies(answers: Answers, situation: Situation) -> bool:
        named = not level and place in chosen(answers, DEPTHS)
        return stands(place)(answers, situation) and (named or answers.value(depth_of(place)) in wanted)

    applies.__doc__ = "He describes all five steps." if level else "He describes steps of it, or only this one."
    return applies


def is_deep(place: str) -> Condition:
    """Whether he may describe the other steps of the learning goal there too."""

    def applies(answers: Answers, situation: Situation) -> bool:
        """He described what it is like when it is as hoped."""
        return place in chosen(answers, DEPTHS) and answers.value(step_of(place, 0)) is not None

    return applies


def _opening(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    if answers.was_known("sentence"):
        goal = worded_goal(answers, situation)
        words = Verbatim(goal.sentence) if goal.sentence else in_one_sentence(goal)
        return (Text("Good, we go on where you were. You put your goal like this:"), words)
    return (Text("Good. First your goal, then what you want to learn. You need not change what is right already."),)


def _asks(answers: Answers, situation: Situation) -> Sentence:
    """As its plain line puts it."""
    line = next((line for line in situation.lines.of("goal") if line.plain), None)
    return filled(line.questions[0].wording, line, situation) if line else Text("How would you put it?")


def _draft(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    """How it stands, unless he read that when he was asked whether he would put it differently."""
    if answers.was_known(READ):
        return ()
    return (Text("This is how the goal of your trajectory stands now:"), Verbatim(agreed(situation).sentence))


def _until_now(part: str) -> Lead:
    def lead(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
        words = getattr(agreed(situation), part)
        return (Text("Until now:"), Verbatim(words)) if words else ()

    return lead


def _in_one_sentence(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (Text("In one sentence:"), in_one_sentence(worded_goal(answers, situation)))


def _there(place: str) -> Lead:
    def lead(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
        goal = by_place(answers, situation).get(place) or dict(zip(OLD, situation.goals, strict=False)).get(place)
        return (Verbatim(goal.text),) if goal else ()

    return lead


def _everything(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    """What it has become; what stays as it was is not read back."""
    goal, learning = worded_goal(answers, situation), worded_learning_goals(answers, situation)
    if goal == agreed(situation):
        return (Text("Your goal stays as it was."), *to_learn(learning))
    said = (
        Text("This is what your goal has become:"),
        Verbatim(goal.sentence) if goal.sentence else in_one_sentence(goal),
    )
    if learning and learning == situation.goals:
        return (*said, Text("What you want to learn stays as it was."))
    return (*said, *to_learn(learning))


def _proposes(answers: Answers, situation: Situation) -> Sentence:
    return Text("Is this how you want to propose it to {coach}?", coach=situation.coach)


def _farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return () if answers.value("sure") == "yes" else (Text("Good. Then it stays as it was."),)


def _at_end(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """If he proposes it, the coach reads it and agrees, or they talk it over."""
    if answers.value("sure") != "yes":
        return ()
    return (WordGoal(worded_goal(answers, situation), worded_learning_goals(answers, situation)),)


def _describing(place: str) -> Iterator[Step]:
    """What it is like when the learning goal at this place is as hoped, and then, for who wants to, the other steps."""
    lead, takes = _there(place), written(agreement.LEVEL_LENGTH)
    asks = fixed(
        Text("Do you also want to write down what it is like when it works a little less, or better than you hope?")
    )
    for level, words in _LEVELS.items():
        when = describes(place, level)
        yield Step(step_of(place, level), takes, when=when, lead=lead, wording=fixed(words))
        if not level:
            yield Step(depth_of(place), Choice((_FIVE, _HOPED)), when=is_deep(place), wording=asks)


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
            written(agreement.GOAL_LENGTH, KEEP_IT, _IN_PARTS),
            lead=_draft,
            wording=_asks,
        ),
        *(
            Step(part, written(agreement.PART_LENGTH), when=in_parts, lead=_until_now(part), wording=fixed(words))
            for part, words in _QUESTIONS.items()
        ),
        Step(
            "whole",
            written(agreement.GOAL_LENGTH, _RIGHT),
            when=has_parts,
            lead=_in_one_sentence,
            wording=fixed(Text("Is this it, or how would you put it?")),
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
            DEPTHS,
            some,
            when=goes_deep,
            lead=listed,
            wording=fixed(Text("Of which would you like to put into words what shows that it works?")),
        ),
        *(step for place in (*OLD, *NEW) for step in _describing(place)),
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
