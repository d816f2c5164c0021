"""The chat is tidied for who asks it: what the bot wrote in it in the last two days goes, and of what is older the
buttons. Everything that is kept stays kept, and the question that is open stays where it is.

Further back the channel lets no bot reach; that is said.
"""

from bot.actions.answered_buttons import hung_under, question_key
from bot.actions.erase import CAN_BE_CLEARED
from bot.actions.speak import as_client, clear, tell
from bot.storage import conversations, erasing, outbox, spoken
from bot.storage.people import Person
from bot.storage.work import Work
from conversations.references import MessageRef
from conversations.states import Asking
from conversations.text import Piece, Text


def tidy(work: Work, person: Person) -> None:
    """Take away what can be taken away, and say what is still there."""
    outbox.hold_back(work)
    since, open_now = work.now - CAN_BE_CLEARED, _open_now(work, person)
    messages = erasing.shown(work, since, person_id=person.id).get(person.id, [])
    clear(work, person.chat, [one for one in messages if one != open_now])
    for message in erasing.hanging(work, person.id, since):
        if message != open_now:
            outbox.put(work, hung_under(message, (), person))
    pieces: list[Piece] = [
        Text("Tidied. What I wrote here in the last two days is gone, and so are the buttons of what is older."),
        Text(
            "What I keep of you I still keep: /antwoorden shows it. What you wrote yourself, and what is older than "
            "two days, stays in Telegram until you delete it there."
        ),
    ]
    if open_now is not None:
        pieces.append(Text("The question that is open I have left."))
    tell(work, person, pieces, trajectory=as_client(work, person))


def _open_now(work: Work, person: Person) -> MessageRef | None:
    """The message with the question that waits for an answer, if one does."""
    one = conversations.running(work, person.id)
    if one is None or not isinstance(one.state, Asking):
        return None
    return spoken.shown_as(work, question_key(one, one.state.turn))
