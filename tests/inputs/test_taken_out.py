"""A joke in a goal, or in what he takes along, that he takes back days later."""

import pytest

from tests.cast import ada_and_johan, asked, at, dutch, lately, looking_back, overview, says

OFFERED = at("2026-11-24 09:00")
GOAL = "Dat ik rustig naar huis ga. En dat Gerrit de vaat doet."
BACK = "dat van gerrit hoeft er niet bij"
READS_IT = dutch("I let {coach} read it. You hear from me as soon as {coach} answers.", coach="Ada")


async def worded(world):
    """Johan has put his goal in his words, and Ada has yet to agree."""
    ada, johan = await ada_and_johan(world)
    await world.until(OFFERED)
    for words in (GOAL, "liever niet", "ja"):
        await says(world, johan, words)
    return ada, johan


async def test_it_goes_out_of_his_goal_and_his_coach_reads_the_goal_without_it(world):
    ada, johan = await worded(world)
    await world.until(at("2026-11-25 12:00"))
    (told,) = await says(world, johan, BACK)
    assert told.text == f"Dat is eruit. Je doel wordt:\n\nDat ik rustig naar huis ga.\n\n{READS_IT}"
    assert lately(world, ada) == [f"Johan zegt het doel zo:\n\nDat ik rustig naar huis ga.\n\nHet was:\n\n{GOAL}"]


async def test_it_goes_out_of_what_he_takes_along_and_he_reads_what_is_left(world):
    ada, johan = await asked(world)
    await says(world, johan, "Over mijn baas. En over Gerrit zijn vaat.")
    await world.after(hours=20)
    (told,) = await says(world, johan, BACK)
    assert told.text == f"{dutch('That is out.')}\n\n{dutch('You take this one along:')} ❝Over mijn baas.❞"
    seen = await overview(world, ada)
    assert ("baas" in seen, "Gerrit" in seen) == (True, False)


async def test_what_he_never_wrote_is_a_note_like_any_other(world):
    _, johan = await worded(world)
    await world.until(at("2026-11-25 12:00"))
    (told, *_) = await says(world, johan, "dat van piet hoeft er niet bij")
    assert "doel" not in told.text


OUT = dutch("That sentence is out.")
REST = dutch("The rest stays as you wrote it.")
HARD = "Mijn vader is vorige maand overleden."
ASKS = "Hoe krijg ik tijd voor de pilot?"


@pytest.mark.parametrize(
    ("wrote", "words", "told", "stays"),
    [
        (f"{HARD} {ASKS}", "Die laatste zin mag eruit.", f"{OUT}\n\n{REST}", HARD),
        (f"{ASKS} {HARD}", "De eerste zin mag eruit.", f"{OUT}\n\n{REST}", HARD),
        (f"Ik ben moe. {ASKS}", "Die eerste zin mag eruit.", f"{OUT}\n\nDie vraag neem je mee: ❝{ASKS}❞", ASKS),
        (f"{ASKS} {HARD}", "Dat over de pilot mag eruit.", f"Dat is eruit.\n\n{REST}", HARD),
    ],
)
async def test_a_sentence_of_what_he_brings_goes_by_its_place_and_what_is_hard_is_not_read_back(
    world, wrote, words, told, stays
):
    ada, johan = await asked(world)
    await says(world, johan, wrote)
    await world.after(minutes=3)
    assert [one.text for one in await says(world, johan, words)] == [told]
    shown = await overview(world, ada)
    assert [one for one in (HARD, ASKS, "Ik ben moe.") if one in shown] == [stays]


async def test_a_sentence_of_an_answer_goes_as_well_while_he_is_asked_on(world):
    ada, johan = await looking_back(world)
    await says(world, johan, "Dat ik steeds ja zeg. Ik ben een sukkel.")
    await world.after(minutes=3)
    told = await says(world, johan, "Die laatste zin mag eruit.")
    assert f"{OUT}\n\n{REST}" in [one.text for one in told]
    shown = await overview(world, ada)
    assert ("Dat ik steeds ja zeg." in shown, "sukkel" in shown) == (True, False)


PLAN = "Donderdag 10 december bij de refinement mijn mond houden."


@pytest.mark.parametrize(
    "words", ["Huh, 'alleen m'n vader niet' hoort daar niet bij.", "Alleen m'n vader niet hoort er niet bij"]
)
async def test_what_he_reads_back_and_does_not_belong_there_is_out_and_he_is_asked_again(world, words):
    ada, johan = await looking_back(world)
    for answer in ("Dat ik te vaak ja zeg.", "Bij mijn baas.", f"{PLAN} Alleen m'n vader niet."):
        await says(world, johan, answer)
        await world.after(minutes=2)
    await world.until(at("2026-12-11 09:01"))
    (told,) = await says(world, johan, words)
    asks = f"{dutch('I had asked:')}\n\nHoe ging het?"
    assert told.text == f"{dutch('That is out.')}\n\n{PLAN}\n\n{asks}"
    await says(world, johan, "Gedaan.")
    await world.after(minutes=2)
    read = await overview(world, ada)
    assert [one in read for one in (PLAN, "Gedaan.", "vader")] == [True, True, False]


@pytest.mark.parametrize("words", ["Dat ik de notulen doe hoort er eigenlijk niet bij.", "Zeuren hoort er niet bij."])
async def test_what_stands_nowhere_there_is_what_he_tells(world, words):
    ada, johan = await looking_back(world)
    await says(world, johan, words)
    await world.after(minutes=2)
    assert words in await overview(world, ada)
