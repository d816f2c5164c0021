"""Once in a trajectory, read aloud: does this way of asking help, and does he wish for less of it?"""

from dataclasses import replace

import pytest

from conversations.consequences import Loosen
from conversations.scripts.meta import META
from conversations.steering import Dial, Steering
from tests.conversations.walking import LINES, SITUATION, Walk

LOOSER = "* Shall I leave you more room: one wide question each time, and no reminder?"


ASKS_ON = "I will: when you stay vague, I ask on once after a meeting. Ada reads this too."
COACH_READS = "Thank you. Ada reads this before you two meet again."


def wishing(words: str, dial: Dial = Dial.MIDDLE) -> Walk:
    johan = Walk(META, replace(SITUATION, steering=Steering(dial)))
    johan.says("They wake me up, most of the time")
    johan.says(words)
    return johan


def test_it_asks_whether_it_helps_and_what_he_wishes_and_says_what_becomes_of_it():
    johan = Walk(META)
    assert johan.aloud == ["* <helps>"]
    johan.says("They wake me up, most of the time")
    assert johan.aloud == ["✓ 101", "One more:", "* <wish>"]
    johan.says("Let Ada ask on when I stay vague")
    assert johan.aloud == ["✓ 102", COACH_READS]


@pytest.mark.parametrize("words", ["Niets", "Prima zo.", "nee hoor, alles goed"])
def test_who_is_content_is_asked_no_further(words: str):
    johan = Walk(META, replace(SITUATION, lines=LINES))
    johan.says(words)
    assert johan.aloud == ["✓ 101", "Good. Then I go on like this."]


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("Niks. Nou ja, die vraag 'wat had je niet verwacht', daar had ik al antwoord op gegeven.", True),
        ("Je vroeg dingen die ik al gezegd had.", True),
        ("Soms vraag je dubbel.", True),
        ("Niks, dat heb ik mijn baas al gezegd.", False),
        ("Ik had al een antwoord klaar voordat je vroeg.", False),
    ],
)
def test_that_he_was_asked_what_he_had_told_already_is_owned(words: str, so: bool):
    johan = Walk(META, replace(SITUATION, lines=LINES))
    johan.says(words)
    assert ("You are right, I need not have asked that. Ada reads this too." in johan.aloud) is so


@pytest.mark.parametrize("words", ["Minder vragen graag", "Het is me te veel", "Fewer questions, please"])
def test_who_wishes_for_less_is_offered_that(words: str):
    johan = wishing(words)
    assert johan.aloud[1:] == [LOOSER, "[Yes, leave me more room] [No, keep it like this]"]
    johan.taps("no")
    assert johan.aloud == ["Good, then it stays as it is. Ada does read what you wrote."]


HEARS = "Thank you, that is honest: I do not always hear what you mean. Ada reads this before you two meet again."
QUOTES = "Thank you, that is honest: I do not always pick the right sentence. Ada reads this before you two meet again."


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Als ik iets vraag dat geen antwoord is zou ik willen dat je dat snapt. en korter mag ook", HEARS),
        ("Dat je bij 'hoe ging het' soms al doorvraagt terwijl er nog niks gebeurd was. Fijn dat het kort is.", HEARS),
        ("Je mag wel wat minder uit mijn eerste zin halen, ik begin altijd met geklets.", QUOTES),
        ("Soms snap je me niet, dan zeg je bewaard terwijl ik iets vroeg.", HEARS),
        ("Ik lees je vragen soms twee keer voor ik ze snap.", COACH_READS),
        ("Ik vind het fijn dat het niet te veel is.", COACH_READS),
        ("Het werk kost me veel te veel tijd, dus ik heb minder zin om te schrijven.", COACH_READS),
        ("Meer vragen over thuis en minder over werk.", COACH_READS),
    ],
)
def test_how_it_hears_him_is_owned_and_not_taken_for_a_wish_for_less(words: str, said: str):
    johan = Walk(META, replace(SITUATION, lines=LINES, steering=Steering(Dial.MIDDLE)))
    johan.says(words)
    assert johan.aloud[-1] == said


@pytest.mark.parametrize(("dial", "looser"), [(Dial.TIGHT, Dial.MIDDLE), (Dial.MIDDLE, Dial.LOOSE)])
def test_more_room_is_one_tap_away(dial: Dial, looser: Dial):
    johan = wishing("Fewer questions", dial)
    johan.taps("yes")
    assert Loosen(looser) in johan.effects


def test_who_would_have_less_but_not_all_of_it_has_it_as_it_was_and_is_not_asked_again():
    keeps = "Then it stays as it is, with the reminder. Ada reads what you wrote of it."
    stays = "Good, then it stays as it is. Ada does read what you wrote."
    for words, said in (
        ("één vraag prima maar die herinnering wil ik wel houden, anders vergeet ik t", keeps),
        ("ja maar wel met herinnering", keeps),
        ("doe maar, maar niet zonder herinnering", keeps),
        ("korter is voor mij genoeg", stays),
    ):
        johan = wishing("Korter kan.")
        assert johan.aloud[-2] == LOOSER
        johan.says(words)
        assert [one for one in johan.aloud if "✓" not in one] == [said]
        assert not any(isinstance(one, Loosen) for one in johan.everything)
    for words in ("ja graag", "dat lijkt me heerlijk", "prima, zonder herinnering is goed"):
        johan = wishing("Korter kan.")
        johan.says(words)
        assert Loosen(Dial.LOOSE) in johan.everything


def test_who_wishes_more_than_less_hears_his_own_words_and_is_asked_nothing_more():
    """What can be done is done: when he would be asked he hears by itself."""
    reads = "Ada reads that, and can adapt my questions."
    for words, said in (
        ("Korter kan, en niet twee keer hetzelfde.", f"❝Korter kan, en niet twee keer hetzelfde.❞ {reads}"),
        ("korter kan. op dinsdag savonds werkt beter dan om 9u", f"❝Korter kan.❞ {reads}"),
        ("'s avonds werkt beter dan om 9u", ""),
        (
            "Niet steeds dezelfde vraag graag. En liever korter.",
            f"❝Niet steeds dezelfde vraag graag. En liever korter.❞ {reads}",
        ),
        ("Vraag niet steeds hetzelfde. Verder prima.", f"❝Vraag niet steeds hetzelfde.❞ {reads}"),
    ):
        johan = wishing(words)
        assert [one for one in johan.aloud if "✓" not in one] == ([said] if said else [])


def test_who_would_be_asked_nearer_to_a_meeting_hears_what_he_can_do():
    told = (
        "I cannot ask it later, but you can leave my question and answer it on the day before. Ada reads what you "
        "wrote."
    )
    for words, so in (
        ("De vraag vooraf zou ik liever de avond ervoor krijgen dan vijf dagen eerder.", True),
        ("de vraag voor het gesprek mag dichter erop", True),
        ("Ik wil een dag van tevoren weten hoe laat ik Ada spreek", False),
        ("De avond ervoor slaap ik altijd slecht", False),
    ):
        assert (told in wishing(words).aloud) is so


def test_it_is_left_without_a_consequence():
    johan = wishing("Fewer questions")
    johan.skips()
    assert not any(isinstance(effect, Loosen) for effect in johan.everything)


def test_it_is_not_offered_to_who_has_it_nor_to_who_says_nothing():
    assert wishing("Fewer questions", Dial.LOOSE).aloud == ["✓ 102", COACH_READS]
    silent = Walk(META)
    silent.skips()
    assert silent.aloud == ["Good. I leave it at this."]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("meer vragen mag best", COACH_READS),
        ("Laat Ada maar doorvragen", COACH_READS),
        ("Vraag maar door als ik vaag blijf.", ASKS_ON),
        ("Dig deeper", ASKS_ON),
    ],
)
def test_who_wishes_for_more_is_led_nowhere_and_is_asked_on_if_he_wishes_that(words: str, said: str):
    johan = Walk(META, replace(SITUATION, lines=LINES))
    johan.says(words)
    assert johan.aloud[-1] == said


@pytest.mark.parametrize(
    ("words", "more"),
    [
        ("Graag na zessen. En ge vraagt nooit hoe 't thuis gaat, terwijl 't daarom begonnen is.", True),
        ("Liever na vieren. En sommige vragen snap ik niet.", True),
        ("Lekker kort zo. Alleen om negen zit ik in overleg. Na vieren zou fijner zijn.", False),
        ("Je vragen zijn prima, maar graag na zessen.", False),
    ],
)
def test_who_wishes_for_another_hour_hears_that_what_he_says_of_the_questions_is_read_too(words: str, more: bool):
    johan = Walk(META, replace(SITUATION, lines=LINES))
    johan.says(words)
    assert ("Ada reads what you write of my questions, and can adapt them." in johan.aloud) is more


@pytest.mark.parametrize(
    ("words", "more"),
    [
        ("Iets korter, en niet op maandag.", True),
        ("Minder vaak, en wat vriendelijker mag ook.", True),
        ("Korter.", False),
    ],
)
def test_who_is_asked_less_from_now_on_hears_that_the_other_thing_is_read_too(words: str, more: bool):
    johan = Walk(META, replace(SITUATION, lines=LINES))
    johan.says(words)
    johan.says("ja graag")
    assert ("Ada reads what you write of my questions, and can adapt them." in johan.aloud) is more
