"""The buttons under a question go when it is answered, and what was tapped stays."""

from tests.cast import JOHANS_LINES, ada_and_johan, asked, dutch, says, taps, texts


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


async def test_what_was_tapped_beside_words_stays_readable_too(world):
    _, johan = await asked(world)
    question = johan.reads[-1]
    await says(world, johan, "Er was van alles deze week.")
    await taps(world, johan, "Not prepared", question)
    assert under(johan, question) == ((dutch("✓ {answer}", answer=dutch("Not prepared")),),)


async def test_what_was_typed_is_not_shown_as_tapped(world):
    _, johan = await asked(world)
    question = johan.reads[-1]
    await says(world, johan, dutch("Not prepared"))
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


async def test_the_buttons_go_too_of_what_is_forgotten_once_it_is_done(world):
    ada = await world.coach("Ada")
    await says(world, ada, f"/nieuw\n{JOHANS_LINES.removesuffix('plaats: de werkkamer van Ada')}")
    await says(world, ada, "de werkkamer")
    right = next(one for one in reversed(ada.reads) if one.text.endswith(dutch("Is this right?")))
    await taps(world, ada, "Yes, this is right", right)
    assert under(ada, right) == ((dutch("✓ {answer}", answer=dutch("Yes, this is right")),),)
    assert world.telegram.refused == []


async def test_the_buttons_go_of_a_trial_that_is_over(world):
    ada, _ = await ada_and_johan(world)
    await says(world, ada, "/probeer")
    (first,) = await taps(world, ada, "Preparation")
    await taps(world, ada, "End the trial")
    assert under(ada, first) == ()
