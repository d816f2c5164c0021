"""What becomes of a message when a button under it is tapped: it turns, is settled, or stays; wherever it hangs."""

import pytest

from bot.playground.faults import error
from tests.cast import (
    CLEOS_LINES,
    JOHANS_LINES,
    a_trajectory,
    ada_and_johan,
    asked,
    at,
    dutch,
    invited,
    says,
    taps,
    texts,
)
from tests.telegram.test_answered_buttons import under

# --- it turns -------------------------------------------------------------------------------------------------------


async def test_a_page_takes_the_place_of_the_page_before(world):
    ada, _ = await ada_and_johan(world)
    await says(world, ada, "/vragen")
    count = len(ada.reads)
    ways = [await taps(world, ada, label) for label in ("The lines of Tussendoor", "Looking back", "Back")]
    assert [len(way) for way in ways] == [1, 1, 1]
    assert (len(ada.reads), ways[0][0].text) == (count, ways[2][0].text)


async def test_a_setting_shows_what_it_is_now_where_it_stood(world):
    ada, _ = await ada_and_johan(world)
    (shown,) = await says(world, ada, "/sturen")
    (now,) = await taps(world, ada, "Loose")
    assert (now.message_id, now.buttons, ada.reads[-1]) == (shown.message_id, shown.buttons, now)
    assert dutch("Loose: one wide question, and no reminder.") in now.text.split("\n\n")[1]


async def test_a_proposal_becomes_what_was_done(world):
    ada, johan = await ada_and_johan(world)
    proposal = (await says(world, ada, "/vakantie 30 november t/m 3 december"))[-1]
    (moved,) = await taps(world, ada, "{it}", it=proposal.buttons[0][0])
    assert (moved.message_id, ada.reads[-1]) == (proposal.message_id, moved)
    assert moved.text.startswith(dutch("Moved."))
    asked_him = johan.reads[-1]
    await taps(world, johan, "I can")
    calendar = dutch("For your calendar (.ics)")
    assert under(johan, asked_him) == ((f"✓ {dutch('I can')}",), (calendar,))


async def test_words_of_a_client_never_come_where_they_would_be_less_protected(world):
    ada, johan = await asked(world)
    await a_trajectory(world, ada, "Cleo", CLEOS_LINES)
    await says(world, johan, "Hoe krijg ik de directeur mee?")
    await world.after(minutes=2)
    (whose,) = await says(world, ada, "/verloop")
    (course,) = await taps(world, ada, "{name}", name="Johan")
    assert (course.protected, course.message_id == whose.message_id, under(ada, whose)) == (True, False, whose.buttons)


async def test_what_is_shown_comes_anew_when_the_message_is_gone(world):
    ada, _ = await ada_and_johan(world)
    (card,) = await says(world, ada, "/traject")
    world.telegram.faults.plan(error(400, "Bad Request: message to edit not found"), "editMessageText")
    (anew,) = await taps(world, ada, "More")
    assert (anew.text, anew.message_id > card.message_id, under(ada, card)) == (card.text, True, card.buttons)
    assert anew.buttons[-1] == (dutch("Back"),)


# --- it stays -------------------------------------------------------------------------------------------------------


async def test_a_list_of_clients_stays(world):
    ada, _ = await ada_and_johan(world)
    await a_trajectory(world, ada, "Cleo", CLEOS_LINES)
    (whose,) = await says(world, ada, "/traject")
    (card,) = await taps(world, ada, "{name}", name="Cleo")
    assert (card.text.startswith("Cleo\n"), under(ada, whose)) == (True, whose.buttons)


# --- it is settled --------------------------------------------------------------------------------------------------


async def test_how_a_meeting_went_stays_readable_and_can_be_told_anew(world):
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-12-01 15:30"))
    question, count = ada.reads[-1], len(johan.reads)
    await taps(world, ada, "Held")
    assert under(ada, question) == ((f"✓ {dutch('Held')}",),)
    await taps(world, ada, "✓ {answer}", question, answer=dutch("Held"))
    assert under(ada, question) == question.buttons
    await taps(world, ada, "Cancelled", question)
    assert under(ada, question) == ((f"✓ {dutch('Cancelled')}",),)
    assert [dutch("Noted: held."), dutch("Noted: cancelled.")] == ada.toasts
    assert len(johan.reads) == count + 1


async def test_who_the_client_is_stays_readable_and_the_rest_of_the_card_can_be_tapped(world):
    ada = await world.coach("Ada")
    johan = world.telegram.person("Johan")
    johan.starts(await invited(world, ada))
    await world.settle()
    await taps(world, johan, "Yes, I join in")
    (card,) = await says(world, ada, "/traject")
    yes = dutch("Yes, this is {client}", client="Johan")
    ada.taps(yes, card)
    await world.settle()
    assert under(ada, card) == ((f"✓ {yes}",), *card.buttons[1:])


@pytest.mark.parametrize("words", ["[tap]", "ja"])
async def test_a_last_question_is_settled_too_though_nothing_is_kept_of_its_conversation(world, words):
    ada = await world.coach("Ada")
    await says(world, ada, f"/nieuw\n{JOHANS_LINES}".replace("aantal: 7", "aantal: zeven en een half"))
    await says(world, ada, "7")
    for _ in range(3):
        last, yes = ada.reads[-1], dutch("Yes, this is right")
        if (yes in row for row in last.buttons):
            break
    assert any(yes in row for row in last.buttons)
    await (taps(world, ada, "Yes, this is right") if words == "[tap]" else says(world, ada, words))
    assert under(ada, last) == (((f"✓ {yes}",),) if words == "[tap]" else ())


async def test_a_reminder_is_settled_with_its_question(world):
    _, johan = await asked(world)
    question = johan.reads[-1]
    await world.until(at("2026-11-28 12:00"))
    reminder = johan.reads[-1]
    await says(world, johan, "Hoe krijg ik de directeur mee?")
    await world.after(minutes=2)
    assert (bool(reminder.buttons), under(johan, question), under(johan, reminder)) == (True, (), ())


async def test_what_did_nothing_changes_nothing(world):
    ada, johan = await ada_and_johan(world)
    await says(world, ada, "/vakantie 30 november t/m 3 december")
    await taps(world, ada, "{it}", it=ada.reads[-1].buttons[0][0])
    first = johan.reads[-1]
    await says(world, ada, "/vakantie 7 december t/m 10 december")
    await taps(world, ada, "{it}", it=ada.reads[-1].buttons[0][0])
    johan.taps(dutch("I can"), first)
    await world.settle()
    assert (johan.toasts, under(johan, first)) == ([dutch("This meeting has a new date already.")], first.buttons)


async def test_when_it_cannot_be_marked_nobody_notices(world):
    ada, _ = await ada_and_johan(world)
    await world.until(at("2026-12-01 15:30"))
    question, seen = ada.reads[-1], len(ada.reads)
    world.telegram.faults.plan(error(400, "Bad Request: message can't be edited"), "editMessageReplyMarkup")
    await taps(world, ada, "Held")
    assert (under(ada, question), texts(ada, seen), ada.toasts) == (question.buttons, [], [dutch("Noted: held.")])
