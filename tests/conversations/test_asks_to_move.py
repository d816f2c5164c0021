"""What a coach writes who would move a meeting."""

import pytest

from conversations.asks_to_move import asks_to_move


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
