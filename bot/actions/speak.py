"""Putting words in the outbox, in the language of who will read them."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeAlias

from bot.actions.said_anew import as_said_now
from bot.errors import Locked
from bot.fitting import fitted
from bot.message import Attached, Button, Fold, Keyboard, Message, Quote, as_choices, from_json, parts, to_json
from bot.references import ChatRef
from bot.storage import invitations, meetings, outbox, people, second_locks, taking_back, trajectories, unopened
from bot.storage.conversations import Conversation
from bot.storage.delivery_kinds import RULES, DeliveryKind
from bot.storage.invitations import WRONG_TRIES_A_DAY
from bot.storage.outbox import HELD, Delivery, ToSay
from bot.storage.people import CUT_OFF, Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work, new_id
from bot.texts import blocks, calling, locale_for, render
from conversations.references import MessageRef
from conversations.text import Piece, Sentence, Text

_STRANGERS_AT_ONCE = 25
# A bot takes away a hundred messages at a time (Bot API, deleteMessages).
_CLEARED_AT_ONCE = 100

OF_THE_LOCK = "slot"
"""With what the key of a message begins that is about the second lock itself."""

Tap: TypeAlias = tuple[Sentence, str, str]
"""A button that is not yet in any language: what it says, what it does (`action`), and to what (`ref`)."""
Taps: TypeAlias = Sequence[Sequence[Tap]]
"""Such buttons, in rows."""


def locale_of(person: Person, trajectory: Trajectory | None = None) -> str:
    """How to address this person: as a client, as the contract says; otherwise in his own language, with
    the word that the client chose for himself."""
    if trajectory is None or person.id != trajectory.client_id:
        locale = locale_for(person.language, formal=False)
        return calling(locale, trajectory.wishes.word) if trajectory is not None else locale
    contract = trajectory.contract
    return locale_for(contract.language or person.language, formal=contract.formal)


def as_client(work: Work, person: Person) -> Trajectory | None:
    """In which of his trajectories a client is spoken to where it is about none of them: the newest that runs, or else
    the newest there is."""
    mine = trajectories.of_client(work, person.id)
    return next((one for one in mine if one.runs), mine[0] if mine else None)


def his_here(work: Work, person: Person, here: Trajectory | None) -> Trajectory | None:
    """The trajectory in which somebody says something: this one, or else the first of his that runs; None where he is
    not the client in it."""
    found = here or next(iter(trajectories.running_of_client(work, person.id)), None)
    return found if found is not None and found.client_id == person.id else None


def his_beside(work: Work, person: Person, running: Conversation | None) -> Trajectory | None:
    """The same of what he says beside the conversation that is open for him, if there is one."""
    return his_here(work, person, trajectories.readable(work, running.trajectory_id) if running is not None else None)


def coach_of(work: Work, trajectory: Trajectory) -> str:
    """What his coach is called."""
    return people.coach_name(work, trajectory.coach_id)


def voice(work: Work, person: Person, trajectory: Trajectory | None = None) -> str:
    """How to address this person, also where it is about no trajectory: who does not coach, as the client he is."""
    if trajectory is None and not people.is_coach(work, person.id):
        trajectory = as_client(work, person)
    return locale_of(person, trajectory)


def to_which(work: Work, trajectory: Trajectory) -> tuple[Piece, ...]:
    """To a client of two coaches, or twice of one, in which of the two trajectories something is said; to others
    nothing."""
    if not unopened.has_another(work, trajectory):
        return ()
    coach = people.coach_name(work, trajectory.coach_id)
    mine = trajectories.of_client(work, trajectory.client_id or "")
    if any(one.id != trajectory.id and one.coach_id == trajectory.coach_id for one in mine):
        meeting = meetings.coming(work, trajectory.id)
        moment = (meeting.at if meeting is not None else trajectory.contract.first).wall()
        return (
            Text(
                "This is for your trajectory with {coach}, around the meeting of {moment}.", coach=coach, moment=moment
            ),
        )
    return (Text("This is for your trajectory with {coach}.", coach=coach),)


def tell(
    work: Work,
    person: Person,
    pieces: Sequence[Piece],
    *,
    trajectory: Trajectory | None = None,
    buttons: Taps = (),
    kind: DeliveryKind = DeliveryKind.WORD,
    key: str | None = None,
    unasked: bool = False,
    not_before: datetime | None = None,
    expires_at: datetime | None = None,
    attached: Attached | None = None,
    urgent: bool = False,
    protected: bool = False,
) -> None:
    """Say this to someone, under a file if there is one; not now but at `not_before` (UTC), if that is given. What is
    `urgent` comes at any hour, whoever caused it. What somebody wrote and stands in the middle of a line says so itself
    that it is `protected`."""
    locale = voice(work, person, trajectory)
    message = Message(
        blocks(as_said_now(work, person, trajectory, pieces), locale),
        keyboard(buttons, locale),
        protected=protected,
        attached=attached,
    )
    say = ToSay(
        key=key or f"word:{new_id()}",
        kind=kind,
        payload="",
        person=person,
        trajectory_id=trajectory.id if trajectory else None,
        unasked=unasked,
        not_before=not_before,
        expires_at=expires_at,
    )
    put(work, say, message, urgent=urgent)


def say_above(work: Work, person: Person, trajectory: Trajectory, pieces: Sequence[Piece]) -> bool:
    """Say this in one message with what waits to be said to someone by itself, above it; whether anything does."""
    above = blocks(pieces, voice(work, person, trajectory))

    def with_it(payload: str) -> str:
        waits = from_json(payload)
        return to_json(replace(waits, blocks=(*above, *waits.blocks)))

    return taking_back.reword(work, trajectory.id, person.id, with_it)


def _comes_unasked(work: Work, say: ToSay) -> bool:
    """Whether this is for a coach who does nothing herself at this moment."""
    if say.person is None or say.person.chat == work.by:
        return False
    if say.trajectory_id is None:
        return people.is_coach(work, say.person.id)
    return unopened.coach_of(work, say.trajectory_id) == say.person.id


def tell_anyone(work: Work, chat: ChatRef, language: str, sentence: Sentence, *, awaited: bool = False) -> None:
    """Say one sentence to someone who may be a stranger; nothing of strangers is kept.

    A stranger hears so much a day, and all of them together so much at a time; after that silence, which costs nothing.
    What is `awaited`, because a link let him in so far, he always hears.
    """
    known = people.by_chat(work, chat)
    person = known if known is not None and known.guard != CUT_OFF else None
    if person is None and not awaited and not _may_hear(work, chat):
        return
    message = Message(blocks((sentence,), language))
    outbox.put(work, ToSay(f"word:{new_id()}", DeliveryKind.WORD, to_json(message), person, chat=chat))


def _may_hear(work: Work, chat: ChatRef) -> bool:
    if invitations.wrong_tries(work, chat) >= WRONG_TRIES_A_DAY:
        return False
    if outbox.waiting_for_strangers(work) >= _STRANGERS_AT_ONCE:
        return False
    invitations.note_wrong_try(work, chat)
    return True


def keyboard(buttons: Taps, locale: str) -> Keyboard:
    """These buttons in this language; a row without any is none."""
    return tuple(
        tuple(Button(render(label, locale), action, ref) for label, action, ref in row) for row in buttons if row
    )


def put(work: Work, say: ToSay, message: Message, *, urgent: bool = False) -> None:
    """Write a message to the outbox, in as many parts as it needs; said before, it is not said again.

    What quotes a person is protected against being passed on, always (faults T17). What comes to a coach because of
    somebody else, or by itself, keeps to her hours, unless it is `urgent`. What is so protected lies behind the second
    lock of a coach who has one: while that is closed, what she asks for raises `Locked`, and the rest is held back.
    """
    unasked = not urgent and (say.unasked or _comes_unasked(work, say))
    if unasked is not say.unasked:
        say = replace(say, unasked=unasked)
    if not message.protected and any(isinstance(block, Quote | Fold) for block in message.blocks):
        message = replace(message, protected=True)
    if message.protected and say.person is not None and say.person.guard and is_behind_lock(work, say):
        if say.person.chat == work.by:
            raise Locked
        say_what_is_held(work, say.person, say.trajectory_id, say.key, urgent=urgent)
        say = replace(say, not_before=work.now + HELD)
    shown = fitted(message)
    for number, part in enumerate(_in_place(work, say, [part for one in shown for part in parts(one)]), 1):
        key = say.key if number == 1 else f"{say.key}#{number}"
        choices = as_choices(part.buttons) if say.turn is None and RULES[say.kind].typed else ""
        outbox.put(work, replace(say, key=key, payload=to_json(part), choices=choices))


def is_behind_lock(work: Work, say: ToSay | Delivery) -> bool:
    """Whether this, which is protected, lies behind a lock that is closed: whatever it is, except a question that is
    put to her, what is her own as a client, and the lock itself."""
    person_id = say.person.id if isinstance(say, ToSay) and say.person else getattr(say, "person_id", None)
    if person_id is None or say.turn is not None or say.key.startswith(f"{OF_THE_LOCK}:"):
        return False
    if say.trajectory_id is not None and trajectories.by_id(work, say.trajectory_id).client_id == person_id:
        return False
    return second_locks.is_closed(work, person_id)


def say_what_is_held(work: Work, coach: Person, trajectory_id: str | None, key: str, *, urgent: bool = False) -> None:
    """Only that something is there, and a way to open it."""
    trajectory = trajectories.by_id(work, trajectory_id) if trajectory_id else None
    said = Text("Something lies ready for you, behind your lock.")
    if trajectory is not None:
        said = Text("Something of {client} lies ready for you, behind your lock.", client=trajectory.contract.client)
    tell(
        work,
        coach,
        (said,),
        trajectory=trajectory,
        buttons=(((Text("Open"), "sl", "open"),),),
        key=f"{OF_THE_LOCK}:{key}"[:96],
        urgent=urgent,
    )


def clear(work: Work, chat: ChatRef, messages: Sequence[MessageRef]) -> None:
    """Take these messages out of a chat. Of nobody in particular: these rows outlive whoever is erased by as long as
    the calls take."""
    for begin in range(0, len(messages), _CLEARED_AT_ONCE):
        some = json.dumps(messages[begin : begin + _CLEARED_AT_ONCE])
        outbox.put(work, ToSay(f"clear:{new_id()}", DeliveryKind.CLEAR, some, chat=chat))


def _in_place(work: Work, say: ToSay, shown: Sequence[Message]) -> Sequence[Message]:
    """The first that somebody is shown after a tap takes the place of the message he tapped at, where that may be
    (`after_a_tap.py`) and it can: it is one message without a file, and no better protected than that one."""
    place = work.place
    if place is None or place.taken is not None or not RULES[say.kind].turns:
        return shown
    if say.person is None or say.person.id != place.person_id:
        return shown
    first = shown[0]
    place.taken = (
        place.message is not None
        and len(shown) == 1
        and first.attached is None
        and (place.protected or not first.protected)
    )
    return (replace(first, replaces=place.message),) if place.taken else shown
