"""What goes to a coach at once goes to the one he meant, as his own words or marked as others', and stays as it went;
what was chosen once stands, whatever old button he presses; what is for the bot itself is no part of an answer."""

import re

import pytest

from bot.actions.allowed import GONE
from tests.cast import (
    CLEOS_LINES,
    ada_and_johan,
    asked,
    at,
    coached_by_two,
    dutch,
    edits,
    goes_along,
    invited,
    joins,
    lately,
    overview,
    says,
    taps,
    texts,
)

WORDS = "Ik twijfel of ik dit nog wil."
ILL = "Ik ben dinsdag ziek"
OFFER = dutch("Moving a meeting is up to you and {coach}. Shall I pass this on now?", coach="Ada")
FIRST = dutch("This is about {moment}.", moment="dinsdag 1 december om 14:00")
FOR_WHOM = goes_along()
NOT_PASSED_ON = dutch("I have not passed this change on to {coach}; /meld sends it anew.", coach="Ada")
CHOICES = ("{coach} may read it", "Tell {coach} now")


def directly(words):
    return f"{dutch('{client} tells you this directly, outside the overview:', client='Johan')}\n\n{words}"


async def goes_on_with(world, johan, ada, claire):
    """Ada leaves, and Johan goes on with Claire."""
    await says(world, ada, "/vertrek")
    await taps(world, ada, "Yes, I stop")
    await taps(world, johan, "Go on with another coach")
    links = [link for text in texts(johan) for link in re.findall(r"https://t\.me/\w+\?start=[\w-]+", text)]
    claire.starts(links[-1])
    await world.settle()
    await taps(world, claire, "Yes, I agree")
    await taps(world, johan, "Yes, go on with {coach}", coach="Claire")


@pytest.mark.parametrize("words", [f"/meld {WORDS}", "/meld", "/instellingen"])
async def test_a_button_with_the_name_of_one_coach_tells_another_nothing(world, words):
    ada, _, johan = await coached_by_two(world)
    claire = await world.coach("Claire")
    offered = next(one for one in await says(world, johan, words) if "Ada" in str(one.buttons))
    await goes_on_with(world, johan, ada, claire)
    seen, told = len(claire.reads), len(johan.reads)
    (label,) = [key for row in offered.buttons for key in row if key in ("Ada", "Meld direct iets aan Ada")]
    johan.taps(label, offered)
    await world.settle()
    assert (johan.toasts[-1], texts(johan, told)) == (dutch(GONE.source), [])
    await says(world, johan, WORDS)
    assert texts(claire, seen) == []


async def test_of_two_trajectories_with_one_coach_nobody_has_to_choose(world):
    ada, johan = await ada_and_johan(world)
    johan.starts(await invited(world, ada, CLEOS_LINES.replace("Cleo", "Johan")))
    await world.settle()
    await joins(world, ada, johan)
    await says(world, johan, f"/meld {WORDS}")
    assert lately(world, ada) == [directly(WORDS)]


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        ("alleen voor mij", "You kept this for yourself. In /antwoorden you can share it."),
        ("laat maar", GONE.source),
        ("nu meteen", GONE.source),
    ],
)
async def test_what_he_chose_for_a_note_stands(world, chosen, told):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "/instellingen deel nee")
    (note,) = await says(world, johan, WORDS)
    await says(world, johan, chosen)
    seen = len(ada.reads), len(johan.reads)
    for label in CHOICES:
        await taps(world, johan, label, note, coach="Ada")
        assert johan.toasts[-1] == dutch(told)
    assert (texts(ada, seen[0]), texts(johan, seen[1])) == ([], [])
    assert WORDS not in await overview(world, ada)


async def test_a_note_that_something_else_ended_can_still_go_along(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "/instellingen deel nee")
    (note,) = await says(world, johan, WORDS)
    await says(world, johan, "/doel")
    await taps(world, johan, "{coach} may read it", note, coach="Ada")
    assert WORDS in await overview(world, ada)


async def test_what_went_at_once_stays_as_it_went_and_he_hears_that(world):
    ada, johan = await ada_and_johan(world)
    first = johan.says(WORDS)
    await world.settle()
    second = johan.says("Echt.")
    await world.settle()
    await says(world, johan, "nu meteen")
    seen = len(ada.reads)
    for message, words in ((first, "Ik stop."), (second, "Echt waar.")):
        assert (await edits(world, johan, message, words))[0] == [NOT_PASSED_ON]
    (shown,) = await says(world, johan, "/antwoorden")
    assert (texts(ada, seen), f"{WORDS}\n\nEcht." in shown.text) == ([], True)


async def test_nothing_of_it_is_left_once_he_erased_it(world):
    _, johan = await ada_and_johan(world)
    message = johan.says(WORDS)
    await world.settle()
    await taps(world, johan, "Tell {coach} now", coach="Ada")
    johan.says("/wis", message)
    await world.settle()
    await taps(world, johan, "Yes, erase it")
    (shown,) = await says(world, johan, "/antwoorden")
    assert shown.text == dutch("You have not written anything yet.")


async def test_words_of_somebody_else_are_marked_and_no_word_of_his_that_he_cannot_come(world):
    ada, johan = await ada_and_johan(world)
    johan.forwards(ILL)
    await world.settle()
    alone = dutch("It stays with you, unless you want {coach} to read it.", coach="Ada")
    assert lately(world, johan)[-1].endswith(alone)
    await taps(world, johan, "Tell {coach} now", coach="Ada")
    assert lately(world, ada) == [directly(f"{dutch('↪ passed on')}\n\n{ILL}")]


async def test_what_he_says_she_is_to_have_at_once_goes_without_asking_that(world):
    ada, johan = await ada_and_johan(world)
    words = "Drie zinnen op papier. Mag Ada meteen zien"
    (said,) = await says(world, johan, words)
    gone = dutch("I pass it on at once. Whether {coach} sees it today, I cannot know.", coach="Ada")
    assert (said.text.partition("\n")[0], said.buttons, lately(world, ada)) == (gone, (), [directly(words)])


async def test_that_he_cannot_come_goes_without_what_he_wrote_before_it(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, WORDS)
    (offer,) = await says(world, johan, ILL)
    assert offer.text == OFFER
    await taps(world, johan, "Tell {coach} now", offer, coach="Ada")
    assert lately(world, ada) == [f"{directly(ILL)}\n\n{FIRST}"]


async def test_what_he_is_asked_about_changes_with_his_words_and_goes_as_it_is(world):
    ada, johan = await asked(world)
    message = johan.says(ILL)
    await world.settle()
    assert await edits(world, johan, message, "Ik ben ziek van dat overleg") == ([], "👌")
    await taps(world, johan, "Tell {coach} now", coach="Ada")
    assert lately(world, ada) == [directly("Ik ben ziek van dat overleg")]


async def test_a_button_about_words_that_became_an_answer_does_nothing_and_shows_no_tick(world):
    _, johan = await asked(world)
    message = johan.says("stop")
    await world.settle()
    check = johan.reads[-1]
    await edits(world, johan, message, "Hoe zeg ik dat het stopt?")
    await taps(world, johan, "Stop the questions", check)
    assert next(one.buttons for one in johan.reads if one.message_id == check.message_id) == check.buttons


async def test_words_of_which_he_never_said_what_they_were_are_kept(world):
    ada, johan = await asked(world)
    await says(world, johan, ILL)
    await world.until(at("2026-12-01 13:00"))
    await says(world, ada, "/overzicht")
    assert ILL in "".join(texts(ada))


@pytest.mark.parametrize("words", ["wat moet ik nu doen?", "leest mijn baas dit?", "wanneer is ons gesprek?", "stop"])
async def test_what_is_for_the_bot_is_no_part_of_the_answer_before_it(world, words):
    ada, johan = await asked(world)
    await says(world, johan, WORDS)
    await world.after(minutes=2)
    assert len(await says(world, johan, words)) == 1
    assert (await overview(world, ada)).endswith(WORDS)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("dinsdag kan ik niet", "Is this for your coach right now, or is it your answer to my question?"),
        ("ik kom dinsdag iets later hoor", "Is this for your coach right now, or is it your answer to my question?"),
        ("stop", "Do you want to stop with the questions, or is this your answer?"),
    ],
)
async def test_a_reply_to_the_open_question_is_heard_as_what_it_says(world, words, told):
    _, johan = await asked(world)
    johan.says(words, johan.reads[-1])
    await world.settle()
    assert lately(world, johan) == [dutch(told)]


async def test_a_reply_to_the_open_question_passes_it_by(world):
    _, johan = await asked(world)
    johan.says("overslaan", johan.reads[-1])
    await world.settle()
    (said,) = lately(world, johan)
    assert said.startswith("Ook goed.")


async def test_two_trajectories_with_one_coach_are_told_apart(world):
    ada, johan = await ada_and_johan(world)
    johan.starts(await invited(world, ada, CLEOS_LINES.replace("Cleo", "Johan")))
    await world.settle()
    await joins(world, ada, johan)
    await world.until(at("2026-11-27 12:00"))
    told = [text.split("\n\n")[0] for text in texts(johan) if "Waar wil je het over hebben?" in text]
    around = "This is for your trajectory with {coach}, around the meeting of {moment}."
    moments = ("dinsdag 1 december om 10:00", "dinsdag 1 december om 14:00")
    assert told == [dutch(around, coach="Ada", moment=moment) for moment in moments]
    (which,) = await says(world, johan, "/vergeetmij")
    assert [row[0] for row in which.buttons] == [
        "Alleen met Ada (eerste di 1 dec 2026 10:00)",
        "Alleen met Ada (eerste di 1 dec 2026 14:00)",
        dutch("Everything"),
    ]


async def test_an_old_button_does_not_say_that_words_are_kept_where_there_were_none(world):
    ada, johan = await asked(world)
    question = johan.reads[-1]
    await says(world, ada, "/vertrek")
    await taps(world, ada, "Yes, I stop")
    await taps(world, johan, "Skip", question)
    assert johan.toasts[-1] == dutch("This conversation is over.")


async def test_what_a_coach_who_is_a_client_too_says_of_a_client_is_offered_as_a_memo_first(world):
    ada, _ = await ada_and_johan(world)
    bram = await world.coach("Bram")
    ada.starts(await invited(world, bram, CLEOS_LINES.replace("Cleo", "Ada")))
    await world.settle()
    await joins(world, bram, ada)
    seen = len(bram.reads)
    (offer,) = await says(world, ada, "Johan keek weg toen ik dat zei")
    assert [row[0] for row in offer.buttons] == ["Johan", "Als klant van Bram", dutch("Leave it")]
    ada.taps("Johan", offer)
    await world.settle()
    assert "Johan keek weg" in (await says(world, ada, "/memo weg"))[-1].text
    await says(world, ada, "Ik kom er met Johan niet uit")
    *_, note = await taps(world, ada, "As a client of {coach}", coach="Bram")
    assert note.text.endswith(dutch("{coach} reads it before you two meet for the first time.", coach="Bram"))
    assert texts(bram, seen) == []
    assert "Ik kom er met Johan niet uit" in await overview(world, bram)
