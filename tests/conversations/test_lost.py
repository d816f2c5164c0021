"""Who asks what he is to do now is heard, however he types it; who says something is not taken for him."""

import pytest

from conversations.lost import is_lost


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
