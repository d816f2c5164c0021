"""However a trajectory ends, nothing half-written goes to anybody, the words stay his, and there is a way back."""

import pytest

from tests.cast import ada_and_johan, asked, at, dutch, overview, reads, says, taps, texts

HALF = "Ik denk dat ik eigenlijk niet meer"
DIGEST_READ = "2026-11-30 20:00"


async def he_stops(world, ada, johan):
    johan.says("/stop")
    await world.settle()
    return [dutch("{client} has stopped.", client="Johan")]


async def she_ends_it(world, ada, johan):
    await says(world, ada, "/traject")
    await taps(world, ada, "More")
    await taps(world, ada, "End it")
    told = len(ada.reads)
    await taps(world, ada, "Yes, end it")
    assert texts(ada, told) == [dutch("The trajectory with {client} has ended.", client="Johan")]
    return texts(ada, told - 2)


async def she_leaves(world, ada, johan):
    await says(world, ada, "/vertrek")
    await taps(world, ada, "Yes, I stop")
    return texts(ada)[-2:]


WAYS = [he_stops, she_ends_it, she_leaves]
TOO_FAR = dutch("This can no longer go along with an overview, so it stays with you alone. /antwoorden shows it.")


@pytest.mark.parametrize("ends", WAYS, ids=lambda one: one.__name__)
async def test_it_sends_the_coach_nothing_that_was_half_written_and_keeps_it_for_him(world, ends):
    ada, johan = await asked(world)
    await world.until(at(DIGEST_READ))
    await reads(world, ada)
    told, heard = len(ada.reads), len(johan.reads)
    johan.says(HALF)
    await world.telegram.until(lambda: not world.telegram.pending)
    said = await ends(world, ada, johan)
    await world.until(at("2026-12-02 12:00"))
    assert texts(ada)[told:][-len(said) :] == said
    assert HALF not in "".join(texts(ada))
    # He is told once that it is over, and nothing of what he could still add.
    assert len(johan.reads) == heard + 1
    (own,) = await says(world, johan, "/antwoorden")
    assert HALF in own.text


async def test_what_he_says_with_a_stop_is_for_nobody_either_when_he_goes_on_after_all(world):
    ada, johan = await asked(world)
    johan.says(HALF)
    johan.says("/weetniet wat ik wil")
    johan.says("/stop")
    await world.settle()
    await taps(world, johan, "Go on after all")
    await world.until(at("2026-11-30 18:05"))
    shown = await reads(world, ada)
    assert (HALF in shown, "weetniet" in shown) == (False, False)


@pytest.mark.parametrize("ends", WAYS, ids=lambda one: one.__name__)
@pytest.mark.parametrize("beside", [True, False], ids=["beside a question", "out of the blue"])
async def test_it_promises_no_overview_of_a_note_after_the_end(world, ends, beside):
    ada, johan = await (asked if beside else ada_and_johan)(world)
    await says(world, johan, "/instellingen deel nee")
    note = (await says(world, johan, f"/notitie {HALF}" if beside else HALF))[-1]
    await ends(world, ada, johan)
    told, heard, toasts = len(ada.reads), len(johan.reads), len(johan.toasts)
    johan.taps(dutch("{coach} may read it", coach="Ada"), note)
    await world.settle()
    assert (johan.toasts[toasts:], texts(johan, heard), texts(ada, told)) == ([TOO_FAR], [], [])
    assert HALF in "".join(one.text for one in await says(world, johan, "/antwoorden"))
    await world.after(days=14)
    assert [text for text in texts(ada) if HALF in text] == []


async def test_a_note_that_waited_through_a_stop_goes_along_once_he_goes_on(world):
    ada, johan = await asked(world)
    note = (await says(world, johan, f"/notitie {HALF}"))[-1]
    await he_stops(world, ada, johan)
    await taps(world, johan, "Go on after all")
    toasts = len(johan.toasts)
    for _ in range(2):
        johan.taps(dutch("{coach} may read it", coach="Ada"), note)
        await world.settle()
    told = dutch("Kept. It goes along with the next overview for {coach}.", coach="Ada")
    kept = next(one for one in johan.reads if one.message_id == note.message_id)
    assert (johan.toasts[toasts:], kept.text) == ([dutch("This is what you chose.")], told)
    assert (await overview(world, ada)).count(HALF) == 1
