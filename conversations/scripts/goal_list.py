"""The things he wants to learn as he reads them: all of them, and what became of them by what he said just now."""

from conversations.contract_in_words import to_learn, written_by
from conversations.goal.addressed import as_written, speaks_of
from conversations.goal.learning_words import one_each
from conversations.script import Answers
from conversations.scripts.wording_goal import (
    AGAIN,
    GOALS,
    OLD,
    SHOWS,
    WHAT,
    says_goal,
    standing,
    worded_learning_goals,
)
from conversations.situation import Situation
from conversations.text import Lines, Piece, Plural, Sentence, Spelled, Text, Verbatim


def is_hers(answers: Answers, situation: Situation) -> bool:
    """Whether they are as his coach wrote them, and speak of him as of somebody else."""
    goals = worded_learning_goals(answers, situation)
    return situation.contract is not None and as_written(situation.contract) and goals == situation.goals


def listed(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    """What he wants to learn, as it is now, numbered where there is more than one."""
    goals = worded_learning_goals(answers, situation)
    says = _says_whose(answers, situation) if is_hers(answers, situation) else Text("This is what you want to learn:")
    if len(goals) == 1:
        return (says, Verbatim(goals[0].text))
    lines = (
        Text("{number}. {goal}", number=str(number), goal=Verbatim(goal.text)) for number, goal in enumerate(goals, 1)
    )
    return (says, Lines(*lines)) if goals else ()


def _says_whose(answers: Answers, situation: Situation) -> Piece:
    """Behind his own goal, that his coach wrote these; "your goals" would be of two things in a row."""
    number = len(situation.goals)
    if not says_goal(answers):
        return written_by(situation.coach)
    return Plural(
        "{coach} wrote down with it what you want to learn:",
        "{coach} wrote down {number} things with it that you want to learn:",
        count=number,
        number=Spelled(number),
        coach=Verbatim(situation.coach),
    )


def read_back(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    """All of them as they become, where one is different; where another still speaks of him as of somebody else, as
    what his coach and he wrote."""
    learning, contract = worded_learning_goals(answers, situation), situation.contract
    if learning == situation.goals or not learning or contract is None:
        return ()
    says, *goals = to_learn(learning)
    hers = any(goal in situation.goals and speaks_of(contract, goal.text) for goal in learning)
    both = Text("What you want to learn, as {coach} and you put it:", coach=Verbatim(situation.coach))
    return (both if hers else says, *goals)


_YOURS = (
    Text("your first"),
    Text("your second"),
    Text("your third"),
    Text("your fourth"),
    Text("your fifth"),
)


def taken_over(answers: Answers, situation: Situation) -> tuple[Sentence, ...]:
    """What became of them; nothing where they are as they were, or it was before."""
    here = dict(standing(answers, situation))
    now = [place for place, _ in standing(answers, situation)]
    old = OLD[: len(situation.goals)]
    other = [at for at, place in enumerate(old) if place in here and here[place].text != situation.goals[at].text]
    gone = [place for place in old if place not in here]
    added = [place for place in now if not place]
    just_now = any(answers.of(step) is not None and not answers.was_known(step) for step in (GOALS, AGAIN))
    shows = answers.of(SHOWS)
    besides = [part.text for part in shows.beside] if shows is not None else []
    if not (just_now or besides) or answers.of(WHAT) is not None or not (other or gone or added):
        return ()
    is_list = any(len(one_each(said)) > 1 for said in (answers.words(GOALS), answers.words(AGAIN), *besides))
    if is_list or gone or (other and added) or (len(other) > 1 or (other and len(old) == 1)):
        return (Text("Then I take over your words."),) if other or added else (Text("Then I leave that out."),)
    if added:
        return (Text("Then that comes with it."),)
    yours = _YOURS[other[0]]
    if len(old) > _TWO:
        return (Text("Then I take over {yours} and leave the others.", yours=yours),)
    return (Text("Then I leave {stays} and take over {yours}.", stays=str(_TWO - other[0]), yours=yours),)


_TWO = 2
