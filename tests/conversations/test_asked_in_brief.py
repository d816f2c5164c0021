"""Small questions to the one who asks, alone or behind what he tells: they are answered, and are no topic or plan."""

from conversations.asked.asked_in_brief import asks_then, says_unanswered
from conversations.asked.asking_back import AsksBack, first_asked, only_asks
from conversations.asked.beside_what_he_tells import Passing, asks_in_passing
from conversations.asked.left_lying import left_lying
from conversations.quoted.quoting import left_standing

SHORTLY: dict[str, AsksBack | None] = {
    "vraag je dan ook?": AsksBack.THEN,
    "Vraag je er na maandag nog een keer naar?": AsksBack.THEN,
    "hoe wanneer? niet pas na de 12e toch": AsksBack.THEN,
    "O en het was toch om twee uur he donderdag, of was het half drie?": AsksBack.PLACE,
    "dinsdag om 2 uur toch?": AsksBack.PLACE,
    "En bedankt hoor. Komt er nog iets van jou of was dit het?": AsksBack.AFTER,
    "houdt het hier nu op?": AsksBack.AFTER,
    "Hoezo mag Ada dat niet lezen eigenlijk?": AsksBack.WHY_HIS,
    "Je gaf geen antwoord op mijn vraag over die steekproef.": AsksBack.OWED,
    "Na de eerste keer hield je zomaar op, dat vond ik raar": AsksBack.STOPPED,
    "was dat het al? dat ging wel heel snel": AsksBack.AFTER,
    "Ik had nog twee vragen verwacht, die zijn niet gekomen. Klopt dat?": AsksBack.THAT_WAS_ALL,
    "Telt het dan ook als ik er één steekproef uit doe?": AsksBack.COUNTS,
    "Heb je mijn vorige bericht gekregen?": AsksBack.WHOLE,
    "Is dat verplicht, iets proberen?": AsksBack.MUST,
    "Is het nu klaar met je?": AsksBack.AFTER,
    "Was dit het, of hoor ik nog van je?": AsksBack.AFTER,
    "Vraag je dit elke keer?": AsksBack.EVERY_TIME,
    "Stel je altijd dezelfde vraag?": AsksBack.EVERY_TIME,
    "Welk gesprek?": AsksBack.WHICH_MEETING,
    "Zijn die eerste twee gesprekken nu vervallen?": AsksBack.MEETINGS,
    # What he tells of others, or asks himself.
    "Vraag je af hoe ik dat elke keer doe.": None,
    "Welk gesprek ik met mijn baas moet voeren.": None,
    "Zijn die eerste twee weken van de pilot nu verloren?": None,
    "Hij gaf geen antwoord op mijn vraag.": None,
    "Op mijn vraag over vrije dagen kreeg ik geen antwoord.": None,
    "Waarom mag mijn baas dat niet weten?": None,
    "Dat ging wel heel snel.": None,
    "vraag je dan niet te veel van jezelf?": None,
    "het was al half drie, of was het drie uur?": None,
    "Stopt het dan ooit?": None,
    "Ik had meer verwacht van mijn baas.": None,
}
IN_PASSING = {
    "Misschien gaat het daarover. Mag ik dat er nog bij zetten?": Passing.ADDS,
    "Mag er ook nog iets over thuis bij?": Passing.ADDS,
    "kun je er nog bij zetten dat mijn baas het niet weet": Passing.ADDS,
    "Ik ga met Karin praten. Kun je dat als nieuw voornemen zetten?": Passing.ADDS,
    "Kun je onthouden dat ik volgende week vrij ben?": Passing.ADDS,
    "Ik zie op tegen het afscheid, mag dat ook een onderwerp zijn?": Passing.MAY,
    "Twee dingen: Karin en mijn baas. Of is dat te veel voor een uur?": Passing.MUCH,
    "Is het te veel?": None,
    "Ik vroeg: kun je dat opschrijven?": None,
    "Mijn baas zei: zet er maar bij dat het af is.": None,
    "Mag ik dat wel zeggen?": None,
    "Is dit te groot voor mij?": None,
    "Zou je dat niet onthouden?": None,
}


def test_a_small_question_is_known_by_how_it_is_made():
    assert {one: only_asks(one) for one in SHORTLY} == SHORTLY


def test_what_he_asks_in_passing_takes_nothing_from_what_he_tells():
    assert {one: asks_in_passing(one) for one in IN_PASSING} == IN_PASSING
    shown = left_standing("Ik zie op tegen het afscheid, mag dat ook een onderwerp zijn?")
    assert (shown, first_asked(shown[0])) == (("Ik zie op tegen het afscheid.",), None)


def test_who_asks_whether_he_is_asked_then_tells_when_that_is():
    said = {
        "ga t volgende week do nog een keer proberen, vraag je dan ook?": "ga t volgende week donderdag nog een keer "
        "proberen",
        "Ik doe het donderdag alsnog. Vraag je daarna nog een keer?": "Ik doe het donderdag alsnog.",
        "vraag je dan ook?": "",
        "Ik doe het donderdag.": "",
    }
    assert {one: asks_then(one) for one in said} == said


def test_the_question_that_was_left_lying_is_the_one_that_he_names():
    """Or, where he names none, the last."""
    written = ("Ik geef haar het rapport. Telt het als ik één steekproef doe?", "Waarom slik ik dat in?")
    sample = "Telt het als ik één steekproef doe?"
    assert left_lying("Je gaf geen antwoord op mijn vraag over die steekproef.", written) == sample
    assert left_lying("Je gaf geen antwoord op mijn vraag.", written) == "Waarom slik ik dat in?"
    assert left_lying("Je gaf geen antwoord op mijn vraag over het rapport.", written) == sample
    assert left_lying("Je gaf geen antwoord op mijn vraag over de bus.", written) == ""
    unanswered = "Op mijn vraag over die steekproef kreeg ik geen antwoord, dus vragen heeft geen zin."
    assert (says_unanswered(f"Ze zijn kort. {unanswered}"), says_unanswered("Ze zijn kort.")) == (unanswered, "")
