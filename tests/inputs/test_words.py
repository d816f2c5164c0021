"""Texts as answers: kept exactly as sent, shown without harm, and never lost (inputs, A)."""

import pytest

from bot.bidi import isolate
from conversations.inputs import NO_TEXT
from tests.cast import asked, dutch, lately, overview, says, taps

KEPT = {
    "the longest message": "Wat een vraag! " * 273 + "!",
    "family and flags": "👨‍👩‍👧‍👦🏽🇳🇱",
    "right to left": "שלום, ik ben er مرحبا",
    "bidi controls": "omgekeerd" + "\u2067" * 500,
    "markup": '<b>hoi</b></pre><a href="tg://user?id=1">klik</a>',
    "entities": "&lt;b&gt; &amp;amp; &quot;",
    "SQL": "'); DROP TABLE answer;--",
    "a formula": '=HYPERLINK("http://x") +1 @SUM',
    "placeholders": "{client} %s {0} ${x}",
    "an insult": "Jij bent een waardeloze rotbot",
    "spaces within": "eerst  dan\n\n\n   daarna\t!",
    "one letter": "x",
    "a number": "½",
    "accents": "Ze\u0301 was e\u0301cht boos",
}


@pytest.mark.parametrize("words", KEPT.values(), ids=KEPT.keys())
async def test_it_keeps_an_answer_as_it_was_sent_and_shows_it_as_it_is(world, words):
    ada, johan = await asked(world)
    johan.says(words)
    await world.after(minutes=2)
    seen = len(ada.reads)
    ada.says("/overzicht")
    await world.settle()
    quoted = [shown for message in ada.reads[seen:] for kind, shown in message.entities if "blockquote" in kind]
    assert "".join(quoted) == isolate(words)


async def test_it_says_that_it_sees_no_text_and_keeps_the_question_open(world):
    ada, johan = await asked(world)
    for words in (" ", "\u200b", "\u2800", "\u3164", "\n\t "):
        assert [message.text for message in await says(world, johan, words)] == [dutch(NO_TEXT.source)]
    johan.says("Hoe krijg ik de directeur mee?")
    assert (await overview(world, ada)).endswith("Hoe krijg ik de directeur mee?")


@pytest.mark.parametrize(("answer", "kept"), [("Yes, my answer", True), ("No", False)])
async def test_it_asks_whether_what_looks_like_a_command_was_an_answer(world, answer, kept):
    ada, johan = await asked(world)
    for words in ("/etc/passwd", "/ ik weet het niet", "/wie", "/nieuw", "/verzet"):
        (doubt,) = await says(world, johan, words)
        assert doubt.text == dutch("I do not know that command. Was it an answer to my question?")
        await taps(world, johan, answer)
    shown = await overview(world, ada)
    assert [words in shown for words in ("/etc/passwd", "/ ik weet het niet", "/wie", "/nieuw", "/verzet")] == [
        kept
    ] * 5


@pytest.mark.parametrize("words", ["stop", "Stop maar", "STOP!!"])
async def test_it_asks_whether_a_stop_means_the_questions_or_is_the_answer(world, words):
    ada, johan = await asked(world)
    (doubt,) = await says(world, johan, words)
    assert doubt.text == dutch("Do you want to stop with the questions, or is this your answer?")
    await taps(world, johan, "Yes, my answer")
    assert (await overview(world, ada)).endswith(words)


async def test_it_stops_when_a_stop_meant_the_questions(world):
    ada, johan = await asked(world)
    await says(world, johan, "stop")
    await taps(world, johan, "Stop the questions")
    assert lately(world, ada) == [dutch("{client} has stopped.", client="Johan")]


async def test_it_takes_several_messages_for_one_answer(world):
    ada, johan = await asked(world)
    for words in ("Hoe krijg ik", "de directeur", "mee?"):
        johan.says(words)
    assert (await overview(world, ada)).endswith("Hoe krijg ik\nde directeur\nmee?")


async def test_it_marks_an_answer_as_stored_once_it_is_complete(world):
    _, johan = await asked(world)
    message = johan.says("Hoe krijg ik ze mee?").message_id
    await world.settle()
    marks = [one.reaction for one in johan.chat if one.message_id == message]
    await world.after(minutes=2)
    assert marks + [one.reaction for one in johan.chat if one.message_id == message] == [None, "✍"]
