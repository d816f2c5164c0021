"""A client says that his coach is to have what he wrote now: it goes, where it can be nothing else than what he wrote
last, beside all questions; otherwise he sees what would go, and a tap or a yes does it. It is no answer to anything."""

from dataclasses import replace
from datetime import timedelta

from bot.actions import ask_coach, tell_directly
from bot.actions.allowed import NotDone
from bot.actions.heard.of_the_bot import may_be_to_the_bot
from bot.actions.incoming import Incoming
from bot.actions.keep_note import choose_afterwards
from bot.actions.noted import note_alone
from bot.actions.speak import coach_of, his_beside, tell
from bot.actions.take_turn import take_turn
from bot.actions.whether_read import NOW, OFFERED, as_shown, has_gone, is_read, meant, tell_whether_read, told
from bot.storage import audiences, conversations, spoken, trajectories
from bot.storage.answers import Answered
from bot.storage.conversations import Conversation
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work, new_id
from conversations.asked.gone_yet import asks_whether, says_again
from conversations.effects import Part
from conversations.events import Lapsed, WentQuiet
from conversations.kept.for_nobody_else import is_for_himself
from conversations.kept.of_before import lets_of_before
from conversations.kept.telling_now import Wish, may_wish, wish_to_tell
from conversations.matching import normal
from conversations.said.assent import plainly
from conversations.script import Answers
from conversations.scripts.direct import DIRECT
from conversations.scripts.note import NOTE
from conversations.states import Asking, Closed
from conversations.text import Text, Verbatim
from conversations.told.losses import lost_now

# So long what he wrote last is what he means.
_LATELY = timedelta(days=1)
_JUST_NOW = timedelta(hours=1)
# So long a yes is to what he was asked before the last word that was said to him.
_STILL = timedelta(minutes=10)
_YES = ("ja", "jawel", "graag", "yes")
# What he chose for a note of which she may read it; nothing, as long as he has not chosen.
_MAY_READ = (None, "coach", "waits")
_GONE = NotDone("I have passed this on already.")


def heard(work: Work, person: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether he says so, or asks whether that is done by now; then it is, or he sees what would go."""
    # The words first: whose they are need not be looked up for every message.
    words, message_id = message.text, message.message_id
    agrees = running is None and _says_yes(words)
    if not (agrees or may_wish(words)):
        return False
    again, whether = agrees or says_again(words), asks_whether(words)
    if not may_be_to_the_bot(running):
        return False
    trajectory = his_beside(work, person, running)
    if trajectory is None or not tell_directly.can_be_reached(work, trajectory):
        return False
    if whether:
        tell_whether_read(work, person, trajectory, words)
        return True
    if again:
        return _goes_on(work, person, trajectory, words)
    wish = wish_to_tell(coach_of(work, trajectory), words)
    mine = told(work, person, trajectory) if wish is not None else []
    if wish is None or not mine:
        return False
    this = meant(mine, words)
    # That she may have what he names is no more than leave, as long as he does not say that it is to be now.
    if this is None or (not wish.now and (this.private or lets_of_before(coach_of(work, trajectory), words))):
        return False
    if _is_sure(work, trajectory, wish, this, newest=mine[0]):
        _complete(work, running, this)
        _send(work, person, trajectory, this, Part(message_id, wish.rest))
        return True
    _keep_beside(work, person, trajectory, Part(message_id, wish.rest))
    _show(work, person, trajectory, this, words)
    return True


def pressed(work: Work, client: Person, one: Answered, rest: str) -> NotDone | None:
    """He tapped that this goes now."""
    trajectory = trajectories.readable(work, one.trajectory_id)
    can = trajectory is not None and tell_directly.can_be_reached(work, trajectory)
    if trajectory is None or not can or one.other_id != trajectory.coach_id or not _parts(work, one):
        return _GONE
    _send(work, client, trajectory, one, shown=True)
    return None


def _goes_on(work: Work, client: Person, trajectory: Trajectory, words: str) -> bool:
    """Whether the last that was said to him is whether something is to go; then it goes. Just after it went, he hears
    that it did."""
    said = spoken.last_said(work, client.id, work.now)
    about, _, rest = (said.key if said is not None else "").partition(":")
    if about == OFFERED:
        this = next((one for one in told(work, client, trajectory) if one.id == rest.partition(":")[0]), None)
        return this is not None and pressed(work, client, this, "") is None
    aside = spoken.last_of(work, client.id, ask_coach.ASKED, work.now)
    if aside is not None and aside.at is not None and work.now - aside.at < _STILL and not (said and said.choices):
        return ask_coach.passed(work, client, trajectory, aside.key.partition(":")[2]) is None
    if _says_yes(words) or said is None or said.kind is not DeliveryKind.WORD:
        return False
    last = next(iter(told(work, client, trajectory)), None)
    if last is None or last.script != DIRECT.key or work.now - (last.answered_at or last.asked_at) > _JUST_NOW:
        return False
    tell_whether_read(work, client, trajectory, "", went=True)
    return True


def _says_yes(words: str) -> bool:
    """Whether it is a yes, and no mere nod."""
    return normal(words).partition(" ")[0] in _YES and plainly(words) is True


def _is_sure(work: Work, trajectory: Trajectory, wish: Wish, this: Answered, *, newest: Answered) -> bool:
    """Whether it can only be this note: the last that he wrote, today or yesterday, and not for himself; or the loss
    that he has just told in an answer, of which nobody is to be asked whether he is sure."""
    if not wish.sure or this.id != newest.id or this.passed_on:
        return False
    if this.script != NOTE.key:
        is_new = work.now - this.written_at < _JUST_NOW
        return is_new and lost_now(this.words) is not None and not (this.private or has_gone(this))
    one = conversations.by_id(work, this.conversation_id)
    is_hers = one is not None and Answers(one.state.asked).value("keep") in _MAY_READ
    if is_read(work, trajectory, this):
        return False
    is_new = work.now - (this.answered_at or this.asked_at) < _LATELY
    return is_new and is_hers and not is_for_himself(this.words, coach_of(work, trajectory))


def _complete(work: Work, running: Conversation | None, this: Answered) -> None:
    """What he is still writing to the question is complete with this, so that he hears first what is said to it."""
    if running is not None and running.id == this.conversation_id and isinstance(running.state, Asking):
        take_turn(work, running, WentQuiet(work.now, running.state.turn))


def _show(work: Work, client: Person, trajectory: Trajectory, this: Answered, words: str) -> None:
    """What would go, with the button that lets it; what has gone, is with her."""
    if this.script == DIRECT.key or has_gone(this):
        tell_whether_read(work, client, trajectory, words, went=True)
        return
    asks = Text("Shall I pass this on to {coach} now?", coach=coach_of(work, trajectory))
    row = ((Text("Yes, pass it on"), NOW, this.id),)
    key = f"{OFFERED}:{this.id}:{new_id()}"
    tell(work, client, (asks, Verbatim(as_shown(this))), trajectory=trajectory, buttons=(row,), key=key)


def _keep_beside(work: Work, client: Person, trajectory: Trajectory, more: Part) -> None:
    """What he tells besides is kept like anything that he tells unasked."""
    if more.text:
        one = note_alone(work, client, trajectory, more.message, more.text)
        if not trajectory.wishes.keeps:
            audiences.share(work, one.id)


def _parts(work: Work, this: Answered) -> tuple[Part, ...]:
    one = conversations.by_id(work, this.conversation_id)
    asked = one.state.asked if one is not None else ()
    return asked[this.number - 1].parts if this.number <= len(asked) else ()


def _send(
    work: Work,
    client: Person,
    trajectory: Trajectory,
    this: Answered,
    more: Part | None = None,
    *,
    shown: bool = False,
) -> None:
    """It goes, with what he tells besides; a note is one no more, an answer stays that as well. He was `shown` it."""
    one = conversations.by_id(work, this.conversation_id)
    if one is not None and one.script == NOTE.key and not isinstance(one.state, Closed):
        take_turn(work, one, Lapsed(work.now))
        one = conversations.by_id(work, one.id) or one
    if one is None or one.script != NOTE.key or has_gone(this):
        # What lies ready in an overview stays there: gone from it, it would pass for taken back.
        besides = (more,) if more is not None and more.text else ()
        tell_directly.pass_on(work, client, trajectory, *_parts(work, this), *besides, within=True, shown=shown)
        return
    if more is not None and more.text and isinstance(one.state, Closed):
        note, *others = one.state.asked
        with_it = replace(note, parts=(*note.parts, more))
        one = replace(one, state=replace(one.state, asked=(with_it, *others)))
        conversations.save(work, one, one.state)
    keep = next((asked for asked in one.state.asked if asked.step == "keep" and asked.turns), None)
    if keep is None:
        tell_directly.send_note(work, one, shown=shown)
    else:
        choose_afterwards(work, client, one, keep.turns[-1], "now", shown=shown)
