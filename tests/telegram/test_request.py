import asyncio
import socket

import pytest
from telegram import InputFile
from telegram.error import NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.telegram.request import AiohttpRequest, NotSent


@pytest.fixture
async def request_():
    async with AiohttpRequest() as made:
        yield made


def parameters(**values):
    return RequestData([RequestParameter.from_input(name, value) for name, value in values.items()])


def url(telegram, method="sendMessage"):
    return f"{telegram.url}/bot{telegram.token}/{method}"


def closed_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


async def test_it_sends_parameters_as_json(telegram, request_):
    await request_.post(url(telegram), parameters(chat_id=7, text="hé & ho", reply_parameters={"message_id": 3}))
    assert telegram.calls == [("sendMessage", {"chat_id": 7, "text": "hé & ho", "reply_parameters": {"message_id": 3}})]


async def test_it_sends_files_as_multipart(telegram, request_):
    await request_.post(
        url(telegram, "sendDocument"), parameters(chat_id=7, document=InputFile(b"%PDF", filename="overzicht.pdf"))
    )
    assert telegram.calls == [
        ("sendDocument", {"chat_id": "7", "document": ("overzicht.pdf", "application/pdf", b"%PDF")})
    ]


async def test_it_sends_half_a_surrogate_pair_as_a_question_mark(telegram, request_):
    await request_.post(url(telegram), parameters(text="a\ud83db"))
    assert telegram.calls == [("sendMessage", {"text": "a?b"})]


async def test_it_says_not_sent_when_the_connection_is_refused(request_):
    with pytest.raises(NotSent):
        await request_.post(f"http://127.0.0.1:{closed_port()}/botsecret/sendMessage")


async def test_it_says_not_sent_for_an_address_that_is_none(request_):
    with pytest.raises(NotSent, match=r"^Not sent: InvalidUrlClientError$"):
        await request_.post("http:///botsecret/sendMessage")


async def test_it_says_not_sent_when_no_connection_comes_free_in_time(telegram, request_):
    for _ in range(64):
        telegram.keeps_silent()
    held = [asyncio.ensure_future(request_.post(url(telegram))) for _ in range(64)]
    try:
        for _ in held:
            await telegram.kept_waiting.get()
        with pytest.raises(NotSent):
            await request_.post(url(telegram), connect_timeout=0.01)
    finally:
        for one in held:
            one.cancel()
        await asyncio.gather(*held, return_exceptions=True)


async def test_it_says_not_sent_before_it_is_initialized(telegram):
    with pytest.raises(NotSent):
        await AiohttpRequest().post(url(telegram))


async def test_it_times_out_when_no_answer_comes(telegram, request_):
    telegram.keeps_silent()
    with pytest.raises(TimedOut):
        await request_.post(url(telegram), read_timeout=0.01)


async def test_it_leaves_the_fate_open_when_the_line_breaks_before_the_answer(telegram, request_):
    telegram.hangs_up()
    with pytest.raises(NetworkError) as caught:
        await request_.post(url(telegram))
    assert type(caught.value) is NetworkError


async def test_it_hands_on_how_long_to_wait_without_a_warning(telegram, request_):
    telegram.refuses(429, "Too Many Requests: retry after 3", retry_after=3)
    with pytest.raises(RetryAfter) as caught:
        await request_.post(url(telegram))
    assert caught.value.retry_after.total_seconds() == 3


@pytest.mark.parametrize("code", [302, 401, 404, 502])
async def test_it_takes_a_page_of_a_proxy_for_no_answer_of_telegram(telegram, request_, code):
    telegram.shows_page(code)
    with pytest.raises(NetworkError, match=rf"^Not answered by Telegram \({code}\)$"):
        await request_.post(url(telegram))


async def test_it_refuses_a_page_that_claims_success_without_logging_it(telegram, request_, caplog):
    telegram.shows_page(200)
    with pytest.raises(TelegramError, match=r"^Invalid server response$"):
        await request_.post(url(telegram))
    assert caplog.records == []


@pytest.mark.parametrize("payload", [b"[]", b'"x"', b"7", b"[" * 100_000, b"\xff"])
def test_it_takes_only_a_json_object_for_an_answer(payload):
    with pytest.raises(TelegramError, match=r"^Invalid server response$"):
        AiohttpRequest.parse_json_payload(payload)


@pytest.mark.parametrize("trouble", ["hangs_up", "keeps_silent", "shows_page"])
async def test_it_keeps_the_address_out_of_every_error(telegram, request_, trouble):
    getattr(telegram, trouble)(*([404] if trouble == "shows_page" else []))
    with pytest.raises(NetworkError) as caught:
        await request_.post(url(telegram), read_timeout=0.01)
    assert telegram.token not in repr(caught.value) + str(caught.value)


async def test_it_can_be_started_and_shut_down_more_than_once(telegram):
    made = AiohttpRequest()
    for _ in range(2):
        await made.initialize()
        await made.initialize()
        await made.post(url(telegram))
        await made.shutdown()
        await made.shutdown()
    assert len(telegram.calls) == 2
