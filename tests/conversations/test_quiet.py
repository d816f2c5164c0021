"""After three invitations in a row without a word somebody is left in peace, and a word ends that."""

from datetime import UTC, datetime

import pytest

from conversations.effects import Part
from conversations.quiet import is_left_in_peace
from conversations.states import Asked, Asking, Closed, Outcome, State

NOW = datetime(2026, 11, 10, 8, 0, tzinfo=UTC)
SILENT = Closed((Asked(1, "question", turns=(1,)),), Outcome.UNANSWERED)
LATER = Closed((Asked(1, "question", parts=(Part("101", "Toch nog"),), turns=(1,)),), Outcome.UNANSWERED)
FINISHED = Closed((), Outcome.FINISHED)
NOT_ASKED = Closed((), Outcome.NOT_ASKED)
OPEN = Asking((Asked(1, "question", turns=(1,)),), turn=1, current=1, invited=NOW)


@pytest.mark.parametrize(
    "talks",
    [
        [SILENT, SILENT, SILENT],
        [FINISHED, SILENT, SILENT, SILENT],
        [SILENT, NOT_ASKED, SILENT, OPEN],
    ],
)
def test_three_silences_in_a_row_are_enough(talks: list[State]):
    assert is_left_in_peace(reversed(talks))


@pytest.mark.parametrize(
    "talks",
    [
        [],
        [SILENT, SILENT],
        [SILENT, SILENT, SILENT, FINISHED],
        [SILENT, LATER, SILENT, SILENT],
    ],
)
def test_a_word_of_his_ends_it(talks: list[State]):
    assert not is_left_in_peace(reversed(talks))
