"""Blocks as Telegram's HTML. Only the tags written here are markup: texts are escaped, a person's words isolated."""

from collections.abc import Sequence
from html import escape

from bot.bidi import isolate
from bot.message import Block, Fold, Head, Label, Paragraph, Quote, Title, gaps


def to_html(blocks: Sequence[Block]) -> str:
    """The blocks from top to bottom, with what lies between them, for `parse_mode="HTML"`. Folded words that stand
    under labels, one after the other, fold up together."""
    folded = [_is_folded(blocks, number) for number in range(len(blocks))]
    shown = []
    for number, (gap, block) in enumerate(zip(gaps(blocks), blocks, strict=True)):
        opens = folded[number] and not (number and folded[number - 1])
        closes = folded[number] and not (number + 1 < len(blocks) and folded[number + 1])
        inside = _inside(block) if folded[number] else _html(block)
        shown.append(f"{gap}{_FOLD if opens else ''}{inside}{'</blockquote>' if closes else ''}")
    return "".join(shown)


_FOLD = "<blockquote expandable>"


def _is_folded(blocks: Sequence[Block], number: int) -> bool:
    """Whether it is a label above folded words, or folded words under one."""
    block, beside = blocks[number], blocks[number + 1 : number + 2]
    if isinstance(block, Label):
        return bool(beside) and isinstance(beside[0], Fold)
    return isinstance(block, Fold) and number > 0 and isinstance(blocks[number - 1], Label)


def _inside(block: Block) -> str:
    return f"<i>{_escaped(block.text)}</i>" if isinstance(block, Label) else _escaped(isolate(block.text))


def _html(block: Block) -> str:
    match block:
        case Paragraph(text):
            return _escaped(text)
        case Head(text) | Title(text):
            return f"<b>{_escaped(text)}</b>"
        case Label(text):
            return f"<i>{_escaped(text)}</i>"
        case Quote(text):
            return f"<blockquote>{_escaped(isolate(text))}</blockquote>"
        case Fold(text):
            return f"{_FOLD}{_escaped(isolate(text))}</blockquote>"


def _escaped(text: str) -> str:
    # Telegram knows no &#x27;, the form that `escape` gives an apostrophe; outside attributes neither quote needs it.
    return escape(text, quote=False)
