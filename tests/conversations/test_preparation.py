"""The preparation, read aloud: finding the one question to bring."""

from dataclasses import replace

import pytest

from conversations.effects import Ask, Part
from conversations.occasion import Earlier
from conversations.script import Answers
from conversations.scripts.preparation import PREPARATION, brought
from conversations.situation import Intention
from conversations.states import Asked, Closed, Status
from tests.conversations.walking import LINES, MEETINGS, SITUATION, Walk

COMING = "You meet Ada Tuesday at 14:00."
STORY = "A first sentence of it. " + " ".join(["word"] * 57)
BUSY = "The team nods and then nothing happens. My boss wants speed, and I stand in between them."
EXPLORE = ["* <explore>", "[Yes, that is it] [No, something else]"]


def test_it_is_one_question_for_who_has_one():
    johan = Walk(PREPARATION)
    assert johan.aloud == [COMING, "* <question>", "[Not prepared]"]
    johan.says("How do I get Piet along?")
    assert johan.aloud == ["✓ 101", "You take that question along: ❝How do I get Piet along?❞"]


MUCH = (
    "Over het gesprek met mijn leidinggevende. Ik heb het drie keer uitgesteld en nu staat het voor donderdag. Ik wil "
    "weten hoe ik begin zonder dat ik weer ga uitleggen waarom het zo druk is."
)
TOPIC = "Ik wil weten hoe ik begin zonder dat ik weer ga uitleggen waarom het zo druk is."
PERHAPS = "Perhaps that, then. If it becomes something else, just write it here."
STORY_OF_HOME = (
    "Thuis is het onrustig, mijn man zit zonder werk en dan kom ik thuis en dan is er niks gedaan. Dat neem ik mee "
    "naar mijn werk en dan ben ik kortaf."
)


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        (MUCH, [f"You take this one along: ❝{TOPIC}❞"]),
        (STORY_OF_HOME, ["You take that along to Ada."]),
        (f"{MUCH} Dit mag Ada niet lezen trouwens.", []),
        ("Hoe ik nee zeg zonder uitleg.", []),
        (f"Ik weet het nog niet. Misschien over thuis. {STORY_OF_HOME}", [PERHAPS]),
        ("Weet ik nog niet. Die opluchting misschien, want ik mopper al een jaar.", [PERHAPS]),
        ("Weet ik nog niet. Misschien die opluchting.", [PERHAPS]),
        ("Weet ik nog niet. Het is misschien te vroeg.", []),
        # Two things are both heard.
        ("Mijn planning. En dat ik het thuis afreageer op mijn kinderen.", ["You take both along to Ada."]),
        ("Ik wil het hebben over de pilot en over die mail.", ["You take both along to Ada."]),
        ("De presentatie. En trouwens, ik ben gevraagd voor een andere functie.", ["You take both along to Ada."]),
        ("Mijn baas. O ja en de verhuizing.", ["You take both along to Ada."]),
        # And what one is glad or sorry of with him.
        (
            "We zijn zwanger! Alleen weet mijn werk het nog niet.",
            ["Congratulations, Johan. You take that along to Ada."],
        ),
        ("Ik ben gepasseerd voor de functie.", ["That is a pity, Johan. You take that along to Ada."]),
    ],
)
def test_before_a_later_meeting_a_word_is_for_who_tells_much_or_two_things(words: str, heard: list[str]):
    johan = Walk(PREPARATION, replace(SITUATION, meeting=MEETINGS[1]))
    johan.says(words)
    assert johan.aloud == ["✓ 101", *heard]


@pytest.mark.parametrize("words", ["niet voorbereid", "Geen idee.", "kweenie", "I don't know"])
def test_it_has_a_path_of_its_own_for_who_did_not_prepare(words: str):
    johan = Walk(PREPARATION)
    johan.says(words)
    assert johan.aloud == ["✓ 101", "That is fine.", "* <busy>"]
    johan.says(BUSY)
    assert johan.aloud == ["✓ 102", "* <core>"]
    johan.says("It is half and half")
    assert johan.aloud == ["✓ 103", "You wrote:", "“It is half and half”", *EXPLORE]
    johan.taps("yes")
    assert johan.aloud == ["You take this one along: ❝It is half and half.❞"]


@pytest.mark.parametrize(
    ("words", "brings"),
    [
        ("sorry drukke week. ik had beloofd er iets mee te doen. morgen stuur ik t", False),
        ("Sorry, drukke week", False),
        ("sorry drukke week. Gerrit luistert niet", True),
        ("Sorry zeggen tegen Gerrit", True),
    ],
)
def test_an_excuse_is_no_question_that_he_brings(words: str, brings: bool):
    asked = Asked(1, "question", parts=(Part("1", words),), status=Status.ANSWERED)
    assert bool(brought(Answers((asked,)))) is brings


def test_it_takes_the_button_too():
    johan = Walk(PREPARATION)
    johan.taps("not_prepared")
    assert johan.aloud == ["That is fine.", "* <busy>"]


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("Everything", ()),
        ("That I do not choose between the many things I like to do here.", ("You wrote:", "“{}”")),
    ],
)
def test_it_never_asks_for_the_core_of_one_word_or_one_sentence(words: str, quoted: tuple[str, ...]):
    johan = Walk(PREPARATION)
    johan.taps("not_prepared")
    johan.says(words)
    assert johan.aloud == ["✓ 101", *(one.format(words) for one in quoted), *EXPLORE]


@pytest.mark.parametrize("other", ["Nee, iets anders", "something else"])
def test_it_asks_what_else_when_he_says_that_there_is_something(other: str):
    johan = Walk(PREPARATION)
    for words in ("niet voorbereid", "Everything", other):
        johan.says(words)
    assert johan.aloud == ["✓ 103", "* <other>"]
    johan.says("How do I say no?")
    assert johan.aloud == ["✓ 104", "You take that question along: ❝How do I say no?❞"]


@pytest.mark.parametrize("no", ["nee", "No.", "Nee, dank je!", "laat maar"])
def test_it_asks_no_further_when_he_says_no_and_nothing_more(no: str):
    johan = Walk(PREPARATION)
    for words in ("niet voorbereid", "Everything", no):
        johan.says(words)
    assert johan.aloud == ["✓ 103", "That is fine too. You just talk with Ada Tuesday at 14:00."]


def test_what_he_says_in_its_place_is_what_he_brings():
    johan = Walk(PREPARATION)
    for words in ("niet voorbereid", "Everything", "Nee, het gaat over Henk"):
        johan.says(words)
    assert johan.aloud == ["✓ 103", "You take this one along: ❝Het gaat over Henk.❞"]


@pytest.mark.parametrize("nothing", ["Niets meer.", "Nee", "laat maar", "Prima zo, ik kom gewoon.", "liever niet"])
def test_it_asks_no_further_who_has_nothing_to_bring(nothing: str):
    johan = Walk(PREPARATION, replace(SITUATION, lines=LINES))
    johan.says(nothing)
    assert johan.aloud == ["✓ 101", "That is fine too. You just talk with Ada Tuesday at 14:00."]


def test_it_is_fine_to_bring_nothing():
    johan = Walk(PREPARATION)
    johan.taps("not_prepared")
    johan.says("Weet ik niet")
    assert johan.aloud == ["✓ 101", "That is fine too. You just talk with Ada Tuesday at 14:00."]


def test_who_had_nothing_ready_begins_elsewhere_and_brings_what_he_says_there():
    before = (Earlier("preparation", 1, "question", "preparation.first", "", "not_prepared"),)
    johan = Walk(PREPARATION, replace(SITUATION, lines=LINES, meeting=MEETINGS[1], earlier=before))
    assert johan.state.asked[0].question == "preparation.easy"
    johan.says("Els zei maandag dat ik haar liet uitpraten.")
    assert johan.aloud == ["✓ 101"]
    assert brought(Answers(johan.state.asked)) == "Els zei maandag dat ik haar liet uitpraten."


def test_it_is_fine_to_skip_it():
    johan = Walk(PREPARATION)
    johan.skips()
    assert johan.aloud == ["That is fine too. You just talk with Ada Tuesday at 14:00."]


def test_it_asks_for_the_core_of_a_question_that_sprawls():
    johan = Walk(PREPARATION)
    johan.says(STORY)
    assert johan.aloud == ["✓ 101", "* <core>"]
    johan.says("How do I begin?")
    johan.taps("yes")
    assert johan.aloud == ["You take that question along: ❝How do I begin?❞"]


def test_it_keeps_the_story_when_there_is_no_core():
    johan = Walk(PREPARATION)
    johan.says(STORY)
    johan.skips()
    johan.taps("yes")
    assert (johan.aloud, brought(Answers(johan.state.asked))) == (
        ["You take this one along: ❝A first sentence of it.❞"],
        STORY,
    )


def test_it_asks_no_core_of_sixty_words():
    johan = Walk(PREPARATION)
    johan.says(" ".join(["word"] * 60))
    assert not any(isinstance(effect, Ask) for effect in johan.effects)


def test_it_asks_what_came_of_the_intention_only_when_that_is_open():
    open_still = replace(
        SITUATION, meeting=MEETINGS[1], intention=Intention(1, "If Piet sighs, then I ask", "The Monday meeting")
    )
    johan = Walk(PREPARATION, open_still)
    assert johan.aloud == [
        "On 22 December 14:00 you meet Ada.",
        "This is what you intended:",
        "“If Piet sighs, then I ask\nThe Monday meeting”",
        "* <open>",
    ]
    johan.says("He sighed, I asked")
    assert johan.aloud == ["✓ 101", "* <question>", "[Not prepared]"]


def test_it_brings_what_is_on_the_path_when_he_thinks_better_of_it():
    johan = Walk(PREPARATION)
    johan.taps("not_prepared")
    johan.says("Everything at once")
    johan.goes_back()
    johan.goes_back()
    assert johan.aloud == ["Your answer was: Not prepared", "* <question>", "[Not prepared]"]
    johan.says("How do I say no?")
    assert johan.aloud == ["✓ 102", "You take that question along: ❝How do I say no?❞"]


def test_it_takes_a_question_in_reply_after_all():
    johan = Walk(PREPARATION)
    johan.taps("not_prepared")
    johan.says("How do I say no?", to=1)
    assert johan.aloud == ["✓ 101", "You take that question along: ❝How do I say no?❞"]


def test_it_still_knows_what_he_brought_when_he_could_think_it_through_first():
    asked = (
        Asked(1, "question", value="grow", status=Status.ANSWERED),
        Asked(2, "found", parts=(), value=None, status=Status.SKIPPED),
    )
    assert brought(Answers(asked)) == ""
    johan = Walk(PREPARATION)
    johan.says("How do I say no?")
    assert isinstance(johan.state, Closed)
    assert brought(Answers(johan.state.asked)) == "How do I say no?"
