"""What somebody says aloud becomes words, which he reads first: only what he says is right is taken for what he wrote.

In between it is kept closed like everything else, for a week, and the sound never is. He can keep the words, send them
as he means them, or leave it; what he sends meanwhile goes where it always would. What it answers is judged by when he
said it (`take_answer.py`), however long it took to hear it.
"""

from dataclasses import dataclass

from bot.actions.allowed import GONE
from bot.actions.speak import Tap, tell
from bot.speech import LONGEST, Unheard
from bot.storage import aloud, conversations, people, spoken, trajectories
from bot.storage.aloud import TO_HEAR, Hearing, Spoken
from bot.storage.people import CUT_OFF, Person
from bot.storage.spoken import LastSaid
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.matching import normal
from conversations.references import MessageRef
from conversations.said.assent import LEAVE_IT
from conversations.text import Sentence, Text, Verbatim

HEARD, ASKED = "aloud", "aloud_typed"
"""With what the keys begin of what he reads back, and of what asks him to send it as he means it."""
TAP, YES, OTHERWISE, NO = "sp", "yes", "type", "no"

BESIDE_WORDS = MessageRef("0")
"""In the place of a message's number: it has words under it, and these are what is heard of it as a message. What was
said is taken for the message in which he reads it back."""
LARGEST = 20_000_000
"""Bytes; a bot can fetch no larger file (Bot API, getFile)."""
_MOST = 10
_TOO_LONG = Text(
    "That is longer than ten minutes, and then I lose the thread. Would you say it in shorter pieces, or type it?"
)
_NOT_HEARD = Text("I could not make out what was said. Would you say it once more, or type it?")
_TOO_MUCH = Text("I am still listening to what you said before. Would you send this again in a while?")
_LEFT = Text("Good. I have kept nothing of it.")


@dataclass(frozen=True)
class Sound:
    """A sound as the channel tells of it: where it is to be had, and how long and large it says it is."""

    file: str
    seconds: int
    size: int


def take(
    work: Work, person: Person, sound: Sound, message_id: MessageRef, message: str, reply_to: MessageRef | None
) -> None:
    """Somebody says something; `message` is what is known of it besides. It is heard soon."""
    about = _about(work, person, reply_to)
    if sound.seconds > LONGEST or sound.size > LARGEST:
        tell(work, person, (_TOO_LONG,), trajectory=about)
    elif aloud.awaited(work, person.id) >= _MOST:
        tell(work, person, (_TOO_MUCH,), trajectory=about)
    else:
        aloud.keep(work, person.id, about.id if about else None, message_id, message, sound.file)
        work.tell(TO_HEAR)


def _about(work: Work, person: Person, reply_to: MessageRef | None) -> Trajectory | None:
    """The trajectory that it belongs to, as far as is known before it is heard; it goes when that goes."""
    running = conversations.running(work, person.id)
    replied = spoken.trajectory_of(work, person.id, reply_to) if reply_to is not None else None
    found = replied or (running.trajectory_id if running is not None else None)
    if found is not None:
        return trajectories.readable(work, found)
    return next(iter(trajectories.running_of_client(work, person.id)), None)


def heard(work: Work, aloud_id: str, result: str | Unheard) -> None:
    """These are its words, which he reads back; or it did not become words, and he hears that."""
    one = aloud.by_id(work, aloud_id)
    if one is None or one.stage is not Hearing.WAITS:
        return
    person = people.by_id(work, one.person_id)
    if isinstance(result, Unheard) or person.guard == CUT_OFF:
        aloud.forget(work, one.id)
    if person.guard == CUT_OFF:
        return
    about = trajectories.readable(work, one.trajectory_id)
    if isinstance(result, Unheard):
        said = _TOO_LONG if result is Unheard.TOO_LONG else _NOT_HEARD
        tell(work, person, (said,), trajectory=about, urgent=True)
        return
    aloud.change(work, one, Hearing.READ, result)
    tell(
        work,
        person,
        (Text("This is what I heard:"), Verbatim(result), Text("Is that right?")),
        trajectory=about,
        buttons=(
            (_tap(one, Text("Yes, that is right"), YES),),
            (_tap(one, Text("No, I will type it"), OTHERWISE), _tap(one, Text("Leave it"), NO)),
        ),
        key=f"{HEARD}:{one.id}",
        urgent=True,
    )


def takes_time(work: Work, aloud_id: str) -> None:
    """It is not heard yet, and he may wonder."""
    one = aloud.by_id(work, aloud_id)
    if one is not None:
        said = Text("I am listening to it. That takes a moment.")
        person = people.by_id(work, one.person_id)
        tell(
            work,
            person,
            (said,),
            trajectory=trajectories.readable(work, one.trajectory_id),
            key=f"listens:{one.id}",
            urgent=True,
        )


def waits_for(work: Work, person: Person, aloud_id: str) -> Spoken | None:
    """What this person said aloud under that id, if he has read it and has not told yet what becomes of it."""
    one = aloud.by_id(work, aloud_id)
    return one if one is not None and one.person_id == person.id and one.stage is Hearing.READ else None


def pressed(work: Work, person: Person, one: Spoken, what: str) -> Sentence | None:
    """He has read what was heard: it is right, or he types it, or it may go."""
    if one.words is None:
        return GONE
    match what:
        case "yes":
            read_back = spoken.shown_as(work, f"{HEARD}:{one.id}") or BESIDE_WORDS
            _keep(work, one, one.words, one.message_id if one.message_id != BESIDE_WORDS else read_back)
        case "type":
            _ask(work, person, one)
        case "no":
            aloud.forget(work, one.id)
            return _LEFT
        case _:
            return GONE
    return None


def _ask(work: Work, person: Person, one: Spoken) -> None:
    said = Text("Send it the way you mean it. That takes the place of what I heard.")
    row = (_tap(one, Text("Keep what I heard"), YES), _tap(one, Text("Leave it"), NO))
    key = f"{ASKED}:{one.id}"
    tell(work, person, (said,), trajectory=trajectories.readable(work, one.trajectory_id), buttons=(row,), key=key)


def taken_up(work: Work, person: Person, asked: LastSaid, words: str, message_id: MessageRef) -> bool:
    """Whether these words take the place of what was heard; then they do, or he has left it."""
    one = waits_for(work, person, asked.key.partition(":")[2])
    if one is None:
        return False
    if normal(words) in LEAVE_IT:
        aloud.forget(work, one.id)
        tell(work, person, (_LEFT,), trajectory=trajectories.readable(work, one.trajectory_id))
    else:
        _keep(work, one, words, message_id)
    return True


def _keep(work: Work, one: Spoken, words: str, message_id: MessageRef) -> None:
    aloud.change(work, one, Hearing.KEPT, words, message_id)
    work.tell(TO_HEAR)


def _tap(one: Spoken, label: Text, what: str) -> Tap:
    return label, TAP, f"{one.id}.{what}"
