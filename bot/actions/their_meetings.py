"""What a client says of his meetings, held against those that he has: that he cannot come, comes later, has to go
earlier, or names one by its day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.actions.closed_days import clients_day, clients_today
from bot.actions.speak import coach_of
from bot.actions.what_now import says_cannot_come
from bot.storage import meetings
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations import patterns as re
from conversations.asked.becomes_later import becomes_later
from conversations.asked.lost import NEAR, cannot_come, comes_late
from conversations.asked.only_then import is_of, only_then
from conversations.rhythm import at_utc
from conversations.told.asides import Aside, Listening, names_meeting
from conversations.told.leaves_early import leaves_early
from conversations.wished.date_refused import rather_another, refuses
from conversations.wished.days_named import dates_in, names_day

A_WEEK = timedelta(days=7)
_SOON, _SHORTLY = timedelta(days=1), timedelta(hours=2)
_NEXT_TIME = re.compile(r"\bvolgende keer\b", re.IGNORECASE)
_AND_WHY = re.compile(r"\bniet(?:,| want\b| omdat\b) *\w", re.IGNORECASE)


def listen(work: Work, client: Person, here: Trajectory, words: str, *, prepares: bool) -> Aside | None:
    """What is for his coach in these words. Where he `prepares`, and is asked what he would talk about there, a word
    without a day is of the next meeting."""
    one = _Meetings(work, client, here, prepares)
    listening = Listening(
        coach_of(work, here), one.cannot, one.late, one.on_day, not prepares, one.surely_otherwise, one.early
    )
    return listening.to(words)


@dataclass(frozen=True)
class _Meetings:
    work: Work
    client: Person
    here: Trajectory
    prepares: bool

    def cannot(self, sentence: str) -> bool:
        return says_cannot_come(self.work, self.here, self.client, sentence) or self._surely(sentence)

    def _surely(self, sentence: str) -> bool:
        # Asked what he would talk about on that day, who says that it does not suit and why speaks of that.
        of_that_day = self.prepares and cannot_come(sentence) and _AND_WHY.search(sentence) is not None
        return _turns_down(self.work, self.here, sentence) or (of_that_day and self._names_next(sentence, A_WEEK))

    def surely_otherwise(self, sentence: str) -> bool:
        return self._surely(sentence) or self._then(sentence)

    def _then(self, sentence: str) -> bool:
        return only_then(sentence) and _is_of_next(self.work, self.here, sentence)

    def late(self, sentence: str) -> bool:
        if only_then(sentence):
            return self._then(sentence)
        if becomes_later(sentence):
            return self._names_next(sentence, _SOON)
        # The words first: when they meet need not be looked up for every message.
        if not comes_late(sentence):
            return False
        within = A_WEEK if self.prepares else _SOON
        return names_meeting(sentence) or self._names_next(sentence, within) or self._is_about_to_come()

    def _is_about_to_come(self) -> bool:
        """Whether they meet so shortly after that he needs to name nothing."""
        meeting = meetings.coming(self.work, self.here.id)
        return meeting is not None and meeting.at.utc() - self.work.now <= _SHORTLY

    def early(self, sentence: str) -> bool:
        if not leaves_early(sentence, coach_of(self.work, self.here)):
            return False
        # Asked what he would talk about there, it is of that meeting.
        of_it = self.prepares or names_meeting(sentence) or self._names_next(sentence)
        return of_it or _NEXT_TIME.search(sentence) is not None

    def on_day(self, sentence: str) -> bool:
        return self._names_next(sentence) or bool(_dates_of(self.work, self.here, sentence))

    def _names_next(self, sentence: str, within: timedelta = NEAR) -> bool:
        return names_next(self.work, self.here, sentence, within)


def names_next(work: Work, trajectory: Trajectory, sentence: str, within: timedelta = NEAR) -> bool:
    """Whether he names the day of the next meeting, which is no further away than that."""
    meeting = meetings.coming(work, trajectory.id)
    if meeting is None:
        return False
    day, today = clients_day(trajectory, meeting.at.utc()), clients_today(work, trajectory)
    return day - today <= within and names_day(sentence, today, day)


def _is_of_next(work: Work, trajectory: Trajectory, sentence: str) -> bool:
    """Whether an hour at which he can be there only is of the next meeting."""
    meeting = meetings.coming(work, trajectory.id)
    if meeting is None:
        return False
    agreed = at_utc(meeting.at.utc(), trajectory.clients_zone)
    return is_of(agreed, sentence, clients_today(work, trajectory))


def _turns_down(work: Work, trajectory: Trajectory, sentence: str) -> bool:
    """Whether he says of the date of a meeting that he cannot come then or would rather not; of the next one only the
    latter is sure."""
    # The words first: when the meetings are need not be looked up for every message.
    named = _dates_of(work, trajectory, sentence) if refuses(sentence) else ()
    return any(place or rather_another(sentence) for place in named)


def _dates_of(work: Work, trajectory: Trajectory, sentence: str) -> Sequence[int]:
    """Which of the meetings ahead, counted from the next, he names by their date."""
    named = dates_in(sentence, clients_today(work, trajectory))
    standing = meetings.standing(work, trajectory.id) if named else ()
    ahead = (one for one in standing if one.at.utc() > work.now)
    return [place for place, one in enumerate(ahead) if clients_day(trajectory, one.at.utc()) in named]


def names_one(work: Work, trajectory: Trajectory, words: str) -> bool:
    """Whether he names one of his meetings, or its day."""
    today = clients_today(work, trajectory)
    days = (clients_day(trajectory, one.at.utc()) for one in meetings.standing(work, trajectory.id))
    return names_meeting(words) or any(names_day(words, today, day) for day in days)


def is_near(work: Work, trajectory: Trajectory) -> bool:
    """Whether they meet today or tomorrow."""
    meeting = meetings.coming(work, trajectory.id)
    if meeting is None:
        return False
    return clients_day(trajectory, meeting.at.utc()) - clients_today(work, trajectory) <= _SOON
