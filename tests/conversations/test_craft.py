"""The coach's own look back, read aloud: for nobody else."""

from dataclasses import replace

from conversations.effects import Ask, Remind
from conversations.scripts.craft import CRAFT
from tests.conversations.walking import DAY, SITUATION, Walk


def test_it_asks_what_she_did_what_for_and_what_she_would_try():
    ada = Walk(CRAFT, replace(SITUATION, minutes_coached=1530))
    assert ada.aloud == ["Your own look back on the meeting with Johan, for you alone.", "* <did>"]
    ada.says("I filled a silence")
    assert ada.aloud == ["✓ 101", "* <meant>"]
    ada.says("To help him over it")
    assert ada.aloud == ["✓ 102", "* <try>"]
    ada.says("Count to ten")
    assert ada.aloud == ["✓ 103", "Kept, for you alone. Hours you have coached, all in all: 25 hours and 30 minutes."]


def test_it_says_of_nothing_that_it_is_kept():
    ada = Walk(CRAFT, replace(SITUATION, minutes_coached=60))
    ada.skips()
    assert ada.aloud[-1] == "Good, skipped. Hours you have coached, all in all: 1 hour."


def test_it_is_private_question_by_question():
    ada = Walk(CRAFT)
    for _ in range(3):
        ada.says("words")
    assert [effect.private for effect in ada.everything if isinstance(effect, Ask)] == [True, True, True]


def test_it_reminds_nobody_and_says_nothing_when_she_is_silent():
    ada = Walk(CRAFT)
    ada.waits(8 * DAY)
    assert ada.aloud == []
    assert not any(isinstance(effect, Remind) for effect in ada.everything)
