"""The longer looks, read aloud: halfway, the date of the goal, the closing statement and six weeks later."""

from dataclasses import replace

import pytest

from conversations.consequences import Finish, Share, ShareThis
from conversations.effects import Ask
from conversations.goal.goal_told import without_term
from conversations.lines import Library
from conversations.scripts.follow_up import FOLLOW_UP
from conversations.scripts.looking_up import CLOSING, GOAL_DATE, HALFWAY
from tests.conversations.walking import HOUR, LINES, SITUATION, Walk

SCALE = "[Far from it yet] [Less than hoped] [As hoped] [More than hoped] [Much more than hoped]"
FOR_HIMSELF = "This one is for you alone. Nobody else gets to read it; /antwoorden keeps it for you."
SHARE = ["* Thank you. May Ada read this?", "[Yes, send it along] [No, only for me]"]
READS = "Kept. It goes along with the next overview for Ada."
THANKS = "Ada reads it before your meeting."
GOAL = "“A plan that everybody carries”"


class TestHalfway:
    def test_it_is_one_message_for_each_learning_goal(self):
        johan = Walk(HALFWAY)
        assert johan.aloud == [
            "You are halfway. For each of your learning goals: how far along are you, in your own words?",
            "“Set priorities”",
            "* <progress>",
            SCALE,
        ]
        johan.says("I look in my diary first")
        assert johan.aloud == ["✓ 101", "“Make interests explicit”", "* <progress>", SCALE]
        johan.taps("1")
        assert johan.aloud == []

    def test_what_touches_him_gets_a_word_before_it_goes_on_to_the_next_and_at_the_end(self):
        johan = Walk(HALFWAY)
        johan.says("Nee, ik durf het nog niet")
        assert johan.aloud[:3] == ["✓ 101", "Good that you say it, Johan.", "“Make interests explicit”"]
        johan.says("Het is gelukt!")
        assert johan.aloud == ["✓ 102", "Good, Johan. It worked."]

    def test_it_is_fine_to_say_nothing(self):
        johan = Walk(HALFWAY)
        johan.skips()
        johan.skips()
        assert johan.aloud == ["Good. Then it stays as it is."]

    def test_it_has_nothing_to_ask_without_learning_goals(self):
        johan = Walk(HALFWAY, replace(SITUATION, goals=()))
        assert johan.effects == (Finish("finished"),)

    def test_it_shows_by_what_he_would_notice_where_he_marks_how_far_he_is(self):
        levels = ("I say yes", "", "I look first", "", "They look first")
        first, second = SITUATION.goals
        johan = Walk(HALFWAY, replace(SITUATION, goals=(replace(first, levels=levels), second)))
        assert johan.aloud[1:] == [
            "“Set priorities”",
            "Far from it yet: I say yes | As hoped: I look first | Much more than hoped: They look first",
            "* <progress>",
            SCALE,
        ]


class TestTheDateOfTheGoal:
    def test_it_quotes_the_goal_and_asks_whether_it_is_there(self):
        johan = Walk(GOAL_DATE)
        assert johan.aloud == ["The date of your goal has come:", GOAL, "Today was the date:", GOAL, "* <there>"]
        johan.says("Nearly")
        assert johan.aloud == ["✓ 101", "* <shown>"]
        johan.says("Five of six have signed")
        assert johan.aloud == ["✓ 102", f"Thank you, Johan. {THANKS}"]

    def test_it_is_glad_that_it_is_there(self):
        johan = Walk(GOAL_DATE)
        johan.says("Er is akkoord.")
        johan.says("Vijf van de zes.")
        assert johan.aloud == ["✓ 102", "Good to read, Johan."]

    def test_who_tells_that_it_fell_apart_is_thanked_for_writing_that(self):
        johan = Walk(GOAL_DATE)
        johan.says("Terug bij af, het doel geldt niet meer.")
        johan.skips()
        assert johan.aloud == ["Thank you for writing that."]

    @pytest.mark.parametrize(
        ("words", "heard"),
        [
            ("Halverwege. Eigenlijk twijfel ik of dit het goede doel is.", f"You may well be in doubt. {THANKS}"),
            ("Minder dan ik wilde. Ik ben teleurgesteld in mezelf.", "That is no small thing, Johan."),
            (
                "Gehaald! De pilot draait. Alleen zonder mij, dat had ik anders gedacht.",
                "You wrote: ❝Gehaald! De pilot draait. Alleen zonder mij, dat had ik anders gedacht.❞ " + THANKS,
            ),
        ],
    )
    def test_a_doubt_a_let_down_and_the_other_half_are_heard(self, words: str, heard: str):
        johan = Walk(GOAL_DATE)
        johan.says(words)
        johan.skips()
        assert johan.aloud == [heard]

    @pytest.mark.parametrize(
        ("goal", "read"),
        [
            ("Over drie maanden heb ik een plan.", "Ik heb een plan."),
            ("Over een half jaar durf ik nee te zeggen.", "Ik durf nee te zeggen."),
            ("Ik heb over een half jaar een plan", "Ik heb over een half jaar een plan"),
            ("Weten of ik dit over vijf jaar nog doe", "Weten of ik dit over vijf jaar nog doe"),
            ("Over vijf jaar doe ik dit werk nog.", "Over vijf jaar doe ik dit werk nog."),
            ("Binnen drie maanden een plan", "Binnen drie maanden een plan"),
            ("Een plan dat over ons gaat", "Een plan dat over ons gaat"),
        ],
    )
    def test_it_is_not_read_back_as_something_for_later(self, goal: str, read: str):
        assert without_term(goal) == read

    def test_it_asks_for_no_sign_of_what_is_not_there(self):
        johan = Walk(GOAL_DATE)
        johan.says("Niets")
        assert johan.aloud == ["✓ 101", "Good. I leave it at this."]

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            ("Ik zit ziek thuis sinds vorige week, dus niets.", "Get well soon, Johan."),
            ("Klaar!", "Good to read, Johan."),
            ("Er wordt aan gewerkt.", f"Thank you, Johan. {THANKS}"),
        ],
    )
    def test_it_has_a_word_for_how_far_he_is(self, words: str, said: str):
        johan = Walk(GOAL_DATE, replace(SITUATION, lines=Library([LINES["goal_date.plain"]])))
        johan.says(words)
        assert johan.aloud == ["✓ 101", said]

    def test_what_he_would_notice_it_by_is_heard_where_it_is_nearly_so(self):
        goal = replace(SITUATION.contract.goal, shown_by="Dat mijn maandagochtend klopt.")
        contract = replace(SITUATION.contract, goal=goal)
        johan = Walk(GOAL_DATE, replace(SITUATION, lines=Library([LINES["goal_date.plain"]]), contract=contract))
        johan.says("De maandagochtend klopt bijna.")
        assert johan.aloud == ["✓ 101", "You wrote that you would notice it by that.", "* <needed>"]


class TestTheClosingStatement:
    def test_it_begins_with_the_goal_and_ends_with_words_for_himself(self):
        johan = Walk(CLOSING)
        assert johan.aloud == [
            "The last meeting is near.",
            "This is what you worked towards:",
            GOAL,
            "* <yielded>",
        ]
        johan.says("A plan, and another way of asking")
        assert johan.aloud == ["✓ 101", "* <onward>"]
        johan.says("Every Monday one question")
        assert johan.aloud == ["✓ 102", FOR_HIMSELF, "* <crib>"]
        johan.says("Tell her what it cost me")
        assert johan.aloud == ["✓ 103", "That stays with you."]

    def test_it_shows_with_the_goal_by_what_he_would_notice_it(self):
        measured = replace(SITUATION.goals[1], levels=("", "", "I ask first.", "", ""))
        johan = Walk(CLOSING, replace(SITUATION, goals=(SITUATION.goals[0], measured)))
        assert johan.aloud[1:] == [
            "This is what you worked towards:",
            GOAL,
            "And you would notice it by this:",
            "“I ask first.”",
            "* <yielded>",
        ]

    def test_it_keeps_only_the_crib_for_himself(self):
        johan = Walk(CLOSING)
        for _ in range(3):
            johan.says("words")
        asked = {effect.step: effect.private for effect in johan.everything if isinstance(effect, Ask)}
        assert asked == {"yielded": False, "onward": False, "crib": True}

    def test_who_says_with_it_that_his_coach_may_read_the_crib_lets_her_read_that_one(self):
        johan = Walk(CLOSING)
        for words in ("words", "words", "Nuttig. Mag Ada dit trouwens wel lezen, dat vind ik prima."):
            johan.says(words)
        assert (johan.aloud[-1], johan.effects[-2]) == ("Good. Ada gets to read it.", ShareThis(3))

    def test_it_is_glad_with_who_came_there(self):
        johan = Walk(CLOSING, replace(SITUATION, lines=Library([LINES["closing.plain"]])))
        johan.says("Er is akkoord.")
        assert johan.aloud[1] == "Good to read, Johan."

    def test_who_calls_himself_names_beside_his_nothing_hears_that_it_is_good_that_he_says_so(self):
        johan = Walk(CLOSING, replace(SITUATION, lines=Library([LINES["closing.now"]])))
        johan.says("Niets anders, ik ben nog steeds dezelfde sukkel.")
        assert johan.aloud == ["✓ 101", "Good that you say it, Johan."]

    def test_who_has_no_idea_is_asked_no_further(self):
        johan = Walk(CLOSING)
        johan.says("A plan, and another way of asking")
        johan.says("geen idee")
        assert johan.aloud == ["✓ 102", READS]


class TestSixWeeksLater:
    def test_it_asks_whether_it_lasts_and_then_whether_the_coach_may_read_it(self):
        johan = Walk(FOLLOW_UP)
        assert johan.aloud == ["It is six weeks since your last meeting with Ada.", "* <lasts>"]
        johan.says("Most of it")
        assert johan.aloud == ["✓ 101", "* <helps>"]
        johan.says("Bas, who asks how it goes")
        assert johan.aloud == ["✓ 102", *SHARE]
        johan.taps("coach")
        assert johan.aloud == []
        assert johan.effects[-2:] == (Share(), Finish("finished"))

    def test_it_is_glad_with_who_is_glad(self):
        johan = Walk(FOLLOW_UP)
        johan.says("I stay, for 28 hours. Nobody calls at night any more :)")
        johan.skips()
        assert johan.aloud[-2:] == ["* Good to read, Johan. May Ada read this too?", SHARE[1]]

    @pytest.mark.parametrize(
        ("words", "asked"),
        [
            ("Elke dag. Blijf je nog lang berichtjes sturen?", "This was my last question. May Ada read this?"),
            ("Slecht, ik zit in de ziektewet.", "That does not sound easy. May Ada read this?"),
            ("Eigenlijk twijfel ik of ik het ooit haal.", "You may well be in doubt. May Ada read this?"),
            ("Gaat goed, maar ik val soms terug", "You wrote: ❝Gaat goed, maar ik val soms terug.❞ May Ada read this?"),
            ("Zit thuis, overspannen volgens de huisarts.", "May Ada read this?"),
            ("Valt tegen.", "That does not sound easy. May Ada read this?"),
            ("Mis de gesprekken wel", "I understand that, Johan. May Ada read this?"),
            ("Die lijst? Nooit meer gedaan.", "That can happen. May Ada read this?"),
            ("Elke maandag! Nog niet één overgeslagen.", "Good to read, Johan. May Ada read this too?"),
            ("Hoe ik mezelf haat.", "That is no small thing, Johan. May Ada read this?"),
        ],
    )
    def test_it_hears_what_he_tells_and_asks(self, words: str, asked: str):
        johan = Walk(FOLLOW_UP, replace(SITUATION, lines=Library([LINES["follow_up.now"]])))
        johan.says(words)
        assert johan.aloud[-2:] == [f"* {asked}", SHARE[1]]

    def test_who_says_that_she_may_read_it_is_not_asked_whether_she_may(self):
        johan = Walk(FOLLOW_UP)
        johan.says("Goed wel. Ze mag het lezen hoor.")
        johan.skips()
        assert johan.effects[-2:] == (Share(), Finish("finished"))

    @pytest.mark.parametrize("words", ["Ada mag het weten, behalve dat over Karin", "Ada mag het lezen. Karin niet."])
    def test_where_he_takes_of_it_nothing_is_shared(self, words: str):
        johan = Walk(FOLLOW_UP)
        johan.says("Most of it")
        johan.skips()
        johan.says(words)
        assert Share() not in johan.effects

    def test_what_he_writes_on_is_part_of_it_and_a_word_that_she_may_read_it_is_heard(self):
        johan = Walk(FOLLOW_UP)
        johan.says("Most of it")
        johan.skips()
        johan.says("I leave at five now, without a thought")
        johan.says("Ada mag het weten, vindt ze leuk denk ik")
        assert (johan.kept()["lasts"], Share() in johan.everything) == (
            "Most of it / I leave at five now, without a thought",
            True,
        )

    def test_it_congratulates_who_has_something_to_celebrate(self):
        johan = Walk(FOLLOW_UP)
        johan.says("Nieuwe baan! Per 1 april")
        johan.skips()
        assert johan.aloud[-2] == "* Congratulations, Johan. May Ada read this too?"

    def test_it_shares_nothing_when_he_keeps_it_for_himself(self):
        johan = Walk(FOLLOW_UP)
        johan.says("Most of it")
        johan.skips()
        johan.taps("own")
        assert Share() not in johan.everything

    def test_it_shares_nothing_when_he_leaves_before_saying_so(self):
        johan = Walk(FOLLOW_UP)
        johan.says("Most of it")
        johan.waits(48 * HOUR)
        assert Share() not in johan.everything

    def test_it_does_not_ask_to_share_nothing(self):
        johan = Walk(FOLLOW_UP)
        johan.skips()
        assert johan.aloud == []
