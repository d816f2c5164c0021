"""The client has the chat tidied: the bot's own words go, as far as Telegram lets it, and everything stays kept."""

from tests.cast import ada_and_johan, asked, at, coached_by_two, dutch, lately, says, taps, texts

QUESTION = "Hoe krijg ik ze mee?"
DONE = "\n\n".join(
    (
        "Opgeruimd. Wat ik hier de laatste twee dagen schreef, is weg, en van wat ouder is zijn de knoppen weg.",
        "Wat ik van je bewaar, bewaar ik nog steeds; met /antwoorden lees je het terug. Wat je zelf schreef, en wat "
        "ouder is dan twee dagen, blijft in Telegram staan tot je het daar weggooit.",
    )
)
LEFT = dutch("The question that is open I have left.")


def mine(johan):
    """What he wrote himself and still stands in his chat."""
    return [post.text for post in johan.chat if post.who != "bot"]


async def a_week_on(world):
    """Ada, and Johan who has answered and had his meeting."""
    ada, johan = await asked(world)
    await says(world, johan, QUESTION)
    await world.until(at("2026-12-01 12:00"))
    return ada, johan


async def test_what_is_younger_than_two_days_goes_and_what_he_wrote_stays(world):
    _, johan = await a_week_on(world)
    await says(world, johan, "/plan")
    old = [one.text for one in johan.reads if one.at < at("2026-11-29 13:00")]
    await says(world, johan, "/opruimen")
    assert texts(johan) == [*old, DONE]
    assert mine(johan)[-3:] == [QUESTION, "/plan", "/opruimen"]


async def test_the_store_keeps_everything(world):
    _, johan = await a_week_on(world)
    await says(world, johan, "/opruimen")
    assert QUESTION in (await says(world, johan, "/antwoorden"))[0].text


async def test_the_buttons_of_what_is_older_go_and_what_was_tapped_stays(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, "/instellingen")
    await world.until(at("2026-11-26 09:30"))
    before = {one.message_id: one.buttons for one in johan.reads if one.buttons and one.at < at("2026-11-24 10:00")}
    tapped = {number: rows for number, rows in before.items() if any("✓" in label for row in rows for label in row)}
    await says(world, johan, "/opruimen")
    after = {one.message_id: one.buttons for one in johan.reads if one.message_id in before}
    assert {number: rows for number, rows in after.items() if rows} == tapped
    assert len(before) > len(tapped) > 0


async def test_the_open_question_stays_with_its_buttons_and_can_be_answered(world):
    _, johan = await asked(world)
    question = johan.reads[-1]
    await says(world, johan, "/opruimen")
    assert [one for one in johan.reads if one.message_id == question.message_id] == [question]
    assert lately(world, johan) == [f"{DONE}\n\n{LEFT}"]
    await says(world, johan, QUESTION)
    await world.after(minutes=2)
    assert QUESTION in (await says(world, johan, "/antwoorden"))[0].text


async def test_a_button_on_his_card_does_the_same(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, "/instellingen")
    await taps(world, johan, "Tidy the chat")
    assert texts(johan) == [DONE]


async def test_nobody_elses_chat_changes(world):
    ada, bram, johan = await coached_by_two(world)
    before = [texts(one) for one in (ada, bram)]
    await says(world, johan, "/opruimen")
    assert [texts(one) for one in (ada, bram)] == before
