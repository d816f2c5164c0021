"""Who has no time for a question and says until when is asked it again then; what he tells with it is kept."""

import pytest

from tests.cast import ada_and_johan, asked, at, overview, says, texts
from tests.worlds import beginning

OF_COURSE = "Natuurlijk. Ik vraag het je morgen."


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("pff zit in sprint review, vanmiddag", "Goed. Om 13:00 kom ik erop terug."),
        (
            "geen tijd, kerstpakketten inpakken, vraag het zondag",
            "Goed. Op zondag 29 november om 09:00 kom ik erop terug.",
        ),
        ("zit in de nachtdienst, vraag het donderdagavond", "Goed. Om 19:00 kom ik erop terug."),
        ("vraag het over een week nog es", "Goed. Op maandag 30 november om 09:00 kom ik erop terug."),
        ("vrijdagmiddag nogmaals stellen", "Goed. Op vrijdag 27 november om 13:00 kom ik erop terug."),
        (
            "Wilt u deze vraag vrijdagmiddag nogmaals stellen?",
            "Goed. Op vrijdag 27 november om 13:00 kom ik erop terug.",
        ),
        ("mag dat na het rapportenweekend?", "Goed. Op maandag 30 november om 09:00 kom ik erop terug."),
        ("ik ben gesloopt, ik schrijf morgen", OF_COURSE),
        ("daar moet ik ff op kauwen", "Wanneer zal ik erop terugkomen?"),
        ("nu even niet", "Wanneer zal ik erop terugkomen?"),
        ("nu even niet, vrijdagavond nog eens vragen", "Goed. Op vrijdag 27 november om 19:00 kom ik erop terug."),
    ],
)
async def test_it_comes_back_when_he_says_and_before_they_meet(world, words, told):
    _, johan = await asked(world)
    assert [one.text for one in await says(world, johan, words)] == [told]


async def test_who_told_of_a_loss_lately_is_let_be_and_reminded_of_nothing(world):
    _, johan = await asked(world)
    await says(world, johan, "Mijn vader is vannacht overleden.")
    await world.until(at("2026-12-01 17:00"))
    (told,) = await says(world, johan, "Nu even niet hoor")
    seen = len(johan.reads)
    await world.until(at("2026-12-10 09:05"))
    assert (told.text, texts(johan, seen)) == ("Dat is goed, Johan. Je hoeft nu niets.", [])


async def test_what_he_tells_with_it_is_worth_more_than_that_it_does_not_suit_him(world):
    ada, johan = await asked(world)
    await says(world, johan, "Nu even niet, mijn broer ligt op de ic.")
    await world.after(minutes=2)
    said = "Wat heftig, Johan. Dank je dat je het vertelt."
    assert (texts(johan)[-1].startswith(said), "op de ic" in await overview(world, ada)) == (True, True)


async def test_who_asks_whether_it_may_be_tomorrow_is_asked_then_and_may_come_before(world):
    ada, johan = await asked(world)
    (told,) = await says(world, johan, "weet ik nog niet. het is kerstdrukte hier. mag ik morgen")
    assert told.text == OF_COURSE
    await says(world, johan, "Oké nu wel: waarom ik tegen Samira niks durf te zeggen.")
    await world.after(minutes=2)
    shown = await overview(world, ada)
    assert ("Oké nu wel: waarom ik tegen Samira niks durf te zeggen." in shown, "kerstdrukte" in shown) == (True, False)
    before = len(johan.reads)
    await world.until(at("2026-11-27 12:00"))
    assert texts(johan, before) == []


async def test_who_wants_later_what_he_has_just_done_with_can_write_it_when_he_likes(world):
    _, johan = await asked(world)
    await says(world, johan, "overslaan")
    await world.after(minutes=2)
    (told,) = await says(world, johan, "vrijdagmiddag nogmaals stellen")
    assert told.text == "Goed. Schrijf het gewoon hier als je zover bent."


@beginning
async def asked_what_to_try(world):
    """Ada, and Johan who is asked what he wants to try."""
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-12-01 17:00"))
    for words in ("Dat ik steeds ja zeg.", "Bij mijn baas."):
        await says(world, johan, words)
        await world.after(minutes=2)
    return ada, johan


async def test_what_he_tells_with_it_is_kept(world):
    ada, johan = await asked_what_to_try(world)
    words = "Misschien iets met pauzes. Of met de telefoon. Vraag het me morgen nog eens als ik geslapen heb"
    (told,) = await says(world, johan, words)
    assert told.text == "Bewaard. Ik vraag het je morgen."
    await world.until(at("2026-12-02 09:05"))
    await says(world, johan, "Ik ga donderdag in de pauze naar buiten.")
    shown = await overview(world, ada)
    assert ("Misschien iets met pauzes." in shown, "in de pauze naar buiten" in shown) == (True, True)


async def test_what_he_will_do_tomorrow_is_his_answer(world):
    _, johan = await asked_what_to_try(world)
    await says(world, johan, "Ik zeg dat ik er morgen op terugkom, donderdag in het overleg.")
    await world.after(minutes=2)
    assert "hoe het ging" in texts(johan)[-1]
