"""That what he wrote was no answer, that it was passed on against his wish, and to which question words belong."""

from conversations.kept.no_answer import instead_of_it, was_no_answer
from conversations.kept.read_after_all import complains_of_reading
from conversations.told.names_question import names_question

NO_ANSWER = (
    "dat was geen antwoord op je vraag maar een klacht. kan dat uit haar overzicht",
    "dit was geen antwoord trouwens, haal dat vorige maar weg",
    "Oh sorry, dat was geen antwoord",
)
TOLD = (
    "Dat was geen antwoord, zei hij. Toen liep ik weg.",
    "Ik kreeg geen antwoord van mijn baas.",
    "dat was geen antwoord van mijn baas",
    "Dat was geen antwoord maar mijn man slaat me",
)
COMPLAINS = (
    "hee je hebt haar naam nu wel doorgegeven toch? dat vroeg ik juist niet te doen",
    "Waarom heb je dat van Karin aan Ada doorgegeven? Dat had ik gevraagd niet te doen.",
    "je hebt mijn collega toch niet bij naam genoemd hè? dat wilde ik niet",
    "waarom heb je haar naam doorgegeven?",
)
TELLS = (
    "Waarom heb je dat aan mijn moeder verteld? vroeg hij",
    "dat wilde ik niet",
    "Hij heeft zijn naam genoemd",
    "Mijn baas heeft dat gedeeld. Dat wilde ik niet.",
)


def test_it_hears_that_it_was_no_answer():
    assert [was_no_answer(words) for words in (*NO_ANSWER, *TOLD)] == [True] * 3 + [False] * 4


INSTEAD = {
    "Nee dat was geen vraag voor het gesprek 😅 Ik wil het met Ada hebben over het rooster.": (
        "Ik wil het met Ada hebben over het rooster."
    ),
    "Dat was geen onderwerp, dat was een grapje. Ik wil het over de pilot hebben": "Ik wil het over de pilot hebben",
    "Dat was geen antwoord, zei hij. Toen liep ik weg.": "",
    "Oh sorry, dat was geen antwoord": "",
}


def test_it_hears_what_it_is_in_the_place_of_that():
    assert {words: instead_of_it(words) for words in INSTEAD} == INSTEAD


def test_it_hears_that_he_minds_what_was_passed_on():
    assert [complains_of_reading("Ada", words) for words in (*COMPLAINS, *TELLS)] == [True] * 4 + [False] * 4


def test_it_hears_which_question_he_names():
    assert {words: names_question(words) for words in NAMED} == NAMED


NAMED = {
    "wat eruit kwam: dat ik zaterdag ga wandelen": ("yield", "dat ik zaterdag ga wandelen"),
    "O ja, wat ik meeneem: vaker nee zeggen": ("yield", "vaker nee zeggen"),
    "hoe het ging: wel goed": ("did", "wel goed"),
    "wat eruit kwam was niet veel": None,
    "Wat ik meeneem weet ik nog niet": None,
    "Wat ik nog vergat: Karin was er ook": None,
}
