"""His goal in his own words, said later on the day on which he was asked for it; and a goal that speaks of him."""

import pytest

from tests.cast import JOHANS_LINES, a_trajectory, ada_and_johan, at, overview, says, taps

OFFERED = at("2026-11-24 09:00")
MINE = "Dat ik rustig naar huis ga."
READ_BACK = "Helder."
GOAL = "Binnen drie maanden een projectplan dat alle belanghebbenden dragen"


@pytest.mark.parametrize("before", ["/help", "straks", "zo is het goed"])
async def test_it_is_heard_after_something_else_was_said(world, before):
    _, johan = await ada_and_johan(world)
    await world.until(OFFERED)
    await says(world, johan, before)
    await world.after(hours=5)
    (asks,) = await says(world, johan, MINE)
    assert asks.text.startswith(READ_BACK)


async def test_it_is_heard_late_that_evening_after_a_tap_as_well(world):
    _, johan = await ada_and_johan(world)
    await world.until(OFFERED)
    await taps(world, johan, "At another time")
    await world.until(at("2026-11-24 22:30"))
    (asks,) = await says(world, johan, MINE)
    assert asks.text.startswith(READ_BACK)


@pytest.mark.parametrize("words", ["mijn baas was boos", "ik wil dinsdag iets later komen"])
async def test_anything_else_is_no_goal(world, words):
    _, johan = await ada_and_johan(world)
    await world.until(OFFERED)
    await says(world, johan, "straks")
    (told,) = await says(world, johan, words)
    assert "doel" not in told.text


async def test_two_days_later_it_is_a_note(world):
    _, johan = await ada_and_johan(world)
    await world.until(OFFERED)
    await world.until(at("2026-11-25 12:00"))
    (told,) = await says(world, johan, MINE)
    assert "doel" not in told.text


async def test_beside_another_question_it_is_said_back_and_that_question_waits(world):
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-11-26 09:05"))
    seen = len(ada.reads)
    (told,) = await says(
        world, johan, "Sorry, je vraag over het doel was blijven liggen. Ik zou zeggen: op tijd thuis zijn"
    )
    reads = "Ik laat het Ada lezen. Zodra Ada antwoordt, hoor je het van me."
    assert told.text == f"Dan is dit je doel:\n\nOp tijd thuis zijn\n\n{reads} {TOPIC}"
    assert ada.reads[seen].text.startswith("Johan zegt het doel zo:\n\nOp tijd thuis zijn")
    await says(world, johan, "Hoe krijg ik ze mee?")
    await world.after(minutes=2)
    assert johan.reads[-1].text.startswith("Die vraag neem je mee: ❝Hoe krijg ik ze mee?❞")


async def offered(world, goal):
    """What Johan reads the day after he agreed to a goal that reads like this."""
    ada = await world.coach("Ada")
    johan = await a_trajectory(world, ada, lines=JOHANS_LINES.replace(GOAL, goal))
    await world.until(OFFERED)
    return johan, johan.reads[-1].text


async def test_a_goal_that_speaks_of_him_is_said_to_him(world):
    _, read = await offered(world, "dat hij rust vindt")
    told = "Dag Johan. Zo staat je doel in jullie afspraken:\n\ndat je rust vindt"
    assert read == f"{told}\n\nHoe zou jij het zeggen? Eén zin is genoeg."


async def test_where_that_is_not_sure_it_is_read_to_him_as_the_words_of_his_coach(world):
    johan, read = await offered(world, "zijn vader vertellen wat hem bezighoudt")
    told = "Zo schreef Ada je doel op:\n\nzijn vader vertellen wat hem bezighoudt"
    assert read == f"Dag Johan. {told}\n\nHoe zou jij het zeggen? Eén zin is genoeg."
    (asks,) = await says(world, johan, "/doel")
    assert asks.text == f"{told}\n\nHoe zou jij het zeggen? Eén zin is genoeg."


async def left_behind_his_goal(world, *, asked):
    """Johan has put his goal in his own words, and left the question behind it until his first conversation; `asked`
    what shows it, or whether Ada may read it."""
    ada, johan = await ada_and_johan(world)
    await world.until(OFFERED)
    await says(world, johan, MINE)
    if asked == "sure":
        await says(world, johan, "dat ik slaap")
    await world.until(at("2026-11-26 09:01"))
    return ada, johan


ASKED_THEN = "Dat leg ik bij je doel:\n\nals ik weer fluit.\n\nZal ik het zo aan Ada laten lezen?"
TOPIC = "En waar wil je het met Ada over hebben?"
HEARS = "Ik laat het Ada lezen. Zodra Ada antwoordt, hoor je het van me."


async def test_what_shows_it_is_put_with_his_goal_beside_another_question_and_read_once_he_says_yes(world):
    ada, johan = await left_behind_his_goal(world, asked="shows")
    seen = len(ada.reads)
    (told,) = await says(world, johan, "Ik merk het als ik weer fluit.")
    assert (told.text, len(ada.reads)) == (ASKED_THEN, seen)
    (told,) = await says(world, johan, "ja hoor. Ik wil het over mijn baas hebben")
    assert told.text == HEARS
    assert "Johan merkt het hieraan:\n\nals ik weer fluit." in ada.reads[seen].text
    await world.after(minutes=2)
    assert johan.reads[-1].text.startswith("Dat neem je mee: ❝Ik wil het over mijn baas hebben")


async def test_a_no_leaves_it_with_him_and_the_question_open(world):
    ada, johan = await left_behind_his_goal(world, asked="shows")
    seen = len(ada.reads)
    await says(world, johan, "Ik merk het als ik weer fluit.")
    (told,) = await says(world, johan, "nee liever niet")
    assert (told.text, len(ada.reads)) == (f"Goed. Dan blijft het zoals het was. {TOPIC}", seen)
    await says(world, johan, "Hoe krijg ik ze mee?")
    await world.after(minutes=2)
    assert johan.reads[-1].text.startswith("Die vraag neem je mee: ❝Hoe krijg ik ze mee?❞")


async def test_with_what_he_brings_in_one_breath_he_hears_that_it_is_kept_and_is_asked_of_it_behind_that(world):
    ada, johan = await left_behind_his_goal(world, asked="shows")
    seen = len(ada.reads)
    told = await says(world, johan, "Ik merk het als ik weer fluit. En waar ik het over wil hebben: mijn baas.")
    kept = "Ik heb bewaard wat je schreef. Er leest nog niemand mee; met /doel maak je het af, als je wilt."
    assert told[0].text == f"Dat leg ik bij je doel:\n\nals ik weer fluit.\n\n{kept}"
    assert len(ada.reads) == seen
    await world.after(minutes=2)
    brings, asks = johan.reads[-2:]
    assert brings.text.startswith("Dat neem je mee: ❝Mijn baas.❞")
    assert asks.text.endswith("Zal ik het zo aan Ada laten lezen?")


async def test_the_day_on_which_he_was_asked_says_as_well_that_it_is_that(world):
    ada, johan = await left_behind_his_goal(world, asked="shows")
    seen = len(ada.reads)
    (told,) = await says(world, johan, "Je vraag van dinsdag had ik laten liggen. Als ik weer fluit.")
    assert told.text == ASKED_THEN.replace("als", "Als")
    (told,) = await says(world, johan, "ja hoor")
    assert (told.text, len(ada.reads)) == (f"{HEARS} {TOPIC}", seen + 1)


async def test_what_was_taken_for_what_he_brings_is_put_there_once_he_says_so(world):
    ada, johan = await left_behind_his_goal(world, asked="shows")
    await says(world, johan, "Als ik weer fluit.")
    await world.after(minutes=2)
    (told,) = await says(world, johan, "Dat was het antwoord op je vorige vraag. Ik wil het over mijn baas hebben.")
    assert told.text == (
        "Je hebt gelijk, sorry. Dan neem je dit mee:\n\nIk wil het over mijn baas hebben.\n\n"
        "Wat je eerst schreef, leg ik bij je doel:\n\nAls ik weer fluit.\n\nZal ik het zo aan Ada laten lezen?"
    )
    seen = len(ada.reads)
    assert [one.text for one in await says(world, johan, "ja")] == [HEARS]
    assert "Johan merkt het hieraan:\n\nAls ik weer fluit." in ada.reads[seen].text


async def test_who_only_says_that_it_was_that_is_asked_once_more_what_he_brings(world):
    ada, johan = await left_behind_his_goal(world, asked="shows")
    await says(world, johan, "Als ik weer fluit.")
    await world.after(minutes=2)
    (told,) = await says(world, johan, "nee, dat was geen onderwerp, dat hoort bij mijn doel")
    mine = "Sorry, dat las ik verkeerd. Ik leg het bij je doel:\n\nAls ik weer fluit.\n\n"
    assert told.text == f"{mine}Zal ik het zo aan Ada laten lezen?"
    assert [one.text for one in await says(world, johan, "ja")] == [f"{HEARS} {TOPIC}"]
    await says(world, johan, "mijn rooster")
    await world.after(minutes=2)
    shown = await overview(world, ada)
    assert ("De vraag\nmijn rooster" in shown, "fluit" in shown) == (True, False)


async def test_that_he_notices_something_answers_what_he_was_asked(world):
    _, johan = await left_behind_his_goal(world, asked="shows")
    await says(world, johan, "Ik merk dat als ik nee zeg, ik me schuldig voel.")
    await world.after(minutes=2)
    assert johan.reads[-2].text.startswith("Dat neem je mee: ❝Ik merk dat als ik nee zeg, ik me schuldig voel.")


@pytest.mark.parametrize("words", ["ja laat Ada het maar lezen", "ja hoor"])
async def test_a_yes_under_the_word_that_it_lies_there_still_lets_his_coach_read_it(world, words):
    ada, johan = await left_behind_his_goal(world, asked="sure")
    seen = len(ada.reads)
    await says(world, johan, words)
    assert [one.text.split("\n")[0] for one in ada.reads[seen:]] == ["Johan zegt het doel zo:"]


async def test_a_yes_under_another_word_lets_nobody_read_it(world):
    ada, johan = await left_behind_his_goal(world, asked="sure")
    await says(world, johan, "/help")
    seen = len(ada.reads)
    await says(world, johan, "ja hoor")
    assert ada.reads[seen:] == []
