"""Leave of a coach or of a client: it is noted, and for every meeting it touches another day is proposed, to the coach.

While a client is away no questions come to him (`conversations.moments.ClosedDays`); his coach hears when that is, and
nothing else. A coach's leave stops no questions: they are what goes on between the meetings.
"""

from collections.abc import Sequence
from datetime import date

from bot.actions.allowed import NotDone
from bot.actions.lay_plan import lay_plan
from bot.actions.shift_meetings import propose
from bot.actions.speak import Tap, as_client, tell
from bot.storage import absences, people, trajectories
from bot.storage.absences import Absence
from bot.storage.people import Person
from bot.storage.work import Work, new_id
from conversations.days.periods import Period, read_period, shown
from conversations.days.when import Unclear
from conversations.offers import MOST
from conversations.rhythm import at_utc
from conversations.text import Piece, Sentence, Text

WITHDRAWN = NotDone("This leave has been withdrawn already.")
_NONE = Text("No meeting falls in it.")
ASKED = "leave"
"""What the key of the question which days it is begins with."""
SHOWN = "leaves"
"""What the key of a list of what is noted begins with."""
HOW = Text("Write it like this: /vakantie {example}", example=Text("12 to 30 July"))


def announce(work: Work, person: Person, words: str) -> None:
    """Note the leave in these words; without words, show what is noted."""
    today = at_utc(work.now, work.house.zone).day
    if not words.strip():
        _show(work, person, absences.leave_of(work, person.id, today))
        return
    read = read_period(words, today, asked=True)
    if isinstance(read, Unclear):
        pieces = (read.reason,) if read.offers else (read.reason, HOW)
        buttons = [[_note(period, today)] for period in read.offers[:MOST]]
        tell(work, person, pieces, trajectory=as_client(work, person), buttons=buttons, key=f"{ASKED}:{new_id()}")
        return
    if _is_noted(work, person, read.value):
        tell(work, person, (NotDone("This has been noted already."),), trajectory=as_client(work, person))
        return
    _note_down(work, person, read.value)


def _is_noted(work: Work, person: Person, period: Period) -> bool:
    return any(known.period == period for known in absences.leave_of(work, person.id, period.first))


def note(work: Work, person: Person, ref: str) -> Sentence | None:
    """The person tapped which days were meant."""
    read = read_period(ref.replace(".", " t/m "), at_utc(work.now, work.house.zone).day)
    if isinstance(read, Unclear):
        return NotDone.because(read.reason)
    if _is_noted(work, person, read.value):
        return NotDone("This has been noted already.")
    _note_down(work, person, read.value)
    return None


def _note_down(work: Work, person: Person, period: Period) -> None:
    new = absences.add_leave(work, person.id, period)
    _confirm(work, person, new)
    _pass_on(work, person, period)


def announce_again(work: Work, person: Person, words: str, *, asked: bool) -> bool:
    """Note the leave in words that come after they were asked for; whether they tell of days, well or not."""
    read = read_period(words, at_utc(work.now, work.house.zone).day)
    tells = not isinstance(read, Unclear) or bool(read.offers)
    if not tells and not (asked and any(char.isdigit() for char in words)):
        return False
    announce(work, person, words)
    return True


def noted(work: Work, person: Person, absence_id: str) -> Absence | None:
    """The leave of this person of that id, as long as it is not over."""
    known = absences.leave_of(work, person.id, at_utc(work.now, work.house.zone).day)
    return next((one for one in known if one.id == absence_id), None)


def withdraw(work: Work, person: Person, leave: Absence, rest: str) -> None:
    """The person is there after all; meetings that have moved stay where they are now."""
    absences.withdraw_leave(work, person.id, leave.id)
    for trajectory in trajectories.running_of_client(work, person.id):
        lay_plan(work, trajectory)
        said = Text("{client} is not on leave after all.", client=trajectory.contract.client)
        tell(work, people.by_id(work, trajectory.coach_id), (said,), trajectory=trajectory)
    known = absences.leave_of(work, person.id, at_utc(work.now, work.house.zone).day)
    said = Text("Withdrawn. What has moved stays where it is now.")
    tell(work, person, (said, *_lines(known)), trajectory=as_client(work, person), buttons=[*map(_withdraw, known)])


def _confirm(work: Work, person: Person, new: Absence) -> None:
    first, last = new.period.first, new.period.last
    pieces: list[Piece] = [Text("Noted: leave from {first} to {last}.", first=first, last=last)]
    mine = trajectories.running_of_client(work, person.id)
    if len(mine) > 1:
        pieces.append(Text("No questions come in those days, and your coaches hear when you are away."))
    elif mine:
        coach = people.coach_name(work, mine[0].coach_id)
        pieces.append(Text("No questions come in those days, and {coach} hears when you are away.", coach=coach))
    tell(work, person, pieces, trajectory=as_client(work, person), buttons=(_withdraw(new),))


def _pass_on(work: Work, person: Person, period: Period) -> None:
    """What the leave brings about in every trajectory that it touches."""
    coached = trajectories.running_of_coach(work, person.id)
    touched = [propose(work, trajectory, period.days(), Text("In your leave falls:")) for trajectory in coached]
    if coached and not any(touched):
        tell(work, person, (_NONE,))
    for trajectory in trajectories.running_of_client(work, person.id):
        lay_plan(work, trajectory)
        client, first, last = trajectory.contract.client, period.first, period.last
        why = Text("{client} is on leave from {first} to {last}.", client=client, first=first, last=last)
        if not propose(work, trajectory, period.days(), why):
            tell(work, people.by_id(work, trajectory.coach_id), (why, _NONE), trajectory=trajectory)


def _show(work: Work, person: Person, known: Sequence[Absence]) -> None:
    lines = _lines(known) or [Text("No leave has been noted.")]
    key = f"{SHOWN}:{new_id()}"
    tell(work, person, (*lines, HOW), trajectory=as_client(work, person), buttons=[*map(_withdraw, known)], key=key)


def _lines(known: Sequence[Absence]) -> list[Text]:
    return [Text("Leave from {first} to {last}", first=one.period.first, last=one.period.last) for one in known]


def _note(period: Period, today: date) -> Tap:
    return shown(period, today), "ln", f"{period.first}.{period.last}"


def _withdraw(one: Absence) -> tuple[Tap]:
    return ((Text("Withdraw: {first}", first=one.period.first), "lw", one.id),)
