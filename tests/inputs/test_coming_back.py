"""Coming back: after stopping, and in another account; always by the client, never by the coach alone."""

import re

from tests.cast import (
    QUESTION,
    ada_and_johan,
    asked,
    at,
    coached_by_two,
    confirming,
    dutch,
    invited,
    lately,
    link_for_client,
    says,
    taps,
    texts,
)
from tests.worlds import beginning

STOPPED = dutch("{client} has stopped.", client="Johan")
GOODBYE = dutch("Good. No more questions. What you wrote stays yours: /antwoorden shows it.")
BACK = dutch("Good to see you again. From here on I am back around your meetings.")
GONE = dutch("This button does nothing any more.")
WORDS = "Hoe krijg ik ze mee?"
PROVE = dutch(
    "This link is for somebody who was here before, in another account. I show nothing until I know that it is you. I "
    "have just asked it in that account; a tap there is enough. Is it gone? Then send me the code that /terugkeer gave "
    "you there."
)
WELCOME_BACK = dutch("Welcome back. Everything you wrote is here: /antwoorden. I go on where we were.")
WRONG = dutch("That is not the code. Look once more at how you wrote it down, and send it again.")
ENOUGH = dutch("That is not the code either. For now this link opens nothing any more; ask your coach for a new one.")


async def opens(world, person, link):
    seen = len(person.reads)
    person.starts(link)
    await world.settle()
    return texts(person, seen)


@beginning
async def stopped(world):
    """Ada, and Johan who has stopped before the first question."""
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "/stop")
    return ada, johan


async def test_it_offers_a_way_back_that_only_the_client_can_press(world):
    ada, johan = await stopped(world)
    goodbye = johan.reads[-1]
    assert (goodbye.text, goodbye.buttons) == (GOODBYE, ((dutch("Go on after all"),),))
    data = world.telegram.chats[johan.id].posts[goodbye.message_id].body["reply_markup"]["inline_keyboard"][0][0]
    ada.taps_data(data["callback_data"])
    await world.settle()
    assert (ada.toasts, texts(ada)[-1]) == ([GONE], STOPPED)


async def test_it_goes_on_from_where_it_was_and_asks_what_is_still_to_come(world):
    ada, johan = await stopped(world)
    told = len(texts(ada))
    assert [one.text for one in await taps(world, johan, "Go on after all")] == [BACK]
    assert texts(ada, told) == [dutch("{client} goes on after all.", client="Johan")]
    await world.until(QUESTION)
    assert dutch("Not prepared") in str(johan.reads[-1].buttons)
    await taps(world, johan, "Go on after all", johan.reads[[one.text for one in johan.reads].index(GOODBYE)])
    assert johan.toasts[-1] == GONE


async def test_it_makes_up_for_nothing_that_was_to_come_while_he_had_stopped(world):
    _, johan = await stopped(world)
    told = len(texts(johan))
    await world.until(at("2026-12-02 12:00"))
    assert texts(johan, told) == []
    await taps(world, johan, "Go on after all")
    await world.until(at("2026-12-07 12:00"))
    assert [text for text in texts(johan, told) if "1 december" in text] == []


async def test_it_goes_on_resting_when_it_rested(world):
    ada, johan = await ada_and_johan(world)
    await says(world, ada, "/pauze 7-12")
    await taps(world, ada, "Yes, let it rest")
    await says(world, johan, "/stop")
    await taps(world, johan, "Go on after all")
    told = len(texts(johan))
    await world.until(at("2026-12-04 12:00"))
    assert texts(johan, told) == []
    (shown,) = await says(world, ada, "/trajecten")
    assert "7 december" in shown.text


async def test_it_has_no_way_back_when_everything_was_erased(world):
    _, johan = await stopped(world)
    (row,) = world.telegram.chats[johan.id].posts[johan.reads[-1].message_id].body["reply_markup"]["inline_keyboard"]
    await says(world, johan, "/vergeetmij")
    await taps(world, johan, "Yes, erase everything")
    johan.taps_data(row[0]["callback_data"])
    await world.settle()
    assert johan.toasts[-1] == GONE


async def test_it_lays_the_contract_before_him_again_when_he_had_not_agreed(world):
    ada = await world.coach("Ada")
    johan = world.telegram.person("Johan")
    await opens(world, johan, await invited(world, ada))
    await taps(world, johan, "Yes, I join in")
    await taps(world, ada, "Yes, this is {client}", client="Johan")
    await says(world, johan, "/stop")
    await taps(world, johan, "Go on after all")
    await taps(world, johan, "I agree")
    (newest,) = lately(world, ada)
    assert newest.startswith(dutch("{client} agrees with the contract. This is the plan:", client="Johan"))


async def test_it_shows_the_way_back_on_start_and_by_the_coachs_link(world):
    ada, johan = await stopped(world)
    await says(world, ada, "/traject")
    await taps(world, ada, "Link to come back")
    ask = dutch("You have stopped the questions. Do you want to go on?")
    assert await opens(world, johan, "") == [ask]
    assert await opens(world, johan, link_for_client(ada)) == [ask]
    assert [one.text for one in await taps(world, johan, "Go on after all")] == [BACK]


# --- a link pasted ----------------------------------------------------------------------------------------------------


async def test_it_understands_a_link_that_is_pasted(world):
    ada = await world.coach("Ada")
    link = await invited(world, ada)
    token = link.partition("?start=")[2]
    forms = (link, link.removeprefix("https://"), token, f"Kijk, dit stuurde Ada: {link}", f" {link}\n")
    johan = world.telegram.person("Johan")
    said = [await says(world, johan, form) for form in forms]
    assert [len(one) for one in said] == [1] * len(forms)
    assert {one[-1].text.split("\n\n")[-1] for one in said} == {dutch("Do you want to take part in this way?")}


async def test_it_takes_no_other_words_for_a_link(world):
    _, johan = await asked(world)
    await says(world, johan, "x" * 43)
    await says(world, johan, "Zie https://t.me/TussendoorBot?start=onzin voor meer")
    await world.after(minutes=2)
    (own,) = await says(world, johan, "/antwoorden")
    assert ("x" * 43 in own.text, "voor meer" in own.text) == (True, True)


# --- who coaches others himself -------------------------------------------------------------------------------------

CLIENT_AGAIN = (dutch("Go on after all"),)
COACH_AGAIN = dutch("Welcome back. /trajecten shows your trajectories, /help what else I can do.")
DO_YOU = dutch("You have stopped the questions. Do you want to go on?")


async def link_after_stop(world, ada):
    await says(world, ada, "/traject")
    await taps(world, ada, "Link to come back")
    return link_for_client(ada)


async def test_who_is_a_coach_too_comes_back_by_the_link_with_one_tap(world):
    ada, johan = await stopped(world)
    await world.becomes_coach(johan)
    assert await opens(world, johan, await link_after_stop(world, ada)) == [DO_YOU]
    assert johan.reads[-1].buttons == (CLIENT_AGAIN,)
    await taps(world, johan, "Go on after all")
    assert (lately(world, johan), lately(world, ada)) == (
        [BACK],
        [dutch("{client} goes on after all.", client="Johan")],
    )


async def test_who_is_a_coach_too_sees_by_start_that_he_can_go_on_as_a_client(world):
    _, johan = await stopped(world)
    await world.becomes_coach(johan)
    assert await opens(world, johan, "") == [f"{COACH_AGAIN}\n\n{DO_YOU}"]
    assert johan.reads[-1].buttons == (CLIENT_AGAIN,)


async def test_who_is_a_coach_too_sees_by_start_what_becomes_of_it_when_his_own_coach_has_left(world):
    ada, johan = await ada_and_johan(world)
    await world.becomes_coach(johan)
    await says(world, ada, "/vertrek")
    await taps(world, ada, "Yes, I stop")
    (shown,) = await opens(world, johan, "")
    assert shown.startswith(dutch("{coach} has stopped here as a coach.", coach="Ada"))
    assert (dutch("Go on with another coach"),) in johan.reads[-1].buttons


async def test_who_is_a_coach_too_sees_by_start_the_contract_that_lies_before_him(world):
    ada = await world.coach("Ada")
    johan = world.telegram.person("Johan")
    await world.becomes_coach(johan)
    johan.starts(await invited(world, ada))
    await world.settle()
    await taps(world, johan, "Yes, I join in")
    ada.taps(confirming(ada))
    await world.settle()
    shown = johan.reads[-1].text
    assert await opens(world, johan, "") == [shown]


async def test_a_question_with_another_coach_keeps_nobody_from_coming_back_by_the_link(world):
    ada, _, johan = await coached_by_two(world)
    await says(world, johan, "/stop")
    link = await link_after_stop(world, ada)
    await taps(world, johan, "Go on with {coach}", coach="Bram")
    await world.until(QUESTION)
    assert await opens(world, johan, link) == [DO_YOU]
    assert johan.reads[-1].buttons == (CLIENT_AGAIN,)


# --- another account --------------------------------------------------------------------------------------------------


@beginning
async def with_answer(world):
    """Ada, and Johan who has answered a question; and the link by which he comes back."""
    ada, johan = await asked(world)
    await says(world, johan, WORDS)
    await world.after(minutes=2)
    return ada, johan


async def link_back(world, ada):
    await says(world, ada, "/traject")
    await taps(world, ada, "More")
    await taps(world, ada, "Link to come back")
    return link_for_client(ada)


async def code_of(world, johan):
    (said,) = await says(world, johan, "/terugkeer")
    return re.search(r"\w{4}-\w{4}-\w{4}", said.text)[0]


async def answers_of(world, person):
    return "".join(one.text for one in await says(world, person, "/antwoorden"))


async def test_it_moves_everything_after_a_tap_in_the_old_account(world):
    ada, johan = await with_answer(world)
    new = world.telegram.person("Johan", username="johan2")
    assert await opens(world, new, await link_back(world, ada)) == [PROVE]
    (newest,) = lately(world, johan)
    assert newest.startswith("Johan (@johan2) ")
    await taps(world, johan, "Yes, that is me")
    assert lately(world, johan) == [dutch("Good. I go on in your other account. Here I keep nothing of you.")]
    assert WELCOME_BACK in texts(new)
    assert lately(world, ada) == [dutch("{client} is back, in another account.", client="Johan")]
    assert (WORDS in await answers_of(world, new), WORDS in await answers_of(world, johan)) == (True, False)
    told = len(texts(johan))
    await world.until(at("2026-12-01 18:00"))
    assert (texts(johan, told), len(texts(new)) > 3) == ([], True)


async def test_it_moves_nothing_when_the_old_account_says_no(world):
    ada, johan = await with_answer(world)
    new = world.telegram.person("Sjaak")
    await opens(world, new, await link_back(world, ada))
    code = await code_of(world, johan)
    await taps(world, johan, "No")
    assert lately(world, new) == [dutch("It does not go on by this link. Ask your coach for a new one.")]
    await says(world, new, code)
    assert (WORDS in await answers_of(world, johan), WORDS in await answers_of(world, new)) == (True, False)


async def test_it_takes_the_code_when_the_old_account_is_gone(world):
    ada, johan = await with_answer(world)
    code = await code_of(world, johan)
    johan.blocks()
    new = world.telegram.person("Johan")
    await opens(world, new, await link_back(world, ada))
    assert [one.text for one in await says(world, new, "is het 1234?")] == [WRONG]
    await says(world, new, f" {code.lower().replace('-', ' ')}")
    assert WELCOME_BACK in texts(new)
    assert WORDS in await answers_of(world, new)


async def test_it_takes_five_codes_and_no_more(world):
    ada, johan = await with_answer(world)
    code = await code_of(world, johan)
    new = world.telegram.person("Sjaak")
    await opens(world, new, await link_back(world, ada))
    said = [one.text for number in range(5) for one in await says(world, new, f"gok{number}")]
    assert said == [WRONG] * 4 + [ENOUGH]
    await says(world, new, code)
    assert WORDS not in await answers_of(world, new)


async def test_it_takes_no_code_that_was_replaced_and_none_of_somebody_without_the_link(world):
    ada, johan = await with_answer(world)
    old, code = await code_of(world, johan), await code_of(world, johan)
    stranger = world.telegram.person("Niemand")
    await says(world, stranger, code)
    assert WORDS not in await answers_of(world, stranger)
    new = world.telegram.person("Johan")
    await opens(world, new, await link_back(world, ada))
    assert [one.text for one in await says(world, new, old)] == [WRONG]


async def test_the_coach_alone_moves_nothing(world):
    """Ada opens her own link, and lets somebody else open it: neither sees a word, and the client stays who he is."""
    ada, johan = await with_answer(world)
    link = await link_back(world, ada)
    accomplice = world.telegram.person("Handlanger")
    said = await opens(world, ada, link) + await opens(world, accomplice, link)
    for press in ("Overslaan", "Ja"):
        said += [one.text for one in await says(world, accomplice, press)]
    said += [await answers_of(world, accomplice)]
    assert WORDS not in "".join(said)
    assert WORDS in await answers_of(world, johan)


async def test_it_keeps_an_account_that_is_known_for_something_else_out_of_it(world):
    ada, _ = await with_answer(world)
    bram = await world.coach("Bram")
    link = await link_back(world, ada)
    assert await opens(world, bram, link) == [
        dutch("This account is known here for something else. Open the link in an account of its own.")
    ]
    assert await opens(world, world.telegram.person("Johan"), link) == [PROVE]


async def test_the_question_that_his_stop_broke_off_is_asked_again(world):
    _, johan = await asked(world)
    await says(world, johan, "/stop")
    await taps(world, johan, "Go on after all")
    seen = len(johan.reads)
    await world.until(at("2026-11-27 09:05"))
    assert [text.partition("\n")[0] for text in texts(johan, seen)] == ["Dag Johan. Je spreekt Ada dinsdag om 14:00."]


async def test_what_he_had_answered_before_his_stop_is_not_asked_again(world):
    _, johan = await asked(world)
    johan.says("Hoe krijg ik ze mee?")
    await world.after(minutes=2)
    await says(world, johan, "/stop")
    await taps(world, johan, "Go on after all")
    seen = len(johan.reads)
    await world.until(at("2026-11-30 08:00"))
    assert texts(johan, seen) == []


async def test_the_name_of_his_coach_says_with_whom_he_goes_on(world):
    ada, bram, johan = await coached_by_two(world)
    await says(world, johan, "/stop")
    adas, brams = len(ada.reads), len(bram.reads)
    await says(world, johan, "Ada")
    told = [dutch("{client} goes on after all.", client="Johan")]
    assert (texts(ada, adas), texts(bram, brams)) == (told, [])
