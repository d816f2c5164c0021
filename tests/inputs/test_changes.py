"""Edits, replies and the order of things (inputs, C)."""

from tests.cast import ada_and_johan, asked, at, dutch, lately, overview, reads, texts

DIGEST, LAPSED, NEXT = at("2026-11-30 18:05"), at("2026-12-01 14:05"), at("2026-12-21 18:05")


async def test_it_shows_an_edit_after_the_digest_once_more_as_changed(world):
    ada, johan = await asked(world)
    answer = johan.says("Hoe krijg ik de directeur mee?")
    await world.until(DIGEST)
    first = await reads(world, ada)
    await world.after(minutes=1)
    johan.edits(answer, "Hoe krijg ik de minister mee?")
    await world.until(NEXT)
    second = await reads(world, ada)
    assert ("de directeur" in first, "de minister" in first) == (True, False)
    assert ("de directeur" in second, "de minister" in second) == (False, True)
    assert dutch("The question (changed)") in second or "(gewijzigd)" in second


async def test_it_takes_the_same_words_again_for_no_change(world):
    ada, johan = await asked(world)
    answer = johan.says("Hoe krijg ik de directeur mee?")
    await world.until(DIGEST)
    johan.edits(answer, "Hoe krijg ik de directeur mee?")
    first = await reads(world, ada)
    await world.until(NEXT)
    assert ["de directeur" in text for text in (first, await reads(world, ada))] == [True, False]


async def test_it_shows_an_edit_before_the_overview_was_opened_as_it_is_now(world):
    ada, johan = await asked(world)
    answer = johan.says("Hoe krijg ik de directeur mee?")
    await world.until(DIGEST)
    johan.edits(answer, "Hoe krijg ik de minister mee?")
    await world.after(minutes=2)
    first = await reads(world, ada)
    await world.until(NEXT)
    assert first.endswith(f"{dutch('The question')}\nHoe krijg ik de minister mee?")
    assert "mee?" not in await reads(world, ada)


async def test_it_adds_a_reply_to_a_question_that_has_lapsed(world):
    ada, johan = await asked(world)
    question = johan.reads[-1]
    await world.until(LAPSED)
    johan.says("Dit wilde ik vragen", reply_to=question)
    assert "Dit wilde ik vragen" in await overview(world, ada)


async def test_it_sends_what_comes_after_the_digest_in_an_addition_before_the_meeting(world):
    ada, johan = await asked(world)
    await world.until(DIGEST)
    first = await reads(world, ada)
    johan.says("Toch nog een vraag")
    await world.after(minutes=2)
    (newest,) = lately(world, ada)
    assert newest.startswith(dutch("An addition to the overview is ready"))
    assert ["Toch nog een vraag" in text for text in (first, await reads(world, ada))] == [False, True]


async def test_it_lets_the_digest_wait_for_an_answer_that_goes_on(world):
    ada, johan = await asked(world)
    await world.until(at("2026-11-30 17:59:30"))
    seen = len(ada.reads)
    johan.says("net voor")
    await world.until(at("2026-11-30 18:00:10"))
    johan.says("net erna")
    await world.until(at("2026-11-30 18:01"))
    assert texts(ada, seen) == []
    digests = []
    for moment in (at("2026-11-30 18:02"), LAPSED, NEXT):
        await world.until(moment)
        digests.append(await reads(world, ada))
    assert [("net voor" in text, "net erna" in text) for text in digests] == [
        (True, True),
        (True, True),
        (False, False),
    ]


async def test_it_takes_what_stands_behind_a_command_when_that_message_changes(world):
    ada, johan = await ada_and_johan(world)
    note = johan.says("/notitie Het regent")
    await world.settle()
    johan.edits(note, "/notitie Het regent in de gang")
    await world.settle()
    read = await overview(world, ada)
    assert ("Het regent in de gang" in read, "/notitie" in read) == (True, False)


async def test_it_obeys_no_command_in_a_message_that_changes_and_keeps_the_answer(world):
    ada, johan = await asked(world)
    answer = johan.says("Hoe krijg ik de directeur mee?")
    await world.settle()
    johan.edits(answer, "/stop")
    await world.settle()
    assert johan.reads[-1].text == dutch("In a message that you change, a command does nothing. Send it anew.")
    read = await overview(world, ada)
    assert ("de directeur" in read, "/stop" in read) == (True, False)
