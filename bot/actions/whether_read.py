"""Whether his coach has read, or gets to read, what a client wrote; he can have it otherwise with one tap."""

from collections.abc import Sequence

from bot.actions import sharing
from bot.actions.closed_days import clients_day, clients_today
from bot.actions.speak import Tap, Taps, his_here, locale_of, tell
from bot.storage import answers, digests, meetings, people, trajectories
from bot.storage.answers import Answered
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from bot.texts import render
from conversations.asking_back import is_of, whether_it_went
from conversations.kept_from import is_of_part, keeps_from, lets_read, may_keep, may_let_read, topic, wants_it_gone
from conversations.matching import normal
from conversations.quoting import quote
from conversations.scripts import SCRIPTS
from conversations.text import SpokenDay, Text, Verbatim

MAY = "al"
"""What a button does that lets his coach read one answer after all, or leaves it so."""


def tell_whether_read(work: Work, client: Person, trajectory: Trajectory, words: str) -> None:
    """Whether his coach reads what he wrote, as it is; to who asks it of somebody else, who reads what he writes."""
    coach = people.coach_name(work, trajectory.coach_id)
    asks = is_of(coach, words) or whether_it_went(words)
    last = _meant(_told(work, client, trajectory), words) if asks else None
    said, buttons = _who_reads(work, trajectory, coach, last, went=whether_it_went(words))
    tell(work, client, (said,), trajectory=trajectory, buttons=buttons)


def offer_to_keep(work: Work, client: Person, here: Trajectory | None, words: str) -> bool:
    """Whether he says that his coach is rather not to read what he wrote; then that answer can stay with him."""
    if not may_keep(words):  # the words first: whose they are need not be looked up for every message
        return False
    trajectory = his_here(work, client, here)
    if trajectory is None:
        return False
    coach = people.coach_name(work, trajectory.coach_id)
    if not keeps_from(coach, words):
        return False
    told = _told(work, client, trajectory)
    last = _meant([one for one in told if not (one.private or _has_gone(one))], words)
    if last is None:
        said, buttons = _who_reads(work, trajectory, coach, _meant(told, words), went=True)
        tell(work, client, (said,), trajectory=trajectory, buttons=buttons)
        return True
    day = clients_day(trajectory, last.answered_at or last.asked_at)
    asks = Text("Shall I keep your answer of {day} for you?", day=SpokenDay(day))
    if day == clients_today(work, trajectory):
        asks = Text("Shall I keep what you wrote today for you?")
    pieces = [asks]
    if is_of_part(words, last.words):
        pieces = [Text("I cannot take out a part of it, only keep the whole of it. Send the rest again if you like.")]
        pieces.append(asks)
    elif wants_it_gone(words):
        pieces.append(Text("With /antwoorden you can also erase it altogether."))
    row: list[Tap] = [
        (Text("Yes, for me"), "ah", last.id),
        (Text("No, {coach} may read it", coach=coach), MAY, last.id),
    ]
    tell(work, client, pieces, trajectory=trajectory, buttons=(row,))
    return True


def offer_to_share(work: Work, client: Person, here: Trajectory | None, words: str) -> bool:
    """Whether he says that his coach may read what stayed with him; then he sees which that is, and a tap does it."""
    if not may_let_read(words):  # the words first: whose they are need not be looked up for every message
        return False
    trajectory = his_here(work, client, here)
    coach = people.coach_name(work, trajectory.coach_id) if trajectory is not None else ""
    if trajectory is None or not lets_read(coach, words):
        return False
    label = Text("{coach} may read it", coach=coach)
    if normal(words) == normal(render(label, locale_of(client, trajectory))):
        return False  # so a button is called, and it is typed for that
    mine = reversed(answers.of_author(work, client.id, trajectory.id, questions=False))
    last = _meant([one for one in mine if one.texts and sharing.can_be_shared(one, trajectory)], words)
    if last is None:
        return False
    row: list[Tap] = [(label, MAY, last.id)]
    asks = Text("Is it this that {coach} may read?", coach=coach)
    tell(work, client, (asks, Verbatim(quote(last.words))), trajectory=trajectory, buttons=(row,))
    return True


def may_read(work: Work, client: Person, one: Answered, rest: str) -> Text | None:
    """His coach may read this answer."""
    trajectory = trajectories.readable(work, one.trajectory_id)
    if one.private or trajectory is None:
        said = sharing.share(work, client, one)
        return said if isinstance(said, Text) else None
    coach = people.coach_name(work, trajectory.coach_id)
    return Text("Good. {coach} gets to read it.", coach=coach)


def _told(work: Work, client: Person, trajectory: Trajectory) -> list[Answered]:
    """What he wrote that his coach could read, the newest first."""
    mine = answers.of_author(work, client.id, trajectory.id, questions=False)
    told = (one for one in reversed(mine) if one.texts and SCRIPTS[one.script].his_to_share)
    return [one for one in told if one.other_id == trajectory.coach_id]


def _meant(told: Sequence[Answered], words: str) -> Answered | None:
    """Which of these he means: the last in which it is about that, or the last of all."""
    what = topic(words)
    about = (one for one in told if what and what in one.words.casefold())
    return next(about, next(iter(told), None))


def _has_gone(one: Answered) -> bool:
    return one.read_in is not None or one.digest_id is not None


def _who_reads(
    work: Work, trajectory: Trajectory, coach: str, last: Answered | None, *, went: bool
) -> tuple[Text, Taps]:
    """Whether his coach reads what he wrote, as it is, and how it can be otherwise."""
    if last is None:
        return Text(
            "{coach} reads what you write, in your own words, except what you keep to yourself. Nobody else, nobody "
            "at your work either.",
            coach=coach,
        ), ()
    if last.private:
        share: Taps = [[(Text("{coach} may read it", coach=coach), MAY, last.id)]]
        may = sharing.can_be_shared(last, trajectory)
        return Text("No, that stays with you. {coach} does not read it.", coach=coach), share if may else ()
    if _has_gone(last):
        return _has_read(work, trajectory, coach, last), ()
    keep: Taps = [[(Text("Keep it for me"), "ah", last.id)]]
    if meetings.coming(work, trajectory.id) is None:
        return Text("Yes, {coach} gets to read it.", coach=coach), keep
    if went:
        return Text("No, {coach} has not read that yet. That comes before you two meet.", coach=coach), keep
    return Text("Yes, {coach} reads it before you two meet.", coach=coach), keep


def _has_read(work: Work, trajectory: Trajectory, coach: str, one: Answered) -> Text:
    """That it is with his coach, and when she read it."""
    held = (one.digest_id, one.read_in)
    opened = [made.opened_at for made in digests.all_made(work, trajectory.id) if made.id in held]
    moments = [moment for moment in opened if moment is not None]
    if opened and not moments:
        return Text("It is with {coach}, but has not been opened yet.", coach=coach)
    day = clients_day(trajectory, min(moments)) if moments else None
    if day is None or day == clients_today(work, trajectory):
        return Text("Yes, {coach} has read it already.", coach=coach)
    return Text("Yes, {coach} read it on {day}.", coach=coach, day=SpokenDay(day))
