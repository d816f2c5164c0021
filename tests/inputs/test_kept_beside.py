"""What somebody keeps for himself with his yes to what he brings is kept apart, and his yes still counts."""

from tests.cast import asked, overview, says, texts


async def test_the_secret_stays_with_him_and_the_sentence_goes_along(world):
    ada, johan = await asked(world)
    johan.taps("Niet voorbereid")
    await world.settle()
    await says(world, johan, "Henk. Ik lees 's avonds stiekem zijn stukken na, en niemand heeft dat gevraagd.")
    await world.after(minutes=1)
    await says(world, johan, "Ik controleer Henk omdat ik jaloers ben.")
    await world.after(minutes=1)
    seen = len(johan.reads)
    await says(
        world, johan, "Ja, maar niet met Henks achternaam erin, en het nalezen van die stukken hou ik liever bij mij."
    )
    await world.after(minutes=2)
    assert [one.splitlines()[0] for one in texts(johan, seen)] == [
        "Goed. Dit blijft bij jou, Ada leest het niet:",
        "Dat neem je mee: ❝Ik controleer Henk omdat ik jaloers ben.❞",
    ]
    await says(world, johan, "Is dat nu gelukt, van dat voor mezelf houden?")
    await world.after(minutes=1)
    assert texts(johan)[-1].splitlines()[0] == "Ja. Dit blijft bij jou, Ada leest het niet:"
    read = await overview(world, ada)
    assert ("omdat ik jaloers ben" in read, "stiekem" in read, "nalezen" in read) == (True, False, False)
