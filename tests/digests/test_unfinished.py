"""Nobody looks over a client's shoulder: what he is still writing is in nothing that his coach reads, and none of it is
lost."""

from tests.cast import asked, at, dutch, overview, reads, says, taps, texts

WORDS = "Hoe krijg ik de directeur mee?"
READY = dutch("An overview is ready")


async def seen_now(world, coach, command="/overzicht"):
    """What a coach gets to read at this very moment."""
    return "\n".join(message.text for message in await says(world, coach, command)).splitlines()


async def test_it_shows_nothing_of_a_question_that_he_is_still_writing_and_says_that_there_is_none_yet(world):
    ada, johan = await asked(world)
    await says(world, johan, "Hoe krijg ik")
    before = await seen_now(world, ada)
    assert before == ["Johan: Je klant is aan het schrijven."]
    await says(world, johan, "de directeur mee?")
    shown = (await overview(world, ada)).splitlines()
    assert shown[2:] == [dutch("The question"), "Hoe krijg ik", "de directeur mee?"]


async def test_it_does_not_say_that_no_question_came_while_one_can_still_come(world):
    ada, johan = await asked(world)
    await taps(world, johan, "Later")
    await says(world, johan, "/notitie Noor belde, en ze wil mee.")
    await taps(world, johan, "{coach} may read it", coach="Ada")
    assert dutch("There is no question yet.") in await seen_now(world, ada)
    await says(world, johan, WORDS)
    now = await seen_now(world, ada)
    assert (dutch("There is no question yet.") in now, WORDS in now, "Noor belde, en ze wil mee." in now) == (
        True,
        False,
        True,
    )
    shown = (await overview(world, ada)).splitlines()
    assert shown[2:4] == [dutch("The question"), WORDS]


async def test_it_shows_the_answer_from_before_while_he_writes_another(world):
    ada, johan = await asked(world)
    await taps(world, johan, "Not prepared")
    await says(world, johan, "Dat het stilligt.")
    await world.after(minutes=2)
    before = await seen_now(world, ada)
    assert before[2:4] == [dutch("The question"), "Dat het stilligt."]
    await taps(world, johan, "Back")
    assert await seen_now(world, ada) == before
    await says(world, johan, WORDS)
    assert await seen_now(world, ada) == before
    shown = (await overview(world, ada)).splitlines()
    assert shown[2:4] == [dutch("The question (changed)"), WORDS]


async def test_it_lets_the_overview_wait_until_he_has_finished(world):
    ada, johan = await asked(world)
    await world.until(at("2026-11-30 17:59:30"))
    seen = len(ada.reads)
    await says(world, johan, "Hoe krijg ik")
    await world.until(at("2026-11-30 18:00:20"))
    await says(world, johan, "de directeur mee?")
    await world.until(at("2026-11-30 18:01:10"))
    assert texts(ada, seen) == []
    await world.until(at("2026-11-30 18:02"))
    assert [text.splitlines()[0] for text in texts(ada, seen)] == [READY]
    assert (await reads(world, ada)).splitlines()[2:] == [dutch("The question"), "Hoe krijg ik", "de directeur mee?"]


async def test_it_keeps_what_he_is_still_writing_out_of_the_course(world):
    ada, johan = await asked(world)
    await says(world, johan, WORDS)
    course = await seen_now(world, ada, "/verloop")
    assert WORDS not in course
    await world.after(minutes=2)
    assert WORDS in await seen_now(world, ada, "/verloop")


async def test_what_he_brings_after_the_overview_has_gone_comes_before_the_meeting_though_he_leaves_it_at_that(world):
    ada, johan = await asked(world)
    await world.until(at("2026-11-30 19:00"))
    seen = len(ada.reads)
    await taps(world, johan, "Not prepared")
    await says(world, johan, "Dat het stilligt.")
    await world.after(minutes=2)
    added = dutch("An addition to the overview is ready")
    assert [text.splitlines()[0] for text in texts(ada, seen)] == [added]
    read = (await reads(world, ada)).splitlines()
    assert read[2:4] == [dutch("The question"), "Dat het stilligt."]
    seen = len(ada.reads)
    await taps(world, johan, "Yes, that is it")
    await world.until(at("2026-12-01 13:59"))
    assert [text for text in texts(ada, seen) if added in text] == []


async def test_what_he_adds_to_it_goes_along_while_she_has_not_read_it(world):
    ada, johan = await asked(world)
    await world.until(at("2026-11-30 19:00"))
    seen = len(ada.reads)
    await taps(world, johan, "Not prepared")
    for words in ("Dat het stilligt.", "Nee, eerder hoe ik de directeur meekrijg."):
        await says(world, johan, words)
        await world.after(minutes=2)
    assert [text.splitlines()[0] for text in texts(ada, seen)] == [dutch("An addition to the overview is ready")]
    assert "Nee, eerder hoe ik de directeur meekrijg." in await reads(world, ada)
