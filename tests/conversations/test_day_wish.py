"""On which day somebody would rather be asked how it went, and what only looks like that."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from conversations.check_days import unless_chosen
from conversations.contract import Contract, SmartGoal
from conversations.day_asked import asks_when
from conversations.inputs import Refused, Taken
from conversations.lines import Library
from conversations.moments import Meeting
from conversations.rhythm import Local
from conversations.situation import Situation
from conversations.text import SpokenDay, Text
from conversations.wished.by_its_place import ToldDay
from conversations.wished.day_put_right import RatherOn, may_put_right, rather_on
from conversations.wished.day_wish import asks_to_be_asked, beside_the_day

TODAY = date(2026, 12, 1)  # a Tuesday
NOW = datetime(2026, 12, 1, 17, tzinfo=UTC)
ZONE = "Europe/Amsterdam"
FIRST, SECOND, LAST = (
    Meeting(number, Local(day, time(14), ZONE), 60)
    for number, day in ((1, TODAY), (2, date(2026, 12, 22)), (3, date(2027, 1, 12)))
)
CONTRACT = Contract(1, "Robin", SmartGoal("Rust"), (), 4, 3, FIRST.at, 60, "Here", formal=False, welcome="")
SITUATION = Situation(lines=Library(), today=TODAY, contract=CONTRACT, meeting=FIRST, meetings=(FIRST, SECOND, LAST))
THURSDAY = "Ik laat de telefoon een keer liggen. Donderdag, tijdens de lunch."


def december(day: int) -> date:
    return date(2026, 12, day)


def heard(words: str, situation: Situation = SITUATION):
    choice = asks_when(situation, THURSDAY)
    assert choice is not None
    return choice.read(words, NOW)


def then(day: int, why: str = "Good. Then I ask you {day} how it went.") -> Taken:
    return Taken(str(december(day)), Text(why, day=SpokenDay(december(day))))


def test_he_was_told_to_be_asked_the_day_after():
    assert unless_chosen(SITUATION, THURSDAY) == december(4)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Liever maandag, vrijdag ben ik vrij", 7),
        ("doe ma 14/12", 14),
        ("Woensdag 9 is beter", 9),
        ("ma 14 dec graag", 14),
        ("Doe maar de maandag erna, de 7e", 7),
        ("Maak er woensdag van", 9),
        ("Na het weekend pas.", 7),
        ("weekje later graag", 11),
        ("liever een week later, dan heb ik het vaker gedaan", 11),
        ("dinsdag 15 december", 15),
        ("15 dec is prima", 15),
        ("de 9e graag", 9),
        ("over een week", 8),
        ("Liever de maandag daarna, dan heb ik meer te vertellen", 7),
        ("donderdag een week later graag", 10),
        ("Vraag het maar na de tweede donderdag", 11),
        ("Doe maar volgende week vrijdag, dan heb ik twee donderdagen gehad", 11),
        ("volgende week woensdag", 9),
        ("begin volgende week", 7),
        ("eind volgende week", 11),
        ("kan het maandag? dan werk ik niet", 7),
        ("maandag ben ik er weer, vraag het dan", 7),
        ("vrijdag heb ik atv, dus graag maandag", 7),
        ("na sinterklaas", 7),
        ("liever wat later", 11),
        ("doe maar donderdag", 10),
        ("ma graag", 7),
        ("liever di", 8),
        ("zullen we woensdag doen?", 9),
        ("woensdag past me beter", 9),
        ("maandag of dinsdag", 7),
        ("vrijdag lukt niet, maandag wel", 7),
        ("liever dinsdag om 8 uur 's avonds", 8),
        ("O wacht, dan ben ik weg. Kan het dinsdag?", 8),
        ("vrijdag? dan ben ik op skivakantie. maandag erna ben ik terug", 7),
        ("doe maar volgende week do, dan heb ik 3 avonddiensten gehad van dennis", 10),
        ("vlgnde week vr pas, eerder heeft t geen zin", 11),
        ("Nee, 't is de 11e, vrijdag. Dus maandag de 14e vragen.", 14),
        ("'k Zei toch de 14e.", 14),
        ("Zou het ook de 15e kunnen? Dan ben ik terug van de cursus.", 15),
        ("ma 14 is top, einde middag graag", 14),
        ("dinsdag over anderhalve week", 15),
        ("over anderhalve week ongeveer", 11),
        ("half december pas, het is nu te druk", 15),
        ("ergens na de 10e", 11),
        ("4 dec zit ik nog bij mijn zus, doe maar donderdag de 17e", 17),  # on which he is asked what to talk about
        ("vraag het maar na sinterklaas, dan is de drukte voorbij", 7),
        ("dinsdag de achtste graag", 8),
        ("Doe maar de negende", 9),
        ("Maandag had ik gezegd", 7),
        ("Vraag het me maar de 11e, na mijn vrije vrijdag bedoel ik, dus liever zaterdag of maandag 14.", 14),
        ("Vrijdag had ik gezegd. Maandag mag ook, dan heb ik een dag extra om me te misdragen. Fijne kerst.", 7),
    ],
)
def test_the_day_that_he_names_is_the_day(words: str, day: int):
    assert heard(words) == then(day)


@pytest.mark.parametrize(
    ("words", "day", "why"),
    [
        (
            "doe maar zaterdag, vrijdag sta ik in de zaak",
            7,
            "I do not write in the weekend. I ask you {day} how it went.",
        ),
        ("morgen", 4, "It will not have happened by then. I ask you {day} how it went."),
        ("kan het eerder?", 4, "It will not have happened by then. I ask you {day} how it went."),
        ("21 december graag", 17, "That is too close to your next meeting. I ask you {day} how it went."),
    ],
)
def test_where_that_cannot_be_it_is_the_day_beside_it_and_he_hears_why(words: str, day: int, why: str):
    assert heard(words) == then(day, why)


def test_of_a_day_after_the_next_meeting_he_hears_that_they_will_have_met_by_then():
    then_met = Text(
        "By then you will have met {coach} again. I ask you {day} how it went.", coach="", day=SpokenDay(december(17))
    )
    for words in ("na de kerst", "begin januari", "begin volgend jaar pas"):
        assert heard(words) == Taken("2026-12-17", then_met)


def test_of_a_time_that_only_he_can_lay_on_a_day_he_is_asked_which_that_is():
    which = Refused(Text("Which day is that? Otherwise I ask {day}.", day=SpokenDay(december(4))), keeps=True)
    for words in (
        "Doe maar als ik terug ben van vakantie",
        "vraag het maar als de drukte voorbij is",
        "pas na mijn verhuizing graag",
        "de week voor de audit",
    ):
        assert heard(words) == which
    for words in ("Liever laat ik hem thuis als ik ga lunchen", "Doe maar gewoon als altijd", "Als Karin er is"):
        assert heard(words) != which


def test_he_hears_of_days_off_and_of_what_comes_only_once():
    off, taken = (
        replace(SITUATION, days_off=frozenset({december(7)})),
        replace(SITUATION, taken=frozenset({december(7)})),
    )
    assert heard("liever maandag", off) == then(8, "I do not write to you that day. I ask you {day} how it went.")
    assert heard("liever maandag", taken) == then(8, "That day I ask you something else. I ask you {day} how it went.")


@pytest.mark.parametrize(
    "words",
    ["👍", "is goed", "top", "prima hoor", "ja doe maar", "laat maar zo", "maakt niet uit", "mij best", "ja, vrijdag",
     "Maandag had ik gezegd. Vrijdag mag ook.", "Nee 4 is goed, de 3e moet hij klaar zijn. Spannend hoor!",
     "vrijdag is goed", "vr is prima", "Fijn!", "klinkt goed", "dat kan", "nee hoor", "om het even", "ok"],
)  # fmt: skip
def test_who_finds_it_fine_is_asked_on_the_day_that_he_was_told(words: str):
    assert heard(words) == Taken(str(december(4)))


@pytest.mark.parametrize(
    "words",
    [
        "O wacht, donderdag ben ik op heidag in Zwolle. Maak er woensdag van.",
        "Ik zie dat ik donderdag vrij ben. Maak er maar woensdag van, in de lunch, zelfde telefoon",
        "En vrijdag bel ik Piet.",
        "op de teamvergadering van 10 december, lokaal 3",
        "woensdag doe ik het",
        "morgen ga ik het aan Karin zeggen",
        "Woensdag in de lunch",
        "ik begin maandag pas",
        "ik weet niet of ik maandag durf",
        "Karin zei: doe het maandag",
        "maandag bij de overdracht",
        "en als het woensdag niet lukt dan vrijdag",
        "bij de koffie, niet bij de lunch",
        "donderdag kan ik niet",
        "ik bedoelde donderdag 10 december",
        "na de vergadering van maandag",
        "dinsdag om 9 uur",
        "liever s avonds, na achten, dan slapen de kinderen",
        "mijn collega wil maandag ook meedoen",
        "Elke maandag leg ik hem in de la",
        "eigenlijk wil ik het vrijdag pas doen, niet donderdag",
    ],
)
def test_what_is_of_the_doing_or_of_something_else_is_no_day_to_be_asked(words: str):
    assert isinstance(heard(words), Refused)


def test_who_tells_with_a_day_what_he_will_do_after_all_is_asked_about_that():
    assert isinstance(heard("Ik bel dinsdag 8 december ook Iris, om het over te dragen. Vrijdag 11 is goed."), Refused)


def test_afterwards_the_day_that_he_means_is_heard_in_a_sentence_of_its_own():
    asked = ToldDay(december(9), TODAY, THURSDAY, (), december(2))
    for words, day, besides in (
        ("Nee, vrijdag 11 graag, de 9e zit ik de hele dag in overleg.", 11, ""),
        ("Nee, ik bedoelde maandag 7 december. En ja geef het maar door.", 7, "En ja geef het maar door."),
        ("nee toch liever zaterdag 12", 12, ""),
        ("Nee, 't is vrijdag de 11e dat ik het doe. Dus vraag maar maandag.", 14, ""),
        ("Nee, 't is de 12e, zaterdag. Dus maandag de 14e vragen.", 14, ""),
        ("Nee, vrijdag 11 graag. Ik wil dood.", 11, "Ik wil dood."),
        ("Nee, vrijdag 11 graag. Mijn vader is overleden.", 11, "Mijn vader is overleden."),
        ("Kan je het maandag 7 december al vragen?", 7, ""),
        ("Sorry, doe toch maar maandag de 14e. Woensdag ben ik vrij.", 14, ""),
        (
            "Toch maar maandag graag. Moet ik trouwens nog iets voorbereiden?",
            7,
            "Moet ik trouwens nog iets voorbereiden?",
        ),
    ):
        assert may_put_right(words)
        assert rather_on(words, asked) == RatherOn(december(day), besides)
    for words in (
        "ik bedoelde donderdag 10 december",  # on which he does it
        "Nee joh, maandag 7 december heb ik dienst",
        "vrijdag 11 heb ik een overleg met mijn baas, spannend",
        "nee, ik durf het toch niet hoor",
        "Nee, donderdag 10 doe ik het pas",
        "Kan het dinsdag 22 december een uurtje later?",
    ):
        assert not may_put_right(words) or rather_on(words, asked) is None


def test_what_is_for_the_coach_besides_is_known_from_it():
    words = "Na het weekend pas. En kun je doorgeven aan Ada dat ik de 22e een kwartier later ben?"
    assert beside_the_day("Ada Lovelace", words) == words.removeprefix("Na het weekend pas. ")
    assert beside_the_day("Ada Lovelace", "Liever maandag. Vrijdag ben ik vrij.") == ""
    words = "Doe maar woensdag. Mijn moeder wordt dinsdag geopereerd, dus ik heb het druk."
    assert beside_the_day("Ada Lovelace", words) == words.removeprefix("Doe maar woensdag. ")


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("Wil je vrijdag maar liever maandag vragen hoe het ging?", True),
        ("vraag me maandag maar hoe het ging", True),
        ("kun je dat dinsdag vragen?", True),
        ("Maandag ga ik het vragen", False),
        ("Karin zei: vraag het maandag", False),
        ("Ik wil maandag met Ada praten", False),
    ],
)
def test_while_nothing_is_asked_it_has_to_be_said_that_it_is_the_asking(words: str, so: bool):
    assert asks_to_be_asked(words) is so
