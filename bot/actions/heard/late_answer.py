"""A question that was left lying is the last thing that a client has read, and he answers it after all."""

from datetime import timedelta

from bot.actions import keep_apart
from bot.actions.answered_buttons import question_key
from bot.actions.closed_days import clients_day, clients_today
from bot.actions.incoming import Incoming
from bot.actions.own_questions import OFFERED, is_asked
from bot.actions.situate import situate
from bot.actions.speak import coach_of, tell
from bot.storage import conversations, meetings, spoken, trajectories
from bot.storage.conversations import Conversation
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work, new_id
from conversations.asked.hers_to_know import asks_of_the_coach
from conversations.asked.lost import cannot_come, comes_late
from conversations.asking import Walk
from conversations.inputs import Words
from conversations.kept.kept_amid import Secret, secret_amid
from conversations.said.gist import Came, kinds_of, quotable
from conversations.script import Answers
from conversations.scripts import script_of
from conversations.scripts.follow_up import FOLLOW_UP, may_share
from conversations.states import Asked, Closed, Outcome
from conversations.text import SpokenDay, Text
from conversations.told.light import light
from conversations.told.news_of_meeting import is_news_of_meeting
from conversations.told.parting import parting
from conversations.wished.waiting_words import asks_to_wait, says_only_to_wait

# What is written later than this is of something else.
_STANDS = timedelta(days=10)
# Of what he wanted to ask himself, as long as it is there.
_HIS_OWN_STANDS = timedelta(days=90)
_GOES_ON = timedelta(hours=1)
_A_DAY = timedelta(days=1)
_SAID = "late"
_A_FEW = 2  # words
_LEFT = (Outcome.KEPT, Outcome.UNANSWERED)


def taken(work: Work, client: Person, message: Incoming) -> bool:
    """Whether these words answer what he was asked last, which only lapsed; then they are kept with it, and he hears
    so."""
    left = _left_lying(work, client, message) if message.plain else None
    if left is None:
        return message.plain and _waits_after_all(work, client, message)
    one, turn, asked, trajectory = left
    coach = coach_of(work, trajectory)
    other = (comes_late, cannot_come, asks_of_the_coach)
    if any(is_so(message.text) for is_so in other) or is_news_of_meeting(message.text, coach):
        return False
    if is_asked(one) and asked.has_answer and "?" in message.text:
        return False  # He asks something after it.
    if (waits := asks_to_wait(message.text)) is not None and not waits.kept:
        fine = Text("That is fine. Write it here when you are ready; I keep it with my question.")
        tell(work, client, (fine,), trajectory=trajectory, key=key_of(one, turn))
        return True
    is_first, is_last = not asked.has_answer, one.script == FOLLOW_UP.key
    if is_asked(one):
        tell(work, client, (Text("Kept, for you alone."),), trajectory=trajectory, key=key_of(one, turn))
    elif is_first and not is_last:
        tell(work, client, (_where(work, trajectory, one, turn),), trajectory=trajectory, key=key_of(one, turn))
    keep_apart.add(work, client, (one, turn), message.message_id, message.text, message.via_bot)
    if is_first and is_last and secret_amid(coach, message.text) is not Secret.HIS:
        _ask_to_share(work, client, trajectory, one, turn)
    return True


def _ask_to_share(work: Work, client: Person, trajectory: Trajectory, one: Conversation, turn: int) -> None:
    """The word that he would have had in time, and whether his coach may read it; else it stays with him."""
    answered = conversations.by_id(work, one.id)
    if answered is None:
        return
    said = may_share(Answers(answered.state.asked), situate(work, one, trajectory))
    buttons = (((Text("Yes, send it along"), "ns", f"{one.id}.beside"),),)
    tell(work, client, (said,), trajectory=trajectory, buttons=buttons, key=key_of(one, turn))


def _waits_after_all(work: Work, client: Person, message: Incoming) -> bool:
    """Whether he wants later what he has just done with: it does not come again, and he can always write it."""
    shown = spoken.question_at(work, client.id, message.sent_at) if says_only_to_wait(message.text) else None
    one = conversations.by_id(work, shown[0]) if shown else None
    if one is None or not isinstance(one.state, Closed) or one.over_at is None or work.now - one.over_at > _A_DAY:
        return False
    trajectory = trajectories.readable(work, one.trajectory_id)
    if trajectory is None or trajectory.client_id != client.id or not trajectory.runs:
        return False
    tell(work, client, (Text("Good. Just write it here when you are ready."),), trajectory=trajectory)
    return True


def key_of(one: Conversation, turn: int) -> str:
    """The key of what is said of this question, behind which his words still answer it."""
    return f"{_SAID}:{one.id}:{turn}:{new_id()}"


def _where(work: Work, trajectory: Trajectory, one: Conversation, turn: int) -> Text:
    """With which question it is."""
    asked = spoken.fate(work, question_key(one, turn))
    day = clients_day(trajectory, asked.at if asked else work.now)
    if day == clients_today(work, trajectory):
        return Text("I still keep that with my question.")
    return Text("I still keep that with my question of {day}.", day=SpokenDay(day))


def _left_lying(work: Work, client: Person, message: Incoming) -> tuple[Conversation, int, Asked, Trajectory] | None:
    """The question that he has read last, where it was left lying and takes words, and whose time is not over."""
    shown = spoken.question_at(work, client.id, message.sent_at)
    one = conversations.by_id(work, shown[0]) if shown else None
    if one is None or shown is None or not isinstance(one.state, Closed) or one.over_at is None:
        return None
    script, trajectory = script_of(one.script), trajectories.readable(work, one.trajectory_id)
    may = (script.asks_client or is_asked(one)) and script.recorded
    asked = next((asked for asked in one.state.asked if shown[1] in asked.turns), None)
    if asked is None or trajectory is None or trajectory.client_id != client.id or not may:
        return None
    stands = _STANDS if not is_asked(one) else _HIS_OWN_STANDS
    is_left = one.state.outcome in _LEFT and work.now - one.over_at < stands and not _is_past(work, one, trajectory)
    takes = Walk.of(script, one.state.asked, situate(work, one, trajectory)).input_of(asked, one.state.asked)
    is_last = _is_last(work, client, one, asked, message)
    return (one, shown[1], asked, trajectory) if is_left and is_last and isinstance(takes, Words) else None


def _is_past(work: Work, one: Conversation, trajectory: Trajectory) -> bool:
    """Whether it was for a meeting that has been."""
    comes, meeting = script_of(one.script).comes, meetings.find(work, trajectory.id, one.meeting or 0)
    return comes is not None and comes.ends and meeting is not None and meeting.meeting.at.utc() <= work.now


def _is_last(work: Work, client: Person, one: Conversation, asked: Asked, message: Incoming) -> bool:
    """Whether nothing was said to him after it, but that it was still open; or that what he wrote is with it, just
    now."""
    if is_asked(one) and not asked.has_answer:
        return True  # What comes after it is only of the erasing.
    said = spoken.last_said(work, client.id, message.sent_at)
    if said is None or said.at is None:
        return False
    if said.key.startswith(f"{_SAID}:{one.id}:"):
        return not asked.has_answer or message.sent_at - said.at < _GOES_ON
    is_it = said.conversation_id == one.id and said.kind in (DeliveryKind.QUESTION, DeliveryKind.REMINDER)
    # After the last question there is only a goodbye; who then writes how it is, answers that question.
    bade_farewell = said.key.startswith(f"{OFFERED}:{one.id}") and _tells(message.text)
    return (is_it or bade_farewell) and not asked.has_answer


def _tells(words: str) -> bool:
    """Whether these words tell something, and do not only thank, greet or ask."""
    if light(words) is not None or parting(words) is not None or words.rstrip().endswith("?"):
        return False
    return quotable(words) or (Came.CONTENT in kinds_of(words) and len(words.split()) > _A_FEW)
