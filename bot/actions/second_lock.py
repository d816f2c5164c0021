"""`/slot`: a coach's second lock, before everything that shows what her clients wrote.

It opens for a while by a code that an app on her phone makes, or by one of the recovery codes she wrote down. What she
asks for while it is closed is done as soon as it is open; what comes by itself is held back meanwhile, and only that it
is there is said (`speak.put`). After a few wrong codes it waits before it looks at another one, longer each time.
Whatever shows or is a secret is taken out of the chat again, as far as the channel lets us.
"""

import json
import re
from dataclasses import replace
from datetime import timedelta

from bot import totp
from bot.actions.allowed import GONE
from bot.actions.speak import OF_THE_LOCK, Taps, clear, tell
from bot.errors import Unreadable
from bot.message import Attached
from bot.storage import people, second_locks, spoken, taking_back
from bot.storage.people import Person
from bot.storage.second_locks import SecondLock
from bot.storage.work import Work, new_id
from conversations.references import MessageRef
from conversations.text import Piece, Plural, Sentence, Text, Verbatim

_ASKED_FOR = timedelta(minutes=10)
_MINUTES = (15, 60, 480)
_FREE, _LONGEST = 4, 60
_DIGITS = re.compile(r"[0-9 ]{1,12}")
_RECOVERY = re.compile(r"[2-9A-HJKMNP-TV-Z]{5}-?[2-9A-HJKMNP-TV-Z]{5}", re.IGNORECASE)
_BROKEN = Text("Your lock is damaged and stays closed. Would you tell whoever runs this bot?")
_NEW, _OFF, _CODES, _NOTED = "set", "off", "codes", "noted"


def show_lock(work: Work, coach: Person, words: str, message_id: MessageRef) -> None:
    """How it stands, with what can be done about it; or a code right behind the command."""
    lock = _of(work, coach)
    if lock is not None and lock.on and words.strip():
        tried(work, coach, lock, words.strip(), message_id)
    else:
        _show(work, coach, lock)


def pressed(work: Work, coach: Person, ref: str) -> Sentence | None:
    """A button of it."""
    lock = _of(work, coach)
    if lock is None and coach.guard == people.LOCK:
        _tell(work, coach, (_BROKEN,))
    elif lock is None or not lock.on:
        if ref != _NEW:
            return GONE
        _begin(work, coach, lock)
    elif ref == "open" and second_locks.is_closed(work, coach.id):
        ask(work, coach, "")
    elif ref == "open":
        taking_back.release(work, coach.id)
        _show(work, coach, lock)
    elif ref == _NOTED:
        second_locks.keep(work, coach.id, _without_codes(work, coach, lock))
        return Text("Good. I take them out of this chat.")
    elif ref == "close":
        _keep(work, coach, replace(lock, open_until=None))
    elif ref.isdecimal() and int(ref) in _MINUTES:
        _set_length(work, coach, lock, int(ref))
    elif ref in (_OFF, _CODES):
        ask(work, coach, json.dumps({"how": ref}), Text("For this I need a code from your app first."))
    else:
        return GONE
    return None


def ask(work: Work, coach: Person, then: str, why: Sentence | None = None) -> None:
    """Ask for a code, and keep what is to be done `then`."""
    lock = _of(work, coach)
    if lock is None:
        _tell(work, coach, (_BROKEN,))
        return
    lock = _without_codes(work, coach, lock)
    second_locks.keep(work, coach.id, replace(lock, then=then, asked_until=work.now + _ASKED_FOR))
    said = why or Text("This lies behind your lock. Which code does your app show?")
    _tell(work, coach, (said,) if _waits(work, lock) is None else (said, _later(work, lock)))


def taken(work: Work, coach: Person, words: str, message_id: MessageRef) -> str | None:
    """Whether these words are a code that is awaited: what is to be done now, or nothing; None if they are none."""
    lock = _of(work, coach)
    if lock is None or lock.asked_until is None or lock.asked_until <= work.now:
        return None
    if not _DIGITS.fullmatch(words.strip()) and not _RECOVERY.fullmatch(words.strip()):
        return None
    return tried(work, coach, lock, words.strip(), message_id)


def tried(work: Work, coach: Person, lock: SecondLock, words: str, message_id: MessageRef) -> str:
    """A code was given: it leaves the chat, whatever it is; what is to be done now that it fits, or nothing."""
    clear(work, coach.chat, [message_id])
    if _waits(work, lock) is not None:
        _tell(work, coach, (_later(work, lock),))
        return ""
    opened = _opened(work, coach, lock, words)
    if opened is None:
        _count(work, coach, lock)
        return ""
    opened = replace(opened, open_until=work.now + timedelta(minutes=lock.minutes), wrong=0, asked_until=None, then="")
    if not lock.on:
        _turn_on(work, coach, opened, lock.then)
        return ""
    return _open(work, coach, lock, opened)


def drop(work: Work, coach: Person) -> None:
    """There is no lock any more; what it held back goes."""
    second_locks.drop(work, coach.id)
    people.set_guard(work, coach.id, "")
    taking_back.release(work, coach.id)


# --- how it opens ----------------------------------------------------------------------------------------------------


def _opened(work: Work, coach: Person, lock: SecondLock, words: str) -> SecondLock | None:
    """The lock as this code leaves it, if it fits: each works once."""
    digits = words.replace(" ", "")
    if digits.isdecimal() and len(digits) == totp.DIGITS:
        step = totp.step_of(lock.secret, digits, work.now)
        return replace(lock, used=step) if step is not None and step > lock.used else None
    return second_locks.without(work, coach.id, lock, words) if lock.on else None


def _open(work: Work, coach: Person, before: SecondLock, lock: SecondLock) -> str:
    lock = _without_codes(work, coach, lock)
    second_locks.keep(work, coach.id, lock)
    said: list[Piece] = [Text("Open, for {length}.", length=_length(lock.minutes))]
    if before.wrong:
        said.append(
            Plural("A wrong code was given {count} time.", "A wrong code was given {count} times.", count=before.wrong)
        )
    if len(lock.codes) < len(before.codes):
        said.append(
            Plural(
                "That code is used up; {count} is left.",
                "That code is used up; {count} are left.",
                count=len(lock.codes),
            )
        )
    doing = json.loads(before.then).get("how") if before.then else ""
    if doing == _OFF:
        drop(work, coach)
        _tell(work, coach, (Text("The lock is off. What your clients write opens without a code again."),))
        return ""
    _tell(work, coach, said)
    taking_back.release(work, coach.id)
    if doing == _CODES:
        _show_codes(work, coach, lock)
        return ""
    return before.then


def _count(work: Work, coach: Person, lock: SecondLock) -> None:
    """Once more wrong: after a few times the next one is not looked at for a while."""
    wrong = lock.wrong + 1
    pause = timedelta(minutes=min(2 ** (wrong - _FREE - 1), _LONGEST)) if wrong > _FREE else timedelta()
    until = work.now + pause
    lock = replace(lock, wrong=wrong, wait_until=until if pause else None, asked_until=until + _ASKED_FOR)
    second_locks.keep(work, coach.id, lock)
    said = Text("That is not the code. It has six digits, and changes every half minute.")
    _tell(work, coach, (said, _later(work, lock)) if pause else (said,))


def _waits(work: Work, lock: SecondLock) -> timedelta | None:
    """How long no code is looked at yet."""
    return lock.wait_until - work.now if lock.wait_until is not None and lock.wait_until > work.now else None


def _later(work: Work, lock: SecondLock) -> Sentence:
    left = _waits(work, lock) or timedelta()
    minutes = max(1, -(-int(left.total_seconds()) // 60))
    return Text("I look at the next code in {length}.", length=_length(minutes))


# --- setting it ------------------------------------------------------------------------------------------------------


def _begin(work: Work, coach: Person, before: SecondLock | None) -> None:
    """A new secret, shown once: as a picture and as letters, until a first code shows that it arrived."""
    if before is not None:
        _clear_shown(work, coach, before.then)
    secret, key = totp.new_secret(), f"{OF_THE_LOCK}:secret:{new_id()}"
    waiting = SecondLock(secret, then=key, asked_until=work.now + _ASKED_FOR)
    second_locks.keep(work, coach.id, waiting)
    people.set_guard(work, coach.id, people.LOCK)
    address = totp.address(secret, people.coach_name(work, coach.id))
    said = (
        Text("Scan this with an app for codes, or type the letters over in it. I show them only now:"),
        Verbatim(" ".join(secret[begin : begin + 4] for begin in range(0, len(secret), 4))),
        Text("Then send me the six digits that the app shows. From then on the lock is on."),
    )
    tell(work, coach, said, attached=Attached("tussendoor.png", "code", address), key=key)


def _turn_on(work: Work, coach: Person, lock: SecondLock, shown: str) -> None:
    _tell(
        work,
        coach,
        (
            Text("The lock is on. Overviews, the course of a trajectory and whatever else your clients wrote open with "
            "a code from now on."),
            Text("They stay open for {length} each time. Would you rather have it otherwise?",
            length=_length(lock.minutes)),
        ),
        (_lengths(),),
    )  # fmt: skip
    _show_codes(work, coach, replace(lock, on=True))
    _clear_shown(work, coach, shown)


def _clear_shown(work: Work, coach: Person, key: str) -> None:
    """What was shown under this key leaves the chat."""
    number = spoken.shown_as(work, key)
    if number is not None:
        clear(work, coach.chat, [number])


def _show_codes(work: Work, coach: Person, lock: SecondLock) -> None:
    lock, codes = second_locks.new_codes(work, coach.id, lock)
    key = f"{OF_THE_LOCK}:codes:{new_id()}"
    second_locks.keep(work, coach.id, replace(lock, shown=key))
    said = (
        Text("Should your app get lost, each of these opens the lock once. I show them only now; write them down:"),
        Verbatim("\n".join(codes)),
        Text("If your phone gets lost, let whoever runs this bot know at once: he can cut off this chat."),
    )
    tell(work, coach, said, buttons=(((Text("I have written them down"), "sl", _NOTED),),), key=key)


def _without_codes(work: Work, coach: Person, lock: SecondLock) -> SecondLock:
    """Who opens her Telegram must not find the codes there: they leave the chat, at the latest when the next one is
    asked for."""
    _clear_shown(work, coach, lock.shown)
    return replace(lock, shown="")


def _set_length(work: Work, coach: Person, lock: SecondLock, minutes: int) -> None:
    if second_locks.is_closed(work, coach.id):
        ask(work, coach, json.dumps({"how": "press", "action": "sl", "ref": str(minutes)}))
    else:
        _keep(work, coach, replace(lock, minutes=minutes, open_until=work.now + timedelta(minutes=minutes)))


# --- showing it ------------------------------------------------------------------------------------------------------


def _show(work: Work, coach: Person, lock: SecondLock | None) -> None:
    if lock is None and coach.guard == people.LOCK:
        _tell(work, coach, (_BROKEN,))
    elif lock is None or not lock.on:
        said = (
            Text("A second lock: what your clients write opens only with a code from an app on your phone."),
            Text("So nobody reads along who gets hold of your phone or your Telegram."),
        )
        _tell(work, coach, said, (((Text("Put the lock on"), "sl", _NEW),),))
    elif second_locks.is_closed(work, coach.id):
        _tell(work, coach, (Text("Your lock is on, and closed."),), (((Text("Open"), "sl", "open"),), *_more()))
    else:
        opens = Text("Your lock is on, and open now. It stays open for {length}.", length=_length(lock.minutes))
        _tell(work, coach, (opens,), (((Text("Close now"), "sl", "close"),), _lengths(), *_more()))


def _more() -> Taps:
    return (((Text("New recovery codes"), "sl", _CODES), (Text("Take the lock off"), "sl", _OFF)),)


def _lengths() -> tuple[tuple[Sentence, str, str], ...]:
    return tuple((_length(minutes), "sl", str(minutes)) for minutes in _MINUTES)


def _length(minutes: int) -> Sentence:
    if minutes % 60 == 0:
        return Plural("{count} hour", "{count} hours", count=minutes // 60)
    return Plural("{count} minute", "{count} minutes", count=minutes)


def _keep(work: Work, coach: Person, lock: SecondLock) -> None:
    lock = _without_codes(work, coach, lock)
    second_locks.keep(work, coach.id, lock)
    _show(work, coach, lock)


def _of(work: Work, coach: Person) -> SecondLock | None:
    """The lock, or nothing where it cannot be read: then it stays closed."""
    try:
        return second_locks.of(work, coach.id)
    except Unreadable:
        return None


def _tell(work: Work, coach: Person, pieces: tuple[Piece, ...] | list[Piece], buttons: Taps = ()) -> None:
    tell(work, coach, pieces, buttons=buttons, key=f"{OF_THE_LOCK}:{new_id()}")
