"""No message holds up the program, of which one thread writes for everybody: whatever is said in it time after time,
no pattern tries every way to divide it."""

import pkgutil
import re
import signal
from contextlib import contextmanager
from importlib import import_module

import pytest

import conversations
from conversations import patterns
from conversations.asked.asking_back import asks_back
from conversations.goal.agrees_but import agrees_but
from conversations.goal.announced import only_announces
from conversations.goal.of_each import of_each
from conversations.kept.aside_out import says_so
from conversations.kept.kept_amid import secret_amid
from conversations.said.points_back import may_point_back
from conversations.spellings import spelled
from conversations.told.names_question import names_question
from conversations.told.put_later import may_put_later
from tests.conversations.pumped import pumped

# Seconds of work of this process, whatever else the machine does: most take less than a thousandth of it.
MOST = 2
SMALL = ("o ja ", "ja ", "ok ", "oke ", "eerst even ", "maar ", "dan ", "en ", "nee ", "want ja ", "wat ", "nou ja ")
MODULES = [import_module(one.name) for one in pkgutil.walk_packages(conversations.__path__, "conversations.")]


class HeldUpError(Exception):
    """It takes longer than it may."""


@contextmanager
def at_most(seconds: float):
    def stop(*_):
        raise HeldUpError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def held_up(pattern: str, flags: int, most: float = MOST) -> list[str]:
    """By which texts this is held up, no more than the first of them."""
    put = re.compile(pattern, flags)
    for text in (*(f"{word * 40}x" for word in SMALL), *pumped(pattern, flags)):
        try:
            with at_most(most):
                for look in (put.search, put.match, put.fullmatch):
                    look(text)
        except HeldUpError:
            return [text]
    return []


def named(value: object, name: str, *, parts: bool):
    """The patterns that a module names, or else the texts that are part of one."""
    if isinstance(value, patterns._Later) and not parts:
        yield name, value.pattern, value.flags
    elif isinstance(value, str) and parts and "(?:" in value and _is_pattern(value):
        yield name, value, 0
    elif isinstance(value, dict | tuple | list):
        for key, one in value.items() if isinstance(value, dict) else enumerate(value):
            yield from named(one, f"{name}[{key}]", parts=parts)


def _is_pattern(text: str) -> bool:
    try:
        return bool(re.compile(text))
    except re.error:
        return False


def everywhere(*, parts: bool):
    """Those of every module."""
    for module in MODULES:
        for key, value in list(vars(module).items()):
            yield from named(value, f"{module.__name__}.{key}", parts=parts)


def test_what_patterns_are_made_of_is_not_held_up_by_what_comes_again():
    every = list(everywhere(parts=True))
    assert len(every) > 300
    assert {name: by for name, *given in every if (by := held_up(*given))} == {}


@pytest.mark.more
def test_no_pattern_is_held_up_by_what_comes_again():
    every = list(everywhere(parts=False))
    assert len(every) > 1000
    assert {name: by for name, *given in every if (by := held_up(*given))} == {}


@pytest.mark.more
def test_nor_is_what_finds_its_words_in_every_spelling():
    every = [(name, other, flags) for name, one, flags in everywhere(parts=False) if (other := spelled(one)) != one]
    assert len(every) > 800
    assert {name: by for name, *given in every if (by := held_up(*given))} == {}


def test_it_would_be_found():
    assert held_up(r"(?:(?:oh?|o ja|ja)[, ]+)*nee", 0, most=0.1) == [f"{'o ja ' * 40}x"]
    assert held_up(r"(?:(?:hup|la|hup la) )*nee", 0, most=0.1) == [f"{'hup la ' * 30}\0"]


@pytest.mark.parametrize(
    ("heard", "words"),
    [
        (names_question, "o ja " * 800),
        (may_point_back, "eerst even " * 360 + "x"),
        (lambda words: secret_amid("Ada", words), "dit is voor mij " + "ok " * 100 + "dus niet"),
        (lambda words: says_so("Ada", words), "Ik slaap slecht. dat hoeft er niet in " + "want ja " * 40 + "x" * 45),
        (lambda words: of_each(words, 3), "o ja, " * 660),
        (only_announces, "wat " * 1000),
        (agrees_but, "ja" + " " * 4000 + "x"),
        (may_put_later, "dan " * 1000),
        (asks_back, "mn " * 30),
    ],
)
def test_the_longest_message_of_one_word_is_heard_at_once(heard, words):
    heard("ja")  # what is put together first is not counted
    with at_most(MOST):
        heard(words)
