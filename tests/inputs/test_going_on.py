"""Words just after the end go on from the answer; what only closes a talk is no note; a note ends without a word."""

import pytest

from tests.cast import (
    JOHANS_LINES,
    a_trajectory,
    ada_and_johan,
    asked,
    at,
    dutch,
    goes_along,
    invited,
    lately,
    overview,
    says,
    taps,
    texts,
)

WORDS = "Hoe krijg ik de directeur mee?"
READS = "{coach} reads this question before your meeting."
ASKED = f"{dutch('I keep your question.')} {dutch(READS, coach='Ada')}"
AS_WELL, QUESTION = "You take that along as well.", "That question you take along as well."


async def answered(world):
    """Johan has answered the question before his meeting, and it was his last."""
    ada, johan = await asked(world)
    await says(world, johan, WORDS)
    await world.after(minutes=2)
    return ada, johan


async def test_it_takes_what_comes_just_after_the_last_answer_for_more_of_it(world):
    ada, johan = await answered(world)
    assert await says(world, johan, "En wanneer?") == []
    assert [one.text for one in await says(world, johan, "En met wie?")] == [dutch(QUESTION)]
    assert [one.reaction for one in johan.chat if one.text.startswith("En ")] == ["✍", "✍"]
    assert (await overview(world, ada)).endswith(f"{WORDS}\nEn wanneer?\nEn met wie?")


async def test_who_goes_on_writing_hears_once_that_it_goes_along(world):
    ada, johan = await answered(world)
    more = ["En de wethouder wil ik ook meenemen.", "Die is het er nog niet mee eens.", "Dat zei hij gisteren."]
    told = [[one.text for one in await says(world, johan, one)] for one in more]
    assert told == [[dutch(AS_WELL)], [], []]
    assert (await overview(world, ada)).endswith("\n".join([WORDS, *more]))


async def test_who_begins_of_somebody_at_home_goes_on_with_nothing_that_she_reads(world):
    ada, johan = await answered(world)
    await says(world, johan, "En de wethouder wil ik ook meenemen.")
    await says(world, johan, "Mijn man drinkt weer en slaat me soms.")
    assert (await overview(world, ada)).endswith(f"{WORDS}\nEn de wethouder wil ik ook meenemen.")


async def test_who_had_nothing_to_bring_and_then_writes_it_brings_it(world):
    ada = await world.coach("Ada")
    johan = await a_trajectory(world, ada, lines=JOHANS_LINES.replace("om de: 3", "om de: 1"))
    await world.until(at("2026-12-01 17:00"))
    for words in ("Dat ik steeds ja zeg.", "Bij mijn baas.", "Morgen zeg ik nee in het overleg."):
        await says(world, johan, words)
        await world.after(minutes=2)
    await world.until(at("2026-12-04 12:00"))
    await says(world, johan, "Ik zei nee, en het mocht.")
    await world.after(minutes=2)
    await taps(world, johan, "Not prepared")
    assert [one.text for one in await says(world, johan, WORDS)] == [dutch("You take that along.")]
    assert [one.reaction for one in johan.chat if one.text == WORDS] == ["✍"]
    assert WORDS in (await overview(world, ada))


async def test_it_takes_what_comes_later_for_a_note(world):
    ada, johan = await answered(world)
    await world.after(minutes=2)
    assert [one.text for one in await says(world, johan, "En wanneer?")] == [ASKED]
    assert "notitie" in (await overview(world, ada)).partition("En wanneer?")[0]


async def test_what_begins_as_more_of_it_is_so_for_an_hour_but_not_what_he_wants_a_word_for(world):
    ada, johan = await answered(world)
    await world.after(minutes=20)
    assert [one.text for one in await says(world, johan, "o ja en de wethouder ook")] == [dutch(AS_WELL)]
    assert (await overview(world, ada)).endswith(f"{WORDS}\no ja en de wethouder ook")
    (said,) = await says(world, johan, "en mijn vader is vannacht overleden")
    assert said.text.startswith("Wat verdrietig, Johan. Gecondoleerd.")


async def test_what_he_meant_goes_with_the_answer_before_and_the_next_question_stays(world):
    _, johan = await ada_and_johan(world)
    await world.until(at("2026-12-01 17:05"))
    await says(world, johan, "Dat ik te snel ja zeg.")
    await world.after(minutes=4)
    before = len(johan.reads)
    await says(world, johan, "tegen de wethouder bedoel ik")
    await world.after(minutes=4)
    assert texts(johan, before) == []


async def test_what_does_not_go_on_from_the_answer_is_a_note_though_it_comes_just_after(world):
    ada, johan = await answered(world)
    assert [one.text for one in await says(world, johan, "Donderdag lukt me niet")] == [goes_along()]
    assert "notitie" in (await overview(world, ada)).partition("Donderdag lukt me niet")[0]


async def test_it_takes_what_comes_after_something_else_was_said_for_a_note(world):
    ada, johan = await answered(world)
    await says(world, johan, "/plan")
    assert [one.text for one in await says(world, johan, "En wanneer?")] == [ASKED]
    assert "notitie" in (await overview(world, ada)).partition("En wanneer?")[0]


async def test_prima_below_the_choice_who_reads_it_is_the_tap_that_says_so(world):
    ada, johan = await answered(world)
    chosen = "Good. {coach} reads this and what you write from now on. You can choose otherwise in /instellingen."
    assert [one.text for one in await says(world, johan, "Prima hoor")] == [dutch(chosen, coach="Ada")]
    assert (await overview(world, ada)).endswith(WORDS)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Dank je wel!", "You are welcome."),
        ("ok, bedankt", "You are welcome."),
        ("👍", ""),
    ],
)
async def test_it_keeps_nothing_of_what_only_closes_a_talk(world, words, said):
    ada, johan = await answered(world)
    expected = [dutch(said)] if said else []
    assert [one.text for one in await says(world, johan, words)] == expected
    assert (await overview(world, ada)).endswith(WORDS)
    assert words not in "".join(one.text for one in await says(world, johan, "/antwoorden"))
    assert [one.text for one in await says(world, ada, words)] == expected


@pytest.mark.parametrize("words", ["vrijdag", "mooi weer", "Het gaat over Noor"])
async def test_it_keeps_what_may_be_more_than_that(world, words):
    _, johan = await answered(world)
    await world.after(minutes=6)
    assert [one.text for one in await says(world, johan, words)] == [goes_along()]


async def test_it_lets_a_note_whose_choice_was_left_end_without_a_word(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, "Het regent")
    await world.until(at("2026-11-26 09:00"))
    assert texts(johan).count(goes_along()) == 1
    assert "Het regent" in "".join(one.text for one in await says(world, johan, "/antwoorden"))


async def test_it_tells_a_coach_once_that_an_evaluation_so_near_the_end_is_left_out(world):
    ada = await world.coach("Ada")
    told = dutch(
        "The evaluation you ask for comes so close to the last look back, which asks the same, that I leave it out. On "
        "the card in /traject you change that."
    )
    await invited(world, ada, f"{JOHANS_LINES}\nevaluatie: na 6 gesprekken")
    assert [text.count(told) for text in lately(world, ada)] == [1, 0]
    await invited(world, ada, f"{JOHANS_LINES.replace('Johan', 'Cleo')}\nevaluatie: na 3 gesprekken")
    assert [text.count(told) for text in lately(world, ada)] == [0, 0]


async def test_a_client_taps_until_when_where_his_words_leave_a_choice(world):
    _, johan = await ada_and_johan(world)
    (said,) = await says(world, johan, "/pauze van 1 december tot 5 december")
    assert said.buttons == (("za 5 dec",),)
    johan.taps("za 5 dec")
    await world.settle()
    assert "zaterdag 5 december" in johan.reads[-1].text


@pytest.mark.parametrize(("words", "until"), [("drie weken", "14 december"), ("tot 5 december", "5 december")])
async def test_a_client_types_how_long_where_he_is_asked_that(world, words, until):
    _, johan = await ada_and_johan(world)
    await says(world, johan, "/pauze")
    (said,) = await says(world, johan, words)
    assert until in said.text


async def test_what_says_nothing_of_how_long_is_a_thought_of_its_own(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, "/pauze")
    assert [one.text for one in await says(world, johan, "Het is me allemaal wat veel.")] == [
        goes_along("That does not sound easy, {client}. Good that you write it down.", client="Johan")
    ]


async def test_it_keeps_no_time_for_a_note_where_nothing_can_be_put_off(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, "/notitie")
    assert [one.text for one in await says(world, johan, "/straks over een uur")] == [
        dutch("This can wait as long as you like; I keep it open.")
    ]


async def test_it_leaves_a_note_that_was_not_written(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, "/notitie")
    assert [one.text for one in await says(world, johan, "laat maar")] == [dutch("Good. I leave it.")]
    assert "laat maar" not in "".join(one.text for one in await says(world, johan, "/antwoorden"))


@pytest.mark.parametrize(("words", "hour"), [("tijd 8", "08:00"), ("tijd half negen", "08:30"), ("tijd 10u", "10:00")])
async def test_it_takes_a_bare_hour_where_a_time_is_asked(world, words, hour):
    _, johan = await ada_and_johan(world)
    (card,) = await says(world, johan, f"/instellingen {words}")
    assert hour in card.text


async def test_it_still_goes_on_from_the_answer_after_thanks(world):
    ada, johan = await answered(world)
    await says(world, johan, "Dank je")
    assert await says(world, johan, "En wanneer?") == []
    assert (await overview(world, ada)).endswith(f"{WORDS}\nEn wanneer?")


@pytest.mark.parametrize(
    "words", ["Wanneer is ons gesprek?", "hoe laat spreek ik Ada?", "Weet je wanneer wij elkaar zien?"]
)
async def test_it_tells_when_they_meet_to_who_asks_that(world, words):
    _, johan = await ada_and_johan(world)
    (said,) = await says(world, johan, words)
    assert said.text.startswith("Je spreekt Ada op dinsdag 1 december")
    assert johan.chat[-2].text == words
    assert words not in "".join(one.text for one in await says(world, johan, "/antwoorden"))


@pytest.mark.parametrize("words", ["Wanneer is het genoeg?", "Wanneer spreek ik mijn baas hierop aan, vraag ik me af."])
async def test_it_keeps_a_question_that_is_his_own(world, words):
    _, johan = await ada_and_johan(world)
    assert [one.text for one in await says(world, johan, words)] in ([goes_along()], [ASKED])


async def test_it_says_of_a_command_that_is_none_that_it_knows_it_not_also_while_a_note_is_open(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, "Het regent")
    assert [one.text for one in await says(world, johan, "/onzin")] == [
        dutch("I do not know that command. /help shows what I can do.")
    ]
    assert "onzin" not in "".join(one.text for one in await says(world, johan, "/antwoorden"))


async def test_who_wonders_whether_it_is_odd_to_ask_her_that_is_told_that_it_is_up_to_him(world):
    _, johan = await answered(world)
    (told,) = await says(world, johan, "is het raar als ik dat aan ada vraag? zij kent hem niet")
    assert told.text == dutch(
        "What you talk about with {coach} is up to you. Nothing is too small for it.", coach="Ada"
    )


async def test_who_thanks_and_adds_something_hears_both(world):
    _, johan = await answered(world)
    told = f"{dutch('You are welcome.')} {dutch(QUESTION)}"
    said = await says(world, johan, "Dank je. Of is dat te veel, vraag ik me af.")
    assert [one.text for one in said] == [told]
