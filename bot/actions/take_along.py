"""A client takes along what is his: everything he wrote, as a book and as data, to his own chat and nowhere else."""

from bot.actions.speak import as_client, locale_of, tell
from bot.digests.book import divided, gather_book
from bot.digests.compose_book import bundle
from bot.storage import absences, outbox
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work, new_id
from conversations.rhythm import at_utc
from conversations.text import Text

ALL = "file"
# Of more than this it takes a while to make a book.
_SOON = 500
_WHAT_IT_IS = Text(
    "Everything you wrote, word for word: a book to read (PDF), the same as plain text, and as data for another "
    "program. It is for you alone."
)

_ON_ITS_WAY = Text("It is on its way already. It comes below within a minute.")


def take_along(work: Work, client: Person, only: Trajectory | None = None) -> None:
    """Send him all of it, or what belongs to one trajectory; in several files when it is more than one can hold."""
    here, key = only or as_client(work, client), f"book:{client.id}:"
    if outbox.waits(work, key):
        tell(work, client, (_ON_ITS_WAY,), trajectory=here)
        return
    book = gather_book(work, client.id, only.id if only else None)
    if not book.count:
        tell(work, client, (Text("You have not written anything yet."),), trajectory=here)
        return
    if book.count > _SOON:
        said = Text("I am making your book, of {count} answers. It comes below within a minute.", count=book.count)
        tell(work, client, (said,), trajectory=here)
    today = at_utc(work.now, here.zone if here else work.house.zone).day
    rest = absences.rest_of(work, client.id, today)
    leave = (*absences.leave_of(work, client.id, today), *([rest] if rest else []))
    name, locale = here.contract.client if here else "", locale_of(client, here)
    for part in divided(book):
        said = Text("Part {part} of {parts}", part=part.part, parts=part.parts)
        pieces = (_WHAT_IT_IS,) if part.parts == 1 else (said, _WHAT_IT_IS)
        made = bundle(part, name, leave, work.now, locale)
        tell(work, client, pieces, trajectory=here, attached=made, key=f"{key}{new_id()}")
