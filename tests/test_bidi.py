import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.bidi import isolate

FSI, PDI, LRI, RLE, RLO, PDF = "\u2068", "\u2069", "\u2066", "\u202b", "\u202e", "\u202c"
CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
turning = st.text(st.sampled_from(CONTROLS + "aé5שع \n\r\u2029"))


@pytest.mark.parametrize("text", ["", "Dag Ada", "één\n\ntwee", "<b>hoi</b>", "👨‍👩‍👧 5 €", "日本語"])
def test_it_leaves_text_from_left_to_right_as_it_is(text):
    assert isolate(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("שלום", f"{FSI}שלום{PDI}"),
        ("I said سلام", f"{FSI}I said سلام{PDI}"),
        (f"a{RLO}b", f"{FSI}a{RLO}b{PDF}{PDI}"),
        (f"a{LRI}b", f"{FSI}a{LRI}b{PDI}{PDI}"),
        (f"a{PDI}b", f"{FSI}{FSI}a{PDI}b{PDI}"),
        (f"{RLE}a{PDF}", f"{FSI}{RLE}a{PDF}{PDI}"),
        ("one\nשתיים\n", f"one\n{FSI}שתיים{PDI}\n"),
    ],
)
def test_it_closes_what_is_open_and_wraps_each_paragraph(text, shown):
    assert isolate(text) == shown


def test_it_closes_five_hundred_at_once():
    assert isolate(RLO * 500) == FSI + RLO * 500 + PDF * 500 + PDI


@given(turning)
def test_it_leaves_no_paragraph_with_an_isolate_open_or_closed_too_often(text):
    for paragraph in isolate(text).splitlines():
        depth = 0
        for character in paragraph:
            depth += (character in "\u2066\u2067\u2068") - (character == PDI)
            assert depth >= 0
        assert depth == 0


@given(turning)
def test_it_keeps_every_character_in_its_place(text):
    left = iter(isolate(text))
    assert all(character in left for character in text)


@given(st.text())
def test_it_adds_nothing_but_controls(text):
    added = len(isolate(text)) - len(text)
    kept = [character for character in isolate(text) if unicodedata.category(character) != "Cf"]
    assert added >= 0
    assert kept == [character for character in text if unicodedata.category(character) != "Cf"]
