"""That somebody has had enough of the talks or the questions, and what he only wants to stop with at work."""

import pytest

from conversations.said.ending_words import Enough, says_enough, says_not_today, says_only_enough

NO_MORE = (
    "Ik wil stoppen met dit getyp. Het gesprek zelf is prima.",
    "Ik ga niet meer met haar verder. Er klikte niets.",
    "En graag tot die tijd geen berichten.",
    "ik kom niet meer. t helpt niet en ik heb er 2 middagen voor ingeleverd",
    "Wisselend. Maandag lukt, donderdag nooit. Kun je stoppen met vragen? Ik weet het nu wel.",
    "Niks. Ik wil stoppen met de gesprekken.",
    "ik stop met de coaching",
    "Ik wil geen vragen meer",
    "stop met vragen stellen",
    "hou eens op met die vragen",
    "ik wil stoppen met deze vragen",
    "geen berichten meer graag",
    "je hoeft me niets meer te vragen",
    "laat me met rust",
    "hoe zet ik je uit?",
    "kan ik me hier afmelden?",
    "ik ga niet meer naar de gesprekken",
    "ik wil hiermee stoppen",
    "ik doe niet meer mee",
    "Geen zin meer. Ik stop met dit traject.",
    "Ik wil eigenlijk stoppen met de gesprekken met Ada",
)
FEWER = ("kun je wat minder vragen?", "liever minder vragen", "minder vragen graag", "je vraagt te vaak")
ANSWERS = (
    "ik wil stoppen met pleasen",
    "Ik kom niet meer aan mijn werk toe",
    "ik kom niet meer uit mijn woorden",
    "ik stop met mailen na zes",
    "Ik wil dat mijn collega's stoppen met vragen",
    "geen vragen meer",
    "geen vragen meer van Piet",
    "minder vragen",
    "ik doe niet meer mee aan het geroddel",
    "mijn man zei: ik kom niet meer",
    "Ik zeg tegen mijn chef: laat me met rust",
    "Ik wil minder vragen stellen in het overleg",
    "ik moet stoppen met vragen of het goed is",
    "stoppen met alles willen oplossen",
    "Mijn baas vraagt te veel",
    "Ik ga niet meer naar het overleg",
    "ik wil stoppen",
    "ik wil stoppen met vragen",
    "Ik wil stoppen met die vragen van Piet",
    "Dat hij stopt met vragen",
    "kan ik minder werken",
)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        *((one, Enough.NO_MORE) for one in NO_MORE),
        *((one, Enough.FEWER) for one in FEWER),
        *((one, None) for one in ANSWERS),
    ],
)
def test_it_hears_that_he_has_had_enough(words: str, said: Enough | None):
    assert says_enough(words) is said


def test_it_hears_whether_he_says_nothing_besides():
    assert [says_only_enough(one) for one in ("Ik wil geen vragen meer.", NO_MORE[0])] == [True, False]


@pytest.mark.parametrize(
    ("words", "is_so"),
    [
        ("Doe mij maar geen vraag meer vandaag, ik ga gourmetten", True),
        ("vandaag geen vragen meer", True),
        ("Vandaag niks meer sturen aub, ik zit bij de bevalling van mijn dochter", True),
        ("Vandaag geen vragen meer gekregen van mijn baas", False),
        ("Geen vragen meer", False),
    ],
)
def test_it_hears_that_it_is_enough_for_today(words: str, is_so: bool):
    assert says_not_today(words) is is_so
