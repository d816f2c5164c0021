"""The coach reads what he kept about a client: word for word, by page or by a word in it, and erases what may go."""

from collections.abc import Sequence

from bot.actions import confirm
from bot.actions.pages import turned
from bot.actions.speak import Taps, tell
from bot.storage import memos, people
from bot.storage.memos import Memo
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.rhythm import at_utc
from conversations.text import Piece, Sentence, Text, Verbatim

_PAGE = 8
WHAT = "erase_memo"


def show_memos(work: Work, trajectory: Trajectory, page: int = 0) -> None:
    """The memos about this client, newest first."""
    kept = _numbered(work, trajectory)
    if not kept:
        _tell(work, trajectory, Text("There are no memos about {client} yet.", client=trajectory.contract.client))
        return
    shown, turning = turned(f"memos.{trajectory.id}", kept, page, _PAGE)
    _show(work, trajectory, Text("Memos about {client}", client=trajectory.contract.client), shown, turning)


def search_memos(work: Work, trajectory: Trajectory, words: str) -> bool:
    """Show the memos about this client in which these words stand, capitals or not, the newest few; whether there are
    any."""
    found = [one for one in _numbered(work, trajectory) if words.casefold() in one[1].words.casefold()]
    client, said = trajectory.contract.client, Verbatim(words)
    if not found:
        return False
    head = Text("Memos about {client} with “{words}”", client=client, words=said)
    _show(work, trajectory, head, found[:_PAGE], ())
    if len(found) > _PAGE:
        _tell(work, trajectory, Text("There are older ones too; with more words I find them."))
    return True


def ask_to_erase(work: Work, trajectory: Trajectory, memo: Memo) -> None:
    """Show once more what would go."""
    confirm.ask(
        work,
        people.by_id(work, trajectory.coach_id),
        WHAT,
        (Text("Shall I erase this memo?"), Verbatim(memo.words)),
        yes=(Text("Yes, erase it"), "md"),
        no=(Text("No, keep it"), "mk"),
        trajectory=trajectory,
        about=memo.id,
    )


def erase_if_sure(work: Work, coach: Person, trajectory: Trajectory, memo: Memo, asked_at: int | None) -> bool:
    """The memo is erased; False when that was not asked just now."""
    if asked_at is None or not confirm.stands(work, WHAT, coach, asked_at):
        return False
    confirm.answered(work, WHAT, coach, asked_at)
    memos.erase(work, memo.id)
    # In the place of its words.
    tell(work, coach, (Text("Erased."),), trajectory=trajectory)
    return True


def _numbered(work: Work, trajectory: Trajectory) -> list[tuple[int, Memo]]:
    """Newest first; the oldest is number one, so that a number stays the same while more are kept."""
    return list(enumerate(memos.of_trajectory(work, trajectory.coach_id, trajectory.id), 1))[::-1]


def _show(
    work: Work,
    trajectory: Trajectory,
    head: Sentence,
    shown: Sequence[tuple[int, Memo]],
    turning: Taps,
) -> None:
    pieces: list[Piece] = [head]
    for number, memo in shown:
        when = at_utc(memo.at, trajectory.zone).wall()
        pieces += [Text("{number}. {moment}", number=number, moment=when), Verbatim(memo.words)]
    erasing = [(Text("Erase {number}", number=number), "md", memo.id) for number, memo in shown]
    rows = [erasing[begin : begin + 4] for begin in range(0, len(erasing), 4)]
    coach = people.by_id(work, trajectory.coach_id)
    tell(work, coach, pieces, trajectory=trajectory, buttons=(*rows, *turning))


def _tell(work: Work, trajectory: Trajectory, said: Sentence) -> None:
    coach: Person = people.by_id(work, trajectory.coach_id)
    tell(work, coach, (said,), trajectory=trajectory)
