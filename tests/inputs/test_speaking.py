"""What somebody says aloud becomes words, which he reads first; only what he says is right is kept, and no sound is."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot import ears
from bot.actions import menu
from bot.actions.accept_invitation import STRANGER
from bot.actions.allowed import GONE
from bot.doors.hear import NOT_TEXT
from bot.errors import SettingsError
from bot.playground.faults import Instead, error
from bot.speech import Speech, Unheard, at_hand
from bot.storage import people, tables
from bot.texts import render
from tests.cast import (
    ada_and_johan,
    asked,
    bram_and_cleo,
    dutch,
    edits,
    overview,
    says,
    taps,
    texts,
)
from tests.desk.test_second_lock import ASKS, WROTE, code, locked
from tests.speech.talking import STAND_IN, listens, speaks

WORDS = "Hoe krijg ik ze mee? Daar lig ik wakker van."
READ_BACK = f"Dit hoorde ik:\n\n{WORDS}\n\nKlopt het?"
BUTTONS = (("Ja, zo klopt het",), ("Nee, ik typ het", "Laat maar"))
NOT_HEARD = dutch("I could not make out what was said. Would you say it once more, or type it?")
TOO_LONG = dutch(
    "That is longer than ten minutes, and then I lose the thread. Would you say it in shorter pieces, or type it?"
)
LEFT = dutch("Good. I have kept nothing of it.")


async def rows(world):
    """What is said aloud and waits."""
    return await world.app.writer.run(lambda work: len(work.all(select(tables.aloud.c.id))))


async def spoken(world):
    """Ada, and Johan who has said aloud what he wants to bring, and reads it back."""
    ada, johan = await asked(world)
    listens(world)
    (read_back,) = await speaks(world, johan, WORDS)
    return ada, johan, read_back


def shown_coming(world, person):
    return [call.params["action"] for call in world.telegram.calls if call.method == "sendChatAction"]


@pytest.mark.parametrize("kind", ["voice", "audio", "video_note"])
async def test_it_is_read_back_and_kept_once_he_says_that_it_is_right(world, kind):
    ada, johan = await asked(world)
    listens(world)
    (read_back,) = await speaks(world, johan, WORDS, kind)
    assert (read_back.text, read_back.buttons, read_back.protected) == (READ_BACK, BUTTONS, True)
    assert (shown_coming(world, johan), WORDS in await overview(world, ada)) == (["typing"], False)
    assert await taps(world, johan, "Yes, that is right") == []
    assert (await rows(world), WORDS in await overview(world, ada)) == (0, True)
    assert [one.buttons for one in johan.reads if one.text == READ_BACK] == [(("✓ Ja, zo klopt het",),)]
    assert [one.reaction for one in johan.chat if one.file is not None] == ["✍"]


ABOVE = "Over het overleg van dinsdag:"


async def with_words(world):
    """Ada, and Johan who has said aloud what he wants to bring, with words under it."""
    ada, johan = await asked(world)
    listens(world)
    return ada, johan, await speaks(world, johan, WORDS, caption=ABOVE)


async def test_words_under_it_are_kept_at_once_and_what_is_said_as_soon_as_it_is_right(world):
    ada, johan, (read_back,) = await with_words(world)
    read = await overview(world, ada)
    assert (read_back.text, ABOVE in read, WORDS in read) == (READ_BACK, True, False)
    assert [one.reaction for one in johan.chat if one.file is not None] == ["✍"]
    assert await taps(world, johan, "Yes, that is right") == []
    assert (await rows(world), (await overview(world, ada)).endswith(f"De vraag (gewijzigd)\n{ABOVE}\n{WORDS}")) == (
        0,
        True,
    )


async def test_words_under_it_stay_when_what_is_said_is_left_or_cannot_be_heard(world):
    ada, johan, _ = await with_words(world)
    await taps(world, johan, "Leave it")
    assert [one.text for one in await speaks(world, johan, "no_words", caption="En het budget?")] == [NOT_HEARD]
    assert [one.text for one in await speaks(world, johan, WORDS, caption="En de tijd?", seconds=601)] == [TOO_LONG]
    read = await overview(world, ada)
    assert (read.endswith(f"De vraag\n{ABOVE}\nEn het budget?\nEn de tijd?"), WORDS in read) == (True, False)


@pytest.mark.parametrize("after", [True, False])
async def test_words_under_it_are_changed_or_erased_apart_from_what_is_said(world, after):
    ada, johan, _ = await with_words(world)
    (said,) = (one for one in johan.chat if one.file is not None)
    if after:
        await taps(world, johan, "Yes, that is right")
    assert await edits(world, johan, said, "Over woensdag:") == ([], "👌")
    if not after:
        await taps(world, johan, "Yes, that is right")
    assert (await overview(world, ada)).endswith(f"De vraag\nOver woensdag:\n{WORDS}")


async def test_what_a_coach_says_under_her_lock_waits_with_the_words_under_it(world):
    ada, _, secret, _ = await locked(world)
    listens(world)
    asks, held = await speaks(world, ada, "Johan lijkt rustiger.", caption="/verloop Johan")
    assert (asks.text, held.text) == (ASKS, "Er ligt iets voor je klaar, achter je slot.")
    shown = "".join(one.text for one in await says(world, ada, code(world, secret)))
    assert (WROTE in shown, "Dit hoorde ik:\n\nJohan lijkt rustiger.\n\nKlopt het?" in shown) == (True, True)


async def test_a_stranger_who_says_something_with_words_under_it_hears_one_sentence(world):
    await asked(world)
    listens(world)
    said = await speaks(world, world.telegram.person("Niemand"), WORDS, caption="Hallo?")
    assert ([one.text for one in said], await rows(world)) == ([render(STRANGER, "nl")], 0)


async def test_nothing_is_left_of_it_when_he_leaves_it(world):
    ada, johan, _ = await spoken(world)
    await taps(world, johan, "Leave it")
    assert (johan.toasts[-1], await rows(world), WORDS in await overview(world, ada)) == (LEFT, 0, False)


async def test_what_he_types_instead_takes_its_place(world):
    ada, johan, _ = await spoken(world)
    (prompt,) = await taps(world, johan, "No, I will type it")
    assert prompt.text == dutch("Send it the way you mean it. That takes the place of what I heard.")
    await says(world, johan, "Hoe krijg ik de directie mee?")
    read = await overview(world, ada)
    assert ("Hoe krijg ik de directie mee?" in read, WORDS in read, await rows(world)) == (True, False, 0)


async def test_he_may_say_it_once_more_instead_of_typing_it(world):
    ada, johan, _ = await spoken(world)
    await taps(world, johan, "No, I will type it")
    await speaks(world, johan, "Hoe krijg ik de directie mee?")
    await taps(world, johan, "Yes, that is right")
    read = await overview(world, ada)
    assert ("Hoe krijg ik de directie mee?" in read, WORDS in read, await rows(world)) == (True, False, 0)


async def test_he_may_type_what_he_could_tap(world):
    ada, johan, _ = await spoken(world)
    (prompt,) = await says(world, johan, "nee")
    assert prompt.text == dutch("Send it the way you mean it. That takes the place of what I heard.")
    (left,) = await says(world, johan, "laat maar")
    assert (left.text, await rows(world)) == (LEFT, 0)
    await speaks(world, johan, WORDS)
    assert await says(world, johan, "ja") == []
    assert (await rows(world), WORDS in await overview(world, ada)) == (0, True)


async def test_what_he_writes_meanwhile_goes_its_way_and_what_he_said_goes_with_it(world):
    ada, johan, read_back = await spoken(world)
    await says(world, johan, "En hoe hou ik tijd over?")
    await taps(world, johan, "Yes, that is right", read_back)
    read = await overview(world, ada)
    assert ("En hoe hou ik tijd over?" in read, WORDS in read) == (True, True)


async def test_each_of_two_is_read_back_and_settled_by_itself(world):
    ada, johan, first = await spoken(world)
    (second,) = await speaks(world, johan, "En het budget?")
    await taps(world, johan, "Yes, that is right", second)
    await taps(world, johan, "Leave it", first)
    read = await overview(world, ada)
    assert ("En het budget?" in read, WORDS in read, await rows(world)) == (True, False, 0)


async def test_it_answers_the_question_that_was_open_when_he_said_it(world):
    ada, johan, read_back = await spoken(world)
    await says(world, johan, "Tijd voor de pilot.")
    await world.after(minutes=2)
    await taps(world, johan, "Yes, that is right", read_back)
    assert (await overview(world, ada)).endswith(f"De vraag\n{WORDS}\nTijd voor de pilot.")


async def test_without_a_question_it_becomes_a_note_and_of_a_coach_a_memo(world):
    ada, johan = await ada_and_johan(world)
    listens(world)
    await speaks(world, johan, "Vandaag zei ik voor het eerst nee.")
    await taps(world, johan, "Yes, that is right")
    await speaks(world, ada, "Johan lijkt rustiger.")
    (offer,) = await taps(world, ada, "Yes, that is right")
    assert offer.text == dutch("Shall I keep this as a memo about {client}? Only you read it.", client="Johan")
    assert "Vandaag zei ik voor het eerst nee." in await overview(world, ada)


async def test_it_goes_to_the_coach_directly_where_that_was_asked_for(world):
    ada, johan = await ada_and_johan(world)
    listens(world)
    await says(world, johan, "/meld")
    await speaks(world, johan, "Ik ben mijn baan kwijt.")
    await taps(world, johan, "Yes, that is right")
    assert texts(ada)[-1] == "Johan meldt je dit direct, buiten het overzicht om:\n\nIk ben mijn baan kwijt."


@pytest.mark.parametrize(
    ("sound", "seconds", "answer"),
    [
        ("no_words", 4, NOT_HEARD),
        ("unreadable", 4, NOT_HEARD),
        ("breaks", 4, NOT_HEARD),
        ("too_long", 4, TOO_LONG),
        (WORDS, 601, TOO_LONG),
    ],
)
async def test_what_cannot_become_words_gets_a_sentence_and_nothing_is_left(world, sound, seconds, answer):
    _, johan = await asked(world)
    listens(world)
    said = await speaks(world, johan, sound, seconds=seconds)
    assert ([one.text for one in said], await rows(world)) == ([answer], 0)
    assert [one.text for one in await speaks(world, johan, WORDS)] == [READ_BACK]


async def test_it_is_fetched_again_after_trouble_and_given_up_when_it_is_gone(world):
    _, johan = await asked(world)
    listens(world)
    world.telegram.faults.plan(Instead(502, "no"), "getFile", times=2)
    assert await speaks(world, johan, WORDS) == []
    world.app._speaking.ears.hear(["to_hear"])
    await world.settle()
    world.app._speaking.ears.hear(["to_hear"])
    await world.settle()
    assert texts(johan)[-1] == READ_BACK
    world.telegram.faults.plan(error(400, "Bad Request: file is too big"), "getFile")
    assert [one.text for one in await speaks(world, johan, WORDS)] == [NOT_HEARD]


async def test_it_is_heard_after_a_start_when_the_bot_was_ended_before(world):
    ada, johan = await asked(world)
    listens(world)
    world.telegram.faults.plan(Instead(502, "no"), "getFile")
    await speaks(world, johan, WORDS)
    await world.stop()
    await world.start()
    listens(world)
    await world.settle()
    await world.stop()
    await world.start()
    await taps(world, johan, "Yes, that is right")
    assert WORDS in await overview(world, ada)


async def test_he_sees_that_it_takes_a_moment(world, monkeypatch):
    _, johan = await asked(world)
    monkeypatch.setattr(ears, "_SHOWN", 0.01)
    monkeypatch.setattr(ears, "_WONDERS", 0.02)
    speech, goes_on = Speech(STAND_IN), asyncio.Event()
    at_once = speech.words

    async def takes_time(sound, language):
        await goes_on.wait()
        return await at_once(sound, language)

    speech.words = takes_time
    listens(world, speech)
    johan.sends("voice", WORDS.encode(), "note.ogg")
    settling = asyncio.ensure_future(world.settle())
    told = dutch("I am listening to it. That takes a moment.")
    await world.telegram.until(lambda: shown_coming(world, johan).count("typing") > 2)
    goes_on.set()
    await settling
    assert texts(johan)[-2:] == [told, READ_BACK]


async def test_who_sends_very_much_at_a_time_hears_that_it_is_too_much(world):
    _, johan = await asked(world)
    listens(world)
    world.telegram.faults.plan(Instead(502, "no"), "getFile", times=99)
    for number in range(11):
        johan.sends("voice", f"Deel {number}".encode(), "note.ogg")
    seen = len(johan.reads)
    await world.settle()
    too_much = dutch("I am still listening to what you said before. Would you send this again in a while?")
    assert ([one.text for one in johan.reads[seen:]], await rows(world)) == ([too_much], 10)


async def test_nobody_else_can_keep_or_leave_it_and_nobody_twice(world):
    ada, johan, read_back = await spoken(world)
    _, cleo = await bram_and_cleo(world)
    (keep,) = [
        key["callback_data"]
        for row in world.telegram.chats[johan.id].posts[read_back.message_id].body["reply_markup"]["inline_keyboard"]
        for key in row
        if key["text"] == "Ja, zo klopt het"
    ]
    for other in (cleo, ada):
        other.taps_data(keep)
    await world.settle()
    assert ([one.toasts[-1] for one in (cleo, ada)], await rows(world)) == ([render(GONE, "nl")] * 2, 1)
    johan.taps_data(keep, read_back)
    await world.settle()
    johan.taps_data(keep, read_back)
    await world.settle()
    assert (johan.toasts[-1], (await overview(world, ada)).count(WORDS)) == (render(GONE, "nl"), 1)


async def test_what_he_says_nothing_of_is_gone_after_a_week(world):
    _, johan, read_back = await spoken(world)
    await world.until(world.clock.now() + timedelta(days=8, hours=1))
    await taps(world, johan, "Yes, that is right", read_back)
    assert (await rows(world), johan.toasts[-1]) == (0, render(GONE, "nl"))


async def test_it_goes_with_him_when_he_has_everything_erased(world):
    _, johan, read_back = await spoken(world)
    await says(world, johan, "/vergeetmij")
    await taps(world, johan, "Yes, erase everything")
    await world.settle()
    assert await rows(world) == 0
    assert read_back.message_id not in [one.message_id for one in johan.reads]


async def test_neither_sound_nor_words_can_be_read_on_the_disk(world):
    _, johan = await asked(world)
    listens(world)
    await speaks(world, johan, WORDS)
    found = [path for path in world._folder.rglob("*") if path.is_file() and WORDS[:20].encode() in path.read_bytes()]
    assert (found, await rows(world)) == ([], 1)


async def test_without_something_that_hears_he_is_asked_for_words(world):
    _, johan = await asked(world)
    assert [one.text for one in await speaks(world, johan, WORDS)] == [render(NOT_TEXT, "nl")]


async def test_help_tells_of_it_where_it_can_be_done(world):
    _, johan = await asked(world)
    aloud = dutch(
        "You may say it aloud too. I read back what I heard, and keep the words only when you say that they are right."
    )
    (before,) = await says(world, johan, "/help")

    def shown(work):
        menu.show_help(replace(work, house=replace(work.house, hears=True)), people.by_chat(work, str(johan.id)))

    await world.app.writer.run(shown)
    await world.settle()
    assert (before.text.count(aloud), johan.reads[-1].text.count(aloud)) == (0, 1)


async def test_it_says_what_is_missing_when_it_cannot_hear(tmp_path, monkeypatch):
    monkeypatch.setattr("bot.speech.find_spec", lambda name: None)
    with pytest.raises(SettingsError) as lost:
        at_hand(tmp_path)
    monkeypatch.setattr("bot.speech.find_spec", lambda name: name)
    with pytest.raises(SettingsError) as empty:
        at_hand(tmp_path)
    assert [render(one.value.sentence, "en") for one in (lost, empty)] == [
        "TUSSENDOOR_SPEECH_MODEL is set, and what hears is not installed: pip install tussendoor[spraak]",
        "TUSSENDOOR_SPEECH_MODEL names a folder without a model: no model.bin, config.json, tokenizer.json.",
    ]


async def test_it_is_ended_when_it_takes_too_long_and_the_next_is_heard():
    speech = Speech(("sleep", "60"), patience=0.05)
    assert await speech.words(b"...", "nl") is Unheard.UNREADABLE
    speech._command, speech._patience = STAND_IN, 30
    assert await speech.words(b"Ik hoor je.", "nl") == "Ik hoor je."
    await speech.stop()
