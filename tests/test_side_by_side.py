import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.side_by_side import piece, pieces, turn

ROOT = Path(__file__).parents[1]

STORY, BROWSER, OTHER = (
    "tests/stories/test_johan.py::test_a",
    "tests/browser/test_page.py::test_a",
    "tests/test_a.py::b",
)


@pytest.mark.parametrize(
    ("test", "found"),
    [
        ("tests/inputs/test_days.py::test_it_reads[a::b/c@d-[x]]", "tests/inputs/test_days.py"),
        ("tests/conversations/test_gist.py::TestIt::test_it", "tests/conversations/test_gist.py"),
        (STORY, "told"),
        ("tests/stories/test_method.py::test_b", "told"),
        ("tests/stories/test_people.py::test_b", "tests/stories/test_people.py"),
        ("tests/storage/test_engine.py::test_it[sqlite]", "postgres"),
        (BROWSER, "browser"),
    ],
)
def test_what_has_a_beginning_in_common_is_one_piece(test: str, found: str) -> None:
    assert piece(test) == found


def test_what_takes_longest_goes_first() -> None:
    kill = "tests/kill/test_kill.py::test_a"
    assert sorted([OTHER, STORY, BROWSER, kill], key=turn) == [kill, BROWSER, STORY, OTHER]


def test_what_belongs_together_is_handed_out_together() -> None:
    assert pieces([STORY, OTHER, "tests/stories/test_method.py::test_b", BROWSER]) == [[0, 2], [1], [3]]
    assert pieces([STORY, OTHER], one_by_one=True) == [[0], [1]]


_TESTS = """
import os
import pytest

def test_it_goes_well(): print("nobody reads this")
def test_it_fails(): assert os.getpid() == 0
@pytest.mark.parametrize("it", ["goes well"])
def test_it(it): pass
@pytest.mark.skip(reason="not now")
def test_it_is_skipped(): pass
"""


def _ran(folder: Path, *more: str) -> tuple[int, str]:
    """Tests in processes of their own, seen from outside: how that ended, and the last line."""
    plugins = ("--disable-plugin-autoload", "-p", "tests.side_by_side", "-p", "no:cacheprovider")
    command = [sys.executable, "-m", "pytest", "-q", *plugins, "--side-by-side", "2", "--rootdir", ".", *more]
    done = subprocess.run(
        [*command, "-c", os.devnull],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout


def test_it_tells_what_came_of_each_test_wherever_it_ran(tmp_path: Path) -> None:
    for name in ("test_one.py", "test_two.py", "test_three.py"):
        (tmp_path / name).write_text(_TESTS)
    code, shown = _ran(tmp_path)
    assert code == 1
    assert "3 failed, 6 passed, 3 skipped" in shown
    assert shown.count("assert os.getpid() == 0") == 3
    assert "nobody reads this" not in shown


def test_it_tells_of_a_process_that_dies_and_of_what_it_had_yet_to_do(tmp_path: Path) -> None:
    (tmp_path / "test_one.py").write_text(_TESTS + "def test_it_dies(): os.abort()\ndef test_it_comes_after(): pass\n")
    (tmp_path / "test_two.py").write_text(_TESTS)
    code, shown = _ran(tmp_path)
    assert code == 1
    assert "4 failed, 4 passed, 2 skipped" in shown
    assert "its process ended with -6, before its turn" in shown


def test_it_stops_at_the_first_that_fails_when_it_is_asked_to(tmp_path: Path) -> None:
    (tmp_path / "test_one.py").write_text(_TESTS + "")
    code, shown = _ran(tmp_path, "-x")
    assert code == 1
    assert "1 failed" in shown
