"""A client wants a meeting at another time, or cannot come: which one he means, and whether his coach has moved it
since. What he said of it carries the meeting's number, and how often that had been moved by then."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from bot.actions.closed_days import clients_day, clients_today
from bot.actions.speak import Taps
from bot.storage import answers, conversations, meetings, people
from bot.storage.conversations import Conversation
from bot.storage.meetings import PlannedMeeting
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.asked.lost import cannot_come, comes_late
from conversations.asked.practical import pieces, practical
from conversations.asked.practical_words import Practical
from conversations.rhythm import Local, at_utc
from conversations.said.gist import sentences
from conversations.scripts.direct import DIRECT
from conversations.scripts.note import NOTE
from conversations.scripts.word import WORD
from conversations.states import Outcome
from conversations.text import Text
from conversations.told.asides import For, Listening, never
from conversations.told.of_the_meeting import in_case
from conversations.wished.days_named import names_day
from conversations.wished.suits_after_all import comes_as_agreed, may_not_come, suits_after_all
from conversations.wished.when_else import proposed, proposes

# So long what a coach says of a time may be her answer to it.
_OPEN_FOR = timedelta(days=7)


def wishes(words: str, coach: str) -> bool:
    """Whether he says in these words that he cannot come, or asks whether he can meet this `coach` at another time."""
    if any(practical(one) is Practical.MOVES or cannot_come(one) for one in pieces(words)):
        return True
    found = Listening(coach, never, never, never).to(words)
    return found is not None and found.about is For.MOVES


def meant(work: Work, trajectory: Trajectory, words: str) -> PlannedMeeting | None:
    """The meeting of which he says so, or that he will be late: the one he names, or else the next."""
    if not (wishes(words, people.coach_name(work, trajectory.coach_id)) or any(map(comes_late, pieces(words)))):
        return None
    return which(work, trajectory, words)


def which(work: Work, trajectory: Trajectory, words: str) -> PlannedMeeting | None:
    """The meeting that he names, or else the next."""
    ahead = meetings.to_come(work, trajectory.id)
    today = clients_today(work, trajectory)
    named = (one for one in ahead if names_day(words, today, clients_day(trajectory, one.meeting.at.utc())))
    return next(named, next(iter(ahead), None))


def mark(planned: PlannedMeeting) -> str:
    """The meeting as it is now, to be held against later."""
    return f"{planned.meeting.number}.{planned.sequence}"


def asked_for(work: Work, trajectory: Trajectory, number: int) -> bool:
    """Whether he told his coach that he wants this meeting otherwise, and it is still where it was then."""
    return any(one.state.asked and _went(one) for one in _about(work, trajectory, number))


def has_proposed(work: Work, trajectory: Trajectory, number: int, to: Local) -> bool:
    """Whether he said with that to which moment he wants it moved, and it is this one."""
    planned = meetings.find(work, trajectory.id, number)
    went = _passed_on(work, trajectory, number)
    return planned is not None and any(
        proposes(part.text, at_utc(one.since, trajectory.clients_zone).day, planned.meeting.at, to)
        for one in went
        for asked in one.state.asked
        for part in asked.parts
    )


def wanted(work: Work, trajectory: Trajectory, number: int) -> Local | None:
    """To which one moment he wants this meeting moved, as he told his coach last; None where he named none."""
    planned = meetings.find(work, trajectory.id, number)
    went = _passed_on(work, trajectory, number)
    if planned is None or not went:
        return None
    last = max(went, key=lambda one: one.since)
    words = "\n".join(part.text for asked in last.state.asked for part in asked.parts)
    asks = [one for one in pieces(words) if practical(one) is Practical.MOVES]
    return proposed(" ".join(asks) or words, at_utc(last.since, trajectory.clients_zone).day, planned.meeting.at)


def to_move(trajectory: Trajectory, about: str | None) -> Taps:
    """The button with which his coach moves the meeting that it is `about`, if it is."""
    return (((Text("Move a meeting"), "mw", f"{trajectory.id}.{about.partition('.')[0]}"),),) if about else ()


def is_open(work: Work, trajectory: Trajectory) -> PlannedMeeting | None:
    """The meeting that he asked his coach to have at another time, not long ago, and that still stands where it
    stood."""
    for one in meetings.to_come(work, trajectory.id):
        since = max((each.since for each in _passed_on(work, trajectory, one.meeting.number)), default=None)
        if since is not None and work.now - since < _OPEN_FOR:
            return one
    return None


def still_open(work: Work, trajectory: Trajectory, number: int) -> tuple[Text, ...]:
    """What stands with the reminder of a meeting that he wants otherwise: nothing once his coach has said something."""
    about = list(_about(work, trajectory, number))
    if not about:
        return _may_be_later(work, trajectory, number)
    since = max(one.since for one in about)
    if any(one.script == WORD.key and one.since >= since for one in conversations.of_trajectory(work, trajectory.id)):
        return ()
    if _suits_by_now(work, trajectory, since):
        return ()
    if all(may_not_come(part.text) for one in about for asked in one.state.asked for part in asked.parts):
        return (_perhaps(any(map(_went, about)), people.coach_name(work, trajectory.coach_id)),)
    if any(map(_went, about)):
        coach = people.coach_name(work, trajectory.coach_id)
        return (Text("You wrote that this does not suit you; whether it changes, you hear from {coach}.", coach=coach),)
    if _goes_along(work, trajectory, about):
        return ()  # She reads it, though not at once.
    return (Text("You wrote here that this does not suit you; I have not passed that on."),)


def _goes_along(work: Work, trajectory: Trajectory, about: Sequence[Conversation]) -> bool:
    """Whether what he tapped nothing for is with his coach all the same, in what she reads before they meet."""
    said = {part.text for one in about for asked in one.state.asked for part in asked.parts}
    noted = answers.of_author(work, trajectory.client_id or "", trajectory.id, (NOTE.key,), questions=False)
    return any(not one.private and one.words in said for one in noted)


def _may_be_later(work: Work, trajectory: Trajectory, number: int) -> tuple[Text, ...]:
    """That he said that he may be later then, and whether his coach has heard that from here."""
    planned = meetings.find(work, trajectory.id, number)
    told = (one for one in conversations.of_trajectory(work, trajectory.id) if one.script == DIRECT.key)
    lately = [one for one in told if work.now - one.since < _OPEN_FOR]
    if planned is None or not lately:
        return ()
    day = clients_day(trajectory, planned.meeting.at.utc())
    about = [one for one in lately if _is_later_then(one, at_utc(one.since, trajectory.clients_zone).day, day)]
    if not about or any(_was_elsewhere(one, planned) for one in about):
        return ()
    coach = people.coach_name(work, trajectory.coach_id)
    if any(map(_went, about)):
        return (Text("You wrote that you may be later; I have passed that on to {coach}.", coach=coach),)
    if _goes_along(work, trajectory, about):
        return ()
    return (Text("You wrote here that you may be later; I have not passed that on."),)


def _was_elsewhere(one: Conversation, planned: PlannedMeeting) -> bool:
    """Whether what he said was of this meeting before his coach moved it: then she has answered it."""
    about = {asked.about for asked in one.state.asked if asked.about}
    return mark(planned) not in about and any(each.startswith(f"{planned.meeting.number}.") for each in about)


def _is_later_then(one: Conversation, said: date, day: date) -> bool:
    words = [part.text for asked in one.state.asked for part in asked.parts]
    later = any(comes_late(each) or in_case(each) for text in words for each in sentences(text))
    return later and any(names_day(text, said, day) for text in words)


def _perhaps(went: bool, coach: str) -> Text:
    if went:
        return Text("You wrote that you may not be able to come. If it comes to that, let {coach} know.", coach=coach)
    return Text("You wrote here that you may not be able to come; I have not passed that on.")


def _suits_by_now(work: Work, trajectory: Trajectory, since: datetime) -> bool:
    """Whether he told her later that he comes after all."""
    told = (one for one in conversations.of_trajectory(work, trajectory.id) if one.script == DIRECT.key)
    later = (one for one in told if one.since > since and _went(one))
    said = (part.text for one in later for asked in one.state.asked for part in asked.parts)
    return any(suits_after_all(one) or any(map(comes_as_agreed, sentences(one))) for one in said)


def _about(work: Work, trajectory: Trajectory, number: int) -> Iterator[Conversation]:
    """What he said of this meeting, as it is now, to his coach or so that it can be passed on to her."""
    planned = meetings.find(work, trajectory.id, number)
    if planned is None:
        return
    for one in conversations.of_trajectory(work, trajectory.id):
        if one.script == DIRECT.key and any(asked.about == mark(planned) for asked in one.state.asked):
            yield one


def _passed_on(work: Work, trajectory: Trajectory, number: int) -> list[Conversation]:
    """What of that went to his coach."""
    return [one for one in _about(work, trajectory, number) if _went(one)]


def _went(one: Conversation) -> bool:
    return conversations.ended(one) is Outcome.FINISHED
