"""The client says whether he can make it on the new day; when he cannot, the coach hears it at once.

A tap is about the meetings as they were when he was asked: of one that has moved again since, he hears that.
"""

from typing import Any

from bot.actions.allowed import NotDone, parts
from bot.actions.closed_days import closed_days, today_of
from bot.actions.shift_meetings import offer
from bot.actions.speak import Tap, tell
from bot.storage import meetings, people, spoken
from bot.storage.meetings import PlannedMeeting
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations import place
from conversations.matching import words_of
from conversations.shifting import shift
from conversations.text import Brief, Sentence, Text
from conversations.wished.moment_words import words_of_moment

_ALL_OF_THEM = words_of(
    "alle allebei beide alledrie allemaal twee drie vier data dagen datums momenten keer keren andere anderen rest "
    "tweede derde passen lukken schikken zijn staan erin super zeg"
)
_ELSEWHERE = NotDone("This meeting has a new date already.")


def can(work: Work, client: Person, trajectory: Trajectory, rest: str) -> Sentence | None:
    """He can: when and where he is expected is shown to him once more, of several days the first, and is no message of
    its own after a tap. When it has gone by, he hears what is so now."""
    meant = _meant(work, trajectory, rest)
    if not meant:
        return _gone_by(work, client, trajectory, rest)
    _tell_coach_he_can(work, trajectory, meant)
    first, coach = meant[0], people.coach_name(work, trajectory.coach_id)
    where = place.in_a_sentence(place.for_client(trajectory.contract.place, coach), coach)
    expected: dict[str, Any] = {"coach": coach, "moment": first.meeting.at.wall(), "where": where}
    if len(meant) > 1:
        return Text("Then you see {coach} first on {moment}{where}.", **expected)
    return Text("Then you see {coach} on {moment}{where}.", **expected)


def cannot(work: Work, client: Person, trajectory: Trajectory, rest: str) -> Sentence | None:
    """He cannot: of several meetings, he is asked which; the coach gets another day to choose."""
    meant = _meant(work, trajectory, rest)
    if not meant:
        return _gone_by(work, client, trajectory, rest)
    if len(meant) > 1:
        rows = tuple((_one_of(trajectory, one),) for one in meant)
        tell(work, client, (Text("Which day does not work for you?"),), trajectory=trajectory, buttons=rows)
        return None
    _tell_coach(work, trajectory, meant[0])
    return Text("{coach} hears it, and looks for another day.", coach=people.coach_name(work, trajectory.coach_id))


def has_said(work: Work, trajectory: Trajectory) -> bool:
    """Whether he has answered that about the meeting that is next, as it is now."""
    planned = next(iter(meetings.to_come(work, trajectory.id)), None)
    if planned is None:
        return False
    about = f"{trajectory.id}:{planned.meeting.number}:{planned.sequence}"
    return any(spoken.is_known(work, f"{said}:{about}") for said in ("can", "cannot"))


def _gone_by(work: Work, client: Person, trajectory: Trajectory, rest: str) -> Sentence | None:
    """What is so now of the meetings that he was asked about, where none of them is still to come there."""
    if not _stands(work, trajectory, rest):
        return _ELSEWHERE
    coach, coming = people.coach_name(work, trajectory.coach_id), meetings.coming(work, trajectory.id)
    now = (
        Text("There are no more meetings with {coach} to come.", coach=coach)
        if coming is None
        else Text("You meet {coach} on {moment}.", coach=coach, moment=coming.at.wall())
    )
    tell(work, client, (Text("That day has gone by already."), now), trajectory=trajectory)
    return None


def _stands(work: Work, trajectory: Trajectory, rest: str) -> bool:
    """Whether the meetings that he was asked about have not been moved since."""
    first, _, sequence = parts(rest, 3)
    planned = meetings.meetings_of(work, trajectory.id)
    return any(str(one.meeting.number) == first and str(one.sequence) == sequence for one in planned)


def _tell_coach(work: Work, trajectory: Trajectory, planned: PlannedMeeting) -> None:
    """Once for every day that a meeting was moved to."""
    meeting, client = planned.meeting, trajectory.contract.client
    known = f"cannot:{trajectory.id}:{meeting.number}:{planned.sequence}"
    if spoken.stands(work, known):
        return
    standing = meetings.standing(work, trajectory.id)
    found = shift(meeting, standing, closed_days(work, trajectory), today_of(work, trajectory))
    said = Text(
        "{client} cannot make it on {moment}. It stays there until you move it.",
        client=client,
        moment=meeting.at.wall(),
    )
    offer(work, trajectory, planned, found, (said,), key=known)


def _tell_coach_he_can(work: Work, trajectory: Trajectory, meant: list[PlannedMeeting]) -> None:
    """She asked, so she reads it: once for every day that a meeting was moved to."""
    first = meant[0]
    known = f"can:{trajectory.id}:{first.meeting.number}:{first.sequence}"
    if spoken.is_known(work, known):
        return
    client, moment = trajectory.contract.client, first.meeting.at.wall()
    said = Text("{client} can make it on {moment}.", client=client, moment=moment)
    if len(meant) > 1:
        said = Text("{client} can make it on the new days, first on {moment}.", client=client, moment=moment)
    tell(work, people.by_id(work, trajectory.coach_id), (said,), trajectory=trajectory, key=known)


def words_for(work: Work, trajectory: Trajectory, rest: str) -> frozenset[str]:
    """The words that tell the days and hours that he was asked about, and that it is all of them."""
    meant = _meant(work, trajectory, rest)
    named = frozenset(word for one in meant for word in words_of_moment(one.meeting.at.wall()))
    return named | _ALL_OF_THEM if len(meant) > 1 else named


def _meant(work: Work, trajectory: Trajectory, rest: str) -> list[PlannedMeeting]:
    """The meetings that he was asked about, still to come and still where they were; `rest` is the first and last of
    them, and how often the first had been moved."""
    first, last, _ = parts(rest, 3)
    if not (first.isdecimal() and last.isdecimal()):
        return []
    coming = [one for one in meetings.to_come(work, trajectory.id) if int(first) <= one.meeting.number <= int(last)]
    return coming if _stands(work, trajectory, rest) else []


def _one_of(trajectory: Trajectory, one: PlannedMeeting) -> Tap:
    number = one.meeting.number
    ref = f"{trajectory.id}.{number}.{number}.{one.sequence}"
    return Text("{day}", day=Brief(one.meeting.at.day)), "kn", ref
