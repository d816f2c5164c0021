"""A coach's craft log: what was written after each meeting, and the same without names, for colleagues.

An extract for peer consultation (*intervisie*) may name nobody. The names that the contracts know are taken out; what
else would tell who somebody is, only the coach can see, and is asked to look.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from string import ascii_uppercase

from bot.digests.compose import Sayer
from bot.message import Block, Fold, Paragraph
from bot.storage import answers, trajectories
from bot.storage.answers import Answered
from bot.storage.work import Work
from bot.texts import render
from conversations.kinds import Place
from conversations.rhythm import at_utc
from conversations.scripts.craft import duration
from conversations.text import Text

# Shorter parts of a name are words too: "de", "van", "An".
_SHORTEST = 3


@dataclass(frozen=True)
class Look:
    """One look back: on meeting `meeting` with `client`, the questions and what the coach wrote to each."""

    client: str
    meeting: int
    day: date
    answers: tuple[tuple[str, str], ...]


def gather_craft(work: Work, coach_id: str) -> tuple[Look, ...]:
    """Everything that this coach wrote about the own craft, in order of time, whoever coaches there by now."""
    given = [one for one in answers.for_reader(work, coach_id, Place.CRAFT_LOG) if one.words and one.trajectory_id]
    by_meeting: dict[tuple[str, int], list[Answered]] = {}
    for one in given:
        by_meeting.setdefault((one.trajectory_id or "", one.meeting or 0), []).append(one)
    return tuple(_looked(work, coach_id, *where, found) for where, found in by_meeting.items())


def _looked(work: Work, coach_id: str, trajectory_id: str, meeting: int, given: Sequence[Answered]) -> Look:
    contract = trajectories.known_to(work, trajectory_id, coach_id)
    day = at_utc(given[0].asked_at, contract.first.zone).day
    return Look(contract.client, meeting, day, tuple((one.question, one.words) for one in given))


def compose_craft(looks: Iterable[Look], minutes: int, locale: str) -> tuple[Block, ...]:
    """All of it, as the coach wrote it."""
    say, looks = Sayer(locale), tuple(looks)
    return (
        say.head(Text("Your craft log")),
        say(Text("Hours you have coached, all in all: {hours}.", hours=duration(minutes))),
        *(block for look in looks for block in _look(look, say, look.client, look.day)),
    )


def compose_extract(looks: Iterable[Look], locale: str) -> tuple[Block, ...]:
    """The same without names and days: clients have a letter, and in the words a name has become [client]."""
    say, looks = Sayer(locale), tuple(looks)
    letters = _letters(look.client for look in looks)
    names, instead = _names(letters), render(Text("[client]"), locale)
    bare = (
        Look(
            letters[look.client],
            look.meeting,
            look.day,
            tuple((question, names.sub(instead, words)) for question, words in look.answers),
        )
        for look in looks
    )
    return (
        say.head(Text("From a craft log")),
        say(Text("For consultation among colleagues, without names.")),
        *(block for look in bare for block in _look(look, say, look.client, None)),
    )


def _look(look: Look, say: Sayer, client: str, day: date | None) -> Iterable[Block]:
    about = Text("Client {client}, meeting {number}", client=client, number=look.meeting)
    yield say.head(Text("{about}, {day}", about=about, day=day) if day else about)
    for question, words in look.answers:
        yield Paragraph(question)
        yield Fold(words)


def _letters(clients: Iterable[str]) -> Mapping[str, str]:
    """A letter for each client, in order of appearance; after the twenty-sixth, two."""
    known = tuple(dict.fromkeys(clients))
    twice = (first + second for first in ascii_uppercase for second in ascii_uppercase)
    return dict(zip(known, [*ascii_uppercase, *twice], strict=False))


def _names(clients: Iterable[str]) -> re.Pattern[str]:
    """These names, whole or in parts, wherever they stand by themselves."""
    parts = {part for name in clients for part in (name, *name.split()) if len(part) >= _SHORTEST}
    either = "|".join(re.escape(part) for part in sorted(parts, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)" if parts else r"(?!)", re.IGNORECASE)
