"""A yes and a no with more beside it: which it is, and what is said besides; and what is neither, or both."""

from datetime import datetime

import pytest

from conversations.said.said_so import SaidSo, said_so, yes_at_last
from conversations.wished.moment_words import words_of_moment

FIVE = datetime(2026, 12, 29, 17, 0)


def heard(words: str, *names: str) -> tuple[bool, str] | None:
    """Whether it is a yes, and what is said besides."""
    said = said_so(words, names)
    return (said.yes, said.more) if said is not None else None


@pytest.mark.parametrize(
    "words",
    [
        *("Ja zei ik toch", "Ja graag, vraag maar", "ja prima", "Prima, doe maar", "tuurlijk", "Ja tuurlijk joh"),
        *(
            "ja is goed hoor!",
            "ja dat mag ze best lezen",
            "Dat mag.",
            "mag wel",
            "ja hoor geen probleem",
            "geen bezwaar",
        ),
        *(
            "waarom niet",
            "lijkt me goed",
            "ja heel graag als dat kan",
            "oke doe maar",
            "Okee dan",
            "👍",
            "👍👍",
            "Ja!!!",
        ),
        *(
            "JA",
            "joa",
            "jep",
            "jup doe maar",
            "ja vraag het haar maar",
            "stuur maar door",
            "geef maar door hoor",
            "ja mag",
        ),
        *("Zeker. Stuur maar.", "yes please, ask her", "Ja, dat wil ik wel", "ja ik wil wel meedoen", "ja doe ik"),
        *(
            "Nou ja, vooruit dan",
            "Ja ja ja, doe nou maar gewoon",
            "ja u mag dat aan haar vragen",
            "Ja hoor, dank je wel!",
        ),
        *(
            "Ja, helemaal mee eens",
            "Uiteraard",
            "ja dat klopt",
            "ja prima 😄",
            "Ja Ada mag dat lezen",
            "Hoi Ada, ja dat is goed",
        ),
        *("nee hoor, geen probleem", "Nee heb ik geen bezwaar tegen", "Ja, ga je gang", "laat haar maar lezen"),
    ],
)
def test_it_is_a_yes_and_nothing_else(words: str):
    assert heard(words, "ada") == (True, "")


@pytest.mark.parametrize(
    "words",
    [
        *(
            "nee",
            "nee hoor",
            "Nee dank je",
            "liever niet",
            "Nee laat maar",
            "laat maar zitten",
            "doe maar niet",
            "nope",
        ),
        *(
            "dat hoeft niet",
            "nee hoeft niet hoor",
            "nee dat wil ik niet",
            "Nee joh, dat is niet nodig",
            "dan kan ik niet",
        ),
        *(
            "mag ze niet lezen",
            "nee echt niet",
            "niet doen",
            "ik kan dan niet, sorry",
            "lukt me niet",
            "no",
        ),
    ],
)
def test_it_is_a_no_and_nothing_else(words: str):
    assert heard(words) == (False, "")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Ja da's goed zo. Kan m'n bus daar, of is dat betaald?", (True, "Kan m'n bus daar, of is dat betaald?")),
        ("ja hoor, doe maar. Wel spannend zeg", (True, "Wel spannend zeg")),
        ("Ja natuurlijk mag Ada dat lezen. En die vraag was voor haar.", (True, "En die vraag was voor haar.")),
        ("ja lijkt me prima, moet ik nog iets meenemen?", (True, "moet ik nog iets meenemen?")),
        ("Akkoord. Ik heb er zin in!", (True, "Ik heb er zin in!")),
        ("Graag, dan weet ik waar ik aan toe ben", (True, "dan weet ik waar ik aan toe ben")),
        ("Ja en zeg er maar bij dat ik wat later ben", (True, "en zeg er maar bij dat ik wat later ben")),
        ("Ja hoor. En mag ik ook een keer bellen?", (True, "En mag ik ook een keer bellen?")),
        ("Nee, ik zit die week in Parijs", (False, "ik zit die week in Parijs")),
        ("nee liever niet, dat is privé", (False, "dat is privé")),
        ("nee, maar donderdag kan wel", (False, "maar donderdag kan wel")),
        ("Helaas, dan zit ik in Zwolle", (False, "dan zit ik in Zwolle")),
        ("Nee, hou dat maar bij mij", (False, "hou dat maar bij mij")),
    ],
)  # fmt: skip
def test_what_is_said_besides_stands_apart_as_it_was_written(words: str, said: tuple[bool, str]):
    assert heard(words, "ada") == said


@pytest.mark.parametrize(
    "words",
    [
        *(
            "Ja maar dan wel op dinsdag",
            "ja, maar niet op vrijdag",
            "ja, als Ada het niet doorvertelt",
            "ja maar",
            "ja tenzij",
        ),
        *(
            "nee hoor dat is prima",
            "Nee, prima",
            "ja? weet ik niet",
            "misschien",
            "Dat weet ik nog niet",
            "ja en nee",
            "no yes",
        ),
        *(
            "Nee he, vandaag ging het weer mis met Karin",
            "ja hè",
            "Ik heb er nog niet over nagedacht",
            "nee nee ja",
            "Ja, en?",
        ),
        *("Goed dat je het vraagt", "Zeker weten doe ik het niet", "wat bedoel je?", "kan het ook vrijdag?", "🤔", ""),
        *("Ja, alleen niet dat stuk over mijn vrouw", "Goed. Vorige week kwam Ritske terug"),
    ],
)
def test_what_is_taken_back_or_could_be_both_is_neither(words: str):
    assert heard(words, "ada") is None


@pytest.mark.parametrize(
    "words",
    [
        "Ja dat ik steeds ja zeg voordat ik weet waartegen",
        "Maar goed. Het gaat redelijk, ik zeg het nu meestal binnen een week.",
        "Ja dat was lastig",
        "Nee dat was niet makkelijk",
        "Ja ik merk dat ik rustiger ben",
        "nee zeggen tegen mijn baas",
        "Ja zeggen gaat me makkelijker af dan nee zeggen",
    ],
)
def test_an_answer_that_begins_with_yes_or_no_is_none(words: str):
    assert heard(words) is None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("ja vijf uur past", (True, "")),
        ("En de 29e kan ik. Zelfde tijd is prima", (True, "")),
        ("dinsdag om 17.00 lukt", (True, "")),
        ("ja dinsdagmiddag 29 december om 5 uur kan ik wel", (True, "")),
        ("de 29ste kan ik niet", (False, "")),
        ("ja vier uur past", None),
        ("ja woensdag kan ik", None),
        ("De 30e kan ik", None),
    ],
)
def test_the_day_and_the_hour_that_were_asked_for_say_nothing_else_and_other_ones_do(words: str, said):
    assert heard(words, *words_of_moment(FIVE)) == said


def test_a_yes_at_the_end_counts_behind_what_he_says_of_what_he_read_unless_he_wants_it_different():
    remarks = ("Haha 'Lotte wil haar team leiden', net een rapport. Maar het klopt wel hoor.", "Streng geschreven zeg.")
    wants = ("Eerst die datum aanpassen.", "Dat tweede doel klopt niet.", "Ik wil het anders.", "Ben ik het?")
    assert [yes_at_last(f"{one} Akkoord!") is not None for one in (*remarks, *wants)] == [True] * 2 + [False] * 4


def test_what_he_asks_of_a_day_that_may_never_come_goes_with_his_yes_and_a_wish_is_none():
    ill = "Een kleine vraag nog: als ik 22 december ziek ben, kan het dan verzet worden?"
    said = yes_at_last(f"{ill} Verder ga ik helemaal akkoord.")
    assert said == SaidSo(True, "Verder ga ik helemaal akkoord.", ill)
    asked = (
        "Kan leerdoel 2 eruit?",
        "Kan het eerste gesprek een week later?",
        "Ik wil doel 2 eruit. En als ik ziek ben?",
    )
    assert [yes_at_last(f"{one} Verder akkoord.") for one in asked] == [None] * 3


def test_how_it_is_with_him_is_no_no():
    assert [heard(one) for one in ("Niet zo goed. Ik zit weer tot zes.", "Niet zo best, eerlijk gezegd")] == [None] * 2
    assert heard("Nee, niet goed") == (False, "")
