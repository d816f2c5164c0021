"""What changes under way: a contract after the evaluation, the last meeting, and a note in the middle of a question."""

from tests.cast import (
    JOHANS_LINES,
    OFFER,
    a_trajectory,
    ada_and_johan,
    asked,
    at,
    dutch,
    evaluates,
    evaluating,
    goes_along,
    in_touch_until,
    lately,
    says,
    texts,
)
from tests.worlds import beginning

PLAN = dutch("{client} agrees with the contract. This is the plan:", client="Johan")
WRITE = dutch("Write your note. I keep the next thing you write, for you alone; my question waits meanwhile.")
GOAL = "Binnen drie maanden een projectplan dat alle belanghebbenden dragen"
PREPARING = "Dag Johan. Je spreekt Ada dinsdag om 14:00 voor het eerst."
TAKEN = (
    "Die vraag neem je mee: ❝Hoe krijg ik ze mee?❞\n\n"
    "Ada leest dit vóór jullie gesprek, tenzij je het liever voor jezelf houdt."
)
GOAL_DATE = f"Dag Johan. Dit wilde je nu voor elkaar hebben:\n\n{GOAL}\n\nHoe ver ben je ermee?"


async def taps(world, person, *labels):
    for label in labels:
        person.taps(dutch(label))
        await world.settle()


@beginning
async def evaluated(world):
    """Ada and Johan after their third meeting; Johan has evaluated in two words, Ada in none."""
    ada, johan = await evaluating(world)
    await evaluates(world, johan)
    await taps(world, ada, "Skip")
    for _ in range(3):
        await says(world, ada, "overslaan")
    return ada, johan


async def proposed(world, number):
    """Ada lays another number of meetings before Johan, from under the evaluation."""
    ada, johan = await evaluated(world)
    await taps(world, ada, "Change the contract", "Number")
    ada.says(number)
    await world.settle()
    await taps(world, ada, "Yes, this is right")
    return ada, johan


async def whole_plan(world, ada):
    """What opens behind the news that the client agrees."""
    (newest,) = lately(world, ada)
    assert newest.startswith(PLAN)
    await taps(world, ada, "All that is planned")
    return texts(ada)[-1]


async def test_it_plans_more_meetings_when_both_agree_on_them(world):
    ada, johan = await proposed(world, "8")
    await taps(world, johan, "I agree")
    plan = await whole_plan(world, ada)
    assert "Gesprek 8, dinsdag 27 april om 14:00" in plan
    assert plan.count(dutch("{what}, for {client}", what=dutch("closing statement"), client="Johan")) == 1
    assert plan.count(dutch("{what}, for {client}", what=dutch("six weeks later"), client="Johan")) == 1


async def test_it_plans_fewer_meetings_once_both_agree_and_closes_before_the_last_of_them(world):
    ada, johan = await proposed(world, "5")
    await says(world, ada, "/plan")
    await taps(world, ada, "All that is planned")
    assert "Gesprek 7, dinsdag 6 april om 14:00\n" in ada.reads[-1].text
    await taps(world, johan, "I agree")
    assert "Gesprek 6, dinsdag 16 maart om 14:00: vervallen" in await whole_plan(world, ada)
    await world.until(at("2027-02-16 09:00"))
    assert johan.reads[-1].text == (
        "Dag Johan. Je hebt nog één gesprek met Ada. Hooguit drie korte vragen, om alvast terug te kijken.\n\n"
        f"Hier werkte je naartoe:\n\n{GOAL}\n\nWat is daarvan gelukt, en wat nog niet?"
    )


async def test_it_follows_up_after_the_last_meeting_that_took_place(world):
    ada, johan = await ada_and_johan(world)
    await in_touch_until(world, johan, at("2027-04-06 15:00"))
    await taps(world, ada, "Cancelled")
    await world.until(at("2027-04-28 09:00"))
    assert lately(world, johan) == [
        "Dag Johan. Je gesprekken met Ada zijn al een tijdje voorbij. Eén vraag nog. Hier werkte "
        f"je naartoe:\n\n{GOAL}\n\nHoe gaat het daar nu mee?"
    ]


async def test_a_note_comes_first_and_the_question_that_is_open_waits(world):
    _, johan = await asked(world)
    assert [one.text for one in await says(world, johan, "/notitie")] == [WRITE]
    assert [one.text for one in await says(world, johan, "Piet bellen.")] == [dutch("Kept, for you alone.")]
    await says(world, johan, "Hoe krijg ik ze mee?")
    await world.after(minutes=2)
    assert lately(world, johan) == [TAKEN]
    assert "Piet bellen." in "".join(one.text for one in await says(world, johan, "/antwoorden"))


async def test_a_note_that_he_leaves_is_none(world):
    _, johan = await asked(world)
    await says(world, johan, "/notitie")
    assert [one.text for one in await says(world, johan, "laat maar")] == [dutch("Good. I leave it.")]


async def test_it_keeps_a_note_when_nothing_is_asked(world):
    _, johan = await ada_and_johan(world)
    johan.says("/notitie")
    await world.settle()
    johan.says("Het regent in de gang.")
    await world.after(minutes=2)
    await says(world, johan, "alleen voor mij")
    assert lately(world, johan) == [dutch("Good. It stays with you.")]


async def test_a_note_that_was_left_without_saying_what_to_do_with_it_keeps_nothing_back(world):
    _, johan = await ada_and_johan(world)
    johan.says("/notitie")
    await world.settle()
    johan.says("Het regent in de gang.")
    await world.until(at("2026-11-26 09:00"))
    assert lately(world, johan) == [
        goes_along(),
        OFFER,
        f"{PREPARING}\n\nWaar wil je het over hebben?",
    ]


async def test_it_lets_nothing_take_the_place_of_an_invitation_to_prepare(world):
    ada = await world.coach("Ada")
    johan = await a_trajectory(world, ada, lines=f"{JOHANS_LINES}\ndoeldatum: 2026-11-27")
    await world.until(at("2026-11-30 09:00"))
    assert "".join(texts(johan)).count("Hoe ver ben je ermee?") == 0
    johan.says("Hoe krijg ik ze mee?")
    await world.until(at("2026-12-01 09:00"))
    assert lately(world, johan) == [TAKEN, GOAL_DATE]
