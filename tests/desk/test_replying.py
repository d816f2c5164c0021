"""A coach replies to what the client wrote, and the client says something back: quoted, and word for word."""

from tests.cast import asked, at, bram_and_cleo, dutch, lately, overview, says, taps, texts
from tests.worlds import beginning

WROTE = "Hoe zeg ik nee tegen Noor?"
REPLY = "Wat zou Noor zelf zeggen dat helpt?"
BACK = "Dat ik het eerder zeg."


@beginning
async def read(world):
    """Johan has answered, and Ada has the overview before her."""
    ada, johan = await asked(world)
    johan.says(WROTE)
    await overview(world, ada)
    return ada, johan


async def replies(world, coach, words=REPLY, quote=""):
    """The coach replies to the message in which the client's words stand."""
    about = next(message for message in reversed(coach.reads) if WROTE in message.text)
    coach.says(words, about, quote=quote)
    await world.settle()


async def test_the_coach_sees_first_how_it_reads(world):
    ada, johan = await read(world)
    seen = len(johan.reads)
    await replies(world, ada, quote=WROTE)
    assert lately(world, ada) == [
        f"Dit zou Johan lezen:\n\nHierover:\n\n{WROTE}\n\n{REPLY}\n\nWat zal ik ermee doen? Johan kan terugschrijven."
    ]
    assert len(johan.reads) == seen


async def test_it_goes_to_the_client_quoted_and_the_answer_comes_back_the_same_way(world):
    ada, johan = await read(world)
    await replies(world, ada, quote=WROTE)
    seen = len(johan.reads)
    await taps(world, ada, "Send this to {client}", client="Johan")
    await world.after(minutes=20)
    assert texts(johan, seen) == [
        f"Ada las wat je schreef, en schrijft je:\n\nHierover:\n\n{WROTE}\n\n{REPLY}\n\n"
        "Wil je iets terugzeggen? Ada krijgt het te lezen."
    ]
    johan.says(BACK)
    await world.after(minutes=2)
    assert lately(world, johan) == ["Bewaard. Ada krijgt het te lezen."]
    assert lately(world, ada) == [f"Je schreef:\n\n{REPLY}\n\nJohan antwoordt:\n\n{BACK}"]


async def test_the_answer_can_be_replied_to_again(world):
    ada, johan = await read(world)
    await replies(world, ada)
    await taps(world, ada, "Send this to {client}", client="Johan")
    await world.after(minutes=20)
    johan.says(BACK)
    await world.after(minutes=2)
    ada.says("Dank je.", ada.reads[-1])
    await world.settle()
    await taps(world, ada, "Send this to {client}", client="Johan")
    await world.after(minutes=20)
    assert "Dank je." in texts(johan)[-1]


async def test_it_waits_for_a_question_that_is_open(world):
    ada, johan = await read(world)
    await says(world, johan, "/notitie")
    seen = len(johan.reads)
    await replies(world, ada)
    await taps(world, ada, "Send this to {client}", client="Johan")
    await world.after(minutes=50)
    assert len(johan.reads) == seen
    await says(world, johan, "Iets.")
    await world.after(hours=2)
    assert [REPLY in text for text in lately(world, johan)] == [False, True]


async def test_what_she_types_right_after_he_told_her_something_directly_is_offered_to_be_sent_to_him(world):
    ada, johan = await read(world)
    await says(world, johan, "/meld Kan ik morgen wel komen, verkouden en al?")
    (shown,) = await says(world, ada, "Kom gerust, ik heb thee.")
    would_read = dutch("This is what {client} would read:", client="Johan")
    assert shown.text.startswith(f"{would_read}\n\nKom gerust, ik heb thee.")
    assert shown.buttons[0][0] == dutch("Send this to {client}", client="Johan")
    await taps(world, ada, "Send this to {client}", client="Johan")
    await world.after(minutes=20)
    assert "Kom gerust, ik heb thee." in texts(johan)[-1]


async def test_after_something_else_or_a_day_later_it_is_a_memo_again(world):
    ada, johan = await read(world)
    await says(world, johan, "/meld Kan ik morgen wel komen?")
    await says(world, ada, "/plan")
    (offer,) = await says(world, ada, "Hij twijfelt de laatste tijd vaker.")
    assert offer.text == dutch("Shall I keep this as a memo about {client}? Only you read it.", client="Johan")


async def test_it_can_be_a_hypothesis(world):
    ada, johan = await read(world)
    await replies(world, ada, "Misschien is het voor Noor ook nieuw.")
    (told,) = await taps(world, ada, "Send it as a hypothesis")
    assert told.text.startswith("Ik breng het donderdag 3 december 2026, of zodra er daarna geen vraag meer openstaat.")
    await world.until(at("2026-12-01 17:05"))
    await taps(world, johan, "Skip")
    await world.until(at("2026-12-03 09:00"))
    how_it_is = dutch("How is that for you? {coach} gets to read your answer.", coach="Ada")
    assert johan.reads[-1].text.endswith(f"Misschien is het voor Noor ook nieuw.\n\n{how_it_is}")
    assert johan.reads[-1].buttons[0] == ("Klopt", "Klopt niet", "Anders")


async def test_late_in_the_evening_it_waits_for_the_morning_and_the_coach_hears_so(world):
    ada, johan = await read(world)
    await world.until(at("2026-11-26 21:30"))
    seen = len(johan.reads)
    await replies(world, ada)
    (told,) = await taps(world, ada, "Send this to {client}", client="Johan")
    assert told.text.startswith("Ik breng het vrijdag 27 november 2026, of zodra er daarna geen vraag meer openstaat.")
    await world.until(at("2026-11-27 08:59"))
    assert texts(johan, seen) == []
    await world.until(at("2026-11-27 09:00"))
    assert [REPLY in text for text in texts(johan, seen)] == [True]


async def test_it_can_be_let_go(world):
    ada, johan = await read(world)
    seen = len(johan.reads)
    await replies(world, ada)
    await taps(world, ada, "Leave it")
    await world.after(hours=1)
    assert (texts(ada)[-1], len(johan.reads)) == (dutch("Good. It has not been sent."), seen)


async def test_nobody_elses_client_reads_it(world):
    ada, _ = await read(world)
    _, cleo = await bram_and_cleo(world)
    await replies(world, ada)
    await taps(world, ada, "Send this to {client}", client="Johan")
    await world.after(hours=1)
    assert all(REPLY not in text for text in texts(cleo))
