"""It looks at a text once for a whole family of patterns, and says "no" only where none of them finds anything."""

import ast
import pkgutil
import re
from importlib import import_module
from pathlib import Path

import pytest

import conversations
from conversations import patterns
from conversations.first_look import FirstLook
from conversations.matching import small
from conversations.said.gist import sentences

MODULES = [import_module(one.name) for one in pkgutil.walk_packages(conversations.__path__, "conversations.")]
LOOKS = {value for module in MODULES for value in vars(module).values() if isinstance(value, FirstLook)}
# A pattern, what it finds something in, and what has none of the words that it cannot do without.
NEEDS = (
    (r"\b(?:ge)?huil(?:d|de|en)?\b", "ik heb gehuild", "ik heb gelachen"),
    (r"\bin de (?:put|war)\b", "hij zit in de put", "hij zit in de auto"),
    (r"\bop de ic\b", "ze ligt op de ic", "ze lacht op de foto"),
    (r"^(?:net )*overleden\W*$", "net overleden.", "net over."),
    (r"\bmoeder\b(?=.*\bziek\b)", "mijn moeder is ziek", "mijn vader is thuis"),
    (r"\b(?<!niet )bang\b(?! voor)", "ik ben bang", "ik ben blij"),
    (r"\b(?:\w+ ){1,3}kwijt\b", "ben mijn baan kwijt", "ben mijn baan beu"),
    (r"[,.!] ?(?:jij|je) bent (?:lui|dom)\b", "hij zei: jij bent lui, je bent dom", "hij zei dat ik het kan"),
)


@pytest.mark.parametrize(("pattern", "found", "nothing"), NEEDS)
def test_it_looks_for_the_words_that_a_pattern_cannot_do_without(pattern, found, nothing):
    one = patterns.compile(pattern)
    look = FirstLook(one, patterns.compile(r"\bopgelucht\b"))
    assert one.search(found)
    assert (look(found), look("ik was opgelucht"), look(nothing)) == (True, True, False)


@pytest.mark.parametrize("pattern", [r"\w+ing\b|\d+", r"(?:ja)?", r"^$", r"(?i:bang)"])
def test_it_looks_closer_at_everything_where_one_could_find_something_anywhere(pattern):
    assert FirstLook(patterns.compile(r"\bopgelucht\b"), patterns.compile(pattern))("ik zie het")


def test_it_looks_closer_at_everything_where_capitals_are_the_same_to_one():
    assert FirstLook(patterns.compile("bang", re.IGNORECASE))("ik zie het")


def test_there_is_something_to_look_for_in_each_of_them():
    assert [look for look in LOOKS if not look.words] == []


def test_it_looks_closer_at_what_is_spelled_otherwise():
    assert FirstLook(patterns.compile("niet goed"))("'t was nie goed")


@pytest.mark.more
def test_it_never_says_no_where_one_of_the_family_hears():
    """Over all that anybody says in these tests."""
    said = {small(one) for words in all_that_is_said() for one in (words, *sentences(words))}
    families = {look: [re.compile(one.pattern).search for one in look._family] for look in LOOKS}
    missed = {
        one: look
        for look, hear in families.items()
        for one in said
        if not look(one) and any(search(one) for search in hear)
    }
    assert (missed, len(said) > 10_000) == ({}, True)


def all_that_is_said():
    for path in Path(__file__).parents[1].rglob("test_*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value:
                yield node.value
