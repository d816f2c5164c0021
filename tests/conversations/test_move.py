"""Moving a meeting, read aloud."""

from dataclasses import replace
from datetime import date

import pytest

from conversations.consequences import Finish, MoveMeeting
from conversations.effects import Say
from conversations.inputs import Calendar, Taken
from conversations.scripts.move import MOVE
from conversations.scripts.setup import known
from conversations.states import Opening
from conversations.text import Text
from tests.conversations.walking import MEETINGS, SITUATION, Walk, script, step

MARKS = "* is a public holiday, ° is leave."
WHICH_DAY = "* To which day? Tap it, or type it, with the time if you like: 1 December 14:00"
DECEMBER = [
    "  ‹ December 2026   ›",
    "Mon Tue Wed Thu Fri Sat Sun",
    "      1   2   3   4   5   6",
    "  7   8   9  10  11  12  13",
    " 14  15  16  17  18  19  20",
    " 21 22°  23  24 25* 26*  27",
    " 28  29  30  31            ",
]
HOURS = "[09:00:00] [10:00:00] [11:00:00] [12:00:00] [13:00:00] [14:00:00] [15:00:00] [16:00:00] [17:00:00]"


def test_it_moves_one_meeting():
    ada = Walk(MOVE)
    assert ada.aloud == [
        "* Which meeting moves?",
        "[1: 1 December 14:00] [2: 22 December 14:00] [3: 12 January 14:00] [4: 2 February 14:00]",
    ]
    ada.taps("2")
    assert ada.aloud[:2] == [MARKS, WHICH_DAY]
    ada.says("24 december 10:00")
    assert ada.aloud == ["✓ 101", "* Do the later ones move along?", "[Only this one] [This one and all later ones]"]
    ada.taps("one")
    assert ada.aloud == ["Meeting 2: 24 December 10:00", "* Shall I do this?", "[Yes, move it] [No, leave it]"]
    ada.taps("yes")
    assert ada.effects[-2:] == (MoveMeeting(2, "2026-12-24 10:00", later_too=False), Finish("finished"))


def test_it_moves_the_later_ones_along():
    ada = Walk(MOVE)
    ada.says("2")
    ada.says("2026-12-24 10:00")
    ada.says("allemaal")
    assert ada.aloud[1:4] == [
        "Meeting 2: 24 December 10:00",
        "Meeting 3: 14 January 10:00",
        "Meeting 4: 4 February 10:00",
    ]
    ada.says("ja")
    assert ada.effects[-2:] == (MoveMeeting(2, "2026-12-24 10:00", later_too=True), Finish("finished"))


def test_it_asks_nothing_about_later_ones_when_there_are_none():
    ada = Walk(MOVE, state=Opening(known({"meeting": "4"})))
    ada.says("2027-02-03 9:30")
    assert ada.aloud[1:3] == ["Meeting 4: 3 February 09:30", "* Shall I do this?"]


def test_it_leaves_everything_when_she_thinks_better_of_it():
    ada = Walk(MOVE, state=Opening(known({"meeting": "4"})))
    ada.says("2027-02-03 9:30")
    ada.says("nee")
    assert ada.aloud == ["✓ 102", "Good. Everything stays as it was."]
    assert ada.effects[-1] == Finish("finished")


@pytest.mark.parametrize("passed", ["2026-11-10 8:59", "2026-11-09 14:00"])
def test_it_moves_nothing_into_the_past(passed: str):
    ada = Walk(MOVE, state=Opening(known({"meeting": "1"})))
    ada.says(passed)
    assert ada.aloud[0].startswith(("That moment has passed.", "2026-11-09 has passed."))
    assert ada.state.open.step == "when"


def test_it_offers_no_meeting_of_longer_ago():
    ada = Walk(MOVE, replace(SITUATION, today=date(2027, 1, 16)))
    assert ada.aloud == ["* Which meeting moves?", "[4: 2 February 14:00]"]


def test_it_does_not_take_a_place_in_the_row_for_a_number():
    ada = Walk(MOVE, replace(SITUATION, today=date(2027, 1, 14)))
    ada.says("1")
    assert ada.aloud == ["Which meeting do you mean? Its number or its day is enough."]
    ada.says("4")
    assert ada.state.asked[0].value == "4"


def test_it_tells_when_there_is_nothing_to_move():
    ada = Walk(MOVE, replace(SITUATION, meetings=MEETINGS[:1], today=date(2027, 1, 14)))
    assert (ada.aloud, ada.effects[-1]) == (["There is no meeting to move."], Finish("finished"))


MARKED = replace(
    SITUATION, days_off=frozenset({date(2026, 12, 25), date(2026, 12, 26)}), away=frozenset({date(2026, 12, 22)})
)


def test_it_takes_a_day_from_a_calendar_and_then_a_time():
    ada = Walk(MOVE, MARKED, state=Opening(known({"meeting": "2"})))
    assert ada.aloud == [MARKS, WHICH_DAY, *DECEMBER]
    ada.taps("2026-12-25")
    assert ada.aloud == ["* At what time?", HOURS]
    ada.taps("15.00")
    ada.taps("one")
    assert ada.aloud[0] == "Meeting 2: 25 December 15:00. Mind: a public holiday."
    ada.taps("yes")
    assert ada.effects[-2:] == (MoveMeeting(2, "2026-12-25 15:00", later_too=False), Finish("finished"))


def test_it_turns_the_month_and_nothing_else():
    ada = Walk(MOVE, MARKED, state=Opening(known({"meeting": "2"})))
    before = ada.state
    ada.taps("2026-11")
    assert ada.aloud == [
        "    November 2026   ›",
        "Mon Tue Wed Thu Fri Sat Sun",
        "                          ·",
        "  ·   ·   ·   ·   ·   ·   ·",
        "  ·  10  11  12  13  14  15",
        " 16  17  18  19  20  21  22",
        " 23  24  25  26  27  28  29",
        " 30                        ",
    ]
    assert ada.state == before


@pytest.mark.parametrize(
    ("pressed", "told"),
    [
        ("2026-11-09", "(I can take days from 2026-11-10 to 2028-11-09.)"),
        ("2028-11-10", "(I can take days from 2026-11-10 to 2028-11-09.)"),
        ("x", "(Tap a day; with ‹ and › you turn the month.)"),
        ("2026-13-45", "(Tap a day; with ‹ and › you turn the month.)"),
    ],
)
def test_it_says_why_a_press_is_no_day(pressed: str, told: str):
    ada = Walk(MOVE, MARKED, state=Opening(known({"meeting": "2"})))
    before = ada.state
    ada.taps(pressed)
    assert (ada.aloud, ada.state) == ([told], before)


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("di 1 dec 14:00", "2026-12-01 14:00"),
        ("1-12 half drie", "2026-12-01 14:30"),
        ("over 3 weken om half drie", "2026-12-01 14:30"),
    ],
)
def test_it_takes_a_moment_as_people_type_it(typed: str, moment: str):
    ada = Walk(MOVE, state=Opening(known({"meeting": "4"})))
    ada.says(typed)
    ada.says("ja")
    assert ada.effects[-2] == MoveMeeting(4, moment, later_too=False)


@pytest.mark.parametrize("day", ["1-12", "over 3 weken", "di 1 dec", "2026-12-01"])
def test_it_asks_the_time_of_a_day_that_was_typed_without(day: str):
    ada = Walk(MOVE, state=Opening(known({"meeting": "4"})))
    ada.says(day)
    assert ada.aloud[-2] == "* At what time?"
    ada.says("half drie")
    ada.says("ja")
    assert ada.effects[-2] == MoveMeeting(4, "2026-12-01 14:30", later_too=False)


def test_it_shows_the_day_again_when_she_goes_back_to_it():
    ada = Walk(MOVE, state=Opening(known({"meeting": "2"})))
    ada.taps("2026-12-24")
    ada.goes_back()
    assert ada.aloud[:3] == [MARKS, "Your answer was: 2026-12-24", WHICH_DAY]


CALENDAR = Calendar(lambda text, at: Taken(text), date(2026, 12, 1), date(2026, 12, 31), date(2026, 12, 1), {})


def test_it_takes_no_other_day_after_the_end():
    walk = Walk(script("days", step("day", CALENDAR)))
    walk.says("2026-12-03")
    settled = Say((Text("This has been settled already, so it stays as it was."),))
    assert walk.edits("101", "2026-12-04") == (settled,)
    assert walk.kept() == {"day": "2026-12-03"}


ASKED_WHETHER = ["* Do the later ones move along?", "[Only this one] [This one and all later ones]"]


@pytest.mark.parametrize(
    "typed",
    [
        "22 december",
        "dinsdag 22 december 14:00",
        "de tweede",
        "gesprek 2",
        "22-12",
    ],
)
def test_it_takes_the_day_of_a_meeting_for_that_meeting(typed: str):
    ada = Walk(MOVE)
    ada.says(typed)
    assert (ada.state.open.step, ada.state.asked[0].value) == ("when", "2")


@pytest.mark.parametrize(
    "typed",
    [
        "2 24 december 10:00",
        "gesprek 2 24 december 10:00",
        "2: 24 december 10:00",
        "2 naar 24 december 10:00",
        "gesprek 2 -> 24 december 10:00",
        "24 december 10:00 gesprek 2",
        "van 22 december naar 24 december 10:00",
        "22 december wordt 24 december 10:00",
        "24 december 10:00 ipv 22 december",
        "2e naar donderdag 24 december om 10 uur",
    ],
)
def test_it_takes_the_meeting_and_its_new_day_at_once(typed: str):
    ada = Walk(MOVE)
    ada.says(typed)
    assert ada.aloud[-2:] == ASKED_WHETHER
    ada.taps("one")
    assert ada.aloud[0] == "Meeting 2: 24 December 10:00"


def test_it_asks_at_what_time_when_only_the_new_day_was_said_with_the_meeting():
    ada = Walk(MOVE)
    ada.says("2 naar 24 december")
    assert ada.state.open.step == "time"
    ada.says("10:00")
    assert ada.aloud[-2:] == ASKED_WHETHER
    ada.taps("one")
    assert ada.aloud[0] == "Meeting 2: 24 December 10:00"


def test_it_asks_which_meeting_gets_a_new_day_and_one_tap_tells():
    ada = Walk(MOVE)
    ada.says("24 december 10:00")
    (said,) = ada.effects
    assert isinstance(said, Say)
    assert ada.aloud == ["Which of these moves to 24 December 10:00?"]
    assert [one.key for one in said.options] == [f"of.{number}_2026-12-24_10.00" for number in (1, 2, 3, 4)]
    ada.taps("of.3_2026-12-24_10.00")
    assert ada.aloud[-2:] == ASKED_WHETHER
    ada.taps("one")
    assert ada.aloud[0] == "Meeting 3: 24 December 10:00"


def test_it_moves_the_only_meeting_there_is_to_a_new_day():
    ada = Walk(MOVE, replace(SITUATION, meetings=MEETINGS[-1:]))
    ada.says("3 februari 10:00")
    assert ada.aloud[-3:] == ["Meeting 4: 3 February 10:00", "* Shall I do this?", "[Yes, move it] [No, leave it]"]
    ada.taps("yes")
    assert ada.effects[-2:] == (MoveMeeting(4, "2027-02-03 10:00", later_too=False), Finish("finished"))


def test_it_asks_to_when_where_the_meeting_is_clear_and_its_new_day_is_not():
    ada = Walk(MOVE)
    ada.says("2 naar 31-11 10:00")
    assert (ada.state.open.step, ada.aloud[1]) == ("when", "That month has 30 days. The nearest day is 2026-11-30.")


@pytest.mark.parametrize("typed", ["geen idee", "9", "3 weken later", "eerder"])
def test_it_asks_which_where_that_is_not_said(typed: str):
    ada = Walk(MOVE)
    ada.says(typed)
    assert ada.aloud == ["Which meeting do you mean? Its number or its day is enough."]
    assert ada.state.open.step == "meeting"
