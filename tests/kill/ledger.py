"""What became of everything that was said: what people remember and what they read, against what the database holds."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, fields
from functools import partial

from bot.playground.chats import Post
from bot.storage import answers, digests, people, schedule, trajectories
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.moments import Kind
from tests.kill.town import Town, asking_in, overview_in, text_of


@dataclass(frozen=True)
class Ledger:
    """Everything that can go wrong, by name or by number.

    `lost` words are in no answer, `doubled` ones in several, `strayed` ones with somebody else. `unread` words are in
    answers, but the coach saw them nowhere, in no digest and not beside her own, though she opened all she got;
    `digests_lost` are meetings for which one was not made, or not seen. `worst` is the most duplicates that one kill
    brought about; `thrice` are the questions that came more than twice.
    """

    kills: int
    sent: int
    digests: int
    lost: tuple[str, ...]
    doubled: tuple[str, ...]
    strayed: tuple[str, ...]
    unread: tuple[str, ...]
    digests_lost: tuple[str, ...]
    questions_twice: int
    digests_twice: int
    worst: int
    thrice: int
    unconfirmed: int
    refused: tuple[tuple[str, str], ...]

    @property
    def summary(self) -> str:
        """In one line, without what went wrong."""
        return (
            f"{self.sent} answers, {self.digests} digests; {self.questions_twice} questions and {self.digests_twice} "
            f"digests came twice, {self.worst} at most by a kill"
        )


def all_of(ledgers: Sequence[Ledger]) -> Ledger:
    """Of several towns together: everything that went wrong in any, and the most that one kill brought about."""
    columns = {one.name: [getattr(ledger, one.name) for ledger in ledgers] for one in fields(Ledger)}
    worst = max(columns.pop("worst"))
    return Ledger(worst=worst, **{name: sum(them[1:], start=them[0]) for name, them in columns.items()})


@dataclass(frozen=True)
class _Kept:
    """What the database holds of one client: words in answers, and the number of digests by meeting."""

    words: tuple[str, ...]
    digests: dict[int, int]


def take_stock(town: Town) -> Ledger:
    """Compare, when the bot has done everything and is not running."""
    said = {client.person.name: client.said for client in town.clients}
    kept = town.asks_the_database(partial(_kept, town))
    overviews = [post for post in town.posts(town.coach) if "has_protected_content" in post.body or overview_in(post)]
    read = {text_of(post) for post in town.posts(town.coach)}
    received = [post for client in town.clients for post in town.posts(client.person)]
    questions = [(asking.ref, post) for post in received if (asking := asking_in(post))]
    questions_twice = _repeated(questions)
    # What stands under a picture is the same every time; the words above it tell the overviews apart.
    worded = [post for post in overviews if "text" in post.body]
    digests_twice = _repeated((overview_in(post) or text_of(post), post) for post in worded)
    return Ledger(
        kills=len(town.deaths),
        sent=sum(map(len, said.values())),
        digests=sum(sum(one.digests.values()) for one in kept.values()),
        lost=tuple(words for name in said for words in said[name] if words not in kept[name].words),
        doubled=tuple(words for one in kept.values() for words, times in Counter(one.words).items() if times > 1),
        strayed=tuple(words for name, one in kept.items() for words in one.words if words not in said[name]),
        unread=tuple(words for one in kept.values() for words in one.words if not any(words in text for text in read)),
        digests_lost=tuple(_digests_lost(kept, read)),
        questions_twice=len(questions_twice),
        digests_twice=len(digests_twice),
        worst=_most(bisect_left(town.deaths, number) for number in (*questions_twice, *digests_twice)),
        thrice=sum(times > 2 for times in Counter(ref for ref, _ in questions).values()),
        unconfirmed=town.telegram.pending,
        refused=tuple(call for call in town.telegram.refused if not _comes_of_a_kill(*call)),
    )


def _comes_of_a_kill(method: str, why: str) -> bool:
    """A poll of a dead process is turned away by that of the next one, and buttons are hung once more as they hang; a
    tap that waited for the next life, or for a busy machine, is answered when nobody's app waits for that any more."""
    too_late = method == "answerCallbackQuery" and "query is too old" in why
    hangs = method == "editMessageReplyMarkup" and "message is not modified" in why
    return method == "getUpdates" or hangs or too_late


def _kept(town: Town, work: Work) -> dict[str, _Kept]:
    coach = people.by_chat(work, str(town.coach.id))
    assert coach is not None
    return {one.contract.client: _kept_of(work, one) for one in trajectories.of_coach(work, coach.id)}


def _kept_of(work: Work, trajectory: Trajectory) -> _Kept:
    trajectory_id = trajectory.id
    given = answers.of_author(work, trajectory.client_id, trajectory_id) if trajectory.client_id else ()
    words = tuple(text for one in given for text in one.texts)
    moments = schedule.moments_of(work, trajectory_id)
    over = [one.moment.meeting for one in moments if one.moment.kind == Kind.DIGEST and one.due_at <= work.now]
    return _Kept(words, {number: len(digests.made(work, trajectory_id, number)) for number in over})


def _digests_lost(kept: dict[str, _Kept], read: set[str]) -> Iterable[str]:
    for name, one in kept.items():
        for number, made in one.digests.items():
            came = sum(f"{name}, meeting {number} of" in text for text in read)
            if not 0 < made <= came:
                yield f"{name} {number}"


def _repeated(messages: Iterable[tuple[Hashable, Post]]) -> list[int]:
    """The numbers of the messages that came again later."""
    copies: dict[Hashable, list[int]] = defaultdict(list)
    for what, post in messages:
        copies[what].append(post.body["message_id"])
    return [copy for found in copies.values() for copy in sorted(found)[:-1]]


def _most(things: Iterable[Hashable]) -> int:
    """How often the most frequent of them occurs."""
    return max(Counter(things).values(), default=0)
