import pytest

from tests.side_by_side import InPieces, piece, pytest_xdist_make_scheduler, turn

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
        ("tests/storage/test_engine.py::test_it[sqlite]", "servers"),
        (BROWSER, "browser"),
    ],
)
def test_what_has_a_beginning_in_common_is_one_piece(test: str, found: str) -> None:
    assert piece(test) == found


def test_what_takes_longest_goes_first() -> None:
    kill = "tests/kill/test_kill.py::test_a"
    assert sorted([OTHER, STORY, BROWSER, kill], key=turn) == [kill, BROWSER, STORY, OTHER]


def test_what_was_over_long_ago_is_not_counted_anew(
    pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pytestconfig.option, "tx", ["popen", "popen"], raising=False)
    scheduler = InPieces(pytestconfig)
    begun = {"over": {"a": True, "b": True}, "under way": {"c": True, "d": False}, "waits": {"e": False, "f": False}}
    assert scheduler._pending_of(begun) == 3
    assert scheduler._pending_of({"over": {"a": True}}) == 0


def test_tests_are_handed_out_in_pieces(pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pytestconfig.option, "tx", ["popen", "popen"], raising=False)
    monkeypatch.setattr(pytestconfig.option, "dist", "load")
    scheduler = pytest_xdist_make_scheduler(pytestconfig, None)
    assert [scheduler._split_scope(one) for one in (STORY, BROWSER, OTHER)] == ["told", "browser", "tests/test_a.py"]
