"""When his coach reads what he writes, and why he is not asked about something."""

import pytest

from conversations.asked.when_read import asks_when_read, asks_why_not
from conversations.told.no_topic import left_of


@pytest.mark.parametrize(
    ("words", "asks"),
    [
        ("Leest Ada dat nu al of pas vlak van tevoren?", True),
        ("krijgt ze dit meteen of later?", True),
        ("ziet ze dat vandaag nog?", True),
        ("wanneer leest ze dit?", True),
        ("Krijgt Ada dit nu of vlak voor het gesprek te lezen?", True),
        ("Leest Ada dit?", False),
        ("Ziet mijn man dat vandaag nog?", False),
        ("Wanneer ziet hij dat ik moe ben?", False),
    ],
)
def test_it_hears_who_asks_when_she_reads_it(words: str, asks: bool):
    assert asks_when_read(words) is asks


@pytest.mark.parametrize(
    ("words", "asks"),
    [
        ("Waarom vraag je eigenlijk niks over die voicemail?", True),
        ("waarom vraag je me niks over die voicemail?", True),
        ("Waarom vraagt u niet hoe het met de voicemail ging?", True),
        ("Waarom vraag je me dat niet?", False),
        ("Waarom vraag je niet gewoon om hulp?", False),
    ],
)
def test_it_hears_who_asks_why_something_is_not_asked(words: str, asks: bool):
    assert asks_why_not(words) is asks


def test_what_he_brings_beside_that_stays_what_he_brings():
    topic = "Over wat ik nu met Hoekstra doe."
    assert left_of(f"{topic} Waarom vraag je eigenlijk niks over die voicemail?") == (topic,)
