"""A client’s words that answer nothing: they are kept at once, and his coach reads them unless he wants otherwise, of
these or of all that he writes.
"""

from dataclasses import replace
from datetime import timedelta

from bot.actions import tell_directly
from bot.actions.allowed import CHOSEN_BEFORE, GONE, NotDone
from bot.actions.answered_buttons import CHOSEN, hung_under, question_key
from bot.actions.noted import note_alone, noted
from bot.actions.sharing import send_along
from bot.actions.speak import locale_of, tell
from bot.actions.take_turn import take_turn
from bot.actions.their_meetings import is_near
from bot.actions.what_now import says_cannot_come
from bot.message import Button
from bot.storage import answers, audiences, conversations, noting, outbox, people, spoken, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.spoken import LastSaid
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work, new_id
from bot.texts import render
from conversations.answering import forgotten
from conversations.asked.lost import comes_late
from conversations.events import Due
from conversations.kept.for_whom import stays_his
from conversations.kept.telling_now import tells_it_now
from conversations.matching import normal
from conversations.references import MessageRef
from conversations.said.assent import LEAVE_IT
from conversations.said.gist import sentences
from conversations.scripts.note import LET_GO, STAYS
from conversations.scripts.note_ways import ways
from conversations.states import Closed, Outcome, Status
from conversations.text import Sentence, Text
from conversations.told.asides import asks_to_pass_on
from conversations.told.told_loose import Tells, told, word_to

ASKED = "note"
"""With what the key begins of the question what his note is."""
_TOO_FAR = NotDone("This can no longer go along with an overview, so it stays with you alone. /antwoorden shows it.")
_KEPT_ASIDE = Text("I keep what you wrote with it as a note, for you alone.")
# What is written later than this is not what he was asked for then.
_STANDS = timedelta(hours=1)
_NOT_HIS = Text("You passed this on; these are not your own words, as far as I can see.")


def ask(work: Work, client: Person, trajectory: Trajectory) -> None:
    """What he writes next is a note, beside the question that is open."""
    said = Text("Write your note. I keep the next thing you write, for you alone; my question waits meanwhile.")
    tell(work, client, (said,), trajectory=trajectory, key=f"{ASKED}:{new_id()}")


def taken_up(work: Work, client: Person, asked: LastSaid, words: str, message_id: MessageRef) -> bool:
    """Whether these words are what he was asked for; then they are kept, or he has left it."""
    mine = trajectories.running_of_client(work, client.id)
    here = next((one for one in mine if one.id == asked.trajectory_id), None)
    if here is None or asked.at is None or work.now - asked.at > _STANDS:
        return False
    if normal(words) in LEAVE_IT:
        tell(work, client, (Text("Good. I leave it."),), trajectory=here)
    else:
        keep_aside(work, client, here, message_id, words, told=Text("Kept, for you alone."))
    return True


def keep_aside(
    work: Work,
    client: Person,
    trajectory: Trajectory,
    message_id: MessageRef,
    words: str,
    told: Text = _KEPT_ASIDE,
) -> None:
    """Keep words as a note for the client alone, beside whatever is open; he can let the coach read them."""
    one = note_alone(work, client, trajectory, message_id, words)
    label = Text("{coach} may read it", coach=people.coach_name(work, trajectory.coach_id))
    share = ((label, "ns", one.id),)
    tell(work, client, (told,), trajectory=trajectory, buttons=(share,) if trajectory.runs else ())


def keep_note(
    work: Work, person: Person, trajectory_id: str, message_id: MessageRef, words: str, *, passed_on: bool = False
) -> None:
    """Keep the words at once, for the client alone, and ask what to do with them; what he passed on is told from his
    own. What he says his coach is to have now goes without asking that."""
    trajectory = trajectories.by_id(work, trajectory_id)
    coach = people.coach_name(work, trajectory.coach_id)
    is_now = tells_it_now(coach, words) or (asks_to_pass_on(words) and _is_of_coming(work, person, trajectory, words))
    is_hers = not passed_on and is_now and not stays_his(coach, words)
    if is_hers and tell_directly.can_be_reached(work, trajectory):
        if told(words) in _WEIGHS:
            tell(work, person, (word_to(words, (), trajectory.contract.client),), trajectory=trajectory)
        tell_directly.send_note(work, note_alone(work, person, trajectory, message_id, words))
        return
    one, _ = noted(work, person, trajectory_id, message_id, words, passed_on=passed_on)
    take_turn(work, one, Due(work.now), [_NOT_HIS] if passed_on else None)


_WEIGHS = frozenset({Tells.LOSS, Tells.HEAVY, Tells.ILL, Tells.TOUCHED})


def _is_of_coming(work: Work, client: Person, trajectory: Trajectory, words: str) -> bool:
    """Whether he says that he cannot come to their next meeting, or will be late for the one of today or tomorrow."""
    is_late = any(map(comes_late, sentences(words))) and is_near(work, trajectory)
    return is_late or says_cannot_come(work, trajectory, client, words)


def share_note(work: Work, client: Person, one: Conversation) -> Sentence | None:
    """A note that was his alone goes along, if an overview can still come of it."""
    note = answers.given_at(work, client.id, one.id, 1)
    if note is None or one.trajectory_id is None:
        return GONE
    trajectory = trajectories.by_id(work, one.trajectory_id)
    if not trajectory.runs or note.other_id != trajectory.coach_id:
        return _TOO_FAR
    if not note.private:
        return CHOSEN_BEFORE
    audiences.share(work, one.id)
    tell(work, client, (send_along(work, trajectory),), trajectory=trajectory)
    return None


def choose_afterwards(
    work: Work, client: Person, one: Conversation, turn: int, key: str, *, shown: bool = False
) -> Sentence | None:
    """What he taps under a note that something else has put aside: as when it stood there alone."""
    assert one.trajectory_id is not None
    keep = next((asked for asked in one.state.asked if turn in asked.turns), None)
    if keep is None or not isinstance(one.state, Closed):
        return GONE
    trajectory = trajectories.by_id(work, one.trajectory_id)
    options = ways(people.coach_name(work, trajectory.coach_id), offered=False)
    label = next((option.label for option in options if option.key == key), None)
    if label is None:
        return GONE
    hung = spoken.shown_as(work, question_key(one, turn))
    told = _do(work, client, one, trajectory, key, shown=shown)
    if isinstance(told, NotDone):
        return told
    left = conversations.by_id(work, one.id)
    if left is not None and isinstance(left.state, Closed):
        done = replace(left.state.asked[keep.number - 1], value=key, status=Status.ANSWERED)
        asked = tuple(done if other.number == done.number else other for other in left.state.asked)
        conversations.save(work, left, replace(left.state, asked=asked))
    if hung is not None:
        tick = render(Text("✓ {answer}", answer=label), locale_of(client, trajectory))
        outbox.put(work, hung_under(hung, ((Button(tick, CHOSEN, one.id),),), client))
    return told


def _do(
    work: Work, client: Person, one: Conversation, trajectory: Trajectory, key: str, *, shown: bool
) -> Sentence | None:
    match key:
        case "coach":
            return share_note(work, client, one)
        case "now":
            tell_directly.send_note(work, one, shown=shown)
        case "own":
            audiences.keep_all_to_author(work, one.id)
            tell(work, client, (STAYS,), trajectory=trajectory)
        case _:
            noting.discard(work, one.id)
            forgotten_parts = tuple(map(forgotten, one.state.asked))
            conversations.save(work, one, Closed(forgotten_parts, Outcome.FINISHED))
            tell(work, client, (LET_GO,), trajectory=trajectory)
    return None
