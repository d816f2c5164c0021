"""Words out of the blue, read aloud: the client decides what becomes of them."""

from dataclasses import replace

import pytest

from conversations.asked.hers_to_know import asks_of_the_coach
from conversations.consequences import Discard, Finish, KeepBack, Share, TellNow
from conversations.effects import Part
from conversations.events import Lapsed
from conversations.scripts.note import NOTE
from conversations.states import Asked, Opening, Status
from tests.conversations.walking import DAY, SITUATION, Walk


def johan() -> Walk:
    note = Asked(1, "note", parts=(Part("7", "Piet smiled"),), status=Status.ANSWERED)
    return Walk(NOTE, state=Opening((note,)))


def test_it_says_where_they_are():
    assert johan().aloud == [
        "* Kept. Ada reads it before you two meet for the first time.",
        "[Only for me] [Tell Ada now]",
    ]


@pytest.mark.parametrize(
    ("choice", "said", "does"),
    [
        ("coach", "Kept. It goes along with the next overview for Ada.", (Share(), Finish("finished"))),
        (
            "own",
            "Good. It stays with you.",
            (
                KeepBack(),
                Finish("finished"),
            ),
        ),
        ("now", None, (TellNow(), Finish("finished"))),
        ("no", "Good, I have let it go.", (Discard(), Finish("finished"))),
    ],
)
def test_it_does_as_he_says(choice: str, said: str | None, does: tuple):
    walk = johan()
    walk.taps(choice)
    assert (walk.aloud, walk.effects[-len(does) :]) == ([said] if said else [], does)


def test_it_forgets_what_is_let_go():
    walk = johan()
    walk.says("laat maar")
    assert walk.kept() == {}


def test_news_that_weighs_gets_a_human_word_and_may_go_at_once_or_wait():
    words = "Ritske fell off a ladder. I can't get it out of my head."
    note = Asked(1, "note", parts=(Part("7", words),), status=Status.ANSWERED)
    told = [
        "That is no small thing, Johan.",
        "* Ada reads it before your meeting, or now if you would like that.",
        "[Only for me] [Tell Ada now]",
    ]
    waits = "Good. Ada reads it before your meeting."
    for said, ends, does in (
        ("ja graag", ["✓ 101"], (TellNow(), Finish("finished"))),
        ("nee", ["✓ 101", waits], (Finish("finished"),)),
    ):
        walk = Walk(NOTE, SITUATION, state=Opening((note,)))
        assert walk.aloud == told
        walk.says(said)
        assert (walk.aloud, walk.effects[-len(does) :]) == (ends, does)


def test_it_is_changed_with_an_edit_also_afterwards():
    walk = johan()
    walk.taps("own")
    walk.edits("7", "Piet laughed")
    assert walk.kept() == {"note": "Piet laughed", "keep": "own"}


@pytest.mark.parametrize("days", [1, 30])
def test_it_stays_his_alone_when_he_does_not_choose_and_nothing_more_is_said_of_it(days: int):
    walk = johan()
    assert walk.waits(days * DAY) == ()
    walk.happens(Lapsed(walk.now))
    assert walk.aloud == []
    assert walk.kept() == {"note": "Piet smiled"}


@pytest.mark.parametrize("words", ["kan het woensdag?", "kan t woensdag?", "en kan 't ook half drie?"])
def test_what_only_the_coach_can_know_is_heard_however_it_is_spelled(words):
    assert asks_of_the_coach(words)


def test_what_he_adds_that_touches_him_or_is_a_doubt_gets_a_word_too():
    """And what is only more of it, its mark."""
    johan = Walk(NOTE)
    johan.says("Dennis belde gisteravond weer.")
    added = ("en daarna ook nog een keer", "Ik twijfel of dit niet gewoon een bezettingsprobleem is")
    heard = []
    for words in (*added, "Ik heb er niet van geslapen."):
        johan.says(words)
        heard.append(johan.aloud[1:])
    assert heard == [[], ["You may well be in doubt."], ["How tiresome, Johan."]]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "Dit hoeft Ada niet te lezen: het gaat thuis niet goed. Ik weet niet wat ik ermee moet.",
            ["That does not sound easy, Johan. Good that you write it down.", "* This stays with you."],
        ),
        (
            "Zeg, ik hou dit liever voor mezelf: ik heb gesolliciteerd.",
            ["Good that you say it, Johan.", "* This stays with you."],
        ),
        ("Niet voor Ada: mijn dochter is geslaagd!", ["How nice that you tell this, Johan.", "* This stays with you."]),
        (
            "Even tussen ons: Karin is een draak.",
            ["* Kept. It stays with you, unless you want Ada to read it.", "[Ada may read it]"],
        ),
    ],
)
def test_what_he_keeps_is_not_offered_to_her_in_the_same_breath_and_he_can_still_say_so(words, said):
    """Only what may be meant otherwise is."""
    note = Asked(1, "note", parts=(Part("7", words),), status=Status.ANSWERED)
    walk = Walk(NOTE, SITUATION, state=Opening((note,)))
    assert walk.aloud == said
    walk.says("Ada mag het lezen")
    assert walk.effects[-2:] == (Share(), Finish("finished"))


def test_none_of_it_is_said_back_right_under_it():
    words = "Bij mijn baas ging het weer zo. Hij vroeg iets en ik zei meteen ja. Daarna baalde ik van mezelf."
    note = Asked(1, "note", parts=(Part("7", words),), status=Status.ANSWERED)
    assert not any("❝" in one for one in Walk(NOTE, SITUATION, state=Opening((note,))).aloud)


@pytest.mark.parametrize("keeps", [False, True])
@pytest.mark.parametrize(
    "words", ["Dit mag Ada best weten: het regent.", "Het regent al dagen. Dat mag Ada nu wel weten."]
)
def test_who_lets_her_read_it_himself_is_not_asked_that(words: str, keeps: bool):
    note = Asked(1, "note", parts=(Part("7", words),), status=Status.ANSWERED)
    walk = Walk(NOTE, replace(SITUATION, keeps=keeps), state=Opening((note,)))
    assert walk.aloud == ["* Kept. Ada reads it before you two meet for the first time.", "[Tell Ada now]"]


@pytest.mark.parametrize(
    ("words", "does"),
    [
        ("ja graag", (Share(), Finish("finished"))),
        ("nee hoeft niet", (KeepBack(), Finish("finished"))),
        ("Het gaat goed hoor", ()),
    ],
)
def test_when_the_talks_are_over_he_is_asked_whether_she_may_read_it(words: str, does: tuple):
    note = Asked(1, "note", parts=(Part("7", "Mijn moeder is weer thuis!"),), status=Status.ANSWERED)
    walk = Walk(NOTE, replace(SITUATION, over=True), state=Opening((note,)))
    assert walk.aloud == ["How nice that you tell this, Johan.", "* May Ada read this?", "[Ada may read it]"]
    before = len(walk.effects)
    walk.says(words)
    ends = tuple(one for one in walk.effects[before:] if isinstance(one, Share | KeepBack | Finish))
    assert ends == does


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("Slechte dag, met Peter is het oorlog.", "* It stays with you, unless you want Ada to read it."),
        ("Met Peter heerlijk gegeten!", "* Ada reads it before you two meet for the first time."),
    ],
)
def test_what_weighs_of_somebody_of_whom_he_keeps_what_he_told_is_kept_and_what_is_glad_is_not(words: str, where: str):
    note = Asked(1, "note", parts=(Part("7", words),), status=Status.ANSWERED)
    before = ("Niet voor Ada: Peter slaapt op de logeerkamer.",)
    assert where in Walk(NOTE, replace(SITUATION, noted=before), state=Opening((note,))).aloud
