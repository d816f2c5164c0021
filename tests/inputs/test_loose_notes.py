"""What a client says out of the blue, when it can be for one of two coaches; and one way to let something lie."""

import pytest

from tests.cast import ada_and_johan, coached_by_two, dutch, overview, says, taps, texts

WORDS = "Het regent in de gang."
WONDERS = "Ik ben vrij en ik zit toch stukken te lezen. Wat zou jij doen?"


@pytest.mark.parametrize(("words", "coach"), [(f"Voor Ada: {WORDS}", "Ada"), (f"Voor Bram: {WORDS}", "Bram")])
async def test_it_says_for_which_of_two_coaches_it_takes_a_note_to_be(world, words, coach):
    ada, bram, johan = await coached_by_two(world)
    told = {"Ada": len(texts(ada)), "Bram": len(texts(bram))}
    (said,) = await says(world, johan, words)
    assert said.text.split("\n\n")[0] == dutch("This is for your trajectory with {coach}.", coach=coach)
    assert (texts(ada, told["Ada"]), texts(bram, told["Bram"])) == ([], [])
    shown = {one.name: "".join(message.text for message in await says(world, one, "/overzicht")) for one in (ada, bram)}
    assert [name for name, overview in shown.items() if WORDS in overview] == [coach]


@pytest.mark.parametrize("words", ["", "nu meteen"])
async def test_by_a_tap_goes_what_stood_above_it_and_in_words_all_that_he_wrote(world, words):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, WORDS)
    await says(world, johan, "Thuis ook.")
    seen, before = len(ada.reads), len(johan.reads)
    if words:
        await says(world, johan, words)
    else:
        await taps(world, johan, "Tell {coach} now", coach="Ada")
    (told,) = texts(ada, seen)
    assert (WORDS in told, "Thuis ook." in told) == (True, bool(words))
    left = dutch("What you wrote after that I have not passed on.")
    assert (left in texts(johan, before)) is not bool(words)
    assert "Thuis ook." in "".join(one.text for one in await says(world, johan, "/antwoorden"))


async def test_what_he_writes_below_a_note_that_is_his_stays_his_when_a_tap_lets_her_read_that_note(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, f"{WORDS} Blijft dit onder ons?")
    await says(world, johan, "Thuis ook.")
    before = len(johan.reads)
    await taps(world, johan, "{coach} may read it", coach="Ada")
    assert dutch("What you wrote after that I have not passed on.") in texts(johan, before)
    shown = await overview(world, ada)
    assert (WORDS in shown, "Thuis ook." in shown) == (True, False)


async def test_what_cannot_wait_goes_to_the_coach_at_once_and_not_once_more_with_the_overview(world):
    ada, johan = await ada_and_johan(world)
    (asked,) = await says(world, johan, WORDS)
    assert asked.buttons == ((dutch("Only for me"), dutch("Tell {coach} now", coach="Ada")),)
    seen = len(ada.reads)
    (gone,) = [one for one in await taps(world, johan, "Tell {coach} now", coach="Ada") if one.text != asked.text]
    assert gone.text.startswith(
        dutch("I pass it on at once. Whether {coach} sees it today, I cannot know.", coach="Ada")
    )
    (told,) = texts(ada, seen)
    assert told == "\n\n".join(
        (dutch("{client} tells you this directly, outside the overview:", client="Johan"), WORDS)
    )
    assert WORDS not in await overview(world, ada)
    assert "".join(one.text for one in await says(world, johan, "/antwoorden")).count(WORDS) == 1


async def test_what_he_asks_to_begin_need_not_wait_until_he_has_said_for_whom_a_note_is(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, WORDS)
    (begins,) = await says(world, johan, "/doel")
    assert begins.text.startswith(dutch("This is how your goal stands:"))


async def test_it_names_no_coach_where_there_is_one(world):
    _, johan = await ada_and_johan(world)
    (said,) = await says(world, johan, WORDS)
    assert dutch("This is for your trajectory with {coach}.", coach="Ada") not in said.text


@pytest.mark.parametrize("begins", ["/traject", "/verzet", "/pauze", "/nieuw", "/memo", "Zag hem lachen."])
async def test_no_message_holds_two_ways_to_leave_it(world, begins):
    ada, _ = await ada_and_johan(world)
    seen = len(ada.reads)
    await says(world, ada, begins)
    if begins == "/traject":
        await taps(world, ada, "More")
        await taps(world, ada, "Change what is agreed")
    ways = [sum(row.count(dutch("Leave it")) for row in one.buttons) for one in ada.reads[seen:]]
    assert (max(ways), ways[-1]) == (1, 1)


async def test_laat_maar_when_nothing_is_asked_is_no_note(world):
    ada, johan = await ada_and_johan(world)
    for person in (johan, ada):
        (said,) = await says(world, person, "laat maar")
        assert (said.text, said.buttons) == (dutch("Good. I leave it."), ())


@pytest.mark.parametrize(
    ("words", "said", "goes_along"),
    [
        ("Top, ik ben er!", [], False),
        ("Trees heet ze, niet Truus", [], True),
        (
            "Wel een beetje kort vragen hoor",
            ["I keep it short. Skipping is always fine, and /sturen makes it fewer."],
            False,
        ),
    ],
)
async def test_small_talk_is_no_note_for_his_coach_and_a_word_put_right_goes_along_with_a_nod(
    world, words, said, goes_along
):
    ada, johan = await ada_and_johan(world)
    heard = [one.text for one in await says(world, johan, words)]
    shown = words in await overview(world, ada)
    assert (heard, shown) == ([dutch(one, client="Johan") for one in said], goes_along)


@pytest.mark.parametrize(
    "jest",
    [
        "Laat maar, dat was retorisch. Fijne dagen nog, voor zover een bot dagen heeft.",
        "Grapje hoor",
        "Was maar een grapje, laat maar.",
    ],
)
async def test_what_he_says_was_in_jest_is_gone(world, jest):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, WONDERS)
    (said,) = await says(world, johan, jest)
    assert said.text == "Goed. Wat je schreef, heb ik niet bewaard."
    shown = await overview(world, ada)
    assert (WONDERS in shown, jest in shown) == (False, False)


async def test_what_he_kept_and_names_later_as_what_may_be_read_is_shown_to_him_first(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "Hou dit voor mij: mijn moeder is weer ziek.")
    (asks,) = await says(world, johan, "Dat van mijn moeder heb ik haar zelf verteld, dus dat mag nu wel.")
    assert asks.text == "Mag Ada dit lezen?\n\nHou dit voor mij: mijn moeder is weer ziek."
    await taps(world, johan, "{coach} may read it", coach="Ada")
    shown = await overview(world, ada)
    assert ("mijn moeder is weer ziek" in shown, "mag nu wel" in shown) == (True, False)
