"""What somebody types where he can choose who reads what he just wrote, in other words than those of the buttons; what
he says before or behind it goes where it would have gone by itself."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.actions.speak import coach_of, tell
from bot.actions.whether_read import HELD_BACK
from bot.message import Button
from bot.storage import trajectories
from bot.storage.people import Person
from bot.storage.spoken import LastSaid
from bot.storage.work import Work
from conversations.kept.in_doubt import in_doubt
from conversations.kept.of_this import asks_what_to_choose, is_to_stay, whose_is_it
from conversations.matching import normal, words_of
from conversations.said.assent import assent
from conversations.said.gist import sentences
from conversations.text import Text
from conversations.told.touches import touches
from conversations.wishes import Sharing

TAP = "dl"
# What touches him and is told later than this has a "this" of its own.
_STANDS = timedelta(hours=1)


def explained(work: Work, person: Person, said: LastSaid, words: str) -> bool:
    """Whether he asks what he can choose there; then he is told, and that he need not."""
    trajectory = trajectories.readable(work, said.trajectory_id) if asks_what_to_choose(words) else None
    if trajectory is None:
        return False
    tell(work, person, (_what_it_is(coach_of(work, trajectory)),), trajectory=trajectory)
    return True


def _what_it_is(coach: str) -> Text:
    return Text(
        "If you choose nothing, {coach} reads it before your meeting. With Keep it for me it stays with you, with "
        "Choose later as well, until you share it in /antwoorden.",
        coach=coach,
    )


def meant(work: Work, said: LastSaid, choices: Sequence[Button], words: str) -> tuple[Button, str] | None:
    """Which of these it is, and what he says besides that it is not hers, or not yet; None where this is no such
    choice, or it is something else."""
    mine = [one for one in choices if one.action == TAP]
    trajectory = trajectories.readable(work, said.trajectory_id) if mine else None
    if trajectory is None:
        return None
    coach, told = coach_of(work, trajectory), sentences(words)
    more = " ".join(one for one in told if not in_doubt(coach, one) and not is_to_stay(coach, one))
    tells_more = len(told) > 1 and touches(more)
    if tells_more and said.at is not None and work.now - said.at > _STANDS:
        return None  # It is of that which he tells with it.
    if in_doubt(coach, words):
        # He chooses nothing for what he writes from now on.
        later = next(one for one in mine if one.ref.endswith(f".{Sharing.LATER}"))
        return replace(later, ref=f"{later.ref.partition('.')[0]}.{HELD_BACK}"), words if tells_more else ""
    whose, rest = whose_is_it(coach, words), ""
    if whose is None and len(told) > 1:
        ends = ((told[0], " ".join(told[1:])), (told[-1], " ".join(told[:-1])))
        whose, rest = next(((Sharing.OWN, more) for one, more in ends if is_to_stay(coach, one)), (None, ""))
    button = next((each for each in mine if whose is not None and each.ref.endswith(f".{whose}")), None)
    return (button, rest) if button is not None else None


def is_no_mere_thanks(words: str) -> bool:
    """Whether a yes of these words can be to what is asked: "prima hoor" is, "ok, bedankt" and a thumb only close."""
    return assent(words) is False or not _SAYS_YES.isdisjoint(normal(words).split())


_SAYS_YES = words_of("ja jaa jawel jazeker prima goed mag graag akkoord gerust natuurlijk tuurlijk yes fine")
