"""What somebody asks or wants of the one who asks is heard by how such a sentence is made; a question of his own is
none."""

from conversations.asked.asking_back import AsksBack, asks_back
from conversations.asked.to_us import asks_us, asks_us_something, only_asks_us
from conversations.matching import small

ASKED = {
    "Is het een probleem als ik een vraag oversla?": AsksBack.MUST,
    "Geeft het als ik een keer niks invul?": AsksBack.MUST,
    "Als ik nou es niet op tijd antwoord, is dat erg?": AsksBack.LATE,
    "Vind je het vervelend als ik kort antwoord?": AsksBack.HIS_WAY,
    "Of mag ik je daarna nog eens bellen?": AsksBack.CALLS,
    "Hoe lang heb ik de tijd om te antwoorden?": AsksBack.ANY_TIME,
    "Mag ik ook foto's sturen?": AsksBack.PICTURES,
    "Kan ik je ook iets inspreken?": AsksBack.SPEAKS,
    "En wel een beetje kort vragen hoor, ik zit hier met 240 kinderen": AsksBack.SHORTER,
    "Kun je het een beetje kort houden graag?": AsksBack.SHORTER,
    "Niet te vaak appen graag": AsksBack.SHORTER,
    "Graag korte vragen": AsksBack.SHORTER,
    "Hou het een beetje kort hoor": AsksBack.SHORTER,
    "App je me als het klaar is?": AsksBack.UNKNOWN,
    "Kun je dit voor me vertalen?": AsksBack.UNKNOWN,
}
HIS_OWN = (
    "Is het erg als ik boos word?",
    "Is het een probleem als ik mijn team niet antwoord geef wanneer ze klagen?",
    "Hoe stel je grenzen?",
    "Mag ik hem bellen?",
    "Mag ik hem een foto sturen?",
    "Wanneer moet ik reageren op mijn baas?",
    "Weet jij waarom ik steeds ja zeg?",
    "Kun je leren om nee te zeggen?",
    "Vraag je dat dan gewoon aan je baas?",
    "Vergaderingen kort houden",
    "Ik wil korter vragen stellen",
    "Ik stel zelf altijd korte vragen aan mijn team",
    "Mijn baas zegt dat ik het kort moet houden",
)


def test_it_hears_what_is_asked_of_it():
    assert {words: asks_back(words) for words in ASKED} == ASKED


def test_it_leaves_alone_what_he_asks_himself():
    assert [one for one in HIS_OWN if asks_us(small(one)) or asks_us_something(small(one))] == []


def test_where_he_is_meanwhile_stands_beside_it():
    assert only_asks_us("Mooi. Is het erg als ik laat antwoord? Ik zit overdag op de trekker.") == (
        "Is het erg als ik laat antwoord?"
    )
