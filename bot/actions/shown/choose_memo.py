"""`/memo`: about whom, and whether something is to be kept or found again."""

from collections.abc import Callable, Sequence

from bot.actions.loose import offer_memo
from bot.actions.pages import ask_whose
from bot.actions.shown.show_memos import search_memos
from bot.actions.speak import tell
from bot.actions.start import start
from bot.actions.whom import meant
from bot.storage import trajectories
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.references import MessageRef
from conversations.text import Sentence, Text, Verbatim


def memo(work: Work, coach: Person, rest: str, message_id: MessageRef) -> None:
    """Begin a memo. Words behind the command are looked for in the memos, or else they may be one; with several clients
    the name comes first."""
    mine = trajectories.of_coach(work, coach.id)
    named = meant(mine, rest)
    about = named.clients or (tuple(mine) if len(mine) == 1 else ())
    if not mine:
        tell(work, coach, (Text("You have no trajectories yet. /nieuw begins one."),))
    elif about and named.rest:
        found = [search_memos(work, one, named.rest) for one in about]
        if not any(found):
            offer_memo(
                work, coach, message_id, named.rest, about, tuple(dict.fromkeys(map(_nothing_about(named.rest), about)))
            )
    elif named.rest:
        hint = Text("About whom? Write the name of your client behind /memo, then what you look for.")
        offer_memo(work, coach, message_id, named.rest, before=(hint,))
    elif len(about) == 1:
        begin(work, coach, about[0])
    else:
        whose(work, coach, among=about)


def whose(work: Work, coach: Person, page: int = 0, among: Sequence[Trajectory] = ()) -> None:
    """Let the coach choose a client, of these or of all."""
    mine = among or trajectories.of_coach(work, coach.id)
    ask_whose(work, coach, Text("A memo about whom?"), mine, action="mm", view="memo", page=page)


def begin(work: Work, coach: Person, trajectory: Trajectory) -> None:
    """Ask what is to be kept about this client."""
    start(work, "memo", coach, trajectory_id=trajectory.id)


def _nothing_about(words: str) -> Callable[[Trajectory], Sentence]:
    def said(one: Trajectory) -> Sentence:
        client, shown = one.contract.client, Verbatim(words)
        return Text("In the memos about {client} there is no “{words}”.", client=client, words=shown)

    return said
