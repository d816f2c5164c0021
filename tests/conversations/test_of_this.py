"""For whom what he wrote just now is, in a few words of his own; what tells anything else is no such thing."""

import pytest

from conversations.asked.gone_yet import can_wait, says_right_away
from conversations.kept.aside_out import aside_out
from conversations.kept.of_this import asks_what_to_choose, is_hers_in_time, is_to_stay, whose_is_it
from conversations.kept.thought_better import thought_better
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
        "Ada mag het lezen, nee.",
        "Ada mag het lezen. Nee.",
        "ze mag het lezen, neu",
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


def test_it_hears_that_she_may_have_it_if_not_at_once_and_what_he_asks_of_the_choice():
    words = ("ze mag het lezen maar niet meteen", "ze mag het lezen maar niet alles")
    assert [is_hers_in_time("Ada", one) for one in words] == [True, False]
    words = ("wat betekent later kiezen?", "moet ik hier iets kiezen?", "Moet ik kiezen tussen werk en thuis?")
    assert [asks_what_to_choose(one) for one in words] == [True, True, False]


TAKEN_BACK = {
    "geen idee. hoe ik stop. hou dat tweede maar voor mij eigenlijk nee laat maar gewoon lezen": Sharing.COACH,
    "Dat ik te veel doe. Hou dat maar voor mij. Of nee, Ada mag het gewoon lezen.": Sharing.COACH,
    "Over mijn moeder. dit is alleen voor mij, ach nee laat ook maar, ze mag het best lezen": Sharing.COACH,
    "Niet gelukt. liever niet aan ada laten lezen. nou ja doe toch maar wel": Sharing.COACH,
    "Over mijn moeder. Ada mag dit lezen. Of nee, toch liever niet.": Sharing.OWN,
    "Dat ik ja zei, of nee, dat ik niks zei": None,
    "Ik wilde het voor mezelf houden, nou ja, ik heb het toch gezegd": None,
    "Dat het goed ging. Nee, ik wil niet dat Ada dit leest.": None,
}


def test_what_he_takes_back_in_one_breath_holds_as_he_says_it_last():
    heard = {words: thought_better("Ada", words) for words in TAKEN_BACK}
    assert {words: found and found[1] for words, found in heard.items()} == TAKEN_BACK
    assert next(iter(heard.values())) == ("geen idee. hoe ik stop.", Sharing.COACH)


ASIDES = {
    "Veel. (niet voor Ada: ik vind haar soms streng) Ik begin vrijdag.": (
        "Veel. Ik begin vrijdag.",
        "ik vind haar soms streng",
    ),
    "(niet voor Ada: mijn zus drinkt ook weer)": ("", "mijn zus drinkt ook weer"),
    # Without brackets it may go on in his next message, so all of it stays with him.
    "Alleen voor mij: ik zat te liegen.": None,
    "Leuk. [privé: ik slik pillen] Ik ga door.": ("Leuk. Ik ga door.", "ik slik pillen"),
    "Leuke dag (alleen voor mij: ik was moe).": ("Leuke dag.", "ik was moe"),
    "Het is gelukt (niet voor het eerst).": None,
    "Een cadeau, niet voor Ada: voor mijn zus.": None,
    "Ik zei: niet voor mij. En dat hielp.": None,
    "Rust. Mijn man vindt het onzin. Maar dat hoeft er niet in.": ("Rust.", "Mijn man vindt het onzin."),
    "Gelukt. Mijn chef was dronken, maar dat hoeft er niet bij.": ("Gelukt.", "Mijn chef was dronken"),
    "Gelukt. Ik had gedronken (niet voor in het verslag). Hij zei niks.": ("Gelukt. Hij zei niks.", "Ik had gedronken"),
    "Past. Mijn man lacht erom, maar dit hoeft Ada niet te weten hoor.": ("Past.", "Mijn man lacht erom"),
    "Mijn man drinkt. Werk gaat goed. Dat over mijn man hoeft er niet in.": ("Werk gaat goed.", "Mijn man drinkt."),
    "Mijn man drinkt. Hij slaat me. Dat over mijn man hoeft er niet in.": None,
    "Ik werk te veel. Mijn zoon zit vast. Dat van Karin hoeft er niet bij.": None,
    "Mijn zoon is opgenomen. Hij slikte pillen. Dat hoeft er niet in.": None,
    "Hoe ik nee zeg. Mijn zoon is opgenomen. Er is veel gedoe. Dat hoeft er niet in.": None,
    "Ik schrijf te veel op. Dat hoeft niet allemaal op papier, zei Ada.": None,
    "Mijn chef vroeg wat er was. Dat hoeft ze niet te weten.": None,
    "Ik heb een kast gebouwd. Een lade hoeft er niet in.": None,
    "Dat ik minder opschrijf, dat hoeft er niet in te staan bij de overdracht.": None,
    "Ik werk te veel. Ik slaap slecht. Dit hoeft Ada niet te weten.": None,
}


def test_it_hears_which_aside_need_not_be_in_it():
    assert {words: aside_out("Ada", words) for words in ASIDES} == ASIDES
