"""When to come back to a question, as it is typed on Thursday 26 November 2026 at nine in the morning."""

from datetime import UTC, datetime

import pytest

from conversations.days.later import only_when, read_later

NOW = datetime(2026, 11, 26, 8, tzinfo=UTC)
MOMENTS = {
    "over een half uur": "26-11 09:30",
    "half uurtje": "26-11 09:30",
    "kwartiertje": "26-11 09:15",
    "over 2 uur": "26-11 11:00",
    "over anderhalf uur": "26-11 10:30",
    "over 20 minuten": "26-11 09:20",
    "om 4": "26-11 16:00",
    "16 uur": "26-11 16:00",
    "half vijf": "26-11 16:30",
    "8:30": "27-11 08:30",
    "2 weken": "10-12 09:00",
    "een week": "03-12 09:00",
    "over 3 dagen": "29-11 09:00",
    "na het weekend": "30-11 09:00",
    "tot dinsdag 8": "08-12 09:00",
    "dinsdag 1": "01-12 09:00",
    "maandagochtend": "30-11 09:00",
    "morgen om 10": "27-11 10:00",
    "dinsdagavond": "01-12 19:00",
    "vrijdagmiddag": "27-11 13:00",
}


@pytest.mark.parametrize(("typed", "moment"), MOMENTS.items())
def test_it_reads_it(typed: str, moment: str):
    read = read_later(typed, NOW, "Europe/Amsterdam")
    assert read is not None
    assert f"{read.wall():%d-%m %H:%M}" == moment


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "4",
        "later",
        "Q1",
        "ik kan dinsdag niet",
        "Ik heb over 2 uur een gesprek met mijn baas",
        "over mijn baas",
        "x" * 500,
    ],
)
def test_it_takes_nothing_else_for_it(typed: str):
    assert read_later(typed, NOW, "Europe/Amsterdam") is None


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("doe maar vrijdag", "27-11 09:00"),
        ("doe maar zaterdag, dan heb ik vrij", "28-11 09:00"),
        ("vrijdag is beter", "27-11 09:00"),
        ("liever dinsdagavond", "01-12 19:00"),
        ("vrijdagmiddag graag, ik zit in de auto", "27-11 13:00"),
        ("pas na het weekend hoor", "30-11 09:00"),
        ("kan het morgen?", "27-11 09:00"),
        ("vrijdag, want ik zit vol", "27-11 09:00"),
        ("over een uurtje ofzo", "26-11 10:00"),
        ("dinsdag kan ik niet", None),
        ("morgen heb ik een gesprek met Piet", None),
        ("vrijdag ga ik het met Piet doen", None),
        ("Maandag. Dan heb ik overleg met Bas", None),
        ("vrijdag, ik heb ruzie met Piet", None),
        ("Dat ik maandag nee zei", None),
    ],
)
def test_it_reads_what_is_only_about_when_among_other_words(typed: str, moment: str | None):
    read = only_when(typed, lambda words: read_later(words, NOW, "Europe/Amsterdam"))
    assert (f"{read.wall():%d-%m %H:%M}" if read else None) == moment
