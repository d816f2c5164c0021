"""The page with the conversations, docs/conversations.md, tells what is in the scripts."""

from conversations.scripts import SCRIPTS
from docs.make_diagrams import LINES_PAGE, PAGE, lines_page, page


def test_it_is_as_the_scripts_are_now():
    assert PAGE.read_text("utf-8") == page(), "run: make diagrams"


def test_it_shows_every_line_as_it_is_now():
    assert LINES_PAGE.read_text("utf-8") == lines_page(), "run: make diagrams"


def test_it_draws_every_conversation():
    assert [key for key in SCRIPTS if f"**{key}.** " not in page()] == []
