"""A cry for help is heard, and nothing else is taken for one."""

import pytest

from conversations.told.distress import in_distress


@pytest.mark.parametrize(
    "words",
    [
        "ik zie het niet meer zitten",
        "Ik zie het echt niet meer zitten.",
        "poeh. ik zie t niet meer zitten",
        "ik wil er niet meer zijn",
        "ik wil er soms gewoon niet meer zijn",
        "Ik wou dat ik er niet meer was",
        "Ik wil niet meer leven",
        "ik hoef niet meer te leven",
        "ik wil zo niet verder leven",
        "ik wil dood",
        "Was ik maar dood.",
        "ik wil niet meer wakker worden",
        "Ik denk de laatste tijd aan zelfmoord",
        "ik heb zelfmoordgedachten",
        "ik denk eraan een eind aan mijn leven te maken",
        "ik wil er een eind aan maken",
        "ik wil uit het leven stappen",
        "straks doe ik mezelf iets aan",
        "ik ben bang dat ik mezelf wat aandoe",
        "iedereen is beter af zonder mij",
        "het hoeft voor mij niet meer",
        "mijn leven heeft geen zin meer",
        "ik weet niet meer hoe ik verder moet",
        "Het ging wel. Eerlijk gezegd: ik zie het niet meer zitten.",
        "I don't want to live anymore",
        "i want to die",
        "I'm thinking of killing myself",
    ],
)
def test_it_is_sure(words):
    assert in_distress(words)


@pytest.mark.parametrize(
    "words",
    [
        "ben verkouden en schor. kan ik wel komen of steek ik ada dan aan",
        "Dat wordt niets morgen om elf uur. De rechtbank houdt met mijn persoonlijke groei geen rekening.",
        "ik word er gek van",
        "doodmoe",
        "ik ben dood op",
        "ik word er ziek van",
        "ik schaam me dood",
        "ik lach me dood",
        "ik schrok me dood",
        "ik wil dood neervallen van schaamte",
        "Ik ga liever dood dan dat ik die presentatie geef",
        "dat project zie ik niet meer zitten",
        "ik zie het project niet meer zitten",
        "ik zie dat gesprek niet zitten",
        "ik zie het niet zitten",
        "ik zie het niet meer zitten om met hem te praten",
        "ik maak een eind aan dat overleg",
        "ik wil een eind maken aan dat overleg",
        "ik trek het niet meer met die planning",
        "ik kan niet meer",
        "mijn broer wil niet meer leven",
        "mevr k is overleden. 4 jaar bij gekomen",
        "Mijn vader heeft zelfmoord gepleegd toen ik twaalf was",
        "Als ik dat zeg pleeg ik politieke zelfmoord",
        "niet dat ik dood wil hoor",
        "ik wil er niet meer zijn haha grapje",
        "ik wil er dinsdag niet meer zijn als hij komt",
        "die vergadering hoeft voor mij niet meer",
        "ik weet niet meer hoe ik verder moet met mijn team",
        "ik wil niet meer werken op zondag",
        "Ik zit er doorheen, maar het gaat wel",
        "sorry, ik was er even helemaal klaar mee",
        "mijn baas merkt niet dat ik er niet meer ben",
        "mijn team is beter af zonder mij, denkt hij",
        "ik denk vaak aan de dood van mijn vader",
        "ik wil eruit stappen, uit die werkgroep",
        "",
    ],
)
def test_it_is_nothing_of_the_kind(words):
    assert not in_distress(words)
