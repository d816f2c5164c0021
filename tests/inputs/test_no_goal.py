"""What is written under his goal, when he reads it for the first time, that is no goal."""

import pytest

from tests.cast import ada_and_johan, at, says

OFFERED = at("2026-11-24 09:00")
LATER = "Goed. Met /doel kijk je ernaar wanneer het je uitkomt."


@pytest.mark.parametrize(
    "words",
    [
        "druk druk druk",
        "Sta op de A27 met 38 ton achter me, ff niet nu. Rond vieren sta ik in Venlo te lossen dan kan ik typen",
    ],
)
async def test_who_has_no_time_hears_how_he_comes_back_to_it(world, words):
    _, johan = await ada_and_johan(world)
    await world.until(OFFERED)
    (told,) = await says(world, johan, words)
    assert told.text == LATER


async def test_who_asks_whether_it_may_be_tomorrow_is_asked_then(world):
    _, johan = await ada_and_johan(world)
    await world.until(OFFERED)
    asks = johan.reads[-1].text
    (told,) = await says(world, johan, "Daar moet ik even over nadenken, kan dat ook morgen?")
    assert told.text == "Natuurlijk. Ik vraag het je morgen."
    await world.until(at("2026-11-25 09:00"))
    assert johan.reads[-1].text == asks


async def test_who_told_it_before_need_not_tell_it_again(world):
    _, johan = await ada_and_johan(world)
    await world.until(OFFERED)
    words = "Ik snap niet waarom dat opnieuw moet, dat hebben we toch al besproken"
    (told,) = await says(world, johan, words)
    assert told.text == "Dat hoeft ook niet opnieuw. Het blijft zoals jullie het hebben afgesproken."


async def test_a_word_that_does_not_fit_is_laid_beside_it_and_the_question_stays(world):
    _, johan = await ada_and_johan(world)
    await world.until(OFFERED)
    words = "Er staat houden. Maar ik heb het nu ook niet hoor. Terugkrijgen dus. Kan Ada dat aanpassen?"
    beside, asks = await says(world, johan, words)
    assert (beside.text, asks.text) == ("Dat leg ik erbij voor Ada.", "Hoe zou jij het zeggen? Eén zin is genoeg.")


async def test_of_a_long_story_the_goal_is_asked_in_one_sentence_and_the_story_goes_with_it(world):
    _, johan = await ada_and_johan(world)
    await world.until(OFFERED)
    story = "we waren met acht en nu met negentien en iedereen komt bij mij met alles en dan lig ik wakker " * 4
    kept, asks = await says(world, johan, story)
    told = "Dat is al heel wat. Ik bewaar het erbij."
    assert (kept.text, asks.text) == (told, "Hoe zou jij het zeggen? Eén zin is genoeg.")
    (read,) = await says(world, johan, "Dat ik weet wat van mij is")
    assert read.text.startswith("Helder.")
