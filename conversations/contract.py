"""What coach and client agree on. A contract never changes: every change makes a next version, agreed anew by both."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from itertools import chain, count

from conversations import place
from conversations.rhythm import EVERYBODYS, Local, OwnTime, series
from conversations.text import Lines, Piece, Plural, Sentence, Spelled, Text, Verbatim

COUNTS = range(1, 31)
WEEKS = range(1, 27)
MINUTES = range(15, 481)
EVALUATION_AFTER = 3  # meetings, if nothing else is agreed
LEARNING_GOALS = 5
CLIENT_LENGTH = 64
GOAL_LENGTH = 3_000
PART_LENGTH = 300
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
    whether he looks at an overview before it goes: both his to say, and never written down with it.
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


_SLOTS = {
    "by_when": Text("{words}"),
    "able_to": Text("{before} {words}"),
    "concerning": Text("{before}, when it is about {words}"),
    "shown_by": Text("{before}, as shown by {words}"),
    "because": Text("{before}, and that matters because of {words}"),
}


def in_one_sentence(goal: SmartGoal) -> Sentence:
    """The five slots as one sentence (the book: *in een zin gegoten*), as far as they were filled in."""
    sentence: Sentence | None = None
    for slot, joined in _SLOTS.items():
        words = getattr(goal, slot).rstrip(" .")
        if words and sentence is None:
            sentence = Text("{words}", words=words)
        elif words and sentence is not None:
            sentence = Text(joined.source, before=sentence, words=words)
    return sentence or Text("{words}", words=goal.sentence)


def described(goal: LearningGoal) -> tuple[Piece, ...]:
    """The steps of this learning goal that were described, each with its name, as one paragraph; or nothing."""
    steps = [(step, goal.level(step)) for step in LEVELS if goal.level(step)]
    lines = [Text("{step}: {words}", step=ATTAINED[step], words=Verbatim(level)) for step, level in steps]
    return (Lines(*lines),) if lines else ()


# What the steps of goal attainment are called, from much less than hoped to much more; the numbers stay inside.
ATTAINED = {
    -2: Text("Far from it yet"),
    -1: Text("Less than hoped"),
    0: Text("As hoped"),
    1: Text("More than hoped"),
    2: Text("Much more than hoped"),
}


def spelled_out(goals: Sequence[LearningGoal]) -> Iterator[Piece]:
    """Learning goals, each with the steps that were described."""
    for goal in goals:
        yield from (Verbatim(goal.text), *described(goal))


def to_learn(goals: Sequence[LearningGoal]) -> Iterator[Piece]:
    """What the client wants to learn, as he reads it himself."""
    if goals:
        number = len(goals)
        yield Plural(
            "What you want to learn:", "You want to learn {number} things:", count=number, number=Spelled(number)
        )
    yield from spelled_out(goals)


_LENGTHS = {
    30: Text("half an hour"),
    45: Text("three quarters of an hour"),
    60: Text("an hour"),
    90: Text("an hour and a half"),
    120: Text("two hours"),
}
_NOTHING = {"geen", "geen kosten", "niets", "gratis", "kosteloos", "none", "no costs", "nothing", "free", "0"}


def read_through(contract: Contract, coach: str, holidays: Collection[date] = ()) -> tuple[Piece, ...]:
    """The whole contract, as the client reads it before agreeing, by the `coach`'s name; `holidays` are marked."""
    return (
        Text("This is what {coach} and you agree on.", coach=Verbatim(coach)),
        *_goals(contract),
        *_meetings(contract, coach, holidays),
        *_way_of_working(contract, Verbatim(coach)),
    )


def _goals(contract: Contract) -> Iterator[Piece]:
    yield Text("The goal of the trajectory:")
    yield Verbatim(contract.goal.sentence)
    if contract.goal_date:
        yield Text("Its date: {day}", day=contract.goal_date)
    yield from to_learn(contract.learning_goals)


def _meetings(contract: Contract, coach: str, holidays: Collection[date]) -> Iterator[Piece]:
    """How often, how long and where, and then the days."""
    yield Plural(
        "You meet {number} time for {length}{where}:",
        "You meet {number} times for {length}{where}:",
        count=contract.count,
        number=Spelled(contract.count),
        length=_LENGTHS.get(contract.minutes, Plural("{count} minute", "{count} minutes", count=contract.minutes)),
        where=place.in_a_sentence(place.for_client(contract.place, coach), ""),
    )
    yield Lines(*_dates(contract, holidays))


def _dates(contract: Contract, holidays: Collection[date]) -> Iterator[Sentence]:
    """All meetings, those on a public holiday marked."""
    for at in series(contract.first, contract.every_weeks, contract.count):
        if at.day in holidays:
            yield Text("· {moment} (a public holiday)", moment=at.wall())
        else:
            yield Text("· {moment}", moment=at.wall())


def tied(contract: Contract, coach: Verbatim) -> Iterator[Piece]:
    """What holds because the two work together as well, if they do."""
    if contract.tie == REPORT:
        yield Text(
            "{coach} manages you as well. {coach} uses what you write here for nothing else, an appraisal neither.",
            coach=coach,
        )
    elif contract.tie == COLLEAGUE:
        yield Text(
            "{coach} is a colleague of yours as well. What you write here stays out of your work together.", coach=coach
        )


def _by_telegram(contract: Contract) -> Iterator[Piece]:
    """What the employer says about the way it goes, or that he may have something to say."""
    if contract.policy:
        yield Text("What your employer says about Telegram: {policy}", policy=Verbatim(contract.policy))
    elif contract.tie:
        yield Text(
            "This goes by way of Telegram. See what your employer says about that before you write of your work."
        )


def _way_of_working(contract: Contract, coach: Verbatim) -> Iterator[Piece]:
    yield Text("The way of working:")
    yield Text("Before every meeting you write down one current question to bring along.")
    yield Text("After every meeting you write a reflection: what it yielded, and how you experiment with that at work.")
    yield Text("It is confidential: what you and {coach} discuss stays between the two of you.", coach=coach)
    yield from tied(contract, coach)
    yield from _by_telegram(contract)
    if contract.read_mark:
        yield Text("You see it when {coach} has read what you wrote.", coach=coach)
    if contract.evaluates:
        yield Plural(
            "After {number} meeting you both look at how it goes, and adjust the goals or the way of working.",
            "After {number} meetings you both look at how it goes, and adjust the goals or the way of working.",
            count=contract.evaluation_after,
            number=Spelled(contract.evaluation_after),
        )
    if contract.count > 1:
        yield Text(
            "Before the last meeting you put in writing what the trajectory yielded, and how your learning goes on."
        )
    yield Text(
        "I erase everything {days} days after your last meeting, and say so beforehand.", days=contract.keep_days
    )
    yield Text("You yourself tell your manager how it goes, in spoken words.")
    yield Text("{coach} never talks to your manager behind your back.", coach=coach)
    if contract.costs.strip(" .").casefold() in _NOTHING:
        yield Text("It costs you nothing.")
    elif contract.costs.strip():
        yield Text("About the costs: {costs}", costs=Verbatim(contract.costs))
    yield Text("Either of you can propose a change at any time. It counts once the other agrees.")
