"""What a client hears who asks whether something is so of what he wrote or was asked: as it is with him."""

from datetime import timedelta

from bot.actions import tell_directly
from bot.actions.answered_buttons import question_key
from bot.actions.closed_days import clients_day
from bot.actions.speak import coach_of, tell
from bot.actions.whether_read import as_shown, tell_whether_read
from bot.actions.whether_read import told as told_her
from bot.storage import conversations, meetings, spoken
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.asked.asking_back import AsksBack
from conversations.scripts import script_of
from conversations.text import SpokenDay, Text, Verbatim
from conversations.told_back import answer_to

_OF_WHAT_HE_WROTE = (AsksBack.MAILS, AsksBack.ONLY)
_JUST_NOW = timedelta(hours=3)
_LATELY = timedelta(days=10)


def told(work: Work, client: Person, trajectory: Trajectory, about: AsksBack) -> bool:
    """Whether this is one of these; then he has been told."""
    coach = coach_of(work, trajectory)
    if about in _OF_WHAT_HE_WROTE:
        mine = told_her(work, client, trajectory)
        if mine and mine[0].private:
            tell_whether_read(work, client, trajectory, coach, went=True)
            return True
        said = answer_to(about, coach)
        if about is AsksBack.MAILS and meetings.coming(work, trajectory.id) is None:
            said = Text("This is enough.")
        tell(work, client, (said,), trajectory=trajectory)
        return True
    if about is AsksBack.IS_KEPT:
        _tell_whether_kept(work, client, trajectory, coach)
        return True
    if about is AsksBack.CAME:
        tell(work, client, (_whether_it_came(work, client, trajectory),), trajectory=trajectory)
        return True
    if about is AsksBack.THANKS_HER:
        tell_directly.ask_thanks(work, client, trajectory)
        return True
    return False


def _tell_whether_kept(work: Work, client: Person, trajectory: Trajectory, coach: str) -> None:
    """What he wrote just now that stays with him; where nothing does, whether she reads it."""
    mine = told_her(work, client, trajectory)
    kept = next((one for one in mine if one.private and work.now - (one.answered_at or one.asked_at) < _JUST_NOW), None)
    if kept is None:
        tell_whether_read(work, client, trajectory, coach, went=True)
        return
    says = Text("Yes. This stays with you, and {coach} does not read it:", coach=coach)
    tell(work, client, (says, Verbatim(as_shown(kept))), trajectory=trajectory)


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
