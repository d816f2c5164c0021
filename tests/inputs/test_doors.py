"""Who comes in, with which link, and what strangers find (inputs, E)."""

import pytest

from bot.actions.accept_invitation import STRANGER
from bot.storage.invitations import WRONG_TRIES_A_DAY
from tests.cast import (
    CLEOS_LINES,
    ada_and_johan,
    bram_and_cleo,
    dutch,
    invited,
    joins,
    lately,
    link_for_client,
    says,
    taps,
    texts,
)

COMMANDS = (
    "nieuw trajecten plan verzet vakantie pauze probeer overzicht straks antwoorden stop vergeetmij help start traject "
    "wis"
)
TRIES = [f"/{name}" for name in COMMANDS.split()] + ["/STOP", "/stop@TussendoorBot", "/stop.", "hoi", "');", "👋"]
UNKNOWN = "I do not know this link. Ask your coach for a new one."
USED = "This link has been used already. Ask your coach for a new one."
EXPIRED = "This link is no longer open. Ask your coach for a new one."


async def tries(world):
    """Everything a stranger may try, and what comes back: to each as many tries as one hears an answer to in a day."""
    heard = []
    for first in range(0, len(TRIES), WRONG_TRIES_A_DAY):
        stranger = world.telegram.person("Niemand")
        for words in TRIES[first : first + WRONG_TRIES_A_DAY]:
            heard += [[one.text for one in await says(world, stranger, words)]]
    return heard


async def test_it_tells_strangers_one_and_the_same_thing_whoever_is_being_coached(world):
    before = await tries(world)
    await ada_and_johan(world)
    assert before == await tries(world) == [[dutch(STRANGER.source)]] * len(TRIES)


async def test_it_gives_strangers_no_menu(world):
    await ada_and_johan(world)
    stranger = world.telegram.person("Niemand")
    await says(world, stranger, "/help")
    assert stranger.menu == ()


async def test_it_knows_no_command_of_a_coach_when_a_client_gives_it(world):
    _, johan = await ada_and_johan(world)
    for command in ("nieuw", "trajecten", "verzet", "probeer", "overzicht", "traject", "bestaatniet"):
        (said,) = await says(world, johan, f"/{command} iets")
        assert said.text == dutch("I do not know that command. /help shows what I can do.")


async def test_it_says_which_command_may_be_meant(world):
    ada, johan = await ada_and_johan(world)
    for person, typed, meant in ((ada, "/niew", "nieuw"), (ada, "/verzetten", "verzet"), (johan, "/hulp", "help")):
        (said,) = await says(world, person, typed)
        assert said.text == dutch("I do not know that command. Do you mean /{name}?", name=meant)


async def test_it_leaves_commands_for_another_bot_alone(world):
    _, johan = await ada_and_johan(world)
    assert await says(world, johan, "/stop@AnotherBot") == []


@pytest.mark.parametrize("words", ["/STOP", "/stop@TussendoorBot", "/stop graag"])
async def test_it_stops_on_every_spelling_of_the_command(world, words):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, words)
    assert lately(world, ada) == [dutch("{client} has stopped.", client="Johan")]


# --- links ---------------------------------------------------------------------------------------------------------


async def opens(world, person, link):
    seen = len(person.reads)
    person.starts(link)
    await world.settle()
    return texts(person, seen)


async def test_it_opens_nothing_on_a_guess(world):
    ada, _ = await ada_and_johan(world)
    told = texts(ada)
    guesses = [await opens(world, world.telegram.person("Niemand"), guess) for guess in ("onzin", "A" * 43, "-")]
    assert (guesses, texts(ada)) == ([[dutch(UNKNOWN)]] * 3, told)


async def test_it_opens_nothing_on_what_is_typed_behind_start(world):
    stranger = world.telegram.person("Niemand")
    typed = ("/start 'x' OR 1=1", "/start ééñ", "/start " + "x" * 500)
    said = [message.text for words in typed for message in await says(world, stranger, words)]
    assert said == [dutch(UNKNOWN)] * 3


async def test_it_goes_silent_after_five_guesses_a_day(world):
    stranger = world.telegram.person("Niemand")
    said = [await opens(world, stranger, f"gok{number}") for number in range(8)]
    assert said == [[dutch(UNKNOWN)]] * 5 + [[]] * 3
    await world.after(days=1)
    assert await opens(world, stranger, "gok") == [dutch(UNKNOWN)]


async def test_it_lets_nobody_in_by_a_link_that_was_used_and_warns_the_coach(world):
    ada, johan = await ada_and_johan(world)
    link = link_for_client(ada)
    assert await opens(world, world.telegram.person("Niemand"), link) == [dutch(USED)]
    assert lately(world, ada) == [
        dutch("Somebody else tried the link you gave {client}. Nothing was shown.", client="Johan")
    ]
    assert await opens(world, johan, link) == [dutch("We have met already. I will be back around your meetings.")]


async def test_it_lets_nobody_in_by_a_link_of_more_than_seven_days_old(world):
    ada = await world.coach("Ada")
    link = await invited(world, ada)
    await world.after(days=7, seconds=1)
    assert await opens(world, world.telegram.person("Johan"), link) == [dutch(EXPIRED)]
    await taps(world, ada, "Make a new link")
    assert len(await opens(world, world.telegram.person("Johan"), link_for_client(ada))) == 1


async def test_it_lets_nobody_in_by_a_link_that_was_withdrawn(world):
    ada = await world.coach("Ada")
    link = await invited(world, ada)
    await taps(world, ada, "Withdraw this invitation")
    assert await opens(world, world.telegram.person("Johan"), link) == [dutch(EXPIRED)]


async def test_it_tells_a_coach_that_the_link_is_for_the_client_and_keeps_it_good(world):
    ada = await world.coach("Ada")
    link = await invited(world, ada)
    assert await opens(world, ada, link) == [
        dutch("This link is for {client}. Send it along; it is still good.", client="Johan")
    ]
    assert len(await opens(world, world.telegram.person("Johan"), link)) == 1


async def test_it_makes_no_second_coach_with_one_link(world):
    ada = await world.coach("Ada")
    link = ada.chat[0].text.removeprefix("/start ")
    assert await opens(world, world.telegram.person("Niemand"), link) == [dutch(USED)]
    assert await opens(world, ada, link) == [
        dutch("Welcome back. /trajecten shows your trajectories, /help what else I can do.")
    ]


async def test_it_shows_nothing_of_the_trajectory_before_consent(world):
    ada = await world.coach("Ada")
    johan = world.telegram.person("Johan")
    (welcome,) = await opens(world, johan, await invited(world, ada))
    assert [word for word in ("projectplan", "Prioriteiten", "werkkamer", "december") if word in welcome] == []


async def test_it_keeps_apart_the_trajectories_of_a_client_with_two_coaches(world):
    ada, johan = await ada_and_johan(world)
    bram = await world.coach("Bram")
    await opens(world, johan, await invited(world, bram, CLEOS_LINES.replace("Cleo", "J.")))
    await joins(world, bram, johan)
    for coach, own, other in ((ada, "Johan", "J."), (bram, "J.", "Johan")):
        (shown,) = await says(world, coach, "/trajecten")
        assert (shown.text.startswith(own), f"{other}\n" in shown.text) == (True, False)


# --- going ---------------------------------------------------------------------------------------------------------


async def test_it_erases_nothing_without_a_fresh_confirmation(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "/vergeetmij")
    await world.after(hours=24, minutes=1)
    told = texts(ada)
    await taps(world, johan, "Yes, erase everything")
    assert johan.toasts == [dutch("That was a while ago; send /vergeetmij once more.")]
    assert texts(ada)[: len(told)] == told
    assert dutch("{client} has had everything erased.", client="Johan") not in "".join(texts(ada))


async def test_it_erases_rows_and_key_and_tells_the_coach(world):
    ada, johan = await ada_and_johan(world)
    bram, _ = await bram_and_cleo(world)
    keys = world.app._vault.owners()
    await says(world, johan, "/vergeetmij")
    await taps(world, johan, "Yes, erase everything")
    assert len(keys - world.app._vault.owners()) == 2  # the trajectory, and Johan
    assert dutch("{client} has had everything erased.", client="Johan") in "".join(texts(ada))
    assert [message.text for message in await says(world, ada, "/trajecten")] == [
        dutch("You have no trajectories yet. /nieuw begins one.")
    ]
    assert [message.text for message in await says(world, johan, "/start")] == [dutch(STRANGER.source)]
    assert len(await says(world, bram, "/plan")) == 1


async def test_it_keeps_everything_when_a_client_thinks_better_of_it(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "/vergeetmij")
    told = texts(ada)
    await taps(world, johan, "No, keep it")
    assert (johan.toasts, texts(ada)) == ([dutch("Good. Everything stays as it is.")], told)


async def test_it_speaks_the_language_that_somebodys_app_speaks_now(world):
    _, johan = await ada_and_johan(world)
    said = []
    for language in ("en", "nl", "xx", None):
        johan.language = language
        said += [message.text for message in await says(world, johan, "/straks")]
    nothing = "No question is open right now, so there is nothing to put off."
    assert said == [nothing, dutch(nothing), dutch(nothing), dutch(nothing)]


async def test_it_shows_any_name_that_telegram_gives_as_it_is(world):
    ada = await world.coach("Ada")
    for name in ("🎈" * 64, "</b><i>", "עברית", "%s {client}"):
        person = world.telegram.person(name)
        await opens(world, person, await invited(world, ada))
        await taps(world, person, "Yes, I join in")
        assert [name in text for text in lately(world, ada)] == [True]
