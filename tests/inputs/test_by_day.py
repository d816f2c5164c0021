"""What a coach brings about reaches the client by day: not in the evening, not at the weekend, nor while he wants no
questions."""

from tests.cast import (
    OFFER,
    ada_and_johan,
    at,
    dutch,
    evaluates,
    evaluating,
    lately,
    says,
    taps,
    texts,
)
from tests.worlds import beginning

SATURDAY, BEFORE_NINE, NINE = (at(when) for when in ("2026-11-28 23:00", "2026-11-30 08:59", "2026-11-30 09:05"))


@beginning
async def at_night(world):
    """Ada, and Johan, late on a Saturday; nothing is open between him and the bot."""
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-11-26 09:00"))
    await taps(world, johan, "Skip")
    await world.after(minutes=2)
    await world.until(SATURDAY)
    return ada, johan, len(johan.reads)


async def changes(world, ada, *labels):
    await says(world, ada, "/traject")
    for label in ("More", *labels):
        await taps(world, ada, label)


async def test_an_offer_to_word_the_goal_waits_for_the_morning_of_a_working_day(world):
    ada, johan, seen = await at_night(world)
    await says(world, ada, "/doelen")
    await world.until(at("2026-11-30 07:59"))
    by_night = texts(johan, seen)
    await world.until(NINE)
    assert (by_night, texts(johan, seen).count(OFFER)) == ([], 1)


async def test_a_change_of_the_contract_waits_and_the_coach_hears_until_when(world):
    ada, johan, seen = await at_night(world)
    await changes(world, ada, "One meeting more")
    on = dutch(
        "I bring it on {day}, or as soon after that as no question is open any more.", day=at("2026-11-30 09:00").date()
    )
    assert lately(world, ada) == [f"{dutch('I lay it before {client} again.', client='Johan')}\n\n{on}"]
    await world.until(BEFORE_NINE)
    by_night = texts(johan, seen)
    await world.until(NINE)
    laid = [text for text in texts(johan, seen) if dutch("Is it good like this, for you?") in text]
    assert (by_night, len(laid)) == ([], 1)


async def test_what_changes_once_more_before_it_has_come_is_laid_before_him_once_as_it_is_then(world):
    ada, johan, seen = await at_night(world)
    await changes(world, ada, "One meeting more")
    await changes(world, ada, "One meeting more")
    await world.until(NINE)
    laid = [text for text in texts(johan, seen) if dutch("Is it good like this, for you?") in text]
    assert (len(laid), "9" in laid[0]) == (1, True)


async def test_while_he_wants_no_questions_no_change_is_laid_before_him(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "/instellingen")
    await taps(world, johan, "No questions for a while")
    await taps(world, johan, "Two weeks")
    seen = len(johan.reads)
    await changes(world, ada, "One meeting more")
    await says(world, ada, "/doelen")
    await world.until(at("2026-12-06 20:00"))
    asked = [one.text for one in johan.reads[seen:] if one.buttons]
    await world.until(at("2026-12-09 20:00"))
    after = [one.text for one in johan.reads[seen:]]
    assert asked == []
    assert len([text for text in after if dutch("Is it good like this, for you?") in text]) == 1


async def test_that_he_is_addressed_otherwise_he_hears_in_the_morning(world):
    ada, johan, seen = await at_night(world)
    await changes(world, ada, "Change what is agreed", "Language", "English", "Yes, this is right")
    by_night = texts(johan, seen)
    await world.until(NINE)
    told = "From now on this is how I address you, as Ada asked."
    assert (by_night, texts(johan, seen).count(told)) == ([], 1)


async def test_it_says_nothing_of_a_change_that_his_own_wish_goes_before(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "/instellingen")
    await taps(world, johan, "Form of address")
    await taps(world, johan, "Informal (je)")
    seen = len(johan.reads)
    await changes(world, ada, "Change what is agreed", "Form of address", "Formal (u)", "Yes, this is right")
    assert (lately(world, ada), texts(johan, seen)) == ([dutch("Changed; it counts from now on.")], [])


async def test_what_both_wrote_of_the_evaluation_he_reads_by_day_when_she_was_the_last(world):
    ada, johan = await evaluating(world)
    await evaluates(world, johan)
    await world.until(at("2027-01-16 23:00"))
    seen = len(johan.reads)
    await evaluates(world, ada)
    both = dutch("You and {name} wrote this.", name="Ada")
    by_night = texts(johan, seen)
    await world.until(at("2027-01-18 08:05"))
    assert (by_night, [text.startswith(both) for text in texts(johan, seen)]) == ([], [True])


async def test_who_wants_no_questions_before_it_has_come_gets_it_after_that(world):
    ada, johan, _ = await at_night(world)
    await changes(world, ada, "One meeting more")
    await says(world, johan, "/instellingen")
    await taps(world, johan, "No questions for a while")
    await taps(world, johan, "Two weeks")
    seen = len(johan.reads)
    await world.until(at("2026-12-11 20:00"))
    before = [one.text for one in johan.reads[seen:] if one.buttons]
    await world.until(at("2026-12-14 20:00"))
    laid = [text for text in texts(johan, seen) if dutch("Is it good like this, for you?") in text]
    assert (before, len(laid)) == ([], 1)
