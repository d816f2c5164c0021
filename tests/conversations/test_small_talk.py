"""What is nothing to keep for his coach is met with a nod; in doubt it tells something."""

import pytest

from conversations.told.small_talk import asks_short, is_small_talk


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("Top, ik ben er!", True),
        ("Zit in de trein", True),
        ("Ik zit klaar", True),
        ("😂😂", True),
        ("Hoop dat jij ook eens vrij bent haha", True),
        ("Lekker jij met je vragen 😄", True),
        ("Wat een weer zeg", True),
        ("😭", False),
        ("Ik ben er klaar mee", False),
        ("Ik ben er kapot van", False),
        ("Ik zit in de auto te huilen", False),
        ("Ik ben terug bij af", False),
        ("Ik hoop dat je me begrijpt", False),
        ("Haha ik dacht aan jou toen ik nee zei", False),
        ("Het regent.", False),
    ],
)
def test_it_is_only_small_talk(words: str, so: bool):
    assert is_small_talk(words) is so


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("Leuk! En wel een beetje kort vragen hoor, ik zit hier met 240 kinderen en een lekkend dak 😄", True),
        ("Graag korte vragen", True),
        ("Hou het een beetje kort hoor", True),
        ("Ik stel zelf altijd korte vragen aan mijn team", False),
        ("Mijn baas zegt dat ik het kort moet houden", False),
    ],
)
def test_he_would_have_the_questions_short(words: str, so: bool):
    assert asks_short(words) is so
