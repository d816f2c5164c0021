"""Who has to go before the talk is over says at what hour, of this once."""

import pytest

from conversations.told.leaves_early import besides, early_part, leaves_early, only_leaves_early


@pytest.mark.parametrize(
    ("sentence", "first", "part"),
    [
        (
            "niks speciaals, moet wel om kwart voor 3 weg, dochter halen",
            "niks speciaals",
            "moet wel om kwart voor 3 weg, dochter halen",
        ),
        ("Ik moet wel om half drie weg.", "", "Ik moet wel om half drie weg."),
        ("over dennis, moet uiterlijk 15.00 uur de deur uit", "over dennis", "moet uiterlijk 15.00 uur de deur uit"),
        ("ik moet dinsdag een kwartiertje eerder weg", "", "ik moet dinsdag een kwartiertje eerder weg"),
        ("kan maar tot drie uur", "", "kan maar tot drie uur"),
        (
            "Ik moet dinsdag wel om kwart voor drie weg, kan dat?",
            "",
            "Ik moet dinsdag wel om kwart voor drie weg, kan dat?",
        ),
        (
            "en ik moet om half 3 weer weg, is dat een probleem",
            "",
            "en ik moet om half 3 weer weg, is dat een probleem",
        ),
    ],
)
def test_it_is_told_from_what_he_says_before_it(sentence: str, first: str, part: str):
    assert (early_part(sentence), besides(sentence)) == (part, first)


@pytest.mark.parametrize(
    "sentence",
    [
        "dat ik altijd om half drie weg moet voor mijn dochter en dan scheve blikken krijg",
        "ik moet elke dag om vijf uur weg",
        "hoe ik om vijf uur weg kom",
        "ik wil om vijf uur naar huis",
        "mijn collega moet om drie uur weg",
        "ik moest gisteren om drie uur weg",
        "moet ik om drie uur weg?",
        "ik moet altijd om drie uur weg, kan dat wel?",
    ],
)
def test_who_always_has_to_or_would_like_to_tells_something_of_himself(sentence: str):
    assert not leaves_early(sentence)


def test_who_asks_it_of_the_talk_and_says_no_more_has_answered_nothing():
    only = {
        "Ik bedoelde: dinsdag wil ik om 14.50 weg bij Ada. Weet zij dat nu?": "dinsdag wil ik om 14.50 weg bij Ada.",
        "Ik wil dinsdag om 14.50 weg, weet Ada dat?": "Ik wil dinsdag om 14.50 weg",
        "mag ik iets eerder weg dinsdag?": "mag ik iets eerder weg dinsdag?",
        "kan ik morgen om kwart voor drie weg? ik moet mijn dochter halen": (
            "kan ik morgen om kwart voor drie weg? ik moet mijn dochter halen"
        ),
        "Weet ik eigenlijk niet. Ik moet om drie uur weg.": "",
        "Ik wil om vijf uur weg bij Karin": "",
        "kan ik om vijf uur weg zonder dat Karin kijkt?": "",
        "Hoe kan ik om vijf uur weg?": "",
    }
    assert {words: only_leaves_early(words, "Ada") for words in only} == only
