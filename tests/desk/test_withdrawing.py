"""A client takes one answer back for himself: it is in no overview any more, and the coach reads only that it is so."""

from tests.cast import asked, at, dutch, overview, reads, says, taps

GONE = "Je klant heeft 1 antwoord ingetrokken"
CHANGED = "gewijzigd"
WROTE = "Hoe zeg ik nee tegen Noor?"


async def withdrawn_after_it_was_read(world):
    """Ada, who has read what Johan wrote; he has taken it back since."""
    ada, johan = await asked(world)
    johan.says(WROTE)
    await world.until(at("2026-11-30 18:00"))
    assert WROTE in await reads(world, ada)
    (shown,) = await says(world, johan, "/antwoorden")
    johan.taps("1 voor mij", shown)
    await world.settle()
    return ada


async def test_it_is_in_no_overview_before_it_was_read(world):
    ada, johan = await asked(world)
    johan.says(WROTE)
    await world.after(minutes=2)
    (shown,) = await says(world, johan, "/antwoorden")
    assert shown.buttons == (("Wijzig 1", "1 voor mij", "Wis 1"), ("Als bestand",))
    johan.taps("1 voor mij", shown)
    await world.settle()
    assert WROTE not in await overview(world, ada)
    (again,) = await says(world, johan, "/antwoorden")
    assert (WROTE in again.text, again.buttons) == (True, (("Wijzig 1", "Deel 1", "Wis 1"), ("Als bestand",)))


async def test_the_coach_reads_that_something_was_withdrawn_and_not_what(world):
    ada = await withdrawn_after_it_was_read(world)
    await world.until(at("2026-12-21 18:00"))
    read = await reads(world, ada)
    assert (WROTE in read, "Je klant heeft 1 antwoord ingetrokken" in read) == (False, True)


async def test_the_coach_reads_once_that_something_was_withdrawn_wherever_that_is(world):
    ada = await withdrawn_after_it_was_read(world)
    said = [GONE in await overview(world, ada) for _ in range(3)]
    ready = dutch("Read the overview")
    await world.until(at("2026-12-21 18:00"))
    next_one = await reads(world, ada)
    first = next(one for one in ada.reads if one.buttons == ((ready,),))
    again = await taps(world, ada, "Read the overview", first)
    assert (said, GONE in next_one, GONE in again[0].text) == ([True, False, False], False, False)


async def test_it_says_so_again_only_in_the_overview_in_which_it_said_so(world):
    ada = await withdrawn_after_it_was_read(world)
    first, second = [await reads(world, ada) for _ in range(2)]
    assert (GONE in first, GONE in second, GONE in await overview(world, ada)) == (True, True, False)


async def test_an_answer_that_changed_is_marked_once(world):
    ada, johan = await asked(world)
    message = johan.says(WROTE)
    await world.after(minutes=2)
    marked = [CHANGED in await overview(world, ada)]
    johan.edits(message, f"{WROTE} En tegen Kees?")
    await world.settle()
    marked += [CHANGED in await overview(world, ada) for _ in range(2)]
    await world.until(at("2026-11-30 18:00"))
    read = await reads(world, ada)
    assert (marked, CHANGED in read, "En tegen Kees?" in read) == ([False, True, False], False, True)


async def test_an_answer_that_changed_is_marked_in_the_overview_that_tells_it_whenever_that_is_read(world):
    ada, johan = await asked(world)
    message = johan.says(WROTE)
    await world.until(at("2026-11-30 18:00"))
    await reads(world, ada)
    johan.edits(message, "Hoe zeg ik ja?")
    await world.settle()
    marked = [CHANGED in await reads(world, ada) for _ in range(2)]
    johan.edits(message, "Hoe zeg ik misschien?")
    await world.settle()
    assert [*marked, CHANGED in await reads(world, ada)] == [True, True, True]


async def test_nobody_takes_back_what_somebody_else_wrote(world):
    ada, johan = await asked(world)
    johan.says(WROTE)
    await world.after(minutes=2)
    (shown,) = await says(world, johan, "/antwoorden")
    data = next(
        one["callback_data"]
        for post in world.telegram.chats[johan.id].posts.values()
        for row in post.body.get("reply_markup", {}).get("inline_keyboard", [])
        for one in row
        if one["text"] == "1 voor mij"
    )
    ada.taps_data(data, ada.reads[-1])
    await world.settle()
    assert WROTE in await overview(world, ada)
    assert await taps(world, johan, "As a file", shown) != []
