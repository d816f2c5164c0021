"""What is a plan of his own, of who was asked nothing: he calls it that, or says what he will do and when."""

import pytest

from conversations.planning_aloud import plans


@pytest.mark.parametrize(
    "words",
    [
        "ik heb me voorgenomen om dinsdag om vijf uur weg te gaan",
        "ik ga dinsdag om vijf uur weg",
        "Ik ga woensdag in de pauze buiten zitten, op het bankje bij de geiten, zonder collega's",
        "plannetje erbij: morgen om tien uur zet ik Teams uit tot de lunch",
        "Ik neem me voor om morgen niet als eerste te antwoorden",
        "Donderdag vraag ik Karin of zij het wil doen",
        "ik ben van plan om volgende week een dag thuis te blijven",
        "Voornemen: dinsdag om vijf uur de deur uit",
        "ik wil deze week een keer nee zeggen tegen Karin",
        "maandag ga ik de planning teruggeven aan Joost",
        "I'll leave at five on Tuesday",
    ],
)
def test_it_hears_a_plan(words: str):
    assert plans(words, "Ada")


@pytest.mark.parametrize(
    "words",
    [
        "ik ga morgen naar de tandarts",
        "ik ga zaterdag naar mijn moeder",
        "ik schrijf morgen wel verder",
        "ik laat het je morgen weten",
        "ik vertel het haar dinsdag wel",
        "Ik ga dinsdag met Ada praten over mijn rooster",
        "ik kom morgen wat later",
        "ik had me voorgenomen om dinsdag om vijf uur weg te gaan maar het lukte niet",
        "morgen moet ik mijn presentatie houden",
        "mijn baas gaat dinsdag weg",
        "ik werk morgen thuis",
        "misschien ga ik morgen bellen",
        "ik ga elke dinsdag om vijf uur weg",
        "zal ik dinsdag om vijf uur weggaan?",
        "ik sta morgen tot 14:00 oliebollen te verkopen met de brugklas",
        "morgen begin ik om zeven uur",
        "dinsdag spreek ik mijn leidinggevende",
        "ik word dinsdag geopereerd",
        "morgen ga ik naar de begrafenis van mijn oma",
        "ik ga vrijdag mijn ontslag indienen",
        "Ik ga zaterdag met mijn dochter wandelen",
        "ik ga in januari een cursus doen",
    ],
)
def test_what_comes_over_him_is_for_somebody_else_or_is_over_is_none(words: str):
    assert not plans(words, "Ada")
