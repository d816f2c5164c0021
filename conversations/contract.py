"""What coach and client agree on. A contract never changes: every change makes a next version, agreed anew by both."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from itertools import chain, count

from conversations.rhythm import EVERYBODYS, Local, OwnTime
from conversations.text import Text

COUNTS = range(1, 31)
WEEKS = range(1, 27)
MINUTES = range(15, 481)
EVALUATION_AFTER = 3  # meetings, if nothing else is agreed
LEARNING_GOALS = 5
CLIENT_LENGTH = 64
GOAL_LENGTH = 3_000
LEARNING_GOAL_LENGTH = 1_000
LEVELS = range(-2, 3)
LEVEL_LENGTH = 500
PLACE_LENGTH = 200
WELCOME_LENGTH = 2_000
COSTS_LENGTH = 500
KEEP_DAYS = range(14, 731)
KEPT = 90  # days after the last meeting, unless something else is agreed
KEPT_BEFORE = 365  # what holds where a contract says nothing of it: it was agreed before there was a line for it
KEPT_FOR = timedelta(days=KEPT_BEFORE)  # what can no longer be read, or came to no meeting
COLLEAGUE, REPORT = "colleague", "report"
"""What the two can be to each other besides."""
_WEEKS_TO_THE_END = 3  # the last look back comes a week before the last meeting


class ContractError(Exception):
    """This cannot be agreed on; `reason` says kindly what can be."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.source)
        self.reason = reason


@dataclass(frozen=True)
class SmartGoal:
    """The goal of the trajectory in one sentence, and the five slots of it, as far as they were filled in.

    `by_when` (T), `able_to`: able to, knows or recognises what (R), `concerning` what (S), as `shown_by` what (M),
    important `because` of what (A).
    """

    sentence: str
    by_when: str = ""
    able_to: str = ""
    concerning: str = ""
    shown_by: str = ""
    because: str = ""


@dataclass(frozen=True)
class LearningGoal:
    """What the client wants to learn. `key` ("1", "2" …, later ones "3.1") stays with it through all versions.

    `levels` describes by what he will notice how far he is, from −2 (much less than hoped) by 0 (as hoped) to +2 (much
    more): the five steps of goal attainment scaling, empty where nothing was described; or none of them.
    """

    key: str
    text: str
    levels: tuple[str, ...] = ()

    def level(self, step: int) -> str:
        """What was described for this step, from −2 to 2; empty if nothing was."""
        return self.levels[step - LEVELS[0]] if self.levels else ""


@dataclass(frozen=True)
class Contract:
    """One version of what is agreed.

    `client` is the name the coach uses; `first` the first meeting, in the zone of all of them; `count` meetings of
    `minutes` each, `every_weeks` apart; `formal` whether the client is addressed formally; `welcome` the coach's own
    first words to the client; `evaluation_after` so many meetings both evaluate; `client_hour` the local time at which
    questions come; `costs` in the coach's words, or nothing; `goal_date` the date in the goal, if it has one;
    `language` ("nl", "en") is spoken with the client, and when it is empty the one of his Telegram; `read_mark` whether
    the client sees that the coach has read; `keep_days` after the last meeting everything is
    erased; `tie` what the two are besides, "colleague", "report" (the coach manages the client) or nothing; `policy`
    what the employer says about writing by Telegram; `own_time` when the client wants to be asked, `looks_first`
    whether he looks at an overview before it goes: both his to say, and never written down with it; `from_client` that
    this version is the client's own proposal.
    Raises `ContractError` for what is out of bounds.
    """

    version: int
    client: str
    goal: SmartGoal
    learning_goals: tuple[LearningGoal, ...]
    count: int
    every_weeks: int
    first: Local
    minutes: int
    place: str
    formal: bool
    welcome: str
    evaluation_after: int = EVALUATION_AFTER
    client_hour: time = time(9)
    costs: str = ""
    goal_date: date | None = None
    language: str = ""
    read_mark: bool = True
    keep_days: int = KEPT
    tie: str = ""
    policy: str = ""
    own_time: OwnTime = EVERYBODYS
    looks_first: bool = False
    from_client: bool = False

    def __post_init__(self) -> None:
        for reason in _objections(self):
            raise ContractError(reason)

    @property
    def evaluates(self) -> bool:
        """Whether both look at how it goes on the way: not where the last look back comes within two weeks of it."""
        return (self.count - self.evaluation_after) * self.every_weeks > _WEEKS_TO_THE_END


def _objections(contract: Contract) -> Iterator[Text]:
    yield from _number(Text("The number of meetings"), contract.count, COUNTS)
    yield from _number(Text("The number of weeks between two meetings"), contract.every_weeks, WEEKS)
    yield from _number(Text("The length of a meeting in minutes"), contract.minutes, MINUTES)
    yield from _number(Text("The number of meetings before the evaluation"), contract.evaluation_after, COUNTS)
    yield from _number(Text("The number of days that answers are kept"), contract.keep_days, KEEP_DAYS)
    yield from _words(Text("The client's name"), contract.client, CLIENT_LENGTH)
    yield from _words(Text("The goal"), contract.goal.sentence, GOAL_LENGTH)
    yield from _words(Text("The place"), contract.place, PLACE_LENGTH)
    yield from _length(Text("The welcome"), contract.welcome, WELCOME_LENGTH)
    yield from _length(Text("What is agreed about the costs"), contract.costs, COSTS_LENGTH)
    for goal in contract.learning_goals:
        yield from _words(Text("A learning goal"), goal.text, LEARNING_GOAL_LENGTH)
        for level in goal.levels:
            yield from _length(Text("A step of a learning goal"), level, LEVEL_LENGTH)
    if len(contract.learning_goals) > LEARNING_GOALS:
        yield Text("There is room for {most} learning goals; two to five work best.", most=LEARNING_GOALS)
    if len({goal.key for goal in contract.learning_goals}) < len(contract.learning_goals):
        yield Text("Two learning goals have the same number.")


def _number(what: Text, value: int, allowed: range) -> Iterator[Text]:
    if value not in allowed:
        yield Text("{what} can be from {low} to {high}.", what=what, low=allowed[0], high=allowed[-1])


def _words(what: Text, words: str, most: int) -> Iterator[Text]:
    if not words.strip():
        yield Text("{what} is still empty.", what=what)
    yield from _length(what, words, most)


def _length(what: Text, words: str, most: int) -> Iterator[Text]:
    if len(words) > most:
        yield Text(
            "{what} can have {most} characters at most; this has {length}.", what=what, most=most, length=len(words)
        )


def carried_over(before: Contract, texts: Sequence[str]) -> tuple[LearningGoal, ...]:
    """The learning goals of the version after `before`, with these texts, each with the key and the steps it had.

    What reads the same is the same goal. When there are as many as before, the others are the same ones reworded, in
    their order; otherwise they are new. A new one gets a key with the version in it, which no goal ever had.
    """
    goals = before.learning_goals
    same = {goal.text: goal for goal in goals if goal.text in texts}
    reworded = [goal for goal in goals if goal.text not in texts] if len(goals) == len(texts) else []
    others = chain(reworded, new_learning_goals(before.version + 1))
    return tuple(same.pop(text) if text in same else replace(next(others), text=text) for text in texts)


def new_learning_goals(version: int) -> Iterator[LearningGoal]:
    """Learning goals that are new in this version, without words yet."""
    return (LearningGoal(f"{version}.{number}", "") for number in count(1))
