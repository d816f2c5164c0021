"""How the questions are is not asked of who was asked within two weeks what should be different."""

import pytest

from tests.cast import ada_and_johan, at, says, texts

REFLECTION, LATER = at("2026-12-22 17:05"), at("2027-01-11 12:00")
ABOUT_THE_QUESTIONS = "Wat zou je eraan willen veranderen? Niets mag ook."


@pytest.mark.parametrize(
    ("words", "comes"),
    [
        pytest.param(("Niets", "Iets concreets."), 0, id="asked: what he would have liked"),
        pytest.param(("Dat ik te snel ja zeg.",), 1, id="not asked"),
    ],
)
async def test_it_leaves_out_what_it_asked_just_now(world, words, comes):
    _, johan = await ada_and_johan(world)
    await world.until(REFLECTION)
    for one in words:
        await says(world, johan, one)
        await world.after(minutes=3)
    await world.until(LATER)
    assert sum(text.endswith(ABOUT_THE_QUESTIONS) for text in texts(johan)) == comes
