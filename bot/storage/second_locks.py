"""The second lock of a coach: its secret, when it is open, and what was guessed; all of it sealed under her own key."""

import json
import secrets
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update

from bot.errors import Unreadable, reading
from bot.storage.tables import second_lock
from bot.storage.work import Work

# Without what is easily taken for something else; ten of these are 49 bits.
_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH, _GROUP, _HOW_MANY = 10, 5, 8


@dataclass(frozen=True)
class SecondLock:
    """As it stands. It is `on` once a first code has shown that the secret arrived. Moments are UTC.

    `used` is the last half minute whose code opened it, `wrong` the number of wrong codes since then, and before
    `wait_until` no code is looked at. Until `asked_until` a code is awaited; `then` is what was asked for before it.
    `shown` is the key of the message in which the recovery codes still stand.
    """

    secret: str
    on: bool = False
    minutes: int = 15
    open_until: datetime | None = None
    used: int = 0
    wrong: int = 0
    wait_until: datetime | None = None
    asked_until: datetime | None = None
    then: str = ""
    codes: tuple[str, ...] = ()
    shown: str = ""


_ONE = select(second_lock.c.sealed_state).where(second_lock.c.person_id == bindparam("person"))
_NEW = insert(second_lock)
_CHANGE = update(second_lock).where(second_lock.c.person_id == bindparam("person"))
_MOMENTS = ("open_until", "wait_until", "asked_until")


def of(work: Work, person_id: str) -> SecondLock | None:
    """This person's second lock, if there is one. Raises `Unreadable`."""
    return work.once(("second lock", person_id), (second_lock,), lambda: _read(work, person_id))


def is_closed(work: Work, person_id: str) -> bool:
    """Whether nothing may be shown now of what lies behind it; of one that cannot be read, nothing may."""
    try:
        lock = of(work, person_id)
    except Unreadable:
        return True
    return lock is not None and lock.on and (lock.open_until is None or lock.open_until <= work.now)


def keep(work: Work, person_id: str, lock: SecondLock) -> None:
    """This is how it stands from now on."""
    state = json.dumps(vars(lock), default=datetime.isoformat, ensure_ascii=False)
    sealed = work.seal(person_id, "second_lock.state", person_id, state)
    if not work.do(_CHANGE, person=person_id, sealed_state=sealed):
        work.do(_NEW, person_id=person_id, sealed_state=sealed)


def drop(work: Work, person_id: str) -> None:
    """There is no second lock any more, and nothing of it."""
    work.do(delete(second_lock).where(second_lock.c.person_id == person_id))


def new_codes(work: Work, person_id: str, lock: SecondLock) -> tuple[SecondLock, tuple[str, ...]]:
    """The lock with new recovery codes, of which it holds hashes only, and the codes as a person writes them down;
    earlier ones open nothing any more."""
    codes = tuple("".join(secrets.choice(_LETTERS) for _ in range(_LENGTH)) for _ in range(_HOW_MANY))
    hashes = tuple(_hash(work, person_id, code) for code in codes)
    return replace(lock, codes=hashes), tuple(f"{code[:_GROUP]}-{code[_GROUP:]}" for code in codes)


def without(work: Work, person_id: str, lock: SecondLock, typed: str) -> SecondLock | None:
    """The lock without this recovery code, however it is spaced and spelled: it works once. None if it is none."""
    mine = _hash(work, person_id, "".join(letter for letter in typed.upper() if letter.isalnum()))
    left = tuple(code for code in lock.codes if not secrets.compare_digest(code, mine))
    return replace(lock, codes=left) if len(left) < len(lock.codes) else None


def _hash(work: Work, person_id: str, code: str) -> str:
    return work.vault.fingerprint(f"recovery code:{person_id}:{code}").hex()


def _read(work: Work, person_id: str) -> SecondLock | None:
    row = work.read_by(person_id).one(_ONE, person=person_id)
    if row is None:
        return None
    opened = work.open(person_id, "second_lock.state", person_id, row.sealed_state)
    with reading():
        state: dict[str, Any] = json.loads(opened)
        for name in _MOMENTS:
            state[name] = datetime.fromisoformat(state[name]) if state[name] else None
        return SecondLock(**{**state, "codes": tuple(state["codes"])})
