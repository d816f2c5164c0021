"""The code by which a client proves in a new account who he is; only its keyed hash is kept."""

import secrets

from sqlalchemy import delete, insert, select, update

from bot.storage.tables import way_back
from bot.storage.work import Work

# Without what is easily taken for something else; twelve of these are 58 bits.
_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH, _GROUP = 12, 4


def make(work: Work, person_id: str) -> str:
    """A new code, in groups as a person writes it down; an earlier one opens nothing any more."""
    code = "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))
    now = {"code_hash": _hash(work, person_id, code), "since": work.now}
    if not work.do(update(way_back).where(way_back.c.person_id == person_id).values(**now)):
        work.do(insert(way_back).values(person_id=person_id, **now))
    return "-".join(code[begin : begin + _GROUP] for begin in range(0, _LENGTH, _GROUP))


def fits(work: Work, person_id: str, typed: str) -> bool:
    """Whether this is the person's code, however it is spaced and spelled."""
    code = "".join(letter for letter in typed.upper() if letter.isalnum())
    row = work.one(select(way_back.c.code_hash).where(way_back.c.person_id == person_id))
    return row is not None and secrets.compare_digest(row.code_hash, _hash(work, person_id, code))


def forget(work: Work, person_id: str) -> None:
    """This code was used, or is not needed any more."""
    work.do(delete(way_back).where(way_back.c.person_id == person_id))


def _hash(work: Work, person_id: str, code: str) -> bytes:
    return work.vault.fingerprint(f"way back:{person_id}:{code}")
