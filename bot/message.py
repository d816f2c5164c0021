"""A message on its way out, in words but in no channel's markup: what the outbox holds.

`telegram/` turns it into HTML and buttons; another channel could turn the same rows into something else. Blocks
carry plain text, rendered in the reader's language; nothing in them is markup, so nothing in them can become it.
"""

import json
from dataclasses import asdict, dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class Say:
    """A paragraph of ours."""

    text: str


@dataclass(frozen=True)
class Head:
    """A heading, or a question that should stand out."""

    text: str


@dataclass(frozen=True)
class Quote:
    """A person's own words, verbatim."""

    text: str


@dataclass(frozen=True)
class Fold:
    """A person's own words, verbatim, folded up until tapped."""

    text: str


Block: TypeAlias = Say | Head | Quote | Fold


@dataclass(frozen=True)
class Button:
    """A button under a message: what it says, what it does (`action`), and to what (`ref`).

    `action` is at most 2 characters, `ref` at most 40, both of `A-Z a-z 0-9 _ . -`; the channel signs them for the
    one person who may press. A button with a `url` opens that address instead.
    """

    label: str
    action: str = ""
    ref: str = ""
    url: str = ""


@dataclass(frozen=True)
class Message:
    """What one delivery shows: blocks from top to bottom, rows of buttons, and whether it may be passed on.

    `protected` asks the channel to refuse forwarding and saving. `reply_to` is the number of the message it answers.
    """

    blocks: tuple[Block, ...]
    buttons: tuple[tuple[Button, ...], ...] = ()
    protected: bool = False
    reply_to: int | None = None


_KINDS: dict[str, type[Block]] = {"say": Say, "head": Head, "quote": Quote, "fold": Fold}
_NAMES = {kind: name for name, kind in _KINDS.items()}


def to_json(message: Message) -> str:
    """The message as text for the outbox, to be sealed there."""
    body = asdict(message)
    body["blocks"] = [[_NAMES[type(block)], block.text] for block in message.blocks]
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Message:
    """The message that `to_json` wrote."""
    body = json.loads(text)
    return Message(
        blocks=tuple(_KINDS[name](words) for name, words in body["blocks"]),
        buttons=tuple(tuple(Button(**button) for button in row) for row in body["buttons"]),
        protected=body["protected"],
        reply_to=body["reply_to"],
    )
