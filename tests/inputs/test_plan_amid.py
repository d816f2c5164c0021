"""What he wants to try, told where he looks back and is asked something else, is kept as that."""

from tests.cast import ada_and_johan, at, says

TRIES = "Ik wil het eigenlijk gewoon proberen, als ze belt eerst zeggen dat ik terugbel."
HEAVY = "Het was zwaar, ik heb gehuild om mijn vader en ik voel me ellendig."


async def looks_back(world, *words):
    _, johan = await ada_and_johan(world)
    await world.until(at("2026-12-01 17:05"))
    for each in words:
        await says(world, johan, each)
        await world.after(minutes=2)
    return johan


async def test_he_is_asked_whether_it_is_that_and_not_what_he_wants_to_try(world):
    johan = await looks_back(world, f"Nou niet zo veel, het was ook wel een opluchting. {TRIES}")
    assert TRIES in johan.reads[-1].text
    assert johan.reads[-1].text.endswith("Nog één: is dat wat je wilt proberen? Iets anders opschrijven mag ook.")


async def test_after_something_heavy_he_hears_when_he_is_asked_how_it_went(world):
    johan = await looks_back(world, HEAVY, f"Niet zo veel. {TRIES} Donderdag belt ze meestal.")
    assert johan.reads[-1].text == (
        "Bewaard. De dag erna, vrijdag 4 december, vraag ik hoe het ging. Liever een andere dag?"
    )


async def test_after_something_heavy_a_wish_is_left_at_that(world):
    johan = await looks_back(world, HEAVY, "Niet zo veel. Ik wil meer rust.")
    assert "vraag" not in johan.reads[-1].text
