"""A kind word, or a nod, to what asks for no more: thanks, a greeting, "fijn", a joke; and regards for the coach."""

from bot.actions.closed_days import clients_today
from bot.actions.speak import tell
from bot.actions.which_question import KIND
from bot.storage import meetings, outbox, people, schedule, spoken, trajectories
from bot.storage.conversations import Conversation
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.outbox import NODDED, ToSay
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work, new_id
from conversations import patterns as re
from conversations.moments import Way, way_of
from conversations.references import MessageRef
from conversations.said.assent import thanks_the_bot
from conversations.scripts.follow_up import SHARE
from conversations.states import Asking, underneath
from conversations.text import Text
from conversations.told.good_wishes import wished_back
from conversations.told.light import Light, light
from conversations.told.parting import Parting, may_part, parting

GREET = "gr"
"""What a button does that passes regards on."""


def say_kindly(
    work: Work,
    person: Person,
    trajectory: Trajectory | None,
    words: str,
    message_id: MessageRef,
    *,
    is_kept: bool = False,
    asks: Text | None = None,
) -> Light | None:
    """Answer what asks for no more than this, if these words are such; what they are. They may be kept as well. What
    is still asked (`asks`) is said with it."""
    client = trajectory.contract.client if trajectory is not None else ""
    coach = people.coach_name(work, trajectory.coach_id) if trajectory is not None else ""
    what, key = light(words, coach), f"{KIND}:{new_id()}"
    if trajectory is not None and what is not Light.REGARDS:
        told = _say_goodbye(work, person, trajectory, words, message_id, what, is_kept=is_kept, asks=asks)
        if told is not None or is_kept:
            return told
    if trajectory is not None and thanks_the_bot(words):
        # By his name, and once a day.
        said = Text("You are welcome, {client}.", client=client)
        key = f"{KIND}:{trajectory.id}:{clients_today(work, trajectory)}"
        tell(work, person, (_and_asks(said, asks),), trajectory=trajectory, key=key)
        return Light.THANKS
    match what:
        case Light.THANKS:
            tell(work, person, (_and_asks(Text("You are welcome."), asks),), trajectory=trajectory, key=key)
        case Light.REGARDS if trajectory is not None:
            pass_regards(work, person, trajectory, words)
        case Light.HELLO | Light.GOODBYE if client:
            # "Dag Johan." is both.
            tell(work, person, (Text("Good day, {client}.", client=client),), trajectory=trajectory, key=key)
        case Light.WISH if client and (back := wished_back(words, client)) is not None:
            tell(work, person, (_and_asks(back, asks),), trajectory=trajectory, key=key)
        case None:
            pass
        case _:
            nod(work, person, message_id)
    return what


def parts(work: Work, client: Person, words: str) -> bool:
    """Whether he only thanks or takes leave, once the talks are over: that goes on from no answer."""
    mine = trajectories.running_of_client(work, client.id) if may_part(words) else ()
    return any(_takes_leave(work, one, words) is not None for one in mine)


def _takes_leave(work: Work, trajectory: Trajectory, words: str) -> Parting | None:
    if not may_part(words):
        return None
    said = parting(words, trajectory.contract.client, people.coach_name(work, trajectory.coach_id))
    been = meetings.standing(work, trajectory.id) if said is not None and trajectory.runs else ()
    return said if been and all(one.at.utc() < work.now for one in been) else None


def _say_goodbye(
    work: Work,
    client: Person,
    trajectory: Trajectory,
    words: str,
    message_id: MessageRef,
    what: Light | None,
    *,
    is_kept: bool,
    asks: Text | None,
) -> Light | None:
    """Where the talks are over, a warm word to who thanks or takes leave: once a day, then a nod. What they were to him
    is more than that, and has to be kept."""
    said = _takes_leave(work, trajectory, words)
    if said is None or (said.of_the_talks and what is None and not is_kept):
        return None
    name = trajectory.contract.client
    key = f"{KIND}:parting:{trajectory.id}:{clients_today(work, trajectory)}"
    if spoken.shown_as(work, key) is not None:
        nod(work, client, message_id)
    else:
        word = _and_asks(_goodbye(work, trajectory, said, name), asks)
        tell(work, client, (word,), trajectory=trajectory, key=key)
    return Light.THANKS if said.thanks else Light.GOODBYE


def still_asked(work: Work, one: Conversation | None, his: Trajectory | None) -> Text | None:
    """What waits for his leave there, asked once more with what he is told: else it would lapse by it."""
    state = underneath(one.state) if one is not None else None
    if his is None or not isinstance(state, Asking) or state.open.step != SHARE:
        return None
    return Text("May {coach} still read what you wrote?", coach=people.coach_name(work, his.coach_id))


def ask_still(work: Work, person: Person, one: Conversation | None, his: Trajectory | None) -> None:
    """The same by itself, behind what he was told."""
    if (asks := still_asked(work, one, his)) is not None:
        tell(work, person, (asks,), trajectory=his)


def _and_asks(word: Text, asks: Text | None) -> Text:
    return word if asks is None else Text("{word} {asks}", word=word, asks=asks)


def _goodbye(work: Work, trajectory: Trajectory, said: Parting, name: str) -> Text:
    """As long as he will be asked once more it is no farewell."""
    thanked = said.thanks or said.of_the_talks
    if any(way_of(one.moment.kind) is Way.CONVERSATION for one in schedule.planned(work, trajectory.id)):
        return Text("You are welcome, {client}.", client=name) if thanked else Text("Good day, {client}.", client=name)
    if thanked:
        return Text("You are welcome, {client}. Take care.", client=name)
    return Text("Take care, {client}.", client=name)


def nod(work: Work, person: Person, message_id: MessageRef) -> None:
    """That it was seen, and needs no answer."""
    say = ToSay(f"{NODDED}:{new_id()}", DeliveryKind.RECEIPT, f"{message_id} {NODDED}", person)
    outbox.put(work, say)


def pass_regards(work: Work, client: Person, trajectory: Trajectory, words: str) -> None:
    """They go, of who says nothing but that; who thanks as well hears that too."""
    give_regards(work, trajectory)
    said = Text("{coach} gets your regards.", coach=people.coach_name(work, trajectory.coach_id))
    if _THANKS.search(words):
        said = Text("{one} {other}", one=Text("You are welcome."), other=said)
    tell(work, client, (said,), trajectory=trajectory, key=f"{KIND}:{new_id()}")


_THANKS = re.compile(r"\b(?:dank je|dank u|dankje\w*|bedankt|thanks|thank you)\b", re.IGNORECASE)


def offer_regards(work: Work, client: Person, trajectory: Trajectory) -> None:
    """Whether his coach shall hear that he greets her."""
    coach = people.coach_name(work, trajectory.coach_id)
    asked = Text("Shall I give {coach} your regards?", coach=coach)
    buttons = (((Text("Yes, please"), GREET, trajectory.id),),)
    tell(work, client, (asked,), trajectory=trajectory, buttons=buttons)


def give_regards(work: Work, trajectory: Trajectory) -> Text | None:
    """The coach hears it, within her hours, once a day."""
    coach = people.by_id(work, trajectory.coach_id)
    said = Text("{client} sends you regards.", client=trajectory.contract.client)
    key = f"regards:{trajectory.id}:{clients_today(work, trajectory)}"
    tell(work, coach, (said,), trajectory=trajectory, key=key)
    return Text("I will.")
