"""Who says what else he will do, and to be asked about that, keeps both; the day of the first stays."""

import pytest

from tests.cast import at, looking_back, overview, says

FIRST = "Als hij me iets vraagt, zeg ik dat ik er morgen op terugkom. Dinsdag na het weekoverleg."
BECOMES = "Dan wordt het dit:\n\nIk vraag het eerst aan Karin, donderdag"


async def set_out(world):
    """Johan has looked back, said what he will try, and is content with the day; it is the day after."""
    ada, johan = await looking_back(world)
    for words in ("Dat ik steeds ja zeg.", "Bij mijn baas. Dinsdag zei ik meteen ja.", FIRST, "prima"):
        await says(world, johan, words)
        await world.after(minutes=2)
    await world.until(at("2026-12-02 12:00"))
    return ada, johan


@pytest.mark.parametrize(
    ("other", "asks"),
    [
        ("Ik ga vrijdag nee zeggen tegen Karin.", "Vraag je dan?"),
        ("Ik ga maandag met Piet praten over de planning.", "Kun je dinsdag vragen hoe het ging?"),
    ],
)
async def test_both_are_kept_and_asked_about_together(world, other, asks):
    ada, johan = await set_out(world)
    (told,) = await says(world, johan, f"{other} {asks}")
    assert told.text == "Bewaard. Ik vraag je woensdag 9 december hoe het ging. Liever een andere dag?"
    shown = await overview(world, ada)
    assert (FIRST in shown, other in shown) == (True, True)


@pytest.mark.parametrize("cue", ["van gedachten veranderd:", "Ik ben van gedachten veranderd:"])
async def test_who_changed_his_mind_sets_out_to_do_the_other(world, cue):
    _, johan = await set_out(world)
    told = await says(world, johan, f"{cue} ik vraag het eerst aan Karin, donderdag")
    assert told[0].text.startswith(BECOMES)


@pytest.mark.parametrize("words", ["Ik zeg het vrijdag. Vraag je dan?", "Het wordt vrijdag. Vraag je het daarna?"])
async def test_the_same_on_another_day_moves_the_day(world, words):
    _, johan = await set_out(world)
    (told,) = await says(world, johan, words)
    assert told.text == "Goed. Dan vraag ik je maandag 7 december hoe het ging."
