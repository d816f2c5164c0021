"""What a coach gets to hear of damage: what can no longer be read is said, and keeps nothing else from being shown."""

from bot.storage import trajectories
from bot.storage.people import Person
from bot.storage.work import Work
from conversations.text import Plural, Sentence, Text

NONE_RUNNING = Text("No trajectory is running now. /nieuw begins one.")


def unreadable(work: Work, coach: Person) -> tuple[Sentence, ...]:
    """That trajectories of this coach can no longer be read, if there are any."""
    lost = len(trajectories.damaged_of_coach(work, coach.id))
    if not lost:
        return ()
    return (
        Plural(
            "{count} trajectory is damaged and can no longer be read. Whoever runs this bot can look for a copy.",
            "{count} trajectories are damaged and can no longer be read. Whoever runs this bot can look for a copy.",
            count=lost,
        ),
    )
