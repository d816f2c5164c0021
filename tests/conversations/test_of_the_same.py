"""What weighs, and is of somebody of whom he kept from his coach before what he told, is rather not hers by itself."""

import pytest

from conversations.kept.of_the_same import of_whom_he_keeps

BEFORE = (
    "Dit hoeft Ada niet te lezen: het gaat thuis niet goed. Peter slaapt op de logeerkamer.",
    "Niet voor Ada: met mijn zoon gaat het slecht.",
    "Karin lachte vandaag, dat mag Ada weten.",
)


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("Slechte dag. Peter en ik zeggen geen woord tegen elkaar, en met Peter eten doe ik niet meer.", True),
        ("Mijn zoon slaapt niet", True),
        ("Slechte dag. Karin was boos op mij.", False),
        ("Met Ada ging het over het team.", False),
        ("Het gaat niet goed met de planning.", False),
        ("Even gebeld met Marloes, dat viel tegen.", False),
    ],
)
def test_it_is_of_the_same(words: str, so: bool):
    assert of_whom_he_keeps("Ada", words, BEFORE) is so
