"""Johan puts something right in what he set out to do, at once or days later: that is what it is from then on."""

import pytest

from tests.cast import at, overview, says, taps
from tests.inputs.test_plan_aloud import met

PLAN = "Volgende week maandag zeg ik in de kantine wat ik wil."


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2026-12-03 10:00", "O wacht, maandag ben ik er niet. Woensdag dan, zelfde verhaal."),
        ("2026-12-01 17:20", "Dan wordt het toch woensdag, maandag is iedereen vrij."),
        ("2026-12-04 12:00", "Ik doe het woensdag."),
        ("2026-12-04 12:00", "Het is verzet naar woensdag."),
    ],
)
@pytest.mark.parametrize("taps_first", [True, False])
async def test_he_is_asked_after_the_day_that_it_is_now_with_that_day(world, when, words, taps_first):
    ada, johan = await met(world, "Dat ik steeds ja zeg", "Bij mijn baas", PLAN)
    if taps_first:
        await taps(world, johan, "di 15 dec")
    await world.until(at(when))
    (told,) = await says(world, johan, words)
    assert told.text.split("\n")[0] == "Bewaard. De dag erna, donderdag 10 december, vraag ik hoe het ging."
    now = "Woensdag 9 december zeg ik in de kantine wat ik wil."
    await world.until(at("2026-12-10 09:05"))
    assert johan.reads[-1].text == f"Dag Johan. Dit nam je je voor:\n\n{now}\n\nHoe ging het?"
    shown = await overview(world, ada)
    assert (now in shown, "Volgende week maandag" in shown) == (True, False)


@pytest.mark.parametrize(
    "words",
    [
        "Dinsdag heb ik de fysio, woensdag dan weer niet.",
        "Mijn moeder wordt woensdag geopereerd.",
        "Het wordt drukker.",
    ],
)
async def test_what_is_of_something_else_leaves_it_as_it_was(world, words):
    _, johan = await met(world, "Dat ik steeds ja zeg", "Bij mijn baas", PLAN)
    await taps(world, johan, "di 15 dec")
    await world.until(at("2026-12-03 10:00"))
    await says(world, johan, words)
    await world.until(at("2026-12-15 09:05"))
    # And a week later it reads with its date.
    now = PLAN.replace("Volgende week maandag", "Maandag 7 december")
    assert f"Dit nam je je voor:\n\n{now}" in johan.reads[-1].text


@pytest.mark.parametrize(
    ("words", "now"),
    [
        ("Geen Truus trouwens, die heet Trees haha", "Maandag neem ik Trees mee. Ik zie er tegenop."),
        ("Dat Pfff hoort er niet bij.", "Maandag neem ik Truus mee. Ik zie er tegenop."),
        ("Die map mag weg.", ""),
    ],
)
async def test_a_word_that_is_another_or_no_part_of_it_is_so_for_his_coach_as_well(world, words, now):
    plan = "Pfff. Maandag neem ik Truus mee. Ik zie er tegenop."
    ada, johan = await met(world, "Dat ik steeds ja zeg", "Bij mijn baas", plan)
    await taps(world, johan, "vr 11 dec")
    await world.until(at("2026-12-03 10:00"))
    told = await says(world, johan, words)
    assert bool(told) is not bool(now)  # By the mark he sees that it is done.
    await world.until(at("2026-12-11 09:05"))
    shown = await overview(world, ada)
    assert (now or plan) in shown
