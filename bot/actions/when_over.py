"""What a client is told of the bot itself when the last meeting has been: nothing comes around meetings any more, and
what he wrote stays until it is erased."""

from collections.abc import Sequence

from bot.actions import own_questions, retention
from bot.actions.speak import Taps, tell
from bot.actions.take_along import ALL
from bot.actions.what_comes import NOTHING_TO_DO, asks_what_to_do
from bot.storage import conversations, meetings, people, schedule
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations import patterns as re
from conversations.asked.asking_back import AsksBack, is_of, is_of_itself
from conversations.scripts.follow_up import FOLLOW_UP
from conversations.scripts.own_plan import spoken
from conversations.text import Piece, SpokenDay, Text
from conversations.told_back import ONCE_OVER, answer_to

_WHO = re.compile(r"\bwie\b", re.IGNORECASE)
_IS_IT_GONE = re.compile(r"\b(?:heb|hebt|is|zijn)\b.*\b(?:gewist|verwijderd|weggegooid|weg)\b", re.IGNORECASE)
_WOULD_KEEP = re.compile(r"\b(?:bewaren|houden|opslaan|meenemen|teruglezen|nalezen)\b", re.IGNORECASE)
_WHAT_COMES = (AsksBack.AFTER, AsksBack.ITSELF, AsksBack.EFFORT)
_OF_MEETINGS = (AsksBack.PREPARE, AsksBack.TOPIC, AsksBack.MEETINGS, AsksBack.PLACE, AsksBack.LENGTH)


def told(work: Work, client: Person, trajectory: Trajectory, about: AsksBack, words: str) -> bool:
    """Whether that is so, and it is another answer then than before, or how he takes it along; he is told it."""
    if about is AsksBack.TAKES or (about is AsksBack.KEEPING and _WOULD_KEEP.search(words)):
        first = retention.stays_until(work, trajectory) if about is AsksBack.KEEPING else ()
        _tell_how_to_take(work, client, trajectory, first)
        return True
    if not (is_over(work, trajectory) or (about is AsksBack.LATER and _of_the_end(work, trajectory, words))):
        return False
    coach = people.coach_name(work, trajectory.coach_id)
    said: Sequence[Piece] = ()
    if about is AsksBack.ITSELF and asks_what_to_do(words):
        said = (NOTHING_TO_DO,)
    elif about in _WHAT_COMES:
        said = what_comes(work, trajectory)
    elif about is AsksBack.KEEPING:
        until = retention.stays_until(work, trajectory)
        first = (Text("Not yet."),) if until and _IS_IT_GONE.search(words) else ()
        said = (*first, *until, Text("Sooner is fine too: /vergeetmij erases everything."))
    elif about is AsksBack.LATER:
        after_it = Text("Yes, after the last meeting too you can write here.")
        yes = answer_to(about, coach) if is_over(work, trajectory) else after_it
        said = (yes, *retention.stays_until(work, trajectory))
    elif about in _OF_MEETINGS:
        said = (Text("There are no more meetings with {coach} to come.", coach=coach),)
    elif about is AsksBack.READER and (_WHO.search(words) or not (is_of(coach, words) or is_of_itself(words))):
        said = (
            Text("What you write here now stays with you, unless you want {coach} to read it.", coach=coach),
            Text("Nobody else reads along."),
        )
    elif about in ONCE_OVER:
        said = (answer_to(about, coach, words, over=True),)
    if said:
        tell(work, client, said, trajectory=trajectory)
    return bool(said)


# "Of houdt het dan op?"
_ENDS = re.compile(r"\b(?:laatste|houdt|stopt|eindigt|voorbij|klaar|afgelopen|afloop|over)\b", re.IGNORECASE)


def _of_the_end(work: Work, trajectory: Trajectory, words: str) -> bool:
    """Whether he asks that of when they meet no more: he says so, or has one meeting to come."""
    ahead = [one for one in meetings.standing(work, trajectory.id) if one.at.utc() > work.now]
    return len(ahead) == 1 or _ENDS.search(words) is not None


def is_over(work: Work, trajectory: Trajectory) -> bool:
    """Whether the last meeting has been, or is now."""
    return bool(meetings.standing(work, trajectory.id)) and meetings.coming(work, trajectory.id) is None


def what_comes(work: Work, trajectory: Trajectory) -> tuple[Text, ...]:
    """What he is still asked: a question of his own, how it is once more, or nothing."""
    own = own_questions.days_ahead(work, trajectory)
    if own:
        return (Text("Your own question comes on {days}.", days=spoken(own, work.now.date())),)
    running = conversations.running(work, trajectory.client_id) if trajectory.client_id is not None else None
    if running is not None and running.script == FOLLOW_UP.key:
        return (Text("This question is still open; after it I only say goodbye."),)
    ahead = [one.moment.at.day for one in schedule.planned(work, trajectory.id) if one.moment.kind == FOLLOW_UP.key]
    if ahead:
        return (Text("Once more, on {day}: then I ask how it is.", day=SpokenDay(ahead[0])),)
    return (Text("I ask nothing more."), *retention.stays_until(work, trajectory))


def _tell_how_to_take(work: Work, client: Person, trajectory: Trajectory, first: Sequence[Text] = ()) -> None:
    """How he has all that he wrote, over or not; until when that can be, `first`."""
    take = Text("Tap below, and I send you all that you wrote here. It is for you alone.")
    buttons: Taps = (((Text("Take everything along"), "a", ALL),),)
    tell(work, client, (*first, take), trajectory=trajectory, buttons=buttons)
