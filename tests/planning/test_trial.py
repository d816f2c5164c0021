"""The coach goes through a conversation as the client would have it; nothing of it is kept."""

from sqlalchemy import func, select

from bot.actions.try_out import to_try
from bot.storage.tables import answer, asked, conversation, heard
from conversations.scripts import SCRIPTS
from conversations.scripts.trial import OVER
from tests.cast import ada_and_johan, at, dutch, overview, says, taps, texts

FOR_THE_COACH = {"craft", "coach_evaluation", "setup", "move", "pause", "coach_question", "wonder", "reply", "memo"}
# What brings somebody's own words: without them there is nothing to try.
OF_WORDS = {"hypothesis", "word", "own_questions", "direct", "plan"}
WORDS = "Hoe krijg ik ze mee?"


async def rows(world):
    """How much is kept, of anything that is said."""
    tables = (conversation, asked, answer, heard)
    count = [select(func.count()).select_from(table) for table in tables]
    return await world.app.writer.run(lambda work: [work.db.execute(one).scalar() for one in count])


async def trying(world, ada, script):
    await says(world, ada, "/probeer")
    return await taps(world, ada, to_try()[script].source)


def test_every_conversation_with_a_client_can_be_tried():
    assert set(to_try()) == set(SCRIPTS) - FOR_THE_COACH - OF_WORDS


async def test_nothing_is_kept_of_a_conversation_walked_to_its_end(world):
    ada, johan = await ada_and_johan(world)
    before, johans = await rows(world), len(johan.reads)
    (first,) = await trying(world, ada, "preparation")
    assert first.text.startswith("Proef\n\nZo krijgt je klant het.")
    assert first.buttons[-1] == (dutch("End the trial"),)
    for _ in range(2):
        ada.says(WORDS)
        await world.after(minutes=2)
    (last,) = texts(ada)[-1:]
    assert last.startswith("Proef\n\n")
    assert last.endswith(dutch(OVER.source))
    assert await rows(world) == before
    assert (len(johan.reads), WORDS in await overview(world, ada)) == (johans, False)


async def test_every_trial_ends_with_one_tap_and_leaves_nothing(world):
    ada, _ = await ada_and_johan(world)
    before = await rows(world)
    for script in to_try():
        (first,) = await trying(world, ada, script)
        await says(world, ada, WORDS)
        ada.taps(dutch("End the trial"), first)
        await world.settle()
    assert await rows(world) == before
    assert set(ada.toasts) == {dutch(OVER.source)}


async def test_a_word_of_stop_ends_the_trial_and_nothing_else(world):
    ada, johan = await ada_and_johan(world)
    await trying(world, ada, "reflection")
    await says(world, ada, "stop")
    await taps(world, ada, "Stop the questions")
    assert ada.toasts == [dutch(OVER.source)]
    seen = len(johan.reads)
    await world.until(at("2026-11-26 09:00"))
    offer, question = texts(johan, seen)
    assert offer.startswith("Dag Johan. Zo staat je doel in jullie afspraken:")
    assert question.startswith("Dag Johan. Je spreekt Ada dinsdag om 14:00 voor het eerst.")


async def test_a_forgotten_trial_keeps_nobody_waiting_and_goes(world):
    ada, _ = await ada_and_johan(world)
    before = await rows(world)
    await trying(world, ada, "welcome")
    await world.until(at("2026-12-01 17:05"))
    assert texts(ada)[-1].startswith("Je sprak Johan.")
    assert (await rows(world))[2] == before[2]


async def test_nobody_but_a_coach_can_try(world):
    _, johan = await ada_and_johan(world)
    (told,) = await says(world, johan, "/probeer")
    assert told.text == dutch("I do not know that command. /help shows what I can do.")
