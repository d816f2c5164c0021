"""Who says that his words are for an earlier question is heard; what he wants to talk about can be of yesterday too."""

from datetime import date

from conversations.said.points_back import Back, Of, may_point_back, points_back, told_then

THURSDAY = date(2027, 1, 7)
OF_YESTERDAY = Back(date(2027, 1, 6))


def test_he_says_in_front_which_question_he_means():
    said = {
        "Nog op gisteren: het overleg ging niet door, Aukje had griep.": OF_YESTERDAY,
        "Toch nog even over gisteren, het ging niet door": OF_YESTERDAY,
        "nog over je vraag van eergisteren: niet gelukt": Back(date(2027, 1, 5)),
        "Op je vraag van maandag: het is niet gelukt.": Back(date(2027, 1, 4)),
        "Nog over dat voornemen: ik heb het gedaan": Back(None),
        "o ja, nog bij dat van laatst: het lukte": Back(None),
        "oja en over de vragen, die zijn prima. soms wat formeel": Back(None, Of.QUESTIONS),
    }
    assert {words: points_back(words, THURSDAY) for words in said} == said


def test_he_names_the_question_that_he_left_open_by_its_day_or_by_what_it_asked():
    said = {
        "Van maandag nog: het lukte": Back(date(2027, 1, 4), Of.LAST, open_still=True),
        "Je vraag van maandag had ik laten liggen. Het lukte.": Back(date(2027, 1, 4), Of.LAST, open_still=True),
        "Sorry voor de late reactie. Je vroeg maandag hoe het ging. Gelukt!": (
            Back(date(2027, 1, 4), Of.PLAN, open_still=True)
        ),
        "je vroeg laatst wat het gesprek opleverde: rust": Back(None, Of.MEETING, open_still=True),
        "nog over het terugkijken: rust wel, overzicht niet": Back(None, Of.LOOKING_BACK, open_still=True),
        "op je vorige vraag: als ik slaap": Back(None, Of.LAST, open_still=True),
    }
    assert {words: points_back(words, THURSDAY) for words in said} == said


def test_what_he_says_to_it_is_told_apart_from_what_he_brings():
    said = {
        "Nog over maandag: het lukte. Dinsdag wil ik het over Karin hebben": (
            "het lukte.",
            "Dinsdag wil ik het over Karin hebben",
        ),
        "Nog op gisteren: het ging niet door. En voor dinsdag: hoe ik het zeg": (
            "het ging niet door.",
            "En voor dinsdag: hoe ik het zeg",
        ),
    }
    assert {words: told_then(words) for words in said} == said


def test_what_he_wants_to_talk_about_is_none():
    said = (
        "Over gisteren: het liep uit de hand",
        "Over mijn voornemen: hoe ik dat volhoud.",
        "Toch nog: hoe ik dat zeg",
        "En voor dinsdag: hoe ik dat zeg zonder te brommen",
        "Je vroeg maandag hoe het ging. Daar wil ik het over hebben.",
        "Je vroeg waar ik het over wil hebben: over Karin",
        "op je vraag: als ik slaap",
        "Op de vraag van Karin ben ik vergeten te antwoorden. Daar zit ik mee.",
        "Gisteren ging het mis",
        "Over de vragen, die zijn me te veel",
        "En over de vragen van mijn baas, die zijn me te veel",
    )
    assert [points_back(words, THURSDAY) for words in said] == [None] * len(said)
    assert not may_point_back("Over gisteren: het liep uit de hand")


def test_asked_about_the_questions_what_he_tells_after_all_is_of_what_he_set_out_to_do():
    told, wished = "Toch nog: ze belde op de 31e en ik zei nee", "Toch nog: wat minder vragen"
    assert [points_back(words, THURSDAY, about_questions=True) for words in (told, wished)] == [Back(None), None]
