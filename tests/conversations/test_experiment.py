"""The experiment check, read aloud: what came of the intention."""

from dataclasses import replace

import pytest

from conversations.consequences import Finish
from conversations.effects import Part
from conversations.lines import Library
from conversations.script import Answers
from conversations.scripts.experiment import EXPERIMENT
from conversations.situation import Intention
from conversations.states import Asked, Closed, Status
from conversations.text import Text
from tests.conversations.walking import LINES, MEETINGS, SITUATION, Walk, speak

INTENTION = replace(SITUATION, intention=Intention(1, "If nobody speaks, then I do. Monday, with the team."))
OPENS = [
    "Hello Johan. This is what you meant to do:",
    "“If nobody speaks, then I do. Monday, with the team.”",
    "* <did>",
    "[Not done yet]",
]
ONWARD = ["Good to know too.", "* <onward>", "[Yes, I keep it] [I do it differently] [No]"]


def test_it_opens_with_his_own_words_and_asks_what_happened():
    johan = Walk(EXPERIMENT, INTENTION)
    assert johan.aloud == OPENS
    johan.says("Twice it worked. The third time I said yes after all.")
    assert johan.aloud == ["✓ 101", "* <surprised>"]
    johan.says("That it was Bas")
    assert johan.aloud == ["✓ 102", "Kept. It goes along with the next overview for Ada."]


def test_who_set_out_something_else_is_asked_how_that_went():
    johan = Walk(EXPERIMENT, replace(INTENTION, lines=Library([LINES["experiment.once"]])))
    johan.says("Dat had ik niet afgesproken. Ik zou vrijdag om vijf uur weggaan.")
    assert johan.aloud == ["✓ 101", "* Then I had it wrong. How did that go?"]


@pytest.mark.parametrize("more", ["", " Het weekoverleg is pas maandag, dan zou ik mijn mond houden."])
def test_where_that_is_still_to_come_or_not_told_it_only_says_that_it_was_wrong(more):
    johan = Walk(EXPERIMENT, replace(INTENTION, lines=Library([LINES["experiment.once"]])))
    johan.says(f"Dit is niet wat ik me voornam.{more}")
    assert johan.aloud == ["✓ 101", "Then I had it wrong. Thank you for putting it right."]


def test_later_on_it_says_who_reads_it_where_it_asked_one_thing():
    later = replace(INTENTION, meeting=MEETINGS[1], lines=Library([LINES["experiment.once"]]))
    johan = Walk(EXPERIMENT, later)
    johan.says("She told of the earlier pilot for a quarter of an hour.")
    assert johan.aloud == ["✓ 101", "Ada reads it before your meeting."]


def test_it_says_a_warm_word_once_to_who_tells_that_it_came_off():
    johan = Walk(EXPERIMENT, INTENTION)
    johan.says("Ik heb het gezegd, en hij knikte. Gelukt!")
    assert johan.aloud == ["✓ 101", "Good that it worked.", "* <surprised>"]
    johan.says("Dat hij knikte")
    assert johan.aloud == ["✓ 102", "Kept. It goes along with the next overview for Ada."]


def test_it_says_it_at_the_end_where_nothing_more_is_asked():
    johan = Walk(EXPERIMENT, replace(INTENTION, lines=Library([LINES["experiment.once"]])))
    johan.says("Gelukt!")
    assert johan.aloud == ["✓ 101", "Good, Johan. It worked."]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Gezegd.", "You said it, Johan."),
        ("Ja hoor.", "Thank you, Johan. Good to know."),
        ("Lastig. Het kwam er pas op het laatst uit.", "Thank you for writing that down as well."),
        ("Het is mislukt, hij liep weg toen ik begon.", "Thank you for writing that down as well."),
    ],
)
def test_it_has_a_word_for_who_told_how_it_went(words: str, said: str):
    johan = Walk(EXPERIMENT, INTENTION)
    johan.says(words)
    johan.skips()
    assert johan.aloud[-1] == said


@pytest.mark.parametrize(("place", "said"), [(0, ["Kept. It goes along with the next overview for Ada."]), (1, [])])
def test_it_says_what_becomes_of_it_the_first_time_to_who_told_it_all(place: int, said: list[str]):
    johan = Walk(EXPERIMENT, replace(INTENTION, meeting=MEETINGS[place]))
    johan.says("Ze vertelde een kwartier over het budget.")
    johan.skips()
    assert johan.aloud == said


@pytest.mark.parametrize("words", ["Nog niet", "niet aan toegekomen", "Vergeten", "nog niet gedaan", "niet gelukt"])
def test_not_done_is_an_answer(words: str):
    johan = Walk(EXPERIMENT, INTENTION)
    johan.says(words)
    assert johan.aloud == ["✓ 101", *ONWARD]


@pytest.mark.parametrize(
    ("tap", "said"),
    [("keep", "Good. Then it stays."), ("drop", "Kept. You let this one go.")],
)
def test_not_done_can_be_kept_or_let_go(tap: str, said: str):
    johan = Walk(EXPERIMENT, INTENTION)
    johan.taps("not_done")
    johan.taps(tap)
    assert johan.aloud == [said]


@pytest.mark.parametrize(("tap", "words"), [("not_done", ""), (None, "Weer niet.")])
def test_not_done_is_taken_kindly_where_nothing_more_is_asked(tap: str | None, words: str):
    one = Asked(1, "did", turns=(1,), value=tap, parts=(Part("1", words),) if words else (), status=Status.ANSWERED)
    said = EXPERIMENT.farewell(Answers((one,)), INTENTION)
    assert said == (Text("That can happen. I leave it at this."),)


def test_not_done_can_become_another_intention():
    johan = Walk(EXPERIMENT, INTENTION)
    johan.taps("not_done")
    johan.taps("change")
    assert johan.aloud == ["* <intention>"]
    johan.says("Thursday, with Bas")
    assert johan.aloud == ["✓ 101", "Kept. The day after it, Friday 13 November, I ask how it went."]


def test_it_ends_with_who_skips_it():
    johan = Walk(EXPERIMENT, INTENTION)
    johan.skips()
    assert johan.aloud == ["Good. I leave it at this."]


@pytest.mark.parametrize("words", ["👍", "❤️", "…"])
def test_it_takes_one_emoji_for_an_answer_and_goes_on(words: str):
    johan = Walk(EXPERIMENT, INTENTION)
    johan.says(words)
    johan.says(words)
    assert johan.aloud == ["✓ 102", "Thank you, Johan. Good to know."]


def test_it_says_nothing_without_an_intention():
    johan = Walk(EXPERIMENT)
    assert johan.effects == (Finish("finished"),)


@pytest.mark.parametrize(
    ("words", "plan"),
    [
        (
            "mwa anders misschien. nog niet bellen, eerst ff app sturen als iemand te laat is",
            "nog niet bellen, eerst ff app sturen als iemand te laat is",
        ),
        ("Eerst met Truus praten.", "Eerst met Truus praten."),
    ],
)
def test_who_tells_what_he_will_do_instead_is_asked_whether_it_is_that(words: str, plan: str):
    johan = Walk(EXPERIMENT, replace(INTENTION, lines=Library([LINES["experiment.plain"]])))
    johan.taps("not_done")
    johan.says(words)
    assert johan.aloud == ["✓ 101", "You wrote:", f"“{plan}”", "* <intention>", "[Yes, I try that]"]
    johan.taps("that")
    assert johan.aloud == ["Kept. That is what it is from now on."]


@pytest.mark.parametrize("words", ["Nee, laat maar.", "Nee, dat ga ik niet doen.", "Weet ik niet."])
def test_who_wants_nothing_more_of_it_is_asked_no_plan(words: str):
    johan = Walk(EXPERIMENT, replace(INTENTION, lines=Library([LINES["experiment.plain"]])))
    johan.taps("not_done")
    johan.says(words)
    assert isinstance(johan.state, Closed)


@pytest.mark.parametrize(
    ("words", "asks"),
    [
        ("Elke ochtend een half uur niets plannen.", "How is that going?"),
        ("Vanaf maandag de deur dicht.", "How is that going?"),
        ("'s avonds de telefoon uit", "How is that going?"),
        ("Dinsdag bel ik HR.", "How did it go?"),
    ],
)
def test_of_what_he_does_again_and_again_it_asks_how_it_goes(words: str, asks: str):
    situation = replace(SITUATION, lines=Library([LINES["experiment.plain"]]), intention=Intention(1, words))
    (ask,) = Walk(EXPERIMENT, situation).effects
    assert speak(ask.question) == asks
