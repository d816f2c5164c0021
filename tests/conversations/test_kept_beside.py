"""What somebody keeps from his coach with a yes, of what he told before, and what only sounds like it."""

from conversations.kept.kept_beside import Beside, is_about, kept_beside

KEPT = {
    "Ja, maar niet met Floris z'n achternaam erin, en het nalezen van die aktes hou ik liever voor mezelf.": Beside(
        ("nalezen", "aktes"), keeps=True, name="floris", surname=True
    ),
    "Klopt, maar dat van mijn man blijft hier": Beside(("man",), keeps=True),
    "ja, alleen dat laatste niet voor Ada": Beside((), keeps=True, last=True),
    "Prima. Wel graag zonder namen": Beside((), name=""),
    "Klopt maar zonder de naam van Karin": Beside((), name="karin"),
    "Ja hoor, maar dat hoeft Ada niet te weten": Beside((), keeps=True),
    "ja maar dat van thuis blijft tussen ons": Beside(("thuis",), keeps=True),
    "Precies, maar niks over mijn man erin": Beside(("man",), keeps=True),
    "Ja, al hou ik de rest liever voor me": Beside(("rest",), keeps=True),
}
NOTHING_OF_IT = (
    "Ja, dat is het",
    "Ja, maar dat durf ik niet tegen mijn baas te zeggen",
    "Ja, maar mijn baas hoeft dat niet te weten",
    "Klopt, maar mijn man blijft hier",
    "Ja, maar ik hou te weinig tijd over voor mezelf",
    "Ja, en ik wil meer tijd voor mezelf",
    "Ja, ik wil niet naar Ada",
    "Goed, niet bij Ada maar bij mij op kantoor",
    "Ja, maar hoeft Ada dat niet te weten?",
    "Prima, geen probleem",
)


def test_what_he_keeps_beside_a_yes():
    assert {words: kept_beside("Ada", words) for words in (*KEPT, *NOTHING_OF_IT)} == {
        **KEPT,
        **dict.fromkeys(NOTHING_OF_IT),
    }


def test_what_it_is_about_is_known_by_a_word_of_his():
    told = "Floris krijgt alles. Ik lees stiekem zijn aktes na."
    assert (is_about(("nalezen", "aktes"), told), is_about(("scheiding",), told)) == (True, False)
