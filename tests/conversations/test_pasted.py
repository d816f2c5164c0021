"""A trajectory pasted into one message, from wherever it was written down."""

import pytest

from conversations.scripts.pasted import Pasted, read_lines
from tests.conversations.walking import SITUATION, speak

LINES = {
    "klant": "Johan",
    "doel": "Een plan",
    "leerdoel": "Prioriteiten stellen",
    "eerste": "2026-12-01 14:00",
    "aantal": "4",
    "om de": "3 weken",
    "duur": "60",
    "plaats": "de werkkamer van Ada",
}
WHOLE = {
    "form": "je", "welcome": "", "client": "Johan", "goal": "Een plan", "learning_goals": "Prioriteiten stellen",
    "first": "2026-12-01 14:00", "count": "4", "every": "3", "minutes": "60", "place": "de werkkamer van Ada",
    "summary": "yes",
}  # fmt: skip
UNCONFIRMED = {step: value for step, value in WHOLE.items() if step != "summary"}


def laid_out(line: str = "{key}: {value}", joined: str = "\n") -> str:
    return joined.join(line.format(n=n, key=key, value=value) for n, (key, value) in enumerate(LINES.items(), 1))


def read(text: str) -> tuple[dict[str, str | None], list[str]]:
    pasted = read_lines(text, SITUATION)
    return {one.step: one.value for one in pasted.asked}, [speak(piece) for piece in pasted.remarks]


ENGLISH = """
Name: Johan
Goal: Een plan
Learning goal 1: Prioriteiten stellen
First meeting: 1 December 2pm
Number of meetings: 4
Frequency: every 3 weeks
Duration: 1 hour
Location: de werkkamer van Ada"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(laid_out(), id="as the manual has it"),
        pytest.param(laid_out("- {key}: {value}"), id="bullets"),
        pytest.param(laid_out("•\t{key}: {value}"), id="a word processor's bullets"),
        pytest.param(laid_out("{n}. {key}: {value}"), id="numbers"),
        pytest.param(laid_out("{n}) {key}: {value}"), id="numbers with brackets"),
        pytest.param(laid_out("{n}\ufe0f\u20e3 {key}: {value}"), id="numbers in boxes"),
        pytest.param(laid_out("✅ {key}: {value}"), id="ticks"),
        pytest.param(laid_out("> {key}: {value}"), id="a quoted mail"),
        pytest.param(laid_out("**{key}:** {value}"), id="bold"),
        pytest.param(laid_out("*{key}*: {value}"), id="bold of another kind"),
        pytest.param(laid_out("{key}：{value}"), id="wide colons"),
        pytest.param(laid_out("{key} = {value}"), id="equals"),
        pytest.param(laid_out().replace("klant:", "kalnt:").replace("plaats:", "plats:"), id="letters astray"),
        pytest.param(laid_out().replace("klant:", "Klant").replace("\ndoel:", "\nDoel"), id="some without colons"),
        pytest.param(laid_out("{key} {value}"), id="nothing between"),
        pytest.param(laid_out("{key}\t{value}"), id="tabs"),
        pytest.param(laid_out("| {key} | {value} |"), id="a table"),
        pytest.param(laid_out("{key} – {value}"), id="dashes"),
        pytest.param(laid_out("{key}: “{value}”"), id="smart quotes"),
        pytest.param(laid_out("{key}:\n{value}"), id="values on lines of their own"),
        pytest.param(laid_out(joined="\r\n"), id="Windows"),
        pytest.param(laid_out(joined="\n\n"), id="blank lines between"),
        pytest.param(laid_out(joined=" "), id="everything on one line"),
        pytest.param(laid_out(joined=", "), id="everything on one line with commas"),
        pytest.param(laid_out(joined=" | "), id="everything on one line with bars"),
        pytest.param(ENGLISH, id="English"),
        pytest.param(f"{laid_out()}\nklant: Johan", id="the same once more"),
        pytest.param(laid_out().replace("om de: 3", "om de 3"), id="as one says it"),
    ],
)  # fmt: skip
def test_it_understands_all_of_it(text: str):
    assert read(text) == (WHOLE, [])


@pytest.mark.parametrize(
    "text",
    [
        "Johan, 1 dec 14:00, om de 3 weken, 4 gesprekken, 60 minuten, Een plan",
        "traject met Johan, eerste gesprek 1 december, 14.00 uur, elke 3 weken, 4x, 1 uur, doel een plan",
        "Johan, doel: Een plan, eerste: 1 dec 14,00, 4 keer, om de 3 weken, 60 min",
    ],
)
def test_it_understands_what_stands_in_one_sentence(text: str):
    values, remarks = read(text)
    kept = {step: values.get(step) for step in ("client", "first", "every", "count", "minutes")}
    assert (kept, remarks) == (
        {"client": "Johan", "first": "2026-12-01 14:00", "every": "3", "count": "4", "minutes": "60"},
        [],
    )
    assert (values["goal"] or "").casefold() == "een plan"


def test_a_name_with_a_comma_is_no_sentence():
    assert read("Jansen, Johan")[0] == {"client": "Jansen, Johan"}


def test_it_reads_a_goal_that_goes_on_on_the_next_line_and_lets_that_be_confirmed():
    assert read(laid_out().replace("Een plan", "Een plan\ndat iedereen draagt")) == (
        {**UNCONFIRMED, "goal": "Een plan dat iedereen draagt"},
        [],
    )


def test_it_takes_lines_under_learning_goals_as_more_of_them():
    values, remarks = read(laid_out().replace("leerdoel: Prior", "leerdoelen:\n- Nee zeggen\n- Prior"))
    assert (values["learning_goals"], remarks) == ("Nee zeggen\nPrioriteiten stellen", [])


def test_it_keeps_an_address_and_a_time_in_a_value():
    values, remarks = read(laid_out().replace("de werkkamer van Ada", "https://meet.example/ada"))
    assert (values["place"], remarks) == ("https://meet.example/ada", [])


def test_it_asks_which_of_two_it_is():
    values, remarks = read(f"{laid_out()}\nklant: Jan")
    assert values == {step: value for step, value in UNCONFIRMED.items() if step != "client"}
    assert remarks == ["This is here more than once: klant: Johan / Jan. Which one is it?"]


@pytest.mark.parametrize(
    ("more", "remarks"),
    [
        ("\nkleur: rood", ["I do not know this line: kleur: rood"]),
        ("\n\nGroetjes!", ["I do not know this line: Groetjes!"]),
        (
            "\nopmerking: hij is er pas\nom tien uur",
            ["I do not know these lines:", "opmerking: hij is er pas | om tien uur"],
        ),
        ("\nZie je!\n\nAda", ["I do not know this line: Ada"]),
    ],
)
def test_it_names_what_it_does_not_know(more: str, remarks: list[str]):
    assert read(laid_out() + more)[1] == remarks


def test_it_shows_a_few_of_forty_lines_and_counts_the_others():
    values, remarks = read("\n".join([*(f"punt {n}: iets" for n in range(32)), laid_out()]))
    assert values == UNCONFIRMED
    assert remarks == [
        "I do not know these lines:",
        "punt 0: iets | punt 1: iets | punt 2: iets | punt 3: iets | punt 4: iets",
        "And 27 more.",
    ]


def test_it_does_not_cut_a_goal_at_a_word_that_is_a_key():
    text = laid_out().replace("Een plan", "Weten waar: op kantoor of thuis")
    assert read(text) == ({**WHOLE, "goal": "Weten waar: op kantoor of thuis"}, [])


def test_it_takes_a_single_word_for_the_name():
    assert read("Johan") == ({"client": "Johan"}, [])


def test_it_offers_the_nearest_day_and_takes_a_day_without_a_time():
    pasted = read_lines(laid_out().replace("2026-12-01 14:00", "31-02"), SITUATION)
    assert [speak(piece) for piece in pasted.remarks] == ["That month has 28 days. The nearest day is 2027-02-28."]
    assert [(one.key, speak(one.label)) for one in pasted.offers["first"]] == [("of.2027-02-28", "Sun 28 Feb")]
    values, remarks = read(laid_out().replace("2026-12-01 14:00", "1 december"))
    assert (values, remarks) == ({**UNCONFIRMED, "first": "2026-12-01"}, [])


def test_it_lets_what_it_worked_out_be_confirmed():
    values, remarks = read(laid_out().replace("2026-12-01 14:00", "volgende week dinsdag half drie"))
    assert (values["first"], values.get("summary")) == ("2026-11-17 14:30", None)
    assert remarks == ["That is 2026-11-17, 14:30:00."]


def test_it_makes_nothing_of_nothing():
    assert read_lines("", SITUATION) == Pasted(())


def test_it_takes_how_long_from_how_many_and_the_time_from_a_line_of_its_own():
    asked, remarks = read("klant: Johan\ndatum: 8 dec\ntijd: 14.00u\naantal: 7 (à 1,5 uur)")
    assert (asked["first"], asked["count"], asked["minutes"], remarks) == ("2026-12-08 14:00", "7", "90", [])


def test_a_time_of_day_without_a_day_is_not_swallowed():
    asked, remarks = read("klant: Johan\ntijd: 14:00")
    assert ("first" in asked, remarks) == (False, ["I do not know this line: 14:00"])


def test_an_arrow_and_what_cannot_be_seen_tell_nothing():
    asked, remarks = read("\u200bklant -> Johan\n\ufeffdoel => Een plan\naantal → 7")
    assert ((asked["client"], asked["goal"], asked["count"]), remarks) == (("Johan", "Een plan", "7"), [])


def test_learning_goals_behind_each_other_are_several():
    asked, remarks = read("klant: Johan\nleerdoelen: Nee zeggen; Prioriteiten stellen;")
    assert (asked["learning_goals"], remarks) == ("Nee zeggen\nPrioriteiten stellen", [])


def test_how_often_can_tell_how_many_or_how_many_weeks_lie_between():
    asked, remarks = read("klant: Johan\nhoe vaak: om de 3 weken\nduur: 14:00-15:00")
    assert ("count" in asked, asked["every"], asked["minutes"], remarks) == (False, "3", "60", [])
    asked, remarks = read("klant: Johan\nhoe vaak: 7 keer")
    assert ("every" in asked, asked["count"], remarks) == (False, "7", [])
