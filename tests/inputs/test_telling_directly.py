"""The client tells his coach something directly: at once, at any hour, outside the overview, and nobody else."""

import pytest
from sqlalchemy import select

from bot.actions.allowed import GONE
from bot.storage import conversations, noting
from bot.storage.tables import answer, conversation
from bot.storage.tables import asked as asked_rows
from conversations.scripts.direct import DIRECT
from tests.cast import (
    ada_and_johan,
    asked,
    at,
    bram_and_cleo,
    coached_by_two,
    dutch,
    lately,
    overview,
    says,
    taps,
    texts,
)

WORDS = "Ik ben mijn baan kwijt en weet niet wat ik moet."
HELP = dutch("I am not watched live. In need, call 112, or 113 (0800-0113) to talk to someone.")
TOLD = f"Johan meldt je dit direct, buiten het overzicht om:\n\n{WORDS}"
ON_ITS_WAY = "Ik geef het meteen door. Of Ada het vandaag ziet, weet ik niet."


async def test_it_goes_at_once_outside_the_overview_and_to_nobody_else(world):
    ada, johan = await ada_and_johan(world)
    bram, cleo = await bram_and_cleo(world)
    others = (texts(bram), texts(cleo))
    (said,) = await says(world, johan, f"/meld {WORDS}")
    assert (said.text, texts(ada)[-1], ada.reads[-1].protected) == (ON_ITS_WAY, TOLD, True)
    assert WORDS not in await overview(world, ada)
    assert (texts(bram), texts(cleo)) == others


async def test_it_comes_in_the_night_and_in_the_leave_of_the_coach(world):
    ada, johan = await ada_and_johan(world)
    await says(world, ada, "/vakantie 24 november t/m 30 november")
    await world.until(at("2026-11-28 23:30"))
    await says(world, johan, f"/meld {WORDS}")
    assert (texts(ada)[-1], (world.clock.now() - ada.reads[-1].at).total_seconds() < 60) == (TOLD, True)


async def test_it_can_be_told_while_a_question_is_open_which_stays_so(world):
    ada, johan = await asked(world)
    await says(world, johan, f"/meld {WORDS}")
    assert lately(world, ada) == [TOLD]
    await says(world, johan, "Hoe krijg ik ze mee?")
    assert "Hoe krijg ik ze mee?" in await overview(world, ada)


async def test_without_words_the_next_thing_he_writes_is_passed_on_and_only_that(world):
    ada, johan = await asked(world)
    (prompt,) = await says(world, johan, "/meld")
    assert HELP not in prompt.text
    await says(world, johan, WORDS)
    assert lately(world, ada) == [TOLD]
    told = len(ada.reads)
    await says(world, johan, "Hoe krijg ik ze mee?")
    assert len(ada.reads) == told


@pytest.mark.parametrize("words", ["Het gaat niet", "Ik kan niet", "Nee, ik red het niet meer"])
async def test_words_with_a_no_in_them_are_passed_on_too(world, words):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "/meld")
    await says(world, johan, words)
    assert lately(world, ada) == [TOLD.replace(WORDS, words)]


async def test_nothing_is_passed_on_when_he_leaves_it_by_a_tap_or_by_words(world):
    ada, johan = await ada_and_johan(world)
    before = texts(ada)
    await says(world, johan, "/meld")
    await taps(world, johan, "Leave it")
    await says(world, johan, WORDS)
    await says(world, johan, "/meld")
    await says(world, johan, "laat maar")
    await says(world, johan, "Iets anders dan.")
    assert texts(ada) == before


async def test_what_he_writes_much_later_is_not_passed_on(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "/meld")
    before = texts(ada)
    await world.after(hours=2)
    await says(world, johan, WORDS)
    assert texts(ada) == before


async def test_it_asks_a_client_of_two_coaches_to_whom(world):
    ada, bram, johan = await coached_by_two(world)
    before = texts(bram)
    (which,) = await says(world, johan, "/meld")
    assert (which.text, sorted(row[0] for row in which.buttons)) == (
        dutch("To whom? Tap it, and then write what it is."),
        ["Ada", "Bram"],
    )
    johan.taps("Ada")
    await world.settle()
    await says(world, johan, WORDS)
    assert (texts(ada)[-1], texts(bram)) == (TOLD, before)
    await says(world, johan, f"/meld bram: {WORDS}")
    assert lately(world, bram) == [TOLD]


@pytest.mark.parametrize("mark", [":", ",", " :", ",\n"])
async def test_a_name_with_a_mark_behind_it_says_to_whom(world, mark):
    ada, bram, johan = await coached_by_two(world)
    before = texts(ada)
    await says(world, johan, f"/meld Bram{mark} {WORDS}")
    assert (texts(bram)[-1], texts(ada)) == (TOLD, before)


@pytest.mark.parametrize("words", ["Ada luistert niet naar me.", "Bram helpt me niet"])
async def test_a_name_that_only_begins_what_he_says_is_asked_about_and_stays_in_it(world, words):
    ada, bram, johan = await coached_by_two(world)
    before = texts(ada), texts(bram)
    (which,) = await says(world, johan, f"/meld {words}")
    assert (which.text, (texts(ada), texts(bram))) == (dutch("To whom? Tap it, and I pass it on."), before)
    johan.taps("Bram")
    await world.settle()
    assert (texts(bram)[-1], texts(ada)) == (TOLD.replace(WORDS, words), before[0])


async def test_a_change_of_what_waits_for_a_tap_is_what_goes(world):
    ada, bram, johan = await coached_by_two(world)
    message = johan.says("/meld Het gaat slecht.")
    await world.settle()
    seen, before = len(johan.reads), texts(ada)
    johan.edits(message, f"/meld {WORDS}")
    await world.settle()
    assert (texts(johan, seen), next(one.reaction for one in johan.chat if one.message_id == message.message_id)) == (
        [],
        "👌",
    )
    johan.taps("Bram")
    await world.settle()
    assert (texts(bram)[-1], texts(ada)) == (TOLD, before)
    told = len(bram.reads)
    johan.edits(message, f"/meld {WORDS} Nog iets.")
    await world.settle()
    not_passed_on = dutch("I have not passed this change on to {coach}; /meld sends it anew.", coach="Bram")
    assert (texts(bram, told), texts(johan)[-1]) == ([], not_passed_on)


async def test_who_takes_his_words_out_before_the_tap_is_asked_what_it_is(world):
    _, bram, johan = await coached_by_two(world)
    message = johan.says("/meld Het gaat slecht.")
    await world.settle()
    johan.edits(message, "/meld")
    await world.settle()
    before = texts(bram)
    johan.taps("Bram")
    await world.settle()
    assert (texts(bram), johan.reads[-1].text.startswith("Wat wil je Bram laten weten?")) == (before, True)


async def test_what_he_wrote_with_it_goes_after_the_tap_to_whom_and_once(world):
    ada, bram, johan = await coached_by_two(world)
    before = len(ada.reads), len(bram.reads)
    await says(world, johan, "/meld Iets anders.")
    (which,) = await says(world, johan, f"/meld {WORDS}")
    assert which.text == dutch("To whom? Tap it, and I pass it on.")
    posts = world.telegram.chats[johan.id].last_with_buttons()
    keys = [key for post in posts for row in post.body["reply_markup"]["inline_keyboard"] for key in row]
    data = next(key["callback_data"] for key in keys if key["text"] == "Bram")
    for _ in range(2):
        johan.taps_data(data)
        await world.settle()
    assert (texts(ada, before[0]), texts(bram, before[1])) == ([], [TOLD])
    assert johan.toasts[-1] == dutch(GONE.source)


async def test_a_change_of_it_is_not_passed_on_and_he_hears_that(world):
    ada, johan = await ada_and_johan(world)
    message = johan.says(f"/meld {WORDS}")
    await world.settle()
    seen = len(ada.reads), len(johan.reads)
    for changed in (f"/meld {WORDS}", "/meld Laat maar, het is al goed."):
        johan.edits(message, changed)
        await world.settle()
    told = dutch("I have not passed this change on to {coach}; /meld sends it anew.", coach="Ada")
    assert (texts(ada, seen[0]), texts(johan, seen[1])) == ([], [told])
    assert next(one.reaction for one in johan.chat if one.message_id == message.message_id) is None
    (shown,) = await says(world, johan, "/antwoorden")
    assert WORDS in shown.text


async def test_what_has_gone_is_never_overwritten(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, f"/meld {WORDS}")

    def again(work):
        (row,) = work.all(select(conversation.c.id).where(conversation.c.script == DIRECT.key))
        one = conversations.by_id(work, row.id)
        noting.keep(work, one, 1, 1, texts=("Anders.",), value=None, chosen=None, complete=True)
        of_it = select(answer.c.version).join(asked_rows, asked_rows.c.id == answer.c.asked_id)
        return sorted(row.version for row in work.all(of_it.where(asked_rows.c.conversation_id == one.id)))

    assert await world.app.writer.run(again) == [1, 2]


async def test_he_reads_it_back_and_it_is_no_answer_to_anything(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, f"/meld {WORDS}")
    (shown,) = await says(world, johan, "/antwoorden")
    assert "Wat je direct aan Ada meldde" in shown.text
    assert shown.buttons == ((dutch("Erase {number}", number=1),), (dutch("As a file"),))


async def test_he_hears_it_when_it_did_not_arrive(world):
    ada, johan = await ada_and_johan(world)
    world.telegram.chats[ada.id].standing = "blocked"
    await says(world, johan, f"/meld {WORDS}")
    lost = dutch("What you told {coach} directly did not arrive. Call or mail {coach} yourself.", coach="Ada")
    assert lately(world, johan) == [ON_ITS_WAY, lost]
    (said,) = await says(world, johan, f"/meld {WORDS}")
    assert said.text == dutch("There is no coach here whom I can tell something now.")


async def test_it_still_works_when_he_has_stopped(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "/stop")
    await says(world, johan, f"/meld {WORDS}")
    assert lately(world, ada) == [TOLD]


async def test_nobody_else_can_press_it_and_a_coach_has_no_such_command(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "/instellingen")
    posts = world.telegram.chats[johan.id].last_with_buttons()
    keys = [key for post in posts for row in post.body["reply_markup"]["inline_keyboard"] for key in row]
    data = next(key["callback_data"] for key in keys if key["text"] == "Meld direct iets aan Ada")
    ada.taps_data(data)
    await world.settle()
    before = texts(ada)
    await says(world, ada, f"/meld {WORDS}")
    assert ada.toasts == [dutch(GONE.source)]
    assert TOLD not in texts(ada)[len(before) :]
