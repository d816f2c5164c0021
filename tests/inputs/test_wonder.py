"""The coach wonders, the client answers, and the coach reads it at once; nothing is pushed aside for it."""

from datetime import date

from tests.cast import ada_and_johan, asked, at, bram_and_cleo, dutch, lately, opens, says, taps, texts
from tests.worlds import beginning

WORDS = "Je lijkt ervan uit te gaan dat een plan op papier ook zo wordt uitgevoerd."
BROUGHT = (
    f"{dutch('{coach} wonders about something. It may be right, and it may not be:', coach='Ada')}\n\n{WORDS}\n\n"
    f"{dutch('How is that for you? {coach} gets to read your answer.', coach='Ada')}"
)


A_DAY = "I bring it on {day}, or as soon after that as no question is open any more."


def texts_of(messages) -> list[str]:
    return [one.text for one in messages]


def told_when(source: str, **values) -> str:
    """What the coach hears when it is sent."""
    return f"{dutch(source, **values)}\n\n{dutch('You read the answer as soon as it is there.')}"


async def looks_back(world, johan) -> None:
    """After his first meeting Johan says that it brought him nothing, and nothing of it stays open."""
    await world.until(at("2026-12-01 17:05"))
    await taps(world, johan, "Skip")
    await world.after(minutes=2)


async def wonders(world, ada):
    """Ada writes what she wonders, looks at it, and sends it."""
    await says(world, ada, "/hypothese")
    await says(world, ada, WORDS)
    return await taps(world, ada, "Yes, send it")


async def test_it_comes_back_to_the_coach_at_once_in_the_clients_words(world):
    ada, johan = await ada_and_johan(world)
    await wonders(world, ada)
    assert lately(world, johan) == [BROUGHT]
    await taps(world, johan, "It is different")
    await says(world, johan, "Ik reken op mensen, niet op papier.")
    heard = len(ada.reads)
    await world.after(minutes=2)
    different = dutch("{client} answers: {answer}", client="Johan", answer=dutch("It is different"))
    assert texts(ada, heard) == [
        f"{dutch('You wondered:')}\n\n{WORDS}\n\n{different}\n\nIk reken op mensen, niet op papier."
    ]
    (kept,) = await says(world, johan, "/antwoorden")
    assert "Ik reken op mensen, niet op papier." in kept.text


@beginning
async def different(world):
    """Ada, and Johan who has only tapped that he sees it in another way; and the message it stood in."""
    ada, johan = await ada_and_johan(world)
    await wonders(world, ada)
    question = johan.reads[-1]
    await taps(world, johan, "It is different")
    return ada, johan, question


ABOUT = f"{dutch('You wondered:')}\n\n{WORDS}"
DIFFERENT = dutch("{client} answers: {answer}", client="Johan", answer=dutch("It is different"))


async def test_what_he_tapped_reaches_the_coach_when_his_own_words_stay_out(world):
    ada, _, _ = await different(world)
    heard = len(ada.reads)
    await world.after(hours=50)
    assert texts(ada, heard) == [f"{ABOUT}\n\n{DIFFERENT}"]


async def test_what_he_adds_later_is_passed_on_and_of_what_he_changes_he_hears_that_it_is_not(world):
    ada, johan, question = await different(world)
    await says(world, johan, "Ik reken op mensen.")
    await world.after(minutes=2)
    heard, told = len(ada.reads), len(johan.reads)
    added = johan.says("En op de planning.", reply_to=question)
    await world.settle()
    assert texts(ada, heard) == [f"{ABOUT}\n\n{dutch('{name} adds:', name='Johan')}\n\nEn op de planning."]
    johan.edits(added, "En op Noor.")
    await world.settle()
    not_passed_on = dutch("I have not passed this change on to {coach}; /meld sends it anew.", coach="Ada")
    assert (len(ada.reads) - heard, texts(johan, told)) == (1, ["Dat komt erbij, Ada leest het.", not_passed_on])
    assert "En op Noor." in (await says(world, johan, "/antwoorden"))[0].text


async def test_what_he_adds_to_what_he_took_back_for_himself_is_passed_on_to_nobody(world):
    ada, johan, _ = await different(world)
    question = johan.reads[-1]
    await says(world, johan, "Ik reken op mensen.")
    await world.after(minutes=2)
    await says(world, johan, "/antwoorden")
    await opens(world, johan, 1)
    await taps(world, johan, "{number} only for me", number=1)
    heard = len(ada.reads)
    johan.says("En op de planning.", reply_to=question)
    await world.settle()
    assert texts(ada, heard) == []


async def test_it_waits_until_the_question_before_it_is_done(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "Ik denk aan de planning.")
    says_so = await wonders(world, ada)
    assert texts_of(says_so) == [told_when("I bring it when no other question is open.")]
    assert johan.reads[-1].text != BROUGHT
    await says(world, johan, "alleen voor mij")
    await world.after(minutes=15)
    assert lately(world, johan) == [BROUGHT]


async def test_on_a_day_that_has_its_conversation_it_waits_for_a_day_of_its_own_and_the_coach_hears_which(world):
    ada, johan = await asked(world)
    told = await wonders(world, ada)
    assert texts_of(told) == [told_when(A_DAY, day=date(2026, 12, 3))]
    await says(world, johan, "Hoe krijg ik ze mee?")
    await looks_back(world, johan)
    await world.until(at("2026-12-03 08:59"))
    assert BROUGHT not in texts(johan)
    await world.until(at("2026-12-03 09:00"))
    assert lately(world, johan) == [BROUGHT]


async def test_it_takes_nobodys_place_among_the_two_that_come_in_seven_days(world):
    """Before and after the first meeting two come; a third in those seven days would push one of them away."""
    ada, _ = await ada_and_johan(world)
    await world.until(at("2026-11-25 10:00"))
    assert texts_of(await wonders(world, ada)) == [told_when(A_DAY, day=date(2026, 12, 3))]


async def test_late_in_the_evening_and_in_the_weekend_it_waits_for_the_morning(world):
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-11-23 21:30"))
    assert texts_of(await wonders(world, ada)) == [told_when(A_DAY, day=date(2026, 11, 24))]
    await world.until(at("2026-11-24 08:59"))
    assert BROUGHT not in texts(johan)
    await world.until(at("2026-11-24 09:00"))
    assert johan.reads.count(next(one for one in johan.reads if one.text == BROUGHT)) == 1


async def test_in_his_leave_it_waits_until_he_is_back(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "/vakantie 23-11 t/m 23-11")
    assert texts_of(await wonders(world, ada)) == [told_when(A_DAY, day=date(2026, 11, 24))]


async def test_when_something_else_takes_its_day_the_coach_hears_the_new_one(world):
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-11-23 21:30"))
    await wonders(world, ada)
    await says(world, johan, "/vakantie 24-11 t/m 24-11")
    seen = len(ada.reads)
    await world.until(at("2026-11-24 09:00"))
    later = dutch("What you wrote to {client} comes later than I said: something else came in between.", client="Johan")
    assert [text for text in texts(ada, seen) if "vakantie" not in text] == [
        f"{later}\n\n{dutch(A_DAY, day=date(2026, 12, 3))}"
    ]
    await looks_back(world, johan)
    await world.until(at("2026-12-03 09:00"))
    assert lately(world, johan) == [BROUGHT]


async def test_it_asks_about_whom_when_there_are_more_and_reaches_nobody_else(world):
    _, cleo = await bram_and_cleo(world)
    ada, johan = await ada_and_johan(world)
    heard = len(cleo.reads)
    await wonders(world, ada)
    assert (johan.reads[-1].text, len(cleo.reads)) == (BROUGHT, heard)
