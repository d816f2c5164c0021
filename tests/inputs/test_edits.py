"""A message that changes: whatever was kept of it reads as it does now, and it gets a sign; or he hears why not."""

import pytest

from tests.cast import ada_and_johan, asked, dutch, edits, overview, says, taps


async def kept(world, johan):
    """What Johan reads of what he wrote himself."""
    return "".join(one.text for one in await says(world, johan, "/antwoorden"))


NEW = "Het regent in de gang"


@pytest.mark.parametrize("choice", ["{coach} may read it", "alleen voor mij", None])
@pytest.mark.parametrize("command", ["", "/notitie "])
async def test_it_changes_a_note_whatever_was_chosen_for_it(world, command, choice):
    _, johan = await ada_and_johan(world)
    note = johan.says(f"{command}Het regent")
    await world.settle()
    if choice is not None:
        await says(world, johan, dutch(choice, coach="Ada") if "{coach}" in choice else choice)
    assert await edits(world, johan, note, f"{command}{NEW}") == ([], "👌")
    read = await kept(world, johan)
    assert (NEW in read, "/notitie" in read) == (True, False)


async def test_it_changes_each_of_the_thoughts_that_joined_a_note(world):
    ada, johan = await ada_and_johan(world)
    said = [johan.says(words) for words in ("De gang lekt.", "En de lift staat stil.", "Al dagen.")]
    await world.settle()
    for one, words in zip(said, ("De zaal lekt.", "En de lift doet het.", "Al weken."), strict=True):
        assert await edits(world, johan, one, words) == ([], "👌")
    assert "De zaal lekt.\nEn de lift doet het.\nAl weken." in await overview(world, ada)


async def test_it_changes_the_words_under_a_photo(world):
    ada, johan = await asked(world)
    photo = johan.sends("photo", caption="Hoe krijg ik de directeur mee?")
    await world.settle()
    assert await edits(world, johan, photo, "Hoe krijg ik de minister mee?") == ([], "👌")
    read = await overview(world, ada)
    assert ("minister" in read, "directeur" in read) == (True, False)


async def test_it_says_that_a_note_which_was_let_go_does_not_change(world):
    _, johan = await ada_and_johan(world)
    note = johan.says("Het regent")
    await world.settle()
    await says(world, johan, "laat maar")
    (said,), _ = await edits(world, johan, note, NEW)
    assert said == dutch("What you wrote there I have let go, so nothing changes.")


@pytest.mark.parametrize("words", ["stop", "Wat moet ik nu doen?", "/ ik weet het niet"])
@pytest.mark.parametrize("changed", ["Wat moet ik nu doen??", "/ ik weet het echt niet", "Stop."])
async def test_it_asks_about_words_as_they_are_now_when_they_change_while_it_is_not_sure_of_them(world, words, changed):
    ada, johan = await asked(world)
    held = johan.says(words)
    await world.settle()
    assert await edits(world, johan, held, changed) == ([], "👌")
    await taps(world, johan, "Yes, my answer")
    assert (await overview(world, ada)).endswith(changed)


async def test_it_takes_words_for_the_answer_once_they_change_into_one(world):
    ada, johan = await asked(world)
    held = johan.says("stop")
    await world.settle()
    assert await edits(world, johan, held, "Hoe krijg ik de minister mee?") == ([], None)
    assert "minister" in await overview(world, ada)
