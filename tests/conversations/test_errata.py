"""A word that he puts right afterwards: what is quoted of him reads as he means it."""

import pytest

from conversations.quoted.errata import as_corrected, is_erratum, puts_right_a_word
from conversations.quoted.quoting import left_standing, quote

BEFORE = ("Half gelukt.", "Ik zei veel te laat nee.")

LEAVES = "Ik ga woensdag om vijf uur weg."


@pytest.mark.parametrize(
    ("words", "read"),
    [
        (f"{LEAVES}\nik bedoelde donderdag", "Ik ga donderdag om vijf uur weg."),
        (f"{LEAVES}\no nee, ik bedoel zes uur", "Ik ga woensdag om zes uur weg."),
        (f"{LEAVES}\ndonderdag, niet woensdag", "Ik ga donderdag om vijf uur weg."),
        (
            f"{LEAVES}\nHet moet alleen wel even anders dan ik zei. Donderdag in plaats van woensdag.",
            "Ik ga donderdag om vijf uur weg.",
        ),
        ("Dinsdag liet ik hem liggen.\nHet was anders dan ik zei: het was woensdag", "Woensdag liet ik hem liggen."),
        ("Hoe ik nee zeg tegen Karin.\nsorry ik bedoelde Karim", "Hoe ik nee zeg tegen Karim."),
        ("Ik neem Truus erbij.\nGeen Truus trouwens, die heet Trees haha", "Ik neem Trees erbij."),
        ("Ik neem Truus erbij.\nTrees heet ze, niet Truus", "Ik neem Trees erbij."),
        ("Ik zei het mijn leidingevende.\n*leidinggevende", "Ik zei het mijn leidinggevende."),
        ("Dat het rustig was.\nIk bedoelde onrustig haha", "Dat het onrustig was."),
        ("Dat ik de kwartaalcijfers niet red.\nOeps, ik bedoel de jaarcijfers.", "Dat ik de jaarcijfers niet red."),
    ],
)
def test_what_is_quoted_reads_as_he_puts_it_right(words: str, read: str):
    before, after = words.split("\n")
    assert (as_corrected(words), quote(words), puts_right_a_word(before, after)) == (read, read, True)
    assert is_erratum(after)


@pytest.mark.parametrize(
    "words",
    [
        "Ik ga maandag en dinsdag.\nik bedoel woensdag",
        "Ik zeg het hem. Ik bedoel Karin.",
        "Ik bel dinsdag, niet woensdag.",
        "Ik bel maandag Kees en vrijdag Piet.\nNee, donderdag.",
        "Ik ga maandag weg.\nNou ja, maandag is ook maar een dag.",
        "Ik bel maandag Kees.\nNee, ik bel dinsdag Piet.",
        "Ik bel vrijdag Kees.\nNee, Kees is ziek, maandag bel ik Piet.",
        "Dat ik moe ben, niet boos.",
        "Ik ga naar huis. Het is stil.",
        "Ik wil rust. Ik bedoelde er niets mee.",
    ],
)
def test_where_it_is_not_plain_what_it_stands_for_all_of_it_stays(words: str):
    assert as_corrected(words) == words


def test_who_reads_it_back_or_was_misunderstood_is_held_to_what_he_says_then():
    said = {
        "Ik lees het net terug en ik klink wel streng voor mezelf. Eigenlijk was ik blij.": ("Eigenlijk was ik blij.",),
        "Nu ik het teruglees: ik was vooral opgelucht": ("ik was vooral opgelucht",),
        "nee dat heb je verkeerd begrepen, ik zei juist op tijd nee": ("ik zei juist op tijd nee",),
        "Ik lees het terug en dan stuur ik het.": (*BEFORE, "Ik lees het terug en dan stuur ik het."),
        "Karin heeft me verkeerd begrepen.": (*BEFORE, "Karin heeft me verkeerd begrepen."),
    }
    assert {words: left_standing(" ".join(BEFORE) + f"\n{words}") for words in said} == said


@pytest.mark.parametrize(
    ("words", "read"),
    [
        (
            "Op maandag 4 januari zeg ik nee.\nWacht, 5 januari, maandag ben ik nog vrij.",
            "Op 5 januari zeg ik nee.",
        ),
        ("Dat ik over twee maanden weg ben.\nNou ja, over zes weken al.", "Dat ik over zes weken weg ben."),
        ("Vrijdag bel ik Kees. Nee wacht, donderdag.", "Donderdag bel ik Kees."),
        ("Morgen bel ik Henk.\nO nee, morgen is hij vrij, donderdag dus.", "Donderdag bel ik Henk."),
    ],
)
def test_the_day_or_how_long_that_he_names_anew_takes_the_place_of_the_only_one(words: str, read: str):
    assert (as_corrected(words), is_erratum(words)) == (read, True)
