"""What pictures and papers are made of: everything in words, as one JSON text, for the makers in `bot/files`."""

import json
from collections.abc import Sequence
from typing import Any

import regex

from bot.digests.progress import Progress
from bot.message import Attached, Block, Head, Label, Paragraph, Title
from bot.texts import render
from conversations.text import Text

# What goes beside a mark in a picture; all the words stand in the digest itself.
_BESIDE, _GOAL = 140, 160


def drawn(found: Sequence[Progress], meetings: int, locale: str) -> Attached:
    """A picture of the progress over this number of meetings."""
    return Attached("tussendoor.png", "chart", _json(_chart(found, meetings, locale)))


def bound(coach: str, blocks: Sequence[Block], found: Sequence[Progress], meetings: int, locale: str) -> Attached:
    """These blocks, of which the first is the title, as a PDF of the coach of that name; the progress, if there is
    any, stands behind them."""
    paper = {
        "language": _language(locale),
        "title": blocks[0].text,
        "coach": coach,
        "boxes": _boxes(locale),
        "foot": render(Text("Confidential · {coach}", coach=coach), locale),
        "blocks": [[_kind(block), block.text] for block in blocks[1:]],
        "chart": _chart(found, meetings, locale) if found else None,
    }
    return Attached("tussendoor.pdf", "pages", _json(paper))


def _chart(found: Sequence[Progress], meetings: int, locale: str) -> dict[str, Any]:
    return {
        "language": _language(locale),
        "title": render(Text("Per learning goal"), locale),
        "boxes": _boxes(locale),
        "legend": render(
            Text("0 is as hoped; below it is less, above it is more. Underneath stand the meetings."), locale
        ),
        "meetings": max(meetings, *(point.meeting for one in found for point in one.points)),
        "goals": [
            {
                "text": _clipped(one.goal, _GOAL),
                "points": [
                    {"meeting": point.meeting, "value": point.value, "words": _clipped(point.words, _BESIDE)}
                    for point in one.points
                ],
            }
            for one in found
        ],
    }


def _boxes(locale: str) -> str:
    """What is said when a sign could not be drawn."""
    return render(Text("Not every sign could be drawn here; in the chat it stands as it was written."), locale)


def _kind(block: Block) -> str:
    match block:
        case Head() | Title():
            return "head"
        case Label():
            return "label"
        case Paragraph():
            return "say"
        case _:
            return "quote"


def _clipped(words: str, most: int) -> str:
    """The beginning of words that do not fit in a picture, cut between characters as a reader sees them."""
    clusters = regex.findall(r"\X", " ".join(words.split()))
    return "".join(clusters) if len(clusters) <= most else "".join(clusters[: most - 1]).rstrip() + "…"


def _language(locale: str) -> str:
    return locale.partition("@")[0]


def _json(body: dict[str, Any]) -> str:
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))
