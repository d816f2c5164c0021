"""What a client says of the talks, to the one who asks: he is answered first, or it is offered to his coach at once,
whatever stands behind it."""

import pytest

from tests.cast import ada_and_johan, asked, at, dutch, invited, looking_back, overview, says, taps, texts

READERS = dutch(
    "{coach} reads what you write, in your own words, except what you keep to yourself. Nobody else, nobody "
    "at your work either.",
    coach="Ada",
)
MOVES = dutch("Whether {coach} sees it in time, I cannot know. Shall I ask {coach} now?", coach="Ada")
PASSES = dutch("Shall I pass this on to {coach} now?", coach="Ada")
NO_MEETING = dutch("Good that you say so. I pass it on to {coach}.", coach="Ada")
WHICH = dutch(
    "Your meeting with {coach} of {moment}. If it did not take place, just say so.",
    coach="Ada",
    moment="dinsdag 1 december om 14:00",
)


@pytest.mark.parametrize(
    "words",
    [
        "Wie leest dit nou allemaal, behalve Ada? Mijn manager vroeg vanmorgen wat ik hier zoal schrijf.",
        "Leest er nog iemand mee behalve Ada? Mijn vrouw wilde het weten.",
        "Mijn manager vroeg wat ik hier schrijf. Wie leest dit eigenlijk?",
    ],
)
async def test_who_reads_it_he_is_told_before_what_else_he_says_is_kept(world, words):
    _, johan = await ada_and_johan(world)
    told, _ = await says(world, johan, words)
    assert told.text == READERS


@pytest.mark.parametrize(
    "words",
    [
        "Kan het 14.30 worden? Er staat een vrachtwagen stil op de A28 en ik moet 'm eerst regelen.",
        "Mag het drie uur worden? De monteur komt om twee uur.",
    ],
)
async def test_another_hour_is_offered_to_his_coach_with_why(world, words):
    _, johan = await ada_and_johan(world)
    await world.until(at("2026-11-30 09:00"))
    assert [one.text for one in await says(world, johan, words)] == [MOVES]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("Ik had Ada geen bedankje gestuurd. Kun je haar zeggen dat het meeviel? Dat is van mij veel.", True),
        ("Kun je haar zeggen dat het meeviel? Dat is van mij veel.", True),
        ("Kon ik haar maar zeggen dat het meeviel. Mijn zus bedoel ik.", False),
    ],
)
async def test_what_he_asks_to_be_told_her_is_offered_to_go_at_once(world, words, offered):
    _, johan = await ada_and_johan(world)
    assert ([one.text for one in await says(world, johan, words)] == [PASSES]) is offered


@pytest.mark.parametrize("words", ["Gisteren? Ik heb Ada nog nooit gezien.", "Huh, er was geen gesprek."])
async def test_that_there_was_no_meeting_his_coach_is_told(world, words):
    _, johan = await looking_back(world)
    await says(world, johan, words)
    await world.after(minutes=2)
    assert texts(johan)[-1] == NO_MEETING


async def test_which_meeting_it_speaks_of_he_is_told_and_the_question_stays(world):
    _, johan = await looking_back(world)
    assert [one.text for one in await says(world, johan, "Welk gesprek?")] == [WHICH]


MISSED = dutch("Moving a meeting, or making up for one, you settle with {coach}.", coach="Ada")
REMINDED = dutch(
    "Hello {client}. It lies above still what {coach} and you agree on. Is this how you want to work together? Yes or "
    "no is enough; until then I ask nothing.",
    client="Johan",
    coach="Ada",
)
UNANSWERED = dutch(
    "{client} has not answered yet what you two agree on, and you meet on {moment}. Until there is a yes I ask "
    "{client} nothing.",
    client="Johan",
    moment="dinsdag 1 december om 14:00",
)


async def reads_the_contract(world):
    """Johan takes part, Ada has said that it is he, and what they agree on lies before him."""
    ada = await world.coach("Ada")
    johan = world.telegram.person("Johan")
    johan.starts(await invited(world, ada))
    await world.settle()
    await taps(world, johan, "Yes, I join in")
    await taps(world, ada, "Yes, this is {client}", client="Johan")
    return ada, johan


def ahead(number, moment):
    return dutch("You meet {coach} {number} more times, first on {moment}.", coach="Ada", number=number, moment=moment)


def asks_again(*told):
    return dutch("{told} Is this how you want to work together? Yes or no is enough.", told=" ".join(told))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "Sorry, dit is blijven liggen. Zijn die eerste twee gesprekken nu vervallen?",
            asks_again(ahead("vijf", "dinsdag 12 januari om 14:00"), MISSED),
        ),
        ("Hoeveel gesprekken zijn het?", asks_again(ahead("vijf", "dinsdag 12 januari om 14:00"))),
        ("Gaat die van dinsdag door?", asks_again(ahead("vijf", "dinsdag 12 januari om 14:00"))),
        (
            "Mag mijn hond mee?",
            asks_again(dutch("I do not know that. {coach} reads your question with your answer.", coach="Ada")),
        ),
    ],
)
async def test_what_he_asks_of_the_contract_he_is_told_and_it_lies_before_him_still(world, words, told):
    _, johan = await reads_the_contract(world)
    await world.until(at("2026-12-23 10:00"))
    assert [one.text for one in await says(world, johan, words)] == [told]


async def test_who_says_nothing_of_it_is_reminded_once_and_his_coach_hears_so_before_they_meet(world):
    ada, johan = await reads_the_contract(world)
    his, hers = len(johan.reads), len(ada.reads)
    await world.until(at("2026-12-23 10:00"))
    assert (texts(johan, his), texts(ada, hers)) == ([REMINDED], [UNANSWERED])


async def test_who_agrees_late_is_asked_nothing_of_the_meetings_before(world):
    ada, johan = await reads_the_contract(world)
    await world.until(at("2026-12-23 10:00"))
    hers = len(ada.reads)
    await says(world, johan, "ja")
    await world.after(minutes=30)
    held = dutch("Meeting {number} with {client}: did it take place?", number=2, client="Johan")
    assert [one for one in texts(ada, hers) if "Johan is akkoord" not in one] == [held]


async def test_of_a_meeting_that_he_asks_about_while_nothing_is_asked_he_is_told_as_it_is_planned(world):
    _, johan = await ada_and_johan(world)
    (told,) = await says(world, johan, "Is mijn gesprek van dinsdag 1 december vervallen?")
    assert "1 december om 14:00" in told.text


EVERY_TIME = dutch(
    "Around each meeting with {coach} I ask a few short things. Skipping is always fine, and /sturen makes it fewer.",
    coach="Ada",
)
OUT = dutch("That is out, sorry. {coach} does not read it:", coach="Ada")
BROUGHT = "Hoe krijg ik tijd voor de pilot?"


async def brings(world):
    """Johan has told what he wants to talk about."""
    ada, johan = await asked(world)
    await says(world, johan, BROUGHT)
    await world.after(minutes=1)
    return ada, johan


async def test_whether_it_asks_every_time_he_is_told_and_it_is_no_subject(world):
    ada, johan = await brings(world)
    (told,) = await says(world, johan, "Vraag je dit elke keer? Ik heb ook nog een planning te maken.")
    assert (told.text, "elke keer" in await overview(world, ada)) == (EVERY_TIME, False)


@pytest.mark.parametrize(
    ("asks", "words"),
    [
        ("Stel je jouw vraag ook aan anderen?", "Nee, dat was geen punt voor Ada. Dat was een vraag aan jou."),
        ("Wat doe je eigenlijk op zondag met al die mensen?", "Dat was niet voor Ada bedoeld, maar voor jou."),
        ("Hoe lang doe je dit werk al?", "Nee, dat hoeft Ada niet te lezen. Dat vroeg ik aan jou."),
    ],
)
async def test_what_was_asked_of_it_goes_out_and_is_offered_to_nobody(world, asks, words):
    ada, johan = await brings(world)
    await says(world, johan, asks)
    await world.after(minutes=1)
    told, *_ = await says(world, johan, words)
    shown = await overview(world, ada)
    assert (told.text, told.buttons, BROUGHT in shown, asks in shown) == (f"{OUT}\n\n{asks}", (), True, False)


@pytest.mark.parametrize("words", ["Dat laatste was een grapje. Half.", "Grapje.", "Dat was een geintje hoor."])
async def test_that_it_was_a_joke_is_no_more_of_what_he_brings(world, words):
    ada, johan = await brings(world)
    told = await says(world, johan, words)
    assert (told, words in await overview(world, ada)) == ([], False)


@pytest.mark.parametrize("words", ["Pfff. Wel streng, dit.", "Poeh, streng hoor."])
async def test_that_it_is_strict_is_no_part_of_a_plan(world, words):
    _, johan = await looking_back(world)
    for said in ("Dat ik steeds ja zeg.", "Bij mijn baas.", "Dinsdag zeg ik dat ik erop terugkom."):
        await says(world, johan, said)
        await world.after(minutes=2)
    told, *_ = await says(world, johan, words)
    assert "/sturen" in told.text


@pytest.mark.parametrize("words", ["Laat maar, eerst maar eens kennismaken.", "Eerst maar eens kennismaken."])
async def test_who_wants_to_get_to_know_her_first_brings_nothing(world, words):
    _, johan = await asked(world)
    await says(world, johan, words)
    await world.after(minutes=2)
    assert "Ook goed" in texts(johan)[-1]
