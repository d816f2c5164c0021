"""No message that is made is one that Telegram refuses: whatever is in it, it fits once it is put in the outbox."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.bidi import isolate
from bot.clock import PushedClock
from bot.fitting import LONGEST_LABEL, MOST_BUTTONS, fitted
from bot.message import Button, Fold, Head, Message, Paragraph, Quote, parts
from bot.playground.messages import send_message
from bot.playground.telegram import Telegram
from bot.references import ChatRef
from bot.telegram.buttons import Peg, keyboard
from bot.telegram.markup import to_html
from tests.cast import BEGIN

TEXTS = st.one_of(
    st.text(max_size=60),
    st.sampled_from(["", " ", "\u2060", "<b>&amp;</b>", "👨‍👩‍👧‍👦" * 700, "x" * 9_000, "e\u0301" * 3_000]),
)
BLOCKS = st.builds(lambda kind, text: kind(text), st.sampled_from([Paragraph, Head, Quote, Fold]), TEXTS)
BUTTONS = st.builds(
    Button,
    st.one_of(st.text(max_size=200), st.sampled_from([" ", "", "ja", "🏳️‍🌈" * 60])),
    st.text("abz", min_size=1, max_size=2),
    st.text("aZ0_.-", max_size=40),
)
MESSAGES = st.builds(
    Message,
    st.lists(BLOCKS, max_size=8).map(tuple),
    st.lists(st.lists(BUTTONS, max_size=8).map(tuple), max_size=30).map(tuple),
)


def sign(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


@given(MESSAGES)
def test_it_makes_no_message_that_telegram_refuses(message):
    telegram = Telegram(PushedClock(BEGIN))
    person = telegram.person("Johan")
    telegram.chats[person.id].standing = "open"
    shown = [part for one in fitted(message) for part in parts(one)]
    for part in shown:
        markup = keyboard(part.buttons, Peg(ChatRef(str(person.id)), None, "abc-_9"), sign)
        params = {"chat_id": person.id, "text": to_html(part.blocks), "parse_mode": "HTML"}
        send_message(telegram, {**params, **({"reply_markup": markup.to_dict()} if markup else {})})
        labels = [button.label for row in part.buttons for button in row]
        assert len(labels) <= MOST_BUTTONS
        assert all(0 < len(label) <= LONGEST_LABEL for label in labels)
    assert [key.ref for part in shown for row in part.buttons for key in row] == [
        key.ref for row in message.buttons for key in row
    ]


@pytest.mark.parametrize("words", ["Dag", "👨‍👩‍👧‍👦", isolate("שלום")])
def test_it_leaves_alone_what_fits(words):
    message = Message((Paragraph(words),), ((Button("Ja", "y", "1"), Button(" ", "x", "")),))
    assert fitted(message) == (message,)


def test_it_shows_something_where_there_are_no_words():
    assert [one.blocks for one in fitted(Message((Paragraph(" "), Quote("\u2060"))))] == [(Paragraph("…"),)]


def test_it_hangs_what_does_not_fit_under_one_message_under_the_next():
    rows = tuple((Button(str(number), "y", str(number)),) for number in range(230))
    shown = fitted(Message((Paragraph("Wie?"),), rows, protected=True))
    assert [(one.blocks, len(one.buttons), one.protected) for one in shown] == [
        ((Paragraph("Wie?"),), 100, True),
        ((Paragraph("…"),), 100, True),
        ((Paragraph("…"),), 30, True),
    ]
    assert sum((one.buttons for one in shown), ()) == rows
