"""A kind word, or a nod, to what asks for no more: thanks, a greeting, "fijn", a joke; and regards for the coach."""

from bot.actions.closed_days import clients_today
from bot.actions.speak import tell
from bot.actions.which_question import KIND
from bot.storage import outbox, people
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.outbox import NODDED, ToSay
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work, new_id
from conversations.assent import thanks_the_bot
from conversations.light import Light, light
from conversations.references import MessageRef
from conversations.text import Text

GREET = "gr"
"""What a button does that passes regards on."""


def say_kindly(
    work: Work, person: Person, trajectory: Trajectory | None, words: str, message_id: MessageRef
) -> Light | None:
    """Answer what asks for no more than this, if these words are such; what they are."""
    client = trajectory.contract.client if trajectory is not None else ""
    coach = people.coach_name(work, trajectory.coach_id) if trajectory is not None else ""
    what, key = light(words, coach), f"{KIND}:{new_id()}"
    if trajectory is not None and thanks_the_bot(words):
        # By his name, and once a day.
        said = Text("You are welcome, {client}.", client=client)
        key = f"{KIND}:{trajectory.id}:{clients_today(work, trajectory)}"
        tell(work, person, (said,), trajectory=trajectory, key=key)
        return Light.THANKS
    match what:
        case Light.THANKS:
            tell(work, person, (Text("You are welcome."),), trajectory=trajectory, key=key)
        case Light.REGARDS if trajectory is not None:
            offer_regards(work, person, trajectory)
        case Light.HELLO | Light.GOODBYE if client:
            # "Dag Johan." is both.
            tell(work, person, (Text("Good day, {client}.", client=client),), trajectory=trajectory, key=key)
        case None:
            pass
        case _:
            nod(work, person, message_id)
    return what


def nod(work: Work, person: Person, message_id: MessageRef) -> None:
    """That it was seen, and needs no answer."""
    say = ToSay(f"{NODDED}:{new_id()}", DeliveryKind.RECEIPT, f"{message_id} {NODDED}", person)
    outbox.put(work, say)


def offer_regards(work: Work, client: Person, trajectory: Trajectory) -> None:
    """Whether his coach shall hear that he greets her."""
    coach = people.coach_name(work, trajectory.coach_id)
    asked = Text("Shall I give {coach} your regards?", coach=coach)
    buttons = (((Text("Yes, please"), GREET, trajectory.id),),)
    tell(work, client, (asked,), trajectory=trajectory, buttons=buttons)


def give_regards(work: Work, client: Person, trajectory: Trajectory) -> Text | None:
    """The coach hears it, within her hours, once a day."""
    coach = people.by_id(work, trajectory.coach_id)
    said = Text("{client} sends you regards.", client=trajectory.contract.client)
    key = f"regards:{trajectory.id}:{clients_today(work, trajectory)}"
    tell(work, coach, (said,), trajectory=trajectory, key=key)
    return Text("I will.")
