"""A client asks what of his words his coach reads, or whether she has read what he names: he is told as it is, with the
words that it is about, and his asking is kept nowhere."""

from bot.actions.heard.besides import Besides
from bot.actions.incoming import Incoming
from bot.actions.kind_word import ask_still, nod
from bot.actions.speak import coach_of, his_beside, tell
from bot.actions.whether_read import as_shown, has_gone, is_hers, told
from bot.storage import meetings
from bot.storage.answers import Answered
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.asked.what_she_reads import asks_what_she_reads, is_echo, named, only_calls
from conversations.kept.cut_out import named_in
from conversations.scripts.direct import DIRECT
from conversations.states import Asking, underneath
from conversations.text import Piece, Text, Verbatim


def heard(work: Work, client: Person, running: Conversation | None, message: Incoming) -> Besides | None:
    """Whether he asks it; what he says besides goes where it would have gone, but what denies what he was told."""
    trajectory = his_beside(work, client, running) if "?" in message.text else None
    found = asks_what_she_reads(coach_of(work, trajectory), message.text) if trajectory is not None else None
    if trajectory is None or found is None:
        return None
    asked, rest = found
    tell(work, client, _as_it_is(work, client, trajectory, named(asked)), trajectory=trajectory)
    ask_still(work, client, running, trajectory)
    return Besides(aside=rest) if is_echo(rest) else Besides(rest)


def _as_it_is(work: Work, client: Person, trajectory: Trajectory, of: tuple[str, ...]) -> tuple[Piece, ...]:
    """Of what he names, where it lies there, in his own words; else what of all that he writes is hers."""
    coach = coach_of(work, trajectory)
    mine = [one for one in told(work, client, trajectory) if one.script != DIRECT.key]
    most = max((named_in(of, one.words) for one in mine), default=0)
    about = next((one for one in mine if most and named_in(of, one.words) == most), None)
    if about is not None:
        return _of(work, trajectory, coach, about)
    if trajectory.wishes.keeps or meetings.coming(work, trajectory.id) is None:
        return (Text("What you write stays with you. In /antwoorden you share what you want to."),)
    everything = Text(
        "{coach} reads what you write, in your own words, except what you keep to yourself. Nobody else, nobody "
        "at your work either.",
        coach=coach,
    )
    last = mine[0] if mine and mine[0].private and not of else None
    return (everything,) if last is None else (everything, *_of(work, trajectory, coach, last))


def _of(work: Work, trajectory: Trajectory, coach: str, one: Answered) -> tuple[Piece, ...]:
    shown = Verbatim(as_shown(one))
    if one.private:
        return Text("This stays with you, and {coach} does not read it:", coach=coach), shown
    if is_hers(work, trajectory, one):
        return Text("Yes, {coach} has read it:", coach=coach), shown
    if has_gone(one):
        return Text("It is with {coach}, but has not been opened yet.", coach=coach), shown
    if meetings.coming(work, trajectory.id) is None:
        return (Text("Yes, {coach} gets to read it.", coach=coach), shown)
    return Text("Yes, {coach} reads it before you two meet:", coach=coach), shown


def only_calls_for_it(work: Work, client: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether he only calls for an answer behind what he answered: that is none of it."""
    state = underneath(running.state) if running is not None and only_calls(message.text) else None
    if not isinstance(state, Asking) or not state.open.parts:
        return False
    nod(work, client, message.message_id)
    return True
