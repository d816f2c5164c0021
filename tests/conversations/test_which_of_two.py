"""Whether words answer the question or are about what was told just now, as he says it, or as anybody would see."""

import pytest

from conversations.said.which_of_two import is_surely_an_answer, which_it_is


@pytest.mark.parametrize(
    ("words", "which"),
    [
        ("Op je vraag, tuurlijk. Waar ik het over wil hebben.", True),
        ("mijn antwoord natuurlijk", True),
        ("Ja, dat was mijn antwoord", True),
        ("over je vraag", True),
        ("Over wat je net vertelde", False),
        ("nee iets anders", False),
        ("het andere", False),
        ("Over mijn vraag aan de baas wil ik het hebben", None),
        ("Ik wil antwoord van hem", None),
        ("Op je vraag of op dat bericht?", None),
        ("Ja", None),
    ],
)
def test_he_says_which_it_is(words, which):
    assert which_it_is(words) is which


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("Over Piet denk ik.", True),
        ("Hoe ik het gesprek met mijn baas aanpak nu hij me steeds overslaat bij het verdelen", True),
        ("Mooi", False),
        ("Over een uur kan ik", False),
        ("Dat komt me eigenlijk helemaal niet uit want ik zit die dag in Groningen voor een cursus", False),
        ("Top, en bedankt dat jullie het zo snel gelezen hebben, ik ben er blij mee zeg", False),
    ],
)
def test_some_words_can_hardly_be_anything_but_an_answer(words, so):
    assert is_surely_an_answer(words) is so
