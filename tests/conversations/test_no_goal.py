"""What is said where the goal is asked for, and is none; and what is a goal beside it."""

import pytest

from conversations.goal.goal_words import heard
from conversations.goal.no_goal import has_no_time, says_settled


@pytest.mark.parametrize(
    "words",
    [
        "Ik snap niet waarom dat opnieuw moet, dat hebben we toch al besproken",
        "dat heb ik al met Ada besproken",
        "Dat hebben Ada en ik vorige week toch al afgesproken.",
        "staat toch al in het contract",
        "had ik al gestuurd",
        "pff alweer een vraag",
        "waarom moet ik dit nog een keer invullen",
    ],
)
def test_what_was_settled_before_stays_as_it_was(words: str):
    assert says_settled(words)
    assert heard(words).goal == ""


@pytest.mark.parametrize(
    "words",
    [
        "Dat ik niet alles opnieuw hoef uit te leggen",
        "Ik wil weten waarom ik altijd ja zeg",
        "dat ik al om vijf uur thuis ben en het werk gedaan is",
        "Ik heb al jaren geen rust gehad, dat wil ik terug",
    ],
)
def test_a_goal_that_sounds_like_it_is_a_goal(words: str):
    assert not says_settled(words)
    assert heard(words).goal == words


@pytest.mark.parametrize(
    "words",
    [
        "vraag maar aan mijn baas",
        "Jij bedenkt het maar",
        "zie mijn mail",
        "dat moet ik aan Ada vragen",
        "liever zonder 'houden'",
        "Ja maar niet met dat woord overzicht",
        "Er staat houden. Maar ik heb het nu ook niet hoor, dus dan valt er weinig te houden. Terugkrijgen dus.",
    ],
)
def test_what_is_no_goal_is_asked_on(words: str):
    assert heard(words).goal == ""
    assert not heard(words).stays


@pytest.mark.parametrize(
    ("words", "goal"),
    [
        (
            "Ik zou het korter formuleren: sturen op hoofdlijnen, ook met veertig mensen.",
            "Sturen op hoofdlijnen, ook met veertig mensen.",
        ),
        ("ik zou het wat simpeler zeggen: minder gedoe", "Minder gedoe"),
        ("Ik zou het iets minder plechtig zeggen. Ik wil weten wat ik wil.", "Ik wil weten wat ik wil."),
        ("Ik zou het minder plechtig zeggen: ik wil vaker nee zeggen.", "Ik wil vaker nee zeggen."),
        ("Pff. 'Over zijn kunnen gaat', klinkt als een grafsteen.", ""),
        ('"Bewuste keuzes", dat klinkt als een folder. Ik wil weten wat ik wil.', "Ik wil weten wat ik wil."),
        ("Ik wil dat mijn stem klinkt als die van een leider.", "Ik wil dat mijn stem klinkt als die van een leider."),
        ("k wil rust. en dat gerrit eens een keer de vaat doet haha", "k wil rust."),
        ("Ik wil vaker op tijd naar huis haha", "Ik wil vaker op tijd naar huis"),
        (
            "dus wat ik eigenlijk wil is weten waar ik van ben zo iets en dat ik niet de hele dag ren",
            "Weten waar ik van ben en dat ik niet de hele dag ren",
        ),
    ],
)
def test_of_what_he_writes_around_it_the_goal_is_left(words: str, goal: str):
    assert heard(words).goal == goal


@pytest.mark.parametrize(
    ("words", "so"),
    [("druk druk druk", True), ("heb het even te druk", True), ("minder druk zijn", False), ("de druk eraf", False)],
)
def test_who_is_only_busy_says_no_goal(words: str, so: bool):
    assert has_no_time(words) is so
