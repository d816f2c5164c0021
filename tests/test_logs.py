import asyncio
import logging
import re
import sys
import threading
import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import logs

TOKEN = "123456789:AAF" + "x" * 32
CANARY = "ik durfde het niet"
LINE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ (debug|info|warning|error|critical)( \S+)+")

pytestmark = pytest.mark.usefixtures("log_as_it_was")


@pytest.fixture
def lines(capsys):
    """What has come out since the last look, without its moments."""
    logs.setup("debug")

    def read():
        written = capsys.readouterr().err.splitlines()
        assert all(LINE.fullmatch(line) for line in written)
        return [line.split(" ", 1)[1] for line in written]

    return read


def raised(*chain):
    """The last of these errors, each raised while the one before was handled."""
    caught = None
    for error in chain:
        try:
            raise error from caught
        except type(error) as latest:
            caught = latest
    return caught


def test_it_writes_one_line_per_event(lines):
    logs.get("delivery").info("sent", delivery="4fQ", kind="question", ms=12, ok=True, share=0.5, reply=None)
    assert lines() == ["info delivery.sent delivery=4fQ kind=question ms=12 ok=True share=0.5 reply=None"]


def test_it_writes_every_level_from_the_one_asked_for(lines):
    log = logs.get("delivery")
    logs.setup("warning")
    for write in (log.debug, log.info, log.warning, log.error):
        write("sent")
    assert lines() == ["warning delivery.sent", "error delivery.sent"]


@pytest.mark.parametrize(
    "value", [CANARY, "Zoë", "", "a\nb", "a" * 65, TOKEN, f"bot{TOKEN}", "(x)", 10**400, b"bytes", ["list"], object()]
)
def test_it_hides_a_value_that_might_be_somebodys_words(lines, value):
    logs.get("delivery").info("sent", value=value)
    assert lines() == ["info delivery.sent value=[hidden]"]


def test_it_hides_an_event_that_is_no_word(lines):
    logs.get("delivery").info(CANARY)
    assert lines() == ["info delivery.[hidden]"]


def test_it_tells_an_error_by_its_types_and_places(lines):
    error = raised(KeyError(CANARY), RuntimeError(TOKEN))
    logs.get("delivery").error("failed", error=error, delivery="4fQ")
    [line] = lines()
    assert re.fullmatch(
        r"error delivery\.failed delivery=4fQ "
        r"error=RuntimeError@tests/test_logs\.py:\d+<KeyError@tests/test_logs\.py:\d+",
        line,
    )


def test_it_tells_what_was_in_a_group(lines):
    logs.get("app").error("failed", error=ExceptionGroup(CANARY, [ValueError(CANARY)]))
    assert lines() == ["error app.failed error=ExceptionGroup@-<ValueError@-"]


def test_it_ends_a_chain_that_goes_round(lines):
    one, other = ValueError(), TypeError()
    one.__cause__, other.__cause__ = other, one
    logs.get("app").error("failed", error=one)
    assert lines() == ["error app.failed error=" + "<".join(["ValueError@-", "TypeError@-"] * 4)]


@pytest.mark.parametrize("name", ["telegram.Bot", "aiohttp.client", "apscheduler", "sqlalchemy.engine", "httpx", None])
def test_it_takes_only_name_and_level_from_others(lines, name):
    logger = logging.getLogger(name)
    logger.error("Sending %s to %s", CANARY, TOKEN)
    assert lines() == [f"error {name or 'root'}"]


def test_it_takes_no_text_from_others_exceptions(lines):
    try:
        raise raised(ValueError(CANARY), OSError(TOKEN))
    except OSError:
        logging.getLogger("sqlalchemy.pool").exception(CANARY)
    [line] = lines()
    assert re.fullmatch(r"error sqlalchemy\.pool error=OSError@tests/\S+<ValueError@tests/\S+", line)


def test_it_survives_a_record_that_cannot_be_formatted():
    class Rude:
        def __str__(self):
            raise RuntimeError(CANARY)

        __repr__ = __str__

    record = logging.LogRecord("other", logging.WARNING, "x", 1, Rude(), (Rude(),), None)
    assert logs.LineFormatter().format(record).endswith("Z warning other")


def test_it_stays_quiet_about_a_line_that_cannot_be_written(lines, monkeypatch):
    class Full:
        def __init__(self):
            self.written = []

        def write(self, text):
            self.written.append(text)
            raise OSError(CANARY)

    full = Full()
    monkeypatch.setattr(sys, "stderr", full)
    logging.getLogger("other").warning(CANARY)
    assert len(full.written) == 1


def test_it_takes_over_warnings(lines):
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logs.setup("debug")
        warnings.warn(CANARY, stacklevel=1)
        logging.captureWarnings(False)
    assert lines() == ["warning py.warnings"]


def test_it_takes_over_the_last_words_of_the_process(lines):
    error = raised(ValueError(CANARY))
    sys.excepthook(ValueError, error, error.__traceback__)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    [line] = lines()
    assert line.startswith("error process.uncaught error=ValueError@tests/test_logs.py:")


def test_it_takes_over_the_last_words_of_a_thread(lines):
    def die():
        raise ValueError(CANARY)

    thread = threading.Thread(target=die)
    thread.start()
    thread.join()
    [line] = lines()
    assert line.startswith("error process.thread_died error=ValueError@tests/test_logs.py:")


def test_it_takes_over_the_last_words_of_a_task(lines):
    async def forget():
        asyncio.get_running_loop().call_exception_handler({"message": CANARY, "exception": ValueError(TOKEN)})

    asyncio.run(forget())
    assert lines() == ["error asyncio error=ValueError@-"]


NAMES = st.sampled_from(["telegram", "telegram.ext.Updater", "httpx", "sqlalchemy.engine", "asyncio", "other", ""])


@given(NAMES, st.sampled_from([10, 20, 30, 40, 50]), st.sampled_from([CANARY, TOKEN, f"https://api/bot{TOKEN}/x"]))
def test_it_lets_no_private_word_out_at_any_level(name, level, private):
    handler = logs.Stderr()
    handler.setFormatter(logs.LineFormatter())
    error = raised(KeyError(private), ValueError(private))
    foreign = logging.LogRecord(name, level, "x", 1, f"%s {private}", (private,), (ValueError, error, None))
    line = handler.format(foreign)
    assert private not in line
    assert not re.search(r"\d+:[A-Za-z0-9_-]{30,}", line)
