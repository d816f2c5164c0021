"""What a person sends, as it comes through the door: who is it, and is it a link, a command, words, or no words?"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Concatenate, ParamSpec, TypeVar

from bot import logs
from bot.actions import aloud, come_back, second_lock
from bot.actions.accept_invitation import STRANGER, accept_invitation
from bot.actions.allowed import GONE
from bot.actions.aloud import Sound
from bot.actions.heard import put_day_right, put_plan_right
from bot.actions.incoming import Incoming
from bot.actions.keep_in_touch import came_back, went_away
from bot.actions.speak import as_client, tell, tell_anyone
from bot.actions.take_answer import take_answer
from bot.actions.take_edit import take_edit
from bot.doors import behind_lock, typed_choice
from bot.doors.after_a_tap import Tapped
from bot.doors.obey import obey
from bot.doors.paste_link import pasted
from bot.doors.press import Pressed, press
from bot.references import ChatRef, UpdateRef
from bot.storage import aloud as said_aloud
from bot.storage import outbox, people, spoken, updates
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.invitations import Opener
from bot.storage.outbox import ToSay
from bot.storage.people import CUT_OFF, Person
from bot.storage.work import Work
from bot.texts import language, render
from conversations.inputs import is_blank
from conversations.text import Text

log = logs.get("doors")
P = ParamSpec("P")
R = TypeVar("R")

_START = re.compile(r"/start(?:@\w+)?\s+(.+)", re.IGNORECASE | re.DOTALL)

NOT_TEXT = Text("I can only keep text. Would you say it in words?")
NO_CONTACTS = Text("I keep no phone numbers. Would you say it in words?")
WORDS_ONLY = Text("Your words I keep; what came with them I do not.")
ALBUM = Text("I keep no pictures or files. What you write with them I do keep.")
SHUT_OUT = Text("Whoever runs this bot has closed this chat off, because a phone was lost. He opens it again.")
OWN_COPY = Text("Good to know: I keep my own copy of your answers until you erase it with /vergeetmij.")


@dataclass(frozen=True)
class Speaker:
    """Who sent something: the chat with him, the names it shows, and the language it speaks, if it says so."""

    chat: ChatRef
    name: str
    language_code: str | None
    handle: str = ""


def once(
    work: Work, update: UpdateRef, action: Callable[Concatenate[Work, P], R], *args: P.args, **kw: P.kwargs
) -> R | None:
    """Do this, unless it was done for the same update before."""
    return action(work, *args, **kw) if updates.first_time(work, update) else None


def hear_text(work: Work, sender: Speaker, message: Incoming) -> None:
    """A text message, or the words under a file: a link that is opened, a command, or words."""
    start = _START.fullmatch(message.text)
    token = start[1].strip() if start is not None else pasted(work, message.text)
    opener = Opener(sender.chat, sender.name, _language(work, sender), sender.handle)
    person = _known(work, sender)
    if person is not None and person.guard == CUT_OFF:
        tell_anyone(work, opener.chat, opener.language, SHUT_OUT)
        return
    if token is not None:
        accept_invitation(work, opener, token)
        return
    if person is None:
        if not come_back.try_code(work, opener, message.text):
            tell_anyone(work, opener.chat, opener.language, STRANGER)
        return
    if person.guard and (then := second_lock.taken(work, person, message.text, message.message_id)) is not None:
        _do_then(work, sender, then)
        return
    if message.with_file:
        _tell_of_file(work, person, message.album, NOT_TEXT if is_blank(message.text) else WORDS_ONLY)
    if message.with_file and is_blank(message.text):
        return
    if message.text.startswith("/") and not message.forwarded and not message.via_bot:
        obey(work, person, message)
    elif put_plan_right.day_put_right(work, person, message):
        return
    elif (besides := put_day_right.put_right(work, person, message)) is not None:
        if besides:
            hear_text(work, sender, replace(message, text=besides))
    elif not typed_choice.chosen(work, person, message):
        take_answer(work, person, message)


def hear_edit(work: Work, sender: Speaker, message: Incoming) -> None:
    """An edited message; a stranger's is nothing to us."""
    person = _known(work, sender)
    if person is not None and person.guard != CUT_OFF:
        take_edit(work, person, message)


def hear_something_else(work: Work, sender: Speaker, answer: Text, album: str | None = None) -> None:
    """Something that is not text: nothing is kept of it, and the question stays open."""
    person = _known(work, sender)
    if person is None or person.guard == CUT_OFF:
        tell_anyone(work, sender.chat, _language(work, sender), STRANGER if person is None else SHUT_OUT)
        return
    _tell_of_file(work, person, album, answer)


def hear_sound(work: Work, sender: Speaker, message: Incoming, sound: Sound) -> None:
    """Something that was said aloud: it is heard soon, and read back."""
    person = _known(work, sender)
    if person is None or person.guard == CUT_OFF:
        hear_something_else(work, sender, NOT_TEXT)
    else:
        number = message.message_id if is_blank(message.text) else aloud.BESIDE_WORDS
        aloud.take(work, person, sound, number, behind_lock.kept(message), message.reply_to)


def hear_with_sound(work: Work, sender: Speaker, message: Incoming, sound: Sound, *, locked: bool = False) -> None:
    """Something that was said aloud, with words under it: the words go where words go, or are kept until she gives her
    code (`locked`), and what was said is heard like any other."""
    if not is_blank(message.text):
        (ask_for_code if locked else hear_text)(work, sender, replace(message, with_file=False, album=None))
        person = people.by_chat(work, sender.chat)
        if person is None or person.guard == CUT_OFF:
            return
    hear_sound(work, sender, message, sound)


def hear_aloud(work: Work, aloud_id: str) -> None:
    """What was said aloud and was right goes where it would have gone had he typed it."""
    heard = _said(work, aloud_id)
    if heard is not None:
        sender, message = heard
        hear_text(work.caused_by(sender.chat), sender, message)


def ask_for_code_aloud(work: Work, aloud_id: str) -> None:
    """The same, where it lies behind her lock."""
    heard = _said(work, aloud_id)
    if heard is not None:
        ask_for_code(work, *heard)


def _said(work: Work, aloud_id: str) -> tuple[Speaker, Incoming] | None:
    """Who said it, and what, as if it had been typed then; nothing of it waits any more."""
    one = said_aloud.by_id(work, aloud_id)
    if one is None or one.words is None or not isinstance(message := behind_lock.recalled(one.message), Incoming):
        return None
    said_aloud.forget(work, one.id)
    person = people.by_id(work, one.person_id)
    number = one.message_id if one.message_id != aloud.BESIDE_WORDS else message.message_id
    typed = replace(message, message_id=number, text=one.words, with_file=False, album=None)
    return Speaker(person.chat, "", person.language), typed


def _tell_of_file(work: Work, person: Person, album: str | None, answer: Text) -> None:
    """What becomes of a file: one sentence, for a whole album too."""
    key = f"album:{person.id}:{album}"[:96] if album else None
    tell(work, person, (ALBUM if album else answer,), trajectory=as_client(work, person), key=key)


def hear_press(work: Work, sender: Speaker, tapped: Tapped) -> Pressed:
    """A button that we made for this person."""
    person = _known(work, sender)
    if person is not None and person.guard == CUT_OFF:
        return Pressed(render(SHUT_OUT, _language(work, sender)))
    if person is None or not _hangs(work, person, tapped):
        return nothing(work, sender)
    return press(work, person, tapped)


def _hangs(work: Work, person: Person, tapped: Tapped) -> bool:
    """Whether the button hangs, or hung, under the message where it was tapped."""
    if tapped.mark is None or spoken.hangs_under(work, person.id, tapped.message, tapped.mark):
        return True
    log.warning("button_from_elsewhere")
    return False


def ask_for_code(work: Work, sender: Speaker, what: Incoming | Tapped) -> None:
    """What this person asked for lies behind her lock: it is done when she has opened that."""
    coach = people.by_chat(work, sender.chat)
    if coach is not None:
        second_lock.ask(work, coach, behind_lock.kept(what))


def _do_then(work: Work, sender: Speaker, then: str) -> None:
    """The lock is open: now what was asked for before."""
    what = behind_lock.recalled(then)
    if isinstance(what, Tapped):
        hear_press(work, sender, what)
    elif what is not None and what.edited_at is not None:
        hear_edit(work, sender, what)
    elif what is not None:
        hear_text(work, sender, what)


def nothing(work: Work, sender: Speaker) -> Pressed:
    """A button that is none of ours, or no longer."""
    return Pressed(render(GONE, _language(work, sender)))


def hear_of_block(work: Work, sender: Speaker, *, blocked: bool) -> None:
    """The person has blocked the bot, or lets it in again."""
    person = people.by_chat(work, sender.chat)
    if person is not None and person.guard != CUT_OFF:
        (went_away if blocked else came_back)(work, person)


def leave(work: Work, chat: ChatRef) -> None:
    """We only talk with one person at a time: out of any group, without a word."""
    outbox.put(
        work,
        ToSay(
            f"leave:{work.vault.fingerprint(f'group:{chat}').hex()[:32]}:{work.now:%y%m%d%H%M%S}",
            DeliveryKind.LEAVE,
            "",
            chat=chat,
        ),
    )


def _known(work: Work, sender: Speaker) -> Person | None:
    """The person, if we have met; whoever writes can be reached again, in the language he now uses."""
    person = people.by_chat(work, sender.chat)
    if person is None or person.guard == CUT_OFF:
        return person
    if not person.reachable:
        people.set_reachable(work, person.id, reachable=True)
    now_speaks = _language(work, sender)
    if now_speaks != person.language:
        people.set_language(work, person.id, now_speaks)
    return people.by_id(work, person.id)


def _language(work: Work, sender: Speaker) -> str:
    return language(sender.language_code) if sender.language_code else work.house.language
