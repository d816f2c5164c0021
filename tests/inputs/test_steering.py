"""The dial in the hands of client and coach, and what is kept of a question that somebody chose."""

from bot.doors.after_a_tap import Tapped
from bot.doors.press import GONE, Pressed, press
from bot.house import built_in_lines
from bot.message import Button
from bot.storage import people
from tests.cast import (
    JOHANS_LINES,
    a_trajectory,
    ada_and_johan,
    asked,
    at,
    bram_and_cleo,
    data_of,
    dutch,
    overview,
    says,
    taps,
    texts,
)

TIGHT = dutch("Tight: small steps, each on what was written before, and one reminder.")
MIDDLE = dutch("Middle: a few questions, another one if the first does not suit, and one reminder.")
LOOSE = dutch("Loose: one wide question, and no reminder.")
LOOKING_BACK = at("2026-12-01 17:00")


def joined(*pieces: str) -> str:
    return "\n\n".join(pieces)


async def test_it_shows_the_client_how_it_asks_and_nothing_of_the_style(world):
    _, johan = await ada_and_johan(world)
    (shown,) = await says(world, johan, "/sturen")
    assert shown.text == joined(
        f"Zo vraag ik het nu:\n{MIDDLE}",
        f"Het kan ook anders:\n{TIGHT}\n{LOOSE}",
        "Veranderen kan altijd; Ada hoort het dan.",
    )
    assert [list(row) for row in shown.buttons] == [["Strak", "Midden", "Los"]]


async def test_it_tells_the_coach_when_the_client_moves_the_dial_and_nothing_when_it_stays(world):
    ada, johan = await ada_and_johan(world)
    before = len(ada.reads)
    await says(world, johan, "/sturen")
    assert await taps(world, johan, "Middle") == []
    (shown,) = await taps(world, johan, "Loose")
    assert shown.text.startswith(f"Zo vraag ik het nu:\n{LOOSE}\n\n")
    assert texts(ada, before) == [joined("Johan heeft veranderd hoe ik vraag:", LOOSE)]


async def test_it_tells_the_client_when_the_coach_moves_the_dial(world):
    ada, johan = await ada_and_johan(world)
    before = len(johan.reads)
    await says(world, ada, "/sturen")
    await taps(world, ada, "Tight")
    assert texts(johan, before) == [joined("Ada heeft veranderd hoe ik vraag; met /sturen kun jij dat ook.", TIGHT)]


async def test_it_explains_the_styles_to_the_coach_and_keeps_them_from_the_client(world):
    ada, johan = await ada_and_johan(world)
    (shown,) = await says(world, ada, "/sturen")
    assert [list(row) for row in shown.buttons][1:] == [["Voorbijganger", "Zoeker"], ["Koper", "Co-expert"]]
    assert "Zo kies ik nu de vragen:\nZoeker: een wens die nog vaag is" in shown.text
    before = len(johan.reads)
    (shown,) = await taps(world, ada, "Co-expert")
    assert "\n\nZo kies ik nu de vragen:\nCo-expert: weet zelf wat helpt; de vragen zijn ruim, en gaan" in shown.text
    assert texts(johan, before) == []


async def test_it_takes_the_dial_and_the_style_from_the_lines_of_a_trajectory(world):
    ada = await world.coach("Ada")
    johan = await a_trajectory(world, ada, lines=f"{JOHANS_LINES}\nsturing: los\nstijl: koper")
    (shown,) = await says(world, ada, "/trajecten")
    assert shown.text.endswith("Sturing: Los (/sturen)")
    await world.until(LOOKING_BACK)
    line = next(line for line in built_in_lines().values() if line.key == "reflection.loose")
    assert johan.reads[-1].text.endswith(line.questions[0].wording.je)


async def test_it_says_what_a_line_about_steering_can_be(world):
    ada = await world.coach("Ada")
    (shown,) = await says(world, ada, f"/nieuw\n{JOHANS_LINES}\nsturing: hard\nstijl: moeilijk")
    assert "De sturing kan strak, midden of los zijn." in shown.text
    assert "De stijl kan voorbijganger zijn (is gestuurd)" in shown.text


async def test_nobody_else_turns_the_dial_and_no_client_sets_the_style(world):
    ada, johan = await ada_and_johan(world)
    bram, _ = await bram_and_cleo(world)
    await says(world, ada, "/sturen")
    tight, buyer = (data_of(world, ada, label).split(":")[2] for label in ("Tight", "Buyer"))
    tried = [(bram, "sd", tight), (bram, "ss", buyer), (johan, "ss", buyer), (ada, "sd", f"{tight}er")]
    pressed = [await world.app.writer.run(pressed_by, person.id, action, ref) for person, action, ref in tried]
    assert pressed == [Pressed(dutch(GONE.source))] * 4


def pressed_by(work, chat, action, ref):
    """A press as if we had made the button for whoever presses it."""
    person = people.by_chat(work, str(chat))
    assert person is not None
    return press(work, person, Tapped("1", Button("", action, ref)))


async def test_it_keeps_the_question_that_he_chose_as_the_one_that_was_asked(world):
    ada, johan = await ada_and_johan(world)
    await world.until(LOOKING_BACK)
    first = johan.reads[-1].text
    (again,) = await taps(world, johan, "Another question")
    assert again.text not in first
    await says(world, johan, "Dat ik wacht.")
    await world.after(minutes=2)
    assert "Dat ik wacht." in await overview(world, ada)


async def test_it_reminds_nobody_whose_dial_is_loose(world):
    _, johan = await asked(world)
    await says(world, johan, "/sturen")
    await taps(world, johan, "Loose")
    before = len(johan.reads)
    await world.until(at("2026-11-28 12:00"))
    assert texts(johan, before) == []


async def test_there_is_nothing_to_steer_before_both_agree(world):
    ada = await world.coach("Ada")
    (shown,) = await says(world, ada, "/sturen")
    assert shown.text == dutch("No questions are going on, so there is nothing to steer.")
