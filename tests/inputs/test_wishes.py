"""What a client sets for himself: one card, which changes where it stands, and nobody has to agree."""

import pytest

from bot.actions.allowed import GONE
from tests.cast import (
    ada_and_johan,
    asked,
    at,
    bram_and_cleo,
    coached_by_two,
    data_of,
    dutch,
    lately,
    opens,
    says,
    taps,
    texts,
)

CARD = """\
Zo doe ik het voor jou:

· Ada leest wat je schrijft, vóór jullie gesprekken.
· Mijn vragen komen om 09:00, nooit in het weekend, en nooit tussen 20:30 en 08:00.
· Ik spreek Nederlands."""
BUTTONS = (
    ("Wie leest mee", "Wat Ada leest"),
    ("Tijd", "Dagen", "Stille uren"),
    ("Waar je bent", "Taal", "Aanspreekvorm"),
    ("Hoe ik je noem", "Even geen vragen"),
    ("Meld direct iets aan Ada",),
    ("Neem alles mee", "Chat opruimen"),
    ("Alles wissen",),
)


async def card(world):
    """Ada, and Johan with his card before him."""
    ada, johan = await ada_and_johan(world)
    (shown,) = await says(world, johan, "/instellingen")
    return ada, johan, shown


async def test_the_card_shows_how_it_is(world):
    _, _, shown = await card(world)
    assert (shown.text, shown.buttons) == (CARD, BUTTONS)


async def test_it_changes_where_it_stands_and_the_coach_hears_nothing(world):
    ada, johan, shown = await card(world)
    before, seen = texts(ada), len(johan.reads)
    (hours,) = await taps(world, johan, "Time")
    assert (hours.message_id, hours.buttons) == (
        shown.message_id,
        (("08:00", "09:00", "12:00"), ("16:00", "19:00"), ("Terug",)),
    )
    johan.taps("16:00")
    await world.settle()
    assert (johan.reads[-1].message_id, "om 16:00" in johan.reads[-1].text) == (shown.message_id, True)
    assert (len(johan.reads), texts(ada)) == (seen, before)


async def test_what_he_is_asked_comes_at_the_hour_that_he_set(world):
    _, johan, _ = await card(world)
    await taps(world, johan, "Time")
    johan.taps("16:00")
    await world.settle()
    seen = len(johan.reads)
    await world.until(at("2026-11-26 15:59"))
    before = len(johan.reads)
    await world.until(at("2026-11-26 16:01"))
    assert (len(johan.reads) - before, before - seen) == (1, 1), "the offer of the day after, and then the question"


async def test_he_is_addressed_as_he_wants(world):
    _, johan, _ = await card(world)
    await taps(world, johan, "Form of address")
    (now,) = await taps(world, johan, "Formal (u)")
    assert now.text.startswith("Zo doe ik het voor u:")
    assert "leest wat u schrijft" in now.text


async def test_he_is_spoken_to_in_the_language_that_he_wants(world):
    _, johan, _ = await card(world)
    await taps(world, johan, "Language")
    (now,) = await taps(world, johan, "English")
    assert now.text.splitlines()[0] == "This is how I have it for you:"
    assert "Form of address" not in [label for row in now.buttons for label in row]


BEHIND = {
    "taal Engels": "I speak English.",
    "Taal en": "I speak English.",
    "engels": "I speak English.",
    "half negen": "om 08:30",
    "ma t/m wo": "op ma, di, wo",
    "zonder ma": "op di, wo, do, vr",
    "19 tot 9": "tussen 19:00 en 09:00",
    "aanspreekvorm u": "Ada leest wat u schrijft",
    "U": "Ada leest wat u schrijft",
    "noem coachee": "coachee",
    "naam Cliënt": "cliënt",
    "meelezen nee": "Wat je schrijft, blijft bij jou.",
    "delen later": "Wat je schrijft, wacht tot je kiest.",
    "vooraf ja": "Je ziet wat Ada gaat lezen voordat het weggaat.",
}


@pytest.mark.parametrize("words", BEHIND)
async def test_all_that_is_chosen_on_the_card_can_be_typed_behind_the_command(world, words):
    ada, johan, _ = await card(world)
    seen = len(ada.reads)
    (now,) = await says(world, johan, f"/instellingen {words}")
    assert BEHIND[words] in now.text
    assert now.text != CARD
    assert len(ada.reads) == seen


@pytest.mark.parametrize(
    ("words", "asks"),
    [
        ("taal Frans", "What language shall I speak with you?"),
        ("aanspreekvorm gij", "How shall I address you?"),
        (
            "meelezen misschien",
            "What becomes of what you write from now on? Of one answer you choose it in /antwoorden.",
        ),
        ("vooraf soms", "At this moment nothing goes along to {coach}."),
    ],
)
async def test_behind_the_command_what_it_does_not_know_can_be_chosen(world, words, asks):
    _, johan, _ = await card(world)
    (asked,) = await says(world, johan, f"/instellingen {words}")
    assert asked.text == dutch(asks, coach="Ada")
    assert len([label for row in asked.buttons for label in row]) > 0
    assert (await says(world, johan, "/instellingen"))[0].text == CARD


@pytest.mark.parametrize("words", ["alles", "altijd", "overzicht", "graag wat later dan nu", "weet niet"])
async def test_behind_the_command_nothing_is_set_by_words_that_say_nothing_of_it(world, words):
    _, johan, _ = await card(world)
    await says(world, johan, f"/instellingen {words}")
    assert (await says(world, johan, "/instellingen"))[-1].text == CARD


async def test_back_leaves_everything_as_it_was(world):
    _, johan, shown = await card(world)
    await taps(world, johan, "Who reads along")
    (again,) = await taps(world, johan, "Back")
    assert (again.text, again.message_id) == (CARD, shown.message_id)


async def test_who_reads_along_is_set_here_too(world):
    _, johan, _ = await card(world)
    await taps(world, johan, "Who reads along")
    (now,) = await taps(world, johan, "It stays with me")
    assert "Wat je schrijft, blijft bij jou." in now.text


async def test_he_sees_beforehand_what_his_coach_will_read(world):
    _, johan = await asked(world)
    await says(world, johan, "Hoe krijg ik ze mee?")
    await world.after(minutes=2)
    await says(world, johan, "/instellingen")
    (look,) = await taps(world, johan, "What {coach} reads", coach="Ada")
    assert look.text.startswith("Dit leest Ada vóór jullie gesprek van dinsdag 1 december")
    assert look.text.endswith("Hoe krijg ik ze mee?")
    await opens(world, johan, 1)
    await taps(world, johan, "{number} only for me", number=1)
    await says(world, johan, "/instellingen")
    (look,) = await taps(world, johan, "What {coach} reads", coach="Ada")
    assert look.text == "\n\n".join(
        (
            dutch("At this moment nothing goes along to {coach}.", coach="Ada"),
            dutch("What stays with you is in /antwoorden; there you can share it."),
        )
    )


async def test_a_client_of_two_coaches_has_a_card_with_each(world):
    _, _, johan = await coached_by_two(world)
    cards = await says(world, johan, "/instellingen")
    assert sorted(one.text.splitlines()[0] for one in cards) == [
        "Zo doe ik het voor jou bij Ada:",
        "Zo doe ik het voor jou bij Bram:",
    ]


async def test_nobody_else_can_press_the_card(world):
    ada, johan, _ = await card(world)
    _, cleo = await bram_and_cleo(world)
    labels = [label for row in BUTTONS for label in row]
    data = [data_of(world, johan, label) for label in labels]
    thieves = (ada, cleo, world.telegram.person("Niemand"))
    before = [texts(one) for one in (ada, cleo, johan)]
    for thief in thieves:
        for one in data:
            thief.taps_data(one)
    await world.settle()
    assert [thief.toasts for thief in thieves] == [[dutch(GONE.source)] * len(labels)] * 3
    assert [texts(one) for one in (ada, cleo, johan)] == before


async def test_an_old_card_does_nothing_once_he_has_stopped(world):
    _, johan, _ = await card(world)
    data = data_of(world, johan, "Time")
    await says(world, johan, "/stop")
    johan.taps_data(data)
    await world.settle()
    assert johan.toasts[-1] == dutch(GONE.source)


async def test_what_he_wants_holds_over_a_change_of_the_contract(world):
    ada, johan, _ = await card(world)
    await taps(world, johan, "Form of address")
    await taps(world, johan, "Formal (u)")
    await says(world, ada, "/nieuw")
    (shown,) = await says(world, johan, "/instellingen")
    assert shown.text.startswith("Zo doe ik het voor u:")


# --- no questions for a while ----------------------------------------------------------------------------------------


async def test_nothing_is_asked_while_he_wants_no_questions_and_the_coach_hears_until_when(world):
    ada, johan, _ = await card(world)
    await taps(world, johan, "No questions for a while")
    (now,) = await taps(world, johan, "Two weeks")
    told = dutch(
        "{client} wants no questions until {day}. Your meetings stay as they are.",
        client="Johan",
        day=at("2026-12-07 09:00").date(),
    )
    assert ("Tot maandag 7 december 2026 vraag ik je niets." in now.text, texts(ada)[-1]) == (True, told)
    seen = len(johan.reads)
    await world.until(at("2026-11-30 12:00"))
    assert [one.text for one in johan.reads[seen:] if one.buttons] == []


async def test_he_says_until_when_behind_the_command(world):
    ada, johan = await ada_and_johan(world)
    (said,) = await says(world, johan, "/pauze 7 december")
    assert (said.text, said.buttons) == (
        "Tot maandag 7 december 2026 vraag ik je niets.",
        ((dutch("Ask me again"),),),
    )
    (newest,) = lately(world, ada)
    assert newest.startswith("Johan wil tot maandag 7 december")


async def test_only_he_ends_it(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "/pauze 7 december")
    before = texts(ada)
    await taps(world, johan, "Ask me again")
    assert texts(ada) == [*before, dutch("{client} gets my questions again.", client="Johan")]
    seen = len(johan.reads)
    await world.until(at("2026-11-26 09:05"))
    assert len(johan.reads) > seen


async def test_a_day_that_cannot_be_read_sets_nothing(world):
    ada, johan = await ada_and_johan(world)
    before = texts(ada)
    (said,) = await says(world, johan, "/pauze ooit eens")
    assert "Schrijf het zo: /pauze 12 januari" in said.text
    assert texts(ada) == before


async def test_how_he_wants_to_be_addressed_stays_out_of_the_contract(world):
    ada, johan, _ = await card(world)
    await taps(world, johan, "Form of address")
    await taps(world, johan, "Formal (u)")
    (shown,) = await says(world, ada, "/traject")
    assert dutch("Form of address: {value}", value="je") in shown.text
