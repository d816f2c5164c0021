"""What is for his coach within an answer is heard with as much as she needs to understand it, and no more; what he
tells of her, or asks himself, is none of it."""

import pytest

from conversations.asked.lost import cannot_come, comes_late
from conversations.told.asides import Aside, For, Listening

TO_ADA = Listening(
    "Ada",
    cannot=cannot_come,
    late=lambda one: comes_late(one) and "dinsdag" in one,
    day=lambda one: "dinsdag" in one,
)


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("Rust. Mag mijn hond mee?", Aside("Mag mijn hond mee?", For.KNOWS, alone=False, asked=True)),
        ("hoi, mag mijn hond mee?", Aside("hoi, mag mijn hond mee?", For.KNOWS, alone=True, asked=True)),
        (
            "Dat ik te veel ja zeg. Staat dat nu zo in de afspraken?",
            Aside("Dat ik te veel ja zeg. Staat dat nu zo in de afspraken?", For.KNOWS, alone=False, asked=True),
        ),
        (
            "Is kamer 2.04 met de lift te bereiken? Ik loop met een stok sinds mijn heup.",
            Aside(
                "Is kamer 2.04 met de lift te bereiken? Ik loop met een stok sinds mijn heup.",
                For.KNOWS,
                alone=True,
                asked=True,
            ),
        ),
        (
            "Wel fijn. Heeft Ada ervaring met ADHD?",
            Aside("Heeft Ada ervaring met ADHD?", For.KNOWS, alone=False, asked=True),
        ),
        (
            "O ja, dinsdag is de kerstlunch, dus ik kom waarschijnlijk een kwartier later. Kan dat?",
            Aside(
                "O ja, dinsdag is de kerstlunch, dus ik kom waarschijnlijk een kwartier later.",
                For.LATE,
                alone=True,
                asked=True,
            ),
        ),
        (
            "Ik red twee uur dinsdag net niet, wordt denk ik tien over. Is dat erg?",
            Aside("Ik red twee uur dinsdag net niet, wordt denk ik tien over.", For.LATE, alone=True, asked=True),
        ),
        (
            "Kan het een uurtje later? Verder wil ik het over Karin hebben.",
            Aside("Kan het een uurtje later?", For.MOVES, alone=False, asked=True),
        ),
        (
            "Help, dinsdag is de kerstviering, hoe heb ik dat over het hoofd gezien. Kan het woensdag om 10 uur?",
            Aside(
                "Help, dinsdag is de kerstviering, hoe heb ik dat over het hoofd gezien. Kan het woensdag om 10 uur?",
                For.MOVES,
                alone=True,
                asked=True,
            ),
        ),
        (
            "Weet je wat, ik heb dinsdag een begrafenis. Kan het verzet worden?",
            Aside(
                "Weet je wat, ik heb dinsdag een begrafenis. Kan het verzet worden?",
                For.MOVES,
                alone=True,
                asked=True,
            ),
        ),
        (
            "Over mijn baas. Ik kan dinsdag trouwens niet. Mijn zoon heeft dan iets op school.",
            Aside(
                "Ik kan dinsdag trouwens niet. Mijn zoon heeft dan iets op school.", For.MOVES, alone=False, asked=False
            ),
        ),
        (
            "Mijn vader ligt in het ziekenhuis. Ik kan dinsdag niet. Kan het donderdag? Liefst 's ochtends.",
            Aside(
                "Mijn vader ligt in het ziekenhuis. Ik kan dinsdag niet. Kan het donderdag? Liefst 's ochtends.",
                For.MOVES,
                alone=True,
                asked=True,
            ),
        ),
        (
            "Helaas ben ik dinsdag verhinderd. Zou donderdag ook kunnen? Met vriendelijke groet, Robin",
            Aside("Helaas ben ik dinsdag verhinderd. Zou donderdag ook kunnen?", For.MOVES, alone=True, asked=True),
        ),
        (
            "Over mijn baas. dinsdag kan ik niet. woensdag of donderdag wel, liefst smorgens",
            Aside(
                "dinsdag kan ik niet. woensdag of donderdag wel, liefst smorgens",
                For.MOVES,
                alone=False,
                asked=False,
            ),
        ),
        (
            "Ik kan dinsdag niet. Donderdag zie ik Karin en dat wil ik bespreken.",
            Aside("Ik kan dinsdag niet.", For.MOVES, alone=False, asked=False),
        ),
        (
            "Dinsdag kan ik niet, kerstviering met de bewoners.",
            Aside("Dinsdag kan ik niet, kerstviering met de bewoners.", For.MOVES, alone=True, asked=False),
        ),
        (
            "Het hielp. Ik ben dinsdag een kwartiertje later.",
            Aside("Ik ben dinsdag een kwartiertje later.", For.LATE, alone=False, asked=False),
        ),
        (
            "Is dat nou grenzen stellen of asociaal? Vraag dat maar aan Ada.",
            Aside("Is dat nou grenzen stellen of asociaal? Vraag dat maar aan Ada.", For.TOLD, alone=False, asked=True),
        ),
        (
            "En kun je doorgeven aan Ada dat ik later ben?",
            Aside("En kun je doorgeven aan Ada dat ik later ben?", For.TOLD, alone=True, asked=True),
        ),
        (
            "Om vijf uur weg. En kun je tegen Ada zeggen dat ik dat boek waar ze het over had niet kan vinden?",
            Aside(
                "En kun je tegen Ada zeggen dat ik dat boek waar ze het over had niet kan vinden?",
                For.TOLD,
                alone=False,
                asked=True,
            ),
        ),
        (
            "Dus nee. Kan ik Ada nog bereiken of is dat afgesloten?",
            Aside("Kan ik Ada nog bereiken of is dat afgesloten?", For.KNOWS, alone=False, asked=True),
        ),
        (
            "Gewoon doen. Kan ik nog een keer komen als het misgaat?",
            Aside("Kan ik nog een keer komen als het misgaat?", For.KNOWS, alone=False, asked=True),
        ),
        (
            "Gaat wel, maar kan ik nog een gesprek plannen met Ada?",
            Aside("Gaat wel, maar kan ik nog een gesprek plannen met Ada?", For.KNOWS, alone=False, asked=True),
        ),
        (
            "Zou ik nog een keer met Ada af kunnen spreken?",
            Aside("Zou ik nog een keer met Ada af kunnen spreken?", For.KNOWS, alone=True, asked=True),
        ),
        (
            "En die afspraak in mei, geef je dat door?",
            Aside("En die afspraak in mei, geef je dat door?", For.TOLD, alone=True, asked=True),
        ),
        ("Wil je Ada bedanken?", Aside("Wil je Ada bedanken?", For.TOLD, alone=True, asked=True)),
        (
            "Er zijn er twee weg. Kunnen we het doel nog wijzigen?",
            Aside("Kunnen we het doel nog wijzigen?", For.KNOWS, alone=False, asked=True),
        ),
        (
            "Zou graag doorgaan met Ada, kan dat?",
            Aside("Zou graag doorgaan met Ada, kan dat?", For.KNOWS, alone=False, asked=True),
        ),
    ],
)
def test_it_hears_what_is_for_the_coach(words: str, heard: Aside):
    assert TO_ADA.to(words) == heard


@pytest.mark.parametrize(
    "words",
    [
        "Heeft Ada gelijk?",
        "Wat zou Ada zeggen?",
        "Ada vroeg of mijn hond mee mag.",
        "Ada vroeg: wat als je niks doet?",
        "Toen zei ik: kan het een week later?",
        "Kan het overleg een uur later?",
        "Ik kan dinsdag niet weer ja zeggen.",
        "Een gesprek met mijn baas, kan dat?",
        "Hoe krijg ik tijd?",
        "Ik wil vaker iets afzeggen.",
        "Om vijf uur weg. Krijgt Ada dit eigenlijk te zien?",
        "Kunnen we als team ons gedrag veranderen?",
        "Zou ik met Ada kunnen bespreken hoe ik nee zeg?",
        "Geef je dat gevoel een plek?",
    ],
)
def test_it_leaves_what_is_his_own(words: str):
    assert TO_ADA.to(words) is None


def test_what_he_asks_about_her_is_what_he_brings_where_he_is_asked_what_he_would_talk_about():
    brings = Listening("Ada", cannot_come, comes_late, lambda one: False, of_coach=False)
    assert (brings.to("Heeft Ada ervaring met ADHD?"), brings.to("Mag mijn hond mee?") is None) == (None, False)
