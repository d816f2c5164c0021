"""What he brings is another thing after all where he says so; what adds to it, or is for the bot, never is."""

import pytest

from conversations.quoted.quoting import quote
from conversations.said.put_otherwise import corrects, corrects_before, names_one_more, rather_about, without_lead

# What somebody writes below what he takes along, whether it would be heard days later as well, and what he brings now.
INSTEAD = (
    ("nee, het gaat mij om mijn baas", False, "het gaat mij om mijn baas"),
    ("liever over mijn baas", True, "over mijn baas"),
    ("even voor morgen, toch liever over mijn zoon. Die zit thuis.", True, "over mijn zoon. Die zit thuis."),
    ("Ik wil het toch liever over mijn rooster hebben", True, "Ik wil het toch liever over mijn rooster hebben"),
    ("laat dat maar zitten, ik wil het over mijn slaap hebben", True, "ik wil het over mijn slaap hebben"),
    ("laat het team maar zitten, liever over mezelf. Ik slaap slecht.", True, "over mezelf. Ik slaap slecht."),
    ("bij nader inzien wil ik het over de cursus hebben", True, "bij nader inzien wil ik het over de cursus hebben"),
    ("eigenlijk gaat het om mijn moeder", False, "eigenlijk gaat het om mijn moeder"),
    ("maak er maar van: hoe zeg ik nee tegen mijn baas", False, "hoe zeg ik nee tegen mijn baas"),
    ("niet tegen mijn collega's maar tegen mijn baas", False, "niet tegen mijn collega's maar tegen mijn baas"),
    ("ik heb me bedacht: de reorganisatie", False, "de reorganisatie"),
    (
        "Toch maar iets anders dinsdag. Mijn baas heeft twee klussen in één week gezet.",
        True,
        "Mijn baas heeft twee klussen in één week gezet.",
    ),
    ("Toch liever iets anders morgen: mijn baas wil dat ik zaterdag kom.", True, "mijn baas wil dat ik zaterdag kom."),
    (
        "Er zijn twee mensen weggestuurd. Toch maar daarover.",
        True,
        "Er zijn twee mensen weggestuurd. Toch maar daarover.",
    ),
    ("Sorry, ik bedoel: hoe ik nee zeg tegen mijn baas", False, "hoe ik nee zeg tegen mijn baas"),
    ("toch maar niet over mijn baas. liever over mijn slaap", True, "over mijn slaap"),
    ("nee toch niet over karin, maar over mezelf", True, "over mezelf"),
    ("doe toch maar de werkdruk ipv mijn leidinggevende", True, "de werkdruk"),
    ("toch liever over de werkdruk in plaats van over mijn baas", True, "over de werkdruk"),
    ("laten we het morgen over iets anders hebben: de werkdruk", True, "de werkdruk"),
    (
        "Ik bedoel eigenlijk: ik wil het hebben over concepten laten lezen. Het andere mag weg.",
        False,
        "ik wil het hebben over concepten laten lezen.",
    ),
    ("Wordt toch iets anders. Anouk wil de werkplaats dicht.", True, "Anouk wil de werkplaats dicht."),
    ("Het is toch wat anders geworden: mijn zoon gaat verhuizen.", True, "mijn zoon gaat verhuizen."),
)


@pytest.mark.parametrize(("words", "later", "said"), INSTEAD)
def test_it_hears_that_it_is_about_something_else_after_all(words: str, later: bool, said: str):
    assert (corrects(words), rather_about(words), without_lead(words), quote(words, topic=True)) == (
        True,
        later,
        said,
        said,
    )


@pytest.mark.parametrize(
    "words",
    [
        "Toch maar iets anders gekocht vandaag.",
        "Toch maar iets anders?",
        "Hij wilde het liever daarover hebben dan over mij.",
        "Mijn collega zei: toch maar iets anders. Daar baal ik van.",
        "en over mijn baas",
        "ook over mijn baas graag",
        "nee, verder niks",
        "Nee, dat was het.",
        "liever niet",
        "liever over een week",
        "liever dinsdag dan woensdag",
        "liever voor mezelf houden",
        "het gaat me goed",
        "het gaat om kwart over negen",
        "Het gaat over drie collega's, Karin, Piet en Joost",
        "eigenlijk best spannend",
        "nee, Ada mag dit niet lezen",
        "Toch maar even bellen met Ada",
        "Ik bedoel Karin en Piet.",
        "toch niet over mijn baas",
        "ik wil het toch niet over karin hebben",
        "neem liever de trap ipv de lift",
        "doe ik liever zelf in plaats van vragen",
        "Toch maar niet gebeld. Liever gemaild.",
        "Het is toch iets anders. Ik was niet boos maar bang.",
        "Wordt toch wel iets anders dan ik dacht, dat werk. Best leuk eigenlijk.",
        "Het wordt anders op mijn werk. Karin gaat weg.",
    ],
)
def test_what_adds_to_it_or_is_for_the_bot_takes_the_place_of_nothing(words: str):
    assert (corrects(words), rather_about(words), without_lead(words)) == (False, False, words)


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("wacht dat staat er raar. ik bedoel: ik geef mn tijd weg voordat iemand erom vraagt", True),
        ("o nee wacht, ervoor juist. Daarna heeft het geen zin meer", True),
        ("Sorry dat klopt niet wat ik net schreef, ze vragen het wel, alleen via via.", True),
        ("correctie: niet Karin maar Joost", True),
        ("bang was trouwens een te groot woord. doe maar 'dat ik het vervelend vind'", True),
        ("nee ik bedoelde het werk van Karin, niet van anderen", True),
        ("Oh nee sorry, het was woensdag, het overleg was vervroegd. Maakt verder niks uit", True),
        ("Nee, het was maar 1 keer", False),
        ("Sorry, het was een drukke week", False),
        ("Dat het een te groot project is", False),
        ("nee, dat lukt nooit", False),
        ("wacht even, ik denk na", False),
        ("ik bedoel in de overdracht", False),
        ("Dat ik wacht tot iemand het zegt", False),
        ("in de overdracht, nee in de lunch", False),
    ],
)
def test_it_hears_that_what_he_just_wrote_reads_otherwise(words: str, so: bool):
    assert corrects_before(words) is so


def test_who_names_one_more_thing_goes_on_with_what_he_named():
    said = {
        "En het zinnetje tegen Pieter. Hoewel hij inmiddels ook gewoon minder vraagt.": True,
        "O ja, en dat van mijn moeder": True,
        "En dan zeg ik dat het fijn was": False,
        "En het was fijn": False,
        "Het zinnetje tegen Pieter": False,
    }
    assert {words: names_one_more(words) for words in said} == said
