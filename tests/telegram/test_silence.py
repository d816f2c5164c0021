"""Real calls, good and bad, with every logger at its loudest: nothing private may come out."""

import logging

import pytest

from bot import logs
from bot.message import Message, Quote
from bot.telegram.polling import polling
from bot.telegram.sender import Sender

CANARY = "ik durfde het niet"


@pytest.fixture
def loud(monkeypatch):
    handler = logs.Stderr()
    handler.setFormatter(logs.LineFormatter())
    monkeypatch.setattr(logging.getLogger(), "handlers", [handler])
    loggers = [logging.getLogger(name) for name in ("", "tussendoor", *logs.CHATTY)]
    former = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.DEBUG)
    yield
    for logger, level in zip(loggers, former, strict=True):
        logger.setLevel(level)


TROUBLES = [
    lambda telegram: None,
    lambda telegram: telegram.hangs_up(),
    lambda telegram: telegram.shows_page(200),
    lambda telegram: telegram.shows_page(404),
    lambda telegram: telegram.refuses(400, f"Bad Request: can't parse entities: {CANARY}"),
    lambda telegram: telegram.refuses(403, f"Forbidden: {CANARY}"),
    lambda telegram: telegram.answers({"text": CANARY}),
]


@pytest.mark.usefixtures("loud")
@pytest.mark.parametrize("trouble", TROUBLES)
async def test_it_never_writes_a_token_or_a_persons_words(telegram, bot, sign, capsys, trouble):
    trouble(telegram)
    await Sender(bot, sign).send("7", Message((Quote(CANARY),)))
    telegram.answers([{"update_id": 1, "message": {"text": CANARY}}])
    await polling(bot)(None, True)
    logging.getLogger("telegram.ext").critical("%r", bot)
    written = capsys.readouterr().err
    assert "debug telegram" in written
    assert [secret for secret in (telegram.token, CANARY) if secret in written] == []
