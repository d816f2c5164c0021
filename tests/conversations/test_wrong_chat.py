"""What was meant for somebody else is known from how he says so, and from what is like it."""

import pytest

from conversations.kept.wrong_chat import was_for_another

FOR_ANOTHER = (
    "Oeps, verkeerde chat!",
    "Dat was niet voor jou, dat was voor mijn vrouw",
    "sorry dat was voor mijn zus bedoeld",
    "Verkeerde app, sorry",
    "Niet voor jou bedoeld haha",
    "Dat bericht was niet voor u bedoeld",
)
NOT_SO = (
    "Dat was niet voor mij weggelegd",
    "Dat was voor mijn baas een verrassing",
    "Het was niet naar mijn zin",
    "Dat was niet voor hem bedoeld",
    "Het was de verkeerde koers",
    "Ik deed het voor mijn vrouw",
)


@pytest.mark.parametrize(("words", "said"), [(w, True) for w in FOR_ANOTHER] + [(w, False) for w in NOT_SO])
def test_it_hears_that_it_was_meant_for_somebody_else(words: str, said: bool):
    assert was_for_another(words) is said
