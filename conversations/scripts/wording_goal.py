"""What the answers of the goal conversation come to: the goal and the learning goals as they are worded so far.

While he words them, a learning goal of the contract stays at its place ("goal0", "goal1" …); new ones have places of
their own ("new0" …). So steps described for one are never another's.
"""

from collections.abc import Mapping
from dataclasses import replace

from conversations.contract import LEARNING_GOALS, LEVELS, LearningGoal, SmartGoal
from conversations.script import Answers, Situation

KEEP, DROP, IN_PARTS, RIGHT = "keep", "drop", "parts", "right"
PARTS = ("by_when", "able_to", "concerning", "shown_by", "because")
OLD = tuple(f"goal{number}" for number in range(LEARNING_GOALS))
NEW = tuple(f"new{number}" for number in range(LEARNING_GOALS))


def step_of(place: str, level: int) -> str:
    """The step of the script that describes this level."""
    return f"{place}:{level}"


def depth_of(place: str) -> str:
    """The step of the script that asks whether there is anything to describe."""
    return f"{place}:depth"


def agreed(situation: Situation) -> SmartGoal:
    """The goal as it is in the contract."""
    return situation.contract.goal if situation.contract else SmartGoal("")


def worded_goal(answers: Answers, situation: Situation) -> SmartGoal:
    """The goal as it is now; without a sentence where that follows from the parts."""
    before, said = agreed(situation), answers.value("sentence") or KEEP
    if said == IN_PARTS:
        parts = {part: answers.value(part) or getattr(before, part) for part in PARTS}
        whole = answers.value("whole") or RIGHT
        return SmartGoal("" if whole == RIGHT else whole, **parts) if any(parts.values()) else before
    return before if said == KEEP else SmartGoal(said)


def worded_learning_goals(answers: Answers, situation: Situation) -> tuple[LearningGoal, ...]:
    """The learning goals as they are now, with their steps. One that is new has no key yet."""
    return tuple(by_place(answers, situation).values())


def by_place(answers: Answers, situation: Situation) -> Mapping[str, LearningGoal]:
    """The learning goals that stand, by their place."""
    lines = (answers.value("more") or "").splitlines()
    standing = {
        **kept(answers, situation),
        **{place: LearningGoal("", line) for place, line in zip(NEW, lines, strict=False)},
    }
    return {place: _with_levels(place, goal, answers) for place, goal in standing.items()}


def kept(answers: Answers, situation: Situation) -> Mapping[str, LearningGoal]:
    """What is left of the learning goals of the contract, in his words of now."""
    said = {place: answers.value(place) or KEEP for place in OLD}
    return {
        place: goal if said[place] == KEEP else replace(goal, text=said[place])
        for place, goal in zip(OLD, situation.goals, strict=False)
        if said[place] != DROP
    }


def _with_levels(place: str, goal: LearningGoal, answers: Answers) -> LearningGoal:
    if answers.value(depth_of(place)) is None:
        return goal
    levels = tuple(answers.value(step_of(place, level)) or goal.level(level) for level in LEVELS)
    return replace(goal, levels=levels if any(levels) else ())
