"""The last word of who was asked his last question: it gets a warm one back, once."""

from tests.cast import JOHANS_LINES, QUESTION, a_trajectory, at, says, taps, texts
from tests.worlds import beginning

ONCE = JOHANS_LINES.replace("aantal: 7", "aantal: 1")
MAY_SHE = "Mag Ada nog lezen wat je schreef?"
TAKE_CARE, WELCOME = "Het ga je goed, Johan.", "Graag gedaan, Johan."


@beginning
async def asked_last(world):
    """Johan, six weeks after his only meeting, has told how it is now, and Ada may read that."""
    ada = await world.coach("Ada")
    johan = await a_trajectory(world, ada, lines=ONCE)
    await world.until(QUESTION)
    await says(world, johan, "Hoe krijg ik ze mee?")
    await world.until(at("2026-12-01 17:05"))
    await says(world, johan, "Dat ik te snel ja zeg.")
    await world.until(at("2027-01-12 10:00"))
    await says(world, johan, "Ik zeg vaker dat ik erop terugkom.")
    await world.after(minutes=2)
    return johan


async def test_beside_the_last_buttons_it_goes_with_what_he_told_and_gets_a_word(world):
    johan = await asked_last(world)
    before = len(johan.reads)
    await says(world, johan, "Bedankt, ik heb er veel aan gehad")
    assert texts(johan, before) == [f"{WELCOME} Het ga je goed. {MAY_SHE}"]
    await taps(world, johan, "Yes, send it along")
    assert "veel aan gehad" in "".join(one.text for one in await says(world, johan, "/antwoorden"))


async def test_the_goodbye_after_a_silence_waits_for_the_morning(world):
    johan = await asked_last(world)
    await world.until(at("2027-01-13 05:01"))
    await says(world, johan, "Het was trouwens bij een collega.")
    before = len(johan.reads)
    await world.until(at("2027-01-15 06:30"))
    assert texts(johan, before) == []
    await world.until(at("2027-01-15 09:00"))
    _, goodbye = texts(johan, before)
    assert goodbye.startswith("Dat was mijn laatste vraag, Johan.")


async def test_who_only_thanks_there_lets_nobody_read_it_and_is_asked_once_more(world):
    johan = await asked_last(world)
    before = len(johan.reads)
    await says(world, johan, "Oke bedankt voor alles. Wordt mijn spul dan echt gewist?")
    await world.after(minutes=2)
    keeps, asks = texts(johan, before)
    assert keeps.startswith("Alles wat je schreef, bewaar ik tot 1 maart. Daarna wis ik het.")
    assert asks == MAY_SHE
    before = len(johan.reads)
    await says(world, johan, "oke dank je")
    assert texts(johan, before) == [f"Graag gedaan. {MAY_SHE}"]
    await says(world, johan, "ja hoor")
    assert texts(johan, before)[1].startswith("Goed, ik stuur het naar Ada.")


async def test_after_it_a_farewell_gets_one_back_and_the_next_a_nod(world):
    johan = await asked_last(world)
    await taps(world, johan, "Yes, send it along")
    before = len(johan.reads)
    await says(world, johan, "groetjes")
    await world.after(minutes=5)
    await says(world, johan, "Fijn dat je nog even vroeg. Groet, Johan")
    assert (texts(johan, before), johan.chat[-1].reaction) == ([TAKE_CARE], "👍")


async def test_what_the_talks_were_to_him_is_kept_for_his_coach_to_read(world):
    johan = await asked_last(world)
    await taps(world, johan, "Yes, send it along")
    (told,) = await says(world, johan, "Dank, het heeft me echt geholpen.")
    assert told.text == f"{WELCOME}\n\nMag Ada dit lezen?"


async def test_what_he_writes_in_one_breath_with_his_leave_is_read_with_it_and_gets_no_word_of_its_own(world):
    johan = await asked_last(world)
    await world.until(at("2027-01-14 10:30"))
    before = len(johan.reads)
    await says(world, johan, "Ja hoor, Ada mag het lezen. Het was trouwens bij een collega. Dag!")
    assert texts(johan, before) == ["Bewaard. Ada krijgt het te lezen."]
    assert "bij een collega" in "".join(one.text for one in await says(world, johan, "/antwoorden"))


async def test_what_he_may_ask_himself_is_explained_and_is_that_when_he_writes_it_a_week_late(world):
    johan = await asked_last(world)
    await world.until(at("2027-01-14 18:00"))
    before = len(johan.reads)
    await says(world, johan, "Is goed zo. Wat bedoelt ge met later nog iets vragen?")
    assert texts(johan, before) == [
        "Dan schrijf jij een vraag en een dag op, en stel ik je die vraag op die dag. "
        "Alleen jij leest wat je dan schrijft."
    ]
    await taps(world, johan, "Choose my own questions")
    await world.until(at("2027-01-21 18:00"))
    before = len(johan.reads)
    await says(world, johan, "Ligt de laser nog in de la? Doe maar rond 15 februari.")
    assert texts(johan, before) == [
        "Goed. Ik vraag het je maandag 15 februari, alleen voor jou. Een andere dag mag ook, of meer dagen."
    ]
