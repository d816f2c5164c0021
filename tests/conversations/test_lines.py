"""Which line is followed, and what becomes of a conversation whose line is gone."""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from conversations import saved
from conversations.effects import Part
from conversations.lines import BUDGET, STEPS, Fit, Library, Line, Question
from conversations.occasion import Earlier, occasion, told, used
from conversations.said.gist import Came
from conversations.scripts.preparation import PREPARATION
from conversations.scripts.reflection import REFLECTION
from conversations.states import Asked, Asking, Closed, Status
from conversations.steering import Dial, Steering, Style
from conversations.text import Text, Verbatim, Worded
from conversations.which_line import in_order
from tests.conversations.walking import LINES, MEETINGS, SITUATION, Walk


def line(name: str, **more) -> Line:
    asked = Worded(f"{name}?", f"{name}?", f"{name}?")
    return Line(f"reflection.{name}", "reflection", name, (Question("yield", asked),), **more)


PLAIN = line("plain", plain=True)
TIGHT = line("tight", dials=frozenset({Dial.TIGHT}))
BUYER = line("buyer", styles=frozenset({Style.BUYER}))
LAST = line("last", fits=frozenset({Fit.LAST}))
BAD = line("bad", fits=frozenset({Fit.BAD}))
OWN = line("own", own=True)
ROOM = (
    re.compile("n(?:iets|iks) (?:is ook goed|mag ook)", re.I),
    re.compile("n(?:iets|iks) (?:is ook goed|mag ook)", re.I),
    re.compile("nothing is (?:also )?fine", re.I),
)
ALL = Library([PLAIN, TIGHT, BUYER, LAST, BAD])


def chosen(*before: Line, occasion=(Fit.LATER,), steering=Steering(), lines=ALL) -> str:  # noqa: B008 - frozen
    return in_order(lines, "reflection", occasion, [one.key for one in before], steering, "seed")[0].idea


def test_the_plain_line_comes_first_and_comes_back_when_nothing_else_fits():
    assert (chosen(), chosen(PLAIN)) == ("plain", "plain")


def test_none_comes_again_while_another_fits():
    tight = Steering(Dial.TIGHT)
    assert (chosen(steering=tight), chosen(PLAIN, steering=tight)) == ("plain", "tight")


def test_only_what_was_written_for_it_comes_after_the_last_meeting():
    assert chosen(LAST, occasion=(Fit.LATER, Fit.LAST)) == "last"
    assert "last" not in [one.idea for one in in_order(ALL, "reflection", (Fit.LATER,), (), Steering(), "seed")]


def test_what_was_written_for_what_happened_goes_before_the_plain_one():
    assert chosen(occasion=(Fit.LATER, Fit.BAD)) == "bad"


def test_what_the_coach_wrote_goes_before_the_plain_one_and_once():
    lines = ALL.arranged([OWN], ())
    assert (chosen(lines=lines), chosen(OWN, lines=lines)) == ("own", "plain")


def test_the_question_that_he_brought_goes_before_the_plain_one():
    brought = in_order(LINES, "reflection", (Fit.LATER, Fit.BROUGHT), (), Steering(), "seed")[0]
    assert brought.fits == frozenset({Fit.BROUGHT})
    after_a_bad_one = in_order(LINES, "reflection", (Fit.LATER, Fit.BROUGHT, Fit.BAD), (), Steering(), "seed")[0]
    assert after_a_bad_one.fits == frozenset({Fit.BAD})


def test_no_two_in_a_row_begin_with_what_he_brought():
    occasion, used = (Fit.LATER, Fit.BROUGHT), []
    for _ in range(8):
        used.append(in_order(LINES, "reflection", occasion, used, Steering(), "seed")[0].key)
    begin = ["brought" in LINES[key].questions[0].quotes for key in used]
    assert (any(begin), [pair for pair in pairwise(begin) if all(pair)]) == (True, [])


def test_what_is_off_does_not_come_and_there_is_always_one():
    off = ALL.arranged((), [one.key for one in ALL.values()])
    assert chosen(steering=Steering(Dial.TIGHT), lines=off) == "plain"


def test_it_is_the_same_for_the_same_trajectory():
    assert len({in_order(LINES, "reflection", (), (), Steering(), "a")[0].key for _ in range(5)}) == 1


def test_a_conversation_without_lines_is_an_error():
    with pytest.raises(LookupError):
        in_order(Library(), "reflection", (), (), Steering(), "seed")


def test_every_line_that_passes_by_who_was_hurt_has_a_question_for_him():
    passed_by = {
        (one.key, after)
        for one in LINES.values()
        for question in one.questions
        for after in question.not_after
        if after.came == Came.HURT
    }
    asked = {(one.key, after) for one in LINES.values() for question in one.questions for after in question.only_after}
    assert passed_by - asked == set()


def test_room_for_nothing_is_told_in_every_language():
    told = [
        (words, [bool(room.search(form)) for room, form in zip(ROOM, (words.je, words.u, words.en), strict=True)])
        for one in LINES.values()
        for question in one.questions
        for words in (question.wording, question.lead, question.hard, question.brief, question.again, question.final)
        if words
    ]
    assert [words.je for words, said in told if len(set(said)) > 1] == []


def test_who_brings_something_else_is_not_told_to_look_into_what_was_only_to_be_talked_about():
    asked = {one.key: {question.step: question.wording.je for question in one.questions} for one in LINES.values()}
    both = {
        key: (steps["explore"], steps["other"]) for key, steps in asked.items() if {"explore", "other"} <= set(steps)
    }
    assert [key for key, (first, then) in both.items() if "uitzoeken" in then and "uitzoeken" not in first] == []


@pytest.mark.parametrize("conversation", STEPS)
@pytest.mark.parametrize("dial", Dial)
@pytest.mark.parametrize("style", Style)
def test_there_is_a_line_for_everybody_on_every_occasion(conversation: str, dial: Dial, style: Style):
    for fit in Fit:
        one = in_order(LINES, conversation, (fit,), (), Steering(dial, style), "seed")[0]
        assert dial in one.dials
        assert len(one.always) <= BUDGET[conversation]


def test_it_knows_the_occasion():
    said = (
        Earlier("preparation", 1, "question", "preparation.plain", "", "not_prepared"),
        Earlier("reflection", 1, "yield", "reflection.plain", "Niets"),
        Earlier("experiment", 1, "did", "experiment.plain", "Nog niet"),
    )
    now = occasion(MEETINGS[1], MEETINGS, said, is_open=False)
    assert now == {Fit.LATER, Fit.NOT_PREPARED, Fit.BAD, Fit.NO_INTENTION, Fit.NOT_DONE, Fit.HURRY}
    assert used(said) == ("preparation.plain", "reflection.plain", "experiment.plain")
    assert occasion(MEETINGS[0], MEETINGS, (), is_open=True) == {Fit.FIRST, Fit.OPEN}
    assert occasion(MEETINGS[3], (MEETINGS[0], MEETINGS[3]), (), is_open=False) == {Fit.LATER, Fit.LAST, Fit.CANCELLED}


def test_it_knows_what_there_is_to_go_on_from():
    said = (
        Earlier("experiment", 1, "did", "experiment.plain", "Piet said yes on Monday."),
        Earlier("closing", 2, "onward", "closing.plain", "Five lines on a Monday."),
    )
    now = occasion(MEETINGS[1], MEETINGS, said, is_open=False, brought="How do I say no?", goal_ahead=True)
    assert now & {Fit.CAME, Fit.HELD, Fit.BROUGHT, Fit.GOAL} == {Fit.CAME, Fit.HELD, Fit.BROUGHT, Fit.GOAL}
    later = occasion(MEETINGS[2], MEETINGS, said, is_open=False, brought="Niets")
    assert later & {Fit.CAME, Fit.HELD, Fit.BROUGHT, Fit.GOAL} == {Fit.HELD}
    first = occasion(MEETINGS[0], MEETINGS, (), is_open=False, goal_ahead=True)
    assert Fit.GOAL not in first


def test_it_goes_on_from_what_he_wrote_last_where_that_can_be_read_by_itself():
    did = Earlier("experiment", 1, "did", "experiment.plain", "Piet said yes, the third time he said no.")
    pointing = replace(did, words="She talked for a quarter of an hour.")
    there = Earlier("goal_date", 1, "there", "goal_date.plain", "The plan is there, unsigned.")

    def fits(*said: Earlier) -> frozenset[Fit]:
        return occasion(MEETINGS[1], MEETINGS, said, is_open=False) & {Fit.CAME, Fit.WISHED}

    assert [fits(one) for one in (did, pointing, replace(did, words="Gelukt."))] == [{Fit.CAME}, set(), set()]
    assert told("came", MEETINGS[1], MEETINGS, (did, there)) == there
    assert told("came", MEETINGS[1], MEETINGS, (did, replace(there, words="Bijna."))) is None
    more = Earlier("experiment", 1, "surprised", "experiment.plain", "Nobody was angry about it.")
    assert told("came", MEETINGS[1], MEETINGS, (did, more)) == did
    wished = Earlier("reflection", 1, "wished", "reflection.plain", "That somebody asked me first.")
    assert fits(wished) == {Fit.WISHED}
    assert told("wish", MEETINGS[2], MEETINGS, (wished,)) is None
    hurt = replace(wished, words="Dat ze niet doorvroeg. Ik voelde me klein.")
    assert (told("wish", MEETINGS[1], MEETINGS, (hurt,)), fits(hurt)) == (None, set())


def test_the_newest_that_he_told_of_it_is_gone_on_from_also_where_nobody_asked():
    day = date(2026, 12, 9)
    tries = Earlier("reflection", 1, "intention", "", "Bij de planning zeg ik 'wacht even'.")
    did = Earlier("experiment", 1, "did", "", "Het overleg was een dag later, dus nog niks gezegd tegen Piet.", day=day)
    note = Earlier("note", 0, "note", "", "Het is toch gelukt. Ik heb 'wacht even' gezegd bij de planning.", day=day)
    for later, found in (
        (note, note),
        (replace(note, alone=True), did),
        (replace(note, words="Het is gelukt met de hypotheek. We gaan verhuizen."), did),
        (replace(note, words="Mijn moeder is jarig en ik bak een taart."), did),
        (replace(note, day=date(2026, 12, 1)), did),
    ):
        assert told("came", MEETINGS[1], MEETINGS, (tries, did, later)) == found


def test_what_hurts_is_not_quoted_after_the_meeting_to_which_he_brought_it():
    hurts = "Sinds Ria dood is weet ik niets meer."
    assert Fit.BROUGHT not in occasion(MEETINGS[1], MEETINGS, (), is_open=False, brought=hurts)


@pytest.mark.parametrize("words", ["Nee, ik zou het zo laten.", "Minder berichten."])
def test_what_he_would_change_is_no_subject_for_the_next_meeting(words: str):
    different = Earlier("evaluation", 1, "different", "evaluation.plain", words)
    assert not occasion(MEETINGS[1], MEETINGS, (different,), is_open=False) & {Fit.CAME}


def test_after_the_last_meeting_it_goes_on_from_what_he_wrote_of_all_of_them():
    there = Earlier("goal_date", 3, "there", "goal_date.plain", "The plan is there, unsigned.")
    yielded = Earlier("closing", 4, "yielded", "closing.plain", "A plan of six people.")

    def chosen(brought: str, *said: Earlier) -> str:
        now = occasion(MEETINGS[3], MEETINGS, said, is_open=False, brought=brought)
        return in_order(LINES, "reflection", now, (), Steering(), "seed")[0].key

    assert chosen("What do I take along?", there, yielded) == "reflection.last_asked"
    assert chosen("Of het zonder Ada ook lukt.", there, yielded) == "reflection.last_asked"
    assert chosen("Saying goodbye.", there, yielded) == "reflection.last_took"
    assert chosen("", there, yielded) == "reflection.last_held"
    assert chosen("Niets", yielded) == "reflection.last_held"
    assert chosen("What do I take along?", there) == "reflection.last_brought"
    assert chosen("", yielded, replace(there, meeting=4)) == "reflection.last"


@pytest.mark.parametrize("key", ["preparation.open", "preparation.open_came", "preparation.last_open"])
def test_what_is_asked_first_of_an_intention_leaves_room_for_one_question_more(key: str):
    one = LINES[key]
    assert [(each.step, "not_prepared" in each.ends_after) for each in one.always] == [
        ("open", False),
        ("question", True),
    ]
    assert one.questions[2:] == ()


def test_who_brings_a_story_is_asked_for_its_core_and_nothing_else():
    after_a_story = {
        each.step
        for one in LINES.of("preparation")
        for each in one.questions
        if any(after.came == "sprawls" and after.step == "question" for after in each.only_after)
    }
    assert after_a_story == {"core"}


def test_it_holds_on_to_what_was_said_last_of_it():
    kept = Earlier("reflection", 4, "keep", "reflection.last", "The silence.")
    onward = Earlier("closing", 4, "onward", "closing.plain", "Five lines.")
    assert told("held", MEETINGS[3], MEETINGS, (kept,)) == kept
    assert told("held", MEETINGS[3], MEETINGS, (onward, kept)) == onward
    assert told("held", MEETINGS[3], MEETINGS, (replace(kept, words="Weet ik niet"),)) is None


DUTY = "Bij de telefoon hangt: 'Wie heeft er dienst?' Die zeg ik voortaan als eerste."


def test_what_he_said_he_would_do_after_the_last_meeting_goes_before_what_he_wrote_until_then():
    onward = Earlier("closing", 3, "onward", words="De maandagen blijven leeg.", value="De maandagen blijven leeg.")
    last = MEETINGS[-1].number
    after = {
        "Pushen, maar met een datum. Ik stuur haar vanavond een mailtje.": "Ik stuur haar vanavond een mailtje.",
        "Dat ik het woensdag zelf ga vragen, hardop.": "Dat ik het woensdag zelf ga vragen, hardop.",
        "Een afspraak met mezelf: ik zie er één per kwartaal in. Dank je voor de vragen.": (
            "Een afspraak met mezelf: ik zie er één per kwartaal in."
        ),
        DUTY: DUTY,
        "Maandag 15 februari begin ik met de lijst.": "Maandag 15 februari begin ik met de lijst.",
        "Dinsdag heb ik hoofdpijn gehad.": onward.words,
        "Ik schrijf elke dag een klaagbrief aan mezelf haha": onward.words,
        "Dat zwijgen ook niet aardig is.": onward.words,
        "Dat ik bang ben dat ik het weer zelf ga doen.": onward.words,
        "Als het zo doorgaat ga ik eraan kapot.": onward.words,
        "Karin zei dat ik te hard ga. Ik neem te veel op me.": onward.words,
    }
    found = {
        words: told("held", None, MEETINGS, (onward, Earlier("reflection", last, "yield", words=words)))
        for words in after
    }
    assert {words: one and one.words for words, one in found.items()} == after


def test_a_line_that_quotes_is_followed_only_where_there_is_something_to_quote():
    quoting = line("quoting", fits=frozenset({Fit.LATER, Fit.CAME}))
    lines = Library((*ALL.values(), quoting))
    assert "quoting" not in [one.idea for one in in_order(lines, "reflection", (Fit.LATER,), (), Steering(), "seed")]
    now = in_order(lines, "reflection", (Fit.LATER, Fit.CAME), (), Steering(), "seed")
    assert "quoting" in [one.idea for one in now]


class TestALineThatIsGone:
    BEFORE = Asking(
        (
            Asked(1, "yield", None, "reflection.yield.3", (1,), (Part("7", "Rust"),), status=Status.ANSWERED),
            Asked(2, "essential", None, "reflection.essential.5", (2,)),
        ),
        turn=2,
        current=2,
    )
    PUT = replace(SITUATION, put={"essential": "Wat was het belangrijkste?"})

    def under_way(self) -> Walk:
        johan = Walk(REFLECTION, self.PUT)
        johan.state = saved.loads(saved.dumps(self.BEFORE))
        return johan

    def test_its_question_is_still_answered_and_then_it_is_over(self):
        johan = self.under_way()
        johan.says("Dat ik wacht")
        assert isinstance(johan.state, Closed)
        assert johan.kept() == {"yield": "Rust", "essential": "Dat ik wacht"}

    def test_it_is_asked_in_the_words_of_then_when_it_comes_again(self):
        johan = self.under_way()
        johan.puts_off()
        johan.waits(2 * (johan.now - johan.now.replace(hour=0)))
        asked = [effect.question for effect in johan.everything if type(effect).__name__ == "Ask"]
        assert asked[-1] == Text("{question}", question=Verbatim("Wat was het belangrijkste?"))

    def test_its_answers_can_still_be_changed(self):
        johan = self.under_way()
        johan.edits("7", "Rust, een middag lang")
        assert johan.kept() == {"yield": "Rust, een middag lang"}


def test_another_question_asks_something_else_and_not_the_same_in_other_words():
    johan = Walk(PREPARATION, replace(SITUATION, lines=LINES))
    asked = [LINES[johan.state.open.question].asks]
    for _ in range(2):
        johan.says("another question")
        asked.append(LINES[johan.state.open.question].asks)
    assert asked == ["topic", "", ""]
