"""The coach wonders, the client answers, and the coach reads it at once; nothing is pushed aside for it."""

from tests.cast import ada_and_johan, at, bram_and_cleo, dutch, says, taps, texts

WORDS = "Je lijkt ervan uit te gaan dat een plan op papier ook zo wordt uitgevoerd."
BROUGHT = (
    f"{dutch('{coach} wonders about something. It may be right, and it may not be:', coach='Ada')}\n\n{WORDS}\n\n"
    f"{dutch('How is that for you? {coach} reads your answer at once.', coach='Ada')}"
)


async def wonders(world, ada):
    """Ada writes what she wonders, looks at it, and sends it."""
    await says(world, ada, "/hypothese")
    await says(world, ada, WORDS)
    return await taps(world, ada, "Yes, send it")


async def test_it_comes_back_to_the_coach_at_once_in_the_clients_words(world):
    ada, johan = await ada_and_johan(world)
    await wonders(world, ada)
    assert johan.reads[-1].text == BROUGHT
    await taps(world, johan, "It is different")
    await says(world, johan, "Ik reken op mensen, niet op papier.")
    heard = len(ada.reads)
    await world.after(minutes=2)
    different = dutch("{client} answers: {answer}", client="Johan", answer=dutch("It is different"))
    assert texts(ada, heard) == [
        f"{dutch('You wondered:')}\n\n{WORDS}\n\n{different}\n\nIk reken op mensen, niet op papier."
    ]
    (kept,) = await says(world, johan, "/antwoorden")
    assert "Ik reken op mensen, niet op papier." in kept.text


async def test_it_waits_until_the_question_before_it_is_done(world):
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-11-26 09:00"))
    question = johan.reads[-1].text
    await wonders(world, ada)
    assert johan.reads[-1].text == question
    await says(world, johan, "Hoe krijg ik ze mee?")
    await world.after(minutes=2)
    assert BROUGHT not in texts(johan)
    await world.after(minutes=15)
    assert johan.reads[-1].text == BROUGHT


async def test_it_asks_about_whom_when_there_are_more_and_reaches_nobody_else(world):
    _, cleo = await bram_and_cleo(world)
    ada, johan = await ada_and_johan(world)
    heard = len(cleo.reads)
    await wonders(world, ada)
    assert (johan.reads[-1].text, len(cleo.reads)) == (BROUGHT, heard)
