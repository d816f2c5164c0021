"""What a channel never takes is mended before it is sent: no words, too many buttons, a button without a name."""

from dataclasses import replace

import regex

from bot.message import Button, Keyboard, Message, Say
from conversations.inputs import is_blank

MOST_BUTTONS = 100
LONGEST_LABEL = 64
NO_WORDS = Say("…")


def fitted(message: Message) -> Message:
    """The message as it can be shown: with words, and with buttons that are named and not too many."""
    blank = message.attached is None and all(is_blank(block.text) for block in message.blocks)
    return replace(message, blocks=(NO_WORDS,) if blank else message.blocks, buttons=_fitting(message.buttons))


def _fitting(buttons: Keyboard) -> Keyboard:
    left = MOST_BUTTONS
    rows = []
    for row in buttons:
        rows.append(tuple(_named(button) for button in row[:left]))
        left -= len(rows[-1])
    return tuple(row for row in rows if row)


def _named(button: Button) -> Button:
    characters = regex.findall(r"\X", button.label)
    if len(button.label) <= LONGEST_LABEL and characters:
        return button
    short = ""
    for character in characters:
        if len(short) + len(character) >= LONGEST_LABEL:
            break
        short += character
    return replace(button, label=f"{short}…")
