import string
from base64 import urlsafe_b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.message import Button
from bot.references import ChatRef
from bot.storage.spoken import mark_of
from bot.telegram.buttons import Peg, Press, decode, encode, keyboard
from conversations.references import MessageRef

JOHAN = Peg(ChatRef("52"), MessageRef("9"))
CLEO = Peg(ChatRef("77"), MessageRef("9"))
CHARACTERS = string.ascii_letters + string.digits + "_.-"
actions = st.text(st.sampled_from(CHARACTERS), min_size=1, max_size=2)
refs = st.text(st.sampled_from(CHARACTERS), max_size=40)


def sign(text):
    """Weak, but different for every text in these tests."""
    return hash(("key", text)).to_bytes(9, "big", signed=True)[1:] * 4


marks = st.text().map(mark_of)


@given(actions, refs, st.integers(-(2**52), 2**52), st.integers(1, 2**52))
def test_it_says_what_was_pressed_to_the_one_it_was_made_for_where_it_hangs(action, ref, chat_id, number):
    here = Peg(ChatRef(str(chat_id)), MessageRef(str(number)))
    assert decode(encode(Button("Ja", action, ref), here, sign), here, sign) == Press(action, ref)


@given(actions, refs, marks, st.integers(1, 2**52))
def test_under_what_has_no_number_yet_it_says_what_that_is_called(action, ref, mark, number):
    data = encode(Button("Ja", action, ref), Peg(JOHAN.chat, None, mark), sign)
    here = Peg(JOHAN.chat, MessageRef(str(number)))
    assert decode(data, here, sign) == Press(action, ref, mark)


@given(actions, refs, marks)
def test_it_fits_in_64_bytes(action, ref, mark):
    for peg in (Peg(ChatRef(str(2**52)), MessageRef(str(2**52))), Peg(ChatRef(str(2**52)), None, mark)):
        assert len(encode(Button("Ja", action, ref), peg, sign).encode()) <= 64


@given(actions, refs, marks)
def test_it_is_nothing_to_anybody_else(action, ref, mark):
    for peg in (JOHAN, Peg(JOHAN.chat, None, mark)):
        assert decode(encode(Button("Ja", action, ref), peg, sign), CLEO, sign) is None


@given(actions, refs)
def test_it_is_nothing_under_another_message(action, ref):
    data = encode(Button("Ja", action, ref), JOHAN, sign)
    elsewhere = [Peg(JOHAN.chat, MessageRef("8")), Peg(JOHAN.chat, None), Peg(JOHAN.chat, MessageRef("9|"))]
    assert [decode(data, one, sign) for one in elsewhere] == [None] * 3


def test_it_knows_what_hung_there_before_buttons_were_bound():
    signed = urlsafe_b64encode(sign("button|1|y|4f|52")[:8]).rstrip(b"=").decode()
    assert decode(f"1:y:4f:{signed}", JOHAN, sign) == Press("y", "4f", "")
    assert decode(f"1:y:4f:{signed}", CLEO, sign) is None
    assert decode(f"2:y:4f::{signed}", JOHAN, sign) is None


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data[:-1],
        lambda data: data + "A",
        lambda data: data + "\n",
        lambda data: "0" + data[1:],
        lambda data: "1" + data[1:],
        lambda data: data.replace("::", ":abcdef:"),
        lambda data: data.replace(":y:", ":z:"),
        lambda data: data.replace(":4f:", ":5f:"),
        lambda data: data.replace(":y:4f:", ":y4:f:"),
        lambda data: data.encode(),
        lambda data: data.upper(),
    ],
)
def test_it_refuses_what_was_changed(change):
    assert decode(change(encode(Button("Ja", "y", "4f"), JOHAN, sign)), JOHAN, sign) is None


@pytest.mark.parametrize(
    "data", ["", "v1:erase:9:xxxx", "1:::AAAAAAAAAAA", "2::::AAAAAAAAAAA", "2:é:4f::AAAAAAAAAAA", b"\xff" * 64, None, 7]
)
def test_it_refuses_what_never_was_ours(data):
    assert decode(data, JOHAN, sign) is None


@given(st.text() | st.binary())
def test_it_refuses_anything_at_all_without_raising(data):
    assert decode(data, JOHAN, sign) is None


@pytest.mark.parametrize(
    "button", [Button("Ja"), Button("Ja", "yes"), Button("Ja", "y", "a:b"), Button("Ja", "y", "4" * 41)]
)
def test_it_makes_no_button_that_it_could_not_read_back(button):
    with pytest.raises(ValueError, match="may not have"):
        encode(button, JOHAN, sign)


def test_it_lays_out_rows_of_signed_buttons_and_links():
    rows = ((Button("Ja", "y", "4f"), Button("Nee", "n", "4f")), (Button("Meer", url="https://example.org/"),))
    markup = keyboard(rows, JOHAN, sign)
    assert [[(key.text, key.callback_data, key.url) for key in row] for row in markup.inline_keyboard] == [
        [("Ja", encode(rows[0][0], JOHAN, sign), None), ("Nee", encode(rows[0][1], JOHAN, sign), None)],
        [("Meer", None, "https://example.org/")],
    ]


def test_it_makes_no_keyboard_without_buttons():
    assert keyboard((), JOHAN, sign) is None
