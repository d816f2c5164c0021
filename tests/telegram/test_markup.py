from html import unescape

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from bot.message import Fold, Head, Label, Paragraph, Quote, Title, plain
from bot.telegram.markup import to_html

TAGS = r"</?[bi]>|<blockquote(?: expandable)?>|</blockquote>"


@pytest.mark.parametrize(
    ("block", "html"),
    [
        (Paragraph("Dag"), "Dag"),
        (Head("Hoe was het?"), "<b>Hoe was het?</b>"),
        (Title("De vraag"), "<b>De vraag</b>"),
        (Label("hoe het ging"), "<i>hoe het ging</i>"),
        (Quote("Goed"), "<blockquote>Goed</blockquote>"),
        (Fold("Heel goed"), "<blockquote expandable>Heel goed</blockquote>"),
    ],
)
def test_it_writes_each_kind_of_block_in_its_own_way(block, html):
    assert to_html([block]) == html


def test_it_puts_a_blank_line_between_paragraphs():
    assert to_html([Head("a"), Paragraph("b"), Quote("c")]) == "<b>a</b>\n\nb\n\n<blockquote>c</blockquote>"


def test_it_folds_up_together_what_stands_under_labels():
    fold = "<b>Verder</b>\n<blockquote expandable><i>hoe</i>\na\n<i>en dan</i>\nb</blockquote>\n\n.\n\n"
    alone = "<b>Lang</b>\n<blockquote expandable>c</blockquote>"
    said = [
        Title("Verder"),
        Label("hoe"),
        Fold("a"),
        Label("en dan"),
        Fold("b"),
        Paragraph("."),
        Title("Lang"),
        Fold("c"),
    ]
    assert to_html(said) == fold + alone


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("<b>hoi", "&lt;b&gt;hoi"),
        ("</blockquote>", "&lt;/blockquote&gt;"),
        ('<a href="tg://user?id=1">', '&lt;a href="tg://user?id=1"&gt;'),
        ("&lt;b&gt; &amp;amp;", "&amp;lt;b&amp;gt; &amp;amp;amp;"),
        ("it's", "it's"),
    ],
)
def test_it_shows_markup_that_somebody_typed_literally(typed, shown):
    assert to_html([Quote(typed)]) == f"<blockquote>{shown}</blockquote>"


def test_it_isolates_a_persons_words_and_only_those():
    assert to_html([Paragraph("שלום"), Fold("שלום")]) == (
        "שלום\n\n<blockquote expandable>\u2068שלום\u2069</blockquote>"
    )


@given(
    st.lists(
        st.builds(
            lambda kind, text: kind(text), st.sampled_from([Paragraph, Head, Title, Label, Quote, Fold]), st.text()
        )
    )
)
def test_it_shows_exactly_the_plain_text_whatever_was_typed(blocks):
    assert unescape(regex.sub(TAGS, "", to_html(blocks))) == plain(blocks)
