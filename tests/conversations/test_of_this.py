"""For whom what he wrote just now is, in a few words of his own; what tells anything else is no such thing."""

import pytest

from conversations.asked.gone_yet import can_wait, says_right_away
from conversations.kept.of_this import is_to_stay, whose_is_it
from conversations.wishes import Sharing

SAID = {
    Sharing.OWN: (
        "hou maar voor mij",
        "liever voor mezelf houden",
        "Hou het voor mij, ik vertel het haar zelf wel",
        "niet doorgeven graag",
        "je hoeft het niet door te geven",
        "nee liever niet",
        "dat hou ik liever voor mezelf",
    ),
    Sharing.LATER: ("weet ik nog niet, dat zie ik later wel", "ik kies later wel", "daar moet ik nog over nadenken"),
    Sharing.COACH: ("ada mag het lezen", "doe maar ada", "mag ze lezen", "geef maar door", "laat maar lezen"),
    None: (
        "hou je voor mij een plek vrij",
        "ik hou het bij mijn vader niet uit",
        "ada mag het lezen, maar dat van Karin niet",
        "ik wil het voor mezelf doen",
        "niet vertellen aan mijn baas",
        "En ook over mijn vakantie",
        "mag ik later komen?",
    ),
}


@pytest.mark.parametrize("whose", SAID)
def test_it_hears_for_whom_it_is(whose: Sharing | None):
    assert {words: whose_is_it("Ada Lovelace", words) for words in SAID[whose]} == dict.fromkeys(SAID[whose], whose)


def test_where_nothing_asked_him_that_a_mere_no_is_not_enough():
    heard = [is_to_stay("Ada", words) for words in ("hou maar voor mij", "niet doorgeven graag", "toch maar niet")]
    assert heard == [True, True, False]


CAN_WAIT = (
    "Nee hoeft niet meteen, Ada heeft ook kerst. Dank je wel.",
    "laat maar gewoon liggen",
    "komt wel bij het gesprek",
    "nee joh dat hoeft niet, dinsdag is vroeg genoeg",
    "ze leest het dinsdag wel",
)
TELLS_ON = (
    "Nee, en vanmiddag zei hij er ook niks over.",
    "komt wel goed denk ik",
    "het hoeft niet meer van mijn vrouw, zei ze",
    "hoeft niet perfect te zijn, zei mijn baas",
)


def test_under_a_note_it_hears_that_it_can_wait_or_not():
    assert [can_wait(words, "Ada") for words in (*CAN_WAIT, *TELLS_ON)] == [True] * 5 + [False] * 4
    assert [says_right_away(words) for words in ("ja mag wel meteen", "meteen na het overleg")] == [True, False]
