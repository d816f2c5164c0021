"""Who holds a question against the one who asks hears that he is right, and is asked nothing more."""

from dataclasses import replace

import pytest

from conversations.asked.reproach import reproaches
from conversations.scripts import SCRIPTS
from conversations.situation import Intention
from conversations.states import Closed
from tests.conversations.walking import LINES, SITUATION, Walk

RIGHT = "You are right, that question was out of place here. I leave it at this."
HELD_AGAINST = (
    "serieus? vraag je dat nu?",
    "serieus?",
    "Vraag je me dat nu echt",
    "ga je dat nu echt vragen?",
    "rare vraag",
    "wat een rare vraag zeg",
    "Wat is dit voor vraag?",
    "dat slaat nergens op",
    "Die vraag slaat nergens op.",
    "dat zei ik net toch",
    "dat heb ik net al verteld",
    "lees je wel wat ik schrijf?",
    "sorry maar dat vraag je nu niet",
    "pfff weer die vraag",
    "pff alweer?",
    "haha dat vroeg je net ook al",
    "Jullie vragen ook altijd hetzelfde",
    "Dat heb je al gevraagd",
    "Ik zei niet dat het op mijn werk was",
    "Dat heb ik zo niet gezegd",
    "wat had ik niet verwacht?? soep op het plafond. sorry maar ik vertel net dat mijn man op de grond zat",
)
SAYS_MORE = (
    "dat zei ik net toch. ingrid vragen wat ze mist. maandag 4 jan in de koffiekamer",
    "Hij stelde een rare vraag en ik zei niets.",
    "Wat hij zegt slaat nergens op, vind ik.",
    "Vraag je dat aan Ada, dan lacht ze.",
    "Ik zei net te snel ja.",
    "Ze zei: dat vraag je toch niet. Ik werd stil en ging weg.",
    "Serieus genomen worden.",
    "Alweer ruzie met Karin.",
    "Ze vragen altijd hetzelfde aan mij, koffie halen.",
    "Ik zei niet dat ik het ging doen, en daar wil ik het over hebben.",
    "Dat vroeg mijn baas ook al.",
    "Ik zei dat het niet kon.",
)


@pytest.mark.parametrize(
    ("words", "held"), [*((one, True) for one in HELD_AGAINST), *((one, False) for one in SAYS_MORE)]
)
def test_it_is_what_he_holds_against_the_question_and_nothing_else(words: str, held: bool):
    assert reproaches(words) is held


@pytest.mark.parametrize("words", ["serieus? vraag je dat nu?", HELD_AGAINST[-1]])
def test_he_is_told_that_he_is_right_and_what_he_wrote_before_stays(words: str):
    johan = Walk(SCRIPTS["experiment"], replace(SITUATION, lines=LINES, intention=Intention(1, "Ik bel Piet.")))
    johan.says("Gebeld, en hij nam op en vroeg van alles.")
    johan.says(words)
    assert (isinstance(johan.state, Closed), johan.aloud, [one.words for one in johan.state.asked]) == (
        True,
        [RIGHT],
        ["Gebeld, en hij nam op en vroeg van alles.", ""],
    )


@pytest.mark.parametrize("kind", ["preparation", "reflection", "experiment", "meta"])
def test_to_the_first_question_too_it_is_no_answer(kind: str):
    johan = Walk(SCRIPTS[kind], replace(SITUATION, lines=LINES, intention=Intention(1, "Ik bel Piet.")))
    johan.says("rare vraag")
    assert (isinstance(johan.state, Closed), johan.aloud, [one.words for one in johan.state.asked]) == (
        True,
        [RIGHT],
        [""],
    )
