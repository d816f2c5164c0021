"""What a person says: an answer to the open question, a reply to an earlier one, or words out of the blue."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.actions import come_back, last_said, tell_directly
from bot.actions.loose import offer_memo
from bot.actions.speak import locale_of, tell
from bot.actions.start import start
from bot.actions.take_turn import take_turn
from bot.actions.what_now import tell_what_is_open, waits_for_coach
from bot.errors import Unreadable
from bot.storage import answers, conversations, outbox, people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.outbox import DeliveryKind
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from bot.texts import render, spelled
from conversations.effects import Part
from conversations.events import Doubted, Due, Edited, Event, Lapsed, Said, Why
from conversations.inputs import NO_TEXT, is_blank
from conversations.lost import is_lost
from conversations.matching import guessed
from conversations.scripts import script_of
from conversations.scripts.direct import DIRECT
from conversations.scripts.note import KEEP
from conversations.scripts.setup import known
from conversations.states import Asked, Asking, Closed, Doubt, Opening, Outcome, Resting, Status
from conversations.text import Text

_A_COMMAND_AND_A_WORD = 2
# What comes later is no more of the same note.
_NOTE_GOES_ON = timedelta(hours=1)
# What is handled this soon after it was sent was not held up.
_AT_ONCE = timedelta(seconds=2)
_STOP = re.compile(r"\W*(stop|stoppen)(\s+(maar|ermee|er\s+mee|nu))?\W*", re.IGNORECASE)
_NOTE, _PASSED_ON = Text("Your note"), Text("Passed on, in somebody else's words")
_NOT_HIS = Text("You passed this on; these are not your own words, as far as I can see.")
ON_COMMAND = Text("I do not know that command. /help shows what I can do.")


@dataclass(frozen=True)
class Incoming:
    """A message as it came in: the channel's number, its text, when it was sent (UTC), and what it replies to.

    `quote` is the part of that message which the person took out of it, if he did. `via_bot`: another bot wrote it out
    for him. `with_file`: the text stood under a file, of the album `album` if it came in one. `edited_at` is when it
    was edited last (UTC), if it was.
    """

    message_id: int
    text: str
    sent_at: datetime
    reply_to: int | None = None
    forwarded: bool = False
    quote: str = ""
    via_bot: bool = False
    with_file: bool = False
    album: str | None = None
    edited_at: datetime | None = None

    @property
    def plain(self) -> bool:
        """Whether these are somebody's own words, and no command."""
        return not (self.forwarded or self.via_bot or self.text.startswith("/") or is_blank(self.text))


def take_answer(work: Work, person: Person, message: Incoming) -> None:
    """Bring words to where they belong. Nothing that was said is lost, and each gets a mark or a sentence."""
    if conversations.where_heard(work, person.id, message.message_id) is not None:
        return
    earlier = _replied_to(work, person, message)
    if earlier is None and (about := _of_client(work, person, message)) is not None:
        asked = known({"words": message.text, "quote": message.quote})
        start(work, "reply", person, trajectory_id=about.id, asked=asked)
        return
    running = conversations.running(work, person.id)
    if earlier is None and message.plain:
        if last_said.taken_up(work, person, message.text, message.sent_at, message.message_id):
            return
        earlier = _open_then(work, person, running, message)
    if earlier is not None:
        one, turn = earlier
        take_turn(work, one, Said(work.now, message.message_id, message.text, to=turn))
    elif running is None:
        _out_of_the_blue(work, person, message)
    elif _is_another_note(work, running, message):
        take_turn(work, running, Lapsed(work.now))
        _out_of_the_blue(work, person, message)
    elif not message.plain or not last_said.way(work, person, running, message.text):
        take_turn(work, running, _heard(work, person, running, message))


def _is_another_note(work: Work, running: Conversation, message: Incoming) -> bool:
    """Whether these words are a thought of their own, not more of one that was left long ago, nor what it is for."""
    if running.script != "note" or not message.plain or running.since + _NOTE_GOES_ON > work.now:
        return False
    return guessed(KEEP, message.text, spelled) is None


def take_edit(work: Work, person: Person, message: Incoming) -> None:
    """An earlier message reads differently now. One never heard before is simply heard, if it can be an answer."""
    one = conversations.where_heard(work, person.id, message.message_id)
    if one is not None:
        if not _is_newest(work, person, message):
            return
        if one.script == DIRECT.key:
            tell_directly.edited(work, person, one, message.text)
        else:
            take_turn(work, one, Edited(work.now, message.message_id, message.text))
        return
    running = conversations.running(work, person.id)
    if running is None or message.text.startswith("/") or message.sent_at < running.since.replace(microsecond=0):
        return
    take_answer(work, person, message)
    _is_newest(work, person, message)


def _is_newest(work: Work, person: Person, message: Incoming) -> bool:
    """Whether no later edit of this message was heard before: what comes in last was not always written last."""
    return conversations.note_edit(work, person.id, message.message_id, message.edited_at or work.now)


def _heard(work: Work, person: Person, running: Conversation, message: Incoming) -> Event:
    """Words for the open question, or words of which that is not sure."""
    why = _doubt(message)
    if why is None and _follows_a_notice(work, person, running, message):
        why = Why.NOTICE
    if why is None or is_blank(message.text):
        return Said(work.now, message.message_id, message.text)
    return Doubted(work.now, message.message_id, message.text, why)


def _doubt(message: Incoming) -> Why | None:
    if message.forwarded:
        return Why.FORWARDED
    if message.via_bot:
        return Why.VIA_BOT
    if message.text.startswith("/"):
        return Why.COMMAND
    if is_lost(message.text):
        return Why.LOST
    return Why.STOP if _STOP.fullmatch(message.text) else None


def _follows_a_notice(work: Work, person: Person, running: Conversation, message: Incoming) -> bool:
    """Whether the last thing that was told him, of the bot's own accord, was something else than the open question, and
    he has said nothing since."""
    said = outbox.last_said(work, person.id, message.sent_at)
    if said is None or not said.unasked or said.kind is not DeliveryKind.WORD or said.conversation_id is not None:
        return False
    newest = max((part.message for one in running.state.asked for part in (*one.parts, *one.beside)), default=0)
    doubted = max((held.message for held in _doubts(running)), default=0)
    return said.message_id is not None and said.message_id > max(newest, doubted)


def _doubts(one: Conversation) -> Sequence[Doubt]:
    state = one.state.then if isinstance(one.state, Resting) else one.state
    return state.doubts if isinstance(state, Asking) else ()


def _replied_to(work: Work, person: Person, message: Incoming) -> tuple[Conversation, int] | None:
    """The conversation and turn of the question this replies to, if it is one that can still be answered."""
    if message.reply_to is None or message.text.startswith("/"):
        return None
    found = outbox.question_of(work, person.id, message.reply_to)
    one = conversations.by_id(work, found[0]) if found else None
    if one is None or found is None or not isinstance(one.state, Asking | Resting | Closed):
        return None
    if isinstance(one.state, Closed) and not script_of(one.script).recorded:
        return None  # What it was for has been done; these words are for something else.
    return one, found[1]


def _open_then(
    work: Work, person: Person, running: Conversation | None, message: Incoming
) -> tuple[Conversation, int] | None:
    """The question that was open when this was written, if it is not the one that is open now: what comes late or out
    of order is judged by its own date (faults F15, F17)."""
    if message.sent_at + _AT_ONCE >= work.now:
        return None
    shown = outbox.question_at(work, person.id, message.sent_at)
    one = conversations.by_id(work, shown[0]) if shown else None
    if one is None or shown is None or not isinstance(one.state, Asking | Resting | Closed):
        return None
    state = one.state.then if isinstance(one.state, Resting) else one.state
    if running is not None and running.id == one.id and isinstance(state, Asking) and shown[1] in state.open.turns:
        return None
    asked = next((asked for asked in state.asked if shown[1] in asked.turns), None)
    if asked is None or not script_of(one.script).recorded:
        return None
    done = answers.done_at(work, one.id, asked.number)
    if done is None and isinstance(state, Closed):
        was_open = one.over_at is not None and one.over_at >= message.sent_at  # passed by, or left
    else:
        was_open = done is None or done >= message.sent_at
    return (one, shown[1]) if was_open else None


def _of_client(work: Work, person: Person, message: Incoming) -> Trajectory | None:
    """The running trajectory about which a coach read what he replies to."""
    if message.reply_to is None or message.text.startswith("/") or is_blank(message.text):
        return None
    about = outbox.trajectory_of(work, person.id, message.reply_to)
    mine = (one for one in trajectories.of_coach(work, person.id) if one.id == about and one.runs)
    return next(mine, None)


def _out_of_the_blue(work: Work, person: Person, message: Incoming) -> None:
    """No question is open: a client's words may be a note, and anybody else is told where to begin."""
    active = trajectories.running_of_client(work, person.id)
    trajectory = active[0] if active else None
    coached = trajectories.of_coach(work, person.id)
    if trajectory is None and trajectories.damaged_of_client(work, person.id):
        raise Unreadable
    if is_blank(message.text):
        tell(work, person, (NO_TEXT,), trajectory=trajectory)
    elif message.text.startswith("/"):
        _no_such_command(work, person, message, active, coached)
    elif trajectory is None and not coached and waits_for_coach(work, person):
        pass
    elif is_lost(message.text):
        tell_what_is_open(work, person, trajectory)
    elif trajectory is None and coached:
        offer_memo(work, person, message.message_id, message.text)
    elif trajectory is None:
        nothing = Text("I am not asking anything right now. /help shows what I can do.")
        tell(work, person, (nothing,), buttons=come_back.ways(work, person))
    elif _STOP.fullmatch(message.text):
        tell(work, person, (Text("Would you rather have no more questions? Then send /stop."),), trajectory=trajectory)
    else:
        keep_note(work, person, whose(work, person, active, message).id, message, message.text)


def _no_such_command(
    work: Work, person: Person, message: Incoming, active: Sequence[Trajectory], coached: Sequence[Trajectory]
) -> None:
    """No command of his; where he wrote more than that, it is something that he says."""
    says_more = len(message.text.removeprefix("/").split()) > _A_COMMAND_AND_A_WORD
    if coached and says_more:
        offer_memo(work, person, message.message_id, message.text, before=(ON_COMMAND,))
        return
    trajectory = active[0] if active else None
    tell(work, person, (ON_COMMAND,), trajectory=trajectory)
    if active and says_more:
        keep_note(work, person, whose(work, person, active, message).id, message, message.text)


def whose(work: Work, client: Person, active: Sequence[Trajectory], message: Incoming) -> Trajectory:
    """With which coach a thought has to do: one whom it names, or else the one of whom he heard last."""
    said = outbox.last_said(work, client.id, message.sent_at) if len(active) > 1 else None
    words = {word.strip(".,:;!?").casefold() for word in message.text.split()}
    named = [one for one in active if people.coach_name(work, one.coach_id).split()[0].casefold() in words]
    heard = [one for one in active if said is not None and one.id == said.trajectory_id]
    return (*named, *heard, *active)[0]


def keep_aside(work: Work, client: Person, trajectory: Trajectory, message_id: int, words: str) -> None:
    """Keep words as a note for the client alone, beside whatever is open; he can let the coach read them."""
    one, note = _noted(work, client, trajectory.id, message_id, words)
    conversations.save(work, one, Closed((note,), Outcome.KEPT))
    running = trajectories.running_of_client(work, client.id)
    coach = people.coach_name(work, trajectory.coach_id)
    label = Text("Keep it for the overview") if len(running) < 2 else Text("For {coach}", coach=coach)
    share = ((label, "ns", one.id),)
    told = Text("I keep what you wrote with it as a note, for you alone.")
    tell(work, client, (told,), trajectory=trajectory, buttons=(share,) if trajectory.runs else ())


def keep_note(work: Work, person: Person, trajectory_id: str, message: Incoming, words: str) -> None:
    """Keep the words at once, for the client alone, and ask what to do with them; of what is not his own, whoever reads
    it sees that."""
    passed_on = message.forwarded or message.via_bot
    one, _ = _noted(work, person, trajectory_id, message.message_id, words, _PASSED_ON if passed_on else _NOTE)
    take_turn(work, one, Due(work.now), [_NOT_HIS] if passed_on else None)


def _noted(
    work: Work, client: Person, trajectory_id: str, message_id: int, words: str, what: Text = _NOTE
) -> tuple[Conversation, Asked]:
    note = Asked(1, "note", parts=(Part(message_id, words),), status=Status.ANSWERED)
    one = conversations.start(work, "note", client.id, trajectory_id, None, Opening((note,)))
    question = render(what, locale_of(client, trajectories.by_id(work, trajectory_id)))
    answers.ask(work, one, 1, step="note", about=None, line=None, question=question, private=True)
    answers.keep(work, one, 1, 1, texts=(words,), value=None, chosen=None, complete=True)
    conversations.hear(work, one, message_id)
    return one, note
