"""How the goal is told to the client: as he put it himself, or as it stands; and never in words of his coach that speak
of him as of somebody else."""

from conversations.addressed import in_third_person
from conversations.occasion import goal_in_own_words
from conversations.situation import Situation
from conversations.text import Text

ITS_GOAL = frozenset({"goal", "goal_shown"})
"""What a line quotes where it quotes the goal."""


def own_goal(situation: Situation) -> str:
    """The goal as he put it himself, where it is still the contract of then."""
    contract = situation.contract
    return goal_in_own_words(situation.earlier) if contract and contract.version == 1 else ""


def speaks_of_him(situation: Situation) -> bool:
    """Whether his goal stands in the words of his coach alone, who speaks of him in them: that is not read to him."""
    return situation.contract is not None and not own_goal(situation) and in_third_person(situation.contract)


def told_of(situation: Situation) -> Text:
    """That there is a goal, where it is not read to him."""
    return Text("{coach} wrote down a goal for your meetings.", coach=situation.coach)
