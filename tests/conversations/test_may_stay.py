"""What he writes unasked stays with him wherever he may want that, however he puts it; what only tells goes along."""

import pytest

from conversations.kept.for_nobody_else import is_for_himself
from conversations.kept.keeps_all import keeps_all
from conversations.kept.kept_amid import secret_amid
from conversations.kept.may_stay import may_stay
from tests.cast import ada_and_johan, dutch, overview, says, taps

SECRET = "Ik drink te veel."


@pytest.mark.parametrize(
    "says_so",
    [
        *(
            "Hou het even voor jezelf.",
            "Niet delen aub.",
            "Graag niet delen met Ada.",
            "Deel dit niet.",
            "Mondje dicht.",
        ),
        *("Dit blijft tussen jou en mij.", "Even voor mezelf: het gaat niet.", "Off the record.", "Dit is geheim."),
        *("Dat wil ik Ada nog niet vertellen.", "Dat gaat Ada niks aan.", "Ik hoop dat Ada dit niet leest."),
        *(
            "Vergeet dat ik dit zei.",
            "Laat dit buiten het overzicht.",
            "Niemand mag dit weten.",
            "ada hoeft t nie te weten",
        ),
        *("Dit zeg ik alleen tegen jou.", "Dat vertel ik haar dinsdag zelf.", "Leest Ada dit? Liever niet."),
        *("Moet ik Ada dat vertellen?", "Ik weet niet of ik het haar moet zeggen."),
        *("Wil je Ada zeggen dat het meeviel? Of nee, laat maar, ik vertel het.",),
        *("Zeg Ada maar dat hij dood is, meer niet.", "Vertel het Ada maar. Alleen niet hoe."),
        *("Zeg Ada maar dat ik ziek ben. Het is een kater, maar zeg dat niet.",),
        *("Alleen jij weet dit.", "Zeg maar dat het druk is. Niet dat ik drink.", "Wacht nog met doorgeven."),
    ],
)
def test_he_may_want_it_to_stay_with_him(says_so):
    words = f"{SECRET} {says_so}"
    assert may_stay("Ada", words) or is_for_himself(words, "Ada") or secret_amid("Ada", words) is not None


@pytest.mark.parametrize(
    "words",
    [
        *("Het regent al de hele week.", "Ik heb het niet gezegd, ik durfde niet.", "Hij wil niet vertellen waarom."),
        *("Dat is nieuw voor me.", "Ik weet niet of het lukt.", "Niemand zei iets.", "Ik hou niet van ruzie."),
        "Meer niet, en dat is genoeg.",
        *("Ik wil Ada vertellen hoe het ging.", "Laat maar zitten, zei hij."),
        *("Ada zei dat ik vaker nee mag zeggen.", "Gelukkig heb ik niks gezegd.", "Ik vertelde het eerst aan Karin."),
    ],
)
def test_what_only_tells_does_not(words):
    assert not may_stay("Ada", words)


@pytest.mark.parametrize(
    ("words", "is_so"),
    [
        ("Vanaf nu mag Ada niets meer lezen van wat ik schrijf.", True),
        ("Hou voortaan alles voor mij.", True),
        ("Ik wil niet dat Ada nog iets leest.", True),
        ("Voortaan liever niet meer delen met Ada.", True),
        ("Vanaf nu zeg ik niets meer tegen Karin.", False),
        ("Ada mag mijn vraag van gisteren niet lezen.", False),
        ("Mag Ada vanaf nu niets meer lezen?", False),
        ("Ada heeft niets meer van zich laten horen.", False),
        ("Niets van wat ik schrijf is nog voor Ada.", True),
        ("Wat ik schrijf is niet meer voor Ada", True),
        ("Ik heb niets meer voor Ada.", False),
        ("Wat ik hier schrijf is niet voor Ada.", False),
    ],
)
def test_of_all_that_he_writes_from_now_on(words, is_so):
    assert keeps_all("Ada", words) is is_so


async def test_nothing_goes_along_once_he_says_so_of_all(world):
    ada, johan = await ada_and_johan(world)
    stays = (
        "Good. This stays with you, and so does what you write from now on. You can choose otherwise in /instellingen."
    )
    assert [one.text for one in await says(world, johan, "Vanaf nu mag Ada niets meer lezen.")] == [dutch(stays)]
    await says(world, johan, "Mijn zoon stopt met zijn studie.")
    assert "Mijn zoon" not in await overview(world, ada)


async def test_what_he_says_behind_it_holds_for_what_went_along_before(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "Ik heb vandaag zitten huilen op het werk.")
    await says(world, johan, "Vergeet dat ik dit zei.")
    await world.after(minutes=2)
    assert "huilen" not in await overview(world, ada)


async def test_of_what_may_stay_a_yes_passes_on_only_that_he_cannot_come(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "Ik kan dinsdag niet. Ik heb een miskraam gehad. Graag niet delen.")
    seen = len(ada.reads)
    await taps(world, johan, "Tell {coach} now", coach="Ada")
    (told,) = [one.text for one in ada.reads[seen:]]
    assert ("Ik kan dinsdag niet" in told, "miskraam" in told, "delen" in told) == (True, False, False)
    assert "miskraam" not in await overview(world, ada)
