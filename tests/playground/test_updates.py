import asyncio
from datetime import timedelta

import pytest

CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


def texts(updates: list) -> list:
    return [update["message"]["text"] for update in updates]


async def test_it_brings_updates_again_until_a_higher_offset_confirms_them(api, telegram, johan) -> None:
    johan.says("one")
    johan.says("two")

    first = await api("getUpdates")
    again = await api("getUpdates", offset=first[0]["update_id"])
    rest = await api("getUpdates", offset=first[0]["update_id"] + 1)
    none = await api("getUpdates", offset=first[1]["update_id"] + 1)

    assert (texts(first), again, texts(rest), none) == (["one", "two"], first, ["two"], [])
    assert telegram.pending == 0


async def test_it_forgets_all_but_the_last_at_a_negative_offset(api, telegram, johan) -> None:
    for text in ("one", "two", "three"):
        johan.says(text)

    assert texts(await api("getUpdates", offset=-2)) == ["two", "three"]
    assert telegram.pending == 2


@pytest.mark.parametrize(("limit", "count"), [(1, 1), (0, 1), (100, 100), (500, 100)])
async def test_it_gives_at_most_a_hundred_at_once(api, johan, limit: int, count: int) -> None:
    for number in range(101):
        johan.says(str(number))

    assert len(await api("getUpdates", limit=limit)) == count


async def test_it_holds_a_call_until_there_is_an_update(api, telegram, johan) -> None:
    call = asyncio.create_task(api("getUpdates", timeout=60))
    await telegram.until(lambda: telegram.calls)
    johan.says("at last")

    assert texts(await call) == ["at last"]


async def test_it_answers_with_nothing_when_the_time_is_over(api) -> None:
    assert await api("getUpdates", timeout=0) == []


async def test_it_turns_away_the_first_of_two_callers(api, telegram, johan) -> None:
    first = asyncio.create_task(api("getUpdates", timeout=60))
    await telegram.until(lambda: len(telegram.calls) == 1)
    second = asyncio.create_task(api("getUpdates", timeout=60))
    await telegram.until(lambda: len(telegram.calls) == 2)
    johan.says("for the second")

    assert (await first, texts(await second)) == ((409, CONFLICT), ["for the second"])


async def test_it_keeps_updates_back_that_were_not_asked_for_and_remembers_that(api, johan) -> None:
    await api("getUpdates", allowed_updates=["edited_message"])
    said = johan.says("not wanted")
    johan.edits(said, "wanted")

    assert [update.keys() for update in await api("getUpdates")] == [{"update_id", "edited_message"}]


async def test_it_still_brings_what_happened_before_it_was_told_so(api, johan) -> None:
    johan.says("before")

    assert texts(await api("getUpdates", allowed_updates=["edited_message"])) == ["before"]


async def test_it_loses_updates_after_a_day(api, telegram, johan, clock) -> None:
    johan.says("yesterday")
    clock.push(clock.now() + timedelta(hours=1))
    johan.says("today")
    clock.push(clock.now() + timedelta(hours=23))

    assert texts(await api("getUpdates")) == ["today"]
    assert telegram.pending == 1


async def test_it_loses_a_pressed_button_after_150_seconds(api, johan, clock) -> None:
    johan.taps_data("x")
    clock.push(clock.now() + timedelta(seconds=149))
    assert len(await api("getUpdates")) == 1

    clock.push(clock.now() + timedelta(seconds=1))
    assert await api("getUpdates") == []


async def test_it_numbers_anew_when_told(api, telegram, johan) -> None:
    johan.says("one")
    telegram.updates.next_id = 7
    johan.says("two")

    assert [update["update_id"] for update in await api("getUpdates")] == [100_000_002, 7]


async def test_it_hands_over_anything_raw(api, telegram) -> None:
    telegram.raw_update({"nonsense": [None]})
    telegram.raw_update({"update_id": 5})

    assert await api("getUpdates", offset=1) == [{"update_id": 100_000_001, "nonsense": [None]}, {"update_id": 5}]


async def test_it_is_quiet_once_everything_is_confirmed(api, telegram, johan) -> None:
    johan.says("hi")
    quiet = asyncio.create_task(telegram.quiet())
    update = (await api("getUpdates"))[0]
    assert not quiet.done()

    await api("getUpdates", offset=update["update_id"] + 1)
    await quiet
