"""A client takes one answer back for himself: it is in no overview any more, and the coach reads only that it is so."""

import pytest

from tests.cast import (
    asked,
    at,
    data_of,
    dutch,
    overview,
    reads,
    says,
    shares,
    taps,
    texts,
)
from tests.worlds import beginning

GONE = "Je klant heeft 1 antwoord ingetrokken"
CHANGED = "gewijzigd"
WROTE = "Hoe zeg ik nee tegen Noor?"


@beginning
async def withdrawn_after_it_was_read(world):
    """Ada, who has read what Johan wrote; he has taken it back since."""
    ada, johan = await asked(world)
    johan.says(WROTE)
    await world.until(at("2026-11-30 18:00"))
    assert WROTE in await reads(world, ada)
    (shown,) = await says(world, johan, "/antwoorden")
    johan.taps("Neem 1 terug", shown)
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


@beginning
async def read_before_the_meeting(world):
    """Ada, Johan and the message that she has read in the overview, on the evening before they meet."""
    ada, johan = await asked(world)
    message = johan.says(WROTE)
    await world.until(at("2026-11-30 18:00"))
    assert WROTE in await reads(world, ada)
    return ada, johan, message


async def test_what_changes_after_she_read_it_is_told_before_the_meeting_once_until_she_reads_again(world):
    ada, johan, message = await read_before_the_meeting(world)
    seen = len(ada.reads)
    for words in ("Hoe zeg ik ja?", "Hoe zeg ik misschien?"):
        johan.edits(message, words)
        await world.after(minutes=5)
    assert texts(ada, seen) == [
        "Er is iets veranderd in het overzicht\nVoor het gesprek van dinsdag 1 december om 14:00."
    ]
    shown = await reads(world, ada)
    assert ("Hoe zeg ik misschien?" in shown, WROTE in shown, CHANGED in shown) == (True, False, True)
    seen = len(ada.reads)
    johan.edits(message, "Hoe zeg ik het?")
    await world.after(minutes=5)
    assert [text.partition("\n")[0] for text in texts(ada, seen)] == ["Er is iets veranderd in het overzicht"]
    await world.until(at("2026-12-21 18:00"))
    assert CHANGED in await reads(world, ada)


async def test_what_changes_before_she_opened_it_needs_no_word(world):
    ada, johan = await asked(world)
    message = johan.says(WROTE)
    await world.until(at("2026-11-30 18:00"))
    seen = len(ada.reads)
    johan.edits(message, "Hoe zeg ik ja?")
    await world.after(minutes=5)
    assert texts(ada, seen) == []
    shown = await reads(world, ada)
    assert ("Hoe zeg ik ja?" in shown, WROTE in shown) == (True, False)


async def test_what_changes_in_the_evening_is_told_in_the_morning(world):
    ada, johan, message = await read_before_the_meeting(world)
    await world.until(at("2026-11-30 22:00"))
    seen = len(ada.reads)
    johan.edits(message, "Hoe zeg ik ja?")
    await world.until(at("2026-12-01 07:59"))
    assert texts(ada, seen) == []
    await world.until(at("2026-12-01 08:05"))
    assert [text.partition("\n")[0] for text in texts(ada, seen)] == ["Er is iets veranderd in het overzicht"]


async def test_what_changes_does_not_take_the_place_of_what_comes_in_after(world):
    ada, johan, message = await read_before_the_meeting(world)
    johan.edits(message, "Hoe zeg ik ja?")
    await world.after(minutes=5)
    await reads(world, ada)
    seen = len(ada.reads)
    await says(world, johan, "/notitie")
    await says(world, johan, "Noor belde net.")
    await world.after(minutes=2)
    assert [text.partition("\n")[0] for text in texts(ada, seen)] == ["Er ligt een aanvulling op het overzicht klaar"]
    assert "Noor belde net." in await reads(world, ada)


@pytest.mark.parametrize("button", ["Neem 1 terug", "Wis 1"])
async def test_what_is_taken_back_after_she_read_it_is_told_in_the_next_overview_and_not_before(world, button):
    ada, johan, _ = await read_before_the_meeting(world)
    seen = len(ada.reads)
    (shown,) = await says(world, johan, "/antwoorden")
    johan.taps(button, shown)
    await world.settle()
    if button.startswith("Wis"):
        await taps(world, johan, "Yes, erase it")
    await world.until(at("2026-12-01 13:00"))
    assert texts(ada, seen) == []
    await world.until(at("2026-12-21 18:00"))
    first, again = await reads(world, ada), await overview(world, ada)
    assert (WROTE in first, GONE in first, WROTE in again, GONE in again) == (False, True, False, False)


@beginning
async def taken_back(world):
    """Ada and Johan, who takes back what he wrote while the overview that holds it lies ready."""
    ada, johan = await asked(world)
    johan.says(WROTE)
    await world.until(at("2026-11-30 18:10"))
    (shown,) = await says(world, johan, "/antwoorden")
    johan.taps("Neem 1 terug", shown)
    await world.settle()
    return ada, johan


async def test_what_was_shared_again_when_the_overview_was_read_without_it_comes_before_the_meeting(world):
    ada, johan = await taken_back(world)
    without = await reads(world, ada)
    await shares(world, johan, 1)
    await world.until(at("2026-12-01 13:00"))
    read = [WROTE in await reads(world, ada) for _ in range(2)]
    assert (WROTE in without, GONE in without, read) == (False, True, [True, True])


async def test_what_was_shared_again_before_the_overview_was_read_is_in_that_one(world):
    ada, johan = await taken_back(world)
    await shares(world, johan, 1)
    read = await reads(world, ada)
    await world.until(at("2026-12-21 18:00"))
    assert (WROTE in read, GONE in read, WROTE in await reads(world, ada)) == (True, False, False)


async def test_what_she_had_read_and_was_told_is_gone_goes_along_once_more_when_it_is_shared_again(world):
    ada, johan = await asked(world)
    johan.says(WROTE)
    await world.until(at("2026-11-30 18:00"))
    await reads(world, ada)
    (shown,) = await says(world, johan, "/antwoorden")
    johan.taps("Neem 1 terug", shown)
    await world.settle()
    told = await overview(world, ada)
    await shares(world, johan, 1)
    await world.until(at("2026-12-01 13:00"))
    read = await reads(world, ada)
    assert (GONE in told, WROTE in read, GONE in read) == (True, True, False)


async def test_nobody_takes_back_what_somebody_else_wrote(world):
    ada, johan = await asked(world)
    johan.says(WROTE)
    await world.after(minutes=2)
    (shown,) = await says(world, johan, "/antwoorden")
    ada.taps_data(data_of(world, johan, "{number} only for me", number=1), ada.reads[-1])
    await world.settle()
    assert WROTE in await overview(world, ada)
    assert await taps(world, johan, "As a file", shown) != []
