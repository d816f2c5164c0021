"""What stands under an answer is by what was heard of it: a word to what touches him, to who wrote much who reads it,
and nothing more to what is short and plain. Nobody is thanked for an answer, but for telling what was hard."""

from dataclasses import replace
from datetime import timedelta

from conversations.closes import back_between, close_of, word_between
from conversations.effects import Part
from conversations.lines import Library
from conversations.script import Answers
from conversations.scripts.experiment import EXPERIMENT
from conversations.scripts.preparation import PREPARATION
from conversations.scripts.reflection import REFLECTION
from conversations.states import Asked, Status
from tests.conversations.test_experiment import INTENTION
from tests.conversations.walking import LINES, MEETINGS, SITUATION, Walk, speak

STORY = (
    "Gisteren kwam Marijke al om kwart over acht voor twintig preparaten van ui bij mij in het lokaal van ons beiden."
)
DARED = (
    "Maandag gedaan. Ik heb de karren van half twaalf tot half een zien staan, ik werd er niet goed van, maar ik heb "
    "ze laten staan."
)
TAKES_ALONG = (
    "Ik kwam er met een verhaal over de planning. Dat dat lijstje van mij is en niet van hem, dat zag ik opeens."
)
WEIGHS = "Ik ben er niet goed van."
READS = "Ada reads it before your meeting."


def close(words: str, **otherwise) -> str:
    return " / ".join(map(speak, close_of(words, replace(SITUATION, **otherwise))))


def test_the_close_is_by_what_was_heard():
    assert {
        words: close(words)
        for words in (
            "Ging wel.",
            STORY,
            f"Het ging slecht. {STORY}",
            "Ik ben er niet goed van.",
            f"Ik ben er niet goed van. {STORY}",
            "Dat is eigenlijk wel veelzeggend.",
        )
    } == {
        "Ging wel.": "",
        STORY: READS,
        f"Het ging slecht. {STORY}": f"Good that you say it, Johan. {READS}",
        "Ik ben er niet goed van.": "That is no small thing, Johan.",
        f"Ik ben er niet goed van. {STORY}": f"That is no small thing, Johan. {READS}",
        "Dat is eigenlijk wel veelzeggend.": f"That is quite something to see, Johan. {READS}",
    }


def test_what_is_the_point_of_it_is_said_back_behind_the_word_to_it():
    assert {words: close(words) for words in (DARED, TAKES_ALONG, f"Ik heb het gezegd tegen Bas. {WEIGHS}")} == {
        DARED: f"That is no small thing, Johan. You wrote: ❝… ik heb ze laten staan.❞ {READS}",
        TAKES_ALONG: f"You wrote: ❝{TAKES_ALONG}❞ {READS}",
        f"Ik heb het gezegd tegen Bas. {WEIGHS}": "You said it, Johan. That is no small thing.",
    }


def test_who_is_left_empty_is_given_nothing_to_do_either():
    johan = Walk(REFLECTION)
    johan.says("Nog niet veel, ik ben er een beetje leeg van. Ik geloof dat ik vooral niet hém wil zijn.")
    said = f"You wrote: ❝Ik geloof dat ik vooral niet hém wil zijn.❞ Then I leave it here, Johan. {READS}"
    assert johan.aloud == ["✓ 101", said]


def test_it_does_not_say_who_reads_what_he_keeps_for_himself():
    told = [close(STORY, keeps=True), close(f"{STORY} Dit hoeft Ada niet te lezen.")]
    assert told == ["Kept."] * 2


def test_on_the_eve_it_says_before_when():
    eve = MEETINGS[1].at.day - timedelta(days=1)
    assert close(STORY, today=eve) == "Ada reads it before you two meet tomorrow."


def test_who_did_it_with_trembling_hands_is_not_told_that_it_is_left_at_this():
    johan = Walk(EXPERIMENT, replace(INTENTION, lines=Library([LINES["experiment.once"]])))
    johan.says("gedaan. ik heb niet gelachen. wel zaten mijn handen te trillen")
    assert johan.aloud == ["✓ 101", "You did it, Johan. That is no small thing."]


def test_who_has_to_chew_on_it_is_given_nothing_to_do():
    johan = Walk(REFLECTION)
    johan.says("Dat het ineens over mijn vader ging. Daar moet ik nog even op kauwen.")
    assert johan.aloud == ["✓ 101", f"Just let it rest for a while, Johan. {READS}"]


def test_who_tells_what_weighs_on_him_is_not_asked_at_once_what_he_will_try():
    johan = Walk(REFLECTION)
    johan.says("Dat ik altijd voor een ander zorg. Ik ben er niet goed van.")
    above = [
        "That is no small thing, Johan. You wrote:",
        "“Dat ik altijd voor een ander zorg. Ik ben er niet goed van.”",
    ]
    assert johan.aloud == ["✓ 101", *above, "* <deeper>"]
    johan.says("Thuis, bij mijn moeder. Het is alzheimer.")
    assert johan.aloud == ["✓ 102", "That is quite something, Johan. I do not ask on today."]


def test_who_tells_what_a_doctor_found_is_asked_nothing_more_of_his_work():
    johan = Walk(REFLECTION)
    johan.says("Dat ik te veel doe voor anderen. Het is een hernia.")
    assert johan.aloud == ["✓ 101", "That is quite something, Johan. I do not ask on today."]


def test_what_he_brings_is_met_with_a_word_too():
    johan = Walk(PREPARATION)
    johan.says("Ik zie op tegen het overleg van donderdag. Daar wil ik het over hebben.")
    along = "You take this one along: ❝Ik zie op tegen het overleg van donderdag.❞"
    assert johan.aloud[1:3] == ["Good that you say it, Johan.", along]


def test_between_two_questions_stands_a_word_to_what_touched_him_or_cost_him_something_and_no_thank_you():
    moved = "Ze vroeg wie er vroeger zo tegen mij praatte. Daar was ik wel even stil van."
    told = (
        "Mijn stem trilde.",
        "Ik heb het gezegd.",
        f"{STORY} Dat heb ik nog nooit gezegd.",
        moved,
        STORY,
        "Ging wel.",
    )
    assert {words: between(words) for words in told} == {
        "Mijn stem trilde.": "How tense, Johan.",
        "Ik heb het gezegd.": "You said it, Johan.",
        f"{STORY} Dat heb ik nog nooit gezegd.": "Thank you for saying it, Johan.",
        moved: f"You wrote: ❝{moved}❞",
        STORY: "",
        "Ging wel.": "",
    }


def test_above_what_is_for_himself_alone_nothing_of_it_is_said_back():
    answered = Asked(1, "onward", parts=(Part("1", TAKES_ALONG),), status=Status.ANSWERED, turns=(1,))
    answers = Answers((answered, Asked(2, "crib", turns=(2,))))
    assert back_between(2, answers, SITUATION, says="Nog één, alleen voor jou; Ada leest dit niet.") is None


def between(words: str) -> str:
    """What is said above the last question to who answers the one before it so."""
    answered = Asked(1, "did", parts=(Part("1", words),), status=Status.ANSWERED, turns=(1,))
    answers = Answers((answered, Asked(2, "surprised", turns=(2,))))
    back = back_between(2, answers, SITUATION, says="Nog één.")
    word = word_between(2, answers, SITUATION, says="Nog één.") or back
    return speak(word) if word is not None else ""
