"""The client reads back what he wrote: by meeting, newest first; he finds it by a word in it, and changes it there."""

import pytest

from bot.actions.allowed import GONE
from bot.actions.shown import read_back
from tests.cast import (
    asked,
    at,
    bram_and_cleo,
    coached_by_two,
    data_of,
    dutch,
    goes_along,
    opens,
    overview,
    reads,
    says,
    taps,
    texts,
)
from tests.worlds import beginning

HOW = dutch("Tap a number to change that one, to erase it, or to choose who reads it.")
QUESTION = "Hoe krijg ik ze mee, vóór dinsdag?"
YIELD = "Dat ik te snel ja zeg."
FOUND = "Je schreef één keer iets met “{words}”:"
STANDS = dutch("You wrote this. What you write now takes its place.")


@beginning
async def wrote_twice(world):
    """Ada, and Johan who wrote before his first meeting and after it."""
    ada, johan = await asked(world)
    await says(world, johan, QUESTION)
    await world.until(at("2026-12-01 19:00"))
    await says(world, johan, YIELD)
    await world.after(minutes=2)
    return ada, johan


async def test_it_comes_by_meeting_and_the_newest_first(world):
    _, johan = await wrote_twice(world)
    (shown,) = await says(world, johan, "/antwoorden")
    around = "Rond gesprek 1, dinsdag 1 december 2026"
    assert [one for one in shown.text.split("\n\n") if not one[0].isdecimal()] == [around, YIELD, QUESTION, HOW]
    assert shown.buttons == (("1", "2"), ("Als bestand",))


async def test_a_number_shows_what_can_be_done_with_that_answer_above_the_others(world):
    _, johan = await wrote_twice(world)
    (shown,) = await says(world, johan, "/antwoorden")
    for number, ways in (("1", ("Wijzig 1", "1 voor mij", "Wis 1")), ("2", ("Wijzig 2", "Neem 2 terug", "Wis 2"))):
        johan.taps(number, shown)
        await world.settle()
        hangs = next(one for one in johan.reads if one.message_id == shown.message_id)
        assert hangs.buttons == (ways, ("1", "2"), ("Als bestand",))


@pytest.mark.parametrize("words", ["1 voor mij", "neem 2 terug", "wis 2", "wijzig 1"])
async def test_what_a_number_shows_can_be_typed_without_it(world, words):
    _, johan = await wrote_twice(world)
    await says(world, johan, "/antwoorden")
    (said,) = await says(world, johan, words)
    assert said.text != goes_along()
    shown = "".join(one.text for one in await says(world, johan, "/antwoorden"))
    assert words not in shown


async def test_he_finds_it_by_a_word_in_it_however_that_is_written(world):
    _, johan = await wrote_twice(world)
    for words in ("dinsdag", "DINSDAG", "vóór  Dinsdag!", "voor dinsdag", "mee, Vöör"):
        (shown,) = await says(world, johan, f"/antwoorden {words}")
        assert shown.text.split("\n\n")[0] == FOUND.format(words=words)
        assert (shown.text.split("\n\n")[-1], YIELD in shown.text) == (QUESTION, False)
        assert shown.buttons[-1] == ("Alle antwoorden",)
    (everything,) = await taps(world, johan, "All answers")
    assert (QUESTION in everything.text, YIELD in everything.text) == (True, True)


async def test_what_was_found_comes_a_page_at_a_time_and_no_button_carries_a_word_of_it(world, monkeypatch):
    monkeypatch.setattr(read_back, "_PAGE", 2)
    _, johan = await wrote_twice(world)
    for number in range(1, 5):
        await says(world, johan, f"/notitie Café {number}: nee gezegd.")
        await world.after(minutes=2)
    (newest,) = await says(world, johan, "/antwoorden cafe")
    head = "Je schreef 4 keer iets met “{}”, het nieuwste eerst:"
    assert (newest.text.startswith(head.format("cafe")), newest.buttons[-1]) == (
        True,
        ("Eerdere antwoorden", "Alle antwoorden"),
    )
    assert "cafe" not in data_of(world, johan, "Earlier answers").casefold()
    (older,) = await taps(world, johan, "Earlier answers")
    assert (older.message_id, older.buttons[-1]) == (newest.message_id, ("Latere antwoorden", "Alle antwoorden"))
    assert [one for one in older.text.split("\n\n") if one.startswith("Café")] == [
        f"Café {number}: nee gezegd." for number in (2, 1)
    ]
    (newest_again,) = await taps(world, johan, "Later answers")
    assert newest_again.text.removeprefix(head.format("cafe")) == newest.text.removeprefix(head.format("cafe"))


async def test_signs_are_found_as_they_stand(world, monkeypatch):
    monkeypatch.setattr(read_back, "_PAGE", 1)
    _, johan = await wrote_twice(world)
    for words in ("Gelukt 🎉", "Weer gelukt 🎉!"):
        await says(world, johan, f"/notitie {words}")
        await world.after(minutes=2)
    (newest,) = await says(world, johan, "/antwoorden 🎉")
    (older,) = await taps(world, johan, "Earlier answers")
    assert [one.text.split("\n\n")[-1] for one in (newest, older)] == ["Weer gelukt 🎉!", "Gelukt 🎉"]
    (nothing,) = await says(world, johan, "/antwoorden 🐦")
    assert nothing.text.startswith("Ik vind niets van je")


async def test_what_was_found_by_what_is_no_longer_there_is_not_turned_to(world, monkeypatch):
    monkeypatch.setattr(read_back, "_PAGE", 1)
    _, johan = await wrote_twice(world)
    await says(world, johan, f"/notitie {YIELD}")
    await world.after(minutes=2)
    (found,) = await says(world, johan, "/antwoorden te snel ja")
    await says(world, johan, "/antwoorden snel")
    await taps(world, johan, "Earlier answers")
    await opens(world, johan, 1)
    await taps(world, johan, "Erase {number}", number=1)
    await taps(world, johan, "Yes, erase it")
    assert await taps(world, johan, "Earlier answers", found) == []
    assert johan.toasts[-1] == dutch(GONE.source)


async def test_what_is_not_there_is_not_found_and_no_word_of_it_is_kept_as_a_note(world):
    _, johan = await wrote_twice(world)
    (shown,) = await says(world, johan, "/antwoorden woensdag")
    nothing = dutch("I find nothing of yours with “{words}”. /antwoorden shows everything.", words="woensdag")
    assert (shown.text, shown.buttons) == (nothing, ())
    (shown,) = await says(world, johan, "/antwoorden")
    assert "woensdag" not in shown.text


async def test_he_finds_nothing_of_anybody_else(world):
    _, cleo = await bram_and_cleo(world)
    ada, _ = await wrote_twice(world)
    assert (await says(world, cleo, "/antwoorden dinsdag"))[0].text.startswith("Ik vind niets van je")
    ada_said = await says(world, ada, "/antwoorden dinsdag")
    assert QUESTION not in "".join(one.text for one in ada_said)


async def test_who_has_two_coaches_reads_with_whom_each_was(world):
    _, _, johan = await coached_by_two(world)
    await says(world, johan, "/notitie Ada: morgen bel ik Noor.")
    await world.after(minutes=2)
    await says(world, johan, "/notitie Bram: morgen bel ik Kees.")
    (shown,) = await says(world, johan, "/antwoorden bel ik")
    assert [one for one in shown.text.split("\n\n") if one.startswith("Rond")] == [
        "Rond gesprek 1 met Bram, dinsdag 1 december 2026",
        "Rond gesprek 1 met Ada, dinsdag 1 december 2026",
    ]


async def test_what_he_writes_next_takes_its_place(world):
    ada, johan = await wrote_twice(world)
    await says(world, johan, "/antwoorden dinsdag")
    await opens(world, johan, 1)
    (ask,) = await taps(world, johan, "Change {number}", number=1)
    assert (ask.text, ask.buttons) == (f"{STANDS}\n\n{QUESTION}", (("Laat maar",),))
    assert [one.text for one in await says(world, johan, "Hoe krijg ik Noor mee?")] == ["Zo staat het er nu."]
    (shown,) = await says(world, johan, "/antwoorden")
    assert (QUESTION in shown.text, "Hoe krijg ik Noor mee?" in shown.text) == (False, True)
    read = await overview(world, ada)
    assert (QUESTION in read, "Hoe krijg ik Noor mee?" in read, "gewijzigd" in read) == (False, True, False)


async def test_what_was_read_is_marked_as_changed(world):
    ada, johan = await asked(world)
    await says(world, johan, QUESTION)
    await world.until(at("2026-11-30 18:00"))
    assert QUESTION in await reads(world, ada)
    await says(world, johan, "/antwoorden")
    await opens(world, johan, 1)
    await taps(world, johan, "Change {number}", number=1)
    await says(world, johan, "Nee")
    read = await overview(world, ada)
    assert ("gewijzigd" in read, "Nee" in read, QUESTION in read) == (True, True, False)


async def test_leaving_it_leaves_it(world):
    _, johan = await wrote_twice(world)
    for leave in (lambda: taps(world, johan, "Leave it"), lambda: says(world, johan, "Laat maar")):
        await says(world, johan, "/antwoorden dinsdag")
        await opens(world, johan, 1)
        await taps(world, johan, "Change {number}", number=1)
        await leave()
        (shown,) = await says(world, johan, "/antwoorden dinsdag")
        assert shown.text.endswith(QUESTION)


async def test_the_question_that_is_open_takes_its_words_all_the_same_when_he_changes_it(world):
    ada, johan = await asked(world)
    await says(world, johan, "Hoe krijg ik ze")
    await says(world, johan, "/antwoorden")
    await opens(world, johan, 1)
    await taps(world, johan, "Change {number}", number=1)
    await says(world, johan, QUESTION)
    await world.after(minutes=2)
    (shown,) = await says(world, johan, "/antwoorden")
    assert shown.text.endswith(f"\n\n{QUESTION}")
    assert QUESTION in await overview(world, ada)


async def test_words_long_after_it_are_for_something_else(world):
    _, johan = await wrote_twice(world)
    await says(world, johan, "/antwoorden dinsdag")
    await opens(world, johan, 1)
    await taps(world, johan, "Change {number}", number=1)
    await world.after(hours=2)
    await says(world, johan, "Morgen bel ik Noor.")
    (shown,) = await says(world, johan, "/antwoorden dinsdag")
    assert shown.text.endswith(QUESTION)


async def test_nobody_else_can_change_it(world):
    _, cleo = await bram_and_cleo(world)
    ada, johan = await wrote_twice(world)
    await says(world, johan, "/antwoorden dinsdag")
    data = data_of(world, johan, "Change {number}", number=1)
    before = [texts(one) for one in (ada, cleo)]
    for thief in (ada, cleo):
        thief.taps_data(data)
    await world.settle()
    assert ([one.toasts[-1] for one in (ada, cleo)], [texts(one) for one in (ada, cleo)]) == (
        [dutch(GONE.source)] * 2,
        before,
    )


async def test_a_page_that_is_not_there_any_more_is_the_last_one(world, monkeypatch):
    monkeypatch.setattr(read_back, "_PAGE", 1)
    _, johan = await wrote_twice(world)
    (old,) = await says(world, johan, "/antwoorden")
    (shown,) = await says(world, johan, "/antwoorden")
    (question,) = await taps(world, johan, "Earlier answers", shown)
    await taps(world, johan, "Erase {number}", question, number=1)
    await taps(world, johan, "Yes, erase it")
    seen = len(johan.reads)
    await taps(world, johan, "Earlier answers", old)
    now = next(one for one in johan.reads if one.message_id == old.message_id)
    assert (QUESTION in question.text, YIELD in now.text, now.buttons[-1]) == (True, True, ("Als bestand",))
    assert len(johan.reads) == seen
