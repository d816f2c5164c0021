"""What comes by itself to a coach comes one by one: the next when she has answered, or another day."""

from tests.cast import JOHANS_LINES, a_trajectory, at, in_touch_until, says, texts
from tests.worlds import beginning

EVALUATES = f"{JOHANS_LINES.replace('om de: 3 weken', 'om de: 1 week')}\nevaluatie: na 1 gesprek"
QUESTIONS = 4


@beginning
async def two_evaluations(world):
    """Ada, on the morning on which she is to evaluate with both Johan and Cleo, and how much she had read before."""
    ada = await world.coach("Ada")
    for name in ("Johan", "Cleo"):
        await a_trajectory(world, ada, name, EVALUATES.replace("Johan", name))
    await world.until(at("2026-12-03 08:59"))
    seen = len(ada.reads)
    await world.until(at("2026-12-03 12:00"))
    return ada, seen


def asked_about(coach, since):
    """Of whom the evaluations were that began since then, in order."""
    begins = "Jij en {} spraken af om nu te kijken hoe het gaat."
    told = (text for text in texts(coach, since) if not text.endswith("het hoeft niet."))
    return [name for text in told for name in ("Johan", "Cleo") if text.startswith(begins.format(name))]


async def answers(world, person):
    """Say something to each of the questions of an evaluation."""
    for number in range(QUESTIONS):
        await says(world, person, f"Wat ik zie, {number}")
        await world.after(minutes=2)


async def test_the_second_evaluation_comes_when_the_first_is_answered(world):
    ada, seen = await two_evaluations(world)
    (first,) = asked_about(ada, seen)
    await answers(world, ada)
    await world.until(at("2026-12-03 12:20"))
    assert asked_about(ada, seen) == [first, "Johan" if first == "Cleo" else "Cleo"]


async def test_it_comes_the_next_morning_when_the_first_is_not_answered(world):
    ada, seen = await two_evaluations(world)
    (first,) = asked_about(ada, seen)
    await world.until(at("2026-12-04 08:59"))
    assert asked_about(ada, seen) == [first]
    await world.until(at("2026-12-04 09:00"))
    assert asked_about(ada, seen) == [first, "Johan" if first == "Cleo" else "Cleo"]


async def test_what_the_client_wrote_is_read_the_evening_before_though_she_wrote_nothing(world):
    ada = await world.coach("Ada")
    johan = await a_trajectory(world, ada, "Johan", EVALUATES)
    await world.until(at("2026-12-03 12:00"))
    await answers(world, johan)
    await world.until(at("2026-12-07 17:59"))
    seen = len(ada.reads)
    await world.until(at("2026-12-07 18:00"))
    assert [text.partition("\n")[0] for text in texts(ada, seen)] == [
        "Dit schreef Johan:",
        "Er ligt een overzicht klaar",
    ]


async def test_what_has_nothing_to_ask_takes_no_place(world):
    """Without an intention there is nothing to ask of it; the look back that was open stays open, and is answered."""
    ada = await world.coach("Ada")
    lines = JOHANS_LINES.replace("aantal: 7", "aantal: 3").replace("om de: 3 weken", "om de: 2 weken")
    johan = await a_trajectory(world, ada, lines=lines)
    await in_touch_until(world, johan, at("2026-12-22 09:05"))
    assert johan.reads[-1].text.endswith("het hoeft niet.")
    await says(world, johan, "Het plan ligt er.")
    await world.after(minutes=2)
    assert johan.reads[-1].text.endswith("Waar wil je mee doorgaan als de gesprekken voorbij zijn? Niets mag ook.")
