"""Who says in passing when he would rather be written to has it so at once, and as it was with one tap."""

from dataclasses import replace
from datetime import time
from zoneinfo import ZoneInfo

import pytest

from conversations.consequences import AskDayAfter, WriteAt
from conversations.effects import Effect
from conversations.scripts.meta import META
from conversations.steering import Dial, Steering
from conversations.told.touches import touches
from conversations.wished.day_after import wishes_day_after
from conversations.wished.hour_wish import Hour, cannot_at, hour_amid, says_only_hour, wishes_hour
from conversations.wished.weekday_wish import no_day_amid, wishes_no_day
from tests.cast import ada_and_johan, asked, at, dutch, looking_back, overview, says, taps
from tests.conversations.walking import LINES, SITUATION, Walk

GUESSED = Hour(time(16), after=True, guessed=True)
SURE = {
    "niet om 9 uur": GUESSED,
    "alleen niet om 9 uur": GUESSED,
    "niet om negen uur, dan sta ik midden in de veiling": GUESSED,
    "9 uur is wel erg vroeg hoor": GUESSED,
    "negen uur is voor mij niet zo handig, dan heb ik overdracht": GUESSED,
    "Kun je me een ander tijdstip sturen? negen uur is onhandig": GUESSED,
    "Ik zou liever op een ander moment van de dag gevraagd worden": GUESSED,
    "Kan je voortaan 's avonds vragen? overdag sta ik voor de klas": Hour(time(19), after=True),
    "zo vroeg kan ik nooit, liever na het eten": Hour(time(19), after=True),
    "mag het voortaan om half acht 's avonds? dan zijn de kinderen op bed": Hour(time(19, 30), after=False),
    "kan dat 's avonds": Hour(time(19), after=True),
    "9 uur ben ik voor de klas": GUESSED,
    "om 9 uur ben ik aan het werk, na 5 is beter": Hour(time(17), after=True),
    "kun je me na 5 uur schrijven?": Hour(time(17), after=True),
    "schrijf me liever na het werk": Hour(time(17, 30), after=True),
    "voortaan graag om half 9": Hour(time(8, 30), after=False),
    "niet zo vroeg graag": GUESSED,
    "Niet voor elven graag": Hour(time(11), after=True),
    "liever niet tussen 12 en 2": Hour(time(14), after=True),
    "liever niet tussen 5 en 7": Hour(time(19), after=True),
    "alleen niet tussen 7 en 9 's morgens": Hour(time(9), after=True),
    "niet 's avonds graag": Hour(time(9), after=True, guessed=True),
}
WHERE_NOTHING_IS_ASKED = {
    "liever na vieren": Hour(time(16), after=True),
    "na 4 is beter": Hour(time(16), after=True),
    "liever 's ochtends": Hour(time(9), after=True),
    "liever om 12 uur": Hour(time(12), after=False),
}
NO_WISH = (
    "liever niet",
    "Ik bel hem na vieren",
    "dinsdag om 9 uur",
    "kan het gesprek na 4?",
    "Om 9 uur zit ik bij de directie en zeg ik dat het niet kan",
    "na het werk was ik moe",
    "niet meteen ja zeggen",
    "niet zo laat dacht ik nog, maar ik bleef toch",
    "Liever na de vergadering met hem praten dan ervoor",
    "Om negen uur zat ik er al. Dan sta ik op scherp.",
    "Zo vroeg is lastig. Dan lig ik in bed, ik slaap al weken niet van het gedoe met mijn man.",
    "Zo laat is lastig. Dan zit ik bij mijn moeder, die gaat dood.",
    "niet om 9 uur, dan zit ik te huilen",
    "niet om negen uur, want dan heb ik net mijn dochter weggebracht en probeer ik even met mijn baas te praten",
)
MARJOLEIN = (
    "minder standaard. als ik iets ergs vertel niet meteen nog één erachteraan. en 9 uur ben ik voor de klas, na 4 is "
    "beter"
)
AS_IT_IS = "Good, then it stays as it is. Ada does read what you wrote."
AFTER_FOUR = "Goed. Voortaan schrijf ik je na 16:00."
AT_NINE = dutch("At {time} after all", time=time(9))


@pytest.mark.parametrize(
    ("words", "sure", "hour"),
    [
        *((words, True, hour) for words, hour in SURE.items()),
        *((words, False, hour) for words, hour in {**SURE, **WHERE_NOTHING_IS_ASKED}.items()),
        *((words, True, None) for words in WHERE_NOTHING_IS_ASKED),
        *((words, sure, None) for words in NO_WISH for sure in (True, False)),
    ],
)
def test_which_hour_he_wishes(words: str, sure: bool, hour: Hour | None):
    assert wishes_hour(words, sure=sure) == hour


def test_the_hour_that_does_not_suit_is_none_that_he_wishes():
    words = "Mag 's middags komen ipv om 9 uur, dan sta ik net de compressor op te starten. Verder vind ik het leuk."
    assert hour_amid(words) == Hour(time(14), after=True)


def test_that_it_works_better_in_the_evening_than_at_nine_is_the_evening():
    words = "korter kan. op dinsdag savonds werkt beter dan om 9u want dan sta ik midden in de planning"
    assert hour_amid(words) == Hour(time(19), after=True)


@pytest.mark.parametrize("words", ["niets hoor", "Vraag maar door als ik vaag blijf", "korter graag"])
def test_who_speaks_of_something_else_wishes_no_hour(words: str):
    assert hour_amid(words) is None


@pytest.mark.parametrize(
    ("words", "effects"),
    [
        ("niks hoor. en niet om negen uur, dan sta ik midden in de veiling", [WriteAt("16:00", True, guessed=True)]),
        ("Ze komen om vijf uur, dan zit ik op de fiets. De ochtend erna zou beter zijn.", [AskDayAfter()]),
        ("Kun je ze niet de volgende dag pas stellen? Dan is het gezakt", [AskDayAfter()]),
    ],
)
def test_asked_about_the_questions_it_is_so_at_once_and_nothing_else_is_asked(words: str, effects: list[Effect]):
    johan = Walk(META, replace(SITUATION, lines=LINES, steering=Steering(Dial.MIDDLE)))
    johan.says(words)
    assert (johan.aloud, [one for one in johan.effects if isinstance(one, WriteAt | AskDayAfter)]) == (
        ["✓ 101"],
        effects,
    )


def test_what_he_wishes_of_them_besides_he_hears_that_his_coach_reads():
    johan = Walk(META, replace(SITUATION, lines=LINES, steering=Steering(Dial.MIDDLE)))
    johan.says(MARJOLEIN)
    assert johan.aloud == ["✓ 101", "Ada reads what you write of my questions, and can adapt them."]
    assert [one for one in johan.effects if isinstance(one, WriteAt)] == [WriteAt("16:00", after=True)]


@pytest.mark.parametrize("words", ["dat zeg ik niet", "dat zeg ik niet. prima zo", "nee hoor", "hoeft niet"])
def test_a_no_in_his_own_words_ends_it(words: str):
    johan = Walk(META, replace(SITUATION, lines=LINES, steering=Steering(Dial.MIDDLE)))
    johan.says("Minder vragen graag")
    johan.says(words)
    assert johan.aloud[-1] == AS_IT_IS


async def test_in_passing_it_is_so_at_once_and_as_it_was_with_one_tap_or_a_no(world):
    _, johan = await ada_and_johan(world)
    (told,) = await says(world, johan, "liever na vieren")
    assert (told.text, told.buttons) == (AFTER_FOUR, ((AT_NINE,),))
    assert await says(world, johan, "prima") == []
    await taps(world, johan, AT_NINE, told)
    assert johan.toasts[-1] == dutch("Good. Then I write to you at {time} again.", time=time(9))
    await says(world, johan, "liever na vieren")
    (told,) = await says(world, johan, "nee toch niet")
    assert told.text == johan.toasts[-1]


async def test_who_only_says_what_does_not_suit_may_name_another_beside_the_question(world):
    _, johan = await asked(world)
    (told,) = await says(world, johan, "niet om 9 uur graag")
    assert told.text == f"{AFTER_FOUR} Komt een andere tijd je beter uit, schrijf die dan gewoon."
    (told,) = await says(world, johan, "doe maar half zes")
    assert told.text == "Goed. Voortaan schrijf ik je om 17:30."
    (card, *_) = await says(world, johan, "/instellingen")
    assert "17:30" in card.text


async def test_what_he_wishes_holds_for_all_that_comes_unasked(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, "liever na vieren")
    await says(world, johan, "de vragen na een gesprek graag de dag erna")
    before = len(johan.reads)
    await world.until(at("2026-12-03 09:00"))
    local = [one.at.astimezone(ZoneInfo("Europe/Amsterdam")) for one in johan.reads[before:]]
    assert {one.hour for one in local} == {16}
    assert (local[-1].day, "Gisteren sprak je Ada." in johan.reads[-1].text) == (2, True)


async def test_who_would_rather_be_asked_the_day_after_is_and_this_time_too(world):
    _, johan = await ada_and_johan(world)
    await world.until(at("2026-12-01 17:05"))
    (told,) = await says(world, johan, "de ochtend erna zou beter zijn")
    assert (told.text, told.buttons) == (
        "Goed. Na een gesprek vraag ik je voortaan de ochtend erna, om 09:00. Deze keer ook.",
        (("Toch dezelfde dag",),),
    )
    await world.until(at("2026-12-02 09:00"))
    assert johan.reads[-1].text.startswith("Dag Johan. Gisteren vroeg ik je dit:")


@pytest.mark.parametrize(
    "words",
    [
        "Ik wil het liever de dag erna met haar bespreken",
        "De volgende ochtend bel ik hem",
        "een dag later had ik spijt",
    ],
)
def test_who_does_something_the_day_after_wishes_nothing(words: str):
    assert not wishes_day_after(words)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("niet op maandag graag", 0),
        ("kun je me niet meer op maandag vragen stellen, dan is het chaos", 0),
        ("stel je vragen liever niet op vrijdag", 4),
        ("Liever geen berichten op maandag", 0),
        ("Kan ik op maandag geen vragen krijgen?", 0),
        ("ik werk niet op maandag", None),
        ("maandag is altijd chaos op de bouw", None),
        ("Mijn baas stelt geen vragen op maandag", None),
        ("ik heb liever geen vragen van klanten op maandag", None),
        ("het gesprek liever niet op maandag", None),
        ("niet op maandag of vrijdag graag", None),
        ("en je vragen mogen wel iets korter en niet op maandag. verder prima", None),
    ],
)
def test_a_weekday_on_which_he_would_be_asked_nothing_is_heard_where_he_says_that_of_the_asking(words, day):
    assert wishes_no_day(words) == day


def test_amid_what_he_says_of_the_asking_it_is_heard_too():
    assert no_day_amid("en je vragen mogen wel iets korter en niet op maandag. verder prima") == 0
    assert no_day_amid("Mijn baas was er niet op maandag. Vraag het hem maar.") is None


async def test_who_would_be_asked_nothing_on_a_weekday_has_it_so(world):
    _, johan = await ada_and_johan(world)
    (told,) = await says(world, johan, "stel je vragen liever niet op donderdag")
    assert (told.text, told.buttons) == ("Goed. Op donderdag vraag ik je voortaan niets.", (("Toch op donderdag",),))
    await world.until(at("2026-11-30 12:00"))
    (asked,) = (one for one in johan.reads if "Waar wil je het over hebben?" in one.text)
    assert asked.at.strftime("%a") != "Thu"


async def test_who_wishes_for_an_hour_that_is_kept_already_hears_that(world):
    _, johan = await ada_and_johan(world)
    (told,) = await says(world, johan, "Alleen niet tussen 7 en 9 's morgens, dan sta ik aan dek.")
    assert (told.text, told.buttons) == ("Mijn vragen komen niet vóór 09:00.", ())


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("Om 14:00 kan ik niet.", time(14)),
        ("Om 14:00 red ik het niet", time(14)),
        ("Om twee uur heb ik overleg", time(14)),
        ("14 uur lukt me helaas niet, sorry", time(14)),
        ("Ik kan om 14:00 toch niet", time(14)),
        ("half drie is lastig", time(14, 30)),
        ("Om 14:00 heb ik altijd overleg", None),
        ("Om 14:00 kan ik niet meer nadenken", None),
        ("Om 14:00 kan ik, maar niet lang", None),
        ("niet om 9 uur graag", None),
    ],
)
def test_at_which_hour_he_says_that_he_cannot(words: str, at: time | None):
    assert cannot_at(words) == at


async def test_on_the_eve_of_a_meeting_its_hour_is_not_the_one_of_the_asking(world):
    _, johan = await ada_and_johan(world)
    await world.until(at("2026-11-30 12:00"))
    told = await says(world, johan, "Om 14:00 red ik het niet.")
    assert told[-1].text == dutch("Moving a meeting is up to you and {coach}. Shall I pass this on now?", coach="Ada")


async def test_an_hour_at_which_nothing_is_asked_makes_no_other_one(world):
    _, johan = await ada_and_johan(world)
    assert not any("Voortaan" in one.text for one in await says(world, johan, "Om 14:00 ben ik voor de klas."))
    assert [one.text[:20] for one in await says(world, johan, "Om 9 uur ben ik voor de klas.")] == [AFTER_FOUR[:20]]


@pytest.mark.parametrize(
    ("words", "only"),
    [
        ("17 uur", True),
        ("liever 17:00", True),
        ("doe maar half zes", True),
        ("na vijven graag", True),
        ("Donderdag om 12 uur gelukt", False),
        ("Om 6 uur weggegaan", False),
        ("na het werk gebeld", False),
        ("7", False),
    ],
)
def test_whether_he_says_an_hour_and_nothing_else(words: str, only: bool):
    assert says_only_hour(words) == only


async def test_beside_the_question_words_with_an_hour_in_them_answer_it(world):
    _, johan = await asked(world)
    await says(world, johan, "niet om 9 uur graag")
    told = await says(world, johan, "Om 6 uur weggegaan")
    assert not any("Voortaan" in one.text for one in told)


@pytest.mark.parametrize(
    ("words", "more"),
    [
        ("dan lig ik in bed, ik slaap al weken niet", True),
        ("ik weet niet hoe ik de avond door moet komen", True),
        ("ik zit er helemaal doorheen", True),
        ("mijn moeder gaat dood", True),
        ("mijn vader ligt in het ziekenhuis", True),
        ("ik werk in het ziekenhuis", False),
        ("dan sta ik voor de klas", False),
        ("dan ben ik gesloopt", False),
        ("dan breng ik de kinderen naar school", False),
        ("ik heb griep", False),
    ],
)
def test_whether_what_he_says_beside_it_touches_him(words: str, more: bool):
    assert touches(words) == more


EASY = "Dat klinkt niet makkelijk, Johan. Goed dat je het opschrijft."


async def test_what_he_tells_beside_the_day_after_is_kept_and_gets_a_word(world):
    ada, johan = await looking_back(world)
    words = "De volgende ochtend zou beter zijn. Ik zit er nu helemaal doorheen en moet alleen maar huilen."
    (told,) = await says(world, johan, words)
    next_morning = "Goed. Na een gesprek vraag ik je voortaan de ochtend erna, om 09:00. Deze keer ook."
    assert told.text == f"{EASY}\n\n{next_morning}"
    assert words in await overview(world, ada)


async def test_what_he_tells_beside_asking_for_another_day_gets_a_word(world):
    _, johan = await looking_back(world)
    (told,) = await says(world, johan, "Mag het morgen? Daar moest ik van huilen.")
    assert told.text == f"{EASY}\n\nBewaard. Ik vraag het je morgen."


async def test_the_same_day_after_all_asks_again_what_was_to_wait(world):
    _, johan = await looking_back(world)
    asks = johan.reads[-1].text
    (told,) = await says(world, johan, "Liever de dag erna graag.")
    (again,) = await taps(world, johan, "Toch dezelfde dag", told)
    assert asks.endswith(again.text)
