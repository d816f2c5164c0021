"""What cannot be undone is done on a fresh tap alone: no typed word does it, and no tap on a question of days ago."""

import pytest

from tests.cast import asked, at, dutch, link_for_client, opens, overview, says, taps, texts
from tests.worlds import beginning

WHICH = dutch("Which of these do you mean?")
BY_A_TAP = dutch("This cannot be undone, so for this I wait for a tap.")
WORDS, SEEN = "Hoe krijg ik ze mee?", "Zag er moe uit."
TYPED = ["ok", "ja", "goed", "prima, doe maar"]


@beginning
async def written(world):
    """Ada, who has kept a memo, and Johan, who has answered a question."""
    ada, johan = await asked(world)
    await says(world, johan, WORDS)
    await world.after(minutes=2)
    await says(world, ada, "/memo")
    await says(world, ada, SEEN)
    return ada, johan


async def ending(world, ada, johan):
    await says(world, ada, "/traject")
    await taps(world, ada, "More")
    await taps(world, ada, "End it")
    return ada, "Yes, end it", "No, go on"


async def erasing_an_answer(world, ada, johan):
    await says(world, johan, "/antwoorden")
    await opens(world, johan, 1)
    await taps(world, johan, "Erase {number}", number=1)
    return johan, "Yes, erase it", "No, keep it"


async def erasing_a_memo(world, ada, johan):
    await says(world, ada, "/memo")
    await taps(world, ada, "Read my memos")
    await taps(world, ada, "Erase {number}", number=1)
    return ada, "Yes, erase it", "No, keep it"


async def moving(world, ada, johan):
    await says(world, ada, "/traject")
    await taps(world, ada, "More")
    await taps(world, ada, "Link to come back")
    world.telegram.person("Sjaak").starts(link_for_client(ada))
    await world.settle()
    return johan, "Yes, that is me", "No"


ASKED = [ending, erasing_an_answer, erasing_a_memo, moving]
CONFIRMED = [ending, erasing_an_answer, erasing_a_memo]


async def everything(world, ada, johan):
    """What is there: the trajectory that runs, the answer, the memo; all of it where it was."""
    await says(world, ada, "/memo")
    memos = [one.text for one in await taps(world, ada, "Read my memos")]
    read = await overview(world, ada)
    own = [one.text for one in await says(world, johan, "/antwoorden")]
    return WORDS in read, any(WORDS in text for text in own), any(SEEN in text for text in memos)


@pytest.mark.parametrize("asks", ASKED, ids=lambda one: one.__name__)
async def test_no_typed_word_does_it_and_it_is_asked_to_tap(world, asks):
    ada, johan = await written(world)
    person, yes, _ = await asks(world, ada, johan)
    told = [[one.text for one in await says(world, person, words)] for words in (*TYPED, dutch(yes))]
    assert (told, await everything(world, ada, johan)) == ([[WHICH], *[[BY_A_TAP]] * 4], (True, True, True))


@pytest.mark.parametrize("asks", ASKED, ids=lambda one: one.__name__)
async def test_it_can_be_declined_in_words_and_the_yes_does_nothing_any_more(world, asks):
    ada, johan = await written(world)
    person, yes, no = await asks(world, ada, johan)
    question = person.reads[-1]
    data = next(
        key["callback_data"]
        for row in world.telegram.chats[person.id].posts[question.message_id].body["reply_markup"]["inline_keyboard"]
        for key in row
        if key["text"] == dutch(yes)
    )
    await says(world, person, dutch(no))
    person.taps_data(data)
    await world.settle()
    assert await everything(world, ada, johan) == (True, True, True)


@pytest.mark.parametrize("asks", CONFIRMED, ids=lambda one: one.__name__)
async def test_a_tap_on_a_question_of_days_ago_does_nothing(world, asks):
    ada, johan = await written(world)
    person, yes, _ = await asks(world, ada, johan)
    await world.until(at("2026-11-28 12:00"))
    await taps(world, person, yes)
    assert await everything(world, ada, johan) == (True, True, True)


async def test_the_coach_who_does_not_end_it_is_told_that_all_stays_as_it_is(world):
    ada, johan = await written(world)
    _, _, no = await ending(world, ada, johan)
    before = len(johan.reads)
    await taps(world, ada, no)
    assert (ada.toasts[-1], texts(johan, before)) == (dutch("Good. Everything stays as it is."), [])
