"""Who asks what he is to do now is heard, however he types it; who says something is not taken for him."""

import pytest

from conversations.lost import About, asks_about, cannot_come, is_lost


@pytest.mark.parametrize(
    "words",
    [
        "Wat moet ik nu doen?",
        "wta moet ik nu doen",
        "wat moet ik nu doeen??",
        "eh wat moet ik nu eigenlijk doen",
        "en nu?",
        "Hoe nu verder?",
        "moet ik nu iets doen?",
        "wat is de bedoeling",
        "heb ik nog iets openstaan?",
        "Wat verwacht je van me?",
        "what do i do now",
        "What am I supposed to do?",
        "whats next?",
        "Ik snap het niet...",
        "HELP!",
    ],
)
def test_it_hears_who_is_lost(words: str):
    assert is_lost(words)


@pytest.mark.parametrize(
    "words",
    [
        "wat moet ik met mijn baas doen?",
        "nu niet",
        "Ik wil nu iets doen",
        "wat moet ik Noor zeggen",
        "hoe werkt samenwerken",
        "Dat ik niet weet wat ik moet doen als hij belt.",
        "",
    ],
)
def test_it_leaves_what_says_something(words: str):
    assert not is_lost(words)


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("leest mn leidinggevende dit ook?", About.READERS),
        ("krijgt Marieke iets te horen hiervan?", About.READERS),
        ("Wie kan er allemaal meelezen?", About.READERS),
        ("Can my boss see this?", About.READERS),
        ("en bewaar je dit dan nog lang?", About.KEEPING),
        ("Hoe lang bewaart u mijn antwoorden?", About.KEEPING),
        ("wordt dit ergens opgeslagen?", About.KEEPING),
        ("leest mijn baas de notitie?", None),
        ("hoe lang blijft dit zo gaan?", None),
        ("mag ik dit bespreken met Ada?", None),
        ("kan ik dit beter anders zeggen?", None),
        ("Dat mijn baas dit leest.", None),
    ],
)
def test_it_hears_what_somebody_wants_to_know_of_the_bot(words: str, about: About | None):
    assert asks_about(words) is about


@pytest.mark.parametrize(
    "words",
    [
        "hoi ik ben ziek kan vandaag niet. kan het donderdag?",
        "mss kom ik morgen niet. mn dochter staat hier met twee kinderen",
        "Ik moet ons gesprek helaas afzeggen.",
        "kunnen we het verzetten?",
        "red het niet morgen",
        "Mijn moeder is van de trap gevallen, heup gebroken. Ik zit in het ziekenhuis, kan het een weekje later?",
        "kunnen we het gesprek van dinsdag opschuiven?",
        "sorry, ik ben dinsdag verhinderd",
        "I can't make it tomorrow",
    ],
)
def test_it_hears_who_cannot_come(words: str):
    assert cannot_come(words)


@pytest.mark.parametrize(
    "words",
    [
        "ik ben ziek van al dat gezeur",
        "ik kan morgen niet weer ja zeggen",
        "Daar kom ik dan niet uit.",
        "Dat ik me wil verzetten tegen zijn plan.",
        "ik durf morgen niet te bellen",
        "de afspraak met mijn baas ging niet door",
        "als hij ziek is kan ik niet weg",
    ],
)
def test_it_leaves_what_is_about_something_else(words: str):
    assert not cannot_come(words)
