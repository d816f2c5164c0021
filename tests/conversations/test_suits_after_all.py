"""Who says that a meeting suits him after all is heard, and who says again that it does not is not taken for him."""

import pytest

from conversations.wished.suits_after_all import comes_as_agreed, may_not_come, suits_after_all


@pytest.mark.parametrize(
    "words",
    [
        "laat maar, maat van me neemt die rit over. gewoon 14 uur dus",
        "o wacht, 14 uur is ruim na het ontbijt. Dan lukt het toch gewoon",
        "hm dat klopt niet, die brug is open tot januari. ik ben gewoon op tijd",
        "koorts zakt. ik laat het morgen om 10 uur weten, zeg nog niks af",
        "Correctie: de vergadering is verplaatst. 14.00 uur blijft dus staan.",
        "dat laatste, doe dat toch maar niet",
    ],
)
def test_it_hears_that_it_suits_after_all(words: str):
    assert suits_after_all(words)


@pytest.mark.parametrize(
    "words",
    ["woensdag kan ik wel", "kan half 3 ook?", "nee dat lukt toch niet", "ik had zoveel te vertellen", "ja graag"],
)
def test_what_says_nothing_of_the_kind_it_leaves(words: str):
    assert not suits_after_all(words)


def test_that_he_comes_as_agreed_is_heard_where_he_says_no_more_of_that_day():
    comes = (
        "het stormt dus we blijven binnen ik kan dinsdag gewoon",
        "ik kan morgen toch gewoon om 2 uur hoor",
        "opa past op dus ik kan gewoon morgen",
        "morgen gaat gewoon door toch?",
        "ik ben er morgen gewoon",
        "O nee hoor, dinsdag komt juist prima uit!",
    )
    others = (
        "ik kan dinsdag toch niet",
        "ik kan morgen gewoon niet slapen",
        "ik kan dinsdag wel gaan wandelen",
        "ik ben dinsdag gewoon naar huis gegaan",
        "ik kom morgen wel later",
        "dinsdag komt me niet goed uit",
        "ik kan morgen gewoon zeggen wat ik vind",
    )
    assert [*map(comes_as_agreed, (*comes, *others))] == [True] * len(comes) + [False] * len(others)


def test_a_perhaps_is_known_from_a_no():
    perhaps = (
        "Kan ik Ada beter laten weten dat dinsdag misschien niet doorgaat, als Pim weer een aanval krijgt?",
        "Dinsdag kan ik mss niet",
        "weet nog niet of ik dinsdag kan",
        "Als mijn moeder weer opgenomen wordt kan ik dinsdag niet",
    )
    sure = (
        "Dinsdag kan ik niet, ik zit in Madrid",
        "Ik ben ziek, dus dinsdag lukt niet",
        "Kan het ook een week later?",
    )
    assert [*map(may_not_come, (*perhaps, *sure))] == [True] * len(perhaps) + [False] * len(sure)
