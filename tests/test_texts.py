from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.bidi import isolate
from bot.message import Head, Paragraph, Quote
from bot.texts import as_asked, blocks, language, locale_for, render
from conversations.announcing import ONE_MORE
from conversations.text import Lines, Plural, Spelled, Text, Verbatim, Worded

FSI, PDI = "\u2068", "\u2069"
LOCALES = ("nl", "nl@formal", "en")
WILL_YOU = Text("Do you want to take part in this way?")
QUESTION = Worded(
    je="Wat deed je, {client}?",
    u="Wat deed u, {client}?",
    en="What did you do, {client}?",
    values=(("client", "Johan"),),
)


def in_all(sentence):
    return tuple(render(sentence, locale) for locale in LOCALES)


@pytest.mark.parametrize(
    ("code", "ours"),
    [
        ("nl", "nl"),
        ("nl-BE", "nl"),
        ("en", "en"),
        ("EN-gb", "en"),
        ("de", "nl"),
        ("xx", "nl"),
        ("", "nl"),
        (None, "nl"),
    ],
)
def test_it_speaks_the_nearest_language_and_dutch_when_in_doubt(code, ours):
    assert language(code) == ours


def test_it_knows_a_formal_form_in_dutch_only():
    assert [locale_for(lang, formal=formal) for lang in ("nl", "en") for formal in (False, True)] == [
        "nl",
        "nl@formal",
        "en",
        "en",
    ]


def test_it_says_a_sentence_in_each_locale():
    assert in_all(WILL_YOU) == ("Wil je zo meedoen?", "Wilt u zo meedoen?", "Do you want to take part in this way?")


def test_it_says_to_a_formal_client_what_has_no_formal_words_as_to_anybody():
    assert render(Text("Skip"), "nl@formal") == render(Text("Skip"), "nl") == "Overslaan"


def test_it_shows_a_sentence_that_no_catalog_has_in_its_source():
    assert in_all(Text("The cat sat on {place}.", place="the mat")) == ("The cat sat on the mat.",) * 3


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [
        (date(2027, 3, 1), "maandag 1 maart 2027", "Monday 1 March 2027"),
        (datetime(2026, 12, 1, 14, 5), "dinsdag 1 december om 14:05", "Tuesday 1 December at 14:05"),
        (datetime(2026, 12, 1, 14, 5, tzinfo=UTC), "dinsdag 1 december om 14:05", "Tuesday 1 December at 14:05"),
        (time(9, 5), "09:05", "09:05"),
        (7, "7", "7"),
        (1234, "1.234", "1,234"),
        ("Zoë", "Zoë", "Zoë"),
        (Verbatim("  <b>hoi</b>\n"), "  <b>hoi</b>\n", "  <b>hoi</b>\n"),
        (Text("Skip"), "Overslaan", "Skip"),
        (Plural("{count} minute", "{count} minutes", count=60), "60 minuten", "60 minutes"),
        (Worded(je="Hoe?", u="Hoe?", en="How?"), "Hoe?", "How?"),
    ],
)
def test_it_writes_a_value_as_the_reader_would(value, dutch, english):
    assert in_all(Text("{value}", value=value)) == (dutch, dutch, english)


@pytest.mark.parametrize(("count", "dutch", "english"), [(0, "0 minuten", "0 minutes"), (1, "1 minuut", "1 minute")])
def test_it_chooses_the_form_that_goes_with_the_number(count, dutch, english):
    assert in_all(Plural("{count} minute", "{count} minutes", count=count)) == (dutch, dutch, english)


@pytest.mark.parametrize(("count", "shown"), [(0, "0 cats"), (1, "a cat"), (2, "2 cats")])
def test_it_chooses_a_form_for_a_plural_that_no_catalog_has(count, shown):
    assert in_all(Plural("a cat", "{count} cats", count=count)) == (shown,) * 3


def test_it_uses_the_formal_words_of_a_plural():
    parts = Plural("What you want to learn:", "You want to learn {number} things:", count=3, number=Spelled(3))
    assert in_all(parts) == (
        "Deze drie dingen wil je leren:",
        "Deze drie dingen wilt u leren:",
        "You want to learn three things:",
    )


def test_it_takes_a_question_of_the_bank_in_the_form_of_address_of_the_reader():
    assert in_all(QUESTION) == ("Wat deed je, Johan?", "Wat deed u, Johan?", "What did you do, Johan?")


def test_it_nests_sentences_in_the_language_of_the_outer_one():
    reason = Text("{what} is still empty.", what=Text("The goal"))
    assert (render(reason, "nl"), render(reason, "en")) == ("Het doel is nog leeg.", "The goal is still empty.")


@pytest.mark.parametrize("words", ["{client}", "{coach}", "{0}", "{", "}}", "{client!r}", "%(client)s", "\\1"])
def test_it_never_fills_in_what_somebody_typed(words):
    said = Text("{coach} writes to you: {client}", coach=words, client=Verbatim(words))
    assert render(said, "en") == f"{words} writes to you: {words}"


@given(st.text(), st.text())
def test_it_puts_any_words_in_as_they_are(one, two):
    said = Text("{one}, {two}, {one}", one=one, two=Verbatim(two))
    assert render(said, "nl") == f"{isolate(one)}, {isolate(two)}, {isolate(one)}"


def test_it_keeps_words_from_right_to_left_from_turning_the_sentence_around():
    assert render(Text("{coach} writes to you:", coach="שרה"), "nl") == f"{FSI}שרה{PDI} schrijft je:"


def test_it_makes_paragraphs_of_sentences_and_quotations_of_words():
    pieces = (WILL_YOU, Lines(Text("Skip"), Text("Later"), QUESTION), Verbatim("{client} שלום\n"))
    assert blocks(pieces, "nl@formal") == (
        Paragraph("Wilt u zo meedoen?"),
        Paragraph("Overslaan\nStraks\nWat deed u, Johan?"),
        Quote("{client} שלום\n"),
    )


def test_that_it_is_the_last_is_said_in_one_breath_with_the_question():
    above = (Text("You wrote:"), Verbatim("Twee keer gelukt."))
    assert [as_asked(lead, "Wat had je niet verwacht?", "nl") for lead in ((*above, ONE_MORE), above, ())] == [
        (Paragraph("Je schreef:"), Quote("Twee keer gelukt."), Head("Nog één: wat had je niet verwacht?")),
        (Paragraph("Je schreef:"), Quote("Twee keer gelukt."), Head("Wat had je niet verwacht?")),
        (Head("Wat had je niet verwacht?"),),
    ]
