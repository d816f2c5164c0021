"""A change is seen to be heard; one answer is erased by who gave it, and nothing is left of it."""

from bot.actions import allowed
from bot.playground.faults import error
from bot.storage import noting, people
from bot.storage.tables import answer, conversation
from bot.storage.tables import asked as asked_rows
from tests.cast import ada_and_johan, asked, at, dutch, lately, opens, overview, reads, says, taps, texts
from tests.worlds import beginning

# What he answered when he joined in.
ON_JOINING = 2
SURE = "Shall I erase this answer? It cannot be brought back."


@beginning
async def answered(world):
    ada, johan = await asked(world)
    message = johan.says("Hoe krijg ik de directeur mee?")
    await world.settle()
    await world.after(minutes=2)
    return ada, johan, message


async def erases(world, johan, message):
    johan.says("/wis", reply_to=message)
    await world.settle()
    await taps(world, johan, "Yes, erase it")


async def erased_at_once(world, *, private=False):
    """Ada, and Johan who has erased his answer while the question is open."""
    ada, johan = await asked(world)
    message = johan.says("Hoe krijg ik de directeur mee?")
    await world.settle()
    if private:
        await says(world, johan, "/antwoorden")
        await opens(world, johan, 1)
        await taps(world, johan, "{number} only for me", number=1)
    await erases(world, johan, message)
    return ada, johan


def everything(work):
    """All answers and states that can be opened, as one text."""
    bodies = [
        work.open(row.trajectory_id or row.person_id, "conversation.state", row.id, row.sealed_state)
        for row in work.read_by_nobody().all(conversation.select())
    ]
    return "\n".join(bodies), len(work.read_by_nobody().all(answer.select()))


async def test_it_marks_an_edit_that_it_heard(world):
    _, johan, message = await answered(world)
    johan.edits(message, "Hoe krijg ik de minister mee?")
    await world.settle()
    assert next(one.reaction for one in johan.chat if one.message_id == message.message_id) == "👌"


async def test_it_marks_every_edit_and_no_edit_that_changes_nothing(world):
    _, johan, message = await answered(world)
    johan.edits(message, "Hoe krijg ik de directeur mee?")
    await world.settle()
    assert next(one.reaction for one in johan.chat if one.message_id == message.message_id) == "✍"


async def test_it_says_that_it_heard_an_edit_where_it_cannot_mark_it(world):
    _, johan, message = await answered(world)
    world.telegram.faults.plan(error(400, "Bad Request: REACTION_INVALID"), "setMessageReaction", johan.id, 1)
    seen = len(johan.reads)
    johan.edits(message, "Hoe krijg ik de minister mee?")
    await world.settle()
    assert texts(johan, seen) == [dutch("I have changed it.")]


async def test_it_erases_the_answer_to_which_wis_is_a_reply(world):
    ada, johan, message = await answered(world)
    johan.edits(message, "Hoe krijg ik de minister mee?")
    await world.settle()
    johan.says("/wis", reply_to=message)
    await world.settle()
    assert lately(world, johan) == ["\n\n".join((dutch(SURE), "Hoe krijg ik de minister mee?"))]
    await taps(world, johan, "Yes, erase it")
    kept, versions = await world.app.writer.run(everything)
    assert ("directeur" in kept, "minister" in kept, versions) == (False, False, ON_JOINING)
    assert "mee?" not in await overview(world, ada)


async def test_what_he_writes_in_its_place_is_for_both_as_the_first_was(world):
    ada, johan = await erased_at_once(world)
    assert await says(world, johan, "Hoe krijg ik de minister mee?") == []
    await world.until(at("2026-11-30 18:05"))
    read = await reads(world, ada)
    assert ("directeur" in read, read.count("Hoe krijg ik de minister mee?"), "ingetrokken" in read) == (
        False,
        1,
        False,
    )


async def test_what_he_replies_to_a_question_of_which_he_erased_the_answer_is_for_both(world):
    ada, johan, message = await answered(world)
    await erases(world, johan, message)
    question = [one for one in johan.reads if one.message_id < message.message_id][-1]
    johan.says("Hoe krijg ik de minister mee?", reply_to=question)
    await world.until(at("2026-11-30 18:05"))
    assert "Hoe krijg ik de minister mee?" in await reads(world, ada)


async def test_what_was_for_him_alone_stays_so_when_he_writes_it_anew(world):
    ada, johan = await erased_at_once(world, private=True)
    await says(world, johan, "Hoe krijg ik de minister mee?")
    await world.until(at("2026-11-30 18:05"))
    assert "minister" not in "".join(texts(ada)) + await overview(world, ada)


async def test_it_erases_nothing_without_a_yes(world):
    ada, johan, message = await answered(world)
    johan.says("/wis", reply_to=message)
    await world.settle()
    await taps(world, johan, "No, keep it")
    assert (await overview(world, ada)).endswith("Hoe krijg ik de directeur mee?")


async def test_it_tells_how_to_erase_who_sends_wis_by_itself(world):
    _, johan, _ = await answered(world)
    how = dutch("Reply with /wis to what you wrote, or tap at an answer in /antwoorden; then I erase it.")
    assert [one.text for one in await says(world, johan, "/wis")] == [how]
    johan.says("/wis", reply_to=johan.reads[0])
    await world.settle()
    assert lately(world, johan) == [how]


async def test_it_erases_an_answer_from_where_he_reads_them(world):
    ada, johan, _ = await answered(world)
    await says(world, johan, "/antwoorden")
    await opens(world, johan, 1)
    await taps(world, johan, "Erase {number}", number=1)
    await taps(world, johan, "Yes, erase it")
    assert "mee?" not in await overview(world, ada)
    assert (await world.app.writer.run(everything))[1] == ON_JOINING
    assert "mee?" not in "".join(one.text for one in await says(world, johan, "/antwoorden"))


async def test_it_says_in_the_next_overview_that_an_answer_was_withdrawn_and_not_what_it_was(world):
    ada, johan, message = await answered(world)
    await world.until(at("2026-11-30 18:05"))
    assert "directeur" in await reads(world, ada)
    johan.says("/wis", reply_to=message)
    await world.settle()
    await taps(world, johan, "Yes, erase it")
    await world.until(at("2026-12-21 18:05"))
    second = await reads(world, ada)
    assert ("directeur" in second, "ingetrokken" in second) == (False, True)


async def test_it_erases_nothing_of_somebody_else(world):
    ada, _, _ = await answered(world)

    def try_as_ada(work):
        (given,) = [
            row
            for row in work.read_by_nobody().all(asked_rows.select())
            if row.step != "consent" and row.status == "answered"
        ][-1:]
        coach = people.by_chat(work, str(ada.id))
        return noting.erase(work, coach.id, given.id), allowed.wrote(work, coach, given.id)

    assert await world.app.writer.run(try_as_ada) == (None, None)
    assert (await overview(world, ada)).endswith("Hoe krijg ik de directeur mee?")


async def test_it_offers_no_wis_to_who_only_coaches(world):
    ada, _ = await ada_and_johan(world)
    assert "wis" not in [name for name, _ in ada.menu]


async def test_a_yes_to_what_was_asked_more_than_a_day_ago_erases_nothing(world):
    _, johan = await ada_and_johan(world)
    (question,) = await says(world, johan, "/vergeetmij")
    await world.after(hours=25)
    johan.taps(dutch("Yes, erase everything"), question)
    await world.settle()
    assert johan.toasts[-1] == dutch("That was a while ago; send /vergeetmij once more.")
    (left,) = await says(world, johan, "/antwoorden")
    assert left.text == dutch("You have not written anything yet.")
