"""The client reads back what he wrote: everything, word for word, by meeting, newest first, a page at a time, or only
what has a word in it.

What is kept sealed cannot be searched where it lies: all of his own is opened, and looked through here.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeAlias

from bot.actions import allowed
from bot.actions.allowed import GONE, NotDone
from bot.actions.sharing import can_be_changed, can_be_shared, how, numbers, share
from bot.actions.speak import Tap, as_client, keyboard, locale_of, tell
from bot.actions.take_along import ALL
from bot.actions.unsay import unsay
from bot.digests.compose_book import head_of
from bot.digests.written import origin
from bot.message import Keyboard
from bot.storage import answers, audiences, meetings, people, trajectories
from bot.storage.answers import Answered
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.inputs import is_blank
from conversations.kinds import Place
from conversations.matching import bare
from conversations.scripts.direct import DIRECT
from conversations.scripts.note import NOTE
from conversations.text import Piece, Plural, Sentence, Text, Verbatim

_PAGE = 8

_Given: TypeAlias = tuple[Answered, Trajectory | None]
"""What he wrote, and in which trajectory, if that can still be read."""


def read_back(work: Work, client: Person, page: int = 0) -> None:
    """Show a page of what he wrote, wherever that was; page 0 is the newest."""
    given, lost = _given(work, client), _lost(work, client)
    if not given and not lost:
        _tell_nothing(work, client, Text("You have not written anything yet."))
        return
    # What was there has been erased meanwhile, perhaps.
    page = min(page, max(0, len(given) - 1) // _PAGE)
    shown = given[page * _PAGE : (page + 1) * _PAGE]
    pieces = [*_pieces(work, shown, _rounds(work, given)), *([lost] if lost and not page else []), *how(shown)]
    below = [*_turning(page, len(given), "a"), (Text("As a file"), "a", ALL)]
    where = shown[0][1] if shown else None
    tell(work, client, pieces, trajectory=where, buttons=[*_ways(shown), below])


def search(work: Work, client: Person, words: str) -> None:
    """Show what he wrote in which these words stand, or to which they were asked, a page of it, the newest first;
    capitals, accents and marks make no difference. Without words, all of it."""
    said = words.strip()
    if is_blank(said):
        read_back(work, client)
        return
    # What is nothing but signs is looked for as it stands.
    wanted, bared = (bare(said), True) if bare(said) else (said, False)
    if not _show_found(work, client, wanted, said, bared=bared):
        nothing = Text("I find nothing of yours with “{words}”. /antwoorden shows everything.", words=Verbatim(said))
        _tell_nothing(work, client, nothing)


def turn_found(work: Work, client: Person, one: Answered, where: str) -> Sentence | None:
    """Another page of what was found, as `_place` wrote it down."""
    page, begin, end, bared = allowed.parts(where, 4)
    at = allowed.number(page)
    if at is None:
        return GONE
    wanted = _looked_in(one, bool(bared))[allowed.number(begin) : allowed.number(end)]
    return None if _show_found(work, client, wanted, wanted, at, bared=bool(bared)) else GONE


def _show_found(work: Work, client: Person, wanted: str, words: str, page: int = 0, *, bared: bool) -> bool:
    """Show a page of where this stands, with all that is written there `bared` or not; whether it stands anywhere."""
    given = _given(work, client)
    found = [(one, where) for one, where in given if wanted in _looked_in(one, bared)]
    if not found:
        return False
    page = min(page, (len(found) - 1) // _PAGE)
    shown = found[page * _PAGE : (page + 1) * _PAGE]
    head = Plural(
        "You wrote one thing with “{words}”:",
        "You wrote {count} things with “{words}”, the newest first:",
        count=len(found),
        words=Verbatim(words),
    )
    pieces = [head, *_pieces(work, shown, _rounds(work, given)), *how(shown)]
    turning = _turning(page, len(found), "af", _place(found[-1][0], wanted, bared))
    below = [*turning, (Text("All answers"), "a", "0")]
    tell(work, client, pieces, trajectory=shown[0][1], buttons=[*_ways(shown), below])
    return True


def _looked_in(one: Answered, bared: bool) -> str:
    whole = f"{one.words} {one.question}"
    return bare(whole) if bared else whole


def _place(one: Answered, wanted: str, bared: bool) -> str:
    """Where these words stand in what he wrote: a button carries that, never words."""
    begin = _looked_in(one, bared).index(wanted)
    return f".{one.id}.{begin}.{begin + len(wanted)}.{'b' if bared else ''}"


def _turning(page: int, count: int, action: str, behind: str = "") -> list[Tap]:
    """What turns to the pages before and after this one, of so many answers."""
    earlier: list[Tap] = [(Text("Earlier answers"), action, f"{page + 1}{behind}")]
    later: list[Tap] = [(Text("Later answers"), action, f"{page - 1}{behind}")]
    return [*(earlier if (page + 1) * _PAGE < count else ()), *(later if page else ())]


def _tell_nothing(work: Work, client: Person, said: Sentence) -> None:
    tell(work, client, (said,), trajectory=as_client(work, client))


def _pieces(work: Work, shown: Sequence[_Given], rounds: Mapping[str, Sentence]) -> list[Piece]:
    """These answers, each below the meeting that it belongs to, where that is another than of the one above it."""
    pieces: list[Piece] = []
    above: Sentence | None = None
    for number, (one, trajectory) in enumerate(shown, 1):
        around = rounds.get(one.id)
        if around is not None and around != above:
            pieces.append(around)
        above = around or above
        head = head_of(one, trajectory.zone if trajectory is not None else work.house.zone)
        pieces += [Text("{number}. {head}", number=number, head=head), *origin(one), *map(Verbatim, one.texts)]
    return pieces


def _ways(shown: Sequence[_Given]) -> list[list[Tap]]:
    """What can be done with the only one of these; with several, the number of each, which shows it."""
    if len(shown) == 1:
        return [list(_ways_of(1, *shown[0]))]
    return numbers([one for one, _ in shown])


def open_number(work: Work, client: Person, one: Answered, rest: str) -> Keyboard:
    """What can be done with this answer of his, which has this number in the list."""
    number = allowed.number(rest) or 1
    trajectory = trajectories.readable(work, one.trajectory_id)
    return keyboard((_ways_of(number, one, trajectory),), locale_of(client, as_client(work, client)))


def _ways_of(number: int, one: Answered, trajectory: Trajectory | None) -> Sequence[Tap]:
    change: list[Tap] = [(Text("Change {number}", number=number), "ac", one.id)]
    to_share: list[Tap] = []
    if one.script == DIRECT.key:
        pass  # It went at once, and nothing takes it back.
    elif not one.private:
        gone = one.read_in is not None or one.digest_id is not None
        keep = Text("Withdraw {number}", number=number) if gone else Text("{number} only for me", number=number)
        to_share = [(keep, "ap", one.id)]
    elif can_be_shared(one, trajectory):
        to_share = [(Text("Share {number}", number=number), "as", one.id)]
    erase: Tap = (Text("Erase {number}", number=number), "ea", one.id)
    return (*(change if can_be_changed(one) else ()), *to_share, erase)


def _rounds(work: Work, given: Sequence[_Given]) -> dict[str, Sentence]:
    """By answer, around which meeting it was written: its own, or that of what he wrote before it there."""
    days: dict[str, dict[int, date]] = {}
    several = len({one.trajectory_id for one, _ in given}) > 1
    last: dict[str, int] = {}
    rounds: dict[str, Sentence] = {}
    for one, trajectory in reversed(given):
        if trajectory is None:
            continue
        if trajectory.id not in days:
            planned = meetings.meetings_of(work, trajectory.id)
            days[trajectory.id] = {each.meeting.number: each.meeting.at.day for each in planned}
        number = last[trajectory.id] = one.meeting or last.get(trajectory.id, min(days[trajectory.id], default=0))
        day = days[trajectory.id].get(number)
        if day is not None:
            rounds[one.id] = _around(work, trajectory, number, day, several=several)
    return rounds


def _around(work: Work, trajectory: Trajectory, number: int, day: date, *, several: bool) -> Sentence:
    if not several:
        return Text("Around meeting {number}, {day}", number=number, day=day)
    coach = people.coach_name(work, trajectory.coach_id)
    return Text("Around meeting {number} with {coach}, {day}", number=number, coach=coach, day=day)


def keep_private(work: Work, client: Person, one: Answered, rest: str) -> Sentence:
    """From now on this answer is in no overview."""
    said = hold_back(work, client, one, rest)
    if not isinstance(said, NotDone):
        _show_page_of(work, client, one.id)
    return said


def hold_back(work: Work, client: Person, one: Answered, rest: str) -> Sentence:
    """The same, without showing what else he wrote."""
    if not audiences.withdraw(work, client.id, one.id):
        return GONE
    unsay(work, one)
    return Text("Good, it is yours alone now. What your coach has read already, has been read.")


def let_go_along(work: Work, client: Person, one: Answered, rest: str) -> Sentence:
    """This answer goes along with the next overview."""
    told = share(work, client, one)
    if not isinstance(told, NotDone):
        _show_page_of(work, client, one.id)
    return told


def _show_page_of(work: Work, client: Person, asked_id: str) -> None:
    newest_first = [one.id for one, _ in _given(work, client)]
    if asked_id in newest_first:
        read_back(work, client, newest_first.index(asked_id) // _PAGE)


def _given(work: Work, client: Person) -> list[_Given]:
    """What he wrote himself, newest first; where he wrote it, is looked up once."""
    mine = (one for one in answers.for_reader(work, client.id, Place.READ_BACK) if one.texts and one.trajectory_id)
    # What he typed to say for whom a note is, tells nothing.
    given = [one for one in mine if (one.script, one.step) != (NOTE.key, NOTE.steps[-1].key)]
    where = {one.trajectory_id: trajectories.readable(work, one.trajectory_id) for one in given}
    return [(one, where[one.trajectory_id]) for one in reversed(given)]


def _lost(work: Work, client: Person) -> Sentence | None:
    """How many answers of his are damaged, if there are any."""
    count = sum(one.damaged for one in answers.for_reader(work, client.id, Place.READ_BACK))
    one, many = (
        "{count} answer is damaged and can no longer be read.",
        "{count} answers are damaged and can no longer be read.",
    )
    return Plural(one, many, count=count) if count else None
