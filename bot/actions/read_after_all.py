"""A client holds against the bot that his coach read what he had wanted for himself: he is told how it is with that,
and what can still be undone. Nothing of it is held up to him later."""

from collections.abc import Sequence

from bot.actions.speak import coach_of, his_here, tell
from bot.actions.unsay import unsay
from bot.actions.whether_read import as_shown, has_gone, told
from bot.storage import audiences
from bot.storage.answers import Answered
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.kept.kept_from import topic
from conversations.kept.read_after_all import complains_of_reading, may_complain
from conversations.scripts.direct import DIRECT
from conversations.text import Piece, Text, Verbatim

_HERE = Text("In /antwoorden you can still erase it. In /instellingen you choose that what you write stays with you.")


def heard(work: Work, client: Person, here: Trajectory | None, words: str) -> bool:
    """Whether he does so, and says nothing else; then he has his answer, and what was asked stays open."""
    if not may_complain(words):  # the words first: whose they are need not be looked up for every message
        return False
    trajectory = his_here(work, client, here)
    coach = coach_of(work, trajectory) if trajectory is not None else ""
    if trajectory is None or not complains_of_reading(coach, words):
        return False
    mine, what = told(work, client, trajectory), topic(words)
    named = next((one for one in mine if what and what in one.words.casefold()), None)
    said = _how_it_is(work, client, coach, named) if named is not None else _what_she_has(coach, mine)
    tell(work, client, said, trajectory=trajectory)
    return True


def _how_it_is(work: Work, client: Person, coach: str, one: Answered) -> tuple[Piece, ...]:
    """Where that is of which he speaks; what she has not read yet stays with him from now on."""
    shown = Verbatim(as_shown(one))
    if _is_hers(one):
        return (Text("I am sorry. {coach} has got this from me, and that cannot be undone:", coach=coach), shown, _HERE)
    if one.private:
        return (Text("From me {coach} did not get this; it is with you alone:", coach=coach), shown)
    audiences.withdraw(work, client.id, one.id)
    unsay(work, one)
    return (Text("I am sorry. {coach} has not read this yet; from now on it stays with you:", coach=coach), shown)


def _what_she_has(coach: str, mine: Sequence[Answered]) -> tuple[Piece, ...]:
    """The last that she has, where he names nothing that he wrote."""
    last = next(filter(_is_hers, mine), None)
    if last is None:
        return (Text("{coach} has had nothing to read from me yet. /antwoorden shows what is there.", coach=coach),)
    says = Text("I am sorry. This is the last that {coach} has got from me, and that cannot be undone:", coach=coach)
    return (says, Verbatim(as_shown(last)), _HERE)


def _is_hers(one: Answered) -> bool:
    return has_gone(one) or one.script == DIRECT.key
