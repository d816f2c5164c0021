"""A message on its way out, in words but in no channel's markup: what the outbox holds.

`telegram/` turns it into HTML and buttons; another channel could turn the same rows into something else.
"""

import json
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeAlias
from zoneinfo import ZoneInfo

import regex

from bot.blocks import KINDS, NAMES
from bot.blocks import Block as Block
from bot.blocks import DatedParagraph as DatedParagraph
from bot.blocks import Fold as Fold
from bot.blocks import Head as Head
from bot.blocks import Label as Label
from bot.blocks import Paragraph as Paragraph
from bot.blocks import Quote as Quote
from bot.blocks import Title as Title
from bot.blocks import gaps as gaps
from bot.blocks import plain as plain
from conversations.references import MessageRef, recalled

LIMIT = 4096
"""What one message can hold, in UTF-16 units of the text as shown (Bot API, sendMessage)."""

CAPTION = 1024
"""What can stand under a file (Bot API, sendDocument)."""


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


Keyboard: TypeAlias = tuple[tuple[Button, ...], ...]
"""Rows of buttons under a message."""


@dataclass(frozen=True)
class Attached:
    """A file, by what it is made of: `maker` is one of `files.make`, `of` the text that it takes.

    `name` is what the reader sees; its ending tells what it is, and a `.png` is shown as a picture.
    """

    name: str
    maker: str
    of: str

    @property
    def is_picture(self) -> bool:
        return self.name.endswith(".png")


@dataclass(frozen=True)
class Message:
    """What one delivery shows: blocks from top to bottom, rows of buttons, and whether it may be passed on.

    `protected` asks the channel to refuse forwarding and saving. `reply_to` is the message it answers.
    `attached` is a file with these blocks under it. `replaces` is the message of ours whose place it
    takes, while that is there. `mark` is what it is called by until it has arrived and a number is known.
    """

    blocks: tuple[Block, ...]
    buttons: Keyboard = ()
    protected: bool = False
    reply_to: MessageRef | None = None
    attached: Attached | None = None
    replaces: MessageRef | None = None
    mark: str = ""


WRITER = json.JSONEncoder(default=vars, ensure_ascii=False, separators=(",", ":"), check_circular=False)
"""How what is to be shown is written down, made ready once."""


def to_json(message: Message) -> str:
    """The message as text for the outbox, to be sealed there."""
    blocks = [[NAMES[type(block)], *vars(block).values()] for block in message.blocks]
    body = {**vars(message), "blocks": blocks}
    del body["mark"]
    return WRITER.encode(body)


def from_json(text: str) -> Message:
    """The message that `to_json` wrote."""
    body = json.loads(text)
    return Message(
        blocks=tuple(KINDS[name](*words) for name, *words in body["blocks"]),
        buttons=tuple(tuple(Button(**button) for button in row) for row in body["buttons"]),
        protected=body["protected"],
        reply_to=recalled(body["reply_to"]),
        attached=Attached(**body["attached"]) if body.get("attached") else None,
        replaces=recalled(body.get("replaces")),
    )


def as_choices(buttons: Keyboard) -> str:
    """What can be chosen under a message, as text; nothing when there is nothing to choose."""
    if not any(button.action for row in buttons for button in row):
        return ""
    return WRITER.encode(buttons)


def choices_from(text: str) -> Keyboard:
    """The buttons that `as_choices` wrote."""
    return tuple(tuple(Button(**button) for button in row) for row in json.loads(text))


def read_on(message: Message, now: datetime) -> Message:
    """The message as it reads at this moment (aware)."""
    if not any(isinstance(block, DatedParagraph) for block in message.blocks):
        return message
    shown = (
        Paragraph(block.on(now.astimezone(ZoneInfo(block.zone)).date())) if isinstance(block, DatedParagraph) else block
        for block in message.blocks
    )
    return replace(message, blocks=tuple(shown))


def parts(message: Message, limit: int | None = None) -> tuple[Message, ...]:
    """The message as messages of at most `limit` UTF-16 units as shown; itself when it fits.

    Without a `limit` it is what the channel takes: `LIMIT`, and with a file `CAPTION`.

    A block that fits in a message of its own stays whole. A longer one is cut between characters as a reader sees
    them, at the end of a line or a word when that lies in the last fifth; its pieces together are exactly its words.
    The first part answers `reply_to`, the last one carries the file and the buttons, and all are equally `protected`.

    Raises ValueError for a limit below 4, in which not every character fits.
    """
    if limit is None:
        limit = CAPTION if message.attached else LIMIT
    if limit < 4:
        raise ValueError("no room for a character")
    if _units(message.blocks) <= limit:
        return (message,)
    pages: list[list[Block]] = [[]]
    for block in message.blocks:
        _lay(block, pages, limit)
    last = len(pages) - 1
    return tuple(
        Message(
            blocks=tuple(page),
            buttons=message.buttons if number == last else (),
            protected=message.protected,
            reply_to=None if number else message.reply_to,
            attached=message.attached if number == last else None,
            mark=message.mark,
        )
        for number, page in enumerate(pages)
    )


def _lay(block: Block, pages: list[list[Block]], limit: int) -> None:
    """Put a block on the last page, going on to new pages where it must."""
    kind, rest = type(block), regex.findall(r"\X", block.text)
    if not _belongs(block, pages[-1], limit):
        pages.append(_taken_along(pages[-1], block, limit))
    if _room(pages[-1], limit) >= _units([block]):
        pages[-1].append(block)
        return
    while rest:
        page = pages[-1]
        fitting = _fitting(kind, rest, _room(page, limit))
        if fitting:
            cut = fitting if fitting == len(rest) else _boundary(rest, fitting)
            page.append(kind("".join(rest[:cut])))
            del rest[:cut]
        elif not page:
            # One cluster can be longer than a message: a letter under thousands of accents.
            rest[:1] = rest[0]
        if rest and page:
            pages.append([])


def _taken_along(page: list[Block], block: Block, limit: int) -> list[Block]:
    """What stands close above the next block goes along to its page, unless only that would cut the block in two."""
    first = len(page)
    while first > 1 and isinstance(page[first - 1], Title | Label):
        first -= 1
    above = page[first:]
    if _units([block]) <= limit < _units([*above, block]):
        return []
    del page[first:]
    return above


def _belongs(block: Block, page: list[Block], limit: int) -> bool:
    """Whether the block starts on this page: it fits, or it fits nowhere and a fifth of the page is left."""
    room, needed = _room(page, limit), _units([block])
    return not page or needed <= room or (needed > limit and room >= limit // 5)


def _room(page: Sequence[Block], limit: int) -> int:
    return limit - _units([*page, Paragraph("")])


def _fitting(kind: type[Block], clusters: Sequence[str], room: int) -> int:
    """How many of the clusters, from the first, fit in the room as a block of this kind."""
    most = max(0, min(len(clusters), room))
    return bisect_right(range(1, most + 1), room, key=lambda count: _units([kind("".join(clusters[:count]))]))


def _boundary(clusters: Sequence[str], fitting: int) -> int:
    """Where to cut within the fitting clusters: after a line, else after a word, else after the last one."""
    for ends in ("\n", " "):
        for cut in range(fitting, fitting - fitting // 5, -1):
            if clusters[cut - 1].endswith(ends):
                return cut
    return fitting


def _units(blocks: Sequence[Block]) -> int:
    return len(plain(blocks).encode("utf-16-le", "surrogatepass")) // 2


@dataclass(frozen=True)
class Sent:
    """It is there, as this message, since `at` by the channel's own clock; or what it asked for
    already was so."""

    message_id: MessageRef | None = None
    at: datetime | None = field(default=None, compare=False)


@dataclass(frozen=True)
class NotNow:
    """It certainly did not arrive. Try again in so many seconds; None leaves the pause to the caller."""

    seconds: float | None = None


@dataclass(frozen=True)
class Unknown:
    """Nobody can tell whether it arrived: asked, but not answered."""


@dataclass(frozen=True)
class Unreachable:
    """This person cannot be written to, until they come back by themselves. `reason` is a fixed word of ours."""

    reason: str


@dataclass(frozen=True)
class Rejected:
    """It was refused for what it is, which says nothing about the person. `reason` is a fixed word of ours."""

    reason: str


@dataclass(frozen=True)
class TokenDead:
    """The channel does not know us any more: stop, keep everything, raise the alarm."""


@dataclass(frozen=True)
class TokenShared:
    """Somebody else receives with our token, at this moment."""


@dataclass(frozen=True)
class Elsewhere:
    """What is written to us is posted to an address, so it cannot be fetched."""


Outcome: TypeAlias = Sent | NotNow | Unknown | Unreachable | Rejected | TokenDead | TokenShared | Elsewhere
