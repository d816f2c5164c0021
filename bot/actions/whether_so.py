"""What a client hears who asks whether something is so of what he wrote or was asked: as it is with him."""

from datetime import timedelta

from bot.actions import thank_coach
from bot.actions.answered_buttons import question_key
from bot.actions.closed_days import clients_day
from bot.actions.speak import coach_of, tell
from bot.actions.tell_directly import ASIDE, can_be_reached
from bot.actions.whether_read import NOW, OFFERED, as_shown, tell_whether_read
from bot.actions.whether_read import told as told_her
from bot.storage import conversations, meetings, spoken
from bot.storage.answers import Answered
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work, new_id
from conversations.asked.asking_back import AsksBack
from conversations.line_steps import PRIVATE
from conversations.scripts import script_of
from conversations.scripts.follow_up import FOLLOW_UP
from conversations.scripts.note import NOTE
from conversations.states import Asking, underneath
from conversations.text import SpokenDay, Text, Verbatim
from conversations.told_back import answer_to

_OF_WHAT_HE_WROTE = (AsksBack.MAILS, AsksBack.ONLY)
_JUST_NOW = timedelta(hours=3)
_LATELY = timedelta(days=10)
# So long what was offered to be passed on is what he means.
_STILL = timedelta(hours=12)


def told(work: Work, client: Person, trajectory: Trajectory, about: AsksBack, words: str) -> bool:
    """Whether this is one of these; then he has been told."""
    coach = coach_of(work, trajectory)
    if about is AsksBack.PASSES:
        _tell_who_passes_it(work, client, trajectory, coach, words)
        return True
    if about in _OF_WHAT_HE_WROTE:
        _tell_of_what_he_wrote(work, client, trajectory, about, coach)
        return True
    if about is AsksBack.IS_KEPT:
        _tell_whether_kept(work, client, trajectory, coach)
        return True
    if about is AsksBack.WHY_HIS:
        _tell_why_his(work, client, trajectory, coach)
        return True
    if about is AsksBack.CAME:
        tell(work, client, (_whether_it_came(work, client, trajectory),), trajectory=trajectory)
        return True
    if about is AsksBack.THANKS_HER:
        thank_coach.ask(work, client, trajectory)
        return True
    return False


def _tell_who_passes_it(work: Work, client: Person, trajectory: Trajectory, coach: str, words: str) -> None:
    """Who has to tell her what he wrote: where that waits for his tap, that one; else when she reads it, and a tap that
    tells her sooner."""
    if _waits_for_a_tap(work, client, conversations.running(work, client.id)):
        said = Text("{coach} does not know it yet. With one tap above I pass it on.", coach=coach)
        tell(work, client, (said,), trajectory=trajectory)
        return
    last = next(iter(told_her(work, client, trajectory)), None)
    is_hers = last is not None and not last.private and meetings.coming(work, trajectory.id) is not None
    if last is None or not is_hers or work.now - last.written_at < _JUST_NOW:
        tell_whether_read(work, client, trajectory, words, went=True)
        return
    tell(work, client, (answer_to(AsksBack.PASSES, coach),), trajectory=trajectory)


def _tell_why_his(work: Work, client: Person, trajectory: Trajectory, coach: str) -> None:
    """Why she is not to read it, where that is so; else whether she reads it."""
    mine = told_her(work, client, trajectory)
    is_his = _is_asked_for_him(conversations.running(work, client.id), trajectory) or (bool(mine) and mine[0].private)
    if is_his:
        tell(work, client, (answer_to(AsksBack.WHY_HIS, coach),), trajectory=trajectory)
    else:
        tell_whether_read(work, client, trajectory, coach, went=True)


def _tell_whether_kept(work: Work, client: Person, trajectory: Trajectory, coach: str) -> None:
    """What he wrote just now that stays with him; where nothing does, whether she reads it."""
    mine = told_her(work, client, trajectory)
    kept = next((one for one in mine if one.private and work.now - one.written_at < _JUST_NOW), None)
    if kept is None:
        tell_whether_read(work, client, trajectory, coach, went=True)
        return
    says = Text("Yes. This stays with you, and {coach} does not read it:", coach=coach)
    tell(work, client, (says, Verbatim(as_shown(kept))), trajectory=trajectory)


def _tell_of_what_he_wrote(work: Work, client: Person, trajectory: Trajectory, about: AsksBack, coach: str) -> None:
    """Whether she has it without more, and nobody else."""
    mine, running = told_her(work, client, trajectory), conversations.running(work, client.id)
    if about is AsksBack.MAILS and _waits_for_a_tap(work, client, running):
        said = Text("{coach} does not know it yet. With one tap above I pass it on.", coach=coach)
        tell(work, client, (said,), trajectory=trajectory)
        return
    if about is AsksBack.ONLY and _is_asked_for_him(running, trajectory):
        tell(work, client, (Text("Nobody, unless you want that."),), trajectory=trajectory)
        return
    if about is AsksBack.MAILS and mine and mine[0].private and mine[0].script == NOTE.key:
        _offer(work, client, trajectory, coach, mine[0])
        return
    if mine and mine[0].private:
        tell_whether_read(work, client, trajectory, coach, went=True)
        return
    said = answer_to(about, coach)
    if about is AsksBack.MAILS and meetings.coming(work, trajectory.id) is None:
        said = Text("This is enough.")
    tell(work, client, (said,), trajectory=trajectory)


def _waits_for_a_tap(work: Work, client: Person, running: Conversation | None) -> bool:
    """Whether he is asked just now whether what he wrote is to be passed on."""
    if running is not None and running.script == NOTE.key:
        state = underneath(running.state)
        return isinstance(state, Asking) and state.open.step == "keep"
    offer = spoken.last_of(work, client.id, ASIDE, work.now)
    held = conversations.by_id(work, offer.key.partition(":")[2]) if offer is not None else None
    is_late = offer is None or offer.at is None or work.now - offer.at > _STILL
    return held is not None and not is_late and held.person_id == client.id and conversations.is_unsent(held)


def _is_asked_for_him(running: Conversation | None, trajectory: Trajectory) -> bool:
    """Whether what he is asked stays with him, as long as he does not say otherwise."""
    state = underneath(running.state) if running is not None else None
    if running is None or not isinstance(state, Asking):
        return False
    return running.script == FOLLOW_UP.key or state.open.step in PRIVATE or trajectory.wishes.keeps


def _offer(work: Work, client: Person, trajectory: Trajectory, coach: str, note: Answered) -> None:
    """What he wrote last is with him still: with one tap it goes."""
    if not can_be_reached(work, trajectory):
        tell_whether_read(work, client, trajectory, coach, went=True)
        return
    asks = Text("{coach} does not know it yet. Shall I pass it on?", coach=coach)
    buttons = (((Text("Yes, pass it on"), NOW, note.id),),)
    key = f"{OFFERED}:{note.id}:{new_id()}"
    tell(work, client, (asks, Verbatim(as_shown(note))), trajectory=trajectory, buttons=buttons, key=key)


def _whether_it_came(work: Work, client: Person, trajectory: Trajectory) -> Text:
    """Whether he was asked lately what he wants to talk about, or is at this moment."""
    talks = [one for one in conversations.latest(work, trajectory.id) if script_of(one.script).brings is not None]
    running = conversations.running(work, client.id)
    if running is not None and any(one.id == running.id for one in talks):
        return Text("That is this question.")
    for one in talks:
        turns = one.state.asked[0].turns if one.state.asked else ()
        asked = spoken.fate(work, question_key(one, turns[-1])) if turns else None
        if asked is not None and asked.has_arrived and work.now - asked.at < _LATELY:
            return Text("I asked you on {day}.", day=SpokenDay(clients_day(trajectory, asked.at)))
    return Text("That is right, I have not asked it.")
