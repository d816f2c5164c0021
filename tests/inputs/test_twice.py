"""A button tapped twice in a moment was tapped once, whatever it begins or sends; what only shows, shows again."""

import pytest

from bot.actions.allowed import GONE
from tests.cast import ada_and_johan, asked, dutch, invited, joins, link_for_client, says, taps, texts
from tests.worlds import beginning

BEGINS = ("Change what is agreed", "Let it rest", "Link to come back", "End it")
SENDS = ("Word the goal", "One meeting more", "One meeting less")


@beginning
async def whole_card(world):
    """Ada, with all of the card of Johan before her, and Johan."""
    ada, johan = await ada_and_johan(world)
    await says(world, ada, "/traject")
    await taps(world, ada, "More")
    return ada, johan


async def twice(world, person, label, **values):
    """Somebody taps a button two times before anything has come of it."""
    shown = dutch(label, **values)
    message = next(one for one in reversed(person.reads) if any(shown in row for row in one.buttons))
    for _ in range(2):
        person.taps(shown, message)
    await world.settle()


@pytest.mark.parametrize("label", [*BEGINS, *SENDS])
async def test_it_does_once_what_the_card_begins_or_sends(world, label):
    ada, johan = await whole_card(world)
    for_ada, for_johan = len(ada.reads), len(johan.reads)
    await twice(world, ada, label)
    assert (len(ada.reads) - for_ada, len(johan.reads) - for_johan) == (1, label in SENDS)


async def test_it_proposes_one_meeting_more_and_not_two(world):
    ada, johan = await whole_card(world)
    await twice(world, ada, "One meeting more")
    assert "Het worden 8 gesprekken in plaats van 7." in johan.reads[-1].text


async def test_it_makes_one_new_link_that_works(world):
    ada = await world.coach("Ada")
    await invited(world, ada)
    await says(world, ada, "/traject")
    await twice(world, ada, "New link")
    assert len([text for text in texts(ada) if "?start=" in text]) == 4
    johan = world.telegram.person("Johan")
    johan.starts(link_for_client(ada))
    await world.settle()
    await joins(world, ada, johan)


async def test_it_asks_once_when_to_come_back_to_it(world):
    _, johan = await asked(world)
    seen = len(johan.reads)
    await twice(world, johan, "Later")
    assert texts(johan, seen) == [dutch("When shall I come back to it?")]


async def test_it_does_again_what_is_tapped_again_after_a_while(world):
    ada, _ = await whole_card(world)
    card, seen = ada.reads[-1], len(ada.reads)
    for _ in range(2):
        await taps(world, ada, "Link to come back", card)
        await world.after(minutes=1)
    assert len(ada.reads) == seen + 2


async def test_it_shows_twice_what_only_shows(world):
    ada, _ = await ada_and_johan(world)
    await says(world, ada, "/traject")
    seen = len(ada.reads)
    await twice(world, ada, "Plan")
    one, other = texts(ada, seen)
    assert one == other


async def test_it_asks_the_client_once_to_word_his_goal_when_the_command_comes_twice(world):
    ada, johan = await ada_and_johan(world)
    seen = len(johan.reads)
    for _ in range(2):
        ada.says("/doelen")
    await world.settle()
    assert len(johan.reads) == seen + 1


@pytest.mark.parametrize("command", ["/pauze tot 12 januari", "/verzet", "/memo", "/hypothese", "/nieuw"])
async def test_a_command_that_is_typed_twice_begins_once_more_and_says_nothing_of_the_first(world, command):
    ada, _ = await ada_and_johan(world)
    first = [one.text for one in await says(world, ada, command)]
    assert [one.text for one in await says(world, ada, command)] == first


async def test_a_memo_that_is_typed_twice_is_kept_once(world):
    ada, _ = await ada_and_johan(world)
    offers = [(await says(world, ada, "/memo Johan hij is moe vandaag"))[-1] for _ in range(2)]
    for offer in reversed(offers):
        ada.taps("Johan", offer)
        await world.settle()
    (shown,) = await says(world, ada, "/memo moe")
    assert (shown.text.count("hij is moe vandaag"), ada.toasts[-1]) == (1, dutch(GONE.source))


@pytest.mark.parametrize("so_far", [[], ["Wil hij dit eigenlijk zelf?"]])
async def test_laat_maar_is_no_hypothesis(world, so_far):
    ada, johan = await ada_and_johan(world)
    told = texts(johan)
    for words in ("/hypothese", *so_far):
        await says(world, ada, words)
    (said,) = await says(world, ada, "laat maar")
    left = "Nothing has been sent; /hypothese begins again." if so_far else "Good. I leave it."
    assert (said.text, texts(johan)) == (dutch(left), told)
