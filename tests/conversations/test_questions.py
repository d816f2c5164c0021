"""The question bank: what is in it, how it is read, and which question comes next."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations import questions
from conversations.questions import PHASES, Bank, BankError, Dial, Perspective, Question, Style
from conversations.text import Text, Worded
from conversations.wording import lint

BANK = questions.parse(Path(questions.__file__).with_name("questions.toml").read_text(encoding="utf-8"))

# How many questions every phase has, at the least, that fit any client.
FOR_ANYONE = {
    "preparation": {
        "outcome": 4,
        "question": 6,
        "busy": 4,
        "core": 5,
        "explore": 3,
        "other": 3,
        "grow_goal": 3,
        "grow_reality": 3,
        "grow_options": 3,
        "grow_will": 3,
    },
    "reflection": {
        "yield": 6,
        "essential": 6,
        "alternatives": 6,
        "take_along": 5,
        "intention": 6,
        "where_when": 4,
    },
    "experiment": {"did": 3, "happened": 3, "surprised": 3, "onward": 3},
    "evaluation": {"progress": 3, "way": 3, "different": 3, "goals": 2},
    "coach_evaluation": {"progress": 2, "way": 2, "different": 2},
    "halfway": {"words": 3, "scale": 2},
    "goal_date": {"there": 2, "shown": 2},
    "closing": {"yielded": 3, "onward": 3, "crib": 2},
    "follow_up": {"lasts": 3, "helps": 2},
    "meta": {"helps": 3, "wish": 3},
    "craft": {"did": 3, "meant": 3, "try": 3},
}
BUTTONS = {("preparation", "explore"), ("experiment", "onward"), ("halfway", "scale")}
EVERY_PHASE = [(conversation, phase) for conversation, phases in PHASES.items() for phase in phases]

ONE_QUESTION = """
[[question]]
key = "meta.wish.1"
conversation = "meta"
phase = "wish"
perspective = "helps"
dials = ["loose"]
styles = ["buyer", "co_expert"]
why = true
je = "Waarom wil je dat?"
u = "Waarom wilt u dat?"
en = "Why do you want that?"
"""


def refusal(toml_text: str) -> Text:
    with pytest.raises(BankError) as refused:
        questions.parse(toml_text)
    return refused.value.reason


class TestTheBank:
    def test_it_keeps_every_rule_in_every_wording(self):
        found = {
            (one.key, lang, form): lint(wording, lang, closed=one.closed, why=one.why, form=form)
            for one in BANK.values()
            for lang, form, wording in (
                ("nl", "je", one.wording.je),
                ("nl", "u", one.wording.u),
                ("en", None, one.wording.en),
            )
        }
        assert {place: findings for place, findings in found.items() if findings} == {}

    def test_it_differs_in_nothing_but_the_address(self):
        neither = [one for one in BANK.values() if not re.search(r"(?i)\b(je|jij|jou|jouw|jezelf)\b", one.wording.je)]
        assert [one.key for one in neither if one.wording.je != one.wording.u] == []

    def test_it_is_large_enough(self):
        assert len(BANK) >= 125

    def test_it_has_enough_for_any_client_in_every_phase(self):
        anyone = [one for one in BANK.values() if (one.dials, one.styles) == (frozenset(Dial), frozenset(Style))]
        counted = Counter((one.conversation, one.phase) for one in anyone)
        asked_for = {(talk, phase): least for talk, phases in FOR_ANYONE.items() for phase, least in phases.items()}
        assert {place for place, least in asked_for.items() if counted[place] < least} == set()
        assert list(asked_for) == EVERY_PHASE

    def test_it_has_a_tone_for_every_dial_and_every_style(self):
        assert {dial for one in BANK.values() if len(one.dials) == 1 for dial in one.dials} == set(Dial)
        assert {style for one in BANK.values() if len(one.styles) == 1 for style in one.styles} == set(Style)

    def test_it_asks_for_yes_or_no_only_where_there_are_buttons(self):
        assert {(one.conversation, one.phase) for one in BANK.values() if one.closed} == BUTTONS
        assert all(one.closed for place in BUTTONS for one in BANK.of(*place))

    def test_it_names_every_question_after_its_place(self):
        places = {key: f"{one.conversation}.{one.phase}" for key, one in BANK.items()}
        assert [key for key, place in places.items() if not re.fullmatch(rf"{place}\.\d+", key)] == []

    def test_it_says_nothing_twice(self):
        assert [words for words, times in Counter(one.wording.je for one in BANK.values()).items() if times > 1] == []


class TestParse:
    def test_it_reads_a_question(self):
        expected = Question(
            key="meta.wish.1",
            conversation="meta",
            phase="wish",
            perspective=Perspective.HELPS,
            dials=frozenset({Dial.LOOSE}),
            styles=frozenset({Style.BUYER, Style.CO_EXPERT}),
            closed=False,
            why=True,
            wording=Worded(je="Waarom wil je dat?", u="Waarom wilt u dat?", en="Why do you want that?"),
        )
        assert questions.parse(ONE_QUESTION) == {"meta.wish.1": expected}

    def test_it_takes_what_is_left_out_for_everyone(self):
        plain = ONE_QUESTION.replace('dials = ["loose"]\n', "").replace('styles = ["buyer", "co_expert"]\n', "")
        question = questions.parse(plain)["meta.wish.1"]
        assert (question.dials, question.styles) == (frozenset(Dial), frozenset(Style))

    def test_it_finds_nothing_in_an_empty_text(self):
        assert questions.parse("") == {}

    @pytest.mark.parametrize(
        ("written", "instead", "field", "choices"),
        [
            ('conversation = "meta"', 'conversation = "chat"', "conversation", ", ".join(PHASES)),
            ('phase = "wish"', 'phase = "end"', "phase", "helps, wish"),
            ('"helps"', '"mine"', "perspective", "own, others, organisation, goal, helps"),
            ('["loose"]', '["wide"]', "dials", "tight, middle, loose"),
            ('["loose"]', "[]", "dials", "tight, middle, loose"),
            ('["loose"]', "[[1], {}]", "dials", "tight, middle, loose"),
            ('"buyer"', '"seller"', "styles", "passer_by, seeker, buyer, co_expert"),
        ],
    )
    def test_it_tells_what_can_stand_in_a_field(self, written: str, instead: str, field: str, choices: str):
        assert refusal(ONE_QUESTION.replace(written, instead)) == Text(
            "Question {question}: {field} can only be {choices}.",
            question="meta.wish.1",
            field=field,
            choices=choices,
        )

    def test_it_names_a_field_it_does_not_know(self):
        assert refusal(ONE_QUESTION + 'jij = "Wat?"') == Text(
            "Question {question} has a field that is not known: {field}.", question="meta.wish.1", field="jij"
        )

    @pytest.mark.parametrize("line", ["", 'u = ""', 'u = " "'])
    def test_it_names_a_wording_that_is_missing(self, line: str):
        assert refusal(ONE_QUESTION.replace('u = "Waarom wilt u dat?"', line)) == Text(
            "Question {question} has no {field} yet.", question="meta.wish.1", field="u"
        )

    def test_it_counts_where_a_question_has_no_key(self):
        assert refusal(ONE_QUESTION + ONE_QUESTION.replace('key = "meta.wish.1"\n', "")) == Text(
            "Question {question} has no {field} yet.", question="2", field="key"
        )

    @pytest.mark.parametrize(
        ("written", "field"), [('why = "yes"', "why"), ('dials = "loose"', "dials"), ("u = 3", "u")]
    )
    def test_it_names_a_field_written_in_another_way(self, written: str, field: str):
        assert refusal(re.sub(rf"(?m)^{field} = .*$", written, ONE_QUESTION)) == Text(
            "Question {question}: {field} is not written as in the examples.", question="meta.wish.1", field=field
        )

    def test_it_names_a_key_that_is_there_twice(self):
        assert refusal(ONE_QUESTION * 2) == Text(
            "The key {question} is there more than once; every question needs its own.", question="meta.wish.1"
        )

    @pytest.mark.parametrize(("broken", "line"), [('\n\nje = "Wat', 3), ("\n[[question", 2), ("a = 1\na = 2", 2)])
    def test_it_names_the_line_that_cannot_be_read(self, broken: str, line: int):
        assert refusal(broken) == Text(
            "Line {line} of the question bank cannot be read. Is a quotation mark missing?", line=line
        )

    @pytest.mark.parametrize("text", ["[question]\nkey = 'a'", "title = 'Mine'", "question = ['Wat?']"])
    def test_it_wants_nothing_but_questions(self, text: str):
        assert refusal(text) == Text(
            "The question bank holds tables that begin with [[question]], and nothing beside them."
        )

    def test_it_keeps_what_was_typed_out_of_the_message_of_the_exception(self):
        with pytest.raises(BankError) as refused:
            questions.parse(ONE_QUESTION + 'secret = "Wat?"')
        assert "secret" not in str(refused.value)


PLACES = st.sampled_from(EVERY_PHASE)
CLIENTS = st.fixed_dictionaries({"dial": st.sampled_from(Dial), "style": st.sampled_from(Style)})
KEYS = st.lists(st.sampled_from(list(BANK)), unique=True)


def fitting(place: tuple[str, str], client: dict[str, str]) -> list[Question]:
    return [one for one in BANK.of(*place) if client["dial"] in one.dials and client["style"] in one.styles]


class TestChoose:
    @given(PLACES, CLIENTS, KEYS, st.text(st.characters(codec="utf-8")))
    def test_it_gives_the_same_question_for_the_same_arguments(self, place, client, recent, seed):
        same = Bank(reversed(list(BANK.values())))
        first = questions.choose(BANK, *place, recent=recent, seed=seed, **client)
        assert questions.choose(same, *place, recent=tuple(recent), seed=seed, **client) == first
        assert first in fitting(place, client)

    @given(PLACES, CLIENTS, KEYS)
    def test_it_repeats_nothing_while_another_fits(self, place, client, recent):
        chosen = questions.choose(BANK, *place, recent=recent, seed="", **client)
        others_left = {one.key for one in fitting(place, client)} - set(recent)
        assert chosen.key in others_left or not others_left

    @given(PLACES, CLIENTS, st.randoms(use_true_random=False))
    def test_it_returns_to_the_question_asked_longest_ago(self, place, client, shuffler):
        recent = [one.key for one in fitting(place, client)]
        shuffler.shuffle(recent)
        assert questions.choose(BANK, *place, recent=[recent[-1], *recent], seed="", **client).key == recent[0]

    @given(PLACES, CLIENTS, KEYS)
    def test_it_takes_a_perspective_that_was_not_met_yet_if_there_is_one(self, place, client, recent):
        met = {BANK[key].perspective for key in recent}
        fresh = {one.perspective for one in fitting(place, client) if one.key not in recent}
        chosen = questions.choose(BANK, *place, recent=recent, seed="", **client)
        assert chosen.perspective not in met or fresh <= met

    @given(PLACES, CLIENTS, st.text(st.characters(codec="utf-8")))
    def test_it_meets_every_perspective_in_seven_meetings(self, place, client, seed):
        asked: list[str] = []
        for meeting in range(7):
            asked.append(questions.choose(BANK, *place, recent=asked, seed=f"{seed}:{meeting}", **client).key)
        assert {BANK[key].perspective for key in asked} == {one.perspective for one in fitting(place, client)}

    def test_it_begins_with_a_question_written_for_this_client(self):
        chosen = questions.choose(BANK, "reflection", "yield", recent=[], seed="a", dial="loose", style="seeker")
        assert chosen.dials == {Dial.LOOSE}

    def test_it_lets_the_seed_decide_between_equals(self):
        chosen = {questions.choose(BANK, "craft", "did", recent=[], seed=str(seed)).key for seed in range(50)}
        assert chosen == {one.key for one in BANK.of("craft", "did")}

    def test_it_passes_over_keys_that_are_no_longer_in_the_bank(self):
        assert (
            questions.choose(
                questions.parse(ONE_QUESTION), "meta", "wish", recent=["gone"], seed="", dial="loose", style="buyer"
            ).key
            == "meta.wish.1"
        )

    def test_it_has_nothing_for_a_phase_without_questions(self):
        with pytest.raises(LookupError):
            questions.choose(BANK, "note", "keep", recent=[], seed="")

    def test_it_has_nothing_for_a_client_for_whom_nothing_was_written(self):
        with pytest.raises(LookupError):
            questions.choose(questions.parse(ONE_QUESTION), "meta", "wish", recent=[], seed="", style="seeker")
