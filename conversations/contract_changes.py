"""What is different between two versions of a contract, from old to new, for a client who agrees again."""

from collections.abc import Iterator, Sequence

from conversations import place
from conversations.contract import Contract
from conversations.contract_in_words import tied
from conversations.matching import normal
from conversations.text import Piece, Spelled, Text, Verbatim


def changes(before: Contract, after: Contract, coach: str, worded: Contract | None = None) -> tuple[Piece, ...]:
    """Every line that changes, and that the rest stays; `coach` is the coach's name. What the client `worded` himself
    is not told to him as hers: only what she made of it."""
    if worded is not None:
        others = (*_goal_date(before, after), *_around_goals(before, after, coach))
        return (*_made_of(worded, after, before, Verbatim(coach)), *others)
    opening = Text("{coach} proposes to change what you agreed:", coach=Verbatim(coach))
    return (opening, *_all(before, after, coach), Text("The rest stays as it was."))


def put_anew(read: Contract, after: Contract, coach: str) -> tuple[Piece, ...]:
    """The same of a proposal that he has read and did not agree to yet; nothing where nothing that he read changes."""
    found = tuple(_all(read, after, coach))
    if not found:
        return ()
    opening = Text("{coach} has changed it for you:", coach=Verbatim(coach))
    return (opening, *found, Text("The rest stays as it was."))


def _all(before: Contract, after: Contract, coach: str) -> Iterator[Piece]:
    yield from _goal(before, after)
    yield from _goal_date(before, after)
    yield from _learning_goals(before, after)
    yield from _around_goals(before, after, coach)


def _around_goals(before: Contract, after: Contract, coach: str) -> Iterator[Piece]:
    yield from _meetings(before, after)
    yield from _place(before, after, coach)
    yield from _way_of_working(before, after, Verbatim(coach))


def _made_of(worded: Contract, after: Contract, before: Contract, coach: Verbatim) -> Iterator[Piece]:
    """What the coach made of the client's words, told as one tells it."""
    goal, learning = _texts(worded), _texts(after)
    is_his = worded.goal.sentence == after.goal.sentence
    if not is_his:
        yield Text("{coach} puts your goal a little differently:", coach=coach)
        yield Verbatim(after.goal.sentence)
        yield Text("You wrote:")
        yield Verbatim(worded.goal.sentence)
    if goal == learning:
        yield Text("{coach} takes over your words.", coach=coach) if is_his else Text("The rest is as you wrote it.")
        return
    count = Spelled(len(learning))
    if _split(goal, learning):
        here = Text(
            "{coach} takes over your words, and puts what you want to learn in {number} lines:",
            coach=coach,
            number=count,
        )
        yield here if is_his else Text("What you want to learn is in {number} lines now:", number=count)
    elif is_his and worded.goal.sentence != before.goal.sentence:
        yield Text("{coach} takes over your goal, and puts what you want to learn like this:", coach=coach)
    else:
        yield Text("{coach} puts what you want to learn like this:", coach=coach)
    yield from map(Verbatim, learning)


def _texts(contract: Contract) -> list[str]:
    return [goal.text for goal in contract.learning_goals]


def _split(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether these are the same words, in more lines."""
    return len(new) > len(old) and normal(" ".join(old)) == normal(" ".join(new))


def _goal(before: Contract, after: Contract) -> Iterator[Piece]:
    if before.goal.sentence != after.goal.sentence:
        yield Text("The goal was:")
        yield Verbatim(before.goal.sentence)
        yield Text("It becomes:")
        yield Verbatim(after.goal.sentence)


def _goal_date(before: Contract, after: Contract) -> Iterator[Piece]:
    old, new = before.goal_date, after.goal_date
    if old and new and old != new:
        yield Text("The date of the goal moves from {old} to {new}.", old=old, new=new)
    elif new and not old:
        yield Text("The goal gets a date: {new}.", new=new)
    elif old and not new:
        yield Text("The goal has no date any more; it was {old}.", old=old)


def _learning_goals(before: Contract, after: Contract) -> Iterator[Piece]:
    """One that is different by itself, more as they are now."""
    old, new = ({goal.key: goal for goal in one.learning_goals} for one in (before, after))
    other = [
        key for key in old.keys() | new.keys() if key not in old or key not in new or old[key].text != new[key].text
    ]
    if len(other) > 1 and new:
        yield (
            Text("What you want to learn is in {number} lines now:", number=Spelled(len(new)))
            if _split(_texts(before), _texts(after))
            else Text("What you want to learn becomes:")
        )
        yield from map(Verbatim, _texts(after))
        return
    for key, goal in old.items():
        if key not in new:
            yield Text("This one is no longer among what you want to learn:")
            yield Verbatim(goal.text)
    for key, goal in new.items():
        if key not in old:
            yield Text("This one is added to what you want to learn:")
            yield Verbatim(goal.text)
        elif old[key].text != goal.text:
            yield Text("Of what you want to learn, this one changes:")
            yield Verbatim(old[key].text)
            yield Text("It becomes:")
            yield Verbatim(goal.text)
        elif old[key].levels != goal.levels:
            yield Text("By what you notice how far you are is described differently for this one:")
            yield Verbatim(goal.text)


def _meetings(before: Contract, after: Contract) -> Iterator[Piece]:
    if before.count != after.count:
        yield Text("There will be {new} meetings instead of {old}.", new=after.count, old=before.count)
    if before.first != after.first:
        yield Text("The first meeting is on {new} instead of {old}.", new=after.first.wall(), old=before.first.wall())
    if before.every_weeks != after.every_weeks:
        yield Text(
            "There will be {new} weeks from one meeting to the next instead of {old}.",
            new=after.every_weeks,
            old=before.every_weeks,
        )
    if before.minutes != after.minutes:
        yield Text("A meeting takes {new} minutes instead of {old}.", new=after.minutes, old=before.minutes)


def _place(before: Contract, after: Contract, coach: str) -> Iterator[Piece]:
    if before.place != after.place:
        old, new = (Verbatim(place.for_client(one.place, coach)) for one in (before, after))
        yield Text("The place becomes {new}; it was {old}.", new=new, old=old)


def _way_of_working(before: Contract, after: Contract, coach: Verbatim) -> Iterator[Piece]:
    if before.evaluation_after != after.evaluation_after:
        yield Text(
            "You look at how it goes after meeting {new} instead of after meeting {old}.",
            new=after.evaluation_after,
            old=before.evaluation_after,
        )
    if before.tie != after.tie:
        if after.tie:
            yield from tied(after, coach)
        else:
            yield Text("You two do not work together besides this.")
    if before.keep_days != after.keep_days:
        yield Text(
            "I erase everything {new} days after your last meeting instead of {old}.",
            new=after.keep_days,
            old=before.keep_days,
        )
    if before.read_mark != after.read_mark:
        yield (
            Text("From now on you see it when {coach} has read what you wrote.", coach=coach)
            if after.read_mark
            else Text("You no longer see it when {coach} has read what you wrote.", coach=coach)
        )
    if before.costs.strip() != after.costs.strip():
        if not before.costs.strip():
            yield Text("About the costs you agree: {costs}", costs=Verbatim(after.costs))
        elif not after.costs.strip():
            yield Text("About the costs nothing is agreed any more; it was: {old}", old=Verbatim(before.costs))
        else:
            yield Text("About the costs: {new}; it was: {old}", new=Verbatim(after.costs), old=Verbatim(before.costs))
