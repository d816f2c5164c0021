"""Of who thinks aloud, what he comes to is quoted, and not what he passed on the way."""

import pytest

from conversations.as_shown import as_shown
from conversations.intending import is_tried, set_out
from conversations.quoted.quoting import at_hand, quote, topic_of, whole

# What somebody wants to talk about, and what stands quoted of it later.
BROUGHT = (
    (
        "Ik heb deze week ruzie gehad met mijn vriendin over de vakantie. En op het werk loopt het ook door elkaar, "
        "want Karin doet dingen die eigenlijk van mij zijn. Het gaat er dus om hoe ik dat tegen haar zeg.",
        "Het gaat er dus om hoe ik dat tegen haar zeg.",
    ),
    (
        "Nou ja, mijn vriendin is zwanger en dat is prachtig maar ook spannend. Eigenlijk wil ik het hebben over of ik "
        "die functie van teamleider moet aannemen.",
        "Eigenlijk wil ik het hebben over of ik die functie van teamleider moet aannemen.",
    ),
    (
        "Over de planning. Nee wacht, eigenlijk gaat het me om Peter. Hij komt steeds te laat en ik zeg er niks van.",
        "Eigenlijk gaat het me om Peter. Hij komt steeds te laat en ik zeg er niks van.",
    ),
    (
        "Er is zoveel. De verbouwing, de kinderen, mijn vader. Maar goed, waar ik echt mee zit is dat ik geen besluit "
        "neem over die cursus.",
        "Waar ik echt mee zit is dat ik geen besluit neem over die cursus.",
    ),
    (
        "Het is druk. Ik slaap slecht, ik eet slecht, mijn vriendin klaagt. Kortom: hoe krijg ik mijn avonden terug?",
        "Hoe krijg ik mijn avonden terug?",
    ),
    (
        "Ik dacht eerst aan het teamoverleg. Maar toen bedacht ik dat dat helemaal niet het punt is. Het punt is dat "
        "ik me niet serieus genomen voel door Marloes.",
        "Het punt is dat ik me niet serieus genomen voel door Marloes.",
    ),
    (
        "vriendin boos want ik was weer laat. maar goed dat is niet voor hier. hier wil ik het hebben over delegeren",
        "hier wil ik het hebben over delegeren",
    ),
    (
        "Ik wil het niet over mijn vriendin hebben, dat is klaar. Wel over dat ik sinds de zomer nergens zin in heb.",
        "Wel over dat ik sinds de zomer nergens zin in heb.",
    ),
    (
        "Gesprek met leidinggevende. Nee: met mezelf eigenlijk, over wat ik wil.",
        "Gesprek met leidinggevende. Nee: met mezelf eigenlijk, over wat ik wil.",
    ),
    (
        "Kan dinsdag ook om half drie? Ik heb tot twee uur een MT. En wat ik wil bespreken: hoe ik daar mijn mond "
        "houd.",
        "hoe ik daar mijn mond houd.",
    ),
    (
        "Over de nachtdiensten. Dat ik altijd degene ben die gebeld wordt als er iemand uitvalt en dat ik dan al ja "
        "heb "
        "gezegd.",
        "Over de nachtdiensten. Dat ik altijd degene ben die gebeld wordt als er iemand uitvalt en dat ik dan al ja "
        "heb "
        "gezegd.",
    ),
    (
        "Het gaat om mijn team. We hebben een nieuwe manager. Eigenlijk is die best aardig. Maar ik krijg geen ruimte "
        "om zelf te beslissen.",
        "Het gaat om mijn team. We hebben een nieuwe manager. Eigenlijk is die best aardig. Maar ik krijg geen ruimte "
        "om zelf te beslissen.",
    ),
    (
        "Ruzie met Wilma over het rooster. Een zieke collega. Kortom, een drukke week.",
        "Ruzie met Wilma over het rooster. Een zieke collega. Kortom, een drukke week.",
    ),
    (
        "Ik heb ja gezegd tegen de projectgroep. Nee, eigenlijk heb ik niks gezegd en dat werd ja.",
        "Eigenlijk heb ik niks gezegd en dat werd ja.",
    ),
    ("planning. en nee zeggen tegen sales. moet ik trouwens iets meenemen?", "planning. en nee zeggen tegen sales."),
    (
        "Geachte heer/mevrouw, gaarne zou ik spreken over mijn voorzitterschap. Met vriendelijke groet, R. de Wit",
        "Gaarne zou ik spreken over mijn voorzitterschap.",
    ),
)


@pytest.mark.parametrize(("words", "said"), BROUGHT)
def test_of_what_somebody_brings_it_quotes_what_he_comes_to(words: str, said: str):
    assert quote(words, topic=True) == said


# What somebody wrote, and what stands right under it.
TOLD = (
    (
        "We hadden het eerst over mijn vriendin, die vindt dat ik te veel werk. Toen over de planning. Eigenlijk kwam "
        "het erop neer dat ik bang ben om saai gevonden te worden.",
        "Eigenlijk kwam het erop neer dat ik bang ben om saai gevonden te worden.",
    ),
    (
        "Dat ik te snel help. Of nee, dat ik help omdat ik niet tegen stilte kan.",
        "Dat ik help omdat ik niet tegen stilte kan.",
    ),
    (
        "Ada vroeg waarom ik altijd als eerste kom. Ik zei: omdat het dan rustig is. Maar dat is niet waar. Ik ben "
        "bang "
        "dat ik iets mis.",
        "Ik ben bang dat ik iets mis.",
    ),
    (
        "Een hoop. Over mijn vader, over het team, over de vakantie. Kortom, ik moet leren wachten.",
        "Ik moet leren wachten.",
    ),
    (
        "Vorige keer zei ik dat ik het team moest loslaten. Dat klopt niet meer. Ik moet mezelf loslaten, als het "
        "ware.",
        "Ik moet mezelf loslaten, als het ware.",
    ),
    (
        "Mijn dochter zei gisteren mama je luistert niet, en vandaag zei Ada ongeveer hetzelfde. Ik luister naar "
        "iedereen behalve naar wie er tegenover me zit.",
        "Ik luister naar iedereen behalve naar wie er tegenover me zit.",
    ),
    (
        "Ik had het met haar over de overdracht en dat ik op maandag alles oppak, en toen vroeg Ada wat er zou "
        "gebeuren "
        "als ik het liet liggen, en eigenlijk gebeurt er dan niks.",
        "… toen vroeg Ada wat er zou gebeuren als ik het liet liggen, en eigenlijk gebeurt er dan niks.",
    ),
    # Of who said what, of a list of three, and of a portion of doubt nothing is picked.
    (
        "Ada vroeg: wat gebeurt er als je niks doet? En ik zei: dan doet niemand het. En zij: heb je dat wel eens "
        "gezien? En toen moest ik toegeven van niet.",
        "",
    ),
    ("Meer dan ik had verwacht, ik ging er met een flinke portie scepsis in.", ""),
    (
        "Veel: 1) minder mail, 2) mijn agenda is van mij, 3) om vijf uur weg",
        "Veel: 1) minder mail, 2) mijn agenda is van mij, 3) om vijf uur weg",
    ),
    ("We hebben vooral over mijn vader gehad, die ligt op sterven. Dus over werk kan ik je niks vertellen.", ""),
)


@pytest.mark.parametrize(("words", "said"), TOLD)
def test_under_an_answer_stands_what_it_came_to_or_nothing(words: str, said: str):
    assert at_hand(words) == said


@pytest.mark.parametrize(
    "words",
    [
        "Ik ga donderdag in het overleg als laatste iets zeggen. Nee: als eerste.",
        "Ik bel haar maandag. Of eigenlijk mail ik haar. Nee, bellen.",
        "Ik zeg dinsdag tegen Karin dat ik het niet doe. Of nee, ik vraag haar eerst waarom. In de keuken, om tien "
        "uur.",
    ],
)
def test_what_somebody_sets_out_to_do_is_shown_with_how_he_puts_it_after_all(words: str):
    assert (as_shown(words), set_out(words), whole(words)) == (words, words, words)


def test_of_a_long_intention_it_is_seen_where_it_goes_on():
    said = "Ik leg hem weg. " + "Op tafel in de gang, elke avond na acht uur, ook als mijn moeder belt. " * 5
    assert as_shown(said).endswith(" …")


@pytest.mark.parametrize(
    "words",
    [
        "Misschien iets met pauzes. Ik weet het nog niet, vraag het me morgen nog eens als ik geslapen heb",
        "Daar ga ik niks mee doen, dat gaat wel over als ik met pensioen ben.",
        "Ik weet niet of ik iets wil proberen. Wat zou jij doen?",
        "dat wil ik liever niet opschrijven want als ik het opschrijf dan moet het",
        "waarom moet er overal een actie aan hangen. jullie lijken mijn projectmanager wel",
        "wens jij mij trouwens ook fijne kerst of doe je daar niet aan",
    ],
)
def test_who_leaves_it_open_has_set_out_nothing(words: str):
    assert not is_tried(words)


def test_who_will_not_do_one_thing_has_set_out_just_that():
    assert is_tried("Ik ga niks overnemen deze week")
    assert is_tried("Deze week schrijf ik elke avond op wat goed ging.")
    assert not is_tried("Deze week ging alles wat ik wilde mis")
    assert not is_tried("Daar ga ik niks mee doen")


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("Goed gesprek maar ik ben gesloopt, ik schrijf morgen", False),
        ("ik laat het je morgen weten", False),
        ("ik ga die projectgroep teruggeven, uiterlijk vrijdag de 22e", True),
        ("ik schrijf morgen een brief aan de directie", True),
    ],
)
def test_who_writes_on_later_has_set_out_nothing_either(words: str, so: bool):
    assert bool(set_out(words)) is so


def test_it_reads_back_what_stands_behind_saying_that_it_comes():
    assert topic_of("oh en waar ik t over wil hebben: de drukte op zaterdag") == "de drukte op zaterdag"
