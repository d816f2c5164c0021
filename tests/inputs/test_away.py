"""A client who tells that he is away is offered to be left in peace then; his coach hears it once he wants that."""

import pytest

from conversations.told.away import says_away
from tests.cast import asked, at, dutch, lately, overview, says, taps, texts

OFFERED = dutch(
    "Shall I leave you in peace from {first} to {last}? {coach} hears then that you are away.",
    first="donderdag 3 december",
    last="woensdag 16 december",
    coach="Ada",
)


async def test_what_is_asked_of_him_stays_and_on_his_yes_nothing_comes_in_those_days(world):
    ada, johan = await asked(world)
    words = "ik ben trouwens vanaf 3 december twee weken weg"
    assert [one.text for one in await says(world, johan, words)] == [OFFERED]
    await world.after(minutes=2)
    assert lately(world, johan) == []
    seen = len(ada.reads)
    await taps(world, johan, "Yes, please")
    assert texts(johan)[-1].startswith("Ik heb het opgeschreven: je bent met vakantie van donderdag 3 december 2026")
    (heard, *_) = texts(ada, seen)
    assert heard.startswith("Johan is met vakantie van donderdag 3 december 2026 tot en met woensdag 16 december 2026.")
    await says(world, johan, "Hoe krijg ik ze mee?")
    await world.after(minutes=2)
    shown = await overview(world, ada)
    assert ("Hoe krijg ik ze mee?" in shown, words in shown) == (True, False)
    await world.until(at("2026-12-03 08:00"))
    seen = len(johan.reads)
    await world.until(at("2026-12-16 20:00"))
    assert texts(johan, seen) == []


async def test_who_tells_why_besides_is_heard_and_offered_nothing(world):
    _, johan = await asked(world)
    seen = len(johan.reads)
    await says(world, johan, "Ik ben van 5 tot 19 december weg, mijn vader ligt op sterven.")
    assert "met rust laten" not in "".join(texts(johan, seen))


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("Ik ben van 27 november tot 11 december op vakantie.", "van 27 november tot 11 december"),
        ("Vanaf de 7e ben ik twee weken in Spanje, dan lees ik niks.", "vanaf de 7e twee weken"),
        ("Goed gesprek. Ik ben trouwens van 5 tot 19 december weg.", "van 5 tot 19 december"),
        ("Ik ben tot de 14e weg, daarna pas.", "tot de 14e"),
        ("Ik ga van 3 tot 5 uur naar de tandarts", ""),
        ("ik ben van maandag tot vrijdag op cursus", ""),
        ("Karin is van 5 tot 19 december weg", ""),
        ("Ik heb tot dinsdag de tijd", ""),
        ("ik ga iig de kozijnen aan dennis geven en er niet meer aankomen tot vrijdag", ""),
        ("Ik ga er tot de 18e niet in kijken", ""),
        ("Van 10 tot 24 december zit ik op Curaçao.", "van 10 tot 24 december"),
        ("Ik ga tot vrijdag niet op kantoor zitten", ""),
        ("Ik ga van 5 tot 19 december op tijd naar huis", ""),
        ("Ik wil van 5 tot 19 december vrij nemen", ""),
        ("Ik ben de hele week weg geweest", ""),
        ("Ik ga van 1 tot 5 december elke dag om vijf uur weg", ""),
    ],
)
def test_it_hears_that_he_is_away_and_not_what_only_lasts(words: str, when: str):
    said = says_away(words)
    assert (said.when if said is not None else "") == when
