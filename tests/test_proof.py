"""The table of proofs: what it says of what was tried, and that it keeps what was not tried again."""

import pytest

from tests.proof import Row, bound, kept, page, together


@pytest.mark.parametrize(
    ("tries", "failures", "most"),
    [(1, 0, 0.95), (1000, 0, 0.00299), (10_000, 0, 0.0003), (100, 1, 0.0466), (20, 5, 0.4556), (4, 4, 1.0)],
)
def test_it_says_what_rate_of_failure_still_fits(tries: int, failures: int, most: float) -> None:
    assert bound(tries, failures) == pytest.approx(most, rel=0.005)


def test_it_writes_each_proof_in_a_row_and_reads_it_back() -> None:
    rows = [
        Row.of(["no answer is lost", 10_000, 0, "kill", "3 repeated"], 61.2, broke=False),
        Row.of(["the memory stays as it is", 0, 0, "", "50, 51, 51, 51 MB"], 8, broke=True),
    ]
    assert [(row.tried, row.wrong, row.most, row.seconds) for row in rows] == [
        ("10,000 kills (3 repeated)", "0", "0.03 %", "61"),
        ("50, 51, 51, 51 MB", "the proof failed", "", "8"),
    ]
    assert kept(page(rows)) == rows


def test_a_run_of_some_leaves_the_others_as_they_were() -> None:
    old = [Row(name, "1", "0", "95 %", "1", "2026-11-01") for name in ("a", "b", "c")]
    new = Row("b", "2", "0", "78 %", "1", "2026-11-28")
    assert together(old, [new]) == [old[0], new, old[2]]
