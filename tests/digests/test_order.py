"""The overview reads in the coach's order: the question, a wish, the intention and what came of it; then the rest."""

import json
from dataclasses import replace
from datetime import date, time
from itertools import groupby, takewhile

import pytest

from bot.digests.compose import compose
from bot.digests.gather import Digest, Intended, gather
from bot.digests.paper import bound
from bot.digests.written import Written
from bot.message import Fold, Label, plain
from bot.storage import meetings
from conversations.moments import Meeting
from conversations.rhythm import Local
from conversations.scripts import SCRIPTS
from tests.cast import ada_and_johan, at, reads
from tests.digests.test_private import HOUSE, NOW
from tests.digests.test_whose import Town, store

__all__ = ["store"]

# What a phone shows of a message, and of folded words, in lines of so many characters.
SCREEN, FOLDED, LINE = 12, 3, 38


def wrote(about, step, words, *, goal="", question="?", changed=False):
    return Written(about, step, question, goal, words, changed)


MOMENT = "dinsdag 22 december om 14:00"
OWN = "Wie weet dit beter dan jij, en wat zou die je zeggen?"
EMPTY = Digest("Johan", Meeting(2, Local(date(2026, 12, 22), time(14), "Europe/Amsterdam"), 60), 7, "hier")
FULL = replace(
    EMPTY,
    question=(wrote("preparation", "question", "Hoe krijg ik tijd voor de pilot, nu iedereen er iets van vindt?"),),
    wishes=(wrote("reflection", "wish", "Iets meer stilte."),),
    intentions=(
        Intended(
            1,
            "Als hij me iets vraagt, zeg ik dat ik er morgen op terugkom.\nDinsdag na het weekoverleg.",
            (
                wrote("experiment", "did", "Twee keer gelukt, de derde keer niet."),
                wrote("experiment", "surprised", "Dat hij knikte, en verder niets zei."),
            ),
        ),
    ),
    written=(
        wrote("reflection", "yield", "Dat ik ja zeg voordat ik weet waartegen ik nee zeg."),
        wrote("reflection", "essential", "Rust."),
        wrote("halfway", "words", "Het begint ergens op te lijken, vind ik.", goal="Kiezen"),
        wrote("note", "note", "Noor belde."),
        wrote("reflection", "own-1", "Noor, denk ik.", question=OWN, changed=True),
    ),
    silent=("goal_date",),
    not_asked=("closing",),
)
TEXT = """\
Overzicht: Johan, gesprek 2 van 7
dinsdag 22 december om 14:00
De vraag
Hoe krijg ik tijd voor de pilot, nu iedereen er iets van vindt?
Over mijn vragen
Iets meer stilte.
Het voornemen
Als hij me iets vraagt, zeg ik dat ik er morgen op terugkom.
Dinsdag na het weekoverleg.
hoe het ging
Twee keer gelukt, de derde keer niet.
niet verwacht
Dat hij knikte, en verder niets zei.
Verder
terugblik: wat het opleverde
Dat ik ja zeg voordat ik weet waartegen ik nee zeg.
waar het om ging
Rust.
halverwege: Kiezen
Het begint ergens op te lijken, vind ik.
notitie
Noor belde.
Wie weet dit beter dan jij, en wat zou die je zeggen? (gewijzigd)
Noor, denk ik.

Hierop kwam geen antwoord: datum van het doel. Dit vroeg ik niet: slotbalans."""


def test_it_reads_in_the_coachs_order():
    assert plain(compose(FULL, "nl")) == TEXT


def test_the_order_on_paper_is_the_same():
    blocks = compose(FULL, "nl")
    paper = json.loads(bound("Ada", blocks, (), 7, "nl").of)
    assert [paper["title"], *(words for _, words in paper["blocks"])] == [block.text for block in blocks]


@pytest.mark.parametrize(
    "words", ["Kort.", "Een vraag die een hele regel lang is, of meer.", "Heel veel woorden. " * 40]
)
def test_the_first_screen_of_a_phone_holds_the_first_three(words):
    digest = replace(
        FULL,
        question=(wrote("preparation", "question", words),),
        wishes=(wrote("reflection", "wish", words),),
        intentions=(Intended(1, words, ()),),
    )
    above = takewhile(lambda block: block.text != "Het voornemen", compose(digest, "nl"))
    # Its heading and the first of its words still fit.
    assert sum(map(height, above)) + 2 <= SCREEN


def height(block):
    """How many lines of a phone it takes; above the heading of the intention there is no blank line."""
    return min(lines(block), FOLDED) if isinstance(block, Fold) else lines(block)


def test_that_screen_holds_them_whole_as_they_mostly_are():
    above = takewhile(lambda block: block.text != "Verder", compose(replace(FULL, wishes=()), "nl"))
    assert screen(above) <= SCREEN


def screen(blocks):
    """How many lines of a phone these blocks take; what folds up under its labels is one fold."""
    folded = groupby(blocks, key=lambda block: isinstance(block, Label | Fold) and block.text != MOMENT)
    heights = (((is_fold, sum(map(lines, run)))) for is_fold, run in folded)
    return sum(min(high, FOLDED) if is_fold else high for is_fold, high in heights)


def lines(block):
    return sum(1 + len(line) // LINE for line in block.text.splitlines())


@pytest.mark.parametrize("words", ["Kort.", "Heel veel woorden. " * 40])
def test_of_two_intentions_each_stands_with_what_came_of_it(words):
    second = Intended(2, words, (wrote("experiment", "did", "Nog niet gedaan."),))
    blocks = compose(replace(FULL, intentions=(*FULL.intentions, second)), "nl")
    first, then, rest = (at for at, block in enumerate(blocks) if block.text in ("Het voornemen", "Verder"))
    assert [block.text for block in blocks[first:then]] == [
        "Het voornemen",
        FULL.intentions[0].words,
        "hoe het ging",
        "Twee keer gelukt, de derde keer niet.",
        "niet verwacht",
        "Dat hij knikte, en verder niets zei.",
    ]
    assert [block.text for block in blocks[then:rest]] == ["Het voornemen", words, "hoe het ging", "Nog niet gedaan."]
    paper = json.loads(bound("Ada", blocks, (), 7, "nl").of)
    assert [words for _, words in paper["blocks"]] == [block.text for block in blocks[1:]]


def test_the_labels_together_are_shorter_than_what_he_wrote():
    blocks = compose(FULL, "nl")
    ours, theirs = (sum(len(one.text) for one in blocks if isinstance(one, kind)) for kind in (Label, Fold))
    assert ours < theirs


def test_it_says_nothing_where_there_is_nothing():
    assert plain(compose(EMPTY, "nl")).splitlines()[3:] == ["Er kwam geen vraag."]


def test_every_kind_in_it_has_labels_for_its_own_steps():
    odd = {key: set(script.overview.labels) for key, script in SCRIPTS.items() if not script.names.digest}
    assert {key for key, labels in odd.items() if labels} == set()


def test_it_tells_nothing_of_when_he_is_asked(store):
    def gathered(work):
        town = Town(work)
        town.says("reflection", 1, "intention", "Ik bel Karel. Vrijdag 11 is goed.")
        town.says("reflection", 1, "ask_on", "woensdag de 6e is beter, de 5e ben ik vrij")
        return gather(work, town.trajectory, meetings.standing(work, town.johans)[1], of={None})

    digest = store.run(HOUSE, NOW, gathered)
    assert ([one.words for one in digest.intentions], digest.written) == (["Ik bel Karel."], ())


@pytest.mark.parametrize(
    ("words", "wishes"), [("Prima zo.", []), ("Niks, alleen niet zo vroeg.", ["Niks, alleen niet zo vroeg."])]
)
def test_that_nothing_need_be_otherwise_stands_further_down(store, words, wishes):
    def gathered(work):
        town = Town(work)
        town.says("meta", 1, "wish", words)
        return gather(work, town.trajectory, meetings.standing(work, town.johans)[1], of={None})

    digest = store.run(HOUSE, NOW, gathered)
    assert ([one.words for one in digest.wishes], len(digest.written)) == (wishes, 1 - len(wishes))


def test_what_was_told_twice_of_an_intention_stands_with_its_day():
    came = tuple(replace(wrote("experiment", "did", f"Dag {day}."), day=date(2026, 12, day)) for day in (7, 8))
    blocks = compose(replace(EMPTY, intentions=(Intended(1, "Ik bel.", came),)), "nl")
    assert [one.text for one in blocks if isinstance(one, Label)][1:] == [
        "hoe het ging, maandag 7 december",
        "hoe het ging, dinsdag 8 december",
    ]


def test_a_line_that_asks_something_else_has_its_own_label():
    stays = replace(wrote("reflection", "goal", "Dat nee zeggen best mag, ook tegen hem."), line="reflection.last_held")
    asked = [compose(replace(EMPTY, written=(one,)), "nl")[-2].text for one in (stays, replace(stays, line=""))]
    assert asked == ["terugblik: wat bijblijft", "terugblik: hoe ver"]


# --- silence --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("told", "silent"), [((), ("experiment",)), (("open",), ())])
def test_it_does_not_call_silent_what_he_told_elsewhere(store, told, silent):
    def gathered(work):
        town = Town(work)
        town.says("reflection", 1, "intention", "Als hij vraagt, wacht ik.")
        town.is_silent("experiment", 1)
        for step in told:
            town.says("preparation", 2, step, "Het lukte twee keer.")
        return gather(work, town.trajectory, meetings.standing(work, town.johans)[1], of={None}).silent

    assert store.run(HOUSE, NOW, gathered) == silent


@pytest.mark.parametrize(("after", "told", "not_asked"), [(1, (), ()), (2, (), ("experiment",)), (2, ("open",), ())])
def test_it_does_not_miss_the_question_about_an_intention_that_he_did_not_set_then_or_of_which_he_told_elsewhere(
    store, after, told, not_asked
):
    def gathered(work):
        town = Town(work)
        town.says("reflection", after, "intention", "Als hij vraagt, wacht ik.")
        town.is_not_asked("experiment", 2)
        for step in told:
            town.says("preparation", 3, step, "Het lukte twee keer.")
        return gather(work, town.trajectory, meetings.standing(work, town.johans)[2], of={None}).not_asked

    assert store.run(HOUSE, NOW, gathered) == not_asked


async def test_it_names_in_one_line_what_was_not_answered(world):
    ada, _ = await ada_and_johan(world)
    await world.until(at("2026-12-21 18:00"))
    digest = await reads(world, ada)
    assert digest.splitlines()[3:] == ["Er is nog geen vraag.", "", "Hierop kwam geen antwoord: terugblik."]
