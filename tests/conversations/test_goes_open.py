"""What may be passed on of words that say with it what his coach is not to know."""

from conversations.kept.goes_open import open_part, open_to_her, says_nothing_else

GOES = {
    "ik kan morgen niet komen, maar zeg Ada niet dat ik solliciteer": "ik kan morgen niet komen",
    "Ik kan dinsdag niet komen, ik heb een sollicitatiegesprek. Dat hoeft Ada niet te weten.": (
        "Ik kan dinsdag niet komen"
    ),
    "Kunnen we de volgende keer verzetten? Ik heb dan een sollicitatie, zeg dat maar niet tegen Ada": (
        "Kunnen we de volgende keer verzetten?"
    ),
    "zeg Ada maar dat ik morgen niet kan, maar niet waarom: ik heb een sollicitatie": "dat ik morgen niet kan",
    "ik kan dinsdag niet vanwege een sollicitatie, niet tegen Ada zeggen hoor": "ik kan dinsdag niet",
    "Ik moet dinsdag afzeggen want ik heb de uitslag. Maar dat wil ik nog niet tegen Ada zeggen.": (
        "Ik moet dinsdag afzeggen"
    ),
    "ik kom morgen niet, maar vertel Ada liever niet dat het om mijn nieuwe baan gaat": "ik kom morgen niet",
    # What she is not to know is just that, or stands among what could be passed on.
    "Ik kan dinsdag niet komen. Dat hoeft Ada nog niet te weten.": "",
    "zeg maar niet tegen Ada dat ik morgen niet kom": "",
    "dat ik dinsdag niet kom hoeft Ada niet te weten": "",
    "Ik ben dinsdag ziek zogenaamd, eigenlijk heb ik een sollicitatie. Niet doorvertellen aan Ada": "",
    "Wil je Ada bedanken, maar niet dat ik steeds ja zeg": "",
}
"""And what of it goes, also where he sends it to her himself."""
ALL_OF_IT = (
    "ik kan dinsdag niet want ik heb een tandarts",
    "Mijn moeder mag niet weten dat ik hier loop, en ik kan dinsdag niet komen",
    "dat wil ik niet tegen mijn baas zeggen, maar ik kan dinsdag niet",
    "Kan ik dinsdag een uur later? Mijn baas hoeft niet te weten dat ik bij Ada ben.",
)
AN_ANSWER_TOO = "Dat ik vaker nee zeg. Ik kan dinsdag niet komen, ik heb een sollicitatie. Dat hoeft Ada niet te weten."


def test_what_can_hold_no_secret_goes_and_nothing_else():
    assert {words: (open_part("Ada", words), open_to_her("Ada", words)) for words in GOES} == {
        words: (goes, goes) for words, goes in GOES.items()
    }
    assert [open_part("Ada", words) for words in ALL_OF_IT] == list(ALL_OF_IT)


def test_what_is_for_himself_alone_he_may_send_her_himself():
    words = "dinsdag lukt niet, sollicitatie. dit is alleen voor mij"
    assert (open_part("Ada", words), open_to_her("Ada", words)) == ("dinsdag lukt niet", words)


def test_what_he_answers_beside_it_is_told_from_it():
    first, *_ = GOES
    assert (says_nothing_else("Ada", first), says_nothing_else("Ada", AN_ANSWER_TOO)) == (True, False)
