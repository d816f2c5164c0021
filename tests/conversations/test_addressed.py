"""A goal that a coach wrote about the client, as it is said to the client."""

from dataclasses import replace

import pytest

from conversations.contract import LearningGoal, SmartGoal
from conversations.contract_in_words import read_through, written_by
from conversations.goal.addressed import addressed, as_written, in_third_person, said_to
from tests.conversations.walking import CONTRACT


@pytest.mark.parametrize(
    ("words", "to_you", "formally"),
    [
        (
            "een team dat zonder haar verder kan",
            "een team dat zonder jou verder kan",
            "een team dat zonder u verder kan",
        ),
        ("een team dat achter haar staat", "een team dat achter jou staat", "een team dat achter u staat"),
        ("rust voor hem, en voor het team", "rust voor jou, en voor het team", "rust voor u, en voor het team"),
        ("rust vinden in zijn werk", "rust vinden in je werk", "rust vinden in uw werk"),
        ("zijn grenzen bewaken", "je grenzen bewaken", "uw grenzen bewaken"),
        ("met haar baas in gesprek", "met je baas in gesprek", "met uw baas in gesprek"),
        ("a team that runs without her", "a team that runs without you", "a team that runs without you"),
    ],
    ids=lambda one: one[:30],
)
def test_it_is_put_in_the_second_person(words: str, to_you: str, formally: str):
    assert (said_to(words, formal=False), said_to(words, formal=True)) == (to_you, formally)


@pytest.mark.parametrize(
    "words",
    [
        "ik durf haar tegen te spreken",
        "een plan dat alle betrokkenen dragen",
        "dat er ruimte is om te zijn wie je bent",
        "zorgen dat het klaar is",
        "Noor zegt wat hij denkt",
        "Een vraag bij de ander laten liggen in plaats van hem meteen zelf op te lossen",
        "Een klus laten liggen zonder hem zelf op te pakken",
    ],
)
def test_the_rest_stays_as_it_is(words: str):
    assert said_to(words, formal=False) == said_to(words, formal=True) == words


def test_a_contract_says_it_in_all_its_goals():
    his = replace(
        CONTRACT,
        goal=SmartGoal("een team dat zonder hem kan"),
        learning_goals=(LearningGoal("1", "zijn agenda bewaken"), LearningGoal("2", "rust")),
    )
    told = addressed(his)
    assert told.goal.sentence == "een team dat zonder jou kan"
    assert told.learning_goals == (LearningGoal("1", "je agenda bewaken"), LearningGoal("2", "rust"))


def test_him_is_what_was_named_before_it_where_he_says_in_another_what_he_wants():
    mine = replace(
        CONTRACT,
        goal=SmartGoal("dat ik om half zes naar huis ga"),
        learning_goals=(
            LearningGoal("1", "de klant laten wachten, ook als het hem stoort"),
            LearningGoal("2", "zijn rust"),
        ),
    )
    assert [one.text for one in addressed(mine).learning_goals] == [mine.learning_goals[0].text, "je rust"]
    assert not as_written(mine)


@pytest.mark.parametrize(
    ("words", "to_you", "formally"),
    [
        (
            "Een jongere lasser iets laten afmaken, ook als Johan ziet dat het beter kan",
            "Een jongere lasser iets laten afmaken, ook als je ziet dat het beter kan",
            "Een jongere lasser iets laten afmaken, ook als u ziet dat het beter kan",
        ),
        ("Pauze nemen als Johan moe is", "Pauze nemen als je moe bent", "Pauze nemen als u moe bent"),
        (
            "Een team dat zonder Johan verder kan",
            "Een team dat zonder jou verder kan",
            "Een team dat zonder u verder kan",
        ),
        ("Rust in Johans agenda", "Rust in je agenda", "Rust in uw agenda"),
        ("Samen met Johan en Piet op tijd naar huis", None, None),
        (
            "Laten afmaken, ook als Johan ziet dat hij het beter kan",
            "Laten afmaken, ook als je ziet dat je het beter kunt",
            "Laten afmaken, ook als u ziet dat u het beter kunt",
        ),
        ("Zeggen wat ik wil, ook tegen Johan", None, None),
    ],
    ids=lambda one: (one or "")[:30],
)
def test_his_name_in_the_middle_is_he_to_whom_it_is_said(words: str, to_you: str | None, formally: str | None):
    for formal, said in ((False, to_you), (True, formally)):
        mine = replace(CONTRACT, client="Johan", learning_goals=(LearningGoal("1", words),), formal=formal)
        assert addressed(mine).learning_goals[0].text == (said or words)


def test_a_contract_in_which_nothing_is_about_him_is_the_same_one():
    assert addressed(CONTRACT) is CONTRACT


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Johan wil weer met plezier lesgeven", "Weer met plezier lesgeven"),
        ("Johan wil graag rust in zijn werk", "Rust in je werk"),
        ("Johanna wil iets anders", "Johanna wil iets anders"),
    ],
)
def test_it_does_not_begin_with_his_own_name(words: str, said: str):
    mine = replace(CONTRACT, client="Johan", goal=SmartGoal(words), formal=False)
    assert addressed(mine).goal.sentence == said


@pytest.mark.parametrize(
    ("words", "to_you", "formally"),
    [
        ("Zeggen wat hij vindt, ook tegen zijn oom Krijn", "Zeggen wat je vindt, ook tegen je oom Krijn", None),
        ("Ontdekken wat hij zelf wil", "Ontdekken wat je zelf wilt", "Ontdekken wat u zelf wilt"),
        ("Zijn werk op tijd afmaken", "Je werk op tijd afmaken", "Uw werk op tijd afmaken"),
        ("Johan kiest of hij op de kotter van zijn oom blijft", "Je kiest of je op de kotter van je oom blijft", None),
        ("hij kan zijn grenzen aangeven", "je grenzen aangeven", "uw grenzen aangeven"),
        ("dat zij rust vindt", "dat je rust vindt", "dat u rust vindt"),
        ("dat ze weer plezier in haar werk heeft", "dat je weer plezier in je werk hebt", None),
        ("dat hij rustig is in overleg", "dat je rustig bent in overleg", None),
        ("zij voelt zich zeker in gesprekken", "je voelt je zeker in gesprekken", "u voelt zich zeker in gesprekken"),
        ("Johan vindt rust", "Je vindt rust", "U vindt rust"),
        ("meer plezier, zodat hij het volhoudt", "meer plezier, zodat je het volhoudt", None),
        ("leren haar grenzen aan te geven", "leren je grenzen aan te geven", None),
        ("cliënt leert grenzen stellen", "je leert grenzen stellen", None),
        ("dat haar team zonder haar kan", "dat je team zonder jou kan", "dat uw team zonder u kan"),
        ("zeggen wat hem dwarszit op het moment zelf", "zeggen wat je dwarszit op het moment zelf", None),
        (
            "Johan leert zijn werk bij een ander te laten, ook als hij het zelf sneller zou doen",
            "Je leert je werk bij een ander te laten, ook als je het zelf sneller zou doen",
            None,
        ),
        (
            "Johan is schipper en wil zijn eigen grens bewaken, zodat hij niet elke dienst van een ander overneemt",
            "Je bent schipper en wilt je eigen grens bewaken, zodat je niet elke dienst van een ander overneemt",
            None,
        ),
        (
            "merken wanneer ze over haar grens gaat als ze haast heeft",
            "merken wanneer je over je grens gaat als je haast hebt",
            "merken wanneer u over uw grens gaat als u haast hebt",
        ),
        (
            "haar mening geven, ook als ze weet dat anderen het niet met haar eens zijn",
            "je mening geven, ook als je weet dat anderen het niet met jou eens zijn",
            None,
        ),
    ],
)
def test_who_does_it_is_the_one_it_is_said_to(words: str, to_you: str, formally: str | None):
    mine = replace(CONTRACT, client="Johan", goal=SmartGoal(words), formal=False)
    assert (addressed(mine).goal.sentence, in_third_person(addressed(mine))) == (to_you, False)
    assert formally in (None, addressed(replace(mine, formal=True)).goal.sentence)


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("dat hij tegen zijn baas durft te zeggen wat hij nodig heeft", True),
        ("zijn vader vertellen wat hem bezighoudt", True),
        ("niet meteen ja zeggen als haar baas iets vraagt wat ze niet wil", True),
        ("een collega aanspreken op zijn werk", False),
        ("rust en overzicht houden nu het team groter wordt", False),
        ("ik durf haar tegen te spreken", False),
        ("een team waarin ze elkaar aanspreken", False),
        ("dat er ruimte is om te zijn wie je bent", False),
    ],
)
def test_what_still_speaks_of_him_is_left_alone_and_known(words: str, so: bool):
    told = addressed(replace(CONTRACT, client="Johan", goal=SmartGoal(words), formal=False))
    assert (told.goal.sentence, in_third_person(told)) == (words, so)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("gehoord worden zonder zichzelf weg te lachen", "gehoord worden zonder jezelf weg te lachen"),
        ("zeggen wat ze vindt, zonder grapje", "zeggen wat je vindt, zonder grapje"),
        ("nee zeggen tegen klussen die niet van haar zijn", "nee zeggen tegen klussen die niet van jou zijn"),
        ("ruimte voor zichzelf nemen", "ruimte voor jezelf nemen"),
        ("een team dat zichzelf stuurt", "een team dat zichzelf stuurt"),
        (
            "Zij levert werk dat goed genoeg is en is om zes uur thuis",
            "Je levert werk dat goed genoeg is en bent om zes uur thuis",
        ),
        ("weggaan als ze klaar is en moe is", "weggaan als je klaar bent en moe bent"),
        ("Zij wordt iemand die luistert en kan zwijgen", "Je wordt iemand die luistert en kan zwijgen"),
        ("zeggen wat haar baas denkt als hij zucht", "zeggen wat haar baas denkt als hij zucht"),
    ],
)
def test_what_she_does_in_a_clause_is_said_to_her_where_it_can_be_nobody_else(words: str, said: str):
    assert said_to(words, formal=False) == said


def test_all_goals_are_said_to_her_or_none_and_then_whose_words_they_are():
    mixed = replace(
        CONTRACT,
        goal=SmartGoal("rust in haar werk"),
        learning_goals=(LearningGoal("1", "zeggen wat haar baas denkt als hij zucht"),),
    )
    assert (addressed(mixed), as_written(addressed(mixed))) == (mixed, True)
    assert written_by("Ada") in read_through(mixed, "Ada")
    assert written_by("Ada") not in read_through(CONTRACT, "Ada")


def test_of_what_may_be_a_thing_it_is_not_known_that_it_is_him():
    for words in ("een klus laten bij wie hem heeft", "de agenda zo inrichten dat hij blijft kloppen"):
        assert addressed(replace(CONTRACT, client="Johan", goal=SmartGoal(words))).goal.sentence == words
