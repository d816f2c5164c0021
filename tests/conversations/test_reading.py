"""Who may read what: over all scripts, everybody who could be curious, and every place where answers are read."""

from dataclasses import dataclass, replace
from itertools import product

import pytest

from conversations.kinds import Audience, Place
from conversations.reading import may_read
from conversations.scripts import SCRIPTS

WROTE, OTHER, NOBODY = "who wrote it", "the other of the two then", frozenset[str]()
READERS = (WROTE, OTHER, "the next coach", "another coach", "another client", "a stranger", "")

# Written by hand, and not drawn from the scripts: who widens what a script shows has to say so here too. For each kind:
# where its author reads it, where the other of the two does, and whether the other does at once, or once it is shared.
TABLE = {
    "welcome": ("read_back", "at_once", "at once"),
    "goal": ("read_back", "at_once", "at once"),
    "preparation": ("read_back", "digest course", "at once"),
    "reflection": ("read_back", "digest course", "at once"),
    "craft": ("craft_log", "", "never"),
    "experiment": ("read_back", "digest course", "at once"),
    "evaluation": ("read_back side_by_side", "side_by_side progress", "once shared"),
    "coach_evaluation": ("side_by_side", "side_by_side", "once shared"),
    "halfway": ("read_back", "digest course progress", "at once"),
    "goal_date": ("read_back", "digest course", "at once"),
    "closing": ("read_back", "digest course", "at once"),
    "follow_up": ("read_back", "digest course", "once shared"),
    "meta": ("read_back", "digest course", "at once"),
    "own_plan": ("read_back", "", "never"),
    "own_questions": ("read_back", "", "never"),
    "note": ("read_back", "digest course", "once shared"),
    "plan": ("read_back", "digest course", "at once"),
    "hypothesis": ("read_back", "at_once", "at once"),
    "word": ("read_back", "at_once", "at once"),
    "direct": ("read_back", "at_once", "at once"),
    # What is got done at the desk is kept nowhere as an answer.
    "setup": ("", "", "never"),
    "move": ("", "", "never"),
    "pause": ("", "", "never"),
    "coach_question": ("", "", "never"),
    "wonder": ("", "", "never"),
    "reply": ("", "", "never"),
    "memo": ("", "", "never"),
}


@dataclass(frozen=True)
class Written:
    """An answer, as far as it matters who may read it."""

    script: str
    audience: str
    author_id: str = WROTE
    other_id: str | None = OTHER
    unfinished: bool = False


def seen(written: Written) -> dict[str, set[str]]:
    """Who reads it, and where; who reads it nowhere is left out."""
    reading = {who: {place.value for place in Place if may_read(who, written, place)} for who in READERS}
    return {who: places for who, places in reading.items() if places}


def expected(author: str, other: str) -> dict[str, set[str]]:
    places = {WROTE: set(author.split()), OTHER: set(other.split())}
    return {who: where for who, where in places.items() if where}


def test_every_script_stands_in_the_table():
    assert list(TABLE) == list(SCRIPTS)


@pytest.mark.parametrize("script", TABLE)
def test_it_is_read_by_these_and_nobody_else(script):
    author, other, when = TABLE[script]
    stored = Written(script, SCRIPTS[script].read.at_first if SCRIPTS[script].read else Audience.ALONE)
    assert seen(stored) == expected(author, other if when == "at once" else "")
    assert seen(replace(stored, audience=Audience.BOTH)) == expected(author, other)
    assert seen(replace(stored, audience=Audience.ALONE)) == expected(author, "")
    assert seen(replace(stored, audience=Audience.BOTH, unfinished=True)) == expected(author, "")


@pytest.mark.parametrize(("script", "audience"), [("unheard of", "both"), ("reflection", "everybody"), ("", "")])
def test_what_is_not_known_is_read_by_nobody_but_who_wrote_it(script, audience):
    assert set(seen(Written(script, audience))) <= {WROTE}
    assert seen(Written("unheard of", audience)) == {}


def test_where_there_was_nobody_else_nobody_else_reads_it():
    everywhere = product(SCRIPTS, Audience)
    assert {who for one in everywhere for who in seen(Written(*one, other_id=None))} == {WROTE}
