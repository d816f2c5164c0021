"""Two clients of one coach who go by the same name are told apart, whatever is said about either."""

from tests.cast import JOHANS_LINES, a_trajectory, ada_and_johan, at, says, texts
from tests.worlds import beginning

LATER = JOHANS_LINES.replace("2026-12-01 14:00", "2026-12-02 10:00")
BOTH = (("Johan (woensdag 2 december om 10:00)",), ("Johan (dinsdag 1 december om 14:00)",))


@beginning
async def ada_and_two(world):
    ada, _ = await ada_and_johan(world)
    await a_trajectory(world, ada, "Johan de Wit", LATER)
    return ada


async def test_what_stands_behind_the_name_is_asked_for_again_when_it_is_known_who(world):
    ada = await ada_and_two(world)
    for command, words in (("/verzet", "8 december 14:00"), ("/pauze", "tot 25 januari")):
        (asked,) = await says(world, ada, f"{command} johan {words}")
        assert asked.text == f"Wie van hen bedoel je? Tik dat aan, en schrijf daarna nog een keer “{words}”."
        assert sorted(asked.buttons) == sorted(BOTH)


async def test_it_says_of_whose_meeting_it_asks_whether_it_took_place(world):
    ada = await ada_and_two(world)
    seen = len(ada.reads)
    await world.until(at("2026-12-02 11:30"))
    assert [text for text in texts(ada, seen) if text.startswith("Is gesprek")] == [
        "Is gesprek 1 met Johan (dinsdag 1 december om 14:00) doorgegaan?",
        "Is gesprek 1 met Johan (woensdag 2 december om 10:00) doorgegaan?",
    ]


async def test_that_there_is_no_such_memo_is_said_once(world):
    ada = await ada_and_two(world)
    (said,) = await says(world, ada, "/memo johan keek weg")
    assert said.text.count("Ik vind geen “keek weg” in de memo’s over Johan.") == 1
