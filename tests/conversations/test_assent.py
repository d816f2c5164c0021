"""A yes and a no as people type them, and what is more than that."""

import pytest

from conversations.said.assent import asks_again, assent, leaves_it, plainly, puts_off_for_now


@pytest.mark.parametrize(
    "text",
    [
        *("ja", "Ja hoor, prima!", "JA", "dat is goed", "ok", "Oké", "kan", "ja dat lukt", "prima dan", "yes"),
        *("ja graag", "komt goed uit", "prima, komt goed uit", "dat komt me heel goed uit hoor", "joa", "vooruit dan"),
    ],
)
def test_it_reads_a_yes(text):
    assert assent(text) is True


@pytest.mark.parametrize(
    "text",
    [
        *("nee", "Nee, dat kan niet", "dan kan ik niet, sorry", "helaas", "dat lukt me niet", "ik ben verhinderd"),
        *("dat komt me niet uit", "komt niet goed uit, sorry", "nee, komt slecht uit"),
    ],
)
def test_it_reads_a_no(text):
    assert assent(text) is False


@pytest.mark.parametrize(
    "text",
    [
        *("", "ja maar dan wel om drie uur", "nee, ik zit in Parijs", "misschien", "dan", "kan het ook vrijdag?", "12"),
        *("vrijdag komt goed uit", "komt dat goed uit met Piet", "er komt niets uit"),
    ],
)
def test_it_leaves_what_says_more(text):
    assert assent(text) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ja prima dan", True),
        ("akkoord, regel ik wel met Ada", True),
        ("Ja hoor. Top!", True),
        ("vooruit met de geit dan", True),
        ("als Ada het maar weet. Ja hoor", True),
        ("top dan neem ik oliebollen mee", True),
        ("prima tot dan!", True),
        ("als mijn baas het maar niet leest. ja hoor", None),
        ("ja dan heb ik tandarts", None),
        ("prima dan zie ik je dinsdag", None),
        ("ja ik denk het", None),
        ("nee, liever niet", False),
        ("ja maar", None),
        ("ja, maar niet op vrijdag", None),
        ("akkoord, niet dan", None),
        ("no yes", None),
        ("ja? weet ik niet", None),
        ("misschien", None),
    ],
)
def test_a_few_words_behind_it_take_nothing_of_it_back(text: str, said: bool | None):
    assert plainly(text) is said


@pytest.mark.parametrize(
    ("text", "off"),
    [
        ("straks, ben op de groep", True),
        ("Later, zit in overleg", True),
        ("nu niet, rij auto", True),
        ("straks hoor, t is een gekkenhuis met de kerststollen", True),
        ("Straks, ik zit tussen twee overleggen in.", True),
        ("straks, als de reorganisatie begint, wil ik rust", False),
        ("straks als de reorganisatie begint wil ik rust", False),
        ("zo ben ik nu eenmaal", False),
        ("later werk ik liever thuis", False),
        ("nu niet meer bang zijn", False),
        ("later, ben je dan nog zo streng?", False),
    ],
)
def test_it_hears_who_answers_later(text: str, off: bool):
    assert puts_off_for_now(text) is off


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("vraag het vrijdag nog es", "vrijdag"),
        ("Vraagt u het mij de 14e nog eens?", "de 14e"),
        ("kun je het volgende week nog een keer vragen?", "volgende week"),
        ("vraag het me morgen weer", "morgen"),
        ("Ik vraag het vrijdag nog eens aan Piet", ""),
        ("ik wil hem vrijdag nog eens vragen", ""),
        ("vrijdag vraag ik het weer", ""),
    ],
)
def test_it_hears_when_somebody_wants_to_be_asked_once_more(text: str, when: str):
    assert asks_again(text) == when


def test_it_hears_who_would_leave_what_was_being_done():
    for words in (
        "laat maar",
        "Nee, laat maar",
        "oh nee toch niet",
        "toch maar niet",
        "annuleren",
        "stop maar",
        "Stop",
    ):
        assert leaves_it(words), words
    for words in ("nee", "niet", "laat maar weten", "stop met zeuren", "toch niet op dinsdag", "annuleer gesprek 2"):
        assert not leaves_it(words), words
