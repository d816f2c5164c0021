"""The client reads back what he wrote: everything, word for word, newest last, a page at a time."""

from typing import TypeAlias

from bot.actions.allowed import NotDone
from bot.actions.sharing import can_be_shared, share
from bot.actions.speak import Tap, tell
from bot.actions.take_along import ALL
from bot.digests.compose_book import head_of
from bot.storage import answers, trajectories
from bot.storage.answers import Answered
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.kinds import Place
from conversations.text import Piece, Plural, Sentence, Text, Verbatim

_PAGE = 8


def read_back(work: Work, client: Person, page: int = 0) -> None:
    """Show a page of what he wrote, wherever that was; page 0 is the newest."""
    given, lost = _given(work, client), _lost(work, client)
    if not given and not lost:
        mine = trajectories.of_client(work, client.id)
        nothing = Text("You have not written anything yet.")
        tell(work, client, (nothing,), trajectory=mine[0] if mine else None)
        return
    end = max(0, len(given) - page * _PAGE)
    shown = given[max(0, end - _PAGE) : end]
    pieces: list[Piece] = []
    keeping: list[Tap] = []
    for number, (one, trajectory) in enumerate(shown, 1):
        head = head_of(one, trajectory.zone if trajectory is not None else work.house.zone)
        pieces += [Text("{number}. {head}", number=number, head=head), *map(Verbatim, one.texts)]
        if not one.private:
            keeping.append((Text("{number} only for me", number=number), "ap", one.id))
        elif can_be_shared(one, trajectory):
            keeping.append((Text("Share {number}", number=number), "as", one.id))
        keeping.append((Text("Erase {number}", number=number), "ea", one.id))
    if lost and not page:
        pieces.append(lost)
    earlier: list[Tap] = [(Text("Earlier answers"), "a", str(page + 1))] if end > _PAGE else []
    later: list[Tap] = [(Text("Later answers"), "a", str(page - 1))] if page else []
    rows = [keeping[begin : begin + 2] for begin in range(0, len(keeping), 2)]
    below = [*earlier, *later, (Text("As a file"), "a", ALL)]
    where = shown[-1][1] if shown else None
    tell(work, client, pieces, trajectory=where, buttons=[*rows, below])


def keep_private(work: Work, client: Person, asked_id: str) -> Sentence | None:
    """From now on this answer is in no overview; None when he gave no such answer, or it was so already."""
    if not answers.withdraw(work, client.id, asked_id):
        return None
    _show_page_of(work, client, asked_id)
    return Text("Good, it is yours alone now. What your coach has read already, has been read.")


def let_go_along(work: Work, client: Person, asked_id: str) -> Sentence:
    """This answer goes along with the next overview."""
    told = share(work, client, asked_id)
    if not isinstance(told, NotDone):
        _show_page_of(work, client, asked_id)
    return told


def _show_page_of(work: Work, client: Person, asked_id: str) -> None:
    newest_first = [one.id for one, _ in reversed(_given(work, client))]
    if asked_id in newest_first:
        read_back(work, client, newest_first.index(asked_id) // _PAGE)


_Given: TypeAlias = tuple[Answered, Trajectory | None]
"""What he wrote, and in which trajectory, if that can still be read."""


def _given(work: Work, client: Person) -> list[_Given]:
    """What he wrote himself; where he wrote it, is looked up once."""
    given = [one for one in answers.for_reader(work, client.id, Place.READ_BACK) if one.texts and one.trajectory_id]
    where = {one.trajectory_id: trajectories.readable(work, one.trajectory_id or "") for one in given}
    return [(one, where[one.trajectory_id]) for one in given]


def _lost(work: Work, client: Person) -> Sentence | None:
    """How many answers of his are damaged, if there are any."""
    count = sum(one.damaged for one in answers.for_reader(work, client.id, Place.READ_BACK))
    one, many = (
        "{count} answer is damaged and can no longer be read.",
        "{count} answers are damaged and can no longer be read.",
    )
    return Plural(one, many, count=count) if count else None
