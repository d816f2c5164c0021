"""What the coach gets to read: the client says so once, for all that he writes, and of one answer whenever he likes.

At the end of the first conversation that has something to share stands one quiet row of three; what he taps holds for
that conversation and from then on. What stays with him he can share later, where he reads his answers back.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.actions.allowed import GONE
from bot.actions.send_digest import send_what_was_shared
from bot.actions.speak import Tap, Taps, coach_of, tell
from bot.digests.gather import gather
from bot.storage import answers, audiences, meetings, people, trajectories, wishes
from bot.storage.answers import Answered
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.kinds import Audience, Place
from conversations.line_steps import PRIVATE
from conversations.moments import Meeting
from conversations.said.gist import quotable, says_not_held
from conversations.script import Answers, Script
from conversations.scripts import SCRIPTS
from conversations.scripts.direct import DIRECT
from conversations.states import Closed, Outcome, State
from conversations.text import Piece, Sentence, Text, Verbatim
from conversations.told.came_of_it import is_angry
from conversations.wishes import LABELS, Sharing

NUMBER = "aw"
"""What a button does that shows what can be done with one of a list."""
_IN_A_ROW = 8
_HIS = tuple(key for key, script in SCRIPTS.items() if script.his_to_share)
_FROM_NOW_ON = {
    Sharing.COACH: Text(
        "Good. {coach} reads this and what you write from now on. You can choose otherwise in /instellingen."
    ),
    Sharing.OWN: Text(
        "Good. This stays with you, and so does what you write from now on. You can choose otherwise in /instellingen."
    ),
    Sharing.LATER: Text(
        "Good. This and what you write from now on stays with you until you share it in /antwoorden. You can choose "
        "otherwise in /instellingen."
    ),
}


def row_under_end(work: Work, one: Conversation, trajectory: Trajectory | None, script: Script, state: State) -> Taps:
    """What hangs under the end of this conversation, once in a trajectory."""
    if trajectory is None or one.person_id != trajectory.client_id or not trajectory.runs or not script.his_to_share:
        return ()
    wanted = trajectory.wishes
    if wanted.offered or wanted.sharing is not None:
        return ()
    done = isinstance(state, Closed) and state.outcome is Outcome.FINISHED
    client = people.by_id(work, one.person_id)
    given = [answer for answer in _mine(work, client, trajectory) if answer.conversation_id == one.id]
    told = ("\n".join(each.texts) for each in given if not each.private)
    if not done or not any(quotable(one) and not is_angry(one) for one in told):
        return ()
    if says_not_held(Answers(state.asked).words("yield"), coach_of(work, trajectory)):
        return ()  # that is passed on at once, whatever he chooses
    wishes.keep(work, trajectory.id, replace(wanted, offered=True))
    return ([(label, "dl", f"{one.id}.{sharing}") for sharing, label in LABELS.items()],)


def choose_at_end(work: Work, client: Person, one: Conversation, sharing: Sharing) -> Sentence:
    """What he tapped there: for what he wrote in this conversation, and from now on. What was asked for him alone, or
    he kept back by itself, stays his."""
    trajectory = trajectories.by_id(work, one.trajectory_id) if one.trajectory_id else None
    if trajectory is None or trajectory.client_id != client.id or not trajectory.runs:
        return GONE
    given = [one_ for one_ in _mine(work, client, trajectory) if one_.conversation_id == one.id]
    if not given:
        return GONE
    thought_better, said = trajectory.wishes.keeps, choose(work, trajectory, sharing)
    if sharing is Sharing.COACH:
        for answer in given if thought_better else ():
            if answer.step not in PRIVATE:
                audiences.share_one(work, client.id, answer.id)
        send_what_was_shared(work, trajectory)
        return said
    for answer in given:
        audiences.withdraw(work, client.id, answer.id)
    if not any(answer.digest_id or answer.read_in for answer in given):
        return said
    return Text(
        "Good. What {coach} has read already, has been read; what you write from now on stays with you. You can choose "
        "otherwise in /instellingen.",
        coach=people.coach_name(work, trajectory.coach_id),
    )


def choose(work: Work, trajectory: Trajectory, sharing: Sharing) -> Sentence:
    """From now on, what he writes goes there; to a question that was asked before as well."""
    wanted = replace(trajectory.wishes, sharing=sharing, offered=True)
    wishes.keep(work, trajectory.id, wanted)
    if trajectory.client_id is not None:
        audience = Audience.ALONE if wanted.keeps else Audience.BOTH
        audiences.will_read(work, trajectory.id, trajectory.client_id, audience, scripts=_HIS, but=PRIVATE)
    return Text(_FROM_NOW_ON[sharing].source, coach=people.coach_name(work, trajectory.coach_id))


def can_be_shared(one: Answered, trajectory: Trajectory | None) -> bool:
    """Whether an overview can still come in which this answer goes along, if he wants it to."""
    if trajectory is None or not trajectory.runs or one.other_id != trajectory.coach_id or not one.private:
        return False
    return bool(one.words) and one.script in SCRIPTS and SCRIPTS[one.script].reads_other(Place.DIGEST)


def can_be_changed(one: Answered) -> bool:
    """Whether it is in words: what was tapped has had its consequences, and what was told directly has gone."""
    script = SCRIPTS.get(one.script)
    in_words = len(one.texts) > one.beside and one.value is None
    return script is not None and script.recorded and script is not DIRECT and in_words


def share(work: Work, client: Person, one: Answered) -> Sentence:
    """This one answer goes along with the next overview."""
    trajectory = trajectories.readable(work, one.trajectory_id)
    if trajectory is None or not can_be_shared(one, trajectory):
        return GONE
    audiences.share_one(work, client.id, one.id)
    return send_along(work, trajectory)


def send_along(work: Work, trajectory: Trajectory) -> Text:
    """What was shared goes along with the next overview, or now when none is coming; what he is told of it."""
    send_what_was_shared(work, trajectory)
    coach = people.coach_name(work, trajectory.coach_id)
    if meetings.coming(work, trajectory.id) is not None:
        return Text("Kept. It goes along with the next overview for {coach}.", coach=coach)
    return Text("Kept. {coach} gets to read it.", coach=coach)


def show_what_goes_along(work: Work, client: Person, trajectory: Trajectory) -> None:
    """What the coach would read if the next overview were made now; each can still be held back."""
    meeting = meetings.coming(work, trajectory.id)
    going = _going(work, trajectory, meeting) if meeting is not None else ()
    kept = sum(can_be_shared(one, trajectory) for one in _mine(work, client, trajectory))
    coach = people.coach_name(work, trajectory.coach_id)
    if meeting is None or not going:
        pieces: list[Piece] = [Text("At this moment nothing goes along to {coach}.", coach=coach)]
    else:
        when = meeting.at.wall()
        pieces = [
            Text("{coach} reads this before your meeting of {moment}:", coach=coach, moment=when),
            *_listed(going),
            *how(going),
        ]
    if kept:
        pieces.append(Text("What stays with you is in /antwoorden; there you can share it."))
    turn: Tap = (Text("Show me this beforehand"), "in", f"{trajectory.id}.first.on")
    if trajectory.wishes.looks_first:
        turn = (Text("No longer show me this beforehand"), "in", f"{trajectory.id}.first.off")
    tell(work, client, pieces, trajectory=trajectory, buttons=(*_held_back(going), (turn,)))


def show_before_it_goes(work: Work, client: Person, trajectory: Trajectory, meeting: Meeting) -> None:
    """For who wants to look first: what the coach gets to read tomorrow, when there is anything."""
    going = _going(work, trajectory, meeting)
    if not going:
        return
    head = Text(
        "{coach} reads this before your meeting of {moment}. You can still change it or keep it for yourself.",
        coach=people.coach_name(work, trajectory.coach_id),
        moment=meeting.at.wall(),
    )
    key = f"look:{trajectory.id}:{meeting.number}:{meeting.at.day}"
    buttons = _held_back(going)
    tell(
        work,
        client,
        (head, *_listed(going), *how(going)),
        trajectory=trajectory,
        buttons=buttons,
        key=key,
        unasked=True,
    )


def _going(work: Work, trajectory: Trajectory, meeting: Meeting) -> Sequence[Answered]:
    return gather(work, trajectory, meeting, of={None}).members


def _listed(going: Sequence[Answered]) -> Iterator[Piece]:
    for number, one in enumerate(going, 1):
        yield Text("{number}. {head}", number=number, head=one.question)
        yield Verbatim(one.words)


def _held_back(going: Sequence[Answered]) -> Taps:
    """What can be done with the only one of these before it goes; with several, the number of each, which shows it."""
    if len(going) != 1:
        return numbers(going)
    change = [(Text("Change {number}", number=1), "ac", going[0].id)] if can_be_changed(going[0]) else []
    return [[*change, (Text("{number} only for me", number=1), "ap", going[0].id)]]


def numbers(shown: Sequence[Answered]) -> list[list[Tap]]:
    """A button with the number of each of these, as they are listed."""
    taps = [(Text("{number}", number=number), NUMBER, f"{one.id}.{number}") for number, one in enumerate(shown, 1)]
    return [list(taps[place : place + _IN_A_ROW]) for place in range(0, len(taps), _IN_A_ROW)]


def how(shown: Sequence[object]) -> tuple[Text, ...]:
    """What the numbers below a list are for."""
    said = Text("Tap a number to change that one, to erase it, or to choose who reads it.")
    return (said,) if len(shown) > 1 else ()


def still_waits(work: Work, trajectory: Trajectory) -> tuple[Text, ...]:
    """For who chooses later: that there is something to choose about. It rides on what he is told of the meeting."""
    if trajectory.wishes.sharing is not Sharing.LATER or trajectory.client_id is None:
        return ()
    client = people.by_id(work, trajectory.client_id)
    if not any(can_be_shared(one, trajectory) for one in _mine(work, client, trajectory)):
        return ()
    coach = people.coach_name(work, trajectory.coach_id)
    return (Text("What you wrote is still with you. If {coach} may read it, share it in /antwoorden.", coach=coach),)


def _mine(work: Work, client: Person, trajectory: Trajectory) -> list[Answered]:
    """What he wrote in this trajectory while this coach was the other of the two."""
    return [one for one in answers.of_author(work, client.id, trajectory.id) if one.other_id == trajectory.coach_id]
