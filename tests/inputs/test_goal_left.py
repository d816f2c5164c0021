"""A goal that he put in his own words, and left before he said whether his coach may read it: he is asked that once."""

import pytest

from tests.cast import ada_and_johan, at, dutch, lately, overview, says, taps, texts

OFFERED = at("2026-11-24 09:00")
CALM = "Ik wil rustiger worden in vergaderingen."
SLEEP = "Dat ik niet meer wakker lig."
BUSY = dutch("You were busy with your goal; {coach} has not read that yet.", coach="Ada")
SHALL = dutch("Shall I let {coach} read it like this?", coach="Ada")
BECOMES = dutch("Your goal becomes:")
HEARS = dutch("I let {coach} read it. You hear from me as soon as {coach} answers.", coach="Ada")
AS_IT_WAS = dutch("Good. Then it stays as it was.")
STAYS = dutch("Good. What you wrote about your goal stays with you; {coach} does not read it.", coach="Ada")
QUESTION = "Hoe krijg ik tijd voor de pilot?"


async def left_it(world, *further, brings=QUESTION):
    """Johan put his goal so, said this further, and left it; then he brought this to his first meeting."""
    ada, johan = await ada_and_johan(world)
    await world.until(OFFERED)
    for words in (CALM, *further):
        await says(world, johan, words)
    await world.until(at("2026-11-26 10:00"))
    seen = len(johan.reads)
    await says(world, johan, brings)
    await world.after(minutes=2)
    return ada, johan, texts(johan, seen)


def of_goal(texts):
    return [one for one in texts if CALM in one]


async def test_behind_what_he_brings_he_reads_all_of_it_and_a_yes_lets_his_coach_read_it(world):
    ada, johan, read = await left_it(world, SLEEP)
    notices = "En dit is het teken dat het lukt:"
    assert read[1:] == [f"{BUSY}\n\n{BECOMES}\n\n{CALM}\n\n{notices}\n\n{SLEEP}\n\n{SHALL}"]
    assert of_goal(texts(ada)) == []
    assert [one.text for one in await says(world, johan, "ja")] == [HEARS]
    assert [one.split("\n")[0] for one in of_goal(texts(ada))] == ["Johan zegt het doel zo:"]


async def test_a_yes_a_day_later_does_as_well(world):
    ada, johan, _ = await left_it(world)
    await world.until(at("2026-11-27 12:00"))
    (told,) = await says(world, johan, "ja, laat maar lezen")
    assert (told.text, len(of_goal(texts(ada)))) == (HEARS, 1)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("nee liever niet", AS_IT_WAS),
        ("laat maar", AS_IT_WAS),
        ("nee, nog niet. Eerst praten.", AS_IT_WAS),
        ("dat hoeft Ada niet te weten", STAYS),
    ],
)
async def test_without_a_yes_it_stays_with_him_and_what_he_brings_stays_hers(world, words, told):
    ada, johan, _ = await left_it(world)
    assert [one.text for one in await says(world, johan, words)] == [told]
    shown = await overview(world, ada)
    assert (QUESTION in shown, words in shown, of_goal(texts(ada))) == (True, False, [])


async def test_who_says_nothing_to_it_is_not_asked_again(world):
    ada, johan, _ = await left_it(world, SLEEP)
    seen = len(johan.reads)
    await world.until(at("2026-12-18 10:00"))
    await says(world, johan, "Hoe zeg ik nee?")
    await world.after(minutes=2)
    assert (of_goal(texts(johan, seen)), of_goal(texts(ada))) == ([], [])


async def test_behind_hard_news_nothing_is_asked(world):
    _, _, read = await left_it(world, brings="Mijn vader is gisteren overleden.")
    assert of_goal(read) == []


@pytest.mark.parametrize("further", [(SLEEP, "ja"), (SLEEP, "laat maar"), ("Hou het maar voor mij.",)])
async def test_who_said_so_himself_is_not_asked(world, further):
    _, _, read = await left_it(world, *further)
    assert of_goal(read) == []


async def test_where_it_lay_there_and_he_takes_it_up_he_is_asked_there(world):
    ada, johan, _ = await left_it(world)
    await says(world, johan, "/doel")
    await taps(world, johan, "Rather not")
    await says(world, johan, "ja")
    await taps(world, johan, "Yes, let {coach} read it", coach="Ada")
    assert (len(of_goal(lately(world, johan))), len(of_goal(texts(ada)))) == (0, 1)


WORKS = "Als mijn telefoon op maandag niet één keer is gegaan."
STANDS = dutch("Yes, that is with your goal.")


@pytest.mark.parametrize(
    "words", [f"Oh sorry, helemaal vergeten. {WORKS} Dan is het gelukt.", WORKS, f"{WORKS[:-1]}, dan is het gelukt"]
)
async def test_right_under_the_word_that_it_lies_there_what_shows_it_is_put_with_it(world, words):
    _, johan = await ada_and_johan(world)
    await world.until(at("2026-11-24 09:03"))
    await says(world, johan, CALM)
    await world.until(at("2026-11-26 09:06"))
    assert [one.text for one in await says(world, johan, words)] == [
        f"{dutch('I put that with your goal:')}\n\n{WORKS}\n\n{SHALL}"
    ]
    (told,) = await says(world, johan, "Dat was waaraan ik merk dat het lukt. Is dat nu goed terechtgekomen?")
    assert told.text == STANDS


async def test_who_asks_whether_what_shows_it_has_come_and_it_has_not_hears_so_and_it_is_no_topic(world):
    _, johan = await ada_and_johan(world)
    await world.until(OFFERED)
    await says(world, johan, CALM)
    await world.until(at("2026-11-26 09:16"))
    (told,) = await says(world, johan, "Dat was waaraan ik merk dat het lukt. Is dat goed terechtgekomen?")
    no = dutch("No, that is not with your goal yet, sorry. With /doel you go on there.")
    assert told.text == f"{no} {dutch('And what do you want to talk about with {coach}?', coach='Ada')}"


async def test_what_he_says_right_under_that_it_can_still_be_said_is_put_with_his_goal(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, "/doel")
    await says(world, johan, CALM)
    await world.after(days=2)
    mark = "Sorry, vergeten. Minder telefoontjes op zondag."
    (told,) = await says(world, johan, mark)
    put = dutch("I put that with your goal:")
    assert told.text == f"{put}\n\nMinder telefoontjes op zondag.\n\n{SHALL}"
