"""What the coach gets to read: the client says so once, and of one answer whenever he likes; nobody else does."""

import pytest

from bot.actions.allowed import GONE
from bot.digests.compose import READ
from tests.cast import (
    JOHANS_LINES,
    QUESTION,
    a_trajectory,
    ada_and_johan,
    asked,
    at,
    bram_and_cleo,
    data_of,
    dutch,
    opens,
    overview,
    says,
    taps,
    texts,
)
from tests.worlds import beginning

ROW = tuple(dutch(label) for label in ("Share this", "Keep it for me", "Choose later"))
WORDS, LATER = "Hoe krijg ik ze mee?", "Dat ik te snel ja zeg."


@beginning
async def told(world):
    """Ada, and Johan who has just ended his first conversation."""
    ada, johan = await asked(world)
    await says(world, johan, WORDS)
    await world.after(minutes=2)
    return ada, johan


async def reflects(world, johan):
    """Johan writes something else, in a later conversation."""
    await world.until(at("2026-12-01 19:00"))
    await says(world, johan, LATER)
    await world.after(minutes=2)


def rows_of_three(johan):
    return [message.buttons for message in johan.reads if ROW in message.buttons]


async def test_it_shows_one_quiet_row_under_the_end_of_the_first_conversation_and_never_again(world):
    _, johan = await told(world)
    told_so = dutch(
        "{coach} reads this before your meeting, unless you would rather keep it for yourself.", coach="Ada"
    )
    assert (johan.reads[-1].text.endswith(f"❝{WORDS}❞\n\n{told_so}"), johan.reads[-1].buttons) == (True, (ROW,))
    await reflects(world, johan)
    assert rows_of_three(johan) == [(ROW,)]


async def test_what_was_agreed_holds_when_he_taps_nothing(world):
    ada, _ = await told(world)
    assert WORDS in await overview(world, ada)


async def test_what_he_keeps_for_himself_and_all_that_comes_after_it_is_read_by_nobody_else(world):
    ada, johan = await told(world)
    await taps(world, johan, "Keep it for me")
    assert johan.toasts[-1] == dutch(
        "Good. This stays with you, and so does what you write from now on. You can choose otherwise in /instellingen."
    )
    assert johan.reads[-1].buttons == ((dutch("✓ {answer}", answer=dutch("Keep it for me")),),)
    await reflects(world, johan)
    seen = "".join(texts(ada)) + await overview(world, ada)
    assert (WORDS in seen, LATER in seen) == (False, False)
    (shown,) = await says(world, johan, "/antwoorden")
    assert (WORDS in shown.text, LATER in shown.text) == (True, True)


async def test_he_can_say_so_in_words_of_his_own_with_more_behind_it(world):
    ada, johan = await told(world)
    await says(world, johan, "hou maar voor mij. En ook hoe ik het volhoud.")
    await world.after(minutes=2)
    assert WORDS not in await overview(world, ada)
    (shown,) = await says(world, johan, "/antwoorden")
    assert f"{WORDS}\n\nEn ook hoe ik het volhoud." in shown.text


@pytest.mark.parametrize(
    "doubts",
    [
        "Prima, al vind ik het wel een beetje gênant, dus of dat erbij moet weet ik eigenlijk niet zo goed.",
        "Prima denk ik, maar ik twijfel of Ada dat moet weten.",
        "Weet ik eigenlijk niet, het is wel gênant.",
    ],
)
async def test_a_doubt_whether_she_should_read_it_holds_that_back_and_nothing_else(world, doubts):
    ada, johan = await told(world)
    (held,) = await says(world, johan, doubts)
    assert held.text == f"Dan blijft dit bij jou, tot je zegt dat Ada het mag lezen:\n\n{WORDS}"
    await reflects(world, johan)
    shown = await overview(world, ada)
    assert (WORDS in shown, doubts in shown, LATER in shown) == (False, False, True)


async def test_a_yes_that_only_takes_from_it_is_a_yes_and_no_part_of_his_answer(world):
    ada, johan = await told(world)
    await says(world, johan, "Prima, al vind ik het wel een beetje gênant.")
    shown = await overview(world, ada)
    assert (WORDS in shown, "gênant" in shown) == (True, False)


async def test_who_asks_what_he_can_choose_is_told_and_it_is_no_part_of_his_answer(world):
    ada, johan = await told(world)
    (explained,) = await says(world, johan, "wat betekent later kiezen?")
    assert explained.text.startswith("Kies je niets, dan leest Ada het vóór jullie gesprek.")
    assert "betekent" not in await overview(world, ada)


async def test_one_answer_can_be_shared_all_the_same(world):
    ada, johan = await told(world)
    await taps(world, johan, "Keep it for me")
    await says(world, johan, "/antwoorden")
    await opens(world, johan, 1)
    await taps(world, johan, "Share {number}", number=1)
    await opens(world, johan, 1)
    assert dutch("{number} only for me", number=1) in johan.reads[-1].buttons[0]
    assert WORDS in await overview(world, ada)


async def test_later_is_until_he_shares_it(world):
    ada, johan = await told(world)
    await taps(world, johan, "Choose later")
    assert WORDS not in await overview(world, ada)
    await says(world, johan, "/antwoorden")
    await opens(world, johan, 1)
    await taps(world, johan, "Share {number}", number=1)
    assert WORDS in await overview(world, ada)


async def test_he_can_think_better_of_it_and_share_it_after_all(world):
    ada, johan = await told(world)
    keep, give = data_of(world, johan, "Keep it for me"), data_of(world, johan, "Share this")
    johan.taps_data(keep)
    await world.settle()
    johan.taps_data(give)
    await world.settle()
    before = await overview(world, ada)
    await reflects(world, johan)
    assert (WORDS in before, LATER in await overview(world, ada)) == (True, True)


async def test_sharing_it_leaves_alone_what_he_had_kept_to_himself(world):
    ada, johan = await told(world)
    share = data_of(world, johan, "Share this")
    await says(world, johan, "/antwoorden")
    await opens(world, johan, 1)
    await taps(world, johan, "{number} only for me", number=1)
    johan.taps_data(share)
    await world.settle()
    assert WORDS not in await overview(world, ada)


async def test_it_says_so_when_the_coach_has_read_it_already(world):
    ada, johan = await told(world)
    keep = data_of(world, johan, "Keep it for me")
    await world.until(at("2026-11-30 18:00"))
    await taps(world, ada, READ.source)
    johan.taps_data(keep)
    await world.settle()
    assert johan.toasts[-1].startswith("Goed. Wat Ada al las, is gelezen; wat je voortaan schrijft, blijft bij jou.")


async def test_nobody_else_can_press_it(world):
    ada, johan = await told(world)
    _, cleo = await bram_and_cleo(world)
    data = [data_of(world, johan, label) for label in ("Share this", "Keep it for me", "Choose later")]
    thieves = (ada, cleo, world.telegram.person("Niemand"))
    for thief in thieves:
        for one in data:
            thief.taps_data(one)
    await world.settle()
    assert [thief.toasts for thief in thieves] == [[dutch(GONE.source)] * 3] * 3
    assert WORDS in await overview(world, ada)


async def test_a_button_of_before_another_coach_changes_nothing_for_that_one(world):
    ada, johan = await told(world)
    share = data_of(world, johan, "Share this")
    bram = await world.coach("Bram")
    await says(world, ada, "/vertrek")
    await taps(world, ada, "Yes, I stop")
    await taps(world, johan, "Go on with another coach")
    bram.starts(next(word for word in johan.reads[-1].text.split() if "?start=" in word))
    await world.settle()
    await taps(world, bram, "Yes, I agree")
    await taps(world, johan, "Yes, go on with {coach}", coach="Bram")
    johan.taps_data(share)
    await world.settle()
    assert johan.toasts[-1] == dutch(GONE.source)
    assert WORDS not in "".join(texts(bram)) + await overview(world, bram)


async def test_a_choice_while_the_overview_is_on_its_way_takes_back_what_can_be_taken_back(world):
    ada, johan = await told(world)
    keep = data_of(world, johan, "Keep it for me")
    await world.until(at("2026-11-30 18:05"))
    johan.taps_data(keep)
    await world.settle()
    await taps(world, ada, "Read the overview")
    assert WORDS not in "".join(texts(ada))


async def test_who_chooses_later_is_told_with_the_meeting_that_something_waits_and_nobody_else_is(world):
    ada, johan = await told(world)
    await taps(world, johan, "Choose later")
    seen = len(johan.reads)
    await world.until(at("2026-11-30 09:05"))
    waits = dutch("What you wrote is still with you. If {coach} may read it, share it in /antwoorden.", coach="Ada")
    assert [one.split("\n\n")[1:] for one in texts(johan, seen)] == [[waits]]
    assert waits not in "".join(texts(ada))


async def test_what_he_chooses_holds_for_the_question_that_is_open_as_well(world):
    ada, johan = await asked(world)
    for label in ("Who reads along", "It stays with me"):
        if label == "Who reads along":
            await says(world, johan, "/instellingen")
        await taps(world, johan, label)
    await says(world, johan, WORDS)
    assert WORDS not in await overview(world, ada)
    for label in ("Who reads along", "It goes along"):
        if label == "Who reads along":
            await says(world, johan, "/instellingen")
        await taps(world, johan, label)
    await reflects(world, johan)
    read = "".join(texts(ada)) + await overview(world, ada)
    assert (WORDS in read, LATER in read) == (False, True)


WAITS = dutch("What you wrote is still with you. If {coach} may read it, share it in /antwoorden.", coach="Ada")


async def chooses_later(world):
    """Ada, and Johan who chooses later, and has himself asked at seven in the evening."""
    ada, johan = await told(world)
    await taps(world, johan, "Choose later")
    await says(world, johan, "/instellingen")
    await taps(world, johan, "Time")
    johan.taps("19:00")
    await world.settle()
    return ada, johan


async def test_who_is_asked_in_the_evening_is_told_at_his_hour_and_what_he_shares_then_still_reaches_her(world):
    ada, johan = await chooses_later(world)
    seen = len(johan.reads)
    await world.until(at("2026-11-30 18:55"))
    assert texts(johan, seen) == []
    await world.until(at("2026-11-30 19:05"))
    assert [WAITS in text for text in texts(johan, seen)] == [True]
    heard = len(ada.reads)
    await says(world, johan, "/antwoorden")
    await opens(world, johan, 1)
    await taps(world, johan, "Share {number}", number=1)
    await world.after(hours=1)
    assert ["aanvulling" in text for text in texts(ada, heard)] == [True]


async def test_who_is_reminded_of_a_question_in_the_same_message_is_told_too(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "Een gedachte.")
    await says(world, johan, "/antwoorden")
    await opens(world, johan, 1)
    await taps(world, johan, "{number} only for me", number=1)
    await chooses_later_on_his_card(world, johan)
    await world.until(QUESTION)
    await says(world, ada, "/verzet johan 30 november 14:00")
    await says(world, ada, "alleen dit")
    await says(world, ada, "ja")
    seen = len(johan.reads)
    await world.until(at("2026-11-27 12:00"))
    (reminded,) = texts(johan, seen)
    assert ("waar je het met Ada over" in reminded, WAITS in reminded, "het hoeft niet" in reminded) == (
        True,
        True,
        True,
    )


async def test_before_the_last_meeting_it_stands_above_the_question_that_takes_the_place_of_the_reminder(world):
    ada = await world.coach("Ada")
    johan = await a_trajectory(world, ada, lines=JOHANS_LINES.replace("aantal: 7", "aantal: 2"))
    await chooses_later_on_his_card(world, johan)
    await world.until(at("2026-12-15 09:00"))
    for words in ("Rust.", "Op maandag begin ik met wat moet.", "Dat het hielp."):
        await says(world, johan, words)
        await world.after(minutes=2)
    seen = len(johan.reads)
    await world.until(at("2026-12-21 12:00"))
    assert [WAITS in text for text in texts(johan, seen)] == [True]


async def chooses_later_on_his_card(world, johan):
    await says(world, johan, "/instellingen")
    await taps(world, johan, "Who reads along")
    await taps(world, johan, "I choose later")


async def test_what_he_shares_between_the_overview_and_the_meeting_comes_before_the_meeting_and_once(world):
    ada, johan = await told(world)
    await world.after(minutes=6)
    await says(world, johan, "Een gedachte.")
    await says(world, johan, "alleen voor mij")
    await says(world, johan, "/antwoorden")
    await opens(world, johan, 2)
    await taps(world, johan, "{number} only for me", number=2)
    await world.until(at("2026-11-30 18:05"))
    await taps(world, ada, READ.source)
    seen = len(ada.reads)
    for number in (1, 2):
        await says(world, johan, "/antwoorden")
        await opens(world, johan, number)
        await taps(world, johan, "Share {number}", number=number)
    announced = texts(ada, seen)
    read = "".join(one.text for one in await taps(world, ada, READ.source))
    assert ([text.splitlines()[0] for text in announced], WORDS in read, "Een gedachte." in read) == (
        [dutch("An addition to the overview is ready")],
        True,
        True,
    )


async def test_what_he_shares_when_she_has_read_the_addition_comes_before_the_meeting_as_well(world):
    ada, johan = await told(world)
    await world.after(minutes=6)
    for words in ("Een gedachte.", "En nog een."):
        await says(world, johan, words)
        await says(world, johan, "alleen voor mij")
    await world.until(at("2026-11-30 18:05"))
    seen, found = len(ada.reads), []
    for number in (1, 2):
        await says(world, johan, "/antwoorden")
        await opens(world, johan, number)
        await taps(world, johan, "Share {number}", number=number)
        found.append("".join(one.text for one in await taps(world, ada, READ.source)))
    announced = [text for text in texts(ada, seen) if text.startswith(dutch("An addition to the overview is ready"))]
    assert ["En nog een." in found[0], "Een gedachte." in found[1], len(announced)] == [True, True, 2]


async def test_a_note_that_she_may_read_comes_before_the_meeting_though_she_has_read_an_addition(world):
    ada, johan = await told(world)
    await world.until(at("2026-11-30 18:05"))
    found = []
    for words in ("Een gedachte.", "En nog een."):
        await says(world, johan, words)
        found.append(words in "".join(one.text for one in await taps(world, ada, READ.source)))
    assert found == [True, True]


async def test_what_touches_him_in_the_same_breath_as_his_doubt_is_kept_and_days_later_the_doubt_is_of_that(world):
    ada, johan = await told(world)
    words = "Ik weet niet of Ada dit moet lezen. Ik heb gehuild op mijn werk."
    await world.after(days=1)
    (said,) = await says(world, johan, words)
    assert said.text.endswith(dutch("It stays with you, unless you want {coach} to read it.", coach="Ada"))
    shown = await overview(world, ada)
    assert (WORDS in shown, words in shown) == (True, False)
