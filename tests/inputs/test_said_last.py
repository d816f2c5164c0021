"""Words belong to what was said last; when that is not sure, the person is asked. The ways on and back can be typed."""

import pytest

from bot.playground.seen import Seen
from tests.cast import ada_and_johan, asked, at, dutch, lately, overview, says, taps, texts

WHEN = "When shall I come back to it?"
UNREADABLE = dutch("I could not read this. Would you say it once more, in plain text?")
NOTICE = "Is this your answer to my question, or is it about what I told just now?"


async def moved(world):
    """Ada has moved the meeting for which Johan has a question open."""
    ada, johan = await asked(world)
    await says(world, ada, "/verzet Johan 3 december 15:00")
    await taps(world, ada, "Only this one")
    await taps(world, ada, "Yes, move it")
    return ada, johan


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("zaterdag", "zaterdag 28 november"),
        ("morgen", "Ik vraag het je morgen."),
        ("vanavond", "19:00"),
        ("doe maar zaterdag, ik zit in de trein", "zaterdag 28 november"),
        ("vanavond graag", "19:00"),
        ("na het eten", "19:00"),
        ("liever na de lunch", "13:30"),
        ("zodra ik thuis ben", "19:00"),
        ("niet vandaag", "Ik vraag het je morgen."),
        ("vandaag niet meer", "Ik vraag het je morgen."),
    ],
)
async def test_it_takes_a_day_after_straks_for_the_day_to_come_back(world, words, when):
    ada, johan = await asked(world)
    await taps(world, johan, "Later")
    (said,) = await says(world, johan, words)
    assert when in said.text
    assert words not in await overview(world, ada)


@pytest.mark.parametrize("words", ["Hoe krijg ik de directeur mee?", "Na het eten belde mijn baas"])
async def test_it_takes_a_thought_after_straks_for_the_answer_all_the_same(world, words):
    ada, johan = await asked(world)
    await taps(world, johan, "Later")
    assert await says(world, johan, words) == []
    assert (await overview(world, ada)).endswith(words)


@pytest.mark.parametrize("words", ["ander vraagje", "andere vraag a.u.b."])
async def test_it_asks_another_of_who_types_that(world, words):
    _, johan = await asked(world)
    question = johan.reads[-1].text
    (other,) = await says(world, johan, words)
    assert other.text != question
    assert any(dutch("Not prepared") in row for row in other.buttons)


@pytest.mark.parametrize(("label", "kept"), [("Yes, my answer", True), ("Something else", False)])
async def test_it_asks_whether_words_right_after_a_notice_are_the_answer(world, label, kept):
    ada, johan = await moved(world)
    (doubt,) = await says(world, johan, "ok dan kan ik er nog over nadenken")
    assert doubt.text == dutch(NOTICE)
    await taps(world, johan, label)
    assert ("nadenken" in await overview(world, ada)) is kept
    assert "nadenken" in "".join(one.text for one in await says(world, johan, "/antwoorden"))


async def test_it_asks_that_once_and_not_of_who_goes_on_writing(world):
    _, johan = await moved(world)
    await says(world, johan, "Hoe krijg ik de directeur mee?")
    await taps(world, johan, "Yes, my answer")
    assert await says(world, johan, "En de minister?") == []


@pytest.mark.parametrize(
    ("words", "kept"),
    [("Op je vraag, tuurlijk. Waar ik het over wil hebben.", True), ("over wat je net vertelde", False)],
)
async def test_which_of_the_two_it_is_can_be_typed_and_is_no_more_of_his_answer(world, words, kept):
    ada, johan = await moved(world)
    await says(world, johan, "Mijn directeur en de minister")
    await says(world, johan, words)
    shown = await overview(world, ada)
    assert ("directeur" in shown, words in shown) == (kept, False)


@pytest.mark.parametrize(
    "words",
    [
        "Over Piet denk ik. Die jongen is 22.",
        "Gisteren heb ik hem het gereedschap zo uit zijn handen gepakt en hij zei niks.",
    ],
)
async def test_it_does_not_ask_that_of_what_can_hardly_be_anything_else(world, words):
    ada, johan = await moved(world)
    assert dutch(NOTICE) not in [one.text for one in await says(world, johan, words)]
    await world.after(minutes=2)
    assert words in await overview(world, ada)


async def test_it_does_not_ask_that_of_words_that_reply_to_the_question(world):
    ada, johan = await asked(world)
    question: Seen = johan.reads[-1]
    await says(world, ada, "/verzet Johan 3 december 15:00")
    await taps(world, ada, "Only this one")
    await taps(world, ada, "Yes, move it")
    johan.says("Hoe krijg ik de directeur mee?", reply_to=question)
    await world.settle()
    assert dutch(NOTICE) not in texts(johan)


async def test_it_takes_dates_after_a_leave_it_could_not_read_for_that_leave(world):
    ada, johan = await asked(world)
    await says(world, johan, "/vakantie ergens in de zomer")
    said = [one.text for one in await says(world, johan, "12 juli 2027 t/m 30 juli 2027")]
    assert "van maandag 12 juli 2027 tot en met vrijdag 30 juli 2027" in said[0]
    assert "12 juli" not in await overview(world, ada)


@pytest.mark.parametrize("words", ["Overslaan", "sla over!", "SKIP.", "Sla maar over", "overslaan graag"])
async def test_it_passes_a_question_by_for_who_types_that(world, words):
    ada, johan = await asked(world)
    assert UNREADABLE not in [one.text for one in await says(world, johan, words)]
    assert words not in await overview(world, ada)


@pytest.mark.parametrize(
    "words", ["Straks", "straks.", "later", "Nu niet!", "straks, ben op de groep", "straks graag!"]
)
async def test_it_asks_when_to_come_back_for_who_types_that(world, words):
    _, johan = await asked(world)
    assert [one.text for one in await says(world, johan, words)] == [dutch(WHEN)]


@pytest.mark.parametrize("words", ["Verder", "verder!", "ga verder", "go on"])
async def test_it_goes_on_for_who_types_that(world, words):
    ada, johan = await asked(world)
    await says(world, johan, "Hoe krijg ik de directeur mee?")
    (said,) = await says(world, johan, words)
    assert said.text != UNREADABLE
    assert (await overview(world, ada)).endswith("Hoe krijg ik de directeur mee?")


async def test_it_goes_back_for_who_types_that(world):
    _, johan = await asked(world)
    await taps(world, johan, "Not prepared")
    (again,) = await says(world, johan, "Terug")
    assert any(dutch("Not prepared") in row for row in again.buttons)


@pytest.mark.parametrize(
    "words", ["wat moet ik nu doen?", "Wat nu", "help", "ik snap het niet", "en nu?", "hoe werkt dit?"]
)
async def test_it_shows_what_is_open_to_who_asks_what_to_do(world, words):
    ada, johan = await asked(world)
    (said,) = await says(world, johan, words)
    assert said.text.startswith(
        dutch(
            "I am a chatbot: I ask, and give no answers. Write what comes to mind, or pass the question by. Or was "
            "this your answer?"
        )
    )
    await taps(world, johan, "No")
    assert words not in await overview(world, ada)


@pytest.mark.parametrize("words", ["wat moet ik nu doen?", "help!"])
async def test_it_says_what_comes_to_who_asks_what_to_do_while_nothing_is_open(world, words):
    ada, johan = await ada_and_johan(world)
    (said,) = await says(world, johan, words)
    assert said.text.startswith(dutch("I am not asking anything of you right now."))
    assert "dinsdag 1 december om 14:00" in said.text
    (said,) = await says(world, ada, words)
    assert "/vandaag" in said.text


async def test_it_puts_nothing_off_that_is_over(world):
    _, johan = await asked(world)
    question = johan.reads[-1]
    await world.until(at("2026-12-01 14:05"))
    seen = len(johan.reads)
    johan.taps(dutch("Later"), question)
    await world.settle()
    assert texts(johan, seen) == [dutch("There is nothing to put off any more.")]


async def test_it_marks_what_passes_the_last_question_by_when_nothing_follows_it(world):
    _, johan = await ada_and_johan(world)
    await world.until(at("2026-12-01 17:05"))
    for words in ("Dat ik steeds ja zeg.", "Bij mijn baas.", "Als hij iets vraagt, zeg ik dat ik erop terugkom."):
        await says(world, johan, words)
        await world.after(minutes=2)
    assert johan.reads[-1].text.endswith("Liever een andere dag?")
    assert await says(world, johan, "overslaan") == []
    assert [one.reaction for one in johan.chat if one.text == "overslaan"] == ["✍"]


THEN = "Shall I come back to it then, or is this your answer?"


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("ik ga eerst naar de markt en kijk er maandag naar", "maandag 30 november om 09:00"),
        ("we hebben nu bezoek en vanavond heb ik wel tijd", "19:00"),
    ],
)
async def test_a_day_among_other_words_after_straks_is_asked_about(world, words, when):
    ada, johan = await asked(world)
    await taps(world, johan, "Later")
    (doubt,) = await says(world, johan, words)
    assert doubt.text == dutch(THEN)
    *_, said = await taps(world, johan, "Come back then")
    assert when in said.text
    assert words not in await overview(world, ada)


@pytest.mark.parametrize(
    "words", ["Hoe zeg ik maandag nee?", "Dat is zo gedoe met mijn ma", "Ik wil het over Ada hebben"]
)
async def test_a_thought_after_straks_with_no_day_to_come_back_on_is_the_answer(world, words):
    ada, johan = await asked(world)
    await taps(world, johan, "Later")
    assert await says(world, johan, words) == []
    assert (await overview(world, ada)).endswith(words)


async def test_a_day_in_an_answer_is_part_of_it_when_he_says_so(world):
    ada, johan = await asked(world)
    await taps(world, johan, "Later")
    await says(world, johan, "Maandag vraag ik het de directeur")
    await taps(world, johan, "Yes, my answer")
    assert (await overview(world, ada)).endswith("Maandag vraag ik het de directeur")


async def test_who_answers_after_straks_has_answered_though_a_day_stands_in_it(world):
    _, johan = await asked(world)
    await taps(world, johan, "Later")
    assert await says(world, johan, "Ik zou het over mijn opvolger willen hebben, morgen zie ik hem weer.") == []
    await world.after(minutes=2)
    assert lately(world, johan)[0].startswith("Dat neem je mee: ❝Ik zou het over mijn opvolger willen hebben")
