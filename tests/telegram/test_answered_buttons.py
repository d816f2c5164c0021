"""The buttons under a question go when it is answered, and what was tapped stays."""

from tests.cast import ada_and_johan, asked, dutch, says, taps, texts


def under(person, message):
    """What hangs under this message now."""
    return next(one.buttons for one in person.reads if one.message_id == message.message_id)


async def test_what_was_tapped_stays_readable_in_the_place_of_the_buttons(world):
    ada, _ = await ada_and_johan(world)
    (which, *_) = await says(world, ada, "/verzet")
    first = which.buttons[0][0]
    await taps(world, ada, "{it}", it=first)
    assert under(ada, which) == ((f"✓ {first}",),)
    day = ada.reads[-1]
    await taps(world, ada, "Leave it")
    assert under(ada, day) == ()
    assert world.telegram.refused == []


async def test_the_buttons_of_a_question_answered_in_words_go(world):
    _, johan = await asked(world)
    question = johan.reads[-1]
    assert under(johan, question) != ()
    await says(world, johan, "Hoe krijg ik de directeur mee?")
    await world.after(minutes=2)
    assert under(johan, question) == ()


async def test_passing_by_stays_readable_too(world):
    _, johan = await asked(world)
    question = johan.reads[-1]
    await taps(world, johan, "Skip")
    assert under(johan, question) == ((dutch("✓ {answer}", answer=dutch("Skip")),),)


async def test_a_press_of_what_is_only_shown_does_nothing(world):
    _, johan = await asked(world)
    await taps(world, johan, "Skip")
    before = texts(johan)
    johan.taps(dutch("✓ {answer}", answer=dutch("Skip")))
    await world.settle()
    assert (johan.toasts, texts(johan)) == ([dutch("This is what you chose.")], before)


async def test_buttons_stay_while_a_question_rests(world):
    _, johan = await asked(world)
    question = johan.reads[-1]
    await taps(world, johan, "Later")
    assert under(johan, question) == question.buttons
