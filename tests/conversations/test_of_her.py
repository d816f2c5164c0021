"""What he holds against his coach is heard where he says it of her, and of nobody else."""

import pytest

from conversations.kept.kept_amid import Secret, secret_amid
from conversations.kept.of_her import criticizes

AGAINST_HER = (
    "Ada luistert niet, ze zat de hele tijd op haar horloge te kijken. Ik heb er niks aan gehad",
    "Eerlijk? Ik vond Ada vandaag nogal belerend.",
    "het klikte niet met Ada",
    "ik ben boos op mijn coach",
    "Ada snapt niks van mijn werk",
    "ik had niks aan Ada vandaag",
    "Ada was er met haar hoofd niet bij",
    "Ada liet me niet uitpraten",
)
NOT_AGAINST_HER = (
    "Ada zei dat ik hard ben voor mezelf",
    "Ik luister niet naar Ada",
    "Ada was streng maar dat had ik nodig",
    "Ada was niet belerend",
    "Ada had niet verwacht dat ik het deed",
    "dat ik te vaak op mijn telefoon zit",
    "Mijn baas luistert niet",
    "ze luistert niet",
)


@pytest.mark.parametrize("words", AGAINST_HER)
def test_it_hears_what_is_said_of_her(words: str):
    assert secret_amid("Ada", words) is Secret.OF_HER


@pytest.mark.parametrize("words", NOT_AGAINST_HER)
def test_it_leaves_what_is_of_himself_or_of_others(words: str):
    assert secret_amid("Ada", words) is None


@pytest.mark.parametrize(
    ("words", "is_she"),
    [
        ("ze praatte alleen maar zelf", True),
        ("ze keek steeds op haar telefoon", True),
        ("Dat mijn baas niet luistert. ze is altijd zo bot", False),
        ("ze zei dat ik niet luister", False),
    ],
)
def test_asked_about_the_talk_it_knows_who_she_is_where_nobody_else_is_named(words: str, is_she: bool):
    assert criticizes("Ada", words, of_the_talk=True) is is_she


def test_what_he_says_of_who_reads_it_goes_before():
    assert secret_amid("Ada", "Ik ben boos op Ada. Dat hoeft verder niemand te lezen.") is Secret.HIS
