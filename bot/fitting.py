"""What a channel never takes is mended before it is sent: no words, too many buttons, a button without a name."""

from dataclasses import replace

import regex

from bot.message import Button, Keyboard, Message, Paragraph
from conversations.inputs import is_blank

MOST_BUTTONS = 100
LONGEST_LABEL = 64
NO_WORDS = Paragraph("…")


def fitted(message: Message) -> tuple[Message, ...]:
    """The message as it can be shown: with words, and with buttons that are named. More of these than fit under one
    message hang under others that follow it; none is left out."""
    blank = message.attached is None and all(is_blank(block.text) for block in message.blocks)
    first, *others = _shared_out(message.buttons) or [()]
    shown = replace(message, blocks=(NO_WORDS,) if blank else message.blocks, buttons=first)
    return shown, *(Message((NO_WORDS,), more, protected=message.protected) for more in others)


def _shared_out(buttons: Keyboard) -> list[Keyboard]:
    """The rows, as many together as fit under one message; only a row that is too long by itself is broken up."""
    named = [tuple(_named(button) for button in row) for row in buttons]
    rows = [row[begin : begin + MOST_BUTTONS] for row in named for begin in range(0, len(row), MOST_BUTTONS)]
    together: list[list[tuple[Button, ...]]] = []
    for row in rows:
        if not together or sum(map(len, together[-1])) + len(row) > MOST_BUTTONS:
            together.append([])
        together[-1].append(row)
    return [tuple(rows) for rows in together]


def _named(button: Button) -> Button:
    if 0 < len(button.label) <= LONGEST_LABEL:
        return button
    short = ""
    for character in regex.findall(r"\X", button.label):
        if len(short) + len(character) >= LONGEST_LABEL:
            break
        short += character
    return replace(button, label=f"{short}…")
