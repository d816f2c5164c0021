"""Self-coaching, read aloud: questions of his own, on days he chose, with no coach in it."""

from dataclasses import replace
from datetime import date

import pytest

from conversations.consequences import AskMyself, AskNoMore, Finish, TellCoach
from conversations.effects import Ask
from conversations.scripts.own_questions import OWN_PLAN, OWN_QUESTIONS
from conversations.scripts.setup import known
from conversations.states import Opening
from tests.conversations.walking import DAY, SITUATION, Walk

LATER = replace(SITUATION, today=date(2027, 3, 23))
ON_WHICH_DAYS = "* When shall I ask you that? In six weeks, for instance. More days are fine too."
TWO = {"question1": "Who knows this better?", "question2": "What can go?"}
OPENING = "You wanted to ask yourself this. Nobody else sees it."


def planning() -> Walk:
    johan = Walk(OWN_PLAN, LATER)
    johan.says("Who knows this better?\nWhat can go?")
    return johan


def asked() -> Walk:
    return Walk(OWN_QUESTIONS, LATER, state=Opening(known(TWO)))


def test_it_lets_him_choose_questions_and_days_and_reads_them_back():
    johan = Walk(OWN_PLAN, LATER)
    assert johan.aloud == ["* What do you want to ask yourself later on? One question is enough, three are fine too."]
    johan.says("Who knows this better?\nWhat can go?")
    assert johan.aloud == ["✓ 101", ON_WHICH_DAYS]
    johan.says("28 april\nover vier weken")
    assert johan.aloud == [
        "✓ 102",
        "“Who knows this better?”",
        "“What can go?”",
        "Tuesday 20 April | Wednesday 28 April",
        "* Shall I ask you this then?",
        "[Yes, ask me] [No, rather not]",
    ]
    johan.taps("yes")
    assert johan.aloud == ["Good. I bring them on those days, for you alone. One tap, or /stop, ends it."]
    assert AskMyself(("Who knows this better?", "What can go?"), ("2027-04-20", "2027-04-28")) in johan.effects


def test_it_takes_what_stands_on_one_line_and_a_day_with_why():
    johan = Walk(OWN_PLAN, LATER)
    johan.says("Who knows this better? What can go?")
    johan.says("Over vier weken graag, eind april is het vakantie en dan vergeet ik het.")
    assert johan.aloud[-5:-2] == ["“Who knows this better?”", "“What can go?”", "Tuesday 20 April"]


def test_it_asks_nothing_when_he_thinks_better_of_it():
    johan = planning()
    johan.skips()
    assert johan.aloud == ["Good. Then I ask nothing."]


@pytest.mark.parametrize(
    ("days", "answer"),
    [
        ("23 maart 2027", "One of these is today or has passed. Write all the days once more, each still to come."),
        ("28 april\n1 mei 2028", "I keep everything until 2027-05-03; choose days before that."),
        ("\n".join(f"{day} april" for day in range(1, 8)), "Six days at most; later you can always choose new ones."),
    ],
    ids=["today", "when nothing is kept any more", "seven"],
)
def test_it_says_which_days_fit_and_keeps_the_question_open(days: str, answer: str):
    johan = planning()
    johan.says(days)
    assert (johan.aloud, johan.state.open.step) == ([answer], "days")


def test_it_takes_three_questions():
    johan = Walk(OWN_PLAN, LATER)
    johan.says("a\nb\nc\nd")
    assert johan.aloud == ["Three questions at most. Which would help you most?"]


def test_it_asks_them_one_by_one_and_for_him_alone():
    johan = asked()
    assert johan.aloud == [OPENING, "* Who knows this better?", "[No more questions of mine]"]
    johan.says("Mo")
    assert johan.aloud == ["✓ 101", "* What can go?", "[No more questions of mine]"]
    johan.says("The Monday list")
    assert johan.aloud == ["✓ 102", "Kept, for you alone."]
    assert {effect.private for effect in johan.everything if isinstance(effect, Ask)} == {True}
    assert not any(isinstance(effect, TellCoach) for effect in johan.everything)


def test_it_ends_with_one_tap():
    johan = asked()
    johan.taps("no-more")
    assert johan.aloud == ["Good. No more questions from me."]
    assert AskNoMore() in johan.effects


def test_it_takes_silence_for_silence():
    johan = asked()
    johan.waits(8 * DAY)
    assert (johan.aloud, johan.state.outcome) == ([], "unanswered")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("nog steeds moe maar minder. dag", "Thank you. I keep it, for you alone, and ask nothing more."),
        ("Het gaat best goed zo, bedankt", "Thank you. I keep it, for you alone, and ask nothing more."),
        ("Bedankt, ik heb er wat aan gehad.", "You are welcome, Johan. Take care."),
        ("doei en tot ziens", "Take care, Johan."),
        ("Niets, het is goed zo.", "Good. Then I ask nothing."),
    ],
)
def test_a_goodbye_is_no_question_to_himself(words: str, told: str):
    johan = Walk(OWN_PLAN)
    johan.says(words)
    assert johan.aloud[1:] == [told]
    assert johan.effects[-1] == Finish("finished")


@pytest.mark.parametrize("words", ["Hoe is het?", "rust", "of ik nog pauze neem", "Ben ik nog boos", "mijn grenzen"])
def test_what_he_can_be_asked_is_a_question(words: str):
    johan = Walk(OWN_PLAN)
    johan.says(words)
    assert johan.aloud[-1] == ON_WHICH_DAYS or ON_WHICH_DAYS in johan.aloud
