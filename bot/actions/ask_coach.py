"""What a client says within an answer, or in its place, that is for his coach: it goes to her on one tap, in his own
words, and what he is asked goes on."""

from collections.abc import Sequence

from bot.actions import another_time, offer_to_ask, tell_directly
from bot.actions.allowed import NotDone
from bot.actions.incoming import Incoming
from bot.actions.noted import note_alone
from bot.actions.speak import coach_of, his_here, tell
from bot.actions.their_meetings import A_WEEK, is_near, listen, names_next, names_one
from bot.storage import audiences, conversations, meetings, noting, trajectories
from bot.storage.conversations import Conversation
from bot.storage.meetings import PlannedMeeting
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations import patterns as re
from conversations.asked.practical import asks_to_move
from conversations.effects import Part
from conversations.kept.telling_now import tells_it_now
from conversations.references import MessageRef
from conversations.said.gist import sentences
from conversations.said.said_so import said_so
from conversations.scripts import script_of
from conversations.scripts.experiment import EXPERIMENT
from conversations.scripts.goal import GOAL
from conversations.scripts.note import NOTE
from conversations.scripts.preparation import PREPARATION
from conversations.states import Asking, underneath
from conversations.text import Piece, Text, Verbatim
from conversations.told.asides import Aside, For, asks_to_pass_on
from conversations.told.condoling import word_for
from conversations.told.leaves_early import only_leaves_early
from conversations.told.losses import lost_now
from conversations.told.no_topic import what_tells
from conversations.told.of_the_meeting import IN_CASE, IN_TIME, asks_another_hour, in_case
from conversations.wished.suits_after_all import suits_after_all

TAP, ASKED = offer_to_ask.TAP, offer_to_ask.ASKED
_GONE = NotDone("I have passed this on already.")
_OFFERS = {
    For.KNOWS: Text("I do not know that, but {coach} surely does. Shall I ask it?"),
    For.MOVES: Text("Moving a meeting is up to you and {coach}. Shall I pass this on now?"),
    For.LATE: Text("{coach} does not know that yet. Shall I pass it on now?"),
    For.TOLD: Text("Shall I pass this on to {coach} now?"),
}
_ONLY_THIS = Text("The rest stays with you. Shall I pass on only this to {coach}?")
_STAYS = Text("This stays with you. If {coach} is to know something of it, tell {coach} yourself.")


def heard(work: Work, person: Person, one: Conversation, words: str) -> Aside | None:
    """What is for his coach in these words, which he says where he is asked something."""
    here = trajectories.readable(work, one.trajectory_id)
    script = script_of(one.script)
    asks_him = script.asks_client or script is GOAL
    if here is None or his_here(work, person, here) is None or not asks_him:
        return None
    is_yes = script is GOAL and "?" not in words and (said := said_so(words)) is not None and said.yes
    if is_yes or not tell_directly.can_be_reached(work, here):
        return None
    found = listen(work, person, here, words, prepares=script is PREPARATION)
    if found is None or found.about is not For.MOVES:
        return found
    if meetings.coming(work, here.id) is None or (asks_when(one) and not names_one(work, here, found.words)):
        return None
    return found


def leaves(work: Work, client: Person, _running: Conversation | None, message: Incoming) -> bool:
    """Whether he says nothing but that he has to go before the talk is over, which names her or its day; perhaps with
    whether she knows it. It answers nothing, also where it puts right what he said of that before."""
    # The words first: whose they are need not be looked up for every message.
    words = message.text
    if _AN_HOUR.search(words) is None and "eerder" not in words.casefold():
        return False
    for here in trajectories.running_of_client(work, client.id):
        coach = coach_of(work, here)
        said = only_leaves_early(words, coach)
        of_it = coach.split()[0].casefold() in words.casefold() or names_next(work, here, words, within=A_WEEK)
        is_ahead = said and of_it and meetings.coming(work, here.id) is not None
        if said and is_ahead and tell_directly.can_be_reached(work, here):
            aside = Aside(said, For.LATE, alone=said == words.strip(), asked=True)
            offer_in(work, client, here, message.message_id, aside)
            return True
    return False


_AN_HOUR = re.compile(r"\b(?:om|tot|rond|uiterlijk)\b", re.IGNORECASE)


def asks_to_wait(work: Work, one: Conversation, words: str) -> bool:
    """Whether it is the question that is to come at another time, and not a meeting: where he is asked what came of
    what he set out to do, or when he is to be asked that."""
    here = trajectories.readable(work, one.trajectory_id)
    return here is not None and asks_when(one) and asks_to_move(words) and not names_one(work, here, words)


def asks_when(one: Conversation) -> bool:
    """Whether another day may be one on which he is to be asked something."""
    state = underneath(one.state)
    return one.script == EXPERIMENT.key or (isinstance(state, Asking) and state.open.step == "ask_on")


def offer(work: Work, client: Person, one: Conversation, message_id: MessageRef, found: Aside, words: str = "") -> None:
    """Ask whether it shall be passed on; what would go is shown, where he said more in these `words`."""
    besides = "\n".join(part for part in sentences(words) if part not in found.words)
    # The first time what he brings is read back to him.
    brings = one.script == PREPARATION.key and (one.meeting or 0) > 1 and found.about in (For.MOVES, For.LATE)
    also = (Text("I have kept what you want to talk about."),) if brings and what_tells(besides) else ()
    offer_in(work, client, trajectories.by_id(work, one.trajectory_id or ""), message_id, found, also=also, among=words)


def offer_in(
    work: Work,
    client: Person,
    trajectory: Trajectory,
    message_id: MessageRef,
    found: Aside,
    about: PlannedMeeting | None = None,
    also: Sequence[Piece] = (),
    among: str = "",
) -> None:
    """The same, in this trajectory, whether a conversation is open in it or not; `also` is said first. What he keeps
    from her stays with him: as a note, or with the answer `among` which it is. What is no part of an answer goes along
    in the overview, as long as he taps nothing."""
    coach = coach_of(work, trajectory)
    if about is None and found.about is For.MOVES:
        about = another_time.which(work, trajectory, found.words)
    kept = tell_directly.hold(work, client, trajectory, Part(message_id, found.words), about, among)
    held = kept.state.asked[0].words if kept is not None else ""
    if not among and (found.alone or held != found.words):
        note = note_alone(work, client, trajectory, message_id, found.words)
        if held == found.words and not trajectory.wishes.keeps and meetings.coming(work, trajectory.id) is not None:
            audiences.share(work, note.id)  # Where he taps nothing, it goes along with the rest.
    if kept is None:
        tell(work, client, (Text(_STAYS.source, coach=coach),), trajectory=trajectory)
        return
    is_all = held == found.words
    of_coming = found.about in (For.MOVES, For.LATE)
    says_now = (
        found.now
        or (of_coming and asks_to_pass_on(found.words))
        or (found.about is For.TOLD and tells_it_now(coach, found.words))
    )
    if is_all and says_now:
        passed(work, client, trajectory, kept.id)  # He has just said that it is to go.
        return
    heavy = word_for(found.words, trajectory.contract.client) if found.alone and is_all else None
    offers = _OFFERS[found.about] if is_all else _ONLY_THIS
    if is_all and any(map(in_case, sentences(held))):
        offers = IN_CASE
    elif is_all and any(map(asks_another_hour, sentences(held))) and is_near(work, trajectory):
        offers = IN_TIME
    asks: list[Piece] = [*((heavy,) if heavy is not None else also), Text(offers.source, coach=coach)]
    if not (found.alone and is_all):
        asks.append(Verbatim(held))
    label = Text("Yes, ask {coach}", coach=coach) if found.about is For.KNOWS else Text("Yes, pass it on")
    offer_to_ask.offer(work, client, trajectory, kept, asks, label)


def is_heavy(found: Aside) -> bool:
    """Whether he tells with it of a loss: then he is not asked what kind of words these are."""
    return lost_now(found.words) is not None


def left(work: Work, client: Person, held: str, words: str, message_id: MessageRef) -> bool:
    """Whether he says, of what waits for his tap, that it need not be passed on; what he says is kept for him."""
    one = conversations.by_id(work, held)
    mine = one is not None and one.person_id == client.id and conversations.is_unsent(one)
    if one is None or not mine or one.trajectory_id is None or not suits_after_all(words):
        return False
    trajectory = trajectories.by_id(work, one.trajectory_id)
    if (note := _noted_besides(work, one)) is not None:
        audiences.keep_all_to_author(work, note.id)
    conversations.forget(work, one.id)
    note_alone(work, client, trajectory, message_id, words)
    tell(work, client, (Text("Good. I pass nothing on."),), trajectory=trajectory)
    return True


def passed(work: Work, client: Person, trajectory: Trajectory, held: str) -> NotDone | None:
    """He tapped: it goes, once."""
    one = conversations.by_id(work, held)
    note = _noted_besides(work, one) if one is not None else None
    if one is None or not tell_directly.send_held(work, client, trajectory, one):
        return _GONE
    if note is not None:
        noting.discard(work, note.id)
    return None


def _noted_besides(work: Work, held: Conversation) -> Conversation | None:
    """The note that is the same, as which it would go along."""
    here, (said, *_) = held.trajectory_id or "", held.state.asked
    newest = (one for one in conversations.latest(work, here) if one.script == NOTE.key)
    return next((one for one in newest if one.state.asked and one.state.asked[0].parts == said.parts), None)
