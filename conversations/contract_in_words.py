"""A contract as the client reads it: as a whole before he agrees, and its parts wherever else they are told."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from conversations import place
from conversations.contract import COLLEAGUE, LEVELS, REPORT, Contract, LearningGoal, SmartGoal
from conversations.goal.addressed import as_written
from conversations.rhythm import series
from conversations.text import Lines, Piece, Plural, Sentence, Spelled, Text, Verbatim


def described(goal: LearningGoal) -> tuple[Piece, ...]:
    """The steps of this learning goal that were described, each with its name, as one paragraph; or nothing. Of what it
    is like when it is as hoped, and nothing beside it, that it shows by it."""
    if goal.level(0) and not any(goal.level(step) for step in LEVELS if step):
        return (Lines(Text("It shows by this: {words}", words=Verbatim(goal.level(0)))),)
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


def shows_it(goal: SmartGoal) -> Iterator[Piece]:
    """What shows the client that it works, if he said so."""
    if goal.shown_by and goal.shown_by not in goal.sentence:
        yield from (Text("It shows by this:"), Verbatim(goal.shown_by))


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
_NO_HOLIDAYS: Mapping[date, str] = {}
_NOTHING = {"geen", "geen kosten", "niets", "gratis", "kosteloos", "none", "no costs", "nothing", "free", "0"}


def read_through(
    contract: Contract, coach: str, holidays: Mapping[date, str] = _NO_HOLIDAYS, today: date = date.min
) -> tuple[Piece, ...]:
    """The whole contract, as the client reads it before agreeing, by the `coach`'s name; `holidays` are named,
    the days before `today` marked."""
    return (
        Text("This is what {coach} and you agree on.", coach=Verbatim(coach)),
        *((written_by(coach),) if as_written(contract) else ()),
        *_goals(contract),
        *_meetings(contract, coach, holidays, today),
        Text("The way of working:"),
        Lines(*(Text("· {sentence}", sentence=one) for one in _way_of_working(contract, Verbatim(coach)))),
        Text("Either of you can propose a change at any time. It counts once the other agrees."),
    )


def written_by(coach: str) -> Text:
    """Above goals that speak of the client as of somebody else."""
    return Text("This is how {coach} wrote down your goals.", coach=Verbatim(coach))


def _goals(contract: Contract) -> Iterator[Piece]:
    yield Text("The goal of the trajectory:")
    yield Verbatim(contract.goal.sentence)
    if contract.goal_date:
        yield Text("Its date: {day}", day=contract.goal_date)
    yield from to_learn(contract.learning_goals)
    yield from shows_it(contract.goal)


def _meetings(contract: Contract, coach: str, holidays: Mapping[date, str], today: date) -> Iterator[Piece]:
    """How often, how long and where, and then the days."""
    yield Plural(
        "You meet {number} time for {length}{where}:",
        "You meet {number} times for {length}{where}:",
        count=contract.count,
        number=Spelled(contract.count),
        length=_LENGTHS.get(contract.minutes, Plural("{count} minute", "{count} minutes", count=contract.minutes)),
        where=place.in_a_sentence(place.for_client(contract.place, coach), ""),
    )
    yield Lines(*_dates(contract, holidays, today))


def _dates(contract: Contract, holidays: Mapping[date, str], today: date) -> Iterator[Sentence]:
    """All meetings, those on a public holiday marked, and those of before: an invitation can lie for a week."""
    for at in series(contract.first, contract.every_weeks, contract.count):
        if at.day < today:
            yield Text("· {moment} (that was before)", moment=at.wall())
        elif at.day in holidays:
            yield Text("· {moment} ({holiday})", moment=at.wall(), holiday=holidays[at.day])
        else:
            yield Text("· {moment}", moment=at.wall())


def tied(contract: Contract, coach: Verbatim) -> Iterator[Text]:
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


def _by_telegram(contract: Contract) -> Iterator[Text]:
    """What the employer says about the way it goes, or that he may have something to say."""
    if contract.policy:
        yield Text("What your employer says about Telegram: {policy}", policy=Verbatim(contract.policy))
    elif contract.tie:
        yield Text(
            "This goes by way of Telegram. See what your employer says about that before you write of your work."
        )


def _way_of_working(contract: Contract, coach: Verbatim) -> Iterator[Text | Plural]:
    yield Text("Before every meeting you tell what you want to bring along, and after it what it gave you to try.")
    if contract.tie == REPORT:
        yield Text("It is confidential: what you and {coach} discuss stays between the two of you.", coach=coach)
    else:
        yield Text(
            "What you and {coach} discuss stays between the two of you; others hear from you alone how it goes.",
            coach=coach,
        )
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
    if contract.costs.strip(" .").casefold() in _NOTHING:
        yield Text("It costs you nothing.")
    elif contract.costs.strip():
        yield Text("About the costs: {costs}", costs=Verbatim(contract.costs))
