"""The half of a goal that comes in a message of its own, and what stands in the goal by now."""

import pytest

from conversations.goal.second_half import is_taken_in, with_second_half

GOAL = "dat ik in een vergadering iets kan vinden"


def test_it_stands_behind_the_first_half():
    more = "en om half zes nog iets over heb voor mijn dochter"
    assert with_second_half(GOAL, more) == f"{GOAL} {more}"
    too = "om half zes nog iets over voor mijn dochter"
    assert with_second_half(GOAL, f"{too} hoort er ook bij") == f"{GOAL} en {too}"


def test_a_second_sentence_stands_behind_it_without_calling_itself_one():
    more = "En dat ze me serieus nemen, maar dat is misschien een tweede zin haha"
    assert with_second_half(GOAL, more) == f"{GOAL} en dat ze me serieus nemen"


@pytest.mark.parametrize(
    "words",
    [
        "Dat is een tweede zin",
        "en verder prima zo hoor, klopt",
        "en ook leren om nee te zeggen",
        "en dat klopt allemaal wel zo",
        "en wie leest dit dan allemaal?",
        "om half zes nog iets over hebben",
        "en dan?",
        "leren nee zeggen hoort er ook bij",
    ],
)
def test_what_does_not_go_on_with_it_is_none(words: str):
    assert with_second_half(GOAL, words) == ""


def test_it_is_taken_in_where_so_many_words_of_it_stand_in_a_row():
    goal = "iets kunnen vinden, en om half zes nog iets over hebben voor Saar"
    assert is_taken_in("en om half zes nog iets over heb voor mijn dochter", goal)
    assert not is_taken_in("leuk geschreven hoor, ik moest er om lachen", goal)
