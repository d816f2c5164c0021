"""What somebody writes to a question that was asked before: more of his answer, or, where he says that it was not what
he brings, another in its place; what he takes along now is then read back to him."""

from bot.actions.noted import note_alone
from bot.actions.sharing import can_be_shared
from bot.actions.speak import Taps, coach_of, tell
from bot.actions.take_turn import take_turn
from bot.actions.whether_read import MAY
from bot.storage import answers, audiences, conversations, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.work import Work
from conversations import patterns as re
from conversations.asked.hers_to_know import asks_of_the_coach
from conversations.events import Rewritten, Said
from conversations.quoted.errata import as_corrected, puts_right_a_word
from conversations.quoted.point import taken_along
from conversations.quoted.quoting import topic_of
from conversations.quoted.taken_back import takes_out, without
from conversations.references import MessageRef
from conversations.said.gist import sentences
from conversations.said.put_otherwise import (
    behind_another,
    corrects,
    rather_about,
    was_of_another,
    without_lead,
    without_rest,
)
from conversations.script import Answers
from conversations.scripts import script_of
from conversations.states import Asked, Closed
from conversations.text import Piece, Text, Verbatim
from conversations.told.no_topic import taken_up
from conversations.told.to_talk_of import says_to_talk


def add(
    work: Work,
    person: Person,
    to: tuple[Conversation, int],
    message_id: MessageRef,
    words: str,
    passed_on: bool,
    *,
    instead: bool = False,
) -> bool:
    """Bring these words to the question that was asked in this conversation, at this turn. Where he tells there after
    all what he wants to talk about, it comes `instead` of what he wrote; where he takes a sentence out, that goes, and
    a word that he puts right is the other. Whether he has been told what he takes along now."""
    one, turn = to
    brings = script_of(one.script).brings
    asked = next((asked for asked in one.state.asked if turn in asked.turns), None)
    is_over = isinstance(one.state, Closed) and asked is not None and asked.has_answer
    if is_over and asked is not None and takes_out(words) and not passed_on:
        told = sentences(asked.words)
        without_it = without(told, words)
        if without_it != told:
            take_turn(work, one, Rewritten(work.now, message_id, "\n".join(without_it), asked.number))
            return tell_taken_along(work, person, one, (Text("That sentence is out."),))
    if is_over and asked is not None and puts_right_a_word(asked.words, words) and not passed_on:
        right = as_corrected(f"{asked.words}\n{words}")
        take_turn(work, one, Rewritten(work.now, message_id, right, asked.number))
        return tell_taken_along(work, person, one)
    is_other = brings is not None and asked is not None and (corrects(words) or _comes_to_it(asked.words, words))
    if asked is not None and is_over and is_other and was_of_another(words) and not passed_on:
        return _in_its_place(work, person, one, asked, message_id, behind_another(words))
    if asked is None or not is_over or passed_on or not (instead or is_other):
        take_turn(work, one, Said(work.now, message_id, words, turn, passed_on))
    else:
        brought = words if without_rest(words) == words.strip() else _opened(without_lead(words))
        take_turn(work, one, Rewritten(work.now, message_id, brought, asked.number))
        instead = True
    return instead and tell_taken_along(work, person, one, words=words)


def _opened(words: str) -> str:
    return words[:1].upper() + words[1:]


def _in_its_place(
    work: Work, person: Person, one: Conversation, asked: Asked, message_id: MessageRef, words: str
) -> bool:
    """These words in the place of what answered something else, which stays with him as a note; who reads the one,
    reads the other. He has been told."""
    here = trajectories.by_id(work, one.trajectory_id or "")
    take_turn(work, one, Rewritten(work.now, message_id, words, asked.number))
    now = answers.given_at(work, person.id, one.id, asked.number)
    is_shared = now is not None and not now.private and not here.wishes.keeps
    for part in asked.parts:
        note = note_alone(work, person, here, part.message, part.text)
        conversations.hear(work, note, part.message, anew=True)
        if is_shared:
            audiences.share(work, note.id)
    if now is None or now.private:
        stays = Text("What you write here stays with you; {coach} does not read it.", coach=coach_of(work, here))
        says: tuple[Piece, ...] = (Text("You are right. It says this now:"), Verbatim(words), stays)
    else:
        says = (Text("You are right, sorry. Then you take this along:"), Verbatim(topic_of(words)))
    first = Text("What you wrote first I keep as a note, for you alone.")
    if is_shared:
        first = Text("What you wrote first I keep as a note; {coach} reads that too.", coach=coach_of(work, here))
    tell(work, person, (*says, first), trajectory=here)
    return True


def add_to_it(work: Work, person: Person, to: tuple[Conversation, int], message_id: MessageRef, words: str) -> None:
    """Bring what he wants to talk about, which he says while nothing is asked, to the question what that is: with what
    he brings already, or in its place where he says so or where that was nothing."""
    one, turn = to
    brings = script_of(one.script).brings
    before = brings.found(Answers(one.state.asked)) if brings else ""
    # "Toch ging ik. Daar wil ik het over hebben" is one more; "toch liever over …" is not.
    says_so = " ".join(one for one in sentences(words) if says_to_talk(one)) or words
    if rather_about(words) or _AFTER_ALL.search(says_so.casefold()) or not taken_up(before, topic=True):
        add(work, person, to, message_id, words, passed_on=False, instead=True)
        return
    take_turn(work, one, Said(work.now, message_id, words, turn, False))
    shown = taken_up(words, topic=True)
    said = (Text("You take this along as well:"), Verbatim(shown)) if shown else (Text("Kept."),)
    _tell(work, person, one, turn, said)


def _tell(work: Work, person: Person, one: Conversation, number: int, said: tuple[Piece, ...]) -> None:
    """This, and where his answer is his alone that it still is, which he can have otherwise."""
    if not one.trajectory_id:
        return
    here = trajectories.by_id(work, one.trajectory_id)
    now = answers.given_at(work, person.id, one.id, number)
    if now is None or not now.private or here.wishes.keeps:
        tell(work, person, said, trajectory=here)
        return
    coach = coach_of(work, here)
    stays = Text("What you write here stays with you; {coach} does not read it.", coach=coach)
    may: Taps = [[(Text("{coach} may read it", coach=coach), MAY, now.id)]] if can_be_shared(now, here) else ()
    tell(work, person, (*said, stays), trajectory=here, buttons=may)


# "Toch ook nog over …" comes with it.
_AFTER_ALL = re.compile(r"^(?!.*\b(?:ook|nog|daarnaast|verder)\b).*\b(?:toch|liever|in plaats)\b", re.DOTALL)


def _comes_to_it(before: str, words: str) -> bool:
    """Whether he says now what he wants to talk about, who asked something practical before."""
    return asks_of_the_coach(before) and topic_of(words) != words


def tell_taken_along(
    work: Work, person: Person, one: Conversation, before: tuple[Piece, ...] = (), words: str = ""
) -> bool:
    """What he takes along now, if it is that of which he wrote; `words` tell whether it is in the place of another.
    Whether there was anything to tell."""
    is_other = corrects(words) and topic_of(words) == without_lead(words)
    brings = script_of(one.script).brings
    now = conversations.by_id(work, one.id)
    found = taken_up(brings.found(Answers(now.state.asked)), topic=True) if now is not None and brings else ""
    along = (Text("Then you take this along:"), Verbatim(found)) if is_other else taken_along(found)
    said = (*before, *(along if found else ()))
    if said:
        _tell(work, person, one, 1, said)
    return bool(said and one.trajectory_id)
