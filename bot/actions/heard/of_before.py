"""A client says of something that he wrote before that it is not for his coach: it stays with him from then on, all of
it that she has not read, and he reads which words that are. What she has read, he is told."""

from collections.abc import Sequence
from datetime import timedelta

from bot.actions.closed_days import clients_day, clients_today
from bot.actions.incoming import Incoming
from bot.actions.noted import note_alone
from bot.actions.sharing import can_be_changed, can_be_shared
from bot.actions.speak import Taps, coach_of, his_beside, tell
from bot.actions.take_turn import take_turn
from bot.actions.unsay import keep_back, unsay
from bot.actions.whether_read import MAY, as_shown, has_gone, is_hers, told, when_read
from bot.storage import conversations
from bot.storage.answers import Answered
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.events import Rewritten
from conversations.kept.cut_out import cut_out, named_in
from conversations.kept.erasing_words import day_told, wants_erased
from conversations.kept.fate import DAYS
from conversations.kept.kept_from import lets_read, topic
from conversations.kept.of_before import Before, may_point, of_before, points_at_it
from conversations.scripts import steps_that
from conversations.scripts.note import NOTE
from conversations.states import Asking, Opening, underneath
from conversations.text import Piece, SpokenDay, Text, Verbatim

_JUST_NOW = timedelta(hours=3)
_SETS = steps_that(lambda told: told.sets)


def heard(work: Work, client: Person, running: Conversation | None, message: Incoming) -> str | None:
    """Where he says so it is done, and what was asked stays open: what he tells besides, which may be nothing; None
    where he says no such thing, or it is not known of what."""
    # The words first: whose they are need not be looked up for every message.
    if not may_point(message.text):
        return None
    trajectory = his_beside(work, client, running)
    says = _says(coach_of(work, trajectory), running, message.text) if trajectory is not None else None
    if trajectory is None or says is None:
        return None
    lets = lets_read(coach_of(work, trajectory), says.rest)
    if lets and not topic(says.rest):
        return None
    if wants_erased(message.text, open_question=running is not None and running.script != NOTE.key):
        return None  # He is shown it, and asked.
    if says.rest and (says.last or named_in(says.of, says.rest)):
        return None  # He tells it here, and it is that which is not for her (`kept_amid.py`).
    meant = _which(work, trajectory, says, told(work, client, trajectory), message.text)
    if not meant:
        return None
    _keep(work, client, trajectory, says, meant, message)
    # What she may read by name is not this, and must not be heard as if it were.
    return "" if lets else says.rest


def _says(coach: str, running: Conversation | None, words: str) -> Before | None:
    """What he says so of. Where he only points at it, what he writes may be for what he is asked, but if it is sure."""
    if (found := of_before(coach, words)) is not None:
        return found
    found = points_at_it(coach, words) if running is None or running.script != NOTE.key else None
    return found if found is not None and (running is None or found.sure) else None


def _which(
    work: Work, trajectory: Trajectory, says: Before, mine: Sequence[Answered], words: str
) -> Sequence[Answered]:
    """All that he wrote about what he names, or on the day that he names; where none of it is, and it is sure that he
    means what he wrote, what he wrote last, just now."""
    of = [word for word in says.of if word not in DAYS]
    day = day_told(words, clients_today(work, trajectory)) if set(says.of) & DAYS else None
    found = [one for one in mine if day is None or clients_day(trajectory, one.written_at) == day]
    if of:
        most = max((named_in(of, one.words) for one in mine), default=0)
        found = [one for one in mine if most and named_in(of, one.words) == most]
    elif day is None:
        found = list(mine[:1]) if says.last and not says.bare else []
    is_sure = (says.sure or says.bare) and not says.rest
    last = [one for one in mine[:1] if is_sure and work.now - one.written_at < _JUST_NOW]
    return found or last


def _keep(
    work: Work, client: Person, trajectory: Trajectory, says: Before, meant: Sequence[Answered], message: Incoming
) -> None:
    coach, read = coach_of(work, trajectory), [one for one in meant if is_hers(work, trajectory, one)]
    out: list[str] = []
    kept: list[Answered] = []
    for one in (one for one in reversed(meant) if one not in read):
        aside = "" if one.private else _taken_out(work, client, trajectory, says, one, message)
        if aside:
            out.append(aside)
            continue
        keep_back(work, one)
        kept.append(one)
    pieces: list[Piece] = []
    if out:
        pieces += [Text("I leave this out; it stays with you:"), *map(Verbatim, out)]
    if kept:
        stays = Text("Good. This stays with you, and {coach} does not read it:", coach=coach)
        pieces += [stays, *(Verbatim(as_shown(one)) for one in kept)]
    if read:
        pieces += _has_read(work, trajectory, coach, read[0])
    elif says.gone and kept:
        pieces.append(Text("With /antwoorden you can also erase it altogether."))
    may: Taps = [[(Text("{coach} may read it", coach=coach), MAY, one.id)] for one in kept if len(kept) == 1]
    may = may if kept and trajectory.runs and _can_go_along(kept[0], trajectory) else ()
    tell(work, client, pieces, trajectory=trajectory, buttons=may)


def _can_go_along(one: Answered, trajectory: Trajectory) -> bool:
    return not one.private or can_be_shared(one, trajectory)


def _has_read(work: Work, trajectory: Trajectory, coach: str, one: Answered) -> tuple[Piece, ...]:
    """That she has read it, and when."""
    day, shown = when_read(work, trajectory, one), Verbatim(as_shown(one))
    said = Text("{coach} has this already, and that cannot be undone:", coach=coach)
    if day is not None:
        said = Text("{coach} read this on {day} already, and that cannot be undone:", coach=coach, day=SpokenDay(day))
    return said, shown, Text("In /antwoorden you can still erase it.")


def _taken_out(
    work: Work, client: Person, trajectory: Trajectory, says: Before, one: Answered, message: Incoming
) -> str:
    """The sentence that is out of this answer now, a note for him alone from here on; "" where none can be, surely."""
    talk = conversations.by_id(work, one.conversation_id)
    if talk is None or isinstance(talk.state, Opening) or one.unfinished or one.script == NOTE.key:
        return ""
    state = underneath(talk.state)
    # Of what he sets out to do only the whole can go: a piece without the rest is not what he intends.
    is_open = (isinstance(state, Asking) and state.current == one.number) or one.step in _SETS
    found = cut_out([word for word in says.of if word not in DAYS], one.words)
    # What he tells besides is heard anew, which a message is once.
    if says.rest or found is None or is_open or has_gone(one) or not can_be_changed(one):
        return ""
    take_turn(work, talk, Rewritten(work.now, message.message_id, found[0], one.number))
    unsay(work, one)
    note_alone(work, client, trajectory, message.message_id, found[1])
    return found[1]
