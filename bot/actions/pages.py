"""What is too long for one message comes a page at a time, with buttons to turn it."""

from collections.abc import Callable, Sequence
from textwrap import shorten
from typing import TypeVar

from bot.actions.speak import Tap, tell
from bot.message import Message, parts
from bot.storage import meetings, trajectories
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.rhythm import Local
from conversations.text import Sentence, Text

T = TypeVar("T")

# So many trajectories are shown one after the other; of more, a coach first chooses whose.
_AT_ONCE = 3
_LEAF = 2400

# A message takes a hundred buttons, a thumb fewer (Bot API, InlineKeyboardMarkup).
_CLIENTS = 20
# So much of a goal tells two clients of one name apart.
_A_GOAL = 40


def turned(view: str, items: Sequence[T], page: int, size: int) -> tuple[Sequence[T], tuple[tuple[Tap, ...], ...]]:
    """The items on this page, and a row of buttons to the pages before and after it, if there are any.

    `view` is what turns its pages (`press.py`); a page that is no longer there is the last one.
    """
    page = min(page, max(0, len(items) - 1) // size)
    begin, end = page * size, (page + 1) * size
    before = [(Text("Previous page"), "pg", f"{view}.{page - 1}")] if page else []
    after = [(Text("Next page"), "pg", f"{view}.{page + 1}")] if end < len(items) else []
    row = (*before, *after)
    return items[begin:end], (row,) if row else ()


def leaves(message: Message) -> tuple[Message, ...]:
    """A long message in leaves of about three screens of a phone."""
    return parts(message, _LEAF)


def beside(number: int, count: int, action: str, about: str) -> list[Tap]:
    """What turns to the leaves before and after leaf `number` of `count`, both from 1."""
    return [
        (Text("Page {page} of {pages}", page=to, pages=count), action, f"{about}.{to}")
        for to in (number - 1, number + 1)
        if 1 <= to <= count
    ]


def show_each(
    work: Work,
    coach: Person,
    running: Sequence[Trajectory],
    showing: Callable[[Work, Person, Trajectory], None],
    question: Sentence,
    *,
    action: str,
    view: str,
    page: int,
) -> None:
    """Show each of these trajectories, one after the other; of many, let the coach choose whose."""
    if len(running) > _AT_ONCE:
        ask_whose(work, coach, question, running, action=action, view=view, page=page)
        return
    for trajectory in running:
        showing(work, coach, trajectory)


def has_namesake(work: Work, one: Trajectory) -> bool:
    """Whether another running client of this coach goes by the same name."""
    name = one.contract.client.casefold()
    return any(
        other.id != one.id and other.contract.client.casefold() == name
        for other in trajectories.running_of_coach(work, one.coach_id)
    )


def label_of(work: Work, one: Trajectory, among: Sequence[Trajectory]) -> Sentence:
    """The client's name; for one of several of that name with the next meeting, or the first, or else the goal."""
    client = one.contract.client
    same = [other for other in among if other.contract.client.casefold() == client.casefold() and other.id != one.id]
    if not same:
        return Text("{client}", client=client)
    if any(_meets(work, other) == _meets(work, one) for other in same):
        return Text(
            "{client} ({goal})", client=client, goal=shorten(one.contract.goal.sentence, _A_GOAL, placeholder="…")
        )
    meeting = meetings.coming(work, one.id)
    if one.runs and meeting is not None:
        return Text("{client} ({moment})", client=client, moment=meeting.at.wall())
    return Text("{client} (first {moment})", client=client, moment=one.contract.first.wall())


def _meets(work: Work, one: Trajectory) -> Local:
    """When they meet next, or met first."""
    meeting = meetings.coming(work, one.id) if one.runs else None
    return meeting.at if meeting is not None else one.contract.first


def ask_whose(
    work: Work,
    coach: Person,
    question: Sentence,
    mine: Sequence[Trajectory],
    *,
    action: str,
    view: str,
    page: int,
    about: str = "",
) -> None:
    """Let a coach tap one of these clients: `action` on that trajectory follows, with what he said `about` it."""
    by_name = sorted(mine, key=lambda one: (one.contract.client.casefold(), one.id))
    shown, turning = turned(view, by_name, page, _CLIENTS)
    rest = f".{about}" if about else ""
    rows = [((label_of(work, one, by_name), action, f"{one.id}{rest}"),) for one in shown]
    tell(work, coach, (question,), buttons=(*rows, *turning))
