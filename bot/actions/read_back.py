"""The client reads back what he wrote: everything, word for word, newest last, a page at a time."""

from bot.actions.speak import Tap, locale_of, tell
from bot.message import Attached
from bot.storage import answers, trajectories
from bot.storage.answers import Answered
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from bot.texts import render
from conversations.kinds import Place
from conversations.rhythm import at_utc
from conversations.text import Piece, Sentence, Text, Verbatim

FILE = "file"
_PAGE = 8


def read_back(work: Work, client: Person, page: int = 0) -> None:
    """Show a page of what he wrote, wherever that was; page 0 is the newest."""
    given = _given(work, client)
    if not given:
        mine = trajectories.of_client(work, client.id)
        nothing = Text("You have not written anything yet.")
        tell(work, client, (nothing,), trajectory=mine[0] if mine else None)
        return
    end = max(0, len(given) - page * _PAGE)
    shown = given[max(0, end - _PAGE) : end]
    pieces: list[Piece] = []
    keeping: list[Tap] = []
    for number, (one, trajectory) in enumerate(shown, 1):
        pieces += [Text("{number}. {head}", number=number, head=_head(one, trajectory)), *map(Verbatim, one.texts)]
        if not one.private:
            keeping.append((Text("{number} only for me", number=number), "ap", one.id))
        keeping.append((Text("Erase {number}", number=number), "ea", one.id))
    earlier: list[Tap] = [(Text("Earlier answers"), "a", str(page + 1))] if end > _PAGE else []
    later: list[Tap] = [(Text("Later answers"), "a", str(page - 1))] if page else []
    rows = [keeping[begin : begin + 2] for begin in range(0, len(keeping), 2)]
    below = [*earlier, *later, (Text("As a file"), "a", FILE)]
    tell(work, client, pieces, trajectory=shown[-1][1], buttons=[*rows, below])


def keep_private(work: Work, client: Person, asked_id: str) -> Sentence | None:
    """From now on this answer is in no overview; None when he gave no such answer, or it was so already."""
    if not answers.withdraw(work, client.id, asked_id):
        return None
    newest_first = [one.id for one, _ in reversed(_given(work, client))]
    if asked_id in newest_first:
        read_back(work, client, newest_first.index(asked_id) // _PAGE)
    return Text("Good, it is yours alone now. What your coach has read already, has been read.")


def send_files(work: Work, client: Person) -> None:
    """All answers of every trajectory in which he wrote, in a text file each."""
    wrote = {trajectory.id: trajectory for _, trajectory in _given(work, client)}
    for trajectory in (*wrote.values(),) or trajectories.of_client(work, client.id):
        send_file(work, client, trajectory)


def send_file(work: Work, client: Person, trajectory: Trajectory) -> None:
    """All his answers of one trajectory in a text file, to keep."""
    locale = locale_of(client, trajectory)
    given = [one for one, where in _given(work, client) if where.id == trajectory.id]
    if not given:
        tell(work, client, (Text("You have not written anything yet."),), trajectory=trajectory)
        return
    answered = ("\n".join((render(_head(one, trajectory), locale), "", one.words)) for one in given)
    file = Attached(render(Text("my-answers.txt"), locale), "words", "\n\n\n".join(answered) + "\n")
    said = Text("Everything you wrote, word for word. This file is for you alone.")
    tell(work, client, (said,), trajectory=trajectory, attached=file)


def _given(work: Work, client: Person) -> list[tuple[Answered, Trajectory]]:
    """What he wrote himself, with the trajectory in which he did."""
    given = [one for one in answers.for_reader(work, client.id, Place.READ_BACK) if one.texts]
    ids = {one.trajectory_id for one in given if one.trajectory_id}
    where = {trajectory_id: trajectories.by_id(work, trajectory_id) for trajectory_id in ids}
    return [(one, where[one.trajectory_id]) for one in given if one.trajectory_id]


def _head(one: Answered, trajectory: Trajectory) -> Text:
    when = at_utc(one.answered_at or one.asked_at, trajectory.zone).wall()
    if one.private:
        return Text("{moment}, only for you: {question}", moment=when, question=one.question)
    return Text("{moment}: {question}", moment=when, question=one.question)
