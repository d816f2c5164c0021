"""Blocks as Telegram's HTML. Only the tags written here are markup: texts are escaped, a person's words isolated."""

from collections.abc import Sequence
from html import escape

from bot.bidi import isolate
from bot.message import Block, Fold, Head, Quote, Say


def to_html(blocks: Sequence[Block]) -> str:
    """The blocks from top to bottom, a blank line between two, for `parse_mode="HTML"`."""
    return "\n\n".join(map(_html, blocks))


def _html(block: Block) -> str:
    match block:
        case Say(text):
            return _escaped(text)
        case Head(text):
            return f"<b>{_escaped(text)}</b>"
        case Quote(text):
            return f"<blockquote>{_escaped(isolate(text))}</blockquote>"
        case Fold(text):
            return f"<blockquote expandable>{_escaped(isolate(text))}</blockquote>"


def _escaped(text: str) -> str:
    # Telegram knows no &#x27;, the form that `escape` gives an apostrophe; outside attributes neither quote needs it.
    return escape(text, quote=False)
