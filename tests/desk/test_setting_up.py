"""A coach lays down a trajectory from the chat: few taps, fewer typed lines, and nothing lost on the way."""

import pytest

from tests.cast import JOHANS_LINES, a_trajectory, says, taps, texts

SUMMARY = """\
Klant: Johan
Doel: Een plan dat iedereen draagt
Eerste gesprek: dinsdag 1 december om 14:00
Aantal gesprekken: 7
Weken ertussen: 3
Minuten: 60
Plaats: de werkkamer
Aanspreekvorm: je"""
RHYTHM = "Seven meetings of an hour, every three weeks"


class Coach:
    """A coach at work, whose taps and typed lines are counted. The command itself comes from the menu."""

    def __init__(self, world, person):
        self.world, self.person = world, person
        self.tapped = self.typed = 0

    @property
    def reads(self):
        return self.person.reads[-1].text

    @property
    def buttons(self):
        return self.person.reads[-1].buttons

    async def says(self, words):
        self.typed += 1
        await says(self.world, self.person, words)

    async def taps(self, label):
        self.tapped += 1
        await taps(self.world, self.person, label)

    async def begins(self):
        self.person.says("/nieuw")
        await self.world.settle()
        self.tapped += 1


@pytest.fixture
async def ada(world):
    return Coach(world, await world.coach("Ada"))


async def to_the_rhythm(ada):
    await ada.begins()
    await ada.says("Johan")
    await ada.taps("No")
    await ada.says("Een plan dat iedereen draagt")
    await ada.taps("Skip")
    await ada.says("di 1 dec 14:00")


async def test_it_takes_twelve_taps_and_four_lines_at_most(ada):
    await to_the_rhythm(ada)
    assert ada.buttons == (("Zeven keer een uur, om de drie weken",), ("Terug", "Laat maar"))
    await ada.taps(RHYTHM)
    await ada.says("de werkkamer")
    await ada.taps("Informal (je)")
    await ada.taps("Use these words")
    assert ada.reads == f"Dit heb ik opgeschreven:\n\n{SUMMARY}\n\nKlopt dit?"
    await ada.taps("Yes, this is right")
    assert texts(ada.person)[-1].startswith("Dag Johan, rond onze gesprekken gebruik ik Tussendoor")
    assert (ada.tapped, ada.typed) == (7, 4)


async def test_it_tells_how_far_along_it_is(ada):
    await to_the_rhythm(ada)
    assert ada.reads == "Stap 6 van 11\n\nHoeveel gesprekken zijn het?"
    await ada.taps(RHYTHM)
    assert ada.reads == "Stap 7 van 9\n\nWaar spreken jullie elkaar?"


async def test_a_day_is_tapped_in_a_calendar_and_then_its_time(ada):
    await ada.begins()
    for words in ("Johan", "nee", "Een plan dat iedereen draagt"):
        await ada.says(words)
    await ada.taps("Skip")
    assert ada.reads == (
        "Stap 5 van 11\n\n* is een feestdag, ° is vakantie.\n\n"
        "Wanneer is het eerste gesprek? Bijvoorbeeld: 1 december 14:00"
    )
    assert [row[1] for row in ada.buttons[:2]] == ["november 2026", "di"]
    for label in ("›", "25*", "13:00"):
        ada.person.taps(label)
        await ada.world.settle()
    assert ada.reads == "Stap 6 van 11\n\nHoeveel gesprekken zijn het?"


async def test_a_number_is_as_good_as_a_rhythm(ada):
    await to_the_rhythm(ada)
    await ada.says("vijf")
    assert ada.reads == "Stap 7 van 11\n\nOm de hoeveel weken spreken jullie elkaar?"


async def test_it_can_be_like_an_earlier_one(ada):
    await a_trajectory(ada.world, ada.person)
    await to_the_rhythm(ada)
    assert ada.buttons == (("Zeven keer een uur, om de drie weken",), ("Zoals met Johan",), ("Terug", "Laat maar"))
    ada.person.taps("Zoals met Johan")
    await ada.world.settle()
    await ada.taps("Use these words")
    assert "Minuten: 60\nPlaats: de werkkamer van Ada\nAanspreekvorm: je" in ada.reads


async def test_what_was_put_away_is_there_days_later(ada):
    await to_the_rhythm(ada)
    await ada.taps(RHYTHM)
    await ada.taps("Leave it")
    assert ada.reads == "Dit was nog niet af. Ik heb het weggelegd; er is niets veranderd."
    await ada.world.after(days=4)
    await ada.begins()
    assert ada.reads == "Je was bezig met een traject met Johan.\n\nWil je daarmee verdergaan?"
    await ada.taps("Go on with it")
    await ada.taps("Skip")
    await ada.says("de werkkamer")
    await ada.taps("Informal (je)")
    await ada.taps("Use these words")
    assert SUMMARY in ada.reads


async def test_another_command_puts_it_away_too_and_twice_is_no_less(ada):
    await ada.begins()
    await ada.says("Johan")
    for words in ("nee", "Een plan dat iedereen draagt", "/nieuw", "ja"):
        await ada.says(words)
    await ada.taps("Skip")
    for words in ("/nieuw", "ja", "/nieuw", "ja"):
        await ada.says(words)
    assert ada.reads.endswith("Welke leerdoelen zijn er? Eén per regel, hooguit vijf.")


async def test_it_begins_anew_when_asked(ada):
    await ada.begins()
    await ada.says("Johan")
    await ada.begins()
    await ada.taps("Begin anew")
    assert ada.reads == "Stap 1 van 11\n\nHoe heet je klant? De naam die je gebruikt is genoeg."


async def test_it_asks_again_for_what_was_to_be_copied_from_a_trajectory_that_is_gone(ada):
    johan = await a_trajectory(ada.world, ada.person, lines=JOHANS_LINES)
    await to_the_rhythm(ada)
    ada.person.taps("Zoals met Johan")
    await ada.world.settle()
    await says(ada.world, johan, "/vergeetmij")
    await taps(ada.world, johan, "Yes, erase everything")
    await ada.taps("Use these words")
    for words in ("3", "60", "de werkkamer"):
        await ada.says(words)
    await ada.taps("Informal (je)")
    await ada.taps("Yes, this is right")
    await ada.taps("Skip")
    assert ada.reads.endswith("Hoeveel gesprekken zijn het?")
    await ada.says("7")
    assert ada.reads == f"Dit heb ik opgeschreven:\n\n{SUMMARY}\n\nKlopt dit?"
