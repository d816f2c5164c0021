"""What a client writes right after a conversation ended. What he asks of the bot is answered, and what he adds or puts
right goes with his answer: it gets one short word, so that nothing that he writes stays without."""

from collections.abc import Collection
from datetime import datetime, timedelta
from enum import Enum, auto

from bot.actions import ask_coach, keep_apart
from bot.actions.heard import how_many_left, of_another
from bot.actions.incoming import Incoming
from bot.actions.kind_word import ask_still, offer_regards, pass_regards
from bot.actions.noted import note_alone
from bot.actions.speak import coach_of, his_here, tell
from bot.actions.what_now import tell_if_his, tell_what_is_open
from bot.actions.which_question import KIND, MORE
from bot.storage import spoken, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work, new_id
from conversations.asked.asking_back import BARE, OF_ITSELF, OPINIONS, AsksBack, first_asked, only_asks, without_asking
from conversations.asked.beside_what_he_tells import Passing, asks_in_passing
from conversations.asked.lost import asks_when
from conversations.asked.reproach import OUT_OF_PLACE, reproaches
from conversations.kept.kept_amid import is_his_so_far
from conversations.line_steps import PRIVATE
from conversations.quoted.reread import was_misread
from conversations.script import Answers
from conversations.scripts import script_of
from conversations.scripts.follow_up import FOLLOW_UP
from conversations.states import Asking
from conversations.text import Text
from conversations.told.added import Added, added, feels, goes_on_with, word_to_more
from conversations.told.beside_it import word_beside
from conversations.told.light import greets, only_regards
from conversations.told.no_topic import taken_up
from conversations.told.plainly_felt import word_to_it
from conversations.told.told_loose import weighs
from conversations.told_back import without_name

# Of the one who asks, once the questions are over.
_AFTER_THE_END = (AsksBack.ODD, AsksBack.MUST, AsksBack.WHO, AsksBack.THEN, AsksBack.COUNTS)
# And of what he wrote; what he says besides goes with his answer.
_BESIDES_HIS_ANSWER = (
    *(AsksBack.TOPIC, AsksBack.AFTER, AsksBack.READER, AsksBack.TAPS, AsksBack.ERASES, AsksBack.QUOTED, AsksBack.ODD),
    *(AsksBack.BELONGS, AsksBack.MAILS, AsksBack.ONLY, AsksBack.CAME, AsksBack.THANKS_HER),
    *(AsksBack.THEN, AsksBack.STOPPED, AsksBack.THAT_WAS_ALL, AsksBack.WHY_HIS, AsksBack.PLACE),
    *(AsksBack.COUNTS, AsksBack.PREPARE),
    *OPINIONS,
)
# Of the meeting that is next; what he says besides goes with his answer, if that is more than a nod.
_OF_THE_MEETING = (AsksBack.PLACE, AsksBack.LENGTH, AsksBack.MEETINGS)
_A_NOD = 4  # words
_ONCE = timedelta(minutes=3)


class AskedThen(Enum):
    """What he asks the bot after the end."""

    NOTHING = auto()
    BESIDES = auto()  # something that has been answered, with what he adds
    ALL = auto()  # nothing else


def asks_of_the_bot(
    work: Work, person: Person, running: Conversation | None, message: Incoming, *, also: Collection[AsksBack] = ()
) -> bool:
    """Whether he asks nothing but what is answered without touching the question: that is told."""
    if running is not None and message.plain and how_many_left.told(work, person, running, message.text):
        return True
    told_below = running is None and asks_when(message.text)
    here = trajectories.readable(work, running.trajectory_id) if running is not None else None
    of_whom = here if here is not None or "?" not in message.text else his_here(work, person, None)
    named = without_name(message.text, coach_of(work, of_whom)) if of_whom is not None else message.text
    about = (only_asks(message.text) or only_asks(named)) if message.plain and not told_below else None
    is_told = about in (*OF_ITSELF, AsksBack.OWED, *also) and tell_if_his(work, person, here, about, message.text)
    if is_told and about is not AsksBack.THANKS_HER:
        ask_still(work, person, running, here)
    return is_told


def asked_of_the_bot(work: Work, person: Person, ended: Conversation, message: Incoming) -> AskedThen:
    """What he asks or tells the bot right after the end; it has been answered."""
    if reproaches(message.text):
        tell(work, person, (OUT_OF_PLACE,), trajectory=trajectories.readable(work, ended.trajectory_id))
        return AskedThen.ALL
    is_bare = len(message.text.split()) <= BARE
    if asks_of_the_bot(work, person, ended, message, also=(*_AFTER_THE_END, *(OPINIONS if is_bare else ()))):
        return AskedThen.ALL
    here = trajectories.readable(work, ended.trajectory_id)
    if message.text.rstrip().endswith("?") and only_asks(message.text) is AsksBack.WHAT:
        tell_what_is_open(work, person, here)
        return AskedThen.ALL
    named = without_name(message.text, coach_of(work, here)) if here is not None else message.text
    about = first_asked(message.text) or first_asked(named)
    if about is not None and about[0] in _OF_THE_MEETING and tell_if_his(work, person, here, *about):
        is_all = len(without_asking(message.text).split()) <= _A_NOD
        return AskedThen.ALL if is_all else AskedThen.BESIDES
    if about is not None and about[0] is AsksBack.EVERY_TIME and here is not None:
        # Why he asks it is none of what he brings.
        note_alone(work, person, here, message.message_id, message.text)
        tell_if_his(work, person, here, *about)
        return AskedThen.ALL
    if about is not None and about[0] in _BESIDES_HIS_ANSWER:
        tell_if_his(work, person, here, *about)
        return AskedThen.BESIDES
    if here is not None and greets(coach_of(work, here), message.text):
        if only_regards(message.text, coach_of(work, here)):
            pass_regards(work, person, here, message.text)
            return AskedThen.ALL
        offer_regards(work, person, here)
    found = ask_coach.heard(work, person, ended, message.text)
    if found is None or not (found.asked or found.alone):
        return AskedThen.NOTHING
    ask_coach.offer(work, person, ended, message.message_id, found)
    return AskedThen.ALL if found.alone else AskedThen.BESIDES


def add(work: Work, person: Person, to: tuple[Conversation, int], message: Incoming, *, quietly: bool) -> None:
    """Bring these words to what he answered there; `quietly` where he has had a word to them already. That his coach
    reads it he hears, where he is asked something for himself alone."""
    one, turn = to
    if message.plain and of_another.moved(work, person, to, message):
        return
    before = next((asked.words for asked in one.state.asked if turn in asked.turns), "")
    has_been_told = keep_apart.add(work, person, to, message.message_id, message.text, message.via_bot)
    if message.plain and not has_been_told and _asks_alone(one):
        _say_where(work, person, one)
    elif message.plain and not has_been_told and (not quietly or was_misread(message.text)):
        _say_to_it(work, person, one, message.text, before, message.sent_at)


def _asks_alone(one: Conversation) -> bool:
    return isinstance(one.state, Asking) and one.state.open.step in PRIVATE


def _say_where(work: Work, person: Person, one: Conversation) -> None:
    """That it is no part of what he is asked for himself alone."""
    here = trajectories.readable(work, one.trajectory_id)
    if here is not None:
        coach = coach_of(work, here)
        hers = Text("I put that with your answer before, which {coach} reads.", coach=coach)
        word = Text("I put that with your answer before.") if here.wishes.keeps else hers
        tell(work, person, (word,), trajectory=here)


def _say_to_it(work: Work, person: Person, ended: Conversation, words: str, before: str, sent_at: datetime) -> None:
    """One short word to what he added; to more of it only once, who writes on."""
    here = trajectories.readable(work, ended.trajectory_id)
    if here is None or person.id != here.client_id:
        return
    what, key, beside = added(words, before), f"{KIND}:{new_id()}", word_beside(words, coach_of(work, here))
    if (felt := word_to_it(words)) is not None and what in (Added.MORE, None):
        tell(work, person, (felt,), trajectory=here)
        return
    if what is Added.MORE and beside is None:
        said = spoken.last_of(work, person.id, MORE, sent_at)
        if said is not None and said.at is not None and sent_at - said.at < _ONCE:
            return
        key = f"{MORE}:{new_id()}"
    is_said = asks_in_passing(words) in (Passing.ADDS, Passing.MUCH)
    word: Text | None = _word(ended, what, words, here.contract.client) if what is not None and not is_said else None
    if word is not None and word.source in _WHO_READS and _is_hers(ended, here, coach := coach_of(work, here)):
        word = Text(_WHO_READS[word.source].source, coach=coach)
    own = word_to_more(words, here.contract.client) if what is Added.MORE else None
    if word is not None and (first := own or beside) is not None:
        word = Text("{one} {other}", one=first, other=word)
    if (word := word or beside) is not None:
        tell(work, person, (word,), trajectory=here, key=key)


_WHO_READS = {
    "That goes with it.": Text("That goes with it, {coach} reads it."),
    "I keep that with it.": Text("I keep that with it, {coach} reads it."),
}
"""What is said of it where it is not for him alone."""


def _is_hers(ended: Conversation, here: Trajectory, coach: str) -> bool:
    """Whether it is sure that his coach reads what he answered there."""
    asked = ended.state.asked
    is_alone = ended.script == FOLLOW_UP.key or any(one.step in PRIVATE for one in asked)
    return not here.wishes.keeps and not is_alone and not is_his_so_far(coach, asked)


def _word(ended: Conversation, what: Added, words: str, client: str) -> Text:
    match what:
        case Added.LIGHTER:
            return Text("Then I made it heavier than it is.")
        case Added.FEELS:
            return Text("{feeling}, then. That goes with it.", feeling=_begun(feels(words)))
        case Added.NOT_SO:
            return Text("Sorry, then I read that wrong. What you say now goes with it.")
        case Added.RIGHT:
            return Text("Good that you put that right, {client}.", client=client)
    brings, wonders = script_of(ended.script).brings, what is Added.WONDERS
    if brings is None:
        goes_on = goes_on_with(words)
        more = Text("That goes with it.") if goes_on else Text("I keep that with it.")
        return Text("That question I keep with it.") if wonders else more
    heavy = any(weighs(part.text) for asked in ended.state.asked for part in asked.parts[:1])
    if heavy or not taken_up(brings.found(Answers(ended.state.asked)), topic=True):
        return Text("You take that along.")
    return Text("That question you take along as well.") if wonders else Text("You take that along as well.")


def _begun(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"
