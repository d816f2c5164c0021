"""What somebody writes after an answer, and says to be for himself, goes on with nothing that his coach reads."""

from tests.cast import asked, overview, says, texts

HIS = "Een stukje over Henk hou ik liever bij mij: ik twijfel of hij nog op zijn plek zit."
STAYS = "Wat je hier schrijft blijft bij jou; Ada leest het niet."


async def test_what_comes_right_after_his_answer_is_a_note_of_his_own(world):
    ada, johan = await asked(world)
    await says(world, johan, "Hoe ik met Henk in gesprek ga.")
    await world.after(minutes=1)
    seen = len(johan.reads)
    await says(world, johan, HIS)
    await world.after(minutes=2)
    assert [one for one in texts(johan, seen) if "blijft bij jou" in one] != []
    read = await overview(world, ada)
    assert ("Hoe ik met Henk in gesprek ga." in read, "zijn plek" in read) == (True, False)


async def test_as_a_reply_to_what_he_was_asked_before_it_keeps_all_of_that_answer_with_him(world):
    ada, johan = await asked(world)
    question = johan.reads[-1]
    await says(world, johan, "Hoe ik met Henk in gesprek ga.")
    await world.after(hours=2)
    johan.says(HIS, reply_to=question)
    await world.after(minutes=2)
    assert texts(johan)[-1] == STAYS
    read = await overview(world, ada)
    assert ("Hoe ik met Henk" in read, "zijn plek" in read) == (False, False)
