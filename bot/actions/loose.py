"""Words of a coach that nothing asked for: kept at once, and offered as a memo about one of the clients."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.actions import allowed
from bot.actions.keep_note import keep_aside, keep_note
from bot.actions.pages import label_of
from bot.actions.speak import Tap, tell
from bot.actions.whom import meant, mentioned
from bot.references import short
from bot.storage import conversations, memos, outbox, people, spoken, trajectories
from bot.storage.conversations import Conversation
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.memos import Memo
from bot.storage.outbox import ToSay
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work, new_id
from conversations.effects import Part
from conversations.inputs import NO_TEXT, behind_command, is_blank
from conversations.references import MessageRef, place
from conversations.states import Asked, Closed, Opening, Outcome, Status
from conversations.text import Piece, Sentence, Text

_SCRIPT = "memo"
_MOST = 12
# What comes within this time goes on from what was said before it.
_GOES_ON = timedelta(minutes=10)
_NOWHERE, _AS_CLIENT = "no", "as"
_OFFER = "memo"


def offer_memo(
    work: Work,
    coach: Person,
    message_id: MessageRef,
    words: str,
    about: tuple[Trajectory, ...] = (),
    before: tuple[Piece, ...] = (),
    *,
    apart: bool = False,
    as_client: Trajectory | None = None,
) -> None:
    """Keep these words, and ask about whom they are a memo: about these clients, those named in it, or any. `before`
    is said first. They go on from what was said just before, if they do not stand `apart`. Who is a client as well may
    say them `as_client` in that trajectory."""
    earlier = None if about or before or apart else _offered(work, coach)
    if earlier is not None:
        _join(work, coach, earlier, message_id, words)
        return
    _forget_the_same(work, coach, words)
    mine = sorted(trajectories.of_coach(work, coach.id), key=lambda one: one.contract.client.casefold())
    one = conversations.start(work, _SCRIPT, coach.id, None, None, _holding(message_id, words))
    conversations.hear(work, one, message_id)
    whose = about or mentioned(mine, words) or [one for one in mine if one.runs] or mine
    rows = _rows(work, one, whose[:_MOST])
    if len(whose) < len(mine) and not about:
        rows.append([(Text("About somebody else"), "lm", f"{one.id}.else")])
    if as_client is not None:
        name = people.coach_name(work, as_client.coach_id)
        rows.append([(Text("As a client of {coach}", coach=name), "lm", f"{one.id}.{_AS_CLIENT}")])
    rows.append([(Text("Leave it"), "lm", f"{one.id}.{_NOWHERE}")])
    single = Text("Shall I keep this as a memo about {client}? Only you read it.", client=whose[0].contract.client)
    several = Text("Shall I keep this as a memo? About whom? Only you read it.")
    asked = single if len(whose) == 1 else several
    tell(work, coach, (*before, asked), buttons=rows, key=f"{_OFFER}:{one.id}")


def held(work: Work, coach: Person, conversation_id: str) -> Conversation | None:
    """The words of this coach that still wait for a tap, by their id."""
    one = conversations.by_id(work, conversation_id)
    return one if one is not None and one.person_id == coach.id and _is_held(one) else None


def keep_memo(work: Work, coach: Person, one: Conversation, whose: str) -> Sentence | None:
    """The coach tapped about whom it is, or that it need not be kept."""
    if whose == "else":
        _offer_all(work, coach, one)
        return Text("About whom?")
    if whose == _AS_CLIENT:
        return _say_as_client(work, coach, one)
    client = trajectories.coached(work, coach.id, whose)
    if client is None and whose != _NOWHERE:
        return allowed.GONE
    conversations.forget(work, one.id)
    if client is None:
        return Text("Good, nothing has been kept.")
    _keep(work, coach, client, one.state.asked[0])
    tell(work, coach, (Text("Kept as a memo about {client}, for you alone.", client=client.contract.client),))
    return Text("Kept, for you alone.")


def _say_as_client(work: Work, person: Person, one: Conversation) -> Sentence | None:
    """It is no memo of a coach, but a thought of a client; what becomes of it he says as for any other."""
    mine, said = trajectories.running_of_client(work, person.id), one.state.asked[0]
    if not mine:
        return allowed.GONE
    conversations.forget(work, one.id)
    if conversations.running(work, person.id) is None:
        keep_note(work, person, mine[0].id, said.parts[0].message, said.words)
    else:
        keep_aside(work, person, mine[0], said.parts[0].message, said.words)
    return None


def _keep(work: Work, coach: Person, client: Trajectory, said: Asked) -> None:
    """The words are a memo now, in a conversation of that trajectory; an edit of one of its messages finds it there."""
    one = conversations.start(work, _SCRIPT, coach.id, client.id, None, Opening((said,)))
    conversations.save(work, one, Closed((said,), Outcome.FINISHED))
    for part in said.parts:
        conversations.hear(work, one, part.message)
    memos.keep(work, client.id, said.words, one.id)


def edited(work: Work, coach: Person, one: Conversation, message_id: MessageRef, words: str) -> bool:
    """What waits for her tap, or is kept as a memo, is what she makes of it; False when this is neither."""
    memo = memos.by_id(work, coach.id, one.id) if one.trajectory_id is not None else None
    if memo is None and not _is_held(one):
        return False
    held = next((asked for asked in one.state.asked if any(part.message == message_id for part in asked.parts)), None)
    if held is None:
        return False
    said = _said(work, coach, words)
    before = tuple(part for part in held.parts if part.message != message_id)
    now = replace(held, parts=_in_order(Part(message_id, said), before))
    if is_blank(said):
        tell(work, coach, (NO_TEXT,))
    elif now != held:
        _change(work, one, now, memo)
        mark = f"{message_id} {outbox.CHANGED}"
        outbox.put(work, ToSay(f"{outbox.CHANGED}:{new_id()}", DeliveryKind.RECEIPT, mark, coach))
    return True


def _change(work: Work, one: Conversation, now: Asked, memo: Memo | None) -> None:
    asked = tuple(now if earlier.number == now.number else earlier for earlier in one.state.asked)
    if isinstance(one.state, Opening | Closed):
        conversations.save(work, one, replace(one.state, asked=asked))
    if memo is not None:
        memos.change(work, memo, now.words)


def _is_held(one: Conversation) -> bool:
    """Whether these words still wait for a tap."""
    return one.script == _SCRIPT and one.trajectory_id is None and isinstance(one.state, Opening)


def _said(work: Work, coach: Person, words: str) -> str:
    """The words of a memo; behind a command, after the name of whom they are about."""
    said = behind_command(words)
    return (meant(trajectories.of_coach(work, coach.id), said).rest if said != words else said).strip()


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


def _forget_the_same(work: Work, coach: Person, words: str) -> None:
    """What she typed twice is offered once: the buttons under the first do nothing any more."""
    for one in conversations.outside_trajectories(work, coach.id, _SCRIPT):
        if isinstance(one.state, Opening) and one.state.asked[0].words == words:
            conversations.forget(work, one.id)
            return


def _something_between(work: Work, coach: Person, one: Conversation) -> bool:
    """Whether the coach has read something else since these words were offered."""
    offered, last = spoken.shown_as(work, f"{_OFFER}:{one.id}"), spoken.last_said(work, coach.id, work.now)
    return (
        offered is not None
        and last is not None
        and last.message_id is not None
        and place(last.message_id) > place(offered)
    )


def _join(work: Work, coach: Person, one: Conversation, message_id: MessageRef, words: str) -> None:
    before = one.state.asked[0].parts
    conversations.save(work, one, _holding(message_id, words, before))
    conversations.hear(work, one, message_id)
    key = f"receipt:{one.id}:{short(message_id)}"
    outbox.put(work, ToSay(key, DeliveryKind.RECEIPT, message_id, coach))


def _holding(message_id: MessageRef, words: str, before: tuple[Part, ...] = ()) -> Opening:
    return Opening((Asked(1, "words", parts=_in_order(Part(message_id, words), before), status=Status.ANSWERED),))


def _in_order(part: Part, before: tuple[Part, ...]) -> tuple[Part, ...]:
    return tuple(sorted((*before, part), key=lambda one: place(one.message)))
