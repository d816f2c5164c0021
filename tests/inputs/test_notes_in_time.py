"""A thought in several messages is one note; what comes hours later is another; and after the last meeting nobody is
told of a next one. What a coach wrote counts on the day on which it comes."""

import pytest

from tests.cast import ada_and_johan, asked, at, dutch, goes_along, overview, says, taps, texts

READS = "{coach} reads it before you two meet for the first time."


async def answers(world, person):
    return "".join(one.text for one in await says(world, person, "/antwoorden"))


async def test_what_comes_hours_later_is_a_note_of_its_own_and_the_earlier_one_is_kept(world):
    _, johan = await ada_and_johan(world)
    assert [one.text for one in await says(world, johan, "Een gedachte.")] == [goes_along()]
    assert await says(world, johan, "En dit hoort erbij.") == []
    await world.after(hours=3)
    assert await says(world, johan, "Heel iets anders.") == []
    read = await answers(world, johan)
    assert "Heel iets anders." in read
    assert "\n\nEen gedachte.\n\nEn dit hoort erbij.\n\n" in read


async def test_what_hangs_under_a_note_counts_until_it_is_tapped_whatever_came_after_it(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "/instellingen deel nee")
    (early,) = await says(world, johan, "Mijn zoon stopt met zijn studie.")
    await world.after(hours=3)
    (late,) = await says(world, johan, "Het regent.")
    await world.until(at("2026-11-26 09:30"))
    assert "Mijn zoon" not in await overview(world, ada)
    seen = len(ada.reads)
    await taps(world, johan, "{coach} may read it", early, coach="Ada")
    await taps(world, johan, "Tell {coach} now", late, coach="Ada")
    assert [text.split("\n\n")[-1] for text in texts(ada, seen)] == ["Het regent."]
    assert "Mijn zoon" in await overview(world, ada)
    tick = next(one for one in johan.reads if one.message_id == early.message_id).buttons
    assert tick == ((f"✓ {dutch('{coach} may read it', coach='Ada')}",),)


@pytest.mark.parametrize(
    ("words", "word"),
    [
        ("Het regent.", "Kept."),
        ("Morgen bel ik Piet.", "That is clear, {client}."),
        ("Ik ben aan het solliciteren.", "Good that you say it, {client}."),
        ("Ben ziek vandaag, griep.", "Get well soon, {client}."),
        ("Mijn zoon stopt met zijn studie.", "Thank you, {client}."),
        ("Ik heb zitten huilen in de auto.", "That does not sound easy, {client}. Good that you write it down."),
        ("Vandaag is het gelukt!", "Good, {client}. It worked."),
        ("Dank je. Ik heb nog aan de vrijdag gedacht, en aan wat hij zei.", "You are welcome, {client}."),
    ],
)
async def test_it_has_a_word_for_what_he_wrote_and_asks_nothing(world, words, word):
    _, johan = await ada_and_johan(world)
    values = {"client": "Johan"} if "{client}" in word else {}
    expected = goes_along(word, **values)
    if words.startswith("Morgen"):
        expected = expected.replace("\n\n", " ")
    assert [one.text for one in await says(world, johan, words)] == [expected]


async def test_what_weighs_may_go_now_as_well(world):
    _, johan = await ada_and_johan(world)
    sad = dutch("How sad, {client}. My condolences.", client="Johan")
    or_now = dutch("{coach} reads it before your meeting, or now if you would like that.", coach="Ada")
    assert [one.text for one in await says(world, johan, "Mijn vader is vannacht overleden.")] == [f"{sad}\n\n{or_now}"]


async def test_who_writes_of_the_same_kind_twice_does_not_read_the_same_words_twice_nor_a_receipt_for_each(world):
    _, johan = await ada_and_johan(world)
    heard = []
    for words in (
        "Leuke lunch gehad met Piet.",
        "Fijn overleg gehad.",
        "Piet had taart mee.",
        "Het regent.",
        "Het waait.",
    ):
        heard += [one.text.split("\n")[0].partition(" Ada ")[0] for one in await says(world, johan, words)]
        await world.after(hours=3)
    assert heard == [
        dutch("How nice that you tell this, {client}.", client="Johan"),
        dutch("Good to read, {client}.", client="Johan"),
    ]


@pytest.mark.parametrize("words", ["ok", "ja", "prima", "goed zo", "dank je", "haha"])
async def test_nobody_reads_a_note_because_of_an_ok(world, words):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "/instellingen deel nee")
    await says(world, johan, "Mijn zoon stopt met zijn studie.")
    await says(world, johan, words)
    assert "Mijn zoon" not in await overview(world, ada)
    assert words not in "".join(one.text for one in await says(world, johan, "/antwoorden")).split("\n\n")


async def test_a_no_to_who_reads_it_is_that_it_stays_with_him(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "Mijn zoon stopt met zijn studie.")
    assert [one.text for one in await says(world, johan, "nee")] == [dutch("Good. It stays with you.")]
    assert "Mijn zoon" not in await overview(world, ada)


async def test_who_writes_something_hears_that_his_coach_reads_it_and_can_keep_it(world):
    ada, johan = await ada_and_johan(world)
    (said,) = await says(world, johan, "Mijn zoon stopt met zijn studie.")
    thanks, reads = dutch("Thank you, {client}.", client="Johan"), dutch(READS, coach="Ada")
    assert (said.text, said.buttons) == (
        f"{thanks}\n\n{reads}",
        ((dutch("Only for me"), dutch("Tell {coach} now", coach="Ada")),),
    )
    assert "Mijn zoon" in await overview(world, ada)
    await taps(world, johan, "Only for me", said)
    assert "Mijn zoon" not in await overview(world, ada)


@pytest.mark.parametrize(
    ("words", "answered"),
    [
        ("fijn", None),
        ("top!", None),
        ("haha", None),
        ("😀", None),
        ("hoi", "Good day, {client}."),
        ("is goed. doei", "Good day, {client}."),
    ],
)
async def test_what_asks_for_no_more_gets_a_nod_or_a_word(world, words, answered):
    _, johan = await ada_and_johan(world)
    said = [one.text for one in await says(world, johan, words)]
    assert said == ([] if answered is None else [dutch(answered, client="Johan")])
    assert johan.chat[-1 - len(said)].reaction == ("👍" if answered is None else None)
    assert [one.text for one in await says(world, johan, "/antwoorden")] == [
        dutch("You have not written anything yet.")
    ]


@pytest.mark.parametrize(
    ("words", "thanked"), [("doe ada de groetjes", ""), ("nou bedankt dan. groeten aan ada", "Graag gedaan. ")]
)
async def test_regards_are_passed_on_of_who_says_nothing_but_that(world, words, thanked):
    ada, johan = await ada_and_johan(world)
    seen = len(ada.reads)
    (told,) = await says(world, johan, words)
    assert told.text == thanked + dutch("{coach} gets your regards.", coach="Ada")
    assert texts(ada, seen) == [dutch("{client} sends you regards.", client="Johan")]


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
