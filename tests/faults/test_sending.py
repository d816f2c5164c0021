"""Telegram on a bad day, seen from what people find in their chats."""

from datetime import timedelta

import pytest

from bot.demo import playing
from bot.playground.faults import Dropped, Instead, bad_gateway, error, foreign_page, server_error, too_many_requests
from tests.cast import BEGIN, QUESTION, ada_and_johan, at, bram_and_cleo, dutch, reads, texts

REMINDER = at("2026-11-27 09:00")
NOTICE, DIGEST = at("2026-11-30 09:00"), at("2026-11-30 18:00")
UNREACHABLE = "I cannot reach {client} in Telegram at the moment."
SORRY = "Something went wrong: I could not show you a message. What you wrote is kept; /start goes on."
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
AFTER_EFFECT = [
    Dropped(after=True),
    server_error(after=True),
    bad_gateway(after=True),
    foreign_page(after=True),
]
SAYS_YES = [
    '{"ok":true}',
    '{"ok":true,"result":{"a shape":"of next year"}}',
    '{"ok": true, "result": [1, 2]}',
    '{"result":{"message_id":12},"ok":true}',
    '{"ok":true,"result":{"message_id":12,"date":17',
]
BEFORE_EFFECT = [Dropped(), server_error(), bad_gateway(), foreign_page()]
UNKNOWN_REFUSALS = [
    error(400, "Bad Request: SOMETHING_NEW"),
    error(400, "Bad Request: message text is empty"),
    error(403, "Forbidden: bot was blocked by the user's grandmother"),
    error(400, "Bad Request: chat not found in this galaxy"),
]


async def after(world, person, moment, *faults, times=1):
    """What this person finds within five minutes of a moment, if sending to him fails like this."""
    await world.until(moment - MINUTE)
    seen = len(person.reads)
    for fault in faults:
        world.telegram.faults.plan(fault, "sendMessage", person.id, times)
    await world.until(moment + 5 * MINUTE)
    return person.reads[seen:]


# --- nobody can tell whether it arrived ---------------------------------------------------------------------------


@pytest.mark.parametrize("fault", AFTER_EFFECT, ids=repr)
async def test_it_puts_a_question_once_more_after_a_minute_when_it_may_have_arrived(world, fault):
    _, johan = await ada_and_johan(world)
    first, second = await after(world, johan, QUESTION, fault)
    assert (second.text, second.buttons, second.at) == (first.text, first.buttons, first.at + MINUTE)


@pytest.mark.parametrize("body", SAYS_YES)
async def test_it_puts_no_question_twice_when_telegram_said_yes_in_words_that_nobody_can_read(world, body):
    _, johan = await ada_and_johan(world)
    assert [message.at for message in await after(world, johan, QUESTION, Instead(200, body, after=True))] == [QUESTION]


@pytest.mark.parametrize("fault", BEFORE_EFFECT, ids=repr)
async def test_it_puts_a_question_after_a_minute_when_it_had_not_arrived(world, fault):
    _, johan = await ada_and_johan(world)
    assert [message.at for message in await after(world, johan, QUESTION, fault)] == [QUESTION + MINUTE]


async def test_it_never_puts_a_question_a_third_time(world):
    _, johan = await ada_and_johan(world)
    assert len(await after(world, johan, QUESTION, Dropped(after=True), times=9)) == 2


async def test_it_takes_both_copies_of_a_question_for_the_same_question(world):
    ada, johan = await ada_and_johan(world)
    first, second = await after(world, johan, QUESTION, Dropped(after=True))
    johan.says("Hoe krijg ik de directeur mee?", reply_to=first)
    johan.says("En wanneer?", reply_to=second)
    await world.after(minutes=2)
    johan.taps(dutch("Skip"), first)
    johan.taps(dutch("Skip"), second)
    await world.settle()
    seen = len(ada.reads)
    ada.says("/overzicht")
    await world.settle()
    (overview,) = texts(ada, seen)
    assert overview.endswith("Hoe krijg ik de directeur mee?\nEn wanneer?")
    assert johan.toasts == [dutch("This conversation is over. What you wrote is kept.")] * 2


@pytest.mark.parametrize(("fault", "copies"), [(Dropped(after=True), 1), (Dropped(), 0)], ids=["arrived", "lost"])
async def test_it_never_repeats_a_reminder(world, fault, copies):
    _, johan = await ada_and_johan(world)
    assert len(await after(world, johan, REMINDER, fault)) == copies


@pytest.mark.parametrize(("fault", "copies"), [(Dropped(after=True), 1), (Dropped(), 0)], ids=["arrived", "lost"])
async def test_it_never_repeats_the_notice_of_a_meeting(world, fault, copies):
    _, johan = await ada_and_johan(world)
    assert len(await after(world, johan, NOTICE, fault)) == copies


@pytest.mark.parametrize("times", [1, 2])
async def test_it_sends_a_digest_until_it_is_confirmed_with_at_most_one_copy_for_each_doubt(world, times):
    ada, _ = await ada_and_johan(world)
    copies = await after(world, ada, DIGEST, Dropped(after=True), times=times)
    assert len(copies) == times + 1
    assert {message.text for message in copies} == {copies[0].text}


async def test_it_gets_a_digest_across_however_often_it_is_lost(world):
    ada, _ = await ada_and_johan(world)
    assert await after(world, ada, DIGEST, Dropped(), times=6) == []
    await world.after(hours=2)
    assert [text for text in texts(ada) if text.startswith(dutch("An overview is ready"))] == texts(ada)[-1:]


# --- it certainly did not arrive ----------------------------------------------------------------------------------


async def test_it_waits_as_long_as_telegram_asks_in_that_chat_alone(world):
    _, johan = await ada_and_johan(world)
    _, cleo = await bram_and_cleo(world)
    await world.until(QUESTION - MINUTE)
    seen = len(cleo.reads)
    asked = await after(world, johan, QUESTION, too_many_requests(200))
    assert [message.at - QUESTION >= timedelta(seconds=200) for message in asked] == [True]
    assert [message.at - QUESTION < timedelta(seconds=5) for message in cleo.reads[seen:]] == [True]


async def test_it_lets_a_question_lapse_that_is_half_a_day_late_and_tells_the_coach_at_the_digest(world):
    ada, johan = await ada_and_johan(world)
    assert await after(world, johan, QUESTION, too_many_requests(12 * 3600 + 1)) == []
    seen = len(johan.reads)
    await world.until(NOTICE - MINUTE)
    assert texts(johan, seen) == []
    await world.until(DIGEST + MINUTE)
    not_asked = dutch("Not asked: {kinds}.", kinds=dutch("looking ahead"))
    assert not_asked in await reads(world, ada)


async def test_it_keeps_a_question_for_the_morning_when_it_is_delayed_into_the_night(world):
    _, johan = await ada_and_johan(world)
    await after(world, johan, QUESTION, too_many_requests(11 * 3600 + 45 * 60))
    seen = len(johan.reads)
    await world.until(REMINDER - MINUTE)
    assert [message.at for message in johan.reads[seen:]] == [at("2026-11-27 08:00")]


async def test_it_lets_a_reminder_lapse_that_is_two_hours_late(world):
    _, johan = await ada_and_johan(world)
    assert await after(world, johan, REMINDER, too_many_requests(2 * 3600 + 1)) == []
    seen = len(johan.reads)
    await world.until(NOTICE - MINUTE)
    assert texts(johan, seen) == []


async def test_it_never_lets_a_digest_lapse(world):
    ada, _ = await ada_and_johan(world)
    await after(world, ada, DIGEST, too_many_requests(19 * 3600))
    seen = len(ada.reads)
    await world.until(DIGEST + 20 * HOUR)
    assert [message.at for message in ada.reads[seen:]] == [DIGEST + 19 * HOUR]


# --- somebody cannot be reached ------------------------------------------------------------------------------------


async def test_it_tells_the_coach_once_that_a_client_has_blocked_it_and_asks_nothing_more(world):
    ada, johan = await ada_and_johan(world)
    read, told = len(johan.reads), len(ada.reads)
    johan.blocks()
    await world.until(NOTICE - MINUTE)
    assert texts(johan, read) == []
    assert texts(ada, told) == [dutch(UNREACHABLE, client="Johan")]


@pytest.mark.parametrize(
    "refusal",
    ["Forbidden: bot was blocked by the user", "Forbidden: user is deactivated", "Bad Request: chat not found"],
)
async def test_it_tells_the_coach_once_when_it_finds_out_by_writing(world, refusal):
    ada, johan = await ada_and_johan(world)
    told = len(ada.reads)
    code = 403 if refusal.startswith("Forbidden") else 400
    await after(world, johan, QUESTION, error(code, refusal), times=99)
    await world.until(NOTICE - MINUTE)
    assert texts(ada, told) == [dutch(UNREACHABLE, client="Johan")]


async def test_it_tells_the_coach_once_when_the_account_is_gone(world):
    ada, johan = await ada_and_johan(world)
    told = len(ada.reads)
    johan.deactivates()
    await world.until(NOTICE - MINUTE)
    assert texts(ada, told) == [dutch(UNREACHABLE, client="Johan")]


async def test_it_greets_who_lets_it_in_again_and_goes_on_with_the_rhythm(world):
    _, johan = await ada_and_johan(world)
    johan.blocks()
    await world.after(days=1)
    seen = len(johan.reads)
    johan.unblocks()
    await world.settle()
    (greeting,) = texts(johan, seen)
    assert greeting == dutch("Good to see you again. I go on around your meetings; /stop if you would rather not.")
    assert len(await after(world, johan, QUESTION)) == 1


async def test_it_says_at_once_that_an_answer_was_refused_also_in_the_weekend_and_at_night(world):
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-11-28 23:30"))
    for person, words in ((ada, "/plan"), (johan, "/plan")):
        seen = len(person.reads)
        world.telegram.faults.plan(UNKNOWN_REFUSALS[0], "sendMessage", person.id, 2)
        person.says(words)
        await world.settle()
        assert texts(person, seen) == [dutch(SORRY)]


@pytest.mark.parametrize("refusal", UNKNOWN_REFUSALS, ids=lambda one: one.body)
async def test_it_gives_nobody_up_for_a_refusal_it_does_not_know(world, refusal):
    ada, johan = await ada_and_johan(world)
    told = len(ada.reads)
    # What is refused as it was is shown once more without markup; whom writing is forbidden to gets no second one.
    (said,) = await after(world, johan, QUESTION, refusal, times=1 if refusal.status == 403 else 2)
    assert said.text == dutch(SORRY)
    assert texts(ada, told) == []
    assert len(await after(world, johan, NOTICE)) == 1


async def test_it_shows_the_words_without_markup_when_telegram_cannot_take_ours(world):
    _, johan = await ada_and_johan(world)
    (question,) = await after(world, johan, QUESTION, error(400, "Bad Request: can't parse entities: oops"))
    assert (question.entities, bool(question.buttons)) == ((), True)


@pytest.mark.parametrize(("rate", "took"), [(25, timedelta(seconds=2)), (0, timedelta())])
async def test_it_spaces_what_it_says_in_a_chat_unless_pacing_is_off(tmp_path, rate, took):
    async with playing(tmp_path, BEGIN, rate_per_second=rate) as world:
        ada = await world.coach("Ada")
        await world.after(minutes=1)
        seen = len(ada.reads)
        for _ in range(3):
            ada.says("/trajecten")
        await world.settle()
        first, _, last = ada.reads[seen:]
        assert last.at - first.at == took
