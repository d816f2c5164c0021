"""After being away for longer than Telegram keeps messages: what was said then may be lost, and who may have said
something hears that once (faults F20)."""

from datetime import datetime, timedelta

from bot.actions.due.open_moments import open_moments
from bot.actions.due.wake import wake_conversation
from bot.actions.speak import say_above, tell
from bot.storage import conversations, installation, people, spoken, taking_back, trajectories
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.rhythm import at_utc
from conversations.text import Piece, Text

# What Telegram keeps for a bot that is away (Bot API, getUpdates).
_TELEGRAM_KEEPS = timedelta(hours=24)
# Who was written to, or wrote, so long before may have been about to say something.
_RECENT = timedelta(days=3)


def note_alive(work: Work) -> None:
    """Note that the bot lives. Who may have lost words while it was away hears so once, in one message with what is due
    for him now; a second time away, before he got to read of the first, makes one note of both."""
    before = installation.alive(work)
    if before is None or work.now - before <= _TELEGRAM_KEEPS:
        return
    for trajectory in trajectories.all_active(work):
        work.apart(_tell, trajectory, before)


def _tell(work: Work, trajectory: Trajectory, before: datetime) -> None:
    assert trajectory.client_id is not None
    running = conversations.running(work, trajectory.client_id)
    here = running is not None and running.trajectory_id == trajectory.id
    since = _not_told_yet(work, trajectory) or before
    lost = since < before or here or spoken.spoke_with(work, trajectory.client_id, before - _RECENT)
    missed: list[Piece] = [_said(work, trajectory, since)] if lost else []
    if running is not None and here:
        wake_conversation(work, running.id, missed)
    open_moments(work, trajectory.id, missed)
    client = people.by_id(work, trajectory.client_id)
    if missed and not say_above(work, client, trajectory, missed):
        key = f"away:{trajectory.id}:{since:%y%m%d%H%M}:{work.now:%y%m%d%H%M}"
        tell(work, client, missed, trajectory=trajectory, kind=DeliveryKind.NOTICE, key=key, unasked=True)


def _not_told_yet(work: Work, trajectory: Trajectory) -> datetime | None:
    """Since when words may be lost by a note that still waits to be said; it is taken back."""
    waiting = taking_back.take_back(work, f"away:{trajectory.id}:")
    found = [datetime.strptime(f"{key.split(':')[2]}+0000", "%y%m%d%H%M%z") for key in waiting]
    return min(found, default=None)


def _said(work: Work, trajectory: Trajectory, since: datetime) -> Text:
    return Text(
        "I was away for a while. What you wrote between {start} and {end} may not have reached me; would you say it "
        "again?",
        start=at_utc(since, trajectory.zone).wall(),
        end=at_utc(work.now - _TELEGRAM_KEEPS, trajectory.zone).wall(),
    )
