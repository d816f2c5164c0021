"""Every defect that can be planted fits the program as it is, and names tests that there are."""

import pytest

from tests.planted.__main__ import caught
from tests.planted.bugs import ROOT, bugs


def test_every_one_fits():
    assert [bug.what for bug in bugs() if not bug.fits()] == []


def test_every_one_is_guarded_by_tests_that_there_are():
    named = {guard.partition("::") for bug in bugs() for guard in bug.guard}
    assert [file for file, _, test in named if f"def {test}" not in (ROOT / file).read_text("utf-8")] == []


def test_there_are_forty_of_them_and_no_two_are_the_same():
    assert len({(bug.file, bug.good, bug.bad) for bug in bugs()}) == len(bugs()) >= 40


@pytest.mark.proof
def test_every_one_is_caught(proves):
    slipped = [bug.what for bug, is_caught in caught(bugs()) if not is_caught]
    proves("a defect put into the program is caught by its tests", of=len(bugs()), failed=len(slipped), each="defect")
    assert slipped == []
