"""The goal conversation, read aloud: the coach's draft, put in the client's own words."""

from dataclasses import replace

import pytest

from conversations.consequences import WordGoal
from conversations.contract import Contract, LearningGoal, SmartGoal
from conversations.effects import Ask
from conversations.gist import sentences
from conversations.scripts.goal import GOAL
from conversations.states import Asked, Asking, Closed, Status
from conversations.taken_back import worded
from tests.conversations.walking import CONTRACT, DAY, SITUATION, Walk

STANDS = "This is how the goal of your trajectory stands now:"
DOES_IT = "* Does this say it, or how would you put it?"
STAYS = "* This is what you want to learn. Does it stay, or how would you put it?"
WHAT_ELSE = "* What else do you want to learn? One learning goal on each line."
LEARNS = ["This is what you want to learn:", "1. Set priorities | 2. Make interests explicit"]
RIGHT = "* Is that right? Tap what you would put differently, or write what is missing."
ALL = [*LEARNS, RIGHT, "[It is right like this] [1] [2]"]
SHOWS = ["* And what will show you that it works? One thing is enough.", "[Rather not]"]
BECOME = "This is what your goal has become:"
PROPOSE = ["* Is this how you want to propose it to Ada?", "[Yes, lay it before my coach] [No, leave it as it was]"]
PRIORITIES, INTERESTS = CONTRACT.learning_goals


def having(contract: Contract) -> Walk:
    return Walk(GOAL, replace(SITUATION, contract=contract, goals=contract.learning_goals))


def proposal(johan: Walk) -> WordGoal | None:
    return next((effect for effect in johan.effects if isinstance(effect, WordGoal)), None)


def words_it(johan: Walk, sentence: str) -> None:
    """Put the goal like this, and leave all else as it is."""
    johan.says(sentence)
    johan.taps("keep")
    johan.taps("no")


def test_it_takes_the_short_way_in_one_sentence_and_a_few_taps():
    johan = Walk(GOAL)
    assert johan.aloud == [STANDS, "“A plan that everybody carries”", DOES_IT, "[Keep it like this]"]
    johan.says("A plan that everybody has a hand in")
    assert johan.aloud == ["✓ 101", *ALL]
    johan.taps("keep")
    assert johan.aloud == SHOWS
    johan.says("liever niet")
    assert johan.aloud == ["✓ 102", BECOME, "“A plan that everybody has a hand in”", *PROPOSE]
    johan.taps("yes")
    assert johan.aloud == []
    assert proposal(johan) == WordGoal(SmartGoal("A plan that everybody has a hand in"), CONTRACT.learning_goals)


def test_ways_stand_under_the_first_question_only():
    johan = Walk(GOAL)
    words_it(johan, "A plan that everybody has a hand in")
    asks = [effect for effect in johan.everything if isinstance(effect, Ask)]
    assert [(one.step, one.may_skip, one.may_put_off, one.may_go_back) for one in asks] == [
        ("sentence", False, True, False),
        ("goals", False, False, True),
        ("shows", False, False, True),
        ("sure", False, False, True),
    ]


@pytest.mark.parametrize("words", ["overslaan", "sla maar over", "houden"])
def test_it_keeps_the_goal_of_who_passes_it_by(words: str):
    johan = Walk(GOAL)
    johan.says(words)
    assert johan.aloud == ["✓ 101", *ALL]


def test_it_asks_about_the_learning_goals_that_he_names():
    johan = Walk(GOAL)
    johan.taps("keep")
    johan.says("1 en de tweede")
    assert johan.aloud == ["✓ 101", "“Set priorities”", STAYS, "[Keep it like this] [Drop it]"]
    johan.says("Choose what comes first,\nand what does not")
    assert johan.aloud == ["✓ 102", "“Make interests explicit”", STAYS, "[Keep it like this] [Drop it]"]
    johan.taps("drop")
    assert johan.aloud == SHOWS
    johan.taps("no")
    johan.taps("yes")
    assert proposal(johan).learning_goals == (LearningGoal("1", "Choose what comes first, and what does not"),)


def test_it_takes_other_words_and_new_learning_goals_at_once():
    johan = Walk(GOAL)
    johan.taps("keep")
    johan.says("2: ask what they need\n- Let the team find its own way\n* Ask for help")
    johan.taps("no")
    johan.taps("yes")
    assert proposal(johan).learning_goals == (
        PRIORITIES,
        LearningGoal("2", "ask what they need"),
        LearningGoal("", "Let the team find its own way"),
        LearningGoal("", "Ask for help"),
    )


def test_it_drops_what_he_says_may_go():
    johan = Walk(GOAL)
    johan.taps("keep")
    johan.says("2 mag weg")
    johan.taps("no")
    johan.taps("yes")
    assert proposal(johan).learning_goals == (PRIORITIES,)


@pytest.mark.parametrize("words", ["klopt", "Ja", "zo is het goed", "ja, dat klopt"])
def test_it_knows_when_they_are_right(words: str):
    johan = Walk(GOAL)
    johan.taps("keep")
    johan.says(words)
    assert johan.aloud == ["✓ 101", *SHOWS]
    johan.says("niets")
    assert johan.aloud == ["✓ 102", "Good. Then it stays as it was."]


def test_it_asks_which_when_he_only_says_no():
    johan = Walk(GOAL)
    johan.taps("keep")
    johan.says("nee")
    assert (johan.aloud, johan.state.open.step) == (
        ["Which one would you put in other words? Write its number."],
        "goals",
    )


@pytest.mark.parametrize(
    ("told", "shows", "place"),
    [
        ("2 Say aloud what others want", "My laptop is shut after eight.", 1),
        ("keep", "I know my three priorities by heart.", 0),
        ("keep", "Somebody tells me about his interests.", 1),
    ],
)
def test_it_does_not_ask_of_which_that_is_where_it_is_plain(told: str, shows: str, place: int):
    johan = Walk(GOAL)
    johan.taps("keep")
    johan.taps("keep") if told == "keep" else johan.says(told)
    johan.says(shows)
    assert "* Which of these does that belong to?" not in johan.aloud
    johan.taps("yes")
    (wish,) = (effect for effect in johan.effects if isinstance(effect, WordGoal))
    assert [one.level(0) for one in wish.learning_goals].index(shows) == place


def test_it_asks_of_which_learning_goal_that_is_what_shows_it():
    johan = Walk(GOAL)
    johan.taps("keep")
    johan.taps("keep")
    johan.says("My laptop is shut after eight.")
    assert johan.aloud == ["✓ 101", *LEARNS, "* Which of these does that belong to?", "[1] [2]"]
    johan.says("de eerste")
    shown = ["“Set priorities”", "It shows by this: My laptop is shut after eight.", "“Make interests explicit”"]
    assert johan.aloud == ["✓ 102", "You want to learn 2 things:", *shown, *PROPOSE]
    johan.taps("yes")
    assert [goal.level(0) for goal in proposal(johan).learning_goals] == ["My laptop is shut after eight.", ""]


@pytest.mark.parametrize("said", ["2: They ask me first.", "They ask me first."])
def test_it_asks_nothing_more_when_that_is_clear(said: str):
    one_goal = replace(CONTRACT, learning_goals=(INTERESTS,))
    johan = Walk(GOAL) if said.startswith("2") else having(one_goal)
    johan.taps("keep")
    johan.taps("keep")
    johan.says(said)
    johan.taps("yes")
    assert proposal(johan).learning_goals[-1] == replace(INTERESTS, levels=("", "", "They ask me first.", "", ""))


def test_it_says_what_showed_it_until_now_and_leaves_the_other_steps_as_they_were():
    before = replace(PRIORITIES, levels=("I say yes", "", "I look first", "", ""))
    johan = having(replace(CONTRACT, learning_goals=(before,)))
    johan.taps("keep")
    johan.taps("keep")
    assert johan.aloud == ["Until now:", "“I look first”", *SHOWS]
    johan.says("I ask first")
    johan.taps("yes")
    assert proposal(johan).learning_goals == (replace(before, levels=("I say yes", "", "I ask first", "", "")),)


def test_what_an_earlier_program_asked_is_answered_and_then_it_goes_on():
    johan = Walk(GOAL)
    parts = Asked(1, "sentence", turns=(1,), value="parts", status=Status.ANSWERED)
    johan.state = Asking((parts, Asked(2, "by_when", turns=(2,))), turn=2, current=2)
    johan.says("In three months")
    assert johan.aloud == ["✓ 101", *ALL]
    johan.taps("keep")
    johan.taps("no")
    assert johan.aloud == ["Good. Then it stays as it was."]


def test_it_proposes_nothing_when_he_thinks_better_of_it():
    johan = Walk(GOAL)
    words_it(johan, "Something else")
    johan.taps("no")
    assert (johan.aloud, proposal(johan)) == (["Good. Then it stays as it was."], None)


def test_it_keeps_the_last_learning_goal():
    johan = Walk(GOAL)
    johan.taps("keep")
    johan.says("1, 2")
    johan.taps("drop")
    assert johan.aloud == ["“Make interests explicit”", STAYS, "[Keep it like this]"]


def test_it_does_without_learning_goals():
    johan = Walk(GOAL, replace(SITUATION, contract=replace(CONTRACT, learning_goals=()), goals=()))
    johan.says("Rest")
    assert johan.aloud == ["✓ 101", WHAT_ELSE, "[Nothing else]"]
    johan.taps("no")
    assert johan.aloud == [BECOME, "“Rest”", *PROPOSE]


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        pytest.param("a" * 3_001, "That is longer than fits here: 3000 characters at most.", id="one too many"),
        pytest.param(" \u2800 ", "I see no text in this. Would you say it in words?", id="nothing to see"),
    ],
)
def test_it_keeps_the_sentence_open_for_words_that_do_not_fit(words: str, answer: str):
    johan = Walk(GOAL)
    johan.says(words)
    assert (johan.aloud, johan.state.open.step) == ([answer], "sentence")


def test_it_takes_a_sentence_of_three_thousand_characters():
    johan = Walk(GOAL)
    words_it(johan, "a" * 3_000)
    johan.taps("yes")
    assert proposal(johan).goal == SmartGoal("a" * 3_000)


def test_it_has_room_for_five_learning_goals():
    johan = Walk(GOAL)
    johan.taps("keep")
    johan.says("one more\nand another\nand a third\nand a fourth")
    assert johan.aloud == ["Five learning goals at most; two or three work best. Which matter most?"]
    johan.says("one more\nand another\nand a third")
    johan.taps("no")
    johan.taps("yes")
    assert len(proposal(johan).learning_goals) == 5


def test_it_asks_for_more_when_he_says_so():
    johan = Walk(GOAL)
    johan.taps("keep")
    johan.says("iets erbij")
    assert johan.aloud == ["✓ 101", WHAT_ELSE, "[Nothing else]"]


def test_it_goes_on_when_a_learning_goal_is_dropped_by_another_version_meanwhile():
    johan = Walk(GOAL)
    johan.taps("keep")
    johan.says("2")
    johan.situation = replace(johan.situation, goals=(PRIORITIES,))
    johan.says("Ask what they need")
    johan.taps("no")
    assert isinstance(johan.state, Closed)


def test_it_says_that_nothing_was_proposed_when_it_is_left():
    johan = Walk(GOAL)
    johan.says("Something else")
    johan.waits(3 * DAY)
    assert johan.aloud == ["I have kept what you wrote. Nothing has been passed on yet; /doel goes on from there."]


@pytest.mark.parametrize(
    ("said", "goal"),
    [
        (
            "Wim wil, Wim wil.. ik praat niet in de derde persoon hoor haha. Ik wil niet meer alles opvangen.",
            "Ik wil niet meer alles opvangen.",
        ),
        (
            "zo heeft Ada t opgeschreven. ik zou zeggen: dat de werkplaats draait ook als ik er niet bij ben",
            "dat de werkplaats draait ook als ik er niet bij ben",
        ),
        ("Dat klinkt zo raar.", "Dat klinkt zo raar."),
        ("Ik wil leren vragen. En daarna doen.", "Ik wil leren vragen. En daarna doen."),
    ],
)
def test_what_he_says_of_the_wording_is_no_part_of_the_goal(said: str, goal: str):
    assert worded(sentences(said)) == goal
