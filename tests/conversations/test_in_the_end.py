"""What somebody means to try in the end, and what he says besides of when he would be asked about it."""

import pytest

from conversations.asked.asking_back import AsksBack, asks_back, only_asks
from conversations.insight import will_do
from conversations.intending import is_tried, set_out
from conversations.quoted.in_the_end import in_the_end, is_not_his, is_treat, only_thinks
from conversations.surely import is_sure, sets_out_and_asks
from conversations.wished.asked_after import in_two

LEAVES = "Donderdag 7 januari ga ik om vijf uur naar huis."


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (
            "Ik weet het nog niet, moet het op het werk of mag het ook thuis?\n"
            f"Ik was nog aan het denken. {LEAVES} Ook als Karin er nog zit.",
            f"{LEAVES} Ook als Karin er nog zit.",
        ),
        (f"Dat ik niet gemist word. Dat was een correctie, geen voornemen. Het voornemen is: {LEAVES}", LEAVES),
        (f"Vaker nee zeggen. Nee, mijn echte voornemen: {LEAVES}", LEAVES),
        (f"Iets met mijn mail. Dat was hardop denken. {LEAVES}", LEAVES),
        (f"Mag het ook thuis? {LEAVES}", LEAVES),
        (f"En koffie ☕\nHaha nee, die koekjes waren niet mijn voornemen 😂 Wat ik wil proberen: {LEAVES}", LEAVES),
        (f"Mag je me dat volgende week nog een keer vragen? Het is een gekkenhuis hier\n{LEAVES}", LEAVES),
    ],
)
def test_what_he_thinks_aloud_asks_back_or_puts_right_first_is_none_of_it(words: str, meant: str):
    assert in_the_end(words) == meant


@pytest.mark.parametrize(
    "words",
    [
        "Dat is een vraag voor Piet, die stel ik vrijdag.",
        "Ik was aan het denken om vrijdag te gaan wandelen. Met Piet erbij.",
        "Het voornemen is er wel, maar het lukt me nooit.",
        "Ik maak maandag een plan, en vraag Piet of het klopt.",
        "Ik vraag Karin of het mag. Dinsdag bij de koffie.",
        "Ik ben nog aan het denken.",
    ],
)
def test_all_that_he_writes_is_it_where_he_says_no_such_thing(words: str):
    assert in_the_end(words) == words


@pytest.mark.parametrize(
    ("words", "does", "asks"),
    [
        (f"{LEAVES} Vraag me er dinsdag de 5e naar.", LEAVES, "Vraag me er dinsdag de 5e naar."),
        (f"{LEAVES} Vraag het me de dag erna maar.", LEAVES, "Vraag het me de dag erna maar."),
        ("Donderdag bel ik Piet, vraag het me vrijdag maar.", "Donderdag bel ik Piet", "vraag het me vrijdag maar."),
        (f"{LEAVES} Vrijdag 11 is goed.", LEAVES, "Vrijdag 11 is goed."),
        (f"{LEAVES} Vraag het maar vrijdag.", LEAVES, "Vraag het maar vrijdag."),
        (f"{LEAVES} Vraag je er dinsdag naar?", LEAVES, "Vraag je er dinsdag naar?"),
        ("Kun je me maandag vragen of het ging? Ik bel dan.", "Ik bel dan.", "Kun je me maandag vragen of het ging?"),
    ],
)
def test_when_he_would_be_asked_is_no_part_of_what_he_does(words: str, does: str, asks: str):
    assert in_two(words) == (does, asks)


@pytest.mark.parametrize(
    "words",
    [
        "Ik vraag me af wat Piet wil, dus dat vraag ik maandag.",
        "Maandag zeg ik tegen het team: vraag me eerst.",
        "Vraag Esther dinsdag wat ze nodig heeft.",
        "Ik zeg tegen Karin dat het niet kan. Maandag is beter.",
        "Ik loop naar Karin. Vraag het maar maandag aan haar.",
        "Vraag het me morgen nog eens.",
    ],
)
def test_what_is_asked_of_others_or_all_that_he_says_stays_whole(words: str):
    assert in_two(words) == (words, "")


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("Nee zeggen tegen Karin, dinsdag. Vraag me er woensdag naar", True),
        ("Ik ga elke avond om tien naar bed. Vraag me over een week maar hoe het gaat.", True),
        ("Druk. Vraag het me zondag maar", False),
        ("Ik moet er nog over nadenken, vraag het me vrijdag maar.", False),
        ("Ik ga vandaag naar mijn moeder, ze ligt in het ziekenhuis. Vraag het me zondag maar.", False),
        ("Ik rij nu naar huis, vraag het me vanavond", False),
    ],
)
def test_who_says_both_puts_nothing_off(words: str, so: bool):
    assert sets_out_and_asks(words) is so


def test_what_he_calls_his_intention_surely_is_that():
    assert is_sure("Mijn voornemen is dat ik dinsdag Karin bel en zeg dat ik die dienst niet draai.")
    assert not is_sure("Het voornemen is er wel, maar het lukt me nooit.")


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("Mag het ook thuis?", True),
        ("Moet het op het werk zijn of mag het ook thuis?", True),
        ("Kan het ook iets kleins zijn?", True),
        ("Kan Karin ook thuis werken?", False),
        ("Moet ik op het werk blijven?", False),
        ("Moet dat op het werk blijven liggen?", False),
    ],
)
def test_it_hears_who_asks_whether_it_may_be_elsewhere_or_small(words: str, so: bool):
    assert (asks_back(words) is AsksBack.FREELY) is so


def test_who_asks_that_and_names_nothing_yet_only_thinks():
    aloud = "Ik weet het nog niet, moet het in het werk of mag het ook thuis? Thuis heb ik een zoon van zestien."
    assert only_thinks(aloud)
    assert not only_thinks(f"{aloud} {LEAVES}")
    assert not only_thinks("Vrijdag bel ik Piet.")
    for lost in (
        "Wat bedoel je met dat, dat ik de bijlagen nakijk? Dat wil ik juist niet meer.",
        "Bedoel je dat ik Karin moet aanspreken? Dat ga ik niet doen.",
        "Waarmee? Dat ik bang ben?",
        "Wat bedoel je met daar? Ik wil er niks mee.",
    ):
        assert only_thinks(lost)
    for found in (
        "Bedoel je zoiets als donderdag de telefoon laten liggen? Dan doe ik dat.",
        "Misschien vrijdag niet opnemen?",
        "Hoe bedoel je? Ik leg hem vrijdag in de la.",
        "Dat wil ik juist niet meer.",
    ):
        assert not only_thinks(found)


def test_who_only_turns_down_what_was_named_will_try_nothing():
    assert not is_tried("Dat ik de telefoon laat liggen? Nee, dat wil ik juist niet.")
    assert is_tried("Niet meer overwerken op vrijdag, dat wil ik juist niet meer.")
    assert is_tried("Ik ga die dienst niet doen, dat wil ik niet meer.")


def test_who_says_it_again_says_what_it_is_behind_that():
    assert in_the_end("Dat zei ik net al: Karel vertellen. Ik loop er straks langs.") == (
        "Karel vertellen. Ik loop er straks langs."
    )
    assert set_out("Ik neem mee dat ik Karel voor de kerst nog zeg dat ik het heb overgedaan.")
    assert set_out("Dat ik mijn telefoon 's avonds in de la leg. Vanaf morgen.")
    assert not will_do("Vooral op zondag, dan ga ik de roosters nog eens nalopen.")
    assert will_do("Als zij iets vraagt, dan ga ik haar zeggen dat ik er later op terugkom.")


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("Dit is dus niet wat ik me voornam, dat was het hardop denken ervoor.", True),
        ("Dit was mijn voornemen niet.", True),
        ("Dat had ik niet afgesproken. Ik zou vrijdag om vijf uur weggaan.", True),
        ("Dat klopt niet, ik zou vrijdag mijn baas bellen.", True),
        ("Het was niet wat ik me had voorgesteld, maar het ging wel.", False),
        ("Dat is niet gelukt.", False),
        ("Mijn plan was goed, maar Karin was er niet.", False),
    ],
)
def test_it_hears_who_says_that_it_is_not_what_he_set_out_to_do(words: str, so: bool):
    assert is_not_his(words) is so


def test_a_joke_after_what_he_has_just_answered_is_nothing_to_try():
    jokes = ("En koffie met van die lekkere koekjes ☕", "en taart natuurlijk haha", "En wijn ;)")
    tries = ("En de telefoon weg 😅", "En vaker nee zeggen haha", "En donderdag naar Karin 😅", "En dan thuis blijven")
    assert [is_treat(one) for one in (*jokes, *tries)] == [True] * len(jokes) + [False] * len(tries)


def test_that_a_question_was_one_asks_for_its_answer():
    assert only_asks("Hallo? Dat was een vraag hoor haha") is AsksBack.OWED
