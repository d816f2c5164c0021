import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from bot.message import Button, Fold, Head, Label, Message, Paragraph, Quote, Title, from_json, parts, plain, to_json
from conversations.references import MessageRef

FAMILY = "👨‍👩‍👧‍👦"
words = st.text(st.sampled_from("aé \n.שع\u202e\u2066\u2069😀🏽\u200d\u0301👨"), max_size=60)
blocks = st.lists(
    st.builds(lambda kind, text: kind(text), st.sampled_from([Paragraph, Head, Title, Label, Quote, Fold]), words),
    max_size=5,
)


def units(message):
    return len(plain(message.blocks).encode("utf-16-le")) // 2


def texts(messages):
    return [[block.text for block in message.blocks] for message in messages]


def test_it_comes_back_from_the_outbox_as_it_went_in():
    message = Message(
        (Head("Hoe was het?"), Quote("<b>'\u202e\n")),
        ((Button("Later", "l", "4f"),),),
        protected=True,
        reply_to=MessageRef("5"),
    )
    assert from_json(to_json(message)) == message


def test_it_shows_blocks_with_a_blank_line_between_them_and_words_isolated():
    assert plain((Head("Ada"), Quote("שלום"))) == "Ada\n\n\u2068שלום\u2069"


def test_it_stays_itself_when_it_fits():
    message = Message((Paragraph("a" * 4096),))
    assert parts(message) == (message,)


def test_it_moves_a_block_that_fits_in_a_part_of_its_own_there_whole():
    message = Message((Paragraph("a" * 12), Paragraph("b" * 10)))
    assert texts(parts(message, 20)) == [["a" * 12], ["b" * 10]]


def test_it_starts_a_long_block_where_it_stands():
    message = Message((Head("Ada:"), Quote("b" * 30)))
    assert texts(parts(message, 20)) == [["Ada:", "b" * 14], ["b" * 16]]


def test_it_starts_a_long_block_on_a_new_part_when_little_room_is_left():
    message = Message((Head("a" * 15), Quote("b" * 30)))
    assert texts(parts(message, 20)) == [["a" * 15], ["b" * 20], ["b" * 10]]


def test_it_cuts_after_a_line_rather_than_after_a_word():
    assert texts(parts(Message((Paragraph("abcdefgh\n jklmnop"),)), 10)) == [["abcdefgh\n"], [" jklmnop"]]


def test_it_cuts_after_a_word_rather_than_inside_one():
    assert texts(parts(Message((Paragraph("abcdefgh jklmnop"),)), 10)) == [["abcdefgh "], ["jklmnop"]]


def test_it_keeps_a_label_with_the_words_under_it():
    message = Message((Paragraph("a" * 12), Title("Verder"), Label("hoe"), Fold("b" * 10)))
    assert texts(parts(message, 30)) == [["a" * 12], ["Verder", "hoe", "b" * 10]]


def test_it_cuts_inside_a_word_when_the_last_space_is_far_back():
    assert texts(parts(Message((Paragraph("abc efghijklmnop"),)), 11)) == [["abc efghijk"], ["lmnop"]]


def test_it_never_cuts_a_family_in_two():
    assert texts(parts(Message((Quote(FAMILY * 3),)), 24)) == [[FAMILY * 2], [FAMILY]]


def test_it_cuts_a_letter_only_when_no_message_could_hold_its_accents():
    assert texts(parts(Message((Quote("e" + "\u0301" * 9),)), 6)) == [["e" + "\u0301" * 5], ["\u0301" * 4]]


def test_it_counts_the_controls_that_isolating_adds():
    assert texts(parts(Message((Quote("\u202e" * 10),)), 10)) == [["\u202e" * 4], ["\u202e" * 4], ["\u202e" * 2]]


def test_it_answers_with_the_first_part_and_has_its_buttons_under_the_last():
    rows = ((Button("Later", "l"),),)
    message = Message((Paragraph("a" * 30),), buttons=rows, protected=True, reply_to=MessageRef("5"))
    assert parts(message, 20) == (
        Message((Paragraph("a" * 20),), protected=True, reply_to=MessageRef("5")),
        Message((Paragraph("a" * 10),), buttons=rows, protected=True),
    )


def test_it_refuses_a_limit_that_cannot_hold_a_character():
    with pytest.raises(ValueError, match="no room"):
        parts(Message((Paragraph("a"),)), 3)


@given(blocks, st.integers(4, 80))
def test_it_never_makes_a_part_longer_than_the_limit(content, limit):
    assert all(units(part) <= limit for part in parts(Message(tuple(content)), limit))


@given(blocks, st.integers(4, 80))
def test_it_loses_and_doubles_no_word_of_any_block(content, limit):
    pieces = iter([block for part in parts(Message(tuple(content)), limit) for block in part.blocks if block.text])
    for block in filter(lambda block: block.text, content):
        text = ""
        while text != block.text:
            piece = next(pieces)
            assert type(piece) is type(block)
            text += piece.text
    assert list(pieces) == []


@given(words, st.integers(40, 60))
def test_it_cuts_only_between_characters_as_a_reader_sees_them(text, limit):
    shown = [part.blocks[0].text for part in parts(Message((Paragraph(text * 4),)), limit)]
    clusters = regex.findall(r"\X", text * 4)
    if all(len(cluster.encode("utf-16-le")) // 2 <= limit for cluster in clusters):
        assert [cluster for piece in shown for cluster in regex.findall(r"\X", piece)] == clusters
