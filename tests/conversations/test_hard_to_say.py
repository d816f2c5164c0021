"""Who finds the question hard says that he does not know; who found something hard tells how it was."""

import pytest

from conversations.said.gist import EMPTY_HANDED, Came, kinds_of


@pytest.mark.parametrize(
    "words",
    [
        "lastig te zeggen",
        "geen idee eigenlijk, lastig",
        "moeilijk te zeggen",
        "Dat vind ik moeilijk te zeggen.",
        "lastig te zeggen, geen idee",
        "weet ik niet, vind ik lastig",
        "Lastig onder woorden te brengen.",
        "Dat is moeilijk in één zin te zeggen",
        "nu nog lastig te zeggen",
        "wat een lastige vraag",
        "Goede vraag. Weet ik niet",
        "kan ik nog niet zeggen",
        "daar heb ik nog geen antwoord op",
        "difficult to say",
    ],
)
def test_that_a_question_is_hard_to_answer_is_not_knowing(words: str):
    assert kinds_of(words) - {Came.SHORT} == {Came.UNKNOWN}


@pytest.mark.parametrize(
    ("words", "is_hard"),
    [
        ("Het was lastig", True),
        ("Lastig om nee te zeggen tegen Karin", True),
        ("Lastig te zeggen tegen mijn baas", True),
        ("ik vond het moeilijk om hem dat te zeggen", True),
        ("lastig te zeggen, maar ik denk dat ik rustiger ben", False),
        ("Moeilijk te zeggen. Misschien dat ik minder moet oppakken.", False),
        ("Lastige vraag van Ada: wat wil je zelf", False),
        ("Goede vraag van Ada, die blijft hangen", False),
    ],
)
def test_who_says_more_than_that_is_heard_in_what_he_says(words: str, is_hard: bool):
    kinds = kinds_of(words)
    assert (kinds & EMPTY_HANDED, Came.HARD in kinds) == (frozenset(), is_hard)
