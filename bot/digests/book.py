"""From rows to a Book: everything that a client wrote, with what was agreed and what his coach got to read of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.digests.gather import question_of
from bot.digests.intentions import Undertaking, intentions
from bot.storage import answers, contracts, conversations, digests, history, meetings, people, trajectories
from bot.storage.answers import Answered
from bot.storage.contracts import Version
from bot.storage.conversations import Conversation
from bot.storage.digests import Made
from bot.storage.history import AnswerVersion
from bot.storage.meetings import PlannedMeeting
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.kinds import Place
from conversations.states import Asking, underneath

# So much of his words goes into one file, in bytes. As a book, as text and as data they stay far below what a bot may
# send (50 MB: Bot API, sendDocument), and the book can be set in half a minute.
PART = 4_000_000


@dataclass(frozen=True)
class Chapter:
    """What he wrote in one trajectory, in the order of asking; `versions` by answer.

    `trajectory` is None when it can no longer be read. What was agreed is left out while it is not for his eyes.
    `brought` are the questions with which he came, by meeting; `intended` what he set out to do, and what came of it;
    `unsent` his words of which he did not tap yet where they go.
    """

    coach: str
    trajectory: Trajectory | None
    zone: str
    answers: tuple[Answered, ...]
    versions: dict[str, list[AnswerVersion]]
    agreed: tuple[Version, ...] = ()
    meetings: tuple[PlannedMeeting, ...] = ()
    digests: tuple[Made, ...] = ()
    brought: tuple[tuple[PlannedMeeting, Answered], ...] = ()
    intended: tuple[Undertaking, ...] = ()
    unsent: tuple[str, ...] = ()


@dataclass(frozen=True)
class Book:
    """All of it, or one of so many parts."""

    chapters: tuple[Chapter, ...]
    part: int = 1
    parts: int = 1

    @property
    def count(self) -> int:
        """How many answers are in it, and words that are none yet."""
        answered = sum(bool(one.words or one.damaged) for chapter in self.chapters for one in chapter.answers)
        return answered + sum(len(chapter.unsent) for chapter in self.chapters)


def gather_book(work: Work, client_id: str, only: str | None = None) -> Book:
    """Everything of this client, wherever he wrote it; or what belongs to one trajectory."""
    given = [one for one in answers.for_reader(work, client_id, Place.READ_BACK) if one.trajectory_id]
    mine = [one.id for one in trajectories.of_client(work, client_id)]
    wrote_in = dict.fromkeys((*reversed(mine), *(one.trajectory_id or "" for one in given)))
    versions = history.versions_of(work, client_id)
    return Book(
        tuple(
            _chapter(work, where, where in mine, tuple(one for one in given if one.trajectory_id == where), versions)
            for where in wrote_in
            if only in (None, where)
        )
    )


def _chapter(
    work: Work, trajectory_id: str, is_his: bool, given: tuple[Answered, ...], versions: dict[str, list[AnswerVersion]]
) -> Chapter:
    trajectory = trajectories.readable(work, trajectory_id)
    if trajectory is None or not is_his or not trajectory.confirmed:
        return Chapter("", None, trajectory.zone if trajectory else work.house.zone, given, versions)
    planned = meetings.meetings_of(work, trajectory_id)
    talks = conversations.of_trajectory(work, trajectory_id)
    brought = [(one, found) for one in planned for found in question_of(given, talks, one.meeting.number)]
    return Chapter(
        people.coach_name(work, trajectory.coach_id),
        trajectory,
        trajectory.zone,
        given,
        versions,
        tuple(contracts.versions(work, trajectory_id)),
        planned,
        tuple(digests.all_made(work, trajectory_id)),
        tuple(brought),
        intentions(one for one in given if one.words),
        tuple(words for one in talks if one.person_id == trajectory.client_id for words in _unsent(one)),
    )


def _unsent(one: Conversation) -> Iterator[str]:
    """What is held until he taps to whom it goes, or whether it is an answer."""
    state = underneath(one.state)
    if conversations.is_unsent(one):
        yield from (part.text for asked in state.asked for part in asked.parts)
    if isinstance(state, Asking):
        yield from (held.text for held in state.doubts)


def divided(book: Book, most: int | None = None) -> tuple[Book, ...]:
    """The book in parts of at most so many bytes of his own words; an answer stays whole. What was agreed is in all of
    them, what he brought and intended, and what goes nowhere yet, in the first."""
    shares = list(_shares(book, most or PART))
    return tuple(
        Book(tuple(_of(chapter, share, first=number == 1) for chapter in book.chapters), number, len(shares))
        for number, share in enumerate(shares, 1)
    )


def _shares(book: Book, most: int) -> Iterator[set[str]]:
    share: set[str] = set()
    size = 0
    for chapter in book.chapters:
        for one in chapter.answers:
            told = (
                one.question,
                one.words,
                *(text for kept in chapter.versions.get(one.id, ()) for text in kept.texts),
            )
            more = sum(len(words.encode(errors="replace")) for words in told)
            if share and size + more > most:
                yield share
                share, size = set(), 0
            share.add(one.id)
            size += more
    yield share


def _of(chapter: Chapter, share: set[str], *, first: bool) -> Chapter:
    here = replace(chapter, answers=tuple(one for one in chapter.answers if one.id in share))
    return here if first else replace(here, brought=(), intended=(), unsent=())


def readable(given: Sequence[Answered]) -> list[Answered]:
    """Those of which there are words to read."""
    return [one for one in given if one.words]
