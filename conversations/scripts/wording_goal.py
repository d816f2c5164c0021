"""What the answers of the goal conversation come to: the goal and the learning goals as they are worded so far.

While he words them, a learning goal of the contract stays at its place ("goal0", "goal1" …), so that it stays the same
one. What he says of them comes down to a line for each that changes: "goal1" is one that he wants to put in other
words, "goal1: words" is one that he did, "goal1: drop" one that may go, and ": words" is a new one.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from conversations.contract import LEARNING_GOALS, LearningGoal, SmartGoal
from conversations.goal.goal_words import turns_to_goal
from conversations.goal.learning_words import one_each
from conversations.goal.no_goal import of_a_part
from conversations.goal.of_each import of_each
from conversations.goal.second_half import is_taken_in
from conversations.matching import normal
from conversations.script import Answers
from conversations.situation import Situation
from conversations.states import Asked, Status

KEEP, DROP, ANEW, ASIDE, NO = "keep", "drop", "anew", "aside", "no"
"""It stays; it may go; he says it differently; it stays, and he remarks something; he would rather not say."""
SENTENCE, GOALS, AGAIN, SHOWS, SURE, WHAT = "sentence", "goals", "again", "shows", "sure", "what"
OLD = tuple(f"goal{number}" for number in range(LEARNING_GOALS))
_IN_PARTS = "parts"  # how an earlier program had the goal taken apart; what was tapped then says nothing of it now
Row = tuple[str, str]
"""The place of a learning goal, none of a new one, and its words."""


def agreed(situation: Situation) -> SmartGoal:
    """The goal as it is in the contract."""
    return situation.contract.goal if situation.contract else SmartGoal("")


def said_at(answers: Answers, step: str) -> str:
    """What was said at this step, also while he is asked for it again."""
    one = answers.of(step)
    return (one.value or "") if one is not None and (one.redo or one.status is Status.ANSWERED) else ""


def says_goal(answers: Answers) -> str:
    """The goal in his own words, if he put it so."""
    said = said_at(answers, SENTENCE) or KEEP
    return "" if said in (KEEP, ASIDE, _IN_PARTS) else said


def shown_by(answers: Answers, situation: Situation) -> str:
    """What shows him that it works: as he says it now, or said before."""
    said = said_at(answers, SHOWS) or NO
    before = (agreed(situation).shown_by, *(goal.level(0) for goal in situation.goals))
    return said if said != NO else next(filter(None, before), "")


def worded_goal(answers: Answers, situation: Situation) -> SmartGoal:
    """The goal as it is now."""
    before, said, shows = agreed(situation), says_goal(answers), said_at(answers, SHOWS) or NO
    goal = SmartGoal(said, shown_by=before.shown_by) if said else before
    return goal if shows == NO else replace(goal, shown_by=shows)


def worded_learning_goals(answers: Answers, situation: Situation) -> tuple[LearningGoal, ...]:
    """The learning goals as they are now. One that is new has no key yet."""
    return tuple(goal for _, goal in standing(answers, situation))


def standing(answers: Answers, situation: Situation) -> Sequence[tuple[str, LearningGoal]]:
    """The same, each with its place, if it has one in the contract."""
    rows = [row for row in _rows(answers) if row[1]]
    said = {place: words for place, words in rows if place}
    old = tuple(
        (place, replace(goal, text=said.get(place, goal.text)))
        for place, goal in zip(OLD, situation.goals, strict=False)
        if said.get(place) != DROP
    )
    return (*old, *(("", LearningGoal("", words)) for place, words in rows if not place))


def named(answers: Answers, situation: Situation) -> tuple[str, ...]:
    """The places of those that he wants to put in other words, where he only named these."""
    known = OLD[: len(situation.goals)]
    return tuple(line for line in (answers.value(GOALS) or "").splitlines() if line in known)


def _rows(answers: Answers) -> Iterable[Row]:
    """What he said of them last: said again, it holds all of it."""
    value = next((said for step in (AGAIN, GOALS) if ": " in (said := said_at(answers, step))), "")
    return [(place, words) for place, colon, words in (line.partition(": ") for line in value.splitlines()) if colon]


def as_value(rows: Iterable[Row], situation: Situation) -> str:
    """The learning goals as these rows have them: what is in none of them may go, and what is as it was is not said."""
    kept: Mapping[str, str] = {place: words for place, words in rows if place}
    old = zip(OLD, situation.goals, strict=False)
    lines = [
        f"{place}: {kept.get(place, DROP)}" for place, goal in old if place not in kept or kept[place] != goal.text
    ]
    return "\n".join([*lines, *(f": {words}" for place, words in rows if not place)]) or KEEP


def said_before(asked: Sequence[Asked]) -> tuple[Asked, ...]:
    """What he said in a conversation that was left, as known in the next one, but for what is to be asked anew."""
    said = [one for one in asked if one.step in (SENTENCE, GOALS, AGAIN, SHOWS) and one.has_answer]
    if not any(one.step == SENTENCE for one in said):
        return ()
    return tuple(
        replace(one, number=number, turns=(), status=Status.ANSWERED, redo=False, version=1)
        for number, one in enumerate(said, 1)
    )


def _was_taken(text: str) -> bool:
    """Whether what he said where he was asked what shows it was about his goal, or what he wants to learn."""
    of_one = any(one.words or one.goes for one in of_each(text, LEARNING_GOALS)[0])
    return of_one or bool(turns_to_goal(text)) or len(one_each(text)) > 1


def remarks(answers: Answers) -> str:
    """What he remarked, for the coach to read beside it."""
    asked = [one for one in answers if one.step in (SENTENCE, GOALS, AGAIN)]
    beside = [(one.step, part.text) for one in answers if one.step in (SENTENCE, SHOWS) for part in one.beside]
    # What he said there of his goal after all, or to learn, is no remark.
    found = [text for step, text in beside if step == SENTENCE or not _was_taken(text)]
    found += [one.words for one in asked if answers.value(one.step) == ASIDE and one.words]
    if goal := says_goal(answers):  # what he remarked of a part of it before it
        typed = "".join(one.words for one in asked if one.step == SENTENCE)
        found += [text for text in of_a_part(typed) if text not in goal]
    learns = [normal(words) for _, words in _rows(answers) if words != DROP]
    left = (text for text in found if not is_taken_in(text, says_goal(answers)))
    return "\n".join(text for text in left if not any(words in normal(text) for words in learns))
