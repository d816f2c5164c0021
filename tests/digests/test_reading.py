"""The coach opens what lies ready, and the client sees that; nobody sees more than he may."""

from io import BytesIO

from pypdf import PdfReader

from bot.storage import conversations, noting, people, trajectories
from tests.cast import (
    JOHANS_LINES,
    QUESTION,
    a_trajectory,
    ada_and_johan,
    asked,
    at,
    dutch,
    in_touch_until,
    overview,
    reads,
    says,
    taps,
    texts,
)
from tests.worlds import beginning

DIGEST = at("2026-11-30 18:00")
FIRST = at("2026-12-01 14:00")
WORDS = "Hoe krijg ik de directeur mee?"
WITHDRAWN = "Je klant heeft 1 antwoord ingetrokken dat in een overzicht stond."
GONE = "This button does nothing any more."


@beginning
async def ready(world, lines=JOHANS_LINES, *, words=WORDS):
    """Ada and Johan at the moment at which the overview before their first meeting lies ready."""
    ada = await world.coach("Ada")
    johan = await a_trajectory(world, ada, lines=lines)
    await world.until(QUESTION)
    if words:
        johan.says(words)
    await world.until(DIGEST)
    return ada, johan


def mark(person):
    """The mark on what somebody said last."""
    return [message.reaction for message in person.chat if message.who != "bot"][-1]


def words_in(message):
    """What can be read in the PDF that came with a message."""
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(message.file.content)).pages)


# --- what lies ready ------------------------------------------------------------------------------------------------


async def test_it_says_only_that_there_is_something_to_read_and_shows_it_on_every_tap(world):
    ada, _ = await ready(world)
    notice = ada.reads[-1]
    for_when = dutch("For the meeting of {moment}.", moment=FIRST)
    assert notice.text.splitlines() == [dutch("An overview is ready"), for_when]
    (shown,), (again,) = [await taps(world, ada, "Read the overview", notice) for _ in range(2)]
    assert (shown.text.endswith(WORDS), shown.protected, shown.buttons) == (True, True, ((dutch("As PDF"),),))
    assert again.text == shown.text


async def test_it_puts_the_whole_on_paper(world):
    ada, _ = await ready(world)
    shown = await reads(world, ada)
    (paper,) = await taps(world, ada, "As PDF")
    assert (paper.file.name, paper.protected) == ("tussendoor.pdf", True)
    foot = f"{dutch('Confidential · {coach}', coach='Ada')} 1 / 1"
    assert words_in(paper).replace("\n", " ").split() == f"{shown} {foot}".split()


# --- the client sees that it was opened -----------------------------------------------------------------------------


async def test_it_marks_all_that_she_read_and_a_note_as_well(world):
    ada, johan = await asked(world)
    await says(world, johan, WORDS)
    await world.after(hours=3)
    await says(world, johan, "Ze kwamen zelf naar me toe.")
    await says(world, johan, "Ada mag het lezen")
    await world.until(DIGEST)
    assert "Ze kwamen zelf naar me toe." in await reads(world, ada)
    marks = {one.text: one.reaction for one in johan.chat if one.who != "bot"}
    assert [marks[WORDS], marks["Ze kwamen zelf naar me toe."]] == ["👀", "👀"]


async def test_it_marks_the_clients_words_when_his_coach_has_read_and_sends_no_message(world):
    ada, johan = await ready(world)
    seen = len(johan.reads)
    assert mark(johan) == "✍"
    for _ in range(2):
        await reads(world, ada)
    assert (mark(johan), texts(johan, seen)) == ("👀", [])


async def test_it_marks_nothing_that_is_for_himself_alone_in_a_conversation_that_she_reads(world):
    ada = await world.coach("Ada")
    lines = JOHANS_LINES.replace("aantal: 7", "aantal: 3").replace("om de: 3 weken", "om de: 2 weken")
    johan = await a_trajectory(world, ada, lines=lines)
    await in_touch_until(world, johan, at("2026-12-21 09:05"))
    said = []
    for words in ("Het plan ligt er.", "Elke week even stilstaan.", "Niets, dat is van mij."):
        said.append(johan.says(words))
        await world.settle()
        await world.after(minutes=2)
    await world.until(at("2026-12-28 18:05"))
    shown = await reads(world, ada)
    assert ("Elke week even stilstaan." in shown, "Niets, dat is van mij." in shown) == (True, False)
    marks = {one.text: one.reaction for one in johan.chat if one.who != "bot"}
    assert [marks[one.text] for one in said] == ["👀", "👀", "✍"]


async def test_it_counts_as_read_what_the_coach_asks_for_after_it_lay_ready(world):
    ada, johan = await asked(world)
    johan.says(WORDS)
    assert WORDS in await overview(world, ada)
    assert mark(johan) == "✍"
    await world.until(DIGEST)
    assert WORDS in await overview(world, ada)
    assert mark(johan) == "👀"


async def test_it_tells_nothing_when_there_was_nothing_of_his_to_read(world):
    ada, johan = await ready(world, words="")
    seen = len(johan.reads)
    assert dutch("There is no question yet.") in await reads(world, ada)
    assert texts(johan, seen) == []


async def test_it_tells_nothing_where_they_agreed_on_that(world):
    ada, johan = await ready(world, f"{JOHANS_LINES}\nleesbericht: nee")
    seen = len(johan.reads)
    assert WORDS in await reads(world, ada)
    assert (mark(johan), texts(johan, seen)) == ("✍", [])
    assert not any(
        dutch("You see it when {coach} has read what you wrote.", coach="Ada") in text for text in texts(johan)
    )


# --- what is never in it --------------------------------------------------------------------------------------------


async def _everything(world, coach):
    """All that a coach can have shown: the overview and the course, in the chat and on paper."""
    shown = [await reads(world, coach), await overview(world, coach)]
    shown += [message.text for message in await says(world, coach, "/verloop")]
    for message in [message for message in coach.reads if (dutch("As PDF"),) in message.buttons]:
        shown += [words_in(paper) for paper in await taps(world, coach, "As PDF", message)]
    return shown


async def test_it_shows_nothing_that_the_client_keeps_to_himself(world):
    ada, johan = await asked(world)
    await taps(world, johan, "Skip")
    for words, chosen in (("Alleen van mij", "alleen voor mij"), ("Iets voor Ada", "Ada mag het lezen")):
        await says(world, johan, "/notitie")
        await says(world, johan, words)
        await world.after(minutes=2)
        await says(world, johan, chosen)
    await world.until(DIGEST)
    shown = await _everything(world, ada)
    assert len(shown) == 6
    assert ([one for one in shown if "Alleen van mij" in one], "Iets voor Ada" in shown[0]) == ([], True)


async def test_it_shows_nothing_of_what_was_withdrawn_but_that_it_was(world):
    ada, johan = await ready(world)
    one = await world.app.writer.run(_preparation, johan.id)
    await world.app.writer.run(noting.discard, one.id)
    shown = await _everything(world, ada)
    assert [one for one in shown if WORDS in one] == []
    assert (WITHDRAWN in shown[0], mark(johan)) == (True, "✍")


def _preparation(work, chat):
    (trajectory,) = trajectories.of_client(work, people.by_chat(work, str(chat)).id)
    return next(one for one in conversations.of_trajectory(work, trajectory.id) if one.script == "preparation")


async def test_it_opens_nothing_any_more_when_everything_was_erased(world):
    ada, johan = await ready(world)
    await reads(world, ada)
    posts = world.telegram.chats[ada.id].last_with_buttons()[:2]
    pressed = [post.body["reply_markup"]["inline_keyboard"][0][0]["callback_data"] for post in posts]
    await says(world, johan, "/vergeetmij")
    await taps(world, johan, "Yes, erase everything")
    seen = len(ada.reads)
    for data in pressed:
        ada.taps_data(data)
    await world.settle()
    assert (texts(ada, seen), ada.toasts) == ([], [dutch(GONE)] * 2)


# --- the way that was gone ------------------------------------------------------------------------------------------


async def test_it_lets_the_coach_choose_whose_way_she_wants_to_see(world):
    ada, _ = await ada_and_johan(world)
    await a_trajectory(world, ada, "Noor", JOHANS_LINES.replace("Johan", "Noor"))
    (choice,) = await says(world, ada, "/verloop")
    assert choice.buttons == (("Johan",), ("Noor",))
    by_tap = await taps(world, ada, "Noor")
    by_name = await says(world, ada, "/verloop noor")
    assert [message.text for message in by_tap] == [message.text for message in by_name]
    assert by_tap[0].text.splitlines()[2] == dutch("{client}. Confidential.", client="Noor")
