"""A note goes to the coach by a tap under it, at once or to be read: what he wrote below that message, after it, does
not go along. It stays a note of its own, with whom the note was, and he hears so. Where he typed that it may go, all of
it does."""

from dataclasses import replace

from bot.actions.answered_buttons import question_key
from bot.actions.noted import note_alone
from bot.storage import answers, audiences, conversations, noting, spoken, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.work import Work
from conversations.references import place
from conversations.states import Asked, Asking, Closed
from conversations.text import Text

NOT_THAT = Text("What you wrote after that I have not passed on.")


def kept_apart(work: Work, client: Person, note: Conversation, turn: int) -> Conversation:
    """The note as it stood above the message of this turn; the rest is with him, in a note of its own."""
    is_typed = work.place is not None and work.place.message is None
    shown = spoken.shown_as(work, question_key(note, turn)) if not is_typed else None
    state = note.state
    if shown is None or note.trajectory_id is None or not isinstance(state, Asking | Closed):
        return note
    first, *others = state.asked
    after = tuple(part for part in first.parts if place(part.message) > place(shown))
    if not after or len(after) == len(first.parts):
        return note
    above = replace(first, parts=first.parts[: -len(after)])
    conversations.save(work, note, replace(state, asked=(above, *others)))
    _is_only(work, note, above)
    here = trajectories.by_id(work, note.trajectory_id)
    stays = here.wishes.keeps or _is_private(work, client, note)
    for part in after:
        kept = note_alone(work, client, here, part.message, part.text)
        conversations.hear(work, kept, part.message, anew=True)
        if not stays:
            audiences.share(work, kept.id)
    return conversations.by_id(work, note.id) or note


def _is_only(work: Work, note: Conversation, above: Asked) -> None:
    """What is kept of the note, and she gets to read, is no more than that."""
    others = [place for place, part in enumerate(above.parts) if part.passed_on]
    texts = [part.text for part in above.parts]
    noting.keep(
        work, note, above.number, above.version, texts=texts, value=None, chosen=None, complete=True, passed_on=others
    )


def _is_private(work: Work, client: Person, note: Conversation) -> bool:
    """Whether the note is his alone as long as he taps nothing."""
    answer = answers.given_at(work, client.id, note.id, 1)
    return answer is None or answer.private
