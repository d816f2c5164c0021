"""What can be told for a goal by itself, some time after he was asked for it; and what is no goal where he is asked."""

import pytest

from conversations.goal.goal_later import GoalAmid, goal_amid, sounds_like_goal
from conversations.goal.goal_words import heard
from conversations.goal.noticing import names_mark


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("Dat ik rustig naar huis ga.", True),
        ("minder piekeren en meer slapen", True),
        ("ik wil weer plezier in mijn werk", True),
        ("ik zou zeggen: gewoon om vijf uur naar huis", True),
        ("of nee: dat ik rustig naar huis ga", True),
        ("Ik wil dat de jonge gasten het zelf doen, en dat ik 's avonds thuis ben met m'n hoofd.", True),
        ("Ik wil dat de vragen stoppen", False),
        ("ik wil dat bespreken met mijn baas", False),
        ("Dat ik morgen niet kan komen", False),
        ("Dat was een rare dag zeg", False),
        ("ik wil dinsdag iets later komen", False),
        ("ik wil het over mijn rooster hebben", False),
        ("minder druk dan gisteren", False),
        ("meer weet ik niet", False),
        ("mijn baas was boos", False),
    ],
)
def test_it_hears_a_goal_while_nothing_is_asked(words: str, so: bool):
    assert sounds_like_goal(words) is so


@pytest.mark.parametrize(
    ("words", "goal"),
    [
        ("Niet rust, dat klinkt alsof ik op de bank wil. Grip. Ik wil grip.", "Grip. Ik wil grip."),
        ("rust ja. Het gaat mij niet om overzicht maar om 's avonds de laptop dicht", "'s avonds de laptop dicht"),
        ("Tja mijn manager vond dat ik dit moest doen dus vraag het hem", ""),
        ("Ik werk bij een gemeente, wij moeten dat weten voor ik hier iets invul.", ""),
        ("Ik zou zeggen: rust in mijn hoofd. Zo, dat was meer dan één zin.", "Rust in mijn hoofd."),
        ("klopt wel zo denk ik", ""),
    ],
)
def test_of_what_he_writes_only_the_goal_is_one(words: str, goal: str):
    assert heard(words).goal == goal


def test_amid_another_question_it_is_his_goal_where_he_names_what_it_answers():
    heard_as = {
        "Sorry, je vraag over het doel was blijven liggen. Ik zou zeggen: ik wil op tijd thuis zijn.": (
            GoalAmid("Ik wil op tijd thuis zijn.")
        ),
        "Over mijn doel nog: minder piekeren": GoalAmid("Minder piekeren"),
        "mijn doel zou ik zo zeggen: vaker nee zeggen. En dinsdag wil ik het over Karin hebben": (
            GoalAmid("Vaker nee zeggen.", "En dinsdag wil ik het over Karin hebben")
        ),
        "Ik wil het over mijn doel hebben": None,
        "Over mijn doel: hoe ik daar kom": None,
        "ik heb nog een vraag over het doel": None,
        "mijn doel is nog ver weg": None,
    }
    assert {words: goal_amid(words) for words in heard_as} == heard_as


def test_by_what_he_notices_it_is_that_only_where_he_says_that_this_is_what_it_is():
    heard_as = {
        "Ik merk het als ik weer fluit.": ("als ik weer fluit.", ""),
        "Ja, ik merk het aan dat ik slaap.": ("dat ik slaap.", ""),
        "Waaraan ik het merk: dat ik slaap.": ("dat ik slaap.", ""),
        "Je vraag over het doel nog. Ik merk het vooral als ik slaap.": ("als ik slaap.", ""),
        "Als ik weer fluit, daaraan merk ik het.": ("Als ik weer fluit, daaraan merk ik het.", ""),
        "o ja van dinsdag nog: ik merk het als Sevda weer naast me zit": ("als Sevda weer naast me zit", ""),
        "O en waaraan ik het merk, dat vroeg je nog. Dat ik slaap.": ("Dat ik slaap.", ""),
        "Ik merk dat als ik nee zeg, ik me schuldig voel.": None,
        "Ik merk dat dat me niet lukt.": None,
        "Ik merk dat ik er moe van word": None,
        "Ik slaap slecht. Dat merk ik aan mijn humeur.": None,
        "Op maandag bij Karin, daar merk ik het.": None,
        "Karin groet niet. Ik merk het als ze langsloopt.": None,
    }
    assert {words: names_mark(words) for words in heard_as} == heard_as
