"""Pictures and papers: whatever somebody wrote comes out as written, and nothing of it is ever markup."""

import json
from io import BytesIO
from struct import unpack

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from bot import files
from bot.digests.paper import bound, drawn
from bot.digests.progress import Point, Progress
from bot.message import Attached, Fold, Head, Paragraph, Quote
from bot.texts import render
from conversations.text import Text

MARKUP = [
    '#panic("no") #let x = 1 #sys.inputs',
    "$ sum_(i=1) $ *bold* _thin_ `raw` = Head",
    '"}],"chart":null,"blocks":[["say","',
    "\\ \\u{41} // not seen /* nor this */",
    "<label> @reference https://example.org/#deel",
]
GOALS = (
    Progress(
        "Prioriteiten stellen in een volle agenda", (Point(3, -1, "Mijn dinsdag."), Point(4, 0, "En mijn donderdag."))
    ),
    Progress("De belangen op tafel krijgen", (Point(4, 2, ""),)),
)


def pages(*blocks, progress=()):
    """What can be read on each page of these blocks, under a title."""
    paper = files.make(bound("Ada", (Head("Overzicht"), *blocks), progress, 7, "nl"))
    return [page.extract_text() for page in PdfReader(BytesIO(paper)).pages]


@pytest.mark.parametrize("words", MARKUP)
def test_it_takes_words_for_words(words):
    (page,) = pages(Paragraph(words), Quote(words))
    assert page.splitlines() == ["Overzicht", words, words, "Vertrouwelijk · Ada 1 / 1"]


SCRIPTS = "🎉 👨‍👩‍👧 🇳🇱 👍🏽 ❤️ 1️⃣ 你好 日本語 한국어 ไทย हिन्दी العربية עברית ქართული Ελλάδα Привет → ½"


def says_that_signs_are_missing(words):
    """Whether a page of these words says so, under everything else."""
    (page,) = pages(Quote(words))
    told = render(Text("Not every sign could be drawn here; in the chat it stands as it was written."), "nl")
    return page.splitlines()[-2] == told


def test_it_has_letters_for_every_script_and_emoji():
    assert [sign for sign in SCRIPTS.split() if says_that_signs_are_missing(sign)] == []


def test_it_says_in_one_line_that_a_sign_is_missing():
    assert [sign for sign in ("gewoon", "rune ᚠ", "𓂀") if says_that_signs_are_missing(sign)] == ["rune ᚠ", "𓂀"]


def test_it_draws_a_picture_higher_by_that_line():
    plain, told = (
        unpack(">II", files.make(drawn([Progress(words, (Point(1, 1, ""),))], 7, "nl"))[16:24])[1]
        for words in ("Rust", "Ruᚠst")
    )
    assert told > plain + 30


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_it_makes_a_page_and_a_picture_of_any_words(words):
    assert len(pages(Quote(words), Fold(words))) >= 1
    assert files.make(drawn([Progress(words, (Point(1, -2, words),))], 1, "nl")).startswith(b"\x89PNG")


def test_it_numbers_the_pages_and_says_on_each_whose_they_are():
    shown = pages(*(Fold("Een lange dag. " * 40) for _ in range(9)))
    assert [page.splitlines()[-1] for page in shown] == [
        f"Vertrouwelijk · Ada {number} / {len(shown)}" for number in range(1, len(shown) + 1)
    ]


def test_it_puts_the_progress_behind_the_words():
    (page,) = pages(Paragraph("Het was goed."), progress=GOALS)
    assert page.splitlines() == [
        "Overzicht",
        "Het was goed.",
        "Per leerdoel",
        "Prioriteiten stellen in een volle agenda",
        "−2",
        "0",
        "+2",
        "1 2 3 4 5 6 7",
        "−1",
        "0",
        "3 Mijn dinsdag.",
        "4 En mijn donderdag.",
        "De belangen op tafel krijgen",
        "−2",
        "0",
        "+2",
        "1 2 3 4 5 6 7",
        "+2",
        "0 is zoals gehoopt; eronder is minder, erboven is meer. Onderaan staan de ",
        "gesprekken.",
        "Vertrouwelijk · Ada 1 / 1",
    ]


def test_it_draws_a_picture_three_pixels_for_each_point_of_a_phone():
    picture = files.make(drawn(GOALS, 7, "nl"))
    assert unpack(">II", picture[16:24]) == (1080, 1305)


def test_it_puts_the_beginning_of_long_words_in_a_picture():
    of = json.loads(drawn([Progress("x" * 200, (Point(1, 1, "e\u0301" * 200),))], 7, "nl").of)
    (goal,) = of["goals"]
    assert (goal["text"], goal["points"][0]["words"]) == ("x" * 159 + "…", "e\u0301" * 139 + "…")


def test_it_says_nothing_of_the_words_when_it_cannot_make_it():
    with pytest.raises(ValueError, match=r"^this cannot be typeset$") as caught:
        files.make(Attached("tussendoor.png", "chart", '{"goals": "geheim"}'))
    assert caught.value.__cause__ is None
