"""A client says in his own words that something that he wrote is to go: he is shown it and asked, and it goes."""

from bot.actions import erase_answer
from bot.actions.closed_days import clients_day, clients_today
from bot.actions.incoming import Incoming
from bot.actions.speak import coach_of, his_beside, tell
from bot.actions.unsay import keep_back
from bot.actions.whether_read import is_hers
from bot.storage import answers
from bot.storage.answers import Answered
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.kept.erasing_words import day_told, names_part, topic_told, wants_erased
from conversations.kept.kept_from import is_of_part, keeps_from
from conversations.scripts.note import NOTE
from conversations.text import Text

_NO_PART = Text("I cannot take out a part of it, only all of it. Send the rest again if you like.")
# Letters: "stoppen" is about what stops.
_STEM = 4


def offered(work: Work, client: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether he wants that; then what he means is offered to be erased, or how he finds it."""
    words = message.text
    # The words first: whose they are need not be looked up for every message.
    if not wants_erased(words, open_question=running is not None and running.script != NOTE.key):
        return False
    trajectory = his_beside(work, client, running)
    if trajectory is None:
        return False
    meant = _meant(work, client, trajectory, words)
    if meant is not None and is_of_part(words, meant.words) and keeps_from(coach_of(work, trajectory), words):
        return False  # That only a part of it is to go, he is told where he can keep it.
    before = (_NO_PART,) if meant is not None and (names_part(words) or is_of_part(words, meant.words)) else ()
    if meant is not None and not meant.private and not is_hers(work, trajectory, meant):
        # Whether he taps or not, she is not to read it.
        keep_back(work, meant)
        before = (Text("{coach} does not get to read this.", coach=coach_of(work, trajectory)), *before)
    if meant is None or not erase_answer.ask(work, client, meant, before):
        tell(work, client, (erase_answer.HOW,), trajectory=trajectory)
    return True


def _meant(work: Work, client: Person, trajectory: Trajectory, words: str) -> Answered | None:
    """What he wrote on the day that he names and about what he names; the last of it. None where there is no such."""
    mine = answers.of_author(work, client.id, trajectory.id, questions=False)
    found = [one for one in reversed(mine) if one.texts]
    day, what = day_told(words, clients_today(work, trajectory)), topic_told(words)
    if day is not None:
        found = [one for one in found if clients_day(trajectory, one.written_at) == day]
    stem = what[: max(_STEM, len(what) - _STEM + 1)]
    about = [one for one in found if what and stem in one.words.casefold()]
    return next(iter(about or found), None)
