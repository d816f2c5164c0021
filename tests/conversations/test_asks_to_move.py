"""What a coach writes who would move a meeting."""

import pytest

from conversations.asked.asks_to_move import agrees_to_move, asks_to_move


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("verzet het gesprek met Robin naar woensdag 23 december", True),
        ("Kun je het gesprek met Robin verplaatsen naar woensdag?", True),
        ("Gesprek met Robin graag verzetten naar de 23e", True),
        ("Robin heeft zijn gesprek met zijn baas verzet", False),
        ("Robin wil het gesprek verzetten", False),
        ("Robin schuift alles voor zich uit", False),
    ],
)
def test_it_hears_a_coach_who_would_have_a_meeting_moved(words: str, so: bool):
    assert asks_to_move(words) is so


def test_it_hears_a_coach_who_says_yes_to_another_time():
    for words in (
        *("Dat kan, 15 uur is goed", "Prima, tot dan om drie uur", "Is goed, dan zie ik je om half 4", "ja hoor"),
        *(
            "half uur later is prima",
            "Ok Berber, dinsdag 15.00 uur dan",
            "Doen we. 15u.",
            "woensdag de 23e om 10:00 kan",
        ),
    ):
        assert agrees_to_move(words), words
    for words in (
        *("Dat kan niet, wel om 16 uur", "kan het ook om 16 uur?", "15 uur is voor haar altijd een dip"),
        *("Prima gesprek, ze kwam zelf met het antwoord.", "Goed dat ze om drie uur belde", "Berber over haar vader"),
    ):
        assert not agrees_to_move(words), words
