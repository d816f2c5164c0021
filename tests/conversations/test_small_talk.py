"""What is nothing to keep for his coach is met with a nod; in doubt it tells something."""

import pytest

from conversations.told.small_talk import is_small_talk


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
