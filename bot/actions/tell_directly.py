"""The client tells his coach something directly: at once and at any hour, outside the overview, and to nobody else.

It is not a way to get help at once: nobody knows when the coach looks, so that is said; and where it did not arrive, he
hears that too. Who is in need is heard wherever he says it (`in_need.py`).

What he says that she is not to know goes through none of these doors: of such words only what can hold no secret waits
for his tap (`hold`) or goes (`send`), and all of them stay with him.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.actions import another_time
from bot.actions.noted import note_alone
from bot.actions.speak import coach_of, locale_of, tell
from bot.digests.written import sign
from bot.storage import audiences, conversations, noting, people, trajectories
from bot.storage import told as told_to
from bot.storage.conversations import Conversation
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.meetings import PlannedMeeting
from bot.storage.outbox import CHANGED, Delivery, ToSay, put
from bot.storage.people import Person
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work, new_id
from bot.texts import render
from conversations.answering import forgotten
from conversations.effects import Part
from conversations.kept.goes_open import open_part, open_to_her
from conversations.matching import normal
from conversations.references import MessageRef
from conversations.scripts.direct import DIRECT
from conversations.scripts.direct import told as heading
from conversations.states import Asked, Closed, Opening, Outcome, Status
from conversations.text import Piece, Text, Verbatim
from conversations.told.distress import call_for

SENT, PASSED = "told", "passed"
"""With what the key begins of what goes to the coach, and of what he hears then who wants a meeting otherwise."""
ASIDE = "aside"
"""And of what offers to pass on what he wrote beside a question."""
_NOT_PASSED_ON = Text(
    "You wrote with it what {coach} is not to know, so I pass nothing on; it stays with you. With /meld you send only "
    "what {coach} may read."
)
NOBODY = Text("There is no coach here whom I can tell something now.")


def hold(
    work: Work,
    client: Person,
    trajectory: Trajectory,
    part: Part,
    about: PlannedMeeting | None = None,
    among: str = "",
) -> Conversation | None:
    """Keep these words of an answer, until he taps that his coach is to hear them at once; they are `about` a meeting
    that he wants otherwise, also where they do not say so themselves. Of what he wrote `among` words that are a secret
    only what may go; None where that is nothing."""
    part = replace(part, text=open_part(coach_of(work, trajectory), part.text, among))
    if not part.text:
        return None
    mark = another_time.mark(about) if about is not None else _mark_of(work, trajectory, part.text)
    return keep_waiting(work, client, trajectory, part, mark)


def keep_waiting(
    work: Work, client: Person, trajectory: Trajectory, part: Part, about: str | None = None
) -> Conversation:
    """It waits for a tap only, and keeps nothing from coming to its end."""
    opening = _holding((part,), about)
    one = conversations.start(work, DIRECT.key, client.id, trajectory.id, None, opening)
    conversations.save(work, one, Closed(opening.asked, Outcome.KEPT))
    return one


def send_held(work: Work, client: Person, trajectory: Trajectory, one: Conversation) -> bool:
    """They go now, and stay what they are besides; False when they have gone already, or nobody is there."""
    if not is_held(client, one) or one.trajectory_id != trajectory.id or not can_be_reached(work, trajectory):
        return False
    (asked,) = one.state.asked
    conversations.forget(work, one.id)
    send(work, client, trajectory, asked.parts, within=True, about=asked.about)
    return True


def _mark_of(work: Work, trajectory: Trajectory, words: str) -> str | None:
    """The meeting that he wants at another time, as it is now."""
    coach = coach_of(work, trajectory)
    planned = another_time.meant(work, trajectory, words) if another_time.wishes(words, coach) else None
    return another_time.mark(planned) if planned is not None else None


def is_held(client: Person, one: Conversation) -> bool:
    """Whether it is something of his that waits for a tap."""
    return one.person_id == client.id and conversations.is_unsent(one)


def send_note(work: Work, note: Conversation, *, shown: bool = False) -> None:
    """What he wrote while nothing was asked goes to his coach at once, and is a note no more; where she cannot be
    reached, or is not to know all of it, it stays one. He may have been `shown` it, to say yes to that."""
    assert note.trajectory_id is not None
    client, here = people.by_id(work, note.person_id), trajectories.by_id(work, note.trajectory_id)
    parts = note.state.asked[0].parts
    if not can_be_reached(work, here):
        tell(work, client, (NOBODY,))
        return
    if not send(work, client, here, parts, knows=True, shown=shown, noted=True):
        audiences.keep_all_to_author(work, note.id)
        return
    noting.discard(work, note.id)
    left = conversations.by_id(work, note.id)
    if left is not None:
        conversations.save(work, left, Closed(tuple(map(forgotten, left.state.asked)), Outcome.FINISHED))


def pass_on(
    work: Work, client: Person, trajectory: Trajectory, *parts: Part, within: bool = False, shown: bool = False
) -> bool:
    """These words go to this coach at once; False when she cannot be reached, and then he hears that."""
    if not can_be_reached(work, trajectory):
        tell(work, client, (NOBODY,))
        return False
    send(work, client, trajectory, parts, within=within, shown=shown)
    return True


def tell_lost(work: Work, row: Delivery) -> None:
    """It did not arrive: he hears that, and can find another way."""
    trajectory = trajectories.by_id(work, row.trajectory_id) if row.trajectory_id else None
    if trajectory is not None and trajectory.client_id is not None:
        coach = coach_of(work, trajectory)
        said = Text("What you told {coach} directly did not arrive. Call or mail {coach} yourself.", coach=coach)
        tell(work, people.by_id(work, trajectory.client_id), (said,), trajectory=trajectory)


def edited(work: Work, client: Person, one: Conversation, message_id: MessageRef, words: str) -> bool:
    """What waits for a tap is changed. What has gone stays as it went: he hears that a change of it does not reach the
    coach, and how it would. False when it is neither."""
    if one.script != DIRECT.key:
        return False
    if is_held(client, one):
        _hold_instead(work, client, one, message_id, words)
        return True
    trajectory = trajectories.readable(work, one.trajectory_id)
    if trajectory is None or _is_as_it_was(one, message_id, words, coach_of(work, trajectory)):
        return True
    said = Text("I have not passed this change on to {coach}; /meld sends it anew.", coach=coach_of(work, trajectory))
    tell(work, client, (said,), trajectory=trajectory)
    return True


def _hold_instead(work: Work, client: Person, one: Conversation, message_id: MessageRef, words: str) -> None:
    """What waits for his tap is what he makes of it."""
    parts = one.state.asked[0].parts
    part = next((part for part in parts if part.message == message_id), parts[0])
    first, *rest = words.strip().split(maxsplit=1) or ("",)
    says = "".join(rest) if first.startswith("/") else words.strip()
    here = trajectories.readable(work, one.trajectory_id)
    says = open_part(coach_of(work, here), says) if here is not None else says
    if says == part.text:
        return
    conversations.save(
        work,
        one,
        Closed(_holding(tuple(replace(one, text=says) if one is part else one for one in parts)).asked, Outcome.KEPT),
    )
    mark = f"{part.message} {CHANGED}"
    receipt = ToSay(f"{CHANGED}:{new_id()}", DeliveryKind.RECEIPT, mark, client, trajectory_id=one.trajectory_id)
    put(work, receipt)


def _is_as_it_was(one: Conversation, message_id: MessageRef, words: str, coach: str) -> bool:
    """Whether it is what has gone, as it stood behind the command, and the coach's name."""
    gone = [part for asked in one.state.asked for part in asked.parts if part.message == message_id]
    kept = "\n".join(part.text for part in gone)
    before = words.strip().removesuffix(kept).split()
    if not words.strip().endswith(kept) or (before and not before[0].startswith("/")):
        return False
    return not before[1:] or normal(" ".join(before[1:])) in names_of(coach)


def names_of(coach: str) -> set[str]:
    """How he may call this coach where he writes to her."""
    return {normal(coach), normal(coach.split()[0])}


def can_be_reached(work: Work, trajectory: Trajectory) -> bool:
    """Whether its coach can be told something in it."""
    is_there = people.is_coach(work, trajectory.coach_id) and people.is_reachable(work, trajectory.coach_id)
    return is_there and (trajectory.runs or trajectory.stage is Stage.STOPPED)


def send(
    work: Work,
    client: Person,
    trajectory: Trajectory,
    parts: Sequence[Part],
    *,
    knows: bool = False,
    within: bool = False,
    noted: bool = False,
    shown: bool = False,
    about: str | None = None,
) -> bool:
    """It goes; who is in need hears whom he can call, unless he `knows` that already. What stood `within` an answer
    stays part of that as well, and so does what is `noted`. False where not all of it goes: what she is not to know
    stays with him, unless he was `shown` just that."""
    coach = coach_of(work, trajectory)
    went = parts if shown else _open(coach, parts, noted=noted)
    is_all = went == parts
    if not is_all:
        if not (within or noted):
            note_alone(work, client, trajectory, parts[0].message, "\n".join(part.text for part in parts))
        if not went:
            tell(work, client, (Text(_NOT_PASSED_ON.source, coach=coach),), trajectory=trajectory)
            return False
    _, said = _keep(work, client, trajectory, went, within=within or not is_all, about=about)
    _tell_coach(work, trajectory, went, said)
    told: list[Piece] = [Text("I pass it on at once. Whether {coach} sees it today, I cannot know.", coach=coach)]
    if not is_all:
        told = [Text("I pass on only this at once; the rest stays with you:"), Verbatim(said.words)]
    call = None if knows else call_for(said.words)
    key = f"{PASSED}:{new_id()}" if said.about else None
    tell(work, client, (*told, *((call,) if call else ())), trajectory=trajectory, key=key)
    return is_all


def send_soon(work: Work, client: Person, trajectory: Trajectory, part: Part, at: datetime) -> Conversation:
    """It goes at this moment (UTC), if nobody takes it back before (`key_of`); nothing is said of it."""
    one, said = _keep(work, client, trajectory, (part,), within=False, about=None)
    _tell_coach(work, trajectory, (part,), said, key=key_of(one), not_before=at)
    return one


def key_of(one: Conversation) -> str:
    """Under which that waits to be told to his coach."""
    return f"{SENT}:{one.id}"


def _open(coach: str, parts: Sequence[Part], *, noted: bool) -> Sequence[Part]:
    """What of these parts may go: of his own words only what can hold nothing that she is not to know."""
    own = "\n".join(part.text for part in parts if not part.passed_on)
    shows = partial(open_to_her, coach, among=own, noted=noted)
    left = (part if part.passed_on else replace(part, text=shows(part.text)) for part in parts)
    may = tuple(part for part in left if part.text)
    return parts if may == tuple(parts) else may


def _tell_coach(
    work: Work,
    trajectory: Trajectory,
    parts: Sequence[Part],
    said: Asked,
    *,
    key: str = "",
    not_before: datetime | None = None,
) -> None:
    head = Text("{client} tells you this directly, outside the overview:", client=trajectory.contract.client)
    others = sign(sum(part.passed_on for part in parts), len(parts))
    planned = another_time.meant(work, trajectory, said.own.words)
    which = () if planned is None else (Text("This is about {moment}.", moment=planned.meeting.at.wall()),)
    pieces: tuple[Piece, ...] = (head, *others, Verbatim(said.words), *which)
    coach = people.by_id(work, trajectory.coach_id)
    move = another_time.to_move(trajectory, said.about)
    key = key or f"{SENT}:{new_id()}"
    tell(work, coach, pieces, trajectory=trajectory, key=key, urgent=True, buttons=move, not_before=not_before)


def _keep(
    work: Work, client: Person, trajectory: Trajectory, parts: Sequence[Part], *, within: bool, about: str | None
) -> tuple[Conversation, Asked]:
    own = "\n".join(part.text for part in parts if not part.passed_on)
    opening = _holding(parts, about or _mark_of(work, trajectory, own))
    (said,) = opening.asked
    one = conversations.start(work, DIRECT.key, client.id, trajectory.id, None, opening)
    question = render(heading(coach_of(work, trajectory)), locale_of(client, trajectory))
    noting.ask(work, one, 1, step=said.step, about=None, line=None, question=question)
    texts, others = [part.text for part in parts], [place for place, part in enumerate(parts) if part.passed_on]
    noting.keep(work, one, 1, 1, texts=texts, value=None, chosen=None, complete=True, passed_on=others)
    told_to.note_at_once(work, one.id)
    for part in parts:
        conversations.hear(work, one, part.message, anew=not within)
    conversations.save(work, one, Closed((said,), Outcome.FINISHED))
    return one, said


def _holding(parts: Sequence[Part], about: str | None = None) -> Opening:
    return Opening((Asked(1, DIRECT.steps[0].key, about, parts=tuple(parts), status=Status.ANSWERED),))
