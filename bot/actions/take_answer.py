"""What a person says: an answer to the open question, a reply to an earlier one, or words out of the blue."""

import re
from dataclasses import dataclass
from datetime import datetime

from bot.actions.speak import locale_of, tell
from bot.actions.start import start
from bot.actions.take_turn import take_turn
from bot.storage import answers, conversations, outbox, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from bot.texts import render
from conversations.effects import Part
from conversations.events import Doubted, Due, Edited, Event, Said, Why
from conversations.inputs import NO_TEXT, is_blank
from conversations.scripts.setup import known
from conversations.states import Asked, Asking, Closed, Opening, Resting, Status
from conversations.text import Text

_STOP = re.compile(r"\W*(stop|stoppen)(\s+(maar|ermee|er\s+mee|nu))?\W*", re.IGNORECASE)
ON_COMMAND = Text("I do not know that command. /help shows what I can do.")


@dataclass(frozen=True)
class Incoming:
    """A message as it came in: the channel's number, its text, when it was sent (UTC), and what it replies to.

    `quote` is the part of that message which the person took out of it, if he did. `via_bot`: another bot wrote it out
    for him. `with_file`: the text stood under a file, of the album `album` if it came in one.
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


def take_answer(work: Work, person: Person, message: Incoming) -> None:
    """Bring words to where they belong. Nothing that was said is lost, and each gets a mark or a sentence."""
    if conversations.where_heard(work, person.id, message.message_id) is not None:
        return
    earlier = _replied_to(work, person, message)
    running = conversations.running(work, person.id)
    if earlier is not None:
        one, turn = earlier
        take_turn(work, one, Said(work.now, message.message_id, message.text, to=turn))
    elif (about := _of_client(work, person, message)) is not None:
        asked = known({"words": message.text, "quote": message.quote})
        start(work, "reply", person, trajectory_id=about.id, asked=asked)
    elif running is not None:
        take_turn(work, running, _heard(work, message))
    else:
        _out_of_the_blue(work, person, message)


def take_edit(work: Work, person: Person, message: Incoming) -> None:
    """An earlier message reads differently now. One never heard before is simply heard, if it can be an answer."""
    one = conversations.where_heard(work, person.id, message.message_id)
    if one is not None:
        take_turn(work, one, Edited(work.now, message.message_id, message.text))
        return
    running = conversations.running(work, person.id)
    if running is None or message.text.startswith("/") or message.sent_at < running.since.replace(microsecond=0):
        return
    take_answer(work, person, message)


def _heard(work: Work, message: Incoming) -> Event:
    """Words for the open question, or words of which that is not sure."""
    why = _doubt(message)
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
    return Why.STOP if _STOP.fullmatch(message.text) else None


def _replied_to(work: Work, person: Person, message: Incoming) -> tuple[Conversation, int] | None:
    """The conversation and turn of the question this replies to, if it is one that can still be answered."""
    if message.reply_to is None or message.text.startswith("/"):
        return None
    found = outbox.question_of(work, person.id, message.reply_to)
    one = conversations.by_id(work, found[0]) if found else None
    if one is None or found is None or not isinstance(one.state, Asking | Resting | Closed):
        return None
    return one, found[1]


def _of_client(work: Work, person: Person, message: Incoming) -> Trajectory | None:
    """The running trajectory about which a coach read what he replies to."""
    if message.reply_to is None or message.text.startswith("/") or is_blank(message.text):
        return None
    about = outbox.trajectory_of(work, person.id, message.reply_to)
    mine = (one for one in trajectories.of_coach(work, person.id) if one.id == about and one.runs)
    return next(mine, None)


def _out_of_the_blue(work: Work, person: Person, message: Incoming) -> None:
    """No question is open: a client's words may be a note, and anybody else is told where to begin."""
    active = [one for one in trajectories.of_client(work, person.id) if one.runs]
    trajectory = active[0] if active else None
    if is_blank(message.text):
        tell(work, person, (NO_TEXT,), trajectory=trajectory)
    elif message.text.startswith("/"):
        tell(work, person, (ON_COMMAND,), trajectory=trajectory)
    elif trajectory is None:
        tell(work, person, (Text("I am not asking anything right now. /help shows what I can do."),))
    elif _STOP.fullmatch(message.text):
        tell(work, person, (Text("Would you rather have no more questions? Then send /stop."),), trajectory=trajectory)
    else:
        _keep_note(work, person, trajectory.id, message)


def _keep_note(work: Work, person: Person, trajectory_id: str, message: Incoming) -> None:
    """Keep the words at once, for the client alone, and ask what to do with them."""
    part = Part(message.message_id, message.text)
    note = Asked(1, "note", parts=(part,), status=Status.ANSWERED)
    one = conversations.start(work, "note", person.id, trajectory_id, None, Opening((note,)))
    question = render(Text("Your note"), locale_of(person, trajectories.by_id(work, trajectory_id)))
    answers.ask(work, one, 1, step="note", about=None, line=None, question=question, private=True)
    answers.keep(work, one, 1, 1, texts=(message.text,), value=None, chosen=None, complete=True)
    conversations.hear(work, one, message.message_id)
    take_turn(work, one, Due(work.now))
