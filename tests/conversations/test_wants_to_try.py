"""Who says in so many words that he wants to try something, and what, has set that out; a wish is none."""

import pytest

from conversations.intending import set_out

TRIES = "Ik wil het eigenlijk gewoon proberen, als ze belt eerst zeggen dat ik terugbel."


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (f"Nou niet zo veel. {TRIES} Ze belt meestal donderdag als het rooster rondkomt.", TRIES),
        ("Ik wil proberen om eerst een nacht te wachten.", "Ik wil proberen om eerst een nacht te wachten."),
        ("Ik ga proberen nee te zeggen tegen Karin.", "Ik ga proberen nee te zeggen tegen Karin."),
    ],
)
def test_it_hears_what_he_wants_to_try(words: str, found: str):
    assert set_out(words) == found


@pytest.mark.parametrize(
    "words",
    [
        "Ik wil het gewoon proberen.",
        "Mijn baas zei: ik ga je maandag ontslaan.",
        "Toen mailde Karin: ik bel je zondag.",
        "Ik wil meer rust.",
        "Ik wil proberen minder te piekeren.",
        "Ik wil proberen rust te nemen.",
        "Ze wil proberen om eerst te bellen.",
        "Ik weet niet of ik het wil proberen, eerst bellen.",
        "Ik wil het niet proberen, eerst bellen.",
        "Zal ik het proberen, eerst bellen?",
        "Ik wilde het proberen en toen heb ik hem laten bellen.",
    ],
)
def test_a_wish_a_doubt_and_what_others_want_is_nothing_set_out(words: str):
    assert set_out(words) == ""
