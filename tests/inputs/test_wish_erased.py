"""Who says in his own words that what he wrote is to go is shown it, and it goes with one tap."""

from tests.cast import ada_and_johan, asked, at, dutch, overview, says, taps
from tests.worlds import beginning

MEAN = "Over mijn collega, die is gewoon lui."
WANTS = "Wat ik donderdag opschreef over mijn collega, kan dat weg? Dat was niet netjes van mij."


@beginning
async def told_of_a_colleague(world):
    """Ada, and Johan who wrote something about a colleague on Thursday."""
    ada, johan = await asked(world)
    await says(world, johan, MEAN)
    await world.until(at("2026-11-28 12:00"))
    return ada, johan


async def test_it_is_shown_and_goes_when_he_says_so(world):
    ada, johan = await told_of_a_colleague(world)
    (told,) = await says(world, johan, WANTS)
    asks = dutch("Shall I erase this answer? It cannot be brought back.")
    assert told.text == f"Ada krijgt dit niet te lezen.\n\n{asks}\n\n{MEAN}"
    assert "lui" not in await overview(world, ada)
    await taps(world, johan, "Yes, erase it")
    shown = await overview(world, ada)
    assert ("lui" in shown, "niet netjes" in shown) == (False, False)


async def test_where_it_is_not_found_he_hears_how(world):
    _, johan = await told_of_a_colleague(world)
    (told,) = await says(world, johan, "kan mijn antwoord van dinsdag weg?")
    assert told.text == dutch("Reply with /wis to what you wrote, or tap at an answer in /antwoorden; then I erase it.")


async def test_what_is_to_go_at_work_is_an_answer(world):
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-12-01 17:00"))
    await says(world, johan, "Dat piekeren, kan dat weg?")
    assert "piekeren" in await overview(world, ada)
