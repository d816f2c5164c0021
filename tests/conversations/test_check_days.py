"""The days on which a client can be asked what came of his intention."""

from datetime import UTC, date, datetime, time

import pytest

from conversations.check_days import (
    RATHER_NOT,
    days_to_choose,
    is_day_after,
    planned,
    planned_unless_chosen,
    told_when,
    unless_chosen,
)
from conversations.consequences import PlanCheck
from conversations.contract import Contract, SmartGoal
from conversations.day_asked import asks_when
from conversations.inputs import picked
from conversations.intending import lasts
from conversations.lines import Library
from conversations.moments import Meeting
from conversations.rhythm import Local
from conversations.situation import Situation
from conversations.text import Brief, SpokenDay, Text
from conversations.wished.days_named import is_day_of, ready_from

TUESDAY = date(2026, 10, 6)
NOW = datetime(2026, 10, 6, 14, tzinfo=UTC)


def local(day: date, hour: int = 14) -> Local:
    return Local(day, time(hour), "Europe/Amsterdam")


def situation(
    following: date | None = date(2026, 10, 27),
    today: date = TUESDAY,
    off: tuple[date, ...] = (),
    taken: tuple[date, ...] = (),
):
    first, last = Meeting(1, local(TUESDAY), 60), following and Meeting(2, local(following), 60)
    contract = Contract(1, "Johan", SmartGoal("A plan"), (), 7, 3, first.at, 60, "Here", formal=False, welcome="")
    return Situation(
        lines=Library(),
        today=today,
        contract=contract,
        meeting=first,
        meetings=(first, last) if last else (first,),
        days_off=frozenset(off),
        taken=frozenset(taken),
    )


def october(*days: int) -> tuple[date, ...]:
    return tuple(date(2026, 10, day) for day in days)


def test_it_offers_a_day_soon_one_halfway_and_one_later():
    assert days_to_choose(situation(), "Ik zeg vaker nee.") == october(8, 16, 20)


def test_it_offers_no_day_on_which_he_is_asked_what_comes_only_once():
    assert days_to_choose(situation(taken=october(16)), "Ik zeg vaker nee.") == october(8, 19, 20)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("Dinsdag na het weekoverleg.", october(14, 16, 19), id="a weekday: from the day after it on"),
        pytest.param("Eind volgende week bel ik hem.", october(19, 20, 21), id="the Monday behind that week"),
        pytest.param("Begin volgende week bel ik hem.", october(15, 16, 20), id="the middle of that week"),
        pytest.param("Komende week als Cor komt.", october(14, 16, 20), id="within eight days"),
        pytest.param("Half oktober bel ik hem.", october(16, 19, 20), id="the middle of this month"),
        pytest.param(
            "Elke dinsdag de deur dicht. En eind volgende week vraag ik Tjitske.",
            october(19, 21),
            id="a week beside what is done every time",
        ),
        pytest.param("Elke dinsdagochtend.", october(14, 16, 19), id="every week that weekday"),
        pytest.param("Op 15 oktober.", october(16, 19, 20), id="a date in words"),
        pytest.param("In het overleg van 15-10.", october(16, 19, 20), id="a date in numbers"),
        pytest.param("Donderdag 8 oktober.\nIk doe het zaterdag.", october(12, 16, 20), id="another day after all"),
        pytest.param("Niet donderdag maar vrijdag.", october(12, 19, 20), id="not that day but this one"),
        pytest.param("Vrijdag. Als hij er niet is doe ik het maandag.", october(13, 20, 21), id="perhaps another"),
        pytest.param("Morgen al.", october(8, 16, 20), id="tomorrow"),
        pytest.param("Elke morgen om negen uur.", october(8, 16, 20), id="in the morning is not tomorrow"),
        pytest.param("On Thursday the 15th, after lunch.", october(16, 19, 20), id="English"),
        pytest.param("Vrijdag of maandag.", october(13, 20, 21), id="several weekdays"),
        pytest.param("Zaterdag zeg ik het. En de dokter is dus de 14e.", october(12, 16, 20), id="something else too"),
        pytest.param("Op 20 oktober.", october(21), id="one day is left"),
        pytest.param("In januari pas.", (), id="a month that is still to come: nothing to ask yet"),
        pytest.param("In oktober nog.", october(8, 16, 20), id="this month"),
        pytest.param("Op 2 november.", (), id="after the next meeting: nothing to ask yet"),
    ],
)
def test_it_never_asks_on_the_day_of_the_thing_nor_before_it(words: str, expected: tuple[date, ...]):
    assert days_to_choose(situation(), words) == expected


@pytest.mark.parametrize(
    ("asks", "day", "said"),
    [
        ("Vraag me er vrijdag de 16e naar.", 16, "Kept. I ask you {day} how it went."),
        ("Vraag me er vrijdag de zestiende maar naar.", 16, "Kept. I ask you {day} how it went."),
        ("Vraag het me de dag erna maar.", 14, "Kept. I ask you {day} how it went."),
        ("Vraag me er dinsdag naar.", 14, "It will not have happened by then. I ask you {day} how it went."),
        ("Vraag het me zaterdag.", 19, "I do not write in the weekend. I ask you {day} how it went."),
        (
            "Vraag het me vrijdag 23 oktober.",
            22,
            "That is too close to your next meeting. I ask you {day} how it went.",
        ),
    ],
)
def test_who_says_with_it_when_he_would_be_asked_is_asked_then_and_never_before_it_has_been(
    asks: str, day: int, said: str
):
    words = f"Dinsdag 13 oktober zeg ik nee in het overleg. {asks}"
    when = date(2026, 10, day)
    assert planned_unless_chosen(situation(), words) == (PlanCheck(str(when)),)
    assert told_when(situation(), words) == Text(said, day=SpokenDay(when))


def test_what_is_done_on_two_days_is_asked_about_after_the_last_of_them():
    both = "Dinsdag 13 oktober hangt het bord er. En als iemand het vrijdag 16 oktober niet redt, bel ik de klant."
    assert unless_chosen(situation(), both) == october(19)[0]
    assert unless_chosen(situation(), "Elke dinsdag en vrijdag leg ik hem weg.") == october(12)[0]


def test_what_is_done_some_times_on_end_is_asked_about_after_the_last_of_them():
    asked = {
        "De poort blijft de komende twee zaterdagen dicht.": 19,
        "De komende twee donderdagen ga ik om vier uur weg.": 16,
        "De komende drie avonden om zes uur de laptop dicht.": 12,
        "Komende vijf werkdagen een lijstje.": 14,
        "Een week lang geen mail na zeven uur.": 14,
        "De komende twee weken elke dag om vijf uur stoppen.": 21,
        "Tegen Karin zeggen dat ik de komende twee weken om vijf uur ga.": 16,  # that is what he says, not when
        "De komende drie weken elke dag om vijf uur stoppen.": 16,  # it goes on until they meet: asked halfway
    }
    assert {one: unless_chosen(situation(), one).day for one in asked} == asked
    # Of three Saturdays the last is so close to the meeting that he is asked with what comes before that.
    assert (days_to_choose(situation(), three := "De komende drie zaterdagen."), ready_from(three, TUESDAY)) == (
        (),
        date(2026, 10, 25),
    )


def test_a_feast_that_he_names_is_a_day():
    december = date(2026, 12, 1)
    assert [
        ready_from(one, december).isoformat()
        for one in ("Met kerst zeg ik het tegen mijn moeder.", "Op pakjesavond de telefoon weg.", "Na kerst misschien.")
    ] == ["2026-12-27", "2026-12-06", "2026-12-02"]


def test_a_weekday_behind_a_date_is_the_one_after_it():
    assert ready_from("Maandag 19 oktober zeg ik het, en dinsdag kijk ik ernaar.", TUESDAY) == date(2026, 10, 20)


def test_it_leaves_out_weekends_and_days_on_which_he_is_not_there():
    off = october(8, 9, 12, 13, 14, 15, 16)
    assert days_to_choose(situation(off=off), "Ik vraag door.") == october(19, 20, 21)


def test_it_keeps_before_the_next_preparation():
    assert days_to_choose(situation(date(2026, 10, 13)), "Ik vraag door.") == ()
    assert days_to_choose(situation(date(2026, 10, 20)), "Ik vraag door.") == october(8, 13, 14)


def test_after_the_last_meeting_there_is_nothing_to_choose():
    assert asks_when(situation(None), "Ik vraag door.") is None


def test_each_day_is_a_short_button_and_one_can_rather_not():
    offered = asks_when(situation(), "Ik vraag door.")
    assert offered is not None
    assert [(one.key, one.label, one.hidden) for one in offered.options] == [
        ("2026-10-08", Text("{day}", day=Brief(date(2026, 10, 8))), False),
        ("2026-10-16", Text("{day}", day=Brief(date(2026, 10, 16))), True),
        ("2026-10-20", Text("{day}", day=Brief(date(2026, 10, 20))), False),
        (RATHER_NOT, Text("rather not"), False),
    ]


@pytest.mark.parametrize(
    "typed", ["16 okt", "16 oct", "16-10", "16", "vrijdag", "vr", "Friday 16 October", "vr 16 okt"]
)
def test_a_day_can_be_typed_as_people_name_it(typed: str):
    offered = asks_when(situation(), "Ik vraag door.")
    assert offered is not None
    assert picked(offered.options, typed) == "2026-10-16"


def test_the_one_in_the_middle_is_told_and_can_only_be_typed():
    assert unless_chosen(situation(), "Ik vraag door.") == date(2026, 10, 16)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("Dinsdag na het weekoverleg.", date(2026, 10, 14), id="a weekday"),
        pytest.param("Woensdag.", date(2026, 10, 8), id="the very next day"),
        pytest.param("Vrijdagochtend met het team.", date(2026, 10, 12), id="a Friday: on Monday"),
        pytest.param("In de stuurgroep van 12 oktober.", date(2026, 10, 13), id="a date"),
        pytest.param("Elke maandag om negen uur.", date(2026, 10, 13), id="every week: after the first time"),
        pytest.param("Op 20 oktober.", date(2026, 10, 21), id="the last day on which there is room"),
        pytest.param("Ff met Bas praten vd week", date(2026, 10, 12), id="this week: on Monday"),
        pytest.param("Nog deze wk, bij de koffie.", date(2026, 10, 12), id="this week, in short"),
        pytest.param("Volgende week in het overleg.", date(2026, 10, 19), id="next week: on the Monday after it"),
        pytest.param("Donderdag 15 oktober zeg ik het.", date(2026, 10, 16), id="a weekday with its date"),
        pytest.param("Donderdag over een week, de 15e.", date(2026, 10, 16), id="a weekday with its number"),
        pytest.param("Donderdag over een week.", date(2026, 10, 16), id="a weekday, and a week later"),
        pytest.param(
            "Vanaf maandag doet hij het; donderdag vertel ik het.", date(2026, 10, 13), id="not before it begins"
        ),
        pytest.param("Volgende week dinsdag.", date(2026, 10, 14), id="a weekday of next week"),
        pytest.param("Ik loop de 15e bij hem binnen.", date(2026, 10, 16), id="a day by its number"),
        pytest.param("Voor de 2e keer vragen, vrijdag.", date(2026, 10, 12), id="a number that is no day"),
        pytest.param("mrgn ff bellen", date(2026, 10, 8), id="tomorrow, in short"),
        pytest.param("vrijdagmo bij de koffie", date(2026, 10, 12), id="a Friday morning, cut off"),
        pytest.param("wo na de standup", date(2026, 10, 8), id="a Wednesday, in short"),
        pytest.param("op ma 9.00 met Bas", date(2026, 10, 13), id="a Monday, in short"),
        pytest.param("ma ochtend, kantoor", date(2026, 10, 13), id="a Monday morning, in short"),
        pytest.param("I do it when ma calls, met de week in zicht.", date(2026, 10, 16), id="no day: halfway"),
    ],
)
def test_the_day_after_the_thing_itself_is_told_where_he_names_its_day(words: str, expected: date):
    assert unless_chosen(situation(), words) == expected
    assert planned_unless_chosen(situation(), words) == (PlanCheck(str(expected)),)


def test_the_day_that_he_is_told_is_planned_where_he_names_none():
    assert planned_unless_chosen(situation(), "Ik vraag door.") == (PlanCheck("2026-10-16"),)
    assert unless_chosen(situation(), "Ik vraag door.") == date(2026, 10, 16)


def test_nothing_is_planned_meanwhile_without_room():
    assert planned_unless_chosen(situation(), "Op 2 november.") == ()


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("Dinsdag na het weekoverleg.", True),
        ("Op 12 oktober, in de stuurgroep.", True),
        ("Elke maandag om negen uur.", False),
        ("Maandag of woensdag, bij de koffie.", False),
        ("Ik vraag door.", False),
        ("Volgende week blijf ik een keer zitten. En Piet bel ik zondag.", False),
    ],
)
def test_it_knows_whether_the_day_follows_the_one_that_he_names(words: str, so: bool):
    assert is_day_after(situation(), words) is so


def test_what_was_tapped_is_the_plan_and_nothing_tapped_is_none():
    assert (planned("2026-10-16"), planned(RATHER_NOT), planned(None)) == (
        (PlanCheck("2026-10-16"),),
        (PlanCheck(""),),
        (),
    )


def test_a_day_that_the_words_name_is_known_again_later():
    words = "Dinsdag na het weekoverleg, en op 15 oktober."
    assert [day for day in range(7, 22) if is_day_of(words, TUESDAY, date(2026, 10, day))] == [13, 15, 20]
    assert ready_from(words, TUESDAY) == date(2026, 10, 14)


def test_it_can_tell_a_day_when_those_that_he_could_choose_from_have_gone_by():
    late = situation(following=date(2026, 10, 9), today=date(2026, 10, 8))
    assert (days_to_choose(late, "Ik vraag het Bas."), unless_chosen(late, "Ik vraag het Bas.")) == (
        (),
        date(2026, 10, 9),
    )


def test_it_leaves_a_morning_free_on_both_sides_of_what_comes_only_once():
    once = date(2026, 10, 14)
    days = days_to_choose(situation(taken=(once,)), "Ik vraag Piet om hulp.")
    assert not {date(2026, 10, 13), once, date(2026, 10, 15)} & set(days)


@pytest.mark.parametrize("typed", ["nee", "Nee hoor", "prima", "ja", "is goed", "ok", "ging best"])
def test_who_finds_the_day_fine_gets_the_day_that_he_was_told(typed: str):
    choice = asks_when(situation(), "Ik vraag Piet om hulp.")
    told = unless_chosen(situation(), "Ik vraag Piet om hulp.")
    assert choice.read(typed, NOW).value == str(told)


@pytest.mark.parametrize("typed", ["liever niet", "niks, laat maar", "hoeft niet", "Sla maar over."])
def test_who_wants_not_to_be_asked_says_so_in_his_own_words(typed: str):
    assert asks_when(situation(), "Ik vraag Piet om hulp.").read(typed, NOW).value == RATHER_NOT


@pytest.mark.parametrize(
    ("words", "said", "day"),
    [
        ("Komend weekend, thuis, want dan heeft Ids dienst.", TUESDAY, date(2026, 10, 12)),
        ("Dit weekend laat ik hem liggen.", TUESDAY, date(2026, 10, 12)),
        ("Van het weekend.", TUESDAY, date(2026, 10, 12)),
        ("In het weekend, thuis.", date(2026, 10, 10), date(2026, 10, 12)),
        ("Komend weekend.", date(2026, 10, 11), date(2026, 10, 19)),
        ("Volgend weekend.", TUESDAY, date(2026, 10, 19)),
        ("Voor het weekend zeg ik het.", TUESDAY, date(2026, 10, 10)),
        ("Na het weekend zeg ik het.", TUESDAY, date(2026, 10, 13)),
        ("Komend weekend, op zaterdag.", TUESDAY, date(2026, 10, 11)),
        ("Elk weekend.", TUESDAY, date(2026, 10, 7)),
        ("In het nieuwe jaar zeg ik het.", date(2026, 12, 8), date(2027, 1, 2)),
        ("In het nieuwe jaar, op 4 januari.", date(2026, 12, 8), date(2027, 1, 5)),
    ],
)
def test_what_is_for_a_weekend_is_ready_when_it_is_over(words: str, said: date, day: date):
    assert ready_from(words, said) == day


def test_who_says_that_it_is_for_the_weekend_is_asked_on_the_monday_after_it():
    assert days_to_choose(situation(), "Komend weekend, thuis.")[0] == date(2026, 10, 12)
    assert unless_chosen(situation(), "Komend weekend, thuis.") == date(2026, 10, 12)


@pytest.mark.parametrize(
    ("words", "goes_on"),
    [
        ("Mijn telefoon 's nachts in de bijkeuken leggen. In het weekend van 5 december.", False),
        ("Dit weekend elke avond de telefoon uit.", False),
        ("'s Avonds de laptop dicht, donderdag.", False),
        ("Mijn telefoon 's nachts in de bijkeuken leggen.", True),
        ("Vanaf komend weekend 's nachts de telefoon uit.", True),
        ("Elke donderdag om vijf uur weg.", True),
        ("'s Avonds geen mail meer, vanaf maandag.", True),
        ("In het weekend voortaan geen mail.", True),
        ("Donderdag nee zeggen.", False),
    ],
)
def test_of_what_is_for_one_weekend_or_night_is_asked_how_it_went(words: str, goes_on: bool):
    assert lasts(words) is goes_on
