"""The goal conversation, read aloud: the coach's draft, put in the client's own words."""

from dataclasses import replace

import pytest

from conversations.consequences import WordGoal
from conversations.contract import Contract, LearningGoal, SmartGoal
from conversations.gist import sentences
from conversations.scripts.goal import GOAL
from conversations.states import Closed
from conversations.taken_back import worded
from tests.conversations.walking import CONTRACT, DAY, SITUATION, Walk

OPENING = "Good. First your goal, then what you want to learn. You need not change what is right already."
STANDS = "This is how the goal of your trajectory stands now:"
DOES_IT = "* Does this say it, or how would you put it?"
STAYS = "* This is what you want to learn. Does it stay, or how would you put it?"
WHAT_ELSE = "* What else do you want to learn? One learning goal on each line."
LEARNS = ["This is what you want to learn:", "1. Set priorities | 2. Make interests explicit"]
RIGHT = "* Is that right? Tap what you would put differently, or write what is missing."
ALL = [*LEARNS, RIGHT, "[It is right like this] [1] [2] [What shows that it works]"]
HOPES = "* What do you notice when it is as you hope?"
MORE_STEPS = [
    "* Do you also want to write down what it is like when it works a little less, or better than you hope?",
    "[Yes, that too] [No, this is enough]",
]
BECOME = "This is what your goal has become:"
PROPOSE = ["* Is this how you want to propose it to Ada?", "[Yes, lay it before my coach] [No, leave it as it was]"]
PRIORITIES, INTERESTS = CONTRACT.learning_goals
JOHANS = SmartGoal(
    sentence="",
    by_when="In three months",
    able_to="I can make a plan",
    concerning="the pilot",
    shown_by="a plan that all departments sign",
    because="the peace it brings the team",
)


def having(contract: Contract) -> Walk:
    return Walk(GOAL, replace(SITUATION, contract=contract, goals=contract.learning_goals))


def proposal(johan: Walk) -> WordGoal | None:
    return next((effect for effect in johan.effects if isinstance(effect, WordGoal)), None)


def skips_to(johan: Walk, step: str) -> None:
    """Pass by every question until this one."""
    while johan.state.open.step != step:
        johan.skips()


def test_it_takes_the_short_way_in_one_sentence_and_a_few_taps():
    johan = Walk(GOAL)
    assert johan.aloud == [
        OPENING,
        STANDS,
        "“A plan that everybody carries”",
        DOES_IT,
        "[Keep it like this] [Part by part]",
    ]
    johan.says("A plan that everybody has a hand in")
    assert johan.aloud == ["✓ 101", *ALL]
    johan.taps("keep")
    assert johan.aloud == [
        BECOME,
        "“A plan that everybody has a hand in”",
        "What you want to learn stays as it was.",
        *PROPOSE,
    ]
    johan.taps("yes")
    assert johan.aloud == []
    assert proposal(johan) == WordGoal(SmartGoal("A plan that everybody has a hand in"), CONTRACT.learning_goals)


def test_it_reads_the_five_parts_back_as_one_sentence():
    johan = Walk(GOAL)
    johan.taps("parts")
    for words in ("In three months", "I can make a plan.", "the pilot", "a plan that all departments sign"):
        johan.says(words)
    assert johan.aloud == ["✓ 104", "* What makes it matter? For instance: the peace it brings the team"]
    johan.says("the peace it brings the team")
    assert johan.aloud == [
        "✓ 105",
        "In one sentence:",
        "In three months I can make a plan, when it is about the pilot, as shown by a plan that all departments sign, "
        "and that matters because of the peace it brings the team",
        "* Is this it, or how would you put it?",
        "[This is it]",
    ]
    johan.taps("right")
    skips_to(johan, "sure")
    johan.taps("yes")
    assert proposal(johan) == WordGoal(replace(JOHANS, able_to="I can make a plan."), CONTRACT.learning_goals)


def test_it_lets_him_word_the_sentence_freely_and_keeps_its_parts():
    johan = Walk(GOAL)
    johan.taps("parts")
    johan.says("In three months")
    for _ in range(4):
        johan.skips()
    johan.says("In three months we all know where we stand")
    skips_to(johan, "sure")
    johan.taps("yes")
    goal = SmartGoal("In three months we all know where we stand", by_when="In three months")
    assert proposal(johan) == WordGoal(goal, CONTRACT.learning_goals)


def test_it_shows_what_a_part_was_and_keeps_it_when_that_is_passed_by():
    johan = having(replace(CONTRACT, goal=replace(JOHANS, sentence="All in one")))
    johan.taps("parts")
    assert johan.aloud == [
        "Until now:",
        "“In three months”",
        "* When do you want to be there? For instance: three months from now",
    ]
    johan.says("Before the summer")
    skips_to(johan, "sure")
    johan.taps("yes")
    assert proposal(johan).goal == replace(JOHANS, by_when="Before the summer")


def test_it_asks_about_the_learning_goals_that_he_names():
    johan = Walk(GOAL)
    johan.taps("keep")
    johan.says("1 en de tweede")
    assert johan.aloud == ["✓ 101", "“Set priorities”", STAYS, "[Keep it like this] [Drop it]"]
    johan.says("Choose what comes first,\nand what does not")
    assert johan.aloud == ["✓ 102", "“Make interests explicit”", STAYS, "[Keep it like this] [Drop it]"]
    johan.taps("drop")
    johan.taps("yes")
    assert proposal(johan).learning_goals == (LearningGoal("1", "Choose what comes first, and what does not"),)


def test_it_takes_other_words_and_new_learning_goals_at_once():
    johan = Walk(GOAL)
    johan.taps("keep")
    johan.says("2: ask what they need\n- Let the team find its own way\n* Ask for help")
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
    johan.taps("yes")
    assert proposal(johan).learning_goals == (PRIORITIES,)


@pytest.mark.parametrize("words", ["klopt", "Ja", "zo is het goed", "ja, dat klopt"])
def test_it_knows_when_they_are_right(words: str):
    johan = Walk(GOAL)
    johan.taps("keep")
    johan.says(words)
    assert johan.aloud == ["✓ 101", "Good. Then it stays as it was."]


def test_it_asks_which_when_he_only_says_no():
    johan = Walk(GOAL)
    johan.taps("keep")
    johan.says("nee")
    assert (johan.aloud, johan.state.open.step) == (
        ["Which one would you put in other words? Write its number."],
        "goals",
    )


def test_it_describes_how_far_he_can_be_in_five_steps_or_in_one():
    johan = Walk(GOAL)
    johan.taps("keep")
    johan.taps("depths")
    asks = "* Of which would you like to put into words what shows that it works?"
    assert johan.aloud == [*LEARNS, asks, "[1] [2]"]
    johan.says("1 en 2")
    assert johan.aloud == ["✓ 101", "“Set priorities”", HOPES]
    johan.says("I look first")
    assert johan.aloud == ["✓ 102", *MORE_STEPS]
    johan.taps("five")
    for words in ("I look too late", "I do not look", "Others look too"):
        johan.says(words)
    johan.skips()
    johan.says("I ask before I answer")
    johan.taps("hoped")
    assert johan.aloud[:6] == [
        "Your goal stays as it was.",
        "You want to learn 2 things:",
        "“Set priorities”",
        "Far from it yet: I do not look | Less than hoped: I look too late | As hoped: I look first"
        " | More than hoped: Others look too",
        "“Make interests explicit”",
        "As hoped: I ask before I answer",
    ]
    johan.taps("yes")
    assert [goal.levels for goal in proposal(johan).learning_goals] == [
        ("I do not look", "I look too late", "I look first", "Others look too", ""),
        ("", "", "I ask before I answer", "", ""),
    ]


def test_it_proposes_nothing_when_everything_stays():
    johan = Walk(GOAL)
    while not isinstance(johan.state, Closed):
        johan.skips()
    assert johan.aloud == ["Good. Then it stays as it was."]
    assert proposal(johan) is None


def test_it_proposes_nothing_when_he_thinks_better_of_it():
    johan = Walk(GOAL)
    johan.says("Something else")
    skips_to(johan, "sure")
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
    assert johan.aloud == ["✓ 101", WHAT_ELSE]
    johan.skips()
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
    johan.says("a" * 3_000)
    skips_to(johan, "sure")
    johan.taps("yes")
    assert proposal(johan).goal == SmartGoal("a" * 3_000)


def test_it_has_room_for_five_learning_goals():
    johan = Walk(GOAL)
    johan.taps("keep")
    johan.says("one more\nand another\nand a third\nand a fourth")
    assert johan.aloud == ["Five learning goals at most; two or three work best. Which matter most?"]
    johan.says("one more\nand another\nand a third")
    johan.taps("yes")
    assert len(proposal(johan).learning_goals) == 5


def test_it_asks_for_more_when_he_says_so():
    johan = Walk(GOAL)
    johan.taps("keep")
    johan.says("iets erbij")
    assert johan.aloud == ["✓ 101", WHAT_ELSE]


def test_it_goes_on_when_a_learning_goal_is_dropped_by_another_version_meanwhile():
    johan = Walk(GOAL)
    johan.taps("keep")
    johan.says("2")
    johan.situation = replace(johan.situation, goals=(PRIORITIES,))
    johan.says("Ask what they need")
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
