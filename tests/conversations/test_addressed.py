"""A goal that a coach wrote about the client, as it is said to the client."""

from dataclasses import replace

import pytest

from conversations.addressed import addressed, said_to
from conversations.contract import LearningGoal, SmartGoal
from tests.conversations.walking import CONTRACT


@pytest.mark.parametrize(
    ("words", "to_you", "formally"),
    [
        (
            "een team dat zonder haar verder kan",
            "een team dat zonder jou verder kan",
            "een team dat zonder u verder kan",
        ),
        ("een team dat achter haar staat", "een team dat achter jou staat", "een team dat achter u staat"),
        ("rust voor hem, en voor het team", "rust voor jou, en voor het team", "rust voor u, en voor het team"),
        ("rust vinden in zijn werk", "rust vinden in je werk", "rust vinden in uw werk"),
        ("zijn grenzen bewaken", "je grenzen bewaken", "uw grenzen bewaken"),
        ("met haar baas in gesprek", "met je baas in gesprek", "met uw baas in gesprek"),
        ("a team that runs without her", "a team that runs without you", "a team that runs without you"),
    ],
    ids=lambda one: one[:30],
)
def test_it_is_put_in_the_second_person(words: str, to_you: str, formally: str):
    assert (said_to(words, formal=False), said_to(words, formal=True)) == (to_you, formally)


@pytest.mark.parametrize(
    "words",
    [
        "ik durf haar tegen te spreken",
        "een plan dat alle betrokkenen dragen",
        "dat er ruimte is om te zijn wie je bent",
        "zorgen dat het klaar is",
        "Noor zegt wat hij denkt",
    ],
)
def test_the_rest_stays_as_it_is(words: str):
    assert said_to(words, formal=False) == said_to(words, formal=True) == words


def test_a_contract_says_it_in_all_its_goals():
    his = replace(
        CONTRACT,
        goal=SmartGoal("een team dat zonder hem kan"),
        learning_goals=(LearningGoal("1", "zijn agenda bewaken"), LearningGoal("2", "rust")),
    )
    told = addressed(his)
    assert told.goal.sentence == "een team dat zonder jou kan"
    assert told.learning_goals == (LearningGoal("1", "je agenda bewaken"), LearningGoal("2", "rust"))


def test_a_contract_in_which_nothing_is_about_him_is_the_same_one():
    assert addressed(CONTRACT) is CONTRACT


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Johan wil weer met plezier lesgeven", "weer met plezier lesgeven"),
        ("Johan wil graag rust in zijn werk", "rust in je werk"),
        ("Johanna wil iets anders", "Johanna wil iets anders"),
    ],
)
def test_it_does_not_begin_with_his_own_name(words: str, said: str):
    mine = replace(CONTRACT, client="Johan", goal=SmartGoal(words), formal=False)
    assert addressed(mine).goal.sentence == said
