"""An evaluation of which one side alone came in: the other reads it, and nobody is read his own words."""

from tests.cast import ada_and_johan, at, dutch, in_touch_until, says, texts

EVALUATION, NEXT = at("2027-01-14 09:00"), at("2027-02-05 12:00")


async def evaluating(world):
    ada, johan = await ada_and_johan(world)
    await in_touch_until(world, johan, EVALUATION)
    return ada, johan


async def answers(world, person):
    await says(world, person, "Verder, graag")
    for words in ("verder", *["overslaan"] * 3):
        await says(world, person, words)


async def test_what_only_the_client_wrote_is_read_by_the_coach_and_not_told_to_him(world):
    ada, johan = await evaluating(world)
    await answers(world, johan)
    await world.until(NEXT)
    told = [text for text in texts(ada) if text.startswith(dutch("This is what {name} wrote:", name="Johan"))]
    assert ["Verder, graag" in text for text in told] == [True]
    silent = dutch("{name} has filled in nothing.", name="Ada")
    assert [text for text in texts(johan) if silent in text or text.startswith("Dit schre")] == []


async def test_of_what_only_the_coach_wrote_she_hears_that_he_did_not(world):
    ada, johan = await evaluating(world)
    await answers(world, ada)
    await world.until(NEXT)
    assert texts(ada).count(dutch("{name} has filled in nothing.", name="Johan")) == 1
    told = [text for text in texts(johan) if text.startswith(dutch("This is what {name} wrote:", name="Ada"))]
    assert ["Verder, graag" in text for text in told] == [True]
