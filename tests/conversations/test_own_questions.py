"""Self-coaching, read aloud: questions of his own, on days he chose, with no coach in it."""

from dataclasses import replace
from datetime import date

import pytest

from conversations import saved
from conversations.consequences import AskMyself, AskNoMore, Finish, TellCoach
from conversations.effects import Ask
from conversations.scripts.own_plan import OWN_PLAN
from conversations.scripts.own_questions import OWN_QUESTIONS
from conversations.scripts.setup import known
from conversations.states import Asked, Asking, Closed, Opening, Outcome, Status
from conversations.wished.own_days import OwnDays, wished_days
from conversations.wished.own_question import asks_himself, takes_up_asking_himself, wonders_what_it_is
from tests.conversations.walking import DAY, NINE, SITUATION, Walk

LATER = replace(SITUATION, today=date(2027, 3, 16))
TOLD = (
    "* Good. On which day shall I ask you this? If you say nothing, it is Friday 23 April, for you alone. More days "
    "are fine too."
)
RATHER_NOT = "[rather not]"
ONE = "Who knows this better?"
TWO = {"question1": ONE, "question2": "What can go?"}
OPENING = "You wanted to ask yourself this. Nobody else sees it."


def planning(words: str = ONE) -> Walk:
    johan = Walk(OWN_PLAN, LATER)
    johan.says(words)
    return johan


def asked() -> Walk:
    return Walk(OWN_QUESTIONS, LATER, state=Opening(known(TWO)))


def asks_on(johan: Walk) -> tuple[str, ...]:
    """On which days he is asked as it was laid down last."""
    return next(one.days for one in reversed(johan.everything) if isinstance(one, AskMyself))


def test_it_lays_his_question_down_for_a_day_and_tells_him_which():
    johan = Walk(OWN_PLAN, LATER)
    assert johan.aloud == ["* What do you want to ask yourself later on? One question is enough, three are fine too."]
    johan.says(ONE)
    assert johan.aloud == ["✓ 101", TOLD, RATHER_NOT]
    assert AskMyself((ONE,), ("2027-04-23",)) in johan.effects


def test_what_he_asks_himself_of_a_day_is_asked_then_or_he_hears_at_once_that_it_cannot_be():
    johan = planning("Ligt die telefoon nog in de la, met Pinksteren?")
    assert johan.aloud[1] == (
        "* From Monday 3 May on it cannot be: then I erase everything. On which day before that? If you say nothing, "
        "it is Friday 23 April, for you alone."
    )
    assert asks_on(johan) == ("2027-04-23",)
    johan = planning("Ligt die telefoon nog in de la, op 12 april?")
    assert johan.aloud[1].startswith("* Good. I ask you this on Monday 12 April, for you alone.")
    for words in ("Heb ik met kerst nog gebeld?", "Ben ik na zes uur weer hier?", "Wat weet ik in mei nog?"):
        assert planning(words).aloud[1] == TOLD


def test_two_days_behind_his_question_are_the_days_on_which_he_is_asked():
    johan = planning("Houd ik mijn maandagen nog vrij? 15 april en 29 april")
    assert johan.aloud[1].startswith(
        "* Good. I ask you this on Thursday 15 April and Thursday 29 April, for you alone."
    )
    assert asks_on(johan) == ("2027-04-15", "2027-04-29")
    johan = planning("Houd ik mijn maandagen nog vrij? 15 april en 1 juli")
    assert johan.aloud[1] == (
        "* From Monday 3 May on it cannot be: then I erase everything. On which day before that? If you say nothing, "
        "it is Thursday 15 April, for you alone."
    )


def test_who_asks_whether_anybody_is_bothered_by_it_is_told_that_nobody_is():
    johan = planning("Val ik Ada daar niet mee lastig?")
    assert johan.aloud == ["Nobody hears of it. I ask it of you alone, on the day that you choose."]
    johan.says("Slaap ik nog goed?")
    assert johan.aloud[1] == TOLD


def test_silence_leaves_it_so():
    johan = planning()
    johan.waits(3 * DAY)
    assert (johan.aloud, johan.state.outcome, asks_on(johan)) == ([], "finished", ("2027-04-23",))


def test_what_asks_nothing_behind_a_question_belongs_to_it():
    johan = planning("Was I here after six again, and why? Be honest.\nWhat can go?")
    assert (
        AskMyself(("Was I here after six again, and why? Be honest.", "What can go?"), ("2027-04-23",)) in johan.effects
    )


TWICE = "Good. Then I ask you this on Tuesday 6 April and Tuesday 20 April."
LATE = "From Monday 3 May on it cannot be: then I erase everything. I ask you this on {}."


@pytest.mark.parametrize(
    ("words", "told", "days"),
    [
        ("Oké streng hoor. 15 april en 1 juli", LATE.format("Thursday 15 April"), ["2027-04-15"]),
        ("over drie weken en over vijf", TWICE, ["2027-04-06", "2027-04-20"]),
        ("over een jaar", LATE.format("Friday 23 April"), ["2027-04-23"]),
        ("toch maar niet", "Good. Then I ask nothing.", []),
        ("nee doe maar niet", "Good. Then I ask nothing.", []),
    ],
)  # fmt: skip
def test_it_hears_the_days_that_he_would_rather_have(words: str, told: str, days: list[str]):
    johan = planning()
    johan.says(words)
    assert (johan.aloud[1:], asks_on(johan)) == ([told], tuple(days))


def test_a_nod_leaves_it_as_he_was_told_without_a_word():
    for words in ("is goed", "ja", "nee hoor", "Ja doe maar, ik was het weekend weg."):
        johan = planning()
        johan.says(words)
        assert (words, johan.aloud, asks_on(johan)) == (words, ["✓ 102"], ("2027-04-23",))


def test_it_says_once_how_a_day_is_written_and_then_that_it_stays():
    johan = planning()
    johan.says("als de blaadjes vallen")
    assert johan.aloud[-1] == "I leave it at Friday 23 April. Rather another day? Write it like Fri 26 Mar."
    johan.says("zodra ik terug ben van vakantie")
    assert johan.aloud[1:] == ["Then it stays Friday 23 April."]
    assert (johan.state.outcome, asks_on(johan)) == ("finished", ("2027-04-23",))


def test_who_says_with_it_when_he_would_be_asked_is_asked_then():
    johan = planning("Vraag me over een maand of ik nog op tijd weg ga.")
    assert (johan.state.open.step, asks_on(johan)) == ("days", ("2027-04-16",))
    johan = planning("Ligt de laser nog in de la? Doe maar rond de 1e van mei, dan is Harrie op vakantie.")
    assert AskMyself(("Ligt de laser nog in de la?",), ("2027-05-01",)) in johan.effects


def test_what_he_says_besides_is_kept_and_he_may_ask_himself_more():
    johan = planning()
    johan.says("Dat vind ik spannend hoor.")
    assert johan.aloud == ["Kept, for you alone. I leave it at Friday 23 April."]
    johan.says("En durf ik al eerder weg te gaan?")
    assert johan.aloud[1:] == [TOLD, RATHER_NOT]
    assert AskMyself((ONE, "En durf ik al eerder weg te gaan?"), ("2027-04-23",)) in johan.effects


@pytest.mark.parametrize("way", ["skips", "says no"])
def test_it_asks_nothing_when_he_thinks_better_of_it(way: str):
    johan = Walk(OWN_PLAN, LATER) if way == "skips" else planning()
    johan.skips() if way == "skips" else johan.taps("never")
    assert johan.aloud == ["Good. Then I ask nothing."]


def test_it_says_so_when_all_is_erased_before_he_could_be_asked():
    johan = Walk(OWN_PLAN, replace(LATER, today=date(2027, 5, 2)))
    johan.says(ONE)
    assert johan.aloud[1:] == ["I erase everything on 2027-05-03; there is no day left to ask you this."]


def test_a_nod_to_what_he_would_ask_himself_is_no_question():
    johan = planning("ja hoor")
    assert (johan.aloud, johan.state.open.step) == (["Then just write what you want to ask yourself."], "questions")


def test_who_was_asked_by_an_earlier_version_whether_that_is_it_can_still_say_so():
    """It asked for the days, and then for a yes."""
    given = {"status": Status.ANSWERED}
    before = (
        Asked(1, "questions", turns=(1,), value=ONE, **given),
        Asked(2, "days", turns=(2,), value="2027-04-15\n2027-04-29", **given),
        Asked(3, "sure", turns=(3,)),
    )
    for tapped, days in (("yes", ("2027-04-15", "2027-04-29")), ("no", ())):
        old = saved.dumps(Asking(before, turn=3, current=3, begun=NINE)).replace(
            f'"version":{saved.VERSION}', '"version":6', 1
        )
        johan = Walk(OWN_PLAN, LATER)
        johan.state = saved.loads(old)
        johan.taps(tapped)
        assert (johan.state.outcome, asks_on(johan)) == ("finished", days)
    over = saved.dumps(Closed(before, Outcome.KEPT)).replace(f'"version":{saved.VERSION}', '"version":6', 1)
    assert [one.step for one in saved.loads(over).asked] == ["questions", "meant", "days"]


FAR = OwnDays((date(2027, 4, 28),), date(2027, 3, 16), date(2028, 2, 1))
SAID = {
    "Halverwege april, en dan nog een keer voor de zomervakantie.": "15-04 25-06",
    "elke maand graag, anders vergeet ik het": "16-04 17-05 16-06 16-07 16-08 16-09",
    "over 3 en 6 weken": "06-04 27-04",
    "15, 22 en 29 april": "15-04 22-04 29-04",
    "2 april, de 16e en 30 april": "02-04 16-04 30-04",
    "ja en 15 april ook": "15-04 28-04",
    "ergens half april en eind mei als het kan": "15-04 31-05",
    "Over vier weken graag, eind april is het vakantie en dan vergeet ik het.": "13-04",
    "liever 20 april, de 28e zit ik in Spanje": "20-04",
    "eind april": "30-04",
    "een week later": "05-05",
    "kan het ook eerder?": "06-04",
    "woensdag kan ik niet": "29-04",
    "om de twee weken": "30-03 13-04 27-04 11-05 25-05 08-06",
    "elke eerste maandag van de maand": "05-04 03-05 07-06 05-07 02-08 06-09",
    "twee keer graag": "01-07 18-10",
    "28 april is prima": "28-04",
    "Mag ook maandag de 26e? Vrijdags komt Machteld.": "26-04",
    "kan het ook een week later?": "05-05",
    "Ook nog 12 april graag": "12-04 28-04",
    "prima zo": None,
    "ja doe maar, sorry ik was het weekend weg": None,
    "ik hoop dat ik het dan nog weet": None,
    "als ik terug ben": None,
    "mijn verjaardag is 3 april": None,
    "Nee, doe maar niet": None,
}  # fmt: skip


def test_it_reads_days_wherever_they_stand():
    heard = {words: wished_days(words, FAR) for words in SAID}
    assert {words: one and " ".join(f"{day:%d-%m}" for day in one.days) for words, one in heard.items()} == SAID


def test_of_more_than_three_questions_he_says_which():
    for said, which in (
        ("1, 2 en 4", ("Why?", "How?", "For whom?")),
        ("dan de eerste drie", ("Why?", "How?", "When?")),
    ):
        johan = planning("Why?\nHow?\nWhen?\nFor whom?")
        assert johan.aloud[-1] == "Three questions at most. Which would help you most?"
        johan.says(said)
        assert AskMyself(which, ("2027-04-23",)) in johan.effects


def test_it_asks_them_one_by_one_and_for_him_alone():
    johan = asked()
    assert johan.aloud == [OPENING, "* Who knows this better?", "[No more questions of mine]"]
    johan.says("Mo")
    assert johan.aloud == ["✓ 101", "* What can go?", "[No more questions of mine]"]
    johan.says("The Monday list")
    assert johan.aloud == ["✓ 102", "Kept, for you alone."]
    assert {effect.private for effect in johan.everything if isinstance(effect, Ask)} == {True}
    assert not any(isinstance(effect, TellCoach) for effect in johan.everything)


def test_it_ends_with_one_tap():
    johan = asked()
    johan.taps("no-more")
    assert johan.aloud == ["Good. No more questions from me."]
    assert AskNoMore() in johan.effects


def test_it_takes_silence_for_silence():
    johan = asked()
    johan.waits(8 * DAY)
    assert (johan.aloud, johan.state.outcome) == ([], "unanswered")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("nog steeds moe maar minder. dag", "I keep it, for you alone, and ask nothing more."),
        ("Het gaat best goed zo, bedankt", "I keep it, for you alone, and ask nothing more."),
        ("Bedankt, ik heb er wat aan gehad.", "You are welcome, Johan. Take care."),
        ("doei en tot ziens", "Take care, Johan."),
        ("Niets, het is goed zo.", "Good. Then I ask nothing."),
    ],
)
def test_a_goodbye_is_no_question_to_himself(words: str, told: str):
    johan = Walk(OWN_PLAN)
    johan.says(words)
    assert johan.aloud[1:] == [told]
    assert johan.effects[-1] == Finish("finished")


@pytest.mark.parametrize("words", ["Hoe is het?", "rust", "of ik nog pauze neem", "Ben ik nog boos", "mijn grenzen"])
def test_what_he_can_be_asked_is_a_question(words: str):
    johan = Walk(OWN_PLAN)
    johan.says(words)
    assert johan.state.open.step == "days"


def test_what_it_is_to_be_asked_something_later_on_can_be_asked():
    said = {
        "Is goed zo. Wat bedoelt ge met later nog iets vragen?": (True, True),
        "Hoe werkt dat, zelf terugkijken?": (True, True),
        "wat houdt dat in?": (False, True),
        "Hoe moet ik het later nog eens aan mijn baas vragen?": (False, False),
        "Wat bedoel je met wissen?": (False, False),
    }
    assert {one: tuple(wonders_what_it_is(one, just_offered=now) for now in (False, True)) for one in said} == said


def test_what_he_asks_somebody_else_is_no_question_to_himself():
    said = {
        "Ligt de laser nog in de la? Doe maar rond de 1e van mei.": True,
        "Wie past er op mij? En ligt die telefoon nog in de la?": True,
        "Hoe gaat het met jou?": False,
        "Kun je me nog iets vragen?": False,
        "Leest Ada dit nog?": False,
        "Het gaat nog steeds goed hoor.": False,
    }
    assert {one: asks_himself(one) for one in said} == said


DREAMS = "staat het atelier nog zo vaak in mijn dromen? Op 12 april graag"


def test_who_says_that_he_likes_to_ask_himself_something_may_have_said_what_with_it():
    told = {
        f"Mezelf iets vragen lijkt me ook leuk: {DREAMS}.": DREAMS,
        "Ik wil mezelf nog wel iets vragen: ga ik nog op tijd weg?": "ga ik nog op tijd weg?",
        "Mezelf iets vragen lijkt me leuk.": "",
        "Mezelf iets vragen hoeft niet.": None,
        "Mezelf iets vragen is wat ik hier leerde: wat wil ik eigenlijk?": None,
        "Mezelf iets vragen lijkt me leuk, kun je me dan mailen?": None,
        "Ik kan mezelf iets verwijten: wat deed ik daar?": None,
    }
    assert {words: takes_up_asking_himself(words) for words in told} == told
    assert asks_on(planning(DREAMS)) == ("2027-04-12",)
