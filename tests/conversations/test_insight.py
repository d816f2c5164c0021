"""What is asked after what he tells of a talk: a question that takes it for something only where it is heard to be so;
otherwise one that fits anything, or nothing more."""

from dataclasses import replace

import pytest

from bot.texts import spelled
from conversations.consequences import PlanCheck
from conversations.effects import Ask, KeepAnswer
from conversations.insight import leaves_it, sees, wants_it_so, will_do
from conversations.lines import Library
from conversations.scripts.reflection import REFLECTION
from conversations.states import Closed
from conversations.told.borne import tells_how_it_was
from conversations.wished.put_off import puts_off_until
from tests.conversations.walking import LINES, SITUATION, Walk, speak

SEEN = (
    "Dat ik het werk van anderen overneem. Ik wil dat niet meer.",
    "Dat ik de hele dag aan het blussen ben en zelf de lucifers uitdeel. Zo zei Ada het niet hoor, zo zeg ik het.",
    "niet dat ik te weinig tijd heb maar dat ik mn tijd weggeef",
    "Dat ik mijn pauze oversla is geen toewijding, het is gewoonte.",
    "Dat ik werk van anderen overneem en daar dan stiekem chagrijnig over word, dat laatste was ik vergeten.",
    "dat ik overal ja op zeg",
    "Dat het niet het team is dat te groot wordt maar ik die te klein blijft denken, zei Ada.",
    "Dat ik bang ben dat ze me lui vinden.",
    "dat piekeren geen werk is, ook al voelt het zo",
    "eruit gekomen is dat ik hem niet vertrouw",
    "Ada vond van wel, ik vond van niet, en ergens halverwege ontdekte ik dat ik vooral bang ben.",
    "Mijn dochter zei gisteren mama je luistert niet. Ik luister naar iedereen behalve naar wie er tegenover me zit.",
    "uitkomst: ik hoef t niet alleen te dragen, de praktijkopleider kan ook leerlingen nemen",
    "Fijn. Ik snap nu dat ik praat als ik bang ben dat het te lang duurt.",
    "Ik heb nu een zin voor hem.",
    "ik geef mn tijd weg voordat iemand erom vraagt",
    "Inzicht: ik maak het groter dan het is",
    "Ik ben degene die het druk maakt, niet het team",
    "ik zeg altijd sorry",
    "dat nee zeggen ook aardig kan zijn",
    "That I wait for others",
    "Ik ben strenger voor mezelf dan voor mijn team",
    "Mijn lat ligt te hoog",
    "ik heb de neiging om alles naar me toe te trekken",
    "Als ik stil ben denken anderen dat ik het ermee eens ben",
    "ik durf geen nee te zeggen tegen mijn baas",
    "De rust zit niet in mijn agenda maar in mijn hoofd",
    "dat fouten maken erbij hoort",
    "dat mijn lijf al lang nee zegt",
)
WANTED = (
    "Vriendelijk kunnen zijn zonder beschikbaar te zijn. Die schrijf ik op een tegeltje.",
    "Niet meer zoveel praten erover en gewoon doen.",
    "minder moeten",
    "Eerst vragen, dan pas helpen",
    "een handvat voor het teamoverleg",
    "Niet volhouden maar af en toe opnieuw beginnen.",
)
PLANNED = (
    "Dat ga ik vanaf donderdag in de werkplaats gebruiken als er weer een klant voordringt met een spoedklus.",
    "3 dingen: 1) ik hoef niet in elke cc, 2) mijn agenda is van mij, 3) ik ga vanaf maandag om 17.15 weg",
    "Ja, vertellen. Maar niet alles: wel dat ik minder inval, niet waarom.",
    "Ja. Ik ga het vertellen.",
    "dat ik het in januari zeg, in het functioneringsgesprek van de 19e",
    "dat ik altijd 'even' zeg. ik ga er morgen op letten in de winkel",
    'Een zin: "dat is niet van mij". Die ga ik op mijn scherm plakken.',
    "ik ga die projectgroep teruggeven, uiterlijk vrijdag de 22e.",
)
NONE_OF_THEM = (
    "in de auto nu. bel straks ff. oh dat kan niet haha",
    "Meer dan ik had verwacht, ik ging er met een flinke portie scepsis in.",
    "Ada vroeg: wat gebeurt er als je niks doet? En ik zei: dan doet niemand het. En toen moest ik toegeven van niet.",
    "een folder en een papieren zakdoekje",
    "We zijn er niet aan toegekomen omdat ik drie kwartier over mijn zus heb gepraat. Was ook nodig.",
    "een flesje water en een kop vol. ik zal er eens over slapen zie",
    "Beter. Ze vroeg of ik dit zelf wil.",
    "Rust, een middag lang.",
    "Ik zit nog in de trein",
    "Ik vond Ada streng vandaag",
    "Dat het eindelijk eens over mij ging",
    "Dat Ada zo goed luistert",
    "dat we het over de vakantie gehad hebben",
    "een kopje koffie en een goed gevoel",
    "Mijn hond is ziek dus ik was er niet helemaal bij",
    "Ik ga vrijdag met vakantie",
    "Vooral vragen. Waarom vind ik het zo erg als iemand me niet aardig vindt?",
)
LEFT = (
    "Dat ik het NIET ga zeggen en dat dat ook oke is",
    "Ze vroeg van wie moet dat eigenlijk en toen was ik stil. Dat was het wel.",
    "Ik moet het nog laten bezinken.",
)


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        *((one, "seen") for one in SEEN),
        *((one, "wanted") for one in WANTED),
        *((one, "planned") for one in PLANNED),
        *((one, "") for one in (*NONE_OF_THEM, *LEFT)),
    ],
)
def test_what_one_can_go_on_from_is_heard_where_he_says_so(words: str, heard: str):
    found = {"seen": sees(words), "wanted": wants_it_so(words), "planned": will_do(words)}
    assert found[heard] if heard else not any(found.values())


@pytest.mark.parametrize(("words", "so"), [*((one, True) for one in LEFT), *((one, False) for one in SEEN)])
def test_who_leaves_it_as_it_is_or_has_said_it_all_says_so(words: str, so: bool):
    assert leaves_it(words) is so


SCENES = (
    "Het was een fijn gesprek. Ik heb voor het eerst hardop gezegd dat ik er tegenop zie om naar kantoor te gaan.",
    NONE_OF_THEM[2],
)
FIRST, LATER = "reflection.brought_first", "reflection.brought_view"
PLACE = "Wanneer speelt dat vooral?"
HOW_WAS_IT = "Hoe was dat voor je?"
OF_TALK = "Wat neem je er zelf uit mee? Niets mag ook."
IS_IT = "Is dat wat je wilt proberen? Iets anders opschrijven mag ook."
WHEN = "Waar en wanneer ga je dat doen? Nog niet weten mag ook."
TRIES = "Wat wil je vóór {until} een keer proberen? Schrijf erbij waar en wanneer."
ANYTHING = f"{TRIES} Niets is ook goed."
HARD = "Dat is niet niks. Wat wil je er nog over kwijt? Niets is ook goed."
FIRST_DO = "Wat wil je daar als eerste mee doen? Schrijf erbij waar en wanneer. Niets is ook goed."


@pytest.mark.parametrize(
    ("line", "words", "asked"),
    [
        *((FIRST, one, PLACE) for one in SEEN[:8]),
        *((FIRST, one, TRIES) for one in WANTED[:2]),
        *((FIRST, one, IS_IT) for one in PLANNED[:2]),
        *((FIRST, one, ANYTHING) for one in (NONE_OF_THEM[0], NONE_OF_THEM[3], NONE_OF_THEM[7])),
        (FIRST, NONE_OF_THEM[1], OF_TALK),
        *((LATER, one, FIRST_DO) for one in (*SEEN[6:9], *WANTED[:2])),
        *((LATER, one, WHEN) for one in PLANNED[2:4]),
        *((LATER, one, IS_IT) for one in PLANNED[4:6]),
        *((LATER, one, ANYTHING) for one in NONE_OF_THEM[3:6]),
        *((FIRST, one, HOW_WAS_IT) for one in SCENES),
        *((line, one, "") for one in LEFT for line in (FIRST, LATER)),
    ],
)
def test_the_next_question_fits_what_he_told(line: str, words: str, asked: str):
    johan = along(line, words)
    asks = [one for one in johan.effects if isinstance(one, Ask)]
    assert [one.question.je for one in asks] == ([asked] if asked else [])
    assert isinstance(johan.state, Closed) is not bool(asked)


def test_nothing_is_quoted_above_what_fits_anything_and_nothing_is_a_good_answer():
    johan = along(FIRST, NONE_OF_THEM[3])
    (ask,) = [one for one in johan.effects if isinstance(one, Ask)]
    assert [speak(one) for one in ask.lead] == ["One more:"]
    johan.says("Nee hoor, dat was het.")
    assert johan.aloud == ["✓ 102", "Good. I leave it at this."]


@pytest.mark.parametrize(
    ("plan", "when", "asks"),
    [
        ("Ja. Ik ga het vertellen.", "Dinsdag 17 november, bij de koffie.", True),
        # By then he has met his coach again.
        ("Ja. Ik ga het vertellen.", "in januari, in het jaargesprek", False),
        ("Dat ik om een dag minder ga vragen.", "Vrijdag 20 november, in mijn jaargesprek.", True),
    ],
)
def test_when_and_where_go_with_the_plan_that_he_told(plan: str, when: str, asks: bool):
    johan = along(LATER, plan)
    johan.says(when)
    (kept,) = [one for one in johan.effects if isinstance(one, KeepAnswer)]
    assert kept.chosen is not None
    assert speak(kept.chosen) == f"{plan.removeprefix('Ja. ')}\n{when}"
    assert any(isinstance(one, PlanCheck) for one in johan.effects) is asks


def test_of_all_that_he_told_his_plan_is_what_stands_above_the_question_when_and_where():
    tells = "Dat ik haar niet achternaliep omdat zij het erg vond, maar omdat ik niet tegen haar 'o jammer' kan."
    for words, shown in (
        (f"{tells} Ik ga mijn oud-collega Piet bellen.", "Ik ga mijn oud-collega Piet bellen."),
        (f"{tells} En dit kwam op tafel: ik ga Piet bellen, gewoon.", "Ik ga Piet bellen, gewoon."),
        (f"{tells} En dit kwam op tafel: zondag bel ik Piet.", "Zondag bel ik Piet."),
        ("Mijn broer snapt het niet. Ik ga hem schrijven.", "Mijn broer snapt het niet. Ik ga hem schrijven."),
    ):
        (ask,) = [one for one in along(LATER, words).effects if isinstance(one, Ask)]
        assert speak(ask.lead[-2]) == f"“{shown}”"
    assert will_do("Ik ga mijn moeder vertellen dat ik met kerst niet kom.")
    assert not any(map(will_do, ("Dat ik ga lachen als het spannend wordt.", "Ik ga niet zeggen dat ik kom.")))


def test_who_sets_something_out_where_he_is_asked_for_a_little_more_is_told_when_he_is_asked_about_it():
    johan = along(LATER, "Ruimte.")
    johan.says("Nog wel dat ik donderdag tegen mijn baas ga zeggen dat het te veel is.")
    assert any(isinstance(one, PlanCheck) for one in johan.effects)


# What he said of it | what he wrote under "that does not sound easy" | what it asks then.
_SLIGHT = (
    "was wel even slikken. ze vroeg wat er gebeurt als ik het niet zelf doe, dan is het een keer niet af, meer niet"
)
BORNE = (
    (_SLIGHT, "", ANYTHING),
    ("Was even slikken, maar wel goed. Ik moet gewoon eerder om hulp vragen.", "", ANYTHING),
    ("best confronterend, maar ik snap nu wel waarom ik altijd ja zeg", "", PLACE),
    ("Moeilijk gesprek. Wel fijn dat het er eindelijk uit is.", "", ANYTHING),
    ("pittig gesprek, gejankt ook, maar het lucht op", "", ANYTHING),
    ("Lastig was dat haha", "", ANYTHING),
    ("Het inzicht dat ik het niet doe omdat zij het niet kunnen, maar omdat ik het wachten niet kan.", "", PLACE),
    ("was wel even slikken", "nee hoor valt mee, was juist goed", ANYTHING),
    ("Het was zwaar.", "nou het viel wel mee", ANYTHING),
    ("was wel even slikken", "dat ik niet goed uitleg wat ik verwacht", ANYTHING),
    # What hurts is left at that, whatever he has of it.
    ("Het was zwaar. Ik voel me rot, en ik snap nu waarom ik altijd ja zeg.", "", HARD),
    ("Goed. Ik moest huilen haha", "", HARD),
    ("Het was heftig maar goed, ik ben nog steeds verdrietig.", "", HARD),
    ("was wel even slikken", "", HARD),
    ("Lastig gesprek.", "Ik weet niet of ik dit wel kan.", ""),
    ("Lastig gesprek.", "nee, het gaat wel", ""),
    ("Lastig. Ik wist niets te zeggen.", "Dat ik er altijd voor zorg dat er iets te doen is.", ""),
)


@pytest.mark.parametrize(("words", "then", "asked"), BORNE)
def test_what_was_hard_and_good_as_well_or_not_so_hard_after_all_ends_nothing(words: str, then: str, asked: str):
    johan = along(FIRST, words)
    if then:
        johan.says(then)
    asks = [one for one in johan.effects if isinstance(one, Ask)]
    assert [one.question.je for one in asks] == ([asked] if asked else [])


def along(key: str, words: str) -> Walk:
    johan = Walk(
        REFLECTION, replace(SITUATION, lines=Library([LINES[key]]), brought="Moet ik het zeggen?", spelled=spelled)
    )
    johan.says(words)
    return johan


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("Pfoe. Goed gesprek maar ik ben gesloopt, ik schrijf morgen", "morgen"),
        ("moe, schrijf ik morgen verder", "morgen"),
        ("Ik zit tot donderdag in een congres; wilt u deze vraag vrijdagmiddag nogmaals stellen?", "vrijdagmiddag"),
        ("Wilt u vrijdag met hem praten?", ""),
        ("ik kan dit niet overzien nu, mag dat na het rapportenweekend?", "na het weekend"),
        ("Dat ik te veel doe. Ik schrijf morgen een mail aan Piet", ""),
        ("Ik schrijf morgen een mail", ""),
    ],
)
def test_who_writes_on_later_puts_it_off(words: str, until: str):
    assert puts_off_until(words) == until


@pytest.mark.parametrize(
    ("words", "tells"),
    [
        ("Amai, da was confronterend. Ze vroeg wie mij dat gevraagd had en ik moest zeggen: niemand.", True),
        ("Ze vroeg wat ik zou doen als niemand keek. Ik vond dat heel ongemakkelijk.", True),
        ("Best pittig, ze vroeg wat ik zelf wilde.", True),
        ("Ze vroeg wie mij dat gevraagd had en ik moest zeggen: niemand.", False),
        ("Ik zei dat het raar is dat niemand het merkt.", False),
    ],
)
def test_who_says_what_it_was_like_is_not_asked_how_it_was(words: str, tells: bool):
    assert tells_how_it_was(words) is tells
