"""What should not fit at the desk gets a kind answer, and what was laid down stays where it is."""

from tests.cast import invited, lately, says, taps, texts


async def test_a_name_can_be_sixty_four_pictures_and_no_more(world):
    ada = await world.coach("Ada")
    await says(world, ada, "/nieuw")
    await says(world, ada, "🙂" * 65)
    assert lately(world, ada) == ["Dat is te lang om te bewaren: er passen 64 tekens in. Kan het korter?"]
    await says(world, ada, "🙂" * 64)
    asked = "Is je klant een directe collega, of iemand aan wie je leiding geeft?"
    assert lately(world, ada) == [f"Stap 2 van 11\n\n{asked}"]


async def test_a_photo_is_no_date(world):
    ada = await world.coach("Ada")
    for words in ("/nieuw", "Johan", "nee", "Een plan"):
        await says(world, ada, words)
    await taps(world, ada, "Skip")
    ada.sends("photo")
    await world.settle()
    assert lately(world, ada) == ["Ik kan alleen tekst bewaren. Wil je het typen?"]
    await says(world, ada, "di 1 dec 14:00")
    assert lately(world, ada) == ["Stap 6 van 11\n\nHoeveel gesprekken zijn het?"]


async def test_a_coach_who_is_gone_changes_nothing_any_more(world):
    ada = await world.coach("Ada")
    await invited(world, ada)
    await says(world, ada, "/traject")
    await taps(world, ada, "Change what is agreed")
    await taps(world, ada, "Place")
    rows = world.telegram.chats[ada.id].posts[ada.reads[-1].message_id].body["reply_markup"]["inline_keyboard"]
    leave = next(button["callback_data"] for row in rows for button in row if button["text"] == "Laat maar")
    await says(world, ada, "/vertrek")
    await taps(world, ada, "Yes, I stop")
    seen = len(ada.reads)
    ada.taps_data(leave)
    await world.settle()
    assert "op de hei" not in "".join(message.text for message in await says(world, ada, "op de hei"))
    assert [text for text in texts(ada, seen) if "Dit heb ik opgeschreven" in text] == []
