"""A new kind of conversation is one script: planned, asked, answered, read back, tried and in the overview, without
another word about it anywhere."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.arguments import parser_in
from bot.texts import render
from conversations.around import Around
from conversations.kinds import Comes, Fact, Names, Overview, Place, Silence, Waits, Who, Yields, facts, readers
from conversations.rhythm import Local
from conversations.script import Script, Step, fixed
from conversations.scripts import SCRIPTS
from conversations.text import Text
from tests.cast import a_trajectory, at, dutch, overview, reads, says, taps, texts

QUESTION = "Waar liep je langs, en wat zag je?"
WORDS = "Langs de gracht. Een reiger."


def days_after(around: Around) -> Local:
    return around.on(around.meeting.at.day + timedelta(days=6))


def for_a_day(around: Around):
    return days_after(around).utc() + timedelta(days=1)


STROLL = Script(
    key="stroll",
    steps=(Step("seen", wording=fixed(Text(QUESTION))),),
    answers=Who.CLIENT,
    names=Names(
        title=Text("Ommetje"),
        plan=Text("een ommetje"),
        digest=Text("het ommetje"),
        own=Text("Op een ommetje"),
        ahead=None,
    ),
    read=readers((Place.READ_BACK,), (Place.DIGEST,), shared=True),
    silence=Silence.BEFORE_THE_NEXT,
    comes=Comes(days_after, for_a_day),
    waits=Waits.FOR_NOTHING,
    yields=Yields.UNTIL_FIRST_WORD,
    needs=facts(Fact.MEETINGS),
    tried=True,
)


@pytest.fixture(autouse=True)
def stroll(monkeypatch: pytest.MonkeyPatch) -> None:
    """The kind is there, for one test."""
    monkeypatch.setitem(SCRIPTS, STROLL.key, STROLL)


async def new_ones(world):
    """Ada and Johan, laid down now: beginnings that are shared between tests know nothing of this kind."""
    ada = await world.coach("Ada")
    return ada, await a_trajectory(world, ada)


async def on_a_stroll(world):
    """It has come, six days after the first meeting, to Johan who said nothing in between."""
    ada, johan = await new_ones(world)
    await world.until(at("2026-12-07 09:00"))
    return ada, johan


async def test_it_stands_in_the_plan_of_both(world):
    ada, johan = await new_ones(world)
    for person, line in ((ada, "een ommetje, voor Johan"), (johan, "een ommetje")):
        (plan, *_) = await says(world, person, "/plan")
        assert f"\n· maandag 7 december om 09:00: {line}\n" in plan.text


async def test_it_is_asked_answered_and_read_by_both_where_its_script_says(world):
    ada, johan = await on_a_stroll(world)
    assert texts(johan)[-1].endswith(QUESTION)
    await says(world, johan, WORDS)
    digest = await overview(world, ada)
    assert "het ommetje" in digest.casefold()
    assert WORDS in digest
    (mine,) = await says(world, johan, "/antwoorden")
    assert (QUESTION in mine.text, WORDS in mine.text) == (True, True)
    assert (await says(world, ada, "/week"))[0].text.count("Johan") > 0


async def test_the_coach_hears_of_its_silence(world):
    ada, _ = await on_a_stroll(world)
    await world.until(at("2026-12-21 18:00"))
    assert dutch("Not answered: {kinds}.", kinds="terugblik, het ommetje") in await reads(world, ada)


async def test_the_coach_tries_it_and_asks_a_question_of_her_own_in_it(world):
    ada, _ = await new_ones(world)
    await says(world, ada, "/probeer")
    ada.taps("Ommetje")
    await world.settle()
    assert texts(ada)[-1].endswith(QUESTION)
    await taps(world, ada, "End the trial")
    await says(world, ada, "/vragen")
    await taps(world, ada, "New question")
    assert "Op een ommetje" in [label for row in ada.reads[-1].buttons for label in row]


@pytest.mark.parametrize(
    ("told", "heading"),
    [
        (Overview(wishes=frozenset({"seen"})), Text("A wish for you")),
        (Overview(sets=frozenset({"seen"})), Text("The intention")),
    ],
)
async def test_the_overview_tells_a_wish_and_an_intention_where_its_script_says_so(world, monkeypatch, told, heading):
    monkeypatch.setitem(SCRIPTS, STROLL.key, replace(STROLL, overview=told))
    ada, johan = await on_a_stroll(world)
    await says(world, johan, WORDS)
    assert f"{render(heading, 'nl')}" in (await overview(world, ada)).partition(WORDS)[0]


def test_it_can_be_gone_through_in_the_terminal():
    assert parser_in("nl").parse_args(["rehearse", STROLL.key]).script == STROLL.key
