"""Typed answers at questions with buttons: taken whenever they can be understood."""

import pytest

from conversations import matching
from conversations.effects import Option
from conversations.inputs import is_blank
from conversations.line_steps import ATTAINMENT
from conversations.text import Text

SIDES = (
    Option("me", Text("Alleen ik"), typed=("ik",)),
    Option("others", Text("Ook anderen"), typed=("ik en…", "mijn…")),
)
KEEP = (
    Option("coach", Text("Bewaren voor het overzicht")),
    Option("own", Text("Alleen voor mij")),
    Option("no", Text("Laat maar los"), typed=("laat maar",)),
)


def _as_written(sentence):
    return (sentence.source,)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("min twee", -2),
        ("Min 2", -2),
        ("minus one", -1),
        ("plus een", 1),
        ("+1", 1),
        ("+ 1", 1),
        ("nul", 0),
        ("0.", 0),
        ("１", 1),
        ("²", 2),
        ("-2", -2),
        ("−2", -2),
        ("–2!", -2),
        ("1️⃣", 1),
        ("➖1", -1),
        ("één", 1),
        ("e\u0301e\u0301n", 1),
        ("een -1", -1),
        ("ik zit op min één", -1),
        ("٢", 2),
        ("½", None),
        ("NaN", None),
        ("1e309", None),
        ("0,5", None),
        ("1.5", None),
        ("9" * 400, None),
        ("2 keer mis", None),
        ("tussen 0 en 1", None),
        ("", None),
    ],
)
def test_it_reads_a_step_however_it_is_typed(words, number):
    assert matching.step(words) == number


@pytest.mark.parametrize(
    ("options", "words", "key"),
    [
        (SIDES, "ik en mijn team", "others"),
        (SIDES, "Ik.", "me"),
        (SIDES, "ALLEEN IK!", "me"),
        (SIDES, "mijn baas en ik", "others"),
        (SIDES, "de tweede", "others"),
        (SIDES, "tja", None),
        (KEEP, "overzicht", None),
        (KEEP, "bewaren", "coach"),
        (KEEP, "Bewaren voor het overzicht, graag", "coach"),
        (KEEP, "alleen", "own"),
        (KEEP, "«alleen voor mij»", "own"),
        (KEEP, "Ａｌｌｅｅｎ voor mij 🙏", "own"),
        (KEEP, "doe de laatste maar", "no"),
        (KEEP, "de derde knop", "no"),
        (KEEP, "optie 1", "coach"),
        (KEEP, "laat maar los dan", "no"),
        (KEEP, "de zesde", None),
        (KEEP, "🙏", None),
        (KEEP, "ik weet het nog niet", None),
    ],
)
def test_it_takes_the_only_option_that_was_meant_and_no_other(options, words, key):
    assert matching.guessed(options, words, _as_written) == key


@pytest.mark.parametrize("words", [*"\ufe0f\u034f\u2060\u180b\U000e0100\u0301\ufffc", " \u200d\ufe0f"])
def test_it_sees_nothing_in_what_nobody_can_see(words):
    assert is_blank(words)


@pytest.mark.parametrize("words", ["☺\ufe0f", "e\u0301", "½", "👍🏽"])
def test_it_sees_what_anybody_can_see(words):
    assert not is_blank(words)


@pytest.mark.parametrize(
    ("words", "key"),
    [("min twee", "-2"), ("−1", "-1"), ("nul", "0"), ("plus een", "1"), ("²", "2"), ("+-1", None), ("3", None)],
)
def test_it_takes_the_number_of_a_step_for_the_step(words, key):
    assert (matching.exactly(ATTAINMENT, words), matching.guessed(ATTAINMENT, words)) == (key, key)
