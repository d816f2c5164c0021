"""Who says that his coach is to have what he wrote now has that done, in exactly those words, and answers nothing with
it; where it may be something else, he sees it first."""

import pytest

from bot.digests.compose import READ
from tests.cast import ada_and_johan, asked, at, dutch, lately, overview, says, taps, texts

FELL = "Ritske is van de steiger gegaan. Ik krijg het niet uit m'n kop."
ON_ITS_WAY = dutch("I pass it on at once. Whether {coach} sees it today, I cannot know.", coach="Ada")
SHALL_I = dutch("Shall I pass this on to {coach} now?", coach="Ada")
PASS_ON, KEEP = dutch("Yes, pass it on"), dutch("Keep it for me")


def directly(*words: str) -> str:
    head = dutch("{client} tells you this directly, outside the overview:", client="Johan")
    return "\n\n".join((head, *words))


@pytest.mark.parametrize(
    ("words", "besides"),
    [
        ("Ada mag het wel nu meteen weten. Ik slaap toch niet.", ("Ik slaap toch niet.",)),
        ("stuur het haar nu", ()),
        ("Kun je dat meteen aan haar doorgeven?", ()),
    ],
)
async def test_what_he_wrote_just_now_goes_with_what_he_tells_besides(world, words, besides):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, FELL)
    seen = len(ada.reads)
    assert [one.text for one in await says(world, johan, words)] == [ON_ITS_WAY]
    assert texts(ada, seen) == [directly("\n".join((FELL, *besides)))]
    (told,) = await says(world, johan, "Hallo. Doe je dat nou of niet?")
    assert told.text == dutch("I passed that on at once. Whether {coach} has seen it, I cannot know.", coach="Ada")
    assert len(ada.reads) == seen + 1


async def test_the_next_day_it_goes_from_beside_a_question_and_is_no_answer_to_that(world):
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-11-25 21:00"))
    await says(world, johan, FELL)
    await world.until(at("2026-11-26 09:30"))
    seen = len(ada.reads)
    assert [one.text for one in await says(world, johan, "Stuur het haar dan nu. Dat van Ritske.")] == [ON_ITS_WAY]
    assert texts(ada, seen) == [directly(FELL)]
    await says(world, johan, "Hoe krijg ik ze mee?")
    read = await overview(world, ada)
    assert ("Hoe krijg ik ze mee?" in read, "Stuur het" in read) == (True, False)


async def test_an_answer_is_shown_first_and_a_tap_lets_it_go_and_leaves_it_an_answer(world):
    ada, johan = await asked(world)
    await says(world, johan, "Hoe krijg ik ze mee?")
    await world.after(minutes=5)
    (told,) = await says(world, johan, "Geef dat maar door aan Ada")
    assert (told.text, told.buttons) == (f"{SHALL_I}\n\nHoe krijg ik ze mee?", ((PASS_ON,),))
    assert lately(world, ada) == []
    seen = len(ada.reads)
    await taps(world, johan, "Yes, pass it on", told)
    assert texts(ada, seen) == [directly("Hoe krijg ik ze mee?")]
    assert "Hoe krijg ik ze mee?" in await overview(world, ada)


@pytest.mark.parametrize("words", ["ja", "doe dat dan", "Doe je dat nou of niet?"])
async def test_what_was_shown_goes_with_a_word(world, words):
    ada, johan = await asked(world)
    await says(world, johan, "Hoe krijg ik ze mee?")
    await world.after(minutes=5)
    await says(world, johan, "Geef dat maar door aan Ada")
    seen = len(ada.reads)
    await says(world, johan, words)
    assert texts(ada, seen) == [directly("Hoe krijg ik ze mee?")]


async def test_nothing_goes_of_what_he_kept_for_himself_until_he_taps(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, FELL)
    await says(world, johan, "alleen voor mij")
    seen = len(ada.reads)
    (told,) = await says(world, johan, "Stuur het haar toch maar nu")
    assert (told.text, texts(ada, seen)) == (f"{SHALL_I}\n\n{FELL}", [])
    await says(world, johan, "nee")
    assert texts(ada, seen) == []


@pytest.mark.parametrize(
    "words", ["dat hoeft Ada niet te weten", "ik zeg het haar zelf wel dinsdag", "straks stuur ik Ada een mail"]
)
async def test_who_does_not_say_so_has_nothing_sent(world, words):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, FELL)
    seen = len(ada.reads)
    await says(world, johan, words)
    await world.after(hours=3)
    assert texts(ada, seen) == []


@pytest.mark.parametrize(
    "words", ["heeft ada dat al gelezen?", "Dat zei ik je net. Heeft Ada dat nou gelezen of niet?"]
)
async def test_who_asks_whether_she_read_it_hears_so_and_can_let_it_go(world, words):
    ada, johan = await asked(world)
    await says(world, johan, "Hoe krijg ik ze mee?")
    await world.after(minutes=5)
    (told,) = await says(world, johan, words)
    asks = dutch("That comes before you two meet. Shall I pass it on now?")
    not_yet = dutch("No, {coach} has not read this yet:", coach="Ada")
    assert told.text == f"{not_yet}\n\nHoe krijg ik ze mee?\n\n{asks}"
    assert told.buttons == ((PASS_ON, KEEP),)
    seen = len(ada.reads)
    await says(world, johan, "stuur dan")
    assert texts(ada, seen) == [directly("Hoe krijg ik ze mee?")]
    (told,) = await says(world, johan, words)
    assert told.text == dutch("I passed that on at once. Whether {coach} has seen it, I cannot know.", coach="Ada")


async def test_of_a_note_that_stays_his_he_hears_that(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, "/instellingen deel nee")
    await says(world, johan, FELL)
    (told,) = await says(world, johan, "heeft Ada dat gelezen?")
    assert told.text == dutch("No, that stays with you. {coach} does not read it.", coach="Ada")


HEAVY = "Mijn vader is vannacht overleden."
SAD = dutch("How sad, {client}. My condolences.", client="Johan")


@pytest.mark.parametrize("asks", ["Wil je dat nu aan Ada doorgeven?", "Dat mag Ada meteen weten."])
async def test_who_asks_it_in_one_breath_hears_a_human_word_and_it_goes(world, asks):
    ada, johan = await ada_and_johan(world)
    seen = len(ada.reads)
    assert [one.text for one in await says(world, johan, f"{HEAVY} {asks}")] == [SAD, ON_ITS_WAY]
    (told,) = texts(ada, seen)
    assert HEAVY in told


async def test_what_he_asks_to_have_asked_is_no_more_of_the_note_before_it(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, FELL)
    (told,) = await says(world, johan, "Kun je Ada vragen of ze me belt?")
    assert told.text == SHALL_I
    seen = len(ada.reads)
    await says(world, johan, "ja")
    assert texts(ada, seen) == [directly("Kun je Ada vragen of ze me belt?")]


async def test_what_he_wants_to_talk_about_is_not_asked_as_if_he_had_said_nothing(world):
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-11-25 21:00"))
    await says(world, johan, FELL)
    await says(world, johan, "stuur het haar nu")
    await world.until(at("2026-11-26 09:05"))
    assert texts(johan)[-1].endswith("Het mag ook gaan over wat je gisteren schreef.")
    assert FELL in "".join(texts(ada))


async def test_what_he_kept_for_himself_is_not_brought_up(world):
    _, johan = await ada_and_johan(world)
    await world.until(at("2026-11-25 21:00"))
    await says(world, johan, FELL)
    await says(world, johan, "alleen voor mij")
    await world.until(at("2026-11-26 09:05"))
    assert "schreef" not in texts(johan)[-1]


@pytest.mark.parametrize(
    ("words", "goes"), [("doe maar", True), ("ok", False), ("ok dan", False), ("prima", False), ("hoeft niet", False)]
)
async def test_where_he_was_only_told_that_it_may_be_now_an_ok_lets_nothing_go(world, words, goes):
    ada, johan = await asked(world)
    await says(world, johan, "Hoe krijg ik ze mee?")
    await world.after(minutes=2)
    await says(world, johan, "prima")
    await world.after(hours=2)
    (told,) = await says(world, johan, FELL)
    may_be = dutch("{coach} reads it before your meeting, or now if you would like that.", coach="Ada")
    assert told.text == f"{dutch('That is no small thing, {client}.', client='Johan')}\n\n{may_be}"
    seen = len(ada.reads)
    await says(world, johan, words)
    assert texts(ada, seen) == ([directly(FELL)] if goes else [])


async def test_a_loss_that_he_has_just_told_in_an_answer_goes_at_once_with_what_he_says_around_it(world):
    ada, johan = await asked(world)
    await says(world, johan, "Papa is vannacht overleden.")
    seen, before = len(ada.reads), len(johan.reads)
    await says(world, johan, "Wil je dat aan Ada doorgeven, ik kan even niet bellen. En dinsdag weet ik nog niet")
    assert [one.partition("\n")[0] for one in texts(johan, before)] == [SAD, ON_ITS_WAY]
    words = "Papa is vannacht overleden.\nik kan even niet bellen. En dinsdag weet ik nog niet"
    assert texts(ada, seen) == [directly(words)]


async def test_what_stands_behind_a_colon_is_what_goes(world):
    ada, johan = await asked(world)
    said = "Stuur dit nu naar Ada: ik ben vannacht aangereden en lig in het ziekenhuis."
    seen = len(ada.reads)
    assert [one.text for one in await says(world, johan, said)] == [ON_ITS_WAY]
    (told,) = texts(ada, seen)
    assert "ik ben vannacht aangereden" in told


async def test_a_no_to_whether_it_shall_go_is_no_answer_to_the_question(world):
    ada, johan = await asked(world)
    await says(world, johan, FELL)
    await world.after(minutes=5)
    await says(world, johan, "heeft Ada dat gelezen?")
    (told,) = await says(world, johan, "nee laat maar")
    assert told.text == dutch("Good. I leave it.")
    assert "laat maar" not in await overview(world, ada)


async def test_who_had_an_answer_to_it_sees_by_the_mark_that_she_read_it_and_hears_so(world):
    ada, johan = await ada_and_johan(world)
    wrote = johan.says(FELL)
    await world.settle()
    await says(world, johan, "stuur het haar nu")
    await says(world, ada, "Wat een klap. Ik bel je vanmiddag.")
    marks = {one.text: one.reaction for one in johan.chat if one.who != "bot"}
    assert marks[wrote.text] == "👀"
    (told,) = await says(world, johan, "heeft Ada dat gelezen?")
    assert told.text == dutch("Yes, {coach} has read it already.", coach="Ada")


async def test_what_lies_ready_in_an_overview_goes_at_once_and_stays_there(world):
    ada, johan = await asked(world)
    await says(world, johan, "Hoe krijg ik ze mee?")
    await world.until(at("2026-11-30 17:00"))
    await says(world, johan, "prima")
    await says(world, johan, FELL)
    await says(world, johan, "Ada mag het lezen")
    await world.until(at("2026-11-30 18:30"))
    seen = len(ada.reads)
    await says(world, johan, "stuur het haar nu")
    assert texts(ada, seen) == [directly(FELL)]
    seen = len(ada.reads)
    await taps(world, ada, READ.source)
    assert (FELL in "".join(texts(ada, seen)), "ingetrokken" in "".join(texts(ada, seen))) == (True, False)
