"""A client says amid what he answers that it is for himself, or asks who reads it: it is so at once, and he is told."""

from bot.actions import correct
from bot.actions.keep_note import keep_aside
from bot.actions.sharing import can_be_shared
from bot.actions.speak import Taps, coach_of, tell
from bot.actions.take_turn import take_turn
from bot.actions.whether_read import MAY
from bot.storage import answers, audiences, noting, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations import patterns as re
from conversations.check_days import ASK_ON
from conversations.events import Event, Said
from conversations.kept.kept_amid import Secret, names_whom, secret_amid
from conversations.kept.of_her import criticizes
from conversations.references import MessageRef
from conversations.said.gist import Came, kinds_of, sentences
from conversations.scripts import script_of
from conversations.scripts.meta import META
from conversations.scripts.reflection import REFLECTION
from conversations.states import Asking, underneath
from conversations.text import Text


def take(work: Work, person: Person, one: Conversation, event: Event) -> None:
    """Take this turn; what he says with it of who reads it is done."""
    state, trajectory = underneath(one.state), trajectories.readable(work, one.trajectory_id)
    says = _says(work, person, one, trajectory, event)
    if says is None or trajectory is None or not isinstance(state, Asking):
        take_turn(work, one, event)
        return
    number = _of_what(state)
    if isinstance(event, Said) and number != state.current and _SOMETHING_ELSE.search(event.text):
        # Asked when to ask, he tells something else: it has nothing to do with who reads what he will do.
        told = Text("It stays with you, unless you want {coach} to read it.", coach=coach_of(work, trajectory))
        keep_aside(work, person, trajectory, event.message, event.text, told)
        return
    for each in {number, state.current}:
        before(work, one, each, says)
    take_turn(work, one, event)
    afterwards(work, person, trajectory, one, number, says)


def add(
    work: Work, client: Person, to: tuple[Conversation, int], message_id: MessageRef, words: str, passed_on: bool
) -> bool:
    """Bring these words to a question that is not open any more, as `correct.add`; what he says with them of who reads
    it is done. Whether he has been told anything to it."""
    one, turn = to
    asked = next((asked for asked in one.state.asked if turn in asked.turns), None)
    trajectory = trajectories.readable(work, one.trajectory_id)
    says = None
    if asked is not None and trajectory is not None and client.id == trajectory.client_id and not passed_on:
        says = secret_amid(coach_of(work, trajectory), words)
    if asked is None or trajectory is None or says is None:
        return correct.add(work, client, to, message_id, words, passed_on)
    before(work, one, asked.number, says)
    correct.add(work, client, to, message_id, words, passed_on)
    afterwards(work, client, trajectory, one, asked.number, says)
    return True


def says_it_is_his(work: Work, one: Conversation, words: str) -> bool:
    """Whether he says with these words, written after an answer there, that nobody else reads them; or asks that of
    something else, which has nothing to do with who reads that answer."""
    trajectory = trajectories.readable(work, one.trajectory_id)
    says = secret_amid(coach_of(work, trajectory), words) if trajectory is not None else None
    return says is Secret.HIS or (says is Secret.WHO and _SOMETHING_ELSE.search(words) is not None)


_SOMETHING_ELSE = re.compile(
    r"\b(?:iets anders|nog (?:iets|wat|een ding)|ook nog)\b|:\s*\S+(?:\s+\S+){3}", re.IGNORECASE
)


def _of_what(state: Asking) -> int:
    """The question to which he writes it; asked when to ask, he speaks of what he wrote before."""
    told = [asked.number for asked in state.asked if asked.parts and asked.number < state.current]
    return told[-1] if told and state.open.step == ASK_ON else state.current


def before(work: Work, one: Conversation, number: int, says: Secret) -> None:
    """What he is about to write to this question is for nobody else, where he says so with it, or holds something
    against who would read it."""
    if says in (Secret.HIS, Secret.OF_HER):
        audiences.keep_to_author(work, one.id, number)


def afterwards(
    work: Work, client: Person, trajectory: Trajectory, one: Conversation, number: int, says: Secret
) -> None:
    """He hears who reads what he wrote to this question, and how it can be otherwise."""
    asked_id = noting.with_number(work, client.id, one.id, number)
    if asked_id is not None:
        _tell(work, client, trajectory, asked_id, says)


def _says(work: Work, person: Person, one: Conversation, trajectory: Trajectory | None, event: Event) -> Secret | None:
    """What he says of who reads it, where it is an answer of his that his coach can read."""
    script = script_of(one.script)
    if trajectory is None or not isinstance(event, Said) or person.id != trajectory.client_id:
        return None
    may = script.from_lines and script.his_to_share and not event.passed_on
    coach = coach_of(work, trajectory)
    said = secret_amid(coach, event.text, of_the_talk=_is_of_the_talk(one, coach)) if may else None
    # Asked how it should be otherwise, what he holds against her is what she is to read.
    return None if said is Secret.OF_HER and script is META else said


def _is_of_the_talk(one: Conversation, coach: str) -> bool:
    """Whether he is asked about the talk with her: what it gave, or on from what he held against her there."""
    state = underneath(one.state)
    if script_of(one.script) is not REFLECTION or not isinstance(state, Asking):
        return False
    return state.current == 1 or any(criticizes(coach, asked.words, of_the_talk=True) for asked in state.asked)


def _tell(work: Work, client: Person, trajectory: Trajectory, asked_id: str, says: Secret) -> None:
    """Who reads this answer, and how it can be otherwise."""
    coach, answer = coach_of(work, trajectory), answers.given(work, client.id, asked_id)
    if answer is None:
        return
    first: tuple[Text, ...] = ()
    if answer.private:
        said = Text("What you write here stays with you; {coach} does not read it.", coach=coach)
        if names_whom(coach, answer.words):
            said = Text(
                "I am not sure which name you mean, so I keep what you wrote apart; {coach} does not read it.",
                coach=coach,
            )
        if says is Secret.OF_HER:
            said = Text("What you write about {coach} stays with you, unless you want {coach} to read it.", coach=coach)
            first = _word_to_it(answer.words, trajectory.contract.client)
        label, does = Text("{coach} may read it", coach=coach), MAY
    else:
        said = Text("Only {coach} reads this; nobody else, nobody at your work either.", coach=coach)
        label, does = Text("Keep it for me"), "ah"
    row: Taps = [[(label, does, asked_id)]]
    tell(work, client, (*first, said), trajectory=trajectory, buttons=row if _may(answer, trajectory) else ())


def _word_to_it(words: str, client: str) -> tuple[Text, ...]:
    """To who says amid more that the talk was bad; where that is all, what is asked next says something to it."""
    is_bad = any(kinds_of(one) & {Came.SOUR, Came.HARD, Came.HURT} for one in sentences(words))
    return (Text("That is tiresome, {client}.", client=client),) if is_bad and not kinds_of(words) else ()


def _may(answer: answers.Answered, trajectory: Trajectory) -> bool:
    return not answer.private or can_be_shared(answer, trajectory)
