"""A client has had enough: he hears how it stops or becomes less, and whether his coach reads that he said so."""

from bot.actions import keep_apart
from bot.actions.sharing import can_be_shared
from bot.actions.speak import Taps, coach_of, tell
from bot.actions.take_turn import take_turn
from bot.actions.whether_read import MAY
from bot.storage import answers, conversations, noting, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.events import Event, Lapsed, Said
from conversations.said.ending_words import Enough, says_enough, says_only_enough
from conversations.scripts import script_of
from conversations.states import Asking, underneath
from conversations.text import Text

HOW = Text("With /stop I ask nothing more, with /sturen less.")


def take(work: Work, client: Person, one: Conversation, event: Event) -> None:
    """Take this turn with his words. Who wants no more is asked nothing more now; who wants less is told how, and where
    he says nothing else the question stays as it is."""
    trajectory, state, script = (
        trajectories.readable(work, one.trajectory_id),
        underneath(one.state),
        script_of(one.script),
    )
    may = isinstance(event, Said) and isinstance(state, Asking) and script.from_lines and script.his_to_share
    says = says_enough(event.text) if may and isinstance(event, Said) else None
    if says is None or trajectory is None or trajectory.client_id != client.id or not isinstance(event, Said):
        keep_apart.take(work, client, one, event)
        return
    if says is Enough.FEWER:
        if not says_only_enough(event.text):
            keep_apart.take(work, client, one, event)
        tell(work, client, (HOW,), trajectory=trajectory)
        return
    assert isinstance(state, Asking)
    take_turn(work, one, event)
    now = conversations.by_id(work, one.id)
    if now is not None and isinstance(underneath(now.state), Asking):
        take_turn(work, now, Lapsed(work.now), gathers=[])
    _tell(work, client, trajectory, noting.with_number(work, client.id, one.id, state.current))


def _tell(work: Work, client: Person, trajectory: Trajectory, asked_id: str | None) -> None:
    """How it stops, and with whom it is that he said so."""
    coach = coach_of(work, trajectory)
    given = answers.given(work, client.id, asked_id) if asked_id is not None else None
    if given is None or asked_id is None:
        tell(work, client, (HOW,), trajectory=trajectory)
        return
    reads, keep = Text("{coach} reads what you wrote, unless you would rather keep it.", coach=coach), "ah"
    label = Text("Keep it for me")
    if given.private:
        reads, keep, label = Text("What you wrote stays with you."), MAY, Text("{coach} may read it", coach=coach)
    row: Taps = [[(label, keep, asked_id)]]
    may = not given.private or can_be_shared(given, trajectory)
    tell(
        work, client, (Text("{how} {reads}", how=HOW, reads=reads),), trajectory=trajectory, buttons=row if may else ()
    )
