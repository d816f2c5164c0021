"""Edits, replies and the order of things (inputs, C)."""

from tests.cast import asked, at, dutch, overview, texts

DIGEST, LAPSED = at("2026-11-30 18:05"), at("2026-12-01 14:05")


def is_digest(text):
    return text.startswith((dutch("An overview is ready"), dutch("An addition to the overview is ready")))


async def test_it_shows_an_edit_after_the_digest_once_more_as_changed(world):
    ada, johan = await asked(world)
    answer = johan.says("Hoe krijg ik de directeur mee?")
    await world.until(DIGEST)
    johan.edits(answer, "Hoe krijg ik de minister mee?")
    await world.until(at("2026-12-21 18:05"))
    first, second = [text for text in texts(ada) if is_digest(text)]
    assert ("de directeur" in first, "de minister" in first) == (True, False)
    assert ("de directeur" in second, "de minister" in second) == (False, True)
    assert dutch("{question} (changed)", question="").strip() in second


async def test_it_takes_the_same_words_again_for_no_change(world):
    ada, johan = await asked(world)
    answer = johan.says("Hoe krijg ik de directeur mee?")
    await world.until(DIGEST)
    johan.edits(answer, "Hoe krijg ik de directeur mee?")
    await world.until(at("2026-12-21 18:05"))
    assert ["de directeur" in text for text in texts(ada) if is_digest(text)] == [True, False]


async def test_it_adds_a_reply_to_a_question_that_has_lapsed(world):
    ada, johan = await asked(world)
    question = johan.reads[-1]
    await world.until(LAPSED)
    johan.says("Dit wilde ik vragen", reply_to=question)
    assert "Dit wilde ik vragen" in await overview(world, ada)


async def test_it_sends_what_comes_after_the_digest_in_an_addition_before_the_meeting(world):
    ada, johan = await asked(world)
    await world.until(DIGEST)
    johan.says("Toch nog een vraag")
    await world.after(minutes=2)
    johan.taps(dutch("On"))
    await world.settle()
    await world.until(LAPSED)
    digests = [text for text in texts(ada) if is_digest(text)]
    assert ["Toch nog een vraag" in text for text in digests] == [False, True]


async def test_it_brings_an_answer_that_goes_on_during_the_digest_once_more_when_it_is_whole(world):
    ada, johan = await asked(world)
    for moment, words in (("2026-11-30 17:59:30", "net voor"), ("2026-11-30 18:00:10", "net erna")):
        await world.until(at(moment))
        johan.says(words)
    await world.until(at("2026-12-21 18:05"))
    digests = [text for text in texts(ada) if is_digest(text)]
    assert [("net voor" in text, "net erna" in text) for text in digests] == [
        (True, False),
        (True, True),
        (False, False),
    ]
