"""What somebody has said already is not asked again: that he will do something, where and when he meets it, what he had
not expected, that it need not be any more; and who points at what he wrote has answered with it."""

from dataclasses import replace

from conversations.consequences import PlanCheck
from conversations.insight import tells_where_and_when
from conversations.intended import adds_to_it
from conversations.intending import set_out
from conversations.said.pointing import points_back_at_it
from conversations.scripts import SCRIPTS
from conversations.told.came_of_it import no_longer, tells_surprise
from tests.conversations.walking import LINES, SITUATION, Walk

PLANS = (
    "Ik wil het maandag aan Karin vertellen.",
    "Ik wil volgende week een keer gewoon mijn mond houden.",
    "Ga volgende week maandag nee zeggen.",
    "dat ik volgende week dinsdag om 5 uur weg ga",
    "Dat ik het gewoon ga vertellen, maandag na het overleg",
)
NO_PLANS = (
    "Ik wil weten hoe het dinsdag verdergaat.",
    "Ik wil elke maandag met rust gelaten worden.",
    "Ik wil gewoon slapen.",
    "Dat ik op maandag altijd weg ga voor de overdracht klaar is",
    "Ga maar weg, zei hij.",
)


def test_he_has_set_it_out_where_he_wants_to_and_says_when():
    assert [one for one in PLANS if not set_out(one)] == []
    assert [one for one in NO_PLANS if set_out(one)] == []


def test_who_tells_where_and_when_is_asked_neither():
    told = (
        "Dat ik nee moet zeggen tegen Karin, bij de overdracht op maandag.",
        "Dat ik op mijn werk elke maandag alles overneem.",
        "Dat ik thuis ook steeds aan het werk denk, vooral zondagavond",
        "Tijdens het overleg, als hij me aankijkt",
    )
    open_yet = ("Dat ik te snel ja zeg", "Dat ik op mijn werk te veel doe", "Dat ik elke dag moe ben")
    assert [*map(tells_where_and_when, told)] == [True] * len(told)
    assert [*map(tells_where_and_when, open_yet)] == [False] * len(open_yet)


def test_it_hears_that_it_need_not_be_any_more_or_that_somebody_else_did_it():
    over = ("hoeft niet meer, hij heeft ontslag genomen", "Is niet meer nodig", "Karin heeft het gedaan")
    not_over = ("Het hoefde niet te lukken van mezelf", "Hij had het gezegd en toen zei ik nee", "Het lukte niet meer")
    assert [*map(no_longer, over)] == [True] * len(over)
    assert [*map(no_longer, not_over)] == [False] * len(not_over)


def test_it_hears_what_he_had_not_expected():
    assert tells_surprise("Het ging goed, ik had niet verwacht dat niemand er iets van zou zeggen")
    assert tells_surprise("Hij had een reden ook nog, dat doek rekt anders. Had ik niet geweten.")
    assert not tells_surprise("Het ging goed, al had ik niet zo veel tijd. Wat hij vond weet ik niet.")
    assert tells_surprise("Gelukt! Tot mijn verbazing vond ik het heerlijk.")
    assert not tells_surprise("Gelukt, en niemand zei er iets van.")


def test_it_hears_that_he_points_at_what_he_wrote_with_or_without_more():
    points = ("dat zei ik net", "zei ik al", "da zeg k toch net haha", "zoals ik zei, maandag in de overdracht")
    tells = ("dat zei ik tegen Karin", "ik zei net nee", "zoals altijd, maandag", "dat zei ik toch?")
    assert [*map(points_back_at_it, points)] == [True] * len(points)
    assert [*map(points_back_at_it, tells)] == [False] * len(tells)


def test_a_yes_with_more_or_only_when_is_added_to_what_stands_above():
    added = {
        "Ja, heel de vakantie. Al moet Tobias dat ook": "Heel de vakantie. Al moet Tobias dat ook",
        "Maandag, dan zit ze op kantoor. Wel na de lunch": "Maandag, dan zit ze op kantoor. Wel na de lunch",
        "klopt, elke avond": "elke avond",
    }
    other = ("Nee, liever eerst met mijn man praten", "Ik bel eerst Marga, donderdag", "ja maar niet deze week", "ja")
    assert {one: adds_to_it(one) for one in added} == added
    assert [*map(adds_to_it, other)] == [""] * len(other)


def test_who_said_already_what_he_will_do_answers_by_saying_so():
    johan = Walk(SCRIPTS["reflection"], replace(SITUATION, lines=LINES))
    johan.says("Dat ik te snel ja zeg")
    johan.says("Bij mijn baas. Ik wil volgende week een keer gewoon mijn mond houden.")
    johan.says("dat zei ik net")
    assert [one.value for one in johan.state.asked if one.step == "intention"] == ["that"]
    assert any(isinstance(one, PlanCheck) and one.day for one in johan.effects)
