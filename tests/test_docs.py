"""The page about faults names tests that are there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "faults.md").read_text("utf-8")
NAMED = re.findall(r"`(tests/[\w/]+\.py)`(?:: (\w+))?", PAGE)


@pytest.mark.parametrize(("path", "name"), sorted(set(NAMED)))
def test_every_promise_names_a_test_that_is_there(path, name):
    assert f"def test_{name}" in (ROOT / path).read_text("utf-8")


def test_every_fault_that_the_code_speaks_of_is_on_the_page():
    sources = [path for room in ("bot", "conversations", "tests") for path in (ROOT / room).rglob("*.py")]
    spoken = {
        letter
        for path in sources
        for mention in re.findall(r"\(faults ([FT]\d+(?:, [FT]\d+)*)", path.read_text("utf-8"))
        for letter in mention.split(", ")
    }
    assert spoken
    assert spoken - set(re.findall(r"\b[FT]\d+\b", PAGE)) == set()


def test_every_actor_and_event_of_the_threat_model_has_a_row_that_names_a_test():
    rows = re.findall(r"^\| (T\d+(?:, T\d+)*) \|.*$", PAGE, re.MULTILINE)
    assert {actor for row in rows for actor in row.split(", ")} == {f"T{number}" for number in range(1, 27)}
    assert [row for row in re.findall(r"^\| T\d+.*$", PAGE, re.MULTILINE) if "`tests/" not in row] == []
