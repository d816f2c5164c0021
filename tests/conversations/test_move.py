"""Moving a meeting, read aloud."""

from dataclasses import replace
from datetime import date

import pytest

from conversations.effects import Finish, MoveMeeting
from conversations.scripts.move import MOVE
from conversations.scripts.setup import known
from conversations.states import Opening
from tests.conversations.walking import MEETINGS, SITUATION, Walk


def test_it_moves_one_meeting():
    ada = Walk(MOVE)
    assert ada.aloud == [
        "* Which meeting moves?",
        "[1: 1 December 14:00] [2: 22 December 14:00] [3: 12 January 14:00] [4: 2 February 14:00]",
    ]
    ada.taps("2")
    assert ada.aloud == ["* To which date and time? For instance: 2026-12-01 14:00"]
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
    assert ada.aloud[0].startswith(("That moment has passed.", "That date has passed."))
    assert ada.state.open.step == "when"


def test_it_offers_no_meeting_of_longer_ago():
    ada = Walk(MOVE, replace(SITUATION, today=date(2027, 1, 16)))
    assert ada.aloud == ["* Which meeting moves?", "[4: 2 February 14:00]"]


def test_it_does_not_take_a_place_in_the_row_for_a_number():
    ada = Walk(MOVE, replace(SITUATION, today=date(2027, 1, 14)))
    ada.says("1")
    assert ada.aloud == ["Tap one of the buttons under the question; then I know what you mean."]
    ada.says("4")
    assert ada.state.asked[0].value == "4"


def test_it_tells_when_there_is_nothing_to_move():
    ada = Walk(MOVE, replace(SITUATION, meetings=MEETINGS[:1], today=date(2027, 1, 14)))
    assert (ada.aloud, ada.effects[-1]) == (["There is no meeting to move."], Finish("finished"))
