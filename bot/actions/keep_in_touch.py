"""People block the bot and come back; updates arrive that nobody can read."""

from bot.actions.speak import tell
from bot.storage import people, trajectories, updates
from bot.storage.people import Person
from bot.storage.trajectories import Stage
from bot.storage.work import Work
from conversations.text import Text


def came_back(work: Work, person: Person) -> None:
    """This person can be written to again."""
    if people.set_reachable(work, person.id, reachable=True):
        active = [one for one in trajectories.of_client(work, person.id) if one.runs]
        if active:
            said = Text("Good to see you again. I go on around your meetings; /stop if you would rather not.")
            tell(work, person, (said,), trajectory=active[0])


def went_away(work: Work, person: Person) -> None:
    """This person has blocked the bot; a client's coach hears once that he cannot be reached."""
    if not people.set_reachable(work, person.id, reachable=False):
        return
    for trajectory in trajectories.of_client(work, person.id):
        if trajectory.runs or trajectory.stage is Stage.PROPOSED:
            coach = people.by_id(work, trajectory.coach_id)
            said = Text("I cannot reach {client} in Telegram at the moment.", client=trajectory.contract.client)
            tell(work, coach, (said,), trajectory=trajectory)


def set_aside(work: Work, update_id: int | None, raw: str, reason: str, chat: int | None) -> None:
    """Keep an update that could not be handled, and tell whoever sent it."""
    if update_id is not None and not updates.first_time(work, update_id):
        return
    person = people.by_chat(work, chat) if chat is not None else None
    updates.put_aside(work, update_id, raw, reason, person.id if person is not None else None)
    if person is not None:
        tell(work, person, (Text("I could not read this. Would you say it once more, in plain text?"),))
