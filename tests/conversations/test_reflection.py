"""The reflection, read aloud: from looking back to trying out."""

from dataclasses import replace
from datetime import date

import pytest

from bot.texts import spelled
from conversations.announcing import ONE_MORE
from conversations.consequences import AnswerKindly, PlanCheck
from conversations.days.talked import when_it_was
from conversations.effects import Ask, KeepAnswer, Part
from conversations.lines import Library, Line, Takes
from conversations.occasion import Earlier
from conversations.script import Answers
from conversations.scripts import SCRIPTS
from conversations.scripts.reflection import REFLECTION
from conversations.situation import Intention
from conversations.states import Asked, Closed, Status
from conversations.text import Text, Verbatim, Worded
from tests.conversations.walking import HOUR, LINES, MEETINGS, SITUATION, Walk, speak

LAST = replace(SITUATION, meeting=MEETINGS[-1])
OPENS = ["Hello Johan, you saw Ada. Three questions.", "* <yield>", "[Another question]"]


def test_it_walks_from_looking_back_to_an_intention():
    johan = Walk(REFLECTION)
    assert johan.aloud == OPENS
    johan.says("That I wait for others")
    assert johan.aloud == ["✓ 101", "You wrote:", "“That I wait for others”", "* <deeper>"]
    johan.says("In the team")
    assert johan.aloud == ["✓ 102", "One more:", "* <intention>"]
    johan.says("If nobody speaks, then I do. Monday, with the team.")
    assert johan.aloud == [
        "✓ 103",
        "* Kept. The day after it, Tuesday 17 November, I ask how it went. Rather another day?",
        "[Fri 11 Dec] [Tue 15 Dec] [rather not]",
    ]
    assert PlanCheck("2026-11-17") in johan.effects
    johan.taps("2026-12-11")
    assert johan.aloud == []
    assert PlanCheck("2026-12-11") in johan.effects


@pytest.mark.parametrize("words", ["dank je wel", "bedankt voor je vraag", "Fijn dat je dat vraagt.", "hoi"])
def test_thanks_and_a_greeting_are_no_answer_and_it_stays_open(words: str):
    johan = Walk(REFLECTION)
    johan.says(words)
    assert [effect for effect in johan.effects if not isinstance(effect, AnswerKindly)] == []
    johan.says("That I wait for others")
    assert johan.aloud[-1] == "* <deeper>"


def test_it_asks_about_it_on_the_day_that_it_told_when_he_chooses_none():
    johan = intends()
    assert johan.aloud == [
        "✓ 103",
        "* Kept. I ask you Friday 11 December how it went. Rather another day?",
        "[Thu 12 Nov] [Tue 15 Dec] [rather not]",
    ]
    johan.skips()
    assert johan.aloud == []
    assert [effect for effect in johan.everything if isinstance(effect, PlanCheck)] == [PlanCheck("2026-12-11")]


@pytest.mark.parametrize("no", ["never", "liever niet", "Nee, liever niet", "laat maar", "never mind"])
def test_it_does_not_ask_about_it_when_he_would_rather_not(no: str):
    johan = intends()
    johan.taps(no) if no == "never" else johan.says(no)
    assert johan.aloud[-1:] == ["Good, then I do not ask about it."]
    assert PlanCheck("") in johan.effects


def intends() -> Walk:
    johan = Walk(REFLECTION)
    for words in ("That I wait for others", "In the team", "If nobody speaks, then I do."):
        johan.says(words)
    return johan


def test_it_ends_kindly_with_who_got_nothing_out_of_it():
    johan = Walk(REFLECTION)
    johan.says("Eerlijk gezegd niet zoveel.")
    assert johan.aloud == ["✓ 101", "That can be.", "* <wished>"]
    johan.says("Something to hold on to.")
    assert johan.aloud == ["✓ 102", "That is clear. I keep it like this."]


def test_it_ends_at_once_with_who_does_not_know():
    johan = Walk(REFLECTION)
    johan.says("Weet ik niet")
    assert johan.aloud == ["✓ 101", "Good. I leave it at this."]


def test_it_ends_at_once_with_who_skips_the_first_question():
    johan = Walk(REFLECTION)
    johan.skips()
    assert johan.aloud == ["Good. I leave it at this."]


def test_it_keeps_a_bare_word_and_asks_no_further():
    one = Asked(1, "yield", turns=(1,), parts=(Part("1", "Nuttig."),), status=Status.ANSWERED)
    assert REFLECTION.farewell(Answers((one,)), SITUATION) == (Text("Kept."),)


def test_it_quotes_nothing_of_a_question_that_was_passed_by():
    johan = Walk(REFLECTION)
    johan.says("That I wait for others")
    johan.skips()
    assert johan.aloud == ["One more:", "* <intention>"]


def test_it_keeps_no_intention_of_who_intends_nothing():
    johan = Walk(REFLECTION)
    for words in ("That I wait for others", "In the team", "Niets"):
        johan.says(words)
    assert johan.aloud == ["✓ 103", "Good. I leave it at this."]


def test_it_quotes_a_story_by_what_matters_in_it():
    johan = Walk(REFLECTION, REAL)
    johan.says("Maandag was druk. " + "Toen gebeurde er nog iets. " * 6 + "Ik merk dat ik altijd op de rest wacht.")
    (ask,) = [effect for effect in johan.effects if isinstance(effect, Ask)]
    assert ask.lead == (Text("You wrote:"), Verbatim("Ik merk dat ik altijd op de rest wacht."))


def test_a_question_that_does_not_point_stands_under_his_answer_without_it():
    johan = Walk(REFLECTION, REAL)
    johan.says("Dat ik steeds ja zeg.")
    johan.says("Bij mijn baas. Dinsdag nog.")
    (ask,) = [effect for effect in johan.effects if isinstance(effect, Ask)]
    assert (ask.step, ask.lead) == ("intention", (ONE_MORE,))


REAL = replace(SITUATION, lines=LINES)


def asked_after(*said: str) -> list[tuple[str, str]]:
    """What is asked of who says this after his first meeting, with the first words of it."""
    johan = Walk(REFLECTION, REAL)
    for words in said:
        johan.says(words)
    asks = [effect for effect in johan.everything if isinstance(effect, Ask)]
    return [(ask.step, ask.question.je.partition(".")[0]) for ask in asks if isinstance(ask.question, Worded)]


def test_no_place_and_time_are_asked_of_who_found_it_hard():
    assert asked_after("Lastig. Ada vroeg het, en ik wist niets te zeggen.") == [
        ("yield", "Wat heb je aan het gesprek gehad?"),
        ("left", "Dat klinkt niet makkelijk"),
    ]


PLAIN_WORDS = "Dat ik steeds ja zeg als mijn baas iets vraagt, dinsdag nog."
BAD = {
    "sour": "Viel tegen.",
    "hurt": "Ik baalde en moest huilen.",
    "hard": "Lastig. Ik wist niets te zeggen.",
    "unknown": "Weet ik niet.",
}
THAT_ASK = [one for one in LINES.values() if one.conversation in ("preparation", "reflection", "experiment")]
FROM_EACH_QUESTION_ON = [(line, place) for line in THAT_ASK for place, _ in enumerate(line.always)]


@pytest.mark.parametrize("came", BAD)
def test_nowhere_is_a_plan_asked_right_after_what_was_bad_or_hard_or_unknown(came: str):
    for line, place in FROM_EACH_QUESTION_ON:
        ask = asked_next(line, *[PLAIN_WORDS] * place, BAD[came])
        taken = {one.step: one.takes for one in line.questions}
        assert ask is None or taken.get(ask.step) is not Takes.INTENTION, (line.key, place, ask.step)


@pytest.mark.parametrize("words", [PLAIN_WORDS, f"{PLAIN_WORDS} " * 12, "Rust.", *BAD.values()])
def test_what_is_announced_as_the_last_is_the_last(words: str):
    for line, place in FROM_EACH_QUESTION_ON:
        asks = all_asked(line, *[PLAIN_WORDS] * place, *[words] * 5)
        announced = [at for at, ask in enumerate(asks) if any("Nog één" in piece.je for piece in spoken_above(ask))]
        assert announced in ([], [len(asks) - 1]), (line.key, place)


def spoken_above(ask: Ask) -> list[Worded]:
    return [piece for piece in ask.lead if isinstance(piece, Worded)]


def all_asked(line: Line, *said: str) -> list[Ask]:
    """The questions of this line to who answers like this."""
    tries = Intention(1, "Ik zeg morgen pas ja.")
    situation = replace(REAL, lines=Library([line]), brought="Hoe zeg ik nee?", intention=tries, meeting=MEETINGS[1])
    johan = Walk(SCRIPTS[line.conversation], situation)
    for words in said:
        if not isinstance(johan.state, Closed):
            johan.says(words)
    return [effect for effect in johan.everything if isinstance(effect, Ask) and effect.line]


@pytest.mark.parametrize("key", [key for key, one in LINES.items() if one.opening and "korte vragen" in one.opening.je])
def test_no_number_is_promised_where_it_can_be_fewer(key: str):
    line = LINES[key]
    may_end = any(one.ends_after or one.not_after for one in line.questions)
    assert any(said in line.opening.je for said in ("ooguit", "één of twee")) == may_end


def asked_next(line: Line, *said: str) -> Ask | None:
    """The question after the last of these answers along this line, for who can say all of them."""
    tries = Intention(1, "Ik zeg morgen pas ja.")
    situation = replace(REAL, lines=Library([line]), brought="Hoe zeg ik nee?", intention=tries, meeting=MEETINGS[1])
    johan = Walk(SCRIPTS[line.conversation], situation)
    for words in said:
        if isinstance(johan.state, Closed):
            return None
        johan.says(words)
    return next((effect for effect in johan.effects if isinstance(effect, Ask)), None)


@pytest.mark.parametrize("hard", ["Weinig. Ik zat er niet bij.", "Lastig. Ik wist niets te zeggen.", "Viel tegen."])
@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Ik ga het maandag aan Piet vragen.", "2026-11-17"),
        ("vrijdag als ie belt: ik kijk ff en bel je terug. niet meteen ja", "2026-11-16"),
        ("vrijdag 13 november als ie belt, sta ik op de werkvloer, zeg ik: ik bel je over een kwartier", "2026-11-16"),
        ("als hij dinsdag belt, bel ik over een kwartier terug", "2026-11-18"),
        ("maandag als Danny vastloopt blijf ik op kantoor", "2026-11-17"),
        ("dinsdag zeg ik niet meteen ja", "2026-11-18"),
        ("Dat ik dinsdag bij Piet ga staan met twee meter ertussen. Heb ik beloofd.", "2026-11-18"),
        ("Dat was het wel. O ja, dinsdag ga ik bij Piet langs en dan wil ik niet over werk beginnen.", "2026-11-18"),
        ("Ik heb beloofd dat ik dinsdag nee zeg tegen de planning.", "2026-11-18"),
    ],
)
def test_who_says_what_he_will_do_where_he_is_not_asked_for_it_has_said_it(hard: str, words: str, day: str):
    johan = Walk(REFLECTION, REAL)
    johan.says(hard)
    johan.says(words)
    assert (johan.aloud[0], johan.aloud[1].endswith("Rather another day?")) == ("✓ 102", True)
    assert PlanCheck(day) in johan.effects


@pytest.mark.parametrize(
    "words",
    [
        "Als ie vrijdag belt zeg ik altijd ja",
        "Ik was bang dat ik maandag door de mand val bij mijn baas.",
        "Mijn baas wil dat ik maandag de planning maak.",
        "Dat ik elke maandag ja zeg tegen die planning",
        "Ik had beloofd dat ik dinsdag zou bellen",
        "Elke vrijdag als ie belt, zeg ik ja",
        "vrijdag belde ie, ik zei een kwartier",
        "misschien bel ik vrijdag terug",
        "als ie belt, weet ik nooit wat ik moet zeggen",
        "Dat Ada vrijdag iets van zich laat horen",
    ],
)
def test_a_habit_a_doubt_and_what_is_over_are_set_out_by_nobody(words: str):
    johan = Walk(REFLECTION, REAL)
    johan.says("Lastig. Ik wist niets te zeggen.")
    johan.says(words)
    assert [effect for effect in johan.effects if isinstance(effect, PlanCheck)] == []


def test_no_plan_is_asked_of_who_was_hurt_and_nothing_is_quoted():
    johan = Walk(REFLECTION, REAL)
    johan.says("Ik baal. Ada vroeg door en ik moest huilen.")
    (ask,) = [effect for effect in johan.effects if isinstance(effect, Ask)]
    assert (ask.step, ask.lead) == ("left", ())
    johan.says("Nee")
    assert johan.aloud == ["✓ 102", "Thank you for writing that. I leave it at this."]


def test_who_tells_what_he_missed_is_asked_no_further():
    johan = Walk(REFLECTION, REAL)
    johan.says("eerlijk? viel een beetje tegen. snap ik wel maar ik had even een schouderklopje gewild")
    assert johan.aloud == ["✓ 101", "Thank you for writing that. I leave it at this."]


def test_it_says_goodbye_after_the_last_meeting():
    johan = Walk(REFLECTION, LAST)
    assert johan.aloud == [
        "That was your last meeting. Two more questions.",
        "You began with this goal:",
        "“A plan that everybody carries”",
        "* <goal>",
    ]
    johan.says("The plan is there, and six people call it theirs.")
    assert johan.aloud == ["✓ 101", "* <keep>"]
    johan.says("The silence after a question.")
    assert johan.aloud == [
        "✓ 102",
        "Thank you, Johan. In six weeks I ask once more how it is. Until then.",
    ]


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("Bedankt voor alles, ik heb er veel aan gehad.", "You are welcome"),
        ("Dat ik het gewoon gevraagd heb. En ik ben aangenomen!", "Congratulations"),
        ("Of ik ben aangenomen weet ik nog niet.", "Thank you"),
        ("Blij! We hebben gelachen en ik weet nu wat ik wil.", "Good to read"),
        ("Blij dat het klaar is.", "Thank you"),
        ("Ik ga Ada missen.", "I understand that"),
        ("Kut dat het voorbij is", "I understand that"),
        ("Ik ga die vergadering niet missen.", "Thank you"),
    ],
)
def test_the_goodbye_answers_thanks_and_good_news_as_such(words: str, heard: str):
    johan = Walk(REFLECTION, replace(LAST, lines=Library([LINES["reflection.last_loose"]])))
    johan.says(words)
    assert johan.aloud == ["✓ 101", f"{heard}, Johan. In six weeks I ask once more how it is. Until then."]


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("Ik vind het moeilijk dat het klaar is. Ik moest huilen in de auto.", "That is no small thing, Johan."),
        ("Er viel niets te leren. Ik heb er niks aan gehad.", "Thank you for writing that, Johan."),
    ],
)
def test_the_goodbye_hears_what_was_hard_and_what_it_did_not_give(words: str, heard: str):
    johan = Walk(REFLECTION, replace(LAST, lines=Library([LINES["reflection.last_loose"]])))
    johan.says(words)
    asks_again = "In six weeks I ask once more how it is."
    assert (johan.aloud[0], johan.aloud[1].removesuffix(" Until then.")) == ("✓ 101", f"{heard} {asks_again}")


def test_it_tells_when_he_wrote_of_his_goal_in_every_form():
    there = Earlier("goal_date", 3, "there", "goal_date.plain", "The plan is there, unsigned.", day=date(2027, 1, 4))
    johan = Walk(REFLECTION, replace(LAST, lines=LINES, today=date(2027, 2, 2), earlier=(there,)))
    (ask,) = [effect for effect in johan.everything if isinstance(effect, Ask)]
    assert ask.lead[-2:] == (
        Worded(
            "{wrote} schreef je over je doel:",
            "{wrote} schreef u over uw doel:",
            "You wrote about your goal {wrote}:",
            (("wrote", when_it_was(date(2027, 1, 4), date(2027, 2, 2))),),
        ),
        Verbatim("The plan is there, unsigned."),
    )


def test_it_asks_no_intention_after_the_last_meeting_whatever_he_says():
    johan = Walk(REFLECTION, LAST)
    while not isinstance(johan.state, Closed):
        johan.says("Niets")
    assert {one.step for one in johan.state.asked} <= {"goal", "keep"}


def test_it_keeps_what_is_there_when_he_leaves_halfway():
    johan = Walk(REFLECTION)
    johan.says("A first sentence")
    johan.waits(48 * HOUR)
    assert johan.aloud == []
    assert johan.kept() == {"yield": "A first sentence"}


BY_HIM = "De telefoon gaat altijd. Ik leg hem vanaf vanavond om 8 uur in de la."


@pytest.mark.parametrize("yes", ["that", "Ja, dat probeer ik", "ja", "Dat dus", "zie boven", "precies dat"])
def test_who_told_what_he_will_do_is_asked_whether_it_is_that(yes: str):
    johan = plainly()
    johan.says("Dat ik nooit vrij ben.")
    johan.says(BY_HIM)
    (asks,) = [one for one in johan.effects if isinstance(one, Ask)]
    assert ([*map(speak, asks.lead)], speak(asks.question), [speak(one.label) for one in asks.options]) == (
        ["One more:"],
        "Is that what you want to try? Writing something else is fine too.",
        ["Yes, I try that"],
    )
    johan.taps(yes) if yes == "that" else johan.says(yes)
    assert kept_as(johan) == BY_HIM
    assert any(isinstance(one, PlanCheck) for one in johan.effects)


@pytest.mark.parametrize("yes", ["ja", "zie boven", "dat zei ik net toch"])
def test_who_told_with_it_when_it_will_be_is_not_asked_that_again(yes: str):
    johan = plainly()
    johan.says("Dat ik te snel ja zeg.")
    johan.says(told := "Bij Karin, ik ga haar op 15 december in het overleg zeggen dat ik stop om vijf uur.")
    (asks,) = [one for one in johan.effects if isinstance(one, Ask)]
    assert speak(asks.question) == "Is that what you want to try? Writing something else is fine too."
    johan.says(yes)
    assert kept_as(johan).startswith(told)


def test_what_he_adds_to_it_stands_under_it():
    johan = plainly()
    johan.says("Dat ik nooit vrij ben.")
    johan.says(BY_HIM)
    johan.says("Ja, en donderdag zeg ik het tegen Truus")
    assert kept_as(johan) == f"{BY_HIM}\nen donderdag zeg ik het tegen Truus"
    assert any(isinstance(one, PlanCheck) for one in johan.effects)


def test_who_would_rather_try_something_else_writes_that():
    johan = plainly()
    johan.says("Dat ik nooit vrij ben.")
    johan.says(BY_HIM)
    johan.says("Nee, ik ga eerst met Truus praten. Donderdag.")
    assert kept_as(johan) is None
    assert johan.kept()["intention"] == "Nee, ik ga eerst met Truus praten. Donderdag."


@pytest.mark.parametrize("points", ["dat dus", "Dit.", "zie boven", "wat ik net schreef"])
def test_who_points_at_what_he_wrote_is_quoted_in_those_words(points: str):
    johan = plainly()
    johan.says("Dat ik nooit vrij ben.")
    johan.says("De telefoon uitzetten na het eten")
    assert next(one for one in johan.effects if isinstance(one, Ask)).options == ()
    johan.says(points)
    assert kept_as(johan) == "De telefoon uitzetten na het eten"


def test_a_bare_yes_where_nothing_was_proposed_is_no_intention():
    johan = plainly()
    johan.says("Dat ik nooit vrij ben.")
    johan.says("De telefoon uitzetten na het eten")
    johan.says("ja")
    assert kept_as(johan) is None
    assert not any(isinstance(one, PlanCheck) for one in johan.effects)


def plainly() -> Walk:
    return Walk(REFLECTION, replace(SITUATION, lines=Library([LINES["reflection.plain"]]), spelled=spelled))


def kept_as(johan: Walk) -> str | None:
    """As what his intention is kept, where that is not as he typed it."""
    kept = next(one for one in johan.effects if isinstance(one, KeepAnswer))
    return speak(kept.chosen) if kept.chosen else None


def test_a_doubt_about_his_plan_is_heard_and_who_says_that_the_tears_were_good_is_believed():
    johan, robin = (Walk(REFLECTION, replace(SITUATION, lines=LINES)) for _ in range(2))
    for words in ("Dat ik steeds ja zeg.", "Bij mijn baas.", "Maandag zeg ik het tegen Annemieke. Ik twijfel nog."):
        johan.says(words)
    assert johan.aloud[1].startswith("* You may well be in doubt. The day after it")
    robin.says("Weet ik niet zo goed. Ik was kapot, heb vooral zitten janken haha.")
    robin.says("Nee het was juist wel fijn, het moest er even uit. Ada zei niet zoveel en dat was precies goed.")
    assert robin.aloud == ["✓ 102", "Good to read, Johan."]
