"""Who has had enough hears how it stops or becomes less; who asks how many questions come is told."""

import pytest

from tests.cast import asked, dutch, looking_back, overview, says, taps, texts

HOW = "Met /stop vraag ik niets meer, met /sturen minder."
READS = "Ada leest wat je schreef, tenzij je het liever voor jezelf houdt."
LEAVES = "ik kom niet meer. t helpt niet en ik heb er 2 middagen voor ingeleverd"


@pytest.mark.parametrize("keeps", [False, True])
async def test_he_hears_how_it_stops_and_his_coach_reads_it_or_not_as_he_says(world, keeps):
    ada, johan = await asked(world)
    (told,) = await says(world, johan, LEAVES)
    assert (told.text, told.buttons) == (f"{HOW} {READS}", ((dutch("Keep it for me"),),))
    if keeps:
        await taps(world, johan, "Keep it for me")
    assert ("ik kom niet meer" not in await overview(world, ada)) is keeps


async def test_nothing_more_is_asked_of_him_then(world):
    _, johan = await looking_back(world)
    await says(world, johan, "Niks. Ik wil stoppen met de gesprekken.")
    seen = len(johan.reads)
    await world.after(minutes=30)
    assert texts(johan, seen) == []


async def test_who_wants_less_hears_how_and_the_question_stays(world):
    ada, johan = await looking_back(world)
    short = "Ik hou het kort. Overslaan mag altijd, en met /sturen worden het er minder."
    assert [one.text for one in await says(world, johan, "kun je wat minder vragen?")] == [short]
    await says(world, johan, "Dat ik steeds ja zeg.")
    shown = await overview(world, ada)
    assert ("Dat ik steeds ja zeg." in shown, "minder vragen" in shown) == (True, False)


async def test_what_he_wants_to_stop_with_at_work_is_an_answer(world):
    ada, johan = await looking_back(world)
    assert await says(world, johan, "Ik wil stoppen met pleasen.") == []
    assert "pleasen" in await overview(world, ada)


@pytest.mark.parametrize("words", ["hoeveel vragen komen er nog?", "is dit de laatste vraag?", "nog veel vragen?"])
async def test_how_many_questions_come_is_told_and_the_question_stays(world, words):
    ada, johan = await looking_back(world)
    assert [one.text for one in await says(world, johan, words)] == ["Hierna hooguit nog twee."]
    for answer in ("Dat ik steeds ja zeg.", "Bij mijn baas."):
        await says(world, johan, answer)
        await world.after(minutes=2)
    assert [one.text for one in await says(world, johan, words)] == ["Dit is de laatste."]
    assert words not in await overview(world, ada)


@pytest.mark.parametrize("words", ["hoeveel werk het is", "dat het de laatste keer was", "Hoeveel ik op me neem?"])
async def test_what_only_sounds_like_it_is_his_answer(world, words):
    ada, johan = await looking_back(world)
    await says(world, johan, words)
    assert words in await overview(world, ada)


async def test_who_asks_who_this_is_hears_that_and_the_question_stays(world):
    ada, johan = await looking_back(world)
    (told,) = await says(world, johan, "Wie is dit?")
    assert "chatbot" in told.text
    assert "Wie is dit" not in await overview(world, ada)
