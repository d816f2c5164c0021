"""Who only thanks or takes leave once the talks are over."""

import pytest

from conversations.told.parting import Parting, may_part, parting


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Bedankt, ik heb er veel aan gehad", Parting(thanks=True, of_the_talks=True)),
        ("Mooi traject was het. Dank!", Parting(thanks=True, of_the_talks=True)),
        ("Ik ga het missen", Parting(thanks=False, of_the_talks=True)),
        ("Fijn dat je nog even vroeg. Groet, Johan", Parting(thanks=True)),
        ("Dank je wel Ada, voor alles", Parting(thanks=True)),
        ("Dank voor alles en tot nooit meer haha", Parting(thanks=True)),
        ("Nogmaals dank, ook namens mijn vrouw", Parting(thanks=True)),
        ("Hartstikke bedankt, ook aan Ada. Het ga jullie goed", Parting(thanks=True)),
        ("Tot ziens Tussendoor", Parting(thanks=False)),
        ("Nou dat was het dan", Parting(thanks=False)),
        ("Jij ook een fijne dag", Parting(thanks=False)),
        ("groetjes", Parting(thanks=False)),
        ("Graag gedaan", Parting(thanks=False)),
    ],
)
def test_it_is_told_by_every_clause(words: str, said: Parting):
    assert (parting(words, "Johan", "Ada Bos"), may_part(words)) == (said, True)


@pytest.mark.parametrize(
    "words",
    [
        "Gisteren weer een avond niet gewerkt",
        "Dank je, maar ik wil nog iets zeggen",
        "Bedankt. Vrijdag ging het mis.",
        "dat is goed",
        "prima",
        "Was het dat dan?",
        "Het was druk",
    ],
)
def test_who_tells_anything_besides_does_not_only_take_leave(words: str):
    assert parting(words, "Johan", "Ada Bos") is None
