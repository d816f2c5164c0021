"""The coach goes through a conversation as the client would; nothing of it is kept (`conversations.scripts.trial`)."""

from bot.actions.sample import FIRST_GOAL
from bot.actions.speak import tell
from bot.actions.start import start
from bot.actions.take_turn import take_turn
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.work import Work
from bot.texts import spelled
from conversations.events import Stopped
from conversations.lines import Line
from conversations.matching import normal
from conversations.scripts import SCRIPTS
from conversations.scripts.trial import OVER, trial_of
from conversations.states import Asked
from conversations.text import Sentence, Text


def to_try() -> dict[str, Text]:
    """The conversations that can be tried, by key."""
    return {one.key: one.names.title for one in SCRIPTS.values() if one.tried and one.names.title is not None}


def offer_trials(work: Work, coach: Person) -> None:
    """Let the coach choose which conversation to try."""
    rows = [((label, "tr", script),) for script, label in to_try().items()]
    one_line = ((Text("One line, of your choice"), "u", "lines."),)
    which = Text("Which conversation do you want to go through, as your client would?")
    tell(work, coach, (which,), buttons=(*rows, one_line))


def try_named(work: Work, coach: Person, words: str) -> str:
    """Begin the trial of the conversation that these words name, or let the coach choose. Returns the words that it had
    no use for."""
    said = normal(words)
    named = [key for key, title in to_try().items() if said and said in {key, *map(normal, spelled(title))}]
    if not named and said:
        named = [key for key, title in to_try().items() if any(said in normal(one) for one in spelled(title))]
    if len(named) != 1:
        offer_trials(work, coach)
        return "" if named else words
    try_out(work, coach, named[0])
    return ""


def try_out(work: Work, coach: Person, script: str) -> None:
    """Begin the trial of this conversation."""
    said = Text("This is how your client gets it. Nothing of it is kept, and one tap ends it.")
    start(work, trial_of(script), coach, before=(said,))


def try_line(work: Work, coach: Person, line: Line) -> None:
    """Begin the trial of this one line."""
    said = Text("This is how your client gets it. Nothing of it is kept, and one tap ends it.")
    first = line.questions[0]
    about = FIRST_GOAL if first.repeat else None
    asked = (Asked(1, first.step, about, line.key),)
    start(work, trial_of(line.conversation), coach, asked=asked, before=(said,))


def end_trial(work: Work, one: Conversation) -> Sentence:
    """Wherever it is, it is over."""
    take_turn(work, one, Stopped(work.now))
    return OVER
