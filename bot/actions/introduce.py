"""Is this the client? Who opened the link and wants to take part is named to the coach, who says so with one tap.

Until then nothing of the contract is shown to who opened it. An answer that is awaited is asked for again wherever the
coach looks: `/trajecten`, `/vandaag`, the card.
"""

from collections.abc import Sequence

from bot.actions.speak import Tap, tell
from bot.storage import coming_in, invitations, people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work, new_id
from conversations.text import Sentence, Text

WHETHER = "whether"
"""With what the key of the question begins, so that it does not come any more once it was answered elsewhere."""
_NEW_LINK = Text("Make a new link")


def ask_coach(work: Work, one: Conversation) -> None:
    """Who opened the link takes part: ask the coach whether this is the client."""
    assert one.trajectory_id is not None
    if not coming_in.advance(work, one.trajectory_id, Stage.OPENED, Stage.UNCONFIRMED):
        return
    trajectory = trajectories.by_id(work, one.trajectory_id)
    coach = people.by_id(work, trajectory.coach_id)
    asked = (question(work, trajectory), Text("Only after your yes your contract is shown."))
    key = f"{WHETHER}:{trajectory.id}:{new_id()}"
    tell(work, coach, asked, trajectory=trajectory, buttons=(answers_to(work, trajectory),), key=key)


def question(work: Work, trajectory: Trajectory) -> Sentence:
    """Whether this is the client, by the name that Telegram shows."""
    opened = invitations.last_used(work, trajectory.id)
    opener = invitations.opener(work, opened) if opened is not None else None
    client = trajectory.contract.client
    if opener is None:
        return Text("Somebody opened your invitation for {client} and takes part. Is this your client?", client=client)
    if opener.shown.casefold() == client.casefold():
        return Text("{client} opened your invitation and takes part. Is this the {client} you mean?", client=client)
    return Text(
        "{name} opened your invitation for {client} and takes part. Is this your client?",
        name=opener.shown,
        client=client,
    )


def answers_to(work: Work, trajectory: Trajectory) -> Sequence[Tap]:
    """The two answers, good for the account that opened the link, and for no other."""
    opened = invitations.last_used(work, trajectory.id)
    if opened is None or trajectory.stage is not Stage.UNCONFIRMED:
        return ()
    ref = f"{trajectory.id}.{opened.id}"
    yes = Text("Yes, this is {client}", client=trajectory.contract.client)
    return ((yes, "cf", f"{ref}.yes"), (Text("No, somebody else"), "cf", f"{ref}.no"))


def unanswered(work: Work, coach_id: str) -> list[Trajectory]:
    """The trajectories in which this coach's answer is awaited."""
    return trajectories.at_stage(work, coach_id, Stage.UNCONFIRMED)


def tell_declined(work: Work, trajectory: Trajectory) -> None:
    """Who opened the link does not take part; whether that was the client, the coach may know."""
    said = Text("Who opened the link for {client} does not take part.", client=trajectory.contract.client)
    coach = people.by_id(work, trajectory.coach_id)
    tell(work, coach, (said,), trajectory=trajectory, buttons=(((_NEW_LINK, "r", trajectory.id),),))
