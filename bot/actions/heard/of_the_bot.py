"""What a client holds against the bot: it says how that is, and keeps his words beside what is open; his coach reads
them, if she reads what he writes, and can set how he is asked. So can he."""

from collections.abc import Sequence

from bot.actions.incoming import Incoming
from bot.actions.noted import note_alone
from bot.actions.speak import Taps, coach_of, his_beside, tell
from bot.storage import answers, audiences, meetings, noting
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.asked.of_the_bot import Grudge, holds_against
from conversations.scripts import script_of
from conversations.scripts.meta import META
from conversations.scripts.note import NOTE
from conversations.text import Sentence, Text
from conversations.told.whose_loss import denies_loss, tells_of_death


def heard(work: Work, person: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether he only says what he holds against the bot; then he is answered, and what is open stays open."""
    words = message.text
    grudge = holds_against(words)
    is_asked_just_that = running is not None and running.script == META.key
    if grudge is None or is_asked_just_that or not may_be_to_the_bot(running):
        return False
    trajectory = his_beside(work, person, running)
    if trajectory is None:
        return False
    if grudge is Grudge.WORD:
        note_alone(work, person, trajectory, message.message_id, words)
        tell(work, person, _sorry(trajectory, running), trajectory=trajectory)
        return True
    before = answers.of_author(work, person.id, trajectory.id, ("note",), questions=False)
    again = any(holds_against(one.words) is grudge for one in before)
    one = note_alone(work, person, trajectory, message.message_id, words)
    note = noting.with_number(work, person.id, one.id, 1) or ""
    where, buttons = _where(work, trajectory, one, note)
    said: list[Sentence] = [_said(grudge, coach_of(work, trajectory), again=again), where, *_stays_open(running)]
    tell(work, person, said, trajectory=trajectory, buttons=buttons)
    return True


def _sorry(trajectory: Trajectory, running: Conversation | None) -> Sequence[Sentence]:
    """It was said to him and hurt; what he says of that is no answer, and for nobody else."""
    return (
        Text("Sorry, {client}. I should not have written that.", client=trajectory.contract.client),
        *_stays_open(running),
    )


def _stays_open(running: Conversation | None) -> Sequence[Text]:
    asks = running is not None and running.script != NOTE.key
    return (Text("What I asked stays open; leaving it is fine too."),) if asks else ()


def puts_loss_right(work: Work, person: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether he says that he lost nobody, where what he wrote before could be read as if he had; that is heard."""
    trajectory = his_beside(work, person, running) if denies_loss(message.text) else None
    if trajectory is None:
        return False
    before = answers.of_author(work, person.id, trajectory.id, questions=False)[-_LATELY:]
    if not any(tells_of_death(one.own_words) for one in before):
        return False
    one = note_alone(work, person, trajectory, message.message_id, message.text)
    if not trajectory.wishes.keeps and meetings.coming(work, trajectory.id) is not None:
        audiences.share(work, one.id)
    said = Text("Then that was not the right word. Thank you for saying so.")
    tell(work, person, (said,), trajectory=trajectory)
    return True


_LATELY = 3  # answers


def may_be_to_the_bot(running: Conversation | None) -> bool:
    """Not in what is asked of a coach, nor where the contract or the goal is made."""
    return running is None or running.script == NOTE.key or script_of(running.script).asks_client


def _said(grudge: Grudge, coach: str, *, again: bool) -> Text:
    if grudge is Grudge.WHEN:
        return Text("Sorry, that came at a bad moment. With /instellingen you choose when I write.")
    if grudge is Grudge.QUESTIONS:
        said = Text("Good that you say so. {coach} can set how I ask you, and so can you, with /sturen.", coach=coach)
        return Text("I hear it. /sturen changes how I ask, and /stop ends it.") if again else said
    if again:
        return Text("I hear it. More than asking and keeping I cannot do.")
    return Text("You are right, I am a program. I ask and I keep, but I do not understand it the way a person does.")


def _where(work: Work, trajectory: Trajectory, one: Conversation, note: str) -> tuple[Text, Taps]:
    """With whom it is, and what can be tapped to have it otherwise."""
    coach = coach_of(work, trajectory)
    if not trajectory.wishes.keeps and meetings.coming(work, trajectory.id) is not None:
        audiences.share(work, one.id)
        keep: Taps = [[(Text("Keep it for me"), "ah", note)]]
        return Text("{coach} reads this too, before your meeting.", coach=coach), keep
    label = Text("{coach} may read it", coach=coach)
    buttons: Taps = [[(label, "ns", one.id)]] if trajectory.runs else ()
    return Text("It stays with you, unless you want {coach} to read it.", coach=coach), buttons
