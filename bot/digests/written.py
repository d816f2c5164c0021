"""Answers as the coach reads them: word for word, under their question."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.storage import answers, contracts, told
from bot.storage.answers import Answered
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.asked.lost import cannot_come
from conversations.asked.only_then import only_then
from conversations.asked.practical import asks_to_move
from conversations.contract import LEVELS
from conversations.kinds import Place
from conversations.rhythm import at_utc
from conversations.scripts import SCRIPTS
from conversations.states import Status
from conversations.text import Text
from conversations.told.no_topic import has_none_yet
from conversations.told_outcome import besides_other
from conversations.told_to_her import beside_the_moment, set_out_for_her, told_to_her

MARKS = frozenset(str(step) for step in LEVELS)
"""The steps on the scale, as they are kept."""


@dataclass(frozen=True)
class Written:
    """One question and what was answered, word for word.

    `about` is the conversation's script, `step` what was asked in it, `goal` the learning goal it was asked for.
    `changed`: the coach read an earlier version before. `origin` tells, in a few words, which are not his own. It was
    asked in this `line` and answered on this `day`.
    """

    about: str
    step: str
    question: str
    goal: str
    words: str
    changed: bool
    origin: tuple[Text, ...] = ()
    line: str = ""
    day: date | None = None


def is_answer(one: Answered) -> bool:
    """Whether there is something to read, or was before it was damaged."""
    return bool(one.words or one.damaged) and one.status is not Status.SKIPPED


def knew_not_yet(one: Answered) -> bool:
    """Whether he only said, where he was asked what he brings, that he did not know: he found it later."""
    script = SCRIPTS[one.script]
    asks = script.brings is not None and one.step not in script.overview.came
    return asks and bool(one.texts) and has_none_yet(one.words)


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
    """Answers as the coach reads them: with the learning goal they are about, without what is not for her to read
    (`conversations/told_to_her.py`), and marked when they have changed; once, or whenever she reads again in the
    digests `of` in which that was told."""

    def __init__(self, work: Work, trajectory: Trajectory, of: Collection[str] = ()) -> None:
        agreed = (one.contract for one in contracts.versions(work, trajectory.id) if one.agreed_at is not None)
        self._goals = {goal.key: goal for contract in agreed for goal in contract.learning_goals}
        self._told, self._of, self._zone = told.versions(work, trajectory.id), of, trajectory.zone
        at_once = answers.for_reader(work, trajectory.coach_id, Place.AT_ONCE, trajectory.id)
        of_time = (asks_to_move, cannot_come, only_then)
        self._passed_on = [text for one in at_once for text in one.texts if any(is_so(text) for is_so in of_time)]

    def all(self, given: Iterable[Answered]) -> tuple[Written, ...]:
        """All of these in which there is something for her to read, in their order."""
        return tuple(written for one in given if (written := self._written(one)).words)

    def intention(self, said: Sequence[Answered]) -> str:
        """What he set out to do, and where and when."""
        told = (self._hers(one, one.words) or one.words for one in said)
        return "\n".join(map(set_out_for_her, told))

    def _written(self, one: Answered) -> Written:
        """A step on the scale stands with its description, if the client gave it one."""
        goal = self._goals.get(one.about or "")
        described = goal.level(int(one.value or 0)) if goal is not None and one.value in MARKS else ""
        hers = self._hers(one, marked(one))
        words = f"{hers}\n{described}" if described else hers
        about, day = goal.text if goal else "", at_utc(one.answered_at or one.asked_at, self._zone).day
        told = (one.script, one.step, one.question, about, words, self._has_changed(one), origin(one))
        return Written(*told, line=one.line or "", day=day)

    def _hers(self, one: Answered, words: str) -> str:
        """What of these words is for her."""
        if not one.texts:
            return words
        if one.script in SCRIPTS and one.step in SCRIPTS[one.script].overview.arranges:
            return beside_the_moment(words)
        if one.script in SCRIPTS and one.step in SCRIPTS[one.script].overview.came:
            return told_to_her(besides_other(words), self._passed_on, how_it_went=True)
        return told_to_her(words, self._passed_on)

    def _has_changed(self, one: Answered) -> bool:
        read = self._told.get(one.id, {})
        return min(read, default=one.version) < one.version and read.get(one.version) in (None, *self._of)
