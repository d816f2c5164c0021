"""A client holds against the bot that his coach read what he had wanted for himself: he is told how it is with that,
and what can still be undone. Nothing of it is held up to him later."""

from bot.actions.incoming import Incoming
from bot.actions.speak import coach_of, his_beside, tell
from bot.actions.unsay import keep_back
from bot.actions.whether_read import as_shown, has_gone, is_hers, told
from bot.storage.answers import Answered
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.kept.cut_out import named_in
from conversations.kept.kept_from import topic
from conversations.kept.nameless import may_name
from conversations.kept.read_after_all import (
    asks_why,
    complains_of_reading,
    complaint_beside,
    is_of_a_name,
    may_complain,
    topic_of,
)
from conversations.scripts.direct import DIRECT
from conversations.text import Piece, Text, Verbatim

_HERE = Text("In /antwoorden you can still erase it. In /instellingen you choose that what you write stays with you.")

_NO_NAME = Text("As far as I can see {coach} has got no name from me. Say which name is to go, and I leave it out.")


def heard(work: Work, client: Person, running: Conversation | None, message: Incoming) -> str | None:
    """Where he does so he has his answer, and what was asked stays open: what he tells besides, which may be nothing;
    None where he does not."""
    words = message.text
    if not may_complain(words):  # the words first: whose they are need not be looked up for every message
        return None
    trajectory = his_beside(work, client, running)
    if trajectory is None:
        return None
    coach = coach_of(work, trajectory)

    def known(what: str) -> bool:
        return any(named_in((what,), one.words) for one in told(work, client, trajectory))

    found = ("", words) if complains_of_reading(coach, words) else complaint_beside(coach, words, known=known)
    if found is None:
        return None
    _tell(work, client, trajectory, coach, found[1])
    return found[0]


def _tell(work: Work, client: Person, trajectory: Trajectory, coach: str, words: str) -> None:
    mine, what = told(work, client, trajectory), topic(words) or topic_of(words)
    about = [one for one in mine if what and named_in((what,), one.words)]
    named = next((one for one in about if is_hers(work, trajectory, one)), next(iter(about), None))
    hers = [one for one in mine if has_gone(one) or one.script == DIRECT.key]
    if named is None and hers and is_of_a_name(words):
        hers = [one for one in hers if may_name(one.words, coach)]
        if not hers:
            tell(work, client, (Text(_NO_NAME.source, coach=coach),), trajectory=trajectory)
            return
    last = named or next(iter(hers), None)
    if last is None:
        said: tuple[Piece, ...] = (
            Text("{coach} has had nothing to read from me yet. /antwoorden shows what is there.", coach=coach),
        )
    elif named is None and is_hers(work, trajectory, last):
        says = Text(
            "I am sorry. This is the last that {coach} has got from me, and that cannot be undone:", coach=coach
        )
        said = (says, Verbatim(as_shown(last)), *_why(coach, words), _HERE)
    else:
        said = _how_it_is(work, trajectory, coach, last, words)
    tell(work, client, said, trajectory=trajectory)


def _why(coach: str, words: str) -> tuple[Text, ...]:
    """How that came, who asks it."""
    reads = Text("{coach} reads what you write before you two meet, unless you keep it for yourself.", coach=coach)
    return (reads,) if asks_why(words) else ()


def _how_it_is(work: Work, trajectory: Trajectory, coach: str, one: Answered, words: str) -> tuple[Piece, ...]:
    """Where that is of which he speaks; what she has not read yet stays with him from now on."""
    shown = Verbatim(as_shown(one))
    if is_hers(work, trajectory, one):
        sorry = Text("I am sorry. {coach} has got this from me, and that cannot be undone:", coach=coach)
        return (sorry, shown, *_why(coach, words), _HERE)
    if one.private:
        return (Text("From me {coach} did not get this; it is with you alone:", coach=coach), shown)
    keep_back(work, one)
    return (Text("I am sorry. {coach} has not read this yet; from now on it stays with you:", coach=coach), shown)
