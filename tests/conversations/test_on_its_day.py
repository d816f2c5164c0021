"""A plan with the date of its day written out: put on another day, or read when the day by itself would be another."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from conversations.check_days import days_to_choose, unless_chosen
from conversations.quoted.on_its_day import as_read, moved
from conversations.wished.days_named import first_named, last_named
from tests.conversations.test_check_days import TUESDAY, situation

SAID, TODAY = date(2026, 12, 1), date(2026, 12, 3)
PLAN = "Volgende week maandag zeg ik bij de ploegstart hoe ik de beuken wil hebben."
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def it_is(day: str) -> str:
    return PLAN.replace("Volgende week maandag", day)


@pytest.mark.parametrize(
    ("words", "now"),
    [
        (
            "O wacht, maandag ben ik d'r niet, dan heb ik de fysio. Dinsdag de 8e dan, zelfde verhaal.",
            it_is("Dinsdag 8 december"),
        ),
        # A weekday by itself is the one that lies nearest to the day that it was.
        ("Maandag is mijn baas er niet. Woensdag dan maar.", it_is("Woensdag 9 december")),
        ("Dan wordt het toch woensdag, maandag is hij er niet.", it_is("Woensdag 9 december")),
        ("Ik doe het donderdag.", it_is("Donderdag 10 december")),
        (
            "Maandag ben ik er niet, dinsdag dan. En ik neem Mo mee.",
            it_is("Dinsdag 8 december") + "\nEn ik neem Mo mee.",
        ),
        # What is of another day, or only asks, or is when he would be asked, moves nothing.
        ("Vrijdag ben ik er niet, zaterdag dan.", ""),
        ("Maandag is het overleg, dinsdag dan de evaluatie.", ""),
        ("Maandag ben ik er niet. Zal ik het dinsdag doen?", ""),
        ("Liever dinsdag.", ""),
    ],
)
def test_it_is_the_same_plan_on_another_day(words, now):
    assert moved(PLAN, SAID, words, TODAY) == now


@pytest.mark.parametrize(
    ("plan", "next_day", "week_later"),
    [
        (PLAN, it_is("Maandag 7 december"), it_is("Maandag 7 december")),
        ("Maandag zeg ik nee.", "Maandag zeg ik nee.", "Maandag 7 december zeg ik nee."),
        ("Ik bel morgenochtend.", "Ik bel woensdagochtend 2 december.", "Ik bel woensdagochtend 2 december."),
        *((plan, plan, plan) for plan in ("Elke maandag een lijstje.", "Ma 7 december.", "Ik zeg dat ik morgen bel.")),
    ],
)
def test_it_reads_with_its_date_where_its_day_would_be_taken_for_another(plan, next_day, week_later):
    assert (as_read(plan, SAID, date(2026, 12, 8)), as_read(plan, SAID, date(2026, 12, 15))) == (next_day, week_later)


def test_of_two_days_the_one_that_does_not_suit_is_put_right():
    plan = "Maandag zeg ik nee. Vrijdag kijk ik terug."
    now = moved(plan, SAID, "Maandag is Karin er niet. Dinsdag dan.", TODAY)
    assert now == "Dinsdag 8 december zeg ik nee. Vrijdag kijk ik terug."


_days = st.sampled_from(WEEKDAYS)
_ways = st.sampled_from(
    ("{} zeg ik nee.", "Volgende week {} zeg ik nee.", "Ik zeg {} in het overleg nee.", "Op {0} en {1} zeg ik nee.",
     "{} laat ik Sem het doen, en ik kom pas {1} kijken."),
)  # fmt: skip


@given(_ways, _days, _days, st.integers(0, 10))
def test_nobody_is_asked_before_the_last_day_that_he_named_nor_on_one(way, first, second, far):
    today = TUESDAY + timedelta(days=far)
    plan = way.replace("{}", "{0}").format(first, second)
    here = situation(today=today)
    days = days_to_choose(here, plan)
    named = {first_named(plan, today), last_named(plan, today)}
    # Where there is no day after the last one before they meet, the one after the first has to do.
    assume(any(day > last_named(plan, today) for day in days))
    assert [day for day in days if day in named or day <= last_named(plan, today)] == []


@given(_days, _days, st.integers(0, 4))
def test_who_puts_his_day_right_is_asked_after_the_one_that_it_is_now(was, becomes, far):
    assume(was != becomes)
    today = TUESDAY + timedelta(days=far)
    plan = moved(f"{was} zeg ik nee.", TUESDAY, f"Oh wacht, {was} ben ik er niet. {becomes} dan.", today)
    does, here = first_named(plan, today), situation(today=today)
    assert does is not None
    assert (WEEKDAYS[does.weekday()], does > today) == (becomes, True)
    assert unless_chosen(here, plan) > does
