"""Whether what somebody writes while he has not told yet what a note is for, or when he is to be asked about what he
set out to do, is a thought of its own."""

from datetime import timedelta

from bot.actions.closed_days import clients_today
from bot.actions.incoming import Incoming
from bot.actions.noted import note_alone
from bot.actions.situate import situate
from bot.actions.speak import coach_of, tell
from bot.actions.take_turn import take_turn
from bot.actions.what_now import says_cannot_come
from bot.storage import audiences, people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from bot.texts import spelled
from conversations import patterns as re
from conversations.asked.lost import cannot_come, comes_late, does_not_suit
from conversations.changed import replace
from conversations.events import Lapsed
from conversations.filled_in import when_meeting
from conversations.kept.for_whom import is_for_her, stays_his
from conversations.matching import guessed
from conversations.said.ending_words import says_only_enough
from conversations.said.gist import sentences
from conversations.scripts.note import NOTE
from conversations.scripts.note_offered import would_offer
from conversations.scripts.note_ways import ways
from conversations.scripts.plan import PLAN
from conversations.text import Text
from conversations.wished.days_named import dates_in, weekdays_in
from conversations.wished.suits_after_all import suits_after_all

# What comes later is no more of the same note.
_NOTE_GOES_ON = timedelta(hours=1)
_FEW, _SOME = 3, 8  # words; so few go with what stands above them, or tell a day
_GOES_ON = re.compile(
    r"(?:en|in|op|bij|om|of|dan|met|tijdens|na|vóór|voor|liever|nee+|ja+|wacht|ik bedoel|and|at|with|rather|no|yes)\b",
    re.IGNORECASE,
)


def is_another_note(work: Work, person: Person, running: Conversation, words: str) -> bool:
    """Whether these words are not more of a note that was left long ago, nor what it is for. That he cannot come, or
    what he asks her, is for his coach at once, and what he wrote before it need not be."""
    about = trajectories.readable(work, running.trajectory_id)
    if running.script == PLAN.key:
        return about is not None and not _goes_with_plan(work, about, words)
    if running.script != NOTE.key:
        return False
    if running.since + _NOTE_GOES_ON > work.now:
        before = running.state.asked[0].words
        if not cannot_come(before) and says_cannot_come(work, about, person, words):
            return True
        if says_only_enough(words) or (about is not None and _is_hers_now(coach_of(work, about), before, words)):
            return True
        situation = situate(work, running, about)
        return would_offer(words, situation) and not would_offer(before, situation)
    coach = people.coach_name(work, about.coach_id) if about is not None else ""
    could = (ways(coach, offered=True), ways(coach, offered=False, shared=True))
    return all(guessed(one, words, spelled) is None for one in could)


def _is_hers_now(coach: str, before: str, words: str) -> bool:
    """Whether he says that this is for his coach, behind what is rather not."""
    return stays_his(coach, before) and is_for_her(coach, words)


def taken_back(work: Work, person: Person, running: Conversation, message: Incoming) -> str | None:
    """Whether he was offered to have something passed on, and says now that it need not be; then it stays with him.
    What he tells besides; None where he says nothing of the kind."""
    about, words = trajectories.readable(work, running.trajectory_id), message.text
    if not message.plain or running.script != NOTE.key or about is None or not suits_after_all(words):
        return None
    if not would_offer(running.state.asked[0].words, situate(work, running, about)):
        return None
    told = list(sentences(words))
    besides = next((at for at, one in enumerate(told) if at and _BESIDES.match(one)), len(told))
    take_turn(work, running, Lapsed(work.now))
    audiences.keep_all_to_author(work, running.id)
    note_alone(work, person, about, message.message_id, " ".join(told[:besides]))
    tell(work, person, (_not_passed_on(work, running, about, words),), trajectory=about)
    return " ".join(told[besides:])


def _not_passed_on(work: Work, running: Conversation, trajectory: Trajectory, words: str) -> Text:
    """That it stays as it is; to who could not come, or later, when it is that he talks with his coach."""
    before, situation = running.state.asked[0].words, situate(work, running, trajectory)
    ahead = next((one for one in situation.meetings if one.at.day >= situation.today), None)
    comes = _COMES.search(words) is not None and (cannot_come(before) or comes_late(before))
    if ahead is None or not comes:
        return Text("Good. I pass nothing on.")
    when, coach = when_meeting(ahead, replace(situation, has_moved=False)), situation.coach
    return Text("Good, then you talk with {coach} {when}. I pass nothing on.", coach=coach, when=when)


_COMES = re.compile(r"\b(?:lukt|kan|red|haal|past|schikt|kom|komt|ben)\b", re.IGNORECASE)
_BESIDES = re.compile(r"(?:wel|nog|ook|trouwens|en|but|also)\b(?: \S+){3,}", re.IGNORECASE)


def _goes_with_plan(work: Work, trajectory: Trajectory, words: str) -> bool:
    """Whether they tell a day, or where and when it will be."""
    many, today = len(words.split()), clients_today(work, trajectory)
    names = bool(weekdays_in(words) or dates_in(words, today)) and many <= _SOME
    return many <= _FEW or names or does_not_suit(words) or _GOES_ON.match(words.strip()) is not None
