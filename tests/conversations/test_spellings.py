"""What is spelled as people of a region speak, or in haste, is heard as the same words in the usual spelling."""

import pytest

from conversations import patterns
from conversations.matching import normal
from conversations.said.assent import assent
from conversations.spellings import spelled, spells

SAID = patterns.compile(r"\b(?:dat ik|ik heb|heb ik|is het|het is|ik laat het) (?:niet|maar|even) (?!ik\b)\w+")


@pytest.mark.parametrize(
    "words",
    [
        "dat ik niet ga",
        "da'k nie ga",
        "dat k neet ga",
        "kheb nie geslapen",
        "k heb ff gewacht",
        "'k heb efkes gewacht",
        "hebk mar gezegd",
        "is t nait zo",
        "wast niet, ist nie zo",
        "tis mar goed",
        "'t is mer goed",
        "k loat t mar gaan",
    ],
)
def test_a_pattern_finds_its_words_in_every_spelling(words: str) -> None:
    assert SAID.search(words)


@pytest.mark.parametrize("words", ["op het dak niet geweest", "ziek heb", "ook even niet", "de kant is maar klein"])
def test_it_makes_no_other_word_of_one_that_is_there(words: str) -> None:
    assert not SAID.search(words)


def test_only_words_are_spelled_otherwise() -> None:
    assert spelled(r"\w[hetik ]|(?<!maar )(?P<ik>\d)|het?") == r"\w[hetik ]|(?<!maar )(?P<ik>\d)|het?"
    assert spelled("niet waar") == r"(?:niet|(?:(?<!\w)')?\b(?:nie|nait|neet)\b) w(?:aa|oa|ao)r"


def test_what_is_spelled_in_two_ways_there_is_looked_for_once() -> None:
    """With two ways to find one word a pattern tries every division of many of them."""
    assert spelled("(?:mij|mie|ik )*") == spelled("(?:mij|(?!)|ik )*") != spelled("(?:mie|ik )*")
    assert spelled("(?:voor mij|voor (?:mij|mie)|mie)x") == spelled("(?:voor mij|voor (?:mij|(?!))|mie)x")


def test_who_spells_as_usual_is_heard_as_usual() -> None:
    assert [spells(words) for words in ("Ik heb het niet gedaan.", "I can do it", "kheb t niet", "loat mar")] == [
        False,
        False,
        True,
        True,
    ]


def test_words_that_are_looked_up_are_written_as_usual_first() -> None:
    assert normal("Da'k t nie Wil, joa!") == "dat ik het niet wil ja"
    assert normal("I can't, don't") == "i can't don't"
    assert (normal("k"), normal("t"), assent("joa hoor")) == ("k", "t", True)
    assert normal("Jao, de leste keer hef heur chef wal veul vraogd. Wss goa k nie") == (
        "ja de laatste keer heeft haar chef wel veel vraogd waarschijnlijk ga ik niet"
    )
    assert [assent(one) for one in ("neu", "neu hoor", "jao", "iig nie")] == [False, False, True, None]
