"""What he set out to do after a talk: he is asked for it where nothing weighs, and it goes to the day that he says."""

from datetime import date

from conversations.as_shown import as_shown
from conversations.intended import adds_to_it
from conversations.intending import lasts
from conversations.planning_aloud import plans
from conversations.told.borne import takes_it_back
from conversations.told.how_it_was import hurt
from conversations.told.put_later import Later, put_later, put_later_unasked

CHRISTMAS_EVE = date(2026, 12, 24)
IN_THE_BUS = (
    "Hidde in de bus zeggen dat het op vrijdag niet kan maar op woensdag wel. "
    "Maandag 4 januari, op de heenweg, dan kan hij niet weg."
)
WITH_JASMIJN_NOTHING = (
    "Met Jasmijn niets, dat regelen we samen wel. Dat zinnetje wil ik wel zeggen, in het directieoverleg van "
    "dinsdag 19 januari. Daar verdeelt Corrie altijd de klussen."
)


def test_who_sees_what_he_does_when_he_is_angry_is_not_hurt_now() -> None:
    said = {
        "Dat ik die grappen maak als ik eigenlijk boos ben.": False,
        "Dat ik stil word zodra ik verdrietig ben.": False,
        "Dat ik boos ben.": True,
        "Ik was zo boos dat ik moest huilen.": True,
    }
    assert {words: hurt(words) for words in said} == said


def test_who_says_that_it_was_a_relief_takes_it_back_whatever_he_tells_behind_it() -> None:
    said = {
        "Ach nee, het luchtte juist op. Ik ben op de terugweg langs het oude pand gefietst en er zit nu een sportschool"
        " in.": True,
        "Het luchtte niet op.": False,
        "Het was een opluchting. Mijn vader is vorige week overleden.": False,
        "Het viel niet mee.": False,
    }
    assert {words: takes_it_back(words) for words in said} == said


def test_a_plan_is_heard_beside_a_question_to_be_asked_and_with_a_day_behind_a_thought() -> None:
    said = {
        "Ik ga donderdag de 28e over die wachttijden beginnen. Vraag jij me daarna hoe het ging?": True,
        "Ik denk dat ik het hem gewoon ga vragen. Zaterdag, bij hem thuis. Zonder muizen.": True,
        "Ik dacht dat je nog zou vragen wat ik ga proberen. Ik ben van plan om donderdag het nee te zeggen.": True,
        "Ik denk dat ik vroeg ga slapen. Morgen weer een dag.": False,
        "Ik denk dat ik niet ga. Zaterdag slaap ik uit.": False,
    }
    assert {words: plans(words, "Ada", just_met=True) for words in said} == said


def test_it_becomes_another_day_in_other_words_and_not_where_something_else_does() -> None:
    becomes = "Kink in de kabel. We beginnen pas donderdag 7 januari weer. Dus die bus wordt de zevende."
    bus, feast = Later("Dus die bus wordt de zevende.", date(2027, 1, 7)), "Dat feest wordt de zevende."
    changes = "Kleine wijziging: Hidde is vrij, ik bespreek het maandag 11 januari met hem."
    talk = Later("ik bespreek het maandag 11 januari met hem.", date(2027, 1, 11))
    said = {becomes: bus, feast: None, changes: talk, "Kleine wijziging: ik neem een ander boek mee.": None}
    heard = {words: put_later_unasked(words, IN_THE_BUS, CHRISTMAS_EVE) for words in said}
    assert {words: later and later.day for words, later in heard.items()} == {
        words: later and later.day for words, later in said.items()
    }
    moved = put_later("Nog niet, dat schoof op naar 11 januari.", IN_THE_BUS, CHRISTMAS_EVE)
    assert moved is not None
    assert moved.day == date(2027, 1, 11)


def test_what_he_reads_has_the_day_that_it_became_and_not_what_he_does_not() -> None:
    shown = as_shown(f"{IN_THE_BUS}\nDus die bus wordt de zevende.")
    assert "4 januari" not in shown
    assert shown.endswith("Die bus wordt de zevende.")
    assert as_shown(WITH_JASMIJN_NOTHING).startswith("Dat zinnetje wil ik wel zeggen")
    assert not lasts(WITH_JASMIJN_NOTHING)


def test_what_he_reads_is_without_what_he_asks_of_it() -> None:
    plan, moment = "Op 4 januari zeg ik 'ik kijk er morgen naar'.", "Wacht, 5 januari, maandag ben ik nog vrij."
    said = {
        f"{plan} Heet dat een nee, of is dat een laf nee?\n{moment}": f"{plan} {moment}",
        "Vrijdag vraag ik Karin of zij het doet. Vind je dat flauw?": "Vrijdag vraag ik Karin of zij het doet.",
        "Vrijdag vraag ik Karin iets. Wil jij het doen?": "Vrijdag vraag ik Karin iets. Wil jij het doen?",
        "Zondag als Kim belt: tien tellen stil\nEn niet zelf rijden. Nou ja proberen dan hè": (
            "Zondag als Kim belt: tien tellen stil\nEn niet zelf rijden."
        ),
        "Vrijdag spreek ik Joke aan, zonder sorry. Zo. Nu staat het er": "Vrijdag spreek ik Joke aan, zonder sorry.",
        "Als Ruud om een rapport vraagt zeg ik: wat mag er dan af? Donderdag is ons overleg.": (
            "Als Ruud om een rapport vraagt zeg ik: wat mag er dan af? Donderdag is ons overleg."
        ),
        "Woensdag laat ik een stilte vallen. Ada weet wel wat ik bedoel.": "Woensdag laat ik een stilte vallen.",
        "Vrijdag lunch ik alleen. Dat klinkt als niks maar voor mij is het wat.": "Vrijdag lunch ik alleen.",
        "Zaterdag zeg ik dat ik niet kom. Wat een gedoe eigenlijk, sorry.": "Zaterdag zeg ik dat ik niet kom.",
        "Donderdag schrijf ik één a4tje. Laat maar weten of dat genoeg is": "Donderdag schrijf ik één a4tje.",
        "Vanaf donderdag leg ik hem weg. Maar of mijn man dat ook doet, dat weet ik niet.": (
            "Vanaf donderdag leg ik hem weg."
        ),
        "Vrijdag bel ik Kees.\nMooie vraag trouwens van Ada, mag je doorgeven": "Vrijdag bel ik Kees.",
    }
    assert {words: as_shown(words) for words in said} == said


def test_a_moment_goes_with_what_he_set_out_before_whatever_he_asks_behind_it_or_does_besides() -> None:
    said = {
        "Dinsdag, als ik het advies begin. Denk je dat één keer genoeg is?": "Dinsdag, als ik het advies begin.",
        "Zondag aan tafel\nEn Joke spreek ik vrijdag aan": "Zondag aan tafel\nEn Joke spreek ik vrijdag aan",
        "Nee, Sanne is met vakantie. Ik doe het maandag bij Mo.": (
            "Nee, Sanne is met vakantie. Ik doe het maandag bij Mo."
        ),
        "Nee, ik doe het anders: ik bel Piet": "",
        "Maandag zeg ik dat ik stop. En dinsdag mail ik het.": "",
    }
    assert {words: adds_to_it(words) for words in said} == said
