"""What is taken back later by what it was about; and what only sounds like it."""

import pytest

from conversations.kept.named_out import named_out, without_named

GOAL = "k wil rust. en dat gerrit eens een keer de vaat doet"


@pytest.mark.parametrize(
    "words",
    [
        "dat van gerrit hoeft er niet bij",
        "oh dat van Gerrit mag eruit hoor",
        "dat over de vaat was een grapje",
        "haal dat van gerrit er maar uit",
        "laat dat van gerrit maar weg",
        "dat van gerrit hoort er niet bij haha",
    ],
)
def test_the_piece_that_is_named_goes(words: str):
    assert without_named(words, GOAL) == "k wil rust."


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("Hè, staat 'pfoe, rust' er nou ook bij? Die mag eruit hoor", "En dat gerrit de vaat doet."),
        ("haal 'en dat gerrit de vaat doet' maar weg", "Pfoe, rust."),
        ("Waarom staat 'pfoe' erbij?", ""),
        ("'Lekker' mag weg", ""),
        ("Ik zeg te vaak 'rust' tegen mijn team", ""),
    ],
)
def test_the_very_words_that_he_quotes_go(words: str, left: str):
    assert without_named(words, "Pfoe, rust. En dat gerrit de vaat doet.") == left


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("dat van piet hoeft er niet bij", GOAL),  # he named no such thing
        ("dat van gerrit hoeft er niet bij", "dat gerrit de vaat doet"),  # nothing would be left
        ("dat van gerrit hoeft er niet bij", "Gerrit. En dat gerrit de vaat doet. En rust."),  # which one?
        ("dat van gerrit zit me dwars", GOAL),
        ("gerrit mag weg", GOAL),
    ],
)
def test_where_it_is_not_plain_nothing_goes(words: str, text: str):
    assert without_named(words, text) == ""


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("dat met het orgel hoeft niet mee", "Over mijn baas, en over de koffie"),
        ("dat over mijn baas mag weg", "dat ik het orgel wil spelen, en over de koffie"),
    ],
)
def test_of_one_sentence_a_part_goes(words: str, left: str):
    assert without_named(words, "Over mijn baas en dat ik het orgel wil spelen, en over de koffie") == left


@pytest.mark.parametrize(
    "words", ["dat van mijn moeder moet ik nog uitzoeken", "haal dat van mij af", "het is van mij"]
)
def test_what_is_no_taking_back_names_nothing_that_he_wrote(words: str):
    assert without_named(words, GOAL) == ""


def test_what_is_long_tells_something():
    assert (
        named_out("dat van gerrit hoeft er niet bij maar ik wil het dinsdag wel met je hebben over hoe ik dat zeg")
        == ""
    )
