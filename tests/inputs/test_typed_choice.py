"""What is typed where buttons hang does what a tap would do, when it can be nothing else; and never what erases."""

import pytest
from sqlalchemy import select

from bot.storage.tables import delivery
from tests.cast import ada_and_johan, asked, at, dutch, invited, lately, overview, says, taps, texts
from tests.worlds import beginning

HELD = dutch("Meeting {number} with {client}: did it take place?", number=1, client="Johan")
WHICH = dutch("Which of these do you mean?")
MEMO = dutch("Shall I keep this as a memo about {client}? Only you read it.", client="Johan")


async def told(world, person, words):
    return [one.text for one in await says(world, person, words)]


@beginning
async def moved(world):
    ada, johan = await ada_and_johan(world)
    await says(world, ada, "/verzet Johan 3 december 14:00")
    await says(world, ada, "alleen dit")
    await says(world, ada, "ja, verzetten")
    assert johan.reads[-1].buttons[0] == (dutch("I can"), dutch("I cannot"))
    return ada, johan


@pytest.mark.parametrize("words", ["ik kan niet", "nee", "dan kan ik niet, sorry", "helaas, dat lukt niet"])
async def test_a_client_types_that_he_cannot_and_the_coach_hears_it(world, words):
    ada, johan = await moved(world)
    seen = len(ada.reads)
    assert await told(world, johan, words) == [dutch("{coach} hears it, and looks for another day.", coach="Ada")]
    (heard,) = texts(ada, seen)
    assert heard.startswith("Johan kan niet op donderdag 3 december om 14:00.")
    assert johan.reads[-2].buttons[0] == ("✓ " + dutch("I cannot"),)


@pytest.mark.parametrize("words", ["ja hoor, prima", "top dan neem ik oliebollen mee"])
async def test_a_client_types_that_he_can(world, words):
    ada, johan = await moved(world)
    seen = len(ada.reads)
    assert await told(world, johan, words) == ["Dan zie je Ada donderdag 3 december om 14:00, in de werkkamer."]
    assert texts(ada, seen) == ["Johan kan op donderdag 3 december om 14:00."]


async def test_what_a_no_says_besides_is_kept_as_any_other_thought(world):
    ada, johan = await moved(world)
    seen = len(ada.reads)
    hears, kept = await says(world, johan, "nee, ik zit die week in Parijs")
    assert hears.text == dutch("{coach} hears it, and looks for another day.", coach="Ada")
    assert dutch("Only for me") in kept.buttons[0]
    (heard,) = texts(ada, seen)
    assert heard.startswith("Johan kan niet op donderdag 3 december om 14:00.")
    assert "die week in Parijs" in "".join(await told(world, johan, "/antwoorden"))


async def test_it_is_a_choice_too_while_a_question_is_open_and_the_question_stays_open(world):
    ada, johan = await asked(world)
    await says(world, ada, "/verzet Johan 3 december 14:00")
    await says(world, ada, "alleen dit")
    await says(world, ada, "ja")
    assert await told(world, johan, "prima") == ["Dan zie je Ada donderdag 3 december om 14:00, in de werkkamer."]
    johan.says("Hoe krijg ik ze mee?")
    await world.after(minutes=2)
    read = await overview(world, ada)
    assert read.endswith("Hoe krijg ik ze mee?")
    assert "prima" not in read


async def test_a_coach_types_that_it_is_the_client(world):
    ada = await world.coach("Ada")
    johan = world.telegram.person("Johan")
    johan.starts(await invited(world, ada))
    await world.settle()
    await taps(world, johan, "Yes, I join in")
    seen = len(johan.reads)
    assert await told(world, ada, "ja") == [
        dutch("Thank you. {client} now gets what you two agree on.", client="Johan")
    ]
    assert any("Prioriteiten stellen" in text for text in texts(johan, seen))


@pytest.mark.parametrize("words", ["ja", "gehouden", "Gehouden!"])
async def test_a_coach_types_that_a_meeting_was_held(world, words):
    ada, _ = await asked(world)
    await world.until(at("2026-12-01 15:30"))
    assert lately(world, ada) == [
        "Morgen om 14:00 spreek je Johan, in de werkkamer van Ada.",
        "Er ligt een overzicht klaar\nVoor het gesprek van dinsdag 1 december om 14:00.",
        HELD,
    ]
    assert await told(world, ada, words) == [dutch("Noted: held.")]
    assert ada.reads[-2].buttons == (("✓ " + dutch("Held"),),)


async def test_a_no_that_can_be_two_things_is_asked_about_with_the_same_buttons_and_then_typed(world):
    ada, _ = await asked(world)
    await world.until(at("2026-12-01 15:30"))
    (which,) = await says(world, ada, "nee")
    assert (which.text, which.buttons[0]) == (WHICH, (dutch("Held"), dutch("Moved"), dutch("Cancelled")))
    assert dutch("What now?") in (await told(world, ada, "vervallen"))[0]


async def test_a_day_is_another_day(world):
    ada, _ = await asked(world)
    await world.until(at("2026-12-01 15:30"))
    await taps(world, ada, "Cancelled")
    await says(world, ada, "10 december 15:00")
    await says(world, ada, "alleen dit")
    assert ["donderdag 10 december om 15:00" in text for text in lately(world, ada)] == [True]


async def test_a_coach_types_what_becomes_of_a_memo(world):
    ada, _ = await ada_and_johan(world)
    kept = dutch("Kept as a memo about {client}, for you alone.", client="Johan")
    for words, answer in (("ja", kept), ("Johan", kept), ("laat maar", dutch("Good, nothing has been kept."))):
        assert await told(world, ada, "Hij keek weg.") == [MEMO]
        assert await told(world, ada, words) == [answer]


async def test_the_name_of_a_client_answers_whose(world):
    ada, johan = await ada_and_johan(world)
    assert await told(world, ada, "Hij keek weg.") == [MEMO]
    reply = next(one for one in ada.reads if one.text == MEMO)
    ada.says("Johan", reply_to=reply)
    await world.settle()
    assert "Hij keek weg." not in "".join(texts(johan))
    assert lately(world, ada) == [dutch("Kept as a memo about {client}, for you alone.", client="Johan")]


async def test_what_erases_everything_is_done_by_a_tap_alone_and_declined_in_words(world):
    _, johan = await asked(world)
    johan.says("Hoe krijg ik ze mee?")
    await world.after(minutes=2)
    await says(world, johan, "/vergeetmij")
    assert await told(world, johan, "ja") == [WHICH]
    assert await told(world, johan, "ja, wis alles") == [dutch("This cannot be undone, so for this I wait for a tap.")]
    assert await told(world, johan, "nee, bewaren") == [dutch("Good. Everything stays as it is.")]
    assert "Hoe krijg ik ze mee?" in "".join(await told(world, johan, "/antwoorden"))


async def test_what_was_settled_meanwhile_is_said_anew_and_not_done_twice(world):
    ada, johan = await moved(world)
    notice = johan.reads[-1]
    await says(world, ada, "/verzet Johan 4 december 14:00")
    await says(world, ada, "alleen dit")
    await says(world, ada, "ja")
    seen = len(ada.reads)
    johan.says("nee", reply_to=notice)
    await world.settle()
    assert texts(ada, seen) == []


async def test_what_could_be_chosen_names_nobody_who_was_erased(world):
    ada, johan = await ada_and_johan(world)
    await says(world, ada, "Hij keek weg.")
    await says(world, johan, "/vergeetmij")
    await taps(world, johan, "Yes, erase everything")
    await world.settle()

    def choices(work):
        here = select(delivery.c.id).where(delivery.c.sealed_choices.is_not(None), delivery.c.trajectory_id.is_(None))
        return work.all(here)

    assert await world.app.writer.run(choices) == []


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("de eerste", "dinsdag 8 december om 14:00"),
        ("de tweede graag", "woensdag 9 december om 14:00"),
        ("woensdag", "woensdag 9 december om 14:00"),
        ("doe maar de 9e", "woensdag 9 december om 14:00"),
        ("8", "dinsdag 8 december om 14:00"),
        ("woensdag 16 december 14:00", "woensdag 16 december om 14:00"),
    ],
)
async def test_of_days_that_are_offered_one_can_be_named_in_words(world, words, day):
    ada, _ = await ada_and_johan(world)
    await says(world, ada, "/verzet dinsdag 8 of woensdag 9 december 14:00")
    assert ada.reads[-1].buttons[0] == ("di 8 dec 14:00", "wo 9 dec 14:00")
    await says(world, ada, words)
    await says(world, ada, "alleen dit")
    assert [day in text for text in lately(world, ada)] == [True]


async def test_what_becomes_of_a_trajectory_without_a_coach_can_be_typed_but_not_its_erasure(world):
    ada, johan = await asked(world)
    johan.says("Hoe krijg ik ze mee?")
    await world.after(minutes=2)
    await says(world, ada, "/vertrek")
    assert await told(world, ada, "ja") == [WHICH]
    await taps(world, ada, "Yes, I stop")
    assert await told(world, johan, "alles wissen") == [WHICH]
    (link,) = await told(world, johan, "een andere coach")
    assert "?start=" in link
    assert "Hoe krijg ik ze mee?" in "".join(await told(world, johan, "/antwoorden"))


@pytest.mark.parametrize("words", ["1", "als", "wis"])
async def test_a_word_or_a_figure_that_a_button_only_begins_with_chooses_nothing(world, words):
    _, johan = await asked(world)
    johan.says("Hoe krijg ik ze mee?")
    await world.after(minutes=2)
    await says(world, johan, "/antwoorden")
    (asked_about,) = await says(world, johan, words)
    assert dutch("Only for me") in asked_about.buttons[0]


@pytest.mark.parametrize("words", ["ok", "prima, dankjewel", "ja"])
async def test_who_stopped_is_not_taken_back_by_a_kind_word(world, words):
    ada, johan = await asked(world)
    await says(world, johan, "/stop")
    seen = len(ada.reads)
    (said,) = await says(world, johan, words)
    assert said.buttons == ((dutch("Go on after all"),),)
    assert texts(ada, seen) == []
    await says(world, johan, "toch verder")
    assert texts(ada, seen) == [dutch("{client} goes on after all.", client="Johan")]


@pytest.mark.parametrize("words", ["klopt", "ok"])
async def test_a_coach_who_says_yes_to_what_her_client_says_does_not_say_that_it_was_held(world, words):
    ada, johan = await asked(world)
    await world.until(at("2026-12-01 17:30"))
    await says(world, johan, "het gesprek ging niet door")
    await world.until(at("2026-12-02 09:00"))
    assert [dutch("What now?") in text for text in texts(ada)[-2:]] == [False, True]
    seen = len(johan.reads)
    await says(world, ada, words)
    assert texts(johan, seen) == []
