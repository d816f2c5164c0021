"""What is easily not heard: that he was hurt by what was said to him, that he is late or cannot come while he is asked
something else, that he lets his coach read his goal while the next question came already."""

import pytest

from tests.cast import ada_and_johan, asked, at, dutch, lately, overview, says, taps, texts

GUILT = "Marjan heeft zelf ontslag genomen. Heb ik dat gedaan?"
HURT = "Wat schreef je me daar gisteren? Daar ben ik best van geschrokken."
SORRY = dutch("Sorry, {client}. I should not have written that.", client="Johan")
OPEN = dutch("What I asked stays open; leaving it is fine too.")
PASSED_ON = dutch("I pass it on at once. Whether {coach} sees it today, I cannot know.", coach="Ada")
OFFERED = dutch("Moving a meeting is up to you and {coach}. Shall I pass this on now?", coach="Ada")
CANNOT = "oh en dinsdag lukt me niet om 14 uur, dan heb ik mdo. Kan het woensdag?"
SHALL = dutch("Shall I let {coach} read it like this?", coach="Ada")
LETS = dutch("I let {coach} read it. You hear from me as soon as {coach} answers.", coach="Ada")
GOAL, SIGN = "Ik wil zeggen waar het op staat.", "Dat ik geen buikpijn meer heb van een gesprek."


async def test_to_who_asks_it_in_guilt_it_does_not_say_that_he_did_it(world):
    _, johan = await ada_and_johan(world)
    (told,) = await says(world, johan, GUILT)
    assert told.text.startswith(dutch("I keep your question."))


async def test_who_was_hurt_by_what_it_wrote_hears_sorry_and_it_is_no_answer(world):
    ada, johan = await asked(world)
    (told,) = await says(world, johan, HURT)
    await says(world, johan, "Hoe krijg ik tijd?")
    await world.after(minutes=2)
    read = await overview(world, ada)
    assert (told.text, "geschrokken" in read, "Hoe krijg ik tijd?" in read) == (f"{SORRY}\n\n{OPEN}", False, True)


@pytest.mark.parametrize("words", ["Ben wat later, kun je dat doorgeven?", "Ik red 14u niet, geef je het even door?"])
async def test_that_he_is_late_goes_at_once_where_he_asks_that(world, words):
    ada, johan = await asked(world)
    await world.until(at("2026-12-01 13:35"))
    (told,) = await says(world, johan, words)
    assert (told.text, words.partition(",")[0] in lately(world, ada)[-1]) == (PASSED_ON, True)


async def test_and_so_it_does_where_nothing_is_asked(world):
    ada, johan = await asked(world)
    await says(world, johan, "Hoe krijg ik tijd voor de pilot?")
    await world.until(at("2026-12-01 13:35"))
    late = "Ik red 14u niet, ben zeker een kwartier later, familie aan de balie."
    (told,) = await says(world, johan, f"{late} kun je t doorgeven?")
    assert (told.text, late in lately(world, ada)[-1]) == (PASSED_ON, True)


@pytest.mark.parametrize("moment", ["2026-11-24 10:00", "2026-11-26 09:30", "2026-11-25 15:00"])
async def test_that_he_cannot_come_then_is_heard_whatever_he_is_asked(world, moment):
    _, johan = await ada_and_johan(world)
    await world.until(at(moment))
    (told,) = await says(world, johan, CANNOT)
    assert told.text == OFFERED


async def test_a_yes_lets_his_coach_read_his_goal_though_another_question_came_in_between(world):
    ada, johan = await left_open(world)
    (told,) = await says(world, johan, "Ja laat maar lezen hoor")
    assert (told.text.startswith(LETS), SIGN in "".join(texts(ada))) == (True, True)


async def test_and_so_does_its_button(world):
    ada, johan = await left_open(world)
    shown = next(one for one in reversed(johan.reads) if one.text.endswith(SHALL))
    await taps(world, johan, "Yes, let {coach} read it", shown, coach="Ada")
    assert (lately(world, johan)[-1].startswith(LETS), SIGN in "".join(texts(ada))) == (True, True)


async def left_open(world):
    """Johan left his goal at what shows him that it works, says it later, and is asked then what he brings."""
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-11-24 09:03"))
    await says(world, johan, GOAL)
    await world.until(at("2026-11-26 09:06"))
    (told,) = await says(world, johan, SIGN)
    assert told.text.endswith(SHALL)
    await world.until(at("2026-11-26 09:18"))
    return ada, johan
