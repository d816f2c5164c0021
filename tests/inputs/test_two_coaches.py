"""A client of two coaches is never in doubt whose question it is; a client of one reads nothing of that."""

from tests.cast import QUESTION, asked, at, coached_by_two, dutch, lately, says, taps, texts

OF_ADA, OF_BRAM = (dutch("This is for your trajectory with {coach}.", coach=name) for name in ("Ada", "Bram"))


async def test_every_conversation_begins_with_whose_it_is(world):
    _, _, johan = await coached_by_two(world)
    seen = len(johan.reads)
    await world.until(at("2026-12-03 12:00"))
    questions = [one for one in johan.reads[seen:] if any(dutch("Skip") in row for row in one.buttons)]
    assert questions
    assert [any(of in one.text for of in (OF_ADA, OF_BRAM)) for one in questions] == [True] * len(questions)


async def test_it_is_named_again_where_the_question_comes_again_and_not_with_what_follows_an_answer(world):
    _, _, johan = await coached_by_two(world)
    await world.until(QUESTION)
    first = johan.reads[-1].text
    whose = OF_ADA if OF_ADA in first else OF_BRAM
    await taps(world, johan, "Not prepared")
    assert [whose not in text for text in lately(world, johan)] == [True]
    await world.until(at("2026-11-27 09:00"))
    await says(world, johan, "/straks")
    await taps(world, johan, "Tomorrow")
    seen = len(johan.reads)
    await world.until(at("2026-11-28 12:00"))
    assert [whose in text for text in texts(johan, seen)] == [True]


async def test_a_client_of_one_coach_reads_nothing_of_it(world):
    _, johan = await asked(world)
    await world.until(at("2026-12-03 12:00"))
    assert OF_ADA not in "".join(texts(johan))


async def test_whose_goal_it_is_stands_above_the_offer_to_word_it(world):
    _, bram, johan = await coached_by_two(world)
    seen = len(johan.reads)
    await says(world, bram, "/doelen")
    (offer,) = texts(johan, seen)
    assert offer.startswith(f"{OF_BRAM}\n\nDag Johan. Zo staat je doel in jullie afspraken:")


async def test_a_pause_of_one_coach_does_not_say_that_nothing_comes_at_all(world):
    ada, _, johan = await coached_by_two(world)
    await says(world, ada, "/pauze 25-1")
    seen = len(johan.reads)
    await taps(world, ada, "Yes, let it rest")
    await says(world, ada, "/pauze")
    await taps(world, ada, "Go on now")
    assert texts(johan, seen) == [
        "Ada laat jullie traject rusten. Tot maandag 25 januari 2027 vraag ik je daarvoor niets.",
        "Je traject met Ada gaat weer verder. Rond jullie gesprekken vraag ik je weer iets.",
    ]


async def test_he_stops_with_the_coach_whom_he_names_and_goes_on_with_the_other(world):
    ada, bram, johan = await coached_by_two(world)
    adas, brams = len(ada.reads), len(bram.reads)
    (said,) = await says(world, johan, "/stop Ada")
    assert (said.text, said.buttons) == (
        "Goed, rond je gesprekken met Ada vraag ik niets meer; de andere gaan door.",
        ((dutch("Go on after all"),),),
    )
    assert (texts(ada, adas), texts(bram, brams)) == ([dutch("{client} has stopped.", client="Johan")], [])
    seen = len(johan.reads)
    await world.until(at("2026-11-27 12:00"))
    came = texts(johan, seen)
    assert any("spreek je Bram" in text or "Je spreekt Bram" in text for text in came)
    assert not any("Ada" in text for text in came)


async def test_he_is_left_in_peace_by_one_and_reads_that_it_is_that_one(world):
    _, _, johan = await coached_by_two(world)
    await world.until(at("2026-12-18 12:00"))
    assert [text for text in texts(johan) if text.startswith("Je hoeft niets te schrijven")] == [
        "Je hoeft niets te schrijven, Johan. Rond je gesprekken met Bram vraag ik niets meer, tot je zelf weer iets "
        "schrijft.\n\nBram spreek je gewoon zoals afgesproken."
    ]


async def test_the_name_of_one_of_them_behind_plan_shows_that_plan_alone_and_is_no_note(world):
    _, _, johan = await coached_by_two(world)
    (plan,) = await says(world, johan, "/plan met Bram")
    assert plan.text.startswith("Je gesprekken met Bram")
    assert len(await says(world, johan, "/plan")) == 2


async def test_the_name_of_the_only_one_behind_plan_is_no_note(world):
    _, johan = await asked(world)
    assert len(await says(world, johan, "/plan Ada")) == 1
