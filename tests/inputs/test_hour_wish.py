"""Who says in passing that he would rather be written to at another hour has it with one tap."""

from dataclasses import replace
from datetime import time

import pytest

from conversations.consequences import WriteAt
from conversations.scripts.meta import META
from conversations.steering import Dial, Steering
from conversations.wished.hour_wish import Hour, hour_amid, wishes_hour
from conversations.wished.weekday_wish import no_day_amid, wishes_no_day
from tests.cast import ada_and_johan, asked, at, dutch, says, taps
from tests.conversations.walking import LINES, SITUATION, Walk

SURE = {
    "niet om 9 uur": Hour(time(16), after=True),
    "alleen niet om 9 uur": Hour(time(16), after=True),
    "kan dat 's avonds": Hour(time(19), after=True),
    "9 uur ben ik voor de klas": Hour(time(16), after=True),
    "om 9 uur ben ik aan het werk, na 5 is beter": Hour(time(17), after=True),
    "kun je me na 5 uur schrijven?": Hour(time(17), after=True),
    "schrijf me liever na het werk": Hour(time(17, 30), after=True),
    "voortaan graag om half 9": Hour(time(8, 30), after=False),
    "niet zo vroeg graag": Hour(time(16), after=True),
    "Niet voor elven graag": Hour(time(11), after=True),
    "liever niet tussen 12 en 2": Hour(time(14), after=True),
    "liever niet tussen 5 en 7": Hour(time(19), after=True),
    "alleen niet tussen 7 en 9 's morgens": Hour(time(9), after=True),
    "niet 's avonds graag": Hour(time(9), after=True),
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
)
MARJOLEIN = (
    "minder standaard. als ik iets ergs vertel niet meteen nog één erachteraan. en 9 uur ben ik voor de klas, na 4 is "
    "beter"
)
SHALL_I, YES, AS_IT_IS = (
    "* Shall I write to you after 16:00:00 from now on?",
    "[Yes, please] [No, keep it like this]",
    "Good, then it stays as it is. Ada does read what you wrote.",
)


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


@pytest.mark.parametrize("words", ["niets hoor", "Vraag maar door als ik vaag blijf", "korter graag"])
def test_who_speaks_of_something_else_wishes_no_hour(words: str):
    assert hour_amid(words) is None


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_asked_about_the_questions_it_is_offered_and_nothing_else(answer: str):
    johan = Walk(META, replace(SITUATION, lines=LINES, steering=Steering(Dial.MIDDLE)))
    johan.says(MARJOLEIN)
    assert johan.aloud == ["✓ 101", SHALL_I, YES]
    johan.taps(answer)
    assert (johan.aloud, [one for one in johan.effects if isinstance(one, WriteAt)]) == (
        ([], [WriteAt("16:00", after=True)]) if answer == "yes" else ([AS_IT_IS], [])
    )


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("Jaaa graag, vanaf half 5 is perfect", "16:30"),
        ("Ja dat zou top zijn, na half acht het liefst want dan liggen ze er bijna in", "19:30"),
        ("ja, maar niet te laat", "16:00"),
        ("Prima, doe maar na achten", "20:00"),
    ],
)
def test_the_hour_that_he_names_with_his_yes_is_the_one(words: str, at: str):
    johan = Walk(META, replace(SITUATION, lines=LINES, steering=Steering(Dial.MIDDLE)))
    johan.says(MARJOLEIN)
    johan.says(words)
    assert [one for one in johan.effects if isinstance(one, WriteAt)] == [WriteAt(at, after=True)]


@pytest.mark.parametrize("words", ["dat zeg ik niet", "dat zeg ik niet. prima zo", "nee hoor", "hoeft niet"])
def test_a_no_in_his_own_words_ends_it(words: str):
    johan = Walk(META, replace(SITUATION, lines=LINES, steering=Steering(Dial.MIDDLE)))
    johan.says("Minder vragen graag")
    johan.says(words)
    assert johan.aloud[-1] == AS_IT_IS


@pytest.mark.parametrize("typed", ["", "ja", "ja graag", "prima"])
async def test_in_passing_it_is_one_tap_away_or_one_yes(world, typed):
    _, johan = await ada_and_johan(world)
    (told,) = await says(world, johan, "liever na vieren")
    assert (told.text, told.buttons) == ("Zal ik je voortaan na 16:00 schrijven?", ((dutch("Yes, please"),),))
    if typed:
        (told,) = await says(world, johan, typed)
    else:
        await taps(world, johan, "Yes, please")
    assert dutch("Good. From now on I write to you after {time}.", time=time(16)) in (
        johan.toasts[-1] if not typed else told.text
    )
    (card, *_) = await says(world, johan, "/instellingen")
    assert "16:00" in card.text


async def test_beside_a_question_it_is_no_answer(world):
    _, johan = await asked(world)
    (told,) = await says(world, johan, "niet om 9 uur graag")
    assert told.text == "Zal ik je voortaan na 16:00 schrijven?"


@pytest.mark.parametrize("typed", ["nee", "nee laat maar", "hoeft niet"])
async def test_in_passing_a_no_ends_it(world, typed):
    _, johan = await ada_and_johan(world)
    await says(world, johan, "liever na vieren")
    assert [one.text for one in await says(world, johan, typed)] == [dutch("Good. I leave it.")]


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


async def test_who_would_be_asked_nothing_on_a_weekday_has_it_with_one_tap(world):
    _, johan = await ada_and_johan(world)
    (offer,) = await says(world, johan, "stel je vragen liever niet op donderdag")
    assert (offer.text, offer.buttons) == ("Zal ik je voortaan niets meer vragen op donderdag?", (("Ja, graag",),))
    await taps(world, johan, "Yes, please", offer)
    await world.until(at("2026-11-30 12:00"))
    (asked,) = (one for one in johan.reads if "Waar wil je het over hebben?" in one.text)
    assert asked.at.strftime("%a") != "Thu"


async def test_who_wishes_for_an_hour_that_is_kept_already_hears_that(world):
    _, johan = await ada_and_johan(world)
    (told,) = await says(world, johan, "Alleen niet tussen 7 en 9 's morgens, dan sta ik aan dek.")
    assert (told.text, told.buttons) == ("Mijn vragen komen niet vóór 09:00.", ())
