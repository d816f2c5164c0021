"""Who can meet his coach only at a later hour than they agreed."""

from datetime import date, time
from zoneinfo import ZoneInfo

import pytest

from conversations.asked.only_then import is_of, only_then
from conversations.rhythm import Local

AGREED = Local(date(2026, 12, 22), time(14, 0), ZoneInfo("Europe/Amsterdam"))
THURSDAY = date(2026, 12, 17)


@pytest.mark.parametrize(
    "words",
    [
        "En ik kan morgen pas om half drie, een klus in Gorredijk loopt uit.",
        "kan dinsdag pas om kwart over twee",
        "haal twee uur niet, wordt half drie",
        "ik ben er om half drie pas",
        "morgen wordt het half drie",
        "dinsdag lukt het pas om 14:30",
        "Ik kan er morgen pas vanaf 14.30 zijn hoor",
        "ik kan dinsdag pas om drie uur weg",
    ],
)
def test_it_hears_who_can_only_come_later(words: str):
    assert only_then(words)


@pytest.mark.parametrize(
    "words",
    [
        "ik kan pas om half drie weg van mijn werk op vrijdagen",
        "pas om half drie snapte hij het",
        "ik ben pas om half drie thuis",
        "mijn man komt pas om half acht",
        "Dat ik pas om half drie kan slapen.",
        "Ik haal drie uur slaap niet",
        "Ik kan niet om half drie",
    ],
)
def test_it_leaves_what_he_tells_of_something_else(words: str):
    assert not only_then(words)


@pytest.mark.parametrize(
    ("words", "of_it"),
    [
        ("kan dinsdag pas om kwart over twee", True),
        ("ik ben er om half drie pas", True),
        ("haal twee uur niet, wordt half drie", True),
        ("ik kan vrijdag pas om half drie", False),
        ("ik ben er pas om half negen", False),
    ],
)
def test_it_is_of_the_meeting_on_that_day_or_just_after_that_hour(words: str, of_it: bool):
    assert is_of(AGREED, words, THURSDAY) is of_it


def test_it_is_not_of_a_meeting_that_is_weeks_away_unless_he_names_its_day():
    assert not is_of(AGREED, "ik ben er om half drie pas", date(2026, 12, 6))
