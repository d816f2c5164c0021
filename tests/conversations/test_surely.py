"""What he answers to what he will try: a day is said only where it surely is that; who then taps no day is asked
halfway about what he may well mean to do."""

from dataclasses import replace
from datetime import date

import pytest

from conversations.consequences import PlanCheck
from conversations.intending import is_tried
from conversations.lines import Library
from conversations.scripts.reflection import REFLECTION
from conversations.states import Closed
from conversations.surely import is_sure, may_well_be, names_its_day
from tests.conversations.walking import LINES, SITUATION, Walk

SURE = (
    "Woensdag 9 december in de overdracht, dan zeg ik als eerste wat ik NIET ga doen die dag.",
    "Eén oudergesprek niet om half negen 's avonds doen maar gewoon doorschuiven naar de week erna.",
    "ik ga mn mond houden",
    "mn mond houden als er om vrijwilligers gevraagd wordt",
    "Tegen Gerrit zeggen dat hij zijn eigen zaagsel opruimt. Vrijdagmiddag, bij de afkortzaag, vóór het bier.",
    "Elke dag na het werk tien minuten lopen voordat ik in de auto stap. Als het stortregent dan niet.",
    "Donderdag in de teamvergadering niet als eerste mijn hand opsteken.",
    "Mail dicht tussen 9 en 11, elke ochtend, te beginnen morgen op kantoor",
    "Het aan één persoon vragen. Fatima, in de trein terug.",
    "om 16:30 weg op de 4e en dan tegen iedereen doei zeggen, niet sluipen",
    "Met Henk praten, 7 januari, koffie. En niet mijn baas Henk maar Henk van de receptie, die ziet alles.",
    "Om vijf uur weg. Dinsdag, kantoor.",
    "Donderdag vraag ik Eva: wil jij de notulen doen? Verder niks.",
    "Als Ruud om een rapport vraagt zeg ik: wat mag er dan af? Donderdag is ons overleg.",
    "Als hij me iets vraagt, zeg ik dat ik er morgen op terugkom. Dinsdag na het weekoverleg.",
    "If nobody speaks, then I do. Monday, with the team.",
    "'s avonds de telefoon uit",
    "De eerste vijf minuten van het overleg zwijg ik",
    "geen mail meer na acht uur, vanaf vanavond",
    "Vragen of het later kan. Donderdag bij de planning.",
    "Wachten tot iemand anders het doet, in het teamoverleg van 8 december",
    "Mijn baas vragen om een gesprek",
    "Donderdag bij de overdracht zeg ik niks als ze vragen wie de extra route doet.",
    "Dinsdagavond de werkmail van mijn telefoon halen, met mijn dochter erbij want ik weet niet hoe dat moet",
    "Opschrijven wie dat nou eigenlijk ooit gezegd heeft. Vanavond, op de bank.",
    "Dinsdag om vijf uur gewoon weg haha",
    "Vrijdag om 5 uur gewoon de deur uit lopen. En kun je Ada vragen naar dat boek? Het was iets met apen",
)
MAY_BE = (
    "Misschien iets met pauzes. Of met de telefoon.",
    "de kerstborrel",
    "Het is allemaal al druk genoeg",
    "ze moeten me gewoon met rust laten",
    "o nee wacht, ervoor juist. Daarna heeft het geen zin meer",
    "mijn man zegt dat ik moet stoppen",
    "Ik ben al blij als ik de week doorkom",
    "Ik wil gewoon rust",
    "Ada moet dat maar zeggen",
    "Dat mijn baas verandert",
    "Beter slapen",
    "Het moet van binnenuit komen",
    "hopelijk slaap ik weer eens",
    "Moet dat met een datum? Dat voelt zo als huiswerk. Ik ga er gewoon op letten.",
    "ik weet niet of ik dat durf",
    "haha een wereldreis boeken zeker",
    "Ik ga emigreren haha",
    "Wat zeg ik dan: ik kan niet?",
)
MAY_WELL_BE = (
    "Misschien een keer nee zeggen tegen Karin.",
    "ik wil wat vaker nee zeggen op het werk",
    "Ik zou best een keer met mijn baas willen praten",
    "Ik wil met mijn baas praten over het rooster, als het lukt",
    "misschien eerder naar huis",
    "Twee weken lang geen mail na zeven uur",
    "Volgende week elke ochtend eerst mijn eigen werk, dan pas de mail",
)
NO_INTENTION = (
    "Dat doe ik al. Ik heb vanmiddag meteen gebeld en het is geregeld.",
    "Dat bespreek ik liever eerst met Ada.",
    "man hou toch op met die vragen",
    "pfff weer die vraag",
)
NEED_NOT = (
    "Daar ga ik niks mee doen, dat gaat wel over als ik met pensioen ben. Nog 1 jaar en 7 maanden.",
    "waarom moet er overal een actie aan hangen. jullie lijken mijn projectmanager wel",
    "dat wil ik liever niet opschrijven want als ik het opschrijf dan moet het",
)


@pytest.mark.parametrize(
    ("words", "so"), [*((one, True) for one in SURE), *((one, False) for one in (*MAY_BE, *NEED_NOT))]
)
def test_it_is_sure_where_he_says_what_he_will_do_and_nowhere_else(words: str, so: bool):
    assert is_sure(words) is so


@pytest.mark.parametrize("words", SURE[:6])
def test_of_what_is_sure_it_says_the_day(words: str):
    johan = answers(words)
    assert johan.aloud[1].startswith("* Kept.")
    assert all(isinstance(one, PlanCheck) and one.day for one in johan.effects if isinstance(one, PlanCheck))


ASKS = ["✓ 103", "* Kept. When shall I ask about it?", "[Thu 12 Nov] [Fri 11 Dec] [Tue 15 Dec] [rather not]"]


def test_what_he_leaves_open_may_well_be_what_he_means_to_do_and_a_joke_or_how_it_is_is_not():
    assert [one for one in MAY_WELL_BE if is_sure(one) or not may_well_be(one)] == []
    assert [one for one in (*MAY_BE, *NEED_NOT) if may_well_be(one)] == []


def test_who_taps_no_day_is_asked_halfway_about_what_he_may_well_mean_to_do():
    johan = answers(MAY_WELL_BE[0])
    assert johan.aloud == ASKS
    assert [one for one in johan.effects if isinstance(one, PlanCheck)] == [PlanCheck("2026-12-11")]


@pytest.mark.parametrize("words", [MAY_BE[0], MAY_BE[1], MAY_BE[2], MAY_BE[7]])
def test_of_what_may_be_one_it_asks_whether_to_ask_and_plans_nothing_of_itself(words: str):
    johan = answers(words)
    assert johan.aloud == ASKS
    assert [one for one in johan.effects if isinstance(one, PlanCheck)] == [PlanCheck("")]


@pytest.mark.parametrize(
    ("answer", "said", "planned"),
    [
        ("2026-11-12", [], ["2026-11-12"]),
        ("ja", ["Good. Then I ask you Friday 11 December how it went."], ["2026-12-11"]),
        ("prima", ["Good. Then I ask you Friday 11 December how it went."], ["2026-12-11"]),
        ("nee", ["Good, then I do not ask about it."], [""]),
        ("laat maar", ["Good, then I do not ask about it."], [""]),
    ],
)
def test_he_is_asked_on_the_day_that_he_chooses_then_or_not_at_all(answer: str, said: list[str], planned: list[str]):
    johan = answers(MAY_BE[0])
    johan.taps(answer) if answer.startswith("2026") else johan.says(answer)
    assert johan.aloud[-len(said) :] == said if said else johan.aloud == []
    assert [one.day for one in johan.effects if isinstance(one, PlanCheck)][-1:] == planned


@pytest.mark.parametrize("words", NO_INTENTION)
def test_what_is_done_already_or_is_for_the_talk_first_is_nothing_to_ask_about(words: str):
    assert not is_tried(words)


@pytest.mark.parametrize("words", NEED_NOT)
def test_who_wants_to_set_out_nothing_need_not(words: str):
    johan = answers(words)
    assert (isinstance(johan.state, Closed), johan.aloud) == (True, ["✓ 103", "It need not be. I leave it at this."])


@pytest.mark.parametrize(
    "words", ["In de overdracht op maandag, dan pak ik alles op.", "Op dinsdag in het MT, dan zeg ik ja."]
)
def test_how_it_goes_every_week_is_no_plan(words: str):
    johan = Walk(REFLECTION, replace(SITUATION, lines=Library([LINES["reflection.plain"]])))
    johan.says("Dat ik steeds ja zeg.")
    johan.says(words)
    assert [one for one in johan.aloud if "Is that what you want to try" in one] == []


def answers(words: str) -> Walk:
    """He answers this to what he will try."""
    johan = Walk(REFLECTION, replace(SITUATION, lines=Library([LINES["reflection.plain"]])))
    johan.says("Dat ik steeds ja zeg.")
    johan.says("Bij mijn baas.")
    johan.says(words)
    return johan


def test_a_day_that_he_names_is_enough_where_he_says_nothing_else_of_it():
    named = (
        "vrijdag na het werkoverleg. dan loopt ie altijd nog even mee naar de koffieautomaat",
        "Maandag in kamer 3.14 zeg ik tegen Lucas: dit is nog niet goed. Misschien tel ik ze af op mijn vingers.",
    )
    not_so = (
        *(
            "Ik weet het nog niet, misschien vrijdag",
            "Weet ik nog niet. Vrijdag zie ik haar wel",
            "Vrijdag ben ik vrij",
        ),
        *(
            "Dinsdag was het lastig met hem",
            "Maandag is altijd chaos op de bouw",
            "Geen idee, ik zie Karin maandag pas",
        ),
    )
    today = date(2026, 12, 1)
    assert [names_its_day(one, today) for one in (*named, *not_so)] == [True] * 2 + [False] * 6
