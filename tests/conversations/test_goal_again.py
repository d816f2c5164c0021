"""That his goal is to be put otherwise, said while nothing is asked."""

from conversations.goal.goal_again import is_otherwise, names_it_otherwise

BY_NAME = (
    "ik wil mijn doel veranderen|kan ik mijn doel nog aanpassen?|kan ik wat ik wil leren nog aanpassen?|"
    "mijn doel klopt toch niet|oh wacht, mijn doel moet toch anders"
)
NO_SUCH_WISH = (
    "mijn doel is eigenlijk anders geworden|ik wil met Ada mijn doel aanpassen|"
    "ik wil het dinsdag over mijn doel hebben|"
    "ik wil de sfeer op het werk veranderen|mijn doel was toen heel anders"
)
JUST_READ = (
    "O wacht, er staan nu twee dingen dubbel en die van Fiene is weg. Dat moet nog anders, kan dat?|"
    "oh nee, ik wil het toch anders|dat klopt niet|wacht, dat tweede klopt niet|sorry, 2 moet zijn: op tijd naar huis"
)
OF_SOMETHING_ELSE = (
    "klopt het wel dat ik dinsdag pas met Ada praat?|er ging nog iets mis op mijn werk vandaag|kan dinsdag ook anders?|"
    "het ging heel anders dan verwacht|de eerste keer ging het anders dan de tweede|Het tweede gesprek klopt niet"
)


def test_by_name_it_is_heard_at_any_time():
    assert [one for one in BY_NAME.split("|") if not names_it_otherwise(one)] == []
    assert [one for one in NO_SUCH_WISH.split("|") if names_it_otherwise(one)] == []


def test_of_what_he_read_just_now_it_needs_no_name():
    assert [one for one in JUST_READ.split("|") if not is_otherwise(one, 2)] == []
    assert [one for one in OF_SOMETHING_ELSE.split("|") if is_otherwise(one, 2)] == []
