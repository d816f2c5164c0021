"""What of his words is for his coach to read: no sentence goes that tells anything."""

import pytest

from conversations.told_to_her import beside_the_moment, set_out_for_her, told_to_her

ASKED = "Kan het dinsdag een half uur later? Mijn dochter moet naar de tandarts. Iets anders is kerst."


@pytest.mark.parametrize(
    ("words", "hers"),
    [
        (
            "Haha, dat was een vraag aan jou. Met Ada wil ik het over oudjaar hebben.",
            "Met Ada wil ik het over oudjaar hebben.",
        ),
        (
            "Je zou het de 7e vragen, maar goed. De eerste vrijdag liet ik hem gaan.",
            "De eerste vrijdag liet ik hem gaan.",
        ),
        ("Dat zei ik net al: Karel vertellen. Om vier uur.", "Karel vertellen. Om vier uur."),
        (
            "Wat bedoel je met dat? Dat wil ik juist niet meer.\nOké, dan dit.",
            "Dat wil ik juist niet meer.\nOké, dan dit.",
        ),
        ("Dat heb ik je toch al verteld.", ""),
        (f"Over kerst.\n{ASKED}", "Over kerst.\nIets anders is kerst."),
        ("hoe ik stop. hou dat tweede maar voor mij eigenlijk nee laat maar gewoon lezen", "hoe ik stop."),
        ("Sorry, gisteren nakijkdag. Over Casper. Zijn naam niet doorgeven aub", "Over Casper."),
        ("Haar naam niet noemen.", "Haar naam niet noemen."),
    ],
)
def test_what_is_only_said_to_the_one_who_asks_and_what_she_has_already_goes(words, hers):
    assert told_to_her(words, [ASKED]) == hers


def test_all_else_stays_as_it_is_written():
    for words in (
        "Dat zei ik ook tegen hem. Dat was een vraag van mijn baas.",
        "Dat was een vraag aan jou, zei hij.",
        "Dat heb ik hem al verteld.",
        "Leest mijn leidinggevende dit eigenlijk ook?",
        "Is dit nog wel iets voor een coach?",
        "Kan het dinsdag een uur later?",
        "Dat zei ik toch al, het is al gedaan.",
        "Eén ding.  En dan,\n\nna een lege regel, nog iets.",
    ):
        assert told_to_her(words, [ASKED]) == words


def test_that_the_day_suits_him_is_nothing_he_sets_out_to_do():
    found = set_out_for_her("Ik lees alleen de samenvatting. Vrijdag 11 is goed.")
    assert found == "Ik lees alleen de samenvatting."
    for words in ("Ik bel vrijdag.", "Vrijdag, op kantoor.", "Dinsdag is goed.", "Ik vraag of dinsdag goed is."):
        assert set_out_for_her(words) == words


@pytest.mark.parametrize(
    ("words", "besides"),
    [
        ("woensdag de 6e is beter, de 5e ben ik nog vrij", ""),
        ("vrijdag ben ik de hele dag op het water met een klant. doe maar maandag", ""),
        ("Maandag is prima, dankjewel.", ""),
        ("is goed, thanks", ""),
        ("ok doe maar, ik ben benieuwd of het lukt", "ok doe maar, ik ben benieuwd of het lukt"),
        ("liever een week later ivm vakantie", ""),
        ("Liever niet. Ik vind het best spannend.", "Ik vind het best spannend."),
        ("huh? ok dan: vrijdag stuur ik de factuur", "huh? ok dan: vrijdag stuur ik de factuur"),
        ("ja is goed. Ik zie er wel tegenop hoor", "Ik zie er wel tegenop hoor"),
    ],
)
def test_asked_when_to_ask_him_only_what_he_says_besides_is_told(words, besides):
    assert beside_the_moment(words) == besides
