"""Words of a coach that nothing asked for: kept at once, and offered as a memo about one of the clients."""

from collections.abc import Sequence
from datetime import timedelta

from bot.actions import allowed
from bot.actions.pages import label_of
from bot.actions.speak import Tap, tell
from bot.actions.whom import mentioned
from bot.storage import conversations, memos, outbox, spoken, trajectories
from bot.storage.conversations import Conversation
from bot.storage.outbox import DeliveryKind, ToSay
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work, new_id
from conversations.effects import Part
from conversations.inputs import is_blank
from conversations.states import Asked, Opening, Status
from conversations.text import Piece, Sentence, Text

_SCRIPT = "memo"
_MOST = 12
# What comes within this time goes on from what was said before it.
_GOES_ON = timedelta(minutes=10)
_NOWHERE = "no"
_OFFER = "memo"


def offer_memo(
    work: Work,
    coach: Person,
    message_id: int,
    words: str,
    about: tuple[Trajectory, ...] = (),
    before: tuple[Piece, ...] = (),
    *,
    apart: bool = False,
) -> None:
    """Keep these words, and ask about whom they are a memo: about these clients, those named in it, or any. `before`
    is said first. They go on from what was said just before, if they do not stand `apart`."""
    earlier = None if about or before or apart else _offered(work, coach)
    if earlier is not None:
        _join(work, coach, earlier, message_id, words)
        return
    mine = sorted(trajectories.of_coach(work, coach.id), key=lambda one: one.contract.client.casefold())
    one = conversations.start(work, _SCRIPT, coach.id, None, None, _holding(message_id, words))
    conversations.hear(work, one, message_id)
    whose = about or mentioned(mine, words) or [one for one in mine if one.runs] or mine
    rows = _rows(work, one, whose[:_MOST])
    if len(whose) < len(mine) and not about:
        rows.append([(Text("About somebody else"), "lm", f"{one.id}.else")])
    rows.append([(Text("Leave it"), "lm", f"{one.id}.{_NOWHERE}")])
    single = Text("Shall I keep this as a memo about {client}? Only you read it.", client=whose[0].contract.client)
    several = Text("Shall I keep this as a memo? About whom? Only you read it.")
    asked = single if len(whose) == 1 else several
    tell(work, coach, (*before, asked), buttons=rows, key=f"{_OFFER}:{one.id}")


def keep_memo(work: Work, coach: Person, ref: str) -> Sentence:
    """The coach tapped about whom it is, or that it need not be kept."""
    conversation_id, _, whose = ref.partition(".")
    one = conversations.by_id(work, conversation_id)
    if one is None or one.person_id != coach.id or one.script != _SCRIPT or not isinstance(one.state, Opening):
        return allowed.GONE
    if whose == "else":
        _offer_all(work, coach, one)
        return Text("About whom?")
    client = trajectories.coached(work, coach.id, whose)
    if client is None and whose != _NOWHERE:
        return allowed.GONE
    conversations.forget(work, one)
    if client is None:
        return Text("Good, nothing has been kept.")
    memos.keep(work, client.id, one.state.asked[0].words)
    tell(work, coach, (Text("Kept as a memo about {client}, for you alone.", client=client.contract.client),))
    return Text("Kept, for you alone.")


def is_held(one: Conversation) -> bool:
    """Whether these words still wait for a tap."""
    return one.script == _SCRIPT and one.trajectory_id is None and isinstance(one.state, Opening)


def edited(work: Work, coach: Person, one: Conversation, message_id: int, words: str) -> None:
    """What waits for her tap is what she makes of it."""
    (held,) = one.state.asked
    said = words.partition(" ")[2] if words.startswith("/") else words
    before = tuple(part for part in held.parts if part.message != message_id)
    now = _holding(message_id, said.strip(), before)
    if is_blank(said) or now.asked == one.state.asked:
        return
    conversations.save(work, one, now)
    mark = f"{message_id} {outbox.CHANGED}"
    outbox.put(work, ToSay(f"{outbox.CHANGED}:{new_id()}", DeliveryKind.RECEIPT, mark, coach))


def _offer_all(work: Work, coach: Person, one: Conversation) -> None:
    mine = trajectories.of_coach(work, coach.id)
    leave: list[Tap] = [(Text("Leave it"), "lm", f"{one.id}.{_NOWHERE}")]
    tell(work, coach, (Text("A memo about whom?"),), buttons=[*_rows(work, one, mine), leave])


def _rows(work: Work, one: Conversation, whose: Sequence[Trajectory]) -> list[list[Tap]]:
    return [[(label_of(work, client, whose), "lm", f"{one.id}.{client.id}")] for client in whose]


def _offered(work: Work, coach: Person) -> Conversation | None:
    """The words that are still waiting for a client, if the coach is still writing them."""
    for one in conversations.outside_trajectories(work, coach.id, _SCRIPT):
        fresh = isinstance(one.state, Opening) and one.since + _GOES_ON > work.now
        return one if fresh and not _something_between(work, coach, one) else None
    return None


def _something_between(work: Work, coach: Person, one: Conversation) -> bool:
    """Whether the coach has read something else since these words were offered."""
    offered, last = spoken.shown_as(work, f"{_OFFER}:{one.id}"), spoken.last_said(work, coach.id, work.now)
    return offered is not None and last is not None and (last.message_id or 0) > offered


def _join(work: Work, coach: Person, one: Conversation, message_id: int, words: str) -> None:
    before = one.state.asked[0].parts
    conversations.save(work, one, _holding(message_id, words, before))
    conversations.hear(work, one, message_id)
    key = f"receipt:{one.id}:{message_id}"
    outbox.put(work, ToSay(key, DeliveryKind.RECEIPT, str(message_id), coach))


def _holding(message_id: int, words: str, before: tuple[Part, ...] = ()) -> Opening:
    parts = sorted((*before, Part(message_id, words)), key=lambda part: part.message)
    return Opening((Asked(1, "words", parts=tuple(parts), status=Status.ANSWERED),))
