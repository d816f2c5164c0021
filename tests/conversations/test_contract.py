"""The contract: Johan's in full, its limits, its versions, and what he gets to read before he agrees."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from conversations.contract import Contract, ContractError, LearningGoal, SmartGoal
from conversations.contract_changes import changes
from conversations.contract_in_words import read_through
from conversations.rhythm import Local
from conversations.text import Lines, Plural, Spelled, Text, Verbatim

GOAL = SmartGoal(
    "In three months there is a project plan that all stakeholders carry, as the base of a two-year pilot.",
    by_when="In three months",
    shown_by="all stakeholders carry",
)
LEARNING = (
    LearningGoal("1", "Set priorities for the project in a full agenda."),
    LearningGoal("2", "Make the interests of the stakeholders explicit and productive."),
    LearningGoal("3", "Stimulate the development of the team."),
)
JOHAN = Contract(
    version=1,
    client="Johan",
    goal=GOAL,
    learning_goals=LEARNING,
    count=7,
    every_weeks=3,
    first=Local(date(2026, 12, 1), time(14), "Europe/Amsterdam"),
    minutes=60,
    place="Ada's office",
    formal=False,
    welcome="Good that we start.",
    costs="None.",
)


DAYS = [date(2026, 12, 1) + timedelta(weeks=3 * place) for place in range(7)]


def rules(contract: Contract) -> tuple[Any, ...]:
    """The rules of working together that the client reads."""
    found = read_through(contract, "Ada")[-2]
    assert isinstance(found, Lines)
    return found.sentences


def source(rule: Any) -> str:
    """How a rule reads, where it is one sentence."""
    return getattr(dict(rule.values)["sentence"], "source", "")


def refusal(**changes: Any) -> Text:
    with pytest.raises(ContractError) as caught:
        replace(JOHAN, **changes)
    return caught.value.reason


def numbered(count: int) -> tuple[LearningGoal, ...]:
    return tuple(LearningGoal(str(key), "Listen longer.") for key in range(1, count + 1))


def together(*rules: Text | Plural) -> tuple[Lines]:
    """How the two work together, as it is read: one paragraph, a rule on each line."""
    return (Lines(*(Text("· {sentence}", sentence=rule) for rule in rules)),)


def test_it_reads_johans_whole_contract_through():
    assert read_through(JOHAN, "Ada") == (
        Text("This is what {coach} and you agree on.", coach=Verbatim("Ada")),
        Text("The goal of the trajectory:"),
        Verbatim(GOAL.sentence),
        Plural("What you want to learn:", "You want to learn {number} things:", count=3, number=Spelled(3)),
        *(Verbatim(goal.text) for goal in LEARNING),
        Plural(
            "You meet {number} time for {length}{where}:",
            "You meet {number} times for {length}{where}:",
            count=7,
            number=Spelled(7),
            length=Text("an hour"),
            where=", in Ada's office",
        ),
        Lines(*(Text("· {moment}", moment=datetime.combine(day, time(14))) for day in DAYS)),
        Text("The way of working:"),
        *together(
            Text("Before every meeting you tell what you want to bring along, and after it what it gave you to try."),
            Text(
                "What you and {coach} discuss stays between the two of you; others hear from you alone how it goes.",
                coach=Verbatim("Ada"),
            ),
            Text("You see it when {coach} has read what you wrote.", coach=Verbatim("Ada")),
            Plural(
                "After {number} meeting you both look at how it goes, and adjust the goals or the way of working.",
                "After {number} meetings you both look at how it goes, and adjust the goals or the way of working.",
                count=3,
                number=Spelled(3),
            ),
            Text(
                "Before the last meeting you put in writing what the trajectory yielded, and how your learning goes on."
            ),
            Text("I erase everything {days} days after your last meeting, and say so beforehand.", days=90),
            Text("It costs you nothing."),
        ),
        Text("Either of you can propose a change at any time. It counts once the other agrees."),
    )


@pytest.mark.parametrize(
    ("minutes", "length"),
    [
        (60, Text("an hour")),
        (90, Text("an hour and a half")),
        (50, Plural("{count} minute", "{count} minutes", count=50)),
    ],
)
def test_it_says_how_long_a_meeting_takes_as_people_say_it(minutes, length):
    told = [
        dict(piece.values)
        for piece in read_through(replace(JOHAN, minutes=minutes), "Ada")
        if isinstance(piece, Plural)
    ]
    assert [values["length"] for values in told if "length" in values] == [length]


@pytest.mark.parametrize(
    ("costs", "said"),
    [
        ("geen", Text("It costs you nothing.")),
        ("Gratis.", Text("It costs you nothing.")),
        ("150 euro per keer", Text("About the costs: {costs}", costs=Verbatim("150 euro per keer"))),
    ],
)
def test_it_says_what_it_costs(costs, said):
    assert dict(rules(replace(JOHAN, costs=costs))[-1].values) == {"sentence": said}


def test_it_marks_the_meetings_that_went_by_while_the_invitation_lay_there():
    day = JOHAN.first.day
    lines = [
        line
        for piece in read_through(JOHAN, "Ada", today=day + timedelta(days=1))
        if isinstance(piece, Lines)
        for line in piece.sentences
    ]
    past = [line for line in lines if isinstance(line, Text) and line.source == "· {moment} (that was before)"]
    assert past == [Text("· {moment} (that was before)", moment=JOHAN.first.wall())]


def test_it_marks_the_meetings_that_fall_on_a_public_holiday():
    assert Text("· {moment} ({holiday})", moment=datetime(2027, 1, 12, 14), holiday="Pancake Day") in [
        line
        for piece in read_through(JOHAN, "Ada", {date(2027, 1, 12): "Pancake Day"})
        if isinstance(piece, Lines)
        for line in piece.sentences
    ]


def test_it_says_whose_office_it_is():
    mine = replace(JOHAN, place="mijn werkkamer")
    told = [dict(piece.values) for piece in read_through(mine, "Ada") if isinstance(piece, Plural)]
    assert [values["where"] for values in told if "where" in values] == [", bij Ada in de werkkamer"]


def test_what_changes_is_told_from_old_to_new_and_nothing_else():
    new = replace(JOHAN, version=2, count=6, place="Online", costs="", read_mark=False)
    assert changes(JOHAN, new, "Ada") == (
        Text("{coach} proposes to change what you agreed:", coach=Verbatim("Ada")),
        Text("There will be {new} meetings instead of {old}.", new=6, old=7),
        Text("The place becomes {new}; it was {old}.", new=Verbatim("Online"), old=Verbatim("Ada's office")),
        Text("You no longer see it when {coach} has read what you wrote.", coach=Verbatim("Ada")),
        Text("About the costs nothing is agreed any more; it was: {old}", old=Verbatim("None.")),
        Text("The rest stays as it was."),
    )


def test_it_leaves_out_what_a_single_meeting_does_not_have():
    single = replace(JOHAN, count=1, learning_goals=(), costs="")

    assert read_through(single, "Ada")[1:6] == (
        Text("The goal of the trajectory:"),
        Verbatim(GOAL.sentence),
        Plural(
            "You meet {number} time for {length}{where}:",
            "You meet {number} times for {length}{where}:",
            count=1,
            number=Spelled(1),
            length=Text("an hour"),
            where=", in Ada's office",
        ),
        Lines(Text("· {moment}", moment=datetime(2026, 12, 1, 14))),
        Text("The way of working:"),
    )
    assert len(read_through(JOHAN, "Ada")) - len(read_through(single, "Ada")) == len(("learning goals", *LEARNING))
    assert len(rules(JOHAN)) - len(rules(single)) == len(("evaluation", "closing", "costs"))


@pytest.mark.parametrize(
    ("field", "what", "low", "high"),
    [
        ("count", "The number of meetings", 1, 30),
        ("every_weeks", "The number of weeks between two meetings", 1, 26),
        ("minutes", "The length of a meeting in minutes", 15, 480),
        ("evaluation_after", "The number of meetings before the evaluation", 1, 30),
    ],
)
def test_it_names_the_limits_of_a_number(field: str, what: str, low: int, high: int):
    reason = Text("{what} can be from {low} to {high}.", what=Text(what), low=low, high=high)

    assert refusal(**{field: low - 1}) == refusal(**{field: high + 1}) == reason
    assert getattr(replace(JOHAN, **{field: low}), field) == low
    assert getattr(replace(JOHAN, **{field: high}), field) == high


@pytest.mark.parametrize(
    ("change", "what", "most"),
    [
        (lambda words: {"client": words}, "The client's name", 64),
        (lambda words: {"goal": SmartGoal(words)}, "The goal", 3_000),
        (lambda words: {"place": words}, "The place", 200),
        (lambda words: {"learning_goals": (LearningGoal("1", words),)}, "A learning goal", 1_000),
    ],
    ids=["client", "goal", "place", "learning goal"],
)
def test_it_wants_words_of_a_bearable_length(change: Any, what: str, most: int):
    too_long = Text(
        "{what} can have {most} characters at most; this has {length}.", what=Text(what), most=most, length=most + 1
    )

    assert refusal(**change(" ")) == Text("{what} is still empty.", what=Text(what))
    assert refusal(**change("x" * (most + 1))) == too_long
    assert replace(JOHAN, **change("x" * most)) != JOHAN


def test_it_can_do_without_a_welcome_but_not_with_an_endless_one():
    assert replace(JOHAN, welcome="").welcome == ""
    assert refusal(welcome="x" * 2_001).source == "{what} can have {most} characters at most; this has {length}."


def test_it_has_room_for_five_learning_goals():
    assert len(replace(JOHAN, learning_goals=numbered(5)).learning_goals) == 5
    assert refusal(learning_goals=numbered(6)) == Text(
        "There is room for {most} learning goals; two to five work best.", most=5
    )


def test_a_coach_who_is_his_manager_hears_it_from_him_anyway():
    hears = "What you and {coach} discuss stays between the two of you; others hear from you alone how it goes."
    told = [[source(one) for one in rules(replace(JOHAN, tie=tie))] for tie in ("", "report")]
    assert [hears in sources for sources in told] == [True, False]


def test_it_keeps_learning_goals_apart():
    assert refusal(learning_goals=(LEARNING[0], replace(LEARNING[1], key="1"))) == Text(
        "Two learning goals have the same number."
    )


def test_it_tells_nothing_of_what_was_typed_in_its_error():
    with pytest.raises(ContractError) as caught:
        replace(JOHAN, goal=SmartGoal("my secret " * 1_000))

    assert "secret" not in f"{caught.value} {caught.value!r}"


@pytest.mark.parametrize(
    ("tie", "policy", "said"),
    [
        ("", "", []),
        ("colleague", "", ["{coach} is a colleague", "This goes by way of Telegram."]),
        ("report", "", ["{coach} manages you as well.", "This goes by way of Telegram."]),
        ("", "Geen persoonsgegevens.", ["What your employer says"]),
        ("report", "Geen persoonsgegevens.", ["{coach} manages you as well.", "What your employer says"]),
    ],
)
def test_it_says_what_holds_for_who_works_together_and_what_the_employer_says(tie, policy, said):
    sources = [
        str(getattr(dict(one.values)["sentence"], "source", ""))
        for one in rules(replace(JOHAN, tie=tie, policy=policy))
    ]
    begins = ("{coach} is a coll", "{coach} manages", "This goes by", "What your employer")
    told = [one for one in sources if one.startswith(begins)]
    assert len(told) == len(said)
    assert [one.startswith(begin) for one, begin in zip(told, said, strict=True)] == [True] * len(said)


@pytest.mark.parametrize("tie", ["colleague", "report"])
def test_it_says_the_same_of_working_together_in_a_change_as_in_the_contract(tie: str):
    new = replace(JOHAN, version=2, tie=tie)
    opening, told, rest = changes(JOHAN, new, "Ada")
    assert opening == Text("{coach} proposes to change what you agreed:", coach=Verbatim("Ada"))
    assert told in [dict(rule.values)["sentence"] for rule in rules(new)]
    assert rest == Text("The rest stays as it was.")
    assert changes(new, JOHAN, "Ada")[1:] == (Text("You two do not work together besides this."), rest)
