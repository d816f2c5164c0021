"""The question bank: what it holds, and which question comes next.

The bank is a text that a coach can read and edit (`questions.toml`, which tells how). The perspectives, the dial and
the styles come from *Wat een coach zoal doet en laat* (Fer van den Boomen): the eyes of the work context, Vandamme's
self-steering, Cauffman's four relations. How a question is worded is looked at in `wording.py`.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Any

from conversations.inputs import is_blank
from conversations.text import Text, Worded

# Which conversations take their questions from the bank, and at which phases of each.
PHASES: Mapping[str, tuple[str, ...]] = {
    "preparation": (
        *("outcome", "question", "busy", "core", "explore", "other"),
        *("grow_goal", "grow_reality", "grow_options", "grow_will"),
    ),
    "reflection": ("yield", "essential", "alternatives", "take_along", "intention", "where_when"),
    "experiment": ("did", "happened", "surprised", "onward"),
    "evaluation": ("progress", "way", "different", "goals"),
    "coach_evaluation": ("progress", "way", "different"),
    "halfway": ("words", "scale"),
    "goal_date": ("there", "shown"),
    "closing": ("yielded", "onward", "crib"),
    "follow_up": ("lasts", "helps"),
    "meta": ("helps", "wish"),
    "craft": ("did", "meant", "try"),
}


class Perspective(StrEnum):
    """Whose eyes a question looks through, or what it looks for."""

    OWN = "own"
    OTHERS = "others"
    ORGANISATION = "organisation"
    GOAL = "goal"
    HELPS = "helps"


class Dial(StrEnum):
    """How closely the bot leads: the lower the client's self-steering, the tighter (Vandamme)."""

    TIGHT = "tight"
    MIDDLE = "middle"
    LOOSE = "loose"


class Style(StrEnum):
    """The relation of client and coach, as the coach sees it; never shown to the client (Cauffman)."""

    PASSER_BY = "passer_by"
    SEEKER = "seeker"
    BUYER = "buyer"
    CO_EXPERT = "co_expert"


@dataclass(frozen=True)
class Question:
    """One question of the bank, for the clients of `dials` and `styles`.

    `closed`: it is answered with buttons. `why`: it asks "waarom" on purpose.
    """

    key: str
    conversation: str
    phase: str
    perspective: Perspective
    dials: frozenset[Dial]
    styles: frozenset[Style]
    closed: bool
    why: bool
    wording: Worded

    @property
    def breadth(self) -> int:
        """For how many dials and styles it was written; the fewer, the closer it is to the client."""
        return len(self.dials) + len(self.styles)


class Bank(Mapping[str, Question]):
    """All questions by key, in the order of the file; it does not change."""

    def __init__(self, questions: Iterable[Question]) -> None:
        self._questions = {question.key: question for question in questions}

    def __getitem__(self, key: str) -> Question:
        return self._questions[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._questions)

    def __len__(self) -> int:
        return len(self._questions)

    def of(self, conversation: str, phase: str) -> tuple[Question, ...]:
        """The questions for this phase of this conversation."""
        return tuple(one for one in self.values() if (one.conversation, one.phase) == (conversation, phase))


def choose(
    bank: Bank,
    conversation: str,
    phase: str,
    *,
    recent: Sequence[str],
    seed: str,
    dial: str = Dial.MIDDLE,
    style: str = Style.SEEKER,
) -> Question:
    """The question to ask now; the same for the same arguments, on every machine.

    `recent` are the keys asked before, oldest first, of any conversation. None of them comes again while another
    fits; when all were asked, the one longest ago does. Perspectives that had their turn least, here and then
    anywhere, go first; then a question written for this dial or style; then the seed decides. LookupError when the
    phase has no question that fits.
    """
    fitting = [one for one in bank.of(conversation, phase) if dial in one.dials and style in one.styles]
    if not fitting:
        raise LookupError(f"no question for {conversation}.{phase}")
    last_asked = {key: place for place, key in enumerate(recent)}
    fresh = [one for one in fitting if one.key not in last_asked]
    if not fresh:
        return min(fitting, key=lambda one: last_asked[one.key])
    asked = [bank[key] for key in recent if key in bank]
    anywhere = Counter(one.perspective for one in asked)
    here = Counter(one.perspective for one in asked if (one.conversation, one.phase) == (conversation, phase))
    return min(
        fresh,
        key=lambda one: (here[one.perspective], anywhere[one.perspective], one.breadth, _draw(seed, one.key)),
    )


def _draw(seed: str, key: str) -> bytes:
    """A lot for this question; unlike `hash()` the same in every process."""
    return sha256(f"{seed}\n{key}".encode()).digest()


class BankError(Exception):
    """This text is not a question bank; `reason` tells who edits it what to change, and at which line or question."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.source)
        self.reason = reason


_REQUIRED = ("key", "conversation", "phase", "perspective", "je", "u", "en")
_FIELDS: Mapping[str, type] = dict.fromkeys(_REQUIRED, str) | {
    "dials": list,
    "styles": list,
    "closed": bool,
    "why": bool,
}


def parse(toml_text: str) -> Bank:
    """The bank that this text holds, in TOML; BankError when there is something in it that cannot be understood."""
    try:
        document = tomllib.loads(toml_text)
    except tomllib.TOMLDecodeError as error:
        named = re.search(r"at line (\d+)", str(error))
        line = int(named[1]) if named else toml_text.count("\n") + 1
        raise BankError(
            Text("Line {line} of the question bank cannot be read. Is a quotation mark missing?", line=line)
        ) from None
    tables = document.pop("question", [])
    if document or not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise BankError(Text("The question bank holds tables that begin with [[question]], and nothing beside them."))
    questions = [_question(table, place) for place, table in enumerate(tables, 1)]
    for key, times in Counter(one.key for one in questions).items():
        if times > 1:
            raise BankError(
                Text("The key {question} is there more than once; every question needs its own.", question=key)
            )
    return Bank(questions)


def _question(table: dict[str, Any], place: int) -> Question:
    name = str(table.get("key") or place)
    _check_fields(table, name)
    _check_known(name, "conversation", [table["conversation"]], PHASES)
    _check_known(name, "phase", [table["phase"]], PHASES[table["conversation"]])
    _check_known(name, "perspective", [table["perspective"]], Perspective)
    dials, styles = table.get("dials", list(Dial)), table.get("styles", list(Style))
    _check_known(name, "dials", dials, Dial)
    _check_known(name, "styles", styles, Style)
    return Question(
        key=table["key"],
        conversation=table["conversation"],
        phase=table["phase"],
        perspective=Perspective(table["perspective"]),
        dials=frozenset(map(Dial, dials)),
        styles=frozenset(map(Style, styles)),
        closed=table.get("closed", False),
        why=table.get("why", False),
        wording=Worded(je=table["je"], u=table["u"], en=table["en"]),
    )


def _check_fields(table: dict[str, Any], name: str) -> None:
    for field, value in table.items():
        if field not in _FIELDS:
            raise BankError(
                Text("Question {question} has a field that is not known: {field}.", question=name, field=field)
            )
        if not isinstance(value, _FIELDS[field]):
            raise BankError(
                Text("Question {question}: {field} is not written as in the examples.", question=name, field=field)
            )
    for field in _REQUIRED:
        if is_blank(table.get(field, "")):
            raise BankError(Text("Question {question} has no {field} yet.", question=name, field=field))


def _check_known(name: str, field: str, given: list[Any], known: Iterable[str]) -> None:
    choices = list(known)
    if not given or any(one not in choices for one in given):
        raise BankError(
            Text(
                "Question {question}: {field} can only be {choices}.",
                question=name,
                field=field,
                choices=", ".join(choices),
            )
        )
