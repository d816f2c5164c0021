"""That somebody wants erased what he wrote here, and what of his work is to go."""

from datetime import date

import pytest

from conversations.kept.erasing_words import day_told, topic_told, wants_erased

SUNDAY = date(2026, 12, 6)
OF_HIS = (
    "Wat ik donderdag opschreef over mijn collega, kan dat weg? Dat was niet netjes van mij.",
    "kun je mijn antwoord van gisteren verwijderen?",
    "haal dat stuk over Piet weg",
    "mijn bericht van net mag weg",
    "Wat ik net schreef mag gewist worden",
    "verwijder mijn laatste antwoord aub",
    "ik wil mijn notitie graag verwijderen",
    "kan wat ik over mijn man schreef eruit?",
    "Sorry, dat bericht van gisteren, kun je dat wissen?",
    "dat van Loes niet opslaan alsjeblieft, dat is van haar",
    "kan die naam eruit? Henk kan er ook niks aan doen",
    "Kun je dat weghalen, wat ik net schreef over stoppen",
)
BARE = (
    "Mag je weggooien, al is het een goede vraag",
    "haal dat maar weg",
    "kan dat weg?",
    "wil je dat wissen?",
    "wis dat maar",
    "kun je dat van gisteren verwijderen?",
)
ANSWERS = (
    "Die regel in het protocol, kan dat weg?",
    "dat piekeren, kan dat weg?",
    "Ik wil dat hij weg gaat",
    "de mails die ik stuurde kan ik niet meer wissen",
    "Ik haal mijn bericht weg als niemand reageert",
    "Wat ik opschreef in mijn agenda mag weg van mijn chef",
    "kan die druk weg?",
    "ik wil weg",
    "dat plan met de telefoon kan nu niet. haal dat maar weg",
    "ik wil dat niet opslaan in mijn hoofd",
    "het vervelen mag je wel houden",
    "Ik moet mijn verhaal kwijt",
)


@pytest.mark.parametrize(
    ("words", "asked", "open_"),
    [
        *((one, True, True) for one in OF_HIS),
        *((one, True, False) for one in BARE),
        *((one, False, False) for one in ANSWERS),
    ],
)
def test_it_hears_that_he_wants_it_erased(words: str, asked: bool, open_: bool):
    assert (wants_erased(words, open_question=False), wants_erased(words, open_question=True)) == (asked, open_)


def test_it_knows_which_he_means():
    assert [(day_told(one, SUNDAY), topic_told(one)) for one in (*OF_HIS[:3], *BARE[:1])] == [
        (date(2026, 12, 3), "collega"),
        (date(2026, 12, 5), ""),
        (None, "piet"),
        (None, ""),
    ]
