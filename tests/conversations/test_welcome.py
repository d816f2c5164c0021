"""The first conversation, read aloud: who reads along, consent, and the contract."""

from dataclasses import replace
from datetime import date

import pytest

from conversations.consequences import Agreed, Declined, Discard, Finish, SentBack, TakesPart
from conversations.rhythm import EVERYBODYS, OwnTime
from conversations.said.joins_in import joins_in
from conversations.scripts.setup import known
from conversations.scripts.welcome import WELCOME, beside_yes
from conversations.states import Opening
from tests.conversations.walking import CONTRACT, DAY, SITUATION, Walk


def test_it_begins_with_what_this_is_and_shows_nothing_of_the_contract():
    johan = Walk(WELCOME)
    assert johan.aloud == [
        "Hello there. I am Tussendoor, a chat bot, and Ada asks whether you join in. Before each meeting I ask what "
        "you want to talk about, after it three short questions at most, and in between how it went with what "
        "you wanted to try. I give no advice.",
        "Ada reads what you write, but for what you keep to yourself. Nobody else does, nobody at your work "
        "either. A ✍ with your message says that I kept it, a 👀 that Ada read it.",
        "Skipping is fine, and /stop ends it at once. It goes through Telegram; I keep it encrypted, until 90 days "
        "after the last meeting or until you erase it with /vergeetmij.",
        "* Do you want to take part in this way?",
        "[Yes, I join in] [No, rather not]",
    ]


def test_it_lays_down_the_contract_after_consent_and_ends_in_agreement():
    johan = Walk(WELCOME)
    johan.taps("yes")
    assert johan.aloud[:3] == [
        "Ada writes to you:",
        "“Hello Johan, a question now and then. Ada”",
        "This is what Ada and you agree on.",
    ]
    assert johan.aloud[-2:] == ["* Is this how you want to work together?", "[I agree] [I want to change something]"]
    johan.taps("agree")
    assert johan.aloud == [
        "Agreed, Johan. Tomorrow I ask about your goal; after that I come by myself, around your meetings with Ada.",
        "I am not watched live. In need, call 112, or 113 (0800-0113) to talk to someone.",
    ]
    assert johan.effects[-2:] == (Agreed(), Finish("finished"))


@pytest.mark.parametrize(
    ("today", "own", "asks"),
    [
        (date(2026, 11, 5), EVERYBODYS, True),
        (date(2026, 11, 6), EVERYBODYS, False),
        (date(2026, 11, 6), replace(EVERYBODYS, days=frozenset(range(7))), True),
        (date(2026, 11, 24), EVERYBODYS, True),
        (date(2026, 11, 25), EVERYBODYS, False),
    ],
    ids=["a Thursday", "a Friday", "a Friday, and weekends are fine", "room for one day", "no room left"],
)
def test_it_speaks_of_tomorrow_only_when_tomorrow_it_comes(today: date, own: OwnTime, *, asks: bool):
    johan = Walk(WELCOME, replace(SITUATION, today=today, contract=replace(CONTRACT, own_time=own)))
    johan.taps("yes")
    johan.taps("agree")
    assert johan.aloud[0] == (
        "Agreed, Johan. Tomorrow I ask about your goal; after that I come by myself, around your meetings with Ada."
        if asks
        else "Agreed, Johan. From here on I come by myself, around your meetings with Ada."
    )


@pytest.mark.parametrize(
    ("consent", "agreement"), [("ja", "akkoord"), ("Ja, graag!", "Ik ga akkoord."), ("YES", "I agree")]
)
def test_it_understands_who_types_yes(consent: str, agreement: str):
    johan = Walk(WELCOME)
    johan.says(consent)
    johan.says(agreement)
    assert johan.effects[-2:] == (Agreed(), Finish("finished"))


def test_a_yes_with_a_remark_beside_it_is_one():
    for said in (
        "Is goed hoor, maar ik ben niet zo'n typer. En overdag op de pont kan ik niet altijd kijken.",
        "Klinkt als een enquête haha. Ja hoor, akkoord",
        "Spannend wel. Ja, ik doe mee",
    ):
        johan = Walk(WELCOME)
        johan.says(said)
        assert (said, johan.aloud[-1]) == (said, "[I agree] [I want to change something]")


DOUBTS = (
    "ja, maar ik wil eerst weten wie het leest|Is goed, als mijn baas het maar niet leest|Ja, denk ik|Prima maar ik "
    "weet niet of ik het volhou|Nou ja, ik moet wel van mijn baas|Ja, mits het anoniem is|ja ja, dat zal wel|Mooi.|"
    "Ja hoor, maar niet alles delen|Akkoord. Maar niet met de opslag|Akkoord, ik ga er nog over slapen"
)


def test_a_doubt_or_a_condition_is_no_consent():
    assert [words for words in DOUBTS.split("|") if joins_in(words) is not None] == []


@pytest.mark.parametrize("said", ["ja maar", "misschien", "no yes", "stop", "1", "kan dit ook via de post?"])
def test_it_takes_nothing_else_for_consent(said: str):
    johan = Walk(WELCOME)
    johan.says(said)
    assert johan.aloud == [
        "I keep nothing of that yet. Would you rather know something first, then ask Ada; joining in is up to you. "
        "Do you want to take part in this way? Yes or no is enough."
    ]
    assert johan.kept() == {}


def test_who_asks_something_first_is_told_and_asked_again():
    told = {
        "hoeveel tijd kost me dat ongeveer, ik zit de hele dag op de bouw": (
            "A few minutes each time. Around each meeting with Ada you hear from me a few times."
        ),
        "Voordat ik ja zeg: waar staat dit eigenlijk? Ik werk in een ziekenhuis.": (
            "It goes through Telegram, is kept encrypted, and erased 90 days after your last meeting."
        ),
        "leest mijn baas mee?": (
            "No, only Ada reads what you write, but for what you keep to yourself. Nobody at your work does."
        ),
        "en als ik nee zeg?": "With /stop it ends at once. If you say no, Ada hears only that you do not join.",
        "is dit verplicht? want ik heb het al druk": "No, it is up to you. Skipping a question is always fine.",
        "Is dit AI? Daar heb ik niks mee.": (
            "I am a program with fixed questions. Ada is the human being, and reads what you write."
        ),
        "krijg ik ook advies?": "No, I give no advice. I only ask.",
        "wanneer begint het?": ("You read that in what you two agree on, as soon as Ada has said that it is you."),
    }
    told["Ada leest alles dus mee? En kan ik achteraf nog iets weghalen?"] = (
        f"O{told['leest mijn baas mee?'].removeprefix('No, o')} With /antwoorden you change or erase what you wrote; "
        "what Ada has read by then, has been read."
    )
    for words, answer in told.items():
        johan = Walk(WELCOME)
        johan.says(words)
        asked = f"{answer} Do you want to take part in this way? Yes or no is enough."
        assert (words, johan.aloud, johan.kept()) == (words, [asked], {})


@pytest.mark.parametrize("no", [lambda johan: johan.taps("no"), lambda johan: johan.says("liever niet")])
def test_it_forgets_everything_without_consent(no):
    johan = Walk(WELCOME)
    no(johan)
    assert johan.aloud[-1] == (
        "Good that you say so. Nothing is kept of this, and Ada hears only that you do not join."
    )
    assert johan.effects[-3:] == (Discard(), Declined(), Finish("finished"))
    assert johan.kept() == {}


def test_it_sends_the_contract_back_with_a_remark():
    johan = Walk(WELCOME, quiet_seconds=60)
    johan.taps("yes")
    johan.taps("remark")
    assert johan.aloud == ["* What would you like to be different?"]
    johan.says("Six meetings")
    johan.says("and on Friday")
    johan.goes_on()
    assert johan.aloud == ["✓ 102", "I pass this on to Ada. You hear from me when there is a new proposal."]
    assert johan.effects[-2:] == (SentBack("Six meetings\nand on Friday"), Finish("finished"))


def test_it_needs_the_remark_itself():
    johan = Walk(WELCOME)
    johan.taps("yes")
    johan.taps("remark")
    johan.goes_on()
    assert johan.aloud == ["(I do need an answer to this one to go on.)"]


def test_it_asks_no_consent_again_for_the_next_proposal():
    johan = Walk(WELCOME, state=Opening(known({"consent": "yes"})))
    assert johan.aloud[-2] == "* Is this how you want to work together?"


def test_who_was_written_no_first_words_is_greeted_and_told_of_none():
    johan = Walk(WELCOME, replace(SITUATION, contract=replace(CONTRACT, welcome="")))
    johan.taps("yes")
    assert johan.aloud[:2] == ["Good day, Johan.", "This is what Ada and you agree on."]


@pytest.mark.parametrize(
    "words",
    [
        "Bijna akkoord. Alleen staat er donderdag, en ik werk ook op vrijdag. Maak er maar vrijdag van.",
        "Ik zou liever vijf gesprekken hebben.",
        "Kan het doel vrijdag worden in plaats van donderdag?",
        "De plaats klopt niet, ik kan niet naar Utrecht.",
        "akkoord! alleen is het geen maandag maar dinsdag",
        "Prima, alleen kan ik de 22e niet",
    ],
)
def test_what_he_would_have_different_in_the_place_of_a_yes_goes_back_at_once(words: str):
    johan = Walk(WELCOME)
    johan.taps("yes")
    johan.says(words)
    assert johan.aloud == ["✓ 101", "I pass this on to Ada. You hear from me when there is a new proposal."]
    assert SentBack(words) in johan.effects


def test_a_yes_with_although_behind_it_agrees_and_the_coach_reads_the_remark():
    for said in ("Ja dat is 'm wel! Al is 's avonds eerder 's nachts", "top, al zou ik het zelf anders zeggen"):
        johan = Walk(WELCOME)
        johan.taps("yes")
        johan.says(said)
        assert "Ada reads what you wrote with it." in johan.aloud
        assert beside_yes(johan.state.asked[-1]) == said[said.lower().index("al ") :]


@pytest.mark.parametrize(
    "words", ["Goh, wat een verhaal.", "Ik moet er nog over nadenken", "Liever wachten we nog een week"]
)
def test_what_only_goes_with_it_changes_nothing(words: str):
    johan = Walk(WELCOME)
    johan.taps("yes")
    johan.says(words)
    assert johan.aloud[0].startswith("Good that you say so; Ada reads it with your answer.")


def test_it_waits_for_an_answer_as_long_as_it_takes():
    johan = Walk(WELCOME)
    assert johan.waits(100 * DAY) == ()
    johan.taps("yes")
    assert johan.aloud[:3] == [
        "Ada writes to you:",
        "“Hello Johan, a question now and then. Ada”",
        "This is what Ada and you agree on.",
    ]


def test_it_shows_nothing_more_before_the_coach_has_said_that_this_is_the_client():
    somebody = Walk(WELCOME, replace(SITUATION, confirmed=False))
    somebody.taps("yes")
    assert somebody.aloud == [
        "Thank you. I ask Ada whether it is you who opened the link; that is one tap. After that you read here what "
        "you two agree on."
    ]
    assert somebody.effects[-2:] == (TakesPart(), Finish("finished"))
