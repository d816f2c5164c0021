"""People block the bot and come back; updates arrive that nobody can read."""

from datetime import datetime

from bot.actions.speak import tell
from bot.errors import Unreadable
from bot.references import ChatRef, UpdateRef
from bot.storage import people, trajectories, unopened, updates
from bot.storage.people import Person
from bot.storage.trajectories import Stage
from bot.storage.work import Work
from conversations.rhythm import at_utc
from conversations.text import Text

_HIS = Text("I could not read this. Would you say it once more, in plain text?")
_KEPT_ASIDE = Text(
    "One of your clients has written, and the trajectory is damaged: I can no longer read it. What he wrote is kept as "
    "it came. Would you tell whoever runs this bot?"
)
_OURS = Text(
    "Something that I kept can no longer be read, so I cannot do this now. What you wrote is kept as it came, for "
    "whoever runs this bot."
)


def came_back(work: Work, person: Person) -> None:
    """This person can be written to again."""
    if people.set_reachable(work, person.id, reachable=True):
        active = trajectories.running_of_client(work, person.id)
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


def coaches_now(work: Work) -> list[Person]:
    """Everybody who coaches here and can be read."""
    found = (work.apart(people.by_id, coach_id) for coach_id in people.coach_ids(work))
    return [one for one in found if one is not None]


def tell_of_trouble(work: Work, since: datetime) -> None:
    """Tell every coach that the storage could not be used from then until now."""
    zone = work.house.zone
    said = Text(
        "From {start} to {end} I could not reach my storage. It works again, and I have read what was written since.",
        start=at_utc(since, zone).wall(),
        end=at_utc(work.now, zone).wall(),
    )
    for coach in coaches_now(work):
        # An alarm that sounded at night is over at night.
        tell(work.caused_by(coach.chat), coach, (said,), key=f"storage:{coach.id}:{since:%y%m%d%H%M%S}")


def set_aside(work: Work, update: UpdateRef | None, raw: str, reason: str, chat: ChatRef | None) -> None:
    """Keep an update that could not be handled, and tell whoever sent it."""
    if update is not None and not updates.first_time(work, update):
        return
    sender = people.id_of(work, chat) if chat is not None else None
    updates.put_aside(work, update, raw, reason, sender)
    if chat is not None:
        work.caused_by(chat).apart(_tell_sender, chat, reason)


def _tell_sender(work: Work, chat: ChatRef, reason: str) -> None:
    person = people.by_chat(work, chat)
    if person is not None and person.guard != people.CUT_OFF:
        # Whoever writes can be written to, whatever was heard of him before.
        people.set_reachable(work, person.id, reachable=True)
        ours = reason == Unreadable.__name__
        tell(work, person, (_OURS if ours else _HIS,))
        if ours:
            _tell_coaches(work, person)


def _tell_coaches(work: Work, client: Person) -> None:
    """Once a day, that what a client says cannot reach its place; not whose it is, for that cannot be read."""
    for damaged in trajectories.damaged_of_client(work, client.id):
        coach = people.by_id(work, unopened.coach_of(work, damaged))
        tell(work, coach, (_KEPT_ASIDE,), key=f"damaged:{damaged}:{work.now:%y%m%d}")
