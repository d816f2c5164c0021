"""The coach reads what he kept about a client: word for word, by page or by a word in it, and erases what may go."""

from collections.abc import Sequence

from bot.actions import allowed, confirm
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


def of_coach(work: Work, coach: Person, memo_id: str) -> tuple[Trajectory, Memo] | None:
    """The memo of that id, and in which trajectory, if that is this coach's."""
    memo = memos.by_id(work, coach.id, memo_id)
    trajectory = allowed.coached(work, coach, memo.trajectory_id) if memo is not None else None
    return (trajectory, memo) if memo is not None and trajectory is not None else None


def erase(work: Work, coach: Person, kept: tuple[Trajectory, Memo], asked_at: str) -> Sentence | None:
    """What she tapped: ask first, also when that was too long ago; or erase."""
    (trajectory, memo), number = kept, allowed.number(asked_at)
    if number is None or not confirm.stands(work, WHAT, coach, number):
        _ask_to_erase(work, coach, trajectory, memo)
        return None
    confirm.answered(work, WHAT, coach, number)
    memos.erase(work, memo.id)
    # In the place of its words.
    tell(work, coach, (Text("Erased."),), trajectory=trajectory)
    return Text("Erased.")


def _ask_to_erase(work: Work, coach: Person, trajectory: Trajectory, memo: Memo) -> None:
    """Show once more what would go."""
    confirm.ask(
        work,
        coach,
        WHAT,
        (Text("Shall I erase this memo?"), Verbatim(memo.words)),
        yes=(Text("Yes, erase it"), "md"),
        no=(Text("No, keep it"), "mk"),
        trajectory=trajectory,
        about=memo.id,
    )


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
