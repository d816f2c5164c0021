"""What somebody writes that is for the bot itself, or cannot wait: it is told what is so, and the question stays."""

import pytest

from bot.digests.compose import READ
from tests.cast import ada_and_johan, asked, at, dutch, invited, lately, overview, says, taps, texts

READERS = dutch(
    "{coach} reads what you write, in your own words, except what you keep to yourself. Nobody else, nobody "
    "at your work either.",
    coach="Ada",
)
KEEPING = dutch(
    "Until {days} days after your last meeting with {coach}. Sooner is fine too: /vergeetmij erases everything.",
    days=90,
    coach="Ada",
)
ITSELF = dutch(
    "I am a program. {coach} alone reads what you write here; what you keep for yourself nobody does.", coach="Ada"
)
ASKS = (
    ("lees jij dit eigenlijk?", ITSELF),
    ("leest mijn leidinggevende dit ook?", READERS),
    ("hoe lang bewaar je dit?", KEEPING),
)
ILL = "hoi ik ben ziek, kan vandaag niet"
NOW = "Tell {coach} now"


@pytest.mark.parametrize(("words", "told"), ASKS)
async def test_it_is_answered_at_the_door_when_nothing_is_asked_and_beside_a_question(world, words, told):
    ada = await world.coach("Ada")
    johan = world.telegram.person("Johan")
    johan.starts(await invited(world, ada))
    await world.settle()
    assert [one.text for one in await says(world, johan, words)] == [told]
    await taps(world, johan, "Yes, I join in")
    assert johan.reads[-1].text == dutch(
        "Thank you. I ask {coach} whether it is you who opened the link; that is one tap. After that you read here "
        "what you two agree on.",
        coach="Ada",
    )


@pytest.mark.parametrize(("words", "told"), ASKS)
async def test_beside_a_question_it_is_no_answer(world, words, told):
    ada, johan = await asked(world)
    assert [one.text for one in await says(world, johan, words)] == [told]
    await world.after(minutes=2)
    assert lately(world, johan) == []
    await says(world, johan, "Hoe krijg ik ze mee?")
    await world.after(minutes=2)
    shown = await overview(world, ada)
    assert ("Hoe krijg ik ze mee?" in shown, words in shown) == (True, False)


@pytest.mark.parametrize("words", ["huh ik heb er toch nog 2? vandaag en dan nog een", "ik heb er toch nog twee?"])
async def test_what_he_asks_about_the_meetings_is_told_as_they_are_planned_and_is_no_answer(world, words):
    ada, johan = await asked(world)
    (told,) = await says(world, johan, words)
    days = ("1 december", "22 december", "12 januari", "2 februari", "23 februari", "16 maart", "6 april")
    assert told.text == "\n\n".join(
        (
            dutch("You meet {coach} {number} more times:", coach="Ada", number="zeven"),
            "\n".join(f"· dinsdag {day} om 14:00" for day in days),
            dutch("Did you two agree on something else? {coach} can change it here.", coach="Ada"),
        )
    )
    await world.after(minutes=2)
    assert lately(world, johan) == []
    await says(world, johan, "Hoe krijg ik ze mee?")
    shown = await overview(world, ada)
    assert ("Hoe krijg ik ze mee?" in shown, words in shown) == (True, False)


@pytest.mark.parametrize("words", ["Huh?", "wat bedoel je?", "ben je een robot?"])
async def test_what_he_asks_back_stands_in_no_overview(world, words):
    ada, johan = await asked(world)
    await says(world, johan, words)
    await says(world, johan, "Hoe krijg ik ze mee?")
    assert words not in await overview(world, ada)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "waarom vraag je dit eigenlijk",
            "You need not. It is for the talks with {coach}, and skipping is always fine.",
        ),
        ("ben je een mens?", "I am a chatbot, I only ask and pass on. {coach} is the human being."),
        ("?", "Whatever comes to your mind. There is no wrong answer, and skipping is fine."),
        ("wat vind jij?", "I give no advice. Take that question along to {coach}."),
    ],
)
async def test_what_he_asks_back_is_answered_and_he_is_not_asked_what_he_meant(world, words, told):
    _, johan = await asked(world)
    assert [one.text for one in await says(world, johan, words)] == [dutch(told, coach="Ada")]
    await world.after(minutes=2)
    assert lately(world, johan) == []


@pytest.mark.parametrize("words", ["welke vraag?", "huh, wat vroeg je ook alweer"])
async def test_who_does_not_know_any_more_what_he_was_asked_reads_it_again(world, words):
    _, johan = await asked(world)
    (told,) = await says(world, johan, words)
    assert told.text == "Dit vroeg ik:\n\nWaar wil je het over hebben?"


async def test_who_wonders_about_the_day_that_he_was_told_hears_what_it_is(world):
    _, johan = await asked(world)
    (told,) = await says(world, johan, "hoezo 1 december?")
    assert told.text.startswith("Op dinsdag 1 december om 14:00 spreek je Ada")


async def test_who_is_busy_and_comes_back_is_asked_the_same(world):
    _, johan = await asked(world)
    (told,) = await says(world, johan, "sorry net druk")
    assert told.text == dutch("When shall I come back to it?")
    await world.after(hours=5)
    (told,) = await says(world, johan, "ben er weer")
    assert told.text.endswith("Waar wil je het over hebben?")


async def test_a_thumb_or_a_compliment_is_nothing_to_talk_about_and_a_sad_face_is_seen(world):
    ada, johan = await asked(world)
    assert [await says(world, johan, one) for one in ("😅", "leuke vraag!")] == [[], []]
    (told,) = await says(world, johan, "😭")
    assert told.text == dutch(
        "That does not look easy, {client}. Tell what it is if you like; it need not be.", client="Johan"
    )
    await says(world, johan, WRITTEN)
    shown = await overview(world, ada)
    assert (WRITTEN in shown, "😅" in shown, "leuke" in shown) == (True, False, False)


async def test_who_is_angry_while_nothing_is_asked_is_told_how_it_ends(world):
    _, johan = await ada_and_johan(world)
    (told,) = await says(world, johan, "hou toch op met die stomme vragen")
    assert told.text == "Ik kom op een slecht moment, sorry. Ik laat het hierbij.\n\n" + dutch(
        "Would you rather have no more questions? Then send /stop."
    )


WRITTEN = "Hoe krijg ik ze mee?"


@pytest.mark.parametrize(
    "words",
    ["Leest Ada dit nou ook?", "does Ada actually read this?", "leest ada nou ook dat het tegenviel?", "ziet ze dat?"],
)
async def test_whether_his_coach_reads_it_is_told_with_the_way_to_keep_it(world, words):
    ada, johan = await asked(world)
    await says(world, johan, WRITTEN)
    await world.after(minutes=2)
    (told,) = await says(world, johan, words)
    assert (told.text, told.buttons) == (
        dutch("Yes, {coach} reads it before you two meet.", coach="Ada"),
        ((dutch("Keep it for me"),),),
    )
    await taps(world, johan, "Keep it for me")
    assert (johan.toasts[-1], johan.reads[-1].buttons) == (
        dutch("Good, it is yours alone now. What your coach has read already, has been read."),
        ((dutch("✓ {answer}", answer=dutch("Keep it for me")),),),
    )
    assert WRITTEN not in await overview(world, ada)
    (told,) = await says(world, johan, words)
    assert (told.text, told.buttons) == (
        dutch("No, that stays with you. {coach} does not read it.", coach="Ada"),
        ((dutch("{coach} may read it", coach="Ada"),),),
    )
    await taps(world, johan, "{coach} may read it", coach="Ada")
    assert WRITTEN in await overview(world, ada)


async def test_it_says_so_when_his_coach_has_read_it(world):
    ada, johan = await asked(world)
    await says(world, johan, WRITTEN)
    await world.after(minutes=2)
    await world.until(at("2026-11-30 18:00"))
    await taps(world, ada, READ.source)
    (told,) = await says(world, johan, "heeft Ada dit al gelezen?")
    assert (told.text, told.buttons) == (dutch("Yes, {coach} has read it already.", coach="Ada"), ())


async def test_what_he_tells_beside_it_is_his_answer_and_that_is_what_he_can_keep(world):
    ada, johan = await asked(world)
    (told,) = await says(world, johan, f"{WRITTEN} Leest Ada dit ook?")
    assert told.text == dutch("Yes, {coach} reads it before you two meet.", coach="Ada")
    await taps(world, johan, "Keep it for me")
    await world.after(minutes=2)
    shown = await overview(world, ada)
    (mine,) = await says(world, johan, "/antwoorden")
    assert (WRITTEN in shown, WRITTEN in mine.text) == (False, True)


async def test_what_he_asks_of_the_bot_when_all_is_answered_is_no_more_of_his_answer(world):
    ada, johan = await asked(world)
    await says(world, johan, WRITTEN)
    await world.after(minutes=2)
    told = await says(world, johan, "wat zou jij tegen hem zeggen")
    assert [one.text for one in told] == [dutch("I give no advice. Take that question along to {coach}.", coach="Ada")]
    assert "wat zou jij" not in await overview(world, ada)


async def test_who_cannot_come_is_offered_to_tell_it_now(world):
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-11-26 09:00"))
    await taps(world, johan, "Skip")
    await world.until(at("2026-12-01 09:00"))
    (offer,) = await says(world, johan, ILL)
    assert offer.text.endswith("Verzetten doe je met Ada. Zal ik het nu meteen doorgeven?")
    seen = len(ada.reads)
    await says(world, johan, "ja")
    assert texts(ada, seen) == [
        f"{dutch('{client} tells you this directly, outside the overview:', client='Johan')}\n\n{ILL}\n\n"
        f"{dutch('This is about {moment}.', moment='dinsdag 1 december om 14:00')}"
    ]


@pytest.mark.parametrize("tells", [True, False])
async def test_beside_a_question_he_is_asked_whether_it_is_for_his_coach_now(world, tells):
    ada, johan = await asked(world)
    await world.until(at("2026-11-30 20:00"))
    seen = len(ada.reads)
    (check,) = await says(world, johan, ILL)
    assert (check.text, check.buttons) == (
        dutch("Is this for your coach right now, or is it your answer to my question?"),
        ((dutch("Yes, my answer"), dutch(NOW, coach="Ada")),),
    )
    if tells:
        await taps(world, johan, NOW, coach="Ada")
    else:
        await taps(world, johan, "Yes, my answer")
    assert (f"\n\n{ILL}" in "".join(texts(ada, seen))) is tells


async def test_a_request_for_another_day_is_no_part_of_what_he_sets_out_to_do(world):
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-12-01 17:05"))
    for words in ("Dat ik steeds ja zeg", "Bij mijn baas", "Donderdag zeg ik dat ik erop terugkom"):
        await says(world, johan, words)
        await world.after(minutes=2)
    (offer,) = await says(world, johan, "o en die 22e zit ik in Winterberg. kan dat een andere dag?")
    assert offer.buttons == ((dutch("Yes, pass it on"),),)
    await taps(world, johan, "Yes, pass it on")
    assert "die 22e zit ik in Winterberg. kan dat een andere dag?" in ada.reads[-1].text
    await world.until(at("2026-12-04 09:05"))
    assert ("Donderdag zeg ik" in johan.reads[-1].text, "Winterberg" in johan.reads[-1].text) == (True, False)


@pytest.mark.parametrize(
    "words", ["ik sta tot mn knieen in de hulst. na het weekend!!", "na de kerst", "als ik terug ben"]
)
async def test_who_says_until_when_it_can_wait_is_asked_then_and_before_they_meet_at_the_latest(world, words):
    ada, johan = await asked(world)
    (told,) = await says(world, johan, words)
    assert told.text == "Goed. Op maandag 30 november om 09:00 kom ik erop terug."
    before = len(johan.reads)
    await world.until(at("2026-11-30 09:00"))
    assert dutch("Not prepared") in johan.reads[before].buttons[0]
    await says(world, johan, WRITTEN)
    shown = await overview(world, ada)
    assert (WRITTEN in shown, words in shown) == (True, False)


async def test_a_remark_to_the_bot_is_not_what_he_brings_and_what_corrects_it_takes_its_place(world):
    ada, johan = await asked(world)
    owed = "mijn vraag over de bus is nog niet beantwoord.. en je zou nog naar mijn doel vragen toch?"
    (told,) = await says(world, johan, owed)
    assert told.text == dutch(
        "You are right, that is still open. With /meld you ask {coach} at once, with /doel you look at your goal.",
        coach="Ada",
    )
    await says(world, johan, "heb je mijn bericht over het parkeren gezien")
    await world.after(minutes=2)
    (again,) = await says(world, johan, "nee dat was een vraag aan JOU. waar ik het over wil hebben: de kerst")
    assert again.text == f"{dutch('You take this one along:')} ❝De kerst.❞"
    shown = await overview(world, ada)
    assert ("de kerst" in shown, "parkeren" in shown, owed in shown) == (True, False, False)


THERE = (
    "kan ik daar voor de deur parkeren met de bus?",
    "ok. tot morgen dan. is er koffie",
    "waar kan ik de fiets kwijt?",
)


@pytest.mark.parametrize("words", THERE)
async def test_what_nobody_but_his_coach_knows_he_is_offered_to_have_asked(world, words):
    ada, johan = await ada_and_johan(world)
    (offer,) = await says(world, johan, words)
    assert (offer.text, offer.buttons) == (
        dutch("I do not know that, but {coach} surely does. Shall I ask it?", coach="Ada"),
        ((dutch(NOW, coach="Ada"), dutch("Let it go")),),
    )
    seen = len(ada.reads)
    await says(world, johan, "ja graag")
    assert texts(ada, seen)[0].endswith(f"\n\n{words}")


async def test_how_much_time_it_takes_is_told(world):
    _, johan = await ada_and_johan(world)
    (told,) = await says(world, johan, "prima. hoeveel tijd kost dit per week")
    assert told.text == dutch(
        "A few minutes each time. Around each meeting with {coach} you hear from me a few times.", coach="Ada"
    )


async def test_a_question_that_nobody_can_answer_here_is_offered_to_his_coach(world):
    _, johan = await ada_and_johan(world)
    (offer,) = await says(world, johan, "wie heeft dit eigenlijk gemaakt?")
    assert offer.text == dutch("I do not know that. Shall I give your question to {coach}?", coach="Ada")


async def test_a_sentence_that_he_takes_out_is_out(world):
    ada, johan = await asked(world)
    await says(world, johan, "Ben al weg.\nHoe krijg ik ze mee? Dat wil ik weten.")
    await world.after(minutes=2)
    assert [one.text for one in await says(world, johan, "die eerste zin hoort er niet bij")] == [
        f"{dutch('That sentence is out.')}\n\n{dutch('You take this one along:')} "
        "❝Hoe krijg ik ze mee? Dat wil ik weten.❞"
    ]
    shown = await overview(world, ada)
    assert ("Hoe krijg ik ze mee?" in shown, "Ben al weg" in shown) == (True, False)


@pytest.mark.parametrize("before", ["overslaan", "sorry drukke week. morgen stuur ik het"])
async def test_what_he_wants_to_talk_about_after_the_silence_is_what_he_brings(world, before):
    ada, johan = await asked(world)
    await says(world, johan, before)
    await world.until(at("2026-11-30 10:00"))
    (told,) = await says(world, johan, "zaterdag toch gewerkt. wil het over dat hebben")
    said = "❝Zaterdag toch gewerkt. wil het over dat hebben.❞"
    assert told.text == f"{dutch('You take this one along:')} {said}"
    shown = await overview(world, ada)
    assert ("zaterdag toch gewerkt" in shown, "drukke week" in shown) == (True, False)


async def test_what_he_asks_behind_his_answer_of_what_he_wrote_is_never_left_in_silence(world):
    _, johan = await asked(world)
    await says(world, johan, "Ik ben kwaad op mijn chef.")
    await world.after(minutes=2)
    assert [one.text for one in await says(world, johan, "De rest mag er ook bij. Hoe krijg ik alles nu weg?")] == [
        dutch("With /vergeetmij you erase all that you wrote, with /antwoorden one answer.")
    ]


async def test_who_thanks_the_bot_itself_is_answered_once_a_day(world):
    _, johan = await ada_and_johan(world)
    words = "he dankjewel he, voor een computer was je best te doen"
    assert [one.text for one in await says(world, johan, words)] == [
        dutch("You are welcome, {client}.", client="Johan")
    ]
    assert await says(world, johan, "bedankt, bot") == []


async def test_what_he_wrote_who_passes_it_on_and_whether_that_was_all_he_hears_as_it_is(world):
    _, johan = await asked(world)
    await says(world, johan, "Hoe krijg ik ze mee?")
    await world.after(minutes=2)
    await taps(world, johan, "Share this")
    brought = ("Hoe krijg ik ze mee?", dutch("With /antwoorden you read back all that you wrote here."))
    (told,) = await says(world, johan, "Wat wilde ik ook weer met Ada bespreken?")
    assert told.text == "\n\n".join((dutch("You take this along to {coach}:", coach="Ada"), *brought))
    (told,) = await says(world, johan, "wat heb ik nou precies opgeschreven?")
    assert told.text == "\n\n".join((dutch("This you wrote last:"), *brought))
    (told,) = await says(world, johan, "Moet ik dat zelf aan Ada laten weten, of geef jij het door?")
    asks = (
        dutch("No, {coach} has not read this yet:", coach="Ada"),
        "Hoe krijg ik ze mee?",
        dutch("That comes before you two meet. Shall I pass it on now?"),
    )
    assert told.text == "\n\n".join(asks)
    (told,) = await says(world, johan, "was dat het? je zou drie vragen stellen")
    assert told.text.startswith(dutch("Yes, that was it for now. I never ask more than I said, sometimes fewer."))


@pytest.mark.parametrize("words", ["Is dat hele gebeuren nou AI of lees jij eigenlijk niks", "Gebruik je ChatGPT?"])
async def test_whether_it_thinks_is_answered_by_what_it_is_and_not_left_to_his_coach(world, words):
    _, johan = await asked(world)
    assert [one.text for one in await says(world, johan, words)] == [
        "Ik ben een programma. Ik bewaar wat je schrijft en geef het door aan Ada, tenzij je het voor jezelf houdt. "
        "Ik oordeel niet en leg niets uit, en er leest geen AI mee."
    ]


async def test_who_asks_it_to_tell_his_coach_that_he_is_late_hears_only_that_it_can(world):
    _, johan = await asked(world)
    await says(world, johan, "Hoe krijg ik ze mee?")
    await world.until(at("2026-11-30 09:03"))
    assert [one.text for one in await says(world, johan, "Ik kom 10 min later. Zeg jij het tegen Ada?")] == [
        "Ada weet dat nog niet. Zal ik het nu doorgeven?"
    ]
