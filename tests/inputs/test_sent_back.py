"""A contract that a client wanted to be different comes back with what is different in it."""

from tests.cast import invited, joins, lately, says, taps, texts


async def test_he_reads_what_changed_and_not_all_of_it_again(world):
    ada = await world.coach("Ada")
    johan = world.telegram.person("Johan")
    johan.starts(await invited(world, ada))
    await world.settle()
    await joins(world, ada, johan, "I want to change something")
    await says(world, johan, "Graag in kamer 3.01.")
    await world.after(minutes=2)
    seen = len(johan.reads)
    await taps(world, ada, "Change the contract")
    await taps(world, ada, "Place")
    await says(world, ada, "kamer 3.01")
    await taps(world, ada, "Yes, this is right")
    assert texts(johan, seen) == [
        "Ada heeft het voor je aangepast:\n\n"
        "Jullie spreken elkaar voortaan op een andere plaats: kamer 3.01. Dat was de werkkamer van Ada.\n\n"
        "De rest blijft zoals het was.\n\n"
        "Wil je zo samenwerken?"
    ]
    await taps(world, johan, "I agree")
    assert lately(world, johan)[0].startswith("Afgesproken, Johan.")
