"""A coach's own lines: written in the coach's own words, asked exactly so, and before the others.

One question is a line of one; written under each other in one message, they are a line of several. What is asked of a
client's intention, or of the question that he brings, stays so in a line of the coach's.
"""

from dataclasses import dataclass

from conversations.lines import Line, Question
from conversations.text import Verbatim, Worded

_OWN = "own."
# How many questions a line has room for.
MOST = 3
# What the first question of these conversations is for, whoever words it.
_OPENS = {"preparation": "question", "experiment": "did", "reflection": "yield"}
_ASIDE = {"preparation": ("not_prepared",), "experiment": ("not_done",)}
_QUOTES = {"experiment": ("intention",)}


@dataclass(frozen=True)
class CoachQuestion:
    """What a coach wrote to be asked in the conversations of this script, one question on each line. `id` is made of
    letters, digits, "-" and "_"."""

    id: str
    script: str
    words: str


def is_own(key: str) -> bool:
    """Whether this is the key of a line that a coach wrote."""
    return key.startswith(_OWN)


def own_line(one: CoachQuestion) -> Line:
    """What a coach wrote, as a line."""
    words = questions_in(one.words)
    first = Question(
        _OPENS.get(one.script, "own1"),
        _worded(words[0]),
        quotes=_QUOTES.get(one.script, ()),
        aside=_ASIDE.get(one.script, ()),
    )
    others = (Question(f"own{place}", _worded(said)) for place, said in enumerate(words[1:], 2))
    return Line(f"{_OWN}{one.id}", one.script, words[0], (first, *others), own=True)


def questions_in(words: str) -> list[str]:
    """The questions that were written under each other."""
    return [line for line in (line.strip(" \t-*•") for line in words.splitlines()) if line] or [words]


def _worded(words: str) -> Worded:
    """The coach's words, the same to everybody; nothing is filled in."""
    return Worded("{own}", "{own}", "{own}", (("own", Verbatim(words)),))


def as_written(worded: Worded) -> str:
    """How a question of a line stands in its file, or was written by a coach."""
    own = dict(worded.values).get("own")
    return own.words if isinstance(own, Verbatim) else worded.je
