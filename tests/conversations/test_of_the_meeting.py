"""What is said of the meeting itself is told from what only sounds like it."""

from datetime import date

from conversations.asked.asking_back import AsksBack, asks_back
from conversations.told.asides import For, Listening, never
from conversations.told.of_the_meeting import asks_another_hour, excuses, has_told_her, in_case
from conversations.wished.days_named import names_day

ANOTHER_HOUR = (
    "half 3 morgen kan ook?",
    "kan half 3 ook morgen?",
    "half drie mag ook?",
    "kunnen we er morgen half drie van maken?",
    "Ik vraag of we dinsdag kunnen verzetten.",
)
EXCUSES = (
    "Ja ik weet het, ik zei zelf dat het zou lukken.",
    "stom van me, ik weet het",
    "Sorry, ik had gezegd dat ik kon.",
    "Huh nee, dat is niet m'n onderwerp haha.",
)
IN_CASE = (
    "Kan ik het jou laten weten als ik een kwartier later ben, of moet ik dan Ada zelf appen?",
    "Als het uitloopt dinsdag app ik?",
    "Ik kom dinsdag, tenzij Pim weer een aanval krijgt",
    "dinsdag kom ik gewoon, tenzij het sneeuwt",
)
TOLD_HER = ("Ik heb Ada gemaild dat ik kwart over twee binnen ben.", "ik heb ada al geappt dat ik later kom")
THE_HOUR = (
    "was het toch om twee uur?",
    "O en het was toch om twee uur he donderdag, of was het half drie?",
    "het is toch om 14:00 morgen?",
    "half drie toch?",
)
OTHERS = (
    "half drie kan ik ook niet slapen?",
    "ik vraag me af of ik mijn dienst kan verzetten",
    "Ik zei nee tegen mijn baas",
    "ik weet het niet",
    "Ik had beloofd dat ik mijn moeder zou helpen",
    "Als het uitloopt op mijn werk bel ik altijd mijn man",
    "kan ik mijn baas bellen als het later wordt?",
    "ik ga dinsdag naar huis tenzij Karin er nog zit",
    "ik heb mijn baas gemaild dat ik later kom",
    "ik heb Ada verteld dat ik bang ben",
    "Ik heb Ada verteld dat ik niet meer kan.",
    "ik heb Ada gemaild dat het niet meer gaat",
    "is het om half drie druk?",
    "Morgen kom ik, tenzij mijn vader vannacht overlijdt.",
)


def test_each_is_heard_for_what_it_is():
    assert (
        [one for one in (*ANOTHER_HOUR, *OTHERS) if asks_another_hour(one)],
        [one for one in (*EXCUSES, *OTHERS) if excuses(one)],
        [one for one in (*IN_CASE, *OTHERS) if in_case(one)],
        [one for one in (*TOLD_HER, *OTHERS) if has_told_her("Ada", one)],
        [one for one in (*THE_HOUR, *OTHERS) if asks_back(one) is AsksBack.PLACE],
    ) == ([*ANOTHER_HOUR], [*EXCUSES], [*IN_CASE], [*TOLD_HER], [*THE_HOUR])


def test_what_he_blames_himself_for_in_asking_to_move_is_not_what_he_brings():
    words = "Kunnen we dinsdag verzetten? Ja ik weet het, ik zei zelf dat het zou lukken."
    said, tuesday = date(2026, 12, 17), date(2026, 12, 22)
    found = Listening("Ada", never, never, lambda one: names_day(one, said, tuesday), of_coach=False).to(words)
    assert found is not None
    assert (found.about, found.alone) == (For.MOVES, True)
