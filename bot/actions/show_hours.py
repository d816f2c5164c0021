"""Coaching hours (*vlieguren*): the length of every meeting that took place with a coach, whoever coaches there now.

A trajectory that is erased takes its words along, not the hours: those are the coach's, and a number tells nothing.
"""

from bot.actions.speak import tell
from bot.storage import meetings, people, trajectories
from bot.storage.people import Person
from bot.storage.work import Work
from conversations.scripts.craft import duration
from conversations.text import Lines, Text


def minutes_coached(work: Work, coach_id: str) -> int:
    """How many minutes this coach has coached, erased trajectories included."""
    return sum(meetings.minutes_held(work, coach_id).values()) + people.erased_minutes(work, coach_id)


def show_hours(work: Work, coach: Person) -> None:
    """All hours, and those of each trajectory."""
    held = meetings.minutes_held(work, coach.id)
    lines = [
        Text(
            "{client}: {hours}",
            client=trajectories.known_to(work, trajectory_id, coach.id).client,
            hours=duration(minutes),
        )
        for trajectory_id, minutes in held.items()
    ]
    erased = people.erased_minutes(work, coach.id)
    if erased:
        lines.append(Text("Trajectories that were erased: {hours}", hours=duration(erased)))
    total = duration(minutes_coached(work, coach.id))
    said = Text("Hours you have coached, all in all: {hours}.", hours=total)
    tell(work, coach, (said, Lines(*lines)) if lines else (said,))
