"""What a message is made of, from top to bottom: paragraphs, headings, and somebody's own words.

Blocks carry plain text, rendered in the reader's language; nothing in them is markup, so nothing in them can become it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TypeAlias

from bot.bidi import isolate


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of ours."""

    text: str


@dataclass(frozen=True)
class DatedParagraph(Paragraph):
    """A paragraph of ours about `day` (ISO) in `zone`: it reads otherwise on that day, on the day before, and else.

    `text` is how it read when it was written; `read_on` puts in its place how it reads when it is sent.
    """

    day: str = ""
    zone: str = "UTC"
    on_the_day: str = ""
    the_day_before: str = ""
    otherwise: str = ""

    def on(self, day: date) -> str:
        """How it reads on this day."""
        ahead = (date.fromisoformat(self.day) - day).days
        return {0: self.on_the_day, 1: self.the_day_before}.get(ahead, self.otherwise)


@dataclass(frozen=True)
class Head:
    """A heading, or a question that should stand out."""

    text: str


@dataclass(frozen=True)
class Title:
    """A heading of ours, close above somebody's words."""

    text: str


@dataclass(frozen=True)
class Label:
    """A few words of ours in small type, close above somebody's words; above folded words it folds up with them."""

    text: str


@dataclass(frozen=True)
class Quote:
    """A person's own words, verbatim."""

    text: str


@dataclass(frozen=True)
class Fold:
    """A person's own words, verbatim, folded up until tapped."""

    text: str


Block: TypeAlias = Paragraph | Head | Title | Label | Quote | Fold

KINDS: dict[str, type[Block]] = {
    "say": Paragraph,
    "dated": DatedParagraph,
    "head": Head,
    "title": Title,
    "label": Label,
    "quote": Quote,
    "fold": Fold,
}
NAMES = {kind: name for name, kind in KINDS.items()}
"""How a block is called in the outbox."""


def plain(blocks: Sequence[Block]) -> str:
    """The blocks as shown, without any markup: what lies between them, a person's words isolated."""
    shown = (isolate(block.text) if isinstance(block, Quote | Fold) else block.text for block in blocks)
    return "".join(f"{gap}{text}" for gap, text in zip(gaps(blocks), shown, strict=True))


def gaps(blocks: Sequence[Block]) -> tuple[str, ...]:
    """What stands before each block: a blank line, or only a new one between somebody's words and what is close above
    or below them, and above a label; before the first nothing."""
    between = ("\n" if _is_close(above, below) else "\n\n" for above, below in pairwise(blocks))
    return ("", *between) if blocks else ()


def _is_close(above: Block, below: Block) -> bool:
    ours, theirs = Title | Label, Quote | Fold
    if isinstance(above, ours):
        return isinstance(below, ours | theirs)
    return isinstance(below, ours if isinstance(above, theirs) else Label)
