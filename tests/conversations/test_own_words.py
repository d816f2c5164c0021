"""What he calls the one he works under, in his own word."""

import pytest

from conversations.occasion import Earlier
from conversations.quoted.own_words import boss


def said(*words: str) -> tuple[Earlier, ...]:
    return tuple(Earlier("reflection", 1, "deeper", "reflection.plain", one) for one in words)


@pytest.mark.parametrize(
    ("words", "dutch", "english"),
    [
        ((), "je leidinggevende", "your manager"),
        (("Bij mijn baas.", "Dinsdag vroeg hij iets."), "je baas", "your boss"),
        (("M'n manager zegt nee.",), "je manager", "your manager"),
        (("My boss asked me.",), "je baas", "your boss"),
        (("Mijn baas vroeg het.", "Mijn directeur ook."), "je directeur", "your director"),
        (("Alle managers willen het.", "De baas van Fatima."), "je leidinggevende", "your manager"),
    ],
)
def test_it_is_the_word_that_he_used_last(words: tuple[str, ...], dutch: str, english: str):
    called = boss(said(*words))
    assert (called.je, called.u, called.en) == (dutch, dutch.replace("je ", "uw ", 1), english)
