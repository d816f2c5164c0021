"""What a client types to say when he wants to be asked, and where he is."""

from datetime import time

import pytest

from conversations.days.numerals import Unclear, Understood
from conversations.days.zones import zone_of
from conversations.wish_words import read_days, read_hour, read_quiet

HOME = "Europe/Amsterdam"
OFFICE = frozenset(range(5))


@pytest.mark.parametrize(
    ("words", "hour"),
    [
        ("half negen", time(8, 30)),
        ("20.00", time(20)),
        ("om kwart over zeven 's avonds", time(19, 15)),
        ("7:15", time(7, 15)),
        ("8pm", time(20)),
        ("23:00", time(23)),
    ],
)
def test_it_takes_any_hour_as_people_write_it(words, hour):
    read = read_hour(words)
    assert isinstance(read, Understood)
    assert read.value == hour


@pytest.mark.parametrize("words", ["03:00", "23:30", "morgen", "dat weet ik niet", "25:00", ""])
def test_it_takes_no_hour_of_the_night_and_no_other_words(words):
    assert isinstance(read_hour(words), Unclear)


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ("22.00 tot 7.30", (time(22), time(7, 30))),
        ("van tien tot zeven", (time(22), time(7))),
        ("tussen 21:30 en 9:00", (time(21, 30), time(9))),
        ("20:30-8:00", (time(20, 30), time(8))),
        ("half elf tot half acht", (time(22, 30), time(7, 30))),
        ("middernacht tot 6 uur", (time(23, 59), time(6))),
    ],
)
def test_it_takes_quiet_hours_from_an_evening_to_a_morning(words, hours):
    assert read_quiet(words) == Understood(hours)


@pytest.mark.parametrize("words", ["22:00", "12:00 tot 14:00", "9 tot 17", "altijd", ""])
def test_it_takes_no_other_hours_for_quiet_ones(words):
    assert isinstance(read_quiet(words), Unclear)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("ma di do", {0, 1, 3}),
        ("maandag, woensdag en vrijdag", {0, 2, 4}),
        ("ma t/m do", {0, 1, 2, 3}),
        ("vrijdag tot en met maandag", {4, 5, 6, 0}),
        ("di-do en za", {1, 2, 3, 5}),
        ("elke dag", set(range(7))),
        ("werkdagen", set(range(5))),
        ("weekend", {5, 6}),
        ("ook in het weekend", set(range(7))),
        ("niet op vrijdag", {0, 1, 2, 3}),
        ("behalve maandag en dinsdag", {2, 3, 4}),
        ("vrijdags", {4}),
        ("Monday to Wednesday", {0, 1, 2}),
        ("elke dag behalve zondag", {0, 1, 2, 3, 4, 5}),
        ("Alle dagen, behalve op zondag.", {0, 1, 2, 3, 4, 5}),
        ("alles behalve het weekend", {0, 1, 2, 3, 4}),
        ("elke dag, maar zondag niet", {0, 1, 2, 3, 4, 5}),
        ("every day except Sunday", {0, 1, 2, 3, 4, 5}),
        ("werkdagen behalve woensdag", {0, 1, 3, 4}),
        ("ma t/m za, behalve wo en do", {0, 1, 4, 5}),
        ("alle dagen m.u.v. zondag", {0, 1, 2, 3, 4, 5}),
        ("liever niet op maandag", {1, 2, 3, 4}),
        ("op maandag liever niet", {1, 2, 3, 4}),
        ("liever geen maandag", {1, 2, 3, 4}),
        ("nooit op vrijdag", {0, 1, 2, 3}),
        ("niet meer op vrijdag", {0, 1, 2, 3}),
        ("niet op zondag en maandag", {1, 2, 3, 4}),
        ("alleen maandag", {0}),
        ("graag alleen op dinsdag en donderdag", {1, 3}),
        ("only Monday", {0}),
        ("elke werkdag", {0, 1, 2, 3, 4}),
        ("ook zaterdag, maar zondag niet", {0, 1, 2, 3, 4, 5}),
    ],
)
def test_it_takes_days_by_name_in_a_row_and_without_some(words, days):
    assert read_days(words, OFFICE) == Understood(frozenset(days))


@pytest.mark.parametrize(
    "words",
    ["nooit", "niet op werkdagen", "morgen", "", "ma en blauw", "niet alleen maandag", "elke dag behalve blauw"],
)
def test_it_leaves_one_day_at_least_and_takes_nothing_else_for_days(words):
    assert isinstance(read_days(words, OFFICE), Unclear)


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("Tokio", "Asia/Tokyo"),
        ("ik ben in New York", "America/New_York"),
        ("Curaçao", "America/Curacao"),
        ("op Bonaire", "America/Kralendijk"),
        ("São Paulo", "America/Sao_Paulo"),
        ("londen!", "Europe/London"),
        ("Kaapstad", "Africa/Johannesburg"),
        ("europe/lisbon", "Europe/Lisbon"),
        ("Zuid-Afrika", "Africa/Johannesburg"),
        ("zuid afrika", "Africa/Johannesburg"),
        ("in Groot Brittannië", "Europe/London"),
        ("Nieuw Zeeland", "Pacific/Auckland"),
        ("Mexico Stad", "America/Mexico_City"),
        ("Rio-de-Janeiro", "America/Sao_Paulo"),
        ("Sint-Maarten", "America/Lower_Princes"),
        ("den-haag", "Europe/Amsterdam"),
        ("thuis", HOME),
        ("Nederland", HOME),
    ],
)
def test_it_knows_a_place_by_the_name_that_people_use(words, zone):
    assert zone_of(words, HOME) == zone


@pytest.mark.parametrize("words", ["UTC+2", "CET", "Amerika", "Australië", "ver weg", ""])
def test_it_guesses_no_place(words):
    assert zone_of(words, HOME) is None
