"""What a client hears who asks what is still to come: what he is asked next, and when, as far as that is sure."""

from collections.abc import Iterator

from bot.actions.plan_now import open_intention
from bot.storage import meetings, schedule
from bot.storage.people import Person
from bot.storage.schedule import PlannedMoment
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations import patterns as re
from conversations.asked.asking_back import AsksBack
from conversations.scripts.experiment import EXPERIMENT
from conversations.scripts.preparation import PREPARATION
from conversations.scripts.reflection import REFLECTION
from conversations.text import Sentence, SpokenDay, Text
from conversations.told_back import answer_to

_DOES = re.compile(r"\b(?:moet|hoef|moest|do i|need i|must i)\b")
NOTHING_TO_DO = Text("For me you need not do anything now.")


def asks_what_to_do(words: str) -> bool:
    """Whether he asks if there is anything that he has to do."""
    return _DOES.search(words.casefold()) is not None


def tell_what_comes(work: Work, trajectory: Trajectory, coach: str, words: str) -> tuple[Sentence, ...]:
    """That it goes by itself, or that he need not do anything, who asked that in these words; and what comes next."""
    first = NOTHING_TO_DO if asks_what_to_do(words) else answer_to(AsksBack.ITSELF, coach)
    return (first, *next_asked(work, trajectory, coach))


def next_asked(work: Work, trajectory: Trajectory, coach: str) -> Iterator[Text]:
    """What he is asked next that is sure to come, if anything."""
    for one in schedule.planned(work, trajectory.id):
        said = _said_of(one, coach) if one.due_at > work.now else None
        if said is not None:
            yield said
            return


def asked_then(work: Work, client: Person, trajectory: Trajectory, coach: str) -> Iterator[Sentence]:
    """Whether he is asked again how it went, and when; where there is nothing of which that could be, what comes."""
    check = next((one for one in schedule.planned(work, trajectory.id) if one.moment.kind == EXPERIMENT.key), None)
    ahead = meetings.coming(work, trajectory.id)
    if check is not None and check.chosen:
        yield Text("On {day} I ask you how it went with what you wanted to do.", day=SpokenDay(check.moment.at.day))
    elif ahead is not None and open_intention(work, client.id, trajectory.id) is not None:
        yield Text("Before you meet {coach} on {day} I come back to it.", coach=coach, day=SpokenDay(ahead.at.day))
    else:
        yield from next_asked(work, trajectory, coach)


def _said_of(one: PlannedMoment, coach: str) -> Text | None:
    day = SpokenDay(one.moment.at.day)
    if one.moment.kind == EXPERIMENT.key and one.chosen:
        return Text("On {day} I ask you how it went with what you wanted to do.", day=day)
    if one.moment.kind == PREPARATION.key:
        return Text("Around {day} I ask you what you want to talk about with {coach}.", day=day, coach=coach)
    if one.moment.kind == REFLECTION.key:
        return Text("After your meeting with {coach} I ask you what it gave you.", coach=coach)
    return None
