"""What cannot be undone is done on a fresh yes only, and on one of the two answers only."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from bot.actions import allowed
from bot.actions.speak import tell
from bot.storage import spoken
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.text import Piece, Sentence, Text

ASKED = "sure"
"""With what the key of such a question begins."""
_FRESH = timedelta(hours=24)
_STAYS = Text("Good. Everything stays as it is.")


def ask(
    work: Work,
    person: Person,
    what: str,
    pieces: Sequence[Piece],
    *,
    yes: tuple[Text, str],
    no: tuple[Text, str],
    trajectory: Trajectory | None = None,
    about: str = "",
) -> None:
    """Ask whether to do `what`. `yes` and `no` are a label and an action; both get the moment of asking as their ref,
    and what it is `about` behind it."""
    asked_at = int(work.now.timestamp())
    # Asked twice in one second it is a second question, with a moment of its own.
    while spoken.is_known(work, _key(what, person, asked_at)):
        asked_at += 1
    ref = f"{asked_at}.{about}" if about else str(asked_at)
    buttons = (((*yes, ref), (*no, ref)),)
    tell(work, person, pieces, trajectory=trajectory, buttons=buttons, key=_key(what, person, asked_at))


def stands(work: Work, what: str, person: Person, asked_at: int) -> bool:
    """Whether this was asked of this person in the last 24 hours, and not answered otherwise."""
    fresh = abs(work.now.timestamp() - asked_at) <= _FRESH.total_seconds()
    return fresh and spoken.stands(work, _key(what, person, asked_at))


def is_asked(key: str) -> bool:
    """Whether what was said under this key is such a question."""
    return key.startswith(f"{ASKED}:")


def answered(work: Work, what: str, person: Person, asked_at: int) -> None:
    """It is settled; its buttons do nothing more."""
    spoken.annul(work, _key(what, person, asked_at))


def asked(what: str) -> Callable[[Work, Person, str], int | None]:
    """What looks up whether this person was asked this at that moment, which it gives."""

    def find(work: Work, person: Person, moment: str) -> int | None:
        asked_at = allowed.number(moment)
        return asked_at if asked_at is not None and spoken.is_known(work, _key(what, person, asked_at)) else None

    return find


def no(what: str, said: Sentence = _STAYS) -> Callable[[Work, Person, int, str], Sentence]:
    """What the no to this does: nothing is done, whatever is pressed after it."""

    def pressed(work: Work, person: Person, asked_at: int, about: str) -> Sentence:
        answered(work, what, person, asked_at)
        return said

    return pressed


def _key(what: str, person: Person, asked_at: int) -> str:
    return f"{ASKED}:{what}:{person.id}:{asked_at}"
