"""What befell somebody is heard where he tells it, and his coach may have it now; not what nearly was or was dreamt."""

import pytest

from conversations.told.told_loose import weighs

HEAVY = (
    "Vanmiddag is Ritske van de steiger gegaan. Pols gebroken en z'n hoofd, ze houden hem een nacht in Leeuwarden.",
    "m'n vrouw heeft een auto-ongeluk gehad",
    "mijn broer is aangereden op de fiets",
    "Mijn moeder ligt in het ziekenhuis met een beroerte.",
    "we hebben knallende ruzie gehad thuis, ze is bij haar zus",
    "Een leerling heeft me geschopt",
    "ben geslagen op het werk vandaag",
    "Mijn collega is gisteren overleden, 44 jaar",
    "Ik slaap al drie nachten niet",
    "ik kan niet meer slapen sinds dinsdag",
    "Krijg t niet uit mijn hoofd",
    "Ik laat dat plan zitten, ik laat alles zitten.",
    "Mijn dochter is van haar paard gevallen, been gebroken",
    "Er is vandaag een ongeluk gebeurd op het werk, iemand met zijn hand in de machine",
    "ik zit er helemaal doorheen",
    "Buurjongen van 19 heeft zelfmoord gepleegd",
    "mijn vriendin heeft het uitgemaakt",
    "Ze hebben bij ons ingebroken",
    "Mijn beste vriend is verongelukt",
    "de loods is afgebrand vannacht",
    "I had a car accident",
    # Harm that was done to him, that he did, or that he is afraid of.
    "Het was een raar gesprek. Ik ben vandaag op mijn werk aangerand.",
    "Ik ben als kind misbruikt.",
    "Mijn baas heeft me vernederd voor het hele team.",
    "Ik word al maanden gepest door mijn collega's.",
    "Ik heb mijn dochter een tik gegeven.",
    "Ik ben vreemdgegaan.",
    "Ik heb afscheid genomen van iedereen.",
    "Ik wil hem vermoorden.",
    "Ik ben bang dat mijn man me weer slaat.",
    "Ik ben bang om dood te gaan aan die kanker.",
    "Ik ben op staande voet weggestuurd.",
    # Where he works, or came from his work, and who lay there was his.
    "Ik moest weg van mijn werk omdat mijn dochter op de eerste hulp lag.",
    "Ik werd op mijn werk gebeld, mijn man lag op de spoed.",
    "Vannacht na mijn dienst zat ik met mijn zoontje op de eerste hulp.",
    "Ik ben van mijn werk naar de eerste hulp gebracht.",
)
LIGHT = (
    "Ik viel bijna van de trap van het lachen",
    "Als er iemand van de steiger valt ben ik verantwoordelijk",
    "een bewoner is vannacht gevallen, heup gebroken",
    "Ik droomde dat ik van het dak viel",
    "In die film kreeg hij een ongeluk",
    "ik ben nooit van een ladder gevallen",
    "Ik heb het ijs gebroken",
    "Mijn baas viel van zijn stoel",
    "dat liedje krijg ik niet uit mijn hoofd",
    "We hadden een cursus reanimeren",
    "Geen ruzie gehad vandaag",
    "hij is van de radar gevallen",
    "Ik heb Karin een tik op de schouder gegeven.",
    "Ik heb een gat in de muur geslagen.",
    "Ik kon hem wel vermoorden.",
    "Ik ben niet gepest, hoor.",
    "Ik ben bang dat ik de plank missla.",
    "Mijn laatste werkdag was het, ik heb afscheid genomen van iedereen.",
    "Donderdag heb ik dienst op de seh.",
    "Op de seh lagen drie patiënten en ik had dienst.",
    "Ik werk op de eerste hulp en daar zeg ik altijd ja.",
)


@pytest.mark.parametrize(("words", "so"), [*((one, True) for one in HEAVY), *((one, False) for one in LIGHT)])
def test_it_is_heard_whether_it_weighs(words: str, so: bool):
    assert weighs(words) is so
