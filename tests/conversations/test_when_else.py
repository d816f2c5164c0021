"""When somebody would meet instead is heard where he says no more than that; and whether a moment is the one that he
proposed."""

from datetime import date, time

from conversations.rhythm import Local
from conversations.wished.when_else import proposed, proposes, says_when_else

MONDAY = date(2026, 12, 21)


def test_it_hears_when_somebody_would_meet_instead():
    for words in (
        *("kan het donderdag?", "en voor de 8e zou fijn zijn", "liefst in de ochtend", "liever na de 28e", "donderdag"),
        *("Bij voorkeur op een maandag of dinsdag", "woensdag of donderdag wel, liefst smorgens", "de 7e of 8e"),
        *("een week later mag ook", "kan het iets later, 15.30 ofzo", "het liefst nog voor kerst", "vrijdag niet"),
    ):
        assert says_when_else(words), words


def test_it_leaves_what_is_of_something_else():
    for words in (
        *("ja", "prima", "dinsdag zie ik Karin", "morgen bel ik hem", "over dinsdag", "donderdag overleg"),
        *("Dat ik vrijdag thuis werk", "vorige week ging het mis", "dan ben ik vrij"),
    ):
        assert not says_when_else(words), words


def moment(day: int, hour: int, minute: int = 0) -> Local:
    return Local(date(2026, 12, day), time(hour, minute), "Europe/Amsterdam")


def test_a_moment_is_his_when_he_named_its_day_and_its_time_where_that_is_another():
    old = moment(22, 14)
    for words, new in (
        ("ik kan dinsdag niet, donderdag wel", moment(24, 14)),
        ("kan het de 24e om tien uur?", moment(24, 10)),
        ("kan het een half uurtje later?", moment(22, 14, 30)),
        ("kan het om drie uur?", moment(22, 15)),
        ("mag het een week later?", moment(29, 14)),
        ("kan morgen niet komen, volgende week dinsdag misschien?", moment(29, 14)),
    ):
        assert proposes(words, MONDAY, old, new), words
    for words, new in (
        ("donderdag kan ik niet", moment(24, 14)),
        ("kan het donderdag?", moment(24, 10)),
        ("kan het een andere dinsdag?", moment(29, 14)),
        ("ik kan dinsdag niet", moment(24, 14)),
    ):
        assert not proposes(words, MONDAY, old, new), words


def test_the_one_moment_that_is_named_is_known():
    old = moment(22, 14)
    for words, new in (
        ("kan het dinsdag ook om 15 uur?", moment(22, 15)),
        ("een half uur later is goed", moment(22, 14, 30)),
        ("donderdag om 10 uur kan", moment(24, 10)),
        ("prima, een week later", moment(29, 14)),
        ("dat kan niet, wel om 16 uur", moment(22, 16)),
    ):
        assert proposed(words, MONDAY, old) == new, words
    for words in ("kan het woensdag of donderdag?", "om drie uur of om vier uur", "dinsdag kan ik niet", "dat kan"):
        assert proposed(words, MONDAY, old) is None, words
