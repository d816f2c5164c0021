"""A thought in several messages is one note; what comes hours later is another; and after the last meeting nobody is
told of a next one. What a coach wrote counts on the day on which it comes."""

from tests.cast import ada_and_johan, asked, at, dutch, says, taps, texts

WHAT = dutch("I am not asking anything right now. Who is this for?")
ALONE = dutch("I have kept your note, for you alone.")


async def answers(world, person):
    return "".join(one.text for one in await says(world, person, "/antwoorden"))


async def test_what_comes_hours_later_is_a_note_of_its_own_and_the_earlier_one_is_kept(world):
    _, johan = await ada_and_johan(world)
    assert [one.text for one in await says(world, johan, "Een gedachte.")] == [WHAT]
    assert await says(world, johan, "En dit hoort erbij.") == []
    await world.after(hours=3)
    assert [one.text for one in await says(world, johan, "Heel iets anders.")] == [ALONE, WHAT]
    await taps(world, johan, "{coach} may read it", coach="Ada")
    read = await answers(world, johan)
    assert "Heel iets anders." in read
    assert read.endswith("Een gedachte.\n\nEn dit hoort erbij.")


async def test_what_it_is_for_can_be_typed_hours_later(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, "Een gedachte.")
    await world.after(hours=3)
    kept = dutch("Kept. It goes along with the next overview for {coach}.", coach="Ada")
    assert [one.text for one in await says(world, johan, "voor mijn coach")] == [kept]


async def test_after_the_last_meeting_no_next_one_is_promised(world):
    _, johan = await ada_and_johan(world)
    await world.until(at("2027-05-03 12:00"))
    await says(world, johan, "Nog één ding.")
    kept = dutch("Kept. {coach} gets to read it.", coach="Ada")
    assert [one.text for one in await says(world, johan, "voor mijn coach")] == [kept]


async def test_what_a_coach_wrote_is_not_pushed_aside_on_the_day_on_which_it_comes(world):
    ada, johan = await asked(world)
    await says(world, ada, "/pauze johan tot 10 december")
    await says(world, ada, "ja")
    await says(world, ada, "/hypothese johan zou je moe zijn?")
    await says(world, ada, "ja")
    await says(world, ada, "/verzet johan 3 december 14:00")
    await says(world, ada, "alleen dit")
    await says(world, ada, "ja")
    seen = len(johan.reads)
    await world.until(at("2026-12-10 20:00"))
    questions = [one for one in johan.reads[seen:] if any(dutch("Skip") in row for row in one.buttons)]
    assert ["zou je moe zijn?" in one.text for one in questions] == [True]
    assert not any(dutch("What did the conversation yield you?") in text for text in texts(johan, seen))
