"""The coach's wonder, read aloud: how it is written, and how it is answered."""

import pytest

from conversations.consequences import TellCoach, Wonder
from conversations.events import Why
from conversations.scripts.hypothesis import HYPOTHESIS, WONDER
from conversations.scripts.setup import known
from conversations.states import Opening
from conversations.text import Text, Verbatim
from tests.conversations.walking import DAY, Walk

WORDS = "You seem to count on plans being carried out as they are written"
YOU_WONDERED = (Text("You wondered:"), Verbatim(WORDS))


def brought() -> Walk:
    return Walk(HYPOTHESIS, state=Opening(known({"wonder": WORDS})))


def told(johan: Walk) -> tuple[object, ...]:
    """What the coach reads of the answer."""
    (tell,) = [effect for effect in johan.everything if isinstance(effect, TellCoach)]
    assert tell.pieces[:2] == YOU_WONDERED
    return tell.pieces[2:]


def test_it_shows_the_coach_what_the_client_will_read_before_it_goes():
    ada = Walk(WONDER)
    assert ada.aloud == ["* What do you wonder about Johan? Write it as something that may turn out otherwise."]
    ada.says(WORDS)
    assert ada.aloud == [
        "✓ 101",
        "This is what Johan reads, as a hypothesis of yours:",
        f"“{WORDS}”",
        "* Shall I send it like this?",
        "[Yes, send it] [In other words] [No, leave it]",
    ]
    ada.taps("yes")
    assert ada.aloud == []  # When it comes is known, and said, only where it is sent from.
    assert Wonder(WORDS) in ada.effects


def test_it_can_be_worded_again_or_left():
    ada = Walk(WONDER)
    ada.says("He does not want to")
    ada.taps("to-wonder")
    ada.says(WORDS)
    ada.taps("no")
    assert ada.aloud == ["Good. It has not been sent."]
    assert not any(isinstance(effect, Wonder) for effect in ada.everything)


def test_it_brings_it_to_the_client_with_three_equal_answers():
    assert brought().aloud == [
        "Ada wonders about something. It may be right, and it may not be:",
        f"“{WORDS}”",
        "* How is that for you? Ada gets to read your answer.",
        "[It fits] [It does not fit] [It is different]",
    ]


@pytest.mark.parametrize(
    ("answer", "label"),
    [("ja", "It fits"), ("Klopt.", "It fits"), ("klopt niet", "It does not fit")],
)
def test_it_brings_a_short_answer_back(answer: str, label: str):
    johan = brought()
    johan.says(answer)
    assert johan.aloud == ["✓ 101"]
    assert told(johan) == (Text("{client} answers: {answer}", client="Johan", answer=Text(label)),)


def test_it_asks_for_his_own_words_when_it_is_different():
    johan = brought()
    johan.taps("otherwise")
    assert johan.aloud == ["* How do you see it?"]
    johan.says("Paper is patient, I know")
    different = Text("{client} answers: {answer}", client="Johan", answer=Text("It is different"))
    assert told(johan) == (different, Verbatim("Paper is patient, I know"))


def test_it_takes_his_own_words_at_once():
    johan = brought()
    johan.says("Only on Mondays")
    assert told(johan) == (Text("{client} answers:", client="Johan"), Verbatim("Only on Mondays"))


def test_it_may_be_left_open():
    johan = brought()
    johan.skips()
    assert johan.aloud == ["Good. Then it stays with the question."]
    assert told(johan) == (Text("{client} leaves it open.", client="Johan"),)


def test_it_brings_back_what_he_tapped_when_his_own_words_stay_out():
    johan = brought()
    johan.taps("otherwise")
    johan.waits(3 * DAY)
    assert johan.state.outcome == "kept"
    assert told(johan) == (Text("{client} answers: {answer}", client="Johan", answer=Text("It is different")),)


def test_it_brings_back_words_of_which_he_did_not_say_that_they_were_the_answer():
    johan = brought()
    johan.doubtfully_says("Only on Mondays", Why.NOTICE)
    johan.waits(3 * DAY)
    assert told(johan) == (Text("{client} answers:", client="Johan"), Verbatim("Only on Mondays"))


def test_it_takes_silence_for_silence():
    johan = brought()
    johan.waits(8 * DAY)
    assert (johan.aloud, johan.state.outcome) == ([], "unanswered")
