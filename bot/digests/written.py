"""Answers as the coach reads them: word for word, under their question."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from bot.storage import contracts, told
from bot.storage.answers import Answered
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.contract import LEVELS
from conversations.states import Status
from conversations.text import Text

MARKS = frozenset(str(step) for step in LEVELS)
"""The steps on the scale, as they are kept."""


@dataclass(frozen=True)
class Written:
    """One question and what was answered, word for word.

    `about` is the conversation's script, `step` what was asked in it, `goal` the learning goal it was asked for.
    `changed`: the coach read an earlier version before. `origin` tells, in a few words, which are not his own.
    """

    about: str
    step: str
    question: str
    goal: str
    words: str
    changed: bool
    origin: tuple[Text, ...] = ()


def is_answer(one: Answered) -> bool:
    """Whether there is something to read, or was before it was damaged."""
    return bool(one.words or one.damaged) and one.status is not Status.SKIPPED


def origin(*given: Answered) -> tuple[Text, ...]:
    """A quiet sign where words are not his own: he passed them on."""
    return sign(sum(len(one.passed_on) for one in given), sum(len(one.texts) for one in given))


def sign(passed_on: int, many: int) -> tuple[Text, ...]:
    """The same, of so many messages of which so many were passed on."""
    if not passed_on:
        return ()
    return (Text("↪ passed on") if passed_on == many else Text("↪ passed on, in part"),)


def marked(one: Answered) -> str:
    """The whole answer; where words and a mark on the scale were given together, both."""
    typed = one.words.strip().casefold() in (one.value, (one.chosen or "").casefold())
    if one.value not in MARKS or not one.texts or one.chosen is None or typed:
        return one.words
    return f"{one.chosen}\n{one.words}"


class Scribe:
    """Answers as the coach reads them: with the learning goal they are about, and marked when they have changed; once,
    or whenever she reads again in the digests `of` in which that was told."""

    def __init__(self, work: Work, trajectory: Trajectory, of: Collection[str] = ()) -> None:
        agreed = (one.contract for one in contracts.versions(work, trajectory.id) if one.agreed_at is not None)
        self._goals = {goal.key: goal for contract in agreed for goal in contract.learning_goals}
        self._told, self._of = told.versions(work, trajectory.id), of

    def all(self, given: Iterable[Answered]) -> tuple[Written, ...]:
        """All of these, in their order."""
        return tuple(self._written(one) for one in given if one.words)

    def _written(self, one: Answered) -> Written:
        """A step on the scale stands with its description, if the client gave it one."""
        goal = self._goals.get(one.about or "")
        described = goal.level(int(one.value or 0)) if goal is not None and one.value in MARKS else ""
        words = f"{marked(one)}\n{described}" if described else marked(one)
        about = goal.text if goal else ""
        return Written(one.script, one.step, one.question, about, words, self._has_changed(one), origin(one))

    def _has_changed(self, one: Answered) -> bool:
        read = self._told.get(one.id, {})
        return min(read, default=one.version) < one.version and read.get(one.version) in (None, *self._of)
