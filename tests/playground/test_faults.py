import asyncio

import aiohttp
import pytest

from bot.playground.faults import (
    Dropped,
    Late,
    Slow,
    bad_gateway,
    error,
    foreign_page,
    server_error,
    too_many_requests,
)


async def raw(api, chat_id: int) -> tuple:
    """Status, content type and beginning of the answer to a sendMessage."""
    address = f"{api.url}{api.token}/sendMessage"
    async with api.session.post(address, data={"chat_id": str(chat_id), "text": "hi"}) as response:
        return response.status, response.content_type, (await response.text())[:12]


@pytest.mark.parametrize(
    ("fault", "answer"),
    [
        (too_many_requests(7), (429, "application/json", '{"ok": false')),
        (server_error(), (500, "application/json", '{"ok": false')),
        (bad_gateway(), (502, "text/html", "<html><body>")),
        (foreign_page(), (200, "text/html", "<html><body>")),
        (error(403, "Forbidden: bot was kicked"), (403, "application/json", '{"ok": false')),
        (error(409, "Conflict"), (409, "application/json", '{"ok": false')),
    ],
)
async def test_it_answers_wrongly_without_effect_as_often_as_planned(api, telegram, johan, fault, answer) -> None:
    telegram.faults.plan(fault, "sendMessage", times=2)

    assert [await raw(api, johan.id) for _ in range(3)] == [answer, answer, (200, "application/json", '{"ok": true,')]
    assert len(johan.reads) == 1


async def test_it_says_how_long_to_wait(api, telegram) -> None:
    telegram.faults.plan(too_many_requests(7))
    async with api.session.get(f"{api.url}{api.token}/getMe") as response:
        assert await response.json() == {
            "ok": False,
            "error_code": 429,
            "description": "Too Many Requests: retry after 7",
            "parameters": {"retry_after": 7},
        }


@pytest.mark.parametrize("fault", [server_error(after=True), bad_gateway(after=True), foreign_page(after=True)])
async def test_it_can_answer_wrongly_though_the_message_went_out(api, telegram, johan, fault) -> None:
    telegram.faults.plan(fault)
    await raw(api, johan.id)

    assert [message.text for message in johan.reads] == ["hi"]


@pytest.mark.parametrize(("after", "count"), [(False, 0), (True, 1)])
async def test_it_drops_the_connection_before_or_after_the_effect(api, telegram, johan, after, count) -> None:
    telegram.faults.plan(Dropped(after))
    with pytest.raises(aiohttp.ClientConnectionError):
        await raw(api, johan.id)

    assert len(johan.reads) == count


@pytest.mark.parametrize(("after", "count"), [(False, 0), (True, 1)])
async def test_it_holds_a_call_until_it_is_released(api, telegram, johan, after, count) -> None:
    released = asyncio.Event()
    telegram.faults.plan(Slow(released, after))
    call = asyncio.create_task(raw(api, johan.id))
    await telegram.until(lambda: telegram.calls)
    assert (len(johan.reads), call.done()) == (count, False)

    released.set()
    assert (await call)[0] == 200
    assert len(johan.reads) == 1


@pytest.mark.parametrize("after", [False, True])
async def test_it_answers_truly_but_late(api, telegram, johan, after) -> None:
    telegram.faults.plan(Late(0.01, after))

    assert (await raw(api, johan.id))[0] == 200
    assert len(johan.reads) == 1


async def test_it_strikes_one_method_in_one_chat(api, telegram, johan) -> None:
    cleo = telegram.person("Cleo")
    cleo.starts()
    telegram.faults.plan(server_error(), "sendMessage", cleo.id)

    assert (await api("getMe"))["is_bot"]
    assert [(await raw(api, person.id))[0] for person in (johan, cleo, cleo)] == [200, 500, 200]


async def test_it_stops_when_the_faults_are_cleared(api, telegram) -> None:
    telegram.faults.plan(server_error(), times=100)
    telegram.faults.clear()

    assert (await api("getMe"))["is_bot"]
