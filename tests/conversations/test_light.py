"""What asks for no more than a nod is not taken for something to keep, and what tells something is."""

import pytest

from conversations.told.light import Light, greets, light


@pytest.mark.parametrize(
    ("words", "it_is"),
    [
        ("dank je", Light.THANKS),
        ("Dank voor je geduld met mij", Light.THANKS),
        ("Dank je, ik ben er.", Light.THANKS),
        ("Dank je, ik ben er nog niet uit.", None),
        ("Fijn dat het kon, dank aan Ada.", Light.NOD),
        ("Fijn dat het kon.", None),
        ("Met dank. En mijn complimenten voor de puntkomma's, die zie je nog maar zelden.", Light.THANKS),
        ("En jij bedankt, voor zover dat bij jou aankomt.", Light.THANKS),
        ("dank u wel mevrouw de computer", Light.THANKS),
        ("Leuk gevonden!", Light.THANKS),
        ("thanks", Light.THANKS),
        ("fijn", Light.NOD),
        ("ok", Light.NOD),
        ("top!", Light.NOD),
        ("Fijn zo", Light.NOD),
        ("haha", Light.NOD),
        ("hahahaha", Light.NOD),
        ("👍", Light.NOD),
        ("😀", Light.NOD),
        ("grapje", Light.NOD),
        ("snap ik", Light.NOD),
        ("dat is fijn om te weten", Light.NOD),
        ("komt goed", Light.NOD),
        ("leuke vraag!", Light.NOD),
        ("haha je lijkt mijn moeder wel", Light.NOD),
        ("jij bent lief hoor", Light.NOD),
        ("prima, tot dinsdag", Light.GOODBYE),
        ("ja", Light.NOD),
        ("hoi", Light.HELLO),
        ("Goedemorgen Ada", Light.HELLO),
        ("hoi hoe gaat het?", Light.HELLO),
        ("is goed. doei", Light.GOODBYE),
        ("dag Ada, tot dinsdag", Light.GOODBYE),
        ("slaap lekker", Light.GOODBYE),
        ("Dank je trouwens dat je het zo kort houdt, ik lees dit in de pauze tussen twee klassen.", Light.THANKS),
        ("thx trouwens", Light.THANKS),
        ("Fijn dat je steeds even vraagt.", Light.THANKS),
        ("Bedankt voor het vragen steeds, het was fijner dan ik dacht.", Light.THANKS),
        ("Ik vind het wel prettig, zo'n vraag op de ochtend. Dank je.", Light.THANKS),
        ("Je bent een goede luisteraar voor een bot", Light.NOD),
        ("haha goeie vraag", Light.NOD),
        ("doe ada de groetjes", Light.REGARDS),
        ("Doe Ada de groeten van mij!", Light.REGARDS),
        ("groetjes aan ada", Light.REGARDS),
        ("wil je ada de groeten doen", Light.REGARDS),
        ("Zeg Ada maar gedag", Light.REGARDS),
        ("give Ada my regards", Light.REGARDS),
    ],
)
def test_it_asks_for_no_more_than_a_nod(words, it_is):
    assert light(words, "Ada") is it_is


@pytest.mark.parametrize(
    "words",
    [
        "ik heb gebeld",
        "Gebeld.",
        "het is gelukt!",
        "ok ik ga het doen",
        "dank je, maar ik heb toch nee gezegd",
        "bedankt. het ging goed met anja",
        "Ze zijn gezegd. De zeven.",
        "niet goed",
        "super leuk gesprek gehad met anja",
        "zeg tegen ada dat ik later kom",
        "anja gesproken!! 1 weekend per mnd vrij is oke. hart bonkte",
        "mijn vader is overleden",
        "doe anja de groetjes",
        "ik moest dag zeggen tegen mevr k",
        "wat zou jij doen?",
        "dat je lief moet zijn voor jezelf",
        "je bent goed in je werk als je nee zegt",
        "haha ze lijkt mijn moeder wel",
        "moeilijke vraag",
        "fijn gesprek met mijn baas",
        "bedankt, het is me gelukt gisteren",
        "Fijn dat Karin vroeg hoe het ging.",
        "Dank je dat je dit aan Ada doorgeeft, het is voor mij een hele stap.",
        "Mooi dat je dat zegt want ik ging vandaag toch",
        "Ik vind het goed dat je moeder helpt",
        "ik vind het leuk",
        "",
    ],
)
def test_what_tells_something_is_no_nod(words):
    assert light(words, "Ada") is None


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("zondag is 5 van de 6 gelukt. donderdag had ik zin.\ndoe ada de groetjes", True),
        ("Het gaat goed. Groeten aan Ada!", True),
        ("ik deed hem de groetjes van Ada", False),
        ("ze zei gedag tegen Ada en mij", False),
    ],
)
def test_it_hears_regards_in_what_tells_something(words, so):
    assert greets("Ada", words) is so
