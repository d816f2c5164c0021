"""Moving a meeting with a calendar of buttons, and what happens when two things happen at once."""

from datetime import date, datetime, timedelta

from tests.cast import QUESTION, ada_and_johan, at, dutch, lately, says, taps, texts

SECOND = datetime(2026, 12, 22, 14)


async def choosing(world, number=2):
    """Ada has chosen her second meeting, and looks at the calendar."""
    ada, johan = await ada_and_johan(world)
    await says(world, ada, "/verzet")
    ada.taps(dutch("{number}: {moment}", number=number, moment=SECOND))
    await world.settle()
    return ada, johan


async def test_the_month_turns_in_its_place(world):
    ada, _ = await choosing(world)
    shown = ada.reads[-1]
    assert shown.buttons[0] == ("‹", "december 2026", "›")
    assert shown.buttons[5] == ("21", "22", "23", "24", "25*", "26*", "27")
    assert await taps(world, ada, "›") == []
    turned = ada.reads[-1]
    assert (turned.message_id, turned.edited) == (shown.message_id, False)
    assert turned.buttons[:3] == (
        ("‹", "januari 2027", "›"),
        ("ma", "di", "wo", "do", "vr", "za", "zo"),
        (" ", " ", " ", " ", "1*", "2", "3"),
    )
    assert turned.buttons[-1] == shown.buttons[-1]
    assert (world.telegram.refused, ada.unanswered) == ([], 0)


async def test_the_month_can_still_be_turned_days_later(world):
    ada, _ = await choosing(world)
    await taps(world, ada, "›")
    shown = ada.reads[-1]
    await world.until(at("2026-12-01 10:00"))
    ada.taps("‹", shown)
    await world.settle()
    turned = next(one.buttons for one in ada.reads if one.message_id == shown.message_id)
    assert (turned[0], turned[2]) == ((" ", "december 2026", "›"), (" ", "1", "2", "3", "4", "5", "6"))


async def test_a_day_that_cannot_be_chosen_says_so_and_nothing_happens(world):
    ada, _ = await ada_and_johan(world)
    await says(world, ada, "/verzet")
    ada.taps(dutch("{number}: {moment}", number=1, moment=datetime(2026, 12, 1, 14)))
    await world.settle()
    await taps(world, ada, "‹")
    seen = len(ada.reads)
    for label in ("·", "ma", "november 2026"):
        await taps(world, ada, label)
    assert (len(ada.reads), len(ada.toasts), ada.toasts[1]) == (
        seen, 3, dutch("Tap a day; with ‹ and › you turn the month."),
    )  # fmt: skip


async def test_it_asks_for_words_when_a_photo_comes_where_a_date_was_asked(world):
    ada, _ = await choosing(world)
    ada.sends("photo")
    await world.settle()
    assert lately(world, ada) == [dutch("I can only keep text. Would you say it in words?")]
    (asked,) = await says(world, ada, "donderdag 24 december")
    assert asked.text == dutch("At what time?")


async def test_it_moves_nothing_to_a_moment_that_went_by_while_she_decided(world):
    ada, johan = await choosing(world)
    await says(world, ada, "2026-11-23 11:00")
    await taps(world, ada, "Only this one")
    await world.after(hours=2)
    before = len(johan.reads)
    told, again = await taps(world, ada, "Yes, move it")
    assert told.text == dutch("That moment has passed. Write one that is still to come.")
    assert again.buttons[0][1] == "december 2026"
    assert len(johan.reads) == before


async def test_a_question_due_in_the_very_minute_of_the_move_comes_once(world):
    ada, johan = await ada_and_johan(world)
    await says(world, ada, "/verzet")
    ada.taps(dutch("{number}: {moment}", number=1, moment=datetime(2026, 12, 1, 14)))
    await world.settle()
    await says(world, ada, "8 december 14:00")
    await taps(world, ada, "Only this one")
    await world.until(QUESTION - timedelta(minutes=1))
    before = len(johan.reads)
    ada.taps(dutch("Yes, move it"))
    world.clock.push(QUESTION)
    await world.until(at("2026-12-08 14:00"))
    told = texts(johan, before)
    # Answered or not, a question has no buttons any more once its meeting begins.
    still = "Laten liggen mag ook."
    asked = [text for text in told if text.startswith("Dag Johan. Je spreekt Ada") and not text.endswith(still)]
    notices = [text for text in told if text.startswith("Ada wil jullie gesprek van ")]
    assert (len(notices), len(asked)) == (1, 1)


async def test_a_calendar_that_was_deleted_turns_for_nobody_and_breaks_nothing(world):
    ada, _ = await choosing(world)
    post = world.telegram.chats[ada.id].last_with_buttons()[0].body
    ada.taps_data(post["reply_markup"]["inline_keyboard"][0][2]["callback_data"])
    del world.telegram.chats[ada.id].posts[post["message_id"]]
    await world.settle()
    assert (ada.unanswered, [method for method, _ in world.telegram.refused]) == (0, ["editMessageReplyMarkup"])
    (asked,) = await says(world, ada, "24 december")
    assert asked.text == dutch("At what time?")


async def test_a_day_that_can_be_two_is_asked_about_and_taken_with_one_tap(world):
    ada, _ = await choosing(world, 2)
    (asked,) = await says(world, ada, "1/2 zelfde tijd")
    assert (asked.text, asked.buttons) == (
        dutch("That can be {one} or {other}. Which one do you mean?", one=date(2027, 2, 1), other=date(2027, 1, 2)),
        (("ma 1 feb 14:00", "za 2 jan 14:00"),),
    )
    (scope,) = await taps(world, ada, "{it}", it="ma 1 feb 14:00")
    assert scope.text == dutch("Do the later ones move along?")
    (sure,) = await taps(world, ada, "Only this one")
    assert "maandag 1 februari om 14:00" in sure.text
    before = len(ada.reads)
    ada.taps("za 2 jan 14:00", asked)
    await world.settle()
    assert (ada.toasts, texts(ada, before)) == (
        [dutch("That question has been answered; this is where we are now.")],
        [sure.text],
    )


async def test_a_time_that_may_be_in_the_night_is_asked_about(world):
    ada, _ = await choosing(world, 2)
    await says(world, ada, "21 december")
    (asked,) = await says(world, ada, "3:30")
    assert (asked.text, asked.buttons) == (
        dutch("Is that {night} or {day}?", night="03:30", day="15:30"),
        (("03:30", "15:30"),),
    )
    await taps(world, ada, "{it}", it="15:30")
    (sure,) = await taps(world, ada, "Only this one")
    assert "maandag 21 december om 15:30" in sure.text
