"""The coach reads: an overview that lies ready, or what there is now; in the chat, and on paper.

An overview counts as opened when the coach taps it open. That is all that can be known: a message that was delivered
may lie unseen on a locked phone. What it holds is looked up at that tap, so nobody reads what was taken back meanwhile.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.actions.pages import show_each
from bot.actions.speak import locale_of, put, tell
from bot.actions.unreadable import NONE_RUNNING, unreadable
from bot.digests.compose import compose
from bot.digests.gather import Digest, gather
from bot.digests.paper import bound, drawn
from bot.message import Button, Message, Paragraph
from bot.references import short
from bot.storage import conversations, digests, meetings, outbox, people, told, trajectories
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.outbox import ToSay
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work, new_id
from bot.texts import render
from conversations.moments import Meeting
from conversations.moves import is_being_answered
from conversations.references import MessageRef, place
from conversations.scripts import script_of
from conversations.states import Asking
from conversations.text import Lines, Sentence, Text

AS_PDF = Text("As PDF")
# Where something was told that was read before its digest was made.
_IN_BETWEEN = "in between"


def show_digests(work: Work, coach: Person, page: int = 0) -> None:
    """The digest of every running trajectory as it is now; of many, the coach chooses whose.

    What it holds still goes along with the next.
    """
    running = trajectories.running_of_coach(work, coach.id)
    whose = Text("Whose overview?")
    nothing: list[Sentence] = []

    def show(work: Work, coach: Person, trajectory: Trajectory) -> None:
        nothing.extend(_show_now(work, coach, trajectory))

    show_each(work, coach, running, show, whose, action="dg", view="overzicht", page=page)
    if nothing:
        tell(work, coach, (Lines(*nothing),))
    said = unreadable(work, coach)
    if said or not running:
        tell(work, coach, said or (NONE_RUNNING,))


def show_digest(work: Work, coach: Person, trajectory: Trajectory) -> None:
    """One trajectory's digest as it is now."""
    for said in _show_now(work, coach, trajectory):
        tell(work, coach, (said,), trajectory=trajectory)


def _show_now(work: Work, coach: Person, trajectory: Trajectory) -> tuple[Sentence, ...]:
    """Show it if there is anything in it; if not, what there is to say instead."""
    client, found = trajectory.contract.client, _found(work, trajectory)
    if found is None:
        return (Text("With {client} no meeting is coming.", client=client),)
    meeting, of = found
    digest = gather(work, trajectory, meeting, of=of)
    if digest.empty and not digest.withdrawn and _is_writing(work, trajectory):
        return (Text("{kind}: {what}", kind=client, what=Text("Your client is writing.")),)
    if digest.empty and not digest.withdrawn:
        return (Text("From {client} no answers have come in since last time.", client=client),)
    _show(work, coach, trajectory, digest, trajectory.id)
    told.note(work, coach.id, trajectory.id, digest.members, _IN_BETWEEN)
    _opened(work, trajectory, digest, of)
    return ()


def _is_writing(work: Work, trajectory: Trajectory) -> bool:
    """Whether the client is in the middle of an answer that is for his coach too."""
    running = conversations.running(work, trajectory.client_id) if trajectory.client_id else None
    if running is None or running.trajectory_id != trajectory.id or script_of(running.script).private:
        return False
    return isinstance(running.state, Asking) and is_being_answered(running.state)


def open_digest(work: Work, coach: Person, trajectory: Trajectory, number: int, part: int) -> bool:
    """Show the digest that was made for meeting `number`; whether there is one."""
    found, digest_id = _found(work, trajectory, number, part), digests.find(work, trajectory.id, number, part)
    if found is None or digest_id is None:
        return False
    meeting, of = found
    digest = gather(work, trajectory, meeting, of=of)
    # What was changed since the digest was made is read here, and is no news any more.
    digests.mark_digested(work, digest.members, digest_id)
    reads_as = digests.reads_as(work, trajectory.id, number, part)
    _show(work, coach, trajectory, digest, f"{trajectory.id}.{number}.{part}", reads_as)
    told.note(work, coach.id, trajectory.id, digest.members, digest_id)
    if not digest.empty:
        _opened(work, trajectory, digest, of)
    return True


def send_paper(work: Work, coach: Person, trajectory: Trajectory, number: int | None = None, part: int = 1) -> bool:
    """A digest as PDF: the one that was made for meeting `number`, or else what there is now; whether there is one."""
    found = _found(work, trajectory, number, part)
    if found is None:
        return False
    digest, locale = gather(work, trajectory, found[0], of=found[1]), locale_of(coach, trajectory)
    digest_id = digests.find(work, trajectory.id, number, part) if number is not None else None
    told.note(work, coach.id, trajectory.id, digest.members, digest_id or _IN_BETWEEN)
    part = digests.reads_as(work, trajectory.id, number, part) if number is not None else part
    name = people.coach_name(work, coach.id)
    paper = bound(name, compose(digest, locale, part=part), digest.progress, digest.meetings, locale)
    said = Paragraph(render(Text("The overview as PDF. Confidential."), locale))
    _put(work, coach, trajectory, Message((said,), protected=True, attached=paper))
    return True


def _found(
    work: Work, trajectory: Trajectory, number: int | None = None, part: int = 1
) -> tuple[Meeting, Collection[str | None]] | None:
    """A meeting and what its digest is made of: the part that was made for it, or else all that there is now."""
    if number is None:
        meeting = meetings.coming(work, trajectory.id)
        return (meeting, {None, *digests.made(work, trajectory.id, meeting.number)}) if meeting else None
    digest_id = digests.find(work, trajectory.id, number, part)
    planned = (one.meeting for one in meetings.meetings_of(work, trajectory.id) if one.meeting.number == number)
    meeting = next(planned, None)
    return (meeting, digests.held_in(work, trajectory.id, number, part)) if meeting and digest_id else None


def _show(work: Work, coach: Person, trajectory: Trajectory, digest: Digest, ref: str, part: int = 1) -> None:
    """The words, and the picture under them if there is one; the button for paper hangs on the last."""
    locale = locale_of(coach, trajectory)
    buttons = ((Button(render(AS_PDF, locale), "of", ref),),)
    messages = [Message(compose(digest, locale, part=part), protected=True)]
    if digest.progress and part == 1:
        under = Paragraph(
            render(Text("Progress per learning goal, as {client} puts it.", client=digest.client), locale)
        )
        picture = drawn(digest.progress, digest.meetings, locale)
        messages.append(Message((under,), protected=True, attached=picture))
    messages[-1] = replace(messages[-1], buttons=buttons)
    for message in messages:
        _put(work, coach, trajectory, message)


def _put(work: Work, coach: Person, trajectory: Trajectory, message: Message) -> None:
    put(work, ToSay(f"shown:{new_id()}", DeliveryKind.DIGEST, "", coach, trajectory_id=trajectory.id), message)


def _said_in(work: Work, trajectory: Trajectory, digest: Digest) -> Sequence[MessageRef]:
    """The messages that are in it: none that he kept to himself beside what she reads."""
    members = {(one.conversation_id, one.number) for one in digest.members}
    asked = ((one.id, asked) for one in conversations.of_trajectory(work, trajectory.id) for asked in one.state.asked)
    said = (part.message for talk, one in asked if (talk, one.number) in members for part in (*one.parts, *one.beside))
    return sorted(set(said), key=place)


def _opened(work: Work, trajectory: Trajectory, digest: Digest, of: Collection[str | None]) -> None:
    """The coach has these digests before her; where that was agreed, every message of the client in them gets a mark
    that shows it, once: one that keeps its old mark would pass for unread."""
    first = [digest_id for digest_id in of if digest_id is not None and digests.open_first(work, digest_id)]
    if not first or trajectory.client_id is None or not trajectory.contract.read_mark:
        return
    client = people.by_id(work, trajectory.client_id)
    for said in _said_in(work, trajectory, digest):
        key = f"opened:{first[0]}:{short(said)}"
        outbox.put(work, ToSay(key, DeliveryKind.SEEN, said, client, trajectory_id=trajectory.id))
