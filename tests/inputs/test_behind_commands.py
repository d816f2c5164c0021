"""What stands behind a command is used, or kept, or offered; and a name there is the client of that name."""

import pytest

from tests.cast import (
    CLEOS_LINES,
    JOHANS_LINES,
    a_trajectory,
    ada_and_johan,
    asked,
    dutch,
    overview,
    says,
    taps,
    texts,
)
from tests.worlds import beginning

ASIDE = dutch("I keep what you wrote with it as a note, for you alone.")


@beginning
async def two_clients(world):
    ada, johan = await ada_and_johan(world)
    return ada, johan, await a_trajectory(world, ada, "Cleo van Dam", CLEOS_LINES.replace("Cleo", "Cleo van Dam"))


@pytest.mark.parametrize("command", ["/traject", "/plan", "/overzicht", "/verloop", "/sturen", "/week", "/vragen"])
@pytest.mark.parametrize("name", ["Cleo van Dam", "cleo", "CLE", "Cleo:"])
async def test_it_speaks_only_of_the_client_who_is_named(world, command, name):
    ada, _, _ = await two_clients(world)
    said = "".join(one.text for one in await says(world, ada, f"{command} {name}"))
    assert ("Cleo" in said, "Johan" in said, "“" in said) == (True, False, False)


@pytest.mark.parametrize("words", ["/overzicht van Cleo", "/plan cleo graag", "/traject met Cleo van Dam aub"])
async def test_it_knows_who_is_named_among_the_small_words_that_people_put_around_a_name(world, words):
    ada, _, _ = await two_clients(world)
    (said,) = await says(world, ada, words)
    assert ("Cleo" in said.text, "Johan" in said.text, "“" in said.text) == (True, False, False)


@pytest.mark.parametrize("command", ["/traject", "/plan", "/overzicht", "/verloop", "/sturen", "/verzet", "/doelen"])
async def test_it_answers_an_unknown_name_with_the_names_there_are(world, command):
    ada, _, _ = await two_clients(world)
    (said,) = await says(world, ada, f"{command} Piet")
    assert said.text == "Ik ken geen klant die “Piet” heet. Dit zijn je klanten: Cleo van Dam, Johan."


async def test_it_tells_two_clients_of_one_name_apart(world):
    ada, _ = await ada_and_johan(world)
    later = JOHANS_LINES.replace("2026-12-01 14:00", "2026-12-02 09:00")
    await a_trajectory(world, ada, "Johan", later)
    (which,) = await says(world, ada, "/plan johan")
    # Both began in the same minute, so either may stand first.
    assert (which.text, sorted(which.buttons)) == (
        dutch("Which one do you mean?"),
        [("Johan (dinsdag 1 december om 14:00)",), ("Johan (woensdag 2 december om 09:00)",)],
    )
    (whose,) = await says(world, ada, "/verzet")
    assert whose.buttons == which.buttons


async def test_it_moves_the_next_meeting_of_who_is_named_to_when_is_said(world):
    ada, _, _ = await two_clients(world)
    await says(world, ada, "/verzet Johan 3 december 15:00")
    said = [one.text for one in await taps(world, ada, "Only this one")]
    assert "donderdag 3 december om 15:00" in said[-1]


async def test_it_takes_what_stands_behind_hypothese_for_the_hypothesis(world):
    ada, _, _ = await two_clients(world)
    said = [one.text for one in await says(world, ada, "/hypothese Johan ik vraag me af of hij te veel alleen doet")]
    assert "ik vraag me af of hij te veel alleen doet" in said[-1]


async def test_it_keeps_a_note_that_stands_behind_its_command(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "/notitie Dit is mijn notitie")
    assert (await overview(world, ada)).endswith("Dit is mijn notitie")


async def test_it_keeps_a_note_beside_the_question_that_is_open(world):
    ada, johan = await asked(world)
    (said,) = await says(world, johan, "/notitie Dit is mijn notitie")
    assert (said.text, said.buttons) == (ASIDE, ((dutch("{coach} may read it", coach="Ada"),),))
    johan.says("Hoe krijg ik de directeur mee?")
    shown = await overview(world, ada)
    assert ("de directeur" in shown, "mijn notitie" in shown) == (True, False)
    await taps(world, johan, "{coach} may read it", coach="Ada")
    assert "Dit is mijn notitie" in await overview(world, ada)


async def test_it_keeps_what_was_said_with_a_stop_for_who_said_it(world):
    ada, johan = await asked(world)
    said = [one.text for one in await says(world, johan, "/stop want het wordt me te veel")]
    assert said == [dutch("Good. No more questions. What you wrote stays yours: /antwoorden shows it."), ASIDE]
    assert "te veel" in "".join(one.text for one in await says(world, johan, "/antwoorden"))
    assert "te veel" not in "".join(texts(ada))


@pytest.mark.parametrize(
    ("words", "day"), [("morgen", "morgen"), ("zaterdag", "zaterdag 28"), ("zaterdag 10:00", "28")]
)
async def test_it_puts_off_until_what_is_said_behind_straks(world, words, day):
    _, johan = await asked(world)
    (said,) = await says(world, johan, f"/straks {words}")
    assert day in said.text


async def test_it_tells_of_one_command_behind_help(world):
    _, johan = await ada_and_johan(world)
    assert [one.text for one in await says(world, johan, "/help stop")] == [
        f"/stop: {dutch('stop the questions from coming')}"
    ]


async def test_it_keeps_whatever_else_stands_behind_a_command_of_a_client(world):
    _, johan = await ada_and_johan(world)
    for command in ("/help", "/sturen"):
        said = [one.text for one in await says(world, johan, f"{command} ik zit ergens mee vandaag")]
        assert said[-1] == ASIDE


@pytest.mark.parametrize("command", ["/trajecten", "/vlieguren", "/plan"])
async def test_it_offers_to_keep_what_stands_behind_a_command_of_a_coach(world, command):
    ada, _, _ = await two_clients(world)
    offer = (await says(world, ada, f"{command} ik vond het een goed gesprek met Johan"))[-1]
    assert offer.text == dutch("Shall I keep this as a memo about {client}? Only you read it.", client="Johan")


async def test_it_offers_to_keep_a_memo_of_words_that_no_memo_has(world):
    ada, _, _ = await two_clients(world)
    (offer,) = await says(world, ada, "/memo Johan hij kijkt weg als het over geld gaat")
    assert offer.buttons == (("Johan",), (dutch("Leave it"),))
    (kept,) = await taps(world, ada, "{client}", client="Johan")
    assert kept.text == dutch("Kept as a memo about {client}, for you alone.", client="Johan")
    (found,) = await says(world, ada, "/memo johan geld")
    assert found.text.endswith("hij kijkt weg als het over geld gaat")


async def test_it_offers_loose_words_of_a_coach_as_a_memo(world):
    ada, johan, _ = await two_clients(world)
    before = texts(johan)
    (offer,) = await says(world, ada, "Goed gesprek vandaag.")
    assert offer.buttons == (("Cleo van Dam",), ("Johan",), (dutch("Leave it"),))
    assert await says(world, ada, "Hij begon zelf over zijn baas.") == []
    assert ada.chat[-1].reaction == "✍"
    await taps(world, ada, "{client}", offer, client="Johan")
    (found,) = await says(world, ada, "/memo johan baas")
    assert found.text.endswith("Goed gesprek vandaag.\nHij begon zelf over zijn baas.")
    assert texts(johan) == before


async def test_it_keeps_nothing_of_loose_words_that_are_let_go(world):
    ada, _ = await ada_and_johan(world)
    (offer,) = await says(world, ada, "Goed gesprek vandaag met Johan.")
    await taps(world, ada, "Leave it", offer)
    assert ada.toasts[-1] == dutch("Good, nothing has been kept.")
    ada.taps("Johan", offer)
    await world.settle()
    assert ada.toasts[-1] == dutch("This button does nothing any more.")


@pytest.mark.parametrize("words", ["strak", "Strakker graag", "naar strak"])
async def test_it_steers_as_a_client_says_behind_the_command(world, words):
    ada, johan = await ada_and_johan(world)
    seen = len(ada.reads)
    (told,) = await says(world, johan, f"/sturen {words}")
    assert told.text.startswith(dutch("Good. This is how I ask from now on:"))
    assert [text.partition("\n")[0] for text in texts(ada, seen)] == [
        dutch("{client} has changed how I ask:", client="Johan")
    ]


async def test_it_steers_as_a_coach_says_behind_the_command_or_behind_the_name(world):
    ada, _ = await ada_and_johan(world)
    confirmed = dutch("Good. This is how I ask from now on:")
    for command in ("/sturen los", "/sturen Johan strak"):
        assert [one.text.partition("\n")[0] for one in await says(world, ada, command)] == [confirmed]


@pytest.mark.parametrize("words", ["terugblik", "Voorbereiding", "halverwege"])
async def test_it_tries_out_what_is_named_behind_probeer(world, words):
    ada, _ = await ada_and_johan(world)
    began = dutch("This is how your client gets it. Nothing of it is kept, and one tap ends it.")
    assert [began in one.text for one in await says(world, ada, f"/probeer {words}")] == [True]


async def test_it_offers_to_keep_what_cannot_be_tried(world):
    ada, _ = await ada_and_johan(world)
    _, offered = await says(world, ada, "/probeer Johan keek weg")
    assert "memo" in offered.text


@pytest.mark.parametrize(
    ("words", "moved"),
    [
        ("2 24 december 10:00", 2),
        ("Johan gesprek 2 naar 24 december 10:00", 2),
        ("van 22 december naar 24 december 10:00", 2),
        ("22 december wordt 24 december 10:00", 2),
        ("24 december 10:00", 1),
    ],
)
async def test_it_moves_the_meeting_that_is_named_with_its_new_day_or_else_the_next(world, words, moved):
    ada, _ = await ada_and_johan(world)
    (said,) = await says(world, ada, f"/verzet {words}")
    assert said.text == dutch("Do the later ones move along?")
    (said,) = await taps(world, ada, "Only this one")
    assert said.text.startswith(f"Gesprek {moved}: donderdag 24 december om 10:00")
