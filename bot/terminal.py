"""What every command has: a line of output, words beside it, and the store."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from bot import recovery
from bot.app import house_of
from bot.arguments import complain
from bot.clock import SystemClock
from bot.settings import Settings
from bot.storage.store import Store, open_store
from bot.texts import render
from conversations.text import Sentence

FINE, FAILED = 0, 1


def say(line: str) -> None:
    """One line of output."""
    sys.stdout.write(line + "\n")


def tell(language: str, sentence: Sentence) -> None:
    """What is being done, beside the output."""
    complain(render(sentence, language))


@contextmanager
def opened(current: Settings, *, put_back: bool = False, alone: bool = False) -> Iterator[Store]:
    """The opened store; at the very first start, on a terminal, the key is made and its recovery sheet shown."""
    recovery.make_if_new(current)
    with open_store(current, house_of(current), SystemClock().now(), put_back=put_back, alone=alone) as store:
        yield store
