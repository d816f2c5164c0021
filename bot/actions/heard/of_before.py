"""A client says of something that he wrote before that it is not for his coach: it stays with him from then on, all of
it that she has not read, and he reads which words that are. What she has read, he is told."""

from collections.abc import Sequence
from datetime import timedelta

from bot.actions.closed_days import clients_day, clients_today
from bot.actions.incoming import Incoming
from bot.actions.noted import note_alone
from bot.actions.sharing import can_be_changed, can_be_shared, share
from bot.actions.speak import Taps, coach_of, his_beside, tell
from bot.actions.take_turn import take_turn
from bot.actions.unsay import keep_back, unsay
from bot.actions.whether_read import MAY, as_shown, has_gone, is_hers, tell_whether_read, told, when_read
from bot.storage import conversations, meetings
from bot.storage.answers import Answered
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations import patterns as re
from conversations.events import Rewritten
from conversations.kept.cut_out import cut_at, cut_out, named_in
from conversations.kept.erasing_words import day_told, wants_erased
from conversations.kept.fate import DAYS, keeps
from conversations.kept.kept_from import lets_read, topic
from conversations.kept.of_before import (
    Before,
    asks_whether_out,
    lets_sentence,
    may_point,
    not_of,
    of_before,
    points_at_it,
)
from conversations.kept.wrong_chat import was_for_another
from conversations.matching import small
from conversations.said.gist import sentences
from conversations.scripts import steps_that
from conversations.scripts.note import NOTE
from conversations.states import Asking, Opening, underneath
from conversations.text import Piece, SpokenDay, Text, Verbatim

_JUST_NOW, _A_BREATH = timedelta(hours=3), timedelta(minutes=10)
_SETS = steps_that(lambda told: told.sets)


def heard(work: Work, client: Person, running: Conversation | None, message: Incoming) -> str | None:
    """Where he says so it is done, and what was asked stays open: what he tells besides, which may be nothing; None
    where he says no such thing, or it is not known of what."""
    # The words first: whose they are need not be looked up for every message.
    if not (may_point(message.text) or was_for_another(message.text) or _may_be_his(message.text)):
        return None
    trajectory = his_beside(work, client, running)
    if trajectory is not None and (of := asks_whether_out(message.text)) is not None:
        return _say_whether_out(work, client, trajectory, of, message)
    if trajectory is not None and _lets_a_sentence(work, client, trajectory, message):
        return ""
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


_OF_HIM = re.compile(r"\b(?:mij|me|mezelf|mijzelf|priv[eé]|niet|geheim|vertrouwelijk|ons)\b")
_FEW = 8  # words


def _may_be_his(words: str) -> bool:
    """Whether it may be no more than that what he wrote is for himself."""
    return len(words.split()) <= _FEW and _OF_HIM.search(words.casefold()) is not None


def _says(coach: str, running: Conversation | None, words: str) -> Before | None:
    """What he says so of. Where he only points at it, what he writes may be for what he is asked, but if it is sure."""
    if was_for_another(words):
        return Before(last=True, sure=True, gone=True, bare=True)
    # "Alleen voor mij", and no button to tap any more.
    if running is None and _may_be_his(words) and (kept := keeps(coach, small(words).strip(" .,!"))) is not None:
        return Before(last=True, sure=kept.sure, gone=kept.gone, bare=True) if not kept.back else None
    if (found := of_before(coach, words)) is not None:
        return found
    found = points_at_it(coach, words)
    if found is None or running is None:
        return found
    # To a question "laat dat maar zitten" is a no.
    return found if (found.back if running.script == NOTE.key else found.sure and not found.back) else None


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
    if says.back:
        # What he set out to do he drops otherwise; of a day it is what he wrote there last.
        found = [one for one in found if one.step not in _SETS]
        found = [one for one in found if of or one.conversation_id == found[0].conversation_id]
    if says.place is not None:
        found = found[:1]
    is_sure = (says.sure or says.bare) and not says.rest
    return found or (_just_now(work, mine) if is_sure else [])


def _just_now(work: Work, mine: Sequence[Answered]) -> Sequence[Answered]:
    """What he wrote last, if that is not long ago; of notes all that he wrote in one breath."""
    last = [one for one in mine[:1] if work.now - one.written_at < _JUST_NOW]
    if not last or last[0].script != NOTE.key:
        return last
    return [one for one in mine if one.script == NOTE.key and last[0].written_at - one.written_at < _A_BREATH]


def _keep(
    work: Work,
    client: Person,
    trajectory: Trajectory,
    says: Before,
    meant: Sequence[Answered],
    message: Incoming,
    first: Sequence[Piece] = (),
) -> None:
    """`first` is said before what becomes of it."""
    coach, read = coach_of(work, trajectory), [one for one in meant if is_hers(work, trajectory, one)]
    mine = [one for one in reversed(meant) if one not in read]
    cuts = {one: found for one in mine if not one.private and (found := _found(work, says, one)) is not None}
    kept = [one for one in mine if one not in cuts]
    for one in kept:
        keep_back(work, one)
    pieces: list[Piece] = list(first)
    if cuts:
        pieces += [Text("I leave this out; it stays with you:"), *(Verbatim(out) for _, out in cuts.values())]
        if not kept and meetings.coming(work, trajectory.id) is not None:
            pieces.append(Text("{coach} reads the rest.", coach=coach))
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
    for one, found in cuts.items():  # What that is, he reads before anything that is asked anew.
        _cut(work, client, trajectory, one, found, message)


def _can_go_along(one: Answered, trajectory: Trajectory) -> bool:
    return not one.private or can_be_shared(one, trajectory)


def _has_read(work: Work, trajectory: Trajectory, coach: str, one: Answered) -> tuple[Piece, ...]:
    """That she has read it, and when."""
    day, shown = when_read(work, trajectory, one), Verbatim(as_shown(one))
    said = Text("{coach} has this already, and that cannot be undone:", coach=coach)
    if day is not None:
        said = Text("{coach} read this on {day} already, and that cannot be undone:", coach=coach, day=SpokenDay(day))
    return said, shown, Text("In /antwoorden you can still erase it.")


def _found(work: Work, says: Before, one: Answered) -> tuple[str, str] | None:
    """What is left of this answer without the sentence that he means, and that sentence; None where none can go,
    surely."""
    talk = conversations.by_id(work, one.conversation_id)
    if talk is None or isinstance(talk.state, Opening) or one.unfinished or one.script == NOTE.key:
        return None
    state = underneath(talk.state)
    # Of what he sets out to do only the whole can go: a piece without the rest is not what he intends.
    is_open = (isinstance(state, Asking) and state.current == one.number) or one.step in _SETS
    of = [word for word in says.of if word not in DAYS]
    found = cut_at(says.place, of, one.words) if says.place is not None else cut_out(of, one.words)
    # What he tells besides is heard anew, which a message is once.
    return None if says.rest or is_open or has_gone(one) or not can_be_changed(one) else found


def _cut(
    work: Work, client: Person, trajectory: Trajectory, one: Answered, found: tuple[str, str], message: Incoming
) -> None:
    """The first of these is left of the answer; the second is a note for him alone."""
    talk = conversations.by_id(work, one.conversation_id)
    if talk is not None:
        take_turn(work, talk, Rewritten(work.now, message.message_id, found[0], one.number))
    unsay(work, one)
    note_alone(work, client, trajectory, message.message_id, found[1])


def _say_whether_out(
    work: Work, client: Person, trajectory: Trajectory, of: Sequence[str], message: Incoming
) -> str | None:
    """Whether what he names, or else what he kept last, is out by now; what is not is so from here. None where there is
    no such thing."""
    mine = told(work, client, trajectory)
    about = [one for one in mine if of and named_in(of, one.words)]
    last = next((one for one in mine if one.private and work.now - one.written_at < _LATELY), None)
    if not of:
        about = [last] if last is not None else list(mine[:1])
    if not about:
        return None
    if not all(one.private for one in about):
        says, open_still = Before(tuple(of), sure=True), [one for one in about if not one.private]
        _keep(work, client, trajectory, says, open_still, message, () if has_gone(open_still[0]) else (_ONLY_NOW,))
        return ""
    says_so = Text("Yes. This stays with you, and {coach} does not read it:", coach=coach_of(work, trajectory))
    tell(work, client, (says_so, Verbatim(as_shown(about[0]))), trajectory=trajectory)
    return ""


_ONLY_NOW = Text("Not until now.")
_LATELY = timedelta(days=1)


def _lets_a_sentence(work: Work, client: Person, trajectory: Trajectory, message: Incoming) -> bool:
    """Whether he says that she may read one sentence of what stays with him, by its place: she does, and the rest of it
    stays; with what he names besides as not for her where it is of more than one."""
    coach, parts = coach_of(work, trajectory), sentences(message.text)
    places = [place for one in parts if (place := lets_sentence(coach, one)) is not None]
    nots = tuple(word for one in parts for word in not_of(coach, one))
    if len(places) != 1 or any(lets_sentence(coach, one) is None and not not_of(coach, one) for one in parts):
        return False
    mine = [one for one in told(work, client, trajectory) if work.now - one.written_at < _LATELY]
    about = [one for one in sorted(mine, key=lambda one: not one.private) if not nots or named_in(nots, one.words)]
    this = next((one for one in about if _can_be_split(work, one)), None)
    stays = Text("This stays with you, and {coach} does not read it:", coach=coach)
    if this is None and nots and about and about[0].private:
        rest = Text("{coach} reads the rest.", coach=coach)
        tell(work, client, (stays, Verbatim(as_shown(about[0])), rest), trajectory=trajectory)
        return True
    if this is None:
        tell_whether_read(work, client, trajectory, message.text, went=True)
        return True
    lines = list(sentences(this.words))
    hers = lines.pop(places[0])
    his = " ".join(lines)
    if nots and named_in(nots, hers):
        return False
    reads = Text("Good. {coach} gets to read this:", coach=coach)
    tell(work, client, (reads, Verbatim(hers), stays, Verbatim(his)), trajectory=trajectory)
    _cut(work, client, trajectory, this, (hers, his), message)
    if this.private:
        share(work, client, this)
    return True


def _can_be_split(work: Work, one: Answered) -> bool:
    """Whether it has more than one sentence, and may be changed as it stands."""
    talk = conversations.by_id(work, one.conversation_id)
    if talk is None or isinstance(talk.state, Opening) or one.unfinished or not can_be_changed(one):
        return False
    state = underneath(talk.state)
    is_open = isinstance(state, Asking) and state.current == one.number
    may = len(sentences(one.words)) > 1 and not is_open and one.step not in _SETS and one.script != NOTE.key
    return may and not has_gone(one)
