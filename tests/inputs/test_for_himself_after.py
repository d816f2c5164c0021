"""What somebody writes after an answer, and says to be for himself, goes on with nothing that his coach reads."""

from tests.cast import asked, at, overview, says, texts
from tests.inputs.test_plan_aloud import met

HIS = "Een stukje over Henk hou ik liever bij mij: ik twijfel of hij nog op zijn plek zit."
PLAN = "Volgende week maandag zeg ik in de kantine wat ik wil."
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


async def test_a_secret_told_after_his_plan_leaves_the_plan_with_his_coach(world):
    ada, johan = await met(world, "Dat ik steeds ja zeg", "Bij mijn baas", PLAN)
    (told,) = await says(world, johan, "Nog iets anders, mag dat onder ons blijven: ik heb gesolliciteerd.")
    assert told.text == "Dit blijft bij jou, tenzij je wilt dat Ada het leest."
    await world.until(at("2026-12-21 18:00"))
    read = await overview(world, ada)
    assert (PLAN in read, "gesolliciteerd" in read) == (True, False)


async def test_what_he_says_is_for_his_coach_is_not_kept_with_what_he_kept_before(world):
    ada, johan = await asked(world)
    await says(world, johan, "Hoe ik met Henk in gesprek ga.")
    await world.after(hours=5)
    await says(world, johan, "Mijn vrouw is ziek, dat hoeft Ada niet te weten.")
    seen = len(johan.reads)
    await says(world, johan, "Dus voor Ada: ik zit er niet goed bij.")
    assert "Ada leest het" in "\n".join(texts(johan, seen))
    await world.after(minutes=2)
    read = await overview(world, ada)
    assert ("ik zit er niet goed bij" in read, "vrouw" in read) == (True, False)
