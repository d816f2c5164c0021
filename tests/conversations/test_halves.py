"""Of an answer that turns both halves are heard: he is asked on from what took from it, not past it."""

import pytest

from conversations.heart import heart
from conversations.line_came import of_what_happened
from conversations.quoted.halves import both_halves, other_half
from conversations.quoted.point import point
from conversations.said.gist import Came
from conversations.told.came_of_it import wants_it_on

HAPPENED = frozenset({Came.DONE, Came.HALF, Came.MOMENT})
IN_PART = frozenset({Came.DONE, Came.HALF})
ASKED_ON = {
    # What happened then, or how it was: he is asked what he thought then.
    "Half gelukt, ik zei het wel, maar hij werd boos": HAPPENED,
    "Ging goed. Alleen mijn baas keek er wel raar van op.": HAPPENED,
    "Gelukt bij mijn baas, behalve dat ik daarna de hele avond heb zitten piekeren": HAPPENED,
    "Ik heb het gevraagd, maar hij zei niks terug.": HAPPENED,
    "Ik heb het geprobeerd en hij lachte me uit": HAPPENED,
    "Gezegd. Hij knikte, en een uur later lag de notitie toch op mijn bureau": HAPPENED,
    "Prima! Al had ik er wel buikpijn van": HAPPENED,
    "Eén keer nagelopen! Alleen lag ik er 's nachts wakker van": HAPPENED,
    "opgehangen. twee man boos": HAPPENED,
    # That it did not come off elsewhere, or in part only: he is asked what made the difference.
    "2x gelukt, derde keer toch weer meteen ja gezegd": IN_PART,
    "Twee keer gelukt. De derde keer zei ik toch meteen ja.": IN_PART,
    "Ja en nee. Bij collega's lukt het, bij hem blokkeer ik": IN_PART,
    "Half": IN_PART,
    # What it depends on he says himself.
    "Beter, maar als het druk is val ik terug": frozenset(),
    # It came off in the end, or nothing took from it.
    "Eerst niet, maar daarna wel gelukt": frozenset({Came.DONE}),
    "Gelukt, en hij vond het prima": frozenset({Came.DONE}),
    "Het is gelukt, maar goed.": frozenset({Came.DONE}),
    "Gelukt. Hij was eerst boos maar daarna moest hij lachen": frozenset({Came.DONE}),
    "Gezegd, en niemand was boos": frozenset({Came.DONE}),
    "Gedaan. Hij werd niet eens kwaad!": frozenset({Came.DONE}),
    "Gelukt. Ik had het eerst bijna vergeten maar toch gedaan": frozenset({Came.DONE}),
    "Gezegd. Ik had gedacht dat hij boos zou worden": frozenset({Came.DONE}),
    "Gelukt! Alleen mijn koffie was koud haha": frozenset({Came.DONE}),
    # It did not come off at all.
    "Niet. Ik had het me zo voorgenomen maar toen hij binnenkwam zei ik weer ja": frozenset({Came.NOT_DONE}),
    "Nog niet gedaan, alleen bedacht": frozenset(),
}


def test_he_is_asked_on_from_what_took_from_it():
    assert {words: of_what_happened(words) for words in ASKED_ON} == ASKED_ON


@pytest.mark.parametrize(
    ("words", "is_so"),
    [
        ("Nee, maar ik wil het nog wel", True),
        ("Niet gelukt maar ik blijf het proberen", True),
        ("Nee, en ik wil het ook niet", False),
        ("Niet gelukt. Ik ging de mist in.", False),
    ],
)
def test_who_did_not_do_it_and_means_to_is_heard_in_both(words: str, is_so: bool):
    assert (wants_it_on(words), Came.DONE in of_what_happened(words)) == (is_so, False)


@pytest.mark.parametrize(
    ("words", "half", "both"),
    [
        (
            "Ging goed. Alleen mijn baas keek er wel raar van op.",
            "Alleen mijn baas keek er wel raar van op.",
            "Ging goed. Alleen mijn baas keek er wel raar van op.",
        ),
        (
            "Ik heb het gezegd zoals we het hadden geoefend, rustig en zonder uitleg erbij, op de gang na het overleg, "
            "maar toen begon hij over mijn contract.",
            "maar toen begon hij over mijn contract.",
            "Ik heb het gezegd zoals we het hadden geoefend, rustig en zonder uitleg erbij, op de gang na het overleg, "
            "maar toen begon hij over mijn contract.",
        ),
        (
            "GELUKT!! Twee zieken, en Bas had het gewoon geregeld. Ik ben zo trots, op hem maar ook op mezelf 💪",
            "",
            "",
        ),
        (
            "Op 21 januari heb ik de directeur gezegd dat ik terug wil naar meer lesuren, en hij bleef er heel "
            "rustig bij. Die vrijdagmiddag lukt nog niet, ik zat afgelopen week nog twee ruilingen te schuiven.",
            "Die vrijdagmiddag lukt nog niet, ik zat afgelopen week nog twee ruilingen te schuiven.",
            "",
        ),
        ("Gedaan, maar ik schaamde me kapot", "maar ik schaamde me kapot", ""),
        ("Gelukt!", "", ""),
    ],
)
def test_both_are_quoted_unless_it_hurts(words: str, half: str, both: str):
    assert (other_half(words), both_halves(words)) == (half, both)


@pytest.mark.parametrize(
    "words",
    [
        "Ik heb geleerd dat ik beter voor mezelf moet opkomen. En dat ik mijn agenda moet opschonen.",
        "Dat ik mag vragen. En dat ik niet alles hoef te dragen, ook als het stormt.",
        "Dat ik het nu durf te zeggen. Maar dat maakt me ook bang voor wat komt.",
    ],
)
def test_a_sentence_that_turns_from_the_one_before_or_adds_to_it_is_not_said_back_by_itself(words: str):
    assert (heart(words), point(words)) == (words, words)
