"""What is repeated right under an answer: all of it, or what is surely the heart of it, or nothing."""

import pytest

from conversations.heart import heart


@pytest.mark.parametrize(
    "words",
    [
        "Ik laat Mehmet de cijfers doen. Cijfers zijn het vak van een ander.",
        "Dat ik het kan vragen zonder me te verontschuldigen. En dat ik dat in februari ook echt ga doen.",
        "Ada had een mooi beeld: ik ben de stekkerdoos waar iedereen in plugt. Dat blijft wel hangen.",
        "dat ik er zelf ook aan meedoe. Niemand dwingt me, ik spring gewoon op",
        "ja ik ga het vertellen. Niet alles, alleen dat ik na zessen niet opneem",
        "Een zinnetje. 'Ik kom er morgen op terug.' Heb het op een geeltje hangen.",
    ],
)
def test_of_a_few_sentences_that_belong_together_none_is_left_out(words: str):
    assert heart(words) == words


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "Dat het niet mijn leidinggevende is waar ik bang voor ben maar mijn vader. Klinkt raar maar zo is het.",
            "Dat het niet mijn leidinggevende is waar ik bang voor ben maar mijn vader.",
        ),
        (
            "Dat ik mag wachten met antwoorden. Trouwens het was steenkoud in 2.04, kan het ergens anders?",
            "Dat ik mag wachten met antwoorden.",
        ),
        (
            "Het was een fijn gesprek. Ik heb voor het eerst hardop gezegd dat ik er tegenop zie om te gaan.",
            "Ik heb voor het eerst hardop gezegd dat ik er tegenop zie om te gaan.",
        ),
    ],
)
def test_what_only_stands_beside_it_is_left_out(words: str, said: str):
    assert heart(words) == said


@pytest.mark.parametrize(
    "words",
    [
        "Ada liet me opschrijven wat ik op een dag doe en wat daarvan echt van mij is. 23 dingen. Van mij: 9.",
        "Ik kwam binnen met een verhaal over de planning en ik ging weg met iets over mijn vader. Die kon ook niet "
        "stilzitten. Dat had ik zelf nooit naast elkaar gelegd.",
        "We hebben geoefend. Ada was mijn leidinggevende en ik moest binnenkomen. De eerste keer stond ik sorry te "
        "zeggen voordat ik zat. De derde keer niet meer.",
        "En toen vroeg ze wie er beslist wanneer ik pauze heb. En ik zei: nou, de balie. Dus dat. Dat ik dat zelf ben "
        "kwijtgeraakt. Verder nog over de kerstborrel maar dat doet er niet toe",
        "dat ik altijd 'even' zeg. even dit even dat. ik ga er morgen op letten in de winkel, elke keer als ik even "
        "zeg doe ik een muntje in het potje",
        "Gisteren nog. Mevrouw De Wit belde, en de stagiaire keek me aan. Ze zei niks. Ze keek alleen. En ik stond al.",
    ],
)
def test_where_a_cut_would_lose_what_matters_nothing_is_repeated(words: str):
    assert heart(words) == ""
