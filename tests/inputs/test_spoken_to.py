"""A client is spoken to as was agreed with him, also where it is about no trajectory in particular."""

import re

import pytest

from tests.cast import CLEOS_LINES, JOHANS_LINES, a_trajectory, at, confirming, invited, says, taps, texts
from tests.worlds import beginning

JE = re.compile(r"\b(je|jij|jou|jouw|jullie)\b", re.IGNORECASE)
FORMAL = f"{JOHANS_LINES}\naanspreekvorm: u"


@beginning
async def johan_with_u(world):
    ada = await world.coach("Ada")
    return ada, await a_trajectory(world, ada, lines=FORMAL)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("/straks morgen misschien eens", "Wat u erbij schreef, bewaar ik als notitie, alleen voor u."),
        ("/help meld", "/meld: direct iets aan uw coach melden"),
    ],
)
async def test_he_is_addressed_with_u_in_whatever_he_asks_for(world, words, said):
    _, johan = await johan_with_u(world)
    assert (await says(world, johan, words))[-1].text == said


async def test_he_is_so_when_he_has_stopped_and_asks_where_we_are(world):
    _, johan = await johan_with_u(world)
    await says(world, johan, "/stop")
    assert [one.text for one in await says(world, johan, "/start")] == [
        "U had me gevraagd te stoppen. Wilt u weer verder?"
    ]


async def test_he_is_so_in_his_menu(world):
    _, johan = await johan_with_u(world)
    assert [what for _, what in johan.menu if JE.search(what)] == []


async def test_in_the_language_that_he_chose(world):
    _, johan = await johan_with_u(world)
    await says(world, johan, "/instellingen")
    await taps(world, johan, "Language")
    await taps(world, johan, "English")
    (said,) = await says(world, johan, "/help meld")
    assert said.text == "/meld: tell your coach something directly"


async def test_what_he_declined_elsewhere_does_not_make_a_stranger_of_him(world):
    _, johan = await johan_with_u(world)
    bram = await world.coach("Bram")
    johan.starts(await invited(world, bram, CLEOS_LINES.replace("Cleo", "Johan")))
    await world.settle()
    await taps(world, johan, "No, rather not")
    met = "We kennen elkaar al. Rond uw gesprekken hoort u weer van me."
    assert [one.text for one in await says(world, johan, "/start")] == [met]
    (said,) = await says(world, johan, "/help meld")
    assert said.text == "/meld: direct iets aan uw coach melden"


async def test_who_was_here_to_the_end_is_no_stranger(world):
    ada, johan = await johan_with_u(world)
    await says(world, ada, "/traject")
    for label in ("More", "End it", "Yes, end it"):
        await taps(world, ada, label)
    ended = texts(johan)[-1]
    assert [one.text for one in await says(world, johan, "/start")] == [ended]


async def test_a_coach_who_is_somebodys_client_in_another_language_hears_under_her_own_buttons_her_own(world):
    ada, _ = await johan_with_u(world)
    bram = await world.coach("Bram")
    ada.starts(await invited(world, bram, f"{CLEOS_LINES.replace('Cleo', 'Ada')}\ntaal: Engels"))
    await world.settle()
    ada.taps("Yes, I join in")
    await world.settle()
    for person, button in ((bram, confirming(bram)), (ada, "I agree")):
        person.taps(button)
        await world.settle()
    await world.until(at("2026-12-01 15:05"))
    await taps(world, ada, "Held")
    assert ada.toasts[-1] == "Opgeschreven: het ging door."
