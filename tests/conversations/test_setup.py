"""Laying down a trajectory, read aloud: all at once, line by line, and changed from the summary."""

from dataclasses import replace
from datetime import date

import pytest

from conversations.consequences import Finish, SetUp
from conversations.contract import Contract, LearningGoal, SmartGoal
from conversations.scripts.pasted import read_lines
from conversations.scripts.setup import SETUP, known, spoken_of
from conversations.scripts.values import as_contract, as_values
from conversations.states import Opening
from tests.conversations.walking import CONTRACT, FIRST, SITUATION, Walk, speak

EVERY_LINE = """
Klant: Johan
doel: A plan that everybody carries
leerdoel: Set priorities
leerdoel: Make interests explicit
eerste: 2026-12-01 14:00
aantal: 4
om de: 3 weken
duur: 60
plaats: Ada's office
"""
DRAFT = (
    ("client", "Johan"),
    ("goal", "A plan that everybody carries"),
    ("learning_goals", "Set priorities\nMake interests explicit"),
    ("first", "2026-12-01 14:00"),
    ("count", "4"),
    ("every", "3"),
    ("minutes", "60"),
    ("place", "Ada's office"),
    ("form", "je"),
    ("welcome", ""),
)


def ada(lines: str = "") -> tuple[Walk, list[str]]:
    """Ada sends /nieuw with these lines; the conversation, and what was remarked about the lines."""
    pasted = read_lines(lines, SITUATION)
    return Walk(SETUP, state=Opening(pasted.asked)), [speak(piece) for piece in pasted.remarks]


def without(key: str) -> str:
    return "\n".join(line for line in EVERY_LINE.splitlines() if not line.casefold().startswith(key))


@pytest.mark.parametrize(
    ("goals", "word"),
    [
        ("Set priorities\nkorter zijn in overleg", None),
        # These are said to him with "je".
        ("Set priorities\nDat zijn team hem eerder opzoekt", None),
        ("Dat collega's hem eerder opzoeken", None),
        ("Ik laat een klus bij degene die hem heeft", None),
        ("een collega aanspreken op zijn werk", None),
        ("Set priorities\nDe agenda zo inrichten dat hij rust geeft", "hij"),
    ],
)
def test_a_goal_that_speaks_of_the_client_as_of_another_is_told_of(goals: str, word: str | None):
    told = [speak(piece) for piece in spoken_of(dict(DRAFT) | {"learning_goals": goals})]
    said = (
        f"The goals say “{word}”, and Johan reads them too. If that is about Johan, write it with “I” or “you”; "
        "the card in /traject changes it."
    )
    assert told == ([said] if word else [])


class TestAllLinesAtOnce:
    def test_it_asks_nothing(self):
        walk, remarks = ada(EVERY_LINE)
        assert (walk.effects, remarks) == ((SetUp(DRAFT), Finish("finished")), [])

    def test_it_reads_the_names_in_english_and_any_order_and_case(self):
        walk, _ = ada(
            "PLACE: Ada's office\nlength: 60\nevery: 3\ncount: 4\nfirst: 2026-12-01 14:00\n"
            "learning goal: Set priorities\nMake interests explicit\ngoal: A plan that everybody carries\nclient: Johan"
        )
        assert walk.effects == (SetUp(DRAFT), Finish("finished"))

    def test_it_reads_what_need_not_be_there(self):
        walk, _ = ada(EVERY_LINE + "zone: London\naanspreekvorm: u\nwelkom: Hello Johan\nand see you soon")
        assert walk.effects[0].draft[-3:] == (
            ("form", "u"),
            ("welcome", "Hello Johan\nand see you soon"),
            ("zone", "Europe/London"),
        )

    def test_it_asks_what_is_missing_and_shows_it_all(self):
        walk, _ = ada(without("plaats"))
        assert walk.aloud == ["* Where do you meet?"]
        walk.says("Ada's office")
        assert walk.aloud == [
            "✓ 101",
            "This is what I have:",
            "Client: Johan | Goal: A plan that everybody carries"
            " | Learning goals: Set priorities; Make interests explicit"
            " | First meeting: 1 December 14:00 | Number of meetings: 4 | Weeks from one to the next: 3 | Minutes: 60"
            " | Place: Ada's office | Form of address: je",
            "* Is this right?",
            "[Yes, this is right] [Client] [Colleague] [Goal] [Learning goals] [Date of the goal] [First meeting]"
            " [Number] [Weeks] [Minutes] [Place] [Costs] [Form of address] [Read mark] [First words] [Language]"
            " [Leave it]",
        ]
        walk.says("Klopt!")
        assert walk.effects[-2:] == (SetUp(DRAFT), Finish("finished"))

    def test_it_does_without_learning_goals(self):
        walk, _ = ada(without("leerdoel"))
        assert walk.aloud == ["* Which learning goals are there? One on each line, five at most."]
        walk.skips()
        walk.taps("yes")
        assert walk.effects[-2] == SetUp(DRAFT[:2] + DRAFT[3:])

    def test_it_names_a_line_it_does_not_know_and_lets_the_rest_be_confirmed(self):
        walk, remarks = ada(EVERY_LINE + "kleur: rood")
        assert remarks == ["I do not know this line: kleur: rood"]
        assert walk.aloud[-2] == "* Is this right?"

    def test_it_tells_why_a_date_cannot_be_and_asks_for_it(self):
        walk, remarks = ada(EVERY_LINE.replace("2026-12-01", "31-02-2027"))
        assert remarks == ["That month has 28 days. The nearest day is 2027-02-28."]
        assert walk.aloud[:2] == [
            "* is a public holiday, ° is leave.",
            "* When is the first meeting? For instance: 1 December 14:00",
        ]

    def test_it_lets_what_is_to_be_known_be_confirmed(self):
        walk, remarks = ada(EVERY_LINE.replace("2026-12-01 14:00", "2027-03-28 02:30"))
        assert remarks == ["The clock goes forward then and skips 02:30:00: it will be 28 March 03:30."]
        assert walk.aloud[-2] == "* Is this right?"

    @pytest.mark.parametrize("line", ["klant:", "klant: \u200b", "klant:\u2800"])
    def test_it_asks_for_what_cannot_be_seen(self, line: str):
        walk, _ = ada(f"{line}\n{without('klant')}")
        assert walk.aloud == ["* What is your client called? The name you use is enough."]

    def test_it_takes_at_most_five_learning_goals(self):
        walk, remarks = ada(EVERY_LINE + "leerdoel: x\n" * 4)
        assert remarks == ["Five learning goals at most; two or three work best. Which matter most?"]
        assert walk.aloud == ["* Which learning goals are there? One on each line, five at most."]


class TestWhoIsAColleague:
    @pytest.mark.parametrize(
        ("said", "told", "tie"),
        [
            (
                "ja",
                [
                    "Good that you say so. You both have a picture of how things go where you work. Whether the two "
                    "are alike remains to be seen.",
                    "I put in the contract that what you read here stays out of your work together.",
                ],
                "colleague",
            ),
            (
                "ik geef leiding",
                [
                    "Good that you say so. You have an interest in what Johan delivers, and who learns must be free "
                    "to fail at something. Those two can rub.",
                    "What you do and do not do with what you read here, the two of you agree on. I put in the contract "
                    "that you use it for nothing else.",
                ],
                "report",
            ),
        ],
    )
    def test_it_tells_what_there_is_to_know_and_advises_nothing(self, said: str, told: list[str], tie: str):
        walk, _ = ada()
        walk.says("Johan")
        walk.says(said)
        assert walk.aloud == ["✓ 102", *told, "Step 3 of 11", "* What is the goal of the trajectory, in one sentence?"]
        assert walk.state.asked[-2].value == tie

    def test_who_is_none_is_asked_on_without_a_word(self):
        walk, _ = ada()
        walk.says("Johan")
        walk.says("nee")
        assert walk.aloud == ["✓ 102", "Step 3 of 11", "* What is the goal of the trajectory, in one sentence?"]

    def test_a_line_says_it_and_without_one_nothing_is_asked(self):
        walk, _ = ada(EVERY_LINE + "collega: ja")
        assert ("tie", "colleague") in walk.effects[0].draft
        walk, _ = ada(EVERY_LINE + "collega: nee")
        assert walk.effects[0].draft == (DRAFT[0], ("tie", "no"), *DRAFT[1:])


class TestLineByLine:
    def test_it_asks_everything_one_by_one(self):
        walk, _ = ada()
        asked = []
        for line in [
            "Johan",
            "nee",
            "A plan",
            "- One\n- Two",
            "1 december 14:00",
            "vier",
            "elke 3 weken",
            "60",
            "here",
        ]:
            asked.append([one for one in walk.aloud if one.startswith("* ")][-1])
            walk.says(line)
        assert asked == [
            "* What is your client called? The name you use is enough.",
            "* Is your client a direct colleague, or somebody you manage?",
            "* What is the goal of the trajectory, in one sentence?",
            "* Which learning goals are there? One on each line, five at most.",
            "* When is the first meeting? For instance: 1 December 14:00",
            "* How many meetings are there?",
            "* How many weeks are there from one meeting to the next?",
            "* How long does a meeting take, in minutes?",
            "* Where do you meet?",
        ]
        assert walk.aloud == [
            "✓ 109",
            "Step 10 of 11",
            "* How do you address your client?",
            "[Informal (je)] [Formal (u)]",
        ]
        walk.taps("u")
        assert walk.aloud[-2:] == ["* With which words of yours shall I begin?", "[Use these words]"]
        walk.taps("default")
        walk.taps("yes")
        assert dict(walk.effects[-2].draft) == {
            "client": "Johan",
            "tie": "no",
            "goal": "A plan",
            "learning_goals": "One\nTwo",
            "first": "2026-12-01 14:00",
            "count": "4",
            "every": "3",
            "minutes": "60",
            "place": "here",
            "form": "u",
            "welcome": "default",
        }

    @pytest.mark.parametrize("number", ["0", "-1", "0.5", "10000", "9" * 400, "many", "½"])
    def test_it_keeps_the_question_open_for_a_number_that_cannot_be(self, number: str):
        walk, _ = ada(without("aantal"))
        walk.says(number)
        assert walk.state.open.step == "count"
        assert len(walk.aloud) == 1

    def test_it_takes_nothing_but_je_or_u_for_the_form_of_address(self):
        walk, _ = ada(EVERY_LINE + "aanspreekvorm:")
        walk.says("beste")
        assert walk.aloud == ["How do you address your client: je or u?"]
        walk.says("Jij.")
        assert walk.state.asked[-2].value == "je"

    def test_it_names_the_limit_of_what_is_too_long(self):
        walk, _ = ada()
        walk.says("x" * 65)
        assert walk.aloud == ["That is longer than fits here: 64 characters at most."]


class TestTheSummary:
    def test_it_changes_a_line_and_comes_back(self):
        walk, _ = ada(EVERY_LINE + "kleur: rood")
        walk.taps("to-count")
        assert walk.aloud == [
            "You wrote this. What you write now takes its place.",
            "“4”",
            "* How many meetings are there?",
        ]
        walk.says("five")
        assert "Number of meetings: 5" in walk.aloud[2]
        walk.taps("yes")
        assert dict(walk.effects[-2].draft)["count"] == "5"

    def test_it_adds_the_date_of_the_goal(self):
        walk, _ = ada(EVERY_LINE + "kleur: rood")
        walk.taps("to-goal_date")
        assert walk.aloud == ["* On which date should the goal be reached? For instance: 1 March"]
        walk.says("2027-03-01")
        assert "Date of the goal: 2027-03-01" in walk.aloud[2]
        walk.taps("yes")
        assert dict(walk.effects[-2].draft)["goal_date"] == "2027-03-01"

    def test_it_keeps_from_the_client_whether_the_coach_has_read(self):
        walk, _ = ada(EVERY_LINE + "kleur: rood")
        walk.taps("to-read_mark")
        assert walk.aloud == ["* May your client see that you have read the overview?", "[Yes] [No]"]
        walk.says("Nee.")
        assert "Your client sees that you have read: no" in walk.aloud[2]
        walk.taps("yes")
        assert dict(walk.effects[-2].draft)["read_mark"] == "no"

    def test_it_leaves_a_line_as_it_was(self):
        walk, _ = ada(EVERY_LINE + "kleur: rood")
        walk.taps("to-goal")
        walk.skips()
        walk.taps("yes")
        assert walk.effects[-2:] == (SetUp(DRAFT), Finish("finished"))

    def test_it_makes_nothing_when_she_leaves_it(self):
        walk, _ = ada(EVERY_LINE + "kleur: rood")
        walk.taps("no")
        assert walk.aloud == ["Good. Nothing has been made; /nieuw begins again."]
        assert walk.effects[-1] == Finish("finished")

    def test_it_does_not_take_no_for_leave_it(self):
        walk, _ = ada(EVERY_LINE + "kleur: rood")
        walk.says("nee")
        assert walk.aloud == ["Is this right? Choose what fits best below it."]

    def test_it_opens_a_contract_to_be_changed(self):
        walk = Walk(SETUP, state=Opening(known(as_values(CONTRACT))))
        assert walk.aloud[-2] == "* Is this right?"
        walk.taps("to-place")
        walk.says("Online")
        walk.taps("yes")
        assert dict(walk.effects[-2].draft) == {**as_values(CONTRACT), "place": "Online"}


class TestTheContract:
    def test_it_is_drawn_up_from_the_draft(self):
        assert as_contract(dict(DRAFT) | {"welcome": "default"}, "Europe/Amsterdam", "Hello") == Contract(
            version=1,
            client="Johan",
            goal=SmartGoal("A plan that everybody carries"),
            learning_goals=(LearningGoal("1", "Set priorities"), LearningGoal("2", "Make interests explicit")),
            count=4,
            every_weeks=3,
            first=FIRST,
            minutes=60,
            place="Ada's office",
            formal=False,
            welcome="Hello",
        )

    def test_it_takes_the_date_of_the_goal_from_its_own_line(self):
        draft = read_lines("doeldatum: 2027-03-01", SITUATION).asked
        values = {**dict(DRAFT), **{one.step: one.value for one in draft if one.step == "goal_date"}}
        contract = as_contract(values, "Europe/Amsterdam", "Hello")
        assert contract.goal_date == date(2027, 3, 1)
        assert as_values(contract)["goal_date"] == "2027-03-01"

    @pytest.mark.parametrize("read_mark", [True, False])
    def test_it_is_the_same_after_laying_it_down_again(self, read_mark: bool):
        contract = replace(CONTRACT, read_mark=read_mark)
        assert as_contract(as_values(contract), "Europe/London", "Other words") == contract

    def test_a_next_version_keeps_what_has_no_line(self):
        before = replace(CONTRACT, costs="None", goal=SmartGoal(CONTRACT.goal.sentence, by_when="in March"))
        after = as_contract({**as_values(before), "place": "Online"}, "Europe/London", "Other words", before)
        assert after == replace(before, version=2, place="Online")

    @pytest.mark.parametrize(
        ("texts", "keys"),
        [
            (["Set priorities", "Make interests explicit"], ["1", "2"]),
            (["Make interests explicit", "Set priorities"], ["2", "1"]),
            (["Make interests explicit"], ["2"]),
            (["Choose what comes first", "Make interests explicit"], ["1", "2"]),
            (["Set priorities", "Make interests explicit", "Rest"], ["1", "2", "2.1"]),
            (["Rest"], ["2.1"]),
            ([], []),
        ],
    )
    def test_a_learning_goal_stays_the_same_one(self, texts, keys):
        values = {**as_values(CONTRACT), "learning_goals": "\n".join(texts), "place": "Online"}
        goals = as_contract(values, "Europe/London", "", CONTRACT).learning_goals
        assert goals == tuple(LearningGoal(key, text) for key, text in zip(keys, texts, strict=True))
