"""The machine, rule by rule, in the order in which `conversations/machine.py` tells them."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from conversations.choosing import in_words
from conversations.consequences import CameLate, Finish
from conversations.days.talked import when_it_was
from conversations.effects import CheckMeaning, Effect, KeepAnswer, Part, Receipt, Remark, Remind, Say, Skip
from conversations.events import (
    Chose,
    Delivered,
    Doubted,
    Due,
    Edited,
    Event,
    Lapsed,
    NotDelivered,
    PutOff,
    Reminded,
    Resolved,
    Said,
    Stopped,
    WentQuiet,
    Why,
)
from conversations.hearing import KEPT_BESIDE
from conversations.inputs import NO_TEXT
from conversations.kinds import Silence
from conversations.machine import advance
from conversations.reminding import reminder
from conversations.script import KEPT_AS_IT_IS, Answers
from conversations.states import (
    Asked,
    Asking,
    Closed,
    Opening,
    Outcome,
    Resting,
    Status,
    Turn,
    UnexpectedEvent,
    wake_at,
)
from conversations.text import Text, Verbatim
from tests.conversations.walking import (
    DAY,
    GOODBYE,
    HOUR,
    MINUTE,
    MIXED,
    NINE,
    SCALE,
    SITUATION,
    THREE,
    YES_NO,
    Walk,
    ask,
    keep,
)

TODAY = SITUATION.today
DONE_ALREADY = Remark(Text("That question has been answered; this is where we are now."))
TAKES_ITS_PLACE = Text("You wrote this. What you write now takes its place.")
ENOUGH, WHICH = (
    in_words(MIXED.step(key).wording(Answers(()), SITUATION), taken.options)
    for key, taken in (("choice", YES_NO), ("scale", SCALE))
)
KEPT = Say((KEPT_AS_IT_IS,))


def beside(number: int, *parts: tuple[int, str]) -> tuple[Effect, ...]:
    """What words come to that a choice cannot take."""
    kept = KeepAnswer(number, 1, (), None, None, complete=False, beside=tuple(Part(*part) for part in parts))
    return kept, Say((KEPT_BESIDE, ENOUGH))


def closed_after(walk: Walk) -> datetime | None:
    return wake_at(walk.state)


class TestOpening:
    def test_it_asks_the_first_question_when_it_falls_due(self):
        assert Walk(THREE).effects == (ask(1, 1, "one"),)

    def test_it_does_not_ask_what_is_known_beforehand(self):
        known = Asked(1, "one", parts=(Part("7", "I knew"),), status=Status.ANSWERED)
        assert Walk(THREE, state=Opening((known,))).effects == (ask(1, 2, "two"),)

    def test_it_is_finished_at_once_when_everything_is_known(self):
        known = tuple(Asked(n, key, value="x", status=Status.ANSWERED) for n, key in enumerate(("one", "two", "three")))
        walk = Walk(THREE, state=Opening(known))
        assert (walk.state, walk.effects) == (Closed(known, Outcome.FINISHED), (Finish("finished"),))

    def test_it_is_over_before_it_began_when_another_takes_its_place(self):
        turn = advance(Opening(), Lapsed(NINE), THREE, SITUATION)
        assert (turn.state, turn.effects) == (Closed((), Outcome.NOT_ASKED), (Finish("not_asked"),))

    def test_it_stops_before_the_first_question(self):
        turn = advance(Opening(), Stopped(NINE), THREE, SITUATION)
        assert (turn.state, turn.effects) == (Closed((), Outcome.STOPPED), (Finish("stopped"),))


class TestWalking:
    def test_it_asks_one_question_after_the_other_and_ends(self):
        walk = Walk(THREE)
        assert walk.says("A") == (keep(1, ("101", "A")), Receipt("101"), ask(2, 2, "two", back=True))
        assert walk.says("B") == (keep(2, ("102", "B")), Receipt("102"), ask(3, 3, "three", back=True))
        assert walk.says("C") == (keep(3, ("103", "C")), Receipt("103"), Finish("finished"))
        assert walk.kept() == {"one": "A", "two": "B", "three": "C"}

    def test_it_says_goodbye_at_the_end_of_a_walk(self):
        walk = Walk(MIXED, replace(SITUATION, goals=()))
        walk.taps("yes")
        walk.says("abc")
        assert walk.taps("none")[-2:] == (Say(GOODBYE), Finish("finished"))

    def test_it_leaves_out_a_question_that_does_not_apply(self):
        walk = Walk(MIXED)
        walk.taps("yes")
        assert [one.step for one in walk.state.asked] == ["choice", "scale"]

    def test_it_repeats_a_step_for_every_learning_goal_in_the_goals_own_words(self):
        walk = Walk(MIXED)
        first = walk.taps("yes")[-1]
        second = walk.taps("1")[-1]
        assert (first.about, first.lead) == ("1", (Verbatim("Set priorities"),))
        assert (second.about, second.lead) == ("2", (Verbatim("Make interests explicit"),))


class TestPatience:
    def test_it_counts_from_arrival_not_from_sending(self):
        walk = Walk(THREE, arrives=False)
        assert closed_after(walk) is None
        walk.waits(DAY)
        walk.happens(Delivered(walk.now, 1))
        walk.waits(2 * DAY)
        assert closed_after(walk) == NINE + 8 * DAY

    def test_it_reminds_once_on_the_next_working_day_at_the_clients_hour(self):
        walk = Walk(THREE)
        said = Text(
            "{asked_on} I asked you {what}. You can still answer, leaving it is fine too.",
            asked_on=when_it_was(TODAY, TODAY),
            what=Text("three things"),
        )
        assert walk.waits(DAY) == (Remind(1, said),)
        assert walk.waits(5 * DAY) == ()

    def test_of_what_counts_as_asked_later_since_a_meeting_was_moved_the_reminder_names_no_day(self):
        for asked_at in (NINE + 4 * DAY, None):
            assert reminder(THREE, (), SITUATION, asked_at) == Text(
                "I asked you {what}. You can still answer, leaving it is fine too.", what=Text("three things")
            )

    def test_it_ignores_a_second_ring(self):
        walk = Walk(THREE)
        walk.waits(DAY)
        assert walk.happens(Reminded(walk.now, 1)) == ()

    def test_it_reminds_at_the_hour_that_suits(self):
        walk = Walk(THREE, replace(SITUATION, client_hour=time(16, 30), days_off=frozenset([date(2026, 11, 11)])))
        assert closed_after(walk) == datetime(2026, 11, 12, 15, 30, tzinfo=UTC)

    @pytest.mark.parametrize(
        "does",
        [
            lambda walk: walk.says("A"),
            lambda walk: walk.skips(),
            lambda walk: walk.doubtfully_says("/a"),
            lambda walk: walk.puts_off(),
        ],
        ids=["words", "a tap", "doubtful words", "putting off"],
    )
    def test_it_reminds_of_nothing_once_it_has_heard_something(self, does):
        walk = Walk(THREE)
        does(walk)
        walk.waits(6 * DAY)
        assert [effect for effect in walk.everything if isinstance(effect, Remind)] == []

    def test_it_reminds_of_nothing_when_the_script_does_not(self):
        walk = Walk(replace(THREE, reminds=None))
        assert walk.waits(6 * DAY) == ()

    def test_it_closes_after_seven_days_without_a_word(self):
        walk = Walk(THREE)
        walk.waits(7 * DAY - MINUTE)
        assert isinstance(walk.state, Asking)
        assert walk.waits(MINUTE) == (Finish("unanswered"),)

    def test_it_closes_48_hours_after_the_last_word(self):
        walk = Walk(THREE)
        walk.waits(5 * DAY)
        walk.says("A")
        assert closed_after(walk) == walk.now + 48 * HOUR
        assert walk.waits(48 * HOUR) == (KEPT, Finish("kept"))

    @pytest.mark.parametrize("does", [lambda walk: walk.says("more", to=1), lambda walk: walk.edits("101", "a")])
    def test_it_counts_a_reply_and_an_edit_as_words(self, does):
        walk = Walk(THREE)
        walk.says("A")
        walk.waits(DAY)
        does(walk)
        assert (closed_after(walk), walk.state.begun) == (NINE + 3 * DAY, NINE)

    def test_it_does_not_start_again_when_arrival_is_told_after_the_first_word(self):
        walk = Walk(THREE, arrives=False)
        walk.says("A")
        walk.happens(Delivered(NINE + HOUR, 2))
        assert closed_after(walk) == NINE + 48 * HOUR

    def test_it_closes_ten_days_after_arrival_at_the_latest(self):
        walk = Walk(THREE, quiet_seconds=3 * DAY.total_seconds())
        for _ in range(9):
            walk.waits(DAY)
            walk.says("more")
        assert closed_after(walk) == NINE + 10 * DAY

    def test_it_closes_when_it_stops_being_useful(self):
        walk = Walk(THREE, replace(SITUATION, useful_until=NINE + 5 * HOUR))
        walk.says("A")
        assert closed_after(walk) == NINE + 5 * HOUR

    def test_it_waits_as_long_as_it_takes_for_what_cannot_be_put_off(self):
        walk = Walk(replace(THREE, may_put_off=False, reminds=None))
        walk.says("A")
        assert closed_after(walk) is None

    def test_it_is_over_before_it_began_when_the_first_question_cannot_be_brought(self):
        walk = Walk(THREE, arrives=False)
        assert walk.happens(NotDelivered(NINE, 1)) == (Finish("not_asked"),)
        assert walk.state.outcome is Outcome.NOT_ASKED

    def test_it_stays_open_when_the_first_question_cannot_be_brought_again(self):
        walk = Walk(THREE)
        walk.puts_off()
        walk.waits(HOUR)
        assert walk.happens(NotDelivered(walk.now, 2)) == ()
        assert isinstance(walk.state, Asking)

    def test_it_stays_open_when_a_later_question_cannot_be_brought(self):
        walk = Walk(THREE)
        walk.says("A")
        assert walk.happens(NotDelivered(NINE, 2)) == ()
        assert isinstance(walk.state, Asking)


class TestHearing:
    def test_it_keeps_words_at_once_and_takes_the_silence_after_them_for_the_end(self):
        walk = Walk(THREE, quiet_seconds=60)
        assert walk.says("A") == (keep(1, ("101", "A"), complete=False),)
        walk.waits(MINUTE / 2)
        assert walk.says("B") == (keep(1, ("101", "A"), ("102", "B"), complete=False),)
        assert walk.waits(MINUTE - MINUTE / 60) == ()
        assert walk.waits(MINUTE / 60) == (
            keep(1, ("101", "A"), ("102", "B")),
            Receipt("102"),
            ask(2, 2, "two", back=True),
        )

    def test_it_takes_verder_for_the_end_too(self):
        walk = Walk(THREE, quiet_seconds=60)
        walk.says("A")
        assert walk.goes_on() == (keep(1, ("101", "A")), Receipt("101"), ask(2, 2, "two", back=True))

    @pytest.mark.parametrize("way", [Walk.goes_on, Walk.skips])
    def test_it_passes_a_question_by_with_nothing_said(self, way):
        assert way(Walk(THREE)) == (Skip(1), ask(2, 2, "two", back=True))

    def test_it_loses_no_words_on_overslaan(self):
        walk = Walk(THREE, quiet_seconds=60)
        walk.says("A")
        assert walk.skips() == (keep(1, ("101", "A")), Receipt("101"), ask(2, 2, "two", back=True))

    def test_it_does_not_pass_by_what_it_cannot_do_without(self):
        walk = Walk(MIXED)
        assert walk.skips() == (Remark(Text("I do need an answer to this one to go on.")),)
        assert walk.state.open.step == "choice"

    def test_it_takes_an_option_at_once_tapped_or_typed(self):
        tapped, typed = Walk(MIXED, quiet_seconds=60), Walk(MIXED, quiet_seconds=60)
        assert tapped.taps("yes")[:-1] == (KeepAnswer(1, 1, (), "yes", Text("Yes"), True),)
        assert typed.says(" Ja! ")[:-1] == (
            KeepAnswer(1, 1, (Part("101", " Ja! "),), "yes", Text("Yes"), True),
            Receipt("101"),
        )

    @pytest.mark.parametrize(("typed", "value"), [("1", "1"), ("+2", "2"), ("-2", "-2"), ("−1", "-1"), (" 0 ", "0")])
    def test_it_takes_a_number_at_once_tapped_or_typed(self, typed: str, value: str):
        tapped, said = Walk(MIXED, quiet_seconds=60), Walk(MIXED, quiet_seconds=60)
        for walk in (tapped, said):
            walk.taps("yes")
        tapped.taps(value)
        said.says(typed)
        assert tapped.state.asked[1].value == said.state.asked[1].value == value

    def test_it_takes_typed_words_at_once_and_tells_what_to_know_about_them(self):
        walk = Walk(MIXED, replace(SITUATION, goals=()), quiet_seconds=60)
        walk.taps("yes")
        assert walk.says("abc")[:-1] == (
            KeepAnswer(2, 1, (Part("101", "abc"),), "ABC", None, True),
            Receipt("101"),
            Say((Text("I read that."),)),
        )

    def test_it_keeps_what_was_said_just_before_a_tap(self):
        walk = Walk(MIXED, replace(SITUATION, goals=()), quiet_seconds=60)
        walk.taps("yes")
        walk.says("abc")
        walk.says("Well,")
        kept, receipt, *_ = walk.taps("none")
        assert kept == KeepAnswer(3, 1, (Part("102", "Well,"),), "none", Text("Nothing"), True)
        assert receipt == Receipt("102")

    def test_it_does_not_take_the_second_of_several_messages_for_an_option(self):
        walk = Walk(MIXED, replace(SITUATION, goals=()), quiet_seconds=60)
        walk.taps("yes")
        walk.says("abc")
        walk.says("What I want?")
        assert walk.says("niets") == (keep(3, ("102", "What I want?"), ("103", "niets"), complete=False),)


class TestRefusing:
    @pytest.mark.parametrize("blank", ["", " ", "\n\t", "\u200b", "\u2800", "\u3164", "\u200e\u200f", "\x00"])
    def test_it_sees_no_text_in_what_cannot_be_seen(self, blank: str):
        walk = Walk(THREE)
        before = walk.state
        assert walk.says(blank) == (Say((NO_TEXT,)),)
        assert walk.state == before

    @pytest.mark.parametrize("typed", ["0.5", "11", "-3", "1e309", "9" * 400, "NaN", "½", "٣", "six", "1 2", "+-1"])
    def test_it_keeps_a_scale_open_for_what_is_not_on_it(self, typed: str):
        walk = Walk(MIXED)
        walk.taps("yes")
        before = walk.state.open
        beside = KeepAnswer(2, 1, (), None, None, complete=False, beside=(Part("101", typed),))
        assert walk.says(typed) == (beside, Say((KEPT_BESIDE, WHICH)))
        assert walk.state.open == replace(before, beside=(Part("101", typed),))

    @pytest.mark.parametrize("typed", ["maybe", "yes and no", "1", "stop", "🤔"])
    def test_it_keeps_a_choice_open_for_what_is_not_in_it(self, typed: str):
        walk = Walk(MIXED)
        before = walk.state.open
        assert walk.says(typed) == beside(1, ("101", typed))
        assert walk.state.open == replace(before, beside=(Part("101", typed),))

    def test_it_keeps_several_remarks_beside_a_choice_and_the_tap_above_them(self):
        walk = Walk(MIXED)
        walk.says("I have to think")
        assert walk.says("about it") == beside(1, ("101", "I have to think"), ("102", "about it"))
        kept = walk.taps("yes")[0]
        assert (kept.value, kept.parts, [part.text for part in kept.beside]) == (
            "yes",
            (),
            ["I have to think", "about it"],
        )

    def test_it_takes_a_remark_for_the_answer_once_an_edit_makes_it_one(self):
        walk = Walk(MIXED)
        walk.says("yse")
        kept = walk.edits("101", "ja")[0]
        assert (kept.value, kept.parts, kept.beside, kept.complete) == ("yes", (Part("101", "ja"),), (), True)

    def test_it_keeps_no_remark_where_nothing_is_kept(self):
        walk = Walk(replace(MIXED, read=None, silence=Silence.UNTOLD))
        assert walk.says("maybe") == (Say((ENOUGH,)),)

    @pytest.mark.parametrize(
        "text",
        [
            "x" * 4096,
            "👨‍👩‍👧‍👦🏽🇳🇱",
            "\u202eشكرا\u2066" * 500,
            "<b>hoi",
            "</pre>",
            '<a href="tg://user?id=1">',
            "&lt;b&gt; &amp;amp;",
            "'); DROP TABLE answer;--",
            '=HYPERLINK("http://x")',
            "+1",
            "{name} %s \\",
            "  spaces  stay \n\n ",
            "e\u0301 is not \u00e9",
        ],
    )
    def test_it_keeps_any_words_exactly_as_they_were_sent(self, text: str):
        assert Walk(THREE).says(text)[0] == keep(1, ("101", text))


class TestDoubting:
    def test_it_holds_what_may_not_be_an_answer_and_asks(self):
        walk = Walk(THREE)
        assert walk.doubtfully_says("/etc/passwd") == (CheckMeaning("101", Why.COMMAND),)
        assert walk.kept() == {}

    def test_it_takes_them_when_they_are(self):
        walk = Walk(THREE)
        walk.doubtfully_says("stop", Why.STOP)
        assert walk.means("101", answer=True) == (keep(1, ("101", "stop")), Receipt("101"), ask(2, 2, "two", back=True))

    def test_it_lets_them_go_when_they_are_not(self):
        walk = Walk(THREE)
        walk.doubtfully_says("/a")
        assert walk.means("101", answer=False) == (Remark(Text("Then I leave it out. The question is still open.")),)
        assert walk.waits(3 * DAY) == (Finish("unanswered"),)

    def test_it_takes_them_for_the_question_that_was_open_when_they_were_said(self):
        walk = Walk(THREE)
        walk.doubtfully_says("/a")
        walk.says("A")
        assert walk.means("101", answer=True) == (keep(1, ("101", "/a"), ("102", "A"), version=2), Receipt("101"))
        assert walk.state.open.step == "two"

    def test_it_asks_once_per_message_and_the_second_tap_finds_nothing(self):
        walk = Walk(THREE)
        walk.doubtfully_says("/a")
        walk.means("101", answer=False)
        assert walk.means("101", answer=True) == (DONE_ALREADY,)

    def test_it_counts_an_unknown_command_as_an_answer_when_nobody_says_otherwise(self):
        walk = Walk(THREE)
        walk.doubtfully_says("/a")
        assert walk.waits(48 * HOUR) == (keep(1, ("101", "/a")), Receipt("101"), KEPT, Finish("kept"))

    def test_it_counts_it_at_the_end_of_the_walk_too(self):
        walk = Walk(THREE)
        walk.doubtfully_says("/a")
        walk.skips()
        walk.skips()
        assert walk.skips() == (Skip(3), keep(1, ("101", "/a")), Receipt("101"), Finish("finished"))

    @pytest.mark.parametrize("why", [Why.STOP, Why.FORWARDED])
    def test_it_lets_go_of_stop_and_of_somebody_elses_words_when_nobody_says_otherwise(self, why: Why):
        walk = Walk(THREE)
        walk.doubtfully_says("stop", why)
        assert walk.waits(48 * HOUR) == (Finish("unanswered"),)

    def test_it_refuses_right_away_what_the_question_cannot_take_anyhow(self):
        assert Walk(MIXED).doubtfully_says("/a") == beside(1, ("101", "/a"))

    def test_it_asks_about_stop_even_then(self):
        walk = Walk(MIXED)
        assert walk.doubtfully_says("stop", Why.STOP) == (CheckMeaning("101", Why.STOP),)
        assert walk.means("101", answer=True) == beside(1, ("101", "stop"))

    def test_it_holds_nothing_any_more_once_the_message_reads_differently(self):
        walk = Walk(THREE)
        walk.doubtfully_says("/a")
        assert walk.happens(Said(walk.now, "101", "A"))[0] == keep(1, ("101", "A"))
        assert walk.state.doubts == ()


class TestLaterWords:
    def test_it_adds_a_reply_to_the_question_it_replies_to(self):
        walk = Walk(THREE)
        walk.says("A")
        assert walk.says("and B", to=1) == (keep(1, ("101", "A"), ("102", "and B"), version=2), Receipt("102"))
        assert walk.state.open.step == "two"

    def test_it_takes_a_reply_for_an_answer_to_a_question_passed_by(self):
        walk = Walk(THREE)
        walk.skips()
        assert walk.says("A after all", to=1) == (keep(1, ("101", "A after all")), Receipt("101"))

    def test_it_takes_a_reply_to_any_asking_of_the_open_question_for_that_one(self):
        walk = Walk(THREE)
        walk.says("A")
        walk.goes_back()
        assert walk.says("B", to=1)[0] == keep(1, ("102", "B"), version=2)

    def test_it_lets_a_number_take_the_place_of_the_number_before(self):
        walk = Walk(MIXED)
        walk.taps("yes")
        walk.taps("1")
        kept = walk.says("-1", to=2)[0]
        assert kept == KeepAnswer(2, 2, (Part("101", "-1"),), "-1", Text("{number}", number="−1"), True)

    def test_it_lets_words_take_the_place_of_a_tapped_option(self):
        walk = Walk(replace(MIXED, steps=(MIXED.steps[-1], THREE.steps[0])))
        walk.taps("none")
        assert walk.says("Something after all", to=1)[0] == keep(1, ("101", "Something after all"), version=2)

    def test_it_changes_the_answer_with_an_edit(self):
        walk = Walk(THREE)
        walk.says("A")
        assert walk.edits("101", "a") == (keep(1, ("101", "a"), version=2), Receipt("101", changed=True))

    def test_it_changes_an_answer_that_is_not_complete_yet(self):
        walk = Walk(THREE, quiet_seconds=60)
        walk.says("A")
        walk.says("B")
        kept = keep(1, ("101", "a"), ("102", "B"), version=2, complete=False)
        assert walk.edits("101", "a") == (kept, Receipt("101", changed=True))
        assert walk.waits(MINUTE)[0] == keep(1, ("101", "a"), ("102", "B"), version=2)

    def test_it_changes_nothing_for_the_same_words(self):
        walk = Walk(THREE)
        walk.says("A")
        before = walk.state
        assert walk.edits("101", "A") == ()
        assert walk.state == before

    def test_it_keeps_a_tapped_option_when_the_words_beside_it_change(self):
        walk = Walk(replace(MIXED, steps=(MIXED.steps[-1],)), quiet_seconds=60)
        walk.says("Wel")
        walk.taps("none")
        assert walk.edits("101", "Well")[0] == KeepAnswer(1, 2, (Part("101", "Well"),), "none", Text("Nothing"), True)

    def test_it_drops_a_typed_option_when_the_words_read_differently(self):
        walk = Walk(replace(MIXED, steps=(MIXED.steps[-1],)))
        walk.says("Niets")
        assert walk.edits("101", "Niets, of toch")[0] == keep(1, ("101", "Niets, of toch"), version=2)

    def test_it_takes_no_option_from_one_message_of_several(self):
        walk = Walk(replace(MIXED, steps=(MIXED.steps[-1],)), quiet_seconds=60)
        walk.says("Well")
        walk.says("I see")
        assert walk.edits("101", "Niets")[0] == keep(1, ("101", "Niets"), ("102", "I see"), version=2, complete=False)

    def test_it_refuses_an_edit_that_leaves_nothing(self):
        walk = Walk(THREE)
        walk.says("A")
        assert walk.edits("101", " ") == (Say((NO_TEXT,)),)
        assert walk.kept() == {"one": "A"}

    def test_it_tells_when_an_edited_message_is_in_no_answer_any_more(self):
        walk = Walk(THREE)
        walk.says("A")
        walk.goes_back()
        walk.says("B")
        gone = Text("That message is no longer part of your answer: what you gave later took its place.")
        assert walk.edits("101", "a") == (Say((gone,)),)

    @pytest.mark.parametrize("to", [1, 2, 3])
    def test_it_adds_a_reply_after_the_end(self, to: int):
        walk = Walk(THREE)
        for words in "ABC":
            walk.says(words)
        old = (str(100 + to), "ABC"[to - 1])
        added, changed = (CameLate(to, words, late, ()) for words, late in (("more", False), ("less", True)))
        assert walk.says("more", to=to) == (keep(to, old, ("104", "more"), version=2), Receipt("104"), added)
        assert walk.edits("104", "less") == (
            keep(to, old, ("104", "less"), version=3),
            Receipt("104", changed=True),
            changed,
        )

    def test_it_keeps_what_was_chosen_after_the_end(self):
        walk = Walk(replace(MIXED, steps=MIXED.steps[:1]))
        walk.says("ja")
        settled = Say((Text("This has been settled already, so it stays as it was."),))
        assert walk.edits("101", "nee") == (settled,)
        kept, said, late = walk.says("nee", to=1)
        assert late == CameLate(1, "nee", False, ())
        assert (kept.value, kept.beside, said) == ("yes", (Part("102", "nee"),), Say((KEPT_BESIDE,)))
        assert walk.kept() == {"choice": "ja"}

    def test_it_goes_on_when_the_path_no_longer_comes_to_the_open_question(self):
        walk = Walk(replace(MIXED, steps=(*MIXED.steps[:2], THREE.steps[0])), quiet_seconds=60)
        walk.says("nee")
        walk.says("Because")
        kept, receipt, because, because_receipt, asked = walk.edits("101", "ja")
        assert kept == KeepAnswer(1, 2, (Part("101", "ja"),), "yes", Text("Yes"), True)
        assert (receipt, because_receipt) == (Receipt("101", changed=True), Receipt("102"))
        assert because == keep(2, ("102", "Because"))
        assert asked == ask(3, 3, "one", back=True)


class TestGoingBack:
    def test_it_opens_the_question_before_with_the_answer_given(self):
        walk = Walk(THREE)
        walk.says("A")
        assert walk.goes_back() == (ask(3, 1, "one", lead=(TAKES_ITS_PLACE, Verbatim("A")), on=True),)

    def test_it_goes_back_twice(self):
        walk = Walk(THREE)
        walk.says("A")
        walk.says("B")
        walk.goes_back()
        assert walk.goes_back() == (ask(5, 1, "one", lead=(TAKES_ITS_PLACE, Verbatim("A")), on=True),)
        assert walk.goes_back() == (Remark(Text("This is the first question.")),)

    def test_it_lets_new_words_take_the_place_of_the_old_and_goes_on_where_it_was(self):
        walk = Walk(THREE)
        walk.says("A")
        walk.says("B")
        walk.goes_back()
        walk.goes_back()
        assert walk.says("a") == (keep(1, ("103", "a"), version=2), Receipt("103"), ask(6, 3, "three", back=True))
        assert walk.kept() == {"one": "a", "two": "B"}

    def test_it_lets_a_tapped_option_take_the_place_of_the_old_words(self):
        walk = Walk(replace(MIXED, steps=(MIXED.steps[-1], THREE.steps[0])))
        walk.says("Well")
        walk.goes_back()
        assert walk.taps("none")[0] == KeepAnswer(1, 2, (), "none", Text("Nothing"), True)

    @pytest.mark.parametrize("way", [Walk.goes_on, Walk.skips])
    def test_it_leaves_the_answer_as_it_was_on_going_on(self, way):
        walk = Walk(THREE)
        walk.says("A")
        walk.goes_back()
        assert way(walk) == (ask(4, 2, "two", back=True),)
        assert walk.kept() == {"one": "A"}

    def test_it_can_leave_even_a_needed_answer_as_it_was(self):
        walk = Walk(MIXED)
        walk.taps("yes")
        walk.goes_back()
        assert (walk.effects[0].lead, walk.effects[0].may_skip) == (
            (Text("Your answer was: {answer}", answer=Text("Yes")),),
            True,
        )
        walk.skips()
        assert (walk.state.open.step, walk.kept()) == ("scale", {"choice": "yes"})

    def test_it_takes_words_already_said_for_the_answer(self):
        walk = Walk(THREE, quiet_seconds=60)
        walk.says("A")
        walk.goes_on()
        walk.says("B")
        assert walk.goes_back()[:-1] == (keep(2, ("102", "B")), Receipt("102"))
        walk.goes_on()
        assert walk.state.open.step == "three"

    def test_it_keeps_the_answer_when_the_reopened_message_is_edited(self):
        walk = Walk(THREE)
        walk.says("A")
        walk.goes_back()
        assert walk.edits("101", "a") == (keep(1, ("101", "a"), version=2), Receipt("101", changed=True))
        assert walk.skips() == (ask(4, 2, "two", back=True),)

    def test_it_passes_by_what_the_path_never_came_back_to(self):
        walk = Walk(replace(MIXED, steps=(*MIXED.steps[:2], THREE.steps[0])))
        walk.taps("no")
        walk.goes_back()
        walk.taps("yes")
        assert walk.says("A") == (keep(3, ("101", "A")), Receipt("101"), Skip(2), Say(GOODBYE), Finish("finished"))

    def test_it_does_not_go_back_to_what_the_path_no_longer_comes_to(self):
        walk = Walk(replace(MIXED, steps=(*MIXED.steps[:2], THREE.steps[0])))
        walk.taps("no")
        walk.says("Because")
        walk.goes_back()
        walk.goes_back()
        walk.taps("yes")
        walk.goes_back()
        assert walk.state.open.step == "choice"

    def test_it_skips_a_question_again(self):
        walk = Walk(THREE)
        walk.skips()
        walk.goes_back()
        assert walk.skips() == (Skip(1), ask(4, 2, "two", back=True))


class TestPuttingOff:
    def test_it_asks_the_same_question_again_at_the_chosen_moment(self):
        walk = Walk(THREE)
        shown = (NINE + HOUR).replace(tzinfo=None)
        assert walk.puts_off() == (Say((Text("Good. I will come back to it at {time}.", time=shown.time()),)),)
        assert walk.waits(HOUR - MINUTE) == ()
        assert walk.waits(MINUTE) == (ask(2, 1, "one"),)

    def test_it_counts_patience_from_there(self):
        walk = Walk(THREE)
        walk.puts_off(DAY)
        walk.waits(DAY)
        assert closed_after(walk) == NINE + 8 * DAY

    def test_it_does_not_rest_longer_than_it_is_useful(self):
        walk = Walk(THREE, replace(SITUATION, useful_until=NINE + HOUR))
        walk.puts_off(DAY)
        assert walk.waits(DAY) == (Finish("unanswered"),)

    def test_it_takes_words_that_come_sooner(self):
        walk = Walk(THREE)
        walk.puts_off()
        assert walk.says("A") == (keep(1, ("101", "A")), Receipt("101"), ask(2, 2, "two", back=True))
        assert walk.waits(HOUR) == ()

    def test_it_takes_a_tap_that_comes_sooner(self):
        walk = Walk(THREE)
        walk.puts_off()
        assert walk.skips() == (Skip(1), ask(2, 2, "two", back=True))

    @pytest.mark.parametrize(
        "does",
        [
            lambda walk: walk.says(" "),
            lambda walk: walk.doubtfully_says("/a"),
            lambda walk: walk.edits("101", "a"),
            lambda walk: walk.says("more", to=1),
            lambda walk: walk.taps("nothing", turn=1),
        ],
        ids=["nothing to see", "doubtful words", "an edit", "a reply to an earlier question", "an old button"],
    )
    def test_it_rests_on_while_the_question_is_not_answered(self, does):
        walk = Walk(THREE)
        walk.says("A")
        walk.puts_off()
        does(walk)
        assert isinstance(walk.state, Resting)
        assert walk.waits(HOUR) == (ask(3, 2, "two", back=True),)

    def test_it_rests_as_long_as_was_chosen(self):
        walk = Walk(THREE)
        walk.puts_off(3 * DAY)
        walk.doubtfully_says("/a")
        assert walk.waits(3 * DAY) == (ask(2, 1, "one"),)

    def test_it_keeps_the_words_that_were_there(self):
        walk = Walk(THREE, quiet_seconds=60)
        walk.says("A")
        walk.puts_off()
        walk.waits(HOUR)
        walk.says("B")
        assert walk.waits(MINUTE)[0] == keep(1, ("101", "A"), ("102", "B"))

    def test_it_puts_off_again(self):
        walk = Walk(THREE)
        walk.puts_off(HOUR)
        walk.puts_off(2 * HOUR)
        assert walk.waits(2 * HOUR - MINUTE) == ()
        assert walk.waits(MINUTE) == (ask(2, 1, "one"),)

    def test_it_stops_while_resting(self):
        walk = Walk(THREE)
        walk.puts_off()
        assert walk.happens(Stopped(walk.now)) == (Finish("stopped"),)

    def test_it_puts_off_nothing_that_waits_anyhow(self):
        walk = Walk(replace(THREE, may_put_off=False))
        assert walk.puts_off() == (Remark(Text("This can wait as long as you like; I keep it open.")),)


class TestOldButtons:
    def test_it_has_one_effect_for_two_presses(self):
        walk = Walk(MIXED)
        walk.taps("yes")
        before = walk.state
        assert walk.taps("yes", turn=1) == (DONE_ALREADY,)
        assert walk.state == before

    def test_it_shows_the_question_of_now_for_a_button_from_longer_ago(self):
        walk = Walk(THREE)
        walk.says("A")
        walk.says("B")
        assert walk.skips(turn=1) == (DONE_ALREADY, ask(4, 3, "three", back=True))

    def test_it_does_not_interrupt_an_answer_for_it(self):
        walk = Walk(THREE, quiet_seconds=60)
        walk.says("A")
        walk.goes_on()
        walk.says("B")
        walk.goes_on()
        walk.says("C")
        assert walk.skips(turn=1) == (DONE_ALREADY,)
        assert walk.waits(MINUTE)[0] == keep(3, ("103", "C"))

    def test_it_knows_no_option_that_is_not_there(self):
        walk = Walk(MIXED)
        assert walk.taps("maybe") == (DONE_ALREADY,)

    def test_it_tells_who_left_it_lying_that_it_has_passed(self):
        walk = Walk(THREE)
        walk.happens(Lapsed(walk.now))
        passed = Remark(Text("That question has passed. What you still want to say of it, just write here."))
        assert walk.happens(Chose(walk.now, 1, "x")) == (passed,)

    def test_it_tells_that_it_is_over(self):
        walk = Walk(THREE)
        walk.happens(Stopped(walk.now))
        over = Remark(Text("This conversation is over."))
        assert walk.happens(Chose(walk.now, 1, "x")) == (over,)
        assert walk.goes_on(turn=1) == walk.goes_back(turn=1) == walk.skips(turn=1) == (over,)
        assert walk.happens(Resolved(walk.now, "1", True)) == (over,)

    def test_it_tells_that_what_was_said_in_it_is_kept(self):
        walk = Walk(THREE)
        walk.says("A")
        walk.happens(Stopped(walk.now))
        assert walk.goes_on(turn=1) == (Remark(Text("This conversation is over. What you wrote is kept.")),)


class TestBreakingOff:
    def test_it_keeps_what_is_there(self):
        walk = Walk(THREE, quiet_seconds=60)
        walk.says("A")
        assert walk.happens(Lapsed(walk.now)) == (keep(1, ("101", "A")), Receipt("101"), KEPT, Finish("kept"))

    def test_it_stops_without_a_word(self):
        walk = Walk(THREE, quiet_seconds=60)
        walk.says("A")
        assert walk.happens(Stopped(walk.now)) == (keep(1, ("101", "A")), Receipt("101"), Finish("stopped"))
        assert walk.state.outcome is Outcome.STOPPED

    def test_it_keeps_the_old_answer_of_a_reopened_question(self):
        walk = Walk(THREE)
        walk.says("A")
        walk.goes_back()
        assert walk.happens(Lapsed(walk.now)) == (KEPT, Finish("kept"))
        assert walk.says("B", to=1)[0] == keep(1, ("101", "A"), ("102", "B"), version=2)

    def test_it_was_not_answered_when_everything_was_passed_by(self):
        walk = Walk(THREE)
        walk.skips()
        assert walk.waits(48 * HOUR) == (Finish("unanswered"),)


def asking() -> Asking:
    state = Walk(THREE).state
    assert isinstance(state, Asking)
    return state


IMPOSSIBLE = [
    (Opening(), Delivered(NINE, 1)),
    (Opening(), Said(NINE, "1", "A")),
    (Opening(), Edited(NINE, "1", "A")),
    (Opening(), Chose(NINE, 1, "yes")),
    (Opening(), PutOff(NINE, NINE, NINE)),
    (Opening(), WentQuiet(NINE, 0)),
    (asking(), Due(NINE)),
    (asking(), Said(NINE, "1", "A", to=7)),
    (Closed((), Outcome.FINISHED), Due(NINE)),
    (Closed((), Outcome.FINISHED), Said(NINE, "1", "A")),
    (Closed((), Outcome.FINISHED), Doubted(NINE, "1", "A", Why.COMMAND)),
]


class TestWhatCannotHappen:
    @pytest.mark.parametrize(("state", "event"), IMPOSSIBLE)
    def test_it_raises(self, state, event):
        with pytest.raises(UnexpectedEvent):
            advance(state, event, THREE, SITUATION)

    @pytest.mark.parametrize("kind", [Delivered, NotDelivered, WentQuiet, Reminded])
    def test_it_ignores_what_comes_for_a_question_that_has_moved_on(self, kind: type[Delivered]):
        walk = Walk(THREE)
        walk.says("A")
        for state in (walk.state, Resting(walk.state, ()), Closed((), Outcome.KEPT)):
            assert advance(state, kind(NINE, 1), THREE, SITUATION) == Turn(state)

    @pytest.mark.parametrize("event", [Lapsed(NINE), Stopped(NINE)])
    def test_it_ends_only_once(self, event: Event):
        over = Closed((), Outcome.KEPT)
        assert advance(over, event, THREE, SITUATION).effects == ()

    def test_it_tells_nothing_a_person_typed(self):
        with pytest.raises(UnexpectedEvent, match=r"^Said in Opening$"):
            advance(Opening(), Said(NINE, "1", "secret"), THREE, SITUATION)
