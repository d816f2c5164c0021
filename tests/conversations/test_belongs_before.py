"""What somebody says was for the question before, and where he begins again."""

import pytest

from conversations.quoted.begun_anew import begun_anew
from conversations.told.belongs_before import Belonging, belongs_before


@pytest.mark.parametrize(
    "words",
    [
        "oh nee wacht dat hoorde nog bij het vorige",
        "dat was nog op je vorige vraag",
        "Oeps. Dat hoorde bij de vraag ervoor!",
        "oeps dat was het antwoord op de vorige vraag",
        "sorry, bij vorige vraag",
        "die hoorde bij hierboven haha",
        "dat was op de vraag van net",
        "that was for the previous question",
    ],
)
def test_it_was_what_he_wrote_just_before(words: str):
    assert belongs_before(words) == Belonging("", "")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("met karin\nsorry, hoort bij hierboven", Belonging("met karin", "")),
        ("dit hoort nog bij het vorige: vooral op maandag", Belonging("vooral op maandag", "")),
        ("dat was voor de vraag hiervoor. Ik ga om vijf weg.", Belonging("", "Ik ga om vijf weg.")),
    ],
)
def test_it_is_what_stands_with_it_and_the_rest_is_for_the_open_question(words: str, found: Belonging):
    assert belongs_before(words) == found


@pytest.mark.parametrize(
    "words",
    [
        "dat was bij de vorige baas",
        "dat ging over mijn vorige werk",
        "dat hoort er gewoon bij",
        "het was beter dan het vorige gesprek",
        "mijn vorige vraag hebben we overgeslagen",
    ],
)
def test_of_anything_else_that_was_before_he_tells_something(words: str):
    assert belongs_before(words) is None


@pytest.mark.parametrize(
    ("told", "left"),
    [
        (("ik bel hem donderdag", "nee wacht, opnieuw: ik mail hem vrijdag"), ("ik mail hem vrijdag",)),
        (("ik bel piet", "vergeet dat.", "ik mail hem morgen"), ("ik mail hem morgen",)),
        (("ik ga dinsdag weg", "sorry, nog een keer: ik ga woensdag weg"), ("ik ga woensdag weg",)),
        (("zijn rapportage dus", "proberen: als hij zucht typ ik door"), ("als hij zucht typ ik door",)),
    ],
)
def test_what_he_begins_again_stands_in_the_place_of_what_was_before(told: tuple[str, ...], left: tuple[str, ...]):
    assert begun_anew(told) == left


@pytest.mark.parametrize(
    "told",
    [
        ("ik ga om vijf weg.", "Opnieuw.", "Net als vorig jaar."),
        ("ik zeg nee.", "nog een keer, maar dan zachter"),
        ("koffie met marco. donderdag", "o wacht nee donderdag werk ik thuis. vrijdag"),
        ("ik ga om vijf naar huis", "proberen: en mijn telefoon laten liggen"),
    ],
)
def test_what_only_goes_on_or_corrects_a_day_leaves_the_rest(told: tuple[str, ...]):
    assert begun_anew(told) == told
